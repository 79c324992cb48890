internal import Foundation
internal import HiloText

/// The mentions of one story as flat arrays, for comparing many pairs of them.
///
/// Each mention has a few lists of keys (``MentionProfile/List``), kept in rising order in one pool, so that what two
/// mentions have in common is found by one walk over both. Words and concepts carry a weight: the
/// rarer among the story's mentions, the more it says that two share them.
struct MentionTable {
  typealias List = MentionProfile.List

  /// How many lists a mention has.
  private static let width = List.allCases.count

  /// What two lists share.
  struct Common {
    var count = 0
    var weight: Float = 0
    /// The weight of the rarest shared key.
    var rarest: Float = 0
  }

  /// What is known of each mention besides.
  let facts: [MentionFacts]
  /// For each mention the one that names what it tells of: mostly itself.
  let named: [Int]
  /// How alike passages are, and the verbs or nouns alone that tell what happens in them.
  let vectors: PassageVectors
  private var ranges: [Range<Int32>] = []
  private var keys: [Int32] = []
  private var weights: [Float] = []
  /// The weight of all keys of each list.
  private var totals: [Float] = []
  /// A bit for each key of each list, by its low bits: lists without a bit in common share nothing, as
  /// most pairs do.
  private var signatures: [UInt64] = []
  /// The most that a key can weigh: as much as one that a single mention of a hundred and twenty has.
  private static let most = Float(log(121.0))

  /// Lays out `profiles`.
  init(_ profiles: [MentionProfile]) {
    facts = profiles.map(\.facts)
    named = profiles.indices.map { i in
      let mention = profiles[i].mention
      guard let antecedent = mention.antecedent else { return i }
      var k = i - 1
      while k >= 0, profiles[k].facts.article == profiles[i].facts.article {
        if profiles[k].mention.citation.passage == antecedent { return k }
        k -= 1
      }
      return i
    }
    vectors = PassageVectors(profiles.map(\.vector))
    var counts: [Int32: Int] = [:]
    for profile in profiles {
      for key in profile[.content] + profile[.predicate] { counts[key, default: 0] += 1 }
    }
    let total = Double(profiles.count)
    let weightOf = counts.mapValues { min(Self.most, Float(log(1 + total / Double($0)))) }
    ranges.reserveCapacity(profiles.count * Self.width)
    for profile in profiles {
      for list in List.allCases {
        let start = Int32(keys.count)
        var sum: Float = 0
        var signature: UInt64 = 0
        for key in profile[list] {
          let weight = weightOf[key] ?? 0
          keys.append(key)
          weights.append(weight)
          sum += weight
          signature |= 1 << UInt64(UInt32(bitPattern: key) % 64)
        }
        signatures.append(signature)
        ranges.append(start..<Int32(keys.count))
        totals.append(sum)
      }
    }
  }

  /// How many keys the list `list` of mention `i` has.
  @inline(__always)
  func count(_ list: List, _ i: Int) -> Int {
    ranges[i * Self.width + list.rawValue].count
  }

  /// The keys of the list `list` of mention `i`, in rising order.
  func keys(_ list: List, _ i: Int) -> ArraySlice<Int32> {
    let range = ranges[i * Self.width + list.rawValue]
    return keys[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// What its keys weigh together.
  @inline(__always)
  func total(_ list: List, _ i: Int) -> Float { totals[i * Self.width + list.rawValue] }

  /// Whether they are two, whatever else is alike: one of both is said to be one more of the kind that the
  /// other is of ("un segundo derrumbe"), or one sentence tells both, one after the other, by verbs that
  /// it joins ("decretó la emergencia y retrasó su viaje").
  @inline(__always)
  func areTwo(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (facts[i], facts[j])
    if a.joined >= 0, a.joined == b.joined, a.article == b.article, a.verb != b.verb { return true }
    // "La explosión" may be the second one, but not that of another text.
    guard a.isAnother != b.isAnother, a.article != b.article || !(a.isAnother ? b : a).isAnaphoric
    else { return false }
    return a.type == b.type || common(.predicate, i, .predicate, j).count > 0
  }

  /// What the list `a` of mention `i` and the list `b` of mention `j` share. Linear in both.
  func common(_ a: List, _ i: Int, _ b: List, _ j: Int) -> Common {
    let (m, n) = (i * Self.width + a.rawValue, j * Self.width + b.rawValue)
    var result = Common()
    guard signatures[m] & signatures[n] != 0 else { return result }
    let (first, second) = (ranges[m], ranges[n])
    keys.withUnsafeBufferPointer { keys in
      var p = Int(first.lowerBound)
      var q = Int(second.lowerBound)
      while p < first.upperBound, q < second.upperBound {
        if keys[p] == keys[q] {
          result.count += 1
          result.weight += weights[p]
          result.rarest = max(result.rarest, weights[p])
          p += 1
          q += 1
        } else if keys[p] < keys[q] {
          p += 1
        } else {
          q += 1
        }
      }
    }
    return result
  }
}
