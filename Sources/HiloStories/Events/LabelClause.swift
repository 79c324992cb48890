internal import HiloText

/// The words of a mention as a label: the clause that tells its happening, with its subject.
///
/// Where the subject stands apart from its verb ("The search was called off at dusk and will resume on
/// Monday"), an ellipsis stands for what is left out: no word is any but the article's.
struct LabelClause {
  private(set) var text = ""
  /// Where its words stand: one passage, or two where something is left out between them.
  private(set) var passages: [Passage] = []
  /// It is told by a finite verb or its group, and no "that" cuts it in two.
  private(set) var isClause = false
  /// Who or what does it is said, by more than a pronoun.
  private(set) var hasSubject = false
  /// It says which one is meant, or by its mood that it depends on another clause.
  private(set) var isDependent = false
  /// It is a clause on the noun that it begins with, or one that another governs.
  private(set) var isIndirect = false
  /// Its subject is another in number than its verb: one of the two belongs elsewhere.
  private(set) var isTorn = false

  /// The longest that a label becomes by what stands before a mention's passage, in bytes.
  private static let longest = 110

  /// The clause of `mention`, of which `document` is the annotated text; `takesPart` says whether the
  /// word at a place of it names one who takes part.
  init(_ mention: EventMention, _ document: Document, takesPart: (Int) -> Bool) {
    let passage = mention.citation.passage
    if let parts = Self.withAntecedent(mention, document) {
      take(parts, document)
      isClause = true
      hasSubject = true
      isIndirect = true
      return
    }
    read(passage, mention, document, isWhole: false, takesPart)
    if !hasSubject {
      let whole = Self.unbroken(mention, document)
      if whole != passage { read(whole, mention, document, isWhole: true, takesPart) }
    }
    if isDependent, let whole = Self.governed(mention, document) {
      take([whole], document)
      isDependent = false
      isTorn = false
      hasSubject = true
      isIndirect = true
    }
  }

  /// The passage of a mention that is told in the subjunctive, from the verb that governs it and who does that: "Ibaizarra rebate
  /// que se trate de un despido"; nil where none is, and where both are too long.
  private static func governed(_ mention: EventMention, _ document: Document) -> Passage? {
    let tokens = document.tokens
    let passage = mention.citation.passage
    let range = document.tokens(in: passage)
    guard let first = range.first, let last = range.last,
      let verb = predicates(mention.trigger, first...last, document).last,
      [.ccomp, .csubj, .acl, .xcomp].contains(tokens[verb].relation),
      let lexicon = EventLexicon.of(document.language),
      isSubjunctive(tokens[finite(verb, document)], lexicon)
    else { return nil }
    let sentence = document.sentences[Int(tokens[first].sentence)].tokens
    let head = Int(tokens[verb].head)
    guard sentence.contains(head), head < first, tokens[head].features.verbForm != .infinitive
    else {
      return nil
    }
    var start = head
    if let subject = ownSubject(of: head, document), subject < head {
      start = phrase(of: subject, document).lowerBound
    }
    while start > sentence.lowerBound, tokens[start - 1].shape != .punctuation,
      Int(tokens[start - 1].head) == head, tokens[start - 1].relation != .mark
    {
      start -= 1
    }
    while start < head, [.adposition, .coordinatingConjunction].contains(tokens[start].pos) {
      start += 1
    }
    let whole = Passage(start: Int(tokens[start].start), end: passage.end)
    return whole.count <= longest ? whole : nil
  }

