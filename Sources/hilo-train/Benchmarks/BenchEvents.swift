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
      (0..<max(1, count)).map { Self.variant($0, of: originals[$0 % originals.count]) })
    var least: [Step] = []
    for _ in 0..<max(1, turns) {
      let steps = [
        Step("mentions found") { stages.extract() }, Step("claims linked") { stages.claim() },
        Step("happenings linked") { stages.link() }, Step("compared") { stages.compare() },
        Step("ranked and ordered") { stages.order() },
      ]
      least = least.isEmpty ? steps : zip(least, steps).map { $0.seconds < $1.seconds ? $0 : $1 }
    }
    print("\(count) articles of one story")
    print("| step | seconds of the processor | articles/s | how many |\n|---|---:|---:|---:|")
    for step in least + [Step("all", seconds: least.map(\.seconds).reduce(0, +))] {
      let rate = Double(count) / max(step.seconds, 1e-9)
      print(String(format: "| \(step.name) | %.3f | %.0f | %d |", step.seconds, rate, step.count))
    }
  }

  /// A step, the processor's time for it, and how much it found.
  private struct Step {
    let name: String
    var seconds = 0.0
    var count = 0

    init(_ name: String, seconds: Double) {
      self.name = name
      self.seconds = seconds
    }

    init(_ name: String, _ run: () -> Int) {
      self.name = name
      var count = 0
      seconds = processorSeconds { count = run() }
      self.count = count
    }
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
