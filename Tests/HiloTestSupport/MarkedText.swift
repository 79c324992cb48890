public import HiloText

/// A text in which a test has marked passages: `"Dimitió ⟦ayer⟧."`.
public struct MarkedText: Sendable {
  /// The text without the marks.
  public let text: String
  /// The marked passages in order, in bytes of `text`; marks may nest.
  public let passages: [Passage]

  /// Takes the marks out of `marked`.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [(start: Int, index: Int)] = []
    var found: [Passage] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append((bytes.count, found.count))
        found.append(Passage(start: bytes.count, end: bytes.count))
      case "⟧":
        if let (start, index) = open.popLast() {
          found[index] = Passage(start: start, end: bytes.count)
        }
      default: bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    passages = found
  }

  /// The words that are marked, in order.
  public var words: [String] {
    let source = SourceText(text)
    return passages.map { source[$0] }
  }
}
