import Synchronization

/// The constructions that a cue verb takes.
struct CueFrames: OptionSet {
  let rawValue: UInt32

  static let quote = CueFrames(rawValue: 1)
  static let aside = CueFrames(rawValue: 2)
  static let that = CueFrames(rawValue: 4)
  static let ofThat = CueFrames(rawValue: 8)
  static let toThat = CueFrames(rawValue: 16)
  static let whether = CueFrames(rawValue: 32)
  static let infinitive = CueFrames(rawValue: 64)
  static let ofInfinitive = CueFrames(rawValue: 128)
  static let toInfinitive = CueFrames(rawValue: 256)
  static let withInfinitive = CueFrames(rawValue: 512)
  static let accuse = CueFrames(rawValue: 1024)
  static let infinitiveQuote = CueFrames(rawValue: 2048)
  static let reflexive = CueFrames(rawValue: 4096)
  static let impersonal = CueFrames(rawValue: 8192)
  static let bare = CueFrames(rawValue: 16384)
  static let explicit = CueFrames(rawValue: 32768)
  static let source = CueFrames(rawValue: 65536)
  /// The clause may follow without "that" (English).
  static let clause = CueFrames(rawValue: 131072)
  /// Somebody is told before the clause comes ("told investors that").
  static let recipient = CueFrames(rawValue: 262144)
  static let gerund = CueFrames(rawValue: 524288)
  static let inThat = CueFrames(rawValue: 1_048_576)
  /// It may be told with "se" ("se lamentó de que").
  static let pronominal = CueFrames(rawValue: 2_097_152)

  /// Its infinitive is about the subject's own doing: "wants to" (English).
  static let own = CueFrames(rawValue: 4_194_304)
  /// Its object is said to be something: "called the plan a mistake".
  static let predicate = CueFrames(rawValue: 8_388_608)

  /// What its object is said to be comes with "of": "calificó la medida de error".
  static let ofPredicate = CueFrames(rawValue: 16_777_216)

  /// What is said is an object and its infinitive: "called for the tapes to be released".
  static let objectInfinitive = CueFrames(rawValue: 33_554_432)

  private static let names: [Substring: CueFrames] = [
    "quote": .quote, "aside": .aside, "that": .that, "of-that": .ofThat, "to-that": .toThat,
    "whether": .whether, "infinitive": .infinitive, "of-infinitive": .ofInfinitive,
    "to-infinitive": .toInfinitive, "with-infinitive": .withInfinitive, "accuse": .accuse,
    "infinitive-quote": .infinitiveQuote, "reflexive": .reflexive, "impersonal": .impersonal,
    "bare": .bare, "explicit": .explicit, "source": .source, "clause": .clause,
    "recipient": .recipient, "gerund": .gerund, "in-that": .inThat, "pronominal": .pronominal,
    "own": .own, "predicate": .predicate, "of-predicate": .ofPredicate,
    "object-infinitive": .objectInfinitive,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(names: String) {
    self = []
    for name in names.split(separator: " ") { formUnion(Self.names[name] ?? []) }
  }
}

/// The small lists of a language that a word may stand in.
struct WordLists: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let names = [
    "determiner", "definite", "possessive", "preposition", "adverb", "clitic", "auxiliary",
    "negation", "relative", "that", "whether", "of", "coordination", "boundary", "trailing",
    "pronoun", "feminine-pronoun", "licenser", "time", "said-by", "relayed", "relay", "title",
    "finite", "past", "to", "modal", "passive", "by", "with", "anaphoric", "learn",
    "neuter", "reflexive", "look-back", "reason", "object-pronoun", "ago", "object", "near",
    "plural-pronoun", "thing-pronoun", "feminine-title", "masculine-title", "feminine-name",
    "masculine-name", "answer", "question", "conjunction-builder", "as",
    "subject-pronoun", "possessive-mark",
    "progressive", "about", "from",
  ]

