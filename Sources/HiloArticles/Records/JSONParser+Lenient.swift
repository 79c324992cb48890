/// Reading what sites ship for JSON.
extension JSONParser {
  /// The values in `bytes`, one after the other, as far as they can be made out.
  ///
  /// Reads over what stands around them (comment marks, `CDATA`, semicolons), commas too many and
  /// too few, comments, line breaks and quotation marks within strings, escapes that JSON has not.
  /// For linked data in pages: what a crawl's records hold is read strictly.
  static func lenient(_ bytes: [UInt8]) -> [JSONValue] {
    bytes.withUnsafeBufferPointer { buffer in
      var values: [JSONValue] = []
      var parser = JSONParser(buffer, at: 0, isLenient: true)
      while parser.i < buffer.count, values.count < 64 {
        guard
          let start = buffer[parser.i...].firstIndex(where: {
            $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[")
          })
        else { break }
        parser.i = start
        if let value = try? parser.value(depth: 0) {
          // `[CDATA[` opens no list.
          if value.isObject || value.elements?.contains(where: { $0.isObject }) == true {
            values.append(value)
          }
        } else {
          parser.i = start + 1
        }
      }
      return values
    }
  }

  /// Skips white space and comments.
  mutating func skipSpaceAndComments() {
    while i < bytes.count {
      if bytes[i] <= 0x20 {
        i += 1
      } else if bytes[i] == UInt8(ascii: "/"), i + 1 < bytes.count,
        bytes[i + 1] == UInt8(ascii: "/")
      {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else if bytes[i] == UInt8(ascii: "/"), i + 1 < bytes.count,
        bytes[i + 1] == UInt8(ascii: "*")
      {
        i += 2
        while i + 1 < bytes.count,
          bytes[i] != UInt8(ascii: "*") || bytes[i + 1] != UInt8(ascii: "/")
        {
          i += 1
        }
        i = min(bytes.count, i + 2)
      } else {
        return
      }
    }
  }

  /// Skips commas that stand where a value or a name should. Always true, for use in conditions.
  mutating func skipCommas() -> Bool {
    skipSpace()
    while i < bytes.count, bytes[i] == UInt8(ascii: ",") {
      i += 1
      skipSpace()
    }
    return true
  }

  /// A string in which quotation marks may stand that are not escaped: one ends it only where
  /// something follows that can come after a string.
  mutating func lenientString() throws(JSONError) -> String {
    i += 1
    let start = i
    var out: [UInt8] = []
    while i < bytes.count {
      let b = bytes[i]
      if b == UInt8(ascii: "\\") {
        let before = i
        do throws(JSONError) { try escape(into: &out) } catch {
          // Such as \' and \x: the sign itself.
          i = before + 1
          if i < bytes.count {
            out.append(bytes[i])
            i += 1
          }
        }
      } else if b == UInt8(ascii: "\""), endsString(after: i + 1) {
        i += 1
        return String(decoding: out, as: UTF8.self)
      } else {
        out.append(b < 0x20 ? 0x20 : b)
        i += 1
      }
    }
    throw JSONError(offset: start, message: "a string is not closed")
  }

  private func endsString(after place: Int) -> Bool {
    var k = place
    while k < bytes.count, bytes[k] <= 0x20 { k += 1 }
    guard k < bytes.count else { return true }
    switch bytes[k] {
    case UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    // A comment.
    case UInt8(ascii: "/"):
      return k + 1 < bytes.count
        && (bytes[k + 1] == UInt8(ascii: "*") || bytes[k + 1] == UInt8(ascii: "/"))
    case UInt8(ascii: ","):
      // After a comma comes a name, a value or the end; `"Sí", dijo` goes on in words.
      k += 1
      while k < bytes.count, bytes[k] <= 0x20 { k += 1 }
      guard k < bytes.count else { return true }
      switch bytes[k] {
      case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"),
        UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        return true
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
        return isLiteral(at: k)
      default: return false
      }
    // The next name, where the comma is missing.
    case UInt8(ascii: "\""): return k > place
    default: return false
    }
  }

  private func isLiteral(at place: Int) -> Bool {
    for word in ["true", "false", "null"] {
      let n = word.utf8.count
      if place + n <= bytes.count, bytes[place..<place + n].elementsEqual(word.utf8) { return true }
    }
    return false
  }
}
