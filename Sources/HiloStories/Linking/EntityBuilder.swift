import HiloText

/// Makes entities of the names that belong together: type, name for show, aliases, roles and every
/// place that speaks of them.
struct EntityBuilder {
  private let articles: [AnnotatedArticle]
  private let names: NamedMentions
  private let lexicon: NameLexicon

  init(articles: [AnnotatedArticle], names: NamedMentions, lexicon: NameLexicon) {
    self.articles = articles
    self.names = names
    self.lexicon = lexicon
  }

  /// The entities of the sets, the most spoken of first, then by first place.
  func build(_ sets: inout UnionFind) -> Linking {
    var numberOf: [Int: Int] = [:]
    var groups: [[Int]] = []
    for i in names.all.indices {
      let root = sets.root(i)
      if let number = numberOf[root] {
        groups[number].append(i)
      } else {
        numberOf[root] = groups.count
        groups.append([i])
      }
    }
    var entities: [Entity] = []
    var entityOf = articles.map { [Int?](repeating: nil, count: $0.document.mentions.count) }
    for (number, group) in groups.enumerated() {
      entities.append(entity(of: group))
      for i in group { entityOf[names[i].article][names[i].index] = number }
    }
    let taken = addRoles(&entities, entityOf)
    // What is spoken of most is told by names and roles: pronouns hang on how a text is written.
    let weights = entities.map(\.references.count)
    addDescriptions(&entities, entityOf, taken)
    tellApart(&entities, groups)

    let order = entities.indices.sorted {
      (weights[$1], entities[$0].references[0].citation)
        < (weights[$0], entities[$1].references[0].citation)
    }
    var rank = [Int](repeating: 0, count: entities.count)
    for (position, number) in order.enumerated() { rank[number] = position }
    return Linking(
      entities: order.map { entities[$0] },
      entityOfMention: entityOf.map { $0.map { $0.map { rank[$0] } } })
  }

  private func entity(of group: [Int]) -> Entity {
    let type = vote(group)
    let name = EntityNamer(articles: articles, names: names).name(of: group, type: type)
    var aliases: [String] = []
    var seen: Set<String> = [name]
    for i in group {
      let surface = articles[names[i].article].document[names[i].mention.passage]
      if seen.insert(surface).inserted { aliases.append(surface) }
    }
    let references = group.map {
      Entity.Reference(
        citation: Citation(article: names[$0].article, passage: names[$0].mention.passage),
        kind: .name, mention: names[$0].index)
    }
    return Entity(type: type, name: name, aliases: aliases, references: references)
  }

  private func vote(_ group: [Int]) -> EntityType {
    var votes: [EntityType: Int] = [:]
    for i in group { votes[names[i].type, default: 0] += names.form(i).words.count > 1 ? 2 : 1 }
    var best = EntityType.person
    for type in EntityType.allCases where (votes[type] ?? 0) > (votes[best] ?? 0) { best = type }
    return best
  }

  /// Gives persons their roles, then the descriptions that go back to them.
  ///
  /// Gives back for each article which tokens names, roles and descriptions cover.
  private func addRoles(_ entities: inout [Entity], _ entityOf: [[Int?]]) -> [[Bool]] {
    var rolesOf: [Int: [(noun: RoleLexicon.Noun, country: String?)]] = [:]
    var takenOf: [[Bool]] = []
    for (a, article) in articles.enumerated() {
      let document = article.document
      var taken = [Bool](repeating: false, count: document.tokens.count)
      for mention in document.mentions {
        for t in mention.tokens.clamped(to: 0..<taken.count) { taken[t] = true }
      }
      for role in RoleFinder(document: document).find() {
        for t in role.tokens { taken[t] = true }
        guard let entity = entityOf[a][role.mention] else { continue }
        let passage = document.passage(of: role.tokens)
        entities[entity].roles.append(
          Entity.Role(text: document[passage], citation: Citation(article: a, passage: passage)))
        rolesOf[entity, default: []].append((role.noun, role.country))
      }
      takenOf.append(taken)
    }
    for (a, article) in articles.enumerated() {
      var places: [Int: [Int]] = [:]
      for (i, mention) in article.document.mentions.enumerated() {
        if let entity = entityOf[a][i], rolesOf[entity] != nil {
          places[entity, default: []].append(mention.tokens.lowerBound)
        }
      }
      if places.isEmpty { continue }
      let persons = places.keys.sorted().map {
        NominalFinder.Person(entity: $0, places: places[$0] ?? [], roles: rolesOf[$0] ?? [])
      }
      for (tokens, entity) in NominalFinder(document: article.document).find(
        persons: persons, taken: takenOf[a])
      {
        for t in tokens { takenOf[a][t] = true }
        entities[entity].references.append(reference(tokens, in: a, .nominal))
      }
    }
    for i in entities.indices { entities[i].roles.sort { $0.citation < $1.citation } }
    return takenOf
  }

  /// A place that the linker itself found.
  private func reference(_ tokens: Range<Int>, in a: Int, _ kind: Mention.Kind) -> Entity.Reference
  {
    // "del alcalde", "al rey": the article is part of a printed word that is none of it.
    let document = articles[a].document
    let first = tokens.lowerBound
    let isPart = document.tokens[first].isContinuation && tokens.count > 1
    return Entity.Reference(
      citation: Citation(
        article: a, passage: document.passage(of: (isPart ? first + 1 : first)..<tokens.upperBound)),
      kind: kind, mention: nil)
  }

  /// Gives entities the descriptions and pronouns that go back to them without a role.
  private func addDescriptions(
    _ entities: inout [Entity], _ entityOf: [[Int?]], _ takenOf: [[Bool]]
  ) {
    let finder = DescriptionFinder(articles: articles, entityOf: entityOf)
    let classes = finder.classes(count: entities.count)
    for a in articles.indices {
      let found = finder.find(
        in: a, types: { entities[$0].type }, classes: classes, taken: takenOf[a])
      for (tokens, entity, kind) in found {
        entities[entity].references.append(reference(tokens, in: a, kind))
      }
    }
    for i in entities.indices { entities[i].references.sort { $0.citation < $1.citation } }
  }

  /// Adds its country to the name of an office where another entity bears the same name.
  private func tellApart(_ entities: inout [Entity], _ groups: [[Int]]) {
    var bearers: [String: [Int]] = [:]
    for (number, entity) in entities.enumerated() where entity.type == .organization {
      bearers[NameLexicon.key(entity.name), default: []].append(number)
    }
    for (_, all) in bearers.sorted(by: { $0.key < $1.key }) where all.count > 1 {
      for number in all {
        guard let code = groups[number].lazy.compactMap({ names[$0].country }).first else {
          continue
        }
        let plain = entities[number].name
        entities[number].name += " (\(lexicon.countryNames[code] ?? code))"
        if !entities[number].aliases.contains(plain) {
          entities[number].aliases.insert(plain, at: 0)
        }
      }
    }
  }
}
