import HiloText

/// Tells which names of a list of articles, in one language or several, name the same person,
/// organisation, place or other thing.
///
/// Names are compared by keys that do not hang on spelling or language: countries, cities and
/// organisations by lists, other names by the sound of their words and by the common meaning of
/// words such as "ministerio" and "ministry". Short forms go to the fullest form of their article,
/// else to the one bearer of the name in the articles that share most names with it. Offices that
/// each country has are kept apart by the country in question. What stays open stays apart.
///
///     let linking = Linker().link(articles)
///     linking.entities[0].name  // "Kim Jong-un"
///
/// Close to linear in the number of names. Sieves from the most to the least certain, after
/// H. Lee et al., "Deterministic coreference resolution based on entity-centric, precision-ranked
/// rules", Computational Linguistics 39(4), 2013.
public struct Linker: Sendable {
  private let lexicon = NameLexicon.shared

  /// Makes a linker.
  public init() {}

  /// Links the names of `articles`. The entities come the most spoken of first.
  public func link(_ articles: [AnnotatedArticle]) -> Linking {
    var names = NamedMentions(articles, lexicon: lexicon)
    var sets = UnionFind(count: names.all.count)
    resolveCountries(articles, &names)
    var open: [Int] = []
    var apart = Set<Int>()
    var defined: [String: [Int]] = [:]
    for range in names.ofArticle {
      let local = ArticleNames(articles: articles, names: names, range: range, lexicon: lexicon)
      let left = local.link(into: &sets)
      open.append(contentsOf: left.open)
      apart.formUnion(left.apart)
      for (acronym, place) in left.defined { defined[acronym, default: []].append(place) }
    }
    linkAcross(names, &sets, except: apart.union(open))
    linkThings(names, &sets, except: apart)
    linkDefined(names, &sets, defined, except: apart)
    PersonMatcher(names: names).match(&sets, open: open)
    OpenNames(names: names, articleCount: articles.count).resolve(open, &sets)
    return EntityBuilder(articles: articles, names: names, lexicon: lexicon).build(&sets)
  }

  /// Gives each office its country.
  private func resolveCountries(_ articles: [AnnotatedArticle], _ names: inout NamedMentions) {
    for (a, range) in names.ofArticle.enumerated() {
      guard range.contains(where: { isOffice(names, $0) }) else { continue }
      let context = CountryContext(
        document: articles[a].document,
        names: range.map { (names[$0], names.form($0)) }, lexicon: lexicon)
      // What the text attaches once holds for the same name elsewhere in the article, unless the
      // sentence there speaks of another country.
      for i in range where isOffice(names, i) {
        if let country = names.form(i).country {
          names[i].country = country
        } else {
          names[i].country = context.country(ofOfficeAt: names[i].mention.tokens).country
        }
      }
    }
  }

  private func isOffice(_ names: NamedMentions, _ i: Int) -> Bool {
    names[i].type != .person && names.form(i).isOffice
  }

  /// Makes names with one key one, across the articles.
  private func linkAcross(_ names: NamedMentions, _ sets: inout UnionFind, except: Set<Int>) {
    var first: [String: Int] = [:]
    for i in names.all.indices where !except.contains(i) {
      guard let key = Self.key(names, i, lexicon: lexicon) else { continue }
      if let other = first[key] { sets.union(i, other) } else { first[key] = i }
    }
  }

  /// "The Zenda Music Store" of one article is "Zenda" of another: what follows says what it is, or is the
  /// number of the only one ("FTSE 100"), or the name of a number ("787 Dreamliner").
  private func linkThings(_ names: NamedMentions, _ sets: inout UnionFind, except: Set<Int>) {
    var shorts: [String: Int] = [:]
    for i in names.all.indices where names[i].type == .miscellaneous && !except.contains(i) {
      let form = names.form(i)
      if form.words.count == 1, form.isDistinctive, shorts[form.key] == nil { shorts[form.key] = i }
    }
    if shorts.isEmpty { return }
    var numbered: [Int: Set<String>] = [:]
    var pairs: [(long: Int, short: Int, isNumbered: Bool)] = []
    for i in names.all.indices where names[i].type == .miscellaneous && !except.contains(i) {
      let words = names.form(i).words
      guard words.count > 1, let last = words.last,
        let short = shorts[
          NameFolding.skeleton(names.form(i).opensLower ? last : words[0])]
      else { continue }
      // "huracán Iliana" is "Iliana".
      if names.form(i).opensLower {
        if words.count == 2 { pairs.append((i, short, false)) }
        continue
      }
      let isNumbered =
        names.form(short).isAcronym && words.count == 2 && ArticleNames.hasDigit([last])
      let isKind = DescriptionNouns.shared.isNoun(last, for: .miscellaneous)
      let isNumber =
        ArticleNames.hasDigit(words[..<1]) && !ArticleNames.hasDigit(words.dropFirst())
      guard isKind || isNumbered || isNumber else { continue }
      if isNumbered { numbered[short, default: []].insert(last) }
      pairs.append((i, short, isNumbered))
    }
    for pair in pairs where !pair.isNumbered || numbered[pair.short]?.count == 1 {
      sets.union(pair.long, pair.short)
    }
  }

  /// "Conred" of an article that does not spell it out is what the others say that it stands for, if
  /// they all say the same.
  private func linkDefined(
    _ names: NamedMentions, _ sets: inout UnionFind, _ defined: [String: [Int]], except: Set<Int>
  ) {
    if defined.isEmpty { return }
    for i in names.all.indices where names[i].type != .person && !except.contains(i) {
      let form = names.form(i)
      guard form.words.count == 1, !form.isCountry, !form.isKnown,
        let places = defined[form.joined],
        let first = places.first
      else { continue }
      let root = sets.root(first)
      if places.allSatisfy({ sets.root($0) == root }) { sets.union(i, first) }
    }
  }

  /// The key of a name that holds in all articles; nil for one that only its own article explains.
  static func key(_ names: NamedMentions, _ i: Int, lexicon: NameLexicon) -> String? {
    let form = names.form(i)
    let named = names[i]
    switch named.type {
    case .person:
      return nil
    case .location:
      if form.isCountry || form.isKnown { return form.isOffice ? officeKey(form, named) : form.key }
      if form.isOffice { return officeKey(form, named) }
      if let place = lexicon.place(form.joined) { return "L " + Self.sound(of: place.name) }
      return "L " + (lexicon.place(form.key) == nil ? form.key : Self.sound(of: form.joined))
    case .organization, .miscellaneous:
      if form.isCountry { return form.key }
      if form.isOffice { return officeKey(form, named) }
      // Several of a kind bear its name: "Dreamliners".
      let isPlural =
        named.type == .miscellaneous && form.key.utf8.count > 4 && form.key.hasSuffix("s")
      return (form.isKnown ? "" : "O ") + (isPlural ? String(form.key.dropLast()) : form.key)
    }
  }

  private static func sound(of name: String) -> String {
    name.split(separator: " ").map { NameFolding.skeleton(String($0)) }.joined(separator: " ")
  }

  private static func officeKey(_ form: NameForm, _ named: NamedMention) -> String? {
    named.country.map { form.key + "@" + $0 }
  }
}
