internal import HiloText

/// Happenings that no list knows: the clauses that tell of something done or come about.
///
/// A story turns on what its own texts tell ("la proa topó con una roca", "llevaron el barco al lago"),
/// which no list of types can hold. Every clause with a verb that is not one of a state, of saying or
/// of thinking (`events/states.txt`), and in which something definite takes part, is taken for a
/// happening of the type ``openType``; what several articles tell so weighs more
/// (``EventRanker``).
extension MentionReader {
  /// The type of happenings that no list knows.
  static let openType = "other"

  /// Adds the happenings of `sentence` that the lists have not found. `from` is the first mention of
  /// the sentence.
  mutating func readOpen(_ sentence: Sentence, from: Int) {
    for i in sentence.tokens where text.words[i].isVerb {
      guard let open = openClause(at: i, sentence, from: from) else { continue }
      // Of a verb of the lists whose needs are not met the meaning is another.
      let isListed = text.verb(i)?.senses.isEmpty == false
      var type = isListed ? Self.openType : text.meantType(i) ?? Self.openType
      if type == "travel", !canTravel(i, sentence) { type = Self.openType }
      let passage = document.passage(of: open.span)
      // One clause is told once, as sure as its verb says.
      if let told = mentions[from...].firstIndex(where: { $0.citation.passage == passage }) {
        lend(open.judged, of: i, to: told)
        continue
      }
      append(type: type, trigger: i, span: open.span, judged: open.judged, sentence)
    }
  }

  /// Gives the mention at `index`, told by the noun that is the subject of the verb at `verb` and of which no words
  /// say how sure it is, what is said of the verb ("el temporal podría empeorar"). A noun within a name
  /// is no happening but who acts.
  private mutating func lend(_ judged: StatusReader.Judgement, of verb: Int, to index: Int) {
    let trigger = mentions[index].trigger
    guard let place = unsure.firstIndex(of: index), !text.words[trigger].isVerb, trigger < verb
    else { return }
    if let status = judged.status, status != .occurred, status != .denied {
      mentions[index].status = status
      mentions[index].statusCue = judged.cue.map { document.passage(of: $0) }
      unsure.remove(at: place)
    }
    if text.words[trigger].mention >= 0 {
      mentions[index].trigger = verb
      mentions[index].type = text.meantType(verb) ?? Self.openType
    }
  }

  /// A noun that no list of nouns has, but whose meaning is that of a type.
  mutating func readMeantNoun(_ i: Int, _ sentence: Sentence) {
    let word = text.words[i]
    guard document.tokens[i].pos == .noun, word.mention < 0, word.time < 0, !word.isIdiom,
      text.entry(i)?.nouns.isEmpty ?? true, let type = text.meantType(i),
      // "los ladrones" are no robbery.
      text.entry(i)?.topics.contains(.people) != true
    else { return }
    let tokens = i..<(i + 1 + word.conceptReach)
    guard tokens.upperBound <= sentence.tokens.upperBound, !isBare(i, sentence),
      !isInBrackets(i, tokens.count, sentence)
    else { return }
    readNoun(
      EventLexicon.Noun(type: type, need: .firm, rest: [], spelling: document.tokens[i].lemma),
      tokens, sentence)
  }

