internal import Foundation

/// The attributes of elements that matter for reading a page.
enum PageAttribute: UInt32 {
  case id = 1, names, itemprop, style, hidden, ariaHidden, datetime, href, content, property, name,
    rel, type, language, amp

  static let table = ByteTable(
    [
      (.id, "id"), (.names, "class"), (.names, "role"), (.names, "data-component"),
      (.names, "data-testid"), (.names, "aria-label"), (.names, "aria-labelledby"),
      (.itemprop, "itemprop"), (.style, "style"),
      (.hidden, "hidden"), (.ariaHidden, "aria-hidden"), (.datetime, "datetime"), (.href, "href"),
      (.content, "content"), (.property, "property"), (.name, "name"), (.rel, "rel"),
      (.type, "type"), (.language, "lang"), (.language, "xml:lang"), (.amp, "amp"), (.amp, "⚡"),
    ].map { (attribute: PageAttribute, name: String) in (name, attribute.rawValue) })
}

/// Cuts HTML into tags and texts, in one pass over the bytes.
///
/// The tokens of the HTML standard (13.2.5) as far as they matter for the text of a page: no error
/// stops it, and what is never closed ends with the page.
struct HTMLScanner {
  /// An attribute and where its value stands.
  struct Attribute {
    var name: PageAttribute
    var value: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  private var attributes: [Attribute] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads all of `bytes` and tells `builder` what is in them.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, into builder: inout PageTreeBuilder) {
    var scanner = HTMLScanner(bytes)
    scanner.run(&builder)
  }

  private mutating func run(_ builder: inout PageTreeBuilder) {
    while i < bytes.count {
      let open = find(UInt8(ascii: "<"), from: i)
      // A sign that opens no tag is text.
      if open > i { builder.text(bytes, i..<open) }
      i = open
      guard i + 1 < bytes.count else {
        if i < bytes.count { builder.text(bytes, i..<bytes.count) }
        return
      }
      switch bytes[i + 1] {
      case UInt8(ascii: "!"): skipDeclaration(&builder)
      case UInt8(ascii: "?"): i = min(bytes.count, find(UInt8(ascii: ">"), from: i) + 1)
      case UInt8(ascii: "/"): endTag(&builder)
      case let b where isLetter(b): startTag(&builder)
      default:
        builder.text(bytes, i..<i + 1)
        i += 1
      }
    }
  }

  /// A comment, a document type, or a section of characters.
  private mutating func skipDeclaration(_ builder: inout PageTreeBuilder) {
    if matches("<!--", at: i) {
      // `<!-->` and `<!--->` are whole comments.
      var end = i + 4
      while end < bytes.count {
        end = find(UInt8(ascii: ">"), from: end)
        if end >= bytes.count { break }
        if bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-") { break }
        if bytes[end - 1] == UInt8(ascii: "!"), bytes[end - 2] == UInt8(ascii: "-"),
          end - i > 6
        {
          break
        }
        end += 1
      }
      // One that is never closed ends with its line, or the page would be lost.
      if end >= bytes.count { end = find(UInt8(ascii: ">"), from: i) }
      i = min(bytes.count, end + 1)
    } else if matches("<![CDATA[", at: i) {
      let start = i + 9
      var end = start
      while end < bytes.count {
        end = find(UInt8(ascii: "]"), from: end)
        if matches("]]>", at: end) { break }
        end += 1
      }
      end = min(end, bytes.count)
      if start < end { builder.text(bytes, start..<end) }
      i = min(bytes.count, end + 3)
    } else {
      i = min(bytes.count, find(UInt8(ascii: ">"), from: i) + 1)
    }
  }

  private mutating func endTag(_ builder: inout PageTreeBuilder) {
    let start = i + 2
    var end = start
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    i = min(bytes.count, find(UInt8(ascii: ">"), from: end) + 1)
    guard end > start else { return }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
    builder.end(PageTag(name), name: ByteTable.hash(name))
  }

  private mutating func startTag(_ builder: inout PageTreeBuilder) {
    let start = i + 1
    var end = start
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let tag = PageTag(name)
    i = end
    let isSelfClosing = readAttributes()
    let isVoid = PageTag.void.value(name) != 0
    switch tag {
    case .script, .raw, .title:
      let content = rawContent(name)
      // Outside of HTML these may close themselves.
      builder.raw(
        tag, bytes, attributes, content: isSelfClosing && content.isEmpty ? 0..<0 : content)
    default:
      builder.start(
        tag, name: ByteTable.hash(name), bytes, attributes,
        isVoid: isVoid || isSelfClosing && tag == .ignored)
    }
  }

  /// Reads the attributes up to the end of the tag; says whether it closes itself.
  private mutating func readAttributes() -> Bool {
    attributes.removeAll(keepingCapacity: true)
    while i < bytes.count {
      let b = bytes[i]
      if b == UInt8(ascii: ">") {
        i += 1
        return bytes[i - 2] == UInt8(ascii: "/")
      }
      if b <= 0x20 || b == UInt8(ascii: "/") {
        i += 1
        continue
      }
      let start = i
      i += 1
      while i < bytes.count, isAttributeByte(bytes[i]) { i += 1 }
      let name = UnsafeBufferPointer(rebasing: bytes[start..<i])
      let value = attributeValue()
      if name.count <= 16, let known = PageAttribute(rawValue: PageAttribute.table.value(name)) {
        attributes.append(Attribute(name: known, value: value))
      }
    }
    return false
  }

  private mutating func attributeValue() -> Range<Int> {
    var next = i
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return i..<i }
    i = next + 1
    while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
    guard i < bytes.count else { return i..<i }
    let start = i
    if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
      let end = find(bytes[i], from: i + 1)
      i = min(bytes.count, end + 1)
      return start + 1..<max(start + 1, min(end, bytes.count))
    }
    while i < bytes.count, bytes[i] > 0x20, bytes[i] != UInt8(ascii: ">") { i += 1 }
    return start..<i
  }

  /// The content of an element that holds no elements, up to its end tag.
  private mutating func rawContent(_ name: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = i
    var end = i
    while end < bytes.count {
      end = find(UInt8(ascii: "<"), from: end)
      guard end + 2 + name.count <= bytes.count else { break }
      if bytes[end + 1] == UInt8(ascii: "/"), isSame(name, at: end + 2) {
        i = min(bytes.count, find(UInt8(ascii: ">"), from: end) + 1)
        return start..<end
      }
      end += 1
    }
    // Never closed: nothing is in it, or the page would be lost.
    return start..<start
  }

  private func isSame(_ name: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    for k in 0..<name.count where bytes[place + k] | 0x20 != name[k] | 0x20 { return false }
    let after = place + name.count
    return after >= bytes.count || !isNameByte(bytes[after])
  }

  private func find(_ byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func matches(_ text: StaticString, at place: Int) -> Bool {
    let n = text.utf8CodeUnitCount
    guard place + n <= bytes.count else { return false }
    for k in 0..<n where bytes[place + k] != text.utf8Start[k] { return false }
    return true
  }

  @inline(__always)
  private func isLetter(_ b: UInt8) -> Bool { (0x61...0x7A).contains(b | 0x20) }

  @inline(__always)
  private func isNameByte(_ b: UInt8) -> Bool {
    b > 0x20 && b != UInt8(ascii: ">") && b != UInt8(ascii: "/")
  }

  @inline(__always)
  private func isAttributeByte(_ b: UInt8) -> Bool {
    b > 0x20 && b != UInt8(ascii: ">") && b != UInt8(ascii: "/") && b != UInt8(ascii: "=")
  }
}
