public import HiloText

/// An article as it was read, with what is known of where it comes from.
public struct Article: Sendable {
  /// File name without extension, or a stable id for a record or address.
  public var id: String
  /// The path or address that it was read from, as given.
  public var source: String
  /// The page's own address, when it names one.
  public var url: String?
  /// Who published it; nil when unknown.
  public var outlet: String?
  /// Its title; nil when it bears none.
  public var title: String?
  /// Who wrote it, as it names them.
  public var authors: [String]
  /// The language that it says it is in; nil when it says nothing.
  public var declaredLanguage: Language?
  /// The whole text, title first.
  public var text: SourceText
  /// Whether the text opens with the title as a paragraph of its own.
  public var opensWithTitle: Bool
  /// The day of publication by metadata or address; nil when neither tells.
  public var published: PublicationDate?
  /// What else is known of it, and where its fields come from.
  public var details: ArticleDetails

  /// Makes an article.
  public init(
    id: String, source: String, url: String? = nil, outlet: String? = nil, title: String? = nil,
    authors: [String] = [], declaredLanguage: Language? = nil, text: SourceText,
    opensWithTitle: Bool = false, published: PublicationDate? = nil,
    details: ArticleDetails = ArticleDetails()
  ) {
    self.id = id
    self.source = source
    self.url = url
    self.outlet = outlet
    self.title = title
    self.authors = authors
    self.declaredLanguage = declaredLanguage
    self.text = text
    self.opensWithTitle = opensWithTitle
    self.published = published
    self.details = details
  }
}

/// When an article was published, and how that is known.
public struct PublicationDate: Sendable, Hashable {
  /// How the date is known, from the strongest to the weakest.
  public enum Basis: String, Sendable {
    /// The article's metadata say it.
    case metadata
    /// Its address does.
    case url
    /// Its text does.
    case text
    /// It follows from the other articles of its story.
    case story
  }

  /// The days it can be.
  public var range: DateRange
  /// The clock time with its offset as the metadata give it (ISO 8601), where they do.
  public var instant: String?
  /// How it is known.
  public var basis: Basis
  /// The passages of the article's own text that bound it.
  public var evidence: [Passage]

  /// A passage of another article that bounds it.
  public struct Witness: Sendable, Hashable {
    /// The article, as an index into the list that was given.
    public var article: Int
    /// Where in its text.
    public var passage: Passage

    /// Makes a witness.
    public init(article: Int, passage: Passage) {
      self.article = article
      self.passage = passage
    }
  }
  /// The passages of other articles that bound it.
  public var witnesses: [Witness]

  /// Makes a publication date.
  public init(
    range: DateRange, instant: String? = nil, basis: Basis, evidence: [Passage] = [],
    witnesses: [Witness] = []
  ) {
    self.witnesses = witnesses
    self.range = range
    self.instant = instant
    self.basis = basis
    self.evidence = evidence
  }
}

extension PublicationDate {
  /// Whether it is later than `other`, or later on the same day, as far as both tell.
  func isAfter(_ other: PublicationDate) -> Bool {
    guard let own = range.earliest, let its = other.range.latest else { return true }
    guard own == its, let clock = instant, let start = other.instant else {
      return own > its || own == its && instant != nil && other.instant == nil
    }
    // Where one does not say in which zone it is, it is taken to be in that of the other.
    let areZoned = clock.utf8.count > 19 && start.utf8.count > 19
    return Self.minute(of: clock, isZoned: areZoned) > Self.minute(of: start, isZoned: areZoned)
  }

  /// The minutes since midnight, in universal time where it `isZoned`.
  private static func minute(of instant: String, isZoned: Bool) -> Int {
    let parts = instant.dropFirst(11)
    func number(_ text: Substring) -> Int { Int(text) ?? 0 }
    let minute = number(parts.prefix(2)) * 60 + number(parts.dropFirst(3).prefix(2))
    let offset = parts.dropFirst(8)
    guard isZoned, let sign = offset.first else { return minute }
    let off = number(offset.dropFirst().prefix(2)) * 60 + number(offset.dropFirst(4).prefix(2))
    return sign == "-" ? minute + off : minute - off
  }
}
