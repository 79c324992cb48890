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
  @Option(help: "More sentences in CoNLL-U and the first treebank's manner, mended by a peer.")
  var mended: String?
  @Option(help: "A treebank of another manner, for its words alone; may be given more than once.")
  var vocabulary: [String] = []
  @Option(help: "Where to write the model.")
  var out: String
  @Option(help: "How often the perceptron sees all sentences.")
  var passes = 8
  @Option(help: "The number of weights, as a power of two.")
  var bits = 21
  @Option(help: "The share of features that are left out by chance in training.")
  var drop = 0.0
  @Flag(help: "Leave every tenth sentence of the first treebank out.")
  var holdOut = false
  @Option(help: "Which of ten sentences are left out, as digits: 941 for three of ten.")
  var rest = "9"
  @Flag(help: "Print the errors on the sentences left out.")
  var errors = false
  @Flag(help: "The language has no accents that hasty writers leave out.")
  var plain = false

  func run() async throws {
    func log(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
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
    var trainer = WordsTrainer()
    trainer.passes = passes
    trainer.bits = bits
    trainer.hasAccents = !plain
    trainer.dropShare = drop
    trainer.log = log
    if let mended { sentences += try ConlluReader.read(mended) }
    log("sentences: \(sentences.count), words: \(sentences.reduce(0) { $0 + $1.words.count })")
    let bytes = trainer.train(
      sentences, vocabulary: try vocabulary.flatMap { try ConlluReader.read($0) })
    try Data(bytes).write(to: URL(fileURLWithPath: out))
    log("\(bytes.count) bytes")
    if let tagger = Self.tagger(bytes), !held.isEmpty {
      for accentless in plain ? [false] : [false, true] {
        let score = WordsScore.measure(tagger, held, isAccentless: accentless)
        log("\(accentless ? "accentless" : "written well"): \(score)")
        if errors, !accentless { score.places.forEach(log) }
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
