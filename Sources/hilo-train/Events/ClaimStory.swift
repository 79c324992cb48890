import HiloArticles
import HiloStories
import HiloText

/// A story with answers: which figures, or times, are of one thing.
struct ClaimStory: TrainingStory {
  let name: String
  private let sample: ClaimSample
  /// For each claim the gold comparisons that it is a value of.
  private let answers: [Set<Int>]
  private let comparisons: [StoryAnswers.Comparison]
  /// Of two claims, the earlier one first, whether a reader said that they are of one thing.
  private let labels: [Couple: Bool]

  /// The places of two claims.
  private struct Couple: Hashable {
    let a: Int
    let b: Int
  }

  /// Reads the articles, answers and labels of `story`.
  init(_ kind: ClaimSample.Kind, _ story: PairTrainingOptions.Story) throws {
    name = AnswerFile.name(of: story.answers)
    let articles = StoryAnswers.articles(at: story.articles)
    let sample = ClaimSample(kind, articles)
    self.sample = sample
    let wanted = try StoryAnswers(path: story.answers).comparisons
      .filter { $0.attribute == kind.attribute }
    comparisons = wanted
    let places = StoryAnswers.places(of: articles)
    var answers = [Set<Int>](repeating: [], count: sample.claims.count)
    for (number, comparison) in wanted.enumerated() {
      for value in comparison.values {
        guard let article = places[value.article] else { continue }
        for (k, claim) in sample.claims.enumerated() where claim.article == article {
          let isMeant = value.isMeant(by: claim.passage, in: sample.texts[article])
          if isMeant { answers[k].insert(number) }
        }
      }
    }
    self.answers = answers
    let told = try story.labels.flatMap { try StoryLabels(path: $0) }
    labels = Self.couples(told?.comparisons.filter { $0.attribute == kind.attribute } ?? []) {
      value in
      guard let article = places[value.article] else { return [] }
      return sample.claims.indices.filter {
        sample.claims[$0].article == article
          && value.span.isMeant(by: sample.claims[$0].passage, in: sample.texts[article])
      }
    }
  }

  /// What `comparisons` say of couples of claims; once said to be of one thing, they are.
  private static func couples(
    _ comparisons: [StoryLabels.Comparison], claims: (StoryLabels.Value) -> [Int]
  ) -> [Couple: Bool] {
    var result: [Couple: Bool] = [:]
    for comparison in comparisons {
      let values = comparison.values.map { (value: $0, claims: claims($0)) }
      for (index, x) in values.enumerated() {
        for y in values[(index + 1)...] {
          let isOne = x.value.isOfOneThing(with: y.value)
          for a in x.claims {
            for b in y.claims where a != b {
              let couple = Couple(a: min(a, b), b: max(a, b))
              result[couple] = result[couple] ?? false || isOne
            }
          }
        }
      }
    }
    return result
  }

  func pairs() -> LabelledPairs {
    var result = LabelledPairs()
    for j in sample.claims.indices {
      for i in 0..<j {
        let (x, y) = (answers[i], answers[j])
        let label = labels[Couple(a: i, b: j)]
        if x.isEmpty && y.isEmpty && label == nil { continue }
        let isOne = !x.isDisjoint(with: y) || label == true
        let isKnown = !x.isEmpty && !y.isEmpty || label != nil
        // Answers are not exhaustive: the same value may be told once more.
        if !isOne, !isKnown, sample.claims[i].value == sample.claims[j].value { continue }
        guard let row = sample.features(i, j) else { continue }
        result.rows.append(row)
        result.labels.append(isOne)
        result.importance.append(isKnown ? 1 : 0.7)
      }
    }
    return result
  }

  /// The figures of each gold comparison of which they differ, and whether they changed.
  func series() -> [(row: [Float], isUpdate: Bool)] {
    comparisons.indices.compactMap { number in
      let verdict = comparisons[number].verdict
      guard verdict == "update" || verdict == "conflict" else { return nil }
      let members = answers.indices.filter { answers[$0].contains(number) }
      return sample.series(members).map { ($0, verdict == "update") }
    }
  }

  /// The part of the gold comparisons of which two articles' values stand in a group of their own.
  func measure(_ model: LogisticRegression, threshold: Double) -> (text: String, value: Double) {
    let groups = sample.groups(
      weights: model.weights.map(Float.init), bias: Float(model.bias), threshold: Float(threshold))
    var used: Set<Int> = []
    for comparison in comparisons.indices {
      func articles(_ group: Int) -> Int {
        Set(
          groups[group].filter { answers[$0].contains(comparison) }
            .map { sample.claims[$0].article }
        ).count
      }
      let best = groups.indices.filter { !used.contains($0) && articles($0) > 1 }
        .max { articles($0) < articles($1) }
      if let best { used.insert(best) }
    }
    let part = Double(used.count) / Double(max(1, comparisons.count))
    let told = groups.flatMap { group in
      group.indices.flatMap { k in
        group[..<k].compactMap { labels[Couple(a: min($0, group[k]), b: max($0, group[k]))] }
      }
    }
    return (
      """
      \(used.count) of \(comparisons.count) comparisons in \(groups.count) groups, \
      \(told.count { $0 }) of \(told.count) labelled pairs right
      """, part
    )
  }
}

extension ClaimSample.Kind {
  /// What the answers call it.
  var attribute: String {
    switch self {
    case .numbers: "number"
    case .times: "date"
    }
  }
}
