/// A range in a text, in UTF-8 bytes of that text, from `start` up to but not including `end`.
///
/// All analyses count in bytes; only ``SourceText/scalarOffset(of:)`` converts, when the result
/// leaves the program.
public struct Passage: Hashable, Sendable, Comparable {
  /// The first byte.
  public var start: Int
  /// The byte after the last.
  public var end: Int

  /// Makes the passage from `start` up to but not including `end`.
  public init(start: Int, end: Int) {
    assert(start <= end)
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }
  /// Whether there is nothing in it.
  public var isEmpty: Bool { start == end }

  /// Whether the two share at least one byte.
  public func overlaps(_ other: Passage) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies wholly within.
  public func contains(_ other: Passage) -> Bool { start <= other.start && other.end <= end }

  /// The smallest passage that holds both.
  public func union(_ other: Passage) -> Passage {
    Passage(start: min(start, other.start), end: max(end, other.end))
  }

  /// By start, then by end.
  public static func < (a: Passage, b: Passage) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
