internal import HiloText

/// What says how sure an infinitive or a gerund is: the verb, noun or word that it hangs on.
extension StatusReader {
  func infinitive(
    _ group: inout Group, _ result: inout Judgement, _ first: Int, _ depth: Int
  ) {
    var p = group.left - 1
    var linker: Int?
    if p >= first, text.has(.linker, p) || text.has(.purpose, p), !text.words[p].isVerb {
      linker = p
      p -= 1
    }
    while p >= first, text.has(.transparent, p) || text.has(.clitic, p), !text.words[p].isVerb,
      !text.has(.preposition, p), linker == nil || !text.has(.occurred, p)
    {
      p -= 1
    }
    guard p >= first, !text.isStop(p) else {
      if let linker, text.has(.occurring, linker) {
        result.status = .occurred
      } else if let linker, text.has(.preposition, linker), !text.has(.inside, linker) {
        // "De ganar el domingo, …"
        result.status = .possible
        result.cue = linker..<(linker + 1)
      } else if let status = asSubject(group) {
        result.status = status
      }
      return
    }
    let roles = text.words[p].roles
    if text.words[p].isVerb {
      let verb = text.verb(p)
      let inner = self.verb(at: p, depth: depth - 1)
      let auxiliary = verb?.auxiliary
      if auxiliary != nil || verb?.roles.contains(.going) == true || linker == nil
        || text.has(.state, p) && text.words[p].tense.isFinite
      {
        result.span = inner.span.lowerBound..<result.span.upperBound
        result.governor = p
        if text.has(.state, p), linker != nil, text.words[p].tense != .infinitive {
          // English "is to", "was to".
          result.status = .planned
        } else {
          result.status = combine(auxiliary ?? .same, inner, at: p)
        }
        result.cue = inner.span.lowerBound..<(p + 1)
        if auxiliary == .some(.same) { result.cue = inner.cue }
        // "Curators hope the show will draw crowds"
        if result.status == .planned, text.lexicon.omitsComplementizer,
          let above = matrix(before: result.span.lowerBound, first, depth - 1), !above.isNegated,
          above.effect == .status(.expected) || above.effect == .status(.possible),
          case .status(let status) = above.effect
        {
          result.status = status
          result.cue = above.cue
        }
        return
      }
      result.status = group.isPerfect ? .occurred : afterMain(inner.status)
      result.cue = nil
      return
    }
    // "al descarrilar": together with what the main clause tells.
    if text.token(p).isContinuation, p - 1 >= first, text.has(.linker, p - 1) {
      result.status = mainVerb(before: p - 1, first).flatMap {
        verb(at: $0, depth: depth - 1).status
      }
      if result.status == nil || result.status == .ongoing { result.status = .occurred }
      result.cue = (p - 1)..<(p + 1)
      return
    }
    if let effect = text.entry(p)?.governor {
      result.cue = p..<(p + 1)
      if case .status(let status) = effect { result.status = status }
      result.span = p..<result.span.upperBound
      // "dropped plans to house them": no more is left of what the noun says.
      if let above = before(phrase(around: p..<(p + 1)), depth - 1),
        above.status == .cancelled || above.status == .denied || above.status == .postponed
      {
        result.status = above.status
        result.cue = above.cue
        result.span = above.span.lowerBound..<result.span.upperBound
      }
      return
    }
    let opener = linker ?? p
    // "negó a primera hora haber cobrado": time and place may stand between.
    // So may who is asked to ("urged governments to meet").
    if linker.map({ !text.has(.planned, $0) && !text.has(.occurred, $0) }) ?? true,
      let v = auxiliary(before: p, first, isAsked: linker != nil)
    {
      let inner = self.verb(at: v, depth: depth - 1)
      result.status = combine(text.verb(v)?.auxiliary ?? .same, inner, at: v)
      result.cue = inner.span.lowerBound..<(v + 1)
      result.span = inner.span.lowerBound..<result.span.upperBound
      result.governor = v
      return
    }
    if text.has(.never, p) || (linker.map { text.has(.never, $0) } ?? false) {
      result.status = .denied
    } else if text.has(.occurred, p) || text.has(.occurring, opener) {
      result.status = .occurred
    } else if text.has(.planned, p) {
      result.status = .planned
    } else if roles.contains(.conjunction), let before = coordinate(of: p, first) {
      let inner = self.verb(at: before, depth: depth - 1)
      result.status = inner.status
      result.cue = inner.cue
      return
    } else if group.isPerfect {
      // "lo acusan de haber mentido"
      result.status = .occurred
    } else if let main = mainVerb(before: p, first) {
      result.status = afterMain(self.verb(at: main, depth: depth - 1).status)
    } else if linker != nil, text.lexicon.hasBareInfinitive,
      text.isInHeadline(p)
    {
      // "Wind farm firm to float in London"
      result.status = .planned
    }
    result.cue = opener..<(opener + 1)
  }

