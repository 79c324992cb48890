import HiloArticles
import HiloStories
import HiloText

/// A story with answers: which passages tell of one happening.
struct CoreferenceStory: TrainingStory {
  var name: String
  var sample: CoreferenceSample
  /// For each mention the gold happening whose passage it matches; nil for none.
  var answers: [Int?]
  /// What a reader said of each mention; nil where nothing.
  var labels: [StoryLabels.Mention?]
  /// The gold happening of each gold passage, and the mention that matches it.
  var passages: [(happening: Int, mention: Int?)]

  /// Reads the articles, answers and labels of `story`.
  init(_ story: PairTrainingOptions.Story) throws {
    name = AnswerFile.name(of: story.answers)
    let articles = StoryAnswers.articles(at: story.articles)
    let sample = CoreferenceSample(articles)
    self.sample = sample
    let answers = try StoryAnswers(path: story.answers)
    let told = try story.labels.flatMap { try StoryLabels(path: $0) }
    labels = sample.mentions.map { mention in
      let span = SpanMatching.span(mention.passage, of: mention.article, in: sample.texts)
      return told?.mention(articles[mention.article].id, span.start, span.end)
    }
    let places = StoryAnswers.places(of: articles)
    var wanted: [(article: Int, start: Int, end: Int, happening: Int)] = []
    for (happening, event) in answers.events.enumerated() {
      for mention in event.mentions {
        guard let article = places[mention.article] else { continue }
        wanted.append((article, mention.start, mention.end, happening))
      }
    }
    self.answers = Array(repeating: nil, count: sample.mentions.count)
    passages = wanted.map { ($0.happening, nil) }
    let found = sample.mentions.map {
      SpanMatching.span($0.passage, of: $0.article, in: sample.texts)
    }
    for (passage, mention) in SpanMatching(
      wanted: wanted.map { ($0.article, $0.start, $0.end) }, found: found
    ).pairs {
      passages[passage].mention = mention
      self.answers[mention] = wanted[passage].happening
    }
  }

  func pairs() -> LabelledPairs {
    var result = LabelledPairs()
    for i in sample.mentions.indices {
      for j in sample.mentions.indices where j > i {
        let (a, b) = (sample.mentions[i], sample.mentions[j])
        let label: Bool
        let weight: Double
        if let x = labels[i], let y = labels[j] {
          label = x.happening != nil && x.happening == y.happening
          weight = x.isAnswered && y.isAnswered ? 1 : 0.5
        } else if let x = answers[i], let y = answers[j] {
          (label, weight) = (x == y, 1)
        } else {
          // Answers are not exhaustive: beside the passage meant the same clause may be told twice.
          guard answers[i] != nil || answers[j] != nil,
            a.article != b.article || a.sentence != b.sentence
          else { continue }
          (label, weight) = (false, 0.5)
        }
        result.rows.append(sample.features(i, j))
        result.labels.append(label)
        result.importance.append(weight)
      }
    }
    return result
  }

  func measure(_ model: LogisticRegression, threshold: Double) -> (text: String, value: Double) {
    let result = score(model, threshold: threshold)
    return ("events.bcubed \(result)", result.f1)
  }

  /// B³ of the gold passages under the groups of a model; one that no mention matches is alone.
  private func score(_ model: LogisticRegression, threshold: Double) -> BCubed {
    let groups = sample.groups(
      weights: model.weights.map(Float.init), bias: Float(model.bias), threshold: Float(threshold))
    var groupOf = [Int](repeating: -1, count: sample.mentions.count)
    for (index, members) in groups.enumerated() { for i in members { groupOf[i] = index } }
    return BCubed(
      gold: passages.map { String($0.happening) },
      predicted: passages.enumerated().map { place, passage in
        passage.mention.map { String(groupOf[$0]) } ?? "missed \(place)"
      })
  }
}
