/// A feast with a name: on a fixed day, or so many days from Easter.
///
/// Easter after the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", ch. 8).
struct Holiday: Sendable, Hashable {
  /// How the day is found.
  enum Rule: Sendable, Hashable {
    /// Month and day.
    case fixed(Int, Int)
    /// Days after Easter Sunday.
    case easter(Int)
    /// The nth weekday of a month; -1 for the last.
    case weekday(month: Int, weekday: Int, nth: Int)
  }

  var rule: Rule
  /// How many days it lasts.
  var days = 1

  /// The feasts, in the order of their numbers in the data files.
  static let all: [Holiday] = [
    Holiday(rule: .fixed(12, 25)),  // 0 Christmas
    Holiday(rule: .fixed(12, 24)),  // 1 Christmas Eve
    Holiday(rule: .fixed(12, 31)),  // 2 New Year's Eve
    Holiday(rule: .fixed(1, 1)),  // 3 New Year
    Holiday(rule: .fixed(1, 6)),  // 4 Epiphany
    Holiday(rule: .easter(0)),  // 5 Easter Sunday
    Holiday(rule: .easter(-2)),  // 6 Good Friday
    Holiday(rule: .easter(-3)),  // 7 Maundy Thursday
    Holiday(rule: .easter(-7), days: 8),  // 8 Holy Week
    Holiday(rule: .easter(-46)),  // 9 Ash Wednesday
    Holiday(rule: .easter(-7)),  // 10 Palm Sunday
    Holiday(rule: .easter(60)),  // 11 Corpus Christi
    Holiday(rule: .easter(49)),  // 12 Pentecost
    Holiday(rule: .fixed(11, 1)),  // 13 All Saints
    Holiday(rule: .fixed(11, 2)),  // 14 Day of the Dead
    Holiday(rule: .fixed(12, 28)),  // 15 Holy Innocents
    Holiday(rule: .fixed(2, 14)),  // 16 Saint Valentine
    Holiday(rule: .fixed(10, 31)),  // 17 Halloween
    Holiday(rule: .fixed(10, 12)),  // 18 Columbus Day
    Holiday(rule: .weekday(month: 11, weekday: 4, nth: 4)),  // 19 Thanksgiving
    Holiday(rule: .easter(1)),  // 20 Easter Monday
    Holiday(rule: .easter(-1)),  // 21 Holy Saturday
    Holiday(rule: .fixed(6, 24)),  // 22 Saint John
    Holiday(rule: .weekday(month: 9, weekday: 1, nth: 1)),  // 23 Labor Day (US)
    Holiday(rule: .weekday(month: 5, weekday: 1, nth: -1)),  // 24 Memorial Day
    Holiday(rule: .fixed(7, 4)),  // 25 Fourth of July
    Holiday(rule: .fixed(3, 8)),  // 26 Women's Day
    Holiday(rule: .fixed(5, 1)),  // 27 Labour Day
  ]

  /// The first day of the feast in `year`.
  func day(in year: Int) -> CalendarDay? {
    switch rule {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
    case .easter(let offset): return Self.easter(in: year)?.adding(offset)
    case .weekday(let month, let weekday, let nth):
      if nth < 0 {
        let last = CalendarDay.daysIn(month: month, year: year)
        guard let end = CalendarDay(year: year, month: month, day: last) else { return nil }
        return end.adding(-((end.weekday - weekday + 7) % 7))
      }
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
      return first.adding((weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
    }
  }

  /// Easter Sunday of the Gregorian calendar.
  static func easter(in year: Int) -> CalendarDay? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDay(year: year, month: n / 31, day: n % 31 + 1)
  }
}
