public import HiloArticles
internal import HiloText

/// Sets side by side what different articles of a story say of one thing: numbers, dates, places,
/// outcomes; and tells whether they agree, refine, update, differ or conflict.
///
/// Which figures and times are of one thing is learned from stories with answers (`ClaimLinkage`); outcomes,
/// places and those who take part are compared by happening. At most ``perArticle`` comparisons for each
/// article of a story are kept, those likeliest worth it; what does not fit together comes first.
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
    let surroundings = StoryClaims.Surroundings(
      articles, linking: linking, clusters: clusters, dates: dates)
    return compare(
      events: events, clusters: clusters, surroundings,
      claims: StoryClaims.all(of: clusters, in: surroundings))
  }

  /// The same, of what the articles were found to claim.
  func compare(
    events: [Event], clusters: [StoryCluster], _ surroundings: StoryClaims.Surroundings,
    claims: [StoryClaims?]
  ) -> [Comparison] {
    var result: [Comparison] = []
    defer { assert(result.allSatisfy { Set($0.values.map(\.citation.article)).count > 1 }) }
    let ranker = ComparisonRanker()
    for found in candidates(
      events: events, clusters: clusters, surroundings, claims: claims)
    {
      let kept = ranker.ranked(found.candidates, articles: found.articles)
        .prefix(Self.perArticle * found.articles).map(\.comparison)
      result += Self.order.flatMap { verdict in kept.filter { $0.verdict == verdict } }
    }
    return result
  }

  /// What does not fit together comes first.
  static let order: [Comparison.Verdict] = [.conflict, .update, .refine, .differ, .agree]

  /// What can be compared in each story of two articles or more, and of how many articles it is.
  func candidates(
    events: [Event], clusters: [StoryCluster], _ surroundings: StoryClaims.Surroundings,
    claims: [StoryClaims?]
  ) -> [(articles: Int, candidates: [ComparisonCandidate])] {
    let (articles, linking) = (surroundings.articles, surroundings.linking)
    let (order, published, copies) = (
      surroundings.order, surroundings.published, surroundings.copies
    )
    let stories = EventRanker.stories(of: events, clusters: clusters)
    var result: [(articles: Int, candidates: [ComparisonCandidate])] = []
    for (number, cluster) in clusters.enumerated() {
      guard let story = claims[number] else { continue }
      var found: [ComparisonCandidate] = []
      func add(
        _ origin: ComparisonCandidate.Origin, _ items: [(comparison: Comparison, weight: Double)]
      ) {
        found += items.map {
          ComparisonCandidate(comparison: $0.comparison, origin: origin, weight: $0.weight)
        }
      }
      let told = events.enumerated().filter { stories[$0.offset] == number }
      let (terms, weights, mirrors) = (story.terms, story.weights, story.mirrors)
      let (moved, planned) = (story.moved, story.planned)
      add(.figure, story.numberComparer.compare(story.numbers))
      add(.time, story.timeComparer.compare(story.times))
      add(
        .other,
        RankComparer(articles: articles, linking: linking, order: order, weights: weights)
          .compare(terms)
          + CauseComparer(articles: articles, order: order, weights: weights).compare(terms)
          + AgeComparer(linking: linking, order: order).compare(terms)
          + SwapComparer(linking: linking, order: order, weights: weights, mirrors: mirrors)
          .compare(terms)
          + FirstComparer(articles: articles, order: order).compare(cluster.articles)
          + ExchangeComparer(
            articles: articles, linking: linking, order: order, weights: weights, copies: copies
          ).compare(terms))
      add(
        .place,
        PlaceComparer(articles: articles, linking: linking, order: order, weights: weights)
          .compare(terms))
      let likeness = story.timeComparer.likeness(in: story.times.table)
      let surety = ComparisonSurety(
        times: likeness, numbers: story.numberComparer.likeness(in: story.numbers.table))
      let outcomes = OutcomeFilter(terms, weights, linking)
      let eventComparer = EventComparer(
        articles: articles, linking: linking, order: order, published: published, filter: outcomes,
        likeness: likeness, moved: moved, planned: planned)
      for (index, event) in told {
        add(
          .happening,
          eventComparer.compare(event, index).compactMap { item in
            outcomes.filtered(item.comparison, of: event).map {
              (comparison: $0, weight: item.weight)
            }
          })
      }
      let numbered = told.map { (index: $0.offset, event: $0.element) }
      add(
        .other,
        OppositeComparer(linking: linking, order: order, published: published, filter: outcomes)
          .compare(numbered)
          + DepartureComparer(linking: linking, order: order, filter: outcomes)
          .compare(numbered, terms)
          + PhraseComparer(articles: articles, linking: linking, order: order, copies: copies)
          .compare(numbered))
      for k in found.indices {
        found[k].isCopied = isCopied(found[k].comparison, copies)
        found[k].comparison.isSure = surety.isSure(
          found[k].comparison, origin: found[k].origin,
          event: found[k].comparison.event.map { events[$0] })
      }
      // What a copy kept word for word says nothing.
      found.removeAll { $0.isCopied && isVerbatim($0.comparison, articles) }
      result.append((cluster.articles.count, ComparisonFilter.distinct(found)))
    }
    return result
  }

  /// The day of publication; nil where no more than a week is known.
  static func day(of date: PublicationDate?) -> Int? {
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
