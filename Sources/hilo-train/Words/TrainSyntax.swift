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
  @Option(help: "The tagger's model.")
  var tagger: String
  @Option(help: "Where to write the model.")
  var out: String
  @Option(help: "How often the perceptron sees all sentences.")
  var passes = 6
  @Option(help: "The number of features that moves turn on, as a power of two.")
  var moveBits = 19
  @Option(help: "The number of features that labels turn on, as a power of two.")
  var rowBits = 15
  @Option(help: "How often the first treebank is seen for once of the others.")
  var copies = 1
  @Flag(help: "Leave every tenth sentence of the first treebank out.")
  var holdOut = false

  func run() async throws {
    func log(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
    guard
      let tagger = TrainWords.tagger([UInt8](try Data(contentsOf: URL(fileURLWithPath: tagger))))
    else { throw ValidationError("\(tagger) is no tagger's model.") }
    var sentences: [TreebankSentence] = []
    var held: [TreebankSentence] = []
    for (domain, path) in treebank.enumerated() {
      for (i, sentence) in try ConlluReader.read(path, domain: domain).enumerated() {
        if domain == 0, holdOut, i % 10 == 9 {
          held.append(sentence)
        } else {
          for _ in 0..<(domain == 0 ? copies : 1) { sentences.append(sentence) }
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
    let examples = sentences.compactMap { ParserTrainer.example($0, labels, tagger) }
    log("sentences: \(examples.count), words: \(examples.reduce(0) { $0 + $1.heads.count })")
    var trainer = ParserTrainer(labels: labels, moveBits: moveBits, rowBits: rowBits)
    var random = SplitMix(state: 5)
    for pass in 1...passes {
      let right = trainer.pass(
        examples, order: Array(examples.indices).shuffled(using: &random),
        explore: pass == 1 ? 0 : 0.9, random: &random)
      log("pass \(pass): \(right)")
      if !held.isEmpty, pass == passes || pass % 4 == 0, let parser = Self.parser(trainer.write()) {
        log("  \(SyntaxScore.measure(tagger, parser, held))")
      }
    }
    let bytes = trainer.write()
    try Data(bytes).write(to: URL(fileURLWithPath: out))
    log("\(bytes.count) bytes")
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
    var state = ParserState()
    var atoms: [ParserState.Atom] = []
    for sentence in sentences {
      var tokens = sentence.tokens()
      if isAccentless {
        for i in tokens.indices { tokens[i].lower = tokens[i].folded }
      }
      tagger.tag(&tokens, 0..<tokens.count, isAccentless: isAccentless, forms: &forms)
      parser.parse(&tokens, 0..<tokens.count, &state, &atoms)
      for (token, word) in zip(tokens, sentence.words) {
        score.words += 1
        guard Int(token.head) == word.head else { continue }
        score.heads += 1
        if token.relation == word.relation { score.labelled += 1 }
      }
    }
    return score
  }
}
