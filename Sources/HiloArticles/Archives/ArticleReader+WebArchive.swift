extension ArticleReader {
  /// Reads the pages of a web archive, record by record.
  ///
  /// Records that are no pages (pictures, styles, requests, visits that found nothing new, answers
  /// other than 200, front pages) are passed over. The day of the visit is not that of publication.
  mutating func readWebArchive(
    _ stream: any ByteStream, isGzip: Bool, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    var reader = WARCReader(stream, isGzip: isGzip)
    var tally = Tally()
    while let event = reader.next() {
      switch event {
      case .broken(let reason):
        try tally.take(.rejected(source: origin.source, reason: reason), body)
      case .record(let record):
        guard origin.lists(record.address) else { continue }
        try read(record, of: origin) { try tally.take($0, body) }
      }
    }
    try tally.close(origin.source, what: "pages", body)
  }

  private mutating func read(
    _ record: WARCRecord, of archive: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    switch Result(catching: { () throws(Rejection) in try record.resource(in: archive.source) }) {
    case .failure(let reason):
      try body(.rejected(source: "\(archive.source)#\(record.number)", reason: reason))
    case .success(nil): break
    case .success(let resource?):
      var origin = Origin(resource)
      origin.depth = archive.depth + 1
      let isText = resource.mediaType == "text/plain"
      try readContent(MemoryBytes(resource.bytes), as: isText ? .plain : .page, origin, body)
    }
  }
}

extension Origin {
  /// Whether the page at `address` is to be read: where pages are listed, only those.
  fileprivate func lists(_ address: String?) -> Bool {
    guard let pages, let address else { return true }
    return pages.contains(WebCollection.key(address))
  }
}
