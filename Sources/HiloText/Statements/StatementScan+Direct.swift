extension StatementScan {
  /// A cue that stands beside a quotation.
  struct Cue {
    var tokens: Range<Int>
    var speaker: Speaker
    var stance: Statement.Stance
    var end: Int
    var via: Speaker?
  }

  /// Whom a statement without a subject of its own belongs to; `verb` is the form that lacks it.
  func dropped(before i: Int, unit: Int, verb: Int? = nil) -> Speaker {
    let number = verb.flatMap { tokens[$0].features.number }
    func agrees(_ speaker: Speaker) -> Bool {
      switch number {
      case .singular: !isPlural(speaker)
      case .plural: isPlural(speaker) || speaker.kind == .organization
      default: true
      }
    }
    if var last = drafts.last?.speaker, drafts.last?.unit == unit, last.passage != nil,
      agrees(last)
    {
      last.pronoun = nil
      return last
    }
    if let topic = topic(of: unit, before: i), agrees(topic) { return topic }
    if let salient, agrees(salient) { return salient }
    let other = number == .plural ? salientPlural : salientSingular
    return other ?? salient ?? Speaker(kind: .anonymous)
  }

  /// The word of a verb group that bears the number.
  func finite(_ group: VerbGroup) -> Int {
    group.tokens.first { lists($0).contains(.auxiliary) && tokens[$0].features.number != nil }
      ?? group.main
  }

  /// Whether a speaker is several: "los vecinos".
  func isPlural(_ speaker: Speaker) -> Bool {
    guard let passage = speaker.passage else { return false }
    if let mention = speaker.mention {
      // "X y Z"
      return document.mentions[mention].passage != passage
        && document.tokens(in: passage).contains {
          lists($0).contains(.coordination) && mentionAt[$0] < 0
        }
    }
    for i in document.tokens(in: passage) where entries[i].noun != .none {
      return entries[i].isPlural
    }
    return false
  }

  /// The speaker-like subject with which a unit begins.
  func topic(of unit: Int, before limit: Int) -> Speaker? {
    let range = units[unit].tokens
    guard quotationAt[range.lowerBound] < 0 else { return nil }
    var verb = range.lowerBound
    while verb < min(range.upperBound, limit),
      quotationAt[verb] >= 0 || mentionAt[verb] >= 0 || !isFinite(verb)
        || lists(verb - 1).contains(.relative) || insideRelative(verb, from: range.lowerBound)
    { verb += 1 }
    guard verb < limit, verb < range.upperBound else { return nil }
    var start = verb
    while start > range.lowerBound,
      lists(start - 1).contains(.clitic) || lists(start - 1).contains(.auxiliary)
    { start -= 1 }
    if case .speaker(let speaker, _) = subject(
      before: start, lower: datelineEnd(units[unit]), anything: false)
    {
      return speaker
    }
    return nil
  }

  /// Whether a relative pronoun after a comma stands between the clause's start and the verb,
  /// with no comma after it.
  func insideRelative(_ verb: Int, from start: Int) -> Bool {
    var k = verb - 1
    while k > start {
      if isMark(k, .comma) { return false }
      if lists(k).contains(.relative), mentionAt[k] < 0 { return true }
      k -= 1
    }
    return false
  }

  /// The first quotation from token `i` on, behind which `i` then stands; nil when none comes before
  /// token `end`.
  func nextQuotation(_ i: inout Int, before end: Int) -> Int? {
    while i < end, quotationAt[i] < 0 { i += 1 }
    guard i < end else { return nil }
    let index = Int(quotationAt[i])
    i = max(i + 1, quotations[index].tokens.upperBound)
    return index
  }

  /// Statements in quotation marks whose cue follows, and those that a colon brings.
  mutating func findQuoted(_ unitIndex: Int) {
    let unit = units[unitIndex]
    var i = unit.tokens.lowerBound
    while let index = nextQuotation(&i, before: unit.tokens.upperBound) {
      let quotation = quotations[index]
      if taken[index] || isTitle(quotation) && quotation.content.count < 4 { continue }
      if opensClause(quotation, unit: unit),
        let cue = cue(after: quotation, unit: unit, unitIndex: unitIndex)
      {
        take(index, cue, unit: unit, unitIndex: unitIndex)
      } else if isMark(quotation.tokens.lowerBound - 1, .colon),
        let cue = cue(
          beforeColon: quotation.tokens.lowerBound - 1, unit: unit, unitIndex: unitIndex)
      {
        take(index, cue, unit: unit, unitIndex: unitIndex)
      }
    }
  }

  mutating func take(_ index: Int, _ cue: Cue, unit: Unit, unitIndex: Int) {
    taken[index] = true
    var parts = [trimmed(quotations[index].content)]
    for k in cue.tokens { used[k] = true }
    // A quotation broken by its cue goes on after it.
    var j = max(cue.end, quotations[index].tokens.upperBound)
    var steps = 0
    while j < unit.tokens.upperBound, steps < 30 {
      let next = Int(quotationAt[j])
      if next >= 0, next != index {
        let quotation = quotations[next]
        let opens =
          isMark(quotation.tokens.lowerBound - 1, [.comma, .stop, .semicolon, .dash, .colon])
          || isDash(quotation.tokens.lowerBound - 1)
        guard opens, !taken[next],
          self.cue(after: quotation, unit: unit, unitIndex: unitIndex) == nil
        else { break }
        taken[next] = true
        parts.append(trimmed(quotation.content))
        j = quotation.tokens.upperBound
        steps = 0
        continue
      }
      if verbGroup(main: j).map({
        !$0.verb.frames.isDisjoint(with: [.quote, .that]) && $0.tense.isFinite
      }) ?? false {
        break
      }
      if isMark(j, .semicolon) { break }
      j += 1
      steps += 1
    }
    note(
      Draft(
        speaker: cue.speaker, cue: cue.tokens, parts: parts, style: .direct, stance: cue.stance,
        via: cue.via, unit: unitIndex))
  }

  /// The cue after a quotation: "…", dijo X; "…", X said.
  func cue(after quotation: Quotation, unit: Unit, unitIndex: Int) -> Cue? {
    var j = quotation.tokens.upperBound
    let limit = unit.tokens.upperBound
    while j < limit, isMark(j, .comma) || isDash(j) || isMark(j, .hyphen) { j += 1 }
    guard j < limit, quotationAt[j] < 0 else { return nil }
    if isSubject(quotation, of: j) { return nil }
    if let signed = signature(at: j, limit: limit) { return signed }
    if let group = verbGroup(from: j, frames: .quote), group.tense.isFinite, !group.isPassive,
      !lists(group.tokens.upperBound).contains(.that)
    {
      switch subject(after: group.main + 1, limit: limit, anything: true) {
      case .speaker(let speaker, let end):
        return Cue(tokens: group.tokens, speaker: speaker, stance: group.verb.stance, end: end)
      case .thing, .none:
        return Cue(
          tokens: group.tokens,
          speaker: dropped(before: quotation.tokens.lowerBound, unit: unitIndex),
          stance: group.verb.stance, end: group.main + 1)
      }
    }
    // The subject first.
    let isPronoun = lists(j).contains(.pronoun) && !lists(j).contains(.that)
    let phrase = isPronoun ? nil : nounPhrase(at: j, limit: limit)
    guard isPronoun || phrase != nil else { return nil }
    var k = phrase?.tokens.upperBound ?? j + 1
    var speaker: Speaker?
    if let phrase {
      speaker = self.speaker(phrase, anything: true)
    } else {
      speaker = pronoun(at: j)
    }
    k = skipAside(k, limit: limit)
    if let name = apposedName(after: k, limit: limit) {
      let mention = document.mentions[name]
      speaker = Speaker(kind: .named, passage: mention.passage, mention: name)
      k = mention.tokens.upperBound
    }
    if isMark(k, .comma), verbGroup(from: k + 1, frames: .quote) != nil {
      k += 1
    } else if isMark(k, .comma) {
      // Over one or two appositions: "X, a lawyer from Y, one of the states, said".
      for _ in 0..<3 where isMark(k, .comma) {
        var m = k + 1
        while m < limit, m < k + 30, !isMark(m, [.comma, .stop, .semicolon]), quotationAt[m] < 0 {
          m += 1
        }
        guard isMark(m, .comma) else { break }
        k = m
        if verbGroup(from: m + 1, frames: .quote) != nil { break }
      }
      if isMark(k, .comma) { k += 1 }
    }
    guard let group = verbGroup(from: k, frames: .quote), group.tense.isFinite, let speaker,
      !group.isPassive, !lists(group.tokens.upperBound).contains(.that)
    else { return nil }
    return Cue(
      tokens: group.tokens, speaker: speaker, stance: group.verb.stance, end: group.main + 1)
  }

  /// Whether words in quotation marks are the subject of the verb at `i`: no comma parts them, and
  /// there is no verb in them ("«La Roca» anunció una gira").
  private func isSubject(_ quotation: Quotation, of i: Int) -> Bool {
    let last = quotation.content.upperBound - 1
    return i == quotation.tokens.upperBound && quotation.content.count < 9
      && !isMark(last, [.comma, .stop, .question, .exclamation, .ellipsis])
      && !quotation.content.contains { mentionAt[$0] < 0 && isFinite($0) }
      && verbGroup(from: i, frames: .quote).map {
        !isPunctuation($0.tokens.upperBound) && mentionAt[$0.tokens.upperBound] < 0
          && !lists($0.tokens.upperBound).contains(.determiner)
      } ?? false
  }

  /// The token after what stands in brackets or between dashes at `i`: "Gwen Moore (D-Wis.)".
  private func skipAside(_ i: Int, limit: Int) -> Int {
    guard isMark(i, .open) || isDash(i) else { return i }
    var k = i + 1
    while k < min(limit, i + 40), quotationAt[k] < 0 {
      if isMark(i, .open) ? isMark(k, .close) : isDash(k) { return k + 1 }
      k += 1
    }
    return i
  }

  /// The cue before a colon: "X advirtió: “…”", and, where no verb says so, who stands there.
  func cue(beforeColon colon: Int, unit: Unit, unitIndex: Int) -> Cue? {
    var lower = colon
    while lower > unit.tokens.lowerBound, quotationAt[lower - 1] < 0,
      !isMark(lower - 1, .semicolon),
      tokens[lower - 1].sentence == tokens[colon].sentence
    { lower -= 1 }
    guard lower < colon else { return nil }
    var best: VerbGroup?
    var k = colon - 1
    while k >= lower {
      if let group = verbGroup(main: k),
        !group.verb.frames.isDisjoint(with: [.quote, .that]), !used[k]
      {
        best = group
        if group.tense.isFinite || group.tense == .gerund { break }
      }
      k -= 1
    }
    if best == nil {
      // "se limitó a declarar:"
      for k in stride(from: colon - 1, through: max(lower, colon - 4), by: -1)
      where entries[k].verb >= 0 && entries[k].tense == .infinitive {
        let verb = lexicon.verbs[Int(entries[k].verb)]
        if !verb.frames.isDisjoint(with: [.quote, .that]) {
          best = VerbGroup(tokens: k..<k + 1, main: k, verb: verb, tense: .infinitive)
          break
        }
      }
    }
    guard let group = best else {
      if case .speaker(let speaker, _) = subject(before: colon, lower: lower, anything: false) {
        return Cue(tokens: colon..<colon + 1, speaker: speaker, stance: .asserts, end: colon + 1)
      }
      guard let speaker = topic(of: unitIndex, before: colon), speaker.kind == .named else {
        return nil
      }
      return Cue(tokens: colon..<colon + 1, speaker: speaker, stance: .asserts, end: colon + 1)
    }
    var speaker: Speaker
    if group.tense == .infinitive {
      speaker = topic(of: unitIndex, before: colon) ?? dropped(before: colon, unit: unitIndex)
    } else {
      speaker =
        self.speaker(of: group, lower: lower, limit: colon, unitIndex: unitIndex, anything: true)
        ?? dropped(before: group.tokens.lowerBound, unit: unitIndex)
    }
    if speaker.passage == nil, let salient { speaker = salient }
    return Cue(tokens: group.tokens, speaker: speaker, stance: group.verb.stance, end: colon + 1)
  }

  /// The subject of a cue verb, before or after it; nil when it has none of its own or one that
  /// cannot speak.
  func speaker(of group: VerbGroup, lower: Int, limit: Int, unitIndex: Int, anything: Bool)
    -> Speaker?
  {
    switch subject(before: group.tokens.lowerBound, lower: lower, anything: anything) {
    case .speaker(let speaker, _): return speaker
    case .thing: return nil
    case .none: break
    }
    if case .speaker(let speaker, _) = subject(after: group.main + 1, limit: limit, anything: false)
    {
      return speaker
    }
    return nil
  }
}
