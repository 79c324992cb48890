internal import HiloText

/// What the content words of an article stand for, as numbers that can be compared across articles
/// and languages: concepts, entities, and the lemmas of words that no list knows.
struct ArticleTerms {
  /// A concept (from 0), an entity (below 0), a number (from `numbers`) or a lemma (from `lemmas`).
  typealias Term = Int
  /// The first number of a number's term.
  static let numbers = 1 << 32
  /// The first number of a lemma: such a term is of one language only.
  static let lemmas = 1 << 33

  /// The article.
  let article: Int
  let document: Document
  /// For each token, what it stands for; nothing for small words, numbers and times. Words of a phrase
  /// or name after its first have none.
  let terms: [[Term]]
  /// For each token, whether it belongs to the words that attribute a statement.
  let isCue: [Bool]
  /// For each token, who says it: an entity's term, 0 for nobody named.
  private let speakers: [Term]
  /// What its words are known to ``WordVectors`` by.
  let words: WordKeys
  /// For each token, the nearest verb above it in the tree, itself included; -1 for none.
  let governor: [Int]

  /// Reads the words of an article; linear in its tokens.
  init(_ article: Int, _ document: Document, _ linking: Linking) {
    self.article = article
    self.document = document
    words = WordKeys(document)
    let tokens = document.tokens
    let concepts = ConceptLexicon.of(document.language)
    var terms = [[Term]](repeating: [], count: tokens.count)
    var taken = [Bool](repeating: false, count: tokens.count)
    for (index, mention) in document.mentions.enumerated() {
      for i in mention.tokens where i < taken.count { taken[i] = true }
      if let entity = linking.entity(ofMention: index, in: article) {
        terms[mention.tokens.lowerBound] =
          [-1 - entity] + Self.nouns(of: mention, document, concepts)
      }
    }
    for time in document.times { for i in time.tokens where i < taken.count { taken[i] = true } }
    var i = 0
    while i < tokens.count {
      defer { i += 1 }
      guard !taken[i] else { continue }
      if let hit = concepts?.hit(at: i, in: document), hit.length > 1 || Self.isContent(tokens[i]) {
        terms[i] = Array(hit.concepts.prefix(3))
        i += hit.length - 1
      } else if Self.isContent(tokens[i]), tokens[i].folded.utf8.count > 2 {
        terms[i] = [Self.term(of: tokens[i])]
      }
    }
    self.terms = terms
    var cues = [Bool](repeating: false, count: tokens.count)
    var speakers = [Term](repeating: 0, count: tokens.count)
    for statement in document.statements {
      if let cue = statement.cue { for k in document.tokens(in: cue) { cues[k] = true } }
      guard let mention = statement.speaker.mention,
        let entity = linking.entity(ofMention: mention, in: article)
      else { continue }
      for part in statement.content {
        for k in document.tokens(in: part) { speakers[k] = -1 - entity }
      }
    }
    self.speakers = speakers
    isCue = cues
    governor = Self.governors(of: tokens)
  }

  /// The concepts of the common nouns in a name: the "Foro Económico Oriental" is a forum. Of people and
  /// places they say nothing.
  private static func nouns(
    of mention: Mention, _ document: Document, _ concepts: ConceptLexicon?
  ) -> [Term] {
    guard let concepts, mention.type == .organization || mention.type == .miscellaneous else {
      return []
    }
    return mention.tokens.flatMap { k in
      concepts.hit(at: k, in: document).flatMap { $0.length == 1 ? $0.concepts : nil } ?? []
    }
  }

  private static func isContent(_ token: Token) -> Bool {
    switch token.pos {
    case .noun, .verb, .adjective, .properNoun, .adverb:
      return token.shape != .digits && token.shape != .punctuation && token.folded.utf8.count > 1
    default: return false
    }
  }

