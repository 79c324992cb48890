extension Dossier {
  /// An article that is a copy or rewrite of another, sentence by sentence.
  public struct Copy: Codable, Sendable, Equatable {
    /// The article that is taken for the origin: the agency's own, else the earliest, else the one that
    /// holds most of the others.
    public var original: String
    /// The copy.
    public var article: String
    /// The agencies and outlets that the copy credits.
    public var credits: [String]
    /// The sentences of the copy in order; those that it leaves out where they would follow.
    public var sentences: [CopiedSentence]
  }

  /// What became of a sentence.
  public struct CopiedSentence: Codable, Sendable, Equatable {
    /// `same`, `changed`, `added` or `omitted`.
    public var kind: String
    /// Whether it stands elsewhere than in the original.
    public var moved: Bool
    /// Where it stands in the copy; null where it is left out.
    public var passage: Span?
    /// Where it stands in the original; null where it is added.
    public var of: Span?
    /// The words that are others.
    public var changes: [CopyChange]
  }

  /// Words of the original for which the copy has others.
  public struct CopyChange: Codable, Sendable, Equatable {
    /// What is at stake: `number`, `time`, `name`, `negation` or `words`.
    public var kind: String
    /// The words of the copy; of no length where it has none.
    public var passage: Span
    /// The words of the original; of no length where it has none.
    public var of: Span
  }
}
