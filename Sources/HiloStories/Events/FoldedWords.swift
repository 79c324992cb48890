internal import HiloText

/// Words by a hash of their bytes without accents, in a flat table: that a word is in no list, as most of a text
/// are, one look tells without a new string.
///
/// Holds a word wrongly for one in some millions, so that the list itself must be asked after it.
struct FoldedWords: Sendable {
  /// Of a power of two in length; 0 for empty.
  private var slots: [UInt32]
  private let mask: Int

  init(_ words: some Collection<String>) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for word in words {
      let hash = Self.hash(word)
      var slot = Int(hash >> 32) & mask
      while slots[slot] != 0, slots[slot] != Self.tag(hash) { slot = (slot + 1) & mask }
      slots[slot] = Self.tag(hash)
    }
  }

  /// Whether `word`, in lower case with its accents or without, is most likely one of them.
  func contains(_ word: String) -> Bool {
    let hash = Self.hash(word)
    let tag = Self.tag(hash)
    var slot = Int(hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] == tag { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }

  /// FNV-1a, 64 bits, mixed once more, over the bytes of ``Folding/folded(_:)``.
  private static func hash(_ word: String) -> UInt64 {
    let utf8 = word.utf8
    let hash =
      utf8.withContiguousStorageIfAvailable(hash(of:))
      ?? Array(utf8).withUnsafeBufferPointer(hash(of:))
    return (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
  }

  private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    var i = 0
    while i < bytes.count {
      var byte = bytes[i]
      if byte == 0xC3, i + 1 < bytes.count, let letter = Folding.unaccented(bytes[i + 1]) {
        byte = letter
        i += 1
      }
      hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
      i += 1
    }
    return hash
  }
}