  /// What is said not to be: "no hubo recortes", "negó que hubiera una avería".
  mutating func readAbsence(_ sentence: Sentence, from: Int) {
    for i in sentence.tokens where text.words[i].isVerb && !governors.contains(i) {
      guard text.lexicon.stillness(of: document.tokens[i].lemma) == .exists,
        !(i + 1..<min(sentence.tokens.upperBound, i + 3)).contains(where: {
          text.words[$0].isVerb
        })
      else { continue }
      let judged = status.verb(at: i)
      guard judged.status == .denied else { continue }
      let clause = ClauseReader(text: text, sentence: sentence).clause(around: judged.span)
      guard
        let noun = ((i + 1)..<max(i + 1, clause.upperBound)).first(where: {
          document.tokens[$0].pos == .noun && text.words[$0].time < 0
        }), noun - i < 5,
        !mentions[from...].contains(where: {
          overlap($0.citation.passage, document.passage(of: clause))
        })
      else { continue }
      let type = text.entry(noun)?.nouns.first?.type ?? text.meantType(noun)
      let denies = judged.cue.map { $0.contains { text.verb($0)?.clause == .status(.denied) } }
      let isSaid =
        denies == true
        || document.statements.contains { statement in
          statement.content.contains {
            $0.start <= document.tokens[i].passage.start && document.tokens[i].passage.end <= $0.end
          }
        }
      // That there is none of a thing is news where somebody says so.
      guard type != nil || isSaid else { continue }
      append(
        type: type ?? Self.openType, trigger: noun, span: clause, judged: judged, sentence)
    }
  }

  /// A state that is the outcome of a happening: "quedó atravesado", "is still stuck", "a flote".
  mutating func readStates(_ sentence: Sentence, from: Int) {
    var i = sentence.tokens.lowerBound
    while i < sentence.tokens.upperBound {
      defer { i += 1 }
      let word = text.words[i]
      let isParticiple =
        word.isVerb && word.tense == .participle
        || document.tokens[i].features.verbForm == .participle
      guard document.tokens[i].pos != .noun, !word.isVerb || isParticiple, !isCue(i),
        word.mention < 0,
        let type = text.meantType(i) ?? (isParticiple ? Self.openType : nil),
        !mentions[from...].contains(where: { $0.trigger == i }),
        let verb = stateVerb(before: i, sentence),
        type != Self.openType || !text.has(.passive, verb)
      else { continue }
      var judged = status.verb(at: verb)
      if judged.status == nil || text.words[verb].tense == .imperfect
        || (verb..<i).contains(where: { text.entry($0)?.adverb == .ongoing })
      {
        judged.status = .ongoing
      }
      if judged.status == .occurred, let given = status.putOff(by: i) { judged.status = given }
      // "queda en suspenso"
      if let phrase = status.phraseStatus(at: max(verb + 1, i - 1)) {
        judged.status = phrase.status
      }
      let group = judged.span.lowerBound..<(i + 1 + word.conceptReach)
      let clause = ClauseReader(text: text, sentence: sentence).clause(around: group)
      let passage = document.passage(of: clause)
      guard
        !mentions[from...].contains(where: {
          $0.type == type && overlap($0.citation.passage, passage)
        })
      else { continue }
      judged.governor = verb
      governors.insert(verb)
      append(type: type, trigger: i, span: clause, judged: judged, sentence)
    }
  }

  /// The verb before `i` that says that its state holds or begins, over adverbs and times.
  private func stateVerb(before i: Int, _ sentence: Sentence) -> Int? {
    var k = i - 1
    while k >= sentence.tokens.lowerBound, k >= i - 7 {
      let word = text.words[k]
      if word.isVerb {
        return text.lexicon.stillness(of: document.tokens[k].lemma) == .holds ? k : nil
      }
      guard
        word.time >= 0 || word.roles.contains(.transparent) || word.roles.contains(.preposition)
          || document.tokens[k].pos == .adverb || document.tokens[k].pos == .adjective
      else { return nil }
      k -= 1
    }
    return nil
  }

