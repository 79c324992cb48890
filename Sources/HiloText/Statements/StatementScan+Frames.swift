// Frames other than a clause: infinitives, accusations and the like.

extension StatementScan {
  /// "prometió construir", "negó haber", "instó a X a retirar", "amenazó con cerrar".
  mutating func findInfinitive(_ group: VerbGroup, unitIndex: Int) -> Bool {
    let frames = group.verb.frames
    guard
      !frames.isDisjoint(with: [
        .infinitive, .toInfinitive, .withInfinitive,
        .infinitiveQuote, .gerund,
      ]),
      !group.isPassive
    else { return false }
    let limit = units[unitIndex].tokens.upperBound
    var j = group.main + 1
    var start: Int?
    var steps = 0
    while j < limit, steps < 12 {
      steps += 1
      let quotation = quotationAt[j]
      if quotation >= 0, mentionAt[j] < 0 {
        let content = quotations[Int(quotation)].content
        guard let first = content.first else { return false }
        let opensInfinitive = isInfinitive(first) && frames.contains(.infinitive)
        let opensReason =
          frames.contains(.infinitiveQuote)
          && (lists(first).contains(.reason) || isInfinitive(first) || content.count >= 3)
        if opensInfinitive || opensReason { start = quotations[Int(quotation)].tokens.lowerBound }
        break
      }
      let kind = lists(j)
      if mentionAt[j] < 0 {
        if frames.contains(.gerund), isGerund(j) {
          start = j
          break
        }
        if isInfinitive(j) {
          let direct =
            !lists(j - 1).contains(.preposition) && !lists(j - 1).contains(.of)
            && !lists(j - 1).contains(.to)
          if direct && frames.contains(.infinitive)
            || frames.contains(.toInfinitive) && lists(j - 1).contains(.to)
            || frames.contains(.withInfinitive) && lists(j - 1).contains(.with)
          {
            start = j
          }
          break
        }
        if isPunctuation(j) || kind.contains(.that) || kind.contains(.coordination) || isFinite(j) {
          break
        }
        if kind.contains(.preposition) || kind.contains(.of) || kind.contains(.to) {
          if isInfinitive(j + 1) {
            j += 1
            continue
          }
          if quotationAt[min(j + 1, tokens.count - 1)] >= 0,
            mentionAt[min(j + 1, tokens.count - 1)] < 0
          {
            break
          }
          let phrase = nounPhrase(at: j + 1, limit: limit)
          j = max(j + 1, phrase?.tokens.upperBound ?? j + 1)
          continue
        }
        if kind.contains(.adverb), !kind.contains(.determiner) {
          j += 1
          continue
        }
      }
      guard let phrase = nounPhrase(at: j, limit: limit), isTime(phrase) || phrase.name != nil
      else { break }
      j = max(j + 1, phrase.tokens.upperBound)
    }
    guard let start else { return false }
    guard let speaker = reporter(group, unitIndex: unitIndex, window: start) ?? nil else {
      return false
    }
    return finish(group, speaker, from: start, limit: limit, unitIndex: unitIndex)
  }

  /// Takes what follows from `start` on as what `speaker` says by `group`, when it is two words or more.
  private mutating func finish(
    _ group: VerbGroup, _ speaker: Speaker, from start: Int, limit: Int, unitIndex: Int
  ) -> Bool {
    let past = group.tense == .past || group.tense == .imperfect
    let end = contentEnd(from: start, limit: limit, past: past, perfect: group.isPerfect)
    guard end > start else { return false }
    let (words, style) = shape(start..<end)
    guard words.count >= 2 else { return false }
    finish(
      Draft(
        speaker: speaker, cue: group.tokens, parts: [words], style: style,
        stance: group.verb.stance, via: nil, unit: unitIndex))
    return true
  }

  /// "acusó a X de entregar …"
  mutating func findAccusation(_ group: VerbGroup, unitIndex: Int) -> Bool {
    guard group.verb.frames.contains(.accuse), !group.isPassive else { return false }
    let limit = units[unitIndex].tokens.upperBound
    var j = group.main + 1
    var start: Int?
    while j + 1 < limit, j < group.main + 22 {
      if isMark(j, [.stop, .semicolon, .colon]) || lists(j).contains(.that) { break }
      if lists(j).contains(.of),
        isInfinitive(lists(j + 1).contains(.negation) ? j + 2 : j + 1) || isGerund(j + 1)
          || quotationAt[j + 1] >= 0 && mentionAt[j + 1] < 0
      {
        start = j + 1
        break
      }
      j += 1
    }
    guard let start,
      let speaker = reporter(group, unitIndex: unitIndex, window: group.main + 1) ?? nil
    else { return false }
    return finish(group, speaker, from: start, limit: limit, unitIndex: unitIndex)
  }

