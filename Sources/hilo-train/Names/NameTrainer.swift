import Foundation
import HiloText

/// Trains the model of names of a language.
struct NameTrainer {
  /// Lists of the language.
  let gazetteer: Gazetteer
  /// How the chain is trained.
  var chain = ChainTrainer()
  /// Features that occur less often are left out.
  var least = 2
  /// Features whose strongest weight is less than this share of the strongest of all are left out.
  var threshold = 0.02

  /// The bytes of a model learned from `documents`.
  func train(_ documents: [LabelledDocument]) -> [UInt8] {
    var rows: [[[UInt32]]] = []
    var allowed: [[UInt32]] = []
    for labelled in documents {
      let signals = NameSignals(labelled.document, gazetteer)
      let features = NameFeatures(labelled.document, signals)
      let right = Self.allowed(labelled, signals)
      for sentence in labelled.document.sentences {
        var i = sentence.tokens.lowerBound
        while i < sentence.tokens.upperBound {
          guard signals.role[i] != .idle else {
            i += 1
            continue
          }
          var row: [[UInt32]] = []
          var labels: [UInt32] = []
          while i < sentence.tokens.upperBound, signals.role[i] != .idle {
            var keys: [UInt32] = []
            features.write(i, in: sentence.tokens, to: &keys)
            row.append(keys)
            labels.append(right[i])
            i += 1
          }
          rows.append(row)
          allowed.append(labels)
        }
      }
    }
    let index = FeatureIndex(rows, least: least)
    let examples = zip(rows, allowed).map { row, labels in
      ChainExample(
        features: row.map { $0.compactMap { index.numbers[$0] } }, allowed: labels)
    }
    let (weights, pairs) = chain.train(examples, features: index.keys.count)
    return quantized(index.keys, weights, pairs)
  }

  private func quantized(_ keys: [UInt32], _ weights: [Float], _ pairs: [Float]) -> [UInt8] {
    let n = NameLabel.count
    var top: Float = 0
    for w in weights { top = max(top, abs(w)) }
    let unit = 127 / max(top, 1e-6)
    var rows: [UInt32: [Int8]] = [:]
    for (number, key) in keys.enumerated() {
      let row = weights[number * n..<(number + 1) * n]
      let mean = row.reduce(0, +) / Float(n)
      let strongest = row.reduce(0) { max($0, abs($1 - mean)) }
      guard strongest >= top * Float(threshold) else { continue }
      rows[key] = row.map { Int8(max(-127, min(127, ($0 * unit).rounded()))) }
    }
    return NameModel.bytes(weights: rows, pairs: pairs.map { Int32(($0 * unit).rounded()) })
  }

  /// The labels that are right for each token, as bits.
  static func allowed(_ labelled: LabelledDocument, _ signals: NameSignals) -> [UInt32] {
    var out = [UInt32](repeating: 1, count: labelled.document.tokens.count)
    for (range, type) in labelled.names {
      guard let tokens = reachable(range, signals) else { continue }
      for i in tokens {
        let part: NameLabel.Part =
          tokens.count == 1
          ? .whole
          : i == tokens.lowerBound ? .opening : i == tokens.upperBound - 1 ? .ending : .inside
        let types = type.map { [$0] } ?? Array(NameLabel.types.indices)
        out[i] = types.reduce(0) { $0 | 1 << UInt32(NameLabel.label(part, $1)) }
      }
    }
    return out
  }

  /// The part of a name that the model can find: from the first strong token on, within one run.
  static func reachable(_ range: Range<Int>, _ signals: NameSignals) -> Range<Int>? {
    guard let start = range.first(where: { signals.role[$0] == .strong }) else { return nil }
    var end = start
    while end < range.upperBound, signals.role[end] != .idle { end += 1 }
    return start..<end
  }
}
