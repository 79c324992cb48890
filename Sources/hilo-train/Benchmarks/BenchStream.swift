import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Measures the stream of stories on made-up short articles: time for one article as the archive grows,
/// memory, and how well the stories are found.
struct BenchStream: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Stream made-up titles and openings into stories; print the time for one article.")

  @Option(help: "How many articles.")
  var count = 100_000

  @Option(help: "What the articles are made from.")
  var seed: UInt64 = 1

  func run() async throws {
    var source = SyntheticStream(seed: seed)
    var stream = StoryStream()
    var part = Part()
    var whole = (read: 0.0, placed: 0.0)
    print(
      "| articles | days | live stories | µs an article: placed | with its words read | peak memory, MB | B³ P | R | F1 |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    var marks = Self.marks(to: count)
    for number in 1...max(1, count) {
      let item = source.next()
      var article: AnnotatedArticle?
      let read = processorSeconds { article = Self.article(item, number) }
      guard let article else { continue }
      var placement: StoryStream.Placement?
      let placed = processorSeconds { placement = stream.add(article, at: item.time) }
      guard let placement else { continue }
      whole.read += read
      whole.placed += placed
      part.add(item, placement, read: read, placed: placed)
      if number == marks.first {
        marks.removeFirst()
        let b = part.score
        print(
          String(
            format: "| %d | %.0f | %d | %.1f | %.1f | %.0f | %.3f | %.3f | %.3f |", number,
            item.time,
            stream.liveStories, part.placed / Double(part.count) * 1e6,
            (part.placed + part.read) / Double(part.count) * 1e6, peakMegabytes(), b.precision,
            b.recall, b.f1))
        part = Part()
      }
    }
    print(
      String(
        format: "seconds of the processor: %.1f reading, %.1f placing", whole.read, whole.placed))
  }

  /// After how many articles a row is printed, for those since the row before.
  private static func marks(to count: Int) -> [Int] {
    var marks = [1000, 10_000, 20_000, 100_000, 110_000, 200_000, 500_000, 900_000].filter {
      $0 < count
    }
    marks.append(count)
    return marks
  }

  private static func article(_ item: SyntheticStream.Item, _ number: Int) -> AnnotatedArticle {
    let text = SourceText(item.title + "\n\n" + item.opening + ".")
    return AnnotatedArticle(
      article: Article(
        id: String(number), source: "", title: item.title, declaredLanguage: .spanish, text: text,
        opensWithTitle: true),
      document: Analyzer(parts: .none).read(text, language: .spanish, hasTitle: true))
  }

  /// Some articles in a row and what they took.
  private struct Part {
    var count = 0
    var read = 0.0
    var placed = 0.0
    private var gold: [Int32] = []
    private var found: [Int32] = []
    private var partOf: [Int: Int] = [:]

    mutating func add(
      _ item: SyntheticStream.Item, _ placement: StoryStream.Placement, read: Double, placed: Double
    ) {
      count += 1
      self.read += read
      self.placed += placed
      gold.append(Int32(item.story))
      found.append(Int32(placement.story))
      for gone in placement.merged { partOf[gone] = placement.story }
    }

    var score: BCubed {
      let resolved = found.map { story in
        var story = Int(story)
        while let whole = partOf[story] { story = whole }
        return String(story)
      }
      return BCubed(gold: gold.map { String($0) }, predicted: resolved)
    }
  }
}

/// The most memory that this process has held.
func peakMegabytes() -> Double {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  #else
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
  #endif
}
