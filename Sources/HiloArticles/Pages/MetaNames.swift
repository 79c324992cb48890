/// The `name` or `property` of the meta tags that are read of a page, in the order in which they are
/// believed. Of all others nothing is kept.
enum MetaNames {
  static let titles = ["twitter:title", "dc.title", "headline", "title"]
  static let outlets = [
    "application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title",
  ]
  static let openGraphDates = [
    "article:published_time", "og:article:published_time", "og:published_time",
    "article:published",
  ]
  static let dates = [
    "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
    "dc.date.created", "parsely-pub-date", "sailthru.date", "article.published",
    "article_date_original", "rnews:datepublished", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "published_at", "datecreated", "date.created", "ptime",
    "citation_publication_date", "publishing_date",
  ]
  static let openGraphChanges = [
    "article:modified_time", "og:article:modified_time", "og:updated_time",
  ]
  static let changes = [
    "datemodified", "last-modified", "lastmod", "lastmodified", "dcterms.modified",
    "dc.date.modified", "modified_at", "date.modified", "utime", "revised",
  ]
  static let authors = [
    "author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author",
    "cxenseparse:author", "citation_author", "authors", "article:author_name", "autor",
  ]
  static let sections = [
    "section", "cxenseparse:section", "parsely-section", "category", "dc.subject.section",
  ]
  static let languages = ["language", "dc.language", "content-language"]
  static let tiers = ["article:content_tier", "content_tier", "article:access"]
  static let free = "isaccessibleforfree"

  /// What Open Graph says once.
  static let openGraph = [
    "og:title", "og:site_name", "og:url", "og:locale", "og:type", "article:author",
    "article:section",
  ]

  private static let table = ByteTable(
    [
      titles, outlets, openGraphDates, dates, openGraphChanges, changes, authors, sections,
      languages, tiers, [free], openGraph,
    ].joined().map { ($0, 1) })

  /// Whether the tags called so are read, whatever the case of the letters.
  static func holds(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    table.value(ByteSearch.trimmed(name)) != 0
  }
}
