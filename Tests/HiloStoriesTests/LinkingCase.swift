import HiloArticles
import HiloStories
import HiloText

/// A story of a few lines whose names are given: what must be one and what must stay apart.
///
/// A name stands in brackets behind the letter of its type (P, O, L, M) and the number of what it names, the
/// same in all articles: `[P1 Ana Ruiz]`. An article that opens with `en:` is in English.
struct LinkingCase: CustomStringConvertible, Sendable {
  var name: String
  var articles: [String]

  init(_ name: String, _ articles: String...) {
    self.name = name
    self.articles = articles
  }

  var description: String { name }

  /// The pairs of names that are torn or run together; empty when all is right. With `given` the brackets
  /// hold mentions of any kind, which are given to the linker as such.
  func failures(given: Bool = false) -> [String] {
    let read = articles.map(Self.read)
    let marked = read.map { article in
      article.article.document.mentions.map {
        GivenMention(passage: $0.passage, type: $0.type)
      }
    }
    let linking =
      given
      ? Linker().link(
        read.map {
          var article = $0.article
          article.document.mentions = []
          return article
        }, mentions: marked)
      : Linker().link(read.map(\.article))
    var places: [(words: String, gold: Int, found: Int?)] = []
    for (a, article) in read.enumerated() {
      for (i, mention) in article.article.document.mentions.enumerated() {
        places.append(
          (
            "\(article.article.document[mention.passage])@\(a)", article.gold[i],
            linking.entityOfMention[a][i]
          ))
      }
    }
    var failures: [String] = []
    for i in places.indices {
      for j in places.indices where j > i {
        let (a, b) = (places[i], places[j])
        if a.gold == b.gold, a.found != b.found { failures.append("torn: \(a.words), \(b.words)") }
        if a.gold != b.gold, a.found == b.found { failures.append("mixed: \(a.words), \(b.words)") }
      }
    }
    return failures
  }

  private static func read(_ marked: String) -> (article: AnnotatedArticle, gold: [Int]) {
    let isEnglish = marked.hasPrefix("en:")
    var text = ""
    var names: [(start: Int, end: Int, type: EntityType, gold: Int)] = []
    var start = 0
    var mark = ""
    var isMark = false
    let line = isEnglish ? marked.dropFirst(3).drop(while: { $0 == " " }) : marked[...]
    for character in line {
      switch character {
      case "[":
        isMark = true
        mark = ""
      case " " where isMark:
        isMark = false
        start = text.utf8.count
      case "]":
        names.append((start, text.utf8.count, type(mark.first), Int(mark.dropFirst()) ?? 0))
      default: if isMark { mark.append(character) } else { text.append(character) }
      }
    }
    var document = Analyzer().read(text, language: isEnglish ? .english : .spanish)
    document.mentions = names.map {
      let passage = Passage(start: $0.start, end: $0.end)
      return Mention(passage: passage, tokens: document.tokens(in: passage), type: $0.type)
    }
    let article = Article(id: text, source: text, title: nil, text: SourceText(text))
    return (AnnotatedArticle(article: article, document: document), names.map(\.gold))
  }

  private static func type(_ letter: Character?) -> EntityType {
    switch letter {
    case "P": .person
    case "O": .organization
    case "L": .location
    default: .miscellaneous
    }
  }
}
