internal import HiloArticles
internal import HiloText

/// Reads the event mentions of one article.
struct MentionReader {
  let text: EventText
  let status: StatusReader
  let article: Int
  let references: ReferenceIndex
  let published: PublicationDate?
  var mentions: [EventMention] = []
  /// Whose status no words tell, as indices into `mentions`.
  var unsure: [Int] = []
  /// Verbs that govern another trigger of the sentence and tell of nothing besides.
  var governors: Set<Int> = []

  init(
    text: EventText, article: Int, references: ReferenceIndex, published: PublicationDate?
  ) {
    self.text = text
    status = StatusReader(text: text)
    self.article = article
    self.references = references
    self.published = published
  }

  var document: Document { text.document }

  /// The mentions in order.
  mutating func read() -> [EventMention] {
    for (index, sentence) in document.sentences.enumerated() {
      guard !document.isBoilerplate(sentence.passage) else { continue }
      read(sentence, index)
    }
    settle()
    resolvePointers()
    return mentions
  }

  private mutating func read(_ sentence: Sentence, _ index: Int) {
    let from = mentions.count
    governors = []
    var i = sentence.tokens.lowerBound
    while i < sentence.tokens.upperBound {
      if text.words[i].isVerb, !opensPhrase(i, sentence) {
        readVerb(i, sentence)
        if text.verb(i)?.senses.isEmpty ?? true { readDenial(i, sentence) }
        i += 1
        continue
      }
      if text.words[i].time < 0, !text.words[i].isIdiom, let entry = text.entry(i),
        let (noun, length) = nounTrigger(entry, at: i, sentence)
      {
        if !isBare(i, sentence), !isInBrackets(i, length, sentence) {
          readNoun(noun, i..<(i + length), sentence)
        }
        i += length
        continue
      }
      readMeantNoun(i, sentence)
      readDenial(i, sentence)
      i += 1
    }
    merge(from: from)
    readStates(sentence, from: from)
    readAbsence(sentence, from: from)
    readOpen(sentence, from: from)
    readDates(sentence, from: from)
    readHeadline(sentence, from: from)
    settlePlans(from: from)
    assignContainers(index, from: from)
  }

  // MARK: Triggers

  private func nounTrigger(
    _ entry: EventLexicon.Entry, at i: Int, _ sentence: Sentence
  ) -> (EventLexicon.Noun, Int)? {
    guard !entry.nouns.isEmpty else { return nil }
    let token = document.tokens[i]
    let isPhrase = opensPhrase(i, sentence)
    // "siendo tratados": a participle.
    if !isPhrase, i > sentence.tokens.lowerBound, text.words[i - 1].isVerb,
      text.has(.progressive, i - 1) || text.has(.passive, i - 1)
    {
      return nil
    }
    // A name's own words ("Foro Económico Oriental") name the happening all the same; a person's or
    // place's do not.
    if text.words[i].mention >= 0 {
      let mention = document.mentions[text.words[i].mention]
      // "el Foro Económico Oriental" may pass for an organisation.
      guard
        mention.type == .miscellaneous
          || mention.type == .organization && mention.tokens.lowerBound == i
            && entry.nouns.contains(where: { $0.type == "forum" })
      else { return nil }
    }
    switch token.pos {
    case .verb where isPhrase: break
    case .verb, .auxiliary, .adverb, .determiner, .adposition, .numeral: return nil
    case .adjective where entry.nouns[0].rest.isEmpty: return nil
    default: break
    }
    // "la firma Pulso": what stands right before an organisation's name says what it is.
    if i + 1 < sentence.tokens.upperBound, text.words[i + 1].mention >= 0,
      text.words[i].mention < 0,
      document.mentions[text.words[i + 1].mention].type == .organization
    {
      return nil
    }
    return entry.nouns.first { fits($0, i, sentence) }.map { ($0, 1 + $0.rest.count) }
  }

