// Cue verbs: the forms that say, with their auxiliaries, and whether they stand as verbs.

extension StatementScan {
  /// A cue verb with its auxiliaries and clitics.
  struct VerbGroup {
    var tokens: Range<Int>
    var main: Int
    var verb: StatementLexicon.Verb
    var tense: CueTense
    var isNegated = false
    var isReflexive = false
    var isPerfect = false
    var isPassive = false
    var isProgressive = false
    /// It has a pronoun for its object ("lo aseguró"), so that no clause follows as one.
    var hasObject = false
  }

  /// Whether the form at `i` stands as a verb there and not as a noun.
  func isVerb(_ i: Int) -> Bool {
    let entry = entries[i]
    // Right after a quotation, what may be a verb of saying is one.
    if isMark(i - 1, .comma), i > 1, quotationAt[i - 2] >= 0, quotationAt[i] < 0,
      quotations[Int(quotationAt[i - 2])].close == i - 2
    {
      return true
    }
    // "the recently announced plan"
    if entry.tense == .past, lists(i - 1).contains(.adverb), lists(i - 2).contains(.determiner),
      !lists(i - 2).contains(.clitic)
    {
      return false
    }
    // "se dieron cuenta": the noun of another verb.
    if hasTags, entry.tense == .present, i > 0, mentionAt[i - 1] < 0, tokens[i - 1].pos == .verb,
      isFinite(i - 1),
      lists(i - 1).isDisjoint(with: [.modal, .auxiliary, .negation])
    {
      return false
    }
    if hasTags {
      switch tokens[i].pos {
      case .verb, .auxiliary: return true
      case .noun, .adjective, .properNoun, .determiner, .adposition, .numeral:
        // Taggers take an inverted verb, or one before "que", for a noun now and then.
        if entry.noun != .none {
          // "The Centre estimates that"
          return entry.tense.isFinite && i > 0 && mentionAt[i - 1] >= 0
            && lists(i + 1).contains(.that)
        }
        if entry.tense == .past, isMark(i - 1, [.comma, .quote]) { return true }
        // "The campaign plans to hire"
        if lexicon.verbs[Int(entry.verb)].frames.contains(.own), lists(i + 1).contains(.to),
          i > 0, i + 2 < tokens.count, tokens[i + 2].pos == .verb,
          mentionAt[i - 1] >= 0 || entries[i - 1].noun != .none || lists(i - 1).contains(.pronoun)
        {
          return true
        }
        return entry.tense.isFinite
          && (lists(i + 1).contains(.that)
            || i + 1 < tokens.count && tokens[i + 1].features.verbForm == .infinitive)
          && lists(i - 1).isDisjoint(with: [.determiner, .preposition, .of])
      default: break
      }
    }
    if entry.tense == .infinitive || entry.tense == .gerund { return true }
    let before = lists(i - 1)
    if before.contains(.auxiliary) || before.contains(.modal) { return true }
    if before.contains(.determiner), !before.contains(.clitic) || entry.tense == .present {
      return false
    }
    if before.contains(.preposition) || before.contains(.of) { return false }
    return true
  }

  /// The verb group whose main verb is the word at `i`; nil when that is no cue.
  func verbGroup(main i: Int) -> VerbGroup? {
    guard i < tokens.count, mentionAt[i] < 0 else { return nil }
    var start = i
    var group: VerbGroup
    var last = i
    if let (verb, end) = phrasal(at: i) {
      last = end
      group = VerbGroup(
        tokens: i..<last + 1, main: last, verb: verb, tense: entries[i].phrasalTense)
    } else {
      guard entries[i].verb >= 0, isVerb(i) else { return nil }
      group = VerbGroup(
        tokens: i..<i + 1, main: i, verb: lexicon.verbs[Int(entries[i].verb)],
        tense: entries[i].tense)
    }
    if group.tense == .participle || lists(i - 1).contains(.auxiliary) {
      var j = i - 1
      while j > i - 4, lists(j).contains(.adverb), !lists(j).contains(.auxiliary) { j -= 1 }
      if lists(j).contains(.auxiliary) {
        group.isPerfect = true
        group.tense = .past
        start = j
      } else if group.tense == .participle {
        return nil
      }
    }
    if group.tense == .gerund, let auxiliary = progressive(before: i) {
      group.tense = .present
      group.isProgressive = true
      start = auxiliary
    } else if lists(start - 1).contains(.passive) {
      group.isPassive = true
    }
    if lists(start - 1).contains(.modal) { start -= 1 }
    while start > 0, lists(start - 1).contains(.clitic), quotationAt[start - 1] == quotationAt[i] {
      // A determiner of the same form is no clitic, but before a verb it is.
      if lists(start - 1).contains(.reflexive) { group.isReflexive = true }
      start -= 1
    }
    if lists(start - 1).contains(.negation) { group.isNegated = true }
    group.tokens = start..<last + 1
    group.hasObject = (start..<i).contains { lists($0).contains(.object) }
    return group
  }

  /// The auxiliary of a progressive form ("está pidiendo", "is also calling") whose gerund is at `i`.
  private func progressive(before i: Int) -> Int? {
    var j = i - 1
    while j > i - 3, lists(j).contains(.adverb), !lists(j).contains(.progressive) { j -= 1 }
    return lists(j).contains(.progressive) && mentionAt[max(j, 0)] < 0 ? j : nil
  }

  /// The verb of several words that begins at `i` and its last word: "dejó (muy) claro".
  private func phrasal(at i: Int) -> (verb: StatementLexicon.Verb, last: Int)? {
    guard entries[i].phrasals >= 0 else { return nil }
    for index in lexicon.phrasalGroups[Int(entries[i].phrasals)] {
      let verb = lexicon.verbs[Int(index)]
      var k = i + 1
      while k < i + 3, k < tokens.count, lists(k).contains(.adverb),
        tokens[k].folded != verb.tail[0]
      { k += 1 }
      guard k + verb.tail.count <= tokens.count else { continue }
      if verb.tail.indices.allSatisfy({ tokens[k + $0].folded == verb.tail[$0] }) {
        return (verb, k + verb.tail.count - 1)
      }
    }
    return nil
  }

  /// The verb group that begins at `i`, or after a few adverbs and clitics there.
  func verbGroup(from i: Int, frames: CueFrames) -> VerbGroup? {
    var j = i
    while j < min(tokens.count, i + 6) {
      if let group = verbGroup(main: j), !group.verb.frames.isDisjoint(with: frames) {
        return group
      }
      let kind = lists(j)
      guard
        kind.contains(.clitic) || kind.contains(.auxiliary) || kind.contains(.adverb)
          || kind.contains(.modal)
      else { return nil }
      j += 1
    }
    return nil
  }
}
