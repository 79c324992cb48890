import HiloText

/// Says which stories hang together, and why: the same people or organisations act in both, they
/// happen at the same place, or one follows the other.
struct StoryRelations {
  private let linking: Linking
  private let vectors: ArticleVectors
  private let articles: [AnnotatedArticle]

  /// How many stories an entity may be in and still tie them.
  private static let maximalSpread = 40
  /// The most relations a story is given.
  private static let most = 5

  init(linking: Linking, vectors: ArticleVectors, articles: [AnnotatedArticle]) {
    self.linking = linking
    self.vectors = vectors
    self.articles = articles
  }

  /// For each of `groups`, the other groups that it hangs together with, the closest first.
  func relations(of groups: [[Int]]) -> [[StoryCluster.Relation]] {
    var actors: [[Int32: Float]] = []
    var places: [[Int32: Float]] = []
    var storiesOf: [Int32: [Int]] = [:]
    for (g, group) in groups.enumerated() {
      var (acting, placed): ([Int32: Float], [Int32: Float]) = ([:], [:])
      for a in group {
        let vector = vectors.names[a]
        for (i, term) in vector.terms.enumerated() where Int(term) < vectors.entityCount {
          switch linking.entities[Int(term)].type {
          case .person, .organization, .miscellaneous:
            acting[term, default: 0] += vector.weights[i] / Float(group.count)
          case .location:
            placed[term, default: 0] += vector.weights[i] / Float(group.count)
          }
        }
      }
      for term in Set(acting.keys).union(placed.keys) { storiesOf[term, default: []].append(g) }
      actors.append(acting)
      places.append(placed)
    }
    var shared: [Int: (actors: Float, places: Float)] = [:]
    for (term, stories) in storiesOf.sorted(by: { $0.key < $1.key })
    where stories.count > 1 && stories.count <= Self.maximalSpread {
      for (i, a) in stories.enumerated() {
        for b in stories[(i + 1)...] {
          let key = a << 32 | b
          if let x = actors[a][term], let y = actors[b][term] {
            shared[key, default: (0, 0)].actors += min(x, y)
          }
          if let x = places[a][term], let y = places[b][term] {
            shared[key, default: (0, 0)].places += min(x, y)
          }
        }
      }
    }
    var found = [[(relation: StoryCluster.Relation, score: Float)]](
      repeating: [], count: groups.count)
    for (key, score) in shared.sorted(by: { $0.key < $1.key }) {
      let (a, b) = (key >> 32, key & 0xFFFF_FFFF)
      let reason: StoryCluster.Relation.Reason
      if score.actors >= 0.12 {
        reason = .sameActors
      } else if score.places >= 0.12 {
        reason = .samePlace
      } else if score.actors + score.places >= 0.15 {
        reason = .background
      } else {
        continue
      }
      let total = score.actors + score.places
      found[a].append((.init(cluster: b, reason: reason), total))
      found[b].append((.init(cluster: a, reason: reason), total))
    }
    return found.map { relations in
      relations.sorted { ($1.score, $0.relation.cluster) < ($0.score, $1.relation.cluster) }
        .prefix(Self.most).map(\.relation)
    }
  }
}
