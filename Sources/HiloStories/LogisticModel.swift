internal import HiloText

/// How much each feature weighs for something to be so, learned from stories with answers (a logistic
/// regression, written by `hilo-train`): that two mentions are of one happening, two figures of one thing.
struct LogisticModel: Sendable {
  /// By the order of the features' names.
  var weights: [Float]
  var bias: Float
  /// The least average score at which two groups are brought together.
  var threshold: Float

  /// The model of the file `name` of the languages' common data: a row for each of `features`, `bias` and
  /// `threshold`. What the file lacks weighs nothing.
  init(_ name: String, features: [String]) {
    self.init(weights: Array(repeating: 0, count: features.count), bias: 0, threshold: 0)
    for row in DataFile.named(name)?.rows ?? [] where row.count == 2 {
      guard let value = Float(row[1]) else { continue }
      switch row[0] {
      case "bias": bias = value
      case "threshold": threshold = value
      default: if let place = features.firstIndex(of: row[0]) { weights[place] = value }
      }
    }
  }

  init(weights: [Float], bias: Float, threshold: Float) {
    self.weights = weights
    self.bias = bias
    self.threshold = threshold
  }

  /// How likely it is where the features have these values, as log odds.
  @inline(__always)
  func score(_ values: [Float]) -> Float {
    var sum = bias
    for i in weights.indices { sum += weights[i] * values[i] }
    return sum
  }
}

extension LogisticModel {
  /// Which mentions tell of one happening.
  static let coreference = LogisticModel(
    "common/events/coreference.txt", features: MentionPair.names)
  /// Which figures are of one thing.
  static let numbers = LogisticModel("common/events/figures.txt", features: NumberPair.names)
  /// Which times are of one thing.
  static let times = LogisticModel("common/events/times.txt", features: TimePair.names)
  /// Whether a figure that a later day gives is a thing's change.
  static let updates = LogisticModel("common/events/updates.txt", features: NumberSeries.names)
  /// Which comparisons are worth their place.
  static let ranking = LogisticModel("common/events/ranking.txt", features: ComparisonRanker.names)
}
