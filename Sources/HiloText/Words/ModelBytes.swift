/// A model file as it lies in the program, read where it stands.
///
/// Numbers are little-endian. Reading past the end is a programming error and traps; the files are
/// part of the program, never outside data.
package struct ModelBytes: @unchecked Sendable {
  // The bytes are constants of the program (or kept alive by the trainer) and never change.
  package let base: UnsafeRawPointer
  package let count: Int

  /// Reads `bytes`, which must outlive the value.
  package init(_ bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count > 0)
    base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    count = bytes.count
  }

  @inline(__always)
  package func u8(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }
  @inline(__always)
  package func i8(_ offset: Int) -> Int8 { base.load(fromByteOffset: offset, as: Int8.self) }
  @inline(__always)
  package func u16(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }
  @inline(__always)
  package func u32(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
  @inline(__always)
  package func u64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

/// A hash table in a model file: 32-bit keys to 32-bit values, open addressing, read in place.
///
/// Two words whose keys are the same by chance are taken for one: with 32-bit keys that befalls
/// about one foreign word in 50,000 for tables of this size.
package struct ModelTable: Sendable {
  private let bytes: ModelBytes
  private let start: Int
  private let mask: UInt32

  /// The table at `start`: the number of its places (a power of two), then keys and values.
  package init(_ bytes: ModelBytes, at start: Int) {
    self.bytes = bytes
    self.start = start + 4
    mask = bytes.u32(start) - 1
  }

  /// The value under `key`; nil when there is none.
  @inline(__always)
  package func value(_ key: UInt32) -> UInt32? {
    var place = key & mask
    while true {
      let offset = start + Int(place) * 8
      let found = bytes.u32(offset)
      if found == key { return bytes.u32(offset + 4) }
      if found == 0 { return nil }
      place = (place + 1) & mask
    }
  }

  /// Writes a table of `entries`; keys must not be 0.
  package static func write(_ entries: [UInt32: UInt32], to out: inout [UInt8]) {
    var places = 2
    while places * 2 < entries.count * 3 { places *= 2 }
    var keys = [UInt32](repeating: 0, count: places)
    var values = keys
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      var place = Int(key) & (places - 1)
      while keys[place] != 0 { place = (place + 1) & (places - 1) }
      keys[place] = key
      values[place] = value
    }
    out.append(UInt32(places))
    for i in 0..<places {
      out.append(keys[i])
      out.append(values[i])
    }
  }
}

extension [UInt8] {
  /// Adds a number, little-endian.
  package mutating func append(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }
}
