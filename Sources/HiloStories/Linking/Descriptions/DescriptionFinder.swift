import HiloText

/// Finds in an article what goes back to a name of it without naming it: organisations and things by a
/// noun of their class ("la compañía", "the airline") and persons by a pronoun, where only one fits.
///
/// Precision goes first: a noun counts only for a name that the articles put into a class that agrees, by a
/// word of the name ("Banco Almenara") or a noun beside it ("la naviera Transmares"). The choice is
/// `DescriptionLinker`'s. Linear in the tokens, and per place found in the entities of the article.
struct DescriptionFinder {
  private let articles: [AnnotatedArticle]
  private let entityOf: [[Int?]]
  private let nouns = DescriptionNouns.shared

  init(articles: [AnnotatedArticle], entityOf: [[Int?]]) {
    self.articles = articles
    self.entityOf = entityOf
  }

  /// The classes that any article gives the entities `0..<count`.
  func classes(count: Int) -> [Int: Set<String>] {
    var classes: [Int: Set<String>] = [:]
    for (a, article) in articles.enumerated() {
      let document = article.document
      for (i, mention) in document.mentions.enumerated() {
        guard let entity = entityOf[a][i], mention.type != .person else { continue }
        for t in classTokens(mention, document) {
          guard nouns.type(of: t, in: document) == mention.type else { continue }
          classes[entity, default: []].insert(nouns.key(of: t, in: document))
        }
      }
    }
    return classes
  }

  /// The words of the name, the noun before it and the one in an apposition behind.
  private func classTokens(_ mention: Mention, _ document: Document) -> [Int] {
    var found = Array(mention.tokens.clamped(to: 0..<document.tokens.count))
    let (first, last) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if first > 0, document.tokens[first - 1].shape == .lower { found.append(first - 1) }
    if last + 2 < document.tokens.count, document.tokens[last].folded == "," {
      for t in last + 1...last + 2 where document.tokens[t].shape == .lower {
        if document.tokens[t].pos == .noun { found.append(t) }
      }
    }
    return found
  }

  /// The places in article `a` that go back to an entity; `taken` are tokens that names and roles cover.
  func find(
    in a: Int, types: (Int) -> EntityType, classes: [Int: Set<String>], taken: [Bool]
  ) -> [(tokens: Range<Int>, entity: Int, kind: Mention.Kind)] {
    let document = articles[a].document
    var shapes = candidates(in: document, taken)
    if shapes.isEmpty { return [] }
    let open = shapes.count
    var numberOf: [Int: Int] = [:]
    var entities: [Int] = []
    var nodes = [Int](repeating: 0, count: open)
    for (i, mention) in document.mentions.enumerated() where mention.kind == .name {
      guard let entity = entityOf[a][i], let head = mention.tokens.first,
        mention.tokens.upperBound <= document.tokens.count
      else { continue }
      var shape = MentionShape(tokens: mention.tokens, head: head, kind: .name, type: types(entity))
      shape.name = mention.tokens
      shapes.append(shape)
      let number = numberOf[entity, default: entities.count]
      if number == entities.count {
        numberOf[entity] = number
        entities.append(entity)
      }
      nodes.append(number)
    }
    if entities.isEmpty { return [] }
    for i in 0..<open { nodes[i] = entities.count + i }
    var sets = UnionFind(count: entities.count + open)
    var named: [Int: String] = [:]
    var local: [Int: Set<String>] = [:]
    for (number, entity) in entities.enumerated() {
      named[number] = String(number)
      local[number] = classes[entity]
    }
    let linker = DescriptionLinker(document: document, shapes: shapes, nodes: nodes, isStrict: true)
    linker.linkBack(&sets, named: &named, classes: local)
    return (0..<open).compactMap { i in
      let root = sets.root(nodes[i])
      guard root < entities.count else { return nil }
      return (shapes[i].tokens, entities[root], shapes[i].kind)
    }
  }

  /// Definite descriptions by a listed noun, and pronouns of the third person for a subject.
  private func candidates(in document: Document, _ taken: [Bool]) -> [MentionShape] {
    var found: [MentionShape] = []
    for (t, token) in document.tokens.enumerated() where !taken[t] {
      let sentence = document.sentences[Int(token.sentence)].tokens
      if token.pos == .pronoun {
        guard token.relation == .nsubj, token.features.pronounType == .personal,
          token.features.number == .singular, token.features.person == .third,
          token.features.gender != nil
        else { continue }
        var shape = MentionShape(tokens: t..<t + 1, head: t, kind: .pronoun, type: .person)
        shape.gender = token.features.gender
        found.append(shape)
        continue
      }
      guard t > sentence.lowerBound, token.shape == .lower, token.pos == .noun,
        token.features.number != .plural, let type = nouns.type(of: t, in: document),
        type == .organization,
        document.tokens[t - 1].features.isDefinite
          || document.tokens[t - 1].features.pronounType == .demonstrative,
        isBare(t, sentence, document, taken)
      else { continue }
      var shape = MentionShape(tokens: t - 1..<t + 1, head: t, kind: .nominal, type: type)
      shape.determination = .definite
      shape.noun = nouns.key(of: t, in: document)
      shape.content = [shape.noun]
      shape.gender = token.features.gender
      found.append(shape)
    }
    return found
  }

  /// Nothing behind the noun says which one it is.
  private func isBare(
    _ t: Int, _ sentence: Range<Int>, _ document: Document, _ taken: [Bool]
  ) -> Bool {
    let next = t + 1
    guard next < sentence.upperBound else { return true }
    if taken[next] { return false }
    switch document.tokens[next].pos {
    case .adjective, .noun, .properNoun, .adposition, .numeral, .pronoun, .particle: return false
    case .punctuation: return !["«", "\"", "“", "(", "'s"].contains(document.tokens[next].folded)
    default: return document.tokens[next].features.verbForm != .participle
    }
  }
}
