/// The feeds of a web archive, and which of their items are still to come as pages.
struct ArchivedFeeds {
  /// An item that was not given yet.
  struct Item {
    var item: Feed.Item
    var source: FeedSource
    var number: Int
  }

  /// In the order of the feeds; nil where given.
  private var items: [Item?] = []
  /// The first that was not given.
  private var next = 0
  private var places: [String: Int] = [:]
  /// Where addresses that lead on lead to, the other way round.
  private var origins: [String: String] = [:]
  /// Pages that did not change since an earlier archive.
  private(set) var revisits: [String] = []
  /// Items of which neither the feeds hold a text nor the archives the page.
  private(set) var textless = 0
  private(set) var count = 0
  /// Pages and items that were given before.
  private(set) var repeated = 0

  /// Takes in `feed`, which came from `origin`.
  mutating func add(_ feed: Feed, _ origin: Origin) {
    let source = FeedSource(feed, origin)
    for (index, item) in feed.items.enumerated() where items.count < Limits.feedItems {
      if let link = item.link, places[link] == nil { places[link] = items.count }
      items.append(Item(item: item, source: source, number: index + 1))
    }
    count += feed.items.count
  }

  /// Notes that `address` leads on to `target`.
  mutating func note(_ address: String, leadsTo target: String) {
    if origins[target] == nil, origins.count < Limits.feedItems { origins[target] = address }
  }

  /// Notes that the page at `address` is in an earlier archive.
  mutating func note(revisited address: String) { revisits.append(address) }

  /// The addresses that lead to `address`, itself first.
  func names(of address: String) -> [String] {
    var names = [address]
    while let before = origins[names[names.count - 1]], !names.contains(before), names.count < 12 {
      names.append(before)
    }
    return names
  }

  /// The place of the item whose page stands at the last of `names`.
  func place(of names: [String]) -> Int? {
    names.lazy.compactMap { places[$0] }.first { items[$0] != nil }
  }

  /// The item at `place`, which counts as given from now on.
  mutating func take(_ place: Int) -> Item? {
    defer { items[place] = nil }
    return items[place]
  }

  /// The next item before `end` that was not given.
  mutating func next(before end: Int?) -> Item? {
    while next < end ?? items.count {
      defer { next += 1 }
      if let item = take(next) { return item }
    }
    return nil
  }

  /// Counts an item without text.
  mutating func noteTextless() { textless += 1 }

  /// Counts what was given before.
  mutating func noteRepeated() { repeated += 1 }
}

/// Which pages and items the web archives of a run gave, so that what stands in several of them, or
/// in a feed and behind it, is given once.
struct ArchivedPages {
  private var pages: Set<String> = []
  private var items: Set<String> = []
  private var contents: Set<Int> = []

  /// Notes a page; false where the same was given before.
  mutating func note(_ page: Resource, _ names: [String]) -> Bool {
    pages.formUnion(names)
    var hasher = Hasher()
    hasher.combine(page.url)
    page.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return contents.insert(hasher.finalize()).inserted
  }

  /// Notes an item of a feed; false where it or its page was given before.
  mutating func note(_ item: Feed.Item) -> Bool {
    guard let name = item.link ?? item.id ?? item.title else { return true }
    return !pages.contains(name) && (!item.hasText || items.insert(name).inserted)
  }

  /// Whether the page at `address` was read.
  func hold(_ address: String) -> Bool { pages.contains(address) }
}
