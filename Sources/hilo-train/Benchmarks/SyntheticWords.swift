/// Made-up words with the frequencies of a language: the same ones for one seed on every machine.
///
/// The word of rank r comes up in proportion to 1 / (r + 2.7) (G. K. Zipf; B. Mandelbrot's shift).
struct SyntheticWords {
  /// The words; of made-up ones the commonest first.
  let words: [String]
  private let sums: [Double]

  /// Makes `count` words; `random` says which.
  init(count: Int, random: inout SplitMix64) {
    let onsets = [
      "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "tr", "ll", "",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ia", "ue"]
    let codas = ["", "", "", "n", "s", "r", "l"]
    var seen = Set<String>()
    var words: [String] = []
    while words.count < count {
      // Common words are short.
      let syllables = words.count < 60 ? 1 : 2 + random.below(3)
      var word = ""
      for _ in 0..<syllables {
        word += onsets[random.below(onsets.count)]
        word += vowels[random.below(vowels.count)] + codas[random.below(codas.count)]
      }
      if seen.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var sum = 0.0
    sums = words.indices.map {
      sum += 1 / (Double($0) + 2.7)
      return sum
    }
  }

  /// The words of `texts` with the frequencies that they have there, by first occurrence.
  init(of texts: [[String]]) {
    var counts: [String: Int] = [:]
    var words: [String] = []
    for word in texts.joined() {
      if counts[word] == nil { words.append(word) }
      counts[word, default: 0] += 1
    }
    self.words = words
    var sum = 0.0
    sums = words.map {
      sum += Double(counts[$0] ?? 0)
      return sum
    }
  }

  /// A word by frequency, as its rank.
  func draw(_ random: inout SplitMix64) -> Int {
    let target = random.unit() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
