package import HiloText

/// The words of an article that say what it is about, with how much they count by their place.
///
/// The headline counts most, then the opening; what follows is background and not read, so that the cost of
/// an article is bounded.
package struct StreamTerms: Sendable {
  /// A word without accents, or the digits of a number, and how much it counts.
  var words: [(word: String, isNumber: Bool, weight: Float)] = []

  /// How many tokens are read at most.
  private static let most = 120
  private static let weights: (headline: Float, opening: Float, tail: Float) = (1, 0.5, 0.1)

  /// Reads `document`.
  package init(_ document: Document) {
    let hasHeadline = document.sentences.first?.kind == .headline
    for (s, sentence) in document.sentences.enumerated() {
      let isHeadline = sentence.kind == .headline || (!hasHeadline && s == 0)
      let tokens = sentence.tokens.clamped(to: 0..<min(document.tokens.count, Self.most))
      if tokens.isEmpty { break }
      if document.isBoilerplate(sentence.passage) { continue }
      let tail = isHeadline ? Self.tail(tokens, of: document) : tokens.upperBound
      for t in tokens {
        let weight =
          isHeadline ? (t < tail ? Self.weights.headline : Self.weights.tail) : Self.weights.opening
        read(document.tokens[t], weight)
      }
    }
  }

  private mutating func read(_ token: Token, _ weight: Float) {
    switch token.shape {
    case .lower, .capitalized, .upper, .mixed:
      if token.folded.utf8.count >= 3 { words.append((token.folded, false, weight)) }
    case .digits, .alphanumeric:
      let digits = token.folded.utf8.filter { (0x30...0x39).contains($0) }
      if digits.count >= 2 { words.append((String(decoding: digits, as: UTF8.self), true, weight)) }
    default: break
    }
  }

  /// Where the name of the outlet begins that many put behind a title: after the last dash or bar, four
  /// words at most and no more than half of what stands before.
  private static func tail(_ tokens: Range<Int>, of document: Document) -> Int {
    guard
      let bar = tokens.last(where: { t in
        let token = document.tokens[t]
        guard token.shape == .punctuation || token.shape == .symbol, t > tokens.lowerBound,
          t + 1 < tokens.upperBound
        else { return false }
        // A dash within a word or a range has no blanks around it.
        return document.tokens[t - 1].end < token.start && token.end < document.tokens[t + 1].start
          && ["-", "–", "—", "|", "·", "»"].contains(token.folded)
      })
    else { return tokens.upperBound }
    let after = tokens.upperBound - bar - 1
    return after <= 4 && after * 2 <= bar - tokens.lowerBound ? bar : tokens.upperBound
  }
}
