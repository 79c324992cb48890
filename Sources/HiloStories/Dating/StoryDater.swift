import HiloArticles
import HiloText

/// Bounds the days of publication of a story's articles by what they say.
///
/// Constraints on each article's day, solved by narrowing until nothing changes: from the article's
/// own dates (told as past: not earlier than they; announced: not later), from days that count from
/// the article's own and fall on a happening that another article dates, from a happening that one
/// article announces and another tells as past, and from the days of the story as a whole. A
/// constraint that contradicts stronger ones is dropped.
struct StoryDater {
  /// How far from the days its story names an article can lie that bears no date itself.
  static let spread = 30
  /// The most times that the constraints are gone through.
  private static let rounds = 5

  let articles: [AnnotatedArticle]
  let members: [Int]
  let asOf: CalendarDay?
  /// Articles that are copies or rewrites of one text.
  var copies: [[Int]] = []

  /// Fills in the dates of the members that have none, or no exact one; with `open` only those of these,
  /// which are no part of the story, where a happening of it that they tell of dates them.
  func date(_ dates: inout [PublicationDate?], onlyOf open: Set<Int>? = nil) {
    let year = StoryYear(articles, members: members, dates: dates, asOf: asOf)
    guard let pivot = year.pivot else {
      if open == nil { bound(by: year, &dates) }
      return
    }
    var readings: [ArticleClues] = []
    var table = TermTable()
    for (member, i) in members.enumerated() {
      let known = dates[i]?.range.day
      readings.append(
        ArticleClues(
          articles[i], index: i, member: member, pivot: known ?? pivot, known: known, &table))
    }
    // The articles' own dates, the year's bounds, then what the articles say of each other.
    for k in readings.indices where readings[k].known == nil {
      readings[k].applyOwnDates()
      if let day = asOf { readings[k].notAfter(day, nil) }
    }
    let order = StoryOrder(articles, members: members)
    let bounds = StoryBounds(readings, copies: copyPairs(), apart: open, table)
    for _ in 0..<Self.rounds {
      var isNarrower = bounds.narrow(&readings)
      if open == nil, apply(order, &readings) { isNarrower = true }
      if !isNarrower { break }
    }
    for k in readings.indices where readings[k].known == nil { readings[k].tighten() }
    if open == nil { applyStory(&readings, order, since: pivot.adding(-90)) }
    for reading in readings where reading.known == nil {
      guard reading.range != .unknown, open?.contains(reading.index) ?? true,
        open == nil || !reading.witnesses.isEmpty
      else { continue }
      dates[reading.index] = PublicationDate(
        range: reading.range, basis: reading.usesOthers ? .story : .text,
        evidence: reading.evidence,
        witnesses: reading.witnesses.map {
          PublicationDate.Witness(article: $0.article, passage: $0.passage)
        })
    }
  }

  /// Each member that is a copy with the one before of its group, by their places.
  private func copyPairs() -> [(Int, Int)] {
    guard !copies.isEmpty else { return [] }
    var place: [Int: Int] = [:]
    for (member, i) in members.enumerated() { place[i] = member }
    return copies.flatMap { group in
      let inside = group.compactMap { place[$0] }
      return zip(inside, inside.dropFirst()).map { ($0, $1) }
    }
  }

  /// What one article foresees and another tells: true where it narrows anything.
  private func apply(_ order: StoryOrder, _ readings: inout [ArticleClues]) -> Bool {
    var isNarrower = false
    for (earlier, later) in order.pairs {
      let before = (readings[earlier].range, readings[later].range)
      if readings[later].known == nil, let first = readings[earlier].range.earliest {
        readings[later].notBefore(readings[earlier].startsAtNight ? first.adding(1) : first, nil)
      }
      if before != (readings[earlier].range, readings[later].range) { isNarrower = true }
    }
    return isNarrower
  }

  /// What the story as a whole says of an article that says nothing itself.
  private func applyStory(
    _ readings: inout [ArticleClues], _ order: StoryOrder, since: CalendarDay
  ) {
    // Articles that are later than all that the others say are no measure of the story.
    let highs = readings.compactMap { $0.ownRange.latest }
    let ends = highs + readings.compactMap { $0.knownDays.max() } + readings.compactMap(\.lastPlan)
    let horizons = readings.compactMap(\.horizon)
    let limit = ends.max()?.adding(Self.spread)
    func belongs(_ reading: ArticleClues) -> Bool {
      guard let earliest = reading.ownRange.earliest, let limit else { return true }
      return earliest <= limit
    }
    let inner = readings.indices.filter { belongs(readings[$0]) }
    let lows = inner.compactMap { readings[$0].range.earliest }.filter { $0 >= since }
    let plans = inner.compactMap { readings[$0].lastPlan }
    guard let low = lows.min() ?? highs.min() else { return }
    let high = max(low, (highs + lows + plans + horizons).max() ?? low)
    // A story that lasts long may well have gone on so long before and after.
    let spread = max(
      Self.spread, min(365, (highs + lows).reduce(0) { max($0, $1.number - low.number) }))
    // The day by which an article that opens on the same thing has it happen.
    func begun(before k: Int) -> CalendarDay? {
      inner.filter { j in
        order.stance[j] == .past && order.opensAlike(j, k)
          && readings[j].knownDays.contains { $0 == readings[j].range.earliest }
      }.compactMap { readings[$0].range.earliest }.min()
    }
    for k in inner where readings[k].known == nil {
      let isWide = (readings[k].range.dayCount ?? 99) > 14
      readings[k].notBefore(low.adding(-spread), nil)
      if isWide, order.stance[k] == .future, let begun = begun(before: k) {
        readings[k].notAfter(begun.adding(1), nil)
      }
      if isWide, readings[k].looksAhead, let plan = plans.max() { readings[k].notAfter(plan, nil) }
      readings[k].notAfter(high.adding(spread), nil)
    }
  }

  /// Where no day can be told, the years that the texts name bound them.
  private func bound(by year: StoryYear, _ dates: inout [PublicationDate?]) {
    guard year.earliest != nil || year.latest != nil else { return }
    if let low = year.earliest, let high = year.latest, low > high { return }
    for i in members where dates[i] == nil {
      let document = articles[i].document
      let own = document.times.filter { $0.form.year != nil }
      dates[i] = PublicationDate(
        range: DateRange(earliest: year.earliest, latest: year.latest),
        basis: own.isEmpty ? .story : .text, evidence: own.map(\.passage))
    }
  }
}
