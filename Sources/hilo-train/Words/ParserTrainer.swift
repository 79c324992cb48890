import Foundation
import HiloText

/// Trains the parser: an averaged perceptron that follows its own moves and learns at each which
/// ones lose nothing (dynamic oracle for the arc-hybrid system).
struct ParserTrainer {
  /// A sentence with its tree.
  struct Example {
    var atoms: [ParserState.Atom]
    var isMark: [Bool]
    var isVerb: [Bool]
    /// Heads; the root's is the number of words.
    var heads: [Int]
    /// Labels.
    var labels: [UInt8]
    var children: [[Int]]
  }

  let labels: [DependencyRelation]
  private let moveMask: UInt32
  private let rowMask: UInt32
  private var moves: [Float]
  private var moveSums: [Float]
  private var rows: [Float]
  private var rowSums: [Float]
  private var steps: Float = 0
  private var labelSteps: Float = 0

  /// Prepares to learn with tables of so many features as powers of two.
  init(labels: [DependencyRelation], moveBits: Int, rowBits: Int) {
    self.labels = labels
    moveMask = UInt32(1) << UInt32(moveBits) - 1
    rowMask = UInt32(1) << UInt32(rowBits) - 1
    moves = [Float](repeating: 0, count: 4 << moveBits)
    moveSums = moves
    rows = [Float](repeating: 0, count: Parser.labelCount << rowBits)
    rowSums = rows
  }

  private static func begin(_ state: inout ParserState, _ example: Example) {
    state.begin(
      example.atoms, isMark: { example.isMark[$0] }, isVerb: { example.isVerb[$0] })
  }

  /// What each kind of move costs: gold arcs that can no longer be made after it.
  private static func costs(
    _ state: ParserState, _ example: Example
  ) -> (shift: Int, left: Int, right: Int) {
    let next = state.next
    let stack = state.stack
    let impossible = Int.max / 2
    var (shift, left, right) = (impossible, impossible, impossible)
    if state.canShift {
      shift = 0
      let head = example.heads[next]
      for (depth, word) in stack.enumerated() {
        if example.heads[Int(word)] == next { shift += 1 }
        if Int(word) == head, depth < stack.count - 1 { shift += 1 }
      }
    }
    guard let top = stack.last.map(Int.init) else { return (shift, left, right) }
    var lostChildren = 0
    for child in example.children[top] where child >= next { lostChildren += 1 }
    let head = example.heads[top]
    if state.canLeft {
      left = lostChildren
      if head != next {
        if head > next || (stack.count > 1 && head == Int(stack[stack.count - 2])) { left += 1 }
      }
    }
    if state.canRight {
      right = lostChildren
      if head >= next { right += 1 }
    }
    return (shift, left, right)
  }

