import Foundation

/// Precision, recall and F1 of a grouping, averaged over items (Bagga and Baldwin, 1998).
struct BCubed: CustomStringConvertible {
  let precision: Double
  let recall: Double
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  init(gold: [String], predicted: [String]) {
    var both: [String: Int] = [:]
    var ofGold: [String: Int] = [:]
    var ofPredicted: [String: Int] = [:]
    for i in gold.indices {
      both[gold[i] + "\u{0}" + predicted[i], default: 0] += 1
      ofGold[gold[i], default: 0] += 1
      ofPredicted[predicted[i], default: 0] += 1
    }
    var (p, r) = (0.0, 0.0)
    for i in gold.indices {
      let same = Double(both[gold[i] + "\u{0}" + predicted[i]] ?? 0)
      p += same / Double(ofPredicted[predicted[i]] ?? 1)
      r += same / Double(ofGold[gold[i]] ?? 1)
    }
    precision = p / Double(max(1, gold.count))
    recall = r / Double(max(1, gold.count))
  }

  var description: String {
    func rounded(_ x: Double) -> String { String(format: "%.4f", x) }
    return "P \(rounded(precision)) R \(rounded(recall)) F1 \(rounded(f1))"
  }
}
