import HiloArticles
import HiloText

/// Puts articles into stories as they come, one by one, without looking at all that came before.
///
///     var stream = StoryStream()
///     for article in articles { print(stream.add(article).story) }
///
/// An article goes to the story whose summed words it is most like (cosine of TF-IDF vectors, after
/// J. Allan, "Topic Detection and Tracking", 2002), less the older the story's last article is, or
/// opens one of its own. An article that is like two stories makes them one where they are like each
/// other. Stories without an article for some days are let go, so that memory and time hold with the news of
/// some days and with the number of different words ever seen, not with that of the articles.
///
/// `StoryClusterer` knows more of full texts given at once.
/// The same articles in the same order give the same stories.
public struct StoryStream: Sendable {
  /// Where an article was put.
  public struct Placement: Sendable, Equatable {
    /// The number of its story, counted from 0 in the order in which stories began.
    public var story: Int
    /// Whether the article opened it.
    public var isNew: Bool
    /// How like the story the article is, from 0 to 1; 0 where it opened it.
    public var likeness: Float
    /// Stories that the article showed to be the same: what was in them is now in `story`.
    public var merged: [Int]
  }

  /// The least likeness at which an article goes to a story, and the days in which likeness halves: for a
  /// title alone, and for a full text. One tells of a story for a day or two in much the same words, the
  /// other for weeks and in many.
  static let threshold: (title: Float, text: Float) = (0.28, 0.17)
  static let half: (title: Double, text: Double) = (0.75, 10)
  /// The least likeness of two stories that one article ties.
  static let bridge: Float = 0.3
  /// To how many stories besides its own an article may lead.
  private static let mostBridges = 3

  private var vocabulary: StreamVocabulary
  private var stories: LiveStories
  private var begun = 0
  /// The latest time of an article.
  private var now = -Double.infinity

  /// Makes a stream in which stories end that have had no article for `window` days.
  public init(window: Double = 4) {
    vocabulary = StreamVocabulary()
    stories = LiveStories(window: window)
  }

  /// For how many days a story may go without an article.
  var window: Double {
    get { stories.window }
    set { stories.window = newValue }
  }

  /// How many stories may still grow.
  public var liveStories: Int { stories.count }

  /// Puts `article` into a story. `time` is when it was published, in days since some day; without it, the
  /// day that the article says, else the latest so far. It costs time in its words and the live stories that share them.
  public mutating func add(_ article: AnnotatedArticle, at time: Double? = nil) -> Placement {
    let said = article.article.published?.range.day.map { Double($0.number) }
    return add(StreamTerms(article.document), at: time ?? said)
  }

  /// The same for an article that is read already. With a `headline` the story can be asked for its title;
  /// it goes to the story `preferred`, whatever its words, if that may still grow.
  package mutating func add(
    _ terms: StreamTerms, headline: String? = nil, preferred: Int? = nil, at time: Double?
  ) -> Placement {
    let time = time ?? (now.isFinite ? now : 0)
    now = max(now, time)
    stories.dropOld(before: now)
    let vector = vocabulary.vector(of: terms)
    let full = terms.fullness
    var near = stories.near(
      vector, at: time,
      least: Self.threshold.title + full * (Self.threshold.text - Self.threshold.title),
      half: Self.half.title + Double(full) * (Self.half.text - Self.half.title))
    if let place = preferred.flatMap(stories.place) {
      near = [(place, near.first { $0.place == place }?.likeness ?? 1)]
    }
    guard let best = near.first else {
      defer { begun += 1 }
      stories.open(begun, with: vector, headline: headline, at: time)
      return Placement(story: begun, isNew: true, likeness: 0, merged: [])
    }
    var place = best.place
    var merged: [Int] = []
    stories.add(vector, headline: headline, to: place, at: time)
    for other in near.prefix(1 + Self.mostBridges).dropFirst()
    where stories.likeness(place, other.place) >= Self.bridge {
      // The older story keeps its number.
      let (kept, gone) =
        stories.isBefore(place, other.place) ? (place, other.place) : (other.place, place)
      merged.append(stories.merge(gone, into: kept))
      place = kept
    }
    return Placement(
      story: stories.number(at: place), isNew: false, likeness: best.likeness, merged: merged)
  }

  /// What a story that may still grow is called, what it is about and how many articles it has; nil for
  /// others. Costs time in its terms.
  func summary(of story: Int) -> (title: String?, keywords: [String], articles: Int)? {
    guard let place = stories.place(of: story) else { return nil }
    let words = stories.terms(at: place, most: 12).filter { !vocabulary.isNumber($0) }
    return (
      stories.headline(at: place), words.prefix(6).map(vocabulary.form), stories.articles(at: place)
    )
  }

  // MARK: State

  /// The latest time of an article; nil before the first.
  var latest: Double? { now.isFinite ? now : nil }

  /// Writes all that is needed to go on later as if there had been no break.
  func write(to state: inout StateWriter) {
    vocabulary.write(to: &state)
    stories.write(to: &state)
    state.write(begun)
    state.write(now)
  }

  /// Reads what ``write(to:)`` has written.
  init(from state: inout StateReader) throws(StreamStateError) {
    vocabulary = try StreamVocabulary(from: &state)
    stories = try LiveStories(from: &state, terms: vocabulary.count)
    begun = try state.int()
    now = try state.double()
  }
}
