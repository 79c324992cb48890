/// Cuts XML and HTML into tags and texts, whatever its state, in one pass over the bytes.
///
/// Feeds are read with this instead of an XML parser: the specification of XML makes a parser stop
/// at the first fault, and what libxml2's recovery keeps of a broken file differs from one version to the
/// next. Nothing is declared and nothing expanded here, so entity bombs stay what they are; no fault
/// is worse than a token that is read as text.
struct MarkupScanner {
  /// A piece of the bytes.
  struct Token {
    enum Kind { case start, end, text, literal }
    var kind: Kind
    /// The name as it was written, of a start or end.
    var name: Range<Int> = 0..<0
    /// All of it; of a literal (CDATA) what is within.
    var range: Range<Int>
    /// Whether a start closes itself.
    var isClosed = false
  }

  let bytes: [UInt8]
  /// The place of the next token.
  var at: Int
  private let end: Int
  /// From here on no comment closes: looking again would cost a pass for each that opens.
  private var noCommentEnd: Int
  /// The name of the last start, which an unclosed literal is within.
  private var lastName = 0..<0

  /// Scans `bytes`, or a part of them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    at = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    noCommentEnd = end
  }

  /// The next token; nil at the end. Comments, instructions and declarations are passed over.
  mutating func next() -> Token? {
    while at < end {
      guard bytes[at] == UInt8(ascii: "<") else { return text() }
      guard at + 1 < end else { return text() }
      switch bytes[at + 1] {
      case UInt8(ascii: "!"):
        if starts(with: "<![CDATA[") { return literal() }
        if starts(with: "<!--") { skipComment() } else { skipDeclaration() }
      case UInt8(ascii: "?"): skipInstruction()
      case UInt8(ascii: "/"):
        guard at + 2 < end, Self.opensName(bytes[at + 2]) else { return text() }
        return endTag()
      case let b where Self.opensName(b): return startTag()
      default: return text()
      }
    }
    return nil
  }

  static func opensName(_ b: UInt8) -> Bool { b | 0x20 >= 0x61 && b | 0x20 <= 0x7A || b == 0x5F }

  private func starts(with text: StaticString, at place: Int? = nil) -> Bool {
    let place = place ?? at
    guard place + text.utf8CodeUnitCount <= end else { return false }
    for k in 0..<text.utf8CodeUnitCount where bytes[place + k] != text.utf8Start[k] {
      return false
    }
    return true
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    var i = start
    while i + text.utf8CodeUnitCount <= end {
      if bytes[i] == text.utf8Start[0], starts(with: text, at: i) { return i }
      i += 1
    }
    return nil
  }

  // MARK: - Texts

  private mutating func text() -> Token {
    let start = at
    at += 1
    while at < end, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return Token(kind: .text, range: start..<at)
  }

  /// CDATA. One that opens another before it closes was never closed, and ends where its element
  /// does.
  private mutating func literal() -> Token {
    let start = at + 9
    var i = start
    while i < end {
      if bytes[i] == UInt8(ascii: "]"), starts(with: "]]>", at: i) {
        at = i + 3
        return Token(kind: .literal, range: start..<i)
      }
      if bytes[i] == UInt8(ascii: "<"), starts(with: "<![CDATA[", at: i) { break }
      i += 1
    }
    var close = start
    while close < i {
      let name = close + 2
      if bytes[close] == UInt8(ascii: "<"), close + 1 < i, bytes[close + 1] == 0x2F,
        name + lastName.count <= i, !lastName.isEmpty,
        bytes[name..<name + lastName.count].elementsEqual(bytes[lastName])
      {
        break
      }
      close += 1
    }
    at = close
    return Token(kind: .literal, range: start..<close)
  }

  private mutating func skipComment() {
    if at < noCommentEnd {
      if let close = find("-->", from: at + 4) {
        at = close + 3
        return
      }
      noCommentEnd = at
    }
    at += 4
  }

  private mutating func skipInstruction() {
    while at < end, bytes[at] != UInt8(ascii: ">") { at += 1 }
    at = min(end, at + 1)
  }

  /// A document type with its entities, of which none is ever used.
  private mutating func skipDeclaration() {
    var isInside = false
    at += 2
    while at < end {
      let b = bytes[at]
      at += 1
      if b == UInt8(ascii: "[") { isInside = true }
      if b == UInt8(ascii: "]") { isInside = false }
      if b == UInt8(ascii: ">"), !isInside { return }
    }
  }

  // MARK: - Tags

  private func nameEnd(from start: Int) -> Int {
    var i = start
    while i < end, bytes[i] > 0x20, !"/>=<\"'".utf8.contains(bytes[i]) { i += 1 }
    return i
  }

  private mutating func endTag() -> Token {
    let start = at
    let name = (at + 2)..<nameEnd(from: at + 2)
    at = name.upperBound
    while at < end, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<") { at += 1 }
    if at < end, bytes[at] == UInt8(ascii: ">") { at += 1 }
    return Token(kind: .end, name: name, range: start..<at)
  }

  /// A start; nil for one that the bytes end within a value of.
  private mutating func startTag() -> Token? {
    let start = at
    let name = (at + 1)..<nameEnd(from: at + 1)
    var i = name.upperBound
    var quote: UInt8?
    var closedWithin: Int?
    scan: while i < end {
      let b = bytes[i]
      if let open = quote {
        if b == open {
          quote = nil
          closedWithin = nil
        } else if b == UInt8(ascii: ">"), closedWithin == nil {
          closedWithin = i
        } else if b == UInt8(ascii: "<"), let closed = closedWithin {
          // A quote that was never closed: the tag ended before.
          i = closed
          break scan
        }
      } else {
        switch b {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if let before = lastMark(before: i), bytes[before] == UInt8(ascii: "=") { quote = b }
        case UInt8(ascii: ">"): break scan
        case UInt8(ascii: "<"):
          // No tag holds another: this one was never closed.
          at = i
          lastName = name
          return Token(kind: .start, name: name, range: start..<i)
        default: break
        }
      }
      i += 1
    }
    if i >= end, quote != nil {
      guard let closed = closedWithin else {
        at = end
        return nil
      }
      i = closed
    }
    at = min(end, i + 1)
    let isClosed = i > name.upperBound && i < end && bytes[i - 1] == 0x2F
    if !isClosed { lastName = name }
    return Token(kind: .start, name: name, range: start..<at, isClosed: isClosed)
  }

  private func lastMark(before i: Int) -> Int? {
    var k = i - 1
    while k >= 0, bytes[k] <= 0x20 { k -= 1 }
    return k >= 0 ? k : nil
  }

  /// The attributes of a start, names in lower case, values decoded.
  func attributes(of token: Token) -> [(name: String, value: String)] {
    var out: [(String, String)] = []
    var i = token.name.upperBound
    let stop = token.range.upperBound - (bytes[token.range.upperBound - 1] == 0x3E ? 1 : 0)
    while i < stop, out.count < 64 {
      while i < stop, bytes[i] <= 0x20 || "/=\"'".utf8.contains(bytes[i]) { i += 1 }
      let nameStart = i
      while i < stop, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "="), bytes[i] != 0x2F { i += 1 }
      guard i > nameStart else { break }
      let name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
      while i < stop, bytes[i] <= 0x20 { i += 1 }
      guard i < stop, bytes[i] == UInt8(ascii: "=") else {
        out.append((name, ""))
        continue
      }
      i += 1
      while i < stop, bytes[i] <= 0x20 { i += 1 }
      let value = attributeValue(from: i, to: stop)
      out.append((name, MarkupReferences.decoded(bytes[value])))
      i = value.upperBound
    }
    return out
  }

  private func attributeValue(from start: Int, to stop: Int) -> Range<Int> {
    var i = start
    if i < stop, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
      let quote = bytes[i]
      i += 1
      while i < stop, bytes[i] != quote { i += 1 }
      return (start + 1)..<i
    }
    while i < stop, bytes[i] > 0x20 { i += 1 }
    return start..<i
  }
}
