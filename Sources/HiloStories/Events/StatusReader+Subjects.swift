internal import HiloText

/// What is said of a noun phrase after it: its verb, the relative clause or the aside on it.
extension StatusReader {
  /// What the phrase is the subject of, or the relative clause on it.
  func after(
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
          if var rest, rest.status != nil, rest.status != .denied {
            // "fijada en un principio para el 15, se celebrará el 29"
            if status == .planned, rest.status == .planned, isFormer(k + 1, limit) {
              rest.status = .postponed
            }
            return rest
          }
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
        let status = text.entry(k)?.adjective, k == phrase.tokens.upperBound,
        agrees(k, phrase.noun.lowerBound)
      {
        // "El simulacro previsto para hoy fue cancelado": what was to be is no more.
        if status == .planned,
          let told = firstPredicate(in: k + 1..<max(k + 1, limit), limit, depth),
          told.status == .cancelled || told.status == .postponed || told.status == .denied
        {
          return told
        }
        return Judgement(
          status: status, cue: k..<(k + 1), span: k..<tail(k + 1, limit), governor: k)
      }
      // "La subasta de los bienes incautados": of what stands before it.
      if text.words[k].isVerb, text.words[k].tense == .participle, !relative,
        !text.words[k - 1].isVerb, k > phrase.noun.upperBound, !agrees(k, phrase.noun.lowerBound)
      {
        k += 1
        continue
      }
      if text.words[k].isVerb {
        // One comma alone ends the phrase; of a phrase after a preposition only what stands with it
        // is told.
        if !relative, steps == 1 || isOblique { return nil }
        var told = predicate(at: k, relative: relative, limit, depth)
        // "que debía jugarse el sábado, se postergó", "que el gremio preparaba quedó descartado"
        let close =
          steps == 1
          ? closing(told?.span.upperBound ?? k, limit) : told.map { $0.span.upperBound - 1 }
        if relative, steps < 2, !isOblique, let close,
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

  /// What the first finite verb of `range`, before any stop, says of its subject.
  private func firstPredicate(in range: Range<Int>, _ limit: Int, _ depth: Int) -> Judgement? {
    for k in range {
      if text.words[k].isVerb, text.words[k].tense.isFinite {
        return predicate(at: k, relative: false, limit, depth)
      }
      if text.isStop(k) { return nil }
    }
    return nil
  }

  /// The comma that closes an aside which `from` lies in.
  func closing(_ from: Int, _ limit: Int) -> Int? {
    var k = from
    while k < min(limit, from + 14) {
      if text.isStop(k) { return text.token(k).lower == "," ? k : nil }
      k += 1
    }
    return nil
  }

  /// Words for what was so at first stand in the aside that begins at `k`.
  private func isFormer(_ k: Int, _ limit: Int) -> Bool {
    (k..<max(k, limit)).prefix { !text.isStop($0) }.contains {
      text.words[$0].roles.contains(.former)
    }
  }

  /// What is said of the phrase once an aside on it has closed at `comma`.
  func mainPredicate(after comma: Int, _ limit: Int, _ depth: Int) -> Judgement? {
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

  func restOfSentence(_ from: Int, _ limit: Int, _ depth: Int) -> Judgement? {
    var k = from
    while k < limit, !(text.isStop(k) && text.token(k).lower == ",") { k += 1 }
    return firstPredicate(in: k + 1..<max(k + 1, min(limit, from + 30)), limit, depth)
  }

  /// What the verb that begins at `k` says of its subject.
  func predicate(
    at k: Int, relative: Bool, _ limit: Int, _ depth: Int
  ) -> Judgement? {
    // To the last verb of the group: "iba a jugarse", "ha sido aplazado", "está convocada".
    var v = k
    while v + 1 < limit {
      // "have been scrapped, following a ruling"
      if text.words[v + 1].isVerb, text.words[v + 1].tense != .gerund || text.has(.progressive, v) {
        v += 1
        continue
      }
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
    let tense = text.words[v].tense
    result.isImperfective =
      !relative && text.verb(v)?.clause == nil && (tense == .imperfect || tense == .present)
    if let match = phraseStatus(at: v) {
      result.status = own.status == .denied ? .possible : match.status
      result.cue = k..<match.end
      return result
    }
    if state {
      // "el juicio queda para el 23"
      if v + 1 < limit, text.words[v + 1].roles.contains(.toward),
        let status = moved(v, tail(v + 1, limit))
      {
        result.status = own.status == .denied || own.status == .possible ? .possible : status
        result.cue = k..<(v + 1)
        return result
      }
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
      // "entrará en vigor" is still to come, "entró en vigor" came about.
      result.status = match.status == .ongoing ? own.status ?? .ongoing : match.status
      result.cue = v..<match.end
      return result
    }
    if own.status != .denied, own.status != .planned, isStretched(by: v, limit) {
      result.status = .ongoing
      result.cue = k..<tail(v + 1, limit)
      return result
    }
    if let status = moved(v, tail(v + 1, limit)), !isActive(k, v) || !takesObject(v + 1, limit) {
      result.status = own.status == .denied || own.status == .possible ? .possible : status
      result.cue = k..<(v + 1)
      return result
    }
    if let effect = objectEffect(of: v), !(text.has(.stirs, v) && isActive(k, v)) {
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
    if own.status == .occurred, !text.has(.stirs, v), !result.isImperfective {
      result.status = .occurred
    }
    return result
  }

  /// The participle at `k` can be of the noun at `noun`, by number and gender as far as they are known:
  /// "huelga … con 640 operaciones suspendidas".
  private func agrees(_ k: Int, _ noun: Int) -> Bool {
    let (a, b) = (text.token(k).features, text.token(noun).features)
    if let x = a.number, let y = b.number, x != y { return false }
    if let x = a.gender, let y = b.gender, x != y { return false }
    return true
  }

  /// The verb group from `k` to `v` is neither reflexive nor passive.
  func isActive(_ k: Int, _ v: Int) -> Bool {
    if text.words[v].tense == .participle, v > k, text.has(.passive, v - 1) { return false }
    return k == 0 || !text.words[k - 1].roles.contains(.clitic)
  }

  /// A noun phrase follows at `k`.
  func takesObject(_ k: Int, _ limit: Int) -> Bool {
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
        .preposition, .determiner, .conjunction, .linker, .clitic, .negation,
      ]),
      !text.words[end - 1].roles.contains(.transparent)
        || text.words[end - 1].roles.contains(.negation)
    {
      end -= 1
    }
    return end
  }
}
