internal import HiloText

/// A way from days to places on a line, on which long empty stretches are left out.
struct TimeAxis {
  /// A stretch of days that is drawn whole.
  struct Segment {
    let days: ClosedRange<Int>
    /// Where it lies on the line, which runs from 0 to 1.
    var low: Double
    var high: Double
  }

  /// The stretches in order of time; between two of them the line is broken.
  private(set) var segments: [Segment] = []
  /// The stretch that holds most.
  private(set) var main = 0

  /// The widest hole that is drawn whole, in days.
  private static let hole = 45
  /// The most stretches.
  private static let most = 5

  /// An axis for the days on which articles appeared.
  init(publications: [Period]) { self.init(publications, weighty: publications) }

  /// An axis on which all of `periods` can be drawn, most of it given to `weighty`.
  init(_ periods: [Period], weighty: [Period]) {
    // A period of many months would stretch the line over all of them: it is drawn cut off.
    let short = periods.filter { period in
      guard let low = period.earliest, let high = period.latest else { return true }
      return high.number - low.number <= 62
    }
    var days = Set(short.flatMap { [$0.earliest, $0.latest].compactMap { $0?.number } })
    var whole = short
    for period in periods where period.earliest != nil && period.latest != nil {
      guard let low = period.earliest, let high = period.latest else { continue }
      if !days.contains(where: { low.number <= $0 && $0 <= high.number }) {
        days.formUnion([low.number, high.number])
        whole.append(period)
      }
    }
    guard !days.isEmpty else { return }
    let sorted = days.sorted()
    var hole = Self.hole
    var ranges: [ClosedRange<Int>] = []
    repeat {
      ranges = []
      for day in sorted {
        if let last = ranges.last,
          day - last.upperBound <= hole || covers(whole, last.upperBound, day)
        {
          ranges[ranges.count - 1] = last.lowerBound...day
        } else {
          ranges.append(day...day)
        }
      }
      hole *= 2
    } while ranges.count > Self.most
    func weight(_ range: ClosedRange<Int>) -> Int {
      weighty.filter { $0.anchor.map { range.contains($0.number) } ?? false }.count
    }
    main = ranges.indices.max { (weight(ranges[$0]), -$0) < (weight(ranges[$1]), -$1) } ?? 0
    lay(ranges)
  }

  private func covers(_ periods: [Period], _ a: Int, _ b: Int) -> Bool {
    periods.contains { period in
      guard let low = period.earliest?.number, let high = period.latest?.number else {
        return false
      }
      return low <= a && b <= high
    }
  }

  private mutating func lay(_ ranges: [ClosedRange<Int>]) {
    let side = ranges.count == 1 ? 0 : min(0.14, 0.42 / Double(ranges.count - 1))
    let gap = 0.02
    let wide = 1 - side * Double(ranges.count - 1) - gap * Double(ranges.count - 1)
    var x = 0.0
    for (i, range) in ranges.enumerated() {
      let width = i == main ? wide : side
      segments.append(Segment(days: range, low: x, high: x + width))
      x += width + gap
    }
  }

  /// Where a day's beginning (`part` 0) or end (`part` 1) lies.
  func place(_ day: Int, part: Double) -> Double {
    guard let first = segments.first, let last = segments.last else { return 0.5 }
    if day < first.days.lowerBound { return first.low }
    if day > last.days.upperBound { return last.high }
    for (i, segment) in segments.enumerated() {
      if segment.days.contains(day) {
        let whole = Double(segment.days.upperBound - segment.days.lowerBound + 1)
        let offset = (Double(day - segment.days.lowerBound) + part) / whole
        return segment.low + (segment.high - segment.low) * offset
      }
      if i + 1 < segments.count, day < segments[i + 1].days.lowerBound {
        return (segment.high + segments[i + 1].low) / 2
      }
    }
    return last.high
  }

  /// The two ends of a period; an open side reaches to the end of the line.
  func ends(_ period: Period) -> (low: Double, high: Double) {
    (
      period.earliest.map { place($0.number, part: 0) } ?? 0,
      period.latest.map { place($0.number, part: 1) } ?? 1
    )
  }

  /// A line the height of a letter with `period` on it.
  func strip(_ period: Period) -> Node {
    let width = 120.0
    var rail = ""
    for segment in segments {
      rail += "M\(Geometry.number(segment.low * width)) 6H\(Geometry.number(segment.high * width))"
    }
    let (low, high) = ends(period)
    let span = max(5, (high - low) * width)
    let x = min(max(0, (low + high) / 2 * width - span / 2), width - span)
    return element(.svg, .class("iv"), .other("viewBox", "0 0 120 12"), .hidden) {
      if !segments.isEmpty { element(.path, .class("rail"), .other("d", rail)) }
      if !period.isUnknown {
        if period.earliest == nil || period.latest == nil {
          element(.path, .class("bar"), .other("d", Self.arrow(period, low * width, high * width)))
        } else {
          element(
            .rect, .class("bar"), .length("x", x), .other("y", "2.5"), .length("width", span),
            .other("height", "7"), .other("rx", "3.5"))
        }
      }
    }
  }

  /// An arrow to the open side of a period.
  private static func arrow(_ period: Period, _ low: Double, _ high: Double) -> String {
    let n = Geometry.number
    if period.latest == nil {
      let from = min(low, high - 14)
      return "M\(n(from)) 2.5H\(n(high - 6))L\(n(high)) 6L\(n(high - 6)) 9.5H\(n(from))z"
    }
    let to = max(high, low + 14)
    return "M\(n(to)) 2.5H\(n(low + 6))L\(n(low)) 6L\(n(low + 6)) 9.5H\(n(to))z"
  }
}
