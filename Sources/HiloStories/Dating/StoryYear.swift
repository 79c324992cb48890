import HiloArticles
import HiloText

/// Finds about when the undated articles of a story were written, from the years they name and the
/// days they give with their weekday.
struct StoryYear {
  /// A day of the month with its weekday: only some years have it.
  struct Pin: Hashable {
    var month: Int
    var day: Int
    var weekday: Int
    /// The weekday stands with the date ("martes 12 de septiembre"), not only near it.
    var isCertain: Bool
  }

  /// How many years after the newest that is named a story is looked for.
  private static let horizon = 28

  /// The first day that the named years allow.
  private(set) var earliest: CalendarDay?
  /// The last day that the named years allow.
  private(set) var latest: CalendarDay?
  /// A day near which the story was told; nil when the text leaves the year open.
  private(set) var pivot: CalendarDay?

  init(
    _ articles: [AnnotatedArticle], members: [Int], dates: [PublicationDate?], asOf: CalendarDay?
  ) {
    latest = asOf
    if let dated = members.compactMap({ dates[$0]?.range.day }).min() {
      pivot = dated
      return
    }
    var pins: Set<Pin> = []
    var likelihood = YearLikelihood()
    for i in members {
      let document = articles[i].document
      likelihood.read(document)
      let dateline = document.times.first { Dateline.isDateline($0, document) }
      for time in document.times where !document.isBoilerplate(time.passage) {
        bound(time, document)
        for form in time.form.bounds.isEmpty ? [time.form] : time.form.bounds {
          let month = form.month ?? time.form.month
          guard let month, let day = form.day, form.year == nil, time.form.year == nil else {
            continue
          }
          if let weekday = form.weekday {
            pins.insert(Pin(month: month, day: day, weekday: weekday, isCertain: true))
          }
        }
        // A dateline and "este lunes" in the same article are mostly the same day.
        if let line = dateline?.form, let month = line.month, let day = line.day,
          time.form.direction == .this, let weekday = time.form.weekday, time.form.day == nil
        {
          pins.insert(Pin(month: month, day: day, weekday: weekday, isCertain: false))
        }
      }
    }
    // What is foreseen may be told of long ago; what is past is past.
    if let low = earliest, let high = latest, high < low { latest = asOf }
    choose(pins, likelihood)
  }

  /// Narrows the bounds by a year that the text names.
  private mutating func bound(_ time: TimeExpression, _ document: Document) {
    guard time.kind == .date || time.kind == .time || !time.form.bounds.isEmpty,
      let range = TimeResolution.absolute(time, in: document)
    else { return }
    switch time.form.expectation {
    case .future:
      // What lies ahead ends after the day of writing.
      if let end = range.latest { latest = min(latest ?? end, end) }
    default:
      let years = time.form.bounds.isEmpty ? [time.form.year] : time.form.bounds.map(\.year)
      guard years.contains(where: { $0 != nil }) else { return }
      guard let start = time.form.bounds.isEmpty ? range.earliest : range.latest else { return }
      // A month named with its year is over; a year alone may still run.
      let isMonth = time.form.month != nil && time.form.day == nil
      let first =
        isMonth
        ? (range.latest ?? start).adding(1)
        : time.form.bounds.isEmpty
          ? start : CalendarDay(year: start.components.year, month: 1, day: 1) ?? start
      if time.form.expectation == nil, first.components.year > (asOfYear ?? 9999) { return }
      earliest = max(earliest ?? first, first)
    }
  }

  private var asOfYear: Int? { latest?.components.year }

  private mutating func choose(_ pins: Set<Pin>, _ likelihood: YearLikelihood) {
    // Without any year in the text a weekday fits one year in six: that is no evidence.
    guard let earliest else { return }
    let first = earliest.components.year
    let last = min(first + Self.horizon, latest?.components.year ?? first + Self.horizon)
    guard first <= last else { return }
    func fits(_ year: Int, _ pin: Pin) -> Bool {
      CalendarDay(year: year, month: pin.month, day: pin.day)?.weekday == pin.weekday
    }
    let certain = pins.filter(\.isCertain)
    let likely = pins.filter { !$0.isCertain }
    guard !pins.isEmpty else { return }
    let years = (first...last).filter { year in
      certain.allSatisfy { fits(year, $0) }
        && (!certain.isEmpty || likely.contains { fits(year, $0) })
    }
    guard let year = likelihood.choose(among: years),
      let pin = (certain.isEmpty ? likely : certain).map({ $0.month * 100 + $0.day }).min()
    else { return }
    pivot = CalendarDay(year: year, month: pin / 100, day: pin % 100)
  }
}
