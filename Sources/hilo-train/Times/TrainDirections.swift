import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Learns from marked stories whether what a text calls "el martes" lies before or after the day it was written.
struct TrainDirections: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directions",
    abstract: "Learn from marked stories which times lie before and which after the day of writing."
  )

  @Argument(help: "Files of marked stories ('=== name', '--- outlet | day | language').")
  var files: [String]

  @Option(help: "Where the weights go.")
  var output: String?

  @Flag(help: "Leave out each fifth story and measure on it.")
  var check = false

  private static let penalty: Float = 3
  /// How much an example of a rule counts, where a time of a story counts one: few, they are short and clear.
  private static let example: Float = 3

  func validate() throws {
    if output == nil, !check { throw ValidationError("Give --output FILE or --check.") }
  }

  func run() async throws {
    let stories = try MarkedStories(files.sorted()).stories.map(Self.examples)
    let lines = [Language.spanish, .english].flatMap(Self.examples)
    print(
      "\(stories.count) stories with \(stories.joined().count) times, \(lines.count) of the rules' examples"
    )
    if check {
      func part(_ isHeld: Bool) -> [Told] {
        stories.indices.filter { ($0 % 5 == 0) == isHeld }.flatMap { stories[$0] }
      }
      let trainer = Self.trainer(part(false) + lines)
      let held = part(true)
      print("left out: \(trainer.score(held.map(\.example)))")
      print("days of the week: \(trainer.score(held.filter(\.isWeekday).map(\.example)))")
    }
    if let output {
      try Data(Self.trainer(stories.joined() + lines).written())
        .write(to: URL(fileURLWithPath: output))
    }
  }

  /// A time whose day a mark tells.
  private struct Told {
    var example: HashedTrainer.Example
    var isWeekday: Bool

    init(_ expression: DirectionSample.Expression, isFuture: Bool, importance: Float = 1) {
      example = HashedTrainer.Example(
        features: expression.features,
        rule: expression.rule.flatMap { $0 == .past ? 0 : $0 == .future ? 1 : nil },
        margin: DirectionModel.margin(isRead: expression.rule != nil),
        answer: isFuture ? 1 : 0, importance: importance)
      isWeekday = expression.isWeekday
    }
  }

  private static func trainer(_ told: [Told]) -> HashedTrainer {
    HashedTrainer(told.map(\.example), classes: DirectionModel.classes, penalty: penalty)
  }

  /// The times in what the rules of `language` give as examples.
  private static func examples(of language: Language) -> [Told] {
    guard let pack = LanguagePack.of(language), let today = DirectionSample.exampleDay else {
      return []
    }
    let read = { Analyzer().read(SourceText($0), language: language) }
    return DirectionSample.examples(of: pack, reading: read).compactMap { expression, value in
      guard let day = CalendarDay(iso: value.prefix(10)), day != today else { return nil }
      return Told(expression, isFuture: day > today, importance: example)
    }
  }

  /// The times found in `story` that stand at a mark of another day than the article's.
  private static func examples(of story: MarkedStories.Story) -> [Told] {
    var result: [Told] = []
    for (index, annotated) in DossierBuilder().annotate(story.articles).enumerated() {
      guard let pack = LanguagePack.of(annotated.document.language),
        let written = story.articles[index].published?.range.earliest
      else { continue }
      for expression in DirectionSample(annotated.document, pack: pack).expressions {
        guard let mark = story.mark("D", at: expression.passage, of: index),
          let day = mark.day ?? story.days[mark.number], day != written
        else { continue }
        result.append(Told(expression, isFuture: day > written))
      }
    }
    return result
  }
}
