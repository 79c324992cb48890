import ArgumentParser
import HiloStories

/// Learns which mentions tell of one happening from stories with answers.
struct TrainEvents: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Learn from stories with answers which mentions tell of one happening.")

  @OptionGroup var options: PairTrainingOptions

  @Option(help: "The least average score at which mentions are brought together.")
  var threshold = -2.6

  private static let strength = 0.3

  func run() async throws {
    try PairTrainer(
      stories: options.stories.map {
        try CoreferenceStory($0)
      },
      strength: Self.strength
    ).run(
      options, command: "events",
      about:
        "What each feature of a pair of mentions adds to the log odds that both tell of one happening.",
      threshold: threshold, features: CoreferenceSample.featureNames)
  }
}
