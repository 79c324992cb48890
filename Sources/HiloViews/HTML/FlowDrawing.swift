/// Who leans on whom, as a picture: origins on the left, who relays them in the middle, articles on
/// the right. Every statement is a thread from its origin to its article.
///
/// Threads that skip the middle have a place of their own there, so that none passes behind a box
/// which it does not enter (after Sugiyama, Tagawa and Toda, 1981).
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

  private static let leftEdge = 232.0
  private static let middle = 388.0
  private static let relayWidth = 116.0
  private static let rightEdge = 560.0
  private static let width = 720.0
  /// From thread to thread.
  private static let pitch = 3.0
  /// As many threads as one flow shows.
  private static let mostThreads = 16

  /// The picture.
  var node: Node {
    let slots = relays.isEmpty ? [] : middleSlots()
    let origin = column(
      origins.indices.map { i in size { $0.origin == i } }, least: 25)
    let article = column(articles.indices.map { i in size { $0.article == i } }, least: 38)
    let middle = column(
      slots.map { slot in size(slot.holds) }, least: 0, gaps: slots.map { $0.relay == nil ? 7 : 22 }
    )
    let height = max(origin.height, article.height, middle.height)
    var places = Places(
      origin: origin.shifted(to: height), article: article.shifted(to: height),
      middle: middle.shifted(to: height))
    let threads = threads(slots, &places)
    let names = names(origin.centres(in: height), article.centres(in: height))
    let boxes = boxes(slots, middle.centres(in: height), middle.sizes)
    return element(
      .svg, .class("flow"), .other("viewBox", "0 0 \(n(Self.width)) \(n(height))"), .role("group"),
      .labelled(by: "fl-t\(suffix) fl-d\(suffix)")
    ) {
      element(.title, .id("fl-t\(suffix)")) { title }
      element(.desc, .id("fl-d\(suffix)")) { summary }
      threads
      boxes
      names
    }
  }

  private func n(_ value: Double) -> String { Geometry.number(value) }

  private func threads(_ flow: Flow) -> Int { min(flow.count, Self.mostThreads) }

  private func size(_ belongs: (Flow) -> Bool) -> Double {
    Self.pitch * Double(flows.filter(belongs).reduce(0) { $0 + threads($1) })
  }

  // MARK: Threads

  /// Where the next thread begins at each name and place.
  private struct Places {
    var origin: [Double]
    var article: [Double]
    var middle: [Double]
    var out: [Double]

    init(origin: [Double], article: [Double], middle: [Double]) {
      (self.origin, self.article, self.middle, out) = (origin, article, middle, middle)
    }
  }

  private func threads(_ slots: [Slot], _ places: inout Places) -> [Node] {
    var nodes: [Node] = []
    let half = Self.pitch / 2
    if slots.isEmpty {
      let bySource = flows.indices.sorted {
        (flows[$0].origin, flows[$0].article) < (flows[$1].origin, flows[$1].article)
      }
      var starts = [Double](repeating: 0, count: flows.count)
      for i in bySource {
        starts[i] = places.origin[flows[i].origin]
        places.origin[flows[i].origin] += Self.pitch * Double(threads(flows[i]))
      }
      for i in flows.indices.sorted(by: {
        (flows[$0].article, flows[$0].origin) < (flows[$1].article, flows[$1].origin)
      }) {
        for thread in 0..<threads(flows[i]) {
          let from = starts[i] + half + Self.pitch * Double(thread)
          let to = places.article[flows[i].article] + half
          places.article[flows[i].article] += Self.pitch
          nodes.append(curve([(Self.leftEdge, from), (Self.rightEdge, to)], flows[i]))
        }
      }
      return nodes
    }
    let (enter, leave) = (Self.middle - Self.relayWidth / 2, Self.middle + Self.relayWidth / 2)
    for (s, slot) in slots.enumerated() {
      let inside = flows.filter(slot.holds)
      for flow in inside.sorted(by: { ($0.origin, $0.article) < ($1.origin, $1.article) }) {
        for _ in 0..<threads(flow) {
          let from = places.origin[flow.origin] + half
          places.origin[flow.origin] += Self.pitch
          let entry = places.middle[s] + half
          places.middle[s] += Self.pitch
          var points = [(Self.leftEdge, from), (enter, entry)]
          if slot.relay == nil {
            // Straight on: entry and exit are at one height.
            let to = places.article[flow.article] + half
            places.article[flow.article] += Self.pitch
            points += [(leave, entry), (Self.rightEdge, to)]
          }
          nodes.append(curve(points, flow))
        }
      }
      guard slot.relay != nil else { continue }
      for flow in inside.sorted(by: { ($0.article, $0.origin) < ($1.article, $1.origin) }) {
        for _ in 0..<threads(flow) {
          let exit = places.out[s] + half
          places.out[s] += Self.pitch
          let to = places.article[flow.article] + half
          places.article[flow.article] += Self.pitch
          nodes.append(curve([(leave, exit), (Self.rightEdge, to)], flow))
        }
      }
    }
    return nodes
  }

  private func curve(_ points: [(Double, Double)], _ flow: Flow) -> Node {
    var path = "M\(n(points[0].0)) \(n(points[0].1))"
    for (a, b) in zip(points, points.dropFirst()) {
      let bend = (a.0 + b.0) / 2
      path +=
        a.1 == b.1
        ? "H\(n(b.0))" : "C\(n(bend)) \(n(a.1)) \(n(bend)) \(n(b.1)) \(n(b.0)) \(n(b.1))"
    }
    return element(
      .path, .class(origins[flow.origin].isNamed ? "fl" : "fl anon"), .other("d", path))
  }

  // MARK: Names

  private func names(_ origin: [Double], _ article: [Double]) -> [Node] {
    var nodes: [Node] = []
    for (node, y) in zip(origins, origin) {
      nodes.append(
        element(
          .text, .class(node.isNamed ? "es" : "q"), .length("x", Self.leftEdge - 9),
          .length("y", y + 4.5), .other("text-anchor", "end"), node.language.map { .lang($0) }
        ) { Clip.letters(node.name, most: 30) })
    }
    for (entry, y) in zip(articles, article) {
      nodes.append(
        element(.a, .href("text-\(entry.siglum)")) {
          element(
            .rect, .class("box"), .length("x", Self.rightEdge + 4), .length("y", y - 11),
            .other("width", "26"), .other("height", "22"), .other("rx", "3"))
          element(
            .text, .class("sg"), .length("x", Self.rightEdge + 17), .length("y", y + 4.5),
            .other("text-anchor", "middle")
          ) { entry.siglum }
          element(.text, .class("q"), .length("x", Self.rightEdge + 37), .length("y", y + 4.5)) {
            Clip.letters(entry.name, most: 18)
          }
        })
    }
    return nodes
  }

  private func boxes(_ slots: [Slot], _ centres: [Double], _ sizes: [Double]) -> [Node] {
    var nodes: [Node] = []
    for (s, slot) in slots.enumerated() {
      guard let relay = slot.relay else { continue }
      let size = max(20, sizes[s] + 4)
      nodes.append(
        element(
          .rect, .class("relay"), .length("x", Self.middle - Self.relayWidth / 2),
          .length("y", centres[s] - size / 2), .length("width", Self.relayWidth),
          .length("height", size), .other("rx", "2")))
      nodes.append(
        element(
          .text, .class("rl"), .length("x", Self.middle), .length("y", centres[s] + 4),
          .other("text-anchor", "middle")
        ) { Clip.letters(relays[relay], most: 17) })
    }
    return nodes
  }

  // MARK: Columns

  private struct Column {
    var starts: [Double] = []
    var sizes: [Double] = []
    var height = 0.0

    /// Where the entries begin when the column stands in the middle of `height`.
    func shifted(to height: Double) -> [Double] { starts.map { $0 + (height - self.height) / 2 } }
    /// Their middles.
    func centres(in height: Double) -> [Double] {
      zip(shifted(to: height), sizes).map { $0 + $1 / 2 }
    }
  }

  private func column(_ sizes: [Double], least: Double, gaps: [Double]? = nil) -> Column {
    var column = Column(sizes: sizes)
    var y = 8.0
    for (i, size) in sizes.enumerated() {
      let room = max(size + (gaps?[i] ?? 8), least)
      column.starts.append(y + (room - size) / 2)
      y += room
    }
    column.height = y + 8
    return column
  }

  /// A place in the middle column: a relay, or a gap for the threads of one flow.
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
    return slots.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element)
  }
}

extension Clip {
  /// `text` cut to at most `most` letters.
  static func letters(_ text: String, most: Int) -> String {
    let line = line(text, most: most)
    return line.count > most ? String(line.prefix(max(1, most - 1))) + "…" : line
  }
}
