import HiloText

/// Says which stories hang together, and why: someone or something is in focus of both, they happen
/// at one place, one looks back on the other from afar, or they merely name the same in passing.
struct StoryRelations {
  private let linking: Linking
  private let vectors: ArticleVectors
  private let lookingBack: [(first: Int, second: Int)]

  /// The weight of an entity in both stories from which on it is in focus.
  private static let focus: Float = 0.12
  /// What is shared in passing that is worth a word.
  private static let least: Float = 0.15
  /// How many stories an entity may be in and still tie them.
  private static let maximalSpread = 40
  /// The most relations a story is given.
  private static let most = 5

  init(
    linking: Linking, vectors: ArticleVectors, lookingBack: [(first: Int, second: Int)]
  ) {
    self.linking = linking
    self.vectors = vectors
    self.lookingBack = lookingBack
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
    var groupOf: [Int: Int] = [:]
    for (g, group) in groups.enumerated() { for a in group { groupOf[a] = g } }
    var follows = Set<Int>()
    for (a, b) in lookingBack {
      if let a = groupOf[a], let b = groupOf[b], a != b {
        follows.insert(min(a, b) << 32 | max(a, b))
      }
    }
    var shared: [Int: Shared] = [:]
    for (term, stories) in storiesOf.sorted(by: { $0.key < $1.key })
    where stories.count > 1 && stories.count <= Self.maximalSpread {
      for (i, a) in stories.enumerated() {
        for b in stories[(i + 1)...] {
          let key = a << 32 | b
          if let x = actors[a][term], let y = actors[b][term] {
            shared[key, default: Shared()].add(actor: min(x, y), term)
          }
          if let x = places[a][term], let y = places[b][term] {
            shared[key, default: Shared()].add(place: min(x, y), term)
          }
        }
      }
    }
    var found = [[(relation: StoryCluster.Relation, score: Float)]](
      repeating: [], count: groups.count)
    for (key, score) in shared.sorted(by: { $0.key < $1.key }) {
      let (a, b) = (key >> 32, key & 0xFFFF_FFFF)
      let reason: StoryCluster.Relation.Reason
      if score.actor >= Self.focus {
        reason = follows.contains(key) ? .followUp : .sameActors
      } else if score.place >= Self.focus {
        reason = .samePlace
      } else if score.total >= Self.least {
        reason = .background
      } else {
        continue
      }
      let entities = score.entities(isPlaces: reason == .samePlace)
      found[a].append((.init(cluster: b, reason: reason, entities: entities), score.total))
      found[b].append((.init(cluster: a, reason: reason, entities: entities), score.total))
    }
    return found.map { relations in
      relations.sorted { ($1.score, $0.relation.cluster) < ($0.score, $1.relation.cluster) }
        .prefix(Self.most).map(\.relation)
    }
  }

  /// What two stories share.
  private struct Shared {
    /// The weight of the weightiest actor in the story in which it weighs less.
    var actor: Float = 0
    /// The same of the places.
    var place: Float = 0
    /// All together.
    var total: Float = 0
    /// The entities, with their weights and whether they are places.
    private var terms: [(term: Int32, weight: Float, isPlace: Bool)] = []
    /// As many entities as are named for a relation.
    private static let most = 4

    mutating func add(actor weight: Float, _ term: Int32) {
      actor = max(actor, weight)
      total += weight
      terms.append((term, weight, false))
    }

    mutating func add(place weight: Float, _ term: Int32) {
      place = max(place, weight)
      total += weight
      terms.append((term, weight, true))
    }

    /// What shows the relation, the weightiest first: places where these are the reason, else whoever acts
    /// before places.
    func entities(isPlaces: Bool) -> [Int] {
      terms.sorted {
        if $0.isPlace != $1.isPlace { return $0.isPlace == isPlaces }
        return ($1.weight, $0.term) < ($0.weight, $1.term)
      }
      .prefix(Self.most).map { Int($0.term) }
    }
  }
}
