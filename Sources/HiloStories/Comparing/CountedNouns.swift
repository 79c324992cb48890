internal import HiloText

/// Which nouns count the same things, in all languages, from `events/counted.txt`: "operación",
/// "cirugía", "surgery".
struct CountedNouns: Sendable {
  /// The first number of a class's term: above concepts, below numbers.
  static let first = 1 << 31
  private var classes: [String: [ArticleTerms.Term]] = [:]

  static func of(_ language: Language) -> CountedNouns? { all[language] }

  private static let all: [Language: CountedNouns] = {
    var numbers: [String: Int] = [:]
    var result: [Language: CountedNouns] = [:]
    for pack in LanguagePack.all {
      var nouns = CountedNouns()
      for row in pack.rows("events/counted") where row.count >= 2 {
        let number = numbers[row[0]] ?? numbers.count
        numbers[row[0]] = number
        for word in row[1].split(separator: ",") {
          nouns.classes[Folding.folded(String(word.drop { $0 == " " })), default: []]
            .append(first + number)
        }
      }
      result[pack.language] = nouns
    }
    return result
  }()

  /// The terms of the classes that a noun is in; none for one that no list knows.
  subscript(token: Token) -> [ArticleTerms.Term] {
    classes[Folding.folded(token.lemma)] ?? classes[token.folded] ?? []
  }
}
