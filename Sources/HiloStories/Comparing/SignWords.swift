internal import HiloText

/// The words that say that a value is not what it was, from `events/phrases.txt`: that a thing was put
/// off or brought forward (rows "moved"), that it was foreseen or came in the end (rows "planned"), that a figure went up or down (rows "changed") or is so only until now (rows "running"), that an hour is a place's (rows "zone"); and
/// those by which one side gives another something (``ExchangeReader``), and by which one leaves an office (``DepartureComparer``). The first word of
/// each stands for all its forms where it is a dictionary form.
struct SignWords: Sendable {
  /// What the words say.
  enum Sign: String, Sendable {
    case moved, planned, changed, running, zone, gives, gift, gets, including, toward, source
    case willing, unwilling, reason
    case inReturn = "return"
  }

  private var words: [String: [[String]]] = [:]

  /// The sentences that hold a word of `sign`; linear in the words.
  static func sentences(_ articles: [ArticleTerms], _ sign: Sign) -> Set<Mirrors.Place> {
    var result: Set<Mirrors.Place> = []
    for terms in articles {
      guard let words = of(terms.document.language, sign) else { continue }
      for (index, sentence) in terms.document.sentences.enumerated()
      where sentence.tokens.contains(where: {
        !terms.isCue[$0] && words.begin(at: $0, terms.document.tokens, sentence.tokens)
      }) {
        result.insert(Mirrors.Place(article: terms.article, sentence: index))
      }
    }
    return result
  }

  /// The words of a language; nil for none.
  static func of(_ language: Language, _ sign: Sign) -> SignWords? { all[language]?[sign] }

  private static let all: [Language: [Sign: SignWords]] = {
    var result: [Language: [Sign: SignWords]] = [:]
    for pack in LanguagePack.all {
      for row in pack.rows("events/phrases") where row.count >= 2 {
        guard let sign = Sign(rawValue: row[0]) else { continue }
        for phrase in row[1].split(separator: ",") {
          let parts = pack.phraseWords(String(phrase))
          guard let first = parts.first else { continue }
          result[pack.language, default: [:]][sign, default: SignWords()].words[first, default: []]
            .append(Array(parts.dropFirst()))
        }
      }
    }
    return result
  }()

  /// Whether such words begin within `range`, a part of `sentence`.
  func stand(in range: Range<Int>, _ document: Document, _ sentence: Range<Int>) -> Bool {
    range.contains { begin(at: $0, document.tokens, sentence) }
  }

  private func begin(at i: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    length(at: i, tokens, sentence) != nil
  }

  /// How many tokens such words that begin at `i` have; nil where none do.
  func length(at i: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int? {
    let lemma = Folding.folded(tokens[i].lemma)
    return ((words[tokens[i].folded] ?? []) + (lemma == tokens[i].folded ? [] : words[lemma] ?? []))
      .first { rest in
        i + rest.count < sentence.upperBound
          && rest.indices.allSatisfy { tokens[i + 1 + $0].folded == rest[$0] }
      }.map { $0.count + 1 }
  }
}
