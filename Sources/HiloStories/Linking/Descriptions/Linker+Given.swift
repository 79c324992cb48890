import HiloText

extension Linker {
  /// Links the given mentions, of any kind, within and across `articles`; the documents' own names
  /// serve only to tell where a name ends.
  ///
  /// The names in the mentions are linked as `link(_:)` does; what has none goes to what it stands beside
  /// or goes back to, else is an entity of its own, named by its words.
  ///
  ///     let mentions = [[GivenMention(passage: whole, type: .organization)]]
  ///     Linker().link(articles, mentions: mentions).entityOfMention[0][0]
  ///
  /// `mentions` has one list for each article, in any order; the linking's `entityOfMention` follows it. A
  /// mention without a word has no entity. Linear in the words, and in each article in the mentions
  /// times the entities that it speaks of.
  public func link(_ articles: [AnnotatedArticle], mentions: [[GivenMention]]) -> Linking {
    precondition(articles.count == mentions.count, "one list of mentions for each article")
    var shapes: [[MentionShape?]] = []
    var bare = articles
    let others = Self.singleNames(articles, mentions)
    for (a, article) in articles.enumerated() {
      let shaper = MentionShaper(document: article.document, others: others)
      let row = mentions[a].map { shaper.shape($0.passage, type: $0.type) }
      shapes.append(row)
      bare[a].document.mentions = Self.names(of: row, in: article.document)
    }
    return GivenLinker(articles: articles, shapes: shapes, names: link(bare), bare: bare)
      .link(mentions)
  }

  /// The organisations and places among the mentions that are named by one word, folded.
  private static func singleNames(
    _ articles: [AnnotatedArticle], _ mentions: [[GivenMention]]
  ) -> Set<String> {
    var words = Set<String>()
    for (a, article) in articles.enumerated() {
      for mention in mentions[a] where mention.type != .person && mention.type != .miscellaneous {
        let tokens = article.document.tokens(in: mention.passage)
        guard tokens.count == 1, let t = tokens.first,
          article.document.tokens[t].shape.isCapitalized,
          article.document.tokens[t].pos == .properNoun
        else { continue }
        words.insert(NameFolding.fold(article.document.tokens[t].folded))
      }
    }
    return words
  }

  /// The names in the mentions, each place once.
  private static func names(of shapes: [MentionShape?], in document: Document) -> [Mention] {
    var seen = Set<Range<Int>>()
    return shapes.compactMap { shape in
      guard let shape, let name = shape.name, seen.insert(name).inserted else { return nil }
      return Mention(passage: document.passage(of: name), tokens: name, type: shape.type)
    }.sorted { $0.passage < $1.passage }
  }
}

/// Leads given mentions to entities, once the names among them are linked.
struct GivenLinker {
  let articles: [AnnotatedArticle]
  let shapes: [[MentionShape?]]
  let names: Linking
  let bare: [AnnotatedArticle]

  func link(_ mentions: [[GivenMention]]) -> Linking {
    var (linkers, count) = (([DescriptionLinker](), names.entities.count))
    var nodeOf: [[Int?]] = []
    for (a, row) in shapes.enumerated() {
      var nodes: [Int?] = []
      for shape in row {
        nodes.append(shape == nil ? nil : count)
        if shape != nil { count += 1 }
      }
      nodeOf.append(nodes)
      linkers.append(
        DescriptionLinker(
          document: articles[a].document, shapes: row.compactMap(\.self),
          nodes: nodes.compactMap(\.self)))
    }
    var sets = UnionFind(count: count)
    // What each set is named, so that no two names become one by their descriptions.
    var named: [Int: String] = [:]
    for e in names.entities.indices { named[e] = String(e) }
    linkNames(linkers, &sets)
    linkCountries(linkers, &sets)
    for linker in linkers { linker.linkBeside(&sets, named: &named) }
    var classes: [Int: Set<String>] = [:]
    for linker in linkers {
      for (shape, node) in zip(linker.shapes, linker.nodes) {
        if shape.kind == .nominal { classes[sets.root(node), default: []].insert(shape.noun) }
        // "Banco Almenara" is a bank.
        for t in shape.name ?? 0..<0
        where linker.nouns.type(of: t, in: linker.document) == shape.type {
          classes[sets.root(node), default: []].insert(linker.nouns.key(of: t, in: linker.document))
        }
      }
    }
    ParallelLinker(linkers: linkers).link(&sets, &named)
    for linker in linkers { linker.linkBack(&sets, named: &named, classes: classes) }
    for linker in linkers { linker.linkForward(&sets, named: &named) }
    linkAcross(linkers, &sets, named)
    CounterpartLinker(linkers: linkers).link(&sets, &named)
    return build(mentions, nodeOf, &sets)
  }

