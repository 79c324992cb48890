public import HiloArticles
import HiloText

/// Says which of several copies of one text is its origin, and lays the others beside it.
///
/// The origin is the agency's own text, where one of them is; else the one that was published before all
/// others; else the one that holds most of the others (Broder's containment, see ``CopyIndex``).
public struct CopyReader: Sendable {
  private let articles: [AnnotatedArticle]
  private let linking: Linking
  private let dates: [PublicationDate?]

  /// Of more copies than these the one that holds most is not sought: the longest stands for it.
  private static let mostCompared = 32

  /// Makes a reader of `articles`, whose names are linked and whose times are resolved.
  public init(articles: [AnnotatedArticle], linking: Linking, dates: [PublicationDate?]) {
    self.articles = articles
    self.linking = linking
    self.dates = dates
  }

  /// The copies of a group of articles that are one text, each beside the origin. Time in their words and,
  /// for sentences that were changed, in the square of these.
  public func copies(in group: [Int]) -> [CopiedText] {
    guard let original = original(of: group) else { return [] }
    return group.filter { $0 != original }.map { article in
      CopyComparison(
        original: original, copy: article, articles: articles, linking: linking
      ).read()
    }
  }

  /// The origin of a group; nil for an empty one.
  func original(of group: [Int]) -> Int? {
    let finder = CreditFinder()
    let agencies = group.filter { article in
      articles[article].article.outlet.map(finder.isAgency) ?? false
    }
    let first = earliest(of: agencies.isEmpty ? group : agencies)
    return first.count == 1 ? first[0] : fullest(of: first, within: group)
  }

  /// Those of `group` that no other can have come before: one where a date is before all others'.
  private func earliest(of group: [Int]) -> [Int] {
    guard let last = group.compactMap({ dates[$0]?.range.latest }).min() else { return group }
    let first = group.filter { dates[$0]?.range.earliest.map { $0 <= last } ?? true }
    // One day may be told apart by the clock.
    let clocks = first.compactMap { dates[$0]?.instant.flatMap(ClockInstant.init) }
    guard clocks.count == first.count, let earliest = clocks.min() else { return first }
    return zip(first, clocks).filter { $0.1 == earliest }.map(\.0)
  }

  /// The one of `some` that holds most of the runs of `group`; of several the first.
  private func fullest(of some: [Int], within group: [Int]) -> Int? {
    if group.count > Self.mostCompared {
      return some.max { articles[$0].document.text.count < articles[$1].document.text.count }
    }
    let runs = group.map { Set(TextRuns(articles[$0].document).hashes) }
    func held(_ article: Int) -> Double {
      guard let own = group.firstIndex(of: article) else { return 0 }
      return runs.indices.reduce(0) { sum, other in
        other == own || runs[other].isEmpty
          ? sum
          : sum + Double(runs[own].intersection(runs[other]).count) / Double(runs[other].count)
      }
    }
    var best: (article: Int, held: Double)?
    for article in some {
      let held = held(article)
      if best.map({ held > $0.held + 0.001 }) ?? true { best = (article, held) }
    }
    return best?.article
  }
}

/// A point in time of an ISO 8601 text, in minutes.
struct ClockInstant: Comparable {
  let minutes: Int

  /// Reads "2023-09-12T10:05:00+02:00"; nil for what has no clock time. Without an offset it is taken as UTC.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    guard bytes.count >= 16, let day = CalendarDay(iso: String(text.prefix(10))),
      let hour = number(11..<13), let minute = number(14..<16)
    else { return nil }
    var minutes = (day.number * 24 + hour) * 60 + minute
    if let sign = bytes.indices.dropFirst(16).last(where: { bytes[$0] == 0x2B || bytes[$0] == 0x2D }
    ),
      let hours = number(sign + 1..<sign + 3)
    {
      let rest = number(bytes.count - 2..<bytes.count) ?? 0
      let offset = hours * 60 + (bytes.count - sign > 3 ? rest : 0)
      minutes -= bytes[sign] == 0x2B ? offset : -offset
    }
    self.minutes = minutes
  }

  static func < (a: ClockInstant, b: ClockInstant) -> Bool { a.minutes < b.minutes }
}
