internal import HiloText

/// Compares the words that stand at one place of a text told anew and cannot both be true: places, and
/// words of which a thing bears one at most (kinship, which of a row, nation, compass point).
///
/// The words are the language's (`events/exclusive.txt`, and the demonyms of countries). Sentences that
/// ``Mirrors`` lays side by side are read once: linear in their words. What a person is to another is
/// also compared where texts are no copies, by the person.
struct SwapComparer {
  let linking: Linking
  let order: ArticleOrder
  let weights: TermWeights
  let mirrors: Mirrors
  /// The words to each side that a mark stands among.
  private static let reach = 4

  private struct Mark {
    var article: Int
    var kind: String
    var value: String
    var near: Set<ArticleTerms.Term>
    var passage: Passage
    /// The person named right beside it.
    var person: Int?
    /// What else its sentence names.
    var sentence: [ArticleTerms.Term]
    var language: Language
  }

  /// The comparisons for the articles of one story.
  func compare(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    let sides = Dictionary(terms.map { ($0.article, $0) }, uniquingKeysWith: { a, _ in a })
    var result: [(comparison: Comparison, weight: Double)] = []
    for pair in mirrors.pairs {
      guard let a = sides[pair.a.article], let b = sides[pair.b.article] else { continue }
      result += places(a, pair.a.sentence, b, pair.b.sentence)
      result += marks(a, pair.a.sentence, b, pair.b.sentence)
      result += people(a, pair.a.sentence, b, pair.b.sentence)
    }
    return result + kin(terms)
  }

  // MARK: Places

  private func places(
    _ a: ArticleTerms, _ i: Int, _ b: ArticleTerms, _ j: Int
  ) -> [(comparison: Comparison, weight: Double)] {
    let pairs = Mirrors.matched(
      locations(a, [i]), locations(b, [j]), isEqual: { $0.entity == $1.entity },
      fits: { $0.isInside && $1.isInside && areApart($0.entity, $1.entity) })
    let near = (
      Set(locations(a, beside(b, j, in: a)).map(\.entity)),
      Set(locations(b, beside(a, i, in: b)).map(\.entity))
    )
    return pairs.compactMap { x, y in
      // A place that the other text names too, there or in a sentence split off, is no other place.
      guard x.entity != y.entity, !near.0.contains(y.entity), !near.1.contains(x.entity) else {
        return nil
      }
      let values = [
        (a.article, linking.entities[x.entity].name, x.passage),
        (b.article, linking.entities[y.entity].name, y.passage),
      ]
      return (comparison(.place, .conflict, values), 4.4)
    }
  }

  /// The sentences of `other` that one of `side` lies beside.
  private func beside(_ side: ArticleTerms, _ sentence: Int, in other: ArticleTerms) -> Set<Int> {
    let place = Mirrors.Place(article: side.article, sentence: sentence)
    return Set(
      (mirrors.beside[place] ?? []).filter { $0.article == other.article }.map(\.sentence))
  }

  private func locations(
    _ side: ArticleTerms, _ sentences: Set<Int>
  ) -> [(entity: Int, passage: Passage, isInside: Bool)] {
    let document = side.document
    return document.mentions.indices.compactMap { index in
      let mention = document.mentions[index]
      let first = mention.tokens.lowerBound
      guard mention.type == .location, sentences.contains(Int(document.tokens[first].sentence)),
        let entity = linking.entity(ofMention: index, in: side.article)
      else { return nil }
      let isInside = first > 0 && document.tokens[first - 1].pos == .adposition
      return (entity, mention.passage, isInside)
    }
  }

  /// Two places of which none can lie in the other by what is known.
  private func areApart(_ a: Int, _ b: Int) -> Bool {
    let lexicon = NameLexicon.shared
    let keys = [a, b].map { NameLexicon.key(linking.entities[$0].name) }
    let words = keys.map { Set($0.split(separator: " ")) }
    guard words[0].isDisjoint(with: words[1]) else { return false }
    return (lexicon.countries[keys[0]] == nil) == (lexicon.countries[keys[1]] == nil)
  }

  // MARK: People

  private struct Person {
    var entity: Int
    var passage: Passage
    var near: Set<ArticleTerms.Term>
  }

