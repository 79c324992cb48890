import Foundation
import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Some 4,800 happenings in 3,200 sentences of news in two languages, written by hands that did not know the
/// program, each with its passage and how sure it is (`Lines/*.tsv`).
///
/// Of the first files rules were mended on what three quarters of the sentences showed, of the later ones on a half; of
/// the others (`Lines/unread.txt`) only the totals were looked at. Floors are the figures, less 0.02, rounded down;
/// they only rise.
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

  /// Lines that were written at one time.
  enum Series: String, CaseIterable {
    case first, english, spanish

    var files: [String] {
      self == .first
        ? ["politics", "disasters-courts", "economy-culture"]
        : ["courts-politics", "world-economy", "sport-science"].map { "\($0)-\(rawValue)" }
    }
  }

  static let all: [Series: [Line]] = Dictionary(
    uniqueKeysWithValues: Series.allCases.map { ($0, $0.files.flatMap(read(file:))) })

  private static func read(file name: String) -> [Line] {
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
    let all = Self.all.values.flatMap { $0 }
    #expect(all.count > 4800)
    #expect(Self.unread.count > 1300)
    for line in all { #expect(line.sentence.contains(line.passage), "\(line)") }
    #expect(Set(all.map(\.status)) == Set(EventStatus.allCases))
  }

  struct Floor: Sendable {
    var series: Series
    var isUnread: Bool
    var recall: Double
    var accuracy: Double
  }

  @Test(arguments: [
    Floor(series: .first, isUnread: false, recall: 0.84, accuracy: 0.82),
    Floor(series: .first, isUnread: true, recall: 0.79, accuracy: 0.72),
    Floor(series: .english, isUnread: false, recall: 0.73, accuracy: 0.71),
    Floor(series: .english, isUnread: true, recall: 0.71, accuracy: 0.66),
    Floor(series: .spanish, isUnread: false, recall: 0.78, accuracy: 0.73),
    Floor(series: .spanish, isUnread: true, recall: 0.78, accuracy: 0.74),
  ])
  func noFigureFallsBelowItsFloor(_ floor: Floor) {
    let told = (Self.all[floor.series] ?? []).filter {
      Self.unread.contains($0.sentence) == floor.isUnread
    }
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
    #expect(share >= floor.recall, "\(found) of \(told.count) = \(share)")
    #expect(correct >= floor.accuracy, "\(right) of \(found) = \(correct)")
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