  static let determiner = list("determiner")
  static let definite = list("definite")
  static let possessive = list("possessive")
  static let preposition = list("preposition")
  static let adverb = list("adverb")
  static let clitic = list("clitic")
  static let auxiliary = list("auxiliary")
  static let negation = list("negation")
  static let relative = list("relative")
  static let that = list("that")
  static let whether = list("whether")
  static let of = list("of")
  static let coordination = list("coordination")
  static let boundary = list("boundary")
  static let trailing = list("trailing")
  static let pronoun = list("pronoun")
  static let femininePronoun = list("feminine-pronoun")
  static let licenser = list("licenser")
  static let time = list("time")
  static let saidBy = list("said-by")
  static let relayed = list("relayed")
  static let relay = list("relay")
  static let title = list("title")
  static let finite = list("finite")
  static let past = list("past")
  static let to = list("to")
  static let modal = list("modal")
  static let passive = list("passive")
  static let by = list("by")
  static let with = list("with")
  static let anaphoric = list("anaphoric")
  static let learn = list("learn")
  static let neuter = list("neuter")
  static let reflexive = list("reflexive")
  static let lookBack = list("look-back")
  static let reason = list("reason")
  static let objectPronoun = list("object-pronoun")
  static let ago = list("ago")
  static let near = list("near")
  static let object = list("object")
  static let pluralPronoun = list("plural-pronoun")
  static let thingPronoun = list("thing-pronoun")
  static let feminineTitle = list("feminine-title")
  static let masculineTitle = list("masculine-title")
  static let feminineName = list("feminine-name")
  static let masculineName = list("masculine-name")
  static let answer = list("answer")
  static let question = list("question")
  /// Before "that" it makes a conjunction: "ya que", "para que".
  static let conjunctionBuilder = list("conjunction-builder")
  static let `as` = list("as")
  static let subjectPronoun = list("subject-pronoun")
  static let possessiveMark = list("possessive-mark")
  static let progressive = list("progressive")
  static let about = list("about")
  static let from = list("from")

  private static func list(_ name: String) -> WordLists {
    WordLists(rawValue: 1 << UInt64(names.firstIndex(of: name) ?? 63))
  }
}

/// What a noun that can speak stands for.
enum SpeakerNoun: UInt8 {
  case none, person, group, source, document
}

/// What a pack knows of one word form.
struct WordEntry: Sendable {
  var lists: WordLists = []
  /// Index of its verb and its tense, where it is a form of a cue.
  var verb: Int32 = -1
  var tense: CueTense = .present
  var noun: SpeakerNoun = .none
  /// The row of the speakers' list: forms of one noun share it.
  var nounRow: Int32 = -1
  var isFeminine = false
  /// The row of the speakers' list tells its forms apart by gender.
  var hasGender = false
  var isPlural = false
  /// The group of verbs of several words that begin with this form ("dejó claro"), an index into
  /// `phrasalGroups`.
  var phrasals: Int32 = -1
  var phrasalTense: CueTense = .present
  /// Index into `nominals`.
  var nominal: Int32 = -1
  /// The group of source phrases that it may open ("según", "a juicio de"), an index into
  /// `sourceGroups`.
  var sources: Int32 = -1
  var opensSource: Bool { sources >= 0 }
  var isHead = false
}

/// A language's lists for finding statements, looked up by word form.
final class StatementLexicon: Sendable {
  struct Verb: Sendable {
    let lemma: String
    let stance: Statement.Stance
    let frames: CueFrames
    /// The words after the verb, folded: "claro" of "dejar claro".
    let tail: [String]
  }

  struct Source: Sendable {
    enum Follower: Sendable { case speaker, document, person, own, verb }
    let words: [String]
    let stance: Statement.Stance
    let follower: Follower
    /// It may stand without a comma before it.
    let isFree: Bool
  }

