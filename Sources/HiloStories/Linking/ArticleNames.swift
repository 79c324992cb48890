import HiloText

/// Links the names within one article: acronyms to the forms that define them, short forms to long.
struct ArticleNames {
  let document: Document
  let names: NamedMentions
  let range: Range<Int>
  let lexicon: NameLexicon
  private let nouns = DescriptionNouns.shared
  /// The organisations that the article names, folded.
  private let makers: Set<String>

  init(articles: [AnnotatedArticle], names: NamedMentions, range: Range<Int>, lexicon: NameLexicon)
  {
    self.names = names
    self.range = range
    self.lexicon = lexicon
    makers = Set(range.filter { names[$0].type == .organization }.map { names.form($0).joined })
    document =
      range.isEmpty
      ? Document(text: SourceText(""), language: .undetermined, sentences: [], tokens: [])
      : articles[names[range.lowerBound].article].document
  }

  /// Unites what belongs together and gives back the names left that only another article can
  /// explain: persons by one word, acronyms that the article does not define, offices without a
  /// country.
  /// `apart` are the acronyms and short forms that the article explains itself: what else they may
  /// stand for in other articles does not matter. `defined` are the acronyms whose long form the
  /// article gives, each with one of its places.
  func link(into sets: inout UnionFind) -> (open: [Int], apart: [Int], defined: [String: Int]) {
    if range.isEmpty { return ([], [], [:]) }
    var explained = Set<Int>()
    linkSpellings(&sets)
    var defined = linkAcronyms(&sets, &explained)
    linkInitials(&sets, &explained, &defined)
    linkPersons(&sets, &explained)
    var apart = explained
    linkShortForms(&sets, &explained)
    // A short form with a word of its own ("Tarsis") names the same elsewhere; one of common words
    // ("Gobierno") or one taken for a place does not.
    for i in explained
    where !apart.contains(i) && (!names.form(i).isDistinctive || names[i].type == .location) {
      apart.insert(i)
    }
    return (range.filter { isOpen($0) && !explained.contains($0) }, apart.sorted(), defined)
  }

  private func isOpen(_ i: Int) -> Bool {
    let form = names.form(i)
    if names[i].type == .person { return form.person.count < 2 }
    if form.isCountry { return false }
    if form.isOffice { return names[i].country == nil }
    if form.isKnown { return false }
    if form.isAcronym, names[i].type != .location { return true }
    // "el Auditorio", of which another article gives the name.
    return form.words.count == 1 && form.startsWithKind
  }

  /// One spelling is one thing in an article, of persons by one word alone excepted.
  private func linkSpellings(_ sets: inout UnionFind) {
    var first: [String: Int] = [:]
    for i in range {
      let form = names.form(i)
      let isPerson = names[i].type == .person
      if isPerson, form.person.count < 2 { continue }
      let key =
        isPerson
        ? "P " + form.person.map(String.init).joined(separator: " ")
        : form.isOffice ? form.key + "@" + (names[i].country ?? "") : form.joined
      if let other = first[key] { sets.union(i, other) } else { first[key] = i }
    }
  }

  // MARK: Acronyms

  /// "Instituto Nacional de Geofísica marroquí (ING)": the name in the brackets is the one before.
  private func linkAcronyms(
    _ sets: inout UnionFind, _ explained: inout Set<Int>
  ) -> [String: Int] {
    var defined: [String: Int] = [:]
    for i in range.dropFirst() {
      let (long, short) = (names[i - 1], names[i])
      guard long.type != .person else { continue }
      let gap =
        long.mention.tokens
        .upperBound..<max(
          short.mention.tokens.lowerBound, long.mention.tokens.upperBound)
      guard (1...3).contains(gap.count), let bracket = gap.last,
        document.tokens[bracket].folded == "(",
        short.mention.tokens.upperBound < document.tokens.count,
        document.tokens[short.mention.tokens.upperBound].folded == ")",
        gap.dropLast().allSatisfy({ document.tokens[$0].shape == .lower }),
        !names.form(i - 1).isCountry, !names.form(i).isCountry
      else { continue }
      let (a, b) = (names.form(i - 1), names.form(i))
      guard isAcronym(b, of: a) || isAcronym(a, of: b) else { continue }
      sets.union(i - 1, i)
      let acronym = isAcronym(b, of: a) ? b.joined : a.joined
      defined[acronym] = i
      explained.insert(i)
    }
    for i in range where names[i].type != .person {
      if let definition = defined[names.form(i).joined] {
        sets.union(i, definition)
        explained.insert(i)
      }
    }
    return defined
  }

