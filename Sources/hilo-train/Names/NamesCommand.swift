import ArgumentParser
import Foundation
import HiloText

/// Trains the model of names of a language.
struct TrainNames: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the model of names from labelled text.")

  @Option(help: "Directory with the data sets.")
  var data: String
  @Option(help: "Directory that gets the model.")
  var output = "Sources/HiloData/Models/names"
  @Option(help: "The language to train.")
  var language = "es"
  @Option(help: "Strength of the prior.")
  var prior = 1.0
  @Option(help: "Rounds over the text.")
  var rounds = 30
  @Option(help: "The first step of the descent.")
  var step = 0.2
  @Option(help: "Share of features left out at random.")
  var dropout = 0.15
  @Option(help: "Features that occur less often are left out.")
  var least = 2
  @Option(help: "Features weaker than this share of the strongest are left out.")
  var threshold = 0.035
  @Option(help: "Further labelled articles to measure on.")
  var also: [String] = []
  @Option(help: "How many times each document is learned from again with other names.")
  var substituted = 1
  @Option(help: "The share of names' words that are replaced there.")
  var share = 0.8
  @Option(help: "Further names of the raw articles, as passages without their text.")
  var labels = "Sources/hilo-train/Names/Labels/learned.tsv"
  @Flag(help: "Measure what was trained.")
  var check = false
  @Flag(help: "Keep every seventh article for measuring.")
  var holdOut = false

  func run() async throws {
    let language = Language(rawValue: language)
    guard let pack = LanguagePack.of(language) else { throw CorpusError.noPack(language) }
    var trainer = NameTrainer(gazetteer: Gazetteer(pack: pack))
    trainer.chain.prior = prior
    trainer.chain.rounds = rounds
    trainer.chain.step = step
    trainer.chain.dropout = dropout
    trainer.least = least
    trainer.threshold = threshold
    var documents = try Self.documents(language, data, trainer.gazetteer)
    var held: [LabelledDocument] = []
    if holdOut {
      held = documents.enumerated().filter { $0.offset % 7 == 3 }.map(\.element)
      documents = documents.enumerated().filter { $0.offset % 7 != 3 }.map(\.element)
    }
    documents += try NameCorpus.passages(labels, of: "\(data)/raw-es-news.jsonl")
    let own = documents
    var random = SplitMix64(seed: 7)
    var substitution = try NameSubstitution(
      trainer.gazetteer, language: language, data: data, documents: own)
    substitution.share = share
    for _ in 0..<substituted {
      documents += try own.map { try substitution.applied(to: $0, using: &random) }
    }
    print("\(documents.count) documents, \(documents.reduce(0) { $0 + $1.names.count }) names")
    let started = Date()
    let model = trainer.train(documents)
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try Data(model).write(to: URL(fileURLWithPath: "\(output)/\(language).bin"))
    print("\(model.count) bytes, \(Int(Date().timeIntervalSince(started))) s")
    if check { try measure(pack, trainer.gazetteer, model, held) }
  }

  private func measure(
    _ pack: LanguagePack, _ gazetteer: Gazetteer, _ model: [UInt8], _ held: [LabelledDocument]
  ) throws {
    var sets = try also.map { ($0, try NameCorpus.articles($0, .spanish)) }
    sets.append(("conll", try NameCorpus.conll("\(data)/ner/conll2002-esp.testa")))
    sets.append(("articles held out", held.filter { $0.id.hasPrefix("fn") }))
    sets.append(("rest held out", held.filter { !$0.id.hasPrefix("fn") }))
    model.withUnsafeBufferPointer { bytes in
      guard let model = NameModel(bytes) else { return }
      let recognizer = NameRecognizer(pack: pack, gazetteer: gazetteer, model: model)
      for (name, set) in sets where !set.isEmpty {
        var score = NameScore()
        for labelled in set {
          score.add(
            found: recognizer.recognize(in: labelled.document).map { ($0.passage, $0.type) },
            known: labelled.knownNames)
        }
        print(name, score.summary)
      }
    }
  }

  /// The documents to learn from.
  static func documents(
    _ language: Language, _ data: String, _ gazetteer: Gazetteer
  ) throws -> [LabelledDocument] {
    let spanish =
      try NameCorpus.cess("\(data)/treebank/cess-esp.tbf").map(NameConventions(gazetteer).applied)
      + NameCorpus.articles("\(data)/names-es.jsonl", .spanish)
    guard language == .english else { return spanish }
    // Little English is labelled: names and their company are learned from Spanish as well.
    let english = try NameCorpus.universal("\(data)/ner/en_ewt-uner-dev.iob2", .english)
    return english + english + english + spanish
  }
}

