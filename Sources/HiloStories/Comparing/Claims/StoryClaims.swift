internal import HiloArticles
internal import HiloText

/// What the articles of one story claim: the figures and times that they give and which of them are of one
/// thing, with what that was told by.
struct StoryClaims: Sendable {
  /// Claims in the order of the articles, and those of one thing by their places.
  struct Linked<Table: Sendable>: Sendable {
    let table: Table
    /// With how likely the likest two are of one thing.
    let groups: [(score: Float, members: [Int])]
  }

  /// The words of each article.
  let terms: [ArticleTerms]
  let weights: TermWeights
  /// Sentences of articles that are one text told anew.
  let mirrors: Mirrors
  /// Sentences that tell of a thing put off, and of one foreseen for a day.
  let moved: Set<Mirrors.Place>
  let planned: Set<Mirrors.Place>
  let numberComparer: NumberClaimComparer
  let timeComparer: TimeClaimComparer
  let numbers: Linked<NumberClaimTable>
  let times: Linked<TimeClaimTable>

  /// Reads the articles of `members`; linear in their length.
  init(_ members: [Int], in surroundings: Surroundings) {
    let articles = surroundings.articles
    terms = members.map { ArticleTerms($0, articles[$0].document, surroundings.linking) }
    weights = TermWeights(terms)
    mirrors = Mirrors(terms, weights)
    moved = SignWords.sentences(terms, .moved)
    planned = SignWords.sentences(terms, .planned)
    numberComparer = NumberClaimComparer(
      order: surroundings.order, published: surroundings.published, copies: surroundings.copies,
      weights: weights, mirrors: mirrors)
    timeComparer = TimeClaimComparer(
      order: surroundings.order, published: surroundings.published, weights: weights,
      mirrors: mirrors,
      moved: moved, planned: planned)
    let figures = terms.flatMap { side in
      let measures = MeasureReader(
        side.article, side.document, surroundings.references, surroundings.linking)
      return NumberClaimReader(side, measures)?.read() ?? []
    }
    numbers = numberComparer.linked(figures)
    times = timeComparer.linked(terms.flatMap { TimeClaimReader($0)?.read() ?? [] })
  }
}

extension StoryClaims {
  /// What the claims of all stories are read by.
  struct Surroundings: Sendable {
    let articles: [AnnotatedArticle]
    let linking: Linking
    let references: ReferenceIndex
    let order: ArticleOrder
    /// The day of publication of each article.
    let published: [Int?]
    /// For each article that copies another, which.
    let copies: [Int: Int]

    init(
      _ articles: [AnnotatedArticle], linking: Linking, clusters: [StoryCluster],
      dates: [PublicationDate?]
    ) {
      self.articles = articles
      self.linking = linking
      references = ReferenceIndex(linking, articles: articles.count)
      order = ArticleOrder(count: articles.count, dates: dates)
      published = articles.indices.map { index in
        index < dates.count ? Comparer.day(of: dates[index]) : nil
      }
      copies = EventLinker.originals(clusters)
    }
  }

  /// The claims of each story; nil of one with a single article, of which nothing can be compared.
  static func all(
    of clusters: [StoryCluster], in surroundings: Surroundings, threads: Int = 1
  ) -> [StoryClaims?] {
    parallelMap(clusters, threads: threads) { _, cluster in
      cluster.articles.count > 1 ? StoryClaims(cluster.articles, in: surroundings) : nil
    }
  }
}
