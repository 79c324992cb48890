import HiloArticles
import HiloText

/// How alike the articles are, for the pairs that share telling terms.
struct SimilarityGraph: Sendable {
  /// A pair of articles and how alike they are, 0 to 1.
  struct Edge: Sendable {
    var first: Int
    var second: Int
    var similarity: Float
    /// Whether one is a copy or rewrite of the other.
    var isCopy = false
  }

  /// The pairs, by first, then second article.
  private(set) var edges: [Edge] = []
  /// The pairs of which one looks back on the other's days from afar.
  private(set) var lookingBack: [(first: Int, second: Int)] = []

  /// How much entities, and how much the words of names, count beside the words.
  private static let nameShare: Float = 0.2
  /// How much more the words count that meet across languages.
  private static let lift: Float = 1.5
  /// What days far apart leave of the likeness of two full texts.
  private static let remains: Float = 0.75
  /// How much more the words of two titles count that meet.
  private static let boost: Float = 0.55
  /// How many of an article's weightiest terms find its candidates.
  private static let probes = 24
  /// How many articles a probe may lead to; more common terms tell too little.
  private static let maximalSpread = 400
  /// How much of the likeness of two articles their weightiest terms must make up for all of it to
  /// be reckoned.
  private static let worthComparing: Float = 0.03
  /// Pairs below are taken to have nothing in common.
  static let floor: Float = 0.04

  /// The most that one word, one entity, one word of a name adds to the likeness of two full texts:
  /// a person that both speak of all the time is not yet a happening.
  private static let caps: (word: Float, entity: Float, nameWord: Float) = (0.04, 0.2, 0.1)

  /// What a pair loses of which one looks back on the other's days from afar. It is more than any
  /// pair has, so that one such pair keeps apart a few articles but not many.
  private static let apart: Float = 1

  /// Compares `articles`, whose vectors are `vectors`, where they share one of their weightiest terms.
  init(_ vectors: ArticleVectors, articles: [AnnotatedArticle]) {
    let traits = articles.map(Traits.init)
    let count = articles.count
    var index: [Int64: [Posting]] = [:]
    var shared = [Float](repeating: 0, count: count)
    let isSmall = count <= 64
    for b in 0..<count {
      var candidates: [Int] = []
      if isSmall {
        candidates = Array(0..<b)
      } else {
        var probes = Self.heaviest(vectors.words[b]).map { (Int64($0.term), $0.weight) }
        probes += Self.heaviest(vectors.names[b]).map { (Int64($0.term) | 1 << 40, $0.weight) }
        for (probe, weight) in probes {
          guard let postings = index[probe] else { continue }
          for posting in postings {
            let a = Int(posting.article)
            if shared[a] == 0 { candidates.append(a) }
            shared[a] += posting.weight * weight
          }
        }
        let met = candidates
        candidates.removeAll { shared[$0] < Self.worthComparing }
        for a in met { shared[a] = 0 }
        candidates.sort()
        for (probe, weight) in probes where (index[probe]?.count ?? 0) < Self.maximalSpread {
          index[probe, default: []].append(Posting(article: Int32(b), weight: weight))
        }
      }
      for a in candidates {
        let similarity = Self.similarity(vectors, traits, a, b)
        guard similarity >= Self.floor else { continue }
        let isApart = traits[a].isApart(from: traits[b])
        if isApart { lookingBack.append((a, b)) }
        edges.append(
          Edge(first: a, second: b, similarity: isApart ? similarity - Self.apart : similarity))
      }
    }
    edges.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How little a text says: from 0 for some paragraphs to 1 for a title alone.
  static func brevity(_ document: Document) -> Float {
    min(1, max(0, (80 - Float(document.tokens.count)) / 50))
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

    /// How near the days are: the less a text says, the more its day does. Titles weeks apart have
    /// little in common; of texts that agree, months leave most.
    func nearness(to other: Traits, brevity: Float) -> Float {
      guard let day, let otherDay = other.day else { return 1 }
      let gap = max(0, Float(abs(day - otherDay)) - 3 * (1 - brevity))
      let remains = SimilarityGraph.remains * (1 - brevity)
      return remains + (1 - remains) / (1 + gap / (2 + 12 * (1 - brevity)))
    }
  }

  /// How alike two articles are by words, names and days. Between languages words meet by the few
  /// that the lists know, so they count more where they do; a title alone has few names that are
  /// read surely, and shares less than a text with any other.
  private static func similarity(
    _ vectors: ArticleVectors, _ traits: [Traits], _ a: Int, _ b: Int
  ) -> Float {
    let brevity = max(traits[a].brevity, traits[b].brevity)
    // A title has few words, of which each makes up much.
    let words = vectors.words[a].similarity(
      to: vectors.words[b], cap: caps.word + brevity * (1 - caps.word))
    let names =
      vectors.names[a].similarity(to: vectors.names[b], cap: caps.entity)
      + vectors.nameWords[a].similarity(to: vectors.nameWords[b], cap: caps.nameWord)
    let hasNames = !vectors.names[a].terms.isEmpty && !vectors.names[b].terms.isEmpty
    let share: Float = hasNames ? Self.nameShare * (1 - brevity) : 0
    let lift: Float = traits[a].language == traits[b].language ? 1 : Self.lift
    let alike = min(1, (1 - 2 * share) * lift * words + share * names)
    return alike * (1 + Self.boost * brevity) * traits[a].nearness(to: traits[b], brevity: brevity)
  }

  /// An article that has a term among its weightiest.
  private struct Posting {
    var article: Int32
    var weight: Float
  }

  private static func heaviest(_ vector: TermVector) -> [(term: Int32, weight: Float)] {
    let order = vector.terms.indices.sorted {
      (vector.weights[$1], $0) < (vector.weights[$0], $1)
    }
    return order.prefix(probes).map { (vector.terms[$0], vector.weights[$0]) }
  }
}
