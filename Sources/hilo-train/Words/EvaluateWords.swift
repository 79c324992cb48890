import ArgumentParser
import Foundation
import HiloText

/// `hilo-train evaluate words`: tags, features, lemmas and trees against a treebank.
struct EvaluateWords: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Measure the program's tagger, lemmatizer and parser on a treebank's own words.",
    discussion: """
      Prints shares of all words, punctuation counted: parts of speech (UPOS), the features that \
      Hilo keeps all right, lemmas in lower case, heads (UAS), heads with relations less their \
      subtypes (LAS). With --every 10 --rest 9 only the sentences that the models were not trained \
      on are measured, of the treebank whose manner counts.
      """)

  @Argument(help: "A treebank in CoNLL-U, also as .xz.")
  var treebank: String
  @Option(help: "The language.")
  var language = "es"
  @Option(help: "Measure one sentence in so many.")
  var every = 1
  @Option(help: "Which one: that whose index less a multiple of --every is this.")
  var rest = 0
  @Flag(help: "Take the accents from all words first, as hasty writers do.")
  var accentless = false
  @Flag(help: "Also print the commonest errors.")
  var errors = false

  func run() async throws {
    guard let pack = LanguagePack.of(Language(rawValue: language)), let tagger = Tagger(pack: pack),
      let parser = Parser(pack: pack)
    else { throw ValidationError("There are no models of \(language).") }
    let sentences = try ConlluReader.read(treebank).enumerated()
      .filter { $0.offset % max(every, 1) == rest }.map(\.element)
    let words = WordsScore.measure(tagger, sentences, isAccentless: accentless)
    print("sentences \(sentences.count), \(words)")
    print(SyntaxScore.measure(tagger, parser, sentences, isAccentless: accentless))
    if errors {
      for (kind, count) in words.errors.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
        .prefix(20)
      {
        print("\(count)\t\(kind)")
      }
    }
  }
}
