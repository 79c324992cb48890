/// A text with its annotations.
///
/// All passages are byte ranges of `text`; tokens, sentences, mentions, times and statements stand
/// in the order of the text.
public struct Document: Sendable {
  /// The text.
  public var text: SourceText
  /// Its language.
  public var language: Language
  /// The sentences.
  public var sentences: [Sentence]
  /// The syntactic words.
  public var tokens: [Token]
  /// The names.
  public var mentions: [Mention] = []
  /// The time expressions.
  public var times: [TimeExpression] = []
  /// The attributed statements.
  public var statements: [Statement] = []
  /// Passages that are no part of the article's own text (promotion, contact, navigation, credit):
  /// names there still count, statements and events do not.
  public var boilerplate: [Passage] = []

  /// Makes a document of a text and its words.
  public init(text: SourceText, language: Language, sentences: [Sentence], tokens: [Token]) {
    self.text = text
    self.language = language
    self.sentences = sentences
    self.tokens = tokens
  }

  /// The words of `passage`.
  public subscript(passage: Passage) -> String { text[passage] }

  /// The passage of a run of tokens. The run must not be empty.
  public func passage(of tokens: Range<Int>) -> Passage {
    Passage(
      start: Int(self.tokens[tokens.lowerBound].start),
      end: Int(self.tokens[tokens.upperBound - 1].end))
  }

  /// The tokens that lie in `passage`, found by bisection.
  public func tokens(in passage: Passage) -> Range<Int> {
    let low = firstToken { Int($0.start) >= passage.start }
    let high = firstToken { Int($0.end) > passage.end }
    return low..<max(low, high)
  }

  private func firstToken(where test: (Token) -> Bool) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if test(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether `passage` lies mostly in boilerplate.
  public func isBoilerplate(_ passage: Passage) -> Bool {
    boilerplate.contains {
      min($0.end, passage.end) - max($0.start, passage.start) > passage.count / 2
    }
  }
}
