internal import HiloText

/// What words mean, as far as it takes to see that two passages speak of one thing: groups of words
/// of one meaning, the same groups in every language ("encallar, varado" and "aground, stranded").
///
/// Read from `events/concepts.txt`: one concept a line, its name and its words by their dictionary
/// forms, phrases among them. Names are the same in all languages. Looking a word up is one hash.
struct ConceptLexicon: Sendable {
  /// A concept's number, the same in every language; in the order of the files.
  typealias Concept = Int

  /// The concepts of a word or phrase, and how many tokens it takes.
  struct Hit: Sendable {
    var concepts: [Concept]
    var length: Int
  }

  private struct Phrase: Sendable {
    var rest: [String]
    var concept: Concept
  }
  /// By the first word, folded; the longest phrases first.
  private var phrases: [String: [Phrase]] = [:]
  /// The first words.
  private var firsts = FoldedWords([])

  /// The lexicon of `language`; nil when it has no list.
  static func of(_ language: Language) -> ConceptLexicon? { shared.lexicons[language] }

  /// The type of happening that the words of `concept` tell of; nil for none
  /// (`common/events/types.txt`).
  static func type(of concept: Concept) -> String? { shared.types[concept] }

  /// The families of concepts by which one and the same happening is told that `concept` is in
  /// (`common/events/families.txt`); none for a word that is in no concept.
  static func families(of concept: Int32) -> [Int32] { shared.families[Concept(concept)] ?? [] }

  /// What ``WordVectors`` know `concept` by: a hash of its name, which stays when others come before it.
  static func key(of concept: Concept) -> UInt32 { shared.keys[concept] }

  private struct Shared: Sendable {
    var lexicons: [Language: ConceptLexicon] = [:]
    var types: [Int: String] = [:]
    var families: [Int: [Int32]] = [:]
    var numbers: [String: Int] = [:]
    /// By number.
    var keys: [UInt32] = []
  }

  private static let shared: Shared = {
    var shared = Shared()
    for pack in LanguagePack.all {
      var lexicon = ConceptLexicon()
      for row in pack.rows("events/concepts") where row.count >= 2 {
        let number = shared.numbers[row[0]] ?? shared.numbers.count
        if number == shared.keys.count {
          shared.numbers[row[0]] = number
          shared.keys.append(ByteHash.of(row[0], seed: 24))
        }
        for phrase in row[1].split(separator: ",") {
          lexicon.add(pack.phraseWords(Folding.lower(String(phrase))), number)
        }
      }
      for first in lexicon.phrases.keys {
        lexicon.phrases[first]?.sort { $0.rest.count > $1.rest.count }
      }
      lexicon.firsts = FoldedWords(lexicon.phrases.keys)
      shared.lexicons[pack.language] = lexicon
    }
    for row in DataFile.named("common/events/types.txt")?.rows ?? [] where row.count >= 2 {
      for name in row[1].split(separator: ",") {
        guard let concept = shared.numbers[String(name.drop { $0 == " " })] else { continue }
        shared.types[concept] = row[0]
      }
    }
    for (family, row) in (DataFile.named("common/events/families.txt")?.rows ?? []).enumerated()
    where row.count >= 2 {
      for name in row[1].split(separator: ",") {
        guard let concept = shared.numbers[String(name.drop { $0 == " " })] else { continue }
        shared.families[concept, default: []].append(Int32(family))
      }
    }
    return shared
  }()

  private mutating func add(_ words: [String], _ concept: Concept) {
    guard let first = words.first else { return }
    phrases[first, default: []].append(Phrase(rest: Array(words.dropFirst()), concept: concept))
  }

  /// The longest word or phrase of the list that begins at the token `i`; nil for none.
  func hit(at i: Int, in document: Document) -> Hit? {
    // Fields, not the token: a copy of that counts references to all its strings.
    let (word, form) = (document.tokens[i].lemma, document.tokens[i].folded)
    guard document.tokens[i].shape != .punctuation,
      firsts.contains(word) || word != form && firsts.contains(form)
    else { return nil }
    let lemma = Folding.folded(word)
    var best: Hit?
    for first in lemma == form ? [lemma] : [lemma, form] {
      for phrase in phrases[first] ?? [] {
        if let best, phrase.rest.count + 1 < best.length { break }
        guard stands(phrase.rest, after: i, in: document) else { continue }
        if best?.length == phrase.rest.count + 1 {
          if best?.concepts.contains(phrase.concept) == false {
            best?.concepts.append(phrase.concept)
          }
        } else {
          best = Hit(concepts: [phrase.concept], length: phrase.rest.count + 1)
        }
      }
    }
    return best
  }

  private func stands(_ rest: [String], after i: Int, in document: Document) -> Bool {
    guard i + rest.count < document.tokens.count else { return false }
    return rest.indices.allSatisfy { k in
      document.tokens[i + 1 + k].folded == rest[k]
        || Folding.folded(document.tokens[i + 1 + k].lemma) == rest[k]
    }
  }
}
