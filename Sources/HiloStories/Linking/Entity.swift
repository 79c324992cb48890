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
  public var entities: [Entity]
  /// For each article, for each mention of its document, the index of its entity.
  public var entityOfMention: [[Int?]]

  /// Makes a linking.
  public init(entities: [Entity], entityOfMention: [[Int?]]) {
    self.entities = entities
    self.entityOfMention = entityOfMention
  }

  /// The entity whose reference of any kind (name, description, pronoun) covers or lies in `citation`; nil when none.
  public func entity(at citation: Citation) -> Int? {
    for (index, entity) in entities.enumerated()
    where entity.references.contains(where: {
      $0.citation.article == citation.article && $0.citation.passage.overlaps(citation.passage)
    }) {
      return index
    }
    return nil
  }
}
