/// The pages of a web archive (WARC 1.0 and 1.1, packed or not), one after the other, as they were
/// served and without looking for the articles in them: ``ArticleReader`` does that.
///
/// Memory holds one record and a piece of the file. Pages are answers with status 200 in HTML,
/// resources in HTML, and texts that were converted from pages; everything else is passed over, front
/// pages too.
///
///     var archive = try WebArchive(path: "crawl.warc.gz")
///     while let page = archive.next() { … }
public struct WebArchive {
  private let source: String
  private var reader: WARCReader

  /// Opens the web archive at `path`.
  ///
  /// - Throws: a ``Rejection`` when there is no such file or it cannot be read.
  public init(path: String) throws(Rejection) {
    let stream = try OpenedStream(FileBytes(path: path))
    let isGzip = stream.start.starts(with: [0x1F, 0x8B])
    self.init(stream, isGzip: isGzip, source: path)
  }

  /// Reads the web archive that `stream` gives and that is called `source`.
  init(_ stream: any ByteStream, isGzip: Bool, source: String) {
    self.source = source
    reader = WARCReader(stream, isGzip: isGzip)
  }

  /// How many records there were so far, of all kinds, the broken ones too.
  public var records: Int { reader.count }

  /// The next page, its body unpacked, or why a record cannot be read and where it is; nil at the
  /// end. After a broken record the next one follows.
  public mutating func next() -> Result<Resource, Rejection>? {
    while let entry = entry() {
      switch entry {
      case .failure(let reason): return .failure(reason)
      case .success(.page(let page)): return .success(page)
      case .success: continue
      }
    }
    return nil
  }

  /// Whether Hilo kept the archive itself: then it holds what a user named and what that led to, and
  /// nothing else.
  var isOwn: Bool { reader.isOwn }

  /// What is next in it, pages and what leads to them; nil at the end.
  mutating func entry() -> Result<WARCRecord.Entry, Rejection>? {
    while let event = reader.next() {
      switch event {
      case .broken(let reason): return .failure(reason)
      case .record(let record):
        do throws(Rejection) {
          if let entry = try record.entry(in: source, isOwn: isOwn) { return .success(entry) }
        } catch {
          var reason = error
          reason.place = "record \(record.number), byte \(record.offset)"
          return .failure(reason)
        }
      }
    }
    return nil
  }
}
