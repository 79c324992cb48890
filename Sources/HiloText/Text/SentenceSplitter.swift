/// Finds paragraphs and sentences over the tokens of a text.
///
/// A quotation that runs over several sentences is split at its stops: "«Vendré. Lo prometo», dijo"
/// are the sentences "«Vendré." and "Lo prometo», dijo". A dateline ("MADRID, 3 Sep. (EFE) -")
/// belongs to the sentence that it opens.
public struct SentenceSplitter: Sendable {
  private let endings: Set<String>
  private let openers: Set<String>

  /// Makes a splitter that knows no language's abbreviations.
  public init() {
    endings = []
    openers = []
  }

  /// Makes a splitter with the lists of `pack`: abbreviations that a sentence may end with, and
  /// words that in capitals after one show that it did.
  public init(pack: LanguagePack) {
    endings = Set(
      pack.rows("words/abbreviations").filter { $0.count > 1 && $0[1] == "ending" }.map { $0[0] })
    openers = Set(pack.words("words/openers").map(Folding.folded))
  }

  /// Splits `text` into paragraphs: lines without white space around. A line that goes on in lower
  /// case on the next, as in text wrapped at a column, is one with it.
  public func paragraphs(of text: SourceText) -> [Passage] {
    var out: [Passage] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = -1
      var end = 0
      var i = 0
      var breaks = 0
      while i < bytes.count {
        let (value, length) = scalar(bytes, i)
        let kind = CharacterClass(value)
        if kind == .newline {
          // CR LF is one break.
          if value != 0x0A || i == 0 || bytes[i - 1] != 0x0D { breaks += 1 }
          if start >= 0 { out.append(Passage(start: start, end: end)) }
          start = -1
        } else if kind != .space {
          if start < 0 {
            start = i
            if breaks == 1, kind == .lower, let last = out.last, continues(last, bytes) {
              start = last.start
              out.removeLast()
            }
            breaks = 0
          }
          end = i + length
        }
        i += length
      }
      if start >= 0 { out.append(Passage(start: start, end: end)) }
    }
    return out
  }

  /// Whether a line is so long and ends so that the next may go on with it.
  private func continues(_ line: Passage, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 40 else { return false }
    switch bytes[line.end - 1] {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x22: return false  // . ! ? : ; "
    default: return true
    }
  }

  /// The ends of the sentences in the tokens of one paragraph, as indices after their last token.
  public func sentenceEnds(of tokens: ArraySlice<Token>, in text: SourceText) -> [Int] {
    var ends: [Int] = []
    var i = tokens.startIndex
    while i < tokens.endIndex {
      let stop = Self.stop(tokens[i])
      guard stop != .none else {
        i += 1
        continue
      }
      var next = i + 1
      // Closing marks belong to the sentence they close.
      while next < tokens.endIndex, !tokens[next].isSpaced, Self.closes(tokens[next]) { next += 1 }
      let isEnd: Bool
      if next >= tokens.endIndex {
        isEnd = true
      } else if stop == .abbreviation {
        isEnd = endsWithAbbreviation(tokens, i, next)
      } else {
        isEnd =
          opensSentence(tokens, next, after: i) && !isPreamble(tokens, i, next)
          && !isEntryDate(tokens[(ends.last ?? tokens.startIndex)..<i], tokens[next])
      }
      if isEnd { ends.append(next) }
      i = next
    }
    if ends.last != tokens.endIndex, !tokens.isEmpty { ends.append(tokens.endIndex) }
    return ends
  }

  private enum Stop { case none, abbreviation, mark }

  private static func stop(_ token: Token) -> Stop {
    if token.shape == .punctuation {
      switch token.lower {
      case ".", "?", "!", "…", "...", "....", "..": return .mark
      default: return .none
      }
    }
    if token.end - token.start > 1, token.lower.utf8.last == 0x2E { return .abbreviation }
    return .none
  }

  private static func closes(_ token: Token) -> Bool {
    guard token.shape == .punctuation else { return false }
    switch token.lower {
    case "»", "”", "’", "\"", "'", "''", ")", "]", ".", "?", "!", "…", "...": return true
    default: return false
    }
  }

  private func endsWithAbbreviation(_ tokens: ArraySlice<Token>, _ i: Int, _ next: Int) -> Bool {
    let after = tokens[next]
    guard after.isSpaced else { return false }
    let isInitials =
      tokens[i].lower.utf8.count <= 2 || tokens[i].lower.utf8.dropLast().contains(0x2E)
    guard endings.contains(tokens[i].lower) || isInitials || tokens[next - 1].lower == "." else {
      return false
    }
    if after.shape == .punctuation {
      return ["¿", "¡", "«", "“", "—"].contains(after.lower) && !isInitials
    }
    return after.shape.isCapitalized && openers.contains(after.folded)
  }

  private func opensSentence(_ tokens: ArraySlice<Token>, _ next: Int, after end: Int) -> Bool {
    let token = tokens[next]
    guard token.isSpaced else {
      // "terminó.El ministro": a space forgotten.
      return tokens[end].lower == "." && next == end + 1 && token.shape == .capitalized
        && token.end - token.start > 1 && end > tokens.startIndex
        && tokens[end - 1].shape == .lower && tokens[end - 1].end - tokens[end - 1].start > 2
    }
    switch token.shape {
    case .capitalized, .upper, .mixed, .digits, .alphanumeric: return true
    case .punctuation:
      switch token.lower {
      case "¿", "¡", "«", "“", "‘", "\"", "'", "''", "``", "—", "–", "-", "(", "[", "•": return true
      default: return false
      }
    case .symbol: return true
    case .lower: return false
    }
  }

  /// Whether the stop at `i` belongs to what stands before a sentence: the number of a list's item,
  /// or the dateline of a report.
  private func isPreamble(_ tokens: ArraySlice<Token>, _ i: Int, _ next: Int) -> Bool {
    let start = tokens.startIndex
    let count = i - start
    if count == 1, tokens[start].end - tokens[start].start <= 2, tokens[start].shape != .lower {
      return true
    }
    guard count <= 14, tokens[i].lower == "." else { return false }
    guard tokens[start].shape.isCapitalized else { return false }
    let isDash = Self.isDash(tokens[next])
    if isDash, count <= 8, isPlaceAndDate(tokens[start..<i]) { return true }
    // "Bogotá, 3 sep (Agencia). El …"
    guard count >= 4, tokens[i - 1].lower == ")",
      let open = tokens[start..<i].firstIndex(where: { $0.lower == "(" }), open > start
    else { return false }
    return isPlaceAndDate(tokens[start..<open])
  }

  /// Whether a sentence is no more than the date of an entry: "12 de julio.- El Parlamento …".
  private func isEntryDate(_ words: ArraySlice<Token>, _ next: Token) -> Bool {
    guard Self.isDash(next), words.count <= 5, words.first?.shape == .digits else { return false }
    return isPlaceAndDate(words)
  }

  private static func isDash(_ token: Token) -> Bool {
    token.shape == .punctuation && ["-", "–", "—"].contains(token.lower)
  }

  /// Whether all words are names, numbers or little words, as in "San José, 3 de mayo".
  private func isPlaceAndDate(_ tokens: ArraySlice<Token>) -> Bool {
    var previous: Token?
    for token in tokens {
      if token.shape == .lower, token.end - token.start > 3, previous?.shape != .digits,
        previous?.lower != "de"
      {
        return false
      }
      previous = token
    }
    return true
  }

  /// What kind of line a paragraph is by its look. `isFirst` says that the text opens with it and
  /// goes on after it.
  func kind(of tokens: ArraySlice<Token>, isFirst: Bool) -> Sentence.Kind {
    guard let first = tokens.first, let last = tokens.last else { return .prose }
    if tokens.count > 1, isListMark(first, tokens[tokens.startIndex + 1]) { return .listItem }
    if first.shape == .lower { return .prose }
    var end = last
    if Self.closes(end), end.lower != ".", tokens.count > 1, !["?", "!"].contains(end.lower) {
      end = tokens[tokens.endIndex - 2]
    }
    let isOpenEnded: Bool
    switch end.lower {
    case ".", "…", "...", ":", ";", ",", "-", "—": isOpenEnded = false
    case "?", "!": isOpenEnded = isFirst
    default: isOpenEnded = true
    }
    guard isOpenEnded else { return .prose }
    if isFirst, tokens.count <= 30 { return .headline }
    return tokens.count <= 14 ? .heading : .prose
  }

  private func isListMark(_ first: Token, _ second: Token) -> Bool {
    switch first.lower {
    case "•", "*", "·", "▪", "◦", "‣", "-", "+", "●", "■", "→", "✓", "✔": return second.isSpaced
    default: break
    }
    let isShort = first.end - first.start <= 2
    if isShort, second.lower == ")", !second.isSpaced { return true }
    return isShort && first.shape == .digits && second.lower == "." && !second.isSpaced
      || isShort && first.shape == .digits && [".-", "-"].contains(second.lower) && !second.isSpaced
  }
}