  /// "…, informó la Corte." and "…, a doctor said."
  mutating func findAside(_ group: VerbGroup, unitIndex: Int) -> Bool {
    let unit = units[unitIndex]
    let limit = unit.tokens.upperBound
    guard group.verb.frames.contains(.aside), group.tense.isFinite, !group.isNegated,
      !group.isPassive, !group.hasObject,
      !group.isReflexive
    else { return false }
    let start = group.tokens.lowerBound
    var edge = start
    var isTold = false
    var speaker: Speaker?
    if isMark(start - 1, .comma) {
      let followsQuotation = start > 1 && quotationAt[start - 2] >= 0
      switch subject(after: group.main + 1, limit: limit, anything: followsQuotation) {
      case .speaker(let found, let end):
        speaker = found
        // Taggers miss a verb now and then; a subject that ends the sentence leaves no doubt.
        isTold =
          end < limit && isMark(end, .stop) && edge - unit.tokens.lowerBound > 4
          && !lists(unit.tokens.lowerBound).contains(.preposition)
      case .thing: return false
      case .none:
        // "El portavoz, Juan Gil, ha reclamado …": the subject stands before.
        if case .speaker(_, let end) = subject(
          before: start, lower: lowerBound(group, unit: unit), anything: false), end == start - 1,
          group.main + 1 < limit, !isPunctuation(group.main + 1)
        {
          return false
        }
        // Nothing but adjuncts may follow.
        var j = group.main + 1
        while j < limit, !isPunctuation(j) {
          if lists(j).contains(.that) || isInfinitive(j) || quotationAt[j] >= 0 && mentionAt[j] < 0
          {
            return false
          }
          j += 1
        }
        if j > group.main + 1, !lists(group.main + 1).contains(.preposition),
          !lists(group.main + 1).contains(.adverb),
          !lists(group.main + 1).contains(.determiner)
        {
          return false
        }
        speaker = dropped(
          before: unit.tokens.lowerBound, unit: unitIndex, verb: finite(group))
      }
      edge = start - 1
    } else if let (found, from) = asideSubject(before: start, unit: unit, group: group) {
      speaker = found
      edge = from
      isTold = true
    }
    guard let speaker, speaker.passage != nil else { return false }
    let first = contentStart(before: edge, unit: unit)
    guard edge - first >= 3,
      isTold || hasFiniteVerb(first..<edge)
        || (first..<edge).contains(where: { quotationAt[$0] >= 0 }),
      !lists(first).contains(.boundary) || lists(first).contains(.trailing)
    else { return false }
    let (words, style) = shape(first..<edge)
    if style == .direct, let index = quotationIndex(words), taken[index] { return false }
    finish(
      Draft(
        speaker: speaker, cue: group.tokens, parts: [words], style: style,
        stance: group.verb.stance, via: nil, unit: unitIndex))
    return true
  }

  /// The subject of ", a doctor said" and the comma before it.
  func asideSubject(before start: Int, unit: Unit, group: VerbGroup) -> (Speaker, Int)? {
    let next = group.main + 1
    guard
      next >= unit.tokens.upperBound || isPunctuation(next) || lists(next).contains(.preposition)
        || lists(next).contains(.time) || lists(next).contains(.adverb)
    else { return nil }
    var comma = start - 1
    while comma > unit.tokens.lowerBound, !isMark(comma, .comma) {
      if isPunctuation(comma) || isFinite(comma) && mentionAt[comma] < 0 { return nil }
      comma -= 1
    }
    guard isMark(comma, .comma), comma + 1 < start else { return nil }
    if lists(comma + 1).contains(.pronoun), comma + 2 == start,
      !lists(comma + 1).contains(.relative)
    {
      return pronoun(at: comma + 1).map { ($0, comma) }
    }
    guard !lists(comma + 1).contains(.relative), !lists(comma + 1).contains(.preposition),
      let phrase = nounPhrase(at: comma + 1, limit: start), phrase.tokens.upperBound == start,
      let speaker = speaker(phrase, anything: true)
    else { return nil }
    return (speaker, comma)
  }

  /// "la advertencia de X de que …"
  mutating func findNominal(at i: Int, unitIndex: Int) -> Bool {
    let limit = units[unitIndex].tokens.upperBound
    guard lists(i - 1).contains(.determiner) || lists(i - 1).contains(.of) || isMark(i - 1, .comma)
    else { return false }
    var j = i + 1
    var speaker: Speaker?
    var steps = 0
    while j + 1 < limit, steps < 4 {
      steps += 1
      if lists(j).contains(.of), lists(j + 1).contains(.that) { break }
      if lists(j).contains(.of) || lists(j).contains(.preposition),
        let phrase = nounPhrase(at: j + 1, limit: limit)
      {
        if speaker == nil { speaker = self.speaker(phrase, anything: false) }
        j = phrase.tokens.upperBound
      } else if lists(j).isDisjoint(with: [.of, .preposition, .that, .coordination]),
        !isPunctuation(j), !isFinite(j)
      {
        j += 1
      } else {
        return false
      }
    }
    guard j + 2 < limit, lists(j).contains(.of), lists(j + 1).contains(.that) else { return false }
    if speaker == nil, lists(i - 1).contains(.possessive) {
      speaker = dropped(before: i, unit: unitIndex)
    }
    let start = j + 2
    var end = contentEnd(from: start, limit: limit, past: false)
    var verb: Int?
    for k in start..<end where quotationAt[k] < 0 {
      // The clause ends where its frame's own verb comes.
      if isFinite(k), mentionAt[k] < 0, !lists(k - 1).contains(.relative),
        !lists(k).contains(.auxiliary) || verb == nil || !(k > 0 && isFinite(k - 1))
      {
        if let verb, k > verb + 1 || !lists(verb).contains(.auxiliary),
          !(verb + 1..<k).contains(where: {
            !lists($0).isDisjoint(with: [.relative, .coordination, .boundary])
          })
        {
          end = k
          break
        }
        verb = k
      }
      if isMark(k, .comma), k - start > 2 {
        end = k
        break
      }
    }
    guard end > start + 1, let speaker, speaker.passage != nil else { return false }
    let (words, style) = shape(start..<end)
    finish(
      Draft(
        speaker: speaker, cue: i..<i + 1, parts: [words], style: style,
        stance: lexicon.nominals[Int(entries[i].nominal)], via: nil, unit: unitIndex))
    return true
  }
}
