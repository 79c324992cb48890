import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Learns from marked stories, answers and lines what the words around a mention say of how sure it is.
struct TrainStatuses: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statuses",
    abstract: "Learn from marked stories what the words around a happening say of how sure it is.")

  @Argument(help: "Files of marked stories ('=== name', '--- outlet | day | language').")
  var files: [String]

  @Option(help: "The folder of the answers to the stories of --story, NAME.json each.")
  var answers: String?

  @Option(
    name: .customLong("story"), parsing: .upToNextOption,
    help: "Stories with answers: files or folders of articles.")
  var stories: [String] = []

  @Option(help: "A folder of lines with statuses (*.tsv) and of those not to be read (unread.txt).")
  var lines: String?

  @Option(help: "Where the weights go.")
  var output: String?

  @Flag(
    help: "Leave out each fifth marked story and each fourth with answers, and measure on them.")
  var check = false

  /// How much a mention of a story with answers counts, and one of a line, where one of a marked story counts one.
  private static let answered: Float = 3
  private static let line: Float = 2

  func validate() throws {
    if output == nil, !check { throw ValidationError("Give --output FILE or --check.") }
    if !stories.isEmpty, answers == nil { throw ValidationError("--story needs --answers FOLDER.") }
  }

  func run() async throws {
    let marked = try MarkedStories(files.sorted()).stories.map(Self.examples)
    let answered = try stories.map { try examples(of: $0) }
    let told =
      try lines.map {
        try StatusLines.examples(in: $0, unread: false, importance: Self.line)
      } ?? []
    print(
      "\(marked.count) marked stories with \(marked.joined().count) mentions,",
      "\(answered.joined().count) mentions with answers, \(told.count) lines")
    if check {
      func parts(_ all: [[HashedTrainer.Example]], each: Int) -> (
        taught: [HashedTrainer.Example], held: [HashedTrainer.Example]
      ) {
        (
          all.indices.filter { $0 % each != 0 }.flatMap { all[$0] },
          all.indices.filter { $0 % each == 0 }.flatMap { all[$0] }
        )
      }
      let (ours, theirs) = (parts(marked, each: 5), parts(answered, each: 4))
      let trainer = Self.trainer(ours.taught + theirs.taught + told)
      print("marked stories left out: \(trainer.score(ours.held))")
      print("stories with answers left out: \(trainer.score(theirs.held))")
      if let lines {
        let unread = try StatusLines.examples(in: lines, unread: true, importance: Self.line)
        print("lines that nobody read: \(trainer.score(unread))")
      }
    }
    if let output {
      let trainer = Self.trainer(Array(marked.joined()) + answered.joined() + told)
      try Data(trainer.written()).write(to: URL(fileURLWithPath: output))
    }
  }

  private static let penalty: Float = 4

  private static func trainer(_ examples: [HashedTrainer.Example]) -> HashedTrainer {
    HashedTrainer(examples, classes: EventStatus.allCases.count, penalty: penalty)
  }

  /// The mentions found in `story` that stand at a mark.
  private static func examples(of story: MarkedStories.Story) -> [HashedTrainer.Example] {
    StatusSample(story.articles).mentions.compactMap { mention in
      story.mark("E", at: mention.trigger, of: mention.article)?.status.map {
        HashedTrainer.Example(mention, $0)
      }
    }
  }

  /// The mentions found in the articles at `path` that match one of the answers.
  private func examples(of path: String) throws -> [HashedTrainer.Example] {
    let articles = StoryAnswers.articles(at: path)
    let sample = StatusSample(articles)
    let name = AnswerFile.name(of: path)
    let events = try StoryAnswers(path: "\(answers ?? "")/\(name).json").events
    let places = StoryAnswers.places(of: articles)
    let wanted = events.flatMap(\.mentions)
    let matches = SpanMatching(
      wanted: wanted.map { (places[$0.article] ?? -1, $0.start, $0.end) },
      found: sample.mentions.map {
        SpanMatching.span($0.passage, of: $0.article, in: sample.texts)
      })
    return matches.pairs.compactMap { want, found in
      wanted[want].status.flatMap(EventStatus.init(rawValue:)).map {
        HashedTrainer.Example(sample.mentions[found], $0, importance: Self.answered)
      }
    }
  }
}

extension HashedTrainer.Example {
  /// A mention and what its status is.
  init(_ mention: StatusSample.Mention, _ status: EventStatus, importance: Float = 1) {
    self.init(
      features: mention.features, rule: Int(mention.rule.code), margin: mention.margin,
      answer: Int(status.code), importance: importance)
  }
}
