import HiloText

/// A name as it is written, taken apart for comparing.
struct NameForm: Sendable {
  /// Its words, folded, without an article in front.
  var words: [String]
  /// The words joined by blanks.
  var joined: String
  /// As a person's name: the skeletons of its words without titles and small words, as numbers.
  var person: [Int32]
  /// It is one word of capitals ("OTAN") or letters with dots.
  var isAcronym: Bool
  /// The country that it is, or that it contains ("Ministerio de Defensa de Corea del Sur").
  var country: String?
  /// It is the name of a country.
  var isCountry: Bool
  /// It is an office that each country has its own of.
  var isOffice: Bool
  /// The lists know it, as an organisation.
  var isKnown: Bool
  /// At least one of its words has no common meaning.
  var isDistinctive: Bool
  /// A title stood before it: "don", "king".
  var hasTitle = false
  /// Its first word is in lower case: "huracán Leandro".
  var opensLower = false
  /// Lists know it as a place.
  var isPlace = false
  /// Its first word is a common forename.
  var startsWithForename = false
  /// Its first word is a kind of organisation or thing.
  var startsWithKind = false
  /// What it is called in any language, as the name of something that is no person.
  var key: String
}

/// Takes names apart, each spelling once.
struct NameFormTable {
  private(set) var forms: [NameForm] = []
  private var index: [String: Int] = [:]
  private var numbers: [String: Int32] = [:]
  private let lexicon: NameLexicon

  init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The form of `surface`, as an index into `forms`.
  mutating func form(of surface: String) -> Int {
    if let known = index[surface] { return known }
    let form = make(surface)
    index[surface] = forms.count
    forms.append(form)
    return forms.count - 1
  }

  private mutating func number(of skeleton: String) -> Int32 {
    if let known = numbers[skeleton] { return known }
    let number = Int32(numbers.count)
    numbers[skeleton] = number
    return number
  }

  private static let articles: Set<String> = ["el", "la", "los", "las", "the", "lo"]

  private mutating func make(_ surface: String) -> NameForm {
    var form = compare(surface)
    form.isPlace = lexicon.place(form.joined) != nil
    form.startsWithKind = form.words.first.flatMap { lexicon.concepts[$0]?.isKind } ?? false
    let first = surface.prefix { $0 != " " && $0 != "-" }
    form.opensLower = first.unicodeScalars.first?.properties.isLowercase ?? false
    form.hasTitle =
      form.words.count > 1 && form.words.first.map { lexicon.titles.contains($0) } ?? false
    form.startsWithForename = lexicon.isForename(String(first))
    return form
  }

  private mutating func compare(_ surface: String) -> NameForm {
    // A dateline that was taken for part of the name: "LISBOA — Banco Tarsis".
    let surface = surface.split(separator: "—").last.map(String.init) ?? surface
    var words = NameFolding.words(surface)
    if words.count > 1, Self.articles.contains(words[0]) { words.removeFirst() }
    words.removeLast(legalForm(of: words))
    let joined = words.joined(separator: " ")

    var significant = words.filter { !lexicon.particles.contains($0) }
    while significant.count > 1, lexicon.titles.contains(significant[0]) {
      significant.removeFirst()
    }
    if significant.isEmpty { significant = words }
    significant.removeFirst(frontOfAnother(significant))
    let person = significant.map { number(of: NameFolding.skeleton($0)) }

    var upper = 0
    var other = 0
    var letters = 0
    for scalar in surface.unicodeScalars {
      if scalar.value == 0x2E || scalar.value == 0x20 { continue }
      if scalar.properties.isUppercase { letters += 1 }
      if scalar.properties.isUppercase || (0x30...0x39).contains(scalar.value) {
        upper += 1
      } else {
        other += 1
      }
    }
    let isAcronym = other == 0 && letters > 0 && (2...8).contains(upper) && words.count <= 2

    var form = NameForm(
      words: words, joined: joined, person: person, isAcronym: isAcronym, country: nil,
      isCountry: false, isOffice: false, isKnown: false, isDistinctive: true, key: "")
    if let code = lexicon.countries[joined] {
      form.country = code
      form.isCountry = true
      form.key = "@" + code
      return form
    }
    if let organization = lexicon.organizations[joined] {
      form.isKnown = true
      form.isOffice = organization.isOffice
      form.key = "#\(organization.number)"
      form.isDistinctive = false
      return form
    }
    let (rest, country) = withoutCountry(words)
    form.country = country ?? lexicon.seats[joined]
    if country != nil, let organization = lexicon.organizations[rest.joined(separator: " ")] {
      form.isKnown = true
      form.isOffice = organization.isOffice
      form.isDistinctive = false
      form.key = "#\(organization.number)"
      if !organization.isOffice, let country { form.key += "@" + country }
      return form
    }
    let meaning = Self.meaning(of: rest, country, lexicon)
    if let number = Self.knownByMeaning[meaning.key] {
      form.isKnown = true
      form.isDistinctive = false
      form.key = "#\(number)"
      return form
    }
    form.isOffice = meaning.isOffice
    form.isDistinctive = meaning.isDistinctive
    form.key = meaning.key
    return form
  }

