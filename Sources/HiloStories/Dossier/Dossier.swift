/// What Hilo gives back: the public result, of which everything shown is a view.
///
/// Offsets count Unicode code points of the article's `text`, from `start` up to but not including
/// `end`. The same input gives the same value and, written as JSON, the same bytes.
public struct Dossier: Codable, Sendable, Equatable {
  /// The name and version of the format.
  public var format = "hilo-dossier/1"
  /// The articles in the order they were read.
  public var articles: [Article]
  /// Who is who, the most spoken of first.
  public var entities: [Entity]
  /// The time expressions in order of articles and place.
  public var times: [Time]
  /// Who said what, in the same order.
  public var statements: [Statement]
  /// What happened or will.
  public var events: [Event]
  /// Where the articles agree, refine, differ or conflict.
  public var comparisons: [Comparison]
  /// Which articles tell of the same happening.
  public var stories: [Story]
  /// Sources that gave no article, and why.
  public var rejected: [Rejected]

  /// Makes a dossier.
  public init(
    articles: [Article] = [], entities: [Entity] = [], times: [Time] = [],
    statements: [Statement] = [], events: [Event] = [], comparisons: [Comparison] = [],
    stories: [Story] = [], rejected: [Rejected] = []
  ) {
    self.articles = articles
    self.entities = entities
    self.times = times
    self.statements = statements
    self.events = events
    self.comparisons = comparisons
    self.stories = stories
    self.rejected = rejected
  }

  /// A range of an article's text, in code points.
  public struct Span: Codable, Sendable, Equatable, Hashable {
    public var start: Int
    public var end: Int
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// A range of a named article's text, in code points.
  public struct Cite: Codable, Sendable, Equatable, Hashable {
    public var article: String
    public var start: Int
    public var end: Int
    public init(article: String, start: Int, end: Int) {
      self.article = article
      self.start = start
      self.end = end
    }
  }

  /// An article.
  public struct Article: Codable, Sendable, Equatable {
    public var id: String
    public var source: String
    public var url: String?
    public var outlet: String?
    public var title: String?
    public var authors: [String]
    public var language: String
    /// False when the language is read and grouped only, not analysed.
    public var analysed: Bool
    public var published: Published?
    public var text: String
    public var boilerplate: [Boilerplate]
    /// The agencies and outlets that it credits as its origin.
    public var credits: [String]
  }

  /// When an article was published; a side that is null is open.
  public struct Published: Codable, Sendable, Equatable {
    public var earliest: String?
    public var latest: String?
    /// The clock time with its offset, where the metadata give one.
    public var instant: String?
    /// `metadata`, `url`, `text` or `story`; null when nothing is known.
    public var basis: String?
    /// The passages that bound it.
    public var evidence: [Cite]
  }

  /// A passage that is no part of the article's own text.
  public struct Boilerplate: Codable, Sendable, Equatable {
    public var start: Int
    public var end: Int
    /// `promotion`, `contact`, `navigation` or `credit`.
    public var kind: String
  }

  /// A person, organisation, place or other named thing.
  public struct Entity: Codable, Sendable, Equatable {
    public var id: String
    /// `PER`, `ORG`, `LOC` or `MISC`.
    public var type: String
    public var name: String
    public var aliases: [String]
    public var roles: [Role]
    public var mentions: [Mention]
  }

  /// A role that an article gives an entity.
  public struct Role: Codable, Sendable, Equatable {
    public var text: String
    public var article: String
    public var start: Int
    public var end: Int
  }

  /// A place that speaks of an entity.
  public struct Mention: Codable, Sendable, Equatable {
    public var article: String
    public var start: Int
    public var end: Int
    /// `name`, `nominal` or `pronoun`.
    public var kind: String
  }

  /// A time expression.
  public struct Time: Codable, Sendable, Equatable {
    public var article: String
    public var start: Int
    public var end: Int
    /// The TIMEX3 type.
    public var type: String
    /// The TIMEX3 value.
    public var value: String
    public var earliest: String?
    public var latest: String?
  }

  /// Something that somebody is reported to have said.
  public struct Statement: Codable, Sendable, Equatable {
    public var id: String
    public var article: String
    public var speaker: Speaker
    /// The words that attribute; null for a quotation after a dash without any.
    public var cue: Span?
    public var content: [Span]
    /// `direct`, `indirect` or `mixed`.
    public var style: String
    /// `asserts`, `denies`, `confirms`, `warns` …
    public var stance: String
    /// The entity that relays it, or null.
    public var via: String?
    /// The words that name who relays it, or null.
    public var viaSpan: Span?
    /// The statement that it stands in, or null.
    public var parent: String?
  }

  /// Who said something.
  public struct Speaker: Codable, Sendable, Equatable {
    public var entity: String?
    /// `named`, `organization`, `anonymous` or `document`.
    public var kind: String
    public var start: Int?
    public var end: Int?
  }

  /// A happening.
  public struct Event: Codable, Sendable, Equatable {
    public var id: String
    public var type: String
    public var label: String
    public var participants: [String]
    public var place: String?
    public var time: TimeValue?
    public var status: String
    /// How many independent articles tell of it (copies count once).
    public var independent: Int
    /// Where it stands among the happenings of its story: 1 for the weightiest.
    public var rank: Int
    public var mentions: [EventMention]
  }

  /// When a happening takes place.
  public struct TimeValue: Codable, Sendable, Equatable {
    public var value: String
    public var earliest: String?
    public var latest: String?
    public init(value: String, earliest: String? = nil, latest: String? = nil) {
      self.value = value
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// A passage that tells of a happening.
  public struct EventMention: Codable, Sendable, Equatable {
    public var article: String
    public var start: Int
    public var end: Int
    public var status: String
    /// The words that give the status, or null.
    public var statusCue: Span?
    public var statement: String?
  }

  /// Values of one thing as different articles give them.
  public struct Comparison: Codable, Sendable, Equatable {
    public var id: String
    public var event: String?
    public var attribute: String
    /// What is counted or named: "muertos"; null when the attribute says it all.
    public var subject: String?
    public var verdict: String
    public var values: [ComparedValue]
  }

  /// A value where it stands.
  public struct ComparedValue: Codable, Sendable, Equatable {
    public var value: String
    public var article: String
    public var start: Int
    public var end: Int
  }

  /// Articles that tell of the same happening.
  public struct Story: Codable, Sendable, Equatable {
    public var id: String
    public var title: String
    /// The passage that the title is taken from, or null when it is an article's own title field.
    public var titleCite: Cite?
    public var articles: [String]
    public var duplicates: [[String]]
    /// How many independent sources there are: articles less copies of one text.
    public var independent: Int
    public var keywords: [String]
    public var related: [Related]
    public var timeline: [TimelineEntry]
  }

  /// Another story that one hangs together with.
  public struct Related: Codable, Sendable, Equatable {
    public var story: String
    public var reason: String
  }

  /// A dated happening.
  public struct TimelineEntry: Codable, Sendable, Equatable {
    /// ISO 8601, as fine as it is known: `2023-09-12`, `2023-09`, `2023`, or `A/B`.
    public var date: String
    /// `day`, `month`, `year` or `range`.
    public var precision: String
    public var event: String
  }

  /// A source that gave no article.
  public struct Rejected: Codable, Sendable, Equatable {
    public var source: String
    public var reason: String
    public init(source: String, reason: String) {
      self.source = source
      self.reason = reason
    }
  }
}
