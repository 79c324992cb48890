import ArgumentParser
import HiloStories

extension ClaimSample.Kind: ExpressibleByArgument {}

/// Learns which claims are of one thing from stories with answers.
struct TrainClaims: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Learn from stories with answers which figures, or which times, are of one thing.")

  @Argument(
    help:
      "What to learn of: \(ClaimSample.Kind.allCases.map(\.rawValue).joined(separator: " or ")).")
  var kind: ClaimSample.Kind

  @OptionGroup var options: PairTrainingOptions

  @Option(help: "The least average score at which claims are brought together.")
  var threshold = -1.0

  private static let strength = 0.1

  func run() async throws {
    try PairTrainer(
      stories: options.stories.map {
        try ClaimStory(kind, $0)
      }, strength: Self.strength
    ).run(
      options, command: "claims \(kind.rawValue)",
      about:
        "What each feature of a pair of \(kind.rawValue) adds to the log odds that both are of one thing.",
      threshold: threshold, features: ClaimSample.featureNames(kind))
  }
}
