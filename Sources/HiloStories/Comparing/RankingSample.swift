package import HiloArticles
package import HiloText

/// What can be compared in some articles, with what the ranking goes by, for training and measuring it
/// (`hilo-train ranking`).
package struct RankingSample: Sendable {
  /// Something to compare.
  package struct Candidate: Sendable {
    /// Where its values stand: the article's place in the list, and the passage in bytes.
    package var values: [(article: Int, passage: Passage)]
    /// The values of the ranking's features.
    package var features: [Float]
  }

  /// The names of the features.
  package static var featureNames: [String] { ComparisonRanker.names }

  /// The most comparisons kept for each article.
  package static var perArticle: Int { Comparer.perArticle }

  /// The candidates of each story found.
  package let stories: [(articles: Int, candidates: [Candidate])]
  /// The annotated texts, in the order given.
  package let texts: [SourceText]

  /// Finds what can be compared in `articles`.
  package init(_ articles: [Article]) {
    let builder = DossierBuilder()
    let account = builder.account(of: builder.annotate(articles))
    texts = account.articles.map(\.document.text)
    let ranker = ComparisonRanker()
    let surroundings = StoryClaims.Surroundings(
      account.articles, linking: account.linking, clusters: account.clusters, dates: account.dates)
    stories = Comparer().candidates(
      events: account.events, clusters: account.clusters, surroundings,
      claims: StoryClaims.all(of: account.clusters, in: surroundings)
    ).map { story in
      let features = ranker.features(story.candidates, articles: story.articles)
      return (
        story.articles,
        zip(story.candidates, features).map { candidate, features in
          Candidate(
            values: candidate.comparison.values.map { ($0.citation.article, $0.citation.passage) },
            features: features)
        }
      )
    }
  }
}
