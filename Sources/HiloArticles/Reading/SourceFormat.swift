/// How a source's content is written.
enum SourceFormat {
  case text, markdown, page, json, lines
  /// XML, of which the outermost element tells what it is.
  case xml
  /// A feed, a sitemap or a list of feeds, in XML.
  case feed
  /// A mail, or a page that a browser saved with all that belongs to it.
  case mail
  /// Mails, one after the other.
  case mailbox
  /// An archive or a packed file, of which the first bytes tell what it is.
  case wrapped
  /// Records of a web archive, whatever their first bytes.
  case webArchive(isGzip: Bool)
  /// One text a line.
  case texts
  /// One text without header.
  case plain

  /// The format that was asked for.
  init(_ format: InputFormat) {
    switch format {
    case .jsonl: self = .lines
    case .lines: self = .texts
    case .text: self = .plain
    }
  }

  /// What a file's name or a declared media type says of its format.
  enum Hint {
    case known(SourceFormat)
    /// No article can be in such a file.
    case foreign
    /// It says nothing, or nothing known.
    case unknown
  }

  /// What Hilo reads, for a message.
  static let all =
    ".txt, .md, .html, .json, .jsonl, .xml, .rss, .eml, .mbox, .mhtml, .warc, .wacz, .zip, .tar, .gz"

  // MARK: - By name

  /// The format that the extension of `path` names.
  static func named(by path: String) -> Hint {
    switch FileName(path).pathExtension {
    case "txt", "text": .known(.text)
    case "md", "markdown", "mdown": .known(.markdown)
    case "html", "htm", "xhtml": .known(.page)
    case "json", "ninjs": .known(.json)
    case "jsonl", "ndjson", "jsonlines": .known(.lines)
    case "xml", "nitf", "newsml", "rss", "atom", "rdf", "opml": .known(.xml)
    case "eml", "mht", "mhtml": .known(.mail)
    case "mbox": .known(.mailbox)
    case "warc", "wet": .known(.webArchive(isGzip: false))
    case "gz" where ["warc", "wet"].contains(FileName(FileName(path).stem).pathExtension):
      .known(.webArchive(isGzip: true))
    case "zip", "wacz", "gz", "tgz", "tar", "bz2", "tbz2", "xz", "txz", "zst": .known(.wrapped)
    case let e where foreign.contains(e): .foreign
    default: .unknown
    }
  }

  /// Extensions of files that hold no text: passed over in folders without a word.
  private static let foreign: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "avif", "heic", "mp3",
    "mp4", "ogg", "wav", "webm", "avi", "mov", "mkv", "m4a", "7z", "rar", "exe", "dll", "so", "o",
    "a", "class", "jar", "css", "js", "mjs", "map", "ts", "cdx", "cdxj", "wat",
    "woff", "woff2", "ttf", "otf", "eot", "py", "pyc", "rb", "sh", "c", "h", "cpp", "swift", "db",
    "sqlite", "sqlite3", "bak", "tmp", "swp", "lock", "log", "yml", "yaml", "toml", "ini", "cfg",
  ]

  // MARK: - By media type

  /// The format that the media type `type` names (lower case, without parameters).
  static func declared(_ type: String) -> Hint {
    switch type {
    case "text/html", "application/xhtml+xml": .known(.page)
    case "text/markdown": .known(.markdown)
    case "application/x-ndjson", "application/ndjson", "application/jsonl",
      "application/x-jsonlines":
      .known(.lines)
    case "message/rfc822", "multipart/related", "application/x-mimearchive": .known(.mail)
    case "application/mbox": .known(.mailbox)
    case "application/warc": .known(.webArchive(isGzip: false))
    case "application/json": .known(.json)
    case "application/xml", "text/xml": .known(.xml)
    case let t where t.hasSuffix("+json"): .known(.json)
    case let t where t.hasSuffix("+xml") && !t.hasPrefix("image/"): .known(.xml)
    case "application/pdf", "application/javascript", "application/x-javascript", "text/css",
      "text/javascript":
      .foreign
    case let t where ["image/", "video/", "audio/", "font/"].contains { t.hasPrefix($0) }: .foreign
    // Servers call plain text what they do not know; archives are known by their bytes.
    default: .unknown
    }
  }

  // MARK: - By content

  /// What `bytes`, valid UTF-8, look like: a page, a feed, JSON or text.
  static func sniffed(_ bytes: some Collection<UInt8>) -> SourceFormat {
    let opening = bytes.drop { $0 <= 0x20 }
    switch opening.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    case UInt8(ascii: "<"):
      if FeedReader.isLikely(opening) { return .feed }
      let start = String(decoding: opening.prefix(64), as: UTF8.self).lowercased()
      let marks = ["<!doctype html", "<html", "<!--", "<head", "<body", "<article", "<?xml"]
      return marks.contains { start.hasPrefix($0) } ? .page : .text
    default: return .text
    }
  }

  /// What the opening of a source is that bears no other mark, where that shows at once: XML of the
  /// news or a mail; nil where it has to be looked at in whole.
  static func betrayed(by start: [UInt8]) -> SourceFormat? {
    switch NewsXML.kind(of: start) {
    case .news, .feed: return .xml
    case .other where FeedReader.isLikely(start): return .xml
    case .page, .other, nil: break
    }
    if start.starts(with: Array("From ".utf8)), start.contains(0x0A) { return .mailbox }
    guard let end = HeaderLines.end(in: start, from: 0, to: min(start.count, 1 << 16)) else {
      return nil
    }
    let header = HeaderLines(start[..<end.header])
    let isMail = header["mime-version"] != nil && header["content-type"] != nil
    return isMail || header["received"] != nil && header["from"] != nil ? .mail : nil
  }
}

/// The parts of a path's last component.
struct FileName {
  /// Without the extension.
  let stem: String
  /// Lower case, without the dot; empty when there is none.
  let pathExtension: String

  init(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    if let dot = name.lastIndex(of: "."), dot != name.startIndex {
      stem = String(name[..<dot])
      pathExtension = name[name.index(after: dot)...].lowercased()
    } else {
      stem = String(name)
      pathExtension = ""
    }
  }

  /// Whether a file called `path` is a note to the reader of a folder and no article of it.
  static func isNote(_ path: String) -> Bool {
    ["readme", "license", "licence"].contains(FileName(path).stem.lowercased())
  }
}
