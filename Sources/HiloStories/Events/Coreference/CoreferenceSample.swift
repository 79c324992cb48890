package import HiloArticles
package import HiloText

/// The event mentions of some articles and the features of their pairs, for training and measuring
/// what brings them together (`hilo-train events`).
package struct CoreferenceSample: Sendable {
  /// Where a mention stands, and how sure it is there.
  package struct Mention: Sendable {
    /// The article's place in the list.
    package var article: Int
    /// The index of its sentence in the article.
    package var sentence: Int
    /// In bytes of the article's text.
    package var passage: Passage
  }

  /// The names of the features.
  package static var featureNames: [String] { MentionPair.names }

  /// The mentions, in the order in which the articles appeared.
  package let mentions: [Mention]
  /// The annotated texts, in the order given.
  package let texts: [SourceText]
  private let table: MentionTable

  /// Reads the mentions of `articles`, taken as one story.
  package init(_ articles: [Article]) {
    let builder = DossierBuilder()
    let account = builder.account(of: builder.annotate(articles))
    let surroundings = StoryClaims.Surroundings(
      account.articles, linking: account.linking, clusters: account.clusters, dates: account.dates)
    let order = surroundings.order
    let members = account.articles.indices.sorted { order.place[$0] < order.place[$1] }
    let marks = ClaimMarks(StoryClaims(members, in: surroundings))
    var profiles: [MentionProfile] = []
    for index in members {
      profiles += MentionProfiler.profiles(
        of: EventExtractor().extract(
          from: account.articles[index], index: index, references: surroundings.references,
          published: account.dates[index]),
        account.articles, article: index,
        original: surroundings.copies[index] ?? -1, linking: account.linking, dates: account.dates,
        marks: marks)
    }
    mentions = profiles.map {
      Mention(
        article: $0.facts.article, sentence: $0.facts.sentence,
        passage: $0.mention.citation.passage)
    }
    texts = account.articles.map(\.document.text)
    table = MentionTable(profiles)
  }

  /// The features of the pair of the mentions `i` and `j`, in the order of ``featureNames``.
  package func features(_ i: Int, _ j: Int) -> [Float] {
    var pair = MentionPair()
    pair.read(i, j, in: table)
    return pair.values
  }

  /// The groups that a model makes of the mentions.
  package func groups(weights: [Float], bias: Float, threshold: Float) -> [[Int]] {
    let model = LogisticModel(weights: weights, bias: bias, threshold: threshold)
    return MentionLinkage(table: table, model: model).groups().map(\.members)
  }
}
