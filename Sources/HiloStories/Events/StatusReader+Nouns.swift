internal import HiloText

extension StatusReader {
  /// A noun phrase around a trigger.
  struct Phrase {
    /// Its words, with complements.
    var tokens: Range<Int>
    /// The noun's own words.
    var noun: Range<Int>
  }

  /// The noun phrase around the noun at `noun`.
  func phrase(around noun: Range<Int>) -> Phrase {
    let sentence = text.document.sentences[Int(text.token(noun.lowerBound).sentence)].tokens
    var start = noun.lowerBound
    while start > sentence.lowerBound, start > noun.lowerBound - 6 {
      let word = text.words[start - 1]
      let token = text.token(start - 1)
      if word.isVerb, word.tense != .participle { break }
      let modifies =
        word.roles.contains(.determiner) || token.pos == .adjective || token.pos == .numeral
        || token.pos == .determiner || text.entry(start - 1)?.adjective != nil
        || token.shape == .digits
      guard modifies, word.roles.isEmpty || word.roles.contains(.determiner) else { break }
      start -= 1
      if word.roles.contains(.determiner), token.pos != .adjective { break }
    }
    var end = noun.upperBound
    let limit = min(sentence.upperBound, noun.upperBound + 16)
    while end < limit {
      let word = text.words[end]
      if text.isStop(end) || text.token(end).shape == .symbol { break }
      if word.isVerb, word.tense != .participle { break }
      if word.isVerb, word.tense == .participle, end > noun.upperBound { break }
      if word.roles.contains(.boundary) || word.roles.contains(.complementizer)
        || word.roles.contains(.negation)
        || word.roles.contains(.purpose)
          && !word.roles.contains(.linker)
      {
        break
      }
      if word.roles.contains(.clitic), !word.roles.contains(.determiner) { break }
      end += 1
    }
    // What hangs at the end (a preposition, a determiner, "and") belongs to what follows.
    while end > noun.upperBound, text.words[end - 1].mention < 0,
      !text.words[end - 1].roles.isDisjoint(with: [
        .preposition, .determiner, .conjunction, .transparent, .linker, .clitic,
      ])
    {
      end -= 1
    }
    return Phrase(tokens: start..<end, noun: noun)
  }

