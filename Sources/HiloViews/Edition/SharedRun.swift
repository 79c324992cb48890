internal import HiloStories

/// The longest run of words that two articles have in common: what shows a copy.
struct SharedRun: Sendable {
  /// How many words.
  let words: Int
  /// Where it stands in the first article.
  let first: Dossier.Cite
  /// Where it stands in the second.
  let second: Dossier.Cite

  /// Finds it, in time proportional to the product of the two lengths; nil when nothing is shared.
  static func longest(_ a: Dossier.Article, _ b: Dossier.Article) -> SharedRun? {
    let (x, y) = (Words(a), Words(b))
    var row = [Int32](repeating: 0, count: y.hashes.count + 1)
    var best = (length: 0, i: 0, j: 0)
    for i in x.hashes.indices {
      var diagonal: Int32 = 0
      for j in y.hashes.indices {
        let above = row[j + 1]
        row[j + 1] = x.hashes[i] == y.hashes[j] ? diagonal + 1 : 0
        if row[j + 1] > Int32(best.length) { best = (Int(row[j + 1]), i, j) }
        diagonal = above
      }
    }
    guard best.length > 0 else { return nil }
    return SharedRun(
      words: best.length,
      first: x.cite(a.id, (best.i - best.length + 1)...best.i),
      second: y.cite(b.id, (best.j - best.length + 1)...best.j))
  }

  /// An article's words outside its boilerplate: a hash of each, and its code points.
  private struct Words {
    var hashes: [UInt64] = []
    var ranges: [Range<Int>] = []
    /// Longer articles are compared by their beginnings.
    static let most = 2000

    init(_ article: Dossier.Article) {
      var start: Int?
      var hash: UInt64 = 0
      var offset = 0
      for scalar in article.text.unicodeScalars {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          if start == nil {
            start = offset
            hash = 14_695_981_039_346_656_037
          }
          // FNV-1a over code points in lower case.
          for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            hash = (hash ^ UInt64(lower.value)) &* 1_099_511_628_211
          }
        } else if let first = start {
          append(hash, first..<offset, article)
          start = nil
          if hashes.count >= Self.most { return }
        }
        offset += 1
      }
      if let first = start { append(hash, first..<offset, article) }
    }

    private mutating func append(_ hash: UInt64, _ range: Range<Int>, _ article: Dossier.Article) {
      let isBoilerplate = article.boilerplate.contains {
        $0.start <= range.lowerBound && range.upperBound <= $0.end
      }
      guard !isBoilerplate else { return }
      hashes.append(hash)
      ranges.append(range)
    }

    func cite(_ article: String, _ words: ClosedRange<Int>) -> Dossier.Cite {
      Dossier.Cite(
        article: article, start: ranges[words.lowerBound].lowerBound,
        end: ranges[words.upperBound].upperBound)
    }
  }
}
