import Foundation
import HiloText

/// Trains the parser: averaged perceptrons for moves, labels and marks.
///
/// First a greedy parser follows its own moves and learns at each which ones lose nothing (dynamic
/// oracle for the arc-hybrid system); then whole sentences are searched with a beam and learned
/// from where the gold moves fall furthest behind (max-violation, Huang, Fayong and Guo, NAACL
/// 2012).
struct ParserTrainer {
  /// A sentence with its tree.
  struct Example {
    var sentence: ParserSentence
    /// Heads; the root's is the number of words.
    var heads: [Int]
    /// Labels.
    var labels: [UInt8]
    var children: [[Int]]
    /// The words that the marks hang on; -1 where they hang on none.
    var markHeads: [Int]
  }

  let labels: [DependencyRelation]
  let moveMask: UInt32
  let rowMask: UInt32
  var moves: [SIMD4<Float>]
  var moveSums: [SIMD4<Float>]
  var rows: [Float]
  var rowSums: [Float]
  var steps: Float = 0
  var labelSteps: Float = 0
  /// The width of the beam that is trained with.
  var width = 1
  /// The share of features left out of each sentence.
  var dropShare = 0.0
  var dropout = FeatureDropout.none

  /// Prepares to learn with tables of so many features as powers of two.
  init(labels: [DependencyRelation], moveBits: Int, rowBits: Int) {
    self.labels = labels
    moveMask = UInt32(1) << UInt32(moveBits) - 1
    rowMask = UInt32(1) << UInt32(rowBits) - 1
    moves = [SIMD4<Float>](repeating: SIMD4(), count: 1 << moveBits)
    moveSums = moves
    rows = [Float](repeating: 0, count: Parser.labelCount << rowBits)
    rowSums = rows
  }

  /// What each move costs: gold arcs that can no longer be made after it.
  static func costs(
    _ state: ParserState, _ states: [ParserState], _ example: Example
  ) -> [Int] {
    let count = example.heads.count
    let next = Int(state.next.word)
    var costs = [impossible, impossible, impossible]
    var stack: [Int] = []
    var at = state
    while at.depth > 0 {
      stack.append(Int(at.top.word))
      guard at.below >= 0 else { break }
      at = states[Int(at.below)]
    }
    if state.canShift(count) {
      costs[0] = 0
      let head = example.heads[next]
      for (depth, word) in stack.enumerated() {
        if example.heads[word] == next { costs[0] += 1 }
        if word == head, depth > 0 { costs[0] += 1 }
      }
    }
    guard let top = stack.first else { return costs }
    let head = example.heads[top]
    let lostChildren = example.children[top].count { $0 >= next }
    if state.canLeft(count) {
      costs[1] = lostChildren
      if head != next, head > next || (stack.count > 1 && head == stack[1]) { costs[1] += 1 }
    }
    if state.canRight {
      costs[2] = lostChildren + (head >= next ? 1 : 0)
    }
    return costs
  }

  static let impossible = Int.max / 2

  /// Sees all examples once, greedily. Returns the share of moves that lost nothing.
  mutating func pass(
    _ examples: [Example], order: [Int], explore: Double, random: inout SplitMix64
  ) -> Double {
    var (right, all) = (0, 0)
    var states: [ParserState] = []
    var features = [UInt32](repeating: 0, count: ParserFeatures.count)
    for index in order {
      let example = examples[index]
      let count = example.heads.count
      dropout = FeatureDropout(share: dropShare, seed: random.number())
      states.removeAll(keepingCapacity: true)
      states.append(ParserState(count: count))
      while let state = states.last, !state.isFinished(count) {
        var move = ParserState.Move.shift
        if state.canShift(count), state.canLeft(count) {
          ParserFeatures.extract(state, example.sentence.atoms, count, states, into: &features)
          var scores = SIMD4<Float>()
          for feature in features where !dropout.drops(feature) {
            scores += moves[Int(feature & moveMask)]
          }
          let costs = Self.costs(state, states, example)
          let least = costs.min() ?? 0
          var (best, good) = (-1, -1)
          for j in 0..<3 where costs[j] < Self.impossible {
            if best < 0 || scores[j] > scores[best] { best = j }
            if costs[j] == least, good < 0 || scores[j] > scores[good] { good = j }
          }
          steps += 1
          all += 1
          if best == good {
            right += 1
          } else {
            learn(features, good: good, bad: best)
          }
          let follows = best != good && Double.random(in: 0..<1, using: &random) < explore
          move = ParserState.Move(rawValue: UInt8(follows ? best : good)) ?? .shift
        } else if !state.canShift(count) {
          move = state.canRight ? .right : .left
        }
        states.append(apply(move, states, example, &features))
      }
    }
    return Double(right) / Double(max(all, 1))
  }

