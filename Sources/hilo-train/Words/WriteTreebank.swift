import ArgumentParser
import Foundation
import HiloText

/// `hilo-train treebank`: writes the words of CESS-ESP or of raw articles as CoNLL-U, for a parser
/// elsewhere to add trees to.
struct WriteTreebank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "treebank", abstract: "Write CESS-ESP or raw articles as CoNLL-U without trees.")

  @Option(help: "The UD treebank that tells what EAGLES tags mean; its sentences are left out.")
  var like: String?
  @Option(help: "CESS-ESP in bracketed trees.")
  var cess: String?
  @Option(help: "Articles, a JSON object with \"title\" and \"text\" a line.")
  var articles: String?
  @Option(help: "The language of the articles.")
  var language = "es"

  func run() async throws {
    if let cess, let like { try writeCess(cess, like) }
    if let articles { try writeArticles(articles) }
  }

  private func writeCess(_ cess: String, _ like: String) throws {
    let known = try ConlluReader.read(like)
    let open = known.enumerated().filter { $0.offset % 10 != 9 }.map(\.element)
    let sentences = try CessReader.read(
      cess, conversion: CessReader.Conversion(open), leavingOut: Set(known.map(\.key)))
    guard let pack = LanguagePack.of(.spanish), let tagger = Tagger(pack: pack) else { return }
    for var sentence in sentences {
      for i in sentence.words.indices where sentence.words[i].tag == nil {
        sentence.words[i].isUnsure = true
      }
      tagger.fill(&sentence)
      write(sentence)
    }
  }

  private func writeArticles(_ path: String) throws {
    struct Article: Decodable {
      var title: String?
      var text: String
    }
    let analyzer = Analyzer()
    for line in try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A) {
      let article = try JSONDecoder().decode(Article.self, from: line)
      let text = article.title.map { $0 + "\n\n" + article.text } ?? article.text
      let document = analyzer.read(
        text, language: Language(rawValue: language), hasTitle: article.title != nil)
      for sentence in document.sentences {
        var words: [TreebankWord] = []
        for i in sentence.tokens {
          let token = document.tokens[i]
          let printed = document[token.passage]
          let isPart =
            token.isContinuation
            || (i + 1 < sentence.tokens.upperBound && document.tokens[i + 1].isContinuation)
          var form = isPart ? token.lower : printed
          if isPart, token.shape == .capitalized {
            form = form.prefix(1).uppercased() + form.dropFirst()
          }
          var word = TreebankWord(
            form: form, lemma: token.lemma,
            tag: WordLexicon.Tag(pos: token.pos, features: token.features))
          word.isSpaced = token.isSpaced
          word.isContinuation = token.isContinuation
          words.append(word)
        }
        write(TreebankSentence(words: words))
      }
    }
  }

  private func write(_ sentence: TreebankSentence) {
    var out = ""
    for (i, word) in sentence.words.enumerated() {
      let next = i + 1 < sentence.words.count ? sentence.words[i + 1].isSpaced : true
      out += "\(i + 1)\t\(word.form)\t\(word.lemma)\t\(word.tag?.pos.tag ?? "X")\t"
      out +=
        "\(word.isContinuation ? "+" : "_")\t\(word.tag?.features.description ?? "_")\t_\t_\t_\t"
      let notes = (word.isUnsure ? ["Unsure=Yes"] : []) + (next ? [] : ["SpaceAfter=No"])
      out += (notes.isEmpty ? "_" : notes.joined(separator: "|")) + "\n"
    }
    print(out)
  }
}
