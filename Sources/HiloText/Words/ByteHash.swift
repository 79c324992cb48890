/// The hash that the word models key their tables by: small, fast, and the same everywhere.
///
/// FNV-1a over bytes; ``mix(_:)`` spreads the result before its low bits pick a place.
package struct ByteHash {
  /// The hash so far.
  package private(set) var value: UInt32

  /// Starts a hash; keys of different `seed`s do not meet.
  @inlinable
  package init(seed: UInt32) { value = 2_166_136_261 ^ (seed &* 0x9E37_79B1) }

  /// Takes one more byte.
  @inline(__always)
  package mutating func take(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }

  /// Takes the bytes of `word`.
  package mutating func take(_ word: String) { for byte in word.utf8 { take(byte) } }

  /// The key of `word` in the table called `seed`.
  package static func of(_ word: String, seed: UInt32) -> UInt32 {
    var hash = ByteHash(seed: seed)
    hash.take(word)
    return mix(hash.value)
  }

  /// `value` with its bits spread; never 0, which marks an empty place.
  @inline(__always)
  package static func mix(_ value: UInt32) -> UInt32 {
    var h = value
    h = (h ^ (h >> 16)) &* 0x7FEB_352D
    h = (h ^ (h >> 15)) &* 0x846C_A68B
    h ^= h >> 16
    return h == 0 ? 1 : h
  }

  /// One number out of two.
  @inline(__always)
  package static func pair(_ a: UInt32, _ b: UInt32) -> UInt32 {
    (a ^ (b &+ 0x9E37_79B9 &+ (a << 6) &+ (a >> 2))) &* 0x85EB_CA6B
  }

  /// One number out of four, begun with `seed`: the feature of a learner.
  @inline(__always)
  package static func feature(
    _ seed: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> UInt32 {
    var h = seed
    h = (h ^ a) &* 0x85EB_CA6B
    h ^= h >> 13
    h = (h ^ b) &* 0xC2B2_AE35
    h ^= h >> 16
    h = (h ^ c) &* 0x27D4_EB2F
    h ^= h >> 15
    h = (h ^ d) &* 0x1656_67B1
    return h ^ (h >> 14)
  }
}
