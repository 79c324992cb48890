internal import HiloText

/// Which quantities of two articles stand in one place of a text told anew: they are of one thing,
/// whatever noun and value each has.
struct MirroredNumbers {
  private var twins: [Key: [NumberClaim]] = [:]

  private struct Key: Hashable {
    let article: Int
    let start: Int

    init(_ claim: NumberClaim) {
      article = claim.article
      start = claim.passage.start
    }
  }

  /// Finds the pairs; linear in the claims.
  init(_ claims: [NumberClaim], _ mirrors: Mirrors, _ weights: TermWeights) {
    var places: [Mirrors.Place: [NumberClaim]] = [:]
    for claim in claims {
      places[claim.place, default: []].append(claim)
    }
    var pairs: [(NumberClaim, NumberClaim)] = []
    for pair in mirrors.pairs {
      guard let left = places[pair.a], let right = places[pair.b] else { continue }
      for kind in Set(left.map(Self.kind)).sorted() {
        pairs += Mirrors.matched(
          left.filter { Self.kind($0) == kind }, right.filter { Self.kind($0) == kind },
          isEqual: { $0.quantity.value == $1.quantity.value }, fits: Self.fits,
          likeness: {
            // The noun that is counted, or much else.
            let heads = $0.head.contains(where: $1.head.contains) ? 0.6 : 0
            return heads + weights.likeness($0.context, $1.context, sameLanguage: true).part
          })
      }
    }
    for (a, b) in pairs {
      twins[Key(a), default: []].append(b)
      twins[Key(b), default: []].append(a)
    }
  }

  private static func kind(_ claim: NumberClaim) -> String {
    claim.quantity.kind + "|" + claim.quantity.unit
  }

  /// Of one size: what is told anew seldom changes more.
  static func fits(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    let (x, y) = (a.quantity.value, b.quantity.value)
    return min(x, y) > 0 && max(x, y) <= 2 * min(x, y) && a.isPart == b.isPart
      && a.whole == b.whole
  }

  /// Whether the two stand in one place.
  func contains(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    twins[Key(a)]?.contains { $0.article == b.article && $0.passage == b.passage } ?? false
  }
}
