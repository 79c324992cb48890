import HiloText

/// Puts together the parts of a story that goes on: an accident, its inquiry, the strike that follows.
///
/// Such parts have other words, but the same people, firms and places, which nobody else in the news
/// names. What two groups share is weighed, entity by entity, by how rare it is in the news at large
/// and by the share of the articles naming it that are of these two groups. Groups are counted as wholes, so
/// that an article shares with a story all that any of its articles names: between single articles, or across
/// languages, too little meets. Yet they must be somewhat alike besides, and not much less alike than each is
/// within: a closely told story does not draw in another affair of the same people, a loosely told one has room.
struct StoryGatherer: Sendable {
  /// What two groups must share: as much as so many entities that are wholly their own and very rare.
  static let leastShared: Float = 2.5
  /// The same of groups of one or two days that are nearly alike enough by their words alone, as short texts of one
  /// happening are: one entity that nobody else names.
  private static let leastSharedNear: Float = 0.8
  /// The average likeness from which two groups are nearly alike enough.
  private static let near: Float = 0.14
  /// How many days lie between the first and the last of their articles at most.
  private static let nearDays = 3
  /// The least average likeness of two groups.
  private static let floor: Float = 0.06
  /// How much less alike than each is within two groups may be.
  private static let slack: Float = 0.15
  /// What a place counts beside people and firms: two happenings of one country share many.
  private static let placeShare: Float = 0.4
  /// The same of a place that no list knows: a village says more than a country.
  private static let villageShare: Float = 0.8
  /// Of titles alone nothing is concluded: this share of a group's articles must be full texts.
  private static let leastFullness: Float = 0.5

  private struct Group {
    var articles: [Int]
    /// How many of them name an entity.
    var naming: [Int32: Int] = [:]
    var cohesion = Cohesion()
    var fullness: Float = 0
    /// The first and the last day of its articles; nil where one bears none.
    var days: ClosedRange<Int>?
    /// By neighbour, the likeness of all pairs together.
    var ties: [Int: Float] = [:]
    var version = 0
  }

  private struct Candidate {
    var weight: Float
    var a: Int
    var b: Int
    var versions: (Int, Int)
  }

  private var groups: [Group]
  /// What naming an entity says: how rare it is, of a place less.
  private let weights: [Float]
  /// By entity, how many articles name it.
  private var naming: [Int32: Int] = [:]

  /// Takes the groups that were made of `vectors`' articles, whose names are in `linking`, by the likeness in
  /// `edges`. `fullness` says of each
  /// article from 0 to 1 how much of a full text it is, `days` when it appeared, by number.
  init(
    _ groups: [[Int]], linking: Linking, vectors: ArticleVectors, edges: [SimilarityGraph.Edge],
    fullness: [Float], days: [Int?]
  ) {
    self.groups = groups.map { Group(articles: $0) }
    let lexicon = NameLexicon.shared
    weights = zip(linking.entities, vectors.rarity).map { entity, rarity in
      guard entity.type == .location else { return rarity }
      let key = NameLexicon.key(entity.name)
      let isKnown = lexicon.countries[key] != nil || lexicon.place(key) != nil
      return (isKnown ? Self.placeShare : Self.villageShare) * rarity
    }
    for g in groups.indices {
      let known = groups[g].compactMap { days[$0] }
      if known.count == groups[g].count, let first = known.min(), let last = known.max() {
        self.groups[g].days = first...last
      }
    }
    var groupOf = [Int](repeating: 0, count: fullness.count)
    for (g, group) in groups.enumerated() {
      for article in group {
        groupOf[article] = g
        self.groups[g].fullness += fullness[article]
        for entity in vectors.names[article].terms where Int(entity) < vectors.entityCount {
          naming[entity, default: 0] += 1
          self.groups[g].naming[entity, default: 0] += 1
        }
      }
      self.groups[g].cohesion.pairs = Float(group.count * (group.count - 1) / 2)
    }
    for edge in edges {
      let (a, b) = (groupOf[edge.first], groupOf[edge.second])
      if a != b {
        self.groups[a].ties[b, default: 0] += edge.similarity
        self.groups[b].ties[a, default: 0] += edge.similarity
      } else if edge.isCopy {
        self.groups[a].cohesion.pairs -= 1
      } else {
        self.groups[a].cohesion.sum += edge.similarity
      }
    }
  }

