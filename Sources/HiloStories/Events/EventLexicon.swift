internal import HiloText

/// What a language's lists say of happenings and how sure they are, by word.
///
/// Built once for each language from the files in `events/`; looking a word up is one hash.
struct EventLexicon: Sendable {
  /// A verb of the lists.
  struct Verb: Sendable {
    var lemma: String
    /// The happenings that it can tell of, the first whose need is met counting.
    var senses: [(type: String, need: Need)] = []
    var auxiliary: Effect?
    var clause: Effect?
    var object: Effect?
    /// What it does to its object with a particle after it: "call off".
    var particles: [String: Effect] = [:]
    /// What it says of whatever it is done to, a happening without a doubt: "aplazar", "call off"
    /// (with its particle, or with none: "").
    var whole: [String: EventStatus] = [:]
    var traits: Trait = []
    var roles: Role = []
  }

  /// A noun, of one or more words, that names a happening.
  struct Noun: Sendable {
    var type: String
    var need: Need
    var rest: [String]
    /// As the list writes it.
    var spelling: String
  }

  /// What the lists say of one written form (folded).
  struct Entry: Sendable {
    var readings: [VerbReading] = []
    var nouns: [Noun] = []
    var roles: Role = []
    /// The roles of the words that the list spells with an accent.
    var accentedRoles: Role = []
    var topics: Topic = []
    var adjective: EventStatus?
    var governor: Effect?
    var adverb: EventStatus?
    var phrases: [(rest: [String], status: EventStatus)] = []
    /// Phrases that begin with it and name no happening.
    var idioms: [[String]] = []
    /// The types of what it points to, a noun that names no happening by itself ("la cita").
    var pointsTo: Set<String> = []
  }

  /// The verbs.
  private(set) var verbs: [Verb] = []
  /// How verbs tell of no happening by themselves.
  enum Stillness: String, Sendable { case state, light, holds, exists }
  private var stillness: [String: Stillness] = [:]
  /// Whether "that" may be left out before a clause.
  private(set) var omitsComplementizer = false
  /// Whether its infinitive is the bare verb, alone after auxiliaries and else marked by a word ("could double",
  /// "to cut").
  private(set) var hasBareInfinitive = false
  /// Whether its verbs bear accents, so that a text can leave them out.
  private(set) var hasAccents = false
  /// How the past of regular verbs ends, where their participles end alike.
  private(set) var sharedPast: String?
  private var index: [String: Int] = [:]
  private var entries: [Entry] = []
  private var verbIndex: [String: Int] = [:]

  /// The lexicon of `language`; nil when it has no lists.
  static func of(_ language: Language) -> EventLexicon? { all[language] }

  private static let all: [Language: EventLexicon] = {
    var result: [Language: EventLexicon] = [:]
    for pack in LanguagePack.all {
      result[pack.language] = EventLexicon(pack: pack)
    }
    return result
  }()

  /// What the lists say of the form `folded`.
  func entry(_ folded: String) -> Entry? { index[folded].map { entries[$0] } }

  /// Index of the entry of the form `folded`; -1 for none.
  func position(_ folded: String) -> Int { index[folded] ?? -1 }

  /// The entry at `position`.
  subscript(position: Int) -> Entry { entries[position] }

  /// The verb with that infinitive.
  func verb(lemma: String) -> Int? { verbIndex[lemma] }

  /// Whether the verb `lemma` tells of a state, or leaves it to its noun what happens.
  func stillness(of lemma: String) -> Stillness? { stillness[lemma] }

  /// Reads the lists of `pack`.
  init(pack: LanguagePack) {
    for row in pack.rows("events/states") where row.count >= 2 {
      for lemma in Self.list(row[1]) where stillness[lemma] == nil {
        stillness[lemma] = Stillness(rawValue: row[0])
      }
    }
    for row in pack.rows("events/verbs") where row.count >= 3 {
      for lemma in Self.list(row[2]) {
        let verb = add(verb: lemma)
        verbs[verb].senses.append((row[0], Need(rawValue: row[1]) ?? .nothing))
      }
    }
    for row in pack.rows("events/nouns") where row.count >= 3 {
      for noun in Self.list(row[2]) {
        add(noun: noun, type: row[0], need: Need(rawValue: row[1]) ?? .nothing, pack)
      }
    }
    for row in pack.rows("events/status") where row.count >= 3 { add(statusRow: row, pack) }
    for row in pack.rows("events/function") where row.count >= 2 { add(functionRow: row) }
    for row in pack.rows("events/idioms") {
      let parts = pack.phraseWords(row[0])
      guard let first = parts.first else { continue }
      edit(first) { $0.idioms.append(Array(parts.dropFirst())) }
    }
    for row in pack.rows("events/pointers") where row.count >= 2 {
      for form in Inflector.numbers(of: Folding.folded(row[0])) {
        edit(form) { $0.pointsTo.formUnion(Self.list(row[1])) }
      }
    }
    for row in pack.rows("events/topics") where row.count >= 2 { add(topicRow: row) }
    // Whoever bears a role is a person.
    for room in ["names/roles", "names/role-nouns"] {
      for row in pack.rows(room) {
        for word in (row.first ?? "").split(separator: "|") where !word.contains(" ") {
          for form in Inflector.numbers(of: Folding.folded(String(word))) {
            edit(form) { $0.topics.insert(.people) }
          }
        }
      }
    }
    let inflector = Inflector(pack: pack)
    sharedPast = inflector.sharedPast
    for verb in verbs.indices {
      for (form, tense) in inflector.forms(of: verbs[verb].lemma) {
        if Folding.folded(form) != form { hasAccents = true }
        let reading = VerbReading(verb: verb, tense: tense, spelling: form)
        edit(Folding.folded(form)) { $0.readings.append(reading) }
      }
    }
  }

