internal import HiloText

/// Vectors of words, learned so that what tells one happening lies close together, in whatever words and in
/// either language, and what tells another of the same story far off.
///
/// A passage is the sum of the vectors of its words' ``WordKeys``. Learned by `hilo-train tellings` from
/// tellings of made-up stories (`Training/Tellings`) with a contrastive loss (P. Khosla et al., "Supervised Contrastive
/// Learning", NeurIPS 2020). Read from `Models/events/word-vectors.bin`: the number of keys and the width as
/// 32-bit numbers, the scale as a 32-bit float, the keys in rising order, and for each its vector as signed bytes.
/// Nothing is copied from the file; looking a key up takes as many steps as the logarithm of their number.
struct WordVectors: Sendable {
  /// The vectors of the program.
  static let shared = WordVectors(DataFile.named("events/word-vectors.bin"))

  /// How many numbers a vector has, a multiple of 8; 0 without a file.
  let width: Int
  private let count: Int
  private let scale: Float
  private let file: DataFile?
  /// The bytes before the keys.
  private static let head = 12

  /// Reads `file`; without one, or where it does not fit its form, no word has a vector.
  init(_ file: DataFile?) {
    let bytes = file.map { UnsafeRawBufferPointer($0.bytes) }
    func number(_ place: Int) -> UInt32 {
      guard let bytes, bytes.count >= Self.head else { return 0 }
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }
    let (count, width) = (Int(number(0)), Int(number(1)))
    let fits = bytes?.count == Self.head + count * (4 + width) && width % 8 == 0
    self.file = fits ? file : nil
    self.width = fits ? width : 0
    self.count = fits ? count : 0
    scale = Float(bitPattern: number(2))
  }

  /// The sum of the vectors of `keys`; those that are not known add nothing.
  func sum(_ keys: [UInt32]) -> [Float] {
    var sum = [Float](repeating: 0, count: width)
    guard let file else { return sum }
    let bytes = UnsafeRawBufferPointer(file.bytes)
    for key in keys {
      guard let place = place(of: key, in: bytes) else { continue }
      let start = Self.head + count * 4 + place * width
      for k in 0..<width { sum[k] += Float(Int8(bitPattern: bytes[start + k])) }
    }
    for k in 0..<width { sum[k] *= scale }
    return sum
  }

  private func place(of key: UInt32, in bytes: UnsafeRawBufferPointer) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let found = UInt32(
        littleEndian: bytes.loadUnaligned(
          fromByteOffset: Self.head + middle * 4, as: UInt32.self))
      if found == key { return middle }
      if found < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
