// Cues that stand after or within what they attribute: "…, informó X", "The plan, X said, is dead".

extension StatementScan {
  /// "…, informó la Corte." and "…, a doctor said."
  mutating func findAside(_ group: VerbGroup, unitIndex: Int) -> Bool {
    let unit = units[unitIndex]
    let limit = unit.tokens.upperBound
    guard group.verb.frames.contains(.aside), group.tense.isFinite, !group.isNegated,
      !group.isPassive, !group.hasObject, !group.isProgressive,
      !group.isReflexive
    else { return false }
    let start = group.tokens.lowerBound
    // "Asked about it, X said, “…”": what is said comes after.
    let next = isMark(group.main + 1, .comma) ? group.main + 2 : group.main + 1
    if next < limit, isQuoted(next), !isQuoted(start - 1),
      !isMark(start - 1, .comma) || !isQuoted(start - 2)
    {
      return false
    }
    var edge = start
    /// Where the cue and its subject end.
    var after = group.main + 1
    var isTold = false
    var speaker: Speaker?
    if isMark(start - 1, .comma) {
      let followsQuotation = start > 1 && quotationAt[start - 2] >= 0
      if !followsQuotation, hasOwnSubject(group, unit: unit) { return false }
      switch subject(after: group.main + 1, limit: limit, anything: followsQuotation) {
      case .speaker(let found, let end):
        speaker = found
        after = end
        // Taggers miss a verb now and then; a subject that ends the sentence leaves no doubt.
        isTold =
          end < limit && isMark(end, .stop) && edge - unit.tokens.lowerBound > 4
          && !lists(unit.tokens.lowerBound).contains(.preposition)
      case .thing: return false
      case .none:
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
    } else if group.verb.frames.contains(.that),
      let (found, from) = asideSubject(before: start, unit: unit, group: group)
    {
      speaker = found
      edge = from
      isTold = after >= limit || isMark(after, .stop)
    }
    guard let speaker, speaker.passage != nil else { return false }
    let first = contentStart(before: edge, unit: unit)
    let hasVerb = hasMainVerb(first..<edge)
    let opensSubordinate = lists(first).contains(.boundary) && !lists(first).contains(.trailing)
    if !hasVerb || lists(first).contains(.boundary), isMark(after, .comma), first < edge,
      quotationAt[edge - 1] < 0
    {
      return findBroken(
        group, speaker, around: first..<edge, from: after + 1, unitIndex: unitIndex)
    }
    guard edge - first >= 3,
      isTold || hasVerb || (first..<edge).contains(where: { quotationAt[$0] >= 0 }),
      !opensSubordinate
        || isMark(after, .stop) && (first..<edge).contains(where: { isMark($0, .comma) })
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
      // A comma within the quotation that ends here: "…,” she said".
      if isQuoted(comma), isMark(comma - 1, .comma) { break }
      if isPunctuation(comma) || isFinite(comma) && mentionAt[comma] < 0 { return nil }
      comma -= 1
    }
    let endsQuotation = isQuoted(comma)
    guard isMark(comma, .comma) || endsQuotation, comma + 1 < start else { return nil }
    let edge = endsQuotation ? comma + 1 : comma
    if lists(comma + 1).contains(.pronoun), comma + 2 == start,
      !lists(comma + 1).contains(.relative)
    {
      return pronoun(at: comma + 1).map { ($0, edge) }
    }
    guard !lists(comma + 1).contains(.relative), !lists(comma + 1).contains(.preposition),
      let phrase = nounPhrase(at: comma + 1, limit: start),
      phrase.tokens.upperBound == start || endsWithAdjunct(phrase, at: start),
      let speaker = speaker(phrase, anything: true)
    else { return nil }
    return (speaker, edge)
  }

  /// Whether a phrase with a preposition fills the words from `phrase` to `end`: "advisers to X".
  private func endsWithAdjunct(_ phrase: NounPhrase, at end: Int) -> Bool {
    let i = phrase.tokens.upperBound
    guard i + 1 < end, lists(i).contains(.preposition) || lists(i).contains(.to) else {
      return false
    }
    return nounPhrase(at: i + 1, limit: end)?.tokens.upperBound == end
  }

  /// Whether what stands before the comma and the cue is the cue's own subject: "El portavoz, Juan
  /// Gil, ha reclamado …".
  private func hasOwnSubject(_ group: VerbGroup, unit: Unit) -> Bool {
    let start = group.tokens.lowerBound
    guard group.main + 1 < unit.tokens.upperBound, !isPunctuation(group.main + 1),
      case .speaker(_, let end) = subject(
        before: start, lower: lowerBound(group, unit: unit), anything: false)
    else { return false }
    guard end == start - 1, mentionAt[start - 2] >= 0 || isBareRole(before: start - 1) else {
      return false
    }
    // "…, dijo el juez": a subject after the verb leaves no room for one before it, but an object
    // that could speak does ("desmintió la información").
    let next = group.main + 1
    if mentionAt[next] >= 0 { return false }
    return entries[min(next + 1, entries.count - 1)].noun != .person
      && entries[next].noun != .person
  }

  /// Whether a role without article fills the stretch between commas that ends at `i`.
  private func isBareRole(before i: Int) -> Bool {
    var start = i
    while start > 0, i - start < 14, !isMark(start - 1, .comma) {
      if isFinite(start - 1) { return false }
      start -= 1
    }
    return entries[start].noun == .person && isMark(start - 1, .comma)
  }

  /// Whether a stretch holds a finite verb that is not a relative clause's.
  private func hasMainVerb(_ range: Range<Int>) -> Bool {
    range.contains {
      quotationAt[$0] < 0 && mentionAt[$0] < 0 && isFinite($0)
        && !followsRelative($0, from: range.lowerBound)
    }
  }

  /// "El plan, dijo el ministro, costará más": a clause that its cue breaks.
  private mutating func findBroken(
    _ group: VerbGroup, _ speaker: Speaker, around before: Range<Int>, from rest: Int,
    unitIndex: Int
  ) -> Bool {
    let limit = units[unitIndex].tokens.upperBound
    guard rest + 1 < limit else { return false }
    let end = contentEnd(from: rest, limit: limit, past: false)
    guard end > rest, hasFiniteVerb(rest..<end) || quotationAt[rest] >= 0 else { return false }
    let style = shape(before.lowerBound..<end).1
    finish(
      Draft(
        speaker: speaker, cue: group.tokens, parts: [before, rest..<end],
        style: style == .direct ? .mixed : style, stance: group.verb.stance, via: nil,
        unit: unitIndex))
    return true
  }
}
