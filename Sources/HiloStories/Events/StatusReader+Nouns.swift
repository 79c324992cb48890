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
        // "the ferry sinking"
        || token.relation == .compound && token.pos == .noun && noun.contains(Int(token.head))
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
      if let status = text.entry(i)?.adjective ?? passive(i, after: phrase.noun) {
        beside = beside ?? (status, i)
      }
    }
    lazy var following = after(phrase, sentence, depth, isOblique: isOblique(phrase, sentence))
    func take(_ found: Judgement) {
      result.status = found.status
      result.cue = found.cue
      result.governor = found.governor
    }
    // "El simulacro previsto para hoy fue cancelado": what was to be is no more.
    if let (status, at) = beside, status == .planned, at >= phrase.noun.upperBound,
      let found = following, found.status?.putsOff == true
    {
      result.span = phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, found.span.upperBound)
      take(found)
      return result
    }
    let governed = before(phrase, depth)
    if let (status, at) = beside, status != .occurred,
      status != .ongoing || at < phrase.noun.lowerBound,
      // "no hay ninguna visita prevista"
      governed?.status != .denied || governed?.governor != nil
    {
      result.status = status
      result.cue = at..<(at + 1)
      return result
    }
    if let found = governed {
      result.span = min(found.span.lowerBound, result.span.lowerBound)..<result.span.upperBound
      if found.status != nil, !found.isWeak {
        take(found)
        // "la visita que realizará": the relative clause on an object says more.
        return result
      }
    }
    if let found = following {
      result.span = phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, found.span.upperBound)
      result.then = found.then
      result.isImperfective = found.isImperfective
      if found.status != nil {
        take(found)
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

  /// What the participle at `i`, right after `noun`, makes of it where it puts off or calls off: "strike called
  /// off".
  private func passive(_ i: Int, after noun: Range<Int>) -> EventStatus? {
    guard i == noun.upperBound, text.words[i].isVerb, text.words[i].tense == .participle else {
      return nil
    }
    return putOff(by: i)
  }

  /// A preposition stands before the phrase, so that it is no subject.
  private func isOblique(_ phrase: Phrase, _ sentence: Range<Int>) -> Bool {
    let p = phrase.tokens.lowerBound - 1
    return p >= sentence.lowerBound
      && (text.words[p].roles.contains(.preposition) || text.words[p].isVerb)
  }

  /// What governs the phrase from the left: a verb, a noun with "de", a preposition.
  func before(_ phrase: Phrase, _ depth: Int) -> Judgement? {
    guard depth > 0 else { return nil }
    let sentence = text.document.sentences[Int(text.token(phrase.noun.lowerBound).sentence)].tokens
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
    // "Suspendidas las fiestas"
    if p == sentence.lowerBound || text.isStop(p - 1), let status = text.entry(p)?.adjective,
      text.token(p).features.verbForm == .participle || text.token(p).pos == .adjective
        || status.putsOff,
      start < phrase.noun.lowerBound
    {
      return Judgement(status: status, cue: p..<(p + 1), span: p..<start, governor: nil)
    }
    if word.roles.contains(.negation) {
      return Judgement(status: .denied, cue: p..<(p + 1), span: p..<start, governor: nil)
    }
    // "descartó que el incendio haya destruido …" is no object.
    if word.roles.contains(.complementizer) { return nil }
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
          // "descartó la posibilidad de una reunión"
          if let above = before(head, depth - 1),
            above.status == .denied || above.status == .cancelled
          {
            return above
          }
          return Judgement(
            status: status, cue: q..<(q + 1), span: outer.tokens.lowerBound..<start, governor: q)
        default:
          var found = noun(head, depth: depth - 1)
          if found.status == nil { found.governor = q }
          return found
        }
      }
      if text.words[q].isVerb,
        text.words[p].roles.contains(.linker) || text.has(.inside, p)
          || text.verb(q)?.particles[text.token(p).folded] != nil
      {
        // "hablaron de", "llevar a cabo", "asistió a", "called for"; "pactado en" is no object.
        if text.words[q].tense == .participle, text.has(.inside, p),
          !text.words[p].roles.contains(.toward)
        {
          return preposition(p, start)
        }
        if let lasting = lasting(q, p, start, depth) { return lasting }
        return object(of: q, start, depth)
      }
      if text.words[p].roles.contains(.toward), let v = caller(before: q, sentence.lowerBound) {
        return object(of: v, start, depth)
      }
      return preposition(p, start)
    }
    // "llevar a cabo", "dejaron sin efecto", an adverb or a short object between.
    var q = p
    var phraseFound: (status: EventStatus, end: Int)?
    var reach = start - 5
    while q >= max(sentence.lowerBound, reach) {
      // "convocó para el lunes a las siete una protesta": times count for nothing.
      if isTimed(q) {
        q -= 1
        reach -= 1
        continue
      }
      if text.words[q].isVerb {
        if let phraseFound {
          let own = verb(at: q, depth: depth - 1)
          return Judgement(
            status: own.status == .possible ? .possible : phraseFound.status,
            cue: q..<phraseFound.end, span: own.span.lowerBound..<start, governor: q)
        }
        guard objectEffect(of: q) != nil else { return nil }
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

  /// "are in talks", "sigue en huelga": a verb of a state and a preposition of being inside say that what the noun
  /// names goes on.
  private func lasting(_ verb: Int, _ p: Int, _ start: Int, _ depth: Int) -> Judgement? {
    guard text.lexicon.stillness(of: text.token(verb).lemma) == .holds, text.has(.inside, p),
      !text.has(.toward, p),
      text.words[verb].tense == .present || text.words[verb].tense == .imperfect
    else { return nil }
    let own = self.verb(at: verb, depth: depth - 1)
    return Judgement(
      status: own.status == .denied ? .denied : .ongoing, cue: own.span.lowerBound..<(p + 1),
      span: own.span.lowerBound..<start, governor: verb)
  }

  /// A time stands at `q`, or what leads to it.
  private func isTimed(_ q: Int) -> Bool {
    if text.words[q].time >= 0 { return true }
    guard q + 1 < text.words.count, !text.words[q].isVerb,
      text.words[q].roles.contains(.preposition) || text.words[q].roles.contains(.until)
        || text.words[q].roles.contains(.determiner)
    else { return false }
    return text.words[q + 1].time >= 0
      || text.words[q].roles.contains(.preposition) && q + 2 < text.words.count
        && text.words[q + 1].roles.contains(.determiner) && text.words[q + 2].time >= 0
  }

  /// The verb that calls whom the words up to `q` name to what follows: "convocó a los gremios a".
  private func caller(before q: Int, _ first: Int) -> Int? {
    var k = q
    while k >= max(first, q - 6) {
      if text.words[k].isVerb {
        guard case .status(let status)? = text.verb(k)?.object,
          status == .planned || status == .proposed
        else { return nil }
        return k
      }
      if text.isStop(k) || text.words[k].roles.contains(.complementizer) { return nil }
      k -= 1
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
      // "antes del alud hubo avisos": what the past came before may be past as well.
      status = mainIsPast(before: p) ? nil : .planned
    }
    guard let status else { return nil }
    return Judgement(
      status: status,
      cue: max(0, p - (before.isDisjoint(with: [.occurred, .planned]) ? 0 : 1))..<(p + 1),
      span: start..<start, governor: nil, isWeak: true)
  }

  /// The finite verb before `p` is in the past.
  private func mainIsPast(before p: Int) -> Bool {
    let first = text.document.sentences[Int(text.token(p).sentence)].tokens.lowerBound
    var k = p - 1
    while k >= max(first, p - Self.reach) {
      if text.words[k].isVerb, text.words[k].tense.isFinite { return text.words[k].tense == .past }
      k -= 1
    }
    return false
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
    guard let effect = objectEffect(of: v) else {
      // Any other verb lends what is not yet: "necesitará ayuda", "irá a juicio".
      switch own.status {
      case .planned, .possible, .expected, .proposed, .cancelled, .confirmed:
        result.status = own.status
      default: break
      }
      // It tells of something of its own besides.
      result.governor = nil
      result.isPast = own.status == .occurred
      return result
    }
    result.status = objectStatus(effect, own, v)
    if case .status(let status) = effect, status == result.status {
      result.cue = own.span.lowerBound..<(v + 1)
    }
    return result
  }

  /// What the lists say that the verb at `v`, with the particle after it, makes of its object.
  func objectEffect(of v: Int) -> EventLexicon.Effect? {
    guard let verb = text.verb(v) else { return nil }
    if !verb.particles.isEmpty, v + 1 < text.words.count,
      let effect = verb.particles[text.token(v + 1).folded],
      // "went on trial" is no going on.
      effect != .status(.ongoing) || !takesObject(v + 2, text.words.count)
    {
      return effect
    }
    return verb.object
  }

  /// The verb above the infinitive that `judged` is of decides, so that it is done with that.
  private func settles(_ judged: Judgement) -> Bool {
    guard let governor = judged.governor, text.has(.settles, governor) else { return false }
    let tense = text.words[governor].tense
    return tense == .past || tense == .participle || tense == .present
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
    // "promete anular el contrato", but "decidieron anularlo"
    case .planned where status == .cancelled: return settles(own) ? status : .planned
    default: return status
    }
  }
}
