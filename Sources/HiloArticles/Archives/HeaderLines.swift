/// Header lines as WARC records, answers of web servers and mails have them: `Name: value`, a line
/// that begins with white space going on with the one before.
struct HeaderLines {
  /// Names in lower case, values as they were written less the white space at their ends.
  private(set) var lines: [(name: String, value: String)] = []

  /// No line.
  init() {}

  /// Reads `bytes`, line by line; what is no header line is passed over.
  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: 0x0A) {
      if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].value += " " + Self.text(line)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        continue
      }
      lines.append(
        (Self.text(line[..<colon]).lowercased(), Self.text(line[line.index(after: colon)...])))
    }
  }

  /// Mail headers may hold raw Latin-1, against the rules; the others are ASCII.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if TextDecoder.isUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: OneByteTable.windows1252.utf8(Array(bytes)), as: UTF8.self)
  }

  /// The value of the first line called `name` (lower case) with something in it.
  subscript(name: String) -> String? {
    lines.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The end of the header that begins at `start`: where its blank line begins and where what
  /// follows it does; nil when no blank line stands before `end`.
  static func end(in bytes: [UInt8], from start: Int, to end: Int) -> (header: Int, body: Int)? {
    var i = start
    while i < end {
      if bytes[i] == 0x0A {
        if i + 1 < end, bytes[i + 1] == 0x0A { return (i + 1, i + 2) }
        if i + 2 < end, bytes[i + 1] == 0x0D, bytes[i + 2] == 0x0A { return (i + 1, i + 3) }
      }
      i += 1
    }
    return nil
  }
}

/// A header's value with parameters after it: `text/html; charset="utf-8"` (RFC 2045, RFC 2231).
struct HeaderValue {
  /// What stands before the parameters, lower case.
  let value: String
  private var parameters: [(name: String, value: String)] = []

  /// Reads `text`.
  init(_ text: String) {
    var parts: [String] = []
    var part = ""
    var (isQuoted, isEscaped) = (false, false)
    for c in text {
      if isEscaped {
        part.append(c)
        isEscaped = false
      } else if isQuoted, c == "\\" {
        isEscaped = true
      } else if c == "\"" {
        isQuoted.toggle()
      } else if c == ";", !isQuoted {
        parts.append(part)
        part = ""
      } else {
        part.append(c)
      }
    }
    parts.append(part)
    value = parts[0].trimmed.lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].trimmed.lowercased()
      parameters.append((name, part[part.index(after: equals)...].trimmed))
    }
  }

  /// The parameter called `name`, put together where it is written in pieces (`name*0=`).
  subscript(name: String) -> String? {
    if let whole = parameters.first(where: { $0.name == name }) { return whole.value }
    if let encoded = parameters.first(where: { $0.name == name + "*" })?.value {
      return encoded.split(separator: "'", omittingEmptySubsequences: false).last.map(String.init)
    }
    let pieces = parameters.filter { $0.name.hasPrefix(name + "*") }.map(\.value)
    return pieces.isEmpty ? nil : pieces.joined()
  }
}
