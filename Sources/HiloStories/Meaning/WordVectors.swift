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
  /// The file, where it fits its form.
  private let bytes: ModelBytes?
  /// The bytes before the keys.
  private static let head = 12

  /// Reads `file`; without one, or where it does not fit its form, no word has a vector.
  init(_ file: DataFile?) {
    guard let file, file.bytes.count >= Self.head else {
      (bytes, width, count, scale) = (nil, 0, 0, 0)
      return
    }
    let bytes = ModelBytes(UnsafeRawBufferPointer(file.bytes))
    let (count, width) = (Int(bytes.u32(0)), Int(bytes.u32(4)))
    let fits = bytes.count == Self.head + count * (4 + width) && width % 8 == 0
    self.bytes = fits ? bytes : nil
    self.width = fits ? width : 0
    self.count = fits ? count : 0
    scale = Float(bitPattern: bytes.u32(8))
  }

  /// The sum of the vectors of `keys`; those that are not known add nothing.
  func sum(_ keys: [UInt32]) -> [Float] {
    var sum = [Float](repeating: 0, count: width)
    guard let bytes else { return sum }
    for key in keys {
      guard let place = place(of: key, in: bytes) else { continue }
      let start = Self.head + count * 4 + place * width
      for k in 0..<width { sum[k] += Float(bytes.i8(start + k)) }
    }
    for k in 0..<width { sum[k] *= scale }
    return sum
  }

  private func place(of key: UInt32, in bytes: ModelBytes) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let found = bytes.u32(Self.head + middle * 4)
      if found == key { return middle }
      if found < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
