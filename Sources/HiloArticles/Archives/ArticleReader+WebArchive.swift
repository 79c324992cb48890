extension ArticleReader {
  /// Reads the pages of a web archive, record by record.
  ///
  /// The day of the visit is not that of publication. Pages without an article are counted, not told
  /// one by one. Items of feeds whose pages are not in the archive are given as the feed has them. Of
  /// an archive that Hilo kept itself all is read as when it was fetched, in the same order.
  mutating func readWebArchive(
    _ stream: any ByteStream, isGzip: Bool, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    var archive = WebArchive(stream, isGzip: isGzip, source: origin.source)
    var tally = Tally()
    var feeds = ArchivedFeeds()
    while let entry = archive.entry() {
      switch entry {
      case .failure(let reason):
        try tally.take(.rejected(source: origin.source, reason: reason), body)
      case .success(.page(let page)):
        guard origin.lists(page.url) else { continue }
        try readPage(page, isOwn: archive.isOwn, &feeds, origin) { try tally.take($0, body) }
      case .success(.feed(let resource)):
        guard let feed = try? FeedReader.read(resource) else { continue }
        if archive.isOwn { try giveItems(of: &feeds) { try tally.take($0, body) } }
        feeds.add(feed, Origin(resource))
      case .success(.moved(let address, let target)): feeds.note(address, leadsTo: target)
      case .success(.revisit(let address)):
        feeds.note(revisited: address)
        if archived.hold(address), let place = feeds.place(of: feeds.names(of: address)) {
          _ = feeds.take(place)
        }
      }
    }
    try giveItems(of: &feeds) { try tally.take($0, body) }
    if archive.isOwn, feeds.textless > 0 {
      let reason = Rejection.textless(feeds.textless, of: feeds.count)
      try body(.rejected(source: origin.source, reason: reason))
    }
    let elsewhere = feeds.revisits.count { !archived.hold($0) }
    tally.repeated = feeds.repeated + feeds.revisits.count - elsewhere
    try tally.close(origin.source, what: "pages", elsewhere: elsewhere, body)
  }

  /// Reads one page, which may be that of a feed's item.
  private mutating func readPage(
    _ page: Resource, isOwn: Bool, _ feeds: inout ArchivedFeeds, _ archive: Origin,
    _ body: (Reading) throws -> Void
  ) rethrows {
    let names = feeds.names(of: page.url ?? page.source)
    let place = feeds.place(of: names)
    // What stands before it was read before it when it was fetched.
    if isOwn { try giveItems(of: &feeds, before: place, body) }
    let item = place.flatMap { feeds.take($0) }
    if identifiers.isRemembering, !archived.note(page, names) {
      feeds.noteRepeated()
      return
    }
    if let item {
      try give(item.item, of: item.source, page: .success(page), number: item.number, body)
      return
    }
    var origin = Origin(page)
    guard isOwn else {
      let isText = page.mediaType == "text/plain"
      try readContent(MemoryBytes(page.bytes), as: isText ? .plain : .page, origin, body)
      return
    }
    origin.depth = archive.depth + 1
    try open(MemoryBytes(page.bytes), origin, body)
  }

  /// Gives the items before the place `end`, or all, as their feeds have them.
  private mutating func giveItems(
    of feeds: inout ArchivedFeeds, before end: Int? = nil, _ body: (Reading) throws -> Void
  ) rethrows {
    while let item = feeds.next(before: end) {
      if identifiers.isRemembering, !archived.note(item.item) {
        feeds.noteRepeated()
        continue
      }
      guard item.item.hasText else {
        feeds.noteTextless()
        continue
      }
      try give(item.item, of: item.source, page: nil, number: item.number, body)
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
