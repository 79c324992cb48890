/// A sentence of a document, or a line that stands for one.
public struct Sentence: Sendable, Hashable {
  /// What kind of line the sentence is.
  public enum Kind: UInt8, Sendable {
    /// Running text.
    case prose
    /// The text's title.
    case headline
    /// A heading within the text, or a subtitle.
    case heading
    /// An item of a list.
    case listItem
  }

  /// Where it stands, without white space around it.
  public var passage: Passage
  /// Its tokens, as indices into the document's.
  public var tokens: Range<Int>
  /// Index of its paragraph, counted from 0.
  public var paragraph: Int
  /// What kind of line it is.
  public var kind: Kind

  /// Makes a sentence.
  public init(passage: Passage, tokens: Range<Int>, paragraph: Int, kind: Kind) {
    self.passage = passage
    self.tokens = tokens
    self.paragraph = paragraph
    self.kind = kind
  }
}
