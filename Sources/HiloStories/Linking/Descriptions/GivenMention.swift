public import HiloText

/// A place in an article that is known to speak of somebody or something: by name, by description or by
/// pronoun, whoever found it.
public struct GivenMention: Sendable, Hashable {
  /// Where it stands, with all that belongs to it: "the airline Aer Lingus".
  public var passage: Passage
  /// What it speaks of.
  public var type: EntityType

  /// Makes a mention that stands at `passage` and speaks of something of `type`.
  public init(passage: Passage, type: EntityType) {
    self.passage = passage
    self.type = type
  }
}
