public import HiloText

/// How sure a happening is, as one passage tells it. In rising order of certainty, then the ways to
/// fail.
public enum EventStatus: String, Sendable, CaseIterable {
  case possible, proposed, expected, planned, confirmed, postponed, ongoing, occurred, cancelled
  case denied

  /// What was to be is not, or not yet: put off or called off.
  var putsOff: Bool { self == .postponed || self == .cancelled }
}

/// A passage that tells of a happening.
public struct EventMention: Sendable, Hashable {
  /// Where: the clause or noun phrase that tells it.
  public var citation: Citation
  /// The word that names the happening, as an index into the document's tokens.
  public var trigger: Int
  /// Its type, from the published list: "meeting".
  public var type: String
  /// How sure it is here.
  public var status: EventStatus
  /// The words that say how sure.
  public var statusCue: Passage?
  /// Who takes part: entities.
  public var participants: [Int]
  /// Where it takes place: an entity.
  public var place: Int?
  /// When: a time expression of the document.
  public var time: Int?
  /// Where no words say when it came about, the one day that its sentence or the one before it in the
  /// paragraph names: a time expression of the document. Weaker than ``time``.
  public var container: Int?
  /// The passage of the same article that names what this one only points to or leaves out ("la aplazó", "but was put
  /// off"): both are of one happening.
  var antecedent: Passage?
  /// Whether it is surely of the happening that it is given with; else it may be of another.
  public var isSure = true
  /// The statement that carries it, an index into the document's; nil when the outlet says so.
  public var statement: Int?

  /// Makes an event mention.
  public init(
    citation: Citation, trigger: Int, type: String, status: EventStatus, statusCue: Passage? = nil,
    participants: [Int] = [], place: Int? = nil, time: Int? = nil, statement: Int? = nil
  ) {
    self.citation = citation
    self.trigger = trigger
    self.type = type
    self.status = status
    self.statusCue = statusCue
    self.participants = participants
    self.place = place
    self.time = time
    self.statement = statement
  }
}

/// A happening that one or more passages tell of.
public struct Event: Sendable {
  /// Its type, from the published list.
  public var type: String
  /// What to call it. This, like who, where and how sure, is by the mentions that are surely of it.
  public var label: String
  /// Who takes part: entities.
  public var participants: [Int]
  /// Where: an entity.
  public var place: Int?
  /// When, as a TIMEX3 value; nil when unknown.
  public var time: String?
  /// The days it can be.
  public var range: DateRange
  /// Whether a mention that is surely of it says when; else only one that may be of another does.
  public var isTimeSure = true
  /// Where the latest reports leave it.
  public var status: EventStatus
  /// What tells of it, in order of the articles.
  public var mentions: [EventMention]

  /// The mentions that are surely of it.
  var sureMentions: [EventMention] { mentions.filter(\.isSure) }

  /// Makes an event.
  public init(
    type: String, label: String, participants: [Int] = [], place: Int? = nil, time: String? = nil,
    range: DateRange = .unknown, status: EventStatus, mentions: [EventMention]
  ) {
    self.type = type
    self.label = label
    self.participants = participants
    self.place = place
    self.time = time
    self.range = range
    self.status = status
    self.mentions = mentions
  }
}
