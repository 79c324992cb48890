internal import HiloText

/// What a language's lists say of happenings and how sure they are, by word.
///
/// Built once for each language from the files in `events/`; looking a word up is one hash.
struct EventLexicon: Sendable {
  /// What a clause must hold for a trigger to count.
  enum Need: String, Sendable {
    case nothing = "-"
    case name, place, number, amount, with, object, of, against
    /// A person named, or a noun for people, or the personal "a" after it.
    case person
    /// Something done to itself ("se dirigió a"); to another ("detuvo a").
    case reflexive, transitive
    /// Words of that field in the sentence, or often in the article.
    case court, military, game, market
    /// A name, a time or a word for its status.
    case firm
    /// Words that tell of it and do not name it: "ran aground".
    case phrase
  }

  /// What small words do.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt64
    static let negation = Role(rawValue: 1 << 0)
    static let clitic = Role(rawValue: 1 << 1)
    static let complementizer = Role(rawValue: 1 << 2)
    static let condition = Role(rawValue: 1 << 3)
    static let purpose = Role(rawValue: 1 << 4)
    static let determiner = Role(rawValue: 1 << 5)
    static let transparent = Role(rawValue: 1 << 6)
    static let linker = Role(rawValue: 1 << 7)
    static let boundary = Role(rawValue: 1 << 8)
    static let conjunction = Role(rawValue: 1 << 9)
    static let preposition = Role(rawValue: 1 << 10)
    static let inside = Role(rawValue: 1 << 11)
    static let occurred = Role(rawValue: 1 << 12)
    static let planned = Role(rawValue: 1 << 13)
    static let occurring = Role(rawValue: 1 << 14)
    static let never = Role(rawValue: 1 << 15)
    static let money = Role(rawValue: 1 << 16)
    static let perfect = Role(rawValue: 1 << 17)
    static let passive = Role(rawValue: 1 << 18)
    static let state = Role(rawValue: 1 << 19)
    static let progressive = Role(rawValue: 1 << 20)
    static let going = Role(rawValue: 1 << 21)
    static let say = Role(rawValue: 1 << 22)
    static let falsehood = Role(rawValue: 1 << 23)
    static let truth = Role(rawValue: 1 << 24)
    static let back = Role(rawValue: 1 << 25)
    static let with = Role(rawValue: 1 << 26)
    static let amount = Role(rawValue: 1 << 27)
    static let located = Role(rawValue: 1 << 28)
    static let first = Role(rawValue: 1 << 29)
    static let since = Role(rawValue: 1 << 30)
    static let zone = Role(rawValue: 1 << 31)
    static let them = Role(rawValue: 1 << 32)
    static let people = Role(rawValue: 1 << 33)
    static let against = Role(rawValue: 1 << 34)
    static let until = Role(rawValue: 1 << 35)
    static let another = Role(rawValue: 1 << 36)
    static let remains = Role(rawValue: 1 << 37)
    /// "en un principio", "originally": what it was at first.
    static let former = Role(rawValue: 1 << 39)
    /// "a", "para", "to": before the time that something is moved to.
    static let toward = Role(rawValue: 1 << 38)

    static let names: [String: Role] = [
      "negation": .negation, "clitic": .clitic, "complementizer": .complementizer,
      "condition": .condition, "purpose": .purpose, "determiner": .determiner,
      "transparent": .transparent, "linker": .linker, "boundary": .boundary,
      "conjunction": .conjunction, "preposition": .preposition, "inside": .inside,
      "occurred": .occurred, "planned": .planned, "occurring": .occurring, "never": .never,
      "money": .money, "perfect": .perfect, "passive": .passive, "state": .state,
      "progressive": .progressive, "going": .going, "say": .say, "falsehood": .falsehood,
      "truth": .truth, "back": .back, "with": .with, "amount": .amount,
      "located": .located, "first": .first, "since": .since, "zone": .zone, "them": .them,
      "people": .people, "against": .against, "until": .until,
      "another": .another, "remains": .remains, "toward": .toward, "former": .former,
    ]
    /// Roles that belong to a verb and all its forms.
    static let verbal: Role = [.perfect, .passive, .state, .progressive, .going, .remains]
  }

  /// The fields that content words belong to (`events/topics.txt`).
  struct Topic: OptionSet, Sendable {
    let rawValue: UInt16
    static let court = Topic(rawValue: 1 << 0)
    static let military = Topic(rawValue: 1 << 1)
    static let market = Topic(rawValue: 1 << 2)
    static let game = Topic(rawValue: 1 << 3)
    static let people = Topic(rawValue: 1 << 4)
    static let vehicle = Topic(rawValue: 1 << 5)
    /// "se", "me": done to itself.
    static let reflexive = Topic(rawValue: 1 << 6)
    /// "cada", "cualquier": no happening of its own.
    static let generic = Topic(rawValue: 1 << 7)
    /// "a" before people.
    static let personal = Topic(rawValue: 1 << 8)
    /// "suscitar", "generar": its subject need not have happened yet.
    static let stirs = Topic(rawValue: 1 << 9)
    /// "provincia", "city": words for a place as a whole, which its name alone says too.
    static let region = Topic(rawValue: 1 << 10)
    /// "día", "semana": a stretch of time that is counted.
    static let span = Topic(rawValue: 1 << 11)

    static let names: [String: Topic] = [
      "court": .court, "military": .military, "market": .market, "game": .game,
      "people": .people, "vehicle": .vehicle, "reflexive": .reflexive, "generic": .generic,
      "personal": .personal, "stirs": .stirs, "region": .region, "span": .span,
    ]
    /// Who or what can travel.
    static let movers: Topic = [.people, .vehicle]
  }

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
    /// It puts a happening off where it is done to another time: "pasar a octubre", "move to May".
    var shifts = false
    /// Of what enters or completes an ordinal stretch of time it says that it goes on: "cumple su tercer día".
    var stretches = false
    /// In the present it tells of what lasts, in headlines too: "buscan a un niño".
    var lasts = false
    /// An agreement that it is done to came about: "pactaron una tregua".
    var agrees = false
    /// Done to so much or so many, it is a step taken and not a wish: "piden 14 años".
    var claims = false
    /// What its future tells is planned: "intentará bajar".
    var tries = false
    /// In the perfective past its infinitive came about: "pudo volver".
    var isPerfective = false
    /// In the past its infinitive came about, also without a time: "tuvo que aterrizar".
    var compels = false
    /// With it what it decides to do to something is done: "decidieron cancelar la gira".
    var settles = false
    var roles: Role = []
    /// "suscitar", "generar": its subject need not have happened yet.
    var stirs = false
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
    case "shift": for word in words { verbs[add(verb: word)].shifts = true }
    case "stretches": for word in words { verbs[add(verb: word)].stretches = true }
    case "lasts": for word in words { verbs[add(verb: word)].lasts = true }
    case "agrees": for word in words { verbs[add(verb: word)].agrees = true }
    case "claim": for word in words { verbs[add(verb: word)].claims = true }
    case "try": for word in words { verbs[add(verb: word)].tries = true }
    case "compels": for word in words { verbs[add(verb: word)].compels = true }
    case "settles": for word in words { verbs[add(verb: word)].settles = true }
    case "perfective": for word in words { verbs[add(verb: word)].isPerfective = true }
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
    default: break
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
    guard let topic = Topic.names[row[0]] else { return }
    for word in Self.list(row[1]) {
      if topic == .stirs {
        verbs[add(verb: word)].stirs = true
      } else {
        for form in Inflector.numbers(of: Folding.folded(word)) {
          edit(form) { $0.topics.insert(topic) }
        }
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
