internal import HiloText

/// Which nouns of a story count the same things: those that stand with one telling number in clauses
/// that are alike ("33 mineros", "33 hombres").
struct HeadNouns {
  private var sets: UnionFind
  private var numbers: [ArticleTerms.Term: Int] = [:]

  init(
    _ claims: [NumberClaim], _ twins: MirroredNumbers,
    likeness: (NumberClaim, NumberClaim) -> (shared: Double, part: Double)
  ) {
    for term in Set(claims.flatMap(\.head)).sorted() { numbers[term] = numbers.count }
    sets = UnionFind(count: numbers.count)
    var ofValue: [Double: [NumberClaim]] = [:]
    for claim in claims where claim.quantity.kind == "count" && !claim.isBare {
      // All that one noun can stand for is one.
      for term in claim.head.dropFirst() { union(claim.head[0], term) }
      let value = claim.quantity.value
      guard NumberClaimComparer.isTelling(value) else { continue }
      ofValue[value, default: []].append(claim)
    }
    for (a, b) in twins.pairs where a.quantity.kind == "count" {
      if let x = a.head.first, let y = b.head.first { union(x, y) }
    }
    for value in ofValue.keys.sorted() {
      var known: [NumberClaim] = []
      for claim in ofValue[value] ?? [] {
        guard known.count < 12 else { break }
        for other in known
        where other.head != claim.head && likeness(other, claim).shared >= 0.4 {
          union(other.head[0], claim.head[0])
        }
        known.append(claim)
      }
    }
  }

  private mutating func union(_ a: ArticleTerms.Term, _ b: ArticleTerms.Term) {
    guard let x = numbers[a], let y = numbers[b] else { return }
    sets.union(x, y)
  }

  /// The number of the set that the noun belongs to.
  mutating func root(of term: ArticleTerms.Term) -> Int {
    numbers[term].map { sets.root($0) } ?? -1
  }
}
