/// Where and why bytes are no JSON.
struct JSONError: Error {
  /// The byte at which it was noticed.
  var offset: Int
  /// What is wrong there.
  var message: String
}

/// Reads JSON in one pass over the bytes, nesting no deeper than ``Limits/jsonDepth``.
///
/// Written here for speed (crawls come by the gigabyte) and for errors that name the place. `NaN`
/// and `Infinity`, which Python writes, are read as null. Bytes that are no UTF-8 become U+FFFD.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var i: Int
  /// Whether to read on over what is no JSON; see ``lenient(_:)``.
  let isLenient: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, isLenient: Bool = false) {
    self.bytes = bytes
    self.isLenient = isLenient
    i = start
  }

  /// Reads the one value that `bytes` hold.
  static func parse(_ bytes: some Collection<UInt8>) throws(JSONError) -> JSONValue {
    let whole = bytes.withContiguousStorageIfAvailable { buffer -> Result<JSONValue, JSONError> in
      var parser = JSONParser(buffer, at: 0)
      do throws(JSONError) {
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        if parser.i < buffer.count {
          throw JSONError(offset: parser.i, message: "something follows the end of the value")
        }
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    if let whole { return try whole.get() }
    return try parse(Array(bytes))
  }

  mutating func skipSpace() {
    if isLenient { return skipSpaceAndComments() }
    while i < bytes.count,
      bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09
    {
      i += 1
    }
  }

  private func failure(_ message: String) -> JSONError { JSONError(offset: i, message: message) }

  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Limits.jsonDepth else {
      throw failure("values nest deeper than \(Limits.jsonDepth)")
    }
    skipSpace()
    guard i < bytes.count else { throw failure("it ends where a value should stand") }
    switch bytes[i] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "N"): return try literal("NaN", .null)
    case UInt8(ascii: "I"): return try literal("Infinity", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure("no value begins like this")
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let n = word.utf8CodeUnitCount
    guard i + n <= bytes.count else { throw failure("a word that is no JSON") }
    for k in 0..<n where bytes[i + k] != word.utf8Start[k] {
      throw failure("a word that is no JSON")
    }
    i += n
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = i
    i += 1
    if bytes[start] == UInt8(ascii: "-"), i < bytes.count, bytes[i] == UInt8(ascii: "I") {
      return try literal("Infinity", .null)
    }
    scan: while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        i += 1
      default: break scan
      }
    }
    return .number(String(decoding: bytes[start..<i], as: UTF8.self))
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    i += 1
    skipSpace()
    if i < bytes.count, bytes[i] == UInt8(ascii: "]") {
      i += 1
      return .array([])
    }
    while true {
      if isLenient, skipCommas(), i < bytes.count, bytes[i] == UInt8(ascii: "]") {
        i += 1
        return .array(elements)
      }
      elements.append(try value(depth: depth + 1))
      skipSpace()
      guard i < bytes.count else { throw failure("it ends within a list") }
      i += 1
      switch bytes[i - 1] {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "]"): return .array(elements)
      case _ where isLenient: i -= 1
      default:
        i -= 1
        throw failure("a comma or ] is missing")
      }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    i += 1
    skipSpace()
    if i < bytes.count, bytes[i] == UInt8(ascii: "}") {
      i += 1
      return .object([])
    }
    while true {
      skipSpace()
      if isLenient, skipCommas(), i < bytes.count, bytes[i] == UInt8(ascii: "}") {
        i += 1
        return .object(members)
      }
      guard i < bytes.count else { throw failure("it ends within an object") }
      guard bytes[i] == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let name = try string()
      skipSpace()
      guard i < bytes.count, bytes[i] == UInt8(ascii: ":") else {
        throw failure("a colon is missing")
      }
      i += 1
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      guard i < bytes.count else { throw failure("it ends within an object") }
      i += 1
      switch bytes[i - 1] {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return .object(members)
      // A comma that is missing before the next name.
      case UInt8(ascii: "\"") where isLenient: i -= 1
      default:
        i -= 1
        throw failure("a comma or } is missing")
      }
    }
  }

  private mutating func string() throws(JSONError) -> String {
    if isLenient { return try lenientString() }
    i += 1
    let start = i
    // Most strings are free of escapes and taken as they stand.
    while i < bytes.count, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "\\") { i += 1 }
    guard i < bytes.count else { throw JSONError(offset: start, message: "a string is not closed") }
    if bytes[i] == UInt8(ascii: "\"") {
      i += 1
      return String(decoding: bytes[start..<i - 1], as: UTF8.self)
    }
    var out = Array(bytes[start..<i])
    while i < bytes.count {
      let b = bytes[i]
      if b == UInt8(ascii: "\"") {
        i += 1
        return String(decoding: out, as: UTF8.self)
      }
      if b == UInt8(ascii: "\\") {
        try escape(into: &out)
        continue
      }
      let run = i
      while i < bytes.count, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "\\") {
        i += 1
      }
      out.append(contentsOf: bytes[run..<i])
    }
    throw JSONError(offset: start, message: "a string is not closed")
  }

  mutating func escape(into out: inout [UInt8]) throws(JSONError) {
    i += 1
    guard i < bytes.count else { throw failure("a string is not closed") }
    let b = bytes[i]
    i += 1
    switch b {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(b)
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if (0xD800...0xDBFF).contains(value), i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"),
        bytes[i + 1] == UInt8(ascii: "u")
      {
        let back = i
        i += 2
        let low = try hexadecimal()
        if (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          i = back
        }
      }
      // A half of a pair standing alone is no character.
      let character = Unicode.Scalar(value) ?? "\u{FFFD}"
      out.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
    default:
      i -= 1
      throw failure("no such escape")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard i + 4 <= bytes.count else { throw failure("four hexadecimal digits are missing") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch bytes[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value << 4 | UInt32(bytes[i] - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = value << 4 | UInt32(bytes[i] - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(bytes[i] - UInt8(ascii: "A") + 10)
      default: throw failure("four hexadecimal digits are missing")
      }
      i += 1
    }
    return value
  }
}

extension JSONError {
  /// The line and column of the error within `bytes`, from 1.
  func place(in bytes: some Collection<UInt8>) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for b in bytes.prefix(offset) {
      if b == 0x0A {
        line += 1
        column = 1
      } else if b & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
