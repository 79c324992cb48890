import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Measures the placing of titles into stories as they come, against given stories.
///
/// The file has tab-separated columns with a head line, among them `lang` (`spa`, `eng`), `datetime`,
/// `cluster` and `title`. Each language is a stream of its own in which each title comes once.
struct EvaluateStories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Stream titles into stories by date; print B³ against the given stories.")

  @Argument(help: "The titles, tab-separated.")
  var file: String

  @Option(help: "How often the titles of each day are shuffled to see what their order changes.")
  var shuffles = 5

  @Flag(help: "Print the stories that are torn or run together.")
  var misses = false

  func run() async throws {
    let titles = try StreamedTitle.read(file)
    for language in Set(titles.map(\.language.rawValue)).sorted() {
      let some = titles.filter { $0.language.rawValue == language }
      let clock = ContinuousClock()
      var result = (final: [Int](), atFirst: [Int]())
      let time = clock.measure { result = Self.stories(of: some) }
      let gold = some.map(\.story)
      print("\(language): \(some.count) titles, \(Set(gold).count) stories, \(time)")
      print("  stories.bcubed \(BCubed(gold: gold, predicted: result.final.map(String.init)))")
      print("  before merging \(BCubed(gold: gold, predicted: result.atFirst.map(String.init)))")
      printShuffled(some, result.final)
      if misses { printMisses(some, result.final) }
    }
  }

  /// The story of each title, after all merging and as it was put at first.
  private static func stories(of titles: [StreamedTitle]) -> (final: [Int], atFirst: [Int]) {
    var stream = StoryStream()
    var atFirst: [Int] = []
    var partOf: [Int: Int] = [:]
    for title in titles {
      let placement = stream.add(title.article, at: title.time)
      atFirst.append(placement.story)
      for gone in placement.merged { partOf[gone] = placement.story }
    }
    let final = atFirst.map { story in
      var story = story
      while let whole = partOf[story], whole != story { story = whole }
      return story
    }
    return (final, atFirst)
  }

  /// How near the stories stay when each day's titles come in another order.
  private func printShuffled(_ titles: [StreamedTitle], _ stories: [Int]) {
    guard shuffles > 0 else { return }
    var random = SplitMix64(seed: 7)
    var (same, right): ([Double], [Double]) = ([], [])
    let days = Dictionary(grouping: titles.indices) { titles[$0].time.rounded(.down) }
    for _ in 0..<shuffles {
      let order = days.sorted { $0.key < $1.key }.flatMap { random.shuffled($0.value) }
      let shuffled = Self.stories(of: order.map { titles[$0] }).final.map(String.init)
      same.append(BCubed(gold: order.map { String(stories[$0]) }, predicted: shuffled).f1)
      right.append(BCubed(gold: order.map { titles[$0].story }, predicted: shuffled).f1)
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    print(
      String(
        format:
          "  days shuffled %d times: F1 to the first order %.4f, to the given %.4f (%.4f to %.4f)",
        shuffles, mean(same), mean(right), right.min() ?? 0, right.max() ?? 0))
  }

  private func printMisses(_ titles: [StreamedTitle], _ stories: [Int]) {
    for (story, some) in Dictionary(grouping: titles.indices, by: { stories[$0] })
      .sorted(by: { $0.key < $1.key })
    where some.count > 1 {
      print("  story \(story)")
      for i in some { print("    \(titles[i].story)\t\(titles[i].day)\t\(titles[i].text)") }
    }
  }
}

/// A title of a stream.
struct StreamedTitle {
  var language: Language
  var day: String
  /// In days since 1970.
  var time: Double
  var story: String
  var text: String

  /// The titles of a table, by time, each once in its language.
  static func read(_ path: String) throws -> [StreamedTitle] {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let columns = ["lang", "datetime", "cluster", "title"].compactMap {
      rows.first?.firstIndex(of: $0)
    }
    guard columns.count == 4 else { throw ValidationError("\(path): a column is missing") }
    var seen = Set<String>()
    var titles: [StreamedTitle] = []
    for row in rows.dropFirst() where row.count > columns.max() ?? 0 {
      let cells = columns.map { row[$0] }
      guard seen.insert(cells[0] + "\t" + cells[3]).inserted, let time = time(cells[1]) else {
        continue
      }
      titles.append(
        StreamedTitle(
          language: cells[0] == "spa" ? .spanish : .english, day: cells[1], time: time,
          story: cells[2], text: cells[3]))
    }
    return titles.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    .map(\.element)
  }

  /// "2021-07-01 10:54:00" in days.
  private static func time(_ text: String) -> Double? {
    let parts = text.split(separator: " ")
    guard let day = parts.first.flatMap({ CalendarDay(iso: String($0)) }) else { return nil }
    let clock = (parts.count > 1 ? parts[1] : "").split(separator: ":").compactMap { Double($0) }
    let seconds = clock.reduce(0) { $0 * 60 + $1 }
    return Double(day.number) + seconds / 86_400
  }

  var article: AnnotatedArticle {
    let source = SourceText(text)
    return AnnotatedArticle(
      article: Article(
        id: text, source: text, title: text, declaredLanguage: language, text: source,
        opensWithTitle: true),
      document: Analyzer(parts: .none).read(source, language: language, hasTitle: true))
  }
}
