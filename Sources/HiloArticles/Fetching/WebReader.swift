/// Reads articles from paths and web addresses, mixed, in the order in which they are given.
///
/// An address may be that of a page, a feed, a sitemap or a list of feeds. Only what is named is
/// fetched; with `follows` also the pages of the items that a feed gives without their text, and
/// the feeds of a list, `limit` addresses at most. Fetching goes on ahead while articles are
/// handed over.
public struct WebReader {
  private let fetcher: Fetcher
  private let follows: Bool
  private let limit: Int
  /// How many more addresses may be followed.
  private var left: Int

  /// Makes a reader for one run.
  public init(fetcher: Fetcher, follows: Bool = false, limit: Int = 50) {
    self.fetcher = fetcher
    self.follows = follows
    self.limit = limit
    left = limit
  }

  /// Something to read.
  private enum Job: Sendable {
    case path(String)
    case address(String)
    case item(Feed.Item, of: FeedSource, number: Int)

    /// What is to be fetched for it.
    var address: String? {
      switch self {
      case .path: nil
      case .address(let address): address
      case .item(let item, of: _, number: _): item.isWhole ? nil : item.link
      }
    }
  }

  /// Reads all of `sources`. What cannot be read is handed over as a rejection; the rest goes on.
  public mutating func read(
    _ sources: [String], with reader: inout ArticleReader, _ body: (Reading) -> Void
  ) async {
    let jobs = sources.map { WebLocation.isAddress($0) ? Job.address($0) : .path($0) }
    await run(jobs, depth: 0, with: &reader, body)
  }

  /// Does `jobs` in their order, with the fetches of as many under way as the policy lets.
  private mutating func run(
    _ jobs: [Job], depth: Int, with reader: inout ArticleReader, _ body: (Reading) -> Void
  ) async {
    let fetcher = fetcher
    let places = jobs.indices.filter { jobs[$0].address != nil }
    await withTaskGroup(of: (Int, Fetcher.Answer).self) { group in
      var (started, done) = (0, 0)
      var ready: [Int: Fetcher.Answer] = [:]
      for (index, job) in jobs.enumerated() {
        guard job.address != nil else {
          await finish(job, nil, depth: depth, with: &reader, body)
          continue
        }
        while ready[index] == nil {
          while started < places.count, started - done < max(1, fetcher.policy.parallelism) {
            let place = places[started]
            if let address = jobs[place].address {
              group.addTask { (place, await fetcher.answer(to: address)) }
            }
            started += 1
          }
          guard let (place, result) = await group.next() else { break }
          ready[place] = result
        }
        done += 1
        // Kept in the order of reading, so that the archive gives the same in the same order.
        let fetched = ready.removeValue(forKey: index).map { fetcher.keep($0) }
        await finish(job, fetched, depth: depth, with: &reader, body)
      }
    }
  }

  private mutating func finish(
    _ job: Job, _ fetched: Result<Resource, Rejection>?, depth: Int,
    with reader: inout ArticleReader, _ body: (Reading) -> Void
  ) async {
    switch (job, fetched) {
    case (.path(let path), _):
      guard follows, let feed = Self.feed(atPath: path) else {
        reader.read(path, body)
        return
      }
      await follow(
        feed, Origin(path: path, isGiven: true), depth: depth, with: &reader, body)
    case (.address(let address), .failure(let rejection)?):
      body(.rejected(source: address, reason: rejection))
    case (.address, .success(let resource)?):
      guard follows, depth < 4, let feed = Self.feed(in: resource) else {
        reader.read(resource, body)
        return
      }
      await follow(feed, Origin(resource), depth: depth + 1, with: &reader, body)
    case (.item(let item, of: let source, number: let number), let fetched):
      reader.give(item, of: source, page: fetched, number: number, body)
    case (.address, nil): break
    }
  }

  /// Fetches the pages of a feed's items, or the feeds of a list, and reads them.
  private mutating func follow(
    _ feed: Feed, _ origin: Origin, depth: Int, with reader: inout ArticleReader,
    _ body: (Reading) -> Void
  ) async {
    if feed.items.isEmpty, feed.links.isEmpty, let nothing = feed.nothingToRead {
      body(.rejected(source: origin.source, reason: nothing))
    }
    let links = feed.links.prefix(left)
    left -= links.count
    var beyond = feed.links.count - links.count
    await run(links.map { .address($0.address) }, depth: depth, with: &reader, body)
    let source = FeedSource(feed, origin)
    var jobs: [Job] = []
    for (index, item) in feed.items.enumerated() {
      var item = item
      if !item.isWhole, item.link != nil {
        if left > 0 {
          left -= 1
        } else {
          beyond += 1
          // Without its link it gives what the feed has of it, and nothing where that is nothing.
          guard item.hasText else { continue }
          item.link = nil
        }
      }
      jobs.append(.item(item, of: source, number: index + 1))
    }
    await run(jobs, depth: depth, with: &reader, body)
    guard beyond > 0 else { return }
    let detail =
      "\(beyond) more addresses in it were not followed: \(limit) is the most; "
      + "--limit raises that"
    body(.rejected(source: origin.source, reason: Rejection(.tooLarge, detail: detail)))
  }

  private static func feed(in resource: Resource) -> Feed? {
    guard FeedReader.isLikely(resource) else { return nil }
    return try? FeedReader.read(resource)
  }

  private static func feed(atPath path: String) -> Feed? {
    guard path != "-", let file = try? FileBytes(path: path),
      let bytes = try? file.all(limit: Limits.feed)
    else { return nil }
    return feed(in: Resource(bytes: bytes, source: path))
  }
}
