internal import HiloText

/// Reads what a page says of itself: linked data, Open Graph, meta tags, microdata.
///
/// Where two disagree, what the outlet writes for machines that read articles goes before what it
/// writes for sharing, but the title that readers see goes before both.
struct PageMetadata {
  /// What the page says, with origins.
  private(set) var fields = ArticleFields()
  /// The text of the article, where the linked data hold it.
  private(set) var articleBody: String?
  /// Whether the page says that it is an article.
  private(set) var saysArticle = false

  private let metas: [String: String]
  private let linked: LinkedData
  private let tree: PageTree
  private var article: JSONValue? { linked.articles.first }

  /// Reads `tree`, which was found at `address` where that is known.
  init(of tree: PageTree, address: String?) {
    var metas: [String: String] = [:]
    for meta in tree.metas where metas[meta.name] == nil && !meta.content.isEmpty {
      metas[meta.name] = meta.content
    }
    self.metas = metas
    self.tree = tree
    let headings = Self.headings(tree)
    let pageTitle = tree.nodes.indices.first { tree.nodes[$0].tag == .title }
      .map { tree.text(of: $0) }
    var linked = LinkedData(tree.linkedData)
    let known = ([metas["og:title"], pageTitle].compactMap { $0 } + headings)
      .map { Folding.lower($0) }
    let own = [address, tree.canonical, metas["og:url"]].compactMap { $0 }
    linked.prefer { article in
      let title = LinkedData.title(article).map { Folding.lower($0) } ?? ""
      return (LinkedData.address(of: article).map { own.contains($0) } == true ? 2 : 0)
        + (title.utf8.count > 8 && known.contains { $0.contains(title) } ? 3 : 0)
        + (article["datePublished"] != nil ? 1 : 0)
    }
    self.linked = linked
    readTitle(headings, pageTitle)
    readOutlet(pageTitle)
    readAddress(address)
    readDates()
    readAuthors()
    readSection()
    readLanguage()
    readKind()
  }

