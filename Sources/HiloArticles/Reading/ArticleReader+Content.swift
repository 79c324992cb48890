internal import HiloText

extension ArticleReader {
  /// Reads what is no archive: texts, pages, records.
  mutating func readContent(
    _ stream: any ByteStream, as format: SourceFormat?, _ origin: Origin,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let isStream = !identifiers.isRemembering
    switch Result(catching: { () throws(Rejection) in
      try Content(
        of: stream, format: format, charset: origin.charset, url: origin.url, isStream: isStream)
    }) {
    case .failure(let rejection): try body(.rejected(source: origin.source, reason: rejection))
    case .success(.text(let bytes)):
      var fields = TextReader.fields(of: bytes)
      fields.url = origin.url ?? fields.url
      try give(.success(fields), origin, body)
    case .success(.markdown(let bytes)):
      try give(MarkdownReader.fields(of: bytes), origin, body)
    case .success(.page(let bytes)): try give(Self.pageFields(bytes, origin), origin, body)
    case .success(.feed(let feed)): try give(feed, origin, body)
    case .success(.records(let records)):
      for record in records {
        let id = record.isOnly ? origin.stem : "\(origin.stem)-\(record.number)"
        try give(record.fields, id: id, origin, place: record.place, body)
      }
    case .success(.plain(let bytes)):
      var fields = ArticleFields()
      fields.body = String(decoding: bytes, as: UTF8.self)
      fields.url = origin.url
      try give(.success(fields), origin, body)
    case .success(.texts(var lines)): try readTexts(&lines, origin, body)
    case .success(.lines(var lines)):
      var count = 0
      while let line = lines.next() {
        count += 1
        try give(
          line.fields, id: "\(origin.stem)-\(line.number)", origin, place: "line \(line.number)",
          body)
      }
      if count == 0 { try rejectEmpty(origin, body) }
    }
  }

  static func pageFields(_ bytes: [UInt8], _ origin: Origin)
    -> Result<ArticleFields, Rejection>
  {
    PageReader.fields(of: bytes, address: origin.url).map { found in
      var fields = found
      fields.url = origin.url ?? fields.url ?? SavedPage.address(in: bytes)
      return fields
    }
  }

  private mutating func readTexts(
    _ lines: inout LineReader, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    var count = 0
    while let line = lines.next() {
      let fields = line.flatMap { line -> Result<ArticleFields, Rejection> in
        var fields = ArticleFields()
        fields.body = String(
          decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
        return .success(fields)
      }
      if case .success(let line) = line, !line.contains(where: { $0 > 0x20 }) { continue }
      count += 1
      try give(
        fields, id: "\(origin.stem)-\(lines.number)", origin, place: "line \(lines.number)", body)
    }
    if count == 0 { try rejectEmpty(origin, body) }
  }

  func rejectEmpty(_ origin: Origin, _ body: (Reading) throws -> Void) rethrows {
    try body(.rejected(source: origin.source, reason: Rejection(.empty, detail: "it is empty")))
  }

  /// Hands over the article of `fields`, or why there is none.
  mutating func give(
    _ fields: Result<ArticleFields, Rejection>, id: String? = nil, _ origin: Origin,
    place: String? = nil, _ body: (Reading) throws -> Void
  ) rethrows {
    let result = Result { () throws(Rejection) in
      let fields = try fields.get()
      return (fields, try fields.article(id: "", source: origin.source))
    }
    switch result {
    case .success((let fields, var article)):
      let isOneOfMany = place != nil || origin.isOneOfMany
      let wanted = fields.id ?? (isOneOfMany ? fields.url.map { ArticleIdentifiers.hash($0) } : nil)
      article.id = identifiers.unique(wanted ?? id ?? origin.stem)
      try body(.article(article))
    case .failure(var rejection):
      if rejection.place == nil { rejection.place = place }
      try body(.rejected(source: origin.source, reason: rejection))
    }
  }
}
