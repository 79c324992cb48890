/// A learned choice between a few classes by features that are plain numbers (multinomial logistic regression over
/// hashed features; K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
///
/// Read from a model file: the number of rows, a power of two, the number of classes and the scale as 32-bit numbers,
/// then for each row a signed byte for each class. A feature's row is its number modulo the rows; that two features
/// may share one is learned with them. Nothing is copied from the file.
package struct HashedModel: Sendable {
  /// Bytes before the rows.
  package static let head = 12

  /// The file, where it is a model of that form.
  private let bytes: ModelBytes?
  private let rows: Int
  private let classes: Int
  /// What a unit of a weight is worth, in logits.
  private let scale: Float

  /// Reads `file`, which must be of that many `classes`; without one, or where it does not fit its form, the model
  /// knows nothing.
  package init(_ file: DataFile?, classes: Int) {
    self.classes = classes
    guard let file, file.bytes.count >= Self.head else {
      (bytes, rows, scale) = (nil, 0, 0)
      return
    }
    let bytes = ModelBytes(UnsafeRawBufferPointer(file.bytes))
    rows = Int(bytes.u32(0))
    let fits =
      rows > 0 && rows & (rows - 1) == 0 && bytes.u32(4) == classes
      && bytes.count == Self.head + rows * classes
    self.bytes = fits ? bytes : nil
    scale = Float(bitPattern: bytes.u32(8))
  }

  /// Whether there is anything to ask.
  package var isKnown: Bool { bytes != nil }

  /// How much `features` speak for each class, in logits; all the same for a model that knows nothing.
  package func scores(_ features: [UInt32]) -> [Float] {
    var sums = [Float](repeating: 0, count: classes)
    guard let bytes else { return sums }
    sums.withUnsafeMutableBufferPointer { sums in
      for feature in features {
        let start = place(of: feature)
        // Whole numbers, which floats of this size add without loss: the order does not matter.
        for k in 0..<classes { sums[k] += Float(bytes.i8(start + k)) }
      }
      for k in 0..<classes { sums[k] *= scale }
    }
    return sums
  }

  /// How much `feature` alone speaks for the class `one` rather than `other`.
  package func share(of feature: UInt32, for one: Int, over other: Int) -> Float {
    guard let bytes else { return 0 }
    let start = place(of: feature)
    return Float(Int(bytes.i8(start + one)) - Int(bytes.i8(start + other))) * scale
  }

  @inline(__always)
  private func place(of feature: UInt32) -> Int {
    Self.head + (Int(feature) & (rows - 1)) * classes
  }
}
