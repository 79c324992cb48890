internal import HiloText

/// The days within which something lies, from ISO 8601; a side that is nil is open.
struct Period: Hashable, Sendable {
  var earliest: CalendarDay?
  var latest: CalendarDay?

  /// Takes the two sides as ISO 8601 days.
  init(earliest: String?, latest: String?) {
    self.earliest = earliest.flatMap { CalendarDay(iso: $0) }
    self.latest = latest.flatMap { CalendarDay(iso: $0) }
  }

  /// Takes the two sides.
  init(_ earliest: CalendarDay?, _ latest: CalendarDay?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Reads a TIMEX3 value that names days: `2023-09-12`, `2023-09-12TMO`, `2023-09`, `2023`,
  /// `2023-W35`, `A/B`; nil for any other.
  init?(value: String) {
    if let slash = value.firstIndex(of: "/") {
      let first = Period(value: String(value[..<slash]))
      let last = Period(value: String(value[value.index(after: slash)...]))
      guard first != nil || last != nil else { return nil }
      self.init(first?.earliest, last?.latest)
      return
    }
    if let day = CalendarDay(iso: value) {
      self.init(day, day)
      return
    }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, let y = Int(year) else { return nil }
    if parts.count == 1, let first = CalendarDay(year: y, month: 1, day: 1) {
      self.init(first, CalendarDay(year: y, month: 12, day: 31))
    } else if parts.count == 2, parts[1].first == "W", let week = Int(parts[1].dropFirst()),
      let fourth = CalendarDay(year: y, month: 1, day: 4), (1...53).contains(week)
    {
      let monday = fourth.adding(1 - fourth.weekday + 7 * (week - 1))
      self.init(monday, monday.adding(6))
    } else if parts.count == 2, let month = Int(parts[1]), (1...12).contains(month),
      let first = CalendarDay(year: y, month: month, day: 1)
    {
      self.init(first, first.adding(CalendarDay.daysIn(month: month, year: y) - 1))
    } else {
      return nil
    }
  }

  /// Whether nothing is known.
  var isUnknown: Bool { earliest == nil && latest == nil }
  /// The day, when it is one.
  var day: CalendarDay? { earliest == latest ? earliest : nil }
  /// A day to sort by.
  var anchor: CalendarDay? { earliest ?? latest }
}
