import Foundation
import HiloText

/// Learns which class the features of an example speak for (`HashedModel`): multinomial logistic regression with an L2
/// penalty, fitted to all examples at a time by Adam (D. Kingma and J. Ba, ICLR 2015).
///
/// Deterministic. Time: rounds × features of all examples.
struct HashedTrainer {
  /// What is to be told of what.
  struct Example {
    /// Rows of the model.
    fileprivate var rows: [Int32]
    /// What the rules say; nil where they say nothing.
    var rule: Int?
    /// By how much, in logits, another class must be likelier than the rules'.
    var margin: Float
    /// What it is.
    var answer: Int
    var importance: Float

    init(features: [UInt32], rule: Int?, margin: Float, answer: Int, importance: Float = 1) {
      // A feature that an example has twice speaks twice, there as here.
      rows = features.map { Int32($0 & UInt32(HashedTrainer.rows - 1)) }
      self.rule = rule
      self.margin = margin
      self.answer = answer
      self.importance = importance
    }
  }

  /// What rules and model get right of some examples.
  struct Score: CustomStringConvertible {
    var count = 0
    var rules = 0
    var model = 0

    var description: String {
      func part(_ right: Int) -> String {
        String(format: "%.3f", Double(right) / Double(max(1, count)))
      }
      return "\(count) examples, rules \(part(rules)), with the second opinion \(part(model))"
    }
  }

  /// Rows of a model: a power of two.
  private static let rows = 1 << 17
  private static let rounds = 150
  private static let rate: Float = 0.1

  private typealias Row = SIMD16<Float>

  private let classes: Int
  private var weights = [Row](repeating: Row(), count: rows)

  /// Learns from `examples`, of at most 16 `classes`.
  init(_ examples: [Example], classes: Int, penalty: Float) {
    precondition(classes <= Row.scalarCount)
    self.classes = classes
    let still = [Row](repeating: Row(), count: Self.rows)
    var (means, squares) = (still, still)
    for round in 0..<Self.rounds {
      var slopes = weights.map { $0 * penalty }
      for example in examples {
        var slope = probabilities(example.rows)
        slope[example.answer] -= 1
        slope *= example.importance
        for row in example.rows { slopes[Int(row)] += slope }
      }
      let rate = Self.rate * (1 - 0.95 * Float(round) / Float(Self.rounds))
      // Without these the first steps would be too short.
      let (first, second) = (1 - pow(0.9, Float(round + 1)), 1 - pow(0.99, Float(round + 1)))
      for k in 0..<Self.rows {
        means[k] = 0.9 * means[k] + 0.1 * slopes[k]
        squares[k] = 0.99 * squares[k] + 0.01 * slopes[k] * slopes[k]
        weights[k] -= rate * (means[k] / first) / ((squares[k] / second).squareRoot() + 1e-4)
      }
    }
  }

  private func scores(_ rows: [Int32]) -> Row {
    var sum = Row()
    for row in rows { sum += weights[Int(row)] }
    return sum
  }

  /// How likely each class is.
  private func probabilities(_ rows: [Int32]) -> Row {
    let scores = scores(rows)
    var most = -Float.infinity
    for k in 0..<classes { most = max(most, scores[k]) }
    var result = Row()
    var sum: Float = 0
    for k in 0..<classes {
      result[k] = exp(scores[k] - most)
      sum += result[k]
    }
    return result / sum
  }

  /// How well rules and model do on `examples`; where the rules say nothing, they mean `silence`.
  func score(_ examples: [Example], silence: Int = 0) -> Score {
    var score = Score(count: examples.count)
    for example in examples {
      let scores = scores(example.rows)
      let rule = example.rule ?? silence
      var best = rule
      for k in 0..<classes where scores[k] > scores[best] { best = k }
      if scores[best] - scores[rule] <= example.margin { best = rule }
      if rule == example.answer { score.rules += 1 }
      if best == example.answer { score.model += 1 }
    }
    return score
  }

  /// The model file (`HashedModel`).
  func written() -> [UInt8] {
    let most = weights.reduce(Float(1e-9)) { max($0, $1.max(), -$1.min()) }
    let scale = most / 127
    var bytes: [UInt8] = []
    bytes.reserveCapacity(HashedModel.head + Self.rows * classes)
    for number in [UInt32(Self.rows), UInt32(classes), scale.bitPattern] { bytes.append(number) }
    for row in weights {
      for k in 0..<classes {
        bytes.append(UInt8(bitPattern: Int8((row[k] / scale).rounded())))
      }
    }
    return bytes
  }
}
