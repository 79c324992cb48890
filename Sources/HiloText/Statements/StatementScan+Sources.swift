extension StatementScan {
  /// The source phrase ("según", "de acuerdo con") that begins at `i`, and the token after it.
  func sourcePhrase(at i: Int) -> (source: StatementLexicon.Source, end: Int)? {
    guard i < tokens.count, entries[i].opensSource, mentionAt[i] < 0 else { return nil }
    let word = tokens[i].folded
    for source in lexicon.sources where source.words[0] == word {
      var matches = i + source.words.count <= tokens.count
      for (k, other) in source.words.enumerated() where matches && tokens[i + k].folded != other {
        matches = false
      }
      if matches { return (source, i + source.words.count) }
    }
    return nil
  }

  /// A source phrase with whom it names.
  fileprivate struct Attribution {
    var cue: Range<Int>
    var speaker: Speaker
    var via: Speaker?
    var end: Int
    var stance: Statement.Stance
  }

  /// A source phrase that waits for the words it vouches for.
  struct PendingSource {
    fileprivate let attribution: Attribution
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
      for k in found.cue { used[k] = true }
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
      if entries[j].verb >= 0, entries[j].tense.isFinite, entries[j].noun == .none, mentionAt[j] < 0
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

  /// Takes appositions, participles and relative clauses after the speaker into the phrase, and
  /// finds who relays.
  private func closeAppositions(_ found: inout Attribution, limit: Int) {
    var rounds = 0
    var isNamed = false
    while rounds < 3 {
      rounds += 1
      var j = found.end
      // "citadas por la agencia X", "divulgado este lunes"
      while j < limit, !isPunctuation(j), quotationAt[j] < 0, !isFinite(j) || mentionAt[j] >= 0,
        !lists(j).contains(.determiner) || j > found.end, j < found.end + 14
      {
        if lists(j).contains(.relayed) || lists(j).contains(.relay) {
          var k = j + 1
          while k < limit,
            lists(k).contains(.preposition) || lists(k).contains(.adverb) || lists(k).contains(.by)
          { k += 1 }
          if let phrase = nounPhrase(at: k, limit: limit), let via = speaker(phrase, anything: true)
          {
            if lists(j).contains(.relayed) {
              found.via = via
            } else {
              found.via = found.speaker
              found.speaker = via
            }
            found.end = phrase.tokens.upperBound
            j = found.end
            continue
          }
        }
        if lists(j).contains(.relative) { break }
        j += 1
      }
      if j >= limit || isPunctuation(j) || lists(j).contains(.relative) {
        found.end = max(found.end, j)
      }
      // "un informe que encargó X, …": to the clause's comma.
      if rounds == 1, found.end < limit, lists(found.end).contains(.relative) {
        var k = found.end
        while k < limit, !isMark(k, [.comma, .semicolon, .stop, .colon]) { k += 1 }
        found.end = k
      }
      guard isMark(found.end, .comma), found.end + 1 < limit else { return }
      let next = found.end + 1
      if rounds == 1, let name = apposedName(after: found.end, limit: limit),
        found.speaker.mention.map({ document.mentions[$0].passage != found.speaker.passage })
          ?? true
      {
        let mention = document.mentions[name]
        found.speaker = Speaker(kind: .named, passage: mention.passage, mention: name)
        found.end = mention.tokens.upperBound
        isNamed = true
        continue
      }
      let isBareRole =
        mentionAt[next] < 0 && !lists(next).contains(.determiner)
        && (entries[next].noun == .person || entries[next].noun == .group)
      let isRole =
        !isNamed && found.speaker.kind == .named && lists(next).contains(.determiner)
        && next + 1 < limit
        && entries[next + 1].noun == .person
      let isRelative = lists(next).contains(.relative) && mentionAt[next] < 0
      let isParticiple = lists(next).contains(.relayed) || lists(next).contains(.relay)
      let isPlace = lists(next).contains(.of) && found.speaker.kind == .named
      guard isBareRole && !isNamed || isRole || isRelative || isParticiple || isPlace else {
        return
      }
      if isParticiple {
        found.end = next
        continue
      }
      var k = next + 1
      while k < limit, !isMark(k, [.comma, .semicolon, .stop, .colon]),
        quotationAt[k] < 0 || mentionAt[k] >= 0
      {
        k += 1
      }
      found.end = k
    }
  }

  /// Finds the words that a source phrase vouches for, and notes the statement.
  private mutating func place(_ found: Attribution, at i: Int, unit: Unit, unitIndex: Int) {
    let limit = unit.tokens.upperBound
    var clause = contentStart(before: i, unit: unit)
    // "…, un blindaje que, a juicio de X, …": what was said begins after it.
    let followsThat = isMark(i - 1, .comma) && lists(i - 2).contains(.that)
    // "… y, según X, …": it vouches for the second clause only.
    let joins = isMark(i - 1, .comma) && lists(i - 2).contains(.coordination)
    if followsThat || joins { clause = i }
    let before = clause..<max(clause, isMark(i - 1, [.comma, .open, .dash]) ? i - 1 : i)
    let hasComma = isMark(found.end, .comma)
    let rest = hasComma ? found.end + 1 : found.end
    let hasVerb = before.contains {
      isFinite($0) && mentionAt[$0] < 0 || quotationAt[$0] >= 0
    }
    var draft = Draft(
      speaker: found.speaker, cue: found.cue, parts: [], style: .indirect, stance: found.stance,
      via: found.via, unit: unitIndex)
    let isConnector = before.allSatisfy {
      isPunctuation($0)
        || !lists($0).isDisjoint(with: [
          .adverb, .boundary, .coordination, .trailing, .preposition, .that,
        ])
          && mentionAt[$0] < 0
    }
    for k in found.cue { used[k] = true }
    // A statement that ends right here is relayed by this source.
    for k in drafts.indices.reversed() {
      let draft = drafts[k]
      if draft.unit != unitIndex { break }
      if draft.cue != nil, draft.span.upperBound <= i, draft.span.upperBound >= i - 2 {
        drafts[k].via = found.speaker
        return
      }
    }
    if before.isEmpty || isConnector {
      guard rest < limit else { return }
      let end = contentEnd(from: rest, limit: limit, past: false)
      guard end > rest else { return }
      let (words, style) = shape(rest..<end)
      guard style == .direct || words.count >= 3 else { return }
      draft.parts = [words]
      draft.style = style
    } else if !hasComma, rest < limit, isFinite(rest), mentionAt[rest] < 0, !isMark(i - 1, .comma) {
      // "las razones según el doctor son dos": it stands within the subject.
      let first = before.last { isPunctuation($0) || lists($0).contains(.coordination) }
      let subject = (first.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound
      let end = contentEnd(from: rest, limit: limit, past: false)
      guard end > rest, !subject.isEmpty else { return }
      draft.parts = [subject, rest..<end]
      draft.style = shape(subject.lowerBound..<end).1 == .indirect ? .indirect : .mixed
    } else if hasVerb {
      // A statement that ends right here is relayed by this source.
      if hasComma, rest < limit, continues(rest, before: before) {
        let end = contentEnd(from: rest, limit: limit, past: false)
        draft.parts = end > rest ? [before, rest..<end] : [before]
        draft.style = shape(clause..<max(clause + 1, end)).1
      } else {
        let (words, style) = shape(before)
        draft.parts = [words]
        draft.style = style
      }
    } else {
      guard hasComma, rest < limit else {
        guard before.count >= 3 else { return }
        draft.parts = [before]
        note(draft)
        return
      }
      let end = contentEnd(from: rest, limit: limit, past: false)
      guard end > rest else { return }
      draft.parts = [before, rest..<end]
      draft.style = shape(clause..<end).1 == .indirect ? .indirect : .mixed
    }
    guard let first = draft.parts.first, !first.isEmpty else { return }
    if draft.style == .direct, let index = quotationIndex(first) {
      if taken[index] { return }
      taken[index] = true
    }
    note(draft)
  }

  /// Whether the sentence goes on with its own words after a source phrase in its midst.
  private func continues(_ i: Int, before: Range<Int>) -> Bool {
    // "se traducirán, según X, en …": the verb waits for what it governs.
    if let last = before.last, isFinite(last), mentionAt[last] < 0, !isPunctuation(i) {
      return true
    }
    guard mentionAt[i] < 0 else { return false }
    return lists(i).contains(.of) || lists(i).contains(.to)
      || isInfinitive(i)
  }

  func quotationIndex(_ range: Range<Int>) -> Int? {
    guard let first = range.first, quotationAt[first] >= 0 else { return nil }
    return Int(quotationAt[first])
  }

  /// Takes a statement in, and its speaker as the one spoken of last.
  mutating func note(_ draft: Draft) {
    drafts.append(draft)
    if draft.speaker.passage != nil { remember(draft.speaker) }
  }

  /// Remembers who was spoken of last.
  mutating func remember(_ speaker: Speaker) {
    guard speaker.kind != .document else { return }
    var speaker = speaker
    speaker.pronoun = nil
    salient = speaker
    if isPlural(speaker) { salientPlural = speaker } else { salientSingular = speaker }
  }
}
