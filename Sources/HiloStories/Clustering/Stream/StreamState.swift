/// Why the state of a stream cannot be read.
public enum StreamStateError: Error, Sendable, Equatable {
  /// It is something else.
  case foreign
  /// It is of another version of the program.
  case version(Int)
  /// It is cut short or was changed.
  case damaged
}

/// Writes numbers and words one after the other: whole numbers by sevens of bits, the lowest first (LEB128,
/// signed ones in zigzag), fractions as their bits, words with their length.
struct StateWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ value: Double) { fixed(value.bitPattern) }
  mutating func write(_ value: Float) { fixed(value.bitPattern) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ values: [Int]) {
    write(values.count)
    for value in values { write(value) }
  }

  mutating func write(_ vector: TermVector) {
    write(vector.terms.count)
    var last: Int32 = 0
    for (term, weight) in zip(vector.terms, vector.weights) {
      write(Int(term - last))
      write(weight)
      last = term
    }
  }

  /// Writes `value` in all its bytes, the lowest first.
  mutating func fixed(_ value: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: type(of: value).bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}

/// Reads what a ``StateWriter`` has written, and never beyond its end.
struct StateReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// What is not read yet.
  var rest: ArraySlice<UInt8> { bytes[place...] }

  /// Whether all is read.
  var isAtEnd: Bool { place == bytes.endIndex }

  private mutating func byte() throws(StreamStateError) -> UInt8 {
    guard place < bytes.endIndex else { throw .damaged }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func int() throws(StreamStateError) -> Int {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1) }
    }
    throw .damaged
  }

  /// How many things follow, each of one byte or more.
  mutating func count() throws(StreamStateError) -> Int {
    let count = try int()
    guard (0...(bytes.endIndex - place)).contains(count) else { throw .damaged }
    return count
  }

  mutating func double() throws(StreamStateError) -> Double {
    let value = Double(bitPattern: try fixed())
    guard !value.isNaN else { throw .damaged }
    return value
  }

  mutating func float() throws(StreamStateError) -> Float {
    let value = Float(bitPattern: try fixed())
    guard value.isFinite else { throw .damaged }
    return value
  }

  mutating func string() throws(StreamStateError) -> String {
    let count = try count()
    defer { place += count }
    guard let text = String(validating: bytes[place..<place + count], as: UTF8.self) else {
      throw .damaged
    }
    return text
  }

  mutating func ints() throws(StreamStateError) -> [Int] {
    var values: [Int] = []
    for _ in 0..<(try count()) { values.append(try int()) }
    return values
  }

  /// A vector whose terms rise and are below `end`.
  mutating func vector(below end: Int) throws(StreamStateError) -> TermVector {
    var (terms, weights): ([Int32], [Float]) = ([], [])
    var last = 0
    for i in 0..<(try count()) {
      let step = try int()
      guard step >= (i == 0 ? 0 : 1), step <= end else { throw .damaged }
      last += step
      guard last < end else { throw .damaged }
      terms.append(Int32(last))
      weights.append(try float())
    }
    return TermVector(terms: terms, weights: weights)
  }

  mutating func fixed<Value: FixedWidthInteger & UnsignedInteger>() throws(StreamStateError)
    -> Value
  {
    var value: Value = 0
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
      value |= Value(try byte()) << shift
    }
    return value
  }
}
