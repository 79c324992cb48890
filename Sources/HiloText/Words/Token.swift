/// A syntactic word of a text (Universal Dependencies): "del" is two, `de` and `el`; "reunirse"
/// is `reunir` and `se`. Their passages share the printed word out between them without gap.
public struct Token: Sendable, Hashable {
  /// First byte in the text.
  public var start: Int32
  /// Byte after the last.
  public var end: Int32
  /// Index of its sentence in the document.
  public var sentence: Int32 = 0
  /// Index in the document of the token that it depends on; -1 for the root of a sentence.
  public var head: Int32 = -1
  /// How it depends on its head.
  public var relation: DependencyRelation = .dep
  /// Part of speech.
  public var pos: PartOfSpeech = .other
  /// What the letters look like.
  public var shape: WordShape
  /// White space (or the text's start) stands before it.
  public var isSpaced: Bool
  /// It continues the printed word of the token before ("el" of "del", "se" of "reunirse").
  public var isContinuation: Bool = false
  /// Morphological features.
  public var features = Features()
  /// The word in lower case, composed (NFC); of a contraction the part's own form ("el").
  public var lower: String
  /// `lower` without the accents that hasty writers leave out (á → a, ü → u; ñ stays): the key for
  /// looking words up in lists.
  public var folded: String
  /// Dictionary form, lower case.
  public var lemma: String

  /// Makes a token of the word whose bytes run from `start` up to `end`; its lemma is `lower` until
  /// the tagger says more.
  public init(start: Int32, end: Int32, shape: WordShape, isSpaced: Bool, lower: String) {
    self.start = start
    self.end = end
    self.shape = shape
    self.isSpaced = isSpaced
    self.lower = lower
    folded = Folding.folded(lower)
    lemma = lower
  }

  /// Where it stands.
  public var passage: Passage { Passage(start: Int(start), end: Int(end)) }
}

/// What the letters of a word look like.
public enum WordShape: UInt8, Sendable, CaseIterable {
  /// "palabra"
  case lower
  /// "Palabra"
  case capitalized
  /// "ONU", "EE"
  case upper
  /// "McDonald", "iPhone"
  case mixed
  /// "12", "4.200", "6,8"
  case digits
  /// "2M", "COVID-19", "23h"
  case alphanumeric
  /// ".", "«", "—"
  case punctuation
  /// "€", "%", emoji
  case symbol

  /// What the letters of `word` look like.
  package init(of word: String) {
    var word = word
    self = word.withUTF8 { Tokenizer.shape($0, 0, $0.count) }
  }

  /// It opens with an upper-case letter.
  public var isCapitalized: Bool { self == .capitalized || self == .upper }
}