  private mutating func add(statusRow row: [String], _ pack: LanguagePack) {
    let words = Self.list(row[2])
    guard let effect = Effect(row[1]) else { return }
    var status: EventStatus?
    if case .status(let s) = effect { status = s }
    switch row[0] {
    case "auxiliary": for word in words { verbs[add(verb: word)].auxiliary = effect }
    case "clause": for word in words { verbs[add(verb: word)].clause = effect }
    case "object":
      for word in words {
        let parts = word.split(separator: " ").map(String.init)
        if parts.count == 2 {
          verbs[add(verb: parts[0])].particles[parts[1]] = effect
        } else {
          verbs[add(verb: word)].object = effect
        }
      }
    case "whole":
      for word in words {
        let parts = word.split(separator: " ").map(String.init)
        verbs[add(verb: parts[0])].whole[parts.count == 2 ? parts[1] : ""] = status
      }
    case "noun":
      for word in words {
        for form in Inflector.numbers(of: Folding.folded(word)) {
          edit(form) { $0.governor = effect }
        }
      }
    case "adjective":
      for word in words {
        for form in Inflector.genders(of: Folding.folded(word)) {
          edit(form) { $0.adjective = status }
        }
      }
    case "adverb", "phrase":
      for phrase in words {
        let parts = pack.phraseWords(phrase)
        guard let first = parts.first, let status else { continue }
        if parts.count == 1, row[0] == "adverb" {
          edit(first) { $0.adverb = status }
        } else {
          edit(first) { $0.phrases.append((Array(parts.dropFirst()), status)) }
        }
      }
    default:
      guard let trait = Trait.names[row[0]] else { return }
      for word in words { verbs[add(verb: word)].traits.insert(trait) }
    }
  }

  private mutating func add(functionRow row: [String]) {
    if row[0] == "omitted" { omitsComplementizer = true }
    if row[0] == "bare" { hasBareInfinitive = true }
    guard let role = Role.names[row[0]] else { return }
    for word in Self.list(row[1]) {
      if Role.verbal.contains(role) {
        verbs[add(verb: word)].roles.insert(role)
      } else {
        let folded = Folding.folded(word)
        edit(folded) {
          $0.roles.insert(role)
          if folded != word { $0.accentedRoles.insert(role) }
        }
      }
    }
  }

  private mutating func add(topicRow row: [String]) {
    let words = Self.list(row[1])
    if let trait = Trait.names[row[0]] {
      for word in words { verbs[add(verb: word)].traits.insert(trait) }
    }
    guard let topic = Topic.names[row[0]] else { return }
    for word in words {
      for form in Inflector.numbers(of: Folding.folded(word)) {
        edit(form) { $0.topics.insert(topic) }
      }
    }
  }

  private mutating func add(
    noun: String, type: String, need: Need, _ pack: LanguagePack
  ) {
    let parts = noun.contains(" ") ? pack.phraseWords(noun) : [Folding.folded(noun)]
    guard let first = parts.first else { return }
    let rest = Array(parts.dropFirst())
    var forms = [(first, rest)]
    if rest.isEmpty {
      forms = Inflector.numbers(of: first).map { ($0, []) }
    } else {
      // "golpe de estado" → "golpes de estado"; "rate cut" → "rate cuts".
      forms += Inflector.numbers(of: first).dropFirst().map { ($0, rest) }
      if let last = rest.last {
        forms += Inflector.numbers(of: last).dropFirst().map { (first, rest.dropLast() + [$0]) }
      }
    }
    for (first, rest) in forms {
      edit(first) { entry in
        // Longest first, so that the first that fits is the one.
        let at = entry.nouns.firstIndex { $0.rest.count < rest.count } ?? entry.nouns.endIndex
        entry.nouns.insert(Noun(type: type, need: need, rest: rest, spelling: noun), at: at)
      }
    }
  }

  private mutating func add(verb lemma: String) -> Int {
    if let known = verbIndex[lemma] { return known }
    verbs.append(Verb(lemma: lemma))
    verbIndex[lemma] = verbs.count - 1
    return verbs.count - 1
  }

  private mutating func edit(_ form: String, _ change: (inout Entry) -> Void) {
    if let known = index[form] {
      change(&entries[known])
    } else {
      index[form] = entries.count
      entries.append(Entry())
      change(&entries[entries.count - 1])
    }
  }

  private static func list(_ column: String) -> [String] {
    column.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init).filter {
      !$0.isEmpty
    }
  }
}
