extension StatementScan {
  /// Statements told in a clause of their own: "X dijo que …", "X negó haber …", "…, informó X".
  mutating func findReported(_ unitIndex: Int) {
    let unit = units[unitIndex]
    var i = unit.tokens.lowerBound
    while i < unit.tokens.upperBound {
      defer { i += 1 }
      guard
        entries[i].verb >= 0 || entries[i].nominal >= 0 || !entries[i].phrasals.isEmpty, !used[i],
        quotationAt[i] < 0
      else {
        continue
      }
      if entries[i].nominal >= 0, findNominal(at: i, unitIndex: unitIndex) { continue }
      guard let group = verbGroup(main: i) else { continue }
      guard group.tense != .infinitive || isLicensed(group) else { continue }
      if group.isNegated, group.verb.stance != .denies, group.verb.stance != .doubts,
        group.verb.stance != .speculates
      {
        continue
      }
      if findClause(group, unitIndex: unitIndex) { continue }
      if findPointingBack(group, unitIndex: unitIndex) { continue }
      if findAfterColon(group, unitIndex: unitIndex) { continue }
      if findInfinitive(group, unitIndex: unitIndex) { continue }
      if findAccusation(group, unitIndex: unitIndex) { continue }
      _ = findAside(group, unitIndex: unitIndex)
    }
  }

  /// Whether an infinitive tells of a real act: "se limitó a declarar que", "tras afirmar que".
  private func isLicensed(_ group: VerbGroup) -> Bool {
    var j = group.tokens.lowerBound - 1
    if lists(j).contains(.of) || lists(j).contains(.to) {
      j -= 1
    }
    return lists(j).contains(.licenser) || lists(j + 1).contains(.licenser)
  }

  private func lowerBound(_ group: VerbGroup, unit: Unit) -> Int {
    var lower = datelineEnd(unit)
    for draft in drafts.reversed() {
      if draft.span.upperBound < lower { break }
      if draft.span.upperBound <= group.tokens.lowerBound, draft.span.upperBound > lower {
        lower = draft.span.upperBound
      }
    }
    return lower
  }

  /// The speaker of a reported clause; nil where the clause is nobody's statement.
  private func reporter(
    _ group: VerbGroup, unitIndex: Int, window: Int
  ) -> Speaker?? {
    let unit = units[unitIndex]
    let frames = group.verb.frames
    let lower = lowerBound(group, unit: unit)
    let isStrict = frames.contains(.source) || frames.contains(.explicit)
    var start = group.tokens.lowerBound
    if group.tense == .infinitive || group.tense == .gerund {
      if group.tense == .gerund {
        if let topic = drafts.last, topic.unit == unitIndex, topic.speaker.passage != nil {
          return topic.speaker
        }
        if case .speaker(let speaker, _) = subject(before: start, lower: lower, anything: false),
          !isMark(start - 1, .comma)
        {
          return speaker
        }
      }
      return topic(of: unitIndex, before: start) ?? dropped(before: start, unit: unitIndex)
    }
    while start > lower, lists(start - 1).contains(.negation) { start -= 1 }
    let before = subject(before: start, lower: lower, anything: !isStrict)
    if group.isReflexive, !frames.contains(.reflexive) {
      if frames.contains(.pronominal), case .speaker(let speaker, _) = before { return speaker }
      if frames.contains(.pronominal), !frames.contains(.impersonal) {
        return dropped(before: start, unit: unitIndex)
      }
      return !frames.isDisjoint(with: [.impersonal, .aside]) ? .some(nil) : nil
    }
    if frames.contains(.bare) { return .some(nil) }
    switch before {
    case .speaker(let speaker, _): return speaker
    case .thing: return nil
    case .none: break
    }
    switch subject(after: group.main + 1, limit: window, anything: false) {
    case .speaker(let speaker, _): return speaker
    case .thing, .none: break
    }
    if isStrict, !lists(start - 1).contains(.coordination),
      !(lower..<max(lower, start)).allSatisfy({
        isPunctuation($0) || !lists($0).isDisjoint(with: [.adverb, .boundary])
      })
    {
      return nil
    }
    let speaker = dropped(before: start, unit: unitIndex, verb: finite(group))
    return speaker.passage == nil ? nil : speaker
  }

  private mutating func findClause(_ group: VerbGroup, unitIndex: Int) -> Bool {
    let frames = group.verb.frames
    guard
      !frames.isDisjoint(with: [
        .that, .ofThat, .inThat, .toThat, .whether, .impersonal, .bare,
      ]),
      !group.isPassive || frames.contains(.impersonal)
    else { return false }
    let limit = units[unitIndex].tokens.upperBound
    let complementizer = complementizer(after: group, limit: limit)
    guard
      let first = complementizer.map({ $0 + 1 }) ?? bareClause(after: group, limit: limit)
    else {
      return false
    }
    let that = complementizer ?? first
    var start = first
    if isMark(start, .comma) { start += 1 }
    guard start < limit else { return false }
    guard !group.hasObject,
      let speaker = reporter(group, unitIndex: unitIndex, window: that)
    else { return false }
    let past = group.tense == .past || group.tense == .imperfect
    let end = contentEnd(from: start, limit: limit, past: past, perfect: group.isPerfect)
    let (words, style) = shape(start..<max(start, end))
    guard words.count >= 2 || style == .direct || words.contains(where: { isFinite($0) })
    else { return false }
    let cueEnd = complementizer != nil && that <= group.main + 2 ? that + 1 : group.main + 1
    finish(
      Draft(
        speaker: speaker ?? Speaker(kind: .anonymous), cue: group.tokens.lowerBound..<cueEnd,
        parts: [words], style: style, stance: group.verb.stance, via: nil, unit: unitIndex))
    return true
  }

