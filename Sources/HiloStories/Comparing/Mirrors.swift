internal import HiloText

/// Which sentences of two articles say one thing, where one article is the other told anew.
///
/// An agency's text goes through many hands: the words change, a figure too, but the order of what is
/// told stays. Sentences are laid side by side so that the weight of the words that they share is
/// greatest and none crosses another (as in the alignment of translations: Gale and Church, "A program
/// for aligning sentences in bilingual corpora", 1993, with words for lengths). Only articles of which
/// a good part lies so side by side are mirrors.
///
/// Each article is laid beside at most ``partners`` others, those with which it shares most rare words:
/// linear in the articles.
struct Mirrors {
  /// A sentence: the article and its place in it.
  struct Place: Hashable {
    let article: Int
    let sentence: Int
  }

  /// For each sentence those of other articles that it lies beside.
  private(set) var beside: [Place: [Place]] = [:]
  /// The pairs of sentences, the earlier article's first, in order.
  private(set) var pairs: [(a: Place, b: Place)] = []

  /// The most articles that one is laid beside.
  private static let partners = 3
  /// A word that more articles hold brings none together.
  private static let crowd = 6
  /// The least weight of words that two sentences share, and its part of what they could.
  private static let least = (shared: 0.8, part: 0.3)
  /// How alike what stands around two things is at least that are told by it.
  private static let close = 0.6
  /// What they share when there is no doubt.
  private static let sure = (shared: 1.4, part: 0.4)

  /// Lays the articles of one story side by side.
  init(_ terms: [ArticleTerms], _ weights: TermWeights) {
    let sides = terms.map { Side($0, weights) }
    for (i, j) in Self.candidates(sides, weights) { lay(sides[i], sides[j], weights) }
  }

  /// No mirrors.
  init() {}

  /// An article's sentences with their words.
  private struct Side {
    let article: Int
    var sentences: [Int] = []
    var terms: [[ArticleTerms.Term]] = []
    var weight: [Double] = []

    init(_ source: ArticleTerms, _ weights: TermWeights) {
      article = source.article
      for (index, sentence) in source.document.sentences.enumerated() {
        guard !source.document.isBoilerplate(sentence.passage) else { continue }
        let words = source.context(sentence.tokens, except: 0..<0)
        guard !words.isEmpty else { continue }
        sentences.append(index)
        terms.append(words)
        weight.append(words.reduce(0) { $0 + weights[$1] })
      }
    }
  }

  /// Pairs of articles that share many words which few others have.
  private static func candidates(_ sides: [Side], _ weights: TermWeights) -> [(Int, Int)] {
    var holders: [ArticleTerms.Term: [Int]] = [:]
    for (index, side) in sides.enumerated() {
      for term in Set(side.terms.joined()) { holders[term, default: []].append(index) }
    }
    var votes = [[Int: Double]](repeating: [:], count: sides.count)
    for term in holders.keys.sorted() {
      guard let near = holders[term], near.count > 1, near.count <= crowd else { continue }
      for (position, i) in near.enumerated() {
        for j in near.dropFirst(position + 1) { votes[i][j, default: 0] += weights[term] }
      }
    }
    return sides.indices.flatMap { i in
      votes[i].filter { $0.value >= 5 }
        .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        .prefix(partners).map { (i, $0.key) }
    }
  }

  private mutating func lay(_ a: Side, _ b: Side, _ weights: TermWeights) {
    let shared = Self.shared(a, b, weights)
    func part(_ i: Int, _ j: Int) -> Double {
      let least = min(a.weight[i], b.weight[j])
      return least > 0 ? shared[i][j] / least : 0
    }
    let lines = Self.aligned(a.terms.count, b.terms.count) { i, j in
      let part = part(i, j)
      return shared[i][j] >= Self.least.shared && part >= Self.least.part
        ? shared[i][j] * part : nil
    }
    let sure = lines.filter {
      shared[$0.0][$0.1] >= Self.sure.shared && part($0.0, $0.1) >= Self.sure.part
    }
    guard sure.count > 2, sure.count * 3 >= min(a.terms.count, b.terms.count) else { return }
    var all = lines
    all += Self.split(lines, a.terms.count) { i, j in shared[i][j] }
    all += Self.split(lines.map { ($0.1, $0.0) }, b.terms.count) { j, i in shared[i][j] }
      .map { ($0.1, $0.0) }
    for (i, j) in all {
      let x = Place(article: a.article, sentence: a.sentences[i])
      let y = Place(article: b.article, sentence: b.sentences[j])
      pairs.append((x, y))
      beside[x, default: []].append(y)
      beside[y, default: []].append(x)
    }
  }

