internal import Foundation

/// Looks for bytes and words of ASCII in a page.
enum ByteSearch {
  /// The place of `byte` at or after `start`.
  static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether `word` stands at `place`.
  static func holds(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    let n = word.utf8CodeUnitCount
    guard place + n <= bytes.count else { return false }
    for i in 0..<n where bytes[place + i] != word.utf8Start[i] { return false }
    return true
  }

  /// Whether `word`, lower case, stands at `place` in letters of any case.
  static func holds(
    _ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard place + word.count <= bytes.count else { return false }
    for i in word.indices where lower(bytes[place + i]) != lower(word[i]) { return false }
    return true
  }

  /// Whether `bytes` are `word`, lower case, in letters of any case, with or without white space
  /// around it.
  static func isSame(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = trimmed(bytes)
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for i in bytes.indices where lower(bytes[i]) != word.utf8Start[i] { return false }
    return true
  }

  /// `bytes` without the white space at their ends.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether `word`, lower case, stands in `bytes` in letters of any case, white space in them left
  /// out.
  static func contains(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let n = word.utf8CodeUnitCount
    for start in bytes.indices where lower(bytes[start]) == word.utf8Start[0] {
      var (i, k) = (start, 0)
      while i < bytes.count, k < n, bytes[i] <= 0x20 || lower(bytes[i]) == word.utf8Start[k] {
        if bytes[i] > 0x20 { k += 1 }
        i += 1
      }
      if k == n { return true }
    }
    return false
  }

  @inline(__always)
  static func lower(_ b: UInt8) -> UInt8 { (0x41...0x5A).contains(b) ? b | 0x20 : b }
}

/// Finds where what is no markup ends.
enum RawText {
  /// The place of the end tag of `name` at or after `start`, or the end.
  static func end(
    of name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var i = start
    while let open = ByteSearch.find(UInt8(ascii: "<"), in: bytes, from: i) {
      if isTag(name, in: bytes, at: open, isEnd: true) { return open }
      i = open + 1
    }
    return bytes.count
  }

  /// The end of the `<!--` in `range`, a script up to its first end tag, that no `-->` follows
  /// there: what may hold an end tag that is none.
  static func openComment(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var i = range.lowerBound
    var open: Int?
    let part = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    while let place = ByteSearch.find(UInt8(ascii: "-"), in: part, from: i) {
      i = place + 1
      guard place + 1 < part.count, part[place + 1] == UInt8(ascii: "-") else { continue }
      if place >= range.lowerBound + 2, ByteSearch.holds("<!--", part, at: place - 2) {
        if open == nil { open = place + 2 }
      } else if ByteSearch.holds("-->", part, at: place) {
        open = nil
      }
    }
    return open
  }

  /// The place of the end tag of a script in which a comment is open at `start`, where a script
  /// within that may have one of its own (HTML 13.2.5.20 to 31); nil when there is none.
  static func endOfScript(
    _ name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var isInner = false
    var i = start
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "-"), ByteSearch.holds("-->", bytes, at: i) {
        let end = end(of: name, in: bytes, from: i)
        return end < bytes.count ? end : nil
      }
      if bytes[i] == UInt8(ascii: "<") {
        if isTag(name, in: bytes, at: i, isEnd: false) {
          isInner = true
        } else if isTag(name, in: bytes, at: i, isEnd: true) {
          if !isInner { return i }
          isInner = false
        }
      }
      i += 1
    }
    return nil
  }

  private static func isTag(
    _ name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, at open: Int,
    isEnd: Bool
  ) -> Bool {
    let start = isEnd ? open + 2 : open + 1
    guard start + name.count < bytes.count, !isEnd || bytes[open + 1] == UInt8(ascii: "/"),
      ByteSearch.holds(name, bytes, at: start)
    else { return false }
    let next = bytes[start + name.count]
    return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// The place of `]]>` within the next 8 KB from `start`; a section without end is none.
  static func endOfSection(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let near = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + 1 << 13)])
    var i = start
    while let place = ByteSearch.find(UInt8(ascii: "]"), in: near, from: i) {
      if ByteSearch.holds("]]>", near, at: place) { return place }
      i = place + 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is a letter or digit of ASCII.
  var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }
}