  /// "DJIA" beside "Dow Jones Industrial Average": three initials or more of one name of the article.
  private func linkInitials(
    _ sets: inout UnionFind, _ explained: inout Set<Int>, _ defined: inout [String: Int]
  ) {
    var byInitials: [String: Int] = [:]
    for i in range where names[i].type != .person && names.form(i).words.count >= 3 {
      let words = names.form(i).words.filter { !lexicon.particles.contains($0) && $0 != "of" }
      let initials = String(decoding: words.compactMap(\.utf8.first), as: UTF8.self)
      if initials.utf8.count >= 3, byInitials[initials] == nil { byInitials[initials] = i }
    }
    if byInitials.isEmpty { return }
    for i in range where names.form(i).isAcronym && !explained.contains(i) {
      guard names[i].type != .person, let long = byInitials[names.form(i).joined] else { continue }
      sets.union(i, long)
      explained.insert(i)
      if defined[names.form(i).joined] == nil { defined[names.form(i).joined] = i }
    }
  }

  /// Whether `short` can stand for `long`: its letters come in order in it, or it is all capitals
  /// and `long` several words (an acronym of the name in another language).
  private func isAcronym(_ short: NameForm, of long: NameForm) -> Bool {
    guard long.words.count >= 2, short.words.count <= 2, !short.isCountry,
      lexicon.place(short.joined) == nil
    else { return false }
    // "Servicio Nacional de X (ABC)", the acronym of the name in another language.
    if short.isAcronym, long.startsWithKind || long.isOffice { return true }
    let letters = Array(short.joined.utf8.filter { $0 != 0x20 })
    guard letters.count <= 9, let initial = letters.first,
      long.words.contains(where: { $0.utf8.first == initial })
    else { return false }
    var i = 0
    for byte in long.joined.utf8 where i < letters.count && byte == letters[i] { i += 1 }
    return i == letters.count
  }

  // MARK: Short forms of other names

  /// "Almenara" to "Banco Almenara", "Auditorio" to "Auditorio de Zaragoza".
  private func linkShortForms(_ sets: inout UnionFind, _ explained: inout Set<Int>) {
    let places = evidentPlaces()
    // Each spelling once.
    var seen: [String: Int] = [:]
    var members: [[Int]] = []
    for i in range {
      if names[i].type == .person, names.form(i).person.count > 1 || explained.contains(i) {
        continue
      }
      let key = names.form(i).joined + "@" + (names[i].country ?? "")
      if let at = seen[key] {
        members[at].append(i)
      } else {
        seen[key] = members.count
        members.append([i])
      }
    }
    for group in members {
      guard let short = group.first else { continue }
      let form = names.form(short)
      if form.isCountry || explained.contains(short) { continue }
      var longer: [Int] = []
      for other in members {
        guard let long = other.first, long != short, names[long].type != .person,
          names.form(long).words.count > form.words.count,
          isShort(short, of: long, places)
        else { continue }
        longer.append(long)
      }
      let roots = Set(longer.map { sets.root($0) })
      guard let long = longer.first else { continue }
      if roots.count > 1, longer.contains(where: { names[$0].country != names[long].country }) {
        continue
      }
      if roots.count > 1 { continue }
      for i in group {
        sets.union(i, long)
        explained.insert(i)
      }
    }
  }

