internal import HiloText

/// Compares what articles call the first, the biggest or the worst, and since when: "su primer viaje
/// al extranjero en cuatro años".
struct FirstComparer {
  let articles: [AnnotatedArticle]
  let order: ArticleOrder

  /// The comparisons for the articles of one story.
  func compare(_ cluster: [Int]) -> [(comparison: Comparison, weight: Double)] {
    var found: [String: [(article: Int, passage: Passage, text: String)]] = [:]
    for article in cluster {
      let document = articles[article].document
      guard let lexicon = EventLexicon.of(document.language) else { continue }
      for sentence in document.sentences {
        var i = sentence.tokens.lowerBound
        while i + 2 < sentence.tokens.upperBound {
          defer { i += 1 }
          guard let roles = lexicon.entry(document.tokens[i].folded)?.roles, roles.contains(.first),
            document.tokens[i + 1].pos == .noun,
            let end = end(of: i, document, lexicon, sentence.tokens)
          else { continue }
          let noun = document.tokens[i + 1]
          let key = noun.lemma.isEmpty ? noun.folded : noun.lemma
          guard !(found[key] ?? []).contains(where: { $0.article == article }) else { continue }
          let passage = document.passage(of: i..<end)
          found[key, default: []].append((article, passage, document.text[passage]))
        }
      }
    }
    return found.keys.sorted().compactMap { key in
      let values = (found[key] ?? []).sorted { order.place[$0.article] < order.place[$1.article] }
      guard values.count > 1 else { return nil }
      let isSame = Set(values.map { Folding.folded(Folding.lower($0.text)) }).count == 1
      return (
        Comparison(
          event: nil, attribute: .date, subject: key, verdict: isSame ? .agree : .refine,
          values: values.map {
            Comparison.Value(
              value: $0.text, citation: Citation(article: $0.article, passage: $0.passage))
          }), 3.5 + 0.5 * Double(values.count)
      )
    }
  }

  /// The end of the phrase that begins with the superlative at `i`: "… en cuatro años", "… desde
  /// 1990"; nil where nothing says since when.
  private func end(
    of i: Int, _ document: Document, _ lexicon: EventLexicon, _ sentence: Range<Int>
  ) -> Int? {
    var k = i + 2
    let limit = min(sentence.upperBound, i + 12)
    while k + 1 < limit, document.tokens[k].shape != .punctuation {
      if let roles = lexicon.entry(document.tokens[k].folded)?.roles, roles.contains(.since) {
        let time = document.times.first {
          $0.tokens.lowerBound > k && $0.tokens.lowerBound <= k + 6
            && $0.tokens.upperBound <= sentence.upperBound
        }
        if let time { return time.tokens.upperBound }
        if roles.contains(.preposition),
          !roles.contains(.inside) || document.tokens[k].folded.count > 3
        {
          // "desde el inicio de la pandemia"
          var end = k + 1
          while end < min(sentence.upperBound, k + 8), document.tokens[end].shape != .punctuation,
            document.tokens[end].pos != .verb, document.tokens[end].pos != .coordinatingConjunction
          {
            end += 1
          }
          return end
        }
      }
      k += 1
    }
    return nil
  }
}