/// Measures the names that are found.
struct EvaluateNames: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Measure the names found in labelled text.")

  @Option(help: "Directory with the data sets.")
  var data = ""
  @Option(help: "A file of labelled articles to measure on, instead of a set.")
  var articles: String?
  @Option(help: "The set: conll, articles, unseen, cess or universal.")
  var set = "conll"
  @Option(help: "The names of the set \"unseen\", as passages without their text.")
  var labels = "Sources/hilo-train/Names/Labels/unseen.tsv"
  @Flag(help: "List what was missed, invented or typed wrong.")
  var misses = false
  @Option(help: "A file with a model to measure in the place of the program's own.")
  var model: String?
  @Option(help: "Write the articles with the names found to this file, to be mended by hand.")
  var write: String?

  func run() async throws {
    let documents =
      if let articles { try NameCorpus.articles(articles, .spanish) } else { try named(set) }
    try measure(documents)
  }

  private func named(_ set: String) throws -> [LabelledDocument] {
    switch set {
    case "articles": try NameCorpus.articles("\(data)/names-es.jsonl", .spanish)
    case "unseen": try NameCorpus.passages(labels, of: "\(data)/raw-es-news.jsonl")
    case "cess": try NameCorpus.cess("\(data)/treebank/cess-esp.tbf")
    case "universal": try NameCorpus.universal("\(data)/ner/en_ewt-uner-dev.iob2", .english)
    default: try NameCorpus.conll("\(data)/ner/conll2002-esp.testa")
    }
  }

  private func measure(_ documents: [LabelledDocument]) throws {
    if let pack = LanguagePack.of(documents.first?.document.language ?? .spanish) {
      let started = Date()
      _ = Gazetteer(pack: pack)
      print("lists loaded in \(Int(Date().timeIntervalSince(started) * 1e6)) µs")
    }
    var score = NameScore()
    var tokens = 0
    var seconds = 0.0
    var lines: [String] = []
    var recognizers: [Language: NameRecognizer] = [:]
    for labelled in documents {
      let document = labelled.document
      let language = document.language
      guard let recognizer = try recognizers[language] ?? recognizer(language) else { continue }
      recognizers[language] = recognizer
      let started = Date()
      let mentions = recognizer.recognize(in: document)
      seconds += Date().timeIntervalSince(started)
      tokens += document.tokens.count
      let known = labelled.knownNames
      score.add(found: mentions.map { ($0.passage, $0.type) }, known: known)
      if misses { list(document, mentions, known) }
      if write != nil { lines.append(try NameCorpus.line(labelled.id, document, mentions)) }
    }
    if let write { try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: write)) }
    print(
      "\(documents.count) documents, \(tokens) tokens, \(Int(Double(tokens) / seconds)) tokens/s")
    print(score.summary)
  }

  /// The recognizer of a language, with the model of the file `model` where one is given.
  private func recognizer(_ language: Language) throws -> NameRecognizer? {
    guard let pack = LanguagePack.of(language) else { return nil }
    guard let model else { return NameRecognizer(pack: pack) }
    guard let data = FileManager.default.contents(atPath: model) else {
      throw CorpusError.unreadable(model)
    }
    // The model lives as long as the program does.
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: data.count)
    _ = data.copyBytes(to: bytes)
    return NameModel(UnsafeBufferPointer(bytes)).map {
      NameRecognizer(pack: pack, gazetteer: Gazetteer(pack: pack), model: $0)
    }
  }

  private func list(
    _ document: Document, _ mentions: [Mention], _ known: [(Passage, EntityType?)]
  ) {
    let found = Dictionary(mentions.map { ($0.passage, $0.type) }, uniquingKeysWith: { a, _ in a })
    for (passage, type) in known {
      let got = found[passage]
      if got == nil {
        print("- \(type?.rawValue ?? "?")\t\(document[passage])\t\(context(document, passage))")
      } else if got != type {
        print(
          "~ \(type?.rawValue ?? "?") \(got?.rawValue ?? "")\t\(document[passage])\t\(context(document, passage))"
        )
      }
    }
    let right = Set(known.map(\.0))
    for mention in mentions where !right.contains(mention.passage) {
      print(
        "+ \(mention.type.rawValue)\t\(document[mention.passage])\t\(context(document, mention.passage))"
      )
    }
  }

  private func context(_ document: Document, _ passage: Passage) -> String {
    let range = document.tokens(in: passage)
    let low = max(0, range.lowerBound - 5)
    let high = min(document.tokens.count, range.upperBound + 5)
    return low < high ? document[document.passage(of: low..<high)] : ""
  }
}
