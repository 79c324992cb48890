/// What a feed, a sitemap or a list of feeds holds.
public struct Feed: Sendable {
  /// How it was written.
  public enum Kind: String, Sendable {
    /// RSS 0.9x, 1.0 or 2.0.
    case rss
    /// Atom 0.3 or 1.0.
    case atom
    /// JSON Feed.
    case json
    /// A sitemap, with or without news in it.
    case sitemap
    /// A list of sitemaps.
    case sitemapIndex
    /// A list of feeds (OPML).
    case list
  }

  /// An article, as far as the feed holds it.
  public struct Item: Sendable {
    /// What the feed tells it by.
    public var id: String?
    /// Without markup.
    public var title: String?
    /// The absolute address of its page.
    public var link: String?
    /// Its summary, paragraphs parted by a blank line.
    public var summary: String?
    /// Its text, paragraphs parted by a blank line; nil where the feed gives a summary at most.
    public var content: String?
    /// Who wrote it; the feed's own authors where the item names none.
    public var authors: [String] = []
    /// Who published it, where that is another than the feed.
    public var outlet: String?
    /// When, by its own date or that of its last change; nil when neither can be read.
    public var published: PublicationDate?
    /// The date as it was written.
    public var date: String?
    /// When it was last changed, as it was written.
    public var updated: String?
    /// What it is filed under.
    public var categories: [String] = []
    /// As a tag of BCP 47.
    public var language: String?

    /// Makes an item.
    public init() {}
  }

  /// Another feed or sitemap that this one names.
  public struct Link: Sendable, Hashable {
    /// What it is called.
    public var title: String?
    /// Its absolute address.
    public var address: String
  }

  /// How it was written.
  public var kind: Kind
  /// Its name, as a rule that of the outlet.
  public var title: String?
  /// The absolute address of the site.
  public var link: String?
  /// As a tag of BCP 47.
  public var language: String?
  /// Its articles, in its order, each once.
  public var items: [Item] = []
  /// The feeds of a list, the sitemaps of an index.
  public var links: [Link] = []
  /// How many items or links lie beyond ``Limits/feedItems``.
  public var leftOut = 0

  /// Makes an empty feed.
  public init(kind: Kind) { self.kind = kind }
}

extension Feed.Item {
  /// Whether the feed seems to hold all of the article: a text of its own that is no opening.
  public var isWhole: Bool {
    guard let content, content.utf8.count >= 600 else { return false }
    let end = content.suffix(4).trimmed
    return !end.hasSuffix("…") && !end.hasSuffix("...") && !end.hasSuffix("…]")
      && !end.hasSuffix("..]")
  }

  /// What it says of its article. The text is the longer of content and summary.
  func fields(of feed: Feed) -> ArticleFields {
    var fields = ArticleFields()
    fields.url = link
    fields.title = title
    fields.authors = authors
    fields.outlet = outlet ?? (feed.kind == .sitemap ? nil : feed.title)
    fields.domain = link ?? feed.link
    fields.language = language ?? feed.language
    fields.date = date
    if let content, content.utf8.count >= summary?.utf8.count ?? 0 {
      fields.body = content
    } else {
      fields.body = summary
    }
    return fields
  }
}
