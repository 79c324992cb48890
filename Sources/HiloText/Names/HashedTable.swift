/// A read-only table from 32-bit keys to rows of bytes, used where it lies in the program.
///
/// Layout, little endian: key count, row width, then 65,537 offsets by the key's upper 16 bits,
/// the keys in order, the rows. A key is looked for among the few that share its upper bits, so a
/// look-up takes two or three cache lines, and loading takes no time at all.
package struct HashedTable: @unchecked Sendable {
  // The bytes are constants of the program: they live as long as it does and never change.
  private let base: UnsafeRawPointer
  private let keys: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  /// How many keys there are.
  package let count: Int
  /// How many bytes a row has.
  package let width: Int

  /// Takes the table that stands at `offset` in `bytes`; nil when it is cut short.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    guard let start = bytes.baseAddress, offset >= 0, offset + 8 <= bytes.count else { return nil }
    let raw = UnsafeRawPointer(start) + offset
    count = Int(raw.loadUnaligned(as: UInt32.self))
    width = Int(raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    base = raw + 8
    keys = base + 4 * 65537
    rows = keys + 4 * count
    guard offset + byteCount <= bytes.count else { return nil }
    // Offsets that point beyond the keys would read foreign memory.
    var last: UInt32 = 0
    for i in 0...65536 {
      let next = base.loadUnaligned(fromByteOffset: 4 * i, as: UInt32.self)
      guard next >= last, next <= UInt32(count) else { return nil }
      last = next
    }
  }

  /// How many bytes the table takes.
  package var byteCount: Int { 8 + 4 * 65537 + (4 + width) * count }

  /// Where the row of `key` begins; nil when it has none.
  @inline(__always)
  package func row(_ key: UInt32) -> UnsafeRawPointer? {
    let bucket = Int(key >> 16)
    var i = Int(base.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self))
    let end = Int(base.loadUnaligned(fromByteOffset: 4 * bucket + 4, as: UInt32.self))
    while i < end {
      let found = keys.loadUnaligned(fromByteOffset: 4 * i, as: UInt32.self)
      if found == key { return rows + i * width }
      if found > key { return nil }
      i += 1
    }
    return nil
  }

  /// The bytes of a table with these rows, all of `width` bytes.
  package static func bytes(_ rows: [UInt32: [UInt8]], width: Int) -> [UInt8] {
    let keys = rows.keys.sorted()
    var offsets = [UInt32](repeating: 0, count: 65537)
    for key in keys { offsets[Int(key >> 16) + 1] += 1 }
    for i in 1...65536 { offsets[i] += offsets[i - 1] }
    var out: [UInt8] = []
    func put(_ value: UInt32) {
      withUnsafeBytes(of: value.littleEndian) { out.append(contentsOf: $0) }
    }
    put(UInt32(keys.count))
    put(UInt32(width))
    offsets.forEach(put)
    keys.forEach(put)
    for key in keys { out.append(contentsOf: rows[key] ?? []) }
    return out
  }
}
