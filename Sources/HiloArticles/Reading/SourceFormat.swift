/// How a source's content is written.
enum SourceFormat {
  case text, markdown, page, feed, json, lines
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

  /// What a file name's extension says of it.
  enum ByName {
    case known(SourceFormat)
    /// No article can be in such a file.
    case foreign
    /// It says nothing, or nothing known.
    case unknown
  }

  /// The format that the extension of `path` names.
  static func named(by path: String) -> ByName {
    switch FileName(path).pathExtension {
    case "txt", "text": .known(.text)
    case "md", "markdown", "mdown": .known(.markdown)
    case "html", "htm", "xhtml": .known(.page)
    case "xml", "rss", "atom", "rdf", "opml": .known(.feed)
    case "json": .known(.json)
    case "jsonl", "ndjson", "jsonlines": .known(.lines)
    case let e where foreign.contains(e): .foreign
    default: .unknown
    }
  }

  /// Extensions of files that hold no text: passed over in folders without a word.
  private static let foreign: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "avif", "heic", "mp3",
    "mp4", "ogg", "wav", "webm", "avi", "mov", "mkv", "m4a", "zip", "gz", "xz", "bz2", "zst", "tar",
    "7z", "rar", "exe", "dll", "so", "o", "a", "class", "jar", "css", "js", "mjs", "map", "ts",
    "woff", "woff2", "ttf", "otf", "eot", "py", "pyc", "rb", "sh", "c", "h", "cpp", "swift", "db",
    "sqlite", "sqlite3", "bak", "tmp", "swp", "lock", "log", "yml", "yaml", "toml", "ini", "cfg",
  ]

  /// What `bytes`, valid UTF-8, look like: a page, a feed, JSON, records by the line, or text.
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
}