  /// What a name less its country says in any language: the common meanings of its words, in order
  /// of the alphabet, with the country unless it is an office of which each country has its own.
  private static func meaning(
    of words: [String], _ country: String?, _ lexicon: NameLexicon
  ) -> (key: String, isOffice: Bool, isDistinctive: Bool) {
    var concepts: [String] = []
    var generic = true
    var office = false
    for word in words where !lexicon.particles.contains(word) {
      if let concept = lexicon.concepts[word] {
        concepts.append(contentsOf: concept.words)
        if concept.isOffice { office = true }
      } else if !(words.count > 1 && lexicon.geographic.contains(word)) {
        concepts.append(NameFolding.skeleton(word))
        generic = false
      }
    }
    if concepts.isEmpty { concepts = words.map { NameFolding.skeleton($0) } }
    let isOffice = generic && office && !words.isEmpty
    var key = Array(Set(concepts)).sorted().joined(separator: " ")
    if !isOffice, let country { key += "@" + country }
    return (key, isOffice, !generic)
  }

  /// The organisations of the lists by the meaning of their names of three words or more, for a
  /// name that is put a little otherwise than the lists have it.
  private static let knownByMeaning: [String: Int] = {
    let lexicon = NameLexicon.shared
    let table = NameFormTable(lexicon: lexicon)
    var known: [String: Int] = [:]
    for (name, organization) in lexicon.organizations.sorted(by: { $0.key < $1.key })
    where !organization.isOffice {
      let words = name.split(separator: " ").map(String.init)
      guard words.count >= 3 else { continue }
      let (rest, country) = table.withoutCountry(words)
      let meaning = meaning(of: rest, country, lexicon)
      if known[meaning.key] == nil { known[meaning.key] = organization.number }
    }
    return known
  }()

  /// How many words at the end are a legal form: "(Norfield) Inc.".
  private func legalForm(of words: [String]) -> Int {
    for length in [3, 2, 1] where words.count > length {
      if lexicon.legalForms.contains(Array(words.suffix(length))) { return length }
    }
    return 0
  }

  /// How many words in front are no part of the person's name: "(alcalde de) Puerto Alto Ana Ruiz"
  /// taken for one name, whose person opens with the first forename.
  private func frontOfAnother(_ words: [String]) -> Int {
    guard words.count >= 4,
      let first = words.indices.first(where: { lexicon.isForename(words[$0]) }), first >= 2,
      words.count - first >= 2
    else { return 0 }
    return first
  }

  /// The words less the country among them, by name or demonym, and less what hangs in the air then.
  private func withoutCountry(_ words: [String]) -> ([String], String?) {
    guard words.count > 1 else { return (words, nil) }
    for length in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      for start in 0...(words.count - length) {
        let run = words[start..<start + length].joined(separator: " ")
        var found = lexicon.countries[run] ?? (length <= 2 ? lexicon.demonyms[run] : nil)
        // "… de la Casa Blanca".
        if found == nil, start > 1, start + length == words.count,
          lexicon.particles.contains(words[start - 1])
        {
          found = lexicon.seats[run]
        }
        guard let code = found else { continue }
        var rest = Array(words[..<start])
        while let last = rest.last,
          lexicon.particles.contains(last) || last == "of" || last == "the"
        {
          rest.removeLast()
        }
        rest.append(contentsOf: words[(start + length)...])
        if !rest.isEmpty { return (rest, code) }
      }
    }
    return (words, nil)
  }
}
