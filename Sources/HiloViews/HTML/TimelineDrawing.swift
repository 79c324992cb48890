internal import HiloText

/// The timeline of a chapter as a picture: lanes of marks on an axis with its breaks drawn.
struct TimelineDrawing {
  /// A thing with its days.
  struct Item {
    /// What it is called.
    let label: String
    /// The language of the label; nil for Hilo's own words.
    let language: String?
    /// The days in words.
    let when: String
    /// The days.
    let period: Period
    /// How sure it is; nil for an article.
    let status: Status?
    /// Whether it lasts all those days; otherwise it lies somewhere within.
    let lasts: Bool
    /// The anchor it leads to.
    let anchor: String
    /// Whether it is what one article says of the item above it.
    var isDetail = false
  }

  /// A run of items under one name.
  struct Lane {
    let name: String
    let items: [Item]
    /// How many things lie on each stretch of days, instead of items: drawn as bars.
    var counts: [(period: Period, count: Int, label: String, anchor: String)] = []
  }

  let lanes: [Lane]
  let axis: TimeAxis
  let phrases: Phrases
  /// The title and the description of the picture, and what their ids end with.
  let title: String
  let summary: String
  let suffix: String

  private static let width = 1120.0
  private static let left = 150.0
  private static let right = 1104.0
  private static let row = 25.0
  private static let detailRow = 19.0
  private static let top = 40.0

  /// The picture.
  var node: Node {
    var y = Self.top
    var content: [Node] = []
    for lane in lanes where !lane.items.isEmpty || !lane.counts.isEmpty {
      content.append(
        element(.path, .class("sep"), .other("d", "M0 \(n(y))H\(n(Self.width))")))
      content.append(
        element(.text, .class("lane"), .other("x", "0"), .length("y", y + 21)) { lane.name })
      y += 8
      if !lane.counts.isEmpty {
        content.append(bars(lane.counts, y: y))
        y += Self.barRoom + 6
      }
      for item in lane.items {
        let row = item.isDetail ? Self.detailRow : Self.row
        content.append(draw(item, y: y + row / 2))
        y += row
      }
      y += 6
    }
    return element(
      .svg, .class("tl"), .other("viewBox", "0 0 \(n(Self.width)) \(n(y + 4))"), .role("group"),
      .labelled(by: "tl-t\(suffix) tl-d\(suffix)")
    ) {
      element(.title, .id("tl-t\(suffix)")) { title }
      element(.desc, .id("tl-d\(suffix)")) { summary }
      ticks(height: y)
      content
    }
  }

  private func n(_ value: Double) -> String { Geometry.number(value) }

  private func x(_ place: Double) -> Double { Self.left + (Self.right - Self.left) * place }

  // MARK: Axis

  private func ticks(height: Double) -> Node {
    var nodes: [Node] = []
    for (i, segment) in axis.segments.enumerated() {
      if i > 0 {
        let middle = x((axis.segments[i - 1].high + segment.low) / 2)
        nodes.append(
          element(
            .path, .class("break"),
            .other("d", "M\(n(middle - 6)) 32l4 -9M\(n(middle + 2)) 32l4 -9")))
      }
      nodes.append(
        element(
          .path, .class("rail"),
          .other("d", "M\(n(x(segment.low))) 28H\(n(x(segment.high)))")))
      for tick in labels(segment, isMain: i == axis.main) {
        let place = x(axis.place(tick.day, part: tick.part))
        nodes.append(
          element(.path, .class("grid"), .other("d", "M\(n(place)) 24V\(n(height))")))
        nodes.append(
          element(
            .text, .class("tick"), .length("x", place), .other("y", "15"),
            .other("text-anchor", tick.part == 0.5 ? "middle" : "start")
          ) { tick.label })
      }
    }
    return element(.g, .hidden) { nodes }
  }

