/// Texts of about 300 made-up words, two fifths of which are rewrites of others.
///
/// Texts of one topic share a third of their words; a fifth of all words stands in set phrases that
/// many texts have. A tenth of the originals quotes a fifth of another one: near, but no copy (though of
/// that one's half, if the quoted fifth is in it, it is two fifths).
struct SyntheticCopies {
  /// How a rewrite was made.
  enum Kind: String, CaseIterable {
    /// One word of twenty put otherwise.
    case light = "5 % of words changed"
    /// One word of five.
    case heavy = "20 % of words changed"
    /// The sentences in another order, one word of twenty put otherwise.
    case moved = "sentences moved, 5 % changed"
    /// One half, one word of twenty put otherwise.
    case halved = "half cut, 5 % changed"
  }

  /// The texts.
  private(set) var texts: [String] = []
  /// The planted pairs.
  private(set) var pairs: [(first: Int, second: Int, kind: Kind)] = []

  private typealias Sentence = [Int]

  /// Makes `count` texts.
  init(count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = SyntheticWords(count: 50_000, random: &random)
    let maker = Maker(words: words, random: &random)
    let originals = count * 3 / 5
    var made: [[Sentence]] = []
    for number in 0..<originals {
      var text = maker.text(&random)
      if number % 10 == 9, made.count > 9 { text = maker.quoting(made[number - 9], text) }
      made.append(text)
    }
    addRewrites(count - originals, of: made, maker, &random)
  }

  /// Makes one rewrite of each of `originals`, with words of all of them.
  init(of originals: [String], seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let split = originals.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    let maker = Maker(words: SyntheticWords(of: split))
    let numbers = Dictionary(
      uniqueKeysWithValues: maker.words.words.enumerated().map { ($0.element, $0.offset) })
    let made = split.map { words in
      var sentences: [Sentence] = [[]]
      for word in words {
        sentences[sentences.count - 1].append(numbers[word] ?? 0)
        if let last = word.last, ".!?".contains(last) { sentences.append([]) }
      }
      return sentences.filter { !$0.isEmpty }
    }
    addRewrites(made.count, of: made, maker, &random)
  }

  /// Rewrites the first `count` of `originals` and puts all in a random order.
  private mutating func addRewrites(
    _ count: Int, of originals: [[Sentence]], _ maker: Maker, _ random: inout SplitMix64
  ) {
    let kinds = Kind.allCases
    var made = originals
    for number in 0..<count {
      made.append(maker.rewritten(originals[number], kinds[number % kinds.count], &random))
    }
    let order = random.shuffled(Array(made.indices))
    var place = [Int](repeating: 0, count: made.count)
    for (new, old) in order.enumerated() { place[old] = new }
    texts = order.map { maker.string(made[$0]) }
    for number in 0..<count {
      let (a, b) = (place[number], place[originals.count + number])
      pairs.append((min(a, b), max(a, b), kinds[number % kinds.count]))
    }
  }

  private struct Maker {
    let words: SyntheticWords
    var phrases: [[Int]] = []
    var topics: [[Int]] = []

    init(words: SyntheticWords) { self.words = words }

    init(words: SyntheticWords, random: inout SplitMix64) {
      self.words = words
      for _ in 0..<500 {
        phrases.append((0..<5 + random.below(10)).map { _ in words.draw(&random) })
      }
      for _ in 0..<300 {
        topics.append((0..<80).map { _ in 200 + random.below(words.words.count - 200) })
      }
    }

    func text(_ random: inout SplitMix64) -> [Sentence] {
      let topic = topics[random.below(topics.count)]
      var sentences: [Sentence] = []
      var count = 0
      while count < 290 {
        var sentence: Sentence = []
        if random.below(5) < 2 {
          // Some phrases are in every third text, most in few.
          let unit = random.unit()
          sentence += phrases[Int(unit * unit * unit * Double(phrases.count))]
        }
        for _ in 0..<10 + random.below(16) {
          sentence.append(
            random.below(3) == 0 ? topic[random.below(topic.count)] : words.draw(&random))
        }
        count += sentence.count
        sentences.append(sentence)
      }
      return sentences
    }

    /// `text` with a fifth of `source` in the place of as much of its own.
    func quoting(_ source: [Sentence], _ text: [Sentence]) -> [Sentence] {
      let count = text.count / 5
      return Array(text.prefix(2)) + source.prefix(count) + text.dropFirst(2 + count)
    }

    func rewritten(
      _ text: [Sentence], _ kind: Kind, _ random: inout SplitMix64
    ) -> [Sentence] {
      var text = text
      switch kind {
      case .light, .heavy: break
      case .moved: text = random.shuffled(text)
      case .halved:
        let half = text.count / 2
        let start = random.below(text.count - half + 1)
        text = Array(text[start..<start + half])
      }
      let share = kind == .heavy ? 0.2 : 0.05
      return text.map { sentence in
        sentence.map { random.unit() < share ? words.draw(&random) : $0 }
      }
    }

    func string(_ text: [Sentence]) -> String {
      text.map { sentence in
        let line = sentence.map { words.words[$0] }.joined(separator: " ")
        return phrases.isEmpty ? line : line.prefix(1).uppercased() + line.dropFirst() + "."
      }.joined(separator: " ")
    }
  }
}
