import ArgumentParser

/// What the commands that learn of pairs have in common.
struct PairTrainingOptions: ParsableArguments {
  @Option(name: .customLong("answers"), help: "The folder of the answers, NAME.json each.")
  var folder: String

  @Argument(help: "Stories: files or folders of articles.")
  var paths: [String]

  @Option(help: "Where the weights go.")
  var output: String?

  @Flag(
    help: "Measure each story by what the others teach; takes as many fits as there are stories.")
  var leaveOneOut = false

  /// Each story's articles and answers: `NAME.jsonl`, or a folder NAME of articles, and `NAME.json`.
  var stories: [(articles: String, answers: String)] {
    paths.map { path in
      (path, "\(folder)/\(AnswerFile.name(of: path)).json")
    }
  }
}
