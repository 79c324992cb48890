internal import HiloText

/// What the words around a mention say of how sure it is, as features of a learner: what the rules read, the
/// verb's form, what governs it and hangs on it, the words beside it, where its time lies.
///
/// A feature is a number; that two may share one is learned with them (K. Weinberger et al., "Feature Hashing for
/// Large Scale Multitask Learning", ICML 2009). A mention has some hundred; time: the words of its sentence.
struct StatusFeatures {
  /// A feature, and the word of the document that it is read from; -1 for none.
  struct Feature {
    var number: UInt32
    var word: Int
  }

  /// What a feature says.
  private enum Kind: UInt32 {
    case rule, ruleByTense, ruleByTime, ruleInHeadline, type, tense, time, timeInHeadline, stated
    case trigger, triggerByTense, relation, adjective, cue
    case head, headByRelation, headTense, headSide, headChild, child, childKind, childWord
    case before, after, pairBefore, pairAfter
    case nearBefore, nearAfter, farBefore, farAfter, verbBefore, verbAfter, tenseBefore, tenseAfter
  }

  /// What is asked of a word again and again, without its strings.
  private struct Word {
    /// Its form and its dictionary form, as hashes; names are all one word, and times.
    var form: UInt32
    var lemma: UInt32
    var head: Int32
    var relation: UInt32
    var pos: UInt32
    /// The form of a verb; 0 where none is.
    var tense: UInt32
    var isFinite: Bool
    /// A small word that says how its head is meant: an auxiliary, a preposition, an adverb.
    var isSmall: Bool
  }

  private let text: EventText
  private let published: DateRange
  private let language: UInt32
  private let words: [Word]
  /// Of the mention last read.
  private(set) var all: [Feature] = []

  private static let seed: UInt32 = 31
  private static let name = ByteHash.of("a name", seed: seed)
  private static let time = ByteHash.of("a time", seed: seed)
  /// Where a sentence has no word.
  private static let edge = ByteHash.of("an edge", seed: seed)
  /// How many words before and after are looked at.
  private static let near = (before: 4, after: 4)
  private static let far = (before: 10, after: 10)
  /// Governors above one another.
  private static let heads = 3

  /// Prepares the words of `text`, which was `published` then.
  init(_ text: EventText, published: DateRange) {
    self.text = text
    self.published = published
    language = ByteHash.of(text.document.language.rawValue, seed: Self.seed)
    words = zip(text.words, text.document.tokens).map { word, token in
      let isName = word.mention >= 0
      let form =
        isName || word.time >= 0
        ? (isName ? Self.name : Self.time) : ByteHash.of(token.folded, seed: Self.seed)
      let isPlain = isName || word.time >= 0 || token.lemma.isEmpty
      let isSmall =
        switch token.relation {
        case .aux, .cop, .mark, .advmod, .case, .det: true
        default: false
        }
      return Word(
        form: form, lemma: isPlain ? form : ByteHash.of(token.lemma, seed: Self.seed),
        head: token.head, relation: UInt32(token.relation.rawValue),
        pos: UInt32(token.pos.rawValue), tense: word.isVerb ? word.tense.code : 0,
        isFinite: word.isVerb && word.tense.isFinite, isSmall: isSmall)
    }
  }

  /// Reads the features of `mention`, of the text that the features were made for.
  mutating func read(_ mention: EventMention) {
    all.removeAll(keepingCapacity: true)
    let trigger = mention.trigger
    let tokens = text.document.sentences[Int(text.token(trigger).sentence)].tokens
    readWhole(mention)
    readGovernors(trigger, tokens)
    for k in tokens where Int(words[k].head) == trigger {
      add(.child, words[k].relation, words[k].lemma, word: k)
      add(.childKind, words[k].relation, words[k].pos, word: k)
      if words[k].isSmall { add(.childWord, words[k].form, word: k) }
    }
    readNeighbours(trigger, tokens)
    readVerbs(trigger, tokens)
  }

  private mutating func add(_ kind: Kind, _ a: UInt32, _ b: UInt32 = 0, word: Int = -1) {
    all.append(
      Feature(number: ByteHash.feature(Self.seed, kind.rawValue, a, b, language), word: word))
  }

