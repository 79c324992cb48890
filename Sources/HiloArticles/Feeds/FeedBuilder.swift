internal import HiloText

/// Gathers what a feed says of itself and of its items.
struct FeedBuilder {
  private var feed: Feed
  /// The item that is open.
  private var item: Draft?
  private var drafts: [Draft] = []
  /// Where the feed itself is to be found, as it says.
  private var selfAddress: String?
  private var siteAddress: (address: String, base: String?)?
  private var authors: [String] = []
  private var seen: Set<String> = []

  /// An item before its links are resolved and its text is read.
  private struct Draft {
    var item = Feed.Item()
    var link: String?
    /// Whether the link is to a page, not to another form of it.
    var isPage = true
    /// An address that stands in where no link is given.
    var permanent: String?
    var base: String?
    var content: (html: String, isPlain: Bool)?
    var summary: (html: String, isPlain: Bool)?
    /// What is said of the picture or the recording: better than nothing.
    var caption: (html: String, isPlain: Bool)?
    var dates: [String] = []
    var changes: [String] = []
    /// From a name that is less of an author's than others.
    var lesserAuthors: [String] = []
  }

  private let limit: Int

  /// Begins a feed of `limit` items, or links, at most.
  init(kind: Feed.Kind, limit: Int) {
    feed = Feed(kind: kind)
    self.limit = limit
  }

  // MARK: - Items

  /// Begins an item; one that is open is over.
  mutating func open() {
    close()
    item = Draft()
  }

  /// Ends the item that is open.
  mutating func close() {
    guard let draft = item else { return }
    item = nil
    let isNothing =
      draft.item.title == nil && draft.link == nil && draft.summary == nil && draft.content == nil
    if isNothing, draft.permanent == nil { return }
    // The same id and the same address: the same article. Ids alone are often given twice.
    let key = [draft.item.id, draft.link, draft.item.id == nil ? draft.item.title : nil]
      .map { $0 ?? "" }.joined(separator: "\n")
    guard seen.insert(key).inserted else { return }
    if drafts.count < limit { drafts.append(draft) } else { feed.leftOut += 1 }
  }

  /// Notes the address that an item of RDF is about.
  mutating func about(_ address: String) {
    item?.permanent = address
    if item?.item.id == nil { item?.item.id = address }
  }

  /// Notes the language of the whole.
  mutating func language(_ name: String) { if feed.language == nil { feed.language = name } }

  /// Notes a line of a list of feeds.
  mutating func outline(_ attributes: [(name: String, value: String)]) {
    func value(_ name: String) -> String? {
      attributes.first { $0.name == name && $0.value.contains { !$0.isWhitespace } }?.value
    }
    let isLink = ["rss", "atom", "link", "include"].contains(value("type")?.lowercased())
    guard let address = value("xmlurl") ?? (isLink ? value("url") : nil) else { return }
    add(link: address, title: value("title") ?? value("text"))
  }

  private mutating func add(link address: String, title: String?) {
    guard seen.insert(address).inserted else { return }
    guard feed.links.count < limit else {
      feed.leftOut += 1
      return
    }
    feed.links.append(Feed.Link(title: title.map { MarkupFragment.plain($0) }, address: address))
  }

  // MARK: - Fields

  /// Takes the text of one element.
  mutating func add(_ leaf: FeedParser.Leaf) {
    if item == nil { addToFeed(leaf) } else { addToItem(leaf) }
  }

  private mutating func addToFeed(_ leaf: FeedParser.Leaf) {
    switch leaf.name {
    case "title", "dc:title": if feed.title == nil { feed.title = Self.title(leaf) }
    case "language", "dc:language": language(leaf.text.trimmed)
    case "link":
      let rel = leaf["rel"]?.lowercased() ?? "alternate"
      guard let address = Self.filled(leaf["href"] ?? leaf.text) else { return }
      if rel == "self", selfAddress == nil { selfAddress = address }
      if rel == "alternate", siteAddress == nil { siteAddress = (address, leaf.base) }
    case "author", "dc:creator": authors += AuthorNames.names(in: leaf)
    default: break
    }
  }

  private mutating func addToItem(_ leaf: FeedParser.Leaf) {
    guard var draft = item else { return }
    defer { item = draft }
    switch leaf.name {
    case "title", "news:title": if let title = Self.title(leaf) { draft.item.title = title }
    case "dc:title", "media:title":
      if draft.item.title == nil { draft.item.title = Self.title(leaf) }
    case "link", "loc": addLink(leaf, to: &draft)
    case "feedburner:origlink": draft.link = Self.filled(leaf.text) ?? draft.link
    case "guid", "id", "dc:identifier":
      guard let id = Self.filled(leaf.text) else { return }
      draft.item.id = id
      if leaf["ispermalink"]?.lowercased() != "false", WebLocation.isAddress(id) {
        draft.permanent = id
      }
    case "author", "dc:creator", "creator": draft.item.authors += AuthorNames.names(in: leaf)
    case "itunes:author": draft.lesserAuthors += AuthorNames.names(in: leaf)
    case "category", "dc:subject", "news:keywords":
      let name = leaf["label"] ?? leaf["term"] ?? leaf.text
      let parts =
        leaf.name == "news:keywords" ? name.split(separator: ",").map(String.init) : [name]
      for part in parts where draft.item.categories.count < 100 {
        let plain = MarkupFragment.plain(part)
        if !plain.isEmpty { draft.item.categories.append(plain) }
      }
    case "source", "dc:publisher", "news:name":
      if draft.item.outlet == nil { draft.item.outlet = Self.outlet(leaf) }
    case "dc:language", "language", "news:language":
      if draft.item.language == nil { draft.item.language = Self.filled(leaf.text) }
    default: addTextOrDate(leaf, to: &draft)
    }
  }

