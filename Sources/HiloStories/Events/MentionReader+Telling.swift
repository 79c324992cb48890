internal import HiloText

/// What says that a clause tells of a happening and not of how things are: the form of its verb, what it stands
/// under, who and what takes part.
extension MentionReader {
  /// A verb that tells of a state or leaves it to its noun what happens is another one with a particle or a reflexive and an object:
  /// "made off with the jewels", "se llevaron las joyas".
  func isOtherVerb(_ i: Int, _ sentence: Sentence) -> Bool {
    let end = sentence.tokens.upperBound
    guard i + 1 < end, document.tokens[i].pos == .verb else { return false }
    let next = document.tokens[i + 1]
    if next.relation == .compound, Int(next.head) == i, next.pos == .adposition { return true }
    var k = i - 1
    while k >= sentence.tokens.lowerBound, text.words[k].isVerb { k -= 1 }
    guard k >= sentence.tokens.lowerBound, text.entry(k)?.topics.contains(.reflexive) == true
    else { return false }
    return text.words[i + 1].roles.contains(.determiner) || next.shape == .digits
      || next.pos == .numeral
  }

  /// "Se espera una noche crítica", "expects a surge": of a verb that else tells of a state, as of ships that wait
  /// ("cien barcos esperan").
  func isForeseen(
    _ i: Int, _ judged: StatusReader.Judgement, _ clause: Range<Int>
  ) -> Bool {
    guard given(i, judged, clause) == .expected else { return false }
    let isReflexive = i > 0 && text.entry(i - 1)?.topics.contains(.reflexive) == true
    // "is expected at the mine"
    return isReflexive || text.words[i].tense == .participle
      || text.lexicon.hasBareInfinitive && status.takesObject(i + 1, clause.upperBound)
  }

  /// The verb at `i`, no finite one, has its auxiliary before it.
  func isAided(_ i: Int, _ sentence: Sentence) -> Bool {
    let group = status.verb(at: i).span
    return (group.lowerBound..<i).contains {
      text.words[$0].isVerb && text.words[$0].tense.isFinite
    }
  }

  /// "Store giant to cut fees": in a headline a noun and "to" say what is planned.
  func isHeadlinePlan(
    _ i: Int, _ judged: StatusReader.Judgement, _ sentence: Sentence
  ) -> Bool {
    let first = sentence.tokens.lowerBound
    guard sentence.kind == .headline, judged.status == .planned, text.lexicon.hasBareInfinitive,
      i - 2 >= first, text.words[i - 1].roles.contains(.purpose),
      document.tokens[i - 2].pos == .noun || document.tokens[i - 2].pos == .properNoun
    else { return false }
    var k = i - 2
    while k > first, !text.isStop(k) {
      if text.words[k].isVerb { return false }
      k -= 1
    }
    return true
  }

  /// The verb whose "that" clause it is says how sure it is: "confirmó en sus redes que acudirá".
  func isUnderVerb(_ judged: StatusReader.Judgement) -> Bool {
    guard let cue = judged.cue, case .status? = text.verb(cue.lowerBound)?.clause else {
      return false
    }
    return cue.upperBound <= judged.span.lowerBound
  }

  /// A state that came or will come at a time told after its verb is a happening: "se verán el jueves",
  /// "will appear in court on Friday", "estuvo el lunes en el puerto".
  func isDatedState(
    _ i: Int, _ judged: StatusReader.Judgement, _ clause: Range<Int>
  ) -> Bool {
    guard text.verb(i)?.clause == nil, text.words[i].tense != .participle,
      document.tokens[i].features.verbForm != .participle,
      i + 1 < text.words.count, !text.words[i + 1].isVerb,
      text.words[i].tense == .past || [.planned, .possible, .expected].contains(judged.status)
    else { return false }
    return (i + 1..<max(i + 1, clause.upperBound)).contains { k in
      guard text.words[k].time >= 0 else { return false }
      return status.isDay(k)
        // "mantendrá los precios en julio"
        || judged.status == .planned && document.times[text.words[k].time].kind == .date
    }
  }

  /// Somebody quoted says of himself that he will not: «No me voy a ir».
  func isOwnWord(_ i: Int, _ judged: StatusReader.Judgement) -> Bool {
    guard judged.status == .denied,
      judged.span.contains(where: {
        document.tokens[$0].features.person == .first
      }), let index = statement(at: document.tokens[i].passage)
    else { return false }
    return document.statements[index].speaker.passage != nil
  }

