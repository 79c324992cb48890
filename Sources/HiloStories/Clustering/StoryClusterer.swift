import HiloArticles
import HiloText

/// Groups articles that tell of the same happening, finds copies among them, and says how the
/// groups hang together.
///
/// Articles are alike by their words (TF-IDF over stems, with what is common in the news at large
/// counting little), by their entities and by their numbers, so that articles in two languages and
/// undated ones meet; far apart days set them apart. Groups grow by average linkage: one article
/// that recalls another happening does not run two stories together. Then the parts of a story that goes
/// on for weeks are gathered by the people, firms and places that nobody else names. Sub-quadratic:
/// only articles that share a telling term are compared.
public struct StoryClusterer: Sendable {
  /// The least average similarity at which groups are one story.
  static let threshold: Float = 0.19
  /// The least share of the likeness within groups that the likeness between them must reach.
  static let relative: Float = 0.66

  /// Makes a clusterer.
  public init() {}

  /// The stories of `articles` in order of their first article. Every article is in one.
  public func cluster(_ articles: [AnnotatedArticle], linking: Linking) -> [StoryCluster] {
    let vectors = ArticleVectors(articles, linking: linking)
    let graph = SimilarityGraph(vectors, articles: articles)
    var copies = NearCopies().pairs(of: articles)
    var edges = Self.joined(graph.edges, copies)
    let rewrites = Rewrites().pairs(of: articles, edges: edges)
    edges = Self.joined(edges, rewrites)
    copies += rewrites
    let fullness = articles.map { 1 - SimilarityGraph.brevity($0.document) }
    let parts = AverageLinkage(threshold: Self.threshold, relative: Self.relative).groups(
      fullness: fullness, edges: edges)
    let groups = StoryGatherer(
      parts, linking: linking, vectors: vectors, edges: edges, fullness: fullness,
      days: articles.map { Self.day($0.article.published) }
    ).gathered()

    var groupOf = [Int](repeating: 0, count: articles.count)
    for (g, group) in groups.enumerated() { for a in group { groupOf[a] = g } }
    let duplicates = Self.duplicates(copies, groupOf: groupOf, count: groups.count)
    let relations = StoryRelations(
      linking: linking, vectors: vectors, lookingBack: graph.lookingBack
    )
    .relations(of: groups)
    return groups.indices.map {
      StoryCluster(articles: groups[$0], duplicates: duplicates[$0], related: relations[$0])
    }
  }

  /// The day of publication by number; nil where it is not known to the day.
  private static func day(_ date: PublicationDate?) -> Int? {
    guard let range = date?.range, range.dayCount == 1 else { return nil }
    return range.earliest?.number
  }

  /// The edges with those of `copies` in place of what these had: copies are one from the start.
  private static func joined(
    _ edges: [SimilarityGraph.Edge], _ copies: [(first: Int, second: Int, share: Double)]
  ) -> [SimilarityGraph.Edge] {
    let isCopy = Set(copies.map { $0.first << 32 | $0.second })
    return edges.filter { !isCopy.contains($0.first << 32 | $0.second) }
      + copies.map { .init(first: $0.first, second: $0.second, similarity: 1, isCopy: true) }
  }

  /// Copies joined to groups, by story.
  private static func duplicates(
    _ pairs: [(first: Int, second: Int, share: Double)], groupOf: [Int], count: Int
  ) -> [[[Int]]] {
    var sets = UnionFind(count: groupOf.count)
    for pair in pairs where groupOf[pair.first] == groupOf[pair.second] {
      sets.union(pair.first, pair.second)
    }
    var members: [Int: [Int]] = [:]
    for a in groupOf.indices { members[sets.root(a), default: []].append(a) }
    var result = [[[Int]]](repeating: [], count: count)
    for (_, group) in members.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      result[groupOf[group[0]]].append(group)
    }
    return result
  }
}
