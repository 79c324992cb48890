internal import HiloText

/// Articles gathered by the days on which they appeared, into few enough columns to read.
struct DayColumns {
  /// The articles of one stretch of days.
  struct Stretch {
    let period: Period
    let articles: [Int]
  }

  /// Gathers `articles` by day, or by as many days as it takes for at most `most` stretches; the
  /// undated come last.
  static func of(_ articles: [Int], in edition: Edition, most: Int = 10) -> [Stretch] {
    let dated = articles.compactMap { article in
      edition.articles[article].published.anchor.map { (article, $0.number) }
    }
    let undated = articles.filter { edition.articles[$0].published.anchor == nil }
    var stretches: [Stretch] = []
    if let low = dated.map(\.1).min(), let high = dated.map(\.1).max() {
      let widths = [1, 2, 3, 7, 14, 28, 91, 182, 365, 730, 1826, 3652]
      let count = { (width: Int) in Set(dated.map { ($0.1 - low) / width }).count }
      let width = widths.first { count($0) <= most } ?? max(1, (high - low) / most + 1)
      for bin in Set(dated.map { ($0.1 - low) / width }).sorted() {
        let members = dated.filter { ($0.1 - low) / width == bin }.map(\.0)
        let first = low + bin * width
        stretches.append(
          Stretch(
            period: Period(
              CalendarDay(number: first), CalendarDay(number: min(high, first + width - 1))),
            articles: members))
      }
    }
    if !undated.isEmpty { stretches.append(Stretch(period: Period(nil, nil), articles: undated)) }
    return stretches
  }
}
