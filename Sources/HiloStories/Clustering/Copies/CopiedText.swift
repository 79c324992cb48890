public import HiloText

/// What an article that is a copy or rewrite of another has made of it, sentence by sentence.
public struct CopiedText: Sendable {
  /// The text that is taken for the origin, as an index into the articles.
  public var original: Int
  /// The copy.
  public var article: Int
  /// What became of each sentence: those of the copy in its order; those that it leaves out stand after
  /// the one that they follow in the original.
  public var lines: [Line]
  /// For each statement of the copy the statement of the original that it repeats, by their places in
  /// their documents; nil for what the copy has from elsewhere.
  public var originOfStatement: [Int?]

  /// One sentence, or two where one was split or two were joined.
  public struct Line: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable {
      /// Its words are the same; case, accents and punctuation do not count.
      case same
      /// Some of its words are others.
      case changed
      /// The original does not have it.
      case added
      /// The copy does not have it.
      case omitted
    }
    /// What became of it.
    public var kind: Kind
    /// Whether it stands elsewhere than in the original.
    public var isMoved = false
    /// Where it stands in the copy; nil where it is left out.
    public var passage: Passage?
    /// Where it stands in the original; nil where it is added.
    public var origin: Passage?
    /// The words that are others, in the order of the copy.
    public var changes: [Change] = []
  }

  /// Words of the original for which the copy has others.
  public struct Change: Sendable, Hashable {
    /// What is at stake, the gravest that holds.
    public enum Kind: String, Sendable {
      /// Both give a number, not the same.
      case number
      /// Both give a time, not the same.
      case time
      /// Both name somebody or something, not the same.
      case name
      /// One denies and the other does not.
      case negation
      /// Other words.
      case words
    }
    /// What is at stake.
    public var kind: Kind
    /// The words of the copy; empty where it has none.
    public var passage: Passage
    /// The words of the original; empty where it has none.
    public var origin: Passage
  }

  /// How many sentences of `kind` there are.
  public func count(_ kind: Line.Kind) -> Int { lines.count { $0.kind == kind } }
}
