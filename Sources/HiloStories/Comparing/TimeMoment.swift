internal import HiloText

/// What a time says, laid flat so that many pairs are compared without a string.
struct TimeMoment: Sendable {
  /// What its TIMEX3 value says, as a number (FNV-1a, 64 bits): two of one value have one.
  let value: UInt64
  /// The same of the value's first ten characters: of its day where it has one.
  let start: UInt64
  /// The first and the last day that it can be, counted as ``CalendarDay/number``.
  let first: Int?
  let last: Int?
  /// Minutes of the clock since midnight.
  let clock: Int?
  /// The day that the value gives, as ``start``; nil for a longer or an unknown one.
  let day: UInt64?
  /// The words name a day, and not only an hour.
  let namesDay: Bool
  /// The value has an hour or a part of the day.
  let hasHour: Bool
  let isNight: Bool
  /// "soon", "lately", and which side of its article that is on.
  let isVague: Bool
  let isAhead: Bool
  /// ``TimeRelation/fineness(_:)``.
  let fineness: Int
  /// The part of the month or year that is meant.
  let edge: TimeForm.Modifier?
  /// The ends of a span, as ``value``.
  private let ends: (UInt64, UInt64)?

  /// Of how many parts of a month or year its beginning and its end are one.
  private static let part = 4

  init(_ time: TimeExpression) {
    let text = time.value
    value = Self.number(text.utf8)
    start = Self.number(text.utf8.prefix(10))
    first = time.range.earliest?.number
    last = time.range.latest?.number
    clock = TimeRelation.clock(time)
    day = TimeRelation.day(of: time) == nil ? nil : start
    namesDay = time.form.namesDay
    hasHour = text.utf8.contains(UInt8(ascii: "T"))
    isNight = text.hasSuffix("TNI")
    isVague = text.hasSuffix("_REF")
    isAhead = text.hasPrefix("FUTURE")
    fineness = TimeRelation.fineness(time)
    switch time.form.modifier {
    case .start, .middle, .end: edge = time.form.modifier
    default: edge = nil
    }
    let ends = text.split(separator: "/")
    self.ends = ends.count == 2 ? (Self.number(ends[0].utf8), Self.number(ends[1].utf8)) : nil
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// Minutes since the first day; nil where no day or no hour is known. Midnight is the end of one day and
  /// the beginning of the next.
  var minute: Int? {
    guard let first, first == last, let clock else { return nil }
    return first * 1440 + clock
  }

  /// The days meant: of the end of a year the last quarter.
  var meant: (Int?, Int?) {
    guard let first, let last, let edge, last - first > 26 else { return (self.first, self.last) }
    let part = (last - first + 1) / Self.part
    switch edge {
    case .start: return (first, first + part)
    case .end: return (last - part, last)
    default: return (first + part, last - part)
    }
  }

  /// Two spans of which one end is the same: "de 2019 a 2023", "de 2018 a 2023".
  func sharesOneEnd(with other: TimeMoment) -> Bool {
    guard let ends, let others = other.ends else { return false }
    return (ends.0 == others.0) != (ends.1 == others.1)
  }

  /// Days between the two; 0 where they meet or one is unknown.
  func gap(to other: TimeMoment) -> Int {
    guard let x = first, let y = other.first else { return 0 }
    return max(0, x - (other.last ?? y), y - (last ?? x))
  }
}