  /// Each mention with a name to the entity of its name.
  private func linkNames(_ linkers: [DescriptionLinker], _ sets: inout UnionFind) {
    for (a, linker) in linkers.enumerated() {
      var entityAt: [Range<Int>: Int] = [:]
      for (i, mention) in bare[a].document.mentions.enumerated() {
        entityAt[mention.tokens] = names.entityOfMention[a][i]
      }
      for (shape, node) in zip(linker.shapes, linker.nodes) {
        if let name = shape.name, let entity = entityAt[name] { sets.union(node, entity) }
      }
    }
  }

  /// "el gobierno ruso", "British" as places: the country.
  private func linkCountries(_ linkers: [DescriptionLinker], _ sets: inout UnionFind) {
    var first: [String: Int] = [:]
    for (e, entity) in names.entities.enumerated() where entity.type == .location {
      for name in [entity.name] + entity.aliases {
        if let code = NameLexicon.shared.countries[NameLexicon.key(name)], first[code] == nil {
          first[code] = e
        }
      }
    }
    for linker in linkers {
      for (shape, node) in zip(linker.shapes, linker.nodes)
      where shape.type == .location && shape.kind != .pronoun && !shape.isGroup {
        guard let country = shape.country, shape.isOnly(country) else { continue }
        if let other = first[country] { sets.union(node, other) } else { first[country] = node }
      }
    }
  }

  /// What has no name in any article and the same full description in several.
  private func linkAcross(
    _ linkers: [DescriptionLinker], _ sets: inout UnionFind, _ named: [Int: String]
  ) {
    var first: [String: Int] = [:]
    for linker in linkers {
      for (shape, node) in zip(linker.shapes, linker.nodes)
      where shape.kind == .nominal && !shape.content.isEmpty {
        guard named[sets.root(node)] == nil, shape.isGeneral else { continue }
        let key =
          shape.type.rawValue + (shape.isGroup ? " & " : " ") + shape.content.joined(separator: " ")
        if let other = first[key] { sets.union(node, other) } else { first[key] = node }
      }
    }
  }

  private func build(
    _ mentions: [[GivenMention]], _ nodeOf: [[Int?]], _ sets: inout UnionFind
  ) -> Linking {
    var numberOf: [Int: Int] = [:]
    var entities: [Entity] = []
    for (e, entity) in names.entities.enumerated() {
      let root = sets.root(e)
      if let number = numberOf[root] {
        entities[number].aliases += ([entity.name] + entity.aliases).filter {
          $0 != entities[number].name && !entities[number].aliases.contains($0)
        }
        entities[number].roles += entity.roles
      } else {
        numberOf[root] = entities.count
        entities.append(
          Entity(
            type: entity.type, name: entity.name, aliases: entity.aliases, roles: entity.roles))
      }
    }
    var entityOf: [[Int?]] = []
    for (a, row) in nodeOf.enumerated() {
      entityOf.append(
        row.enumerated().map { i, node in
          guard let node, let shape = shapes[a][i] else { return nil }
          let passage = mentions[a][i].passage
          let number = numberOf[sets.root(node), default: entities.count]
          if number == entities.count {
            numberOf[sets.root(node)] = number
            entities.append(Entity(type: shape.type, name: articles[a].document[passage]))
          }
          entities[number].references.append(
            Entity.Reference(
              citation: Citation(article: a, passage: passage), kind: shape.kind, mention: i))
          return number
        })
    }
    return Self.ranked(entities, entityOf)
  }

  /// The most spoken of first, then by first place.
  private static func ranked(_ entities: [Entity], _ entityOf: [[Int?]]) -> Linking {
    let order = entities.indices.filter { !entities[$0].references.isEmpty }.sorted {
      (entities[$1].references.count, entities[$0].references[0].citation)
        < (entities[$0].references.count, entities[$1].references[0].citation)
    }
    var rank = [Int](repeating: 0, count: entities.count)
    for (position, number) in order.enumerated() { rank[number] = position }
    return Linking(
      entities: order.map { entities[$0] },
      entityOfMention: entityOf.map { $0.map { $0.map { rank[$0] } } })
  }
}
