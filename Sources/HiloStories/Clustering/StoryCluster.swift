/// Articles that tell of the same happening.
public struct StoryCluster: Sendable {
  /// The articles, as indices into the list that was given, in order.
  public var articles: [Int]
  /// Those that are copies or rewrites of one text.
  public var duplicates: [[Int]]
  /// Other clusters that it hangs together with.
  public var related: [Relation]

  /// How a cluster hangs together with another.
  public struct Relation: Sendable, Hashable {
    /// Why.
    public enum Reason: String, Sendable {
      case sameActors = "same actors"
      case samePlace = "same place"
      case followUp = "follow-up"
      case background
    }
    /// The other, as an index into the clusters.
    public var cluster: Int
    /// Why.
    public var reason: Reason
    /// The entities of both that show it, the weightiest first.
    public var entities: [Int]

    /// Makes a relation.
    public init(cluster: Int, reason: Reason, entities: [Int] = []) {
      self.cluster = cluster
      self.reason = reason
      self.entities = entities
    }
  }

  /// Makes a cluster.
  public init(articles: [Int], duplicates: [[Int]] = [], related: [Relation] = []) {
    self.articles = articles
    self.duplicates = duplicates
    self.related = related
  }
}
