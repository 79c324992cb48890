/// Who leans on whom, as a picture: origins on the left, who relays them in the middle, articles on
/// the right. A line's width is the number of statements.
///
/// Lines that skip the middle column have a place of their own there, so that none passes behind a
/// box which it does not enter (after Sugiyama, Tagawa and Toda, 1981).
struct FlowDrawing {
  /// Statements on their way from an origin to an article.
  struct Flow {
    let origin: Int
    let relay: Int?
    let article: Int
    let count: Int
  }

  /// A name on the left.
  struct Origin {
    let name: String
    let isNamed: Bool
    let language: String?
  }

  let origins: [Origin]
  let relays: [String]
  /// Letters and names of the articles.
  let articles: [(siglum: String, name: String)]
  let flows: [Flow]
  let title: String
  let summary: String
  let suffix: String

  private static let leftEdge = 210.0
  private static let middle = 372.0
  private static let relayWidth = 116.0
  private static let rightEdge = 560.0
  private static let width = 720.0

  /// A line's width.
  private func stroke(_ count: Int) -> Double { min(14, 1.5 + 1.6 * Double(count)) }

  /// The picture.
  var node: Node {
    let slots = middleSlots()
    let origin = column(
      origins.indices.map { i in flows.filter { $0.origin == i }.reduce(0) { $0 + stroke($1.count) } },
      least: 27)
    let article = column(
      articles.indices.map { i in
        flows.filter { $0.article == i }.reduce(0) { $0 + stroke($1.count) }
      }, least: 36)
    let middle = column(
      slots.map { slot in
        flows.filter { slot.holds($0) }.reduce(0) { $0 + stroke($1.count) }
      }, least: 0, gaps: slots.map { $0.relay == nil ? 9 : 24 })
    let height = max(origin.height, article.height, middle.height) + 16
    let shift = { (column: Column) in (height - column.height) / 2 }
    var lines: [Node] = []
    var used = (
      origin: origin.starts.map { $0 + shift(origin) },
      article: article.starts.map { $0 + shift(article) },
      middle: middle.starts.map { $0 + shift(middle) }, out: middle.starts.map { $0 + shift(middle) }
    )
    for (s, slot) in slots.enumerated() {
      let inside = flows.indices.filter { slot.holds(flows[$0]) }
      for i in inside.sorted(by: { (flows[$0].origin, flows[$0].article) < (flows[$1].origin, flows[$1].article) }) {
        let flow = flows[i]
        let width = stroke(flow.count)
        let from = used.origin[flow.origin] + width / 2
        let entry = used.middle[s] + width / 2
        used.origin[flow.origin] += width
        used.middle[s] += width
        lines.append(
          line([(Self.leftEdge, from), (Self.middle - Self.relayWidth / 2, entry)], flow, width, slot))
      }
      for i in inside.sorted(by: { (flows[$0].article, flows[$0].origin) < (flows[$1].article, flows[$1].origin) }) {
        let flow = flows[i]
        let width = stroke(flow.count)
        let exit = used.out[s] + width / 2
        let to = used.article[flow.article] + width / 2
        used.out[s] += width
        used.article[flow.article] += width
        if slot.relay == nil {
          lines.append(
            line(
              [
                (Self.middle - Self.relayWidth / 2, exit), (Self.middle + Self.relayWidth / 2, exit),
              ], flow, width, slot, isStraight: true))
        }
        lines.append(
          line([(Self.middle + Self.relayWidth / 2, exit), (Self.rightEdge, to)], flow, width, slot))
      }
    }
    return element(
      .svg, .class("flow"), .other("viewBox", "0 0 \(n(Self.width)) \(n(height))"), .role("group"),
      .labelled(by: "fl-t\(suffix) fl-d\(suffix)")
    ) {
      element(.title, .id("fl-t\(suffix)")) { title }
      element(.desc, .id("fl-d\(suffix)")) { summary }
      lines
      for (i, node) in origins.enumerated() {
        let y = origin.starts[i] + shift(origin) + origin.sizes[i] / 2
        element(
          .text, .class(node.isNamed ? "es" : "q"), .length("x", Self.leftEdge - 9),
          .length("y", y + 4.5), .other("text-anchor", "end"), node.language.map { .lang($0) }
        ) { Clip.letters(node.name, most: 27) }
      }
      for (s, slot) in slots.enumerated() {
        if let relay = slot.relay {
          let size = max(20, middle.sizes[s])
          let y = middle.starts[s] + shift(middle) + middle.sizes[s] / 2
          element(
            .rect, .class("relay"), .length("x", Self.middle - Self.relayWidth / 2),
            .length("y", y - size / 2), .length("width", Self.relayWidth), .length("height", size),
            .other("rx", "2"))
          element(
            .text, .class("rl"), .length("x", Self.middle), .length("y", y + 4),
            .other("text-anchor", "middle")
          ) { Clip.letters(relays[relay], most: 17) }
        }
      }
      for (i, entry) in articles.enumerated() {
        let y = article.starts[i] + shift(article) + article.sizes[i] / 2
        element(.a, .href("text-\(entry.siglum)")) {
          element(
            .rect, .class("box"), .length("x", Self.rightEdge + 4), .length("y", y - 11),
            .other("width", "26"), .other("height", "22"), .other("rx", "3"))
          element(
            .text, .class("sg"), .length("x", Self.rightEdge + 17), .length("y", y + 4.5),
            .other("text-anchor", "middle")
          ) { entry.siglum }
          element(.text, .class("q"), .length("x", Self.rightEdge + 37), .length("y", y + 4.5)) {
            Clip.letters(entry.name, most: 17)
          }
        }
      }
    }
  }

