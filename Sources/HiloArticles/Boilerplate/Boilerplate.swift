public import HiloText

/// A passage of an article that is no part of its own text.
public struct Boilerplate: Sendable, Hashable {
  /// What the passage is there for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Calls the reader to a channel, a newsletter, a subscription.
    case promotion
    /// Says where the outlet or the writer can be reached.
    case contact
    /// Leads to other pages.
    case navigation
    /// Names writers, agencies, photographers, owners of rights.
    case credit
  }

  /// Where it stands.
  public var passage: Passage
  /// What it is there for.
  public var kind: Kind

  /// Makes a passage of boilerplate.
  public init(passage: Passage, kind: Kind) {
    self.passage = passage
    self.kind = kind
  }
}
