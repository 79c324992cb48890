internal import HiloArticles
internal import HiloText

/// What is known of a mention besides its words, as far as pairs of mentions are compared by it.
///
/// Entities, articles and the like by number, -1 for none.
struct MentionFacts {
  /// The trigger's dictionary form, as a hash.
  var lemma: UInt32
  /// Its type and the group of types that it is of, as hashes.
  var type: UInt32
  var group: UInt32
  /// It is one of the happenings that no list knows.
  var isOpen: Bool
  /// There are mostly many of its type in a story.
  var isMany: Bool
  var status: EventStatus
  /// The one who acts: the first person or organisation.
  var agent: Int
  var place: Int
  /// The days that it is said to be on, by number; nil where it bears no time.
  var days: ClosedRange<Int>?
  /// The same, or else the days before its article, where it came about.
  var impliedDays: ClosedRange<Int>?
  /// The day of its article, by number.
  var published: Int?
  var article: Int
  var sentence: Int
  /// The first of the articles that are copies of one text with its own.
  var original: Int
  /// It stands in a headline or the like.
  var isHeading: Bool
  /// Where in its article, from 0 to 1.
  var position: Float
  var isVerb: Bool
  /// Its time lies long before the article.
  var isBackground: Bool
  /// It points back: "este encuentro", "la reunión".
  var isAnaphoric: Bool
  /// It is said to be one more of its kind: "un segundo derrumbe", "otra explosión".
  var isAnother: Bool
  /// The verb that tells it, itself or with it as subject or object, and the first of those that this verb
  /// is joined to by "and" or "but": as indices into the document's tokens; -1 for none.
  var verb: Int
  var joined: Int
}

/// What a mention has to go by when it is matched with others.
struct MentionProfile {
  /// A list of keys that a mention has.
  enum List: Int, CaseIterable {
    /// What its passage speaks of besides its own verb or noun: concepts, or a hash of the word where
    /// no concept has it.
    case content
    /// What its verb or noun means.
    case predicate
    /// Both.
    case meaning
    /// What its sentence speaks of.
    case context
    /// The words of its passage as they stand.
    case words
    /// Entities: all who take part, and those of them who are no places.
    case participants, actors
    /// What those words mean by which its verb or noun says who does what.
    case subjects, objects
    /// What its verb or noun hangs on.
    case heads
    case numbers
    /// The families of happenings that its verb or noun tells of.
    case families
    /// The things that figures and times in its passage are of, and those beside it (``ClaimMarks``).
    case figures, moments, nearFigures, nearMoments
  }

  var mention: EventMention
  var facts: MentionFacts
  /// What its passage says; its core is its verb or noun.
  var vector = PassageVector()
  /// By the order of ``List``; each in rising order, without repetition.
  private var lists: [[Int32]]

  init(mention: EventMention, facts: MentionFacts) {
    self.mention = mention
    self.facts = facts
    lists = Array(repeating: [], count: List.allCases.count)
  }

  /// `keys` in rising order, each once.
  private static func ordered(_ keys: [Int32]) -> [Int32] {
    guard keys.count > 1 else { return keys }
    let sorted = keys.sorted()
    var result: [Int32] = []
    result.reserveCapacity(sorted.count)
    for key in sorted where result.last != key { result.append(key) }
    return result
  }

  subscript(list: List) -> [Int32] {
    get { lists[list.rawValue] }
    set { lists[list.rawValue] = Self.ordered(newValue) }
  }
}

/// Makes the profiles of the mentions of one article.
struct MentionProfiler {
  private let document: Document
  private let linking: Linking
  private let concepts: ConceptLexicon?
  private let lexicon: EventLexicon?
  private let words: WordKeys
  private let article: Int
  private let original: Int
  private let marks: ClaimMarks?
  private let published: DateRange
  /// For each word of a time what day it is of, 0 for others: two Mondays are not alike by their name.
  private let days: [Int32]
  /// The context of the sentence last asked for.
  private var context: (sentence: Int, keys: [Int32])?
  /// Days before its article from which a happening counts as background.
  private static let past = 40

  /// The profiles of `mentions`, all of the article `article`, whose first copy is `original`.
  static func profiles(
    of mentions: [EventMention], _ articles: [AnnotatedArticle], article: Int, original: Int,
    linking: Linking, dates: [PublicationDate?], marks: ClaimMarks?
  ) -> [MentionProfile] {
    var profiler = MentionProfiler(
      articles, article: article, original: original, linking: linking, dates: dates,
      marks: marks)
    return mentions.map { profiler.profile($0) }
  }