  /// The words of `noun` stand at `i`.
  private func fits(_ noun: EventLexicon.Noun, _ i: Int, _ sentence: Sentence) -> Bool {
    guard i + noun.rest.count < sentence.tokens.upperBound else { return false }
    for (offset, word) in noun.rest.enumerated()
    where document.tokens[i + 1 + offset].folded != word { return false }
    return true
  }

  /// A phrase of several words that names a happening begins at `i`: "ran aground".
  private func opensPhrase(_ i: Int, _ sentence: Sentence) -> Bool {
    guard let entry = text.entry(i), !entry.nouns.isEmpty else { return false }
    return entry.nouns.contains { !$0.rest.isEmpty && fits($0, i, sentence) }
  }

  private mutating func readVerb(_ i: Int, _ sentence: Sentence) {
    guard let verb = text.verb(i), let first = verb.senses.first, !text.words[i].isIdiom else {
      return
    }
    // "según prometió" vouches, it does not tell.
    if i > sentence.tokens.lowerBound, text.words[i - 1].roles.contains(.say) { return }
    // "los detenidos" are people; "2.681 muertos" tell of deaths.
    if text.words[i].tense == .participle, document.tokens[i].pos == .noun || text.opensNoun(i),
      !isCounted(i, first.type, sentence)
    {
      return
    }
    // An auxiliary use ("dejó de", "salió a") is no happening of its own.
    let judged = status.verb(at: i)
    let clause = ClauseReader(text: text, sentence: sentence).clause(around: judged.span)
    guard let sense = verb.senses.first(where: { meets($0.need, i, clause, sentence) }),
      sense.type != "travel" || canTravel(i, sentence)
    else { return }
    var stood = judged
    // What is promised is to come.
    if sense.type == "promise", judged.status == nil || judged.status == .occurred {
      stood.status = .planned
    }
    append(type: sense.type, trigger: i, span: clause, judged: stood, sentence)
    if let governor = judged.governor, governor != i { governors.insert(governor) }
  }

  /// A participle that stands for people counted as dead or hurt.
  private func isCounted(_ i: Int, _ type: String, _ sentence: Sentence) -> Bool {
    guard type == "death" || type == "injury", i > sentence.tokens.lowerBound else { return false }
    return document.tokens[i - 1].shape == .digits || document.tokens[i - 1].pos == .numeral
  }

  /// A noun that only says which kind another happening is of: "audiencia de juicio".
  func isBare(_ i: Int, _ sentence: Sentence) -> Bool {
    guard i > sentence.tokens.lowerBound + 1, text.words[i - 1].roles.contains(.preposition),
      !text.words[i - 1].roles.contains(.determiner)
    else { return false }
    var k = i - 2
    if document.tokens[k].pos == .adjective, k > sentence.tokens.lowerBound { k -= 1 }
    return !text.words[k].isVerb && text.entry(k)?.nouns.isEmpty == false
      && text.entry(k)?.governor == nil
  }