  /// The weight of the words that each sentence of one shares with each of the other.
  private static func shared(_ a: Side, _ b: Side, _ weights: TermWeights) -> [[Double]] {
    var holders: [ArticleTerms.Term: [Int]] = [:]
    for (j, words) in b.terms.enumerated() {
      for term in words { holders[term, default: []].append(j) }
    }
    return a.terms.map { words in
      var row = [Double](repeating: 0, count: b.terms.count)
      for term in words {
        for j in holders[term] ?? [] { row[j] += weights[term] }
      }
      return row
    }
  }

  /// The pairs of the greatest sum, none crossing another.
  private static func aligned(
    _ rows: Int, _ columns: Int, _ gain: (Int, Int) -> Double?
  ) -> [(Int, Int)] {
    let width = columns + 1
    var best = [Double](repeating: 0, count: (rows + 1) * width)
    for i in stride(from: rows - 1, through: 0, by: -1) {
      for j in stride(from: columns - 1, through: 0, by: -1) {
        var value = max(best[(i + 1) * width + j], best[i * width + j + 1])
        if let gain = gain(i, j) { value = max(value, gain + best[(i + 1) * width + j + 1]) }
        best[i * width + j] = value
      }
    }
    var result: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < rows, j < columns {
      if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else if best[i * width + j] == best[i * width + j + 1] {
        j += 1
      } else {
        result.append((i, j))
        i += 1
        j += 1
      }
    }
    return result
  }

  /// Sentences left over that are a part of what lies beside their neighbour: one sentence there, two
  /// here.
  private static func split(
    _ lines: [(Int, Int)], _ count: Int, _ shared: (Int, Int) -> Double
  ) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    var at = 0
    for i in 0..<count {
      while at < lines.count, lines[at].0 < i { at += 1 }
      if at < lines.count, lines[at].0 == i { continue }
      var near: [Int] = []
      if at > 0, lines[at - 1].0 == i - 1 { near.append(lines[at - 1].1) }
      if at < lines.count, lines[at].0 == i + 1 { near.append(lines[at].1) }
      let best = near.max { shared(i, $0) < shared(i, $1) }
      if let best, shared(i, best) >= 0.5 { result.append((i, best)) }
    }
    return result
  }
}

extension Mirrors {
  /// Which of two sentences' things stand for each other: those of equal value, and what is left where
  /// as many are left on both sides, in order.
  ///
  /// `fits` says whether two can be of one thing at all; `likeness` how alike what stands around them
  /// is, by which they are told where more are left on one side: by the words next to them.
  static func matched<T>(
    _ a: [T], _ b: [T], isEqual: (T, T) -> Bool, fits: (T, T) -> Bool,
    likeness: (T, T) -> Double = { _, _ in 0 }
  ) -> [(T, T)] {
    var result: [(T, T)] = []
    // Of equal ones those first whose surroundings are most alike.
    var equal: [(likeness: Double, a: Int, b: Int)] = []
    for i in a.indices {
      for j in b.indices where isEqual(a[i], b[j]) { equal.append((likeness(a[i], b[j]), i, j)) }
    }
    equal.sort {
      $0.likeness != $1.likeness ? $0.likeness > $1.likeness : ($0.a, $0.b) < ($1.a, $1.b)
    }
    var taken = (a: Set<Int>(), b: Set<Int>())
    for pair in equal where !taken.a.contains(pair.a) && !taken.b.contains(pair.b) {
      taken.a.insert(pair.a)
      taken.b.insert(pair.b)
      result.append((a[pair.a], b[pair.b]))
    }
    let rest = a.indices.filter { !taken.a.contains($0) }.map { a[$0] }
    var left = b.indices.filter { !taken.b.contains($0) }.map { b[$0] }
    guard rest.count == left.count else {
      for x in rest {
        let best = left.indices.filter { fits(x, left[$0]) && likeness(x, left[$0]) >= Self.close }
          .max { likeness(x, left[$0]) < likeness(x, left[$1]) }
        if let best { result.append((x, left.remove(at: best))) }
      }
      return result
    }
    for (x, y) in zip(rest, left) where fits(x, y) { result.append((x, y)) }
    return result
  }
}
