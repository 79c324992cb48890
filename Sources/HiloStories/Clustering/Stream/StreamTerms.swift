package import HiloText

/// The words of an article that say what it is about, with how much they count by their place.
///
/// The headline counts most, then the opening; what follows is background and not read, so that the cost of
/// an article is bounded.
package struct StreamTerms: Sendable {
  /// A word as it counts: without accents, or the digits of a number.
  struct Word: Sendable {
    var key: String
    var isNumber: Bool
    /// How much it counts.
    var weight: Float
    /// The word in lower case, and what its letters look like.
    var form: String
    var shape: WordShape
  }
  /// The words in order.
  var words: [Word] = []
  /// How much of the text there is beside a title: 0 up to 40 tokens, 1 from 120 on.
  private(set) var fullness: Float = 0

  /// How many tokens are read at most.
  private static let most = 120
  private static let weights: (headline: Float, opening: Float, tail: Float) = (1, 0.5, 0.1)

  /// Reads `document`.
  package init(_ document: Document) {
    fullness = max(0, Float(min(document.tokens.count, Self.most)) - 40) / Float(Self.most - 40)
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
      guard token.folded.utf8.count >= 3 else { return }
      words.append(
        Word(
          key: token.folded, isNumber: false, weight: weight, form: token.lower, shape: token.shape)
      )
    case .digits, .alphanumeric:
      let digits = token.folded.utf8.filter { (0x30...0x39).contains($0) }
      guard digits.count >= 2 else { return }
      words.append(
        Word(
          key: String(decoding: digits, as: UTF8.self), isNumber: true, weight: weight,
          form: token.lower, shape: token.shape))
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