  @inline(__always)
  mutating func learn(_ features: [UInt32], good: Int, bad: Int) {
    var change = SIMD4<Float>()
    change[good] += 1
    change[bad] -= 1
    for feature in features where !dropout.drops(feature) {
      let place = Int(feature & moveMask)
      moves[place] += change
      moveSums[place] += change * steps
    }
  }

  /// The state after `move`, with the label that the weights give; learns the label where the arc
  /// is right.
  mutating func apply(
    _ move: ParserState.Move, _ states: [ParserState], _ example: Example,
    _ features: inout [UInt32]
  ) -> ParserState {
    let count = example.heads.count
    let index = states.count - 1
    let state = states[index]
    guard move != .shift else { return state.shifted(index, count) }
    let head = move == .left ? state.next : states[Int(state.below)].top
    var label: UInt8 = 0
    if Int(head.word) < count {
      ParserFeatures.extractLabel(
        state.top, head, example.sentence.atoms, count, into: &features)
      let word = Int(state.top.word)
      label = learnLabel(
        features, gold: example.heads[word] == Int(head.word) ? example.labels[word] : nil)
    }
    return move == .left
      ? state.left(label, index, count, states) : state.right(label, index, count, states)
  }

  /// The label that the weights give; learns where `gold` says otherwise.
  private mutating func learnLabel(_ features: [UInt32], gold: UInt8?) -> UInt8 {
    let n = Parser.labelCount
    let best = rows.withUnsafeBufferPointer { rows in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: n) { scores in
        for j in 0..<n { scores[j] = 0 }
        for k in 0..<ParserFeatures.labelCount where !dropout.drops(features[k]) {
          let place = Int(features[k] & rowMask) * n
          for j in 0..<n { scores[j] += rows[place + j] }
        }
        var best = 0
        for j in 1..<labels.count where scores[j] > scores[best] { best = j }
        return best
      }
    }
    guard let gold else { return UInt8(best) }
    labelSteps += 1
    if best != Int(gold) {
      for k in 0..<ParserFeatures.labelCount where !dropout.drops(features[k]) {
        let place = Int(features[k] & rowMask) * n
        rows[place + Int(gold)] += 1
        rows[place + best] -= 1
        rowSums[place + Int(gold)] += labelSteps
        rowSums[place + best] -= labelSteps
      }
    }
    return UInt8(best)
  }

  /// The weights averaged over all steps so far.
  func averaged() -> ParserWeights {
    ParserWeights(
      labels: labels, width: width,
      moves: zip(moves, moveSums).map { $0 - $1 / max(steps, 1) },
      rows: zip(rows, rowSums).map { $0 - $1 / max(labelSteps, 1) })
  }
}

extension ParserTrainer {
  /// A sentence as the parser learns from it, with tags as the tagger gives them; nil where the
  /// treebank has no tree of it.
  static func example(
    _ sentence: TreebankSentence, _ labels: [DependencyRelation], _ tagger: Tagger
  ) -> Example? {
    let words = sentence.words
    guard words.allSatisfy({ $0.head >= -1 && $0.head < words.count }),
      words.filter({ $0.head == -1 }).count == 1
    else { return nil }
    var tokens = sentence.tokens()
    var forms: [WordForm] = []
    tagger.tag(&tokens, 0..<tokens.count, isAccentless: false, forms: &forms)
    var read = ParserSentence()
    read.read(tokens[...])
    let count = read.count
    guard count > 0 else { return nil }
    var wordOf = [Int](repeating: -1, count: words.count)
    for (word, token) in read.tokens.enumerated() { wordOf[Int(token)] = word }
    /// The word above a token, past marks.
    func above(_ token: Int) -> Int {
      var at = words[token].head
      var steps = 0
      while at >= 0, wordOf[at] < 0, steps < 50 {
        at = words[at].head
        steps += 1
      }
      return at >= 0 && wordOf[at] >= 0 ? wordOf[at] : count
    }
    let dep = UInt8(labels.firstIndex(of: .dep) ?? 0)
    var heads = read.tokens.map { above(Int($0)) }
    let roots = heads.indices.filter { heads[$0] == count }
    guard let root = roots.first else { return nil }
    for other in roots.dropFirst() { heads[other] = root }
    var children = [[Int]](repeating: [], count: count + 1)
    for (i, head) in heads.enumerated() { children[head].append(i) }
    return Example(
      sentence: read, heads: heads,
      labels: read.tokens.map { token in
        labels.firstIndex(of: words[Int(token)].relation).map { UInt8($0) } ?? dep
      },
      children: children,
      markHeads: read.marks.map {
        let head = above(Int($0.token))
        return head < count ? head : -1
      })
  }
}
