internal import Foundation
internal import HiloText

/// The mentions of one story as flat arrays, for comparing many pairs of them.
///
/// Each mention has a few lists of keys (``MentionProfile/List``), kept in rising order in one pool, so that what two
/// mentions have in common is found by one walk over both. Words and concepts carry a weight: the
/// rarer among the story's mentions, the more it says that two share them.
struct MentionTable {
  typealias List = MentionProfile.List

  /// What two lists share.
  struct Common {
    var count = 0
    var weight: Float = 0
    /// The weight of the rarest shared key.
    var rarest: Float = 0
  }

  /// What is known of each mention besides.
  let facts: [MentionFacts]
  private var ranges: [Range<Int32>] = []
  private var keys: [Int32] = []
  private var weights: [Float] = []
  /// The weight of all keys of each list.
  private var totals: [Float] = []
  /// The most that a key can weigh: as much as one that a single mention of a hundred and twenty has.
  private static let most = Float(log(121.0))

  /// Lays out `profiles`.
  init(_ profiles: [MentionProfile]) {
    facts = profiles.map(\.facts)
    var counts: [Int32: Int] = [:]
    for profile in profiles {
      for key in profile[.content] + profile[.predicate] { counts[key, default: 0] += 1 }
    }
    let total = Double(profiles.count)
    let weightOf = counts.mapValues { min(Self.most, Float(log(1 + total / Double($0)))) }
    ranges.reserveCapacity(profiles.count * List.allCases.count)
    for profile in profiles {
      for list in List.allCases {
        let start = Int32(keys.count)
        var sum: Float = 0
        for key in profile[list] {
          let weight = weightOf[key] ?? 0
          keys.append(key)
          weights.append(weight)
          sum += weight
        }
        ranges.append(start..<Int32(keys.count))
        totals.append(sum)
      }
    }
  }

  /// How many keys the list `list` of mention `i` has.
  @inline(__always)
  func count(_ list: List, _ i: Int) -> Int {
    ranges[i * List.allCases.count + list.rawValue].count
  }

  /// The keys of the list `list` of mention `i`, in rising order.
  func keys(_ list: List, _ i: Int) -> ArraySlice<Int32> {
    let range = ranges[i * List.allCases.count + list.rawValue]
    return keys[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// What its keys weigh together.
  @inline(__always)
  func total(_ list: List, _ i: Int) -> Float { totals[i * List.allCases.count + list.rawValue] }

  /// Whether one of both is said to be one more of the kind that the other is of ("un segundo derrumbe"):
  /// they are two, whatever else is alike.
  @inline(__always)
  func areTwo(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (facts[i], facts[j])
    guard a.isAnother != b.isAnother, !(a.isAnother ? b : a).isAnaphoric else { return false }
    return a.type == b.type || common(.predicate, i, .predicate, j).count > 0
  }

  /// What the list `a` of mention `i` and the list `b` of mention `j` share. Linear in both.
  func common(_ a: List, _ i: Int, _ b: List, _ j: Int) -> Common {
    let first = ranges[i * List.allCases.count + a.rawValue]
    let second = ranges[j * List.allCases.count + b.rawValue]
    var result = Common()
    guard !first.isEmpty, !second.isEmpty else { return result }
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
