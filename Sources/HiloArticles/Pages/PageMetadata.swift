internal import HiloText

/// Reads what a page says of itself: linked data, Open Graph, meta tags, times.
struct PageMetadata {
  /// Title, outlet, address, date, language and authors, as far as the page names them.
  private(set) var fields = ArticleFields()
  /// The text of the article, where the linked data hold it.
  private(set) var articleBody: String?

  /// Reads the metadata of `tree`.
  init(of tree: PageTree) {
    readLinkedData(tree.linkedData)
    var metas: [String: String] = [:]
    for meta in tree.metas where metas[meta.name] == nil && !meta.content.trimmed.isEmpty {
      metas[meta.name] = meta.content.trimmed
    }
    func first(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0] }.first }

    let heading = Self.onlyHeading(tree)
    let named = fields.title ?? first(["og:title", "twitter:title", "dc.title", "headline"])
    if let named, let heading, named.contains(heading), heading.utf8.count > 12 {
      fields.title = heading
    } else {
      fields.title = named ?? heading ?? Self.pageTitle(tree)
    }
    fields.outlet =
      first(["og:site_name"]) ?? fields.outlet
      ?? first(["application-name", "publisher", "dc.publisher"])
    if let outlet = fields.outlet, outlet.contains("://") {
      fields.outlet = WebAddress.host(of: outlet)
    }
    fields.title = fields.title.map { Self.withoutOutlet($0, fields.outlet) }
    let address = [tree.canonical, metas["og:url"], fields.url].compactMap { $0 }
      .first { $0.contains("://") }
    fields.url = address
    let dates = [fields.date] + Self.dateNames.map { metas[$0] }
    fields.date =
      dates.lazy.compactMap { $0 }.first { MetadataDate.read($0) != nil } ?? Self.time(tree)
    if fields.authors.isEmpty,
      let author = first(["author", "article:author", "dc.creator", "byl"]),
      !author.contains("://")
    {
      fields.authors = [author]
    }
    fields.language = tree.language ?? metas["og:locale"] ?? metas["language"] ?? fields.language
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "article.published",
    "article:published", "article_date_original", "og:published_time", "rnews:datepublished",
    "cxenseparse:recs:publishtime", "originalpublicationdate", "published_at", "datecreated",
    "date.created", "ptime", "lastmod",
  ]

  // MARK: - Linked data

  private mutating func readLinkedData(_ scripts: [String]) {
    for script in scripts {
      let text = script.trimmed
      guard let value = try? JSONParser.parse(Array(Self.bare(text).utf8)) else { continue }
      for article in Self.articles(in: value, depth: 0) { take(article) }
    }
  }

  /// Without the comment or CDATA marks that some pages wrap around.
  private static func bare(_ text: String) -> String {
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start <= end
    else { return text }
    // Raw line breaks within strings are no JSON, but common.
    return String(text[start...end].map { $0.isNewline ? " " : $0 })
  }

  private static func articles(in value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < 6 else { return [] }
    switch value {
    case .array(let elements): return elements.flatMap { articles(in: $0, depth: depth + 1) }
    case .object:
      if let graph = value["@graph"] { return articles(in: graph, depth: depth + 1) }
      var types = value["@type"]?.elements?.compactMap(\.text) ?? []
      if let type = value["@type"]?.text { types.append(type) }
      let isArticle = types.contains {
        $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report"
      }
      if isArticle { return [value] }
      return value["mainEntity"].map { articles(in: $0, depth: depth + 1) } ?? []
    default: return []
    }
  }

  private mutating func take(_ article: JSONValue) {
    guard var found = RecordReader.fields(of: article) else { return }
    found.title = found.title.map { CharacterReferences.resolved($0) }
    if fields.title == nil { fields.title = found.title }
    if fields.date == nil { fields.date = found.date }
    if fields.outlet == nil {
      fields.outlet = found.outlet.map { CharacterReferences.resolved($0) }
    }
    if fields.authors.isEmpty {
      fields.authors = found.authors.map { CharacterReferences.resolved($0) }
    }
    if fields.language == nil { fields.language = found.language }
    if fields.url == nil {
      fields.url =
        found.url ?? article["mainEntityOfPage"]?["@id"]?.text ?? article["mainEntityOfPage"]?.text
    }
    if articleBody == nil, let body = article["articleBody"]?.text {
      articleBody = CharacterReferences.resolved(body)
    }
  }

  // MARK: - The page's own elements

  /// The text of the page's `h1`, when it has one or the first of several stands in an article.
  private static func onlyHeading(_ tree: PageTree) -> String? {
    let headings = tree.nodes.indices.filter {
      tree.nodes[$0].tag == .heading1 && !tree.nodes[$0].isHidden
    }
    let texts = headings.map { tree.text(of: $0) }.filter { $0.utf8.count > 3 }
    return texts.count == 1 ? texts[0] : texts.max { $0.utf8.count < $1.utf8.count }
  }

  private static func pageTitle(_ tree: PageTree) -> String? {
    tree.nodes.indices.first { tree.nodes[$0].tag == .title }.map { tree.text(of: $0) }
  }

  /// `title` without the outlet's name after a bar or dash.
  private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " · ", " » "] {
      let parts = title.split(separator: mark)
      guard parts.count > 1, let last = parts.last else { continue }
      let isOutlet =
        outlet.map { Folding.lower($0) == Folding.lower(last.trimmed) } ?? (mark == " | ")
      if isOutlet { return parts.dropLast().joined(separator: mark) }
    }
    return title
  }

  /// The first time that the page dates itself by: marked as the day of publication, or the first
  /// within an article, or a short text in an element called date.
  private static func time(_ tree: PageTree) -> String? {
    var inArticle: String?
    var anywhere: String?
    var called: String?
    for (index, node) in tree.nodes.enumerated() where !node.isHidden {
      if node.tag == .time {
        let value = node.count == 0 ? tree.text(of: index) : tree.value(of: index)
        guard MetadataDate.read(value) != nil else { continue }
        if node.property == .published { return value }
        if inArticle == nil, tree.isInside(.article, index) { inArticle = value }
        if anywhere == nil { anywhere = value }
      } else if called == nil, Int(node.end) - index < 12, node.names.contains(.date) {
        let value = tree.text(of: index)
        guard value.utf8.count < 60, let range = MetadataDate.read(value)?.range, range.day != nil
        else { continue }
        called = value
      }
    }
    return inArticle ?? anywhere ?? called
  }
}
