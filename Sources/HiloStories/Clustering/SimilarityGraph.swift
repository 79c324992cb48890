/// How alike the articles are, for the pairs that share telling terms.
struct SimilarityGraph: Sendable {
  /// A pair of articles and how alike they are, 0 to 1.
  struct Edge: Sendable {
    var first: Int
    var second: Int
    var similarity: Float
  }

  /// The pairs, by first, then second article.
  private(set) var edges: [Edge] = []

  /// How many of an article's weightiest terms find its candidates.
  private static let probes = 24
  /// How many articles a probe may lead to; more common terms tell too little.
  private static let maximalSpread = 400
  /// Pairs below are taken to have nothing in common.
  static let floor: Float = 0.04

  /// Compares the articles of `vectors` that share one of their weightiest terms.
  init(_ vectors: ArticleVectors, days: [Int?], isSameLanguage: (Int, Int) -> Bool) {
    let count = vectors.words.count
    var index: [Int64: [Int32]] = [:]
    var seen = [Int32](repeating: -1, count: count)
    let isSmall = count <= 64
    for b in 0..<count {
      var probes: [Int64] = []
      if !isSmall {
        probes = Self.heaviest(vectors.words[b]).map { Int64($0) }
        probes += Self.heaviest(vectors.names[b]).map { Int64($0) | 1 << 40 }
      }
      var candidates: [Int] = []
      if isSmall {
        candidates = Array(0..<b)
      } else {
        for probe in probes {
          for a in index[probe] ?? [] where seen[Int(a)] != Int32(b) {
            seen[Int(a)] = Int32(b)
            candidates.append(Int(a))
          }
        }
        candidates.sort()
        for probe in probes {
          let known = index[probe]?.count ?? 0
          if known < Self.maximalSpread { index[probe, default: []].append(Int32(b)) }
        }
      }
      for a in candidates {
        let similarity =
          Self.similarity(vectors, a, b, isSameLanguage: isSameLanguage(a, b))
          * Self.nearness(days[a], days[b])
        if similarity >= Self.floor {
          edges.append(Edge(first: a, second: b, similarity: similarity))
        }
      }
    }
    edges.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How alike two articles are by words and names. Between languages words meet by the few that
  /// the lists know, so names weigh more there.
  static func similarity(
    _ vectors: ArticleVectors, _ a: Int, _ b: Int, isSameLanguage: Bool
  ) -> Float {
    let words = vectors.words[a].similarity(to: vectors.words[b])
    let names = vectors.names[a].similarity(to: vectors.names[b])
    let hasNames = !vectors.names[a].terms.isEmpty && !vectors.names[b].terms.isEmpty
    if !hasNames { return words * (isSameLanguage ? 1 : 1.5) }
    return isSameLanguage ? 0.5 * words + 0.5 * names : min(1, 0.5 * 1.6 * words + 0.5 * names)
  }

  /// How little the days of publication lie apart: 1 within three days, then falling.
  static func nearness(_ a: Int?, _ b: Int?) -> Float {
    guard let a, let b else { return 1 }
    let gap = Float(max(0, abs(a - b) - 3))
    return 1 / (1 + gap / 12)
  }

  private static func heaviest(_ vector: TermVector) -> [Int32] {
    if vector.terms.count <= probes { return vector.terms }
    let order = vector.terms.indices.sorted {
      (vector.weights[$1], $0) < (vector.weights[$0], $1)
    }
    return order.prefix(probes).map { vector.terms[$0] }
  }
}
