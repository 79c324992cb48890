public import HiloArticles
internal import HiloText

/// Sets side by side what different articles of a story say of one thing: numbers, dates, places,
/// outcomes; and tells whether they agree, refine, update, differ or conflict.
///
/// Values of one thing are found by what is counted (`events/measures.txt`) or by the happening that
/// they belong to; a later count of a thing that grows is an update, in the order of the articles'
/// days. At most ``perArticle`` comparisons for each article of a story, the better founded first.
public struct Comparer: Sendable {
  /// The most comparisons kept for each article of a story.
  public static let perArticle = 5

  /// Makes a comparer.
  public init() {}

  /// The comparisons of all stories, the stories in their order.
  public func compare(
    events: [Event], articles: [AnnotatedArticle], linking: Linking, clusters: [StoryCluster],
    dates: [PublicationDate?]
  ) -> [Comparison] {
    let order = ArticleOrder(count: articles.count, dates: dates)
    let references = ReferenceIndex(linking, articles: articles.count)
    let stories = EventRanker.stories(of: events, clusters: clusters)
    var copies: [Int: Int] = [:]
    for group in clusters.flatMap(\.duplicates) {
      guard let first = group.min() else { continue }
      for article in group { copies[article] = first }
    }
    let published = articles.indices.map { index in
      index < dates.count ? Self.day(of: dates[index]) : nil
    }
    let quantities = QuantityComparer(
      order: order, published: published, copies: copies)
    var result: [Comparison] = []
    defer { assert(result.allSatisfy { Set($0.values.map(\.citation.article)).count > 1 }) }
    for (story, cluster) in clusters.enumerated() where cluster.articles.count > 1 {
      var found: [(comparison: Comparison, weight: Double)] = []
      let told = events.enumerated().filter { stories[$0.offset] == story }
      var measurements: [Measurement] = []
      let terms = cluster.articles.map { ArticleTerms($0, articles[$0].document, linking) }
      let weights = TermWeights(terms)
      let mirrors = Mirrors(terms, weights)
      let moved = SignWords.sentences(terms, .moved)
      let planned = SignWords.sentences(terms, .planned)
      for article in cluster.articles {
        guard
          let reader = MeasureReader(article, articles[article].document, references, linking)
        else { continue }
        measurements += reader.read()
      }
      found += quantities.compare(measurements)
      found += NumberClaimComparer(
        order: order, published: published, copies: copies, weights: weights, mirrors: mirrors
      ).compare(terms.flatMap { NumberClaimReader($0)?.read() ?? [] })
      found += TimeClaimComparer(
        order: order, published: published, weights: weights, mirrors: mirrors, moved: moved,
        planned: planned
      ).compare(terms.flatMap { TimeClaimReader($0)?.read() ?? [] })
      found += RankComparer(
        articles: articles, linking: linking, order: order, weights: weights
      ).compare(terms)
      found += CauseComparer(articles: articles, order: order, weights: weights).compare(terms)
      found += AgeComparer(linking: linking, order: order).compare(terms)
      found += SwapComparer(linking: linking, order: order, weights: weights, mirrors: mirrors)
        .compare(terms)
      found += PlaceComparer(
        articles: articles, linking: linking, order: order, weights: weights
      ).compare(terms)
      found += FirstComparer(articles: articles, order: order).compare(cluster.articles)
      let outcomes = OutcomeFilter(terms, weights, linking)
      let eventComparer = EventComparer(
        articles: articles, linking: linking, order: order, published: published, filter: outcomes,
        moved: moved, planned: planned)
      for (index, event) in told {
        found += eventComparer.compare(event, index).compactMap { item in
          outcomes.filtered(item.comparison, of: event).map {
            (comparison: $0, weight: item.weight)
          }
        }
      }
      found += OppositeComparer(
        linking: linking, order: order, published: published, filter: outcomes
      ).compare(told.map { (index: $0.offset, event: $0.element) })
      found += PhraseComparer(articles: articles, linking: linking, order: order, copies: copies)
        .compare(told.map { (index: $0.offset, event: $0.element) })
      for k in found.indices where isCopied(found[k].comparison, copies) {
        // That a rewrite kept what its source says is worth little, that a copy did nothing.
        found[k].weight = isVerbatim(found[k].comparison, articles) ? -1 : found[k].weight * 0.3
      }
      found.removeAll { $0.weight < 0 }
      for k in found.indices { found[k].weight += Self.bonus(found[k].comparison.verdict) }
      found = ComparisonFilter.distinct(found)
      let sorted = found.indices.sorted {
        found[$0].weight != found[$1].weight ? found[$0].weight > found[$1].weight : $0 < $1
      }
      result += sorted.prefix(Self.perArticle * cluster.articles.count).map {
        found[$0].comparison
      }
    }
    return result
  }

  /// What does not fit together is worth more room than what all say.
  private static func bonus(_ verdict: Comparison.Verdict) -> Double {
    switch verdict {
    case .conflict: 3
    case .update: 2
    case .refine: 1
    case .agree, .differ: 0
    }
  }

  /// The day of publication; nil where no more than a week is known.
  private static func day(of date: PublicationDate?) -> Int? {
    guard let range = date?.range, let days = range.dayCount, days <= 7 else { return nil }
    return range.earliest?.number
  }

  /// The values agree and are all of copies of one text.
  private func isCopied(_ comparison: Comparison, _ copies: [Int: Int]) -> Bool {
    comparison.verdict == .agree && Set(comparison.values.map(\.value)).count == 1
      && Set(comparison.values.map { copies[$0.citation.article] ?? $0.citation.article }).count
        == 1
  }

  /// The sentences around the values are the same word for word.
  private func isVerbatim(_ comparison: Comparison, _ articles: [AnnotatedArticle]) -> Bool {
    let sentences = Set(
      comparison.values.map { value -> [String] in
        let document = articles[value.citation.article].document
        let tokens = document.tokens(in: value.citation.passage)
        guard let first = tokens.first else { return [] }
        return document.sentences[Int(document.tokens[first].sentence)].tokens.map {
          document.tokens[$0].folded
        }
      })
    return sentences.count == 1
  }
}