  private mutating func finish(_ draft: Draft) {
    if let cue = draft.cue { for k in cue { used[k] = true } }
    if draft.style == .direct, let first = draft.parts.first, let index = quotationIndex(first) {
      taken[index] = true
    }
    let keeps = draft.speaker.passage != nil
    drafts.append(draft)
    if keeps { remember(draft.speaker) }
  }

  /// The "que" that brings the clause of a cue verb: right after it, or after adjuncts, whom it was
  /// said to, and an inverted subject.
  private func complementizer(after group: VerbGroup, limit: Int) -> Int? {
    let frames = group.verb.frames
    var j = group.main + 1
    var object = false
    var subjectComma = false
    var afterSubject = false
    var steps = 0
    while j < limit, steps < 24 {
      steps += 1
      if quotationAt[j] >= 0, mentionAt[j] < 0 { return nil }
      let kind = lists(j)
      if mentionAt[j] < 0 {
        if kind.contains(.that) || kind.contains(.whether) && frames.contains(.whether) {
          if lists(j - 1).contains(.determiner), j - 1 > group.main { return nil }
          if lists(j - 1).contains(.preposition), !lists(j - 1).contains(.of),
            !(lists(j - 1).contains(.to) && frames.contains(.toThat)),
            !frames.contains(.inThat), group.verb.tail.isEmpty
          {
            return nil
          }
          if kind.contains(.that),
            frames.isDisjoint(with: [
              .that, .ofThat, .inThat, .toThat, .impersonal, .bare,
            ])
          {
            return nil
          }
          return object && !frames.contains(.recipient) || subjectComma ? nil : j
        }
        if isMark(j, .comma) {
          // An adjunct between commas: "afirmó, en septiembre, que"
          subjectComma = afterSubject
          j += 1
          continue
        }
        if isPunctuation(j) { return nil }
        if j > group.main + 1, entries[j].noun == .none, verbGroup(main: j) != nil { return nil }
        if kind.contains(.of) && lists(j + 1).contains(.that) {
          j += 1
          continue
        }
        if kind.contains(.preposition) || kind.contains(.of) || kind.contains(.to) {
          if isInfinitive(j + 1) { return nil }
          let phrase = nounPhrase(at: j + 1, limit: limit)
          j = max(j + 1, phrase?.tokens.upperBound ?? j + 1)
          continue
        }
        if kind.contains(.adverb) && !kind.contains(.determiner)
          || kind.contains(.clitic) && !kind.contains(.determiner)
        {
          j += 1
          continue
        }
        if kind.contains(.coordination), j > group.main + 1 { return nil }
        if lists(j).contains(.ago), let phrase = nounPhrase(at: j + 1, limit: limit),
          phrase.tokens.contains(where: { lists($0).contains(.time) })
        {
          j = phrase.tokens.upperBound
          continue
        }
        if isFinite(j) || isInfinitive(j) { return nil }
      }
      if let phrase = nounPhrase(at: j, limit: limit) {
        if !isTime(phrase), speaker(phrase, anything: false) == nil,
          lists(j).contains(.determiner)
            || entries[phrase.head].noun == .none && !lists(phrase.head).contains(.adverb)
        {
          // An object: what follows is about it, or no clause of the cue's.
          if phrase.name == nil,
            lists(j).contains(.determiner) || phrase.tokens.count > 1
              || lists(phrase.head).isDisjoint(with: .adverb)
          {
            object = true
          }
        }
        afterSubject = !isTime(phrase)
        j = max(j + 1, phrase.tokens.upperBound)
      } else {
        j += 1
      }
    }
    return nil
  }

  /// Where a clause without "that" begins after the cue: "said on Monday the plan was dead".
  private func bareClause(after group: VerbGroup, limit: Int) -> Int? {
    guard group.verb.frames.contains(.clause) else { return nil }
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
    while j < limit, mentionAt[j] < 0, !isPunctuation(j) {
      if lists(j).contains(.preposition), let phrase = nounPhrase(at: j + 1, limit: limit),
        isTime(phrase)
      {
        j = phrase.tokens.upperBound
      } else if lists(j).contains(.time) {
        j += 1
      } else {
        break
      }
    }
    guard j < limit, !isPunctuation(j),
      lists(j).isDisjoint(with: [.preposition, .to, .of, .coordination, .relative, .whether])
        || mentionAt[j] >= 0
    else { return nil }
    // A subject, then its verb.
    var k = j
    if lists(k).contains(.pronoun) {
      k += 1
    } else {
      guard let phrase = nounPhrase(at: k, limit: limit) else { return nil }
      k = phrase.tokens.upperBound
    }
    let end = contentEnd(from: j, limit: limit, past: false)
    guard k < end else { return nil }
    for m in k..<min(end, k + 25) {
      if isFinite(m), mentionAt[m] < 0 { return j }
      if isMark(m, [.stop, .semicolon, .colon]) { return nil }
    }
    return nil
  }

  /// "prometió construir", "negó haber", "instó a X a retirar", "amenazó con cerrar".
  private mutating func findInfinitive(_ group: VerbGroup, unitIndex: Int) -> Bool {
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
  private mutating func findAccusation(_ group: VerbGroup, unitIndex: Int) -> Bool {
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

  /// "…, informó la Corte." and "…, a doctor said."
  private mutating func findAside(_ group: VerbGroup, unitIndex: Int) -> Bool {
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
  private func asideSubject(before start: Int, unit: Unit, group: VerbGroup) -> (Speaker, Int)? {
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
  private mutating func findNominal(at i: Int, unitIndex: Int) -> Bool {
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