  /// The marked days of a stretch: a handful, at round intervals; one in the middle of a side one.
  private func labels(_ segment: TimeAxis.Segment, isMain: Bool) -> [(
    day: Int, part: Double, label: String
  )] {
    let (low, high) = (segment.days.lowerBound, segment.days.upperBound)
    let middle = (low + high) / 2
    let period = Period(CalendarDay(number: low), CalendarDay(number: high))
    guard isMain, high - low >= 2 else {
      let c = CalendarDay(number: low).components
      let whole =
        high - low > 62
        ? (CalendarDay(number: high).components.year == c.year
          ? "\(c.year)" : "\(c.year)–\(CalendarDay(number: high).components.year)")
        : phrases.period(period)
      return [(middle, 0.5, whole)]
    }
    let steps = [1, 2, 3, 7, 14]
    let span = high - low + 1
    if let step = steps.first(where: { span / $0 <= 8 }) {
      return stride(from: low, through: high, by: step).enumerated().map { i, day in
        (day, 0, phrases.dayMark(CalendarDay(number: day), isFirst: i == 0))
      }
    }
    // Months, quarters or years.
    var months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].first { span / 30 / $0 <= 8 } ?? 1200
    months = max(1, months)
    var ticks: [(day: Int, part: Double, label: String)] = []
    let start = CalendarDay(number: low).components
    var day = CalendarDay(year: start.year, month: months >= 12 ? 1 : start.month, day: 1)
    while let current = day, current.number <= high {
      if current.number >= low || ticks.isEmpty {
        ticks.append(
          (max(current.number, low), 0, phrases.monthMark(current, yearsOnly: months >= 12)))
      }
      day = current.adding(months: months)
    }
    return ticks
  }

  // MARK: Marks

  private static let barRoom = 62.0

  /// Counts as bars on the axis, each with its figure.
  private func bars(
    _ counts: [(period: Period, count: Int, label: String, anchor: String)], y: Double
  ) -> Node {
    let top = Double(max(1, counts.map(\.count).max() ?? 1))
    return .group(
      counts.map { entry in
        let (low, high) = axis.ends(entry.period)
        let (a, b) = (x(low), x(high))
        let width = max(3, min(b - a - 2, 60))
        let height = max(1.5, (Self.barRoom - 18) * Double(entry.count) / top)
        let middle = (a + b) / 2
        return element(.a, .href(entry.anchor), .label(entry.label)) {
          element(
            .rect, .class("bars"), .length("x", middle - width / 2),
            .length("y", y + Self.barRoom - height), .length("width", width),
            .length("height", height))
          element(
            .text, .class("q"), .length("x", middle), .length("y", y + Self.barRoom - height - 4),
            .other("text-anchor", "middle")
          ) { phrases.number(entry.count) }
        }
      })
  }

  private func draw(_ item: Item, y: Double) -> Node {
    let (low, high) = axis.ends(item.period)
    // A day is a point in its middle, however wide a day is drawn.
    let middle = x((low + high) / 2)
    let isDay = item.period.day != nil
    let (a, b) = isDay ? (middle - 5, middle + 5) : (x(low), x(high))
    let size = 7.2 * Double(item.label.count) + 6.6 * Double(item.when.count) + 18
    let (before, after) = (a - Self.left + 40, Self.width - b)
    // A stretch that fills the drawing leaves no room beside it: its label stands on it.
    let isWithin = size > max(before, after) && b - a > size
    let isRight = !isWithin && size > after && before > after
    let room = isWithin ? b - a : isRight ? before : after
    let most = Int((room - 6.6 * Double(item.when.count) - 18) / 7.2)
    let label = size > room ? Clip.letters(item.label, most: max(12, most)) : item.label
    return element(
      .a, .href(item.anchor),
      .class("it \(item.status?.rawValue ?? "pub")\(item.isDetail ? " by" : "")")
    ) {
      mark(item, a, b, y)
      if isWithin {
        element(
          .rect, .class("gap"), .length("x", (a + b - size) / 2), .length("y", y - 10),
          .length("width", size), .other("height", "20"))
      }
      element(
        .text, .length("x", isWithin ? (a + b) / 2 : isRight ? a - 10 : b + 10),
        .length("y", y + 4.5),
        .other("text-anchor", isWithin ? "middle" : isRight ? "end" : "start")
      ) {
        element(.tspan, .class("es"), item.language.map { .lang($0) }) { label }
        element(.tspan, .class("q"), .other("dx", "8")) { item.when }
      }
    }
  }

  private func mark(_ item: Item, _ a: Double, _ b: Double, _ y: Double) -> Node {
    let middle = (a + b) / 2
    if item.period.earliest == nil || item.period.latest == nil {
      // Open: an arrow, never a false point.
      let (from, to) = item.period.latest == nil ? (a, max(b, a + 26)) : (b, min(a, b - 26))
      let tip = to > from ? 8.0 : -8.0
      return element(
        .path, .class("mk open"),
        .other(
          "d",
          "M\(n(from)) \(n(y - 4.5))H\(n(to - tip))L\(n(to)) \(n(y))L\(n(to - tip)) \(n(y + 4.5))H\(n(from))z"
        ))
    }
    if item.period.day != nil {
      if item.status == nil || item.status?.isFact == true {
        return element(
          .circle, .class("mk"), .length("cx", middle), .length("cy", y), .other("r", "5.5"))
      }
      return element(
        .circle, .class("mk ring"), .length("cx", middle), .length("cy", y), .other("r", "5"))
    }
    let width = max(b - a, 6)
    if item.lasts {
      return element(
        .rect, .class("mk"), .length("x", a), .length("y", y - 5), .length("width", width),
        .other("height", "10"), .other("rx", "2"))
    }
    return .group([
      element(
        .rect, .class("mk within"), .length("x", a), .length("y", y - 3.5), .length("width", width),
        .other("height", "7")),
      element(
        .path, .class("wh"),
        .other(
          "d", "M\(n(a)) \(n(y - 6))v12M\(n(a + width)) \(n(y - 6))v12M\(n(a)) \(n(y))h\(n(width))")
      ),
    ])
  }
}

extension Phrases {
  /// A day as a mark on an axis: with its month on the first mark and on the first of a month.
  fileprivate func dayMark(_ day: CalendarDay, isFirst: Bool) -> String {
    let c = day.components
    let month = self["date.months.short"].split(separator: " ")
    guard month.count == 12 else { return "\(c.day)" }
    return self("date.day.short", "\(c.day)", String(month[c.month - 1]))
      + (isFirst ? " \(c.year)" : "")
  }

  /// A month or year as a mark.
  fileprivate func monthMark(_ day: CalendarDay, yearsOnly: Bool) -> String {
    let c = day.components
    let month = self["date.months.short"].split(separator: " ")
    return yearsOnly || month.count != 12 ? "\(c.year)" : "\(month[c.month - 1]) \(c.year)"
  }
}