  private func first(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0] }.first }

  private mutating func note(
    _ field: ArticleDetails.Field, _ origin: ArticleDetails.Origin
  ) {
    fields.details.origins[field] = origin
  }

  /// Of candidates, the first that is there, with its origin.
  private func best<Value>(
    _ candidates: [(ArticleDetails.Origin, Value?)]
  ) -> (origin: ArticleDetails.Origin, value: Value)? {
    for (origin, value) in candidates { if let value { return (origin, value) } }
    return nil
  }

  /// The text of the first element that microdata call `property`.
  private func microdata(_ property: PageProperty, limit: Int = 300) -> String? {
    for (i, node) in tree.nodes.enumerated() where node.property == property {
      let text = node.count > 0 ? tree.value(of: i) : tree.text(of: i, limit: limit)
      if !text.isEmpty { return text.trimmed }
    }
    return nil
  }

  // MARK: - Title and outlet

  /// The first-order headings, those of the page's bars left out.
  private static func headings(_ tree: PageTree) -> [String] {
    tree.nodes.indices.filter {
      tree.nodes[$0].tag == .heading1 && !tree.nodes[$0].isHidden
        && !tree.isInside(.navigation, $0)
    }.map { tree.text(of: $0, limit: 600) }.filter { $0.utf8.count > 3 }
  }

  private mutating func readTitle(_ headings: [String], _ pageTitle: String?) {
    let named = best([
      (.linkedData, article.flatMap(LinkedData.title)),
      (.openGraph, metas["og:title"]),
      (.meta, first(MetaNames.titles)),
      (.microdata, microdata(.headline)),
    ])
    // What readers see, unless that is the name of the outlet or the section.
    let parts = pageTitle.map { PageTitle.parts(of: $0) } ?? []
    let outlet = [metas["og:site_name"], parts.count > 1 ? parts.last : nil].compactMap { $0 }
      .map { BylineWords.key($0) }
    let headings = headings.filter { !outlet.contains(BylineWords.key($0)) }
    let wanted = named?.value ?? parts.first
    let seen =
      wanted.flatMap { wanted in headings.first { PageTitle.isLike($0, wanted) } }
      ?? (named == nil ? headings.max { $0.utf8.count < $1.utf8.count } : nil)
    if let seen, seen.utf8.count > 12 || named == nil {
      fields.title = seen
      note(.title, .heading)
    } else if let named {
      fields.title = named.value
      note(.title, named.origin)
    } else if let title = parts.max(by: { $0.count < $1.count }) {
      fields.title = parts.count > 2 ? pageTitle : title
      note(.title, .titleElement)
    }
  }

  private mutating func readOutlet(_ pageTitle: String?) {
    let name = metas["og:site_name"].flatMap {
      $0.holdsAddress || WebAddress.isHost($0) ? nil : $0
    }
    let found = best([
      (.openGraph, name),
      (.linkedData, linked.name(of: article?["publisher"])),
      (.meta, first(MetaNames.outlets)),
      (.titleSuffix, pageTitle.flatMap { PageTitle.suffix(of: $0, after: fields.title) }),
      (.linkedData, linked.name(of: article?["isPartOf"])),
      (.microdata, microdataName(of: .publisher)),
      (.openGraph, metas["og:site_name"]),
    ])
    fields.outlet = found?.value
    if let found { note(.outlet, found.origin) }
    if let outlet = fields.outlet, outlet.holdsAddress {
      fields.outlet = WebAddress.host(of: outlet)
    }
    fields.title = fields.title.map { PageTitle.withoutOutlet($0, fields.outlet) }
  }

  // MARK: - Address

  private mutating func readAddress(_ address: String?) {
    let stated = best([
      (.link, tree.canonical.flatMap { WebAddress.absolute($0, address) }),
      (.openGraph, metas["og:url"].flatMap { WebAddress.absolute($0, address) }),
      (.linkedData, article.flatMap { LinkedData.address(of: $0) }),
    ])
    let others = [address, metas["og:url"], article.flatMap { LinkedData.address(of: $0) }]
      .compactMap { $0 }.filter { WebAddress.host(of: $0) != nil }
    guard var found = stated else {
      fields.url = address
      if address != nil { note(.url, .address) }
      return
    }
    // Canonical is only what stands on the same site and is no start page.
    if let other = others.first,
      !WebAddress.isSameSite(found.value, other)
        || WebAddress.isStart(found.value) && !WebAddress.isStart(other)
    {
      found = (
        other == address ? .address : other == metas["og:url"] ? .openGraph : .linkedData, other
      )
    }
    fields.url = found.value
    note(.url, found.origin)
  }

  private mutating func readDates() {
    func readable(_ text: String?) -> String? {
      text.flatMap { MetadataDate.read($0) == nil ? nil : $0 }
    }
    let metas = metas
    func meta(_ names: [String]) -> String? {
      names.lazy.compactMap { readable(metas[$0]) }.first
    }
    let published = best([
      (.linkedData, readable(article?["datePublished"]?.text)),
      (.openGraph, meta(MetaNames.openGraphDates)),
      (.meta, meta(MetaNames.dates)),
      (.microdata, readable(microdata(.published))),
      (.linkedData, readable(linked.page?["datePublished"]?.text)),
      (.linkedData, readable(article?["dateCreated"]?.text ?? article?["uploadDate"]?.text)),
    ])
    if let published {
      fields.date = published.value
      note(.published, published.origin)
    }
    let modified = best([
      (.linkedData, readable(article?["dateModified"]?.text)),
      (.openGraph, meta(MetaNames.openGraphChanges)),
      (.meta, meta(MetaNames.changes)),
      (.microdata, readable(microdata(.modified))),
    ])
    if let modified {
      fields.modified = modified.value
      note(.modified, modified.origin)
    }
  }

  private mutating func readAuthors() {
    let stated = tree.metas.filter {
      MetaNames.authors.contains($0.name) && !$0.content.holdsAddress
    }
    let metaAuthors = stated.map { BylineReader.names(in: $0.content) }.first { !$0.isEmpty }
    let found = best([
      (
        .linkedData,
        Self.filled(article.map { linked.authors($0["author"]) })
          ?? Self.filled(article.map { linked.authors($0["creator"]) })
      ),
      (.openGraph, metas["article:author"].flatMap { Self.filled(BylineReader.names(in: $0)) }),
      (.meta, metaAuthors),
      (.microdata, Self.filled(microdataAuthors())),
    ])
    guard let found else { return }
    var names: [String] = []
    for name in found.value where !names.contains(name) { names.append(name) }
    fields.authors = BylineReader.people(names, outlet: fields.outlet)
    if !fields.authors.isEmpty { note(.authors, found.origin) }
  }

  private static func filled(_ names: [String]?) -> [String]? {
    names.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The names of elements that microdata or `rel` call author.
  private func microdataAuthors() -> [String] {
    var names: [String] = []
    var i = 0
    while i < tree.nodes.count {
      let node = tree.nodes[i]
      guard node.property == .author, !node.names.contains(.comment) else {
        i += 1
        continue
      }
      names += BylineReader.names(in: name(below: i))
      i = max(i + 1, Int(node.end))
    }
    return names
  }

  private func microdataName(of property: PageProperty) -> String? {
    guard let i = tree.nodes.firstIndex(where: { $0.property == property }) else { return nil }
    let name = name(below: i)
    return name.isEmpty || name.holdsAddress ? nil : name
  }

  /// What the `name` in element `index` says, else its text.
  private func name(below index: Int) -> String {
    for i in index..<Int(tree.nodes[index].end) where tree.nodes[i].property == .name {
      let text = tree.nodes[i].count > 0 ? tree.value(of: i) : tree.text(of: i, limit: 200)
      if !text.isEmpty { return text }
    }
    let node = tree.nodes[index]
    if node.count > 0, node.tag != .anchor, node.tag != .time { return tree.value(of: index) }
    return tree.text(of: index, limit: 300)
  }

  private mutating func readSection() {
    let stated = article?["articleSection"]
    let found = best([
      (.linkedData, stated?.text ?? stated?.elements?.lazy.compactMap(\.text).first),
      (.openGraph, metas["article:section"]),
      (.meta, first(MetaNames.sections)),
      (.microdata, microdata(.section, limit: 80)),
      (.linkedData, linked.crumb),
    ])
    guard let found else { return }
    let text = PageReferences.resolved(found.value).trimmed
    guard !text.isEmpty, text.utf8.count < 80, !text.hasPrefix("/"), !text.holdsAddress,
      !WebAddress.isHost(text)
    else { return }
    fields.details.section = text
    note(.section, found.origin)
  }

  private mutating func readLanguage() {
    func known(_ text: String?) -> String? {
      text.flatMap { LanguageName.language($0) == nil ? nil : $0 }
    }
    let found = best([
      (.root, known(tree.language)),
      (.linkedData, known(linked.name(of: article?["inLanguage"]))),
      (.openGraph, known(metas["og:locale"])),
      (.meta, known(first(MetaNames.languages))),
    ])
    fields.language = found?.value
    if let found { note(.language, found.origin) }
  }

  private mutating func readKind() {
    let types = article.map { LinkedData.types(of: $0) } ?? []
    if types.contains(where: { $0.hasPrefix("LiveBlog") }) {
      fields.details.kind = .liveBlog
      note(.kind, .linkedData)
    } else if types.contains(where: { $0.hasSuffix("Gallery") }) {
      fields.details.kind = .gallery
      note(.kind, .linkedData)
    } else if tree.nodes.count(where: { $0.names.contains(.entry) }) >= 3 {
      fields.details.kind = .liveBlog
      note(.kind, .structure)
    }
    saysArticle =
      article.map { $0["datePublished"] != nil || LinkedData.title($0) != nil } == true
      || metas["og:type"] == "article" || metas["article:published_time"] != nil
    articleBody = article?["articleBody"]?.text.map(PageReferences.resolved)
    if let isFree = linked.articles.lazy.compactMap({ LinkedData.isFree($0) }).first
      ?? linked.page.flatMap({ LinkedData.isFree($0) })
    {
      fields.details.isPaywalled = !isFree
      note(.paywall, .linkedData)
    } else if let tier = first(MetaNames.tiers) {
      fields.details.isPaywalled = tier.lowercased() != "free"
      note(.paywall, .openGraph)
    } else if let free = metas[MetaNames.free] {
      fields.details.isPaywalled = free.lowercased() == "false"
      note(.paywall, .microdata)
    }
  }
}
