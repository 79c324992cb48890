package import HiloArticles
internal import HiloText

/// The steps from annotated articles to happenings and comparisons, one by one, for measuring
/// (`hilo-train bench events`). ``DossierBuilder`` takes the same.
package struct EventStages: Sendable {
  private let account: Account
  private let clusters: [StoryCluster]
  private let surroundings: StoryClaims.Surroundings
  private var mentions: [EventMention] = []
  private var claims: [StoryClaims?] = []
  private var events: [Event] = []

  /// Annotates, links and dates `articles`, so that what follows can be measured by itself. All are one story,
  /// however the program would group them.
  package init(_ articles: [Article]) {
    let builder = DossierBuilder()
    account = builder.account(of: builder.annotate(articles))
    clusters = [StoryCluster(articles: Array(account.articles.indices))]
    surroundings = StoryClaims.Surroundings(
      account.articles, linking: account.linking, clusters: clusters, dates: account.dates)
  }

  /// Finds the mentions of happenings; how many there are.
  package mutating func extract() -> Int {
    mentions = account.articles.indices.flatMap { index in
      EventExtractor().extract(
        from: account.articles[index], index: index, references: surroundings.references,
        published: account.dates[index])
    }
    return mentions.count
  }

  /// Reads figures and times and tells which are of one thing; how many stories have any.
  package mutating func claim() -> Int {
    claims = StoryClaims.all(of: clusters, in: surroundings)
    return claims.count { $0 != nil }
  }

  /// Brings mentions of one happening together and labels them; how many happenings there are.
  package mutating func link() -> Int {
    events = EventLinker().link(
      mentions, surroundings, clusters: clusters, dates: account.dates, claims: claims)
    return events.count
  }

  /// Sets side by side what the articles say; how many comparisons there are.
  package func compare() -> Int {
    Comparer().compare(
      events: events, clusters: clusters, surroundings, claims: claims
    ).count
  }

  /// Ranks the happenings and lays out the timelines; how many entries these have.
  package func order() -> Int {
    let ranks = EventRanker(articles: account.articles, clusters: clusters).ranks(
      of: events, clusters: clusters)
    return TimelineBuilder().timelines(of: events, clusters: clusters, ranks: ranks)
      .reduce(0) { $0 + $1.count }
  }
}