  private func addTextOrDate(_ leaf: FeedParser.Leaf, to draft: inout Draft) {
    switch leaf.name {
    case "content:encoded", "content", "xhtml:body", "fulltext":
      if let text = Self.html(leaf), text.html.utf8.count > draft.content?.html.utf8.count ?? 0 {
        draft.content = text
      }
    case "description", "summary", "abstract", "dc:description":
      if draft.summary == nil { draft.summary = Self.html(leaf) }
    case "media:description", "itunes:summary", "subtitle":
      if draft.caption == nil { draft.caption = Self.html(leaf) }
    case "pubdate", "published", "issued", "news:publication_date", "dc:issued":
      draft.dates.insert(leaf.text.trimmed, at: 0)
    case "dc:date", "dc:created", "date", "created": draft.dates.append(leaf.text.trimmed)
    case "updated", "modified", "dc:modified", "lastmod": draft.changes.append(leaf.text.trimmed)
    default: break
    }
  }

  private func addLink(_ leaf: FeedParser.Leaf, to draft: inout Draft) {
    guard let address = Self.filled(leaf["href"] ?? leaf.text) else { return }
    let rel = leaf["rel"]?.lowercased() ?? "alternate"
    guard rel == "alternate" || rel.isEmpty else { return }
    // Of several the page before other forms of the same.
    let isPage = leaf["type"].map { $0.lowercased().contains("html") } ?? true
    if draft.link == nil || isPage && !draft.isPage {
      draft.link = address
      draft.isPage = isPage
      draft.base = leaf.base ?? draft.base
    }
  }

  private static func filled(_ text: String) -> String? {
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  private static func title(_ leaf: FeedParser.Leaf) -> String? {
    let isPlain = leaf["type"]?.lowercased() == "text" && leaf.markup == nil
    return filled(
      isPlain
        ? leaf.text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        : MarkupFragment.plain(leaf.markup ?? leaf.text))
  }

  /// The outlet that an item comes from: the text of RSS's element, the title within Atom's.
  private static func outlet(_ leaf: FeedParser.Leaf) -> String? {
    guard let markup = leaf.markup else { return filled(MarkupFragment.plain(leaf.text)) }
    return AuthorNames.inner("title", of: markup).first.map { MarkupFragment.plain($0) }
  }

  private static func html(_ leaf: FeedParser.Leaf) -> (html: String, isPlain: Bool)? {
    if leaf["mode"]?.lowercased() == "base64" { return nil }
    let type = leaf["type"]?.lowercased() ?? ""
    // Pictures and other things may be an entry's content.
    if type.contains("/"), !type.hasPrefix("text/"), !type.contains("html"), !type.contains("xml") {
      return nil
    }
    let isPlain = (type == "text" || type == "text/plain") && leaf.markup == nil
    let text = leaf.markup ?? leaf.text
    return text.utf8.contains { $0 > 0x20 } ? (text, isPlain) : nil
  }

  // MARK: - The whole

  /// The feed, read from the address `address`.
  mutating func feed(at address: String?) -> Feed {
    close()
    let own = address.flatMap { WebLocation($0) }
    let stated = selfAddress.flatMap { WebLocation($0) ?? own?.resolving($0) }
    let root = own ?? stated
    let site = siteAddress.flatMap { site in
      Self.resolve(site.address, base: site.base, root: root)
    }
    feed.link = site?.description
    // RSS means the site by what is relative, Atom its own address (RFC 4287, RFC 3986).
    let usual = feed.kind == .rss ? site ?? root : root ?? site
    if feed.kind == .sitemapIndex {
      for draft in drafts {
        if let link = draft.link { add(link: link, title: draft.item.title) }
      }
      drafts = []
    }
    feed.links = feed.links.compactMap { link in
      Self.resolve(link.address, base: nil, root: usual).map {
        Feed.Link(title: link.title, address: $0.description)
      }
    }
    feed.items = drafts.map { finished($0, usual: usual) }
    return feed
  }

  private static func resolve(_ address: String, base: String?, root: WebLocation?) -> WebLocation?
  {
    let base = base.flatMap { WebLocation($0) ?? root?.resolving($0) } ?? root
    return base?.resolving(address) ?? WebLocation(address)
  }

  private func finished(_ draft: Draft, usual: WebLocation?) -> Feed.Item {
    var item = draft.item
    item.link = (draft.link ?? draft.permanent).flatMap {
      Self.resolve($0, base: draft.base, root: usual)?.description
    }
    item.content = draft.content.flatMap { Self.text($0) }
    item.summary = (draft.summary ?? draft.caption).flatMap { Self.text($0) }
    if item.authors.isEmpty { item.authors = draft.lesserAuthors }
    if item.authors.isEmpty { item.authors = authors }
    var known: Set<String> = []
    item.authors = item.authors.filter { known.insert($0).inserted }
    let declared = (item.language ?? feed.language).flatMap { LanguageName.language($0) }
    for date in draft.dates + draft.changes {
      guard let read = MetadataDate.read(date, language: declared), !Self.isPlaceholder(read)
      else { continue }
      item.published = read
      item.date = date
      break
    }
    item.updated = draft.changes.first
    return item
  }

  /// The first day that computers count from stands where a date was lost.
  private static func isPlaceholder(_ date: PublicationDate) -> Bool {
    date.range.day?.description == "1970-01-01"
  }

  private static func text(_ text: (html: String, isPlain: Bool)) -> String? {
    let paragraphs =
      text.isPlain
      ? MarkupFragment(plain: text.html).paragraphs : MarkupFragment(text.html).paragraphs
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }
}
