internal import HiloText

/// How much each feature of a pair of mentions weighs, learned from stories with answers
/// (`common/events/coreference.txt`, written by `hilo-train events`; a logistic regression).
struct CoreferenceModel: Sendable {
  /// By the order of ``MentionPair/names``.
  var weights: [Float]
  var bias: Float
  /// The least average score at which mentions are brought together.
  var threshold: Float

  /// The model that the program carries.
  static let shared: CoreferenceModel = {
    var model = CoreferenceModel(
      weights: Array(repeating: 0, count: MentionPair.names.count), bias: 0, threshold: 0)
    for row in DataFile.named("common/events/coreference.txt")?.rows ?? [] where row.count == 2 {
      guard let value = Float(row[1]) else { continue }
      switch row[0] {
      case "bias": model.bias = value
      case "threshold": model.threshold = value
      default:
        if let place = MentionPair.names.firstIndex(of: row[0]) { model.weights[place] = value }
      }
    }
    return model
  }()

  /// How likely it is that the mentions of `pair` tell of one happening, as log odds.
  @inline(__always)
  func score(_ pair: MentionPair) -> Float {
    var sum = bias
    for i in weights.indices { sum += weights[i] * pair.values[i] }
    return sum
  }
}
