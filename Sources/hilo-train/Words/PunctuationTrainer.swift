import HiloText

/// Trains the choice of the words that marks hang on: an averaged perceptron.
struct PunctuationTrainer {
  static let mask: UInt32 = 1 << 17 - 1
  private var weights = [Float](repeating: 0, count: Int(mask) + 1)
  private var sums = [Float](repeating: 0, count: Int(mask) + 1)
  private var steps: Float = 0

  /// Learns from the marks of `example`, on the tree in `workspace`. Returns how many were hung
  /// rightly.
  mutating func learn(
    _ example: ParserTrainer.Example, _ workspace: inout Parser.Workspace
  ) -> Int {
    var right = 0
    var features = [UInt32](repeating: 0, count: PunctuationAttacher.featureCount)
    let n = features.count
    workspace.attacher.begin(
      example.sentence, heads: workspace.heads, labels: workspace.labels, order: workspace.order)
    for (mark, gold) in zip(example.sentence.marks, example.markHeads) {
      let best = workspace.attacher.best(mark, example.sentence) { features in
        var sum: Float = 0
        for k in 0..<n { sum += weights[Int(features[k] & Self.mask)] }
        return sum
      }
      steps += 1
      if best == gold {
        right += 1
        continue
      }
      let candidates = workspace.attacher.candidates
      guard let wanted = candidates.first(where: { Int($0.word) == gold }),
        let given = candidates.first(where: { Int($0.word) == best })
      else { continue }
      for (candidate, change) in [(wanted, Float(1)), (given, -1)] {
        workspace.attacher.extract(candidate, mark, example.sentence, into: &features)
        for feature in features {
          weights[Int(feature & Self.mask)] += change
          sums[Int(feature & Self.mask)] += change * steps
        }
      }
    }
    return right
  }

  /// The weights averaged over all steps.
  func averaged() -> [Float] { zip(weights, sums).map { $0 - $1 / max(steps, 1) } }
}
