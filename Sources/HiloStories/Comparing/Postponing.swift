internal import HiloText

/// The words that say that a thing was put off or brought forward, from the rows "moved" of
/// `events/phrases.txt`.
struct Postponing: Sendable {
  private var words: [String: [[String]]] = [:]

  /// The sentences that hold such a word; linear in the words.
  static func sentences(_ articles: [ArticleTerms]) -> Set<Mirrors.Place> {
    var result: Set<Mirrors.Place> = []
    for terms in articles {
      guard let words = all[terms.document.language] else { continue }
      for (index, sentence) in terms.document.sentences.enumerated()
      where sentence.tokens.contains(where: {
        words.begins(at: $0, terms.document.tokens, sentence.tokens)
      }) {
        result.insert(Mirrors.Place(article: terms.article, sentence: index))
      }
    }
    return result
  }

  private static let all: [Language: Postponing] = {
    var result: [Language: Postponing] = [:]
    for language in [Language.spanish, .english] {
      guard let pack = LanguagePack.of(language) else { continue }
      var words = Postponing()
      for row in pack.rows("events/phrases") where row.count >= 2 && row[0] == "moved" {
        for phrase in row[1].split(separator: ",") {
          let parts = pack.phraseWords(String(phrase))
          guard let first = parts.first else { continue }
          words.words[first, default: []].append(Array(parts.dropFirst()))
        }
      }
      result[language] = words
    }
    return result
  }()

  private func begins(at i: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    (words[tokens[i].folded] ?? []).contains { rest in
      i + rest.count < sentence.upperBound
        && rest.indices.allSatisfy { tokens[i + 1 + $0].folded == rest[$0] }
    }
  }
}
