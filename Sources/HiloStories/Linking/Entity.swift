public import HiloText

/// A person, organisation, place or other named thing that one or more articles speak of.
public struct Entity: Sendable {
  /// A place that speaks of the entity.
  public struct Reference: Sendable, Hashable {
    /// Where.
    public var citation: Citation
    /// How it is spoken of.
    public var kind: Mention.Kind
    /// The mention, as an index into its document's; nil for nominal mentions and pronouns that the
    /// linker itself found.
    public var mention: Int?

    /// Makes a reference.
    public init(citation: Citation, kind: Mention.Kind, mention: Int?) {
      self.citation = citation
      self.kind = kind
      self.mention = mention
    }
  }

  /// A role that an article gives the entity: "ministro de Defensa ruso".
  public struct Role: Sendable, Hashable {
    /// Its words.
    public var text: String
    /// Where it stands.
    public var citation: Citation

    /// Makes a role.
    public init(text: String, citation: Citation) {
      self.text = text
      self.citation = citation
    }
  }

  /// What it is.
  public var type: EntityType
  /// The best full form.
  public var name: String
  /// The other forms, in order of first use.
  public var aliases: [String]
  /// Its roles in order of the articles.
  public var roles: [Role]
  /// Every place that speaks of it, in order.
  public var references: [Reference]

  /// Makes an entity.
  public init(
    type: EntityType, name: String, aliases: [String] = [], roles: [Role] = [],
    references: [Reference] = []
  ) {
    self.type = type
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.references = references
  }
}

/// The entities of a list of articles, and which mention is which.
public struct Linking: Sendable {
  /// The entities, the most spoken of first.
  public let entities: [Entity]
  /// For each article, for each mention of its document, the index of its entity.
  public let entityOfMention: [[Int?]]
  /// The references of each article by place, for finding.
  private let placed: [[Placed]]

  /// A reference in an article.
  private struct Placed: Sendable {
    var passage: Passage
    var entity: Int
    /// The furthest end of this and all references before it.
    var reach: Int
  }

  /// The index of the entity of a mention of the document of `article`; nil where it has none or the linking
  /// does not know the mention.
  public func entity(ofMention mention: Int, in article: Int) -> Int? {
    guard entityOfMention.indices.contains(article),
      entityOfMention[article].indices.contains(mention)
    else { return nil }
    return entityOfMention[article][mention]
  }

  /// The entity numbered `entity` can act: it is no place.
  func isActor(_ entity: Int) -> Bool { entities[entity].type != .location }

  /// Makes a linking.
  public init(entities: [Entity], entityOfMention: [[Int?]]) {
    self.entities = entities
    self.entityOfMention = entityOfMention
    var placed = [[Placed]](repeating: [], count: entityOfMention.count)
    for (index, entity) in entities.enumerated() {
      for reference in entity.references {
        let article = reference.citation.article
        if article >= placed.count {
          placed += [[Placed]](repeating: [], count: article + 1 - placed.count)
        }
        placed[article].append(
          Placed(passage: reference.citation.passage, entity: index, reach: 0))
      }
    }
    for a in placed.indices {
      placed[a].sort { ($0.passage, $0.entity) < ($1.passage, $1.entity) }
      var reach = 0
      for i in placed[a].indices {
        reach = max(reach, placed[a][i].passage.end)
        placed[a][i].reach = reach
      }
    }
    self.placed = placed
  }

  /// The entity whose reference of any kind (name, description, pronoun) covers or lies in
  /// `citation`; of several the one most spoken of. Nil when none. Found by bisection.
  public func entity(at citation: Citation) -> Int? {
    guard placed.indices.contains(citation.article) else { return nil }
    let row = placed[citation.article]
    var (low, high) = (0, row.count)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].passage.start < citation.passage.end {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var best: Int?
    var i = low - 1
    while i >= 0, row[i].reach > citation.passage.start {
      if row[i].passage.overlaps(citation.passage) {
        best = min(best ?? row[i].entity, row[i].entity)
      }
      i -= 1
    }
    return best
  }
}
