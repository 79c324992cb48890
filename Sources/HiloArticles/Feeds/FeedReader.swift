internal import HiloText

/// Reads feeds: RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed, sitemaps with and without news, and
/// lists of feeds (OPML), well-formed or not.
///
/// One pass over the bytes, nothing kept but the items; entities that a document declares are never
/// expanded. See `Documentation/Articles.md` for what is made of broken feeds.
public enum FeedReader {
  /// The feed that `resource` holds.
  ///
  /// Relative links are resolved against what the feed says of its own place, else against the
  /// resource's address. Throws a ``Rejection`` that says what else it is (a web page names the
  /// feeds that it leads to), or that it is empty.
  public static func read(_ resource: Resource) throws(Rejection) -> Feed {
    try read(resource, limit: Limits.feedItems)
  }

  /// The feed that `resource` holds, with `limit` items at most.
  static func read(_ resource: Resource, limit: Int) throws(Rejection) -> Feed {
    guard resource.bytes.count <= Limits.feed else {
      throw Rejection.tooLarge(resource.bytes.count, limit: Limits.feed)
    }
    let declared = resource.charset ?? encoding(of: resource.bytes)
    let bytes = try TextDecoder.decode(resource.bytes, declared: declared)
    if let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") {
      return try readJSON(bytes, at: resource.url)
    }
    guard var parser = FeedParser(bytes, limit: limit) else {
      throw noFeed(bytes, at: resource.url)
    }
    return parser.feed(at: resource.url)
  }

  /// Whether `resource` opens like a feed.
  static func isLikely(_ resource: Resource) -> Bool {
    let start = Array(resource.bytes.prefix(1 << 16))
    return (try? TextDecoder.decode(start)).map { isLikely($0) } ?? false
  }

  /// Whether `bytes`, valid UTF-8, open like a feed in XML or JSON; looks at the first kilobytes.
  static func isLikely(_ bytes: some Collection<UInt8>) -> Bool {
    let start = Array(bytes.prefix(4096))
    guard let first = start.first(where: { $0 > 0x20 }) else { return false }
    if first == UInt8(ascii: "{") {
      return String(decoding: start, as: UTF8.self).contains("jsonfeed.org/version/")
    }
    var scanner = MarkupScanner(start)
    var names = FeedNames()
    while let token = scanner.next() {
      guard token.kind == .start else { continue }
      let attributes = scanner.attributes(of: token)
      names.declare(attributes)
      return FeedElement.kind(root: names.name(scanner.bytes[token.name], attributes)) != nil
    }
    return false
  }

  /// Whether a feed in XML may stand in what opens with `start`, behind whatever else: warnings of a
  /// program, comments.
  static func mayBegin(_ start: [UInt8]) -> Bool {
    guard let bytes = try? TextDecoder.decode(Array(start.prefix(1 << 16))) else { return false }
    return FeedParser(bytes, limit: 0) != nil
  }

  /// The encoding that an XML declaration names.
  private static func encoding(of bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(256).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    guard let place = start.firstRange(of: "encoding=") else { return nil }
    let name = start[place.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }

  // MARK: - No feed

  private static func noFeed(_ bytes: [UInt8], at address: String?) -> Rejection {
    let links = links(in: bytes, at: address)
    guard links.isEmpty else {
      return Rejection(
        .unsupported,
        detail: "a web page, not a feed; it leads to \(links.prefix(3).joined(separator: ", "))")
    }
    return Rejection(
      .malformed,
      detail:
        "no feed: neither RSS, Atom, a sitemap nor OPML is in it, nor an item of NewsML-G2 or NITF")
  }

  /// The feeds that the page in `bytes` leads to (`<link rel="alternate">`), as absolute addresses
  /// where `address`, its own, is known.
  static func links(in bytes: [UInt8], at address: String?) -> [String] {
    let own = address.flatMap { WebLocation($0) }
    var scanner = MarkupScanner(bytes)
    var found: [String] = []
    while let token = scanner.next(), found.count < 20 {
      guard token.kind == .start, token.name.count == 4 else { continue }
      guard String(decoding: bytes[token.name], as: UTF8.self).lowercased() == "link" else {
        continue
      }
      let attributes = scanner.attributes(of: token)
      func value(_ name: String) -> String {
        attributes.first { $0.name == name }?.value.trimmed ?? ""
      }
      let type = value("type").lowercased()
      guard value("rel").lowercased().contains("alternate"),
        ["rss", "atom", "feed+json", "rdf"].contains(where: { type.contains($0) })
      else { continue }
      let link = value("href")
      if !link.isEmpty { found.append(own?.resolving(link)?.description ?? link) }
    }
    return found
  }

  // MARK: - JSON Feed

  private static func readJSON(_ bytes: [UInt8], at address: String?) throws(Rejection) -> Feed {
    do throws(JSONError) {
      let value = try JSONParser.parse(bytes)
      if let feed = feed(of: value, at: address) { return feed }
    } catch {
      let place = error.place(in: bytes)
      throw Rejection(
        .malformed, place: "line \(place.line), column \(place.column)",
        detail: "broken JSON: \(error.message)")
    }
    throw Rejection(.malformed, detail: "no feed: JSON without the items of a JSON Feed")
  }

  /// Whether `value` is a JSON Feed: says so, or has items with such names as no other has.
  static func isFeed(_ value: JSONValue) -> Bool {
    if value["version"]?.text?.contains("jsonfeed.org/version/") == true { return true }
    guard let items = value["items"]?.elements else { return false }
    return items.contains { $0["content_html"] != nil || $0["content_text"] != nil }
  }

  /// The feed that `value` is (jsonfeed.org, versions 1 and 1.1); nil when it is none.
  static func feed(of value: JSONValue, at address: String?) -> Feed? {
    guard isFeed(value) else { return nil }
    var feed = Feed(kind: .json)
    feed.title = value["title"]?.text.map { MarkupFragment.plain($0) }
    let root = (address ?? value["feed_url"]?.text).flatMap { WebLocation($0) }
    let site = value["home_page_url"]?.text.flatMap { root?.resolving($0) ?? WebLocation($0) }
    feed.link = site?.description
    feed.language = value["language"]?.text
    let authors = authors(of: value)
    var seen: Set<String> = []
    for element in value["items"]?.elements ?? [] where element.isObject {
      var item = item(of: element, base: root ?? site, language: feed.language)
      if item.title == nil, item.link == nil, item.content == nil, item.summary == nil { continue }
      if item.authors.isEmpty { item.authors = authors }
      let key = (item.id ?? item.title ?? "") + "\n" + (item.link ?? "")
      guard seen.insert(key).inserted else { continue }
      if feed.items.count < Limits.feedItems { feed.items.append(item) } else { feed.leftOut += 1 }
    }
    return feed
  }

  private static func item(of value: JSONValue, base: WebLocation?, language: String?) -> Feed.Item
  {
    var item = Feed.Item()
    switch value["id"] {
    case .number(let digits): item.id = digits
    case let id: item.id = id?.text
    }
    item.title = value["title"]?.text.map { MarkupFragment.plain($0) }
    let link =
      value["url"]?.text ?? value["external_url"]?.text
      ?? item.id.flatMap {
        WebLocation.isAddress($0) ? $0 : nil
      }
    item.link = link.flatMap { base?.resolving($0) ?? WebLocation($0) }?.description
    let paragraphs =
      value["content_html"]?.text.map { MarkupFragment($0).paragraphs }
      ?? value["content_text"]?.text.map { MarkupFragment(plain: $0).paragraphs } ?? []
    item.content = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    item.summary = value["summary"]?.text.map { MarkupFragment.plain($0) }
    item.authors = authors(of: value)
    item.language = value["language"]?.text
    item.updated = value["date_modified"]?.text
    item.categories = (value["tags"]?.elements ?? []).compactMap(\.text)
    let declared = (item.language ?? language).flatMap { LanguageName.language($0) }
    for date in [value["date_published"]?.text, item.updated].compactMap({ $0 }) {
      guard let read = MetadataDate.read(date, language: declared) else { continue }
      item.published = read
      item.date = date
      break
    }
    return item
  }

  private static func authors(of value: JSONValue) -> [String] {
    let list = value["authors"]?.elements ?? []
    return ([value["author"]].compactMap { $0 } + list).flatMap { author -> [String] in
      (author["name"]?.text ?? author.text).map { AuthorNames.names(in: $0) } ?? []
    }
  }
}