  /// Takes the words of `passage`; `isWhole` says that it goes back to where its clause begins.
  private mutating func read(
    _ passage: Passage, _ mention: EventMention, _ document: Document, isWhole: Bool,
    _ takesPart: (Int) -> Bool
  ) {
    let tokens = document.tokens
    take([passage], document)
    let range = document.tokens(in: passage)
    guard let first = range.first, let last = range.last,
      let lexicon = EventLexicon.of(document.language)
    else { return }
    isClause =
      [.verb, .auxiliary].contains(tokens[mention.trigger].pos)
      && !range.dropFirst().contains {
        lexicon.entry(tokens[$0].folded)?.roles.contains(.complementizer) == true
      }
    let chain = Self.predicates(mention.trigger, first...last, document)
    isDependent = chain.contains {
      tokens[$0].relation == .acl && [.verb, .auxiliary].contains(tokens[$0].pos)
        || Self.isSubjunctive(tokens[Self.finite($0, document)], lexicon)
    }
    let inner = (first...last).first {
      (tokens[$0].relation == .nsubj || tokens[$0].relation == .csubj)
        && chain.contains(Int(tokens[$0].head)) && tokens[$0].features.pronounType != .relative
    }
    if let inner {
      hasSubject = tokens[inner].pos != .pronoun
      isTorn = !Self.agree(inner, Int(tokens[inner].head), document)
      return
    }
    // What begins in the middle of its clause first has to be made whole.
    let isPredicate = [.verb, .auxiliary].contains(tokens[first].pos)
    let isHeadline = document.sentences[Int(tokens[first].sentence)].kind == .headline
    guard isClause, !isHeadline, isWhole || isPredicate, let top = chain.last,
      let subject = Self.subject(of: top, document, takesPart), subject < first
    else { return }
    let phrase = Self.phrase(of: subject, document)
    // What begins within a clause on the subject leaves that out.
    var start = first
    while start < mention.trigger, tokens[start].pos != .auxiliary,
      Self.hangs(start, on: subject, document)
    {
      start += 1
    }
    guard phrase.upperBound <= start else { return }
    let rest = Passage(start: Int(tokens[start].start), end: passage.end)
    take([document.passage(of: phrase), rest], document)
    hasSubject = true
  }

  /// The passages of a mention in a relative clause with the noun that the clause is on: "el recurso que interpuso el Frente", and where the
  /// noun acts, both without the pronoun ("Arteche … había aterrizado"); nil for others, and where that is too long.
  private static func withAntecedent(_ mention: EventMention, _ document: Document) -> [Passage]? {
    let tokens = document.tokens
    let passage = mention.citation.passage
    guard tokens[mention.trigger].pos == .verb || tokens[mention.trigger].pos == .auxiliary,
      let first = document.tokens(in: passage).first, first > 0,
      tokens[first - 1].sentence == tokens[first].sentence
    else { return nil }
    let opener = tokens[first].features.pronounType == .relative ? first : first - 1
    // "cuya" belongs to the first word of its clause.
    guard tokens[opener].features.pronounType == .relative,
      [.nsubj, .obj, .det].contains(tokens[opener].relation)
    else { return nil }
    // The verb of the clause, over auxiliaries and what its infinitive hangs on.
    var verb = mention.trigger
    for _ in 0..<3 where tokens[verb].relation != .acl { verb = max(0, Int(tokens[verb].head)) }
    let noun = Int(tokens[verb].head)
    guard tokens[verb].relation == .acl, noun >= 0, noun < opener,
      tokens[noun].pos == .noun || tokens[noun].pos == .properNoun
    else { return nil }
    var phrase = phrase(of: noun, document)
    while phrase.count > 1,
      [.adposition, .coordinatingConjunction].contains(tokens[phrase.lowerBound].pos)
    {
      phrase = (phrase.lowerBound + 1)..<phrase.upperBound
    }
    // What stands between is of the noun, or an aside would be taken in.
    guard opener - phrase.upperBound < 3, phrase.upperBound <= opener else { return nil }
    let whole = Passage(start: Int(tokens[phrase.lowerBound].start), end: passage.end)
    guard whole.count <= longest else { return nil }
    let hasOwn = document.tokens(in: passage).contains {
      $0 != opener && tokens[$0].relation == .nsubj && Int(tokens[$0].head) == verb
    }
    guard tokens[opener].relation == .nsubj, !hasOwn, opener + 1 < tokens.count else {
      return [whole]
    }
    // The noun is what the clause does something to.
    guard agree(noun, verb, document, isFar: true) else { return [whole] }
    return [
      document.passage(of: phrase),
      Passage(start: Int(tokens[opener + 1].start), end: passage.end),
    ]
  }

