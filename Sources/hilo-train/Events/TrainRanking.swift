import ArgumentParser
import HiloArticles
import HiloStories
import HiloText

/// Learns from stories with answers which comparisons are worth their place.
struct TrainRanking: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract: "Learn from stories with answers which comparisons are worth their place.")

  @OptionGroup var options: PairTrainingOptions

  private static let strength = 1.0 / 30

  func run() async throws {
    try PairTrainer(
      stories: try options.stories.map { try RankingStory(path: $0.articles, gold: $0.answers) },
      strength: Self.strength
    ).run(
      options, command: "ranking",
      about: "What each feature of a comparison adds to the log odds that it is worth its place.",
      threshold: 0, features: RankingSample.featureNames)
  }
}

/// A story with answers: which of what can be compared a reader set side by side.
private struct RankingStory: TrainingStory {
  let name: String
  private let sample: RankingSample
  /// All candidates, and the story that each is of.
  private let candidates: [(story: Int, candidate: RankingSample.Candidate)]
  /// For each answer the candidates that hold two articles' values of it or more, with how many.
  private let matches: [[(candidate: Int, articles: Int)]]

  init(path: String, gold: String) throws {
    name = AnswerFile.name(of: gold)
    let articles = StoryAnswers.articles(at: path)
    let sample = RankingSample(articles)
    self.sample = sample
    let candidates = sample.stories.enumerated().flatMap { story, found in
      found.candidates.map { (story: story, candidate: $0) }
    }
    self.candidates = candidates
    let places = StoryAnswers.places(of: articles)
    matches = try StoryAnswers(path: gold).comparisons.map { answer in
      candidates.indices.compactMap { index in
        let told = candidates[index].candidate.values.filter { value in
          answer.values.contains {
            places[$0.article] == value.article
              && $0.isMeant(by: value.passage, in: sample.texts[value.article])
          }
        }
        let count = Set(told.map(\.article)).count
        return count > 1 ? (index, count) : nil
      }
    }
  }

  /// The candidates that answers are met by, each by one, as the public scorer does.
  private func met(among kept: Set<Int>) -> Set<Int> {
    var used: Set<Int> = []
    for answer in matches {
      let free = answer.filter { kept.contains($0.candidate) && !used.contains($0.candidate) }
      let most = free.map(\.articles).max()
      if let best = free.first(where: { $0.articles == most }) { used.insert(best.candidate) }
    }
    return used
  }

  func pairs() -> LabelledPairs {
    let met = met(among: Set(candidates.indices))
    var result = LabelledPairs()
    for (index, item) in candidates.enumerated() {
      result.rows.append(item.candidate.features)
      result.labels.append(met.contains(index))
      result.importance.append(1)
    }
    return result
  }

  func measure(_ model: LogisticRegression, threshold: Double) -> (text: String, value: Double) {
    let scores = candidates.map { model.score($0.candidate.features) }
    var kept: Set<Int> = []
    for (story, found) in sample.stories.enumerated() {
      let own = candidates.indices.filter { candidates[$0].story == story }
        .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
      kept.formUnion(own.prefix(RankingSample.perArticle * found.articles))
    }
    let found = met(among: kept).count
    return (
      "\(found) of \(matches.count) comparisons, \(met(among: Set(candidates.indices)).count) among \(candidates.count) candidates",
      Double(found) / Double(max(1, matches.count))
    )
  }
}
