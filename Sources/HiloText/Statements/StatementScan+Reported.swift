extension StatementScan {
  /// Statements told in a clause of their own: "X dijo que …", "X negó haber …", "…, informó X".
  mutating func findReported(_ unitIndex: Int) {
    let unit = units[unitIndex]
    var i = unit.tokens.lowerBound
    while i < unit.tokens.upperBound {
      defer { i += 1 }
      guard
        entries[i].verb >= 0 || entries[i].nominal >= 0 || entries[i].phrasals >= 0, !used[i],
        quotationAt[i] < 0
      else {
        continue
      }
      if entries[i].nominal >= 0, findNominal(at: i, unitIndex: unitIndex) { continue }
      guard var group = verbGroup(main: i) else { continue }
      if lists(group.tokens.lowerBound - 1).contains(.to), isLicensed(group) {
        // "went on to say that": an infinitive that tells of a real act.
        group.isNegated = false
        group.tense = .infinitive
      }
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
      if findPredicate(group, unitIndex: unitIndex) { continue }
      _ = findAside(group, unitIndex: unitIndex)
    }
  }

  /// Whether an infinitive tells of a real act: "se limitó a declarar que", "tras afirmar que".
  func isLicensed(_ group: VerbGroup) -> Bool {
    var j = group.tokens.lowerBound - 1
    if lists(j).contains(.of) || lists(j).contains(.to) {
      j -= 1
    }
    return lists(j).contains(.licenser) || lists(j + 1).contains(.licenser)
  }

  func lowerBound(_ group: VerbGroup, unit: Unit) -> Int {
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
  func reporter(
    _ group: VerbGroup, unitIndex: Int, window: Int
  ) -> Speaker?? {
    let unit = units[unitIndex]
    let frames = group.verb.frames
    let lower = lowerBound(group, unit: unit)
    let isStrict = frames.contains(.source) || frames.contains(.explicit)
    var start = group.tokens.lowerBound
    if group.tense == .infinitive || group.tense == .gerund {
      if group.tense == .gerund {
        if entries[max(start - 1, 0)].noun == .document,
          case .speaker(let speaker, _) = subject(before: start, lower: lower, anything: false)
        {
          return speaker
        }
        if let topic = drafts.last, topic.unit == unitIndex, topic.speaker.passage != nil {
          return topic.speaker
        }
        if case .speaker(let speaker, _) = subject(before: start, lower: lower, anything: false),
          !isMark(start - 1, .comma)
        {
          return speaker
        }
      }
      if let topic = topic(of: unitIndex, before: start) { return topic }
      if group.tense == .gerund, isStrict, !isMark(start - 1, .comma) { return nil }
      return dropped(before: start, unit: unitIndex)
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

  mutating func findClause(_ group: VerbGroup, unitIndex: Int) -> Bool {
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
      let first = complementizer.map({ $0 + 1 })
        ?? bareClause(after: group, limit: limit)
    else {
      return false
    }
    // "¿Cree que …?" asks whoever is spoken to.
    if isMark(group.tokens.lowerBound - 1, .openQuestion) { return false }
    let that = complementizer ?? first
    if group.isReflexive, !frames.contains(.reflexive), !frames.contains(.pronominal) {
      // "se refiere a la respuesta que": what nobody signs follows its cue at once.
      guard tokens[finite(group)].features.number != .plural,
        that <= group.main + 2
          || !(group.main + 1..<that).contains(where: { lists($0).contains(.to) })
      else { return false }
    }
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

  mutating func finish(_ draft: Draft) {
    if let cue = draft.cue { for k in cue { used[k] = true } }
    if draft.style == .direct, let first = draft.parts.first, let index = quotationIndex(first) {
      taken[index] = true
    }
    let keeps = draft.speaker.passage != nil
    drafts.append(draft)
    if keeps { remember(draft.speaker) }
    giveWord(draft)
  }

  /// The "que" that brings the clause of a cue verb: right after it, or after adjuncts, whom it was
  /// said to, and an inverted subject.
  func complementizer(after group: VerbGroup, limit: Int) -> Int? {
    let frames = group.verb.frames
    var j = group.main + 1
    var object = false
    var subjectComma = false
    var afterSubject = false
    /// A text or figure stands there ("defendió el acuerdo que …"): it may be the object.
    // "cuenta con socios que": another verb.
    var afterDocument = lists(j).contains(.with)
    var steps = 0
    while j < limit, steps < 24 {
      steps += 1
      if isQuoted(j) {
        // "told the programme “Good Morning” that": a title.
        let quotation = quotations[Int(quotationAt[j])]
        guard isTitle(quotation), quotation.tokens.lowerBound == j else { return nil }
        j = quotation.tokens.upperBound
        continue
      }
      let kind = lists(j)
      if mentionAt[j] < 0 {
        if kind.contains(.that) || kind.contains(.whether) && frames.contains(.whether) {
          if lists(j - 1).contains(.determiner), j - 1 > group.main { return nil }
          if j - 1 > group.main,
            lists(j - 1).contains(.conjunctionBuilder)
              || afterDocument && tokens[j].pos == .pronoun
                && !isPunctuation(group.tokens.lowerBound - 1)
          {
            return nil
          }
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
          if kind.contains(.about) { afterDocument = true }
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
        let isNumber = tokens[phrase.head].shape == .digits && phrase.tokens.count > 1
        if !isTime(phrase)
          || isNumber && !phrase.tokens.contains(where: { lists($0).contains(.time) }),
          speaker(phrase, anything: false) == nil,
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
        if entries[phrase.head].noun == .document { afterDocument = true }
        j = max(j + 1, phrase.tokens.upperBound)
      } else {
        j += 1
      }
    }
    return nil
  }
}
