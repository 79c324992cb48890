import HiloText

/// What is known beforehand of names: countries and their demonyms, places under the names of other
/// languages, organisations with their acronyms, and words that have one meaning in two languages.
///
/// All languages' lists are read together, for the names of one story come in several.
struct NameLexicon: Sendable {
  /// An organisation of the lists.
  struct Organization: Sendable {
    /// Its number, the same for all its names.
    var number: Int
    /// Each country has its own.
    var isOffice: Bool
  }

  /// A word with a common meaning.
  struct Concept: Sendable {
    /// The common words it stands for; empty for a word without weight ("asuntos").
    var words: [String]
    /// The head of an office that each country has its own of.
    var isOffice: Bool
    /// A kind of organisation or thing, which a short form may stand for ("el Auditorio").
    var isKind: Bool
    /// A kind that is often left out: "Banco Almena" or "Almena".
    var isDroppable: Bool
    /// A ministry, which its matter alone may stand for ("Interior").
    var isMinistry: Bool { words == ["ministry"] || words == ["secretariat"] }
    /// A body that is named for its members: "Federación de la X".
    var isBody: Bool
  }

  /// Countries by name, folded words joined by blanks.
  private(set) var countries: [String: String] = [:]
  /// The first name of each country, for show.
  private(set) var countryNames: [String: String] = [:]
  /// Countries by demonym, folded, in all its inflected forms.
  private(set) var demonyms: [String: String] = [:]
  /// Countries by the house that their government is named for ("kremlin").
  private(set) var seats: [String: String] = [:]
  /// Organisations by name, folded words joined by blanks.
  private(set) var organizations: [String: Organization] = [:]
  /// Words with a common meaning, by folded word.
  private(set) var concepts: [String: Concept] = [:]
  /// Kinds of places, folded: "rio", "province".
  private(set) var geographic: Set<String> = []
  /// Small words in names of persons: "de", "bin".
  private(set) var particles: Set<String> = []
  /// Titles before names of persons: "don", "mr".
  private(set) var titles: Set<String> = []
  /// Legal forms at the end of firms' names, as their words: "inc", "sa de cv".
  private(set) var legalForms: Set<[String]> = []
  private let places = DataFile.named("names/place-variants.txt")

  private let gazetteer = LanguagePack.of(.spanish).map { Gazetteer(pack: $0) }

  /// Whether lists know `word` as a common forename.
  func isForename(_ word: String) -> Bool {
    let hash = NameHash.of(Folding.folded(Folding.lower(word)))
    return gazetteer?.kinds(Gazetteer.key([hash])).kinds.contains(.forename) ?? false
  }

  /// The lexicon of all languages.
  static let shared = NameLexicon()

  private init() {
    var inflected = Set<String>()
    for pack in LanguagePack.all {
      loadCountries(pack)
      for row in pack.rows("names/seats") where row.count > 1 {
        for name in row[1].split(separator: "|") { seats[Self.key(name)] = row[0] }
      }
      for row in pack.rows("names/organizations") where row.count > 1 {
        // Numbered by the first name, so that a row may be repeated in another language's file.
        let names = row.dropFirst().map { Self.key($0) }
        let known = names.first { organizations[$0] != nil }
        let number = known.flatMap { organizations[$0]?.number } ?? organizations.count
        for name in names where organizations[name] == nil && !name.isEmpty {
          organizations[name] = Organization(number: number, isOffice: row[0] == "+")
        }
      }
      for row in pack.rows("names/organization-words") where row.count > 1 {
        let meaning = row[1].split(separator: " ").map(String.init)
        let flags = row.count > 2 ? row[2] : ""
        for form in row[0].split(separator: "|") {
          let concept = Concept(
            words: meaning, isOffice: flags.contains("o"), isKind: flags != "",
            isDroppable: flags.contains("d"), isBody: flags.contains("b"))
          // Listed words go before inflected ones: "general" is no plural.
          for word in NameFolding.words(form) {
            if concepts[word] == nil || inflected.contains(word) { concepts[word] = concept }
            inflected.remove(word)
            for other in Self.inflections(word) where concepts[other] == nil {
              concepts[other] = concept
              inflected.insert(other)
            }
          }
        }
      }
      for form in pack.words("names/legal-forms") {
        legalForms.insert(NameFolding.words(form))
      }
      for word in pack.words("names/geographic-words") {
        geographic.formUnion(NameFolding.words(word))
      }
      for row in pack.rows("names/name-particles") where row.count > 1 {
        for word in NameFolding.words(row[0]) {
          if row[1] == "particle" { particles.insert(word) } else { titles.insert(word) }
        }
      }
    }
    // A meaning stands for itself.
    for concept in concepts.values.sorted(by: { $0.words.lexicographicallyPrecedes($1.words) }) {
      guard concept.words.count == 1, let word = concept.words.first, concepts[word] == nil else {
        continue
      }
      concepts[word] = concept
    }
  }

  private mutating func loadCountries(_ pack: LanguagePack) {
    for row in pack.rows("names/countries") where row.count > 1 {
      for name in row[1].split(separator: "|") {
        if countryNames[row[0]] == nil { countryNames[row[0]] = String(name) }
        let key = Self.key(name)
        if countries[key] == nil { countries[key] = row[0] }
      }
      guard row.count > 2 else { continue }
      for demonym in row[2].split(separator: "|") {
        for form in Self.inflections(Self.key(demonym)) where demonyms[form] == nil {
          demonyms[form] = row[0]
        }
      }
    }
  }

  /// The key under which a name is looked up.
  static func key(_ name: some StringProtocol) -> String {
    NameFolding.words(name).joined(separator: " ")
  }

  /// The forms of a demonym in Spanish, of which English ones are some.
  private static func inflections(_ word: String) -> [String] {
    guard let last = word.last else { return [] }
    switch last {
    case "o":
      let stem = word.dropLast()
      return [word, stem + "a", stem + "os", stem + "as"]
    case "s", "l", "n", "h":
      return [word, word + "a", word + "es", word + "as", word + "s"]
    default: return [word, word + "s", word + "es"]
    }
  }

  /// The country and the common name of the place that lists know as `key`, if any.
  ///
  /// Found by bisection in the embedded list, which is sorted by bytes; nothing is built for it.
  func place(_ key: String) -> (name: String, country: String)? {
    guard let bytes = places?.bytes, !key.isEmpty else { return nil }
    let wanted = Array(key.utf8)
    var (low, high) = (0, bytes.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != 0x0A { start -= 1 }
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      switch Self.order(wanted, bytes, start, end) {
      case 0:
        let fields = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return nil }
        let name = String(decoding: fields[1], as: UTF8.self)
        return (name.isEmpty ? key : name, String(decoding: fields[2], as: UTF8.self))
      case ..<0: high = start
      default: low = end + 1
      }
    }
    return nil
  }

  /// How `wanted` stands to the first field of the line: negative when before it.
  private static func order(
    _ wanted: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var i = 0
    while true {
      let line = start + i < end ? bytes[start + i] : 0x09
      let ended = line == 0x09
      if i == wanted.count { return ended ? 0 : -1 }
      if ended { return 1 }
      if wanted[i] != line { return wanted[i] < line ? -1 : 1 }
      i += 1
    }
  }
}
