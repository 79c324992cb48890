internal import HiloText

/// Which words of an article stand under a verb that looks ahead: the future, the conditional, or an
/// auxiliary that says that something may, will or is to be ("podría tardar", "could take").
struct Foresight {
  private let document: Document
  private let events: EventLexicon
  /// For each token.
  private(set) var ahead: [Bool]

  /// Looks at each verb once; linear in the tokens.
  init(_ terms: ArticleTerms, _ events: EventLexicon) {
    document = terms.document
    self.events = events
    ahead = [Bool](repeating: false, count: document.tokens.count)
    for i in ahead.indices where terms.governor[i] == i { ahead[i] = isAhead(i) }
    let verbs = ahead
    for i in ahead.indices where terms.governor[i] != i {
      // The verb just before, where there is one: a wrong tree often hangs on a farther one.
      let verb = Self.verb(before: i, document) ?? terms.governor[i]
      if verb >= 0 { ahead[i] = verbs[verb] }
    }
  }

  private static func verb(before i: Int, _ document: Document) -> Int? {
    let sentence = document.sentences[Int(document.tokens[i].sentence)].tokens
    var k = i - 1
    while k >= max(sentence.lowerBound, i - 5), document.tokens[k].shape != .punctuation {
      if document.tokens[k].pos == .verb { return k }
      k -= 1
    }
    return nil
  }

  private func isAhead(_ verb: Int) -> Bool {
    if document.tokens[verb].features.tense == .future
      || document.tokens[verb].features.mood == .conditional
    {
      return true
    }
    let sentence = document.sentences[Int(document.tokens[verb].sentence)].tokens
    var k = verb - 1
    while k >= max(sentence.lowerBound, verb - 4) {
      let token = document.tokens[k]
      guard
        token.pos == .verb || token.pos == .auxiliary || token.pos == .adverb
          || token.pos == .adposition || token.pos == .particle
      else { break }
      if token.features.tense == .future || token.features.mood == .conditional { return true }
      let readings = events.entry(token.folded)?.readings ?? []
      for reading in readings {
        if case .status(let status) = events.verbs[reading.verb].auxiliary,
          [.possible, .planned, .expected, .proposed].contains(status)
        {
          return true
        }
        if events.verbs[reading.verb].roles.contains(.going) { return true }
      }
      k -= 1
    }
    return false
  }
}