  /// The term of a word by its lemma alone (FNV-1a, 32 bits).
  static func term(of token: Token) -> Term {
    var hash: UInt32 = 2_166_136_261
    for b in Folding.folded(token.lemma.isEmpty ? token.lower : token.lemma).utf8 {
      hash = (hash ^ UInt32(b)) &* 16_777_619
    }
    return lemmas + Int(hash)
  }

  private static func governors(of tokens: [Token]) -> [Int] {
    var result = [Int](repeating: -1, count: tokens.count)
    for i in tokens.indices {
      var k = i
      var steps = 0
      while k >= 0, steps < 12 {
        if tokens[k].pos == .verb {
          result[i] = k
          break
        }
        k = Int(tokens[k].head)
        steps += 1
      }
    }
    return result
  }

  /// The clause around `tokens`: as far as `reach` words to each side, to a stop or the end of the
  /// sentence.
  func clause(around tokens: Range<Int>, reach: Int) -> Range<Int> {
    let sentence = document.sentences[Int(document.tokens[tokens.lowerBound].sentence)].tokens
    var low = tokens.lowerBound
    while low > sentence.lowerBound, tokens.lowerBound - low < reach, !isStop(low - 1) { low -= 1 }
    var high = tokens.upperBound
    while high < sentence.upperBound, high - tokens.upperBound < reach, !isStop(high) { high += 1 }
    return low..<high
  }

  private func isStop(_ k: Int) -> Bool {
    guard document.tokens[k].shape == .punctuation else { return false }
    switch document.tokens[k].lower {
    case ";", ":", ".", "—", "!", "?": return true
    default: return false
    }
  }

  /// The subject and the object of a verb, or the noun of which a participle tells ("el foro, programado").
  func parts(of verb: Int) -> [Int] {
    let above = Int(document.tokens[verb].head)
    let isParticiple =
      document.tokens[verb].relation == .acl || document.tokens[verb].relation == .amod
    let sentence = document.sentences[Int(document.tokens[verb].sentence)].tokens
    return (isParticiple && above >= 0 ? [above] : [])
      + sentence.filter { k in
        let token = document.tokens[k]
        return Int(token.head) == verb && (token.relation == .nsubj || token.relation == .obj)
      }
  }

  /// Who says the token `i`, as a term; nothing where nobody is named.
  func speaker(at i: Int) -> [Term] { speakers[i] == 0 ? [] : [speakers[i]] }

  /// The terms of `range` but for those of `except` and of attributions, each once, in order.
  func context(_ range: Range<Int>, except: Range<Int>) -> [Term] {
    var set: Set<Term> = []
    for k in range where !except.contains(k) && !isCue[k] { set.formUnion(terms[k]) }
    return set.sorted()
  }
}

extension [ArticleTerms.Term] {
  /// The terms of both, each once, in order.
  func merged(with others: [ArticleTerms.Term]) -> [ArticleTerms.Term] {
    others.isEmpty ? self : Set(self + others).sorted()
  }
}

/// How much a term tells in a story: one that few sentences hold tells more.
struct TermWeights {
  private var weights: [ArticleTerms.Term: Double] = [:]

  /// Counts the sentences that hold each term.
  init(_ articles: [ArticleTerms]) {
    var frequency: [ArticleTerms.Term: Int] = [:]
    var sentences = 0
    for article in articles {
      for sentence in article.document.sentences {
        sentences += 1
        var seen: Set<ArticleTerms.Term> = []
        for k in sentence.tokens { seen.formUnion(article.terms[k]) }
        for term in seen { frequency[term, default: 0] += 1 }
      }
    }
    // Of a few sentences every word would be common.
    let all = Double.log(Double(max(sentences, 40) + 1))
    for (term, count) in frequency {
      weights[term] = max(0, 1 - Double.log(Double(count) + 0.5) / all)
    }
  }

  /// From 0, in every sentence, to about 1, in one alone.
  ///
  /// A telling number is worth more than any word.
  subscript(term: ArticleTerms.Term) -> Double { weights[term] ?? 1.2 }

