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
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// Makes the value.
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// A range of a named article's text, in code points.
  public struct Cite: Codable, Sendable, Equatable, Hashable {
    /// The id of the article.
    public var article: String
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// Makes the value.
    public init(article: String, start: Int, end: Int) {
      self.article = article
      self.start = start
      self.end = end
    }
  }

  /// An article.
  public struct Article: Codable, Sendable, Equatable {
    /// Its id: the file name without extension, or a stable one.
    public var id: String
    /// The path or address that it was read from, as given.
    public var source: String
    /// Its own address; null when it names none.
    public var url: String?
    /// Who published it; null when unknown.
    public var outlet: String?
    /// Its title; null when the text has none.
    public var title: String?
    /// Who wrote it, as it names them.
    public var authors: [String]
    /// BCP 47.
    public var language: String
    /// False when the language is read and grouped only, not analysed.
    public var analysed: Bool
    /// When it was published; null when nothing is known.
    public var published: Published?
    /// The whole text, title first.
    public var text: String
    /// What of the text is not the article's own.
    public var boilerplate: [Boilerplate]
    /// The agencies and outlets that it credits as its origin.
    public var credits: [String]
  }

  /// When an article was published; a side that is null is open.
  public struct Published: Codable, Sendable, Equatable {
    /// The first day that it can be (ISO 8601).
    public var earliest: String?
    /// The last day that it can be (ISO 8601).
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
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// `promotion`, `contact`, `navigation` or `credit`.
    public var kind: String
  }

  /// A person, organisation, place or other named thing.
  public struct Entity: Codable, Sendable, Equatable {
    /// `e1`, `e2` …
    public var id: String
    /// `PER`, `ORG`, `LOC` or `MISC`.
    public var type: String
    /// The best full form.
    public var name: String
    /// The other forms.
    public var aliases: [String]
    /// The roles that articles give it.
    public var roles: [Role]
    /// Where it is spoken of.
    public var mentions: [Mention]
  }

  /// A role that an article gives an entity.
  public struct Role: Codable, Sendable, Equatable {
    /// Its words.
    public var text: String
    /// The id of the article.
    public var article: String
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
  }

  /// A place that speaks of an entity.
  public struct Mention: Codable, Sendable, Equatable {
    /// The id of the article.
    public var article: String
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// `name`, `nominal` or `pronoun`.
    public var kind: String
  }

  /// A time expression.
  public struct Time: Codable, Sendable, Equatable {
    /// The id of the article.
    public var article: String
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// The TIMEX3 type.
    public var type: String
    /// The TIMEX3 value.
    public var value: String
    /// The first day that it covers, where known.
    public var earliest: String?
    /// The last day that it covers, where known.
    public var latest: String?
  }

  /// Something that somebody is reported to have said.
  public struct Statement: Codable, Sendable, Equatable {
    /// `s1`, `s2` …
    public var id: String
    /// The id of the article.
    public var article: String
    /// Who says it.
    public var speaker: Speaker
    /// The words that attribute; null for a quotation after a dash without any.
    public var cue: Span?
    /// What is said, without quotation marks; more than one part when interrupted.
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
    /// The statement of the original that it repeats, where its article is a copy; else null.
    public var copyOf: String?
  }

  /// Who said something.
  public struct Speaker: Codable, Sendable, Equatable {
    /// The entity that it is; null when it is no name.
    public var entity: String?
    /// `named`, `organization`, `anonymous` or `document`.
    public var kind: String
    /// Where the words that name it begin; null when nobody is named.
    public var start: Int?
    /// Where they end.
    public var end: Int?
  }

  /// A happening.
  public struct Event: Codable, Sendable, Equatable {
    /// `v1`, `v2` …
    public var id: String
    /// Its type, from the published list.
    public var type: String
    /// What to call it.
    public var label: String
    /// The entities that take part.
    public var participants: [String]
    /// The entity where it takes place, or null.
    public var place: String?
    /// When; null when unknown.
    public var time: TimeValue?
    /// Where the latest reports leave it.
    public var status: String
    /// How many independent articles tell of it (copies count once).
    public var independent: Int
    /// Where it stands among the happenings of its story: 1 for the weightiest.
    public var rank: Int
    /// What tells of it.
    public var mentions: [EventMention]
  }

  /// When a happening takes place.
  public struct TimeValue: Codable, Sendable, Equatable {
    /// A TIMEX3 value.
    public var value: String
    /// The first day that it can be.
    public var earliest: String?
    /// The last day that it can be.
    public var latest: String?
    /// Whether a mention that is surely of the happening says so; else only one does that may be of another.
    public var sure: Bool
    /// Makes the value.
    public init(value: String, earliest: String? = nil, latest: String? = nil, sure: Bool = true) {
      self.value = value
      self.earliest = earliest
      self.latest = latest
      self.sure = sure
    }
  }

  /// A passage that tells of a happening.
  public struct EventMention: Codable, Sendable, Equatable {
    /// The id of the article.
    public var article: String
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// How sure it is here.
    public var status: String
    /// The words that give the status, or null.
    public var statusCue: Span?
    /// The statement that carries it, or null when the outlet says so itself.
    public var statement: String?
    /// Whether it is surely of this happening; else it may be of another, and nothing else that is said of the
    /// happening rests on it.
    public var sure: Bool
  }

  /// Values of one thing as different articles give them.
  public struct Comparison: Codable, Sendable, Equatable {
    /// `c1`, `c2` …
    public var id: String
    /// The happening that it is about, or null.
    public var event: String?
    /// `date`, `place`, `number`, `participant`, `route`, `purpose`, `outcome` or `other`.
    public var attribute: String
    /// What is counted or named: "muertos"; null when the attribute says it all.
    public var subject: String?
    /// `agree`, `refine`, `update`, `differ` or `conflict`.
    public var verdict: String
    /// The values, in two articles or more.
    public var values: [ComparedValue]
    /// Whether the values are surely of one thing; else some may be of another, and the verdict holds only if they
    /// are.
    public var sure: Bool
  }

  /// A value where it stands.
  public struct ComparedValue: Codable, Sendable, Equatable {
    /// The value, normalised.
    public var value: String
    /// The id of the article.
    public var article: String
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
  }

  /// Articles that tell of the same happening.
  public struct Story: Codable, Sendable, Equatable {
    /// `h1`, `h2` …
    public var id: String
    /// A title from the articles' own words.
    public var title: String
    /// The passage that the title is taken from, or null when it is an article's own title field.
    public var titleCite: Cite?
    /// The articles that tell it.
    public var articles: [String]
    /// Those that are copies or rewrites of one text.
    public var duplicates: [[String]]
    /// Each article that is a copy or rewrite beside the one that it is taken to come from.
    public var copies: [Copy]
    /// How many independent sources there are: articles less copies of one text.
    public var independent: Int
    /// Words that mark it.
    public var keywords: [String]
    /// Stories that it hangs together with.
    public var related: [Related]
    /// Its dated happenings in order.
    public var timeline: [TimelineEntry]
  }

  /// Another story that one hangs together with.
  public struct Related: Codable, Sendable, Equatable {
    /// The other story.
    public var story: String
    /// Why: `same actors`, `same place`, `follow-up` or `background`.
    public var reason: String
    /// The entities of both stories that show it, the weightiest first.
    public var entities: [String]
    /// Where each of the two stories names the first of them: this story, then the other.
    public var evidence: [Cite]
  }

  /// A dated happening.
  public struct TimelineEntry: Codable, Sendable, Equatable {
    /// ISO 8601, as fine as it is known: `2023-09-12`, `2023-09`, `2023`, or `A/B`.
    public var date: String
    /// `day`, `month`, `year` or `range`.
    public var precision: String
    /// The happening.
    public var event: String
  }

  /// A source that gave no article.
  public struct Rejected: Codable, Sendable, Equatable {
    /// The path or address, as given.
    public var source: String
    /// What is wrong, and the way out.
    public var reason: String
    /// Makes the value.
    public init(source: String, reason: String) {
      self.source = source
      self.reason = reason
    }
  }
}
