public import HiloArticles
internal import HiloText

/// Brings the mentions of one happening together, within and across the articles of a story.
///
/// How likely two mentions tell of one happening a model learned from stories with answers says
/// (``LogisticModel``); groups are made by average linkage (``MentionLinkage``). At most ``perArticle`` happenings an article are
/// kept, the weightiest.
public struct EventLinker: Sendable {
  /// The most happenings kept for each article of a story.
  public static let perArticle = 6

  /// What may be, of nobody and nowhere, must be told in that many bytes to be more than a thought.
  private static let thought = 32
  /// Statuses that somebody gives it and no tense alone.
  private static let settled: Set<EventStatus> = [.confirmed, .cancelled, .postponed]

  /// Makes a linker.
  public init() {}

  /// The happenings of all stories, the weightiest of each story first, the stories in their order.
  public func link(
    _ mentions: [EventMention], articles: [AnnotatedArticle], linking: Linking,
    clusters: [StoryCluster], dates: [PublicationDate?]
  ) -> [Event] {
    let surroundings = StoryClaims.Surroundings(
      articles, linking: linking, clusters: clusters, dates: dates)
    return link(
      mentions, surroundings, clusters: clusters, dates: dates,
      claims: StoryClaims.all(of: clusters, in: surroundings))
  }

  /// The same, of articles whose claims were read.
  func link(
    _ mentions: [EventMention], _ surroundings: StoryClaims.Surroundings,
    clusters: [StoryCluster], dates: [PublicationDate?], claims: [StoryClaims?]
  ) -> [Event] {
    let (articles, linking, order) = (
      surroundings.articles, surroundings.linking, surroundings.order
    )
    var byArticle = [[EventMention]](repeating: [], count: articles.count)
    for mention in mentions where mention.citation.article < articles.count {
      byArticle[mention.citation.article].append(mention)
    }
    var stories: [[Event]] = []
    for (cluster, claims) in zip(clusters, claims) {
      let marks = claims.map(ClaimMarks.init)
      let members = cluster.articles.sorted { order.place[$0] < order.place[$1] }
      let profiles = members.flatMap { article in
        MentionProfiler.profiles(
          of: byArticle[article], articles, article: article,
          original: surroundings.copies[article] ?? -1, linking: linking, dates: dates,
          marks: marks)
      }
      let groups = StoryEvents(profiles).groups
      let composer = EventComposer(
        articles: articles, linking: linking, order: order, dates: dates,
        labeler: EventLabeler(articles: articles, linking: linking, members: members))
      var found = groups.filter { isFounded($0, articles) }.map(composer.compose)
      let ranker = EventRanker(articles: articles, clusters: [cluster])
      let weights = found.map(ranker.weight)
      let sorted = found.indices.sorted {
        weights[$0] != weights[$1]
          ? weights[$0] > weights[$1]
          : (found[$0].mentions.first?.citation ?? .none)
            < (found[$1].mentions.first?.citation ?? .none)
      }
      found = sorted.map { found[$0] }
      stories.append(found)
    }
    // What one story leaves of its share another may take.
    let share = clusters.map { Self.perArticle * max(1, $0.articles.count) }
    var spare = zip(stories, share).reduce(0) { $0 + max(0, $1.1 - $1.0.count) }
    var events: [Event] = []
    for (found, share) in zip(stories, share) {
      let extra = min(spare, max(0, found.count - share), Self.perArticle)
      spare -= extra
      events += found.prefix(share + extra)
    }
    return events
  }

  /// For each article that is one of several copies, the first of them.
  static func originals(_ clusters: [StoryCluster]) -> [Int: Int] {
    var original: [Int: Int] = [:]
    for copies in clusters.flatMap(\.duplicates) {
      guard let first = copies.min() else { continue }
      for article in copies { original[article] = first }
    }
    return original
  }

  /// Whether something says that there is such a happening, and not only such a thing: a verb, a time,
  /// a place, someone who takes part, a word for its status, the headline, or a second article.
  private func isFounded(_ group: StoryEvents.Group, _ articles: [AnnotatedArticle]) -> Bool {
    if Set(group.members.map(\.citation.article)).count > 1 { return true }
    return group.members.contains { mention in
      let document = articles[mention.citation.article].document
      let sentence = document.sentences[Int(document.tokens[mention.trigger].sentence)]
      if sentence.kind == .headline || mention.time != nil { return true }
      let isVerb = document.tokens[mention.trigger].pos == .verb
      // What may or should be one day, of nobody and nowhere, is a thought.
      // So is what is done only in order to do something else ("para vender": the cue is no verb).
      if mention.participants.isEmpty, mention.place == nil {
        let isThought =
          (mention.status == .possible || mention.status == .proposed)
          && mention.citation.passage.count < Self.thought
        let isPurpose = mention.status == .planned && !hasVerb(mention.statusCue, document)
        if isThought || isPurpose { return false }
      }
      if EventType.named(mention.type).isSlight {
        // "confirmed the closure", "nobody was injured": a verb says how sure it is.
        let isTold = mention.statusCue != nil || mention.status == .ongoing
        if isTold, isVerb || Self.settled.contains(mention.status) { return true }
        return !mention.participants.isEmpty && (isVerb || mention.place != nil)
      }
      return isVerb || mention.statusCue != nil || mention.place != nil
        || !mention.participants.isEmpty
    }
  }
}

extension EventLinker {
  /// The words that say how sure a mention is hold a verb, or are more than a word that opens a clause.
  private func hasVerb(_ cue: Passage?, _ document: Document) -> Bool {
    guard let cue else { return false }
    return cue.count >= 5
      || document.tokens(in: cue).contains {
        document.tokens[$0].pos == .verb || document.tokens[$0].pos == .auxiliary
      }
  }
}

extension Citation {
  /// Before every other.
  static let none = Citation(article: 0, passage: .init(start: 0, end: 0))
}
