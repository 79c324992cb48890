import HiloText

/// Nouns of offices, professions and standings, by which a person is described.
struct RoleLexicon: Sendable {
  /// A form of such a noun.
  struct Noun: Sendable {
    /// The first form of its row.
    var lemma: String
    /// The class within which nouns stand for one another; empty for none.
    var group: String
    /// Feminine, masculine, or nil where one form serves both.
    var isFeminine: Bool?
    /// How many words it has.
    var length: Int
  }

  private var byFirstWord: [String: [(words: [String], noun: Noun)]] = [:]

  /// The nouns of all languages.
  static let shared = RoleLexicon()

  private init() {
    for pack in LanguagePack.all {
      for row in pack.rows("names/role-nouns") {
        let forms = row[0].split(separator: "|").map { Folding.folded(Folding.lower($0)) }
        guard let lemma = forms.first else { continue }
        for (i, form) in forms.enumerated() {
          let words = form.split(separator: " ").map(String.init)
          guard let first = words.first else { continue }
          let noun = Noun(
            lemma: lemma, group: row.count > 1 ? row[1] : "",
            isFeminine: forms.count == 2 ? i == 1 : nil, length: words.count)
          byFirstWord[first, default: []].append((words, noun))
        }
      }
    }
    for key in byFirstWord.keys {
      byFirstWord[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// The noun that starts at token `i`, the longest there is.
  func noun(at i: Int, in document: Document) -> Noun? {
    guard let entries = byFirstWord[document.tokens[i].folded] else { return nil }
    for (words, noun) in entries {
      guard i + words.count <= document.tokens.count else { continue }
      if words.indices.allSatisfy({ document.tokens[i + $0].folded == words[$0] }) { return noun }
    }
    return nil
  }
}