  mutating func readNoun(
    _ noun: EventLexicon.Noun, _ tokens: Range<Int>, _ sentence: Sentence
  ) {
    let phrase = status.phrase(around: tokens)
    var judged = status.noun(phrase)
    // A noun that only its meaning makes one ("la prohibición") is no step before a court.
    if noun.type != "legal" || noun.need != .firm {
      judged.status = stepTaken(judged, of: noun.type)
    }
    // "cada viaje" is none of its own.
    if judged.status != .denied,
      phrase.tokens.contains(where: {
        $0 < tokens.lowerBound && text.entry($0)?.topics.contains(.generic) == true
      })
    {
      return
    }
    let near =
      phrase.tokens.lowerBound..<min(sentence.tokens.upperBound, phrase.tokens.upperBound + 6)
    guard meets(noun.need, tokens.lowerBound, near, sentence) else { return }
    // "investigación de vacunas" is a field of work, "la investigación" a happening.
    if judged.status == nil, judged.governor == nil, sentence.kind == .prose,
      phrase.tokens.lowerBound == tokens.lowerBound, tokens.lowerBound > sentence.tokens.lowerBound,
      document.tokens[tokens.lowerBound - 1].shape != .punctuation,
      text.words[tokens.lowerBound].mention < 0, noun.rest.isEmpty
    {
      return
    }
    if noun.need == .firm, judged.status == nil, judged.governor == nil,
      !near.contains(where: { text.words[$0].mention >= 0 || text.words[$0].time >= 0 })
    {
      return
    }
    if noun.need == .of {
      let hasComplement =
        tokens.upperBound < sentence.tokens.upperBound
        && text.words[tokens.upperBound].roles.contains(.preposition)
      guard hasComplement || judged.governor != nil else { return }
    }
    var span = judged.span
    if let governor = judged.governor, text.words[governor].isVerb,
      governor < tokens.lowerBound
    {
      let start = ClauseReader(text: text, sentence: sentence).subjectStart(before: span.lowerBound)
      span = start..<span.upperBound
    }
    append(type: noun.type, trigger: tokens.lowerBound, span: span, judged: judged, sentence)
    if let governor = judged.governor, !tokens.contains(governor),
      !tellsOfItself(governor, after: tokens, besides: noun.type)
    {
      governors.insert(governor)
    }
    if let then = judged.then {
      let second = StatusReader.Judgement(
        status: then.status, cue: then.cue, span: then.span, governor: nil)
      // The clause has its subject, whatever stands between.
      let whole = min(span.lowerBound, then.span.lowerBound)..<then.span.upperBound
      append(type: noun.type, trigger: tokens.lowerBound, span: whole, judged: second, sentence)
    }
  }

  /// The status of a noun of that type, where what is done to it is the step itself and as sure as its verb: to ask
  /// a court for something, to agree on a truce, to annul a law, which is no happening that could be called off.
  private func stepTaken(_ judged: StatusReader.Judgement, of type: String) -> EventStatus? {
    let verb = judged.governor.flatMap { text.words[$0].isVerb ? $0 : nil }
    switch (type, judged.status) {
    case ("legal", .proposed):
      if let verb { return status.verb(at: verb).status }
    case ("agreement", .planned):
      if let verb, text.has(.agrees, verb) { return status.verb(at: verb).status }
    case ("law", .cancelled):
      guard let verb, text.words[verb].tense != .participle else { return .occurred }
      return status.verb(at: verb).status ?? .occurred
    default: break
    }
    return judged.status
  }

  /// "un desprendimiento atrapó a dos": what the subject did is another happening than the subject.
  private func tellsOfItself(_ verb: Int, after noun: Range<Int>, besides type: String) -> Bool {
    guard noun.upperBound <= verb, text.words[verb].isVerb, let own = text.meantType(verb) else {
      return false
    }
    return own != type
  }

  /// "lo desmintió", "no es cierto", "es falso": what was told last is denied.
  private mutating func readDenial(_ i: Int, _ sentence: Sentence) {
    guard let last = mentions.last else { return }
    let entry = text.entry(i)
    var isDenial = false
    var status = EventStatus.denied
    if text.words[i].roles.contains(.back), i + 1 < sentence.tokens.upperBound,
      case .status(let given)? = text.verb(i + 1)?.object, text.words[i + 1].tense.isFinite,
      [.denied, .postponed, .cancelled, .confirmed].contains(given)
    {
      isDenial = true
      status = given
    } else if isDenyingRelative(i, sentence) {
      isDenial = true
    } else if let elided = elidedPassive(i, sentence), last.trigger >= sentence.tokens.lowerBound {
      isDenial = true
      status = elided
    } else if let roles = entry?.roles, !roles.isDisjoint(with: [.falsehood, .truth]),
      i > sentence.tokens.lowerBound
    {
      let p = i - 1
      let negated = p > sentence.tokens.lowerBound && text.words[p - 1].roles.contains(.negation)
      isDenial = text.has(.state, p) && (roles.contains(.falsehood) != negated)
    }
    guard isDenial, last.status != status || last.trigger < sentence.tokens.lowerBound else {
      return
    }
    let head = text.words[i].isVerb ? i : min(i + 1, sentence.tokens.upperBound - 1)
    let clause = ClauseReader(text: text, sentence: sentence).clause(around: i..<(head + 1))
    var mention = last
    mention.antecedent = last.antecedent ?? last.citation.passage
    mention.citation = Citation(article: article, passage: document.passage(of: clause))
    mention.trigger = i
    mention.status = status
    if status == .postponed { mention.time = time(near: i, clause, sentence) ?? mention.time }
    mention.statusCue = document.tokens[i].passage
    mention.statement = statement(at: mention.citation.passage)
    mentions.append(mention)
  }