  private init(
    _ articles: [AnnotatedArticle], article: Int, original: Int, linking: Linking,
    dates: [PublicationDate?], marks: ClaimMarks?
  ) {
    self.marks = marks
    document = articles[article].document
    self.article = article
    self.original = original
    self.linking = linking
    var days = [Int32](repeating: 0, count: document.tokens.count)
    for time in document.times where time.range.dayCount == 1 {
      let day = Self.hash(String(time.value.prefix(10)))
      for i in time.tokens where i < days.count { days[i] = day }
    }
    self.days = days
    concepts = ConceptLexicon.of(document.language)
    words = WordKeys(document)
    lexicon = EventLexicon.of(document.language)
    published = (article < dates.count ? dates[article]?.range : nil) ?? .unknown
  }

  /// The profile of `mention`, which is of the profiler's article.
  private mutating func profile(_ mention: EventMention) -> MentionProfile {
    var profile = MentionProfile(mention: mention, facts: facts(mention))
    let tokens = document.tokens(in: mention.citation.passage)
    let trigger = mention.trigger
    let meaning = meaning(of: tokens, trigger: trigger)
    profile[.predicate] = meaning.predicate
    profile[.content] = meaning.content.filter { !meaning.predicate.contains($0) }
    profile[.meaning] = meaning.content + meaning.predicate
    profile[.families] = meaning.predicate.flatMap { ConceptLexicon.families(of: $0) }
    let sentence = Int(document.tokens[trigger].sentence)
    if context?.sentence != sentence { context = (sentence, contextKeys(sentence)) }
    profile[.context] = context?.keys ?? []
    profile[.words] = tokens.filter { document.tokens[$0].folded.utf8.count > 3 }.map {
      Self.hash(document.tokens[$0].folded)
    }
    profile[.numbers] = tokens.filter { document.tokens[$0].shape == .digits }.map {
      Self.hash(document.tokens[$0].lower)
    }
    profile[.participants] = mention.participants.map(Int32.init)
    profile[.actors] = mention.participants.filter(linking.isActor)
      .map(Int32.init)
    let head = Int(document.tokens[trigger].head)
    if head >= 0 { profile[.heads] = keys(at: head).keys }
    var (subjects, objects): ([Int32], [Int32]) = ([], [])
    for i in document.sentences[sentence].tokens where Int(document.tokens[i].head) == trigger {
      switch document.tokens[i].relation {
      case .nsubj: subjects += keys(at: i).keys
      case .obj, .nmod, .obl, .iobj: objects += keys(at: i).keys
      default: break
      }
    }
    if let marks {
      let claims = marks.claims(in: mention.citation.passage, of: article)
      profile[.figures] = claims.figures.inside
      profile[.moments] = claims.moments.inside
      profile[.nearFigures] = claims.figures.near
      profile[.nearMoments] = claims.moments.near
    }
    profile.vector = words.vector(of: tokens, core: [trigger])
    profile[.subjects] = subjects
    profile[.objects] = objects
    return profile
  }

  private func facts(_ mention: EventMention) -> MentionFacts {
    let type = EventType.named(mention.type)
    let token = document.tokens[mention.trigger]
    let sentence = Int(token.sentence)
    // Beside a denial the time is mostly that of the denial.
    let range =
      mention.status == .denied
      ? .unknown : mention.time.map { document.times[$0].range } ?? .unknown
    var isBackground = false
    if let latest = range.latest, let day = published.earliest {
      isBackground = latest.number < day.number - Self.past
    }
    let days = Self.days(range.earliest?.number, range.latest?.number)
    let isTold = mention.status == .occurred || mention.status == .ongoing
    let recent = (published.earliest?.number).flatMap {
      // What is written a day or two later is told as new still.
      Self.days($0 - 2, published.latest?.number)
    }
    let near = mention.container.flatMap { index in
      let range = document.times[index].range
      return Self.days(range.earliest?.number, range.latest?.number)
    }
    let first = document.tokens(in: mention.citation.passage).lowerBound
    let verb = self.verb(of: mention.trigger)
    return MentionFacts(
      lemma: ByteHash.of(token.lemma.isEmpty ? token.folded : token.lemma, seed: 7),
      type: ByteHash.of(mention.type, seed: 7), group: ByteHash.of(type.group, seed: 7),
      isOpen: mention.type == MentionReader.openType, isMany: type.isMany, status: mention.status,
      agent: mention.participants.first(where: linking.isActor) ?? -1,
      place: mention.place ?? -1, days: days,
      impliedDays: days ?? near ?? (isTold && !isBackground ? recent : nil),
      published: published.earliest?.number, article: article, sentence: sentence,
      original: original, isHeading: document.sentences[sentence].kind != .prose,
      position: Float(mention.trigger) / Float(max(1, document.tokens.count)),
      isVerb: token.pos == .verb || token.pos == .auxiliary, isBackground: isBackground,
      isAnaphoric: token.pos == .noun && points(mention.trigger - 1, from: first),
      isAnother: isAnother(mention.trigger),
      verb: verb, joined: verb < 0 ? -1 : firstJoined(verb))
  }

