/// Writes nodes as HTML in UTF-8.
struct HTMLWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// Writes `node`.
  mutating func write(_ node: Node) {
    switch node {
    case .text(let text): escape(text, inAttribute: false)
    case .group(let nodes): for node in nodes { write(node) }
    case .embedded(let tag, let content):
      raw("<\(tag.rawValue)>")
      bytes.append(contentsOf: content)
      raw("</\(tag.rawValue)>")
    case .element(let tag, let attributes, let nodes):
      raw("<")
      raw(tag.rawValue)
      for attribute in attributes { write(attribute) }
      raw(">")
      guard !tag.isVoid else { return }
      for node in nodes { write(node) }
      raw("</")
      raw(tag.rawValue)
      raw(">")
      if Self.breaksLine.contains(tag) { bytes.append(0x0A) }
    }
  }

  /// Writes `text` as it is: for the document type only.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// After these a line break changes nothing on the page and helps whoever reads its source.
  private static let breaksLine: Set<Tag> = [
    .section, .article, .header, .tr, .table, .nav, .head, .style, .script, .blockquote, .dl, .li,
  ]

  private mutating func write(_ attribute: Attribute) {
    bytes.append(0x20)
    attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    guard let value = attribute.value else { return }
    raw("=\"")
    escape(value, inAttribute: true)
    bytes.append(0x22)
  }

  /// Writes `text` so that a browser reads exactly its code points.
  ///
  /// Control characters that HTML has no way to hold become U+FFFD, one for one.
  private mutating func escape(_ text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22 where inAttribute: raw("&quot;")
      case 0x0D: raw("&#13;")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: raw("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
