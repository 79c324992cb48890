import Testing

@testable import HiloViews

@Suite struct HighlighterTests {
  private let text = "abcdefghijklmnopqrstuvwxyz"

  private func slice(_ start: Int, _ end: Int) -> String {
    String(Array(text)[start..<end])
  }

  private func html(_ marks: [Highlighter.Mark], _ ranges: [Range<Int>]) -> [String] {
    var highlighter = Highlighter(marks)
    return ranges.map { range in
      var writer = HTMLWriter()
      for node in highlighter.nodes(range, text: slice) { writer.write(node) }
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  @Test func nestedPassagesNest() {
    #expect(
      html(
        [
          .init(range: 4..<6, anchor: "y", layers: ["time"]),
          .init(range: 2..<8, anchor: "x", layers: []),
        ], [0..<10]) == [
          #"ab<span id="x">cd<span id="y" class="y-time">ef</span>gh</span>ij"#
        ])
  }

  @Test func crossingPassagesAreCut() {
    #expect(
      html(
        [
          .init(range: 2..<6, anchor: "x", layers: []),
          .init(range: 4..<9, anchor: "y", layers: []),
        ], [0..<10]) == [
          #"ab<span id="x">cd<span id="y">ef</span></span><span data-p="y">ghi</span>j"#
        ])
  }

  @Test func passagesGoOnInTheNextParagraph() {
    #expect(
      html([.init(range: 3..<7, anchor: "x", layers: [])], [0..<5, 5..<10]) == [
        #"abc<span id="x">de</span>"#, #"<span data-p="x">fg</span>hij"#,
      ])
  }

  @Test func passagesOfOneRangeAreOne() {
    #expect(
      html(
        [
          .init(range: 1..<3, anchor: nil, layers: ["ev"]),
          .init(range: 1..<3, anchor: "x", layers: ["say"]),
          .init(range: 4..<4, anchor: "z", layers: []),
        ], [0..<5]) == [#"a<span id="x" class="y-ev y-say">bc</span>de"#])
  }

  @Test func anyPassagesLeaveTheTextWhole() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<200 {
      let marks = (0..<8).map { i in
        let start = Int.random(in: 0..<25, using: &generator)
        let end = Int.random(in: (start + 1)...26, using: &generator)
        return Highlighter.Mark(
          range: start..<end, anchor: "p\(start)-\(end)", layers: ["l\(i % 3)"])
      }
      var highlighter = Highlighter(marks)
      var pieces: [String: String] = [:]
      var whole = ""
      func read(_ node: Node, _ open: [String]) {
        switch node {
        case .text(let words):
          whole += words
          for anchor in open { pieces[anchor, default: ""] += words }
        case .group(let nodes): for node in nodes { read(node, open) }
        case .element(_, let attributes, let nodes):
          let anchor = attributes.first { "\($0.name)" == "id" || "\($0.name)" == "data-p" }?.value
          for node in nodes { read(node, open + [anchor].compactMap { $0 }) }
        case .embedded: break
        }
      }
      for range in [0..<9, 9..<18, 18..<26] {
        for node in highlighter.nodes(range, text: slice) { read(node, []) }
      }
      #expect(whole == text)
      for mark in marks {
        #expect(pieces[mark.anchor ?? ""] == slice(mark.range.lowerBound, mark.range.upperBound))
      }
    }
  }
}

/// Numbers that are the same on every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
