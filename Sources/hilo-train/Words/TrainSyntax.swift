import ArgumentParser
import Foundation
import HiloText

/// `hilo-train syntax`: the parser of a language from treebanks.
struct TrainSyntax: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Train the parser of a language from treebanks, with the tags that its tagger gives.")

  @Option(help: "A treebank in CoNLL-U, also as .xz; may be given more than once.")
  var treebank: [String]
  @Option(help: "Sentences tagged and parsed by a peer, in CoNLL-U; marks are not learned from.")
  var silver: String?
  @Option(help: "The tagger's model.")
  var tagger: String
  @Option(help: "Where to write the model.")
  var out: String
  @Option(help: "How often all sentences are seen greedily.")
  var passes = 6
  @Option(help: "How often all sentences are seen with the beam, after that.")
  var beamPasses = 4
  @Option(help: "How many parsers are trained whose weights are added up.")
  var models = 1
  @Option(help: "The share of features that are left out by chance in training.")
  var drop = 0.0
  @Option(help: "The width of the beam.")
  var width = 4
  @Option(help: "The number of features that moves turn on, as a power of two.")
  var moveBits = 19
  @Option(help: "The number of features that labels turn on, as a power of two.")
  var rowBits = 15
  @Flag(help: "Leave every tenth sentence of the first treebank out.")
  var holdOut = false
  @Option(help: "Which of ten sentences are left out, as digits: 941 for three of ten.")
  var rest = "9"
  @Flag(help: "Print the relations with most wrong heads.")
  var errors = false

  func run() async throws {
    func log(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
    guard
      let tagger = TrainWords.tagger([UInt8](try Data(contentsOf: URL(fileURLWithPath: tagger))))
    else { throw ValidationError("\(tagger) is no tagger's model.") }
    var sentences: [TreebankSentence] = []
    var held: [TreebankSentence] = []
    for (domain, path) in treebank.enumerated() {
      for (i, sentence) in try ConlluReader.read(path, domain: domain).enumerated() {
        if domain == 0, holdOut, rest.contains(String(i % 10)) {
          held.append(sentence)
        } else {
          sentences.append(sentence)
        }
      }
    }
    var counts: [DependencyRelation: Int] = [:]
    for word in sentences.flatMap(\.words) where word.relation != .root {
      counts[word.relation, default: 0] += 1
    }
    counts[.dep, default: 0] += 1 << 40
    let labels = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .prefix(Parser.labelCount).map(\.key)
    func examples(of sentences: [TreebankSentence]) -> [ParserTrainer.Example] {
      sentences.compactMap { ParserTrainer.example($0, labels, tagger) }
    }
    let treebanks = examples(of: sentences)
    let examples =
      treebanks + examples(of: try silver.map { try ConlluReader.read($0) } ?? [])
    log(
      "sentences: \(treebanks.count) of treebanks, \(examples.count - treebanks.count) of silver, "
        + "words: \(examples.reduce(0) { $0 + $1.heads.count })")
    var total: ParserWeights?
    for model in 1...models {
      let weights = train(examples, labels, seed: UInt64(4 + model), log)
      if total == nil { total = weights } else { total?.add(weights) }
      guard var sum = total else { continue }
      var random = SplitMix64(seed: 3)
      if model == models {
        log("marks: \(sum.learnMarks(treebanks, &random))")
        total = sum
      }
      guard !held.isEmpty, let parser = Self.parser(sum.written()) else { continue }
      let score = SyntaxScore.measure(tagger, parser, held)
      log("\(model) models: \(score)")
      if errors, model == models { score.errors.prefix(20).forEach(log) }
    }
    let bytes = total?.written() ?? []
    try Data(bytes).write(to: URL(fileURLWithPath: out))
    log("\(bytes.count) bytes")
  }

  /// The weights that the examples make, seen in an order by chance.
  private func train(
    _ examples: [ParserTrainer.Example], _ labels: [DependencyRelation], seed: UInt64,
    _ log: (String) -> Void
  ) -> ParserWeights {
    var trainer = ParserTrainer(labels: labels, moveBits: moveBits, rowBits: rowBits)
    trainer.dropShare = drop
    var random = SplitMix64(seed: seed)
    for pass in 1...passes {
      let right = trainer.pass(
        examples, order: examples.indices.shuffled(using: &random),
        explore: pass == 1 ? 0 : 0.9, random: &random)
      log("pass \(pass): \(right)")
    }
    guard beamPasses > 0 else { return trainer.averaged() }
    trainer.settle()
    trainer.width = width
    for pass in 1...beamPasses {
      let right = trainer.beamPass(
        examples, order: examples.indices.shuffled(using: &random), random: &random)
      log("beam pass \(pass): \(right)")
    }
    return trainer.averaged()
  }

  static func parser(_ bytes: [UInt8]) -> Parser? {
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    kept.copyBytes(from: bytes)
    return Parser(ModelBytes(UnsafeRawBufferPointer(kept)))
  }
}

/// How well sentences are parsed, in shares of all words, punctuation counted.
struct SyntaxScore: CustomStringConvertible {
  var words = 0
  var heads = 0
  var labelled = 0
  /// By relation: how many words bear it, and how many of them hang wrongly.
  var kinds: [DependencyRelation: (all: Int, wrong: Int)] = [:]

  /// The relations with most wrong heads.
  var errors: [String] {
    kinds.sorted { ($1.value.wrong, $0.key.tag) < ($0.value.wrong, $1.key.tag) }
      .map { "\($0.value.wrong)\tof \($0.value.all)\t\($0.key.tag)" }
  }

  var description: String {
    func share(_ n: Int) -> String {
      let value = Int((Double(n) / Double(max(words, 1)) * 10_000).rounded())
      return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
    return "UAS \(share(heads)), LAS \(share(labelled))"
  }

  /// Tags and parses the words of `sentences` afresh and compares.
  static func measure(
    _ tagger: Tagger, _ parser: Parser, _ sentences: [TreebankSentence],
    isAccentless: Bool = false
  ) -> SyntaxScore {
    var score = SyntaxScore()
    var forms: [WordForm] = []
    var workspace = parser.workspace()
    for sentence in sentences {
      var tokens = sentence.tokens()
      if isAccentless {
        for i in tokens.indices { tokens[i].lower = tokens[i].folded }
      }
      tagger.tag(&tokens, 0..<tokens.count, isAccentless: isAccentless, forms: &forms)
      parser.parse(&tokens, 0..<tokens.count, &workspace)
      for (token, word) in zip(tokens, sentence.words) {
        score.words += 1
        score.kinds[word.relation, default: (0, 0)].all += 1
        if Int(token.head) != word.head { score.kinds[word.relation, default: (0, 0)].wrong += 1 }
        guard Int(token.head) == word.head else { continue }
        score.heads += 1
        if token.relation == word.relation { score.labelled += 1 }
      }
    }
    return score
  }
}
