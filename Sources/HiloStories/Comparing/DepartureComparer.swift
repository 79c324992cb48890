internal import HiloText

/// Compares what articles say of how someone left an office: of one's own will, or put out.
///
/// How one left is told by the type of the happening (resignation, dismissal) and by words (rows "willing" and
/// "unwilling" of `events/phrases.txt`). Whoever is named in it left, but for the one who puts another out; where
/// a text names nobody there ("lo relevó", "renuncié"), the one who left elsewhere is looked for in
/// the sentences before and in who speaks. Linear in the mentions and words, and in the claims of each person.
struct DepartureComparer {
  let linking: Linking
  let order: ArticleOrder
  /// What tells a headline from its text.
  let filter: OutcomeFilter

  /// How one left, by the type of happening that tells it.
  private enum Manner: String {
    case willing = "resignation"
    case unwilling = "dismissal"
  }

  private struct Claim {
    var article: Int
    var event: Int?
    var manner: Manner
    var isDenied = false
    /// Who left, where the clause says so.
    var named: Set<Int> = []
    /// Who may have left, where it does not.
    var near: Set<Int> = []
    var passage: Passage

    var citation: Citation { Citation(article: article, passage: passage) }
  }

  /// How many sentences before its own one who is named can be meant by a pronoun.
  private static let sentences = 2
  /// How many words of a reason after a clause belong to what it says.
  private static let reason = 14
  /// How many words before the end of a clause its reason may begin.
  private static let within = 2

  /// The comparisons of the events of one story and the terms of its articles.
  func compare(
    _ events: [(index: Int, event: Event)], _ terms: [ArticleTerms]
  ) -> [(comparison: Comparison, weight: Double)] {
    let byArticle = Dictionary(terms.map { ($0.article, $0) }, uniquingKeysWith: { a, _ in a })
    var claims: [Claim] = []
    for (index, event) in events {
      for mention in event.mentions {
        guard let side = byArticle[mention.citation.article],
          let claim = claim(mention, index, side)
        else { continue }
        claims.append(claim)
      }
    }
    guard !claims.isEmpty else { return [] }
    claims += terms.flatMap(phrases)
    claims.sort { filter.precedes($0.citation, $1.citation, in: order) }
    let people = Set(claims.flatMap(\.named)).sorted()
    return people.compactMap { comparison(of: $0, claims) }
  }

  private func comparison(
    of person: Int, _ claims: [Claim]
  ) -> (comparison: Comparison, weight: Double)? {
    var values: [Claim] = []
    for claim in claims
    where claim.named.isEmpty ? claim.near.contains(person) : claim.named.contains(person) {
      // That he would be put out is denied before, that he was afterwards.
      if claim.isDenied, !values.contains(where: { $0.manner == .unwilling }) { continue }
      let isSaid = values.contains { $0.article == claim.article && $0.manner == claim.manner }
      if !isSaid { values.append(claim) }
    }
    let apart = values.indices.contains { i in
      values[..<i].contains { $0.article != values[i].article && $0.manner != values[i].manner }
    }
    guard apart else { return nil }
    return (
      Comparison(
        event: values.lazy.compactMap(\.event).first, attribute: .outcome,
        subject: linking.entities[person].name, verdict: .conflict,
        values: values.map {
          Comparison.Value(value: $0.manner.rawValue, citation: $0.citation)
        }), 5 + 0.3 * Double(values.count)
    )
  }

  // MARK: Reading

  private func claim(_ mention: EventMention, _ event: Int, _ side: ArticleTerms) -> Claim? {
    let isDenied = mention.status == .denied
    let isTold =
      mention.status == .occurred || mention.status == .ongoing || mention.status == .confirmed
      || mention.status == .planned
    let manner: Manner
    switch mention.type {
    case "resignation" where isTold: manner = .willing
    case "dismissal" where isTold: manner = .unwilling
    // Who denies that he was put out says that he went by himself.
    case "dismissal" where isDenied: manner = .willing
    default: return nil
    }
    var named = Set(mention.participants.filter(isPerson))
    let isDismissal = mention.type == "dismissal"
    if isDismissal, let agent = agent(of: mention.trigger, side) { named.remove(agent) }
    var claim = Claim(
      article: side.article, event: event, manner: manner, isDenied: isDenied, named: named,
      passage: withReason(mention.citation.passage, side))
    complete(&claim, at: mention.trigger, side)
    if isDismissal, hasObject(mention.trigger, side) { claim.near = [] }
    return claim
  }

