internal import HiloText

/// Brings the mentions of one happening together: agglomerative clustering by average linkage over the
/// scores of pairs.
///
/// Mentions are taken in blocks, in the order of the articles. Within a block the two groups whose
/// members are on average the likest are made one until no two reach the threshold; then each group
/// joins the happening of an earlier block that it fits best, among those with which it shares a word
/// of weight. A story of a few articles is one block; a large one costs a bounded time a mention.
struct MentionLinkage {
  /// Mentions of a block.
  static let block = 192
  /// Members of each happening that are asked about one from another block.
  private static let asked = 4
  /// Earlier happenings tried for each group.
  private static let tried = 8

  /// By how much a group of two, of three … must be likelier than a larger one: with few members no
  /// others speak for it, and a happening told of by a stranger misleads more than one told twice.
  private static let caution: [Float] = [0, 0, 0.5]

  @inline(__always)
  fileprivate static func caution(_ members: Int) -> Float {
    members < caution.count ? caution[members] : 0
  }

  /// The score of two that are surely not of one happening, and of two that surely are.
  private static let never: Float = -20
  private static let surely: Float = 8

  let table: MentionTable
  let model: LogisticModel

  /// Mentions taken to be of one happening.
  struct Group {
    /// All of them, in order.
    fileprivate(set) var members: [Int]
    /// Those that surely are of one, the most that are, in order; of the others each may be of another.
    fileprivate(set) var core: [Int]
  }

  /// The score of groups that are surely of one happening. Of cores so made of stories left out, 84 % hold no stranger to
  /// speak of, for 61 % of the whole groups (Documentation/Events.md).
  private static let sure: Float = 0.5

  /// The happenings, by first mention.
  func groups() -> [Group] {
    var groups: [Group] = []
    var byKey: [Int32: [Int]] = [:]
    var start = 0
    while start < table.facts.count {
      let end = min(start + Self.block, table.facts.count)
      let found = agglomerate(start..<end)
      // The places in `groups` that stood before this block: its own do not join each other here.
      let before = groups.count
      for group in found {
        let index: Int
        if before > 0,
          let (earlier, score) = earlier(for: group.members, before: before, groups, byKey)
        {
          groups[earlier].members += group.members
          if score >= Self.sure { groups[earlier].core += group.core }
          index = earlier
        } else {
          index = groups.count
          groups.append(group)
        }
        for key in keys(of: group.members) where byKey[key]?.last != index {
          byKey[key, default: []].append(index)
        }
      }
      start = end
    }
    return groups.map { Group(members: $0.members.sorted(), core: $0.core.sorted()) }
  }

  /// What earlier happenings are looked up by.
  private func keys(of group: [Int]) -> [Int32] {
    var keys: Set<Int32> = []
    for i in group.prefix(Self.asked) {
      for list in [MentionTable.List.predicate, .families, .content] {
        keys.formUnion(table.keys(list, i))
      }
    }
    return keys.sorted()
  }

