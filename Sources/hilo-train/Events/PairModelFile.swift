import Foundation

/// Writes what `hilo-train` learned of pairs, in the form in which the program reads it.
struct PairModelFile {
  /// What a pair is, and what the model says of it: the first line.
  var about: String
  var command: String
  var strength: Double
  var stories: [String]
  var threshold: Double
  var features: [String]

  func write(_ model: LogisticRegression, to path: String) throws {
    var lines = [
      "# \(about)",
      "# Learned by: hilo-train \(command) --answers … (logistic regression, penalty 1/\(strength))",
      "# Data: the project's own stories, written for it, under its licence: "
        + stories.joined(separator: ", "),
      "# Columns: feature, weight. Scores and method: Documentation/Events.md.",
      "bias\t\(Self.rounded(model.bias))", "threshold\t\(Self.rounded(threshold))",
    ]
    for (name, weight) in zip(features, model.weights) {
      lines.append("\(name)\t\(Self.rounded(weight))")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func rounded(_ x: Double) -> String { String(format: "%.4f", x) }
}