  /// What the verb at `i` tells, where it tells of a happening.
  private func openClause(
    at i: Int, _ sentence: Sentence, from: Int
  ) -> (span: Range<Int>, judged: StatusReader.Judgement)? {
    let tokens = document.tokens
    guard !text.words[i].isIdiom, text.words[i].mention < 0, text.words[i].time < 0,
      !governors.contains(i), !isCue(i), !isAttribution(i, sentence),
      !mentions[from...].contains(where: { $0.trigger == i })
    else { return nil }
    let lemma = tokens[i].lemma
    var kind = text.lexicon.stillness(of: lemma)
    guard kind != .exists else { return nil }
    if kind != nil, isOtherVerb(i, sentence) { kind = nil }
    var judged = status.verb(at: i)
    if let verb = text.verb(i), verb.auxiliary != nil || verb.clause != nil,
      governsClause(i, sentence)
    {
      // To ask is an act of its own where it is still to come: "pedirá que se repita".
      guard verb.auxiliary == .status(.proposed), [.planned, .confirmed].contains(judged.status)
      else { return nil }
    }
    let clause = ClauseReader(text: text, sentence: sentence).clause(around: judged.span)
    guard
      kind == nil || kind == .light || isDatedState(i, judged, clause)
        || isForeseen(i, judged, clause) || status.moved(i, clause.upperBound) != nil
    else { return nil }
    if let status = given(i, judged, clause) {
      judged.status = status
      judged.cue = judged.span
    }
    if let moved = status.moved(i, clause.upperBound),
      Self.movable.contains(judged.status ?? .occurred)
    {
      judged.status = moved
      judged.cue = judged.span
    }
    guard !isOmission(i, judged, clause), isTold(i, judged, clause, sentence),
      !isTakenUp(clause, i, judged, from: from)
    else {
      return nil
    }
    if isRelative(clause, sentence), !isUnderVerb(judged),
      !clause.contains(where: { text.words[$0].time >= 0 }),
      judged.status == nil || !text.isStop(clause.lowerBound - 2)
    {
      return nil
    }
    guard
      isDefinite(
        clause, besides: judged.span,
        isLight: kind == .light && text.words[i].tense != .subjunctive
          && text.words[i].tense != .pastSubjunctive && judged.status != .denied)
        || kind == nil && isRelative(clause, sentence) || isOwnWord(i, judged)
    else { return nil }
    // What somebody says of himself is news where he will or will not do it.
    if document.tokens[i].features.person == .first,
      ![.denied, .planned, .cancelled].contains(judged.status ?? .ongoing)
    {
      return nil
    }
    return (clause, judged)
  }

  /// What somebody does or did not do, in the outlet's own words, no day, figure or place told: "El Gobierno no oculta su malestar".
  /// That it is not to be, that nobody did, or what somebody denies, is news.
  private func isOmission(
    _ i: Int, _ judged: StatusReader.Judgement, _ clause: Range<Int>
  ) -> Bool {
    guard judged.status == .denied, let cue = judged.cue,
      cue.contains(where: { text.words[$0].roles.contains(.negation) }),
      judged.span.overlaps(cue),
      !clause.contains(where: { k in
        let mention = text.words[k].mention
        return text.words[k].time >= 0 || document.tokens[k].shape == .digits
          || document.tokens[k].pos == .numeral
          || mention >= 0 && document.mentions[mention].type == .location && k > i
      })
    else { return false }
    let isAhead = judged.span.contains {
      let tense = text.words[$0].tense
      return text.words[$0].isVerb && (tense == .future || tense == .conditional)
        || text.verb($0)?.auxiliary == .status(.planned)
    }
    return !isAhead && statement(at: document.tokens[i].passage) == nil
  }

  /// What stands right before says whose words these are: "según reconstruyó este diario".
  private func isAttribution(_ i: Int, _ sentence: Sentence) -> Bool {
    i > sentence.tokens.lowerBound && text.words[i - 1].roles.contains(.say)
  }

  /// Statuses of a verb that leave what it does to its object as it is.
  private static let movable: Set<EventStatus> = [
    .occurred, .ongoing, .planned, .expected, .confirmed, .cancelled, .postponed,
  ]

