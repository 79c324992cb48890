/// Values of one thing as different articles give them, side by side.
public struct Comparison: Sendable {
  /// What is compared.
  public enum Attribute: String, Sendable {
    case date, place, number, participant, route, purpose, outcome, other
  }
  /// How the values stand to each other.
  public enum Verdict: String, Sendable {
    /// The same value, in whatever words.
    case agree
    /// One value contains the other.
    case refine
    /// A later value of a thing that changes.
    case update
    /// Different values that can both be true.
    case differ
    /// They cannot both be true.
    case conflict
  }
  /// A value, where it stands.
  public struct Value: Sendable, Hashable {
    /// The value, normalised: "2023-09-12", "4200000000 EUR".
    public var value: String
    /// Where it stands.
    public var citation: Citation

    /// Makes a value.
    public init(value: String, citation: Citation) {
      self.value = value
      self.citation = citation
    }
  }

  /// The event that it is about, an index into the events; nil for none.
  public var event: Int?
  /// What is compared.
  public var attribute: Attribute
  /// What is counted or named, for show: "muertos", "magnitud"; nil when the attribute says it all.
  public var subject: String?
  /// How the values stand to each other.
  public var verdict: Verdict
  /// The values in order of their articles' time; two articles or more.
  public var values: [Value]
  /// Whether the values are surely of one thing; else some may be of another.
  public var isSure = true

  /// Makes a comparison.
  public init(
    event: Int?, attribute: Attribute, subject: String? = nil, verdict: Verdict, values: [Value]
  ) {
    self.event = event
    self.attribute = attribute
    self.subject = subject
    self.verdict = verdict
    self.values = values
  }
}

extension Array {
  /// The first of each key, in order: of many articles few values are left to be set side by side.
  func distinct<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