  /// The happening of an earlier block that `group` fits best, and how well; nil where none reaches the threshold.
  private func earlier(
    for group: [Int], before: Int, _ groups: [Group], _ byKey: [Int32: [Int]]
  ) -> (index: Int, score: Float)? {
    var votes: [Int: Int] = [:]
    for key in keys(of: group) {
      for index in (byKey[key] ?? []).suffix(Self.tried) where index < before {
        votes[index, default: 0] += 1
      }
    }
    let candidates = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.tried)
    var best: (index: Int, score: Float)?
    var pair = MentionPair()
    for (index, _) in candidates {
      var sum: Float = 0
      let own = sample(group)
      let others = sample(groups[index].members)
      for i in own {
        for j in others {
          sum += score(j, i, &pair)
        }
      }
      let average =
        sum / Float(own.count * others.count)
        - Self.caution(group.count + groups[index].members.count)
      if average >= model.threshold, average > best?.score ?? -.infinity { best = (index, average) }
    }
    return best
  }

  /// How likely the mentions `i` and `j` tell of one happening; `pair` is room for their features.
  private func score(_ i: Int, _ j: Int, _ pair: inout MentionPair) -> Float {
    // What points to a happening is of the one that it points to, whatever its own words are.
    let (i, j) = (table.named[i], table.named[j])
    guard i != j else { return Self.surely }
    guard !table.areTwo(i, j) else { return Self.never }
    pair.read(min(i, j), max(i, j), in: table)
    return model.score(pair.values)
  }

  /// Some members, evenly spread.
  private func sample(_ group: [Int]) -> [Int] {
    guard group.count > Self.asked else { return group }
    return (0..<Self.asked).map { group[$0 * (group.count - 1) / (Self.asked - 1)] }
  }

  /// The groups of the mentions of `block`.
  private func agglomerate(_ block: Range<Int>) -> [Group] {
    var merging = Agglomeration(count: block.count)
    var pair = MentionPair()
    for i in 0..<block.count {
      for j in (i + 1)..<max(i + 1, block.count) {
        merging.set(i, j, score(block.lowerBound + i, block.lowerBound + j, &pair))
      }
    }
    merging.merge(downTo: max(Self.sure, model.threshold))
    let strands = merging.members
    merging.merge(downTo: model.threshold)
    return merging.members.filter { !$0.isEmpty }.map { members in
      // A strand is kept by the place of its first member.
      let own = members.map { strands[$0] }.filter { !$0.isEmpty }
      return Group(
        members: members.map { block.lowerBound + $0 }.sorted(),
        core: core(own.map { $0.map { block.lowerBound + $0 }.sorted() }))
    }
  }

  /// Of `strands`, each surely of one happening, that of the most articles, the longest, the first.
  private func core(_ strands: [[Int]]) -> [Int] {
    func weight(_ strand: [Int]) -> (Int, Int, Int) {
      (Set(strand.map { table.facts[$0].article }).count, strand.count, -strand[0])
    }
    return strands.max { weight($0) < weight($1) } ?? []
  }
}

/// Groups that become one, the two that go best together first, until none go well enough. Cubic in the
/// members at worst, quadratic as a rule.
private struct Agglomeration {
  private let count: Int
  /// The average score of each two groups, a row for each; what is gone is at -infinity.
  private var scores: [Float]
  private(set) var members: [[Int]]
  private var sizes: [Int]
  /// For each group the one that it goes best with; empty before the first two became one.
  private var best: [Int] = []

  init(count: Int) {
    self.count = count
    scores = [Float](repeating: -.infinity, count: count * count)
    members = (0..<count).map { [$0] }
    sizes = [Int](repeating: 1, count: count)
  }

  mutating func set(_ i: Int, _ j: Int, _ score: Float) {
    scores[i * count + j] = score
    scores[j * count + i] = score
  }

  /// Makes one of the groups that go best together while they go so well.
  mutating func merge(downTo threshold: Float) {
    if best.isEmpty { best = (0..<count).map { partner(of: $0) } }
    while let a = next(), fit(a, best[a]) >= threshold { merge(min(a, best[a]), max(a, best[a])) }
  }

  /// How well two groups go together: their average less what so few must have more.
  private func fit(_ a: Int, _ b: Int) -> Float {
    scores[a * count + b] - MentionLinkage.caution(sizes[a] + sizes[b])
  }

  /// The group that goes best with `a`.
  private func partner(of a: Int) -> Int {
    var best = a == 0 ? min(1, count - 1) : 0
    for k in 0..<count where fit(a, k) > fit(a, best) { best = k }
    return best
  }

  /// The first of the groups that go best with their partner.
  private func next() -> Int? {
    var found: Int?
    for a in 0..<count where sizes[a] > 0 {
      if found.map({ fit(a, best[a]) > fit($0, best[$0]) }) ?? true { found = a }
    }
    return found
  }

  private mutating func merge(_ kept: Int, _ gone: Int) {
    let (m, n) = (Float(sizes[kept]), Float(sizes[gone]))
    for k in 0..<count {
      let average = (scores[kept * count + k] * m + scores[gone * count + k] * n) / (m + n)
      let isOther = k != kept && k != gone && sizes[k] > 0
      set(kept, k, isOther ? average : -.infinity)
      set(gone, k, -.infinity)
    }
    members[kept] += members[gone]
    members[gone] = []
    sizes[kept] += sizes[gone]
    sizes[gone] = 0
    for k in 0..<count where sizes[k] > 0 {
      if k == kept || best[k] == kept || best[k] == gone {
        best[k] = partner(of: k)
      } else if fit(k, kept) > fit(k, best[k]) {
        best[k] = kept
      }
    }
  }
}
