/// Brings the claims of one thing together: the likest pairs first, where all that they bring together is
/// like enough on average.
struct ClaimLinkage {
  /// A pair of claims, by their places, and how likely they are of one thing.
  typealias Pair = (score: Float, a: Int, b: Int)

  /// Up to so many claims of a story each is asked about each other.
  private static let all = 400
  /// Of a larger story the claims nearest before it that a claim is asked about for each of its words.
  private static let near = 6
  /// Members of each group that are asked whether two go together.
  private static let asked = 6
  /// The score of two that cannot be of one thing.
  private static let never: Float = -3
  /// By how much more alike on average claims of three articles or more must be: a stranger among them
  /// spoils what the others say.
  private static let further: Float = 1.2
  /// The score of two that are surely of one thing.
  static let sure: Float = 3
  /// A word that weighs less than this brings no two claims of a large story together.
  private static let light = 0.2

  let threshold: Float
  /// The article of each claim.
  let articles: [Int]
  /// How likely two claims of two articles are of one thing, nil where they cannot be; the first stands before
  /// the second.
  let score: (Int, Int) -> Float?

  /// What the claims of a large story are looked up by, of their words: those of weight.
  static func keys(_ terms: [ArticleTerms.Term], _ weights: TermWeights) -> [Int] {
    terms.filter { weights[$0] >= light }
  }

  /// How likely the claims at two places are of one thing; nil where no claim stands or they cannot be. `places` are those of all,
  /// `score` says it of two of them, the first before the second.
  static func likeness(
    of places: [Citation], score: @escaping (Int, Int) -> Float?
  ) -> (Citation, Citation) -> Float? {
    let index = Dictionary(
      places.enumerated().map { ($1, $0) }, uniquingKeysWith: { _, last in last })
    return { a, b in
      guard let i = index[a], let j = index[b] else { return nil }
      return score(min(i, j), max(i, j))
    }
  }

  /// The pairs to ask about: all of a small story, those that share a key of a large one.
  ///
  /// `keys` are those of each claim. Linear in the claims of a large story.
  static func candidates(_ keys: [[Int]]) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    if keys.count <= all {
      for j in keys.indices { for i in 0..<j { result.append((i, j)) } }
      return result
    }
    var holders: [Int: [Int]] = [:]
    for j in keys.indices {
      var asked: Set<Int> = []
      for key in keys[j] {
        for i in (holders[key] ?? []).suffix(near) where asked.insert(i).inserted {
          result.append((i, j))
        }
        holders[key, default: []].append(j)
      }
    }
    return result
  }

  /// Two groups that do not go together.
  private struct Refusal: Hashable {
    let a: Int
    let b: Int
  }

  /// Groups of two claims or more; `excludes` says which two of one article cannot stand in one, whatever
  /// else is alike.
  func groups(
    _ pairs: [Pair], excludes: (Int, Int) -> Bool
  ) -> [(score: Float, members: [Int])] {
    let sorted = pairs.filter { $0.score >= threshold }.sorted {
      $0.score != $1.score ? $0.score > $1.score : ($0.a, $0.b) < ($1.a, $1.b)
    }
    var root = Array(articles.indices)
    var members = articles.indices.map { [$0] }
    var ofArticle = articles.indices.map { [articles[$0]: [$0]] }
    var best = [Float](repeating: -.infinity, count: articles.count)
    var refused: [Refusal: Int] = [:]
    for pair in sorted {
      var (a, b) = (root[pair.a], root[pair.b])
      if members[a].count < members[b].count { swap(&a, &b) }
      guard a != b else { continue }
      // Two groups that were refused are asked again only when either has grown.
      let refusal = Refusal(a: min(a, b), b: max(a, b))
      let size = members[a].count + members[b].count
      guard refused[refusal] != size else { continue }
      let isExcluded = members[b].contains { x in
        ofArticle[a][articles[x]]?.contains { excludes(x, $0) } ?? false
      }
      let average = isExcluded ? nil : average(members[a], members[b])
      guard !isExcluded,
        average ?? pair.score >= least(Set(ofArticle[a].keys).union(ofArticle[b].keys).count)
      else {
        // Two groups of one article are asked by each of their pairs.
        if isExcluded || average != nil { refused[refusal] = size }
        continue
      }
      for k in members[b] {
        root[k] = a
        ofArticle[a][articles[k], default: []].append(k)
      }
      members[a] += members[b]
      members[b] = []
      best[a] = max(best[a], best[b], pair.score)
    }
    return members.indices.filter { members[$0].count > 1 }.map { (best[$0], members[$0].sorted()) }
  }

  /// How alike claims of so many articles must be on average.
  private func least(_ articles: Int) -> Float { threshold + (articles > 2 ? Self.further : 0) }

  private func average(_ a: [Int], _ b: [Int]) -> Float? {
    let scores = a.prefix(Self.asked).flatMap { x in
      b.prefix(Self.asked).compactMap {
        articles[x] == articles[$0] ? nil : score(min(x, $0), max(x, $0)) ?? Self.never
      }
    }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Float(scores.count)
  }
}
