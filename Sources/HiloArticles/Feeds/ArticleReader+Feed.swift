/// A feed as its items know it: what it says of all of them, and where it comes from.
final class FeedSource: Sendable {
  /// Without its items.
  let feed: Feed
  let origin: Origin

  /// Keeps `feed`, which came from `origin`.
  init(_ feed: Feed, _ origin: Origin) {
    var bare = feed
    bare.items = []
    self.feed = bare
    self.origin = origin
  }
}

extension ArticleReader {
  /// Gives the articles of `feed`, each with the text that the feed has of it.
  mutating func give(_ feed: Feed, _ origin: Origin, _ body: (Reading) throws -> Void) rethrows {
    if let rejection = feed.nothingToRead {
      try body(.rejected(source: origin.source, reason: rejection))
    }
    let source = FeedSource(feed, origin)
    var textless = 0
    for (index, item) in feed.items.enumerated() {
      if item.hasText {
        try give(item, of: source, page: nil, number: index + 1, body)
      } else {
        textless += 1
      }
    }
    if textless > 0 {
      let reason = Rejection.textless(textless, of: feed.items.count)
      try body(.rejected(source: origin.source, reason: reason))
    }
    if feed.leftOut > 0 {
      let detail = "\(feed.leftOut) items are more than the \(Limits.feedItems) that are read"
      try body(.rejected(source: origin.source, reason: Rejection(.tooLarge, detail: detail)))
    }
  }

  /// Gives the article of one item of a feed: that of its page, where one was fetched and has one,
  /// with what the feed knows and the page does not say; else what the feed has of it.
  mutating func give(
    _ item: Feed.Item, of source: FeedSource, page: Result<Resource, Rejection>?, number: Int,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let own = item.fields(of: source.feed)
    let origin = source.origin
    let id = "\(origin.stem)-\(number)"
    let place = "item \(number)"
    let fetched = page.map { page in
      page.flatMap { resource in resource.articleFields.map { ($0.filled(from: own), resource) } }
    }
    switch fetched {
    case .success((let fields, let resource))?:
      try give(.success(fields), id: id, Origin(resource), place: place, body)
    case .failure(let rejection)?:
      try body(.rejected(source: item.link ?? origin.source, reason: rejection))
      if own.body != nil { try give(.success(own), id: id, origin, place: place, body) }
    case nil:
      let result: Result<ArticleFields, Rejection> =
        own.body == nil
        ? .failure(Rejection(.noText, detail: "neither a text nor a link in it")) : .success(own)
      try give(result, id: id, origin, place: place, body)
    }
  }
}

extension Rejection {
  /// That a feed does not hold the text of some of its items.
  static func textless(_ count: Int, of all: Int) -> Rejection {
    let detail = "\(count) of \(all) items have no text in the feed; --follow fetches theirs"
    return Rejection(.noText, detail: detail)
  }
}

extension Resource {
  /// What the page that it is says of its article.
  fileprivate var articleFields: Result<ArticleFields, Rejection> {
    let origin = Origin(self)
    var format: SourceFormat?
    switch origin.hint() {
    case .known(.page): format = .page
    case .known(.text), .unknown, nil: break
    default: return .failure(Self.noPage)
    }
    return Result { () throws(Rejection) in
      try Content(of: MemoryBytes(bytes), format: format, charset: charset, url: url)
    }.flatMap { content in
      switch content {
      case .page(let bytes): return ArticleReader.pageFields(bytes, origin)
      case .text(let bytes):
        var fields = TextReader.fields(of: bytes)
        fields.url = url ?? fields.url
        return .success(fields)
      default: return .failure(Self.noPage)
      }
    }
  }

  private static let noPage = Rejection(
    .unsupported, detail: "no page where the feed says that one is")
}

extension ArticleFields {
  /// With what `other` knows where these say nothing.
  fileprivate func filled(from other: ArticleFields) -> ArticleFields {
    var fields = self
    if fields.title == nil { fields.title = other.title }
    if fields.authors.isEmpty { fields.authors = other.authors }
    if fields.outlet == nil { fields.outlet = other.outlet }
    if fields.language == nil { fields.language = other.language }
    if fields.date.flatMap({ MetadataDate.read($0) }) == nil { fields.date = other.date }
    return fields
  }
}

extension Feed {
  /// Why there are no articles in it, where there are none.
  var nothingToRead: Rejection? {
    guard items.isEmpty else { return nil }
    guard let first = links.first else {
      return Rejection(.empty, detail: "a feed without items")
    }
    return Rejection(
      .noText,
      detail: "a list of \(links.count) \(kind == .list ? "feeds" : "sitemaps"), no article; "
        + "--follow fetches them, or name those that you want, such as \(first.address)")
  }
}

extension Feed.Item {
  /// Whether the feed holds anything of its text.
  var hasText: Bool { summary != nil || content != nil }
}
