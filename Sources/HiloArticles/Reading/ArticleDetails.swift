public import HiloText

/// What a page says of its article beyond what a story needs, and where each of its fields comes
/// from.
public struct ArticleDetails: Sendable, Hashable {
  /// What kind of article it is.
  public enum Kind: String, Sendable {
    /// Told from its first word to its last.
    case article
    /// Written while it happens: entries with times of their own, as a rule the newest first.
    case liveBlog = "live-blog"
    /// Pictures with a text to each.
    case gallery
  }

  /// A field of an article that has an origin.
  public enum Field: String, Sendable, CaseIterable {
    case title, authors, outlet, section, published, modified, language, url, paywall, kind, text
  }

  /// Where a field was found.
  public enum Origin: String, Sendable {
    /// Linked data in the page (schema.org in JSON-LD).
    case linkedData = "json-ld"
    /// A `meta` of the Open Graph protocol (`og:…`, `article:…`).
    case openGraph = "open-graph"
    /// Another `meta`.
    case meta
    /// An `itemprop`.
    case microdata
    /// The page's first-order heading.
    case heading = "h1"
    /// The `title` element.
    case titleElement = "title"
    /// What stands after a bar at the end of the `title` element.
    case titleSuffix = "title-suffix"
    /// A line over the article that says who wrote it.
    case byline
    /// A `time` element.
    case timeElement = "time-element"
    /// An attribute of the root element.
    case root = "html"
    /// A `link` element.
    case link
    /// The address of the page.
    case address = "url"
    /// The page's text: an element or a line that speaks of it.
    case text
    /// The page's structure: the element in which the most prose stands.
    case structure
    /// The field of a record, or of the header of a text.
    case record
  }

  /// What a paragraph of the text is.
  public enum Paragraph: String, Sendable {
    /// Prose.
    case prose
    /// A heading within the text.
    case heading
    /// An item of a list.
    case item
    /// A passage that the page sets apart as a quotation.
    case quote
    /// A row of a table, its cells parted by ` | `.
    case row
  }

  /// What kind of article it is.
  public var kind = Kind.article
  /// The part of the outlet that it belongs to ("Economía"); nil when unknown.
  public var section: String?
  /// When it was last changed; nil when unknown or when that is when it was published.
  public var modified: PublicationDate?
  /// Whether it is kept from readers who have not paid; nil when the page does not say.
  public var isPaywalled: Bool?
  /// Where each field was found.
  public var origins: [Field: Origin] = [:]
  /// What each paragraph of the body is, in order; empty for sources without markup. The body's
  /// paragraphs are parted by blank lines.
  public var paragraphs: [Paragraph] = []

  /// Makes details that say nothing.
  public init() {}
}

extension Article {
  /// A paragraph of the text.
  public struct Paragraph: Sendable, Hashable {
    /// What it is; prose where the source has no markup.
    public var kind: ArticleDetails.Paragraph
    /// Where it stands in the text.
    public var passage: Passage
  }

  /// The paragraphs of the text without the title. Linear in the text.
  public var body: [Paragraph] {
    var passages = SentenceSplitter().paragraphs(of: text)[...]
    if opensWithTitle { passages = passages.dropFirst() }
    // A body that opens with the title has a kind for it too.
    var kinds = details.paragraphs[...]
    if opensWithTitle, kinds.count == passages.count + 1 { kinds = kinds.dropFirst() }
    guard kinds.count == passages.count else {
      return passages.map { Paragraph(kind: .prose, passage: $0) }
    }
    return zip(kinds, passages).map { Paragraph(kind: $0, passage: $1) }
  }
}
