import ArgumentParser
import Foundation
import HiloStories
import HiloText

/// Counts in how many articles the terms of stories occur, so that what is common in the news at
/// large tells little.
///
/// Each line of the files is an article: `{"text", "language"}`. A term's count is the larger of its
/// shares among the Spanish and the English articles, in ten-thousandths.
struct TrainDocumentFrequencies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document-frequencies",
    abstract: "Count in how many articles terms occur.")

  @Argument(help: "Articles, one JSON object a line.")
  var files: [String]

  @Option(help: "Where the counts go.")
  var output: String

  func run() async throws {
    struct Line: Decodable {
      var text: String
      var language: String
    }
    var counts: [String: [String: Int]] = [:]
    var totals: [String: Int] = [:]
    let analyzer = Analyzer()
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      for line in data.split(separator: 0x0A) {
        let article = try JSONDecoder().decode(Line.self, from: Data(line))
        let document = analyzer.read(
          article.text, language: Language(rawValue: article.language), hasTitle: false)
        let terms = StoryTerms.terms(of: document)
        guard terms.count >= 20 else { continue }
        totals[article.language, default: 0] += 1
        for term in terms { counts[term, default: [:]][article.language, default: 0] += 1 }
      }
    }
    var lines = [
      "# Terms (word stems, and meanings after =) and in how many of 10,000 articles they occur.",
      "*\t10000",
    ]
    for (term, byLanguage) in counts.sorted(by: { $0.key < $1.key }) {
      guard byLanguage.values.reduce(0, +) >= 3 else { continue }
      let share = byLanguage.map { Double($0.value) / Double(totals[$0.key] ?? 1) }.max() ?? 0
      lines.append("\(term)\t\(Int((share * 10_000).rounded()))")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(
      to: URL(fileURLWithPath: output))
    print("\(totals.values.reduce(0, +)) articles, \(lines.count - 2) terms")
  }
}
