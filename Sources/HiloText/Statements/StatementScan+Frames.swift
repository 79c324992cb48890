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
    if hasObjectInfinitive(group, limit: limit),
      let speaker = reporter(group, unitIndex: unitIndex, window: group.main + 1) ?? nil
    {
      return finish(group, speaker, from: group.main + 1, limit: limit, unitIndex: unitIndex)
    }
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
        if frames.contains(.toInfinitive), kind.contains(.to), opensWithVerb(at: j + 1) {
          // "instó a los socios a «respetar la tregua»"
          start = j + 1
          break
        }
        if frames.contains(.toInfinitive), kind.contains(.to),
          lists(j + 1).contains(.adverb) || lists(j + 1).contains(.negation)
            || j + 1 < limit && tokens[j + 1].pos == .adverb,
          isInfinitive(j + 2) || j + 2 < limit && tokens[j + 2].pos == .verb
        {
          // "vowed to harshly punish", "prometió a los suyos no subir"
          start = j + 1
          break
        }
        if frames.contains(.gerund), isGerund(j) {
          start = j
          break
        }
        let isOwn =
          frames.contains(.own) && j == group.main + 2 && lists(j - 1).contains(.to)
          && lists(j).isDisjoint(with: [.determiner, .pronoun, .objectPronoun])
        if isOwn || isInfinitive(j) {
          if frames.contains(.own), j > group.main + 2 { break }
          let direct =
            !lists(j - 1).contains(.preposition) && !lists(j - 1).contains(.of)
            && !lists(j - 1).contains(.to)
          if direct && frames.contains(.infinitive)
            || frames.contains(.toInfinitive) && lists(j - 1).contains(.to)
            || frames.contains(.withInfinitive) && lists(j - 1).contains(.with)
          {
            // "recomienda no comprar"
            let isDenied = direct && j - 1 > group.main && lists(j - 1).contains(.negation)
            start = isDenied ? j - 1 : j
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
      guard let phrase = nounPhrase(at: j, limit: limit),
        isTime(phrase) || phrase.name != nil
          || frames.contains(.toInfinitive) && !frames.contains(.own)
            && speaker(phrase, anything: false) != nil
      else { break }
      j = max(j + 1, phrase.tokens.upperBound)
    }
    guard let start else { return false }
    guard let speaker = reporter(group, unitIndex: unitIndex, window: start) ?? nil else {
      return false
    }
    return finish(group, speaker, from: start, limit: limit, unitIndex: unitIndex)
  }

  /// Whether a quotation that begins at `i` begins with a verb's plain form.
  private func opensWithVerb(at i: Int) -> Bool {
    guard isQuoted(i), !isQuoted(i - 1) else { return false }
    let content = quotations[Int(quotationAt[i])].content
    guard let first = content.first, content.count > 1 else { return false }
    return isInfinitive(first)
      || content.prefix(2).contains { tokens[$0].features.verbForm == .infinitive }
  }

  /// "wants the state to pay", "called for the tapes to be released".
  private func hasObjectInfinitive(_ group: VerbGroup, limit: Int) -> Bool {
    let start = group.main + 1
    guard group.verb.frames.contains(.objectInfinitive), start < limit else { return false }
    let end =
      lists(start).contains(.objectPronoun)
      ? start + 1 : nounPhrase(at: start, limit: limit)?.tokens.upperBound
    guard let end, end + 1 < limit else { return false }
    return lists(end).contains(.to) && isInfinitive(end + 1)
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
      let verb = lists(j + 1).contains(.negation) ? j + 2 : j + 1
      if !lists(j).isDisjoint(with: [.of, .reason, .with]),
        isInfinitive(verb) || isGerund(verb)
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

  /// "calificó la medida de error", "called the plan a mistake": what the object is said to be.
  mutating func findPredicate(_ group: VerbGroup, unitIndex: Int) -> Bool {
    guard !group.verb.frames.isDisjoint(with: [.predicate, .ofPredicate]), !group.isPassive,
      !group.isReflexive,
      !group.verb.frames.contains(.explicit) || !group.isProgressive && group.tense != .gerund
    else { return false }
    let limit = units[unitIndex].tokens.upperBound
    let start = group.main + 1
    guard start < limit, !isPunctuation(start) || isQuoted(start) else { return false }
    let end = contentEnd(
      from: start, limit: limit, past: group.tense == .past, perfect: group.isPerfect)
    guard end - start >= 3,
      group.verb.frames.contains(.ofPredicate)
        ? holdsOfPredicate(start..<end)
        : holdsPredicate(start..<end, strictly: group.verb.frames.contains(.explicit)),
      let speaker = reporter(group, unitIndex: unitIndex, window: start) ?? nil
    else { return false }
    return finish(group, speaker, from: start, limit: limit, unitIndex: unitIndex)
  }

  /// "la medida de error", "de irresponsable la decisión": an object and what it is said to be.
  private func holdsOfPredicate(_ range: Range<Int>) -> Bool {
    guard
      !lists(range.lowerBound).contains(.preposition) || lists(range.lowerBound).contains(.of)
        || lists(range.lowerBound).contains(.to)
    else { return false }
    return range.contains { lists($0).contains(.of) && !lists($0 + 1).contains(.that) }
  }

  /// "the plan a mistake", "it “a shame”": an object, then neither a preposition nor an adverb.
  /// Strictly, the object must be a name or have a determiner ("considering rescue plans").
  private func holdsPredicate(_ range: Range<Int>, strictly: Bool) -> Bool {
    let start = range.lowerBound
    var rest = start + 1
    if !lists(start).contains(.objectPronoun) {
      guard !lists(start).contains(.preposition),
        !strictly || lists(start).contains(.determiner) || mentionAt[start] >= 0,
        let object = nounPhrase(at: start, limit: range.upperBound)
      else { return false }
      rest = object.tokens.upperBound
    }
    while rest + 1 < range.upperBound,
      lists(rest).contains(.possessiveMark) || lists(rest).contains(.of),
      let object = nounPhrase(at: rest + 1, limit: range.upperBound)
    {
      rest = object.tokens.upperBound
    }
    guard rest < range.upperBound else { return false }
    if range.contains(where: { isQuoted($0) && !isQuoted($0 - 1) && $0 >= rest }) { return true }
    return lists(rest).contains(.as)
      || mentionAt[rest] < 0
        && lists(rest).isDisjoint(with: [
          .preposition, .to, .with, .that, .relative, .adverb, .time,
        ])
        && !isPunctuation(rest) && !isFinite(rest)
  }
}
