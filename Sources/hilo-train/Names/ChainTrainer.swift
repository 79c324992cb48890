import Foundation
import HiloText

/// A run of tokens to learn from: their features, and which labels each may bear.
struct ChainExample: Sendable {
  /// The features of each token, by number.
  var features: [[Int32]]
  /// The labels that are right, as bits; more than one where only the extent of a name is known.
  var allowed: [UInt32]
}

/// Numbers the features that occur often enough.
struct FeatureIndex {
  private(set) var numbers: [UInt32: Int32] = [:]
  private(set) var keys: [UInt32] = []

  /// The features of `rows` that occur at least `least` times.
  init(_ rows: [[[UInt32]]], least: Int) {
    var counts: [UInt32: Int32] = [:]
    for row in rows { for keys in row { for key in keys { counts[key, default: 0] += 1 } } }
    for key in counts.keys.sorted() where Int(counts[key] ?? 0) >= least {
      numbers[key] = Int32(keys.count)
      keys.append(key)
    }
  }
}

/// Trains a linear-chain conditional random field by stochastic gradient descent with an L2 prior
/// (Lafferty and others 2001; the schedule after Bottou's CRFSGD).
struct ChainTrainer {
  /// Strength of the prior, divided by the number of examples.
  var prior = 1.0
  /// Rounds over the examples.
  var rounds = 30
  /// The first step.
  var step = 0.2
  /// Share of features left out at random of each example.
  var dropout = 0.0
  /// Where the random order begins.
  var seed: UInt64 = 1

  private static let n = NameLabel.count
  private static let startPair = 0

  /// The weights: by feature number and label, then by pair of labels.
  func train(_ examples: [ChainExample], features: Int) -> (weights: [Float], pairs: [Float]) {
    let n = Self.n
    var weights = [Float](repeating: 0, count: features * n)
    var pairs = [Float](repeating: 0, count: n * n)
    var scale: Float = 1
    let lambda = prior / Double(max(examples.count, 1))
    var time = 1 / (lambda * step)
    var random = SplitMix64(seed: seed)
    var order = Array(examples.indices)
    var work = ChainWork()
    for _ in 0..<rounds {
      order.shuffle(using: &random)
      for index in order {
        let example = examples[index]
        let eta = Float(1 / (lambda * time))
        time += 1
        work.kept = example.features.map { row in
          dropout == 0 ? row : row.filter { _ in random.unit() >= dropout }
        }
        work.gradient(example, weights: weights, pairs: pairs, scale: scale)
        scale *= 1 - eta * Float(lambda)
        let gain = eta / scale
        weights.withUnsafeMutableBufferPointer { w in
          for (t, row) in work.kept.enumerated() {
            for f in row {
              let base = Int(f) * n
              for l in 0..<n { w[base + l] += gain * work.node[t * n + l] }
            }
          }
        }
        for k in 0..<n * n where work.edge[k] != 0 { pairs[k] += gain * work.edge[k] }
        if scale < 1e-4 {
          for k in weights.indices { weights[k] *= scale }
          for k in pairs.indices { pairs[k] *= scale }
          scale = 1
        }
      }
    }
    for k in weights.indices { weights[k] *= scale }
    for k in pairs.indices { pairs[k] *= scale }
    return (weights, pairs)
  }
}

/// Room for the forward and backward passes over one example.
private struct ChainWork {
  var kept: [[Int32]] = []
  /// Gradient by token and label.
  var node: [Float] = []
  /// Gradient by pair of labels, `next * n + label`.
  var edge: [Float] = []
  private var scores: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []

  private static let n = NameLabel.count
  private static let before: [[Int]] = (0..<n).map { next in
    (0..<n).filter { NameLabel.follows(next, $0) }
  }

  mutating func gradient(_ example: ChainExample, weights: [Float], pairs: [Float], scale: Float) {
    let n = Self.n
    let length = kept.count
    scores = [Float](repeating: 0, count: length * n)
    node = scores
    edge = [Float](repeating: 0, count: n * n)
    weights.withUnsafeBufferPointer { w in
      scores.withUnsafeMutableBufferPointer { s in
        for t in 0..<length {
          for f in kept[t] {
            let base = Int(f) * n
            for l in 0..<n { s[t * n + l] += w[base + l] }
          }
          for l in 0..<n { s[t * n + l] *= scale }
        }
      }
    }
    pass(example.allowed, pairs, scale, 1)
    pass([UInt32](repeating: ~0, count: length), pairs, scale, -1)
  }

  /// Adds `sign` times the expected counts over the label runs that `allowed` admits.
  private mutating func pass(
    _ allowed: [UInt32], _ pairs: [Float], _ scale: Float, _ sign: Float
  ) {
    let n = Self.n
    let length = allowed.count
    forward = [Float](repeating: 0, count: length * n)
    backward = forward
    let transition = pairs.map { exp($0 * scale) }
    // Scores relative to each token's best, each step's sum scaled to 1.
    var emission = [Float](repeating: 0, count: length * n)
    for t in 0..<length {
      var top = -Float.infinity
      for l in 0..<n where allowed[t] >> UInt32(l) & 1 == 1 { top = max(top, scores[t * n + l]) }
      for l in 0..<n where allowed[t] >> UInt32(l) & 1 == 1 {
        emission[t * n + l] = exp(scores[t * n + l] - top)
      }
    }
    for t in 0..<length {
      var sum: Float = 0
      for l in 0..<n where emission[t * n + l] > 0 {
        var value: Float = 0
        if t == 0 {
          if NameLabel.follows(l, 0) { value = transition[l * n] }
        } else {
          for p in Self.before[l] { value += forward[(t - 1) * n + p] * transition[l * n + p] }
        }
        forward[t * n + l] = value * emission[t * n + l]
        sum += forward[t * n + l]
      }
      guard sum > 0 else { return }
      for l in 0..<n { forward[t * n + l] /= sum }
    }
    for t in stride(from: length - 1, through: 0, by: -1) {
      var sum: Float = 0
      if t == length - 1 {
        for l in 0..<n where NameLabel.follows(0, l) {
          backward[t * n + l] = transition[l]
          sum += transition[l]
        }
      } else {
        for l in 0..<n {
          let after = backward[(t + 1) * n + l] * emission[(t + 1) * n + l]
          guard after > 0 else { continue }
          for p in Self.before[l] {
            backward[t * n + p] += after * transition[l * n + p]
          }
        }
        for l in 0..<n { sum += backward[t * n + l] }
      }
      guard sum > 0 else { return }
      for l in 0..<n { backward[t * n + l] /= sum }
    }
    for t in 0..<length {
      var sum: Float = 0
      for l in 0..<n { sum += forward[t * n + l] * backward[t * n + l] }
      guard sum > 0 else { return }
      for l in 0..<n {
        let share = forward[t * n + l] * backward[t * n + l] / sum
        node[t * n + l] += sign * share
        if t == 0 { edge[l * n] += sign * share }
        if t == length - 1 { edge[l] += sign * share }
      }
      if t > 0 {
        var whole: Float = 0
        var shares: [(Int, Float)] = []
        for l in 0..<n {
          let after = backward[t * n + l] * emission[t * n + l]
          guard after > 0 else { continue }
          for p in Self.before[l] {
            let share = forward[(t - 1) * n + p] * transition[l * n + p] * after
            if share > 0 {
              shares.append((l * n + p, share))
              whole += share
            }
          }
        }
        for (k, share) in shares { edge[k] += sign * share / whole }
      }
    }
  }
}
