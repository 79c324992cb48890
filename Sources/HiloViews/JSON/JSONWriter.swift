/// Writes JSON as UTF-8: keys in the order they are given, two spaces of indentation, and what is
/// made of plain values only on one line.
struct JSONWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  /// How many open objects are written on one line.
  private var flat = 0

  /// The value of a key, or an element.
  enum Scalar {
    case string(String), number(Int), boolean(Bool), null
    /// A number from 0 in hundredths: 42 is 0.42.
    case hundredths(Int)

    init(_ string: String?) { self = string.map { .string($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
  }

  /// Writes an object whose fields `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) { block("{", "}", body) }

  /// Writes `key` and an array of what `body` writes for each element.
  mutating func array<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    guard !elements.isEmpty else { return raw("[]") }
    block("[", "]") { writer in
      for element in elements {
        writer.separate()
        body(&writer, element)
      }
    }
  }

  /// Writes `key` and an array of strings on one line.
  mutating func strings(_ key: String, _ elements: [String]) {
    self.key(key)
    strings(elements)
  }

  /// Writes an array of strings on one line.
  mutating func strings(_ elements: [String]) {
    raw("[")
    for (i, element) in elements.enumerated() {
      if i > 0 { raw(", ") }
      quoted(element)
    }
    raw("]")
  }

  /// Writes `key` and an object whose fields `body` writes.
  mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  /// Writes an object on one line, with all that is in it.
  mutating func line(_ fields: (inout JSONWriter) -> Void) {
    raw("{")
    let outer = isFirst
    isFirst = true
    flat += 1
    fields(&self)
    flat -= 1
    isFirst = outer
    raw("}")
  }

  /// Writes `key` and such an object.
  mutating func line(_ key: String, _ fields: (inout JSONWriter) -> Void) {
    self.key(key)
    line(fields)
  }

  /// Writes `key` and a plain value.
  mutating func field(_ key: String, _ value: Scalar) {
    self.key(key)
    switch value {
    case .string(let string): quoted(string)
    case .number(let number): raw(number)
    case .boolean(true): raw("true")
    case .boolean(false): raw("false")
    case .null: raw("null")
    case .hundredths(let value):
      raw(value / 100)
      raw(value % 100 < 10 ? ".0" : ".")
      raw(value % 100)
    }
  }

  /// Writes `key` and a string or null.
  mutating func field(_ key: String, _ value: String?) { field(key, Scalar(value)) }
  /// Writes `key` and a number or null.
  mutating func field(_ key: String, _ value: Int?) { field(key, Scalar(value)) }

  /// Writes `key` and the bounds of `range`, the second not in it.
  mutating func range(_ key: String, _ range: Range<Int>) {
    self.key(key)
    raw("[")
    raw(range.lowerBound)
    raw(", ")
    raw(range.upperBound)
    raw("]")
  }

  /// Ends the file with a line break.
  mutating func end() { bytes.append(0x0A) }

  /// Begins the next element of an array or the next field.
  mutating func separate() {
    if flat > 0 {
      if !isFirst { raw(", ") }
    } else {
      if !isFirst { bytes.append(0x2C) }
      newline()
    }
    isFirst = false
  }

  private mutating func key(_ key: String) {
    separate()
    quoted(key)
    raw(": ")
  }

  private mutating func block(
    _ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    raw(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    newline()
    isFirst = false
    raw(close)
  }

  private mutating func newline() {
    if flat > 0 { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func raw(_ number: Int) {
    if number < 0 { bytes.append(0x2D) }
    var (rest, divisor) = (number.magnitude, 1 as UInt)
    while rest / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  private mutating func quoted(_ text: String) {
    var text = text
    text.withUTF8 { text in
      bytes.append(0x22)
      // Most strings are free of what must be escaped and taken as they stand.
      var start = 0
      for (i, byte) in text.enumerated()
      where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
        escaped(byte)
        start = i + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
      bytes.append(0x22)
    }
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      raw("\\u00")
      bytes.append(Self.hexadecimal[Int(byte >> 4)])
      bytes.append(Self.hexadecimal[Int(byte & 15)])
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