  /// What words alone say of how one left ("fue a petición propia").
  private func phrases(_ side: ArticleTerms) -> [Claim] {
    let document = side.document
    var claims: [Claim] = []
    for (sign, manner) in [(SignWords.Sign.willing, Manner.willing), (.unwilling, .unwilling)] {
      guard let words = SignWords.of(document.language, sign) else { continue }
      for sentence in document.sentences where !document.isBoilerplate(sentence.passage) {
        for i in sentence.tokens {
          guard let length = words.length(at: i, document.tokens, sentence.tokens) else { continue }
          let clause = side.clause(around: i..<(i + length), reach: 8)
          var claim = Claim(
            article: side.article, manner: manner,
            passage: document.passage(of: clause))
          complete(&claim, at: i, side)
          claims.append(claim)
        }
      }
    }
    return claims
  }

  /// Adds who may be meant by the words at `i`: who speaks, and who is named in the sentence and those before.
  private func complete(_ claim: inout Claim, at i: Int, _ side: ArticleTerms) {
    let document = side.document
    let index = Int(document.tokens[i].sentence)
    claim.near = Set(side.speaker(at: i).map { -1 - $0 }.filter(isPerson))
    let first = document.sentences[max(0, index - Self.sentences)].tokens.lowerBound
    for k in first..<document.sentences[index].tokens.upperBound {
      for term in side.terms[k] where term < 0 && isPerson(-1 - term) {
        claim.near.insert(-1 - term)
      }
    }
  }

  private func isPerson(_ entity: Int) -> Bool { linking.entities[entity].type == .person }

  /// The subject of an active verb at `trigger`: who puts another out ("la presidenta Murillo lo relevó").
  private func agent(of trigger: Int, _ side: ArticleTerms) -> Int? {
    let tokens = side.document.tokens
    guard isActive(trigger, side),
      let subject = side.parts(of: trigger).first(where: { tokens[$0].relation == .nsubj })
    else { return nil }
    let mention = side.document.mentions.firstIndex {
      $0.type == .person
        && ($0.tokens.contains(subject)
          || subject < $0.tokens.lowerBound && $0.tokens.upperBound <= trigger)
    }
    return mention.flatMap { linking.entity(ofMention: $0, in: side.article) }
  }

  /// A noun says whom the active verb at `trigger` puts out.
  private func hasObject(_ trigger: Int, _ side: ArticleTerms) -> Bool {
    let tokens = side.document.tokens
    return isActive(trigger, side)
      && side.parts(of: trigger).contains {
        tokens[$0].relation == .obj && (tokens[$0].pos == .noun || tokens[$0].pos == .properNoun)
      }
  }

  private func isActive(_ trigger: Int, _ side: ArticleTerms) -> Bool {
    let token = side.document.tokens[trigger]
    return token.pos == .verb && token.features.verbForm == .finite
  }

  /// `passage` with the reason that follows it ("por motivos de salud").
  private func withReason(_ passage: Passage, _ side: ArticleTerms) -> Passage {
    let document = side.document
    let clause = document.tokens(in: passage)
    guard let last = clause.last, let words = SignWords.of(document.language, .reason) else {
      return passage
    }
    let sentence = document.sentences[Int(document.tokens[last].sentence)].tokens
    // "resigned for what he | called health reasons": the words may begin within the clause.
    guard last + 1 < sentence.upperBound,
      (max(clause.lowerBound, last - Self.within)...(last + 1)).contains(where: {
        words.length(at: $0, document.tokens, sentence) != nil
      })
    else { return passage }
    let end = side.clause(around: last..<(last + 1), reach: Self.reason).upperBound
    return document.passage(of: clause.lowerBound..<end)
  }
}
