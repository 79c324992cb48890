/// Hand-made answers for a set of articles: what a careful reader found in them.
///
/// Offsets are code points of each article's text, as in the dossier.
public struct GoldAnswers: Codable, Sendable {
  /// A passage with its words, so that a changed text is noticed.
  public struct Passage: Codable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
  }
  public struct Article: Codable, Sendable {
    public var published: Published
    public var times: [Time]
    public var statements: [Statement]
  }
  /// The widest interval that the evidence allows; `true` is the day where it is known.
  public struct Published: Codable, Sendable {
    public var earliest: String?
    public var latest: String?
    public var `true`: String?
  }
  public struct Time: Codable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: String
    public var value: String
    /// Other values that the evidence leaves open.
    public var accept: [String]?
  }
  public struct Statement: Codable, Sendable {
    /// The entity's id, or the words that name the speaker; null when nobody is named.
    public var speaker: String?
    public var content: Passage
    public var style: String
  }
  public struct Entity: Codable, Sendable {
    public var id: String
    public var type: String
    /// For each article the forms by which it names the entity.
    public var surfaces: [String: [String]]
  }
  public struct Event: Codable, Sendable {
    public var time: String?
    public var mentions: [Mention]
    public struct Mention: Codable, Sendable {
      public var article: String
      public var start: Int
      public var end: Int
      public var text: String
      public var status: String
    }
  }
  public struct Comparison: Codable, Sendable {
    public var attribute: String
    public var verdict: String
    public var why: String
    public var values: [Value]
    public struct Value: Codable, Sendable {
      public var article: String
      public var start: Int
      public var end: Int
      public var text: String
    }
  }
  public struct Stories: Codable, Sendable {
    public var same: [[String]]
    public var duplicates: [[String]]?
  }
  public struct Boilerplate: Codable, Sendable {
    public var article: String
    public var start: Int
    public var end: Int
    public var text: String
  }

  public var articles: [String: Article]
  public var entities: [Entity]
  public var events: [Event]
  public var comparisons: [Comparison]
  public var stories: Stories
  public var boilerplate: [Boilerplate]
}
