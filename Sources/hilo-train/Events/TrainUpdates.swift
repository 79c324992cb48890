import ArgumentParser
import HiloStories

/// Learns from stories with answers whether figures that differ from day to day tell of a change or are in
/// conflict.
struct TrainUpdates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "updates",
    abstract: "Learn from stories with answers which figures changed and which are in conflict.")

  @OptionGroup var options: PairTrainingOptions

  private static let strength = 0.1

  func run() async throws {
    try PairTrainer(
      stories: try options.stories.map {
        UpdateStory(story: try ClaimStory(.numbers, $0))
      }, strength: Self.strength
    ).run(
      options, command: "updates",
      about:
        "What each feature of figures of one thing adds to the log odds that the thing changed.",
      threshold: 0, features: ClaimSample.seriesNames)
  }
}

/// A story with answers: which figures changed.
private struct UpdateStory: TrainingStory {
  let story: ClaimStory
  var name: String { story.name }

  func pairs() -> LabelledPairs {
    var result = LabelledPairs()
    for (row, isUpdate) in story.series() {
      result.rows.append(row)
      result.labels.append(isUpdate)
      result.importance.append(1)
    }
    return result
  }

  func measure(_ model: LogisticRegression, threshold: Double) -> (text: String, value: Double) {
    let all = story.series()
    let right = all.filter { (model.score($0.row) > threshold) == $0.isUpdate }.count
    return (
      "\(right) of \(all.count) verdicts", all.isEmpty ? 1 : Double(right) / Double(all.count)
    )
  }
}
