import ArgumentParser
import Foundation
import HiloStories

/// Learns which mentions tell of one happening from stories with answers.
///
/// Each story is a file of articles and a file of answers of the same name (`NAME.jsonl`, or a folder
/// NAME of articles, and `NAME.json`).
struct TrainEvents: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Learn from stories with answers which mentions tell of one happening.")

  @Option(name: .customLong("answers"), help: "The folder of the answers, NAME.json each.")
  var folder: String

  @Argument(help: "Stories: files or folders of articles.")
  var paths: [String]

  @Option(help: "The least average score at which mentions are brought together.")
  var threshold = -2.6

  @Option(help: "Where the weights go.")
  var output: String?

  @Flag(
    help: "Measure each story by what the others teach; takes as many fits as there are stories.")
  var leaveOneOut = false

  func run() async throws {
    let stories = try paths.map { path in
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      return try CoreferenceStory(path: path, gold: "\(folder)/\(name).json")
    }
    let trainer = CoreferenceTrainer(stories: stories)
    if leaveOneOut {
      var sum = 0.0
      for (index, story) in stories.enumerated() {
        let result = story.measure(trainer.fit(leaving: index), threshold: threshold)
        print("\(story.name): events.bcubed \(result)")
        sum += result.f1
      }
      print("mean F1 \(sum / Double(max(1, stories.count)))")
    }
    guard let output else { return }
    let model = trainer.fit()
    var lines = [
      "# What each feature of a pair of mentions adds to the log odds that both tell of one happening.",
      "# Learned by: hilo-train events --answers … (logistic regression, penalty 1/\(CoreferenceTrainer.strength))",
      "# Data: the project's own stories, written for it, under its licence: "
        + stories.map(\.name).joined(separator: ", "),
      "# Columns: feature, weight. Scores and method: Documentation/Events.md.",
      "bias\t\(Self.rounded(model.bias))", "threshold\t\(Self.rounded(threshold))",
    ]
    for (name, weight) in zip(CoreferenceSample.featureNames, model.weights) {
      lines.append("\(name)\t\(Self.rounded(weight))")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: output))
  }

  private static func rounded(_ x: Double) -> String { String(format: "%.4f", x) }
}
