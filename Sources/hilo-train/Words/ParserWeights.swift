import HiloText

/// The weights of a parser, as numbers; several rows of them add up to one that errs less.
struct ParserWeights {
  let labels: [DependencyRelation]
  let width: Int
  private(set) var moves: [SIMD4<Float>]
  private(set) var rows: [Float]
  private var marks = [Float](repeating: 0, count: Int(PunctuationTrainer.mask) + 1)

  init(labels: [DependencyRelation], width: Int, moves: [SIMD4<Float>], rows: [Float]) {
    self.labels = labels
    self.width = width
    self.moves = moves
    self.rows = rows
  }

  /// Adds the weights of a parser that was trained on the same sentences in another order.
  mutating func add(_ other: ParserWeights) {
    for i in moves.indices { moves[i] += other.moves[i] }
    for i in rows.indices { rows[i] += other.rows[i] }
  }

  /// Learns where the marks of the examples hang, on the trees that the weights make.
  mutating func learnMarks(_ examples: [ParserTrainer.Example], _ random: inout SplitMix64)
    -> Double
  {
    guard let parser = TrainSyntax.parser(written()) else { return 0 }
    var trainer = PunctuationTrainer()
    var workspace = parser.workspace()
    let all = examples.reduce(0) { $0 + $1.markHeads.count }
    var right = 0
    for _ in 1...4 {
      right = 0
      for index in examples.indices.shuffled(using: &random)
      where !examples[index].markHeads.isEmpty {
        parser.findTree(of: examples[index].sentence, &workspace)
        right += trainer.learn(examples[index], &workspace)
      }
    }
    marks = trainer.averaged()
    return Double(right) / Double(max(all, 1))
  }

  /// The model file.
  func written() -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 64)
    func set(_ place: Int, _ value: Int) {
      for i in 0..<4 { out[place * 4 + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
    }
    set(0, Int(Parser.magic))
    for (i, label) in labels.enumerated() { out[32 + i] = label.rawValue }
    set(1, out.count)
    set(2, moves.count)
    out += Self.quantised(moves.flatMap { weight in (0..<4).map { weight[$0] } })
    set(3, out.count)
    set(4, rows.count / Parser.labelCount)
    out += Self.quantised(rows)
    set(5, out.count)
    set(6, marks.count)
    out += Self.quantised(marks)
    set(7, width)
    return out
  }

  private static func quantised(_ weights: [Float]) -> [UInt8] {
    let sorted = weights.map(abs).filter { $0 > 0 }.sorted()
    let top = sorted.isEmpty ? 1 : sorted[sorted.count - 1 - sorted.count / 1000]
    return weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / top * 127).rounded())))) }
  }
}
