/// Hashes of words, the keys of all tables and features of the name recognizer.
///
/// FNV-1a over the UTF-8 bytes of the folded word, mixed once more, so that the low and the high
/// bits are both good. The same on every machine: they stand in the embedded tables.
package enum NameHash {
  /// The hash of a word's bytes.
  package static func of(_ word: String) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for b in word.utf8 { h = (h ^ UInt64(b)) &* 0x100_0000_01B3 }
    return mixed(h)
  }

  /// The hash of a word as it goes with others: of a run of words take them one after the other.
  @inline(__always)
  package static func join(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mixed((a ^ (b &+ 0x9E37_79B9_7F4A_7C15 &+ (a << 6))) &* 0xFF51_AFD7_ED55_8CCD)
  }

  @inline(__always)
  static func mixed(_ h: UInt64) -> UInt64 {
    let x = (h ^ (h >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return x ^ (x >> 32)
  }

  /// The hash of `bytes`, as of a word that is made of them.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { h = (h ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
    return mixed(h)
  }
}