  let verbs: [Verb]
  /// By the form of the first word: verbs of several words, as indices into `verbs`.
  let phrasalGroups: [[Int32]]
  /// By the first word, the longest first.
  let sourceGroups: [[Source]]
  struct Nominal: Sendable {
    let stance: Statement.Stance
    /// `ofThat`, `that`, `ofInfinitive` or `toInfinitive`.
    let frames: CueFrames
  }

  let nominals: [Nominal]
  /// By row of the speakers' list, the rows that it may stand for.
  let equivalents: [Int32: Set<Int32>]
  /// Endings that only finite verbs of the past or any finite verbs have, for text without tags.
  let finiteEndings: [String]
  let infinitiveEndings: [String]
  let gerundEndings: [String]
  /// Endings of nouns that mean people.
  let personEndings: [String]
  /// Prefixes that leave a noun what it is ("ex", "co").
  private let prefixes: [[UInt8]]
  let pastEndings: [String]
  /// The verb may stand before its subject, and a dropped subject is the last one.
  private let exact: FormTable<WordEntry>
  private let folded: FormTable<WordEntry>

  /// The entry of a word: by its accented form in texts that write accents.
  func entry(_ token: Token, accented: Bool) -> WordEntry? {
    if let entry = accented ? exact[token.lower] : folded[token.folded] { return entry }
    guard token.lower.utf8.count > 6 else { return nil }
    for prefix in prefixes where token.lower.utf8.starts(with: prefix) {
      var rest = token.lower.utf8.dropFirst(prefix.count)
      if rest.first == 0x2D { rest = rest.dropFirst() }  // "ex-ministro"
      if rest.count > 3, case let word = String(Substring(rest)), let entry = exact[word],
        entry.noun == .person
      {
        var copy = WordEntry()
        copy.noun = .person
        copy.nounRow = entry.nounRow
        copy.isFeminine = entry.isFeminine
        copy.hasGender = entry.hasGender
        copy.isPlural = entry.isPlural
        return copy
      }
    }
    return nil
  }

  static func of(_ pack: LanguagePack) -> StatementLexicon {
    read.withLock { read in
      if let lexicon = read[pack.language] { return lexicon }
      let lexicon = StatementLexicon(pack: pack)
      read[pack.language] = lexicon
      return lexicon
    }
  }

  /// Those that were asked for so far.
  private static let read = Mutex<[Language: StatementLexicon]>([:])

