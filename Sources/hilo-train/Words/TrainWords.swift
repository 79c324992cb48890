import ArgumentParser
import Foundation
import HiloText

/// `hilo-train words`: the tagger and lemmatizer of a language from treebanks.
struct TrainWords: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Train the tagger and lemmatizer of a language from treebanks.",
    discussion: """
      The first --treebank is the one whose manner counts; every tenth of its sentences (index \
      mod 10 = 9) is left out when --hold-out is given, and measured at the end.
      """)

  @Option(help: "A treebank in CoNLL-U, also as .xz; may be given more than once.")
  var treebank: [String]
  @Option(help: "CESS-ESP in bracketed trees.")
  var cess: String?
  @Option(help: "Sentences tagged by a peer, in CoNLL-U and the first treebank's manner.")
  var silver: String?
  @Option(help: "Where to write the model.")
  var out: String
  @Option(help: "How often the perceptron sees all sentences.")
  var passes = 8
  @Option(help: "The number of weights, as a power of two.")
  var bits = 21
  @Flag(help: "Leave every tenth sentence of the first treebank out.")
  var holdOut = false
  @Flag(help: "The language has no accents that hasty writers leave out.")
  var plain = false
  @Flag(help: "Measure with the other treebanks' conventions told apart.")
  var mix = false

  func run() async throws {
    func log(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
    var sentences: [TreebankSentence] = []
    var held: [TreebankSentence] = []
    var keys: Set<String> = []
    for (domain, path) in treebank.enumerated() {
      for (i, sentence) in try ConlluReader.read(path, domain: mix ? 0 : domain).enumerated() {
        keys.insert(sentence.key)
        if domain == 0, holdOut, i % 10 == 9 {
          held.append(sentence)
        } else {
          sentences.append(sentence)
        }
      }
    }
    var trainer = WordsTrainer()
    trainer.passes = passes
    trainer.bits = bits
    trainer.hasAccents = !plain
    trainer.log = log
    if let cess {
      let conversion = CessReader.Conversion(sentences.filter { $0.domain == 0 })
      var more = try CessReader.read(cess, conversion: conversion, leavingOut: keys)
      log("CESS-ESP: \(more.count) sentences")
      var first = trainer
      first.passes = 4
      if let tagger = Self.tagger(first.train(sentences)) {
        for i in more.indices { tagger.fill(&more[i]) }
      }
      sentences += more
    }
    if let silver { sentences += try ConlluReader.read(silver, domain: 0) }
    log("sentences: \(sentences.count), words: \(sentences.reduce(0) { $0 + $1.words.count })")
    let bytes = trainer.train(sentences)
    try Data(bytes).write(to: URL(fileURLWithPath: out))
    log("\(bytes.count) bytes")
    if let tagger = Self.tagger(bytes), !held.isEmpty {
      for accentless in plain ? [false] : [false, true] {
        log(
          "\(accentless ? "accentless" : "written well"): "
            + WordsScore.measure(tagger, held, isAccentless: accentless).description)
      }
    }
  }

  /// The tagger of a model in memory, which is kept for as long as the program runs.
  static func tagger(_ bytes: [UInt8]) -> Tagger? {
    guard !bytes.isEmpty else { return nil }
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    kept.copyBytes(from: bytes)
    return Tagger(ModelBytes(UnsafeRawBufferPointer(kept)))
  }
}

extension TreebankSentence {
  /// The words as the tagger takes them, without tags.
  func tokens() -> [Token] {
    words.map { word in
      let lower = Folding.lower(word.form)
      var token = Token(
        start: 0, end: Int32(word.form.utf8.count), shape: WordShape(of: word.form),
        isSpaced: word.isSpaced, lower: lower)
      token.isContinuation = word.isContinuation
      return token
    }
  }
}

extension Tagger {
  /// Gives the words of `sentence` that have no tag the one that this tagger chooses.
  func fill(_ sentence: inout TreebankSentence) {
    guard sentence.words.contains(where: { $0.tag == nil }) else { return }
    var tokens = sentence.tokens()
    var forms: [WordForm] = []
    tag(&tokens, 0..<tokens.count, isAccentless: false, forms: &forms)
    for i in tokens.indices where sentence.words[i].tag == nil {
      sentence.words[i].tag = WordLexicon.Tag(pos: tokens[i].pos, features: tokens[i].features)
      sentence.words[i].lemma = tokens[i].lemma
    }
  }
}
