/// What a ZIP archive holds: whether it is a collection of web archives (WACZ 1.1.1), and if so which
/// of the addresses in it are pages.
struct WebCollection {
  /// The names of all entries.
  private(set) var names: [String] = []
  /// The pages that its lists name; nil where there is no list.
  private(set) var pages: Set<String>?

  /// Looks through `archive`.
  init(_ archive: ArchiveFile) {
    while names.count <= Limits.files, let entry = try? archive.next() {
      names.append(entry.name)
      guard entry.name.hasPrefix("pages/"), entry.name.hasSuffix(".jsonl") else { continue }
      addPages(EntryStream(archive))
    }
  }

  /// Whether it is what it is by: a description and web archives in their place.
  var isCollection: Bool {
    names.contains("datapackage.json") && names.contains { Self.isWebArchive($0) }
  }

  /// Whether the entry called `name` is one of the collection's web archives.
  static func isWebArchive(_ name: String) -> Bool {
    guard name.hasPrefix("archive/"), case .known(.webArchive) = SourceFormat.named(by: name) else {
      return false
    }
    return true
  }

  private mutating func addPages(_ stream: EntryStream) {
    var found = pages ?? []
    var lines = LineReader(file: stream, start: [])
    while case .success(let line)? = lines.next() {
      guard let address = (try? JSONParser.parse(line))?["url"]?.text else { continue }
      found.insert(Self.key(address))
    }
    if !found.isEmpty { pages = found }
  }

  /// `address` as pages are compared by: without fragment and without a slash at the end.
  static func key(_ address: String) -> String {
    let bare = address.prefix { $0 != "#" }
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }
}
