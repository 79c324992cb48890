internal import HiloText

/// What stands above a clause: the verb, noun or adjective that its "that" or "whether" hangs on.
extension StatusReader {
  struct Matrix {
    var effect: EventLexicon.Effect
    var cue: Range<Int>
    var isNegated = false
    var isCondition = false
  }

  /// The verb, noun or adjective above the clause whose verb group begins at `left`.
  func matrix(before left: Int, _ first: Int, _ depth: Int) -> Matrix? {
    var k = left - 1
    var commas = 0
    let limit = max(first, left - Self.reach)
    while k >= limit {
      let word = text.words[k]
      if let open = text.opening(of: k, from: max(limit, k - 6)) {
        k = open - 1
        continue
      }
      if text.isStop(k) {
        commas += 1
        if text.token(k).lower != "," || commas > 2 { return nil }
      }
      if word.isVerb, word.tense.isFinite {
        guard text.lexicon.omitsComplementizer, let effect = text.verb(k)?.clause else {
          return nil
        }
        return Matrix(effect: effect, cue: k..<(k + 1), isNegated: isNegated(k, first))
      }
      if word.roles.contains(.condition), k > first, text.words[k - 1].isVerb,
        verb(at: k - 1, depth: depth - 1).status == .planned
      {
        // "se votará si se suprime": what is to be decided.
        return Matrix(effect: .status(.planned), cue: (k - 1)..<(k + 1))
      }
      if word.roles.contains(.condition) {
        return Matrix(effect: .status(.possible), cue: k..<(k + 1), isCondition: true)
      }
      if word.roles.contains(.complementizer) { return governor(ofClauseAt: k, first, depth) }
      // "who", "cuando", "porque" open a clause of their own.
      if word.roles.contains(.boundary), !word.roles.contains(.transparent) { return nil }
      k -= 1
    }
    return nil
  }

  /// What stands before the "that" at `k`.
  func governor(ofClauseAt k: Int, _ first: Int, _ depth: Int) -> Matrix? {
    // "después de que cayera": it did.
    if k - 2 >= first, text.has(.occurred, k - 2), text.words[k - 1].roles.contains(.linker) {
      return Matrix(effect: .status(.occurred), cue: (k - 2)..<(k + 1))
    }
    // "sin que haya víctimas"
    if k - 1 >= first, text.words[k - 1].roles.contains(.never) {
      return Matrix(effect: .status(.denied), cue: (k - 1)..<(k + 1))
    }
    var m = k - 1
    let limit = max(first, k - 9)
    while m >= limit {
      if let open = text.opening(of: m, from: max(limit, m - 6)) {
        m = open - 1
        continue
      }
      if text.isStop(m), text.token(m).lower != "," { return nil }
      let entry = text.entry(m)
      if text.words[m].isVerb, let verb = text.verb(m) {
        if let effect = verb.clause ?? (m >= k - 2 ? verb.auxiliary : nil) {
          return Matrix(effect: effect, cue: m..<(k + 1), isNegated: isNegated(m, first))
        }
        if verb.roles.contains(.state) {
          // "es probable que", "lo previsible es que"
          for a in [m + 1, m - 1, m - 2] where a >= first && a < k {
            if let status = text.entry(a)?.adjective {
              return Matrix(effect: .status(status), cue: min(a, m)..<(k + 1))
            }
          }
          return nil
        }
        if text.words[m].tense.isFinite { return nil }
      }
      if m >= k - 2, let effect = entry?.governor, !text.words[m].isVerb {
        // "desmintió el rumor de que": no more is left of what the noun says.
        if case .status = effect, let above = before(phrase(around: m..<(m + 1)), depth - 1),
          above.status == .denied || above.status == .cancelled
        {
          return Matrix(effect: .status(.denied), cue: above.cue ?? m..<(k + 1))
        }
        return Matrix(effect: effect, cue: m..<(k + 1))
      }
      if m >= k - 2, entry?.adjective == .possible || entry?.adverb == .possible {
        return Matrix(effect: .status(.possible), cue: m..<(k + 1))
      }
      m -= 1
    }
    return nil
  }

  func isNegated(_ verb: Int, _ first: Int) -> Bool {
    var j = verb - 1
    while j >= first, j > verb - 5 {
      if text.words[j].roles.contains(.negation) { return true }
      guard
        text.words[j].roles.contains(.clitic) || text.has(.perfect, j)
          || text.words[j].roles.contains(.transparent)
      else { return false }
      j -= 1
    }
    return false
  }

  /// The finite verb that stands nearest before `p`.
  func mainVerb(before p: Int, _ first: Int) -> Int? {
    var k = p - 1
    while k >= max(first, p - Self.reach) {
      if let open = text.opening(of: k, from: max(first, k - 6)) {
        k = open - 1
        continue
      }
      if text.words[k].isVerb, text.words[k].tense != .participle { return k }
      if text.isStop(k), text.token(k).lower != "," { return nil }
      k -= 1
    }
    return nil
  }

  /// The infinitive that the one after the conjunction at `p` goes with.
  func coordinate(of p: Int, _ first: Int) -> Int? {
    var k = p - 1
    while k >= max(first, p - Self.reach) {
      if text.words[k].isVerb { return text.words[k].tense == .infinitive ? k : nil }
      if text.isStop(k), text.token(k).lower != "," { return nil }
      k -= 1
    }
    return nil
  }
}
