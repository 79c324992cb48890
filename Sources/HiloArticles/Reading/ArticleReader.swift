internal import HiloText

/// Reads articles from files, folders, archives and standard input.
///
/// Articles come one by one, in the order of the sources and of the file names below a folder, so
/// that memory is bounded by what the caller keeps. What cannot be read is handed over as
/// ``Reading/rejected(source:reason:)`` and the rest goes on; nothing is thrown but what `body`
/// throws itself. Files may be text, Markdown, HTML, feeds, JSON, JSON Lines, news items in ninjs,
/// NewsML-G2 or NITF, mails, saved pages, web archives, and archives of any of these; see
/// ``Limits`` for how much of each.
///
///     var reader = ArticleReader()
///     reader.read("articles/") { reading in … }
///
/// One reader serves one run: it remembers the ids that it gave, so that each is given once. For
/// a stream without end it can be made to remember none.
public struct ArticleReader {
  var identifiers: ArticleIdentifiers
  /// What web archives gave so far.
  var archived = ArchivedPages()

  /// The extensions of what is read, for messages, parted by commas.
  public static let formats = SourceFormat.all

  /// Makes a reader. Where it need not give each id once (`isIdentifying` false), records keep the
  /// ids that they bear and memory stays the same however many there are.
  public init(isIdentifying: Bool = true) {
    identifiers = ArticleIdentifiers(isRemembering: isIdentifying)
  }

  /// Reads all of `sources`, one after the other.
  public mutating func read(_ sources: [String], _ body: (Reading) throws -> Void) rethrows {
    for source in sources { try read(source, body) }
  }

  /// Reads the file or folder at the path `source`, or standard input when it is `-`, as `format`
  /// where one is given and as name and content tell otherwise.
  public mutating func read(
    _ source: String, as format: InputFormat? = nil, _ body: (Reading) throws -> Void
  ) rethrows {
    let given = format.map(SourceFormat.init)
    if source == "-" {
      try open(FileBytes(), Origin(), as: given, body)
      return
    }
    switch fileKind(of: source) {
    case .failure(let rejection): try body(.rejected(source: source, reason: rejection))
    case .success(.folder): try readFolder(source, body)
    case .success: try readFile(source, isGiven: true, as: given, body)
    }
  }

  private mutating func readFolder(
    _ source: String, _ body: (Reading) throws -> Void
  ) rethrows {
    var found = 0
    var walker = FolderWalker()
    try walker.walk(source) { path, problem in
      if let problem {
        found += 1
        try body(.rejected(source: path, reason: problem))
      } else if try readFile(path, isGiven: false, { try body($0) }) {
        found += 1
      }
    }
    if found == 0 {
      let detail = "the folder holds no article; Hilo reads \(SourceFormat.all)"
      try body(.rejected(source: source, reason: Rejection(.noText, detail: detail)))
    }
  }

  /// Reads one file; says whether it was more than passed over. A file that was given by name is
  /// never passed over.
  @discardableResult
  private mutating func readFile(
    _ path: String, isGiven: Bool, as given: SourceFormat? = nil,
    _ body: (Reading) throws -> Void
  ) rethrows -> Bool {
    let origin = Origin(path: path, isGiven: isGiven)
    guard given != nil || origin.mayBeRead else { return try pass(origin, body) }
    switch Result(catching: { () throws(Rejection) in try FileBytes(path: path) }) {
    case .failure(let rejection):
      try body(.rejected(source: path, reason: rejection))
      return true
    case .success(let file): return try open(file, origin, as: given, body)
    }
  }
}
