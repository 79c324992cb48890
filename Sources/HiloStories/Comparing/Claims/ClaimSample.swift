package import HiloArticles
package import HiloText

/// The claims of some articles and the features of their pairs, for training and measuring what tells
/// which are of one thing (`hilo-train claims`).
package struct ClaimSample: Sendable {
  /// What is claimed.
  package enum Kind: String, Sendable, CaseIterable {
    case numbers, times
  }

  /// A figure or time that an article gives.
  package struct Claim: Sendable {
    /// The article's place in the list.
    package var article: Int
    /// In bytes of the article's text.
    package var passage: Passage
    /// Two claims of one value say the same.
    package var value: String
  }

  /// In the order in which the articles appeared.
  package let claims: [Claim]
  /// The annotated texts, in the order given.
  package let texts: [SourceText]
  private let comparer: Comparer

  /// What tells which claims are of one thing.
  private enum Comparer: Sendable {
    case numbers(NumberClaimComparer, NumberClaimTable)
    case times(TimeClaimComparer, TimeClaimTable)
  }

  /// The names of the features of `kind`.
  package static func featureNames(_ kind: Kind) -> [String] {
    switch kind {
    case .numbers: NumberPair.names
    case .times: TimePair.names
    }
  }

  /// Reads what `articles`, taken as one story, claim.
  package init(_ kind: Kind, _ articles: [Article]) {
    let builder = DossierBuilder()
    let account = builder.account(of: builder.annotate(articles))
    let story = StoryClaims(
      Array(account.articles.indices),
      in: StoryClaims.Surroundings(
        account.articles, linking: account.linking, clusters: [], dates: account.dates))
    texts = account.articles.map(\.document.text)
    switch kind {
    case .numbers:
      comparer = .numbers(story.numberComparer, story.numbers.table)
      claims = story.numbers.table.claims.map {
        Claim(article: $0.article, passage: $0.passage, value: "\($0.quantity.value)")
      }
    case .times:
      comparer = .times(story.timeComparer, story.times.table)
      claims = story.times.table.claims.map {
        Claim(article: $0.article, passage: $0.passage, value: $0.time.value)
      }
    }
  }

  /// The features of the claims `i` and `j`, the first before the second; nil where they cannot be of one
  /// thing.
  package func features(_ i: Int, _ j: Int) -> [Float]? {
    switch comparer {
    case .numbers(_, let table):
      guard NumberPair.fits(i, j, in: table) else { return nil }
      var pair = NumberPair()
      pair.read(i, j, in: table)
      return pair.values
    case .times(_, let table):
      guard TimePair.fits(i, j, in: table) else { return nil }
      var pair = TimePair()
      pair.read(i, j, in: table)
      return pair.values
    }
  }

  /// The groups that a model makes of the claims.
  package func groups(weights: [Float], bias: Float, threshold: Float) -> [[Int]] {
    let model = LogisticModel(weights: weights, bias: bias, threshold: threshold)
    switch comparer {
    case .numbers(var comparer, let table):
      comparer.model = model
      return comparer.linked(table).map(\.members)
    case .times(var comparer, let table):
      comparer.model = model
      return comparer.linked(table).map(\.members)
    }
  }

  /// The names of the features of what figures do from day to day.
  package static var seriesNames: [String] { NumberSeries.names }

  /// What the figures at `members` do from day to day, one for each article; nil where they are no figures, of
  /// one day or of one value.
  package func series(_ members: [Int]) -> [Float]? {
    guard case .numbers(let comparer, let table) = comparer else { return nil }
    return comparer.series(comparer.values(of: members.map { table.claims[$0] }))?.features
  }
}
