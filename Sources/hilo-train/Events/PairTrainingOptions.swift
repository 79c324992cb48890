import ArgumentParser

/// What the commands that learn of pairs have in common.
struct PairTrainingOptions: ParsableArguments {
  @Option(name: .customLong("answers"), help: "The folder of the answers, NAME.json each.")
  var folder: String

  @Option(
    name: .customLong("labels"),
    help: "The folder of what a reader said of all that was found, NAME.json each.")
  var labelFolder: String?

  @Argument(help: "Stories: files or folders of articles.")
  var paths: [String]

  @Option(help: "Where the weights go.")
  var output: String?

  @Flag(
    help: "Measure each story by what the others teach; takes as many fits as there are stories.")
  var leaveOneOut = false

  /// Where a story's articles, answers and labels are.
  struct Story {
    var articles: String
    var answers: String
    var labels: String?
  }

  /// Each story's articles and answers: `NAME.jsonl`, or a folder NAME of articles, and `NAME.json`.
  var stories: [Story] {
    paths.map { path in
      let file = "\(AnswerFile.name(of: path)).json"
      return Story(
        articles: path, answers: "\(folder)/\(file)", labels: labelFolder.map { "\($0)/\(file)" })
    }
  }
}
