extension StatementScan {
  /// The source phrase ("según", "de acuerdo con") that begins at `i`, and the token after it.
  func sourcePhrase(at i: Int) -> (source: StatementLexicon.Source, end: Int)? {
    guard i < tokens.count, entries[i].opensSource, mentionAt[i] < 0 else { return nil }
    for source in lexicon.sourceGroups[Int(entries[i].sources)] {
      guard i + source.words.count <= tokens.count else { continue }
      if (1..<max(1, source.words.count)).allSatisfy({ tokens[i + $0].folded == source.words[$0] })
      {
        return (source, i + source.words.count)
      }
    }
    return nil
  }

  /// Whether words at `i` may say whose the words around them are: "según", but not "para" or a
  /// "como" that no verb of saying follows.
  func namesSource(at i: Int) -> Bool {
    guard entries[i].opensSource, let (source, after) = sourcePhrase(at: i) else { return false }
    switch source.follower {
    case .person: return false
    case .verb: return sourceVerb(at: after, limit: tokens.count) != nil
    default: return true
    }
  }

  /// A source phrase with whom it names.
  struct Attribution {
    var cue: Range<Int>
    var speaker: Speaker
    var via: Speaker?
    var end: Int
    var stance: Statement.Stance
  }

  /// A source phrase that waits for the words it vouches for.
  struct PendingSource {
    let attribution: Attribution
    let at: Int
  }

  /// Statements marked by "según X", "a juicio de X", "según informó X".
  /// found before the reported clauses, so that their verbs are not taken for cues of clauses; they
  /// are placed after them.
  mutating func findSources(_ unitIndex: Int) -> [PendingSource] {
    var pending: [PendingSource] = []
    let unit = units[unitIndex]
    var i = unit.tokens.lowerBound
    while i < unit.tokens.upperBound {
      guard !used[i], quotationAt[i] < 0, let (source, after) = sourcePhrase(at: i),
        let found = attribution(source, from: i, after: after, unit: unit)
      else {
        i += 1
        continue
      }
      // Neither its own words nor what is said of whom it names bring a statement here.
      for k in i..<max(found.end, found.cue.upperBound) { used[k] = true }
      pending.append(PendingSource(attribution: found, at: i))
      if found.speaker.passage != nil, i == unit.tokens.lowerBound { remember(found.speaker) }
      i = max(i + 1, found.end)
    }
    return pending
  }

  /// Gives the source phrases of a unit their words.
  mutating func placeSources(_ pending: [PendingSource], _ unitIndex: Int) {
    for source in pending {
      place(source.attribution, at: source.at, unit: units[unitIndex], unitIndex: unitIndex)
    }
  }

