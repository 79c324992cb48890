internal import HiloText

/// Reads articles from files, folders and standard input.
///
/// Articles come one by one, in the order of the sources and of the file names below a folder, so
/// that memory is bounded by what the caller keeps. What cannot be read is handed over as
/// ``Reading/rejected(source:reason:)`` and the rest goes on; nothing is thrown but what `body`
/// throws itself. Files may be text, Markdown, HTML, feeds, JSON or JSON Lines; see ``Limits`` for how
/// much of each.
///
///     var reader = ArticleReader()
///     reader.read("articles/") { reading in … }
///
/// One reader serves one run: it remembers the ids that it gave, so that each is given once. For
/// a stream without end it can be made to remember none.
public struct ArticleReader {
  private var identifiers: ArticleIdentifiers

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
      try read(FileBytes(), source: "-", stem: "stdin", format: given, body)
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
      let detail =
        "the folder holds no article; Hilo reads .txt, .md, .html, .xml, .json and .jsonl"
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
    let name = FileName(path)
    var format = given
    switch SourceFormat.named(by: path) {
    case _ where given != nil: break
    case .known(let known):
      format = known
      // Notes to the reader of a folder are no articles of it.
      if !isGiven, ["readme", "license", "licence"].contains(name.stem.lowercased()) {
        return false
      }
    case .foreign where !isGiven: return false
    case .foreign, .unknown:
      guard name.pathExtension.isEmpty else {
        let detail =
          "Hilo does not read .\(name.pathExtension); give .txt, .md, .html, .xml, .json or .jsonl"
        try body(.rejected(source: path, reason: Rejection(.unsupported, detail: detail)))
        return true
      }
      if !isGiven { return false }
    }
    switch Result(catching: { () throws(Rejection) in try FileBytes(path: path) }) {
    case .failure(let rejection): try body(.rejected(source: path, reason: rejection))
    case .success(let file):
      try read(file, source: path, stem: name.stem, format: format, body)
    }
    return true
  }

  private mutating func read(
    _ file: FileBytes, source: String, stem: String, format: SourceFormat?,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let isStream = !identifiers.isRemembering
    switch Result(catching: { () throws(Rejection) in
      try Content(of: file, format: format, isStream: isStream)
    }) {
    case .failure(let rejection): try body(.rejected(source: source, reason: rejection))
    case .success(let content): try read(content, source: source, stem: stem, body)
    }
  }

  mutating func read(
    _ content: Content, source: String, stem: String, _ body: (Reading) throws -> Void
  ) rethrows {
    switch content {
    case .text(let bytes):
      try give(.success(TextReader.fields(of: bytes)), id: stem, source: source, body)
    case .markdown(let bytes):
      try give(MarkdownReader.fields(of: bytes), id: stem, source: source, body)
    case .page(let bytes):
      try give(PageReader.fields(of: bytes), id: stem, source: source, body)
    case .feed(let feed): try give(feed, source: source, stem: stem, body)
    case .records(let records):
      for record in records {
        try give(
          record.fields, id: record.isOnly ? stem : "\(stem)-\(record.number)", source: source,
          place: record.place, body)
      }
    case .plain(let bytes):
      var fields = ArticleFields()
      fields.body = String(decoding: bytes, as: UTF8.self)
      try give(.success(fields), id: stem, source: source, body)
    case .texts(var lines):
      try readTexts(&lines, source: source, stem: stem, body)
    case .lines(var lines):
      var count = 0
      while let line = lines.next() {
        count += 1
        try give(
          line.fields, id: "\(stem)-\(line.number)", source: source, place: "line \(line.number)",
          body)
      }
      if count == 0 {
        try body(.rejected(source: source, reason: Rejection(.empty, detail: "it is empty")))
      }
    }
  }

  private mutating func readTexts(
    _ lines: inout LineReader, source: String, stem: String, _ body: (Reading) throws -> Void
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
        fields, id: "\(stem)-\(lines.number)", source: source, place: "line \(lines.number)", body)
    }
    if count == 0 {
      try body(.rejected(source: source, reason: Rejection(.empty, detail: "it is empty")))
    }
  }

  mutating func give(
    _ fields: Result<ArticleFields, Rejection>, id: String, source: String, place: String? = nil,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let result = Result { () throws(Rejection) in
      let fields = try fields.get()
      return (fields, try fields.article(id: "", source: source))
    }
    switch result {
    case .success((let fields, var article)):
      let wanted =
        fields.id ?? (place == nil ? nil : fields.url.map { ArticleIdentifiers.hash($0) })
      article.id = identifiers.unique(wanted ?? id)
      try body(.article(article))
    case .failure(var rejection):
      if rejection.place == nil { rejection.place = place }
      try body(.rejected(source: source, reason: rejection))
    }
  }
}
