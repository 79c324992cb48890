extension ArticleReader {
  /// Reads the pages of a web archive, record by record.
  ///
  /// The day of the visit is not that of publication. Pages without an article are counted, not told
  /// one by one.
  mutating func readWebArchive(
    _ stream: any ByteStream, isGzip: Bool, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    var archive = WebArchive(stream, isGzip: isGzip, source: origin.source)
    var tally = Tally()
    while let page = archive.next() {
      switch page {
      case .failure(let reason):
        try tally.take(.rejected(source: origin.source, reason: reason), body)
      case .success(let page):
        guard origin.lists(page.url) else { continue }
        let isText = page.mediaType == "text/plain"
        try readContent(
          MemoryBytes(page.bytes), as: isText ? .plain : .page, Origin(page)
        ) { try tally.take($0, body) }
      }
    }
    try tally.close(origin.source, what: "pages", body)
  }
}

extension Origin {
  /// Whether the page at `address` is to be read: where pages are listed, only those.
  fileprivate func lists(_ address: String?) -> Bool {
    guard let pages, let address else { return true }
    return pages.contains(WebCollection.key(address))
  }
}
