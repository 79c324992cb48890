/// How alike the members of a group are.
struct Cohesion: Sendable {
  /// The likeness of the pairs together, less those of copies: they say nothing of how alike the
  /// others should be.
  var sum: Float = 0
  /// How many pairs.
  var pairs: Float = 0

  /// What is taken for granted with few pairs, and how many pairs it counts for.
  private static let prior: (similarity: Float, pairs: Float) = (0.25, 2)
  /// Groups within which all is more alike than this ask no more than this of others: lightly edited
  /// reports of one agency do not shut out those who tell the same in their own words.
  private static let cap: Float = 0.5

  /// The likeness within the group, as far as its pairs tell.
  var likeness: Float {
    min(Self.cap, (sum + Self.prior.similarity * Self.prior.pairs) / (pairs + Self.prior.pairs))
  }
}

/// Agglomerative clustering by average linkage on a sparse graph of similarities, with a check
/// against the likeness within the groups.
///
/// The two groups whose members are on average most alike are made one, until no two reach the
/// threshold; pairs without an edge count as nothing in common. Two groups must besides be nearly as
/// like each other as their own members are: an affair of much-repeated names does not draw in
/// another of the same people, while a story told from many sides holds together (the relative
/// interconnection of G. Karypis et al., "Chameleon", Computer 32(8), 1999). O(e log e) for e edges
/// and balanced growth.
struct AverageLinkage: Sendable {
  /// The least average similarity at which two groups are made one.
  var threshold: Float
  /// The least share of the likeness within each group that the likeness between them must reach.
  var relative: Float
  /// What two groups have in common.
  private struct Tie {
    var sum: Float = 0
    /// Of the sum, what copies make up, each 1.
    var copies: Float = 0
  }

  /// The groups of the items, each in order, by first item. `fullness` says of each item from 0 to 1
  /// how much its similarities say: those of titles scatter too much to be held to each other.
  func groups(fullness: [Float], edges: [SimilarityGraph.Edge]) -> [[Int]] {
    let count = fullness.count
    var fullness = fullness
    var members: [[Int]] = (0..<count).map { [$0] }
    var inner = [Cohesion](repeating: Cohesion(), count: count)
    var ties = [[Int: Tie]](repeating: [:], count: count)
    var heap = Heap<Candidate> { $0.isBefore($1) }
    for edge in edges {
      let tie = Tie(sum: edge.similarity, copies: edge.isCopy ? 1 : 0)
      ties[edge.first][edge.second] = tie
      ties[edge.second][edge.first] = tie
      if edge.similarity >= threshold {
        heap.push(.init(similarity: edge.similarity, a: edge.first, b: edge.second))
      }
    }
    while let best = heap.pop() {
      guard !members[best.a].isEmpty, !members[best.b].isEmpty, let tie = ties[best.a][best.b]
      else {
        continue
      }
      let pairs = Float(members[best.a].count * members[best.b].count)
      // An entry of before one of the two grew; the present one stands elsewhere in the heap.
      guard tie.sum / pairs == best.similarity else { continue }
      // Whoever fails here is asked again once one of the two has grown.
      let demand =
        relative * max(inner[best.a].likeness, inner[best.b].likeness)
        * min(
          fullness[best.a] / Float(members[best.a].count),
          fullness[best.b] / Float(members[best.b].count))
      guard best.similarity >= demand else { continue }
      let isLarger = ties[best.a].count >= ties[best.b].count
      let (kept, gone) = isLarger ? (best.a, best.b) : (best.b, best.a)
      members[kept] += members[gone]
      members[gone] = []
      fullness[kept] += fullness[gone]
      inner[kept].sum += inner[gone].sum + tie.sum - tie.copies
      inner[kept].pairs += inner[gone].pairs + pairs - tie.copies
      let neighbours = ties[gone]
      ties[gone] = [:]
      ties[kept][gone] = nil
      for (other, tie) in neighbours where other != kept {
        ties[other][gone] = nil
        ties[kept][other, default: Tie()].sum += tie.sum
        ties[kept][other, default: Tie()].copies += tie.copies
      }
      for (other, tie) in ties[kept] {
        ties[other][kept] = tie
        let average = tie.sum / Float(members[kept].count * members[other].count)
        if average >= threshold {
          heap.push(.init(similarity: average, a: min(kept, other), b: max(kept, other)))
        }
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private struct Candidate {
    var similarity: Float
    var a: Int
    var b: Int

    /// The more alike first; of equals the one with the lower numbers.
    func isBefore(_ other: Candidate) -> Bool {
      similarity != other.similarity ? similarity > other.similarity : (a, b) < (other.a, other.b)
    }
  }
}
