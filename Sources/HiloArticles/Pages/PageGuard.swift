internal import Foundation

/// Takes out of a page what libxml2 stops at or takes time without end for.
enum PageGuard {
  /// `bytes` without NULs, with no more attributes in a tag than ``Limits/pageAttributes``.
  static func tamed(_ bytes: [UInt8]) -> [UInt8] {
    var tamed = bytes
    // A NUL ends the page.
    if bytes.withUnsafeBufferPointer({ find(0, in: $0, from: 0) }) != nil {
      for i in tamed.indices where tamed[i] == 0 { tamed[i] = UInt8(ascii: " ") }
    }
    // Every attribute is compared with those before it.
    let endless = bytes.withUnsafeBufferPointer { endlessTags($0) }
    for range in endless {
      for i in range { tamed[i] = UInt8(ascii: " ") }
    }
    return tamed
  }

  /// The ends of tags with more attributes than are read.
  private static func endlessTags(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    while let open = find(UInt8(ascii: "<"), in: bytes, from: i) {
      i = open + 1
      guard i < bytes.count, bytes[i].isLetterOrDigit else { continue }
      // Most tags are too short for it.
      let near = min(bytes.count, i + Limits.pageAttributes * 2)
      let start = UnsafeBufferPointer(rebasing: bytes[..<near])
      if find(UInt8(ascii: ">"), in: start, from: i) != nil { continue }
      for name in [StaticString("script"), "style"] {
        let word = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        if isSame(word, in: bytes, at: i) { i = endOfRaw(word, in: bytes, from: i) }
      }
      guard i == open + 1 else { continue }
      let (last, end) = attributes(of: bytes, from: i)
      if last < end { found.append(last..<end) }
      i = end
    }
    return found
  }

  /// The place of the first attribute too many, and the end of the tag.
  private static func attributes(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (
    Int, Int
  ) {
    var count = 0
    var last: Int?
    var quote: UInt8?
    var i = start
    while i < bytes.count {
      let b = bytes[i]
      if let open = quote {
        if b == open { quote = nil }
      } else if b == UInt8(ascii: ">") {
        break
      } else if b == UInt8(ascii: "\"") || b == UInt8(ascii: "'") {
        if bytes[i - 1] == UInt8(ascii: "=") || bytes[i - 1] <= 0x20 { quote = b }
        count += 1
      } else if b <= 0x20 || b == UInt8(ascii: "/") {
        count += 1
      }
      if count > Limits.pageAttributes * 4, last == nil { last = i }
      i += 1
    }
    return (last ?? i, i)
  }

  /// The place of `</name` at or after `start`, or the end.
  static func endOfRaw(
    _ name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var i = start
    while let open = find(UInt8(ascii: "<"), in: bytes, from: i) {
      if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        isSame(name, in: bytes, at: open + 2)
      {
        return open
      }
      i = open + 1
    }
    return bytes.count
  }

  private static func isSame(
    _ name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard place + name.count <= bytes.count else { return false }
    return name.indices.allSatisfy { bytes[place + $0] | 0x20 == name[$0] }
  }

  /// The place of `]]>` within the next 8 KB from `start`; a section without end is none.
  static func endOfSection(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let near = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + 1 << 13)])
    var i = start
    while let place = find(UInt8(ascii: "]"), in: near, from: i) {
      if near[place...].starts(with: "]]>".utf8) { return place }
      i = place + 1
    }
    return nil
  }

  /// The place of `byte` at or after `start`.
  static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int)
    -> Int?
  {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension UInt8 {
  /// Whether it is one of ASCII.
  var isLetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
