internal import HiloText

/// Leaves out comparisons that another one holds already: the same passages, all or with the same verdict.
enum ComparisonFilter {
  /// What a comparison says, wherever its values stand.
  private struct Telling: Hashable {
    var attribute: Comparison.Attribute
    var values: Set<Value>

    struct Value: Hashable {
      var article: Int
      var value: String
    }

    init(_ comparison: Comparison) {
      attribute = comparison.attribute
      values = Set(
        comparison.values.map { Value(article: $0.citation.article, value: $0.value) })
    }
  }

  /// Those of `found` that say something of their own, in their order. Of two that share passages of
  /// two articles or more and the verdict the one of more values stays, then what does not fit together, then
  /// the weightier.
  /// Linear in the values but for those that share a passage.
  static func distinct(_ found: [ComparisonCandidate]) -> [ComparisonCandidate] {
    let order = found.indices.sorted { a, b in
      let (x, y) = (found[a], found[b])
      return x.comparison.values.count != y.comparison.values.count
        ? x.comparison.values.count > y.comparison.values.count
        : rank(x) != rank(y)
          ? rank(x) < rank(y) : x.weight != y.weight ? x.weight > y.weight : a < b
    }
    var keptAt: [Int: [(passage: Passage, index: Int)]] = [:]
    var kept: Set<Int> = []
    var told: Set<Telling> = []
    for index in order {
      let comparison = found[index].comparison
      var shared: [Int: Int] = [:]
      for value in comparison.values {
        var seen: Set<Int> = []
        for other in keptAt[value.citation.article] ?? []
        where other.passage.overlaps(value.citation.passage) && seen.insert(other.index).inserted {
          let known = found[other.index].comparison
          let isWhole = known.values.count == comparison.values.count
          let isSame = known.verdict == comparison.verdict || isWhole
          if isSame || areApart(known, comparison), known.attribute == comparison.attribute {
            shared[other.index, default: 0] += 1
          }
        }
      }
      if shared.values.contains(where: { $0 == comparison.values.count }) { continue }
      guard told.insert(Telling(comparison)).inserted else { continue }
      kept.insert(index)
      for value in comparison.values {
        keptAt[value.citation.article, default: []].append((value.citation.passage, index))
      }
    }
    return found.indices.filter(kept.contains).map { found[$0] }
  }

  private static func rank(_ candidate: ComparisonCandidate) -> Int {
    Comparer.order.firstIndex(of: candidate.comparison.verdict) ?? 0
  }

  /// Both set numbers against each other: the fuller one tells whether they follow one another.
  private static func areApart(_ a: Comparison, _ b: Comparison) -> Bool {
    let verdicts: Set<Comparison.Verdict> = [.conflict, .update]
    return a.attribute == .number && verdicts.contains(a.verdict) && verdicts.contains(b.verdict)
  }
}