  /// A short form in brackets after the name it is short for: "(opa)".
  func isInBrackets(_ i: Int, _ length: Int, _ sentence: Sentence) -> Bool {
    i > sentence.tokens.lowerBound && document.tokens[i - 1].lower == "("
      && i + length < sentence.tokens.upperBound && document.tokens[i + length].lower == ")"
  }

  /// "but was put off", "pero se retrasó un día": the status that a passive or a reflexive without a
  /// subject of its own gives what the sentence is about.
  private func elidedPassive(_ i: Int, _ sentence: Sentence) -> EventStatus? {
    guard text.words[i].isVerb, text.words[i].tense == .participle || text.words[i].tense == .past,
      let given = status.putOff(by: i), !governors.contains(i),
      i - 2 >= sentence.tokens.lowerBound,
      text.has(.passive, i - 1) || text.entry(i - 1)?.topics.contains(.reflexive) == true,
      text.words[i - 2].roles.contains(.conjunction) || text.words[i - 2].roles.contains(.boundary)
        || text.isStop(i - 2)
    else { return nil }
    return given
  }

  // MARK: Mentions

  mutating func append(
    type: String, trigger: Int, span: Range<Int>, judged: StatusReader.Judgement,
    _ sentence: Sentence
  ) {
    let span = trimmed(span.clamped(to: sentence.tokens))
    guard !span.isEmpty, !isSupposed(judged, trigger, sentence) else { return }
    let passage = document.passage(of: withPronouns(span, sentence))
    guard !document.isBoilerplate(passage) else { return }
    let time = time(near: trigger, span, sentence)
    var mention = EventMention(
      citation: Citation(article: article, passage: passage), trigger: trigger, type: type,
      status: judged.status ?? .occurred,
      statusCue: judged.cue.flatMap { cue in
        cue.lowerBound >= 0 && !cue.isEmpty && cue.upperBound <= document.tokens.count
          ? document.passage(of: cue) : nil
      },
      time: time, statement: statement(at: document.tokens[trigger].passage))
    assignEntities(&mention, span, sentence)
    mention.status = vouched(judged, mention, sentence)
    if mention.status == .planned, isUnwilled(type, trigger, sentence) {
      mention.status = .expected
    }
    if judged.status == nil { unsure.append(mentions.count) }
    mentions.append(mention)
  }

  /// Nobody's plan: what comes about by nobody's will, or what a storm or a fire does ("el huracán tocará
  /// tierra").
  private func isUnwilled(_ type: String, _ trigger: Int, _ sentence: Sentence) -> Bool {
    if EventType.named(type).isBlind { return true }
    guard text.words[trigger].isVerb else { return false }
    guard !EventType.named(type).isUnwilled else { return true }
    guard let subject = subject(of: trigger, sentence), text.words[subject].mention < 0 else {
      return false
    }
    let acting = text.entry(subject)?.nouns.first?.type ?? text.meantType(subject)
    return acting.map { EventType.named($0).isBlind } ?? false
  }

  /// The innermost statement whose content holds `passage`.
  func statement(at passage: Passage) -> Int? {
    var best: Int?
    var size = Int.max
    for (index, statement) in document.statements.enumerated() {
      for content in statement.content
      where content.start <= passage.start && passage.end <= content.end && content.count < size {
        best = index
        size = content.count
      }
    }
    return best
  }
}
