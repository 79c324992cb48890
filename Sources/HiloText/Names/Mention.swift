/// What an entity is, after CoNLL-2002.
public enum EntityType: String, Sendable, CaseIterable {
  /// A person, real or invented.
  case person = "PER"
  /// A company, institution, party, club, outlet …
  case organization = "ORG"
  /// A place, also when its government is meant.
  case location = "LOC"
  /// An event, work, law, product, plan …
  case miscellaneous = "MISC"
}

/// A place in a text that speaks of a person, organisation, place or other named thing.
public struct Mention: Sendable, Hashable {
  /// How it is spoken of.
  public enum Kind: String, Sendable {
    /// By name: "Kim Jong-un".
    case name
    /// By description: "el líder norcoreano".
    case nominal
    /// By pronoun: "él".
    case pronoun
  }

  /// Where it stands.
  public var passage: Passage
  /// Its tokens, as indices into the document's.
  public var tokens: Range<Int>
  /// What it is a mention of.
  public var type: EntityType
  /// How it is spoken of.
  public var kind: Kind

  /// Makes a mention.
  public init(passage: Passage, tokens: Range<Int>, type: EntityType, kind: Kind = .name) {
    self.passage = passage
    self.tokens = tokens
    self.type = type
    self.kind = kind
  }
}
