/// What a time expression says by itself, before the day it was written is known: the parts that
/// its words name, with what is left open as nil.
///
/// "el martes 12 de septiembre" is weekday 2, day 12, month 9; "la semana pasada" is unit week,
/// shift -1; "a las cinco" is hour 5. ``TimeTagger/resolve(_:in:anchor:)`` gives it a value.
public struct TimeForm: Sendable, Hashable {
  /// A unit of time; the raw value orders them by length.
  public enum Unit: Int, Sendable, CaseIterable, Comparable {
    case second, minute, hour, day, weekend, week, fortnight, month, quarter, half, year, decade
    case century

    /// By length.
    public static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
  }

  /// What a reference without a calendar value says.
  public enum Reference: Int, Sendable { case past = -1, present, future }

  /// Which one of a recurring day, month or season is meant.
  public enum Direction: Int, Sendable { case past = -1, this, future }

  /// How a quantity or a date is bounded (TIMEX3 `mod`).
  public enum Modifier: Int, Sendable {
    case moreThan = 1, lessThan, approximately, start, middle, end
  }

  /// The part of a day.
  public enum DayPart: Int, Sendable {
    case morning = 1, noon, afternoon, evening, night, midnight, smallHours
  }

  /// Year of the Christian era.
  public var year: Int?
  /// Month, 1–12.
  public var month: Int?
  /// Day of the month, 1–31.
  public var day: Int?
  /// Day of the week after ISO 8601, 1 for Monday.
  public var weekday: Int?
  /// The quarter (1–4) of a year; 9 for the last one.
  public var quarter: Int?
  /// The half (1–2) of a year.
  public var half: Int?
  /// The week of a year by ISO 8601, or of its month where `month` is given or `isOfPeriod` says so;
  /// 9 for the last.
  public var week: Int?
  /// `week` counts within the month, or within the year named, by the Thursdays of the period.
  public var isOfPeriod = false
  /// 1 spring, 2 summer, 3 autumn, 4 winter, of the northern year.
  public var season: Int?
  /// The decade of a century, 0–9, or of an era when `year` is nil and it is above 99 (199 for 1990–1999).
  public var decade: Int?
  /// The century, 21 for 2001–2100.
  public var century: Int?
  /// A feast, by its index in ``Holiday``.
  public var holiday: Int?
  /// The part of the day.
  public var part: DayPart?
  /// Hour of the clock, 0–24.
  public var hour: Int?
  /// Minute of the clock.
  public var minute: Int?
  /// Second of the clock.
  public var second: Int?
  /// 1 before noon, 2 after noon.
  public var meridiem: Int?
  /// The clock time is universal time.
  public var isUniversal = false

  /// The unit of a quantity, a shift or a period.
  public var unit: Unit?
  /// How many units a quantity holds; nil with a unit says an unknown number.
  public var amount: Int?
  /// The digits after the decimal point of a quantity, other than a plain 5, which is `hasHalf`.
  public var decimals: String?
  /// Half a unit more.
  public var hasHalf = false
  /// Smaller units that are added ("dos horas y diez minutos"), in minutes.
  public var extraMinutes: Int?
  /// How many units away from the anchor the period lies: -1 for "ayer", "la semana pasada".
  public var shift: Int?
  /// The shift counts from the expression before, not from the day of writing ("al día siguiente").
  public var isAnaphoric = false
  /// The same month, quarter or season as the one named before, in the year that is told.
  public var isSamePeriod = false
  /// A period from its first day to its last ("todo el año").
  public var isWhole = false
  /// The text itself says which of a recurring thing is meant ("pasado", "próximo", "este").
  public var direction: Direction?
  /// What the tense of the governing verb or a preposition lets expect.
  public var expectation: Direction?
  /// A reference without a value.
  public var reference: Reference?
  /// TIMEX3 `mod`.
  public var modifier: Modifier?
  /// A happening that a verb of the simple past tells.
  public var isNarrated = false
  /// It stands in a relative clause, beside what its sentence tells.
  public var isAside = false
  /// First and last of an interval.
  public var bounds: [TimeForm] = []

  /// A form that says nothing yet.
  public init() {}

  /// Whether it names neither a part of a calendar nor a quantity.
  public var isEmpty: Bool { self == TimeForm() }

  /// Whether a day is among what it names: a date of a month, a weekday, a feast or a day shifted.
  public var namesDay: Bool {
    day != nil || weekday != nil || holiday != nil || (unit == .day && shift != nil)
  }

  /// Whether it is a quantity between two others ("entre tres y cuatro meses").
  public var isSpan: Bool { bounds.count == 2 && bounds.allSatisfy { $0.amount != nil } }

  /// Whether it names a time within a day.
  public var namesTimeOfDay: Bool { hour != nil || part != nil }
}