  /// The groups, those that belong together as one, each in order, by first article. Time in the pairs of
  /// groups that are somewhat alike, times the entities of the smaller.
  func gathered() -> [[Int]] {
    var copy = self
    copy.gather()
    return copy.groups.map { $0.articles.sorted() }.filter { !$0.isEmpty }
      .sorted { $0[0] < $1[0] }
  }

  private mutating func gather() {
    var heap = Heap<Candidate> {
      $0.weight != $1.weight ? $0.weight > $1.weight : ($0.a, $0.b) < ($1.a, $1.b)
    }
    for a in groups.indices {
      for b in groups[a].ties.keys where b > a {
        if let candidate = candidate(a, b) { heap.push(candidate) }
      }
    }
    while let best = heap.pop() {
      guard best.versions == (groups[best.a].version, groups[best.b].version) else { continue }
      join(best.b, to: best.a)
      for other in groups[best.a].ties.keys {
        if let candidate = candidate(min(best.a, other), max(best.a, other)) {
          heap.push(candidate)
        }
      }
    }
  }

  /// The two groups, if they belong together, with how well they do.
  private func candidate(_ a: Int, _ b: Int) -> Candidate? {
    let (x, y) = (groups[a], groups[b])
    let (m, n) = (Float(x.articles.count), Float(y.articles.count))
    let likeness = (x.ties[b] ?? 0) / (m * n)
    guard likeness >= Self.floor,
      likeness >= max(x.cohesion.likeness, y.cohesion.likeness) - Self.slack,
      min(x.fullness / m, y.fullness / n) >= Self.leastFullness
    else { return nil }
    let shared = shared(x, y)
    let isNear = likeness >= Self.near && areOfOneTime(x, y)
    guard shared >= (isNear ? Self.leastSharedNear : Self.leastShared) else { return nil }
    return Candidate(weight: shared * likeness, a: a, b: b, versions: (x.version, y.version))
  }

  private func areOfOneTime(_ x: Group, _ y: Group) -> Bool {
    guard let a = x.days, let b = y.days else { return false }
    return max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound) <= Self.nearDays
  }

  /// What both groups name, by how rare it is and how much it is theirs alone.
  private func shared(_ x: Group, _ y: Group) -> Float {
    let (fewer, more) = x.naming.count <= y.naming.count ? (x, y) : (y, x)
    var parts: [Float] = []
    for (entity, count) in fewer.naming {
      guard let other = more.naming[entity], let all = naming[entity] else { continue }
      parts.append(weights[Int(entity)] * Float(count + other) / Float(all))
    }
    // Sorted: sums of fractions depend on the order.
    return parts.sorted().reduce(0, +)
  }

  private mutating func join(_ gone: Int, to kept: Int) {
    let other = groups[gone]
    groups[gone] = Group(articles: [], version: other.version + 1)
    let tie = groups[kept].ties[gone] ?? 0
    groups[kept].cohesion.sum += other.cohesion.sum + tie
    groups[kept].cohesion.pairs +=
      other.cohesion.pairs + Float(groups[kept].articles.count * other.articles.count)
    groups[kept].articles += other.articles
    groups[kept].fullness += other.fullness
    if let a = groups[kept].days, let b = other.days {
      groups[kept].days = min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    } else {
      groups[kept].days = nil
    }
    groups[kept].naming.merge(other.naming, uniquingKeysWith: +)
    groups[kept].version += 1
    groups[kept].ties[gone] = nil
    for (neighbour, tie) in other.ties where neighbour != kept {
      groups[neighbour].ties[gone] = nil
      groups[neighbour].ties[kept, default: 0] += tie
      groups[kept].ties[neighbour, default: 0] += tie
    }
  }
}
