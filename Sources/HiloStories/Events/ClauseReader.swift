internal import HiloText

/// Finds how far the clause around a verb group reaches: from its subject to its complements.
struct ClauseReader {
  let text: EventText
  let sentence: Sentence
  /// The most words before and after the verb group.
  private static let before = 14
  private static let after = 13

  /// The clause around the verb group `group`.
  func clause(around group: Range<Int>) -> Range<Int> {
    subjectStart(before: group.lowerBound)..<complementEnd(after: group.upperBound)
  }

  /// Where the subject before the verb group that begins at `start` begins.
  func subjectStart(before start: Int) -> Int {
    var k = start
    let limit = max(sentence.tokens.lowerBound, start - Self.before)
    while k > limit {
      let j = k - 1
      let word = text.words[j]
      if let open = text.opening(of: j, from: max(limit + 1, j - 5)) {
        k = open
        continue
      }
      if text.isStop(j) || text.isQuote(j) { break }
      if word.isVerb, word.tense != .participle || word.mention < 0 && k == start { break }
      if word.roles.contains(.complementizer) || word.roles.contains(.condition) { break }
      if word.roles.contains(.boundary), !word.roles.contains(.transparent) { break }
      if word.roles.contains(.conjunction), word.mention < 0,
        !joinsNames(j) || start < sentence.tokens.upperBound && isOfOne(start)
      {
        break
      }
      k = j
    }
    if k == start, let subject = subjectOverAside(before: k) { return subject }
    // The clause does not open with a linking word.
    while k < start,
      !text.words[k].roles.isDisjoint(with: [.conjunction, .complementizer, .boundary]),
      !text.words[k].roles.contains(.transparent)
    {
      k += 1
    }
    return k
  }

  /// Where the subject begins of which an aside between commas stands before `start`: "Rubén Salgado, a
  /// firefighter, died".
  private func subjectOverAside(before start: Int) -> Int? {
    let first = sentence.tokens.lowerBound
    guard start - 1 > first, text.token(start - 1).lower == "," else { return nil }
    var k = start - 2
    var hasVerb = false
    while k > first, k > start - Self.before {
      if text.words[k].isVerb, text.words[k].tense.isFinite { hasVerb = true }
      if text.isStop(k) {
        // "La ampliación, según confirmó el ministro, empezará", "el acto, que iba a presidir, se anuló"
        let opener = text.words[k + 1].roles
        if hasVerb, opener.isDisjoint(with: [.say, .complementizer, .boundary]) { return nil }
        guard text.token(k).lower == ",", !text.words[k - 1].isVerb, text.words[k - 1].time < 0
        else { return nil }
        let subject = subjectStart(before: k)
        let isNamed = (subject..<k).contains {
          text.words[$0].mention >= 0 || text.token($0).pos == .noun && text.words[$0].time < 0
        }
        let opensWell =
          !text.words[subject].roles.contains(.preposition)
          || text.words[subject].roles.contains(.determiner)
            && text.token(subject).pos == .determiner
        return isNamed && opensWell ? subject : nil
      }
      k -= 1
    }
    return nil
  }

  /// The conjunction at `j` joins two noun phrases.
  private func joinsNames(_ j: Int) -> Bool {
    guard j > sentence.tokens.lowerBound, j + 1 < sentence.tokens.upperBound else { return false }
    let next = text.words[j + 1]
    return
      (next.mention >= 0 || next.roles.contains(.determiner)
      || text.token(j + 1).pos == .numeral) && !text.words[j - 1].isVerb
      && text.words[j - 1].time < 0 && !text.isStop(j - 1)
  }

  /// The finite verb at `k` is in the singular: "… y España entrega a su hermano" has one subject.
  private func isOfOne(_ k: Int) -> Bool {
    text.words[k].isVerb && text.words[k].tense.isFinite
      && text.token(k).features.number == .singular
  }

  /// A noun phrase and then a finite verb begin at `from`: a clause of its own.
  private func opensClause(_ from: Int) -> Bool {
    var k = from
    while k < min(sentence.tokens.upperBound, from + 7) {
      let word = text.words[k]
      if word.isVerb { return word.tense.isFinite && k > from }
      if text.isStop(k) || word.roles.contains(.complementizer) || word.roles.contains(.conjunction)
        || word.roles.contains(.boundary) && !word.roles.contains(.transparent)
      {
        return false
      }
      k += 1
    }
    return false
  }

  /// Where the complements after the verb group that ends at `end` end.
  func complementEnd(after end: Int) -> Int {
    var k = end
    let limit = min(sentence.tokens.upperBound, end + Self.after)
    while k < limit {
      let word = text.words[k]
      if text.isStop(k) { break }
      // "the remaining six dates"
      let isWithin =
        word.tense == .gerund && k > end && text.words[k - 1].roles.contains(.determiner)
      if word.isVerb, word.tense.isFinite || word.tense == .gerund, !isWithin { break }
      if word.roles.contains(.complementizer) || word.roles.contains(.condition) { break }
      if word.roles.contains(.boundary), !word.roles.contains(.transparent), word.time < 0,
        k + 1 >= limit || text.words[k + 1].time < 0
      {
        break
      }
      // "para el 23 de marzo" is no purpose.
      if word.roles.contains(.purpose), !word.roles.contains(.linker), word.time < 0,
        !(k + 1..<min(limit, k + 3)).contains(where: { text.words[$0].time >= 0 })
      {
        break
      }
      if word.roles.contains(.conjunction), word.mention < 0, word.time < 0,
        !joinsNames(k) || opensClause(k + 1)
      {
        break
      }
      k += 1
    }
    if k == limit, k < sentence.tokens.upperBound {
      // Not in the middle of a name or a time.
      while k < sentence.tokens.upperBound, k > end,
        text.words[k].mention >= 0 && text.words[k].mention == text.words[k - 1].mention
          || text.words[k].time >= 0 && text.words[k].time == text.words[k - 1].time
      {
        k += 1
      }
    }
    while k > end, text.words[k - 1].mention < 0, text.words[k - 1].time < 0,
      !text.words[k - 1].roles.isDisjoint(with: [
        .preposition, .determiner, .conjunction, .linker, .clitic, .purpose,
      ]), !text.words[k - 1].roles.contains(.transparent)
    {
      k -= 1
    }
    return k
  }
}