  private func isShort(_ shortIndex: Int, of longIndex: Int, _ places: Set<Int32>) -> Bool {
    let (short, long) = (names.form(shortIndex), names.form(longIndex))
    let (shortType, longType) = (names[shortIndex].type, names[longIndex].type)
    if short.isOffice, long.isOffice, let a = names[shortIndex].country,
      let b = names[longIndex].country, a != b
    {
      return false
    }
    guard let at = position(of: short.words, in: long.words) else {
      return isPortfolio(short, of: long)
    }
    // The beginning: "Auditorio" of "Auditorio de Zaragoza", "Norfield" of "Norfield Capital".
    if at == 0 {
      if long.isCountry { return false }
      if names.isRival(longIndex, of: short.joined) { return false }
      if longType == .location || shortType == .location {
        return short.words.count == 1 && lexicon.concepts[short.words[0]]?.isKind == true
      }
      if short.words.count == 1, let concept = lexicon.concepts[short.words[0]],
        !concept.isKind, !concept.isOffice
      {
        return false
      }
      if shortType == .miscellaneous, longType == .miscellaneous, short.isDistinctive {
        // "Dow Jones" of "Dow Jones Industrial Average": what follows says what it is. "787" of "787
        // Dreamliner": a number of its own.
        let rest = long.words[short.words.count...]
        return rest.last.map { nouns.isNoun($0, for: .miscellaneous) } ?? false
          || Self.hasDigit(short.words) && !Self.hasDigit(rest)
          || short.isAcronym && rest.count == 1 && Self.hasDigit(rest)
      }
      return shortType == .organization && longType == .organization
        || shortType == longType && short.startsWithKind
    }
    if isPortfolio(short, of: long) { return true }
    // "A380" of "Airbus A380": the maker stands in front.
    if shortType == .miscellaneous, longType == .miscellaneous,
      at + short.words.count == long.words.count,
      makers.contains(long.words[..<at].joined(separator: " "))
        || Self.hasDigit(long.words[..<at]) && !Self.hasDigit(short.words)
    {
      return true
    }
    let before = long.words[at - 1]
    let head = lexicon.concepts[long.words[0]]
    let isPlace =
      short.isCountry
      || (shortType == .location && short.isPlace
        && (short.words.count > 1 || short.person.contains { places.contains($0) }))
    if isPlace { return false }
    if lexicon.particles.contains(before) || before == "of" {
      // "Cruz Roja" of "Federación Internacional de la Cruz Roja".
      return head?.isBody == true && shortType == .organization && longType == .organization
    }
    // The rest behind a kind that is often left out: "Almenara" of "Banco Almenara".
    guard at + short.words.count == long.words.count else { return false }
    let front = long.words[..<at]
    if front.allSatisfy({ lexicon.concepts[$0]?.isDroppable == true }) { return true }
    return shortType == longType && shortType == .organization && short.isDistinctive
      && front.allSatisfy { lexicon.concepts[$0] == nil }
  }

  /// "Interior" of "Ministerio del Interior": all of it but the office.
  private func isPortfolio(_ short: NameForm, of long: NameForm) -> Bool {
    guard long.isOffice, !short.isPlace,
      [long.words.first, long.words.last].contains(where: { word in
        word.flatMap { lexicon.concepts[$0] }?.isMinistry == true
      })
    else { return false }
    func content(_ form: NameForm) -> Set<String> {
      var words = Set<String>()
      for word in form.words where !lexicon.particles.contains(word) && word != "of" {
        if let concept = lexicon.concepts[word] {
          if !concept.isOffice { words.formUnion(concept.words) }
        } else {
          words.insert(word)
        }
      }
      return words
    }
    let (a, b) = (content(short), content(long))
    return !a.isEmpty && a == b
  }

  /// Whether a digit is in one of the words.
  static func hasDigit(_ words: some Sequence<String>) -> Bool {
    words.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
  }

  private func position(of run: [String], in words: [String]) -> Int? {
    guard !run.isEmpty, run.count <= words.count else { return nil }
    return (0...(words.count - run.count)).first { words[$0..<$0 + run.count].elementsEqual(run) }
  }
}
