import HiloText

/// Names a story in its articles' own words, and says what it is about in a few.
public struct StoryTitler: Sendable {
  /// The longest title in bytes; longer sentences are cut at a clause.
  static let maximalLength = 160
  /// How many tokens a headline has at least: "Última hora" says nothing.
  static let leastHeadline = 4

  private let articles: [AnnotatedArticle]
  private let linking: Linking
  /// For each article the number of each token's term, -1 for marks and short words.
  private let termOfToken: [[Int32]]
  /// How much each term says.
  private let weights: [Double]

  /// Makes a titler for the stories of `articles`. Their words are brought to terms once, here.
  public init(articles: [AnnotatedArticle], linking: Linking) {
    self.articles = articles
    self.linking = linking
    let terms = StoryTerms.shared
    var numberOfWord: [String: Int32] = [:]
    var numberOfTerm: [String: Int32] = [:]
    var weights: [Double] = []
    termOfToken = articles.map { article in
      article.document.tokens.map { token in
        if token.shape == .punctuation || token.shape == .symbol { return -1 }
        if token.folded.utf8.count < 3 { return -1 }
        if let known = numberOfWord[token.folded] { return known }
        let term = terms.term(NameFolding.fold(token.folded))
        let number: Int32
        if let known = numberOfTerm[term] {
          number = known
        } else {
          number = Int32(weights.count)
          numberOfTerm[term] = number
          weights.append(terms.weight(of: term))
        }
        numberOfWord[token.folded] = number
        return number
      }
    }
    self.weights = weights
  }

  /// The title of `cluster`: the headline, or the clause of a lead where there are none, that holds
  /// most of what the story's articles share, from an article in the language that most of them are
  /// in. The citation is nil only for a story without words.
  public func title(of cluster: StoryCluster) -> (text: String, citation: Citation?) {
    let shared = shared(cluster)
    let language = language(of: cluster)
    var best: (score: Double, citation: Citation)?
    for a in cluster.articles {
      let document = articles[a].document
      guard document.language == language, let (passage, isHeadline) = candidate(document)
      else { continue }
      let tokens = document.tokens(in: passage)
      var seen = Set<Int32>()
      var score = 0.0
      for t in tokens where seen.insert(termOfToken[a][t]).inserted {
        score += shared[termOfToken[a][t]] ?? 0
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
  public func keywords(of cluster: StoryCluster) -> [String] {
    var names: [Int: Int] = [:]
    for a in cluster.articles where a < linking.entityOfMention.count {
      for case let entity? in linking.entityOfMention[a] { names[entity, default: 0] += 1 }
    }
    var keywords = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map {
      linking.entities[$0.key].name
    }
    let shared = shared(cluster)
    let language = language(of: cluster)
    var forms: [Int32: [String: Int]] = [:]
    for a in cluster.articles where articles[a].document.language == language {
      let document = articles[a].document
      let isName = Self.nameTokens(document)
      for (t, token) in document.tokens.enumerated()
      where token.shape == .lower && !isName[t] && token.folded.utf8.count > 3 {
        let term = termOfToken[a][t]
        if term >= 0 { forms[term, default: [:]][token.lower, default: 0] += 1 }
      }
    }
    let words = forms.keys.sorted { (shared[$1] ?? 0, $0) < (shared[$0] ?? 0, $1) }
    for term in words.prefix(8 - keywords.count) {
      let form = (forms[term] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      if let form, !keywords.contains(form) { keywords.append(form) }
    }
    return keywords
  }

  /// The language that most of the story's articles are in; of several the one of the first.
  private func language(of cluster: StoryCluster) -> Language? {
    var counts: [(language: Language, count: Int)] = []
    for a in cluster.articles where candidate(articles[a].document) != nil {
      let language = articles[a].document.language
      if let i = counts.firstIndex(where: { $0.language == language }) {
        counts[i].count += 1
      } else {
        counts.append((language, 1))
      }
    }
    guard let most = counts.map(\.count).max() else { return nil }
    return counts.first { $0.count == most }?.language
  }

  /// What the articles share: for each term, its weight times how much they use it on average.
  private func shared(_ cluster: StoryCluster) -> [Int32: Double] {
    var shared: [Int32: Double] = [:]
    for a in cluster.articles {
      var counts: [Int32: Int] = [:]
      for term in termOfToken[a] where term >= 0 { counts[term, default: 0] += 1 }
      for (term, n) in counts { shared[term, default: 0] += Double.log(1 + Double(n)) }
    }
    let total = Double(max(1, cluster.articles.count))
    for (term, n) in shared { shared[term] = n / total * weights[Int(term)] }
    return shared
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
    if let headline = document.sentences.first(where: {
      $0.kind == .headline && $0.tokens.count >= Self.leastHeadline
    }) {
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