  /// One person where the other text has another, and neither text names both.
  private func people(
    _ a: ArticleTerms, _ i: Int, _ b: ArticleTerms, _ j: Int
  ) -> [(comparison: Comparison, weight: Double)] {
    let (left, right) = (people(a, only: i), people(b, only: j))
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let named = (Set(people(a).map(\.entity)), Set(people(b).map(\.entity)))
    let pairs = Mirrors.matched(
      left, right, isEqual: { $0.entity == $1.entity },
      fits: { x, y in
        !named.1.contains(x.entity) && !named.0.contains(y.entity)
          && !x.near.isDisjoint(with: y.near) && !shareName(x.entity, y.entity)
      })
    return pairs.filter { $0.0.entity != $0.1.entity }.map { x, y in
      let values = [
        (a.article, linking.entities[x.entity].name, x.passage),
        (b.article, linking.entities[y.entity].name, y.passage),
      ]
      return (comparison(.participant, .conflict, values), 4.4)
    }
  }

  private func people(_ side: ArticleTerms, only sentence: Int? = nil) -> [Person] {
    let document = side.document
    return document.mentions.indices.compactMap { index in
      let tokens = document.mentions[index].tokens
      let own = Int(document.tokens[tokens.lowerBound].sentence)
      guard document.mentions[index].type == .person, sentence.map({ $0 == own }) ?? true,
        let entity = linking.entity(ofMention: index, in: side.article)
      else { return nil }
      let whole = document.sentences[own].tokens
      let reach = (tokens.lowerBound - Self.reach..<tokens.upperBound + Self.reach)
        .clamped(to: whole)
      return Person(
        entity: entity, passage: document.mentions[index].passage,
        near: Set(side.context(reach, except: tokens)))
    }
  }

  private func shareName(_ a: Int, _ b: Int) -> Bool {
    let words = [a, b].map {
      Set(NameLexicon.key(linking.entities[$0].name).split(separator: " "))
    }
    return !words[0].isDisjoint(with: words[1])
  }

  // MARK: Words

  private func marks(
    _ a: ArticleTerms, _ i: Int, _ b: ArticleTerms, _ j: Int
  ) -> [(comparison: Comparison, weight: Double)] {
    let (left, right) = (marks(a, i), marks(b, j))
    var result: [(comparison: Comparison, weight: Double)] = []
    for kind in Set(left.map(\.kind)).sorted() {
      let pairs = Mirrors.matched(
        left.filter { $0.kind == kind }, right.filter { $0.kind == kind },
        isEqual: { $0.value == $1.value }, fits: { !$0.near.isDisjoint(with: $1.near) })
      for (x, y) in pairs where x.value != y.value {
        let attribute: Comparison.Attribute = kind == "kin" ? .participant : .other
        result.append((comparison(attribute, .conflict, [x, y].map(Self.shown)), 4.2))
      }
    }
    return result
  }

  private func marks(_ side: ArticleTerms, _ index: Int) -> [Mark] {
    let document = side.document
    guard document.sentences.indices.contains(index),
      let words = ExclusiveWords.of(document.language)
    else { return [] }
    let tokens = document.sentences[index].tokens
    var named: [Int: Int] = [:]
    for (k, mention) in document.mentions.enumerated() {
      for t in mention.tokens where tokens.contains(t) { named[t] = k }
    }
    let whole = side.context(tokens, except: 0..<0)
    return tokens.compactMap { t in
      guard named[t] == nil, let (kind, value) = words.mark(of: document.tokens[t]) else {
        return nil
      }
      let reach = (t - Self.reach..<t + Self.reach + 1).clamped(to: tokens)
      return Mark(
        article: side.article, kind: kind, value: value,
        near: Set(side.context(reach, except: t..<t + 1)),
        passage: Self.passage(of: t, document, tokens),
        person: kind == "kin" ? person(beside: t, side, named, tokens) : nil, sentence: whole,
        language: document.language)
    }
  }

  /// The word with the noun that it goes with: "segunda etapa".
  private static func passage(of t: Int, _ document: Document, _ sentence: Range<Int>) -> Passage {
    let isNoun = document.tokens[t].pos == .noun
    let next = t + 1
    guard !isNoun, next < sentence.upperBound, document.tokens[next].pos == .noun else {
      return document.tokens[t].passage
    }
    return document.passage(of: t..<next + 1)
  }

