import HiloText

/// What articles are about, as vectors: all words in one, the entities and numbers in another, the
/// words of the names in a third.
///
/// Headline and opening count more than what follows, for there the news stands; a happening that
/// the last paragraphs recall is not the article's own. What names the focus of an article is the
/// entity that is often spoken of, from the start, and rare: a ship, a mine, a village says much, a
/// country that half of the news name says little. The words of names stand beside the entities
/// because "Canal de Suez", "Suez" and "Autoridad del Canal de Suez" are three.
struct ArticleVectors: Sendable {
  /// As how many articles the news at large counts when it is said how common a word is here.
  private static let prior = 100.0

  /// Words by their terms.
  private(set) var words: [TermVector] = []
  /// Entities and numbers.
  private(set) var names: [TermVector] = []
  /// The words of names by their terms.
  private(set) var nameWords: [TermVector] = []
  /// The terms, by number, for show.
  private(set) var termNames: [String] = []
  /// How many entities there are; in `names` the numbers lie behind them.
  private(set) var entityCount: Int
  /// How rare each entity is in the news at large, from 0 to 1.
  private(set) var rarity: [Float]

  /// Reads `articles`.
  init(_ articles: [AnnotatedArticle], linking: Linking, terms: StoryTerms = .shared) {
    entityCount = linking.entities.count
    var numbers: [String: Int32] = [:]
    var stems: [String: Int32] = [:]
    var termOfNumber: [Float] = []
    var articlesOfTerm: [Int] = []
    var articlesOfNameWord: [Int] = []
    var counts: [[Int32: Float]] = []
    var nameCounts: [[Int32: Float]] = []
    let total = Double(articles.count) + Self.prior
    rarity = linking.entities.map { Self.rarity(of: $0, terms: terms) }
    var articlesOfEntity = [Int](repeating: 0, count: entityCount)
    for entities in linking.entityOfMention {
      for entity in Set(entities.compactMap { $0 }) { articlesOfEntity[entity] += 1 }
    }
    for (a, article) in articles.enumerated() {
      let document = article.document
      let zones = Self.zoneWeights(document)
      var isName = [Bool](repeating: false, count: document.tokens.count)
      var ofNames: [Int32: Float] = [:]
      for (i, mention) in document.mentions.enumerated() where mention.kind == .name {
        let tokens = mention.tokens.clamped(to: 0..<document.tokens.count)
        for t in tokens { isName[t] = true }
        guard let entity = linking.entity(ofMention: i, in: a), let first = tokens.first,
          !document.isBoilerplate(mention.passage)
        else { continue }
        let zone = zones[Int(document.tokens[first].sentence)]
        ofNames[Int32(entity), default: 0] += zone
      }
      var ofWords: [Int32: Float] = [:]
      var ofNameWords: [Int32: Float] = [:]
      for (t, token) in document.tokens.enumerated() {
        let zone = zones[Int(token.sentence)]
        if zone == 0 { continue }
        switch token.shape {
        case .lower, .capitalized, .upper, .mixed:
          if token.folded.utf8.count < 3 { continue }
          let number: Int32
          if let known = stems[token.folded] {
            number = known
          } else {
            let term = terms.term(NameFolding.fold(token.folded))
            if let known = numbers[term] {
              number = known
            } else {
              number = Int32(termNames.count)
              numbers[term] = number
              termNames.append(term)
              termOfNumber.append(Float(terms.weight(of: term)))
              articlesOfTerm.append(0)
              articlesOfNameWord.append(0)
            }
            stems[token.folded] = number
          }
          ofWords[number, default: 0] += zone
          if isName[t] { ofNameWords[number, default: 0] += zone }
        case .digits, .alphanumeric:
          let digits = token.folded.utf8.filter { (0x30...0x39).contains($0) }
          guard digits.count >= 2 else { continue }
          let key = "0" + String(decoding: digits, as: UTF8.self)
          let number: Int32
          if let known = numbers[key] {
            number = known
          } else {
            number = Int32(termNames.count)
            numbers[key] = number
            termNames.append(key)
            termOfNumber.append(digits.count == 4 && digits[0] <= 0x32 ? 1.5 : 2)
            articlesOfTerm.append(0)
            articlesOfNameWord.append(0)
          }
          // Numbers lie behind the entities in the second vector.
          ofNames[Int32(entityCount) + number, default: 0] += min(1, zone)
        default: break
        }
      }
      for (term, count) in ofNames {
        let weight: Float
        if Int(term) < entityCount {
          let entity = linking.entities[Int(term)]
          let here = Double.log(total / Double(articlesOfEntity[Int(term)] + 1))
          weight = Self.weight(of: entity.type) * rarity[Int(term)] * Float(here)
        } else {
          weight = termOfNumber[Int(term) - entityCount]
        }
        ofNames[term] = Float(Double.log(1 + Double(count))) * weight
      }
      counts.append(ofWords)
      nameCounts.append(ofNameWords)
      for term in ofWords.keys { articlesOfTerm[Int(term)] += 1 }
      for term in ofNameWords.keys { articlesOfNameWord[Int(term)] += 1 }
      names.append(TermVector(ofNames))
    }
    // A word is as telling as it is rare in the news at large or in these articles, whichever says
    // less; few articles say little of how common a word is.
    let general = termOfNumber
    for term in termOfNumber.indices {
      let here = Double.log(total / Double(articlesOfTerm[term] + 1))
      termOfNumber[term] = min(termOfNumber[term], Float(here))
    }
    for count in counts {
      var weights: [Int32: Float] = [:]
      for (term, n) in count where termOfNumber[Int(term)] > 1.2 {
        weights[term] = Float(Double.log(1 + Double(n))) * termOfNumber[Int(term)]
      }
      words.append(TermVector(weights))
    }
    for count in nameCounts {
      var weights: [Int32: Float] = [:]
      for (term, n) in count {
        let here = Float(Double.log(total / Double(articlesOfNameWord[Int(term)] + 1)))
        weights[term] = n.squareRoot() * min(general[Int(term)], here)
      }
      nameWords.append(TermVector(weights))
    }
  }

  /// How rare an entity is in the news at large, from 0 to 1: as rare as its words together.
  private static func rarity(of entity: Entity, terms: StoryTerms) -> Float {
    let words = NameFolding.words(entity.name).filter { $0.utf8.count > 2 }
    let sum = words.reduce(0.0) { $0 + terms.weight(of: terms.term($1)) }
    return Float(min(1, sum / StoryTerms.mostWeight))
  }

  private static func weight(of type: EntityType) -> Float {
    switch type {
    case .person: 1.2
    case .organization: 1
    case .miscellaneous: 1
    case .location: 0.8
    }
  }

  /// How much each sentence counts: nothing in boilerplate, most in the headline and the opening.
  private static func zoneWeights(_ document: Document) -> [Float] {
    var prose = 0
    return document.sentences.map { sentence in
      if document.isBoilerplate(sentence.passage) { return 0 }
      if sentence.kind == .headline { return 6 }
      prose += 1
      let share = Double(sentence.passage.start) / Double(max(1, document.text.count))
      if prose <= 2 { return 5 }
      return share < 0.35 ? 1.2 : share < 0.7 ? 0.9 : 0.5
    }
  }
}
