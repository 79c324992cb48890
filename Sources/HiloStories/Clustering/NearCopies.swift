import HiloText

/// Finds the articles that are copies or rewrites of one text; see `CopyIndex`.
struct NearCopies: Sendable {
  /// The pairs of articles of which one is a copy or rewrite of the other, with the share held. Of more
  /// than 64 copies of one text not all pairs are given, but each copy is in one.
  func pairs(of articles: [AnnotatedArticle]) -> [(first: Int, second: Int, share: Double)] {
    var index = CopyIndex()
    var pairs: [(first: Int, second: Int, share: Double)] = []
    for (number, article) in articles.enumerated() {
      for copy in index.add(TextRuns(article.document)) {
        pairs.append((copy.text, number, copy.share))
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