  /// The status of the happening that the noun of `phrase` names; nil status when nothing says.
  func noun(_ phrase: Phrase, depth: Int = 4) -> Judgement {
    let sentence = text.document.sentences[Int(text.token(phrase.noun.lowerBound).sentence)].tokens
    var result = Judgement(status: nil, cue: nil, span: phrase.tokens, governor: nil)
    guard depth > 0 else { return result }
    // Beside it.
    var beside: (EventStatus, Int)?
    for i in phrase.tokens where !phrase.noun.contains(i) && i < phrase.noun.upperBound + 4 {
      if i >= phrase.noun.upperBound, text.words[i].roles.contains(.preposition) { break }
      if let status = text.entry(i)?.adjective { beside = beside ?? (status, i) }
    }
    if let (status, at) = beside, status != .occurred,
      status != .ongoing || at < phrase.noun.lowerBound
    {
      result.status = status
      result.cue = at..<(at + 1)
      return result
    }
    let governed = before(phrase, sentence, depth)
    if let found = governed {
      result.span = min(found.span.lowerBound, result.span.lowerBound)..<result.span.upperBound
      if found.status != nil, !found.isWeak {
        result.status = found.status
        result.cue = found.cue
        result.governor = found.governor
        // "la visita que realizará": the relative clause on an object says more.
        return result
      }
    }
    if let found = after(phrase, sentence, depth, isOblique: isOblique(phrase, sentence)) {
      result.span = phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, found.span.upperBound)
      result.then = found.then
      if found.status != nil {
        result.status = found.status
        result.cue = found.cue
        result.governor = found.governor
        return result
      }
    }
    if let (status, at) = beside {
      result.status = status
      result.cue = at..<(at + 1)
    } else if let governed, governed.isWeak {
      result.status = governed.status
      result.cue = governed.cue
    }
    return result
  }

  /// A preposition stands before the phrase, so that it is no subject.
  private func isOblique(_ phrase: Phrase, _ sentence: Range<Int>) -> Bool {
    let p = phrase.tokens.lowerBound - 1
    return p >= sentence.lowerBound
      && (text.words[p].roles.contains(.preposition) || text.words[p].isVerb)
  }

  /// What governs the phrase from the left: a verb, a noun with "de", a preposition.
  private func before(_ phrase: Phrase, _ sentence: Range<Int>, _ depth: Int) -> Judgement? {
    let start = phrase.tokens.lowerBound
    var p = start - 1
    while p > sentence.lowerBound,
      text.isQuote(p) || text.words[p].roles.contains(.clitic) && text.words[p - 1].isVerb
        || text.words[p].roles.contains(.transparent) && text.words[p - 1].isVerb
          && !text.words[p].roles.contains(.negation)
    {
      p -= 1
    }
    guard p >= sentence.lowerBound, !text.isStop(p) else { return nil }
    let word = text.words[p]
    if word.isVerb { return object(of: p, start, depth) }
    if word.roles.contains(.negation) {
      return Judgement(status: .denied, cue: p..<(p + 1), span: p..<start, governor: nil)
    }
    if word.roles.contains(.preposition) || word.roles.contains(.linker) {
      // "la posibilidad de una reunión"
      var q = p - 1
      while q >= sentence.lowerBound, text.token(q).pos == .adjective, !text.words[q].isVerb,
        text.entry(q)?.governor == nil
      {
        q -= 1
      }
      guard q >= sentence.lowerBound else {
        return preposition(p, start)
      }
      if let effect = text.entry(q)?.governor, !text.words[q].isVerb {
        let outer = self.phrase(around: q..<(q + 1))
        let head = Phrase(tokens: outer.tokens.lowerBound..<start, noun: q..<(q + 1))
        switch effect {
        case .status(let status):
          return Judgement(
            status: status, cue: q..<(q + 1), span: outer.tokens.lowerBound..<start, governor: q)
        default:
          var found = noun(head, depth: depth - 1)
          if found.status == nil { found.governor = q }
          return found
        }
      }
      if text.words[q].isVerb, text.words[p].roles.contains(.linker) || text.has(.inside, p) {
        // "hablaron de", "llevar a cabo", "asistió a"
        return object(of: q, start, depth)
      }
      return preposition(p, start)
    }
    // "llevar a cabo", "dejaron sin efecto", an adverb or a short object between.
    var q = p
    var phraseFound: (status: EventStatus, end: Int)?
    while q >= max(sentence.lowerBound, start - 5) {
      if text.words[q].isVerb {
        if let phraseFound {
          let own = verb(at: q, depth: depth - 1)
          return Judgement(
            status: own.status == .possible ? .possible : phraseFound.status,
            cue: q..<phraseFound.end, span: own.span.lowerBound..<start, governor: q)
        }
        guard text.verb(q)?.object != nil else { return nil }
        return object(of: q, start, depth)
      }
      phraseFound = phraseFound ?? phraseStatus(at: q)
      if text.isStop(q) || text.words[q].roles.contains(.complementizer)
        || text.words[q].roles.contains(.boundary) && !text.words[q].roles.contains(.transparent)
      {
        return nil
      }
      q -= 1
    }
    return nil
  }

  private func preposition(_ p: Int, _ start: Int) -> Judgement? {
    let before = p > 0 ? text.words[p - 1].roles : []
    let roles = text.words[p].roles
    var status: EventStatus?
    if roles.contains(.occurred) || before.contains(.occurred) {
      // "durante la cumbre se firmará": what goes with the future lies there too.
      status = mainIsAhead(start) ? .planned : .occurred
    } else if roles.contains(.planned) || before.contains(.planned) {
      status = .planned
    }
    guard let status else { return nil }
    return Judgement(
      status: status,
      cue: max(0, p - (before.isDisjoint(with: [.occurred, .planned]) ? 0 : 1))..<(p + 1),
      span: start..<start, governor: nil, isWeak: true)
  }

  /// The next finite verb after `start` is in the future or conditional.
  private func mainIsAhead(_ start: Int) -> Bool {
    let sentence = text.document.sentences[Int(text.token(start).sentence)].tokens
    var k = start
    while k < min(sentence.upperBound, start + 24) {
      if text.words[k].isVerb, text.words[k].tense.isFinite {
        return text.words[k].tense == .future
      }
      k += 1
    }
    return false
  }

  /// The status of the object of the verb at `v`.
  private func object(of v: Int, _ start: Int, _ depth: Int) -> Judgement? {
    let own = verb(at: v, depth: depth - 1)
    var result = Judgement(
      status: nil, cue: own.cue, span: own.span.lowerBound..<start, governor: v)
    guard let effect = text.verb(v)?.object else {
      // Any other verb lends what is not yet: "necesitará ayuda", "irá a juicio".
      switch own.status {
      case .planned, .possible, .expected, .proposed, .cancelled, .confirmed:
        result.status = own.status
      default: break
      }
      // It tells of something of its own besides.
      result.governor = nil
      return result
    }
    result.status = objectStatus(effect, own, v)
    if case .status(let status) = effect, status == result.status {
      result.cue = own.span.lowerBound..<(v + 1)
    }
    return result
  }

  /// What a verb makes of its object, seen with the verb's own status.
  func objectStatus(
    _ effect: EventLexicon.Effect, _ own: Judgement, _ v: Int
  ) -> EventStatus? {
    guard case .status(let status) = effect else { return own.status }
    switch own.status {
    case .denied:
      switch status {
      case .denied, .cancelled, .postponed: return .possible
      case .confirmed, .expected: return .possible
      default: return .denied
      }
    case .confirmed where status == .possible || status == .planned || status == .expected:
      return .confirmed
    case .possible, .expected, .proposed:
      return status == .possible ? .possible : own.status
    case .planned where status == .possible: return .possible
    default: return status
    }
  }

  /// What the phrase is the subject of, or the relative clause on it.
  private func after(
    _ phrase: Phrase, _ sentence: Range<Int>, _ depth: Int, isOblique: Bool
  ) -> Judgement? {
    var k = phrase.tokens.upperBound
    let limit = min(sentence.upperBound, k + 22)
    var relative = false
    var steps = 0
    while k < limit {
      if text.isStop(k) {
        guard text.token(k).lower == "," || text.token(k).lower == "(" || text.token(k).lower == ")"
        else { return nil }
        // An aside: a participle in it counts ("…, fijada para el lunes, no se celebró").
        if text.token(k).lower == ",", k + 1 < limit, let status = text.entry(k + 1)?.adjective,
          text.words[k + 1].isVerb || status != .occurred,
          !text.words[k + 1].roles.contains(.determiner)
        {
          let rest = restOfSentence(k + 1, limit, depth)
          if let rest, rest.status != nil, rest.status != .denied { return rest }
          if let rest, rest.status == .denied, status == .planned {
            return Judgement(status: .cancelled, cue: rest.cue, span: rest.span, governor: nil)
          }
          return Judgement(
            status: status, cue: (k + 1)..<(k + 2), span: (k + 1)..<tail(k + 2, limit),
            governor: nil)
        }
        k += 1
        steps += 1
        guard steps <= 2, k < limit else { return nil }
        if text.token(k - 1).lower == ",", steps == 1,
          !text.words[k].roles.contains(.complementizer),
          !(text.words[k].roles.contains(.boundary) && text.lexicon.omitsComplementizer)
        {
          // Some other aside: on to its end, where the verb must follow.
          guard let close = closing(k, limit) else { return nil }
          k = close + 1
          steps = 2
          guard k < limit,
            text.words[k].isVerb || text.words[k].roles.contains(.clitic)
              || text.words[k].roles.contains(.negation)
          else { return nil }
        }
        continue
      }
      let roles = text.words[k].roles
      if roles.contains(.complementizer)
        || roles.contains(.boundary) && text.lexicon.omitsComplementizer && steps == 1
      {
        relative = true
      }
      if let match = phraseStatus(at: k) {
        return Judgement(
          status: match.status, cue: k..<match.end, span: k..<match.end, governor: nil)
      }
      if text.words[k].isVerb, text.words[k].tense == .participle,
        let status = text.entry(k)?.adjective, k == phrase.tokens.upperBound
      {
        return Judgement(
          status: status, cue: k..<(k + 1), span: k..<tail(k + 1, limit), governor: k)
      }
      if text.words[k].isVerb {
        // One comma alone ends the phrase; of a phrase after a preposition only what stands with it
        // is told.
        if !relative, steps == 1 || isOblique { return nil }
        var told = predicate(at: k, relative: relative, limit, depth)
        if relative, steps == 1, !isOblique, let close = closing(told?.span.upperBound ?? k, limit),
          let main = mainPredicate(after: close, limit, depth), let status = main.status
        {
          if told?.status == nil {
            told = main
          } else if status != told?.status {
            told?.then = Then(status: status, cue: main.cue, span: main.span)
          }
        }
        return told
      }
      if roles.contains(.boundary), !roles.contains(.transparent), !relative { return nil }
      k += 1
    }
    return nil
  }

  /// The comma that closes an aside which `from` lies in.
  private func closing(_ from: Int, _ limit: Int) -> Int? {
    var k = from
    while k < min(limit, from + 14) {
      if text.isStop(k) { return text.token(k).lower == "," ? k : nil }
      k += 1
    }
    return nil
  }

  /// What is said of the phrase once an aside on it has closed at `comma`.
  private func mainPredicate(after comma: Int, _ limit: Int, _ depth: Int) -> Judgement? {
    var k = comma + 1
    while k < limit,
      text.words[k].roles.contains(.clitic) || text.words[k].roles.contains(.negation)
        || text.words[k].roles.contains(.transparent)
    {
      k += 1
    }
    guard k < limit, text.words[k].isVerb, text.words[k].tense.isFinite else { return nil }
    return predicate(at: k, relative: false, limit, depth)
  }

  private func restOfSentence(_ from: Int, _ limit: Int, _ depth: Int) -> Judgement? {
    var k = from
    while k < limit, !(text.isStop(k) && text.token(k).lower == ",") { k += 1 }
    k += 1
    while k < min(limit, from + 30) {
      if text.words[k].isVerb, text.words[k].tense.isFinite {
        return predicate(at: k, relative: false, limit, depth)
      }
      if text.isStop(k) { return nil }
      k += 1
    }
    return nil
  }

  /// What the verb that begins at `k` says of its subject.
  private func predicate(
    at k: Int, relative: Bool, _ limit: Int, _ depth: Int
  ) -> Judgement? {
    // To the last verb of the group: "iba a jugarse", "ha sido aplazado", "está convocada".
    var v = k
    while v + 1 < limit {
      if text.words[v + 1].isVerb { v += 1; continue }
      if v + 2 < limit, text.has(.linker, v + 1) || text.has(.transparent, v + 1),
        text.words[v + 2].isVerb, !text.words[v + 2].tense.isFinite
      {
        v += 2
        continue
      }
      break
    }
    let own = verb(at: v, depth: depth - 1)
    let state = text.has(.state, v) || text.has(.passive, v)
    var result = Judgement(status: nil, cue: own.cue, span: k..<tail(v + 1, limit), governor: v)
    if let match = phraseStatus(at: v) {
      result.status = own.status == .denied ? .possible : match.status
      result.cue = k..<match.end
      return result
    }
    if state {
      for a in (v + 1)..<max(v + 1, min(limit, v + 5)) {
        if let match = phraseStatus(at: a) {
          result.status = match.status
          result.cue = v..<match.end
          return result
        }
        if let status = text.entry(a)?.adjective, status != .occurred {
          result.status = own.status == .denied ? .possible : status
          result.cue = v..<(a + 1)
          return result
        }
        if case .status(let status)? = text.entry(a)?.governor, a + 1 < limit,
          text.has(.linker, a + 1) || text.has(.purpose, a + 1)
        {
          // "is due to start", "está listo para"
          result.status = own.status == .denied ? .denied : status
          result.cue = v..<(a + 1)
          return result
        }
        if text.isStop(a) { break }
      }
      if text.token(v).pos == .auxiliary || text.has(.state, v) { result.status = own.status }
      if own.status == .occurred, relative == false { result.status = .occurred }
      return result
    }
    if text.words[v].tense == .participle, let status = text.entry(v)?.adjective,
      status != .occurred
    {
      result.status = own.status == .denied ? .possible : status
      result.cue = k..<(v + 1)
      return result
    }
    if let match = v + 1 < limit ? phraseStatus(at: v + 1) : nil {
      result.status = match.status
      result.cue = v..<match.end
      return result
    }
    if let effect = text.verb(v)?.object, !(text.verb(v)?.stirs == true && isActive(k, v)) {
      // "La junta tumba la oferta": what acts is not what is done to.
      if case .status = effect, !relative, isActive(k, v), takesObject(v + 1, limit) {
        return result
      }
      result.status = objectStatus(effect, own, v)
      if case .status(let status) = effect, status == result.status { result.cue = k..<(v + 1) }
      if relative, case .status(.denied) = effect { result.status = nil }
      return result
    }
    // "Esta cumbre ha suscitado críticas" does not say that it was held.
    if own.status == .occurred, text.verb(v)?.stirs != true { result.status = .occurred }
    return result
  }

  /// The verb group from `k` to `v` is neither reflexive nor passive.
  private func isActive(_ k: Int, _ v: Int) -> Bool {
    if text.words[v].tense == .participle, v > k, text.has(.passive, v - 1) { return false }
    return k == 0 || !text.words[k - 1].roles.contains(.clitic)
  }

  /// A noun phrase follows at `k`.
  private func takesObject(_ k: Int, _ limit: Int) -> Bool {
    guard k < limit else { return false }
    return text.words[k].mention >= 0 || text.words[k].roles.contains(.determiner)
      || text.token(k).pos == .noun || text.token(k).pos == .numeral
  }

  /// The status phrase ("en curso", "sin fecha") that begins at `k`.
  func phraseStatus(at k: Int) -> (status: EventStatus, end: Int)? {
    guard let entry = text.entry(k) else { return nil }
    for (rest, status) in entry.phrases {
      guard k + rest.count < text.words.count else { continue }
      var fits = true
      for (offset, word) in rest.enumerated() where text.token(k + 1 + offset).folded != word {
        fits = false
        break
      }
      if fits { return (status, k + 1 + rest.count) }
    }
    return nil
  }

  /// The end of the clause that goes on at `from`.
  func tail(_ from: Int, _ limit: Int) -> Int {
    var end = from
    while end < min(limit, from + 12) {
      let word = text.words[end]
      if text.isStop(end) || word.isVerb && word.tense.isFinite || word.roles.contains(.boundary)
        || word.roles.contains(.complementizer)
      {
        break
      }
      end += 1
    }
    while end > from, text.words[end - 1].mention < 0, text.words[end - 1].time < 0,
      !text.words[end - 1].isVerb,
      !text.words[end - 1].roles.isDisjoint(with: [
        .preposition, .determiner, .conjunction, .linker, .clitic,
      ]), !text.words[end - 1].roles.contains(.transparent)
    {
      end -= 1
    }
    return end
  }
}
