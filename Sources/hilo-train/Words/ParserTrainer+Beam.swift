import HiloText

extension ParserTrainer {
  /// Goes on from the averaged weights so far.
  mutating func settle() {
    for i in moves.indices {
      moves[i] -= moveSums[i] / max(steps, 1)
      moveSums[i] = SIMD4()
    }
    steps = 0
  }

  /// Sees all examples once, each searched with a beam. Returns the share of sentences whose
  /// best parse follows the gold moves to the end.
  mutating func beamPass(
    _ examples: [Example], order: [Int], random: inout SplitMix64
  ) -> Double {
    var search = ParserSearch(width: width)
    var features = [UInt32](repeating: 0, count: ParserFeatures.count)
    var right = 0
    for index in order {
      let example = examples[index]
      dropout = FeatureDropout(share: dropShare, seed: random.number())
      if learn(example, &search, &features) { right += 1 }
    }
    return Double(right) / Double(max(order.count, 1))
  }

  private mutating func learn(
    _ example: Example, _ search: inout ParserSearch, _ features: inout [UInt32]
  ) -> Bool {
    let count = example.heads.count
    steps += 1
    let (gold, goldScores) = goldWay(example, &features)
    moves.withUnsafeBufferPointer { moves in
      rows.withUnsafeBufferPointer { rows in
        var weights = ParserSearch.Weights(
          moves: moves.baseAddress, moveMask: moveMask, rows: rows.baseAddress, rowMask: rowMask)
        weights.dropout = dropout
        search.run(example.sentence, weights)
      }
    }
    // Where the best parse is furthest ahead of the gold one.
    var (worst, violation): (Int, Float) = (0, -Float.infinity)
    for step in 1...2 * count {
      let best = search.states[search.steps[step]].score
      if best - goldScores[step] > violation {
        (worst, violation) = (step, best - goldScores[step])
      }
    }
    // Equal moves all the way to the end: nothing to learn.
    var way = [Int](repeating: 0, count: 2 * count + 1)
    func follow(_ step: Int) {
      var at = search.steps[step]
      for k in stride(from: step, through: 1, by: -1) {
        way[k] = at
        at = Int(search.states[at].back)
      }
    }
    follow(2 * count)
    if (1...2 * count).allSatisfy({ search.states[way[$0]].move == gold[$0].move }) { return true }
    follow(worst)
    guard
      let fork = (1...worst).first(where: { search.states[way[$0]].move != gold[$0].move })
    else { return false }
    for step in fork...worst {
      change(gold[step - 1], gold, gold[step].move, by: 1, example, &features)
      change(
        search.states[way[step - 1]], search.states, search.states[way[step]].move, by: -1,
        example, &features)
    }
    return false
  }

  private mutating func change(
    _ state: ParserState, _ states: [ParserState], _ move: ParserState.Move, by amount: Float,
    _ example: Example, _ features: inout [UInt32]
  ) {
    let count = example.heads.count
    guard state.canShift(count), state.canLeft(count) else { return }
    ParserFeatures.extract(state, example.sentence.atoms, count, states, into: &features)
    for feature in features where !dropout.drops(feature) {
      let place = Int(feature & moveMask)
      moves[place][Int(move.rawValue)] += amount
      moveSums[place][Int(move.rawValue)] += amount * steps
    }
  }

  /// The states of a row of moves that loses least, and their scores.
  private mutating func goldWay(
    _ example: Example, _ features: inout [UInt32]
  ) -> ([ParserState], [Float]) {
    let count = example.heads.count
    var states = [ParserState(count: count)]
    var scores: [Float] = [0]
    while let state = states.last, !state.isFinished(count) {
      var move = ParserState.Move.shift
      var score: Float = 0
      if state.canShift(count), state.canLeft(count) {
        let costs = Self.costs(state, states, example)
        let least = costs.min() ?? 0
        move = costs[1] == least ? .left : costs[2] == least ? .right : .shift
        ParserFeatures.extract(state, example.sentence.atoms, count, states, into: &features)
        for feature in features where !dropout.drops(feature) {
          score += moves[Int(feature & moveMask)][Int(move.rawValue)]
        }
      } else if !state.canShift(count) {
        move = state.canRight ? .right : .left
      }
      states.append(apply(move, states, example, &features))
      scores.append((scores.last ?? 0) + score)
    }
    return (states, scores)
  }
}
