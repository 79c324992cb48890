extension ArticleReader {
  /// Reads the articles in `resource`, whatever it is: a page, a feed, a text, records, a mail, an
  /// archive.
  ///
  /// The declared media type counts most, then what the first bytes betray, then the name. What
  /// is no article is handed over with the reason. Costs what the format costs: some milliseconds
  /// for a page; an archive is unpacked piece by piece.
  public mutating func read(_ resource: Resource, _ body: (Reading) throws -> Void) rethrows {
    try open(MemoryBytes(resource.bytes), Origin(resource), body)
  }

  /// The one door: reads what `stream` gives, as `given` where the user says so and as first bytes,
  /// declaration and name tell otherwise. Says whether it was more than passed over.
  @discardableResult
  mutating func open(
    _ stream: any ByteStream, _ origin: Origin, as given: SourceFormat? = nil,
    _ body: (Reading) throws -> Void
  ) rethrows -> Bool {
    let opened: OpenedStream
    switch Result(catching: { () throws(Rejection) in try OpenedStream(stream) }) {
    case .failure(let rejection):
      try body(.rejected(source: origin.source, reason: rejection))
      return true
    case .success(let stream): opened = stream
    }
    if let wrapping = Wrapping(opened.start), given == nil || wrapping.isOfOneFile,
      origin.mayBeRead
    {
      try unwrap(opened, wrapping, origin, as: given, body)
      return true
    }
    if let given { return try read(opened, as: given, origin, body) }
    // Servers call feeds pages, texts and anything else.
    if origin.mediaType != nil, let format = Self.feedFormat(opened.start) {
      return try read(opened, as: format, origin, body)
    }
    switch origin.hint() {
    case .foreign, .unknown: return try pass(origin, body)
    case .known(let format): return try read(opened, as: format, origin, body)
    case nil:
      return try read(opened, as: SourceFormat.betrayed(by: opened.start), origin, body)
    }
  }

  /// The format of the feed that `start` opens; nil where it opens none.
  private static func feedFormat(_ start: [UInt8]) -> SourceFormat? {
    guard FeedReader.isLikely(Resource(bytes: start, source: "")) else { return nil }
    return start.first { $0 > 0x20 } == UInt8(ascii: "{") ? .json : .xml
  }

  /// Passes over a source that is none, with a word where it was given.
  mutating func pass(_ origin: Origin, _ body: (Reading) throws -> Void) rethrows -> Bool {
    guard origin.isGiven else { return false }
    let what =
      origin.mediaType.map { "what is declared as \($0)" }
      ?? ".\(FileName(origin.name).pathExtension)"
    let detail = "Hilo does not read \(what); give \(SourceFormat.all)"
    try body(.rejected(source: origin.source, reason: Rejection(.unsupported, detail: detail)))
    return true
  }

  private mutating func read(
    _ stream: OpenedStream, as format: SourceFormat?, _ origin: Origin,
    _ body: (Reading) throws -> Void
  ) rethrows -> Bool {
    switch format {
    case .mail: try readMail(stream, origin, body)
    case .mailbox: try readMailbox(stream, origin, body)
    case .webArchive(let isGzip):
      try readWebArchive(stream, isGzip: isGzip && !isUnpacked(stream), origin, body)
    case .wrapped:
      let reason =
        stream.start.isEmpty
        ? Rejection(.empty, detail: "it is empty")
        : Rejection(
          .malformed, detail: "no archive, though its name says so; unpack it or rename it")
      try body(.rejected(source: origin.source, reason: reason))
    case .xml:
      switch NewsXML.kind(of: stream.start) {
      case .page: try readContent(stream, as: .page, origin, body)
      case .news: try readContent(stream, as: .xml, origin, body)
      case .feed, .other, nil:
        // Feeds are broken in many ways; what is none is told of only where it was given by name.
        guard origin.isGiven || FeedReader.mayBegin(stream.start) else { return false }
        try readContent(stream, as: .feed, origin, body)
      }
    default: try readContent(stream, as: format, origin, body)
    }
    return true
  }

  /// Whether a web archive whose name says that it is packed is not.
  private func isUnpacked(_ stream: OpenedStream) -> Bool {
    if case .records = Wrapping(stream.start) { return true }
    return false
  }

  // MARK: - Unpacking

  private mutating func unwrap(
    _ stream: OpenedStream, _ wrapping: Wrapping, _ origin: Origin, as given: SourceFormat?,
    _ body: (Reading) throws -> Void
  ) rethrows {
    guard origin.depth < Limits.archiveDepth else {
      let detail = "archives nest deeper than \(Limits.archiveDepth) here; unpack the outer ones"
      try body(.rejected(source: origin.source, reason: Rejection(.tooLarge, detail: detail)))
      return
    }
    switch wrapping {
    case .records: try readWebArchive(stream, isGzip: false, origin, body)
    case .archive, .packed: try readArchive(stream, origin, as: given, body)
    case .gzip:
      let inner = Inflater(.gzip).piece(of: stream.start, from: 0, atMost: 512).bytes
      switch Wrapping(inner) {
      case .records: try readWebArchive(stream, isGzip: true, origin, body)
      case .archive where !inner.starts(with: Array("PK".utf8)):
        try readArchive(stream, origin, as: given, body)
      default:
        if given == nil, case .known(.webArchive) = SourceFormat.named(by: origin.name) {
          try readWebArchive(stream, isGzip: true, origin, body)
        } else {
          try open(GzipStream(stream), origin.unpacked, as: given, body)
        }
      }
    }
  }
}

extension Origin {
  /// Whether what it is called leaves it open that an article is in it.
  var mayBeRead: Bool {
    switch hint() {
    case .known: isGiven || !FileName.isNote(name)
    case nil: true
    case .foreign, .unknown: false
    }
  }
}