  /// What the verb at `i` makes of what it is done to, where no happening of the lists is: "pide una
  /// comisión" is proposed, "no descartó más inmersiones" possible, "la fijó para mayo" planned. To ask
  /// for so much is a step taken.
  func given(
    _ i: Int, _ judged: StatusReader.Judgement, _ clause: Range<Int>
  ) -> EventStatus? {
    guard let effect = status.objectEffect(of: i), case .status(let given) = effect else {
      return nil
    }
    let told: [EventStatus?] = [nil, .occurred, .ongoing]
    switch given {
    case .proposed where text.has(.claims, i) && hasFigure(after: i, clause),
      .possible where text.has(.claims, i) && hasFigure(after: i, clause):
      return judged.status == nil ? .occurred : nil
    // "busca a los desaparecidos"
    case .possible
    where i + 1 < clause.upperBound && text.entry(i + 1)?.topics.contains(.personal) == true:
      return nil
    case .proposed, .possible, .expected:
      return told.contains(judged.status) ? given : nil
    case .denied:
      if judged.status == .denied { return .possible }
      return told.contains(judged.status) ? given : nil
    case .planned:
      return told.contains(judged.status) && status.isToward(after: i, clause.upperBound)
        ? given : nil
    case .confirmed: return told.contains(judged.status) ? given : nil
    // "Two flights were abandoned": of its subject, as of an object.
    case .cancelled, .postponed:
      return text.words[i].tense == .participle && told.contains(judged.status) ? given : nil
    default: return nil
    }
  }

  /// A number stands in `clause` after `i`.
  private func hasFigure(after i: Int, _ clause: Range<Int>) -> Bool {
    (i + 1..<max(i + 1, clause.upperBound)).contains {
      document.tokens[$0].shape == .digits || document.tokens[$0].pos == .numeral
    }
  }

  /// What was to be ("iba a jugarse", "was due to meet") is called off or put off where its sentence
  /// says so of it.
  mutating func settlePlans(from: Int) {
    for k in mentions.indices[from...]
    where mentions[k].status == .planned || mentions[k].status == .occurred {
      let trigger = mentions[k].trigger
      guard isToHaveBeen(trigger, wasPlanned: mentions[k].status == .planned),
        let (status, at) = put(off: trigger)
      else { continue }
      mentions[k].status = status
      mentions[k].statusCue = document.tokens[at].passage
    }
  }

  /// The verb group of the trigger, or the relative clause on the noun, says that it was to be.
  private func isToHaveBeen(_ trigger: Int, wasPlanned: Bool) -> Bool {
    let end = document.sentences[Int(document.tokens[trigger].sentence)].tokens.upperBound
    let last = text.words[trigger].isVerb ? trigger : min(end - 1, trigger + 5)
    return (max(0, trigger - 4)...last).contains { j in
      guard text.words[j].isVerb, !(min(j, trigger)..<trigger).contains(where: text.isStop) else {
        return false
      }
      let tense = text.words[j].tense
      let isAhead = text.has(.going, j) || text.verb(j)?.auxiliary == .status(.planned)
      if tense == .imperfect { return isAhead || wasPlanned && j <= trigger }
      return wasPlanned && (j < trigger || !text.words[trigger].isVerb) && text.has(.state, j)
        && (tense == .past || tense == .participle)
    }
  }

  /// The verb after `trigger` in its sentence that puts off or calls off what was to be, and which.
  private func put(off trigger: Int) -> (EventStatus, Int)? {
    let end = document.sentences[Int(document.tokens[trigger].sentence)].tokens.upperBound
    for i in trigger + 1..<max(trigger + 1, end) where text.words[i].isVerb {
      if let given = status.putOff(by: i) { return (given, i) }
    }
    return nil
  }

  /// The verb at `i` is what attributes a statement, or speaks to somebody.
  private func isCue(_ i: Int) -> Bool {
    let token = document.tokens[i]
    if token.features.person == .second { return true }
    return document.statements.contains { statement in
      guard let cue = statement.cue else { return false }
      return cue.start <= token.passage.start && token.passage.end <= cue.end
    }
  }

  /// A happening of the lists already tells it: its trigger stands in the verb group.
  private func isTakenUp(
    _ clause: Range<Int>, _ i: Int, _ judged: StatusReader.Judgement, from: Int
  ) -> Bool {
    mentions[from...].contains { mention in
      mention.type != Self.openType && judged.span.contains(mention.trigger)
        || mention.type == Self.openType && clause.contains(mention.trigger)
          && overlap(mention.citation.passage, document.passage(of: clause))
    }
  }
}