  init(pack: LanguagePack) {
    var exact: [String: WordEntry] = [:]
    var folded: [String: WordEntry] = [:]
    func change(_ word: String, _ edit: (inout WordEntry) -> Void) {
      edit(&exact[word, default: WordEntry()])
      edit(&folded[Folding.folded(word), default: WordEntry()])
    }
    var finiteEndings: [String] = []
    var infinitiveEndings: [String] = []
    var gerundEndings: [String] = []
    var personEndings: [String] = []
    var prefixes: [String] = []
    var pastEndings: [String] = []
    for row in pack.rows("statements/grammar") {
      if row[0] == "finite-ending" { finiteEndings = Array(row.dropFirst()) }
      if row[0] == "infinitive-ending" { infinitiveEndings = Array(row.dropFirst()) }
      if row[0] == "person-ending" { personEndings = Array(row.dropFirst()) }
      if row[0] == "prefix" { prefixes = Array(row.dropFirst()) }
      if row[0] == "gerund-ending" { gerundEndings = Array(row.dropFirst()) }
      if row[0] == "past-ending" { pastEndings = Array(row.dropFirst()) }
      guard let bit = WordLists.names.firstIndex(of: row[0]) else { continue }
      for word in row.dropFirst() where !word.isEmpty {
        change(word) { $0.lists.insert(WordLists(rawValue: 1 << UInt64(bit))) }
      }
    }
    var verbs: [Verb] = []
    var phrasalGroups: [[Int32]] = []
    let conjugator = CueConjugator(pack: pack)
    for row in pack.rows("statements/verbs") where row.count >= 3 {
      let words = row[0].split(separator: " ").map(String.init)
      guard let lemma = words.first else { continue }
      let verb = Verb(
        lemma: row[0], stance: Statement.Stance(rawValue: row[1]) ?? .asserts,
        frames: CueFrames(names: row[2]), tail: words.dropFirst().map(Folding.folded))
      let forms = conjugator.forms(
        of: lemma, stems: row.count > 3 ? row[3] : "", irregular: row.count > 4 ? row[4] : "")
      for (form, tense) in forms {
        change(form) { entry in
          if !verb.tail.isEmpty {
            if entry.phrasals < 0 {
              entry.phrasals = Int32(phrasalGroups.count)
              phrasalGroups.append([])
            }
            phrasalGroups[Int(entry.phrasals)].append(Int32(verbs.count))
            entry.phrasalTense = tense
            return
          }
          // Of two verbs with one form the first of the list wins.
          guard entry.verb < 0 else { return }
          entry.verb = Int32(verbs.count)
          entry.tense = tense
        }
      }
      verbs.append(verb)
    }
    self.verbs = verbs
    var rowOf: [String: Int32] = [:]
    for (index, row) in pack.rows("statements/speakers").enumerated() where row.count >= 2 {
      let kind: SpeakerNoun =
        switch row[0] {
        case "person": .person
        case "group": .group
        case "source": .source
        case "document": .document
        default: .none
        }
      let feminine = row.count == 5
      for (column, word) in row.enumerated().dropFirst() {
        if rowOf[word] == nil { rowOf[word] = Int32(index) }
        change(word) { entry in
          guard entry.noun == .none else { return }
          entry.noun = kind
          entry.nounRow = Int32(index)
          entry.hasGender = feminine
          entry.isFeminine = feminine && (column == 2 || column == 4)
          entry.isPlural = column > (feminine ? 2 : 1)
        }
      }
    }
    var equivalents: [Int32: Set<Int32>] = [:]
    for row in pack.rows("statements/equivalents") {
      guard let from = rowOf[row[0]] else { continue }
      equivalents[from, default: []].formUnion(row.dropFirst().compactMap { rowOf[$0] })
    }
    self.equivalents = equivalents
    var sourceGroups: [[Source]] = []
    var groupOf: [String: Int] = [:]
    for row in pack.rows("statements/sources") where row.count >= 3 {
      let words = row[0].split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      let follower: Source.Follower =
        switch row[2] {
        case "own": .own
        case "person": .person
        case "document": .document
        case "verb": .verb
        default: .speaker
        }
      let source = Source(
        words: words.map(Folding.folded), stance: Statement.Stance(rawValue: row[1]) ?? .asserts,
        follower: follower, isFree: row.count > 3 && row[3] == "free")
      if let group = groupOf[first] {
        sourceGroups[group].append(source)
      } else {
        groupOf[first] = sourceGroups.count
        change(first) { $0.sources = Int32(sourceGroups.count) }
        sourceGroups.append([source])
      }
    }
    // The longest phrase first, so that it wins over its beginning.
    self.sourceGroups = sourceGroups.map { $0.sorted { $0.words.count > $1.words.count } }
    self.phrasalGroups = phrasalGroups
    var nominals: [Nominal] = []
    for row in pack.rows("statements/nominal") where row.count >= 3 {
      let index = Int32(nominals.count)
      nominals.append(
        Nominal(
          stance: Statement.Stance(rawValue: row[1]) ?? .asserts, frames: CueFrames(names: row[2])))
      change(row[0]) { $0.nominal = index }
    }
    self.nominals = nominals
    for word in pack.words("statements/heads").sorted() { change(word) { $0.isHead = true } }
    self.finiteEndings = finiteEndings
    self.infinitiveEndings = infinitiveEndings
    self.gerundEndings = gerundEndings
    self.personEndings = personEndings.map(Folding.folded)
    self.prefixes = prefixes.map { Array($0.utf8) }
    self.pastEndings = pastEndings
    self.exact = FormTable(exact)
    self.folded = FormTable(folded)
  }
}
