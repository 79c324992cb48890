/// A text as it was read: its UTF-8 bytes, and the way from byte offsets to code points.
///
/// The bytes are always valid UTF-8: what is not becomes U+FFFD on the way in.
public struct SourceText: Sendable, Hashable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// How many code points precede each 64th byte.
  private let checkpoints: [Int32]
  private static let stride = 64

  /// Takes the text of `string`. Linear in its length.
  public init(_ string: String) {
    self.init(validated: Array(string.utf8))
  }

  /// Takes `bytes` as UTF-8, mending what is not.
  public init(bytes: [UInt8]) {
    self.init(validated: Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  private init(validated bytes: [UInt8]) {
    self.bytes = bytes
    var points: [Int32] = []
    points.reserveCapacity(bytes.count / Self.stride + 1)
    var count: Int32 = 0
    bytes.withUnsafeBufferPointer { buffer in
      for i in 0..<buffer.count {
        if i % Self.stride == 0 { points.append(count) }
        if buffer[i] & 0xC0 != 0x80 { count += 1 }
      }
    }
    if bytes.count % Self.stride == 0 { points.append(count) }
    checkpoints = points
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
  /// The whole text.
  public var passage: Passage { Passage(start: 0, end: bytes.count) }
  /// The text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The words of `passage`.
  public subscript(passage: Passage) -> String {
    String(decoding: bytes[passage.start..<passage.end], as: UTF8.self)
  }

  /// How many Unicode code points precede byte `offset`, the unit of the public result.
  ///
  /// Takes the same short time wherever the offset lies.
  public func scalarOffset(of offset: Int) -> Int {
    precondition(offset >= 0 && offset <= bytes.count)
    let block = offset / Self.stride
    var count = Int(checkpoints[block])
    bytes.withUnsafeBufferPointer { buffer in
      for i in block * Self.stride..<offset where buffer[i] & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }

  /// Two texts are the same when their bytes are.
  public static func == (a: SourceText, b: SourceText) -> Bool { a.bytes == b.bytes }

  /// Feeds the bytes to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
