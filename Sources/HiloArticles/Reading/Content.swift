/// The content of a source, as far as it is read at once.
enum Content {
  /// Valid UTF-8 each.
  case text([UInt8])
  case markdown([UInt8])
  case page([UInt8])
  case feed(Feed)
  case records([JSONRecords.Record])
  case lines(JSONLines)
  /// One text a line.
  case texts(LineReader)
  /// A text without header.
  case plain([UInt8])

  /// Reads `file`, as `format` where that is known and as it looks otherwise; `charset` is what was
  /// declared outside of it, `url` the address that it answers to. Of a stream (`isStream`) no more than its opening is waited for when that may be a record.
  init(
    of file: any ByteStream, format: SourceFormat?, charset: String? = nil, url: String? = nil,
    isStream: Bool = false
  ) throws(Rejection) {
    switch format {
    case .text:
      self = .text(try TextDecoder.decode(file.all(limit: Limits.text), declared: charset))
    case .markdown:
      self = .markdown(try TextDecoder.decode(file.all(limit: Limits.text), declared: charset))
    case .page:
      self = .page(try PageReader.decode(file.all(limit: Limits.page), charset: charset))
    case .xml:
      self = .records(try NewsXML.records(of: file.all(limit: Limits.page)).get())
    case .feed:
      self = .feed(try Self.readFeed(file.all(limit: Limits.feed), charset: charset, url: url))
    case .json:
      self = try Self.readJSON(TextDecoder.decode(file.all(limit: Limits.json)), url: url)
    case .lines: self = try Self.readLines(file, start: file.next())
    case .texts: self = .texts(LineReader(file: file, start: try file.next()))
    case .mail, .mailbox, .wrapped, .webArchive:
      // The door leads them elsewhere.
      throw Rejection(.unsupported, detail: "an archive where none is read")
    case .plain: self = .plain(try TextDecoder.decode(file.all(limit: Limits.text)))
    case nil:
      // Standard input, or a file without extension: records by the line are told by the first.
      let start = try file.next()
      if JSONLines.areLikely(start) || isStream && JSONLines.mayOpen(start) {
        self = try Self.readLines(file, start: start)
        return
      }
      let raw = try file.all(after: start, limit: Limits.input)
      let bytes = try TextDecoder.decode(raw, declared: charset)
      switch SourceFormat.sniffed(bytes) {
      case .page: self = .page(try PageReader.decode(raw, charset: charset))
      case .feed: self = .feed(try Self.readFeed(bytes, charset: nil, url: url))
      case .json: self = try Self.readJSON(bytes, url: url)
      default: self = .text(bytes)
      }
    }
  }

  private static func readFeed(_ bytes: [UInt8], charset: String?, url: String?) throws(Rejection)
    -> Feed
  {
    try FeedReader.read(Resource(bytes: bytes, source: "", url: url, charset: charset))
  }

  private static func readLines(_ file: any ByteStream, start: [UInt8]) throws(Rejection) -> Content
  {
    if start.isEmpty { throw Rejection(.empty, detail: "it is empty") }
    // In UTF-16 lines cannot be told before all is decoded; and a list in a file called .jsonl is
    // a list all the same.
    let opening = start.drop { $0 <= 0x20 || $0 >= 0x80 }
    if TextDecoder.encoding(of: start) == .utf16LittleEndian
      || TextDecoder.encoding(of: start) == .utf16BigEndian
    {
      let bytes = try TextDecoder.decode(file.all(after: start, limit: Limits.input))
      return .lines(JSONLines(bytes: bytes))
    }
    if opening.first == UInt8(ascii: "[") {
      return try readJSON(TextDecoder.decode(file.all(after: start, limit: Limits.json)))
    }
    // What is binary in its first bytes is not worth a message for each of its lines.
    if !opening.isEmpty { _ = try TextDecoder.decode(start) }
    return .lines(JSONLines(file: file, start: start))
  }

  private static func readJSON(_ bytes: [UInt8], url: String? = nil) throws(Rejection) -> Content {
    do throws(JSONError) {
      let value = try JSONParser.parse(bytes)
      if let feed = FeedReader.feed(of: value, at: url) { return .feed(feed) }
      return .records(JSONRecords.records(of: value))
    } catch {
      // Records by the line are often kept under .json.
      if JSONLines.areLikely(bytes) { return .lines(JSONLines(bytes: bytes)) }
      let place = error.place(in: bytes)
      throw Rejection(
        .malformed, place: "line \(place.line), column \(place.column)",
        detail: "broken JSON: \(error.message)")
    }
  }
}
