/// What a passage says, by ``WordVectors``: the sum of all its words, and that of its core, the words that tell
/// what happens or what is counted.
struct PassageVector: Sendable {
  var whole: [Float] = []
  var core: [Float] = []
}

extension WordKeys {
  /// What `tokens` say, whose core are the words at `core`.
  func vector(of tokens: Range<Int>, core: [Int]) -> PassageVector {
    let vectors = WordVectors.shared
    return PassageVector(
      whole: vectors.sum(keys(in: tokens)),
      core: vectors.sum(core.flatMap { keys(in: $0..<$0 + 1) }))
  }
}

/// What the passages of one story say, for comparing many pairs of them: less their mean, so that what the whole
/// story is about says nothing, and of length one.
struct PassageVectors: Sendable {
  /// How alike two passages are: cosines, -1 to 1.
  struct Likeness {
    /// All that they say, and their cores.
    var wholes: Float
    var cores: Float
    /// The core of each and all that the other says, on average.
    var crossed: Float
  }

  private typealias Lane = SIMD8<Float>

  /// Lanes of a vector.
  private let width: Int
  /// Of each passage all that it says, then its core.
  private var lanes: [Lane] = []
  /// Passages of which the mean is taken to be none: that of two alone would put them on opposite sides.
  private static let prior: Float = 8

  /// Lays out `passages`, all of one width, a multiple of 8.
  init(_ passages: [PassageVector]) {
    width = (passages.first?.whole.count ?? 0) / 8
    let (all, told) = (Self.units(passages.map(\.whole)), Self.units(passages.map(\.core)))
    lanes.reserveCapacity(2 * width * passages.count)
    for i in passages.indices {
      lanes += all[i * width..<(i + 1) * width]
      lanes += told[i * width..<(i + 1) * width]
    }
  }

  private static func units(_ vectors: [[Float]]) -> [Lane] {
    let width = vectors.first?.count ?? 0
    var mean = [Float](repeating: 0, count: width)
    for vector in vectors { for k in 0..<width { mean[k] += vector[k] } }
    for k in 0..<width { mean[k] /= Float(vectors.count) + prior }
    var result: [Lane] = []
    for vector in vectors {
      var length: Float = 1e-9
      for k in 0..<width { length += (vector[k] - mean[k]) * (vector[k] - mean[k]) }
      length = length.squareRoot()
      for start in stride(from: 0, to: width, by: 8) {
        var lane = Lane()
        for k in 0..<8 { lane[k] = (vector[start + k] - mean[start + k]) / length }
        result.append(lane)
      }
    }
    return result
  }

  /// How alike the passages `i` and `j` are; linear in the width.
  @inline(__always)
  func likeness(_ i: Int, _ j: Int) -> Likeness {
    lanes.withUnsafeBufferPointer { lanes in
      // Eight sums side by side, of each of the four products: the order of the additions is fixed.
      var (wholes, cores, first, second) = (Lane(), Lane(), Lane(), Lane())
      let (a, b) = (2 * i * width, 2 * j * width)
      for k in 0..<width {
        let (x, y) = (lanes[a + k], lanes[b + k])
        let (p, q) = (lanes[a + width + k], lanes[b + width + k])
        wholes += x * y
        cores += p * q
        first += p * y
        second += q * x
      }
      return Likeness(
        wholes: wholes.sum(), cores: cores.sum(), crossed: (first.sum() + second.sum()) / 2)
    }
  }
}