  /// Sees all examples once. Returns the share of moves that lost nothing and of right labels.
  mutating func pass(
    _ examples: [Example], order: [Int], explore: Double, random: inout SplitMix
  ) -> (moves: Double, labels: Double) {
    var (right, all) = (0, 0)
    var (rightLabels, allLabels) = (0, 0)
    var state = ParserState()
    var features = [UInt32](repeating: 0, count: ParserFeatures.count)
    for index in order {
      let example = examples[index]
      Self.begin(&state, example)
      while !state.isFinished {
        var move = 0
        if !state.canLeft, !state.canRight {
          move = 0
        } else if !state.canShift {
          move = state.canRight ? 2 : 1
        } else {
          ParserFeatures.extract(state, into: &features)
          var scores: (Float, Float, Float) = (0, 0, 0)
          for feature in features {
            let place = Int(feature & moveMask) * 4
            scores.0 += moves[place]
            scores.1 += moves[place + 1]
            scores.2 += moves[place + 2]
          }
          let costs = Self.costs(state, example)
          let least = min(costs.shift, costs.left, costs.right)
          var best = 0
          var value = scores.0
          if scores.1 > value { (best, value) = (1, scores.1) }
          if state.canRight, scores.2 > value { (best, value) = (2, scores.2) }
          var good = -1
          value = -Float.infinity
          if costs.shift == least { (good, value) = (0, scores.0) }
          if costs.left == least, scores.1 > value { (good, value) = (1, scores.1) }
          if costs.right == least, scores.2 > value { (good, value) = (2, scores.2) }
          steps += 1
          all += 1
          if best == good {
            right += 1
          } else {
            for feature in features {
              let place = Int(feature & moveMask) * 4
              moves[place + good] += 1
              moves[place + best] -= 1
              moveSums[place + good] += steps
              moveSums[place + best] -= steps
            }
          }
          move = good
          if best != good, Double.random(in: 0..<1, using: &random) < explore { move = best }
        }
        if move == 0 {
          state.shift()
          continue
        }
        let word = Int(state.top)
        let head = move == 1 ? state.next : Int(state.belowTop)
        var label: UInt8 = 0
        if head < state.count {
          ParserFeatures.extractLabel(state, word: word, head: head, into: &features)
          label = learnLabel(
            features, gold: example.heads[word] == head ? example.labels[word] : nil)
          if example.heads[word] == head {
            allLabels += 1
            if label == example.labels[word] { rightLabels += 1 }
          }
        }
        if move == 1 { state.left(label) } else { state.right(label) }
      }
    }
    return (
      Double(right) / Double(max(all, 1)), Double(rightLabels) / Double(max(allLabels, 1))
    )
  }

  /// The label that the weights give; learns where `gold` says otherwise.
  private mutating func learnLabel(_ features: [UInt32], gold: UInt8?) -> UInt8 {
    let n = Parser.labelCount
    let best = rows.withUnsafeBufferPointer { rows in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: n) { scores in
        for j in 0..<n { scores[j] = 0 }
        for k in 0..<ParserFeatures.labelCount {
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
      for k in 0..<ParserFeatures.labelCount {
        let place = Int(features[k] & rowMask) * n
        rows[place + Int(gold)] += 1
        rows[place + best] -= 1
        rowSums[place + Int(gold)] += labelSteps
        rowSums[place + best] -= labelSteps
      }
    }
    return UInt8(best)
  }

  /// The model file.
  func write() -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 52)
    func set(_ place: Int, _ value: Int) {
      for i in 0..<4 { out[place * 4 + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
    }
    set(0, Int(Parser.magic))
    for (i, label) in labels.enumerated() { out[20 + i] = label.rawValue }
    set(1, out.count)
    set(2, Int(moveMask) + 1)
    out += Self.quantised(moves, moveSums, steps)
    set(3, out.count)
    set(4, Int(rowMask) + 1)
    out += Self.quantised(rows, rowSums, labelSteps)
    return out
  }

  private static func quantised(_ weights: [Float], _ sums: [Float], _ steps: Float) -> [UInt8] {
    let averaged = zip(weights, sums).map { $0 - $1 / max(steps, 1) }
    let sorted = averaged.map(abs).filter { $0 > 0 }.sorted()
    let top = sorted.isEmpty ? 1 : sorted[sorted.count - 1 - sorted.count / 1000]
    return averaged.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / top * 127).rounded())))) }
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
    let dep = UInt8(labels.firstIndex(of: .dep) ?? 0)
    var children = [[Int]](repeating: [], count: words.count + 1)
    let heads = words.map { $0.head == -1 ? words.count : $0.head }
    for (i, head) in heads.enumerated() { children[head].append(i) }
    return Example(
      atoms: tokens.map(Parser.atom), isMark: tokens.map { $0.pos == .punctuation },
      isVerb: tokens.map { $0.pos == .verb }, heads: heads,
      labels: words.map { word in labels.firstIndex(of: word.relation).map { UInt8($0) } ?? dep },
      children: children)
  }
}
