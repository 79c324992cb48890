/// Hangs the marks of a sentence on its words once the words have their tree.
///
/// A mark may hang on the words beside it and on those above them, up to the first whose subtree
/// reaches over the mark: so no arc crosses another. Among these an averaged perceptron chooses by
/// the side, the place on the way up, the relations and marks around.
package struct PunctuationAttacher {
  package static let featureCount = 17
  /// How far up the tree a word to hang on is looked for.
  private static let longestWay = 30

  /// A word that a mark may hang on.
  package struct Candidate: Sendable {
    package var word: Int32
    /// It is found from the word after the mark, not from that before.
    package var isAfter: Bool
    /// Its place on the way up, and how long the way is.
    package var step: Int32
    package var length: Int32
  }

  /// First and last words of each word's subtree.
  private var first: [Int32] = []
  private var last: [Int32] = []
  private var heads: [Int32] = []
  private var labels: [UInt8] = []
  /// The forms of the marks right before and right after each gap between words.
  private var markBefore: [UInt32] = []
  private var markAfter: [UInt32] = []
  /// The words that the mark at hand may hang on.
  package private(set) var candidates: [Candidate] = []
  private var leftTop: Int32 = -1
  private var rightTop: Int32 = -1

  package init() {}

  /// Takes the tree of a sentence's words: heads (the number of words for the root), labels, and
  /// the words in an order in which each comes after its dependents.
  package mutating func begin(
    _ sentence: borrowing ParserSentence, heads: [Int32], labels: [UInt8], order: [Int32]
  ) {
    let count = sentence.count
    self.heads = heads
    self.labels = labels
    first = (0..<Int32(count)).map { $0 }
    last = first
    for word in order {
      let head = Int(heads[Int(word)])
      guard head < count else { continue }
      first[head] = min(first[head], first[Int(word)])
      last[head] = max(last[head], last[Int(word)])
    }
    markBefore = [UInt32](repeating: 0, count: count + 1)
    markAfter = markBefore
    for mark in sentence.marks {
      if markAfter[Int(mark.gap)] == 0 { markAfter[Int(mark.gap)] = mark.form }
      markBefore[Int(mark.gap)] = mark.form
    }
  }

  /// Gathers the words that `mark` may hang on.
  package mutating func gather(_ mark: ParserSentence.Mark) {
    candidates.removeAll(keepingCapacity: true)
    let count = Int32(heads.count)
    let gap = mark.gap
    (leftTop, rightTop) = (-1, -1)
    var word = gap - 1
    while word >= 0, candidates.count < Self.longestWay {
      candidates.append(
        Candidate(word: word, isAfter: false, step: Int32(candidates.count), length: 0))
      leftTop = word
      if last[Int(word)] >= gap { break }
      let head = heads[Int(word)]
      if head >= gap { break }
      word = head
    }
    let before = candidates.count
    for k in 0..<before { candidates[k].length = Int32(before) }
    word = gap < count ? gap : -1
    var step: Int32 = 0
    while word >= 0, step < Self.longestWay {
      if !candidates[..<before].contains(where: { $0.word == word }) {
        candidates.append(Candidate(word: word, isAfter: true, step: step, length: 0))
      }
      rightTop = word
      step += 1
      if first[Int(word)] < gap { break }
      let head = heads[Int(word)]
      if head < gap || head == count { break }
      word = head
    }
    for k in before..<candidates.count { candidates[k].length = step }
  }

  /// The word that `mark` hangs on best by what `score` makes of features; of equals the first.
  package mutating func best(
    _ mark: ParserSentence.Mark, _ sentence: borrowing ParserSentence,
    score: (UnsafePointer<UInt32>) -> Float
  ) -> Int {
    gather(mark)
    guard candidates.count > 1 else { return Int(candidates.first?.word ?? 0) }
    var chosen = candidates[0]
    var best = -Float.infinity
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.featureCount) { features in
      guard let features = features.baseAddress else { return }
      for candidate in candidates {
        extract(candidate, mark, sentence, into: features)
        let value = score(UnsafePointer(features))
        if value > best { (best, chosen) = (value, candidate) }
      }
    }
    return Int(chosen.word)
  }

  /// Writes the features of hanging `mark` on `candidate` to `out`.
  package func extract(
    _ candidate: Candidate, _ mark: ParserSentence.Mark, _ sentence: borrowing ParserSentence,
    into out: UnsafeMutablePointer<UInt32>
  ) {
    let gap = mark.gap
    let word = Int(candidate.word)
    let count = Int32(heads.count)
    let atLast: UInt32 = gap == count ? 1 : 0
    let partner = mark.partner
    // It opens, closes or does neither.
    let role: UInt32 = partner < 0 ? 0 : sentence.marks[Int(partner)].gap > gap ? 1 : 2
    let reaches = first[word] < gap && last[word] >= gap
    let isTop = candidate.step == candidate.length - 1
    let place =
      UInt32(candidate.isAfter ? 1 : 0) | (reaches ? 2 : 0) | (isTop ? 4 : 0)
    let label = UInt32(labels[word])
    let pos = sentence.atoms[word].pos & 0x1F
    var inside: UInt32 = 0
    if partner >= 0 {
      let other = sentence.marks[Int(partner)].gap
      let range = min(gap, other)..<max(gap, other)
      inside = (range.contains(Int32(word)) ? 1 : 2) | (range.contains(heads[word]) ? 4 : 8)
    }
    let opening = markBefore[Int(first[word])]
    let closing = markAfter[Int(last[word]) + 1]
    let right = gap < count ? Int(gap) : -1
    let left = Int(gap) - 1
    let none: UInt32 = 99
    let rightPos = right >= 0 ? sentence.atoms[right].pos & 0x1F : none
    let rightLabel = right >= 0 ? UInt32(labels[right]) : none
    let rightTopLabel = rightTop >= 0 ? UInt32(labels[Int(rightTop)]) : none
    let rightTopPos = rightTop >= 0 ? sentence.atoms[Int(rightTop)].pos & 0x1F : none
    let leftTopLabel = leftTop >= 0 ? UInt32(labels[Int(leftTop)]) : none
    let leftTopPos = leftTop >= 0 ? sentence.atoms[Int(leftTop)].pos & 0x1F : none
    let rightWord = right >= 0 ? sentence.atoms[right].word : none
    let head = heads[word]
    let headLabel = head < count ? UInt32(labels[Int(head)]) : none
    let distance = UInt32(min(abs(word - left), 8))
    let spans: UInt32 =
      (first[word] == gap ? 1 : 0) | (Int(last[word]) == left ? 2 : 0) | atLast << 2
    let beside = ByteHash.pair(markBefore[Int(gap)], markAfter[Int(gap)])
    var k = 0
    @inline(__always)
    func put(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      let seed =
        (UInt32(k) &+ 201) &* 0x9E37_79B1 ^ (mark.form &* 0x68E3_1DA5) ^ role &* 0x1D8A_F066
      out[k] = ByteHash.feature(seed, a, b, c, d)
      k += 1
    }
    put(place, UInt32(min(candidate.step, 4)))
    put(place, label, pos)
    put(UInt32(min(candidate.length - 1 - candidate.step, 4)), candidate.isAfter ? 1 : 0)
    put(inside)
    put(inside, place, label)
    put(opening, closing, place & 1)
    put(opening, closing, place, label)
    put(place & 1, ByteHash.pair(label, pos), rightPos, rightLabel)
    put(place, label, rightTopLabel, rightTopPos)
    put(place, label, leftTopLabel, leftTopPos)
    put(place & 3, label, pos, rightWord)
    put(place, label, distance)
    put(place, label, spans)
    put(place, ByteHash.pair(opening, closing), label, ByteHash.pair(rightTopLabel, leftTopLabel))
    put(place, headLabel, label, atLast)
    put(beside, place, label)
    put(
      ByteHash.pair(place, label), ByteHash.pair(rightTopLabel, leftTopLabel),
      ByteHash.pair(opening, closing), rightPos)
    assert(k == Self.featureCount)
  }
}
