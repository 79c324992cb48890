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
    var textless = 0
    for (index, item) in feed.items.enumerated() {
      guard item.summary != nil || item.content != nil else {
        textless += 1
        continue
      }
      try give(item, of: feed, page: nil, number: index + 1, source: source, body)
    }
    if textless > 0 {
      let detail =
        "\(textless) of \(feed.items.count) items have no text in the feed; --follow fetches theirs"
      try body(.rejected(source: source, reason: Rejection(.noText, detail: detail)))
    }
    if feed.leftOut > 0 {
      let detail = "\(feed.leftOut) items are more than the \(Limits.feedItems) that are read"
      try body(.rejected(source: source, reason: Rejection(.tooLarge, detail: detail)))
    }
  }

  /// Gives the article of one item of `feed`: that of its page, where one was fetched and has one,
  /// with what the feed knows and the page does not say; else what the feed has of it.
  mutating func give(
    _ item: Feed.Item, of feed: Feed, page: Result<Resource, Rejection>?, number: Int,
    source: String, _ body: (Reading) throws -> Void
  ) rethrows {
    let own = item.fields(of: feed)
    let id = "\(FileName(source).stem)-\(number)"
    let fetched = page.map { page in
      page.flatMap { resource in resource.articleFields.map { ($0.filled(from: own), resource) } }
    }
    switch fetched {
    case .success((let fields, let resource))?:
      try give(
        .success(fields), id: id, source: resource.source, place: "item \(number)", body)
    case .failure(let rejection)?:
      try body(.rejected(source: item.link ?? source, reason: rejection))
      if own.body != nil {
        try give(.success(own), id: id, source: source, place: "item \(number)", body)
      }
    case nil:
      let result: Result<ArticleFields, Rejection> =
        own.body == nil
        ? .failure(Rejection(.noText, detail: "neither a text nor a link in it")) : .success(own)
      try give(result, id: id, source: source, place: "item \(number)", body)
    }
  }
}

extension Resource {
  /// What the page that it is says of its article.
  fileprivate var articleFields: Result<ArticleFields, Rejection> {
    Result { () throws(Rejection) in try Content(of: self) }.flatMap { content in
      switch content {
      case .page(let bytes):
        return PageReader.fields(of: bytes).map { fields in
          var fields = fields
          if fields.url == nil { fields.url = url }
          return fields
        }
      case .text(let bytes):
        var fields = TextReader.fields(of: bytes)
        if fields.url == nil { fields.url = url }
        return .success(fields)
      default:
        return .failure(Rejection(.unsupported, detail: "no page where the feed says that one is"))
      }
    }
  }
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
