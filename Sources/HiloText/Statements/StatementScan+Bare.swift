// Clauses that no "that" brings: "said the plan was dead".

extension StatementScan {
  /// How far after its beginning a clause's verb may stand.
  private static let verbWindow = 30

  /// Where a clause without "that" begins after the cue: "said on Monday the plan was dead".
  func bareClause(after group: VerbGroup, limit: Int) -> Int? {
    guard group.verb.frames.contains(.clause) else { return nil }
    // "people claiming benefits": a participle of the noun before it.
    let before = group.tokens.lowerBound - 1
    if group.tense == .gerund, before >= 0, tokens[before].pos == .noun,
      !lists(group.main + 1).contains(.subjectPronoun)
    {
      return nil
    }
    var j = group.main + 1
    if group.verb.frames.contains(.recipient) {
      if lists(j).contains(.objectPronoun) {
        j += 1
      } else if let phrase = nounPhrase(at: j, limit: limit), !hasFiniteVerb(phrase.tokens),
        !isFinite(phrase.tokens.upperBound)
      {
        j = phrase.tokens.upperBound
      }
    }
    j = skipAdverbials(j, limit: limit)
    guard j + 1 < limit, !isPunctuation(j) || quotationAt[j] >= 0,
      lists(j).isDisjoint(with: [.to, .of, .coordination, .relative, .whether, .as])
        || mentionAt[j] >= 0
    else { return nil }
    if lists(j).contains(.boundary), !lists(j).contains(.whether), mentionAt[j] < 0 { return nil }
    if isFinite(j), mentionAt[j] < 0, quotationAt[j] < 0 { return nil }
    let end = contentEnd(from: j, limit: limit, past: false)
    guard j + 1 < end else { return nil }
    // Taggers miss verbs now and then, but not where a subject pronoun comes before one.
    if lists(j).contains(.subjectPronoun), !isPunctuation(j + 1) { return j }
    if hasOwnVerb(from: j, to: min(end, j + Self.verbWindow)) { return j }
    // "said the words “this way”", "says the plan “absolutely right”": the quotation stands for a verb.
    if end - j >= 4, isQuoted(end - 1) || (j + 1..<end).contains(where: { isQuoted($0) }),
      !lists(j).contains(.preposition), !isQuoted(j)
    {
      return j
    }
    return nil
  }

  /// The token after times, adverbs and phrases with a preposition that stand at `i`.
  private func skipAdverbials(_ i: Int, limit: Int) -> Int {
    var j = i
    while j < limit, mentionAt[j] < 0, !isPunctuation(j) {
      if lists(j).contains(.preposition), tokens[j + 1 < limit ? j + 1 : j].shape != .digits,
        let phrase = nounPhrase(at: j + 1, limit: limit), !isFinite(phrase.tokens.upperBound)
      {
        j = phrase.tokens.upperBound
      } else if lists(j).contains(.time), !isFinite(j + 1) {
        j += 1
      } else {
        break
      }
    }
    return j
  }

  /// Whether a word is taken for a participle after a noun and may be the clause's verb: "said the
  /// findings raised questions".
  private func isMistaggedPast(_ i: Int) -> Bool {
    guard hasTags, tokens[i].pos == .verb, tokens[i].features.verbForm == .participle,
      tokens[i].features.tense == .past, i > 0
    else { return false }
    return [.noun, .properNoun].contains(tokens[i - 1].pos) && !lists(i + 1).contains(.by)
  }

  /// Whether a finite verb stands between `start` and `end` that belongs to no relative clause and
  /// has words before it.
  private func hasOwnVerb(from start: Int, to end: Int) -> Bool {
    var relatives = 0
    var k = start
    while k < end {
      if isMark(k, [.stop, .semicolon, .colon]) { return false }
      if mentionAt[k] < 0 {
        if lists(k).contains(.relative) { relatives += 1 }
        if isFinite(k) || isMistaggedPast(k) {
          if lists(k - 1).contains(.coordination) { return false }
          if relatives == 0 { return k > start }
          relatives -= 1
          // A verb of several words counts once.
          while k + 1 < end, isFinite(k + 1) || lists(k + 1).contains(.adverb) { k += 1 }
        }
      }
      k += 1
    }
    return false
  }
}
