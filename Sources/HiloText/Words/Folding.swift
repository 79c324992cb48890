/// Ways to write a word alike: lower case and composed, and without accents.
public enum Folding {
  /// `word` in lower case, composed (NFC), without the signs in it that are not seen (soft hyphen,
  /// marks of direction).
  public static func lower(_ word: some StringProtocol) -> String {
    // Over the bytes, so that one loop serves all kinds of strings.
    if let plain = word.utf8.withContiguousStorageIfAvailable(lowerOfPlain), let plain {
      return plain
    }
    return composed(word.lowercased())
  }

  /// The lower case of a text that is all ASCII, letters of Latin-1, and quotation marks and dashes
  /// of general punctuation.
  private static func lowerOfPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case ..<0x80: i += 1
      case 0xC3: i += 2
      case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xF0 == 0x90:
        i += 3
      default: return nil
      }
    }
    return String(unsafeUninitializedCapacity: bytes.count) { out in
      var last: UInt8 = 0
      for (i, b) in bytes.enumerated() {
        // Of À to Þ, that is C3 80 to C3 9E, only × is no letter.
        let isUpper = (0x41...0x5A).contains(b) || last == 0xC3 && b <= 0x9E && b != 0x97
        out[i] = isUpper ? b | 0x20 : b
        last = b
      }
      return bytes.count
    }
  }

  /// `lower` without acute, grave and circumflex accents and diaeresis, so that "según" and "segun"
  /// are one; ñ and ç stay.
  public static func folded(_ lower: String) -> String {
    let plain = lower.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { out in
        var count = 0
        var i = 0
        while i < bytes.count {
          var byte = bytes[i]
          if byte == 0xC3, i + 1 < bytes.count, let letter = unaccented(bytes[i + 1]) {
            byte = letter
            i += 1
          }
          out[count] = byte
          count += 1
          i += 1
        }
        return count
      }
    }
    guard let plain else {
      var native = lower
      native.makeContiguousUTF8()
      return folded(native)
    }
    return plain ?? lower
  }

  /// The letter without its accent of which this is the second byte in UTF-8, after C3; nil where it keeps what
  /// it has, as ñ and ç do.
  package static func unaccented(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    case 0xBD, 0xBF: UInt8(ascii: "y")
    default: nil
    }
  }

  /// A letter and the combining mark after it made one, for the letters of the Latin alphabets.
  private static func composed(_ word: String) -> String {
    guard
      word.unicodeScalars.contains(where: {
        (0x300...0x36F).contains($0.value) || isUnseen($0.value)
      })
    else { return word }
    var out = String.UnicodeScalarView()
    for s in word.unicodeScalars {
      if isUnseen(s.value) { continue }
      if (0x300...0x36F).contains(s.value), let last = out.last,
        let whole = compositions[UInt64(last.value) << 32 | UInt64(s.value)]
      {
        out.removeLast()
        out.append(whole)
      } else {
        out.append(s)
      }
    }
    return out.isEmpty ? word : String(out)
  }

  private static func isUnseen(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
    default: false
    }
  }

  private static let compositions: [UInt64: Unicode.Scalar] = {
    var table: [UInt64: Unicode.Scalar] = [:]
    let rows: [(UInt32, String, String)] = [
      (0x300, "aeiou", "àèìòù"), (0x301, "aeiouycn", "áéíóúýćń"), (0x302, "aeiou", "âêîôû"),
      (0x303, "ano", "ãñõ"), (0x308, "aeiouy", "äëïöüÿ"), (0x327, "cs", "çş"),
      (0x30C, "csz", "čšž"), (0x30A, "a", "å"),
    ]
    for (mark, bases, wholes) in rows {
      for (base, whole) in zip(bases.unicodeScalars, wholes.unicodeScalars) {
        table[UInt64(base.value) << 32 | UInt64(mark)] = whole
      }
    }
    return table
  }()
}
