internal import HiloText

/// The concepts that the words of a language stand for, from `events/concepts.txt`: "barco", "buque"
/// and "vessel" are all `ship`.
///
/// The ids are the same in all languages, so that clauses of two languages can be told to speak of one
/// thing. A word may stand for several concepts. Read once for each language; a look-up costs a hash or
/// two.
struct ConceptLexicon: Sendable {
  /// A concept's number, the same in all languages of one run.
  typealias Concept = Int

  /// The concepts of a word or phrase, and how many tokens it takes.
  struct Hit: Sendable {
    var concepts: [Concept]
    var length: Int
  }

  /// The id that the lists give the concept.
  static func name(of concept: Concept) -> String { names[concept] }

  private static let names: [String] = {
    var ids: Set<String> = []
    for language in languages { ids.formUnion(LanguagePack.of(language)?.words(file) ?? []) }
    return ids.sorted()
  }()

  /// The lexicon of `language`; nil where there is none.
  static func of(_ language: Language) -> ConceptLexicon? { all[language] }

  /// The longest word or phrase of the lists that begins at the token `i`; nil for none. A word is
  /// known by its form or its lemma.
  func hit(at i: Int, in document: Document) -> Hit? {
    let token = document.tokens[i]
    guard token.shape != .punctuation else { return nil }
    return hit(of: token.folded, at: i, document.tokens)
      ?? (token.lemma == token.lower
        ? nil : hit(of: Folding.folded(token.lemma), at: i, document.tokens))
  }

  /// The concepts of a word alone, given folded.
  func concepts(of word: String) -> [Concept] {
    phrases[word]?.last.flatMap { $0.rest.isEmpty ? $0.concepts : nil } ?? []
  }

  private struct Phrase: Sendable {
    var rest: [String]
    var concepts: [Concept]
  }

  private static let file = "events/concepts"
  private static let languages = [Language.spanish, .english]
  private static let all: [Language: ConceptLexicon] = {
    let numbers = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    var result: [Language: ConceptLexicon] = [:]
    for language in languages {
      if let pack = LanguagePack.of(language) {
        result[language] = ConceptLexicon(pack: pack, numbers: numbers)
      }
    }
    return result
  }()

  /// By the first word, the longer phrases first.
  private var phrases: [String: [Phrase]] = [:]

  private init(pack: LanguagePack, numbers: [String: Concept]) {
    for row in pack.rows(Self.file) where row.count >= 2 {
      guard let concept = numbers[row[0]] else { continue }
      for phrase in row[1].split(separator: ",") {
        let words = pack.phraseWords(String(phrase))
        guard let first = words.first else { continue }
        add(Array(words.dropFirst()), concept, under: first)
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  private mutating func add(_ rest: [String], _ concept: Concept, under first: String) {
    if let known = phrases[first]?.firstIndex(where: { $0.rest == rest }) {
      if phrases[first]?[known].concepts.contains(concept) == false {
        phrases[first]?[known].concepts.append(concept)
      }
    } else {
      phrases[first, default: []].append(Phrase(rest: rest, concepts: [concept]))
    }
  }

  private func hit(of key: String, at i: Int, _ tokens: [Token]) -> Hit? {
    guard let candidates = phrases[key] else { return nil }
    for phrase in candidates where i + phrase.rest.count < tokens.count {
      let fits = phrase.rest.indices.allSatisfy { k in
        let token = tokens[i + 1 + k]
        return token.folded == phrase.rest[k] || Folding.folded(token.lemma) == phrase.rest[k]
      }
      if fits { return Hit(concepts: phrase.concepts, length: 1 + phrase.rest.count) }
    }
    return nil
  }
}
