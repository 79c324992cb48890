import Foundation
import HiloText

/// Learns vectors of words from stories whose happenings are told in many ways: what tells one happening is to
/// lie closer together than what tells another of the same story.
///
/// A telling is the sum of its words' vectors, less the mean of its story's, of length one. The loss is that of
/// supervised contrastive learning (P. Khosla et al., NeurIPS 2020): of each telling, how likely a softmax over
/// its likenesses to all others of its story gives those of its own happening. Minimised by Adam (D. Kingma and
/// J. Ba, ICLR 2015), a story a step; a word is left out of a step now and then, so that no telling is known
/// by one word alone. Deterministic; time: tellings of a story squared.
struct VectorTrainer {
  /// How a model is learned.
  struct Options {
    /// How many numbers a vector has; a multiple of 8.
    var width = 96
    /// Times that each story is seen.
    var rounds = 30
    /// The share of words left out of a step.
    var dropout = 0.6
    /// What likenesses are divided by before the softmax.
    var temperature: Float = 0.25
    var rate: Float = 0.02
    /// Keys that fewer tellings have teach nothing.
    var least = 2
    var seed: UInt64 = 1
  }

  private typealias Lane = SIMD8<Float>

  /// The keys, in rising order, and the vector of each, one after the other.
  private(set) var keys: [UInt32]
  private var vectors: [Lane]
  private let lanes: Int
  private let places: [UInt32: Int]

  /// What Adam remembers of the slopes of each vector: their mean and the mean of their squares.
  private struct Memory {
    var means: [Lane]
    var squares: [Lane]
  }

  /// A story as places of keys.
  private struct Example {
    var tellings: [[Int]]
    var happenings: [Int]
  }

  /// Learns from `stories`; `progress` is told the round.
  init(_ stories: [Tellings.Story], _ options: Options, progress: (Int) -> Void = { _ in }) {
    var counts: [UInt32: Int] = [:]
    for story in stories {
      for telling in story.tellings { for key in Set(telling) { counts[key, default: 0] += 1 } }
    }
    let kept = counts.filter { $0.value >= options.least }.keys.sorted()
    let found = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    keys = kept
    places = found
    lanes = options.width / 8
    var random = SplitMix64(seed: options.seed)
    vectors = (0..<keys.count * lanes).map { _ in
      Lane((0..<8).map { _ in 0.3 * Float(Self.normal(&random)) })
    }
    let examples = stories.map { story in
      Example(
        tellings: story.tellings.map { $0.compactMap { found[$0] } },
        happenings: story.happenings)
    }
    let still = [Lane](repeating: Lane(), count: vectors.count)
    var memory = Memory(means: still, squares: still)
    for round in 0..<options.rounds {
      progress(round)
      let rate = options.rate * (1 - 0.9 * Float(round) / Float(options.rounds))
      for index in random.shuffled(Array(examples.indices)) {
        step(examples[index], options, rate, &random, &memory)
      }
    }
  }

  /// A number drawn from the normal distribution (Box and Muller).
  private static func normal(_ random: inout SplitMix64) -> Double {
    (-2 * log(max(random.unit(), 1e-12))).squareRoot() * cos(2 * .pi * random.unit())
  }

  /// The tellings of a story as sums of their words, less their mean, and their lengths.
  private func embedded(_ tellings: [[Int]]) -> (units: [Lane], lengths: [Float]) {
    let count = tellings.count
    var sums = [Lane](repeating: Lane(), count: count * lanes)
    for (t, words) in tellings.enumerated() {
      for word in words {
        for k in 0..<lanes { sums[t * lanes + k] += vectors[word * lanes + k] }
      }
    }
    for k in 0..<lanes {
      var mean = Lane()
      for t in 0..<count { mean += sums[t * lanes + k] }
      mean /= Float(count)
      for t in 0..<count { sums[t * lanes + k] -= mean }
    }
    var lengths = [Float](repeating: 0, count: count)
    for t in 0..<count {
      var square = Lane()
      for k in 0..<lanes { square += sums[t * lanes + k] * sums[t * lanes + k] }
      lengths[t] = square.sum().squareRoot() + 1e-6
      for k in 0..<lanes { sums[t * lanes + k] /= lengths[t] }
    }
    return (sums, lengths)
  }

  /// The cosines of each two, a row for each.
  private func likenesses(_ units: [Lane], _ count: Int) -> [Float] {
    var result = [Float](repeating: 0, count: count * count)
    units.withUnsafeBufferPointer { units in
      for i in 0..<count {
        for j in 0...i {
          var sum = Lane()
          for k in 0..<lanes { sum += units[i * lanes + k] * units[j * lanes + k] }
          result[i * count + j] = sum.sum()
          result[j * count + i] = result[i * count + j]
        }
      }
    }
    return result
  }

