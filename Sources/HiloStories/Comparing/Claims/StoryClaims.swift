internal import HiloText

/// What the articles of one story claim: the figures and times that they give, with what is needed to tell
/// which are of one thing.
struct StoryClaims {
  /// The words of each article.
  let terms: [ArticleTerms]
  let weights: TermWeights
  /// Sentences of articles that are one text told anew.
  let mirrors: Mirrors
  let numbers: [NumberClaim]
  let times: [TimeClaim]
  /// Sentences that tell of a thing put off, and of one foreseen for a day.
  let moved: Set<Mirrors.Place>
  let planned: Set<Mirrors.Place>

  /// Reads the articles of `members`; linear in their length.
  init(
    _ members: [Int], _ articles: [AnnotatedArticle], linking: Linking, references: ReferenceIndex
  ) {
    terms = members.map { ArticleTerms($0, articles[$0].document, linking) }
    weights = TermWeights(terms)
    mirrors = Mirrors(terms, weights)
    numbers = terms.flatMap { side in
      let measures = MeasureReader(side.article, side.document, references, linking)
      return NumberClaimReader(side, measures)?.read() ?? []
    }
    moved = SignWords.sentences(terms, .moved)
    planned = SignWords.sentences(terms, .planned)
    times = terms.flatMap { TimeClaimReader($0)?.read() ?? [] }
  }
}
