/// Precision, recall and their harmonic mean.
struct Measure {
  var precision: Double
  var recall: Double

  init(hits: Int, found: Int, wanted: Int) {
    precision = found == 0 ? 0 : Double(hits) / Double(found)
    recall = wanted == 0 ? 0 : Double(hits) / Double(wanted)
  }

  init(precision: Double, recall: Double) {
    self.precision = precision
    self.recall = recall
  }

  /// The harmonic mean of the two.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}

/// Pairs of gold and found items, one to one, by falling score; ties by the order of the items.
func match(
  _ gold: Int, _ found: Int, threshold: Double, score: (Int, Int) -> Double
) -> [(gold: Int, found: Int)] {
  var pairs: [(score: Double, gold: Int, found: Int)] = []
  for g in 0..<gold {
    for f in 0..<found {
      let value = score(g, f)
      if value >= threshold { pairs.append((value, g, f)) }
    }
  }
  pairs.sort { ($1.score, $0.gold, $0.found) < ($0.score, $1.gold, $1.found) }
  var (usedGold, usedFound) = (Set<Int>(), Set<Int>())
  var matched: [(gold: Int, found: Int)] = []
  for pair in pairs where !usedGold.contains(pair.gold) && !usedFound.contains(pair.found) {
    usedGold.insert(pair.gold)
    usedFound.insert(pair.found)
    matched.append((pair.gold, pair.found))
  }
  return matched
}

/// B³ (Bagga and Baldwin 1998) of clusters of items: an item of gold that was not found counts
/// nothing for recall and is left out of precision.
func bCubed<Item: Hashable, Gold: Hashable, Found: Hashable>(
  gold: [Item: Gold], found: [Item: Found]
) -> Measure {
  var members: [Gold: Set<Item>] = [:]
  var clusters: [Found: Set<Item>] = [:]
  for (item, cluster) in gold {
    members[cluster, default: []].insert(item)
    if let other = found[item] { clusters[other, default: []].insert(item) }
  }
  var (precision, recall, count) = (0.0, 0.0, 0)
  for (item, cluster) in gold {
    guard let other = found[item], let own = members[cluster], let theirs = clusters[other] else {
      continue
    }
    let same = Double(own.intersection(theirs).count)
    precision += same / Double(theirs.count)
    recall += same / Double(own.count)
    count += 1
  }
  guard count > 0 else { return Measure(precision: 0, recall: 0) }
  return Measure(precision: precision / Double(count), recall: recall / Double(gold.count))
}

/// Dice overlap of two ranges.
func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Double {
  let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
  return shared <= 0 ? 0 : 2 * Double(shared) / Double(a.count + b.count)
}

/// How well a passage found tells what one that is wanted tells: how much it covers of it, or how much of it lies in
/// it; of two that do alike the closer.
public func coverage(of want: Range<Int>, by got: Range<Int>) -> Double {
  max(share(of: want, in: got), share(of: got, in: want) * 0.9) + overlap(want, got) / 10
}

/// The share of `part` that `whole` covers.
func share(of part: Range<Int>, in whole: Range<Int>) -> Double {
  let shared = min(part.upperBound, whole.upperBound) - max(part.lowerBound, whole.lowerBound)
  return shared <= 0 || part.isEmpty ? 0 : Double(shared) / Double(part.count)
}