  private func attribution(
    _ source: StatementLexicon.Source, from i: Int, after: Int, unit: Unit
  ) -> Attribution? {
    let limit = unit.tokens.upperBound
    var found = Attribution(
      cue: i..<after, speaker: Speaker(kind: .anonymous), via: nil, end: after,
      stance: source.stance)
    var j = after
    if source.follower == .own {
      guard isMark(j, .comma) || quotationAt[min(j, tokens.count - 1)] >= 0 || isMark(i - 1, .comma)
      else { return nil }
      found.speaker = salient ?? found.speaker
      return found
    }
    guard j < limit else { return nil }
    if source.follower == .person {
      guard i == unit.tokens.lowerBound || isMark(i - 1, .comma),
        let phrase = nounPhrase(at: j, limit: limit),
        isMark(phrase.tokens.upperBound, .comma), let speaker = speaker(phrase, anything: false),
        phrase.name.map({ document.mentions[$0].type == .person })
          ?? (entries[phrase.head].noun == .person && !entries[phrase.head].isPlural)
      else { return nil }
      found.speaker = speaker
      found.end = phrase.tokens.upperBound
      closeAppositions(&found, limit: limit)
      return found
    }
    if source.follower == .verb {
      return sayingAs(found, from: i, after: after, unit: unit)
    }
    // "según lo reportado por X"
    if lists(j).contains(.neuter), j + 1 < limit,
      lists(j + 1).contains(.saidBy) || entries[j + 1].tense == .participle
    {
      j += 1
    }
    if lists(j).contains(.saidBy), j + 2 < limit, lists(j + 1).contains(.by) {
      found.cue = i..<j + 2
      j += 2
    } else if let group = sourceVerb(at: j, limit: limit) {
      found.cue = i..<group.end
      if group.impersonal {
        found.end = skipAdjuncts(group.end, limit: limit)
        return found
      }
      switch subject(after: group.end, limit: limit, anything: true) {
      case .speaker(let speaker, let end):
        found.speaker = speaker
        found.end = end
        if group.learns, lists(end).contains(.of),
          let phrase = nounPhrase(at: end + 1, limit: limit),
          let teller = self.speaker(phrase, anything: false)
        {
          found.via = speaker
          found.speaker = teller
          found.end = phrase.tokens.upperBound
        }
      default:
        guard
          isPunctuation(group.end)
            || !lists(group.end).isDisjoint(with: [.preposition, .adverb, .to])
        else { return nil }
        found.speaker = salient ?? found.speaker
        found.end = group.end
      }
      found.end = skipAdjuncts(found.end, limit: limit)
      closeAppositions(&found, limit: limit)
      return found
    }
    if lists(j).contains(.pronoun), !lists(j).contains(.determiner) {
      guard let speaker = pronoun(at: j) else { return nil }
      found.speaker = speaker
      found.end = j + 1
      if found.end < limit,
        lists(found.end).contains(.title)
      {
        found.end += 1
      }
      return found
    }
    guard let phrase = nounPhrase(at: j, limit: limit) else { return nil }
    if isTime(phrase) { return nil }
    found.end = phrase.tokens.upperBound
    // The text tells it with a verb of its own: "Según el líder afirmó que".
    if let group = verbGroup(from: found.end, frames: .that), group.tense.isFinite { return nil }
    if entries[phrase.head].isHead, phrase.name == nil {
      found.speaker = holder(of: phrase, found: &found, limit: limit)
    } else if let speaker = speaker(phrase, anything: false) {
      if source.follower == .document, speaker.kind != .document { return nil }
      found.speaker = speaker
    } else if tokens[phrase.head].pos == .properNoun, tokens[phrase.head].shape.isCapitalized,
      source.follower == .speaker
    {
      // A name that was not recognized: who vouches for words is no thing.
      found.speaker = Speaker(kind: .organization, passage: document.passage(of: phrase.tokens))
    } else {
      return nil
    }
    closeAppositions(&found, limit: limit)
    return found
  }

  /// "Como explica X, …", "as X put it": like another source phrase, but a cue verb and whoever
  /// says it must both stand there, between the clause's edges.
  private func sayingAs(_ empty: Attribution, from i: Int, after: Int, unit: Unit) -> Attribution? {
    let limit = unit.tokens.upperBound
    var found = empty
    guard
      i == unit.tokens.lowerBound || isMark(i - 1, [.comma, .open, .semicolon]) || isDash(i - 1)
    else { return nil }
    if let verb = sourceVerb(at: after, limit: limit), !verb.impersonal, !verb.learns {
      guard
        case .speaker(let speaker, let end) = subject(
          after: verb.end, limit: limit, anything: false)
      else { return nil }
      found.speaker = speaker
      found.cue = i..<verb.end
      found.end = skipAdjuncts(end, limit: limit)
      closeAppositions(&found, limit: limit)
    } else {
      guard after + 1 < limit else { return nil }
      let phrase = nounPhrase(at: after, limit: limit)
      let speaker = phrase.map { self.speaker($0, anything: false) } ?? pronoun(at: after)
      let verb = phrase?.tokens.upperBound ?? after + 1
      guard let speaker, phrase != nil || lists(after).contains(.pronoun),
        let group = verbGroup(from: verb, frames: [.quote, .that]), group.tense.isFinite,
        !group.isNegated, !group.isPassive
      else { return nil }
      found.speaker = speaker
      found.cue = i..<group.tokens.upperBound
      found.end = group.tokens.upperBound
      if lists(found.end).contains(.objectPronoun) { found.end += 1 }  // "put it"
    }
    guard found.end >= limit || isPunctuation(found.end) else { return nil }
    return found
  }

