import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Measures the way from annotated articles to happenings and comparisons, step by step, on variants of the
/// articles of one story.
struct BenchEvents: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Find, link and compare happenings of many variants of a story's articles.")

  @Argument(help: "The articles: a file or folder of any kind that Hilo reads.")
  var articles: String

  @Option(help: "How many articles.")
  var count = 500

  @Option(help: "How often; the least time of each step is printed.")
  var turns = 3

  func run() async throws {
    let originals = StoryAnswers.articles(at: articles)
    guard !originals.isEmpty else {
      throw ValidationError("\(articles): no article found; name a file or folder with articles.")
    }
    var stages = EventStages(
      measuring: (0..<max(1, count)).map { Self.variant($0, of: originals[$0 % originals.count]) })
    var least = Self.steps.map { _ in Double.infinity }
    for _ in 0..<max(1, turns) {
      for (index, step) in Self.steps.enumerated() {
        least[index] = min(least[index], processorSeconds { step.take(&stages) })
      }
    }
    print("\(count) articles of one story")
    print("| step | seconds of the processor | articles/s | found |\n|---|---:|---:|---:|")
    for (step, seconds) in zip(Self.steps, least) {
      print(row(step.name, seconds, "\(step.found(stages))"))
    }
    print(row("all", least.reduce(0, +), ""))
  }

  private typealias Step = (
    name: String, take: @Sendable (inout EventStages) -> Void, found: @Sendable (EventStages) -> Int
  )

  /// The steps in their order, and how much each found.
  private static let steps: [Step] = [
    ("mentions found", { $0.extract() }, { $0.mentions.count }),
    ("claims linked", { $0.claim() }, { $0.things }),
    ("happenings linked", { $0.link() }, { $0.events.count }),
    ("compared", { $0.compare() }, { $0.comparisons.count }),
    ("ranked and ordered", { $0.order() }, { $0.timelines.reduce(0) { $0 + $1.count } }),
  ]

  private func row(_ name: String, _ seconds: Double, _ found: String) -> String {
    let rate = Double(count) / max(seconds, 1e-9)
    return String(format: "| \(name) | %.3f | %.0f | \(found) |", seconds, rate)
  }

  /// The article with other figures and its paragraphs begun elsewhere: no copy word for word.
  private static func variant(_ number: Int, of article: Article) -> Article {
    var paragraphs = article.text.string.components(separatedBy: "\n\n")
    if paragraphs.count > 3 {
      let body = Array(paragraphs.dropFirst())
      let cut = number % body.count
      paragraphs = [paragraphs[0]] + body[cut...] + body[..<cut]
    }
    var bytes = Array(paragraphs.joined(separator: "\n\n").utf8)
    for range in figures(bytes) {
      bytes[range.upperBound - 1] = 0x30 + UInt8((Int(bytes[range.upperBound - 1]) + number) % 10)
    }
    var variant = article
    variant.id = "\(article.id)-\(number)"
    variant.text = SourceText(String(decoding: bytes, as: UTF8.self))
    return variant
  }

  /// Runs of three digits or more that are no year.
  private static func figures(_ bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
      let isYear = end - start == 4 && (bytes[start] == 0x31 || bytes[start] == 0x32)
      if end - start > 2, !isYear { result.append(start..<end) }
      start = max(end, start + 1)
    }
    return result
  }
}
