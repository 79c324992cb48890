/// Undoes the encodings that bytes are mailed in (RFC 2045, 6.7 and 6.8). What breaks the rules is
/// passed over (base64) or left as it stands (quoted-printable).
enum TransferEncoding {
  /// The bytes that `text` stands for in base64.
  static func base64(_ text: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 4 * 3)
    var (bits, count) = (0, 0)
    for b in text {
      let value: Int
      switch b {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(b) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(b) - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(b) + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return out
  }

  /// The bytes that `text` stands for in quoted-printable; underscores stand for spaces in headers.
  static func quotedPrintable(_ text: some Collection<UInt8>, isHeader: Bool = false) -> [UInt8] {
    let bytes = Array(text)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b == UInt8(ascii: "="), !isHeader, let next = softBreak(bytes, at: i) {
        i = next
      } else if b == UInt8(ascii: "="), i + 2 < bytes.count, let high = digit(bytes[i + 1]),
        let low = digit(bytes[i + 2])
      {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(isHeader && b == UInt8(ascii: "_") ? 0x20 : b)
        i += 1
      }
    }
    return out
  }

  /// Where the next line begins, when the mark at `i` says that it goes on with this one.
  private static func softBreak(_ bytes: [UInt8], at i: Int) -> Int? {
    var j = i + 1
    while j < bytes.count, bytes[j] == 0x20 || bytes[j] == 0x09 || bytes[j] == 0x0D { j += 1 }
    if j == bytes.count { return j }
    return bytes[j] == 0x0A ? j + 1 : nil
  }

  private static func digit(_ b: UInt8) -> UInt8? {
    switch b {
    case 0x30...0x39: b - 0x30
    case 0x41...0x46: b - 0x37
    case 0x61...0x66: b - 0x57
    default: nil
    }
  }
}

/// Words of headers that are encoded because they are no ASCII (RFC 2047).
enum EncodedWords {
  /// `text` with its encoded words decoded; white space between two of them does not count.
  static func decoded(_ text: String) -> String {
    // No honest header is as long as that.
    guard text.utf8.count < 1 << 14, text.contains("=?") else { return text }
    // Bytes of words that stand together are decoded as one: mailers cut through characters.
    var out = ""
    var pending: (bytes: [UInt8], charset: String)?
    var gap = ""
    var rest = text[...]
    func flush() {
      if let word = pending { out += string(word.bytes, word.charset) }
      pending = nil
      out += gap
      gap = ""
    }
    while let c = rest.first {
      if c == "=", let (bytes, charset, end) = word(rest) {
        if let before = pending, before.charset == charset {
          pending = (before.bytes + bytes, charset)
        } else {
          if pending != nil { gap = "" }
          flush()
          pending = (bytes, charset)
        }
        gap = ""
        rest = rest[end...]
      } else if c.isWhitespace {
        gap.append(c)
        rest = rest.dropFirst()
      } else {
        flush()
        out.append(c)
        rest = rest.dropFirst()
      }
    }
    flush()
    return out
  }

  /// The encoded word that `text` opens with: `=?charset?B?…?=`.
  private static func word(_ text: Substring) -> ([UInt8], String, String.Index)? {
    guard text.hasPrefix("=?") else { return nil }
    let limit = text.prefix(1000)
    var marks: [String.Index] = []
    var i = limit.index(limit.startIndex, offsetBy: 2)
    while i < limit.endIndex, marks.count < 3 {
      if limit[i] == "?" { marks.append(i) }
      i = limit.index(after: i)
    }
    guard marks.count == 3, i < limit.endIndex, limit[i] == "=" else { return nil }
    let charset = limit[limit.index(limit.startIndex, offsetBy: 2)..<marks[0]].lowercased()
    let encoding = limit[limit.index(after: marks[0])..<marks[1]].lowercased()
    let content = limit[limit.index(after: marks[1])..<marks[2]].utf8
    let end = limit.index(after: i)
    switch encoding {
    case "b": return (TransferEncoding.base64(content), charset, end)
    case "q": return (TransferEncoding.quotedPrintable(content, isHeader: true), charset, end)
    default: return nil
    }
  }

  private static func string(_ bytes: [UInt8], _ charset: String) -> String {
    let decoded = (try? TextDecoder.decode(bytes, declared: charset)) ?? bytes
    return String(decoding: decoded, as: UTF8.self)
  }
}