  /// The passage of a mention, from where its clause begins: one that begins in the middle of it ("a la
  /// exalcaldesa de haber movido dinero") has left out who does what.
  private static func unbroken(
    _ mention: EventMention, _ document: Document
  ) -> Passage {
    let passage = mention.citation.passage
    let trigger = document.tokens[mention.trigger].pos
    guard trigger == .verb || trigger == .auxiliary,
      let first = document.tokens(in: passage).first,
      let lexicon = EventLexicon.of(document.language)
    else { return passage }
    let sentence = document.sentences[Int(document.tokens[first].sentence)]
    let cues = document.statements.compactMap(\.cue)
    let isPredicate = [.verb, .auxiliary].contains(document.tokens[first].pos)
    var start = first
    while start > sentence.tokens.lowerBound {
      let before = document.tokens[start - 1]
      guard before.shape != .punctuation, !before.passage.isEmpty,
        before.pos != .subordinatingConjunction,
        // What has a subject of its own is a clause of its own.
        before.pos != .coordinatingConjunction || isPredicate,
        !cues.contains(where: { $0.overlaps(before.passage) })
      else { break }
      // What stands before is a clause on the subject, not its clause ("quien resulte electo tomará …").
      if before.features.pronounType == .relative
        || lexicon.entry(before.folded)?.roles.contains(.complementizer) == true
      {
        return passage
      }
      start -= 1
    }
    while start < first, document.tokens[start].pos == .coordinatingConjunction { start += 1 }
    let whole = Passage(start: Int(document.tokens[start].start), end: passage.end)
    return whole.count <= longest ? whole : passage
  }

