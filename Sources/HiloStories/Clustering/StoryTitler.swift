import HiloText

/// Names a story in its articles' own words, and says what it is about in a few.
public struct StoryTitler: Sendable {
  /// The longest title in bytes; longer sentences are cut at a clause.
  static let maximalLength = 160

  /// Makes a titler.
  public init() {}

  /// The title of `cluster`: the headline, or the clause of a lead where there are none, that holds
  /// most of what the story's articles share. The citation is nil only for a story without words.
  public func title(
    of cluster: StoryCluster, articles: [AnnotatedArticle], linking: Linking
  ) -> (text: String, citation: Citation?) {
    let weights = shared(cluster, articles, linking)
    var best: (score: Double, citation: Citation)?
    for a in cluster.articles {
      guard let (passage, isHeadline) = candidate(articles[a].document) else { continue }
      let document = articles[a].document
      let tokens = document.tokens(in: passage)
      var seen = Set<String>()
      var score = 0.0
      for t in tokens {
        let term = StoryTerms.shared.term(NameFolding.fold(document.tokens[t].folded))
        if seen.insert(term).inserted { score += weights[term] ?? 0 }
      }
      score /= Double(tokens.count + 6).squareRoot()
      if isHeadline { score *= 1.5 }
      if best.map({ score > $0.score }) ?? true {
        best = (score, Citation(article: a, passage: passage))
      }
    }
    guard let best else { return ("", nil) }
    return (articles[best.citation.article].document[best.citation.passage], best.citation)
  }

  /// Up to eight words and names that the articles of `cluster` share most, the weightiest first.
  public func keywords(
    of cluster: StoryCluster, articles: [AnnotatedArticle], linking: Linking
  ) -> [String] {
    var names: [Int: Int] = [:]
    for a in cluster.articles where a < linking.entityOfMention.count {
      for case let entity? in linking.entityOfMention[a] { names[entity, default: 0] += 1 }
    }
    var keywords = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map {
      linking.entities[$0.key].name
    }
    let weights = shared(cluster, articles, linking)
    var forms: [String: [String: Int]] = [:]
    for a in cluster.articles {
      let document = articles[a].document
      let isName = Self.nameTokens(document)
      for (t, token) in document.tokens.enumerated()
      where token.shape == .lower && !isName[t] && token.folded.utf8.count > 3 {
        let term = StoryTerms.shared.term(NameFolding.fold(token.folded))
        guard weights[term] != nil else { continue }
        forms[term, default: [:]][token.lower, default: 0] += 1
      }
    }
    let words = forms.keys.sorted { (weights[$1] ?? 0, $0) < (weights[$0] ?? 0, $1) }
    for term in words.prefix(8 - keywords.count) {
      let form = (forms[term] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      if let form, !keywords.contains(form) { keywords.append(form) }
    }
    return keywords
  }

  /// What the articles share: for each term, its weight times the share of articles that use it.
  private func shared(
    _ cluster: StoryCluster, _ articles: [AnnotatedArticle], _ linking: Linking
  ) -> [String: Double] {
    var count: [String: Double] = [:]
    for a in cluster.articles {
      var terms: [String: Int] = [:]
      for token in articles[a].document.tokens {
        switch token.shape {
        case .punctuation, .symbol: continue
        default: break
        }
        if token.folded.utf8.count < 3 { continue }
        terms[StoryTerms.shared.term(NameFolding.fold(token.folded)), default: 0] += 1
      }
      for (term, n) in terms { count[term, default: 0] += Double.log(1 + Double(n)) }
    }
    let total = Double(max(1, cluster.articles.count))
    var weights: [String: Double] = [:]
    for (term, n) in count { weights[term] = n / total * StoryTerms.shared.weight(of: term) }
    return weights
  }

  private static func nameTokens(_ document: Document) -> [Bool] {
    var isName = [Bool](repeating: false, count: document.tokens.count)
    for mention in document.mentions {
      for t in mention.tokens.clamped(to: 0..<document.tokens.count) { isName[t] = true }
    }
    return isName
  }

  /// The headline, or the first sentence that is the article's own, cut at a clause when long.
  private func candidate(_ document: Document) -> (Passage, isHeadline: Bool)? {
    if let headline = document.sentences.first(where: { $0.kind == .headline }) {
      return (headline.passage, true)
    }
    guard
      let lead = document.sentences.first(where: {
        !document.isBoilerplate($0.passage) && $0.tokens.count >= 4
      }) ?? document.sentences.first
    else { return nil }
    var passage = lead.passage
    if passage.count > Self.maximalLength {
      let cut = lead.tokens.last {
        let token = document.tokens[$0]
        return Int(token.start) - passage.start <= Self.maximalLength
          && [",", ";", ":"].contains(token.folded) && Int(token.start) - passage.start > 40
      }
      if let cut { passage.end = Int(document.tokens[cut].start) }
    }
    while passage.end > passage.start + 1, document.text.bytes[passage.end - 1] == 0x2E {
      passage.end -= 1
    }
    return (passage, false)
  }
}
