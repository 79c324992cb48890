internal import HiloStories

/// An article's text with its way from code points to bytes and its paragraphs.
struct ArticleText: Sendable {
  /// A paragraph: a line that is not blank, with the line breaks that follow it.
  struct Paragraph: Sendable {
    /// Its code points, those of the line breaks after it among them.
    var range: Range<Int>
  }

  /// How many code points there are.
  let count: Int
  /// The paragraphs in order; together they are the whole text.
  let paragraphs: [Paragraph]

  private let bytes: [UInt8]
  /// The byte at which each 64th code point begins.
  private let checkpoints: [Int32]
  private static let stride = 64

  /// Reads `text` once.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var checkpoints: [Int32] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var paragraphs: [Paragraph] = []
    var count = 0
    var start = 0
    var hasWord = false
    var isAfterBreak = false
    for (i, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(Int32(i)) }
      switch byte {
      case 0x0A, 0x0D: isAfterBreak = true
      case 0x20, 0x09: break
      default:
        if isAfterBreak, hasWord {
          paragraphs.append(Paragraph(range: start..<count))
          start = count
        }
        isAfterBreak = false
        hasWord = true
      }
      count += 1
    }
    if count > start { paragraphs.append(Paragraph(range: start..<count)) }
    self.checkpoints = checkpoints
    self.paragraphs = paragraphs
    self.count = count
  }

  /// The text from `start` up to `end`; what lies outside is left off.
  func slice(_ start: Int, _ end: Int) -> String {
    let (start, end) = (max(0, min(start, count)), max(0, min(end, count)))
    guard start < end else { return "" }
    return String(decoding: bytes[byteOffset(of: start)..<byteOffset(of: end)], as: UTF8.self)
  }

  /// The number of the paragraph, from 1, that code point `offset` lies in.
  func paragraphNumber(at offset: Int) -> Int {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low + 1, max(1, paragraphs.count))
  }

  private func byteOffset(of point: Int) -> Int {
    guard point < count else { return bytes.count }
    var offset = Int(checkpoints[point / Self.stride])
    for _ in 0..<(point % Self.stride) {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}

/// A passage in the words around it.
struct Excerpt: Sendable, Equatable {
  /// What stands before it in its sentence, cut when long.
  var before: String
  /// The passage.
  var passage: String
  /// What stands after it.
  var after: String
}

extension ArticleText {
  /// The passage from `start` up to `end` in its sentence, of which at most `reach` code points
  /// stand on each side.
  func excerpt(_ start: Int, _ end: Int, reach: Int) -> Excerpt {
    let paragraph = paragraphs.isEmpty ? 0..<0 : paragraphs[paragraphNumber(at: start) - 1].range
    let low = max(paragraph.lowerBound, start - reach)
    let high = max(end, min(paragraph.upperBound, end + reach))
    var before = Array(slice(low, start).unicodeScalars)
    var after = Array(slice(end, high).unicodeScalars)
    var isCutBefore = low > paragraph.lowerBound
    var isCutAfter = high < paragraph.upperBound
    if let stop = before.indices.dropLast().last(where: { Self.endsSentence(before, $0) }) {
      before.removeFirst(stop + 1)
      isCutBefore = false
    } else if isCutBefore, let space = before.firstIndex(of: " ") {
      before.removeFirst(space)
    }
    let passage = Array(slice(start, end).unicodeScalars)
    let isWhole = passage.last.map(Self.stops.contains) ?? false
    let stop = isWhole ? nil : after.indices.first { Self.endsSentence(after, $0) }
    if let stop {
      after.removeSubrange((stop + 1)...)
      isCutAfter = false
    } else if isWhole {
      after = []
      isCutAfter = false
    } else if isCutAfter, let space = after.lastIndex(of: " ") {
      after.removeSubrange(space...)
    }
    return Excerpt(
      before: (isCutBefore ? "…" : "") + Self.text(before).drop(while: { $0.isWhitespace }),
      passage: slice(start, end),
      after: Self.trimmed(Self.text(after)) + (isCutAfter ? "…" : ""))
  }

  private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…"]

  /// Whether a sentence ends at `i`: a full stop or the like, then a space or the end.
  private static func endsSentence(_ scalars: [Unicode.Scalar], _ i: Int) -> Bool {
    guard stops.contains(scalars[i]) else { return false }
    guard i + 1 < scalars.count else { return true }
    guard scalars[i + 1].properties.isWhitespace else { return false }
    // "EE. UU." and initials do not end one.
    let isShort = i >= 2 && scalars[i - 1].properties.isUppercase
    guard i + 2 < scalars.count else { return !isShort }
    return !isShort && !scalars[i + 2].properties.isLowercase
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
