/// A learned choice between a few classes by features that are plain numbers (multinomial logistic regression over
/// hashed features; K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
///
/// Read from a model file: the number of rows, a power of two, the number of classes and the scale as 32-bit numbers,
/// then for each row a signed byte for each class. A feature's row is its number modulo the rows; that two features
/// may share one is learned with them. Nothing is copied from the file.
package struct HashedModel: Sendable {
  /// Bytes before the rows.
  package static let head = 12

  private let file: DataFile?
  private let rows: Int
  private let classes: Int
  /// What a unit of a weight is worth, in logits.
  private let scale: Float

  /// Reads `file`, which must be of that many `classes`; without one, or where it does not fit its form, the model
  /// knows nothing.
  package init(_ file: DataFile?, classes: Int) {
    let bytes = file.map { UnsafeRawBufferPointer($0.bytes) }
    func number(_ place: Int) -> UInt32 {
      guard let bytes, bytes.count >= Self.head else { return 0 }
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }
    let rows = Int(number(0))
    let fits =
      rows > 0 && rows & (rows - 1) == 0 && number(1) == classes
      && bytes?.count == Self.head + rows * classes
    self.file = fits ? file : nil
    self.rows = rows
    self.classes = classes
    scale = Float(bitPattern: number(2))
  }

  /// Whether there is anything to ask.
  package var isKnown: Bool { file != nil }

  /// How much `features` speak for each class, in logits; all the same for a model that knows nothing.
  package func scores(_ features: [UInt32]) -> [Float] {
    var sums = [Float](repeating: 0, count: classes)
    guard let file else { return sums }
    let bytes = UnsafeRawBufferPointer(file.bytes)
    sums.withUnsafeMutableBufferPointer { sums in
      for feature in features {
        let start = place(of: feature)
        // Whole numbers, which floats of this size add without loss: the order does not matter.
        for k in 0..<classes { sums[k] += Float(Int8(bitPattern: bytes[start + k])) }
      }
      for k in 0..<classes { sums[k] *= scale }
    }
    return sums
  }

  /// How much `feature` alone speaks for the class `one` rather than `other`.
  package func share(of feature: UInt32, for one: Int, over other: Int) -> Float {
    guard let file else { return 0 }
    let bytes = UnsafeRawBufferPointer(file.bytes)
    let start = place(of: feature)
    return Float(
      Int(Int8(bitPattern: bytes[start + one])) - Int(Int8(bitPattern: bytes[start + other])))
      * scale
  }

  @inline(__always)
  private func place(of feature: UInt32) -> Int {
    Self.head + (Int(feature) & (rows - 1)) * classes
  }
}
