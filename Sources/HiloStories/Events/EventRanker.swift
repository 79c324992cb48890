internal import HiloText

/// Weighs happenings: from how many independent articles tell of each, where in them, and how much is
/// said about it.
public struct EventRanker: Sendable {
  private let articles: [AnnotatedArticle]
  private let original: [Int: Int]

  /// A ranker for the events of `clusters`; copies of one text count once.
  public init(articles: [AnnotatedArticle], clusters: [StoryCluster]) {
    self.articles = articles
    var original: [Int: Int] = [:]
    for copies in clusters.flatMap(\.duplicates) {
      guard let first = copies.min() else { continue }
      for article in copies { original[article] = first }
    }
    self.original = original
  }

  /// The weight of `event`; higher is more important.
  public func weight(_ event: Event) -> Double {
    let sources = Set(event.mentions.map { original[$0.citation.article] ?? $0.citation.article })
    var weight = 3 * Double(sources.count) + 0.5 * Double(min(event.mentions.count, 12))
    var lead = 0.0
    for mention in event.mentions {
      let document = articles[mention.citation.article].document
      let sentence = Int(document.tokens[mention.trigger].sentence)
      if document.sentences[sentence].kind == .headline { lead = max(lead, 3) }
      if document.sentences[sentence].paragraph <= 1 { lead = max(lead, 1.5) }
    }
    weight += lead
    if EventType.named(event.type).isSlight { weight -= 1.5 }
    // A noun in passing tells less than a verb or what a verb governs.
    if event.mentions.contains(where: { $0.statusCue != nil }) { weight += 1 }
    if event.time != nil { weight += 1 }
    if !event.participants.isEmpty { weight += 1 }
    if event.place != nil { weight += 0.5 }
    return weight
  }

  /// For each event, its place by weight within its story: 1 for the weightiest.
  public func ranks(of events: [Event], clusters: [StoryCluster]) -> [Int] {
    let story = Self.stories(of: events, clusters: clusters)
    let weights = events.map(weight)
    var ranks = [Int](repeating: 1, count: events.count)
    for members in Dictionary(grouping: events.indices, by: { story[$0] }).values {
      let sorted = members.sorted {
        weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
      }
      for (place, event) in sorted.enumerated() { ranks[event] = place + 1 }
    }
    return ranks
  }

  /// For each event, the cluster that its articles are of; -1 for none.
  static func stories(of events: [Event], clusters: [StoryCluster]) -> [Int] {
    var story: [Int: Int] = [:]
    for (index, cluster) in clusters.enumerated() {
      for article in cluster.articles { story[article] = index }
    }
    return events.map { $0.mentions.first.flatMap { story[$0.citation.article] } ?? -1 }
  }
}
