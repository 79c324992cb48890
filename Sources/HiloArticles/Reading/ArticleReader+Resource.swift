extension ArticleReader {
  /// Reads the articles that `resource` holds: a page, a feed, JSON, JSON Lines or text, by its
  /// declared media type and its first bytes. The address that it answers to is the article's
  /// where the article names none itself.
  public mutating func read(
    _ resource: Resource, _ body: (Reading) throws -> Void
  ) rethrows {
    switch Result(catching: { () throws(Rejection) in try Content(of: resource) }) {
    case .failure(let rejection):
      try body(.rejected(source: resource.source, reason: rejection))
    case .success(.page(let bytes)):
      let fields = PageReader.fields(of: bytes).map { fields in
        var fields = fields
        if fields.url == nil { fields.url = resource.url }
        return fields
      }
      try give(fields, id: stem(of: resource), source: resource.source, place: nil, body)
    case .success(let content):
      try read(content, source: resource.source, stem: stem(of: resource), body)
    }
  }

  /// What to call an article of `resource` that names itself nothing.
  private func stem(of resource: Resource) -> String {
    resource.url.map { ArticleIdentifiers.hash($0) } ?? FileName(resource.source).stem
  }
}

extension Content {
  /// Reads `resource`.
  init(of resource: Resource) throws(Rejection) {
    let bytes = resource.bytes
    let type = resource.mediaType ?? ""
    let decoded = try TextDecoder.decode(bytes, declared: resource.charset)
    if FeedReader.isLikely(decoded) {
      self = .feed(try FeedReader.read(resource))
      return
    }
    // Media types of feeds and pages are often confused, hence the look first.
    let looks = SourceFormat.sniffed(decoded)
    switch looks {
    case .json where JSONLines.areLikely(decoded): self = .lines(JSONLines(bytes: decoded))
    case .json: self = try Self.readJSON(decoded)
    case .page: self = .page(try PageReader.decode(bytes))
    default:
      if type.contains("html") {
        self = .page(try PageReader.decode(bytes))
      } else if type.contains("markdown") {
        self = .markdown(decoded)
      } else if type.isEmpty || type.hasPrefix("text/") {
        self = .text(decoded)
      } else {
        throw Rejection(
          .unsupported, detail: "\(type) is nothing that Hilo reads; give a page, a feed or a text")
      }
    }
  }
}

extension ArticleReader {
  /// Gives the articles of `feed`, each with the text that the feed has of it.
  mutating func give(
    _ feed: Feed, source: String, stem: String, _ body: (Reading) throws -> Void
  ) rethrows {
    if let rejection = feed.nothingToRead {
      try body(.rejected(source: source, reason: rejection))
    }
    for (index, item) in feed.items.enumerated() {
      try give(
        item, of: feed, id: "\(stem)-\(index + 1)", source: source, place: "item \(index + 1)", body
      )
    }
    if feed.leftOut > 0 {
      let detail = "\(feed.leftOut) items are more than the \(Limits.feedItems) that are read"
      try body(.rejected(source: source, reason: Rejection(.tooLarge, detail: detail)))
    }
  }

  /// Gives the article of one item.
  mutating func give(
    _ item: Feed.Item, of feed: Feed, id: String, source: String, place: String,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let fields = item.fields(of: feed)
    let result: Result<ArticleFields, Rejection> =
      fields.body == nil ? .failure(.noTextInFeed(link: item.link)) : .success(fields)
    try give(result, id: id, source: source, place: place, body)
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

extension Rejection {
  /// An item of a feed that has a title and a link at most.
  static func noTextInFeed(link: String?) -> Rejection {
    Rejection(
      .noText,
      detail: link.map { "no text in the feed; --follow fetches it from \($0)" }
        ?? "neither a text nor a link in it")
  }
}
