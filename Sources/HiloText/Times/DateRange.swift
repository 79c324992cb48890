/// The days within which something lies; a side that is nil is open.
public struct DateRange: Hashable, Sendable {
  /// The first day it can be.
  public var earliest: CalendarDay?
  /// The last day it can be.
  public var latest: CalendarDay?

  /// Makes the range; both nil says that nothing is known.
  public init(earliest: CalendarDay? = nil, latest: CalendarDay? = nil) {
    self.earliest = earliest
    self.latest = latest
  }

  /// The range of one day.
  public init(_ day: CalendarDay) { self.init(earliest: day, latest: day) }

  /// Nothing is known.
  public static let unknown = DateRange()

  /// The day, when it is one.
  public var day: CalendarDay? { earliest == latest ? earliest : nil }

  /// The number of days, when both sides are closed.
  public var dayCount: Int? {
    guard let earliest, let latest else { return nil }
    return latest.number - earliest.number + 1
  }

  /// What lies in both; nil when nothing does.
  public func intersection(_ other: DateRange) -> DateRange? {
    let low = [earliest, other.earliest].compactMap { $0 }.max()
    let high = [latest, other.latest].compactMap { $0 }.min()
    if let low, let high, low > high { return nil }
    return DateRange(earliest: low, latest: high)
  }

  /// Whether `day` lies within.
  public func contains(_ day: CalendarDay) -> Bool {
    (earliest.map { $0 <= day } ?? true) && (latest.map { day <= $0 } ?? true)
  }
}
