public import HiloArticles
public import HiloText

/// The whole way from articles to the dossier: annotate each, link, group, date, find what happened,
/// compare, and write it down.
///
/// Pure: the same articles give the same dossier, with one thread as with many.
public struct DossierBuilder: Sendable {
  private let threads: Int
  private let asOf: CalendarDay?

  /// Makes a builder that works on up to `threads` threads. With `asOf`, no undated article is taken
  /// to be later than that day.
  public init(threads: Int = 1, asOf: CalendarDay? = nil) {
    self.threads = threads
    self.asOf = asOf
  }

  /// The dossier of `articles`. `progress` is told, from any thread, how many are analysed.
  public func build(
    _ articles: [Article], rejected: [Dossier.Rejected] = [],
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> Dossier {
    let annotated = annotate(articles, progress: progress)
    return DossierWriter(account: account(of: annotated), rejected: rejected).write()
  }

  /// The articles with their texts annotated, in the same order.
  public func annotate(
    _ articles: [Article], progress: @Sendable (Int) -> Void = { _ in }
  ) -> [AnnotatedArticle] {
    let annotator = Annotator()
    let done = Counter()
    return parallelMap(articles, threads: threads) { _, article in
      defer { progress(done.increment()) }
      return annotator.annotate(article)
    }
  }

  /// What the articles tell together.
  public func account(of annotated: [AnnotatedArticle]) -> Account {
    var articles = annotated
    let linking = Linker().link(articles)
    let clusters = StoryClusterer().cluster(articles, linking: linking)
    let dates = PublicationDater(asOf: asOf).dates(
      of: articles, stories: clusters.map(\.articles), copies: clusters.flatMap(\.duplicates),
      relations: clusters.indices.flatMap { story in
        clusters[story].related.map { (story, $0.cluster) }
      })
    articles = resolveTimes(of: articles, dates: dates)
    var stages = EventStages(
      articles, linking: linking, clusters: clusters, dates: dates, threads: threads)
    stages.extract()
    stages.claim()
    stages.link()
    stages.compare()
    stages.order()
    let reader = CopyReader(articles: articles, linking: linking, dates: dates)
    let copies = parallelMap(clusters, threads: threads) { _, cluster in
      cluster.duplicates.flatMap(reader.copies)
    }
    return Account(
      articles: articles, linking: linking, clusters: clusters, dates: dates, events: stages.events,
      comparisons: stages.comparisons, ranks: stages.ranks, copies: copies,
      timelines: stages.timelines)
  }

  private func resolveTimes(
    of articles: [AnnotatedArticle], dates: [PublicationDate?]
  ) -> [AnnotatedArticle] {
    parallelMap(articles, threads: threads) { index, article in
      guard let pack = LanguagePack.of(article.document.language) else { return article }
      var article = article
      article.document.times = TimeTagger(pack: pack).resolve(
        article.document.times, in: article.document, anchor: dates[index]?.range ?? .unknown)
      return article
    }
  }
}

/// What a list of articles tells together: everything that the dossier says, in values of the
/// analyses.
public struct Account: Sendable {
  /// The articles, with times resolved.
  public var articles: [AnnotatedArticle]
  /// Who is who.
  public var linking: Linking
  /// Which articles tell of the same happening.
  public var clusters: [StoryCluster]
  /// When each article was published.
  public var dates: [PublicationDate?]
  /// What happened or will.
  public var events: [Event]
  /// Where the articles agree or not.
  public var comparisons: [Comparison]
  /// For each event its place by weight within its story, 1 for the weightiest.
  public var ranks: [Int]
  /// For each story the articles that are copies, each beside its original.
  public var copies: [[CopiedText]]
  /// For each story its dated happenings, the earliest first.
  public var timelines: [[TimelineEntry]]
}
