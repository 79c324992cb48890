/// The names of elements in feeds, under one prefix for each vocabulary whatever the feed calls it.
///
/// RSS in all versions, Atom and sitemaps share the names without prefix: feeds mix them, and none
/// of the shared names means two things in one place.
struct FeedNames {
  /// The prefixes that the feed declares, and what they stand for here.
  private var prefixes: [String: String] = [:]

  private static let vocabularies: [(address: String, prefix: String)] = [
    ("http://www.w3.org/2005/atom", ""), ("http://purl.org/atom/ns", ""),
    ("http://purl.org/rss/1.0/modules/content", "content"), ("http://purl.org/rss/1.0", ""),
    ("http://my.netscape.com/rdf/simple", ""), ("http://channel.netscape.com/rdf/simple", ""),
    ("http://backend.userland.com/rss", ""), ("http://www.rssboard.org/rss", ""),
    ("http://purl.org/dc/elements", "dc"), ("http://purl.org/dc/terms", "dc"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
    ("http://search.yahoo.com/mrss", "media"), ("http://www.itunes.com/dtds", "itunes"),
    ("http://www.sitemaps.org/schemas/sitemap", ""), ("http://www.google.com/schemas/sitemap/", ""),
    ("http://www.google.com/schemas/sitemap-news", "news"),
    ("http://www.google.com/schemas/sitemap-image", "image"),
    ("http://www.google.com/schemas/sitemap-video", "video"),
    ("http://rssnamespace.org/feedburner", "feedburner"), ("http://www.w3.org/1999/xhtml", "xhtml"),
  ]

  /// What is meant by prefixes that are in use without being declared.
  private static let usual = ["atom": "", "atom10": "", "a10": "", "rss": "", "dcterms": "dc"]

  /// Notes the prefixes that `attributes` declare.
  mutating func declare(_ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes where name.hasPrefix("xmlns:") && prefixes.count < 64 {
      guard let known = Self.prefix(for: value) else { continue }
      prefixes[String(name.dropFirst(6))] = known
    }
  }

  private static func prefix(for address: String) -> String? {
    let address = address.lowercased().replacing("https://", with: "http://")
    return vocabularies.first { address.hasPrefix($0.address) }?.prefix
  }

  /// The name of the element that the feed calls `written`, lower case; `attributes` are its own.
  func name(_ written: some Collection<UInt8>, _ attributes: [(name: String, value: String)] = [])
    -> String
  {
    let text = String(decoding: written, as: UTF8.self).lowercased()
    guard let colon = text.firstIndex(of: ":") else {
      let own = attributes.first { $0.name == "xmlns" }.flatMap { Self.prefix(for: $0.value) } ?? ""
      return own.isEmpty || own == "xhtml" ? text : own + ":" + text
    }
    let prefix = String(text[..<colon])
    let known = prefixes[prefix] ?? Self.usual[prefix] ?? prefix
    let local = text[text.index(after: colon)...]
    return known.isEmpty ? String(local) : known + ":" + local
  }
}

/// What elements of a feed are for.
enum FeedElement {
  /// That open an item, by the root element.
  static func isItem(_ name: String, in kind: Feed.Kind) -> Bool {
    switch kind {
    case .sitemap: name == "url"
    case .sitemapIndex: name == "sitemap"
    case .list: name == "outline"
    case .rss, .atom, .json: name == "item" || name == "entry"
    }
  }

  /// The kind of document that has this root.
  static func kind(root: String) -> Feed.Kind? {
    switch root {
    case "rss", "rdf:rdf", "rdf", "channel": .rss
    case "feed": .atom
    case "urlset": .sitemap
    case "sitemapindex": .sitemapIndex
    case "opml": .list
    default: nil
    }
  }

  /// Of the elements that hold a text of interest: whether it may hold markup; nil for all others.
  static func field(_ name: String) -> Width? {
    switch name {
    case "description", "summary", "content", "content:encoded", "xhtml:body", "fulltext",
      "media:description", "itunes:summary", "tagline", "subtitle", "abstract", "dc:description",
      "author", "source":
      .wide
    case "title", "link", "guid", "id", "pubdate", "published", "updated", "issued", "modified",
      "created", "date", "dc:date", "dc:created", "dc:issued", "dc:modified", "dc:creator",
      "creator", "itunes:author", "category", "dc:subject", "language", "dc:language", "loc",
      "lastmod", "news:title", "news:name", "news:language", "news:publication_date",
      "news:keywords", "feedburner:origlink", "lastbuilddate", "dc:publisher", "dc:title",
      "dc:identifier", "media:title":
      .narrow
    default: nil
    }
  }

  /// How much may stand in an element.
  enum Width {
    /// A line of text, perhaps with a mark or two in it.
    case narrow
    /// Paragraphs, with markup.
    case wide
  }

  /// Elements whose own children are not the item's: passed over whole.
  static func isForeign(_ name: String) -> Bool {
    ["image", "textinput", "contributor", "cloud", "skipdays", "skiphours", "items"].contains(name)
  }

  /// Names that no HTML has: where one opens, whatever was open is over.
  static func isUnmistakable(_ name: String) -> Bool {
    switch name {
    case "item", "entry", "guid", "pubdate", "published", "updated", "issued", "modified",
      "dc:date", "dc:creator", "content:encoded", "description", "lastbuilddate", "channel":
      true
    default: false
    }
  }

  /// Names whose end ends all that is open within.
  static func isContainer(_ name: String) -> Bool {
    switch name {
    case "item", "entry", "channel", "feed", "rss", "rdf:rdf", "url", "urlset", "sitemap",
      "sitemapindex", "opml":
      true
    default: false
    }
  }
}
