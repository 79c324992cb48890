/// Cuts a text into nested pieces, so that passages which nest or cross can each be marked.
struct Highlighter {
  /// A passage to mark.
  struct Mark {
    let range: Range<Int>
    /// Its anchor; nil when nothing leads to it.
    var anchor: String?
    /// The layers that it belongs to, in a fixed order.
    var layers: [String]
  }

  /// The marks by start, the longest first.
  private let marks: [Mark]
  /// The anchors of passages that had to be cut in pieces.
  private(set) var broken: [String] = []
  private var opened: Set<Int> = []

  /// Takes the marks; those of one range become one.
  init(_ marks: [Mark]) {
    var merged: [Mark] = []
    let sorted = marks.filter { !$0.range.isEmpty }.enumerated().sorted { a, b in
      let (x, y) = (a.element.range, b.element.range)
      return (x.lowerBound, y.upperBound, a.offset) < (y.lowerBound, x.upperBound, b.offset)
    }
    for (_, mark) in sorted {
      if let last = merged.last, last.range == mark.range {
        let layers = last.layers + mark.layers.filter { !last.layers.contains($0) }
        merged[merged.count - 1].layers = layers
        merged[merged.count - 1].anchor = last.anchor ?? mark.anchor
      } else {
        merged.append(mark)
      }
    }
    self.marks = merged
  }

  /// The text of `range`, marked. To be asked for range after range in order: the first piece of a
  /// passage carries its anchor, the others name it.
  mutating func nodes(_ range: Range<Int>, text: (Int, Int) -> String) -> [Node] {
    let inside = marks.indices.filter { marks[$0].range.overlaps(range) }
    var rest = inside[...]
    return nest(range, &rest, text: text)
  }

  /// Writes `range`: text and the marks that begin in it, each cut where the range ends.
  private mutating func nest(
    _ range: Range<Int>, _ rest: inout ArraySlice<Int>,
    text: (Int, Int) -> String
  ) -> [Node] {
    var nodes: [Node] = []
    var place = range.lowerBound
    // What is cut off by the end of this range goes on after it: those are given back.
    var cut: [Int] = []
    while let next = rest.first, max(marks[next].range.lowerBound, place) < range.upperBound {
      rest.removeFirst()
      let mark = marks[next]
      let start = max(mark.range.lowerBound, place)
      let end = min(mark.range.upperBound, range.upperBound)
      guard start < end else { continue }
      if start > place { nodes.append(.text(text(place, start))) }
      nodes.append(piece(next, start..<end, &rest, text: text))
      place = end
      if mark.range.upperBound > range.upperBound { cut.append(next) }
    }
    if place < range.upperBound { nodes.append(.text(text(place, range.upperBound))) }
    if !cut.isEmpty { rest = (cut + rest)[...] }
    return nodes
  }

  private mutating func piece(
    _ number: Int, _ range: Range<Int>, _ rest: inout ArraySlice<Int>,
    text: (Int, Int) -> String
  ) -> Node {
    let mark = marks[number]
    var attributes: [Attribute] = []
    let isFirst = opened.insert(number).inserted
    if let anchor = mark.anchor {
      if isFirst {
        attributes.append(.id(anchor))
      } else {
        attributes.append(.other("data-p", anchor))
        if broken.last != anchor, !broken.contains(anchor) { broken.append(anchor) }
      }
    }
    if !mark.layers.isEmpty {
      attributes.append(.class(mark.layers.map { "y-" + $0 }.joined(separator: " ")))
    }
    return .element(.span, attributes, nest(range, &rest, text: text))
  }
}