  private mutating func step(
    _ example: Example, _ options: Options, _ rate: Float, _ random: inout SplitMix64,
    _ memory: inout Memory
  ) {
    let count = example.tellings.count
    let tellings = example.tellings.map { $0.filter { _ in random.unit() >= options.dropout } }
    let (units, lengths) = embedded(tellings)
    let slopes = slopes(of: likenesses(units, count), example.happenings, options.temperature)
    apply(pulls(slopes, units, lengths), tellings, rate, &memory)
  }

  /// What the loss changes by with each likeness of two tellings.
  private func slopes(
    of likenesses: [Float], _ happenings: [Int], _ temperature: Float
  ) -> [Float] {
    let count = happenings.count
    var slopes = likenesses
    for i in 0..<count {
      let row = i * count
      var most = -Float.infinity
      for j in 0..<count where j != i { most = max(most, slopes[row + j]) }
      var sum: Float = 0
      var own: Float = 0
      for j in 0..<count {
        slopes[row + j] = j == i ? 0 : exp((slopes[row + j] - most) / temperature)
        sum += slopes[row + j]
        if j != i, happenings[j] == happenings[i] { own += 1 }
      }
      let scale = 1 / (Float(count) * temperature)
      for j in 0..<count where j != i {
        let wanted: Float = happenings[j] == happenings[i] ? 1 / own : 0
        slopes[row + j] = (slopes[row + j] / sum - wanted) * scale
      }
    }
    return slopes
  }

  /// What the loss changes by with each telling's sum of words.
  private func pulls(_ slopes: [Float], _ units: [Lane], _ lengths: [Float]) -> [Lane] {
    let count = lengths.count
    var pulls = [Lane](repeating: Lane(), count: units.count)
    for i in 0..<count {
      for j in 0..<count {
        let weight = slopes[i * count + j] + slopes[j * count + i]
        for k in 0..<lanes { pulls[i * lanes + k] += weight * units[j * lanes + k] }
      }
      // Only across its direction: its length is one.
      var along = Lane()
      for k in 0..<lanes { along += pulls[i * lanes + k] * units[i * lanes + k] }
      let part = along.sum()
      for k in 0..<lanes {
        pulls[i * lanes + k] = (pulls[i * lanes + k] - part * units[i * lanes + k]) / lengths[i]
      }
    }
    for k in 0..<lanes {
      var mean = Lane()
      for i in 0..<count { mean += pulls[i * lanes + k] }
      mean /= Float(count)
      for i in 0..<count { pulls[i * lanes + k] -= mean }
    }
    return pulls
  }

  /// Moves the vectors of the words that the step saw.
  private mutating func apply(
    _ pulls: [Lane], _ tellings: [[Int]], _ rate: Float, _ memory: inout Memory
  ) {
    var slopes: [Int: [Lane]] = [:]
    for (t, words) in tellings.enumerated() {
      for word in words {
        for k in 0..<lanes {
          slopes[word, default: [Lane](repeating: Lane(), count: lanes)][k] += pulls[t * lanes + k]
        }
      }
    }
    for (word, slope) in slopes {
      for k in 0..<lanes {
        let place = word * lanes + k
        memory.means[place] = 0.9 * memory.means[place] + 0.1 * slope[k]
        memory.squares[place] = 0.99 * memory.squares[place] + 0.01 * slope[k] * slope[k]
        vectors[place] -= rate * memory.means[place] / (memory.squares[place].squareRoot() + 1e-8)
      }
    }
  }

  /// How well likeness tells the pairs of tellings of one happening from others (``TellingPairs``).
  func precision(on story: Tellings.Story) -> Double {
    let (units, _) = embedded(story.tellings.map { $0.compactMap { places[$0] } })
    return TellingPairs(likenesses(units, story.tellings.count), story.happenings).precision
  }

  /// The model file (`WordVectors`).
  func written() -> [UInt8] {
    var most: Float = 1e-9
    for vector in vectors { most = max(most, abs(vector.max()), abs(vector.min())) }
    let scale = most / 127
    var bytes: [UInt8] = []
    for number in [UInt32(keys.count), UInt32(lanes * 8), scale.bitPattern] { bytes.append(number) }
    for key in keys { bytes.append(key) }
    for vector in vectors {
      for k in 0..<8 { bytes.append(UInt8(bitPattern: Int8((vector[k] / scale).rounded()))) }
    }
    return bytes
  }
}
