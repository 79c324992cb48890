internal import HiloText

/// Leaves out of what articles say of one happening the values whose clauses have nothing in common
/// with those of another article: mentions brought together by too little.
struct OutcomeFilter {
  private let terms: [Int: ArticleTerms]
  private let weights: TermWeights
  private let linking: Linking
  /// How much the clauses of two values share.
  private static let needed = 0.5
  /// How much they share, names and all, where they share no other word.
  private static let named = 0.75
  /// How much their sentences share, names and all.
  static let around = 1.2

  /// That what was possible is now planned is no other outcome.
  static let foreseen = Set(
    [EventStatus.possible, .proposed, .expected, .planned].map(\.rawValue))

  init(_ terms: [ArticleTerms], _ weights: TermWeights, _ linking: Linking) {
    self.linking = linking
    self.terms = Dictionary(terms.map { ($0.article, $0) }, uniquingKeysWith: { a, _ in a })
    self.weights = weights
  }

  /// The comparison without such values; nil where those of one article alone are left. A dispute is
  /// left as it is: who denies seldom says again what.
  func filtered(_ comparison: Comparison, of event: Event) -> Comparison? {
    guard comparison.attribute == .outcome, comparison.verdict != .conflict else {
      return comparison
    }
    let words = comparison.values.map { context($0.citation) }
    let mentions = Dictionary(
      event.mentions.map { ($0.citation, $0.participants) }, uniquingKeysWith: { a, _ in a })
    let acting = comparison.values.map { value in
      actors(value.citation)
        .merged(with: (mentions[value.citation] ?? []).filter(linking.isActor).map { -1 - $0 })
    }
    let kept = comparison.values.indices.filter { i in
      comparison.values.indices.contains { j in
        let (a, b) = (comparison.values[i].citation.article, comparison.values[j].citation.article)
        guard a != b else { return false }
        let sameLanguage = terms[a]?.document.language == terms[b]?.document.language
        let shared = { (x: [ArticleTerms.Term], y: [ArticleTerms.Term]) in
          weights.likeness(x, y, sameLanguage: sameLanguage).shared
        }
        let alike = shared(words[i].filter { $0 >= 0 }, words[j].filter { $0 >= 0 })
        let (x, y) = (comparison.values[i].citation, comparison.values[j].citation)
        if alike >= Self.needed { return isRelated(x, y) }
        // What a story is about is in most of its sentences and weighs little: one word for what they
        // do, and one name for who.
        if alike > 0, acting[i].contains(where: acting[j].contains) { return true }
        return shared(words[i], words[j]) >= Self.named && isRelated(x, y)
      }
    }
    var result = comparison
    result.values = kept.map { comparison.values[$0] }
    guard Set(result.values.map(\.citation.article)).count > 1 else { return nil }
    let left = Set(result.values.map(\.value))
    if result.verdict == .update, left.count == 1 { return nil }
    if result.verdict == .update, left.isSubset(of: Self.foreseen) { result.verdict = .agree }
    // What only the last text holds possible was told as come before.
    if result.verdict == .update, let last = result.values.last, Self.foreseen.contains(last.value),
      result.values.dropLast().allSatisfy({
        $0.value == EventStatus.occurred.rawValue || $0.value == EventStatus.ongoing.rawValue
      })
    {
      return nil
    }
    return result
  }

  /// Whether the sentences of two passages have words of the weight `least` in common.
  func isRelated(_ a: Citation, _ b: Citation, least: Double = around) -> Bool {
    let sameLanguage =
      terms[a.article]?.document.language == terms[b.article]?.document.language
    return weights.likeness(sentence(a), sentence(b), sameLanguage: sameLanguage).shared
      >= least
  }

  /// Whether the two passages have a word in common beside names.
  func shareWord(_ a: Citation, _ b: Citation) -> Bool {
    let words = Set(context(a).filter { $0 >= 0 && weights[$0] > 0 })
    return context(b).contains(where: words.contains)
  }

  /// Whether the words that tell the two mean the same, or are of one family of happenings.
  func isOneAct(_ a: EventMention, _ b: EventMention) -> Bool {
    let (x, y) = (meaning(a), meaning(b))
    if x.contains(where: y.contains) { return true }
    let families = Set(x.flatMap { ConceptLexicon.families(of: $0) })
    return y.contains { ConceptLexicon.families(of: $0).contains(where: families.contains) }
  }

  /// The concepts of the word that tells a mention.
  private func meaning(_ mention: EventMention) -> [Int32] {
    (terms[mention.citation.article]?.terms[mention.trigger] ?? [])
      .filter { $0 >= 0 && $0 < ArticleTerms.numbers }.map(Int32.init)
  }

  /// Whether `a` is told before `b`: in an earlier article or, as it says it more fully than a headline, in the text of the
  /// same.
  func precedes(_ a: Citation, _ b: Citation, in order: ArticleOrder) -> Bool {
    guard a.article == b.article else { return order.place[a.article] < order.place[b.article] }
    let (isLeft, isRight) = (isHeadline(a), isHeadline(b))
    return isLeft != isRight ? isRight : a.passage < b.passage
  }

  /// Its sentence is the headline.
  func isHeadline(_ citation: Citation) -> Bool {
    guard let terms = terms[citation.article],
      let first = terms.document.tokens(in: citation.passage).first
    else { return false }
    return terms.document.sentences[Int(terms.document.tokens[first].sentence)].kind == .headline
  }

  /// The people and organisations that the passage's sentence names, and who says it.
  private func actors(_ citation: Citation) -> [ArticleTerms.Term] {
    guard let terms = terms[citation.article],
      let first = terms.document.tokens(in: citation.passage).first
    else { return [] }
    return (sentence(citation) + terms.speaker(at: first)).filter {
      $0 < 0 && linking.isActor(-1 - $0)
    }
  }

  private func sentence(_ citation: Citation) -> [ArticleTerms.Term] {
    guard let terms = terms[citation.article],
      let first = terms.document.tokens(in: citation.passage).first
    else { return [] }
    let tokens = terms.document.sentences[Int(terms.document.tokens[first].sentence)].tokens
    return terms.context(tokens, except: 0..<0)
  }

  private func context(_ citation: Citation) -> [ArticleTerms.Term] {
    guard let terms = terms[citation.article] else { return [] }
    let tokens = terms.document.tokens(in: citation.passage)
    return terms.context(tokens, except: tokens.lowerBound..<tokens.lowerBound)
  }
}
