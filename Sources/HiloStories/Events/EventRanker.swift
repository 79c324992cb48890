internal import HiloText

/// Weighs happenings: from how many independent articles tell of each, where in them, and how much is
/// said about it.
public struct EventRanker: Sendable {
  private let articles: [AnnotatedArticle]
  private let original: [Int: Int]

  /// A ranker for the events of `clusters`; copies of one text count once.
  public init(articles: [AnnotatedArticle], clusters: [StoryCluster]) {
    self.articles = articles
    original = EventLinker.originals(clusters)
  }

  /// The weight of `event`; higher is more important.
  ///
  /// The parts' sizes are those that a logistic regression over the happenings of nine stories gave,
  /// rounded; what it told apart is whether the story's readers held a happening worth noting.
  public func weight(_ event: Event) -> Double {
    let sources = Set(event.mentions.map { original[$0.citation.article] ?? $0.citation.article })
    var weight = 0.8 * Double(min(sources.count, 6)) + 0.05 * Double(min(event.mentions.count, 12))
    weight += prominence(event)
    let type = EventType.named(event.type)
    if type.isSlight { weight -= 1.5 }
    if event.type == MentionReader.openType { weight -= 0.6 }
    if event.time != nil { weight += 1.2 }
    if event.place != nil { weight += 0.4 }
    weight += 0.1 * Double(min(event.participants.count, 3))
    let statuses = event.mentions.map(\.status)
    if statuses.contains(.denied) { weight += 0.5 }
    if statuses.contains(where: { [.planned, .confirmed, .postponed, .cancelled].contains($0) }) {
      weight += 0.3
    }
    if statuses.allSatisfy({ $0 == .possible }) { weight -= 0.7 }
    if statuses.allSatisfy({ $0 == .ongoing }) { weight -= 0.6 }
    return weight
  }

  /// Where in the articles a happening stands, and in how many words.
  private func prominence(_ event: Event) -> Double {
    var isHeadline = false
    var place = 1.0
    var longest = 0
    for mention in event.mentions {
      let document = articles[mention.citation.article].document
      let sentence = Int(document.tokens[mention.trigger].sentence)
      if document.sentences[sentence].kind == .headline { isHeadline = true }
      place = min(place, Double(mention.trigger) / Double(max(1, document.tokens.count)))
      longest = max(longest, mention.citation.passage.count)
    }
    let length = longest < 18 ? -0.6 : longest > 50 ? 0.4 : 0
    return (isHeadline ? 1.7 : 0) - 0.4 * place + length
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
