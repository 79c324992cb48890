import Foundation
import HiloText

/// What a reader said of all that the program found in a story, right or wrong: of which happening each
/// mention is, and of which thing each value of what it set side by side. Where answers say what should be
/// found, labels also say what should not be brought together.
struct StoryLabels: Decodable {
  /// A mention; the same name for all of one happening, those of the answers by their number ("E3"), nil
  /// for what is none.
  struct Mention: Decodable {
    var article: String
    var start: Int
    var end: Int
    var happening: String?

    /// Whether answers name the happening too.
    var isAnswered: Bool { happening?.hasPrefix("E") ?? false }
  }

  /// A value; the same letter for those of one thing, "x" for one that is misread.
  struct Value: Decodable {
    var article: String
    var start: Int
    var end: Int
    var thing: String

    var span: StoryAnswers.Span { StoryAnswers.Span(article: article, start: start, end: end) }

    func isOfOneThing(with other: Value) -> Bool { thing == other.thing && thing != "x" }
  }

  /// Values that the program set side by side.
  struct Comparison: Decodable {
    var attribute: String
    var values: [Value]
  }

  var mentions: [Mention]
  var comparisons: [Comparison]

  /// Reads the file at `path`; nil where there is none.
  init?(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// How alike a labelled passage and one that the program reads are at least to be one.
  private static let alike = 0.6

  /// The label of the mention at `start..<end` of `article`, in Unicode scalars; nil for none.
  func mention(_ article: String, _ start: Int, _ end: Int) -> Mention? {
    func likeness(_ mention: Mention) -> Double {
      let common = Double(min(end, mention.end) - max(start, mention.start))
      return 2 * common / Double(end - start + mention.end - mention.start)
    }
    let best = mentions.filter { $0.article == article }.max { likeness($0) < likeness($1) }
    return best.flatMap { likeness($0) >= Self.alike ? $0 : nil }
  }
}
