import HiloArticles
import HiloText

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

  /// How much names count beside words.
  private static let nameShare: Float = 0.25
  /// How much more the words count that meet across languages.
  private static let lift: Float = 2
  /// How much more the words of two titles count that meet.
  private static let boost: Float = 0.5
  /// How many of an article's weightiest terms find its candidates.
  private static let probes = 24
  /// How many articles a probe may lead to; more common terms tell too little.
  private static let maximalSpread = 400
  /// Pairs below are taken to have nothing in common.
  static let floor: Float = 0.04

  /// How much an article must not be one with another that it looks back on from afar.
  private static let apart: Float = 1

  /// Compares `articles`, whose vectors are `vectors`, where they share one of their weightiest terms.
  init(_ vectors: ArticleVectors, articles: [AnnotatedArticle]) {
    let traits = articles.map(Traits.init)
    let count = articles.count
    var index: [Int64: [Int32]] = [:]
    var seen = [Int32](repeating: -1, count: count)
    let isSmall = count <= 64
    for b in 0..<count {
      var candidates: [Int] = []
      if isSmall {
        candidates = Array(0..<b)
      } else {
        var probes = Self.heaviest(vectors.words[b]).map { Int64($0) }
        probes += Self.heaviest(vectors.names[b]).map { Int64($0) | 1 << 40 }
        for probe in probes {
          for a in index[probe] ?? [] where seen[Int(a)] != Int32(b) {
            seen[Int(a)] = Int32(b)
            candidates.append(Int(a))
          }
        }
        candidates.sort()
        for probe in probes where (index[probe]?.count ?? 0) < Self.maximalSpread {
          index[probe, default: []].append(Int32(b))
        }
      }
      for a in candidates {
        let similarity = Self.similarity(vectors, traits, a, b)
        guard similarity >= Self.floor else { continue }
        let isApart = traits[a].isApart(from: traits[b])
        edges.append(
          Edge(first: a, second: b, similarity: isApart ? similarity - Self.apart : similarity))
      }
    }
    edges.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How little a text says: from 0 for some paragraphs to 1 for a title alone.
  static func brevity(_ document: Document) -> Float {
    min(1, max(0, (120 - Float(document.tokens.count)) / 80))
  }

  /// What of an article besides its words tells how near it is to another.
  private struct Traits {
    var language: Language
    var day: Int?
    var brevity: Float
    var months: MonthSignals

    init(_ article: AnnotatedArticle) {
      language = article.document.language
      day = article.article.published?.range.day?.number
      brevity = SimilarityGraph.brevity(article.document)
      months = MonthSignals(article.document)
    }

    func isApart(from other: Traits) -> Bool {
      (day == nil || other.day == nil) && months.conflict(with: other.months)
    }

    /// How near the days are: the less a text says, the more its day does.
    func nearness(to other: Traits, brevity: Float) -> Float {
      guard let day, let otherDay = other.day else { return 1 }
      let gap = max(0, Float(abs(day - otherDay)) - 3 * (1 - brevity))
      return 1 / (1 + gap / (2 + 10 * (1 - brevity)))
    }
  }

  /// How alike two articles are by words, names and days. Between languages words meet by the few
  /// that the lists know, so they count more where they do; a title alone has few names that are
  /// read surely, and shares less than a text with any other.
  private static func similarity(
    _ vectors: ArticleVectors, _ traits: [Traits], _ a: Int, _ b: Int
  ) -> Float {
    let words = vectors.words[a].similarity(to: vectors.words[b])
    let names = vectors.names[a].similarity(to: vectors.names[b])
    let brevity = max(traits[a].brevity, traits[b].brevity)
    let hasNames = !vectors.names[a].terms.isEmpty && !vectors.names[b].terms.isEmpty
    let share: Float = hasNames ? Self.nameShare * (1 - brevity) : 0
    let lift: Float = traits[a].language == traits[b].language ? 1 : Self.lift
    let alike = min(1, (1 - share) * lift * words + share * names)
    return alike * (1 + Self.boost * brevity) * traits[a].nearness(to: traits[b], brevity: brevity)
  }

  private static func heaviest(_ vector: TermVector) -> [Int32] {
    if vector.terms.count <= probes { return vector.terms }
    let order = vector.terms.indices.sorted {
      (vector.weights[$1], $0) < (vector.weights[$0], $1)
    }
    return order.prefix(probes).map { vector.terms[$0] }
  }
}
