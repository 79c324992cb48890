import ArgumentParser
import Foundation
import HiloStories

/// Learns which words tell one and the same happening.
struct TrainTellings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tellings",
    abstract: "Learn from happenings told in many ways which words tell one and the same.")

  @Argument(help: "Files of tellings: '# story', '= happening', 'LANGUAGE<tab>words'.")
  var files: [String]

  @Option(help: "Where the vectors go.")
  var output: String?

  @Flag(help: "Leave out each fifth story and measure on it what the others teach.")
  var check = false

  func validate() throws {
    if output == nil, !check { throw ValidationError("Give --output FILE or --check.") }
  }

  func run() async throws {
    let stories = try Tellings(files.sorted()).stories
    print("\(stories.count) stories, \(stories.reduce(0) { $0 + $1.tellings.count }) tellings")
    let options = VectorTrainer.Options()
    if check {
      let held = stories.indices.filter { $0 % 5 == 0 }.map { stories[$0] }
      let trainer = VectorTrainer(
        stories.indices.filter { $0 % 5 != 0 }.map { stories[$0] }, options, progress: report)
      func mean(_ value: (Tellings.Story) -> Double) -> Double {
        held.reduce(0) { $0 + value($1) } / Double(max(1, held.count))
      }
      print(
        "average precision of \(held.count) stories left out:",
        "words \(mean { TellingPairs(byWordsOf: $0).precision }),",
        "vectors \(mean(trainer.precision))")
    }
    if let output {
      let trainer = VectorTrainer(stories, options, progress: report)
      try Data(trainer.written()).write(to: URL(fileURLWithPath: output))
      print("\(trainer.keys.count) keys")
    }
  }

  private func report(_ round: Int) {
    FileHandle.standardError.write(Data("round \(round + 1)\n".utf8))
  }
}