  /// The form of the verb at `i` tells that something happens, and not that it is wont to, or how
  /// things are.
  func isTold(
    _ i: Int, _ judged: StatusReader.Judgement, _ clause: Range<Int>, _ sentence: Sentence
  ) -> Bool {
    // Not what is so only if something else is.
    let isCondition = judged.cue.map { text.words[$0.lowerBound].roles.contains(.condition) }
    guard isCondition != true else { return false }
    switch text.words[i].tense {
    case .past, .present, .future, .conditional: return true
    case .imperfect:
      return clause.contains { text.words[$0].time >= 0 || document.tokens[$0].shape == .digits }
    case .participle:
      // With an auxiliary, or alone in a headline ("Detenido el alcalde").
      return judged.span.lowerBound < i
        && (judged.span.lowerBound..<i).contains { text.words[$0].isVerb }
        || sentence.kind == .headline
    case .subjunctive, .pastSubjunctive: return judged.status != nil
    // ", cutting off 300 families"
    case .gerund where i > sentence.tokens.lowerBound && document.tokens[i - 1].lower == ",":
      return clause.contains { text.words[$0].mention >= 0 || document.tokens[$0].shape == .digits }
    case .gerund where judged.span.lowerBound < i:
      return (judged.span.lowerBound..<i).contains { text.words[$0].isVerb }
    case .infinitive, .gerund:
      guard let governor = judged.governor, governor != i, text.words[governor].isVerb else {
        return isHeadlinePlan(i, judged, sentence)
      }
      // "vuelve a subir": as sure as the verb above, whose present says nothing.
      guard judged.status != nil || text.verb(governor)?.auxiliary == .same else { return false }
      return text.words[governor].tense.isFinite
        // "is expected to leave"
        || governor > sentence.tokens.lowerBound && isAided(governor, sentence)
    }
  }

  /// Told only of whoever, or for as long as, it is so: "mientras no haya sentencia", "quien tenga un préstamo".
  func isSupposed(
    _ judged: StatusReader.Judgement, _ trigger: Int, _ sentence: Sentence
  ) -> Bool {
    let verb = judged.governor.flatMap { text.words[$0].isVerb ? $0 : nil } ?? trigger
    guard text.words[verb].tense == .subjunctive, sentence.tokens.contains(verb) else {
      return false
    }
    var k = verb - 1
    while k >= sentence.tokens.lowerBound, k >= verb - 4 {
      let roles = text.words[k].roles
      if roles.contains(.supposing) { return true }
      guard roles.contains(.clitic) || roles.contains(.negation) else { return false }
      k -= 1
    }
    return false
  }

  /// The clause opens after a relative pronoun: it says which one is meant.
  func isRelative(_ clause: Range<Int>, _ sentence: Sentence) -> Bool {
    let k = clause.lowerBound - 1
    guard k > sentence.tokens.lowerBound else { return false }
    // What the tagger takes for a relative after a verb is mostly none ("se espera que cante").
    guard text.words[k].roles.contains(.complementizer) else {
      // "cuando", "where" open a clause that tells.
      return document.tokens[k].features.pronounType == .relative
        && document.tokens[k].pos != .adverb
    }
    return document.tokens[k - 1].pos == .noun || document.tokens[k - 1].pos == .properNoun
      || text.isStop(k - 1)
  }

  /// Something definite takes part: a name, a number or time, or a noun with its article.
  func isDefinite(_ clause: Range<Int>, besides group: Range<Int>, isLight: Bool) -> Bool {
    var hasNoun = false
    var hasName = false
    var hasFigure = false
    for k in clause where !group.contains(k) {
      if text.words[k].mention >= 0 { hasName = true }
      if text.words[k].time >= 0 || document.tokens[k].shape == .digits { hasFigure = true }
      if document.tokens[k].pos == .noun, text.words[k].time < 0 { hasNoun = true }
    }
    if isLight { return hasNoun && (hasFigure || hasName) }
    return hasName || hasNoun || hasFigure
  }

  /// A clause or an infinitive hangs on the verb at `i`.
  func governsClause(_ i: Int, _ sentence: Sentence) -> Bool {
    var k = i + 1
    while k < min(sentence.tokens.upperBound, i + 4) {
      if text.words[k].roles.contains(.complementizer) { return true }
      // "auguran una victoria holgada": of a noun.
      let isOfNoun =
        text.words[k].tense == .participle && !text.has(.perfect, i)
        && !text.has(.passive, i) && k > i + 1
      if text.words[k].isVerb, !isOfNoun { return true }
      if text.isStop(k) { return false }
      k += 1
    }
    return false
  }
}
