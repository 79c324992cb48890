internal import HiloArticles
internal import HiloText

/// The articles in the order in which they appeared, as far as known.
struct ArticleOrder {
  /// The place of each article in that order.
  let place: [Int]

  /// Orders by the earliest day of publication, then by clock time, then as given.
  init(count: Int, dates: [PublicationDate?]) {
    func key(_ i: Int) -> (Int, String) {
      guard i < dates.count, let date = dates[i] else { return (Int.max, "") }
      let day = date.range.earliest ?? date.range.latest
      return (day?.number ?? Int.max, date.instant ?? "")
    }
    let order = (0..<count).sorted { a, b in
      let (x, y) = (key(a), key(b))
      return x.0 != y.0 ? x.0 < y.0 : x.1 != y.1 ? x.1 < y.1 : a < b
    }
    var place = [Int](repeating: 0, count: count)
    for (position, article) in order.enumerated() { place[article] = position }
    self.place = place
  }
}
