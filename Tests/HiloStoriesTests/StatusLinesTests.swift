import Foundation
import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Some nine hundred happenings in 660 sentences of news in two languages, written by hands that did not know the
/// program, each with its passage and how sure it is (`Lines/*.tsv`).
///
/// Rules were mended on what three quarters of the sentences showed; of the others (`Lines/unread.txt`) only the totals
/// were looked at. Floors are the figures, less 0.02, rounded down; they only rise.
@Suite struct StatusLinesTests {
  struct Line: Sendable {
    var language: Language
    var isHeadline: Bool
    var sentence: String
    var passage: String
    var status: EventStatus
  }

  /// Which sentences nobody who mends has read, drawn by a hash of each.
  static let unread = Set(lines(of: "unread.txt"))

  static let all: [Line] = ["politics", "disasters-courts", "economy-culture"].flatMap { name in
    lines(of: "\(name).tsv").compactMap { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 5, let status = EventStatus(rawValue: columns[4]) else { return nil }
      return Line(
        language: columns[0] == "en" ? .english : .spanish, isHeadline: columns[1] == "H",
        sentence: columns[2], passage: columns[3], status: status)
    }
  }

  private static func lines(of file: String) -> [String] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Lines/\(file)")
    return ((try? String(contentsOf: url, encoding: .utf8)) ?? "").split(separator: "\n")
      .map(String.init)
  }

  @Test func everyLineIsWhole() {
    #expect(Self.all.count > 900)
    #expect(Self.unread.count > 150)
    for line in Self.all { #expect(line.sentence.contains(line.passage), "\(line)") }
    #expect(Set(Self.all.map(\.status)) == Set(EventStatus.allCases))
  }

  @Test(arguments: [(false, 0.84, 0.82), (true, 0.79, 0.72)])
  func noFigureFallsBelowItsFloor(_ isUnread: Bool, _ recall: Double, _ accuracy: Double) {
    let told = Self.all.filter { Self.unread.contains($0.sentence) == isUnread }
    let bySentence = Dictionary(grouping: told, by: \.sentence)
    var (found, right) = (0, 0)
    for lines in bySentence.values {
      let result = Self.score(lines)
      found += result.found
      right += result.right
    }
    let (share, correct) = (
      Double(found) / Double(told.count), Double(right) / Double(max(1, found))
    )
    #expect(share >= recall, "\(found) of \(told.count) = \(share)")
    #expect(correct >= accuracy, "\(right) of \(found) = \(correct)")
  }

  /// How many passages of one sentence a mention was found for, the best first and one to one, and of how many the
  /// status is right.
  private static func score(_ lines: [Line]) -> (found: Int, right: Int) {
    let sentence = lines[0].sentence
    let document = read(lines[0])
    let published = CalendarDay(iso: "2025-03-12").map {
      PublicationDate(range: DateRange($0), basis: .metadata)
    }
    let article = AnnotatedArticle(
      article: Article(id: "a", source: "a", text: document.text, published: published),
      document: document)
    var mentions = EventExtractor().extract(
      from: [article], linking: Linker().link([article]), dates: [published])
    var (found, right) = (0, 0)
    for line in lines {
      guard let range = sentence.range(of: line.passage) else { continue }
      let start = sentence.utf8.distance(from: sentence.startIndex, to: range.lowerBound)
      let passage = Passage(start: start, end: start + line.passage.utf8.count)
      let scores = mentions.map {
        coverage(
          of: passage.start..<passage.end,
          by: $0.citation.passage.start..<$0.citation.passage.end)
      }
      guard let best = scores.max(), best >= 0.5, let index = scores.firstIndex(of: best) else {
        continue
      }
      found += 1
      if mentions.remove(at: index).status == line.status { right += 1 }
    }
    return (found, right)
  }

  /// The sentence alone, or as the headline of a text.
  private static func read(_ line: Line) -> Document {
    let text =
      line.isHeadline
      ? "\(line.sentence)\n\n"
        + (line.language == .english ? "The text goes on here." : "El texto sigue aquí.")
      : line.sentence
    var document = Analyzer().read(text, language: line.language, hasTitle: line.isHeadline)
    if let pack = LanguagePack.of(line.language), let day = CalendarDay(iso: "2025-03-12") {
      document.times = TimeTagger(pack: pack).resolve(
        document.times, in: document, anchor: DateRange(day))
    }
    return document
  }
}