  /// What is said of the infinitive that opens its clause: "liberar el barco puede llevar semanas".
  private func asSubject(_ group: Group) -> EventStatus? {
    let sentence = text.document.sentences[Int(text.token(group.head).sentence)].tokens
    var k = group.head + 1
    while k < min(sentence.upperBound, group.head + Self.reach), !text.isStop(k) {
      if text.words[k].isVerb, text.words[k].tense.isFinite {
        switch text.words[k].tense {
        case .past, .imperfect: return .occurred
        case .future: return .planned
        default: return .possible
        }
      }
      k += 1
    }
    return nil
  }

  /// The verb that takes the infinitive after `p`, over at most an adverbial.
  private func auxiliary(before p: Int, _ first: Int, isAsked: Bool) -> Int? {
    var k = p
    while k >= max(first, p - 7) {
      if text.words[k].isVerb {
        guard case .status(let status)? = text.verb(k)?.auxiliary else { return nil }
        // "Analysts expect the party to lose"
        let takesSubject =
          text.lexicon.hasBareInfinitive && text.verb(k)?.clause == .status(.expected)
        return !isAsked || status == .proposed || takesSubject ? k : nil
      }
      if text.isStop(k) || text.words[k].roles.contains(.complementizer)
        || text.words[k].roles.contains(.conjunction)
      {
        return nil
      }
      k -= 1
    }
    return nil
  }

  /// What is done in order to, once the main verb is done, is still to come.
  private func afterMain(_ status: EventStatus?) -> EventStatus? {
    switch status {
    case .occurred, .ongoing, .confirmed, nil: return .planned
    default: return status
    }
  }

  func gerund(_ group: inout Group, _ result: inout Judgement, _ first: Int, _ depth: Int) {
    let p = group.left - 1
    guard p >= first, text.words[p].isVerb else {
      // "…, killing five": together with what the main clause tells.
      let main = mainVerb(before: group.left, first).map { verb(at: $0, depth: depth - 1) }
      result.status = main?.status ?? .ongoing
      return
    }
    let inner = verb(at: p, depth: depth - 1)
    result.span = inner.span.lowerBound..<result.span.upperBound
    result.cue = inner.span.lowerBound..<(p + 1)
    if text.has(.progressive, p) {
      switch text.words[p].tense {
      case .present, .imperfect, .gerund, .participle: result.status = .ongoing
      case .past where group.isStill: result.status = .ongoing
      case .past: result.status = text.has(.perfect, max(first, p - 1)) ? .ongoing : inner.status
      default: result.status = inner.status
      }
    } else if let effect = text.verb(p)?.auxiliary, case .status = effect {
      // "is considering closing", "suggested extending"
      result.status = combine(effect, inner, at: p)
      result.governor = p
    } else {
      result.status = inner.status ?? .ongoing
    }
  }

  /// The status that an auxiliary gives, seen with its own.
  private func combine(_ effect: EventLexicon.Effect, _ inner: Judgement, at p: Int) -> EventStatus?
  {
    switch effect {
    case .same: return inner.status
    case .own:
      // "ir a": the form says whether it is to come.
      switch text.words[p].tense {
      case .past: return inner.status ?? .occurred
      case .subjunctive, .pastSubjunctive: return inner.status ?? .possible
      default:
        if let status = inner.status, status != .occurred, status != .possible { return status }
        return .planned
      }
    case .status(.denied): return inner.status == .denied ? .possible : .denied
    case .status(.occurred):
      return inner.status ?? .occurred
    case .status(let status):
      let isPast = text.words[p].tense == .past || text.words[p].tense == .participle
      if isPast, inner.status == .occurred, let verb = text.verb(p),
        verb.traits.contains(.compels)
          || verb.traits.contains(.perfective) && isDated(after: p)
      {
        return .occurred
      }
      switch inner.status {
      case .denied, .cancelled: return .denied
      case .planned where text.has(.tries, p): return .planned
      case .confirmed where status == .planned: return .confirmed
      case .confirmed where status == .possible: return .possible
      case .possible where status != .proposed: return .possible
      case .expected where status == .possible: return .possible
      default: return status
      }
    }
  }
}
