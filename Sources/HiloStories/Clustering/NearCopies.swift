import HiloText

/// Finds the articles that are copies or rewrites of one text.
///
/// Texts are compared by their runs of three words (shingles, Broder 1997). Candidates come from an
/// index of a sample of the runs, those whose hash is a multiple of four, so that part of a text is
/// found in the whole; what counts is how much of the shorter text's sample the other holds. The
/// time grows with the number of words, for runs that many texts share are left out.
struct NearCopies: Sendable {
  /// The share of the shorter text's runs that the other must hold.
  static let threshold = 0.3
  /// How many texts a run may occur in before it counts as a set phrase.
  static let maximalSpread = 64

  /// The pairs of articles of which one is a copy or rewrite of the other, with the share held.
  func pairs(of articles: [AnnotatedArticle]) -> [(first: Int, second: Int, share: Double)] {
    let sketches = articles.map { Self.sketch($0.document) }
    var holders: [UInt64: [Int32]] = [:]
    for (a, sketch) in sketches.enumerated() {
      for hash in sketch { holders[hash, default: []].append(Int32(a)) }
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
      let shorter = min(sketches[a].count, sketches[b].count)
      guard shorter >= 4 else { continue }
      let share = Double(count) / Double(shorter)
      if share >= Self.threshold { pairs.append((a, b, share)) }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The sampled hashes of the runs of three words, each once.
  static func sketch(_ document: Document) -> [UInt64] {
    var (a, b): (UInt64, UInt64) = (0, 0)
    var hashes = Set<UInt64>()
    for token in document.tokens {
      switch token.shape {
      case .punctuation, .symbol: continue
      default: break
      }
      let word = hash(token.folded)
      let run = mix(mix(a &* 31 &+ b) &* 31 &+ word)
      (a, b) = (b, word)
      if run & 3 == 0 { hashes.insert(run) }
    }
    return hashes.sorted()
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