  // MARK: Kin

  /// "su hermano, Pedro Ruiz", "Pedro Ruiz, hermano de la alcaldesa": the person named next to the word.
  private func person(
    beside t: Int, _ side: ArticleTerms, _ named: [Int: Int], _ sentence: Range<Int>
  ) -> Int? {
    let document = side.document
    func entity(at k: Int) -> Int? {
      guard sentence.contains(k), let mention = named[k],
        document.mentions[mention].type == .person
      else { return nil }
      return linking.entity(ofMention: mention, in: side.article)
    }
    var next = t + 1
    if sentence.contains(next), document.tokens[next].shape == .punctuation { next += 1 }
    if let found = entity(at: next) { return found }
    var last = t - 1
    if sentence.contains(last), document.tokens[last].pos == .determiner { last -= 1 }
    guard sentence.contains(last), document.tokens[last].shape == .punctuation else { return nil }
    return entity(at: last - 1)
  }

  /// What one person is said to be to another.
  private func kin(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    var people: [Int: [Mark]] = [:]
    for side in terms {
      for index in side.document.sentences.indices
      where !side.document.isBoilerplate(side.document.sentences[index].passage) {
        for mark in marks(side, index) {
          guard let person = mark.person else { continue }
          if people[person]?.contains(where: { $0.article == mark.article }) == true { continue }
          people[person, default: []].append(mark)
        }
      }
    }
    return people.keys.sorted().compactMap { person in
      let all = (people[person] ?? []).sorted { order.place[$0.article] < order.place[$1.article] }
      guard let first = all.first else { return nil }
      // One can be a brother of one and the father of another: the same others must be named.
      let told = all.filter { $0.article == first.article || isOfOne(first, $0, person) }
      guard told.count > 1 else { return nil }
      let isSame = Set(told.map(\.value)).count == 1
      return (
        comparison(.participant, isSame ? .agree : .conflict, told.map(Self.shown)),
        (isSame ? 2.4 : 4.2) + 0.3 * Double(told.count)
      )
    }
  }

  private func isOfOne(_ a: Mark, _ b: Mark, _ person: Int) -> Bool {
    if a.value == b.value { return true }
    let others = { (mark: Mark) in mark.sentence.filter { $0 != -1 - person } }
    return weights.likeness(others(a), others(b), sameLanguage: a.language == b.language).shared
      >= 0.6
  }

  private static func shown(_ mark: Mark) -> (Int, String, Passage) {
    (mark.article, mark.value, mark.passage)
  }

  private func comparison(
    _ attribute: Comparison.Attribute, _ verdict: Comparison.Verdict,
    _ values: [(article: Int, value: String, passage: Passage)]
  ) -> Comparison {
    Comparison(
      event: nil, attribute: attribute, subject: nil, verdict: verdict,
      values: values.sorted { order.place[$0.article] < order.place[$1.article] }.map {
        Comparison.Value(
          value: $0.value, citation: Citation(article: $0.article, passage: $0.passage))
      })
  }
}

/// Words of which a thing bears one at most, from `events/exclusive.txt`.
struct ExclusiveWords: Sendable {
  private var marks: [String: (kind: String, value: String)] = [:]

  static func of(_ language: Language) -> ExclusiveWords? { all[language] }

  private static let all: [Language: ExclusiveWords] = {
    var result: [Language: ExclusiveWords] = [:]
    for pack in LanguagePack.all {
      var words = ExclusiveWords()
      for row in pack.rows("events/exclusive") where row.count >= 3 {
        for word in row[2].split(separator: ",") {
          words.marks[Folding.folded(String(word.drop { $0 == " " }))] = (row[0], row[1])
        }
      }
      result[pack.language] = words
    }
    return result
  }()

  /// The class and the value of a word; nil for a word of none.
  func mark(of token: Token) -> (kind: String, value: String)? {
    // "este" points more often than it is the east.
    guard token.pos == .adjective || token.pos == .noun else { return nil }
    if let mark = marks[token.folded] { return mark }
    guard let country = NameLexicon.shared.demonyms[token.folded]
    else { return nil }
    return ("nation", country)
  }
}
