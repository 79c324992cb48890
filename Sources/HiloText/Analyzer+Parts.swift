extension Analyzer {
  /// What of a text is analysed. A part that needs another brings it along; nobody waits for the
  /// rest.
  ///
  ///     Analyzer(parts: [.words, .names]).read("Dimitió Ana Ruiz.").times  // []
  public struct Parts: OptionSet, Sendable, Hashable {
    /// The parts as bits.
    public let rawValue: UInt8
    /// Takes the parts as bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Parts of speech, features and lemmas.
    public static let words = Parts(rawValue: 1)
    /// Heads and relations. Needs ``words``.
    public static let syntax = Parts(rawValue: 2)
    /// Names of people, organisations, places and other things. Needs ``words``.
    public static let names = Parts(rawValue: 4)
    /// Time expressions. Needs ``words``.
    public static let times = Parts(rawValue: 8)
    /// Attributed statements. Needs ``words`` and ``names``.
    public static let statements = Parts(rawValue: 16)

    /// Nothing but tokens and sentences, which are always found.
    public static let none: Parts = []
    /// All parts.
    public static let all: Parts = [.words, .syntax, .names, .times, .statements]

    /// These parts and those that they need.
    public var withNeeds: Parts {
      var parts = self
      if parts.contains(.statements) { parts.insert(.names) }
      if !parts.isEmpty { parts.insert(.words) }
      return parts
    }
  }
}
