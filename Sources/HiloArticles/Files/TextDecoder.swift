/// Tells how bytes are encoded and gives their text as valid UTF-8.
enum TextDecoder {
  /// How a text's bytes are written.
  enum Encoding: String {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252
  }

  /// Decodes `bytes` as text, without a byte-order mark.
  ///
  /// A byte-order mark decides; then NUL bytes on every other place tell UTF-16; what is valid
  /// UTF-8 is; anything else is Windows-1252, of which Latin-1's letters are a part. What looks
  /// like no text at all is rejected as binary. `declared` (a page's charset) decides between the
  /// one-byte encodings only.
  static func decode(_ bytes: [UInt8], declared: @autoclosure () -> String? = nil)
    throws(Rejection) -> [UInt8]
  {
    if bytes.isEmpty { throw Rejection(.empty, detail: "it is empty") }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try checked(mended(Array(bytes[3...])))
    }
    if let name = knownBinary(bytes) {
      throw Rejection(.binary, detail: "it is \(name), not text; save it as text or HTML first")
    }
    switch encoding(of: bytes) {
    case .utf16LittleEndian: return try checked(utf16(bytes, bigEndian: false))
    case .utf16BigEndian: return try checked(utf16(bytes, bigEndian: true))
    case .utf8: return try checked(bytes)
    case .windows1252:
      // A text that is UTF-8 but for a few broken bytes is mended rather than misread.
      if isMostlyUTF8(bytes) { return try checked(mended(bytes)) }
      if let declared = declared(), let table = OneByteTable.named(declared) {
        return try checked(table.utf8(bytes))
      }
      return try checked(OneByteTable.windows1252.utf8(bytes))
    }
  }

  /// The encoding that `bytes` seem to be in.
  static func encoding(of bytes: [UInt8]) -> Encoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let sample = bytes.prefix(4096)
    if sample.count >= 4 {
      var (even, odd) = (0, 0)
      sample.withUnsafeBufferPointer { sample in
        for i in sample.indices where sample[i] == 0 {
          if i % 2 == 0 { even += 1 } else { odd += 1 }
        }
      }
      let half = sample.count / 2
      if odd * 10 > half * 7, even * 20 < half { return .utf16LittleEndian }
      if even * 10 > half * 7, odd * 20 < half { return .utf16BigEndian }
    }
    return isUTF8(bytes) ? .utf8 : .windows1252
  }

  /// Whether `bytes` are valid UTF-8.
  static func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    if let valid = bytes.withContiguousStorageIfAvailable({ buffer in firstError(buffer) == nil }) {
      return valid
    }
    return Array(bytes).withUnsafeBufferPointer { firstError($0) == nil }
  }

  /// The place of the first byte at or after `start` that is no UTF-8 (after the Unicode
  /// Standard, table 3-7).
  static func firstError(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    var i = start
    let n = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    while i < n {
      let b = bytes[i]
      if b < 0x80 {
        i += 1
        // Many at a time where all are ASCII.
        while i + 64 <= n {
          var all: UInt64 = 0
          for k in 0..<8 { all |= raw.loadUnaligned(fromByteOffset: i + 8 * k, as: UInt64.self) }
          guard all & 0x8080_8080_8080_8080 == 0 else { break }
          i += 64
        }
        while i + 8 <= n,
          raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          i += 8
        }
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch b {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF4: (length, high) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default: return i
      }
      guard i + length <= n, (low...high).contains(bytes[i + 1]) else { return i }
      for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return i }
      i += length
    }
    return nil
  }

  /// Whether `bytes` hold far more good UTF-8 sequences than broken ones.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var errors = 0
      var start = 0
      while let place = firstError(buffer, from: start) {
        errors += 1
        start = place + 1
      }
      var sequences = 0
      for b in buffer where b >= 0xC3 && b <= 0xF4 { sequences += 1 }
      return sequences - errors > errors * 8
    }
  }

  /// `bytes` with what is no UTF-8 made U+FFFD.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = 0
    while i + 1 < bytes.count {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
      i += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Lets text pass; what holds NULs or many control characters is binary, what holds nothing but
  /// white space empty.
  private static func checked(_ bytes: [UInt8]) throws(Rejection) -> [UInt8] {
    let controls = bytes.withUnsafeBufferPointer(controls)
    if controls > 0, controls * 100 > bytes.count {
      throw Rejection(
        .binary, detail: "it holds bytes that are no text; give \(SourceFormat.all)")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw Rejection(.empty, detail: "it holds nothing but white space")
    }
    return bytes
  }

  /// How many control characters `bytes` hold that stand in no text, a NUL counting nine times.
  private static func controls(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var i = 0
    while i < bytes.count {
      // Looked for without a branch, so that many bytes are compared at once.
      let end = min(i + 256, bytes.count)
      var found: UInt8 = 0
      for k in i..<end { found |= control(base[k]) }
      if found != 0 {
        for b in bytes[i..<end] { count += Int(control(b)) * (b == 0 ? 9 : 1) }
      }
      i = end
    }
    return count
  }

  /// 1 for less than a space that is no tab and no end of a line or page, else 0.
  @inline(__always)
  private static func control(_ b: UInt8) -> UInt8 {
    (b < 0x20 ? 1 : 0) & ((b &- 0x09 > 4 ? 1 : 0) | (b == 0x0B ? 1 : 0))
  }

  /// The kind of a binary file that betrays itself by its first bytes.
  private static func knownBinary(_ bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP or Office file"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
      ([0x47, 0x49, 0x46, 0x38], "a GIF picture"), ([0x1F, 0x8B], "a gzip file"),
      ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
      ([0x7B, 0x5C, 0x72, 0x74, 0x66], "a rich-text (RTF) file"),
      ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }
}

/// An encoding of one byte a character: what its upper half stands for.
struct OneByteTable {
  private let upper: [UInt32]

  private init(c1: [UInt32], rest: [UInt8: UInt32] = [:]) {
    var table = (UInt32(0x80)...0xFF).map { $0 }
    for (i, value) in c1.enumerated() { table[i] = value }
    for (byte, value) in rest { table[Int(byte) - 0x80] = value }
    upper = table
  }

  /// Windows-1252; the five bytes it leaves open become U+FFFD.
  static let windows1252 = OneByteTable(c1: [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ])
  /// Latin-9, where it parts from Latin-1.
  static let latin9 = OneByteTable(
    c1: [],
    rest: [
      0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
      0xBD: 0x0153, 0xBE: 0x0178,
    ])

  /// The table that a charset label names; nil for labels of other encodings.
  static func named(_ label: String) -> OneByteTable? {
    switch label.lowercased() {
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii": windows1252
    case "iso-8859-15", "latin-9", "latin9": latin9
    default: nil
    }
  }

  /// The text of `bytes` in UTF-8.
  func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for b in bytes {
      if b < 0x80 {
        out.append(b)
        continue
      }
      let value = upper[Int(b) - 0x80]
      if value < 0x800 {
        out.append(0xC0 | UInt8(value >> 6))
      } else {
        out.append(0xE0 | UInt8(value >> 12))
        out.append(0x80 | UInt8(value >> 6 & 0x3F))
      }
      out.append(0x80 | UInt8(value & 0x3F))
    }
    return out
  }
}
