import HiloText

/// Persons of one article: short names to full ones.
extension ArticleNames {
  /// "Kirby" to "John Kirby": the bearer of the name who was named in full last, else next.
  func linkPersons(_ sets: inout UnionFind, _ explained: inout Set<Int>) {
    var bearers: [Int32: [Int]] = [:]
    for i in range where names[i].type == .person && names.form(i).person.count > 1 {
      for number in Set(names.form(i).person) { bearers[number, default: []].append(i) }
    }
    if bearers.isEmpty { return }
    let places = evidentPlaces()
    var roles: [Int: [RoleLexicon.Noun]]?
    for i in range where names.form(i).person.count > 1 && names[i].type == .person {
      linkShorterFullName(i, bearers, &sets)
    }
    for i in range {
      let form = names.form(i)
      guard form.person.count == 1, let number = form.person.first, let all = bearers[number] else {
        continue
      }
      if names[i].type != .person, !canBePerson(i, places) { continue }
      // A family name rather than a forename, where both are borne.
      let family = all.filter { names.form($0).person.first != number }
      let candidates = family.isEmpty ? all : family
      if family.isEmpty {
        if form.hasTitle { continue }
        if names[i].type != .person,
          form.isPlace || Set(all.map { sets.root($0) }).count > 1
            || !all.contains(where: { names.form($0).startsWithForename })
        {
          continue
        }
      }
      let fitting = ofSameRole(i, candidates, &roles, &sets)
      guard let bearer = fitting.last(where: { $0 < i }) ?? fitting.first else { continue }
      sets.union(i, bearer)
      explained.insert(i)
    }
  }

  /// Of several bearers of a family name those who are given the role that stands beside it ("la ministra
  /// X"), else all.
  private func ofSameRole(
    _ i: Int, _ bearers: [Int], _ roles: inout [Int: [RoleLexicon.Noun]]?, _ sets: inout UnionFind
  ) -> [Int] {
    guard Set(bearers.map { sets.root($0) }).count > 1 else { return bearers }
    let known =
      roles
      ?? Dictionary(grouping: RoleFinder(document: document).find(), by: \.mention)
      .mapValues { $0.map(\.noun) }
    roles = known
    guard let own = known[names[i].index] else { return bearers }
    var fitting = Set<Int>()
    for j in range {
      let isSame = (known[names[j].index] ?? []).contains { role in
        own.contains {
          role.lemma == $0.lemma
            && (role.isFeminine == nil || $0.isFeminine == nil || role.isFeminine == $0.isFeminine)
        }
      }
      if j != i, isSame { fitting.insert(sets.root(j)) }
    }
    let chosen = bearers.filter { fitting.contains(sets.root($0)) }
    return chosen.isEmpty ? bearers : chosen
  }

  /// "Rodríguez Zapatero" and "José Luis Rodríguez" to "José Luis Rodríguez Zapatero", if he alone
  /// bears them.
  private func linkShorterFullName(
    _ i: Int, _ bearers: [Int32: [Int]], _ sets: inout UnionFind
  ) {
    let person = names.form(i).person
    guard let last = person.last else { return }
    var roots = Set<Int>()
    var found: Int?
    for other in bearers[last] ?? [] where names.form(other).person.count > person.count {
      let long = names.form(other).person
      let isFront = PersonMatcher.isFront(person, of: long) { rest in
        range.contains { names.form($0).person == rest && names[$0].type == .person }
      }
      if PersonMatcher.isShorter(person, of: long), !isFront {
        roots.insert(sets.root(other))
        found = other
      }
    }
    if roots.count == 1, let found { sets.union(i, found) }
  }

  /// A name that was taken for a place or organisation can be a person's family name, unless it is
  /// otherwise known or stands as a place does here or elsewhere in the article.
  private func canBePerson(_ i: Int, _ places: Set<Int32>) -> Bool {
    let form = names.form(i)
    if form.isCountry || form.isKnown || form.person.contains(where: { places.contains($0) }) {
      return false
    }
    return !form.isAcronym || form.words[0].utf8.count > 4
  }

  /// The known places of one word that stand as places do somewhere in the article.
  func evidentPlaces() -> Set<Int32> {
    var places = Set<Int32>()
    for i in range where names[i].type == .location && names.form(i).person.count == 1 {
      let tokens = names[i].mention.tokens
      guard tokens.lowerBound > 0,
        Self.locatives.contains(document.tokens[tokens.lowerBound - 1].folded)
      else { continue }
      // "from X's company" is no place.
      let next = tokens.upperBound
      if next < document.tokens.count, ["'s", "’s"].contains(document.tokens[next].folded) {
        continue
      }
      places.formUnion(names.form(i).person)
    }
    return places
  }

  private static let locatives: Set<String> = ["en", "desde", "hacia", "in", "at", "from", "near"]
}
