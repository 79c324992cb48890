/// Where bytes come from, and what that says of how they are to be taken.
struct Origin {
  /// What to call them before the user.
  var source: String
  /// What the file is called, for its extension and for the article's id; without extension, its
  /// first bytes tell what it is.
  var name: String
  /// The file on disk whose bytes they are, all of them.
  var path: String?
  /// What is known of a page from where it was fetched.
  var url: String?
  var mediaType: String?
  var charset: String?
  /// Whether the user gave just this source: then it is never passed over without a word.
  var isGiven = true
  /// Whether ids come from addresses: one of many pages, none with a name of its own.
  var isOneOfMany = false
  /// How many archives lie around it.
  var depth = 0
  /// Where pages are listed beside a web archive: those that are to be read.
  var pages: Set<String>?

  /// The file's name without extension.
  var stem: String { FileName(name).stem }

  /// A file on disk.
  init(path: String, isGiven: Bool) {
    source = path
    name = path
    self.path = path
    self.isGiven = isGiven
  }

  /// Standard input.
  init() {
    source = "-"
    name = "stdin"
  }

  /// Bytes from elsewhere.
  init(_ resource: Resource) {
    source = resource.source
    // What stands in the place of an extension in an address names the server's program (`.php`).
    let address = resource.url ?? (source.contains("://") ? source : nil)
    name = address.map { Self.name(ofAddress: $0) } ?? resource.source
    url = resource.url
    mediaType = resource.mediaType
    charset = resource.charset
    isOneOfMany = address != nil
  }

  private static func name(ofAddress address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last.map(String.init) ?? "page"
    if case .known = SourceFormat.named(by: name) { return name }
    return name.replacing(".", with: "-")
  }

  /// An entry called `entry` of the archive that this is.
  func entry(_ entry: String) -> Origin {
    var inner = self
    inner.source = "\(source)#\(entry)"
    inner.name = entry
    inner.path = nil
    inner.url = nil
    inner.mediaType = nil
    inner.charset = nil
    inner.isGiven = false
    inner.depth += 1
    return inner
  }

  /// What this packed file unpacks to: of the same name less the last extension.
  var unpacked: Origin {
    var inner = self
    let name = FileName(self.name)
    switch name.pathExtension {
    case "gz", "bz2", "xz", "zst": inner.name = name.stem
    case "tgz", "tbz2", "txz": inner.name = name.stem + ".tar"
    default: break
    }
    inner.path = nil
    inner.depth += 1
    if let type = mediaType, case .unknown = SourceFormat.declared(type) { inner.mediaType = nil }
    return inner
  }

  /// What is said of the format by `mediaType` and name; `.known(nil)` does not occur: where nothing
  /// is said and nothing speaks against it, the content decides (nil).
  func hint() -> SourceFormat.Hint? {
    if let mediaType {
      switch SourceFormat.declared(mediaType) {
      case .unknown: break
      case let hint: return hint
      }
    }
    switch SourceFormat.named(by: name) {
    case .unknown where FileName(name).pathExtension.isEmpty: return isGiven ? nil : .unknown
    case let hint: return hint
    }
  }
}
