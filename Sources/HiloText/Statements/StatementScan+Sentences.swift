extension StatementScan {
  /// "Lo anunció X", "Así lo confirmó X": what the sentence before says is what X said.
  mutating func findPointingBack(_ group: VerbGroup, unitIndex: Int) -> Bool {
    let unit = units[unitIndex]
    guard group.hasObject, group.verb.frames.contains(.aside), group.tense.isFinite,
      !group.isNegated, !group.isReflexive, unitIndex > 0,
      (unit.tokens.lowerBound..<group.tokens.lowerBound).allSatisfy({
        lists($0).contains(.adverb)
      }),
      group.tokens.contains(where: { lists($0).contains(.neuter) })
    else { return false }
    let before = units[unitIndex - 1]
    guard before.paragraph == unit.paragraph,
      case .speaker(let speaker, _) = subject(
        after: group.main + 1, limit: unit.tokens.upperBound, anything: false)
    else { return false }
    let start = datelineEnd(before)
    var end = before.tokens.upperBound
    while end > start, isMark(end - 1, .stop), quotationAt[end - 1] < 0 { end -= 1 }
    let told = drafts.reversed().prefix(8).contains {
      $0.unit == unitIndex - 1 && $0.cue != nil
    }
    guard end - start > 3, !told, hasFiniteVerb(start..<end) else { return false }
    let (words, style) = shape(start..<end)
    for k in group.tokens { used[k] = true }
    note(
      Draft(
        speaker: speaker, cue: group.tokens, parts: [words], style: style,
        stance: group.verb.stance, via: nil, unit: unitIndex))
    return true
  }

  /// "X pidió prudencia: todavía podría haber retrasos": the clause after the colon.
  mutating func findAfterColon(_ group: VerbGroup, unitIndex: Int) -> Bool {
    let unit = units[unitIndex]
    let limit = unit.tokens.upperBound
    guard group.tense.isFinite, !group.isNegated, !group.isPassive,
      !group.verb.frames.isDisjoint(with: [.quote, .aside])
    else { return false }
    var colon = group.main + 1
    while colon < min(limit, group.main + 9), !isMark(colon, .colon) {
      if isPunctuation(colon) || quotationAt[colon] >= 0 || isFinite(colon) { return false }
      colon += 1
    }
    guard colon + 3 < limit, isMark(colon, .colon), quotationAt[colon + 1] < 0 else { return false }
    let end = contentEnd(from: colon + 1, limit: limit, past: false)
    guard end - colon > 3, hasFiniteVerb(colon + 1..<end) else { return false }
    let lower = datelineEnd(unit)
    let speaker =
      self.speaker(
        of: group, lower: lower, limit: colon, unitIndex: unitIndex, anything: false)
      ?? (group.tokens.lowerBound == lower
        ? dropped(before: lower, unit: unitIndex, verb: finite(group)) : nil)
    guard let speaker, speaker.passage != nil else { return false }
    let (words, style) = shape(colon + 1..<end)
    for k in group.tokens { used[k] = true }
    note(
      Draft(
        speaker: speaker, cue: group.tokens, parts: [words], style: style,
        stance: group.verb.stance, via: nil, unit: unitIndex))
    return true
  }

  /// Whom a cleft sentence puts first: "Fue X quien tomó la palabra".
  func clefted(in unit: Unit) -> Speaker? {
    let first = unit.tokens.lowerBound
    guard first + 2 < unit.tokens.upperBound, tokens[first].pos == .auxiliary, isFinite(first),
      let phrase = nounPhrase(at: first + 1, limit: unit.tokens.upperBound)
    else { return nil }
    var end = phrase.tokens.upperBound
    var found = speaker(phrase, anything: false)
    if let name = apposedName(after: end, limit: unit.tokens.upperBound) {
      let mention = document.mentions[name]
      found = Speaker(kind: .named, passage: mention.passage, mention: name)
      end = mention.tokens.upperBound
    }
    if isMark(end, .comma) { end += 1 }
    return lists(end).contains(.relative) ? found : nil
  }
}
