internal import HiloText

/// Leaves out of what articles say of one happening the values whose clauses have nothing in common
/// with those of another article: mentions brought together by too little.
struct OutcomeFilter {
  private let terms: [Int: ArticleTerms]
  private let weights: TermWeights
  /// How much the clauses of two values share.
  private static let needed = 0.5

  init(_ terms: [ArticleTerms], _ weights: TermWeights) {
    self.terms = Dictionary(terms.map { ($0.article, $0) }, uniquingKeysWith: { a, _ in a })
    self.weights = weights
  }

  /// The comparison without such values; nil where those of one article alone are left. A dispute is
  /// left as it is: who denies seldom says again what.
  func filtered(_ comparison: Comparison) -> Comparison? {
    guard comparison.attribute == .outcome, comparison.verdict != .conflict else {
      return comparison
    }
    let words = comparison.values.map(context)
    let kept = comparison.values.indices.filter { i in
      comparison.values.indices.contains { j in
        let (a, b) = (comparison.values[i].citation.article, comparison.values[j].citation.article)
        guard a != b else { return false }
        let sameLanguage = terms[a]?.document.language == terms[b]?.document.language
        return weights.likeness(words[i], words[j], sameLanguage: sameLanguage).shared
          >= Self.needed
      }
    }
    var result = comparison
    result.values = kept.map { comparison.values[$0] }
    guard Set(result.values.map(\.citation.article)).count > 1 else { return nil }
    if result.verdict == .update, Set(result.values.map(\.value)).count == 1 { return nil }
    return result
  }

  private func context(_ value: Comparison.Value) -> [ArticleTerms.Term] {
    guard let terms = terms[value.citation.article] else { return [] }
    let tokens = terms.document.tokens(in: value.citation.passage)
    // That the same ones act in both says little: what they do must be alike.
    return terms.context(tokens, except: tokens.lowerBound..<tokens.lowerBound).filter { $0 >= 0 }
  }
}
