import Foundation

/// The pairs of a story's tellings with how alike each is said to be, for measuring how well that tells those of one
/// happening from others.
struct TellingPairs {
  private var pairs: [(score: Float, place: Int, isOne: Bool)] = []

  /// Pairs by `likenesses`, a row for each telling, and the happening of each.
  init(_ likenesses: [Float], _ happenings: [Int]) {
    let count = happenings.count
    for i in 0..<count {
      for j in 0..<i {
        pairs.append((likenesses[i * count + j], i * count + j, happenings[i] == happenings[j]))
      }
    }
  }

  /// The tellings of `story` by the words that two share, each by how rare it is there: what there is without
  /// learning.
  init(byWordsOf story: Tellings.Story) {
    let count = story.tellings.count
    var frequency: [UInt32: Int] = [:]
    for telling in story.tellings { for key in Set(telling) { frequency[key, default: 0] += 1 } }
    func weight(_ keys: Set<UInt32>) -> Float {
      // In order: sums of the same numbers in another order differ in their last bits.
      keys.sorted().reduce(0) { sum, key in
        let weight = log(1 + Float(count) / Float(frequency[key] ?? 1))
        return sum + weight * weight
      }
    }
    let sets = story.tellings.map { Set($0) }
    let lengths = sets.map { weight($0).squareRoot() + 1e-6 }
    var likenesses = [Float](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0..<i {
        likenesses[i * count + j] =
          weight(sets[i].intersection(sets[j])) / (lengths[i] * lengths[j])
      }
    }
    self.init(likenesses, story.happenings)
  }

  /// Average precision, 0 to 1: at each pair of one happening, the share of such pairs among those as alike or more.
  var precision: Double {
    let sorted = pairs.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    var found = 0
    var sum = 0.0
    for (rank, pair) in sorted.enumerated() where pair.isOne {
      found += 1
      sum += Double(found) / Double(rank + 1)
    }
    return found > 0 ? sum / Double(found) : 0
  }
}
