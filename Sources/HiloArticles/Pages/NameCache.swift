internal import Foundation

/// Remembers what names the values of attributes bear: the entries of a list bear the same, a hundred
/// times over.
///
/// Keeps where values stand, not copies: those that it is asked about must outlive it.
struct NameCache {
  private struct Slot {
    var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var names: ElementNames = []
  }

  private var slots = [Slot](repeating: Slot(), count: 256)

  /// The names in `value`.
  mutating func names(in value: UnsafeBufferPointer<UInt8>) -> ElementNames {
    guard value.count > 2, let start = value.baseAddress else { return ElementNames.read(value) }
    let place = Self.place(of: value) & (slots.count - 1)
    let slot = slots[place]
    if slot.value.count == value.count, let known = slot.value.baseAddress,
      memcmp(known, start, value.count) == 0
    {
      return slot.names
    }
    let names = ElementNames.read(value)
    slots[place] = Slot(value: value, names: names)
    return names
  }

  /// Where a value is kept, by its length and its first and last bytes.
  private static func place(of value: UnsafeBufferPointer<UInt8>) -> Int {
    let n = value.count
    let raw = UnsafeRawBufferPointer(value)
    var key = UInt64(n)
    if n >= 8 {
      key ^= raw.loadUnaligned(as: UInt64.self)
      key = key &* 0x9E37_79B9_7F4A_7C15
      key ^= raw.loadUnaligned(fromByteOffset: n - 8, as: UInt64.self)
    } else {
      for b in value { key = key << 8 ^ UInt64(b) }
    }
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
