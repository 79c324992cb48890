/// What was found to compare, before the best of it is chosen.
struct ComparisonCandidate {
  /// How it was found.
  enum Origin: Int, CaseIterable {
    case figure, time, happening, place, other
  }

  var comparison: Comparison
  var origin: Origin
  /// How well its values go together, by the measure of its origin.
  var weight: Double
  /// The values agree and are all of copies of one text.
  var isCopied = false
}

/// Puts the comparisons of a story in order: those first that a reader would set side by side himself, as
/// stories with answers teach (``LogisticModel``).
struct ComparisonRanker {
  /// The names of the features: those of the origins and of what they were found to say, and the rest.
  static let names: [String] = {
    let verdicts = ["refine", "update", "differ", "conflict"]
    let crossed = ["figure", "time", "happening", "outcome"].flatMap { origin in
      ["agree", "update", "conflict"].map { "\(origin)-\($0)" }
    }
    return ["time", "happening", "place", "other"] + verdicts + [
      "of-date", "of-place", "of-outcome", "of-participant", "of-other",
    ]
      + ["copied", "articles", "two", "share", "values", "overlaps", "part-of", "of-happening"]
      + ["figure-weight", "time-weight", "happening-weight", "place-weight"] + crossed
      + ["place-agree"]
  }()

  /// How many others a comparison may meet in two passages before it counts no more.
  private static let crowd = 4

  /// What speaks for values that are surely of one thing: where two are worth as much, these come first.
  private static let sure: Float = 0.15

  var model = LogisticModel.ranking

  /// The candidates of a story of `articles` articles, those likeliest worth their place first.
  func ranked(
    _ candidates: [ComparisonCandidate], articles: Int
  ) -> [ComparisonCandidate] {
    let scores = zip(candidates, features(candidates, articles: articles)).map {
      model.score($1) + ($0.comparison.isSure ? Self.sure : 0)
    }
    return candidates.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }.map { candidates[$0] }
  }

  /// The features of each candidate, in the order of ``names``. Linear in the candidates but for those that
  /// share a passage.
  func features(_ candidates: [ComparisonCandidate], articles: Int) -> [[Float]] {
    let citations = candidates.map { Set($0.comparison.values.map(\.citation)) }
    var holders: [Citation: [Int]] = [:]
    var ofEvent: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      for citation in citations[index] {
        holders[citation, default: []].append(index)
      }
      if let event = candidate.comparison.event { ofEvent[event, default: 0] += 1 }
    }
    return candidates.enumerated().map { index, candidate in
      let own = citations[index]
      var shared: [Int: Int] = [:]
      for citation in own {
        for other in holders[citation] ?? [] where other != index { shared[other, default: 0] += 1 }
      }
      return features(
        candidate, articles: articles, overlaps: shared.values.count { $0 > 1 },
        isPart: shared.contains {
          $0.value == own.count && citations[$0.key].count > own.count
        }, ofEvent: candidate.comparison.event.flatMap { ofEvent[$0] } ?? 0)
    }
  }

  private func features(
    _ candidate: ComparisonCandidate, articles: Int, overlaps: Int, isPart: Bool, ofEvent: Int
  ) -> [Float] {
    let comparison = candidate.comparison
    let (origin, verdict, attribute) = (
      candidate.origin, comparison.verdict, comparison.attribute
    )
    let sources = Set(comparison.values.map(\.citation.article)).count
    var values = FeatureValues(count: Self.names.count)
    for one in ComparisonCandidate.Origin.allCases.dropFirst() { values.add(origin == one) }
    for one in [Comparison.Verdict.refine, .update, .differ, .conflict] {
      values.add(verdict == one)
    }
    for one in [Comparison.Attribute.date, .place, .outcome, .participant] {
      values.add(attribute == one)
    }
    values.add([.route, .purpose, .other].contains(attribute))
    values.add(candidate.isCopied)
    values.add(Double(min(sources, 12)))
    values.add(sources == 2)
    values.add(Double(sources) / Double(max(1, articles)))
    values.add(Double(min(Set(comparison.values.map(\.value)).count, 6)))
    values.add(Double(min(overlaps, Self.crowd)))
    values.add(isPart)
    values.add(Double(min(ofEvent, 5)))
    for one in [ComparisonCandidate.Origin.figure, .time, .happening, .place] {
      values.add(origin == one ? candidate.weight : 0)
    }
    let kinds = [origin == .figure, origin == .time, origin == .happening, attribute == .outcome]
    for isKind in kinds {
      for one in [Comparison.Verdict.agree, .update, .conflict] {
        values.add(isKind && verdict == one)
      }
    }
    values.add(attribute == .place && verdict == .agree)
    return values.all
  }
}
