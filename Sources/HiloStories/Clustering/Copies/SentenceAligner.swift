import HiloText

/// Finds for each sentence of a copy the one of the original that it was made from.
///
/// Sentences of the same words first; then those that share most of their words, the likest first (Dice
/// on words with their counts, from ½); then a neighbour that is most of what a sentence was split into or
/// joined from. Candidates are those that share a word which few sentences have, so that the time is linear
/// in the words but for sentences that are alike throughout.
struct SentenceAligner {
  /// Sentences of the original and of the copy that are one.
  struct Pair: Equatable {
    var original: Range<Int>
    var copy: Range<Int>
  }

  /// The least likeness of two sentences that are one in other words.
  private static let least = 0.5
  /// How much of a neighbour must be in what it was split from or joined to.
  private static let part = 0.7
  /// A word that more sentences have leads to none; a sentence is compared with so many at most.
  private static let (maximalSpread, mostCandidates) = (8, 12)

  private let original: [[Int32]]
  private let copy: [[Int32]]

  /// Takes the words of the sentences, as numbers. A sentence without words meets none.
  init(original: [[Int32]], copy: [[Int32]]) {
    self.original = original
    self.copy = copy
  }

  /// The pairs in the order of the copy. `canJoin` says whether two neighbours, the first of them given,
  /// may be parts of one sentence.
  func pairs(
    canJoinOriginal: (Int) -> Bool = { _ in true }, canJoinCopy: (Int) -> Bool = { _ in true }
  ) -> [Pair] {
    var originalOf = [Int?](repeating: nil, count: copy.count)
    var isTaken = [Bool](repeating: false, count: original.count)
    matchSame(&originalOf, &isTaken)
    matchAlike(&originalOf, &isTaken)
    var pairs = originalOf.indices.compactMap { c in
      originalOf[c].map { Pair(original: $0..<$0 + 1, copy: c..<c + 1) }
    }
    for i in pairs.indices {
      var pair = pairs[i]
      let (o, c) = (pair.original.lowerBound, pair.copy.lowerBound)
      spread(&pair.copy, over: copy, within: original[o], canJoinCopy) {
        originalOf[$0] == nil
      } take: {
        originalOf[$0] = o
      }
      if pair.copy.count == 1 {
        spread(&pair.original, over: original, within: copy[c], canJoinOriginal) {
          !isTaken[$0]
        } take: {
          isTaken[$0] = true
        }
      }
      pairs[i] = pair
    }
    return pairs
  }

  /// Sentences of the same words; of several alike the first that is left.
  private func matchSame(_ originalOf: inout [Int?], _ isTaken: inout [Bool]) {
    var places: [[Int32]: [Int]] = [:]
    for (o, words) in original.enumerated().reversed() where !words.isEmpty {
      places[words, default: []].append(o)
    }
    for (c, words) in copy.enumerated() {
      guard let o = places[words]?.popLast() else { continue }
      originalOf[c] = o
      isTaken[o] = true
    }
  }

  private func matchAlike(_ originalOf: inout [Int?], _ isTaken: inout [Bool]) {
    var holders: [Int32: [Int]] = [:]
    for (o, words) in original.enumerated() where !isTaken[o] {
      for word in Set(words) { holders[word, default: []].append(o) }
    }
    var found: [(likeness: Double, original: Int, copy: Int)] = []
    for (c, words) in copy.enumerated() where originalOf[c] == nil {
      var met: [Int: Int] = [:]
      for word in Set(words) {
        guard let list = holders[word], list.count <= Self.maximalSpread else { continue }
        for o in list { met[o, default: 0] += 1 }
      }
      let nearest = met.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (o, _) in nearest.prefix(Self.mostCandidates) {
        let common = Self.common(original[o], words)
        let likeness = 2 * Double(common) / Double(original[o].count + words.count)
        if likeness >= Self.least { found.append((likeness, o, c)) }
      }
    }
    found.sort {
      $0.likeness != $1.likeness
        ? $0.likeness > $1.likeness : ($0.copy, $0.original) < ($1.copy, $1.original)
    }
    for (_, o, c) in found where originalOf[c] == nil && !isTaken[o] {
      originalOf[c] = o
      isTaken[o] = true
    }
  }

  /// Widens `range` by the neighbours that are free and whose words are mostly among `whole`.
  private func spread(
    _ range: inout Range<Int>, over sentences: [[Int32]], within whole: [Int32],
    _ canJoin: (Int) -> Bool, isFree: (Int) -> Bool, take: (Int) -> Void
  ) {
    var rest = whole
    for i in range { rest = Self.less(rest, sentences[i]) }
    func fits(_ i: Int) -> Bool {
      guard sentences.indices.contains(i), isFree(i), sentences[i].count > 2 else { return false }
      return Double(Self.common(sentences[i], rest)) >= Self.part * Double(sentences[i].count)
    }
    while canJoin(range.upperBound - 1), fits(range.upperBound) {
      take(range.upperBound)
      rest = Self.less(rest, sentences[range.upperBound])
      range = range.lowerBound..<range.upperBound + 1
    }
    while range.lowerBound > 0, canJoin(range.lowerBound - 1), fits(range.lowerBound - 1) {
      take(range.lowerBound - 1)
      rest = Self.less(rest, sentences[range.lowerBound - 1])
      range = range.lowerBound - 1..<range.upperBound
    }
  }

  /// How many words the two have in common, each as often as both have it.
  private static func common(_ a: [Int32], _ b: [Int32]) -> Int { b.count - less(b, a).count }

  /// The words of `a` without those of `b`, each taken as often as `b` has it.
  private static func less(_ a: [Int32], _ b: [Int32]) -> [Int32] {
    var counts: [Int32: Int] = [:]
    for word in b { counts[word, default: 0] += 1 }
    return a.filter { word in
      guard let left = counts[word], left > 0 else { return true }
      counts[word] = left - 1
      return false
    }
  }
}
