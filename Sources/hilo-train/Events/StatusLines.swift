import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Single sentences whose happenings are marked with how sure they are: a folder of `*.tsv` with the columns
/// language, H for a headline, sentence, passage and status.
enum StatusLines {
  /// Sentences that are read together.
  private static let batch = 100

  /// The mentions found in the sentences of `folder` that match a passage: of those in its `unread.txt`, on which the
  /// tests measure, or of all others.
  static func examples(in folder: String, unread isUnread: Bool, importance: Float) throws
    -> [HashedTrainer.Example]
  {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let unread = Set(try lines("\(folder)/unread.txt"))
    var sentences: [[String]: [(passage: String, status: EventStatus)]] = [:]
    var order: [[String]] = []
    for name in names where name.hasSuffix(".tsv") {
      for line in try lines("\(folder)/\(name)") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 5, let status = EventStatus(rawValue: columns[4]),
          unread.contains(columns[2]) == isUnread
        else { continue }
        let key = Array(columns[..<3])
        if sentences[key] == nil { order.append(key) }
        sentences[key, default: []].append((columns[3], status))
      }
    }
    var examples: [HashedTrainer.Example] = []
    for start in stride(from: 0, to: order.count, by: batch) {
      let keys = order[start..<min(start + batch, order.count)]
      let sample = StatusSample(keys.enumerated().map { article($1, number: $0) })
      var wanted: [(article: Int, start: Int, end: Int)] = []
      var statuses: [EventStatus] = []
      for (index, key) in keys.enumerated() {
        let text = sample.texts[index]
        for (passage, status) in sentences[key] ?? [] {
          guard let range = text.string.range(of: passage) else { continue }
          let from = text.string.utf8.distance(from: text.string.startIndex, to: range.lowerBound)
          wanted.append((index, from, from + passage.utf8.count))
          statuses.append(status)
        }
      }
      let found = sample.mentions.map { ($0.article, $0.passage.start, $0.passage.end) }
      examples += SpanMatching(wanted: wanted, found: found).pairs.map {
        HashedTrainer.Example(sample.mentions[$1], statuses[$0], importance: importance)
      }
    }
    return examples
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The sentence of `key` as an article: under a headline, or as one.
  private static func article(_ key: [String], number: Int) -> Article {
    let isSpanish = key[0] == "es"
    let other =
      key[1] == "H"
      ? (isSpanish ? "El texto sigue aquí." : "The text goes on here.")
      : (isSpanish ? "Sin novedades" : "No news")
    let (title, body) = key[1] == "H" ? (key[2], other) : (other, key[2])
    return Article(
      id: "\(number)", source: "line", title: title, declaredLanguage: Language(rawValue: key[0]),
      text: SourceText("\(title)\n\n\(body)"), opensWithTitle: true,
      published: CalendarDay(iso: "2025-03-12").map {
        PublicationDate(range: DateRange($0), basis: .metadata)
      })
  }
}
