/// The universal part-of-speech tags (UPOS) of Universal Dependencies 2.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection
  case noun, numeral, particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol
  case verb, other

  /// The tag as treebanks write it: `NOUN`, `PROPN` …
  public var tag: String { Self.tags[Int(rawValue)] }

  /// The part of speech that treebanks write as `tag`.
  public init?(tag: String) {
    guard let index = Self.tags.firstIndex(of: tag) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let tags = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]
}
