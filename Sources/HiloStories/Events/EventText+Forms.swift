internal import HiloText

/// Which form a verb has where spelling and tagger leave it open: by the words before it, its subject and what it
/// governs.
extension EventText {
  /// "Ferry sailings cancelled": in a headline the past of what puts off or calls off, with no object after it, is a
  /// passive whose auxiliary is left out. Only where both forms are one.
  func isHeadlinePassive(_ i: Int, _ verb: Int, _ tense: VerbTense) -> Bool {
    guard lexicon.sharedPast != nil, tense == .past,
      isInHeadline(i),
      i + 1 < document.tokens.count
    else { return false }
    // "put off to January"
    let particle = lexicon.verbs[verb].particles[document.tokens[i + 1].folded]
    guard case .status(let given)? = particle ?? lexicon.verbs[verb].object,
      given.putsOff
    else { return false }
    let next = particle == nil ? i + 1 : i + 2
    guard next < document.tokens.count else { return true }
    switch document.tokens[next].pos {
    case .noun, .properNoun, .pronoun, .determiner, .numeral, .adjective: return false
    default: return true
    }
  }

  /// "Eurostar delays second service", "Surgeons call for ban": in a headline without a verb so far, the present between
  /// a subject that agrees with it and what it is done to, a noun to the tagger. Only where the infinitive is bare and
  /// verbs and nouns so often look alike.
  func isHeadlineVerb(_ i: Int, _ reading: VerbReading) -> Bool {
    let token = document.tokens[i]
    guard lexicon.hasBareInfinitive, isInHeadline(i), token.pos == .noun,
      reading.tense == .present, token.shape == .lower || words[i].mention < 0
    else { return false }
    let sentence = document.sentences[Int(token.sentence)].tokens
    guard i > sentence.lowerBound, i + 1 < sentence.upperBound else { return false }
    let subject = document.tokens[i - 1]
    guard
      subject.pos == .noun || subject.pos == .properNoun || words[i - 1].mention >= 0
        || i - 1 == sentence.lowerBound && subject.pos == .adjective
    else { return false }
    // The bare form goes with many; of a name it is not known how many it is of.
    let isMany = subject.features.number == .plural
    let isBare = token.folded == lexicon.verbs[reading.verb].lemma
    guard isBare ? isMany : !isMany || words[i - 1].mention >= 0 else { return false }
    guard !(sentence.lowerBound..<i).contains(where: { words[$0].isVerb || isStop($0) })
    else { return false }
    let next = document.tokens[i + 1]
    if words[i + 1].mention >= 0 { return true }
    guard words[i + 1].time < 0, !isStop(i + 1) else { return false }
    switch next.pos {
    case .noun, .properNoun, .adjective, .determiner, .numeral: return true
    case .verb:
      return next.features.verbForm != .finite || lexicon.entry(next.folded)?.nouns.isEmpty == false
    case .adposition: return lexicon.verbs[reading.verb].particles[next.folded] != nil
    default: return false
    }
  }

  /// "Zelensky cancels visit": what can be a noun too stands right after a headline's verb that the tagger had for a
  /// noun, as its object.
  func followsHeadlineVerb(_ i: Int) -> Bool {
    guard lexicon.hasBareInfinitive, i > 0,
      document.tokens[i - 1].sentence == document.tokens[i].sentence
    else { return false }
    return words[i - 1].isVerb && document.tokens[i - 1].pos == .noun
      && words[i - 1].tense == .present
      && isInHeadline(i)
  }