  private func n(_ value: Double) -> String { Geometry.number(value) }

  // MARK: Columns

  private struct Column {
    var starts: [Double] = []
    var sizes: [Double] = []
    var height = 0.0
  }

  private func column(_ sizes: [Double], least: Double, gaps: [Double]? = nil) -> Column {
    var column = Column(sizes: sizes)
    var y = 8.0
    for (i, size) in sizes.enumerated() {
      let room = max(size + (gaps?[i] ?? 9), least)
      column.starts.append(y + (room - size) / 2)
      y += room
    }
    column.height = y + 8
    return column
  }

  /// A place in the middle column: a relay, or a gap for lines from one origin straight to one
  /// article.
  private struct Slot {
    let relay: Int?
    let origin: Int
    let article: Int
    let order: Double

    func holds(_ flow: Flow) -> Bool {
      relay.map { flow.relay == $0 }
        ?? (flow.relay == nil && flow.origin == origin && flow.article == article)
    }
  }

  private func middleSlots() -> [Slot] {
    let scale = Double(max(1, origins.count)) / Double(max(1, articles.count))
    func order(_ flow: Flow) -> Double {
      (Double(flow.origin) + (Double(flow.article) + 0.5) * scale) / 2
    }
    var slots: [Slot] = []
    for relay in relays.indices {
      let through = flows.filter { $0.relay == relay }
      guard !through.isEmpty else { continue }
      slots.append(
        Slot(
          relay: relay, origin: 0, article: 0,
          order: through.map(order).reduce(0, +) / Double(through.count)))
    }
    for flow in flows where flow.relay == nil {
      slots.append(
        Slot(relay: nil, origin: flow.origin, article: flow.article, order: order(flow)))
    }
    return slots.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  private func line(
    _ points: [(Double, Double)], _ flow: Flow, _ width: Double, _ slot: Slot,
    isStraight: Bool = false
  ) -> Node {
    let (a, b) = (points[0], points[1])
    let bend = (a.0 + b.0) / 2
    let path =
      isStraight
      ? "M\(n(a.0)) \(n(a.1))H\(n(b.0))"
      : "M\(n(a.0)) \(n(a.1))C\(n(bend)) \(n(a.1)) \(n(bend)) \(n(b.1)) \(n(b.0)) \(n(b.1))"
    return element(
      .path, .class(origins[flow.origin].isNamed ? "fl" : "fl anon"), .other("d", path),
      .length("stroke-width", width))
  }
}

extension Clip {
  /// `text` cut to at most `most` letters.
  static func letters(_ text: String, most: Int) -> String {
    let line = line(text, most: most)
    return line.count > most ? String(line.prefix(most - 1)) + "…" : line
  }
}
