/// What the names that a first reading found say of each word of the document: how often it stood
/// in names of which type, as which part.
package struct NameMemory: Sendable {
  private var counts: [UInt64: [UInt16]] = [:]

  /// Remembers the names of `labels`, one for each token.
  package init(_ labels: [Int], _ signals: NameSignals) {
    for i in labels.indices where signals.role[i] == .strong {
      let type = labels[i] == 0 ? 0 : 1 + (labels[i] - 1) / 4
      let part = labels[i] == 0 ? 0 : (labels[i] - 1) % 4
      var row = counts[signals.word[i]] ?? [UInt16](repeating: 0, count: 10)
      row[type] &+= 1
      if type > 0 { row[5 + part] &+= 1 }
      row[9] &+= 1
      counts[signals.word[i]] = row
    }
  }

  /// Writes what the other places of the word say.
  func write(_ i: Int, _ word: UInt64, _ shape: UInt8, _ put: (UInt64, UInt64) -> Void) {
    guard let row = counts[word] else { return }
    var best = 0
    for t in 1...4 where row[t] > row[best] { best = t }
    let sure = UInt64(row[best]) * 4 >= UInt64(row[9]) * 3
    let often: UInt64 = row[9] == 1 ? 0 : row[9] <= 3 ? 1 : 2
    put(80, UInt64(best) << 4 | (sure ? 8 : 0) | often)
    put(81, UInt64(best) << 16 | often << 8 | UInt64(shape))
    for p in 0..<4 where row[5 + p] > 0 { put(82, UInt64(best) << 8 | UInt64(p) << 4 | often) }
    for t in 0..<5 where row[t] > 0 && t != best { put(83, UInt64(t) << 4 | UInt64(best)) }
  }
}
