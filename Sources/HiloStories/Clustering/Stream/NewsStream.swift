import HiloArticles
import HiloText

/// Puts articles into stories as they come, tells copies, and can be laid down between two days' news.
///
///     var stream = try NewsStream(state: yesterday)
///     for article in today { print(stream.add(annotator.annotate(article))) }
///     let tomorrow = stream.state
///
/// A ``StoryStream`` with what a newsroom asks beside the story: its title in an article's own words, key
/// words, whether the article is a copy and of what, and whether it was here before. A copy goes to the story
/// of its original. Time and memory hold with the news of the window; of what is past only a number of
/// eight bytes an article and the list of words are kept.
public struct NewsStream: Sendable {
  /// Where an article was put.
  public struct Entry: Sendable, Equatable {
    /// The number of its story, from 1 in the order in which stories began.
    public var story: Int
    /// Whether it opened the story.
    public var isNew: Bool
    /// Whether the same article (by id and text) came before; it is then not counted again.
    public var isKnown: Bool
    /// How like its story it is by its words, from 0 to 1; 0 where it opened it or is known.
    public var likeness: Double
    /// Stories that it showed to be the same: what was in them is now in `story`.
    public var merged: [Int]
    /// The headline that tells most of the story so far; nil where it has none or is let go.
    public var title: String?
    /// The words that mark the story, the weightiest first.
    public var keywords: [String]
    /// How many articles the story has; 0 where it is let go.
    public var articles: Int
    /// The id of the first text that it is a copy or rewrite of, in the last days.
    public var copyOf: String?
    /// How much of the shorter of the two the other holds, from 0 to 1.
    public var share: Double
  }

  private var stream: StoryStream
  private var copies = CopyWindow()
  /// The articles that came, by a hash of id and text, with the number of the story.
  private var seen: [UInt64: Int32] = [:]
  private var order: [UInt64] = []
  /// Stories that were made part of others.
  private var partOf: [Int: Int] = [:]
  /// The day that times are counted from: that of the first article with a date.
  private var origin: Double?

  /// Makes a stream in which a story ends that has had no article for `window` days, and in which copies are
  /// found of the texts of as many days.
  public init(window: Double = 14) { stream = StoryStream(window: window) }

  /// For how many days a story may go without an article.
  public var window: Double {
    get { stream.window }
    set { stream.window = newValue }
  }

  /// Puts `article` into a story. Costs time in its words and the live stories and texts that share them.
  public mutating func add(_ article: AnnotatedArticle) -> Entry {
    let key = Self.key(of: article.article)
    if let story = seen[key] {
      return entry(
        StoryStream.Placement(
          story: whole(Int(story)), isNew: false, likeness: 0, merged: []),
        isKnown: true, copy: nil)
    }
    let runs = TextRuns(article.document)
    let time = time(of: article.article)
    let now = max(stream.latest ?? 0, time ?? 0)
    let copy = copies.find(runs, after: now - window)
    let placement = stream.add(
      StreamTerms(article.document), headline: Self.headline(of: article),
      preferred: copy.map { whole($0.text.story) }, at: time)
    for gone in placement.merged { partOf[gone] = placement.story }
    let id = article.article.id
    let original = copy.map { $0.text.origin.isEmpty ? $0.text.id : $0.text.origin }
    copies.keep(
      CopyWindow.Text(id: id, time: now, story: placement.story, origin: original ?? ""))
    seen[key] = Int32(placement.story)
    order.append(key)
    return entry(placement, isKnown: false, copy: copy.map { (original ?? "", $0.share) })
  }

  private func entry(
    _ placement: StoryStream.Placement, isKnown: Bool, copy: (id: String, share: Double)?
  ) -> Entry {
    let summary = stream.summary(of: placement.story)
    return Entry(
      story: placement.story + 1, isNew: placement.isNew, isKnown: isKnown,
      likeness: Double(placement.likeness), merged: placement.merged.map { $0 + 1 },
      title: summary?.title, keywords: summary?.keywords ?? [], articles: summary?.articles ?? 0,
      copyOf: copy?.id, share: copy?.share ?? 0)
  }

  /// The story that `story` is part of by now.
  private func whole(_ story: Int) -> Int {
    var story = story
    while let next = partOf[story] { story = next }
    return story
  }

  /// When an article was published, in days since the first that has a date; nil where it does not say.
  private mutating func time(of article: Article) -> Double? {
    guard let published = article.published, let day = published.range.day else { return nil }
    var time = Double(day.number)
    if let clock = published.instant.flatMap(ClockInstant.init) {
      time = Double(clock.minutes) / 1440
    }
    let start = origin ?? time
    origin = start
    return time - start
  }

  /// The title, or the first sentence where there is none, cut at 200 letters.
  private static func headline(of article: AnnotatedArticle) -> String? {
    guard let first = article.document.sentences.first else { return nil }
    let line = article.document[first.passage]
    return line.count <= 200 ? line : String(line.prefix(199)) + "…"
  }

  private static func key(of article: Article) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in article.id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    for byte in article.text.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  // MARK: State

  private static let magic = Array("hilo-stream\n".utf8)
  private static let version = 1

  /// All that is needed to go on later as if there had been no break: the same stream gives the same bytes.
  /// Linear in the news of the window, the words and the articles ever seen, of which each takes about 10
  /// bytes.
  public var state: [UInt8] {
    var writer = StateWriter()
    stream.write(to: &writer)
    copies.write(to: &writer)
    writer.write(order.count)
    for key in order {
      writer.fixed(key)
      writer.write(Int(seen[key] ?? 0))
    }
    writer.write(partOf.count)
    for (gone, kept) in partOf.sorted(by: { $0.key < $1.key }) {
      writer.write(gone)
      writer.write(kept)
    }
    writer.write(origin ?? .infinity)
    var head = StateWriter()
    head.write(Self.version)
    head.fixed(Self.checksum(writer.bytes[...]))
    return Self.magic + head.bytes + writer.bytes
  }

  /// Goes on from `state`.
  ///
  /// - Throws: ``StreamStateError`` where it is no state, one of another version, or damaged.
  public init(state: [UInt8]) throws(StreamStateError) {
    guard state.starts(with: Self.magic) else { throw .foreign }
    var head = StateReader(state[Self.magic.count...])
    let version = try head.int()
    guard version == Self.version else { throw .version(version) }
    let sum: UInt64 = try head.fixed()
    let body = head.rest
    guard Self.checksum(body) == sum else { throw .damaged }
    var reader = StateReader(body)
    stream = try StoryStream(from: &reader)
    copies = try CopyWindow(from: &reader)
    for _ in 0..<(try reader.count()) {
      let key: UInt64 = try reader.fixed()
      seen[key] = Int32(clamping: try reader.int())
      order.append(key)
    }
    for _ in 0..<(try reader.count()) {
      let (gone, kept) = (try reader.int(), try reader.int())
      // A story is only ever part of an older one: no way round in circles.
      guard kept < gone else { throw .damaged }
      partOf[gone] = kept
    }
    let start = try reader.double()
    origin = start.isFinite ? start : nil
    guard reader.isAtEnd else { throw .damaged }
  }

  /// FNV-1a over words of eight bytes.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { buffer in
      var i = 0
      while i + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        hash = (hash ^ word) &* 0x100_0000_01B3
        hash ^= hash >> 29
        i += 8
      }
      while i < buffer.count {
        hash = (hash ^ UInt64(buffer[i])) &* 0x100_0000_01B3
        i += 1
      }
    }
    return hash
  }
}
