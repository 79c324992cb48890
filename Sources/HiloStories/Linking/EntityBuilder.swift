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
    var members: [Int: [Int]] = [:]
    for i in names.all.indices { members[sets.root(i), default: []].append(i) }
    let groups = members.values.sorted {
      ($1.count, $0[0]) < ($0.count, $1[0])
    }
    var entityOf = articles.map { [Int?](repeating: nil, count: $0.document.mentions.count) }
    var entities: [Entity] = []
    for (number, group) in groups.enumerated() {
      let type = vote(group)
      let name = EntityNamer(articles: articles, names: names).name(of: group, type: type)
      var aliases: [String] = []
      for i in group {
        let surface = articles[names[i].article].document[names[i].mention.passage]
        if surface != name, !aliases.contains(surface) { aliases.append(surface) }
        entityOf[names[i].article][names[i].index] = number
      }
      let references = group.map {
        Entity.Reference(
          citation: Citation(article: names[$0].article, passage: names[$0].mention.passage),
          kind: .name, mention: names[$0].index)
      }
      entities.append(Entity(type: type, name: name, aliases: aliases, references: references))
    }
    return Linking(entities: entities, entityOfMention: entityOf)
  }

  private func vote(_ group: [Int]) -> EntityType {
    var votes: [EntityType: Int] = [:]
    for i in group { votes[names[i].type, default: 0] += names.form(i).words.count > 1 ? 2 : 1 }
    return EntityType.allCases.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) } ?? .miscellaneous
  }
}