  /// How alike two sorted lists of terms are: the weight that they share, and its part of what they
  /// could. Of two languages only what both can have is asked for.
  func likeness(
    _ a: [ArticleTerms.Term], _ b: [ArticleTerms.Term], sameLanguage: Bool
  ) -> (shared: Double, part: Double) {
    let (shared, part, _) = common(a, b, sameLanguage: sameLanguage)
    return (shared, part)
  }

  /// The same, and how many terms they share.
  func common(
    _ a: [ArticleTerms.Term], _ b: [ArticleTerms.Term], sameLanguage: Bool
  ) -> (shared: Double, part: Double, count: Int) {
    let found = WeightedTerms.common(
      a, b, sameLanguage: sameLanguage, left: { self[a[$0]] }, right: { self[b[$0]] })
    return (found.shared, found.part, found.count)
  }

  /// `terms` with how much each tells.
  func weighted(_ terms: [ArticleTerms.Term]) -> WeightedTerms {
    WeightedTerms(terms: terms, weights: terms.map { self[$0] })
  }
}

/// Sorted terms, each once, with how much each tells in its story: for lists that are compared often.
struct WeightedTerms: Sendable {
  let terms: [ArticleTerms.Term]
  let weights: [Double]

  /// What two lists share.
  struct Common {
    /// The weight of the terms in both, its part of what could be, and how many they are.
    var shared = 0.0
    var part = 0.0
    var count = 0
    /// The weight of the weightiest in both.
    var most = 0.0
    /// The weight of the entities in both, and whether a telling number is.
    var entities = 0.0
    var hasNumber = false
  }

  /// What the two share; of two languages only what both can have is asked for.
  func common(_ other: WeightedTerms, sameLanguage: Bool) -> Common {
    weights.withUnsafeBufferPointer { left in
      other.weights.withUnsafeBufferPointer { right in
        Self.common(
          terms, other.terms, sameLanguage: sameLanguage, left: { left[$0] }, right: { right[$0] })
      }
    }
  }

  /// Whether a term is in both.
  func shares(with other: WeightedTerms) -> Bool {
    var (i, j) = (0, 0)
    while i < terms.count, j < other.terms.count {
      if terms[i] == other.terms[j] { return true }
      if terms[i] < other.terms[j] { i += 1 } else { j += 1 }
    }
    return false
  }

  /// One walk over both; `left` and `right` give the weights of the terms of `a` and `b`.
  @inline(__always)
  static func common(
    _ a: [ArticleTerms.Term], _ b: [ArticleTerms.Term], sameLanguage: Bool,
    left: (Int) -> Double, right: (Int) -> Double
  ) -> Common {
    var (i, j) = (0, 0)
    var result = Common()
    var sums = (left: 0.0, right: 0.0)
    while i < a.count || j < b.count {
      let x = i < a.count ? a[i] : Int.max
      let y = j < b.count ? b[j] : Int.max
      let term = min(x, y)
      let isMeant = sameLanguage || term < ArticleTerms.lemmas
      let weight = x == term ? left(i) : right(j)
      if x == y {
        result.shared += isMeant ? weight : 0
        result.count += 1
        result.most = max(result.most, weight)
        if term < 0 { result.entities += weight }
        if ArticleTerms.numbers <= term, term < ArticleTerms.lemmas { result.hasNumber = true }
      }
      if x == term {
        sums.left += isMeant ? weight : 0
        i += 1
      }
      if y == term {
        sums.right += isMeant ? weight : 0
        j += 1
      }
    }
    let least = min(sums.left, sums.right)
    result.part = least > 0 ? result.shared / least : 0
    return result
  }

  /// The weight of those of `core` that are in `context` and not in `other`.
  static func across(
    _ core: WeightedTerms, into context: WeightedTerms, except other: WeightedTerms?
  ) -> Double {
    var sum = 0.0
    for (k, term) in core.terms.enumerated()
    where context.terms.contains(term) && !(other?.terms.contains(term) ?? false) {
      sum += core.weights[k]
    }
    return sum
  }
}
