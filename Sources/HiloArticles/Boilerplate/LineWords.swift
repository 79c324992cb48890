internal import HiloText

/// A word, a sign or an address of a line, for the rules of boilerplate.
struct LineWord {
  enum Kind { case word, number, sign, address, handle }

  /// In lower case without accents.
  var folded: String
  var start: Int
  var end: Int
  var kind: Kind
  var isCapitalized: Bool
  /// Whether no letter of it is lower case.
  var isUpper: Bool
  /// What the rules know of it, as an index; -1 for nothing.
  var entry: Int
  /// Whether white space, or the line's start, stands before it.
  var isSpaced: Bool
}

/// Cuts a line into words, far more coarsely than the tokenizer: e-mail and web addresses and
/// `@names` stay whole.
enum LineWords {
  /// The words of `passage`.
  static func words(
    of text: SourceText, in passage: Passage, _ rules: BoilerplateRules
  ) -> [LineWord] {
    var words: [LineWord] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var i = passage.start
      var spaced = true
      while i < passage.end {
        if isSpace(bytes, i) {
          spaced = true
          i += bytes[i] == 0xC2 ? 2 : 1
          continue
        }
        if spaced, let (end, kind) = address(bytes, i, passage.end) {
          words.append(word(bytes, i, end, kind, spaced, rules))
          i = end
        } else if isLetter(bytes[i]) {
          let start = i
          while i < passage.end, isLetter(bytes[i]), !isSpace(bytes, i), !isSign(bytes, i) {
            i += 1
          }
          if i == start {
            i = min(passage.end, i + length(bytes[i]))
            words.append(word(bytes, start, i, .sign, spaced, rules))
          } else {
            words.append(word(bytes, start, i, .word, spaced, rules))
          }
        } else if (0x30...0x39).contains(bytes[i]) {
          let start = i
          while i < passage.end, (0x30...0x39).contains(bytes[i]) { i += 1 }
          words.append(word(bytes, start, i, .number, spaced, rules))
        } else {
          words.append(word(bytes, i, i + 1, .sign, spaced, rules))
          i += 1
        }
        spaced = false
      }
    }
    return words
  }

  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: LineWord.Kind,
    _ isSpaced: Bool, _ rules: BoilerplateRules
  ) -> LineWord {
    var isPlain = true
    var isUpper = true
    var previous: UInt8 = 0
    for b in bytes[start..<end] {
      if b >= 0x80 { isPlain = false }
      if (0x61...0x7A).contains(b) || previous == 0xC3 && b >= 0x9F { isUpper = false }
      previous = b
    }
    var folded: String
    let entry: Int
    if isPlain {
      entry = rules.entry(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      folded = String(unsafeUninitializedCapacity: end - start) { out in
        for i in start..<end {
          out[i - start] = (0x41...0x5A).contains(bytes[i]) ? bytes[i] | 0x20 : bytes[i]
        }
        return end - start
      }
    } else {
      folded = Folding.folded(Folding.lower(String(decoding: bytes[start..<end], as: UTF8.self)))
      entry = folded.withUTF8(rules.entry(of:))
    }
    let first = bytes[start]
    let isCapitalized =
      (0x41...0x5A).contains(first)
      || first == 0xC3 && end - start > 1 && (0x80...0x9E).contains(bytes[start + 1])
      || (0xC4...0xC6).contains(first) && end - start > 1 && bytes[start + 1] & 1 == 0
    return LineWord(
      folded: folded, start: start, end: end, kind: kind, isCapitalized: isCapitalized,
      isUpper: isUpper, entry: entry, isSpaced: isSpaced)
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    bytes[i] <= 0x20 || bytes[i] == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0xA0
  }

  private static func isLetter(_ b: UInt8) -> Bool {
    b >= 0x80 || (0x61...0x7A).contains(b | 0x20)
  }

  /// Whether a sign beyond ASCII stands at `i`: Latin-1's (© « ¿) or general punctuation (“ — …).
  private static func isSign(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    if bytes[i] == 0xC2 { return true }
    if bytes[i] >= 0xF0 { return true }
    return bytes[i] == 0xE2 && i + 1 < bytes.count && bytes[i + 1] < 0xB0
  }

  private static func length(_ b: UInt8) -> Int {
    b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1
  }

  /// The end of the address or handle that begins at `start`, if one does.
  private static func address(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (Int, LineWord.Kind)? {
    var end = start
    var at = -1
    var scheme = false
    var dots = 0
    while end < limit, !isSpace(bytes, end), bytes[end] != UInt8(ascii: "|") {
      if bytes[end] == UInt8(ascii: "@") { at = end }
      if bytes[end] == UInt8(ascii: ".") { dots += 1 }
      if bytes[end] == UInt8(ascii: ":"), end + 2 < limit, bytes[end + 1] == 0x2F,
        bytes[end + 2] == 0x2F
      {
        scheme = true
      }
      end += 1
    }
    let isWWW =
      end - start > 5 && bytes[start] | 0x20 == 0x77 && bytes[start + 1] | 0x20 == 0x77
      && bytes[start + 2] | 0x20 == 0x77 && bytes[start + 3] == UInt8(ascii: ".")
    guard at >= 0 || scheme || isWWW else { return nil }
    while end > start + 1, [0x2E, 0x2C, 0x3B, 0x29].contains(bytes[end - 1]) { end -= 1 }
    if at == start { return (end, .handle) }
    guard scheme || isWWW || at > start && dots > 0 else { return nil }
    return (end, .address)
  }
}
