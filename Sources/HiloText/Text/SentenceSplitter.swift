/// Finds paragraphs and sentences over the tokens of a text.
public struct SentenceSplitter: Sendable {
  /// Makes a splitter.
  public init() {}

  /// Splits `text` into paragraphs: runs of lines between line breaks, without white space around.
  public func paragraphs(of text: SourceText) -> [Passage] {
    var out: [Passage] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = -1
      var end = 0
      var i = 0
      while i < bytes.count {
        let (value, length) = scalar(bytes, i)
        let kind = CharacterClass(value)
        if kind == .newline {
          if start >= 0 { out.append(Passage(start: start, end: end)) }
          start = -1
        } else if kind != .space {
          if start < 0 { start = i }
          end = i + length
        }
        i += length
      }
      if start >= 0 { out.append(Passage(start: start, end: end)) }
    }
    return out
  }

  /// The ends of the sentences in the tokens of one paragraph, as indices after their last token.
  public func sentenceEnds(of tokens: ArraySlice<Token>, in text: SourceText) -> [Int] {
    var ends: [Int] = []
    var i = tokens.startIndex
    while i < tokens.endIndex {
      let token = tokens[i]
      let isEnd =
        token.lower == "." || token.lower == "?" || token.lower == "!" || token.lower == "…"
        || token.lower == "..."
      guard isEnd else {
        i += 1
        continue
      }
      var next = i + 1
      // Closing marks belong to the sentence they close.
      while next < tokens.endIndex, !tokens[next].isSpaced,
        ["»", "”", "’", "\"", "'", ")", "]", ".", "?", "!", "…"].contains(tokens[next].lower)
      {
        next += 1
      }
      if next >= tokens.endIndex || opensSentence(tokens[next], after: token) { ends.append(next) }
      i = next
    }
    if ends.last != tokens.endIndex, !tokens.isEmpty { ends.append(tokens.endIndex) }
    return ends
  }

  private func opensSentence(_ token: Token, after end: Token) -> Bool {
    guard token.isSpaced else { return false }
    switch token.shape {
    case .capitalized, .upper, .mixed, .digits, .alphanumeric: return true
    case .punctuation:
      return ["¿", "¡", "«", "“", "‘", "\"", "'", "—", "–", "-", "(", "["].contains(token.lower)
    case .symbol: return true
    case .lower: return false
    }
  }
}
