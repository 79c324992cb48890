package import HiloArticles
internal import HiloText

/// The steps from annotated articles to happenings, comparisons and timelines, to be taken in their order: each
/// needs what those before it found.
package struct EventStages: Sendable {
  private let articles: [AnnotatedArticle]
  private let clusters: [StoryCluster]
  private let dates: [PublicationDate?]
  private let threads: Int
  private let surroundings: StoryClaims.Surroundings
  package private(set) var mentions: [EventMention] = []
  private var claims: [StoryClaims?] = []
  package private(set) var events: [Event] = []
  package private(set) var comparisons: [Comparison] = []
  package private(set) var ranks: [Int] = []
  package private(set) var timelines: [[TimelineEntry]] = []

  /// Begins with articles whose times are resolved, who is who in them, and their stories and days.
  init(
    _ articles: [AnnotatedArticle], linking: Linking, clusters: [StoryCluster],
    dates: [PublicationDate?], threads: Int
  ) {
    self.articles = articles
    self.clusters = clusters
    self.dates = dates
    self.threads = threads
    surroundings = StoryClaims.Surroundings(
      articles, linking: linking, clusters: clusters, dates: dates)
  }

  /// Annotates, links and dates `articles` and takes all as one story, however the program would group them, so that
  /// the steps can be measured by themselves (`hilo-train bench events`).
  package init(measuring articles: [Article]) {
    let builder = DossierBuilder()
    let account = builder.account(of: builder.annotate(articles))
    self.init(
      account.articles, linking: account.linking,
      clusters: [StoryCluster(articles: Array(account.articles.indices))], dates: account.dates,
      threads: 1)
  }

  /// Finds the mentions of happenings.
  package mutating func extract() {
    let extractor = EventExtractor()
    mentions = parallelMap(Array(articles.indices), threads: threads) {
      [articles, surroundings, dates] _, index in
      extractor.extract(
        from: articles[index], index: index, references: surroundings.references,
        published: dates[index])
    }.flatMap { $0 }
  }

  /// Reads figures and times and tells which are of one thing.
  package mutating func claim() {
    claims = StoryClaims.all(of: clusters, in: surroundings, threads: threads)
  }

  /// Of how many things figures or times were found in several articles.
  package var things: Int {
    claims.reduce(0) { $0 + ($1?.numbers.groups.count ?? 0) + ($1?.times.groups.count ?? 0) }
  }

  /// Brings mentions of one happening together and labels them.
  package mutating func link() {
    events = EventLinker().link(
      mentions, surroundings, clusters: clusters, dates: dates, claims: claims)
  }

  /// Sets side by side what the articles say.
  package mutating func compare() {
    comparisons = Comparer().compare(
      events: events, clusters: clusters, surroundings, claims: claims)
  }

  /// Ranks the happenings and lays out the timelines.
  package mutating func order() {
    ranks = EventRanker(articles: articles, clusters: clusters).ranks(
      of: events, clusters: clusters)
    timelines = TimelineBuilder().timelines(of: events, clusters: clusters, ranks: ranks)
  }
}
