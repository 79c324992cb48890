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

  /// Reads `file`, as `format` where that is known and as it looks otherwise. Of a stream
  /// (`isStream`) no more than its opening is waited for when that may be a record.
  init(of file: FileBytes, format: SourceFormat?, isStream: Bool = false) throws(Rejection) {
    switch format {
    case .text: self = .text(try TextDecoder.decode(file.all(limit: Limits.text)))
    case .markdown: self = .markdown(try TextDecoder.decode(file.all(limit: Limits.text)))
    case .page: self = .page(try PageReader.decode(file.all(limit: Limits.page)))
    case .feed: self = try Self.readFeed(file.all(limit: Limits.feed))
    case .json:
      self = try Self.readJSON(TextDecoder.decode(file.all(limit: Limits.json)))
    case .lines: self = try Self.readLines(file, start: file.next())
    case .texts: self = .texts(LineReader(file: file, start: try file.next()))
    case .plain: self = .plain(try TextDecoder.decode(file.all(limit: Limits.text)))
    case nil:
      // Standard input, or a file without extension: records by the line are told by the first.
      let start = try file.next()
      if JSONLines.areLikely(start) || isStream && JSONLines.mayOpen(start) {
        self = try Self.readLines(file, start: start)
        return
      }
      let bytes = try TextDecoder.decode(file.all(after: start, limit: Limits.input))
      switch SourceFormat.sniffed(bytes) {
      case .page: self = .page(bytes)
      case .feed: self = try Self.readFeed(bytes)
      case .json: self = try Self.readJSON(bytes)
      default: self = .text(bytes)
      }
    }
  }

  /// A feed; or the page that some keep under the same extension.
  private static func readFeed(_ bytes: [UInt8]) throws(Rejection) -> Content {
    do throws(Rejection) {
      return .feed(try FeedReader.read(Resource(bytes: bytes, source: "")))
    } catch {
      let decoded = try PageReader.decode(bytes)
      guard error.cause == .malformed, SourceFormat.sniffed(decoded) == .page,
        FeedReader.hasPage(decoded)
      else { throw error }
      return .page(decoded)
    }
  }

  private static func readLines(_ file: FileBytes, start: [UInt8]) throws(Rejection) -> Content {
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

  static func readJSON(_ bytes: [UInt8]) throws(Rejection) -> Content {
    do throws(JSONError) {
      let value = try JSONParser.parse(bytes)
      if let feed = FeedReader.feed(of: value, at: nil) { return .feed(feed) }
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