  private static func days(_ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// A demonstrative or definite article stands at `i`.
  private func points(_ i: Int, from first: Int) -> Bool {
    i >= first && document.tokens[i].pos == .determiner
      && (document.tokens[i].features.pronounType == .demonstrative
        || document.tokens[i].features.isDefinite)
  }

  /// A word of counting on ("segundo", "otra") stands before the noun at `trigger`.
  private func isAnother(_ trigger: Int) -> Bool {
    guard document.tokens[trigger].pos == .noun, let lexicon else { return false }
    let first = document.sentences[Int(document.tokens[trigger].sentence)].tokens.lowerBound
    return (max(first, trigger - 2)..<trigger).contains { k in
      lexicon.entry(document.tokens[k].folded)?.roles.contains(.another) == true
    }
  }

  /// The verb at `k`, or the one of which the noun there is subject or object.
  private func verb(of k: Int) -> Int {
    let token = document.tokens[k]
    if token.pos == .verb { return k }
    guard token.head >= 0, token.relation == .obj || token.relation == .nsubj,
      document.tokens[Int(token.head)].pos == .verb
    else { return -1 }
    return Int(token.head)
  }

  /// The first of the words that the one at `k` is joined to.
  private func firstJoined(_ k: Int) -> Int {
    var k = k
    for _ in 0..<8 where document.tokens[k].relation == .conj && document.tokens[k].head >= 0 {
      k = Int(document.tokens[k].head)
    }
    return k
  }

  private static func hash(_ word: String) -> Int32 {
    // Below 0, where no concept is.
    Int32(bitPattern: ByteHash.of(word, seed: 7) | 0x8000_0000)
  }

  /// What the word or phrase at `i` means, and how many tokens it takes.
  private func keys(at i: Int) -> (keys: [Int32], length: Int) {
    if days[i] != 0 { return ([days[i]], 1) }
    if let hit = concepts?.hit(at: i, in: document) {
      return (hit.concepts.map(Int32.init), hit.length)
    }
    let token = document.tokens[i]
    return ([Self.hash(token.lemma.isEmpty ? token.folded : token.lemma)], 1)
  }

  private func isContent(_ i: Int) -> Bool {
    let pos = document.tokens[i].pos
    return pos == .noun || pos == .verb || pos == .adjective
  }

  /// What the content words of the sentence `index` mean.
  private func contextKeys(_ index: Int) -> [Int32] {
    document.sentences[index].tokens.filter(isContent).flatMap { keys(at: $0).keys }
  }

  /// What the content words of `tokens` mean, and what the one at `trigger` does.
  private func meaning(
    of tokens: Range<Int>, trigger: Int
  ) -> (predicate: [Int32], content: [Int32]) {
    var predicate: [Int32] = []
    var content: [Int32] = []
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      let token = document.tokens[i]
      guard isContent(i) || i == trigger || token.shape == .digits else {
        i += 1
        continue
      }
      let (keys, length) = keys(at: i)
      let isStill = token.pos == .verb && lexicon?.stillness(of: token.lemma) != nil
      // Who is named by a role is told by the links; the word alone brings unlike acts together.
      let isPeople =
        lexicon?.entry(token.folded)?.topics.contains(.people) == true && token.pos == .noun
      if (i..<(i + length)).contains(trigger) { predicate += keys }
      if !isStill, !isPeople { content += keys }
      i += length
    }
    return (predicate, content)
  }
}
