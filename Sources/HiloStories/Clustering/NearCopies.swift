import HiloText

/// Finds the articles that are copies or rewrites of one text.
///
/// Texts are compared by their runs of three words without accents (shingles, Broder 1997), less
/// what is no part of the article. Candidates come from an index of a sample of the runs, those
/// whose hash is a multiple of four, so that part of a text is found in the whole; what counts is
/// how much of all the shorter text's runs the other holds. Two reports that quote the same words
/// share up to a quarter, a rewrite about half. The time grows with the number of words, for runs
/// that many texts share are left out.
struct NearCopies: Sendable {
  /// The share of the shorter text's runs that the other must hold.
  static let threshold = 0.38
  /// The share of the shorter text's sample at which a pair is looked at.
  static let worthALook = 0.15
  /// How many runs the two must have in common: fewer are a set phrase or a name.
  static let leastRuns = 8
  /// How many texts a run may occur in before it counts as a set phrase.
  static let maximalSpread = 64

  /// The pairs of articles of which one is a copy or rewrite of the other, with the share held.
  func pairs(of articles: [AnnotatedArticle]) -> [(first: Int, second: Int, share: Double)] {
    let runs = articles.map { Self.runs($0.document) }
    var holders: [UInt64: [Int32]] = [:]
    var sampled = [Int](repeating: 0, count: articles.count)
    for (a, runs) in runs.enumerated() {
      for hash in runs where hash & 3 == 0 {
        holders[hash, default: []].append(Int32(a))
        sampled[a] += 1
      }
    }
    var shared: [UInt64: Int32] = [:]
    for sketch in holders.values where sketch.count > 1 && sketch.count <= Self.maximalSpread {
      for i in sketch.indices {
        for j in sketch.indices where j > i {
          shared[UInt64(sketch[i]) << 32 | UInt64(sketch[j]), default: 0] += 1
        }
      }
    }
    var pairs: [(first: Int, second: Int, share: Double)] = []
    for (key, count) in shared {
      let (a, b) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      let shorter = min(sampled[a], sampled[b])
      guard Double(count) >= Self.worthALook * Double(shorter) else { continue }
      let common = Self.common(runs[a], runs[b])
      let share = Double(common) / Double(max(1, min(runs[a].count, runs[b].count)))
      if common >= Self.leastRuns, share >= Self.threshold { pairs.append((a, b, share)) }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How many of the hashes are in both, each list rising.
  private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// The hashes of the runs of three words, each once, rising.
  static func runs(_ document: Document) -> [UInt64] {
    var (a, b): (UInt64, UInt64) = (0, 0)
    var hashes: [UInt64] = []
    for sentence in document.sentences where !document.isBoilerplate(sentence.passage) {
      for token in document.tokens[sentence.tokens.clamped(to: 0..<document.tokens.count)] {
        switch token.shape {
        case .punctuation, .symbol: continue
        default: break
        }
        let word = hash(token.folded)
        hashes.append(mix(mix(a &* 31 &+ b) &* 31 &+ word))
        (a, b) = (b, word)
      }
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    return hashes
  }

  /// FNV-1a of the word's bytes, the same on every run.
  private static func hash(_ word: String) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(h)
  }

  private static func mix(_ x: UInt64) -> UInt64 {
    var z = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