  /// What the tagger has for a participle or an adjective is the past of a verb: right after its subject, with no
  /// auxiliary, and governing its clause ("burglars smashed through a wall"). Only where both forms are one.
  func isUnaidedPast(_ i: Int) -> Bool {
    let token = document.tokens[i]
    guard let ending = lexicon.sharedPast, token.shape == .lower, words[i].mention < 0,
      token.pos == .adjective && token.folded.hasSuffix(ending)
        || token.pos == .verb && token.features.verbForm == .participle
          && token.features.tense == .past
    else { return false }
    if token.pos == .verb, goesOn(i) { return true }
    let sentence = document.sentences[Int(token.sentence)]
    guard sentence.kind == .prose, i > sentence.tokens.lowerBound,
      i + 1 < sentence.tokens.upperBound, !isStop(i + 1)
    else { return false }
    var k = i - 1
    while k > sentence.tokens.lowerBound, document.tokens[k].pos == .adverb { k -= 1 }
    let subject = document.tokens[k]
    guard subject.pos == .noun || subject.pos == .properNoun || subject.pos == .pronoun else {
      return false
    }
    if token.pos == .verb, Int(subject.head) == i, subject.relation == .nsubj,
      token.relation != .acl
    {
      return true
    }
    // Nothing else governs its clause, to the stops on both sides.
    func ends(_ k: Int) -> Bool {
      isStop(k) || document.tokens[k].pos == .coordinatingConjunction
        || document.tokens[k].pos == .subordinatingConjunction
    }
    while k >= sentence.tokens.lowerBound, !ends(k) {
      if words[k].isVerb { return false }
      k -= 1
    }
    k = i + 1
    while k < sentence.tokens.upperBound, !ends(k) {
      if document.tokens[k].features.verbForm == .finite { return false }
      k += 1
    }
    return true
  }

  /// "left the road and struck a tree": after "and", of the subject of the last verb, which is in the past.
  func goesOn(_ i: Int) -> Bool {
    guard i > 1, document.tokens[i - 1].pos == .coordinatingConjunction else { return false }
    var k = i - 2
    while k >= 0, document.tokens[k].sentence == document.tokens[i].sentence, !isStop(k) {
      if words[k].isVerb {
        return words[k].tense == .past && !has(.passive, k) && !has(.perfect, k)
      }
      k -= 1
    }
    return false
  }

  /// "prices could double": what stands right after an auxiliary that takes an infinitive without "to" is one, be it
  /// an adjective or noun to the tagger.
  func isUnderModal(_ i: Int) -> Bool {
    let pos = document.tokens[i].pos
    guard lexicon.hasBareInfinitive, i > 0, document.tokens[i - 1].pos == .auxiliary,
      pos == .adjective || pos == .noun
        || pos == .adverb && words[i].roles.isEmpty && opensPhrase(i + 1),
      document.tokens[i].shape == .lower, words[i].mention < 0,
      document.tokens[i - 1].sentence == document.tokens[i].sentence, words[i - 1].isVerb,
      !has(.state, i - 1), !has(.perfect, i - 1), case .status? = verb(i - 1)?.auxiliary
    else { return false }
    return true
  }

  /// A determiner or a number stands at `i`.
  func opensPhrase(_ i: Int) -> Bool {
    guard i < document.tokens.count else { return false }
    return document.tokens[i].pos == .determiner || document.tokens[i].pos == .numeral
  }

  /// A form of "haber", "have", "ser" or "be" stands before.
  func isAfterPerfect(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, j > i - 4 {
      if words[j].isVerb { return has([.perfect], j) || has([.passive], j) }
      if !words[j].roles.contains(.transparent) { return false }
      j -= 1
    }
    return false
  }

  /// A modal or "to" stands before, as it does before an English infinitive.
  func isAfterAuxiliary(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, j > i - 4 {
      if words[j].isVerb { return verb(j)?.auxiliary != nil && !has([.perfect], j) }
      if words[j].roles.contains(.linker) { return true }
      if !words[j].roles.contains(.transparent) { return false }
      j -= 1
    }
    return false
  }

  /// An adjective, as the tagger has it, right after "haber" or "have", of no noun: "ha interrumpido la
  /// marcha", not "have good news".
  func isPerfectParticiple(_ i: Int) -> Bool {
    guard i > 0, words[i - 1].isVerb, has(.perfect, i - 1), document.tokens[i].pos == .adjective,
      document.tokens[i - 1].sentence == document.tokens[i].sentence
    else { return false }
    guard i + 1 < document.tokens.count else { return true }
    switch document.tokens[i + 1].pos {
    case .noun, .properNoun, .adjective, .numeral: return false
    default: return true
    }
  }
}
