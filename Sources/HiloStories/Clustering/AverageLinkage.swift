/// Agglomerative clustering by average linkage on a sparse graph of similarities.
///
/// The two groups whose members are on average most alike are made one, until no two reach the
/// threshold; pairs without an edge count as nothing in common. O(e log e) for e edges and balanced
/// growth (Sneath and Sokal, 1973).
struct AverageLinkage: Sendable {
  /// The least average similarity at which two groups are made one.
  var threshold: Float

  /// The groups of `count` items, each in order, by first item.
  func groups(count: Int, edges: [SimilarityGraph.Edge]) -> [[Int]] {
    var members: [[Int]] = (0..<count).map { [$0] }
    var sums = [[Int: Float]](repeating: [:], count: count)
    var heap = Heap()
    for edge in edges {
      sums[edge.first][edge.second] = edge.similarity
      sums[edge.second][edge.first] = edge.similarity
      if edge.similarity >= threshold {
        heap.push(.init(similarity: edge.similarity, a: edge.first, b: edge.second))
      }
    }
    while let best = heap.pop() {
      guard !members[best.a].isEmpty, !members[best.b].isEmpty, let sum = sums[best.a][best.b]
      else {
        continue
      }
      let pairs = Float(members[best.a].count * members[best.b].count)
      // An entry of before one of the two grew; the present one stands elsewhere in the heap.
      guard sum / pairs == best.similarity else { continue }
      let isLarger = sums[best.a].count >= sums[best.b].count
      let (kept, gone) = isLarger ? (best.a, best.b) : (best.b, best.a)
      members[kept] += members[gone]
      members[gone] = []
      let neighbours = sums[gone]
      sums[gone] = [:]
      sums[kept][gone] = nil
      for (other, sum) in neighbours where other != kept {
        sums[other][gone] = nil
        sums[kept][other, default: 0] += sum
      }
      for (other, sum) in sums[kept] {
        sums[other][kept] = sum
        let average = sum / Float(members[kept].count * members[other].count)
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

  /// A binary heap.
  private struct Heap {
    private var items: [Candidate] = []

    mutating func push(_ item: Candidate) {
      items.append(item)
      var i = items.count - 1
      while i > 0, items[i].isBefore(items[(i - 1) / 2]) {
        items.swapAt(i, (i - 1) / 2)
        i = (i - 1) / 2
      }
    }

    mutating func pop() -> Candidate? {
      guard let top = items.first else { return nil }
      let last = items.removeLast()
      if items.isEmpty { return top }
      items[0] = last
      var i = 0
      while true {
        var best = i
        for child in [2 * i + 1, 2 * i + 2] where child < items.count {
          if items[child].isBefore(items[best]) { best = child }
        }
        if best == i { return top }
        items.swapAt(i, best)
        i = best
      }
    }
  }
}
