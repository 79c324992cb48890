import HiloArticles
import HiloText

/// Bounds the days of publication of a story's articles by what they say.
///
/// Constraints on each article's day, solved by narrowing until nothing changes: from the article's
/// own dates (told as past: not earlier than they; announced: not later), from weekdays whose day
/// another article gives, from a happening that one article announces and another tells as past, and
/// from the days of the story as a whole. A constraint that contradicts stronger ones is dropped.
struct StoryDater {
  /// How far from the days its story names an article can lie that bears no date itself.
  static let spread = 30

  let articles: [AnnotatedArticle]
  let members: [Int]
  let asOf: CalendarDay?

  /// Fills in the dates of the members that have none, or no exact one.
  func date(_ dates: inout [PublicationDate?]) {
    let year = StoryYear(articles, members: members, dates: dates, asOf: asOf)
    guard let pivot = year.pivot else {
      bound(by: year, &dates)
      return
    }
    var readings: [ArticleClues] = []
    for i in members {
      let known = dates[i]?.range.day
      readings.append(ArticleClues(articles[i], index: i, pivot: known ?? pivot, known: known))
    }
    // The articles' own dates, the year's bounds, then what the articles say of each other.
    for k in readings.indices where readings[k].known == nil {
      readings[k].applyOwnDates()
      if let day = asOf { readings[k].notAfter(day, nil) }
    }
    let order = StoryOrder(articles, members: members)
    for _ in 0..<3 {
      for k in readings.indices where readings[k].known == nil {
        readings[k].applyWeekdays(
          readings.indices.filter { $0 != k }.flatMap { readings[$0].knownDays })
      }
      for (earlier, later) in order.pairs {
        guard readings[later].known == nil,
          let first = readings[earlier].range.earliest
        else { continue }
        let isNight = readings[earlier].startsAtNight
        readings[later].notBefore(isNight ? first.adding(1) : first, nil)
      }
    }
    applyStory(&readings, order, since: pivot.adding(-90))
    for reading in readings where reading.known == nil {
      guard reading.range != .unknown else { continue }
      dates[reading.index] = PublicationDate(
        range: reading.range, basis: reading.usesOthers ? .story : .text,
        evidence: reading.evidence)
    }
  }

  /// What the story as a whole says of an article that says nothing itself.
  private func applyStory(
    _ readings: inout [ArticleClues], _ order: StoryOrder, since: CalendarDay
  ) {
    // Articles that are later than all that the others say are no measure of the story.
    let highs = readings.compactMap { $0.ownRange.latest }
    let ends = highs + readings.compactMap { $0.knownDays.map(\.day).max() }
    let limit = ends.max()?.adding(Self.spread)
    func belongs(_ reading: ArticleClues) -> Bool {
      guard let earliest = reading.ownRange.earliest, let limit else { return true }
      return earliest <= limit && (highs.isEmpty || earliest <= (highs.max() ?? earliest))
    }
    let inner = readings.indices.filter { belongs(readings[$0]) }
    let lows = inner.compactMap { readings[$0].ownRange.earliest }.filter { $0 >= since }
    let plans = inner.compactMap { readings[$0].lastPlan }
    guard let low = lows.min() ?? highs.min(), let high = highs.max() ?? lows.max() else { return }
    // The day by which an article that opens on the same thing has it happen.
    func begun(before k: Int) -> CalendarDay? {
      inner.filter { j in
        order.stance[j] == .past && order.opensAlike(j, k)
          && readings[j].knownDays.contains { $0.day == readings[j].range.earliest }
      }.compactMap { readings[$0].range.earliest }.min()
    }
    for k in inner where readings[k].known == nil {
      let isWide = (readings[k].range.dayCount ?? 99) > 14
      readings[k].notBefore(min(low, high).adding(-Self.spread), nil)
      if isWide, order.stance[k] == .future, let begun = begun(before: k) {
        readings[k].notAfter(begun.adding(1), nil)
      }
      if isWide, readings[k].looksAhead, let plan = plans.max() { readings[k].notAfter(plan, nil) }
      readings[k].notAfter(max(low, high).adding(Self.spread), nil)
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
