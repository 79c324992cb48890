internal import HiloText

/// A second opinion on how sure a happening is, learned from marked stories: the rules' reading is one feature among
/// the words around it, and holds unless these speak clearly for another (``StatusFeatures``).
///
/// Learned by `hilo-train statuses`; read from `Models/events/status-weights.bin` (``HashedModel``), whose classes are
/// the statuses in their order.
struct StatusModel: Sendable {
  /// The model of the program.
  static let shared = StatusModel(DataFile.named("events/status-weights.bin"))

  /// By how much, in logits, another status must be likelier than the rules': more where words name it than
  /// where none does. An adverb that does ("quizá", "reportedly") is not overruled, nor is a word of confirming: what
  /// is confirmed is what is said to be.
  static func margin(_ mention: EventMention, in text: EventText) -> Float {
    guard let cue = mention.statusCue else { return 0.5 }
    let isAdverb = text.document.tokens(in: cue).contains { text.entry($0)?.adverb != nil }
    return isAdverb || mention.status == .confirmed ? .infinity : 1.5
  }

  private let model: HashedModel

  /// Reads `file`; without one the rules always hold.
  init(_ file: DataFile?) {
    model = HashedModel(file, classes: EventStatus.allCases.count)
  }

  /// The status that `features` speak for, and the word that does so most against that of `mention`, which is the
  /// rules'; nil where the rules' holds.
  func revised(
    _ mention: EventMention, by features: [StatusFeatures.Feature], in text: EventText
  ) -> (status: EventStatus, word: Int?)? {
    let scores = model.scores(features.map(\.number))
    let own = Int(mention.status.code)
    var best = own
    for k in scores.indices where scores[k] > scores[best] { best = k }
    guard scores[best] - scores[own] > Self.margin(mention, in: text) else { return nil }
    var shares: [Int: Float] = [:]
    for feature in features where feature.word >= 0 {
      shares[feature.word, default: 0] += model.share(of: feature.number, for: best, over: own)
    }
    let word = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return (EventStatus.allCases[best], word.flatMap { $0.value > 0 ? $0.key : nil })
  }
}