  private mutating func take(_ passages: [Passage], _ document: Document) {
    self.passages = passages
    text = passages.map {
      document.text[$0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: " … ")
  }

  /// The trigger and the verbs in `range` that it hangs on: what its subject may be the subject of.
  private static func predicates(
    _ trigger: Int, _ range: ClosedRange<Int>, _ document: Document
  ) -> [Int] {
    let tokens = document.tokens
    var chain = [trigger]
    var k = trigger
    while chain.count < 6 {
      let head = Int(tokens[k].head)
      guard range.contains(head) else { break }
      // A noun tells by the verb that it stands with; a verb by the one that governs it.
      let isVerb = tokens[k].pos == .verb || tokens[k].pos == .auxiliary
      if isVerb, ![.xcomp, .aux, .cop, .ccomp].contains(tokens[k].relation) { break }
      chain.append(head)
      k = head
    }
    return chain
  }

  /// The subject that the verb at `top` shares with one that it is joined to or hangs on, in the same
  /// sentence; of a clause behind "that" only where the mention's reading has it take part.
  private static func subject(
    of top: Int, _ document: Document, _ takesPart: (Int) -> Bool
  ) -> Int? {
    let tokens = document.tokens
    var k = top
    var isReported = false
    for _ in 0..<4 {
      if let own = ownSubject(of: k, document) {
        // A name in capitals is the place that the article was sent from.
        guard tokens[own].pos == .properNoun || tokens[own].pos == .noun, own < k,
          !document.mentions.contains(where: {
            $0.tokens.contains(own) && $0.type == .location && document.isDateline($0)
          }),
          tokens[own].shape != .upper || tokens[own].features.number != nil,
          tokens[finite(top, document)].features.mood != nil,
          agree(own, top, document, isFar: true)
        else { return nil }
        return isReported && !takesPart(own) ? nil : own
      }
      switch tokens[k].relation {
      case .conj, .xcomp, .aux, .cop: break
      case .ccomp, .advcl: isReported = true
      default: return nil
      }
      k = Int(tokens[k].head)
      guard k >= 0 else { return nil }
    }
    return nil
  }

  private static func ownSubject(of verb: Int, _ document: Document) -> Int? {
    let sentence = document.sentences[Int(document.tokens[verb].sentence)].tokens
    let low = max(sentence.lowerBound, verb - 40)
    let high = min(sentence.upperBound, verb + 15)
    // A dateline before the sentence may be taken for one too.
    return (low..<high).last {
      document.tokens[$0].relation == .nsubj && Int(document.tokens[$0].head) == verb
        && document.tokens[$0].features.pronounType != .relative
    }
  }

  /// Subject and verb are alike in number, as far as both show it; two that are joined are many, and so,
  /// unless they stand far apart, may be those of a number ("la mayoría de los vecinos votaron").
  private static func agree(
    _ subject: Int, _ verb: Int, _ document: Document, isFar: Bool = false
  ) -> Bool {
    let tokens = document.tokens
    guard let a = tokens[subject].features.number,
      let b = tokens[finite(verb, document)].features.number
    else {
      return true
    }
    if a == b { return true }
    let sentence = document.sentences[Int(tokens[subject].sentence)].tokens
    return sentence.contains {
      Int(tokens[$0].head) == subject
        && (tokens[$0].relation == .conj || !isFar && tokens[$0].relation == .nmod)
    }
  }

  /// The finite verb in the group at `verb`.
  private static func finite(_ verb: Int, _ document: Document) -> Int {
    let tokens = document.tokens
    let sentence = document.sentences[Int(tokens[verb].sentence)].tokens
    let low = max(sentence.lowerBound, verb - 5)
    return (low..<verb).first {
      (tokens[$0].relation == .aux || tokens[$0].relation == .cop) && Int(tokens[$0].head) == verb
        && tokens[$0].features.number != nil
    } ?? verb
  }

  /// By the tagger, or by the lists where they know the form as nothing else but a future that would bear an
  /// accent: "lograran".
  private static func isSubjunctive(_ token: Token, _ lexicon: EventLexicon) -> Bool {
    if token.features.mood == .subjunctive { return true }
    let tenses = lexicon.entry(token.folded)?.readings.map(\.tense) ?? []
    return token.lower == token.folded
      && tenses.contains { $0 == .subjunctive || $0 == .pastSubjunctive }
      && tenses.allSatisfy { $0 == .subjunctive || $0 == .pastSubjunctive || $0 == .future }
  }

  /// The noun phrase around its noun or name at `noun`, up to what is said of it in a clause or aside.
  private static func phrase(of noun: Int, _ document: Document) -> Range<Int> {
    let tokens = document.tokens
    let sentence = document.sentences[Int(tokens[noun].sentence)].tokens
    var start = noun
    while start > max(sentence.lowerBound, noun - 8), tokens[start - 1].shape != .punctuation,
      hangs(start - 1, on: noun, document)
    {
      start -= 1
    }
    var end = noun + 1
    while end < min(sentence.upperBound, noun + 9), tokens[end].shape != .punctuation,
      hangs(end, on: noun, document), tokens[end].features.pronounType != .relative
    {
      end += 1
    }
    // Not in the middle of a word or a name, nor on a preposition.
    for mention in document.mentions where mention.tokens.overlaps(start..<end) {
      start = min(start, mention.tokens.lowerBound)
      end = max(end, mention.tokens.upperBound)
    }
    while end > noun + 1,
      [.adposition, .determiner, .coordinatingConjunction].contains(tokens[end - 1].pos)
    {
      end -= 1
    }
    return start..<end
  }

  private static func hangs(_ token: Int, on noun: Int, _ document: Document) -> Bool {
    var k = token
    for _ in 0..<12 {
      if k == noun { return true }
      k = Int(document.tokens[k].head)
      if k < 0 { return false }
    }
    return false
  }
}
