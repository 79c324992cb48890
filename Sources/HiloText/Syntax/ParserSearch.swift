/// Finds the best row of moves for a sentence by beam search.
///
/// Zhang and Clark (CL 2011) describe the search; the weights are taken as bytes from a model or as
/// the trainer's own numbers, so that both search alike.
package struct ParserSearch {
  /// The weights of moves (four a feature: shift, left, right, nothing) and of labels.
  package struct Weights {
    package var moveBytes: UnsafePointer<SIMD4<Int8>>?
    package var moves: UnsafePointer<SIMD4<Float>>?
    package var moveMask: UInt32
    package var rowBytes: UnsafePointer<Int8>?
    package var rows: UnsafePointer<Float>?
    package var rowMask: UInt32
    /// The features that are left out in training.
    package var dropout = FeatureDropout.none

    package init(
      moveBytes: UnsafePointer<SIMD4<Int8>>? = nil, moves: UnsafePointer<SIMD4<Float>>? = nil,
      moveMask: UInt32, rowBytes: UnsafePointer<Int8>? = nil, rows: UnsafePointer<Float>? = nil,
      rowMask: UInt32
    ) {
      self.moveBytes = moveBytes
      self.moves = moves
      self.moveMask = moveMask
      self.rowBytes = rowBytes
      self.rows = rows
      self.rowMask = rowMask
    }

    /// The scores of the moves whose features these are.
    @inline(__always)
    package func scores(_ features: UnsafePointer<UInt32>) -> SIMD4<Float> {
      if let moveBytes {
        var sum = SIMD4<Int16>()
        for k in 0..<ParserFeatures.count {
          sum &+= SIMD4<Int16>(truncatingIfNeeded: moveBytes[Int(features[k] & moveMask)])
        }
        return SIMD4<Float>(sum)
      }
      var sum = SIMD4<Float>()
      guard let moves else { return sum }
      for k in 0..<ParserFeatures.count where !dropout.drops(features[k]) {
        sum += moves[Int(features[k] & moveMask)]
      }
      return sum
    }

    /// The best label of the arc whose features these are.
    @inline(__always)
    package func label(_ features: UnsafePointer<UInt32>) -> UInt8 {
      let n = Parser.labelCount
      if let rowBytes {
        return withUnsafeTemporaryAllocation(of: Int16.self, capacity: n) { scores in
          for j in 0..<n { scores[j] = 0 }
          for k in 0..<ParserFeatures.labelCount {
            let row = rowBytes + Int(features[k] & rowMask) * n
            for j in 0..<n { scores[j] &+= Int16(row[j]) }
          }
          return Self.best(scores)
        }
      }
      guard let rows else { return 0 }
      return withUnsafeTemporaryAllocation(of: Float.self, capacity: n) { scores in
        for j in 0..<n { scores[j] = 0 }
        for k in 0..<ParserFeatures.labelCount {
          let row = rows + Int(features[k] & rowMask) * n
          for j in 0..<n { scores[j] += row[j] }
        }
        return Self.best(scores)
      }
    }

    @inline(__always)
    private static func best<Number: Comparable>(_ scores: UnsafeMutableBufferPointer<Number>)
      -> UInt8
    {
      var best = 0
      for j in 1..<scores.count where scores[j] > scores[best] { best = j }
      return UInt8(best)
    }
  }

  private struct Candidate {
    var score: Float
    var from: Int32
    var move: ParserState.Move
  }

  /// How many parses are followed at once.
  package let width: Int
  /// A longer sentence is parsed greedily, so that memory stays bounded by its words.
  package static let longest = 500
  /// All states of the search, those of each step together.
  package private(set) var states: [ParserState] = []
  /// Where the states of each step begin in `states`, and where the last end.
  package private(set) var steps: [Int] = []
  private var limit = 1
  private var candidates: [Candidate] = []
  private var features = [UInt32](repeating: 0, count: ParserFeatures.count)

  package init(width: Int) { self.width = max(width, 1) }

  /// Follows the best `width` parses of `sentence` to their ends. The best of the last step comes
  /// first.
  package mutating func run(_ sentence: borrowing ParserSentence, _ weights: Weights) {
    let count = sentence.count
    states.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    // Room for all, so that the states stay where they are.
    limit = count > Self.longest ? 1 : width
    states.reserveCapacity(1 + 2 * count * limit)
    states.append(ParserState(count: count))
    steps.append(0)
    steps.append(1)
    sentence.atoms.withUnsafeBufferPointer { atoms in
      guard let atoms = atoms.baseAddress else { return }
      for _ in 0..<2 * count { step(atoms, count, weights) }
    }
  }

  private mutating func step(
    _ atoms: UnsafePointer<ParserSentence.Atom>, _ count: Int, _ weights: Weights
  ) {
    let range = steps[steps.count - 2]..<steps[steps.count - 1]
    candidates.removeAll(keepingCapacity: true)
    for index in range {
      let state = states[index]
      let canShift = state.canShift(count)
      let canLeft = state.canLeft(count)
      // A move without a choice says nothing.
      var scores = SIMD4<Float>()
      if canShift && canLeft {
        extract(state, atoms, count)
        scores = features.withUnsafeBufferPointer { features in
          guard let features = features.baseAddress else { return SIMD4<Float>() }
          return weights.scores(features)
        }
      }
      if canShift { offer(state.score + scores[0], index, .shift) }
      if canLeft { offer(state.score + scores[1], index, .left) }
      if state.canRight { offer(state.score + scores[2], index, .right) }
    }
    for candidate in candidates {
      var state = apply(candidate.move, Int(candidate.from), atoms, count, weights)
      state.score = candidate.score
      states.append(state)
    }
    steps.append(states.count)
  }

  /// Keeps a candidate if it is among the best; of equals the earlier.
  @inline(__always)
  private mutating func offer(_ score: Float, _ from: Int, _ move: ParserState.Move) {
    var place = candidates.count
    while place > 0, candidates[place - 1].score < score { place -= 1 }
    guard place < limit else { return }
    if candidates.count == limit { candidates.removeLast() }
    candidates.insert(Candidate(score: score, from: Int32(from), move: move), at: place)
  }

  /// Writes the features of `state` to `features`.
  @inline(__always)
  private mutating func extract(
    _ state: ParserState, _ atoms: UnsafePointer<ParserSentence.Atom>, _ count: Int
  ) {
    states.withUnsafeBufferPointer { states in
      features.withUnsafeMutableBufferPointer { features in
        guard let states = states.baseAddress, let features = features.baseAddress else { return }
        ParserFeatures.extract(state, atoms, count, states, into: features)
      }
    }
  }

  /// The state that a move leads to from that at `index`, with the best label for its arc.
  private mutating func apply(
    _ move: ParserState.Move, _ index: Int, _ atoms: UnsafePointer<ParserSentence.Atom>,
    _ count: Int, _ weights: Weights
  ) -> ParserState {
    let state = states[index]
    if move == .shift { return state.shifted(index, count) }
    return states.withUnsafeBufferPointer { states in
      features.withUnsafeMutableBufferPointer { features in
        guard let states = states.baseAddress, let features = features.baseAddress else {
          return state
        }
        let head = move == .left ? state.next : states[Int(state.below)].top
        var label: UInt8 = 0
        // The root's arc bears its own label.
        if Int(head.word) != count {
          ParserFeatures.extractLabel(state.top, head, atoms, count, into: features)
          label = weights.label(features)
        }
        return move == .left
          ? state.left(label, index, count, states) : state.right(label, index, count, states)
      }
    }
  }

  /// Index of the best state of the last step.
  package var bestEnd: Int? { steps.count < 2 ? nil : steps[steps.count - 2] }
}