  /// Of "cálculos de X", "información proporcionada por X": X.
  private func holder(of phrase: NounPhrase, found: inout Attribution, limit: Int) -> Speaker {
    var k = phrase.tokens.upperBound
    if k + 1 < limit, tokens[k].shape == .lower, lists(k + 1).contains(.by) { k += 1 }
    if k < limit, lists(k).contains(.by), let inner = nounPhrase(at: k + 1, limit: limit),
      let speaker = speaker(inner, anything: false)
    {
      found.end = inner.tokens.upperBound
      return speaker
    }
    for k in phrase.head + 1..<max(phrase.head + 1, phrase.tokens.upperBound)
    where lists(k).contains(.of) {
      if let inner = nounPhrase(at: k + 1, limit: phrase.tokens.upperBound),
        let speaker = speaker(inner, anything: false)
      {
        return speaker
      }
    }
    return speaker(phrase, anything: true)
      ?? Speaker(kind: .document, passage: document.passage(of: phrase.tokens))
  }

  /// The verb of "según informó X", "según se informó", "según ha podido saber X".
  private func sourceVerb(at i: Int, limit: Int) -> (end: Int, impersonal: Bool, learns: Bool)? {
    var j = i
    var impersonal = false
    while j < min(limit, i + 5) {
      if lists(j).contains(.reflexive) { impersonal = true }
      if lists(j).contains(.learn) {
        return (j + 1, impersonal, true)
      }
      // What may be a verb here is one, whatever the tagger says.
      if entries[j].verb >= 0, entries[j].tense.isFinite, entries[j].noun == .none,
        mentionAt[j] < 0,
        !isBareNoun(j)
      {
        let verb = lexicon.verbs[Int(entries[j].verb)]
        return (j + 1, impersonal || verb.frames.contains(.bare), false)
      }
      if let group = verbGroup(main: j), group.tense.isFinite {
        return (j + 1, impersonal || group.verb.frames.contains(.bare), false)
      }
      guard
        lists(j).contains(.clitic) || lists(j).contains(.auxiliary) || lists(j).contains(.adverb)
          || lists(j).contains(.modal)
      else { return nil }
      if mentionAt[j] >= 0 || lists(j).contains(.determiner) && !lists(j).contains(.clitic) {
        return nil
      }
      j += 1
    }
    return nil
  }

  /// Whether a tagger takes a word for a noun and an adjective after it agrees: "según evidencia
  /// científica".
  private func isBareNoun(_ i: Int) -> Bool {
    i + 1 < tokens.count && tokens[i].pos == .noun && tokens[i + 1].pos == .adjective
      && mentionAt[i + 1] < 0 && lists(i + 1).isDisjoint(with: .determiner)
  }

  /// The token after phrases with a preposition and times that stand at `i`.
  private func skipAdjuncts(_ i: Int, limit: Int) -> Int {
    var j = i
    while j < limit, !isPunctuation(j), quotationAt[j] < 0 {
      if lists(j).contains(.that) || lists(j).contains(.relative) { break }
      if isFinite(j), mentionAt[j] < 0 { break }
      j += 1
    }
    return j
  }

  func quotationIndex(_ range: Range<Int>) -> Int? {
    guard let first = range.first, quotationAt[first] >= 0 else { return nil }
    return Int(quotationAt[first])
  }

  /// Takes a statement in, and its speaker as the one spoken of last.
  mutating func note(_ draft: Draft) {
    drafts.append(draft)
    if draft.speaker.passage != nil { remember(draft.speaker) }
    giveWord(draft)
  }

  /// Notes that the speaker of a statement has the word now.
  mutating func giveWord(_ draft: Draft) {
    hasWord = draft.speaker.kind == .named
    wordAt = units.indices.contains(draft.unit) ? units[draft.unit].paragraph : 0
  }

  /// Remembers who was spoken of last.
  mutating func remember(_ speaker: Speaker) {
    guard speaker.kind != .document else { return }
    var speaker = speaker
    speaker.pronoun = nil
    salient = speaker
    hasWord = false
    if isPlural(speaker) { salientPlural = speaker } else { salientSingular = speaker }
  }
}