  /// What is known of the mention as a whole.
  private mutating func readWhole(_ mention: EventMention) {
    let trigger = mention.trigger
    let rule = mention.status.code
    let headline: UInt32 = text.isInHeadline(trigger) ? 1 : 0
    let tense = words[trigger].tense > 0 ? words[trigger].tense : 32 + words[trigger].pos
    let time = place(of: mention)
    add(.rule, rule)
    add(.ruleByTense, rule, tense)
    add(.ruleByTime, rule, time)
    add(.ruleInHeadline, rule, headline)
    add(.type, ByteHash.of(mention.type, seed: Self.seed), rule)
    add(.tense, tense, headline, word: trigger)
    add(.time, tense, time)
    add(.timeInHeadline, tense, 2 * time + headline)
    add(.stated, rule, mention.statement == nil ? 0 : 1)
    add(.trigger, words[trigger].lemma, word: trigger)
    add(.triggerByTense, words[trigger].lemma, tense, word: trigger)
    add(.relation, words[trigger].relation)
    if let status = text.entry(trigger)?.adjective { add(.adjective, status.code, word: trigger) }
    for k in mention.statusCue.map(text.document.tokens(in:)) ?? trigger..<trigger {
      add(.cue, words[k].lemma, rule, word: k)
    }
  }

  /// Where the time of `mention` lies from its article's day: 0 where it bears none.
  private func place(of mention: EventMention) -> UInt32 {
    guard let index = mention.time, let day = published.earliest,
      let first = text.document.times[index].range.earliest,
      let last = text.document.times[index].range.latest
    else { return 0 }
    if last < day { return 1 }
    if first > day { return 2 }
    return first == day && last == day ? 3 : 4
  }

  /// What the trigger hangs on, and what that hangs on, with the small words beside it.
  private mutating func readGovernors(_ trigger: Int, _ tokens: Range<Int>) {
    var below = trigger
    for level in 0..<Self.heads {
      let head = Int(words[below].head)
      guard tokens.contains(head), head != below else { return }
      let depth = UInt32(level)
      add(.head, words[head].lemma, depth, word: head)
      add(.headByRelation, words[head].lemma, depth + 4 * words[below].relation, word: head)
      add(.headTense, words[head].tense, depth + 4 * words[below].relation, word: head)
      add(.headSide, head < trigger ? 1 : 0, depth + 4 * words[below].relation)
      for k in tokens where Int(words[k].head) == head && k != below && words[k].isSmall {
        add(.headChild, words[k].form, depth + 4 * words[k].relation, word: k)
      }
      below = head
    }
  }

  /// The words beside the trigger, in their order and as a heap.
  private mutating func readNeighbours(_ trigger: Int, _ tokens: Range<Int>) {
    func form(_ k: Int) -> UInt32 { tokens.contains(k) ? words[k].form : Self.edge }
    for step in 1...3 {
      add(.before, form(trigger - step), UInt32(step), word: trigger - step)
      if step < 3 { add(.after, form(trigger + step), UInt32(step), word: trigger + step) }
    }
    add(.pairBefore, form(trigger - 2), form(trigger - 1), word: trigger - 1)
    add(.pairAfter, form(trigger + 1), form(trigger + 2), word: trigger + 1)
    for k in max(tokens.lowerBound, trigger - Self.far.before)..<trigger {
      add(.farBefore, words[k].lemma, word: k)
      if k >= trigger - Self.near.before { add(.nearBefore, words[k].lemma, word: k) }
    }
    for k in (trigger + 1)..<max(trigger + 1, min(tokens.upperBound, trigger + 1 + Self.far.after))
    {
      add(.farAfter, words[k].lemma, word: k)
      if k <= trigger + Self.near.after { add(.nearAfter, words[k].lemma, word: k) }
    }
  }

  /// The finite verbs next to the trigger.
  private mutating func readVerbs(_ trigger: Int, _ tokens: Range<Int>) {
    if let k = (tokens.lowerBound..<trigger).last(where: { words[$0].isFinite }) {
      add(.verbBefore, words[k].lemma, word: k)
      add(.tenseBefore, words[k].tense, word: k)
    }
    if let k = (trigger + 1..<max(trigger + 1, tokens.upperBound)).first(where: {
      words[$0].isFinite
    }) {
      add(.verbAfter, words[k].lemma, word: k)
      add(.tenseAfter, words[k].tense, word: k)
    }
  }
}

extension VerbTense {
  /// A number from 1 that stands for it in features.
  fileprivate var code: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension EventStatus {
  /// Its place in the order of all: its class in the model.
  package var code: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}
