/// A day of the proleptic Gregorian calendar, without time zone.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public var number: Int

  /// The day `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day of that year, month (1–12) and day (1–31); nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, (1...9999).contains(year),
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    // Days from civil (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day that `text` opens with in ISO 8601 (`2023-09-12`, whatever follows); nil otherwise.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func value(_ range: Range<Int>) -> Int? {
      var n = 0
      for b in bytes[range] {
        guard (0x30...0x39).contains(b) else { return nil }
        n = n * 10 + Int(b - 0x30)
      }
      return n
    }
    guard let y = value(0..<4), let m = value(5..<7), let d = value(8..<10) else { return nil }
    self.init(year: y, month: m, day: d)
  }

  /// Year, month (1–12) and day (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// Day of the week after ISO 8601: 1 is Monday, 7 Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week that the day lies in, with the year the week belongs to.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = CalendarDay(number: number - weekday + 4)
    let year = thursday.components.year
    let first = CalendarDay(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday.number - first.number) / 7 + 1)
  }

  /// The day `days` later; earlier when negative.
  public func adding(_ days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The same day of the month `months` later, or that month's last day where it has no such day.
  public func adding(months: Int) -> CalendarDay {
    let c = components
    let total = c.year * 12 + c.month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    return CalendarDay(
      year: year, month: month, day: min(c.day, Self.daysIn(month: month, year: year))) ?? self
  }

  /// How many days the month has.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// ISO 8601: `2023-09-12`.
  public var description: String {
    let c = components
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let year = String(c.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + two(c.month) + "-"
      + two(c.day)
  }

  /// By time.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
}
