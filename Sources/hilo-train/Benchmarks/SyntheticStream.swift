/// A stream of made-up titles with their openings, in stories that begin, live some days and end.
///
/// Most stories have few articles and some have hundreds (from a power law); articles come close after a
/// story's beginning and then ever more seldom. An article takes half of its words from those of its story,
/// among them its four names, some from its field (politics, sport …, with which many stories share words), the
/// others by frequency.
struct SyntheticStream {
  /// An article.
  struct Item {
    var story: Int
    /// In days.
    var time: Double
    var title: String
    var opening: String
  }

  private struct Story {
    var number: Int
    var names: [String]
    var words: [Int]
    var field: Int
  }

  private static let perDay = 2000
  private static let mostArticles = 300.0

  private let words: SyntheticWords
  private var random: SplitMix64
  private let fields: [[Int]]
  private var stories = 0
  private var day = 0
  /// Articles to come, by day from `day` on.
  private var due: [[(story: Story, time: Double)]] = []
  private var today: [(story: Story, time: Double)] = []

  /// Makes a stream from `seed`.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = SyntheticWords(count: 50_000, random: &random)
    fields = (0..<12).map { _ in (0..<300).map { _ in 200 + random.below(6000) } }
    self.words = words
    self.random = random
  }

  /// The next article.
  mutating func next() -> Item {
    while today.isEmpty { beginDay() }
    let (story, time) = today.removeLast()
    return Item(
      story: story.number, time: time, title: text(of: story, 6 + random.below(6)),
      opening: text(of: story, 22 + random.below(12)))
  }

  /// Opens as many stories as bring a day's articles, and takes what is due.
  private mutating func beginDay() {
    var planned = 0
    while planned < Self.perDay {
      let count = Int(min(Self.mostArticles, 1 / (1 - random.unit())))
      let story = newStory()
      let start = Double(day) + random.unit()
      // Of many articles the last come days later.
      let life = 0.3 + random.unit() * (count > 20 ? 2 : 0.7)
      var time = start
      for _ in 0..<count {
        let at = Int(time) - day
        while due.count <= at { due.append([]) }
        due[at].append((story, time))
        let wait = random.unit()
        time = min(start + wait * wait * life * 3, Double(day) + 12)
      }
      planned += count
    }
    today = due.removeFirst().sorted { ($1.time, $1.story.number) < ($0.time, $0.story.number) }
    day += 1
  }

  private mutating func newStory() -> Story {
    defer { stories += 1 }
    let names = (0..<4).map { _ in
      let word = words.words[3000 + random.below(words.words.count - 3000)]
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    return Story(
      number: stories, names: names, words: (0..<14).map { _ in 100 + random.below(20_000) },
      field: random.below(fields.count))
  }

  private mutating func text(of story: Story, _ count: Int) -> String {
    var text: [String] = []
    for _ in 0..<count {
      switch random.below(12) {
      case 0, 1, 2: text.append(story.names[random.below(4)])
      case 3, 4, 5: text.append(words.words[story.words[random.below(story.words.count)]])
      case 6, 7: text.append(words.words[fields[story.field][random.below(300)]])
      default: text.append(words.words[words.draw(&random)])
      }
    }
    let line = text.joined(separator: " ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }
}
