/// A linear-chain model of labels: a table of weights by feature and one of label pairs, both
/// whole numbers, so that decoding is exact and the same everywhere.
package struct NameModel: Sendable {
  private let weights: HashedTable
  /// Scores of pairs: `pairs[next * count + label]`; a run's first and last label pair with "outside".
  private let pairs: [Int32]

  /// Takes the model that the file `name` holds; nil when there is none or it is damaged.
  package init?(named name: String) {
    guard let file = DataFile.named(name) else { return nil }
    self.init(file.bytes)
  }

  /// What the file of a model opens with; without it, one whose first weight looks like the mark of
  /// UTF-16 cannot be embedded.
  private static let mark = Array("HNM1".utf8)

  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let pairCount = NameLabel.count * NameLabel.count
    let start = Self.mark.count
    guard bytes.starts(with: Self.mark), bytes.count > start + 4 * pairCount,
      let table = HashedTable(bytes, at: start + 4 * pairCount), table.width == NameLabel.count
    else { return nil }
    weights = table
    let raw = UnsafeRawBufferPointer(bytes)
    pairs = (0..<pairCount).map {
      raw.loadUnaligned(fromByteOffset: start + 4 * $0, as: Int32.self)
    }
  }

  /// The bytes of a model with these weights.
  package static func bytes(weights: [UInt32: [Int8]], pairs: [Int32]) -> [UInt8] {
    var out = mark
    for pair in pairs { withUnsafeBytes(of: pair.littleEndian) { out.append(contentsOf: $0) } }
    let rows = weights.mapValues { $0.map { UInt8(bitPattern: $0) } }
    return out + HashedTable.bytes(rows, width: NameLabel.count)
  }

  /// Which labels may stand before each label.
  private static let before: [[Int]] = (0..<NameLabel.count).map { next in
    (0..<NameLabel.count).filter { NameLabel.follows(next, $0) }
  }

  /// The best labels for the tokens of `document`, by Viterbi over each run of tokens that may belong
  /// to names, and the scores that each token gives to each label (`token * count + label`).
  func read(
    _ document: Document, _ signals: NameSignals
  ) -> (labels: [Int], scores: [Int32]) {
    var all = [Int32](repeating: 0, count: document.tokens.count * NameLabel.count)
    var labels = [Int](repeating: 0, count: document.tokens.count)
    let features = NameFeatures(document, signals)
    var keys: [UInt32] = []
    var scores: [Int32] = []
    for sentence in document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        guard signals.role[i] != .idle else {
          i += 1
          continue
        }
        let start = i
        scores.removeAll(keepingCapacity: true)
        while i < sentence.tokens.upperBound, signals.role[i] != .idle {
          features.write(i, in: sentence.tokens, to: &keys)
          add(keys, opens: signals.role[i] == .strong, to: &scores)
          i += 1
        }
        all.replaceSubrange(start * NameLabel.count..<i * NameLabel.count, with: scores)
        decode(scores, to: &labels, at: start)
      }
    }
    return (labels, all)
  }

  /// Appends the scores of a token's labels.
  private func add(_ keys: [UInt32], opens: Bool, to scores: inout [Int32]) {
    let base = scores.count
    for _ in 0..<NameLabel.count { scores.append(0) }
    scores.withUnsafeMutableBufferPointer { scores in
      for key in keys {
        guard let row = weights.row(key)?.assumingMemoryBound(to: Int8.self) else { continue }
        for l in 0..<NameLabel.count { scores[base + l] &+= Int32(row[l]) }
      }
      guard !opens else { return }
      // No name opens with such a token.
      for l in 1..<NameLabel.count where [0, 3].contains((l - 1) % 4) {
        scores[base + l] = -1_000_000
      }
    }
  }

  private func decode(_ scores: [Int32], to labels: inout [Int], at start: Int) {
    let n = NameLabel.count
    let length = scores.count / n
    var best = [Int32](repeating: 0, count: length * n)
    var from = [UInt8](repeating: 0, count: length * n)
    for t in 0..<length {
      for l in 0..<n {
        var top = Int32.min / 2
        var arg = 0
        if t == 0 {
          if NameLabel.follows(l, 0) { top = pairs[l * n] }
        } else {
          for p in Self.before[l] {
            let score = best[(t - 1) * n + p] &+ pairs[l * n + p]
            if score > top {
              top = score
              arg = p
            }
          }
        }
        best[t * n + l] = max(top &+ scores[t * n + l], Int32.min / 2)
        from[t * n + l] = UInt8(arg)
      }
    }
    var label = 0
    var top = Int32.min
    for l in 0..<n where NameLabel.follows(0, l) {
      let score = best[(length - 1) * n + l] &+ pairs[l]
      if score > top {
        top = score
        label = l
      }
    }
    for t in stride(from: length - 1, through: 0, by: -1) {
      labels[start + t] = label
      label = Int(from[t * n + label])
    }
  }
}
