import HiloText

/// Finds descriptions that go back to a person whom the articles give that role: "el mandatario
/// norcoreano", "la alcaldesa", "the former mayor".
///
/// Only definite ones, and only where one person named in the article fits, or one who was named in
/// the same sentence or the one before.
struct NominalFinder {
  /// A person with the roles that any article gives.
  struct Person {
    var entity: Int
    /// First tokens of the mentions in this article, rising.
    var places: [Int]
    /// The nouns and countries of the roles.
    var roles: [(noun: RoleLexicon.Noun, country: String?)]
  }

  private let document: Document
  private let finder: RoleFinder
  private let roles = RoleLexicon.shared

  init(document: Document) {
    self.document = document
    finder = RoleFinder(document: document)
  }

  /// The descriptions in the text with the person whom each means; `taken` are tokens that names and
  /// roles beside names cover.
  func find(persons: [Person], taken: [Bool]) -> [(tokens: Range<Int>, entity: Int)] {
    var found: [(tokens: Range<Int>, entity: Int)] = []
    for i in document.tokens.indices.dropFirst() where !taken[i] {
      guard Self.articles.contains(document.tokens[i - 1].folded),
        document.tokens[i].shape == .lower || document.tokens[i].shape == .capitalized,
        let (head, noun) = head(from: i, taken)
      else { continue }
      let end = phraseEnd(after: head + noun.length)
      // A name right after makes it that name's role; one further on in the phrase was read above.
      let country = finder.country(in: i..<end)
      if let entity = choose(noun, country, at: i, persons) {
        found.append((i - 1..<end, entity))
      }
    }
    return found
  }

  private static let articles: Set<String> = ["el", "la", "the"]

  /// The noun of a role that the phrase opening at `i` has at its head: "líder", "former mayor".
  private func head(from i: Int, _ taken: [Bool]) -> (Int, RoleLexicon.Noun)? {
    for t in i..<min(i + 3, document.tokens.count) {
      if taken[t] { return nil }
      if let noun = roles.noun(at: t, in: document) { return (t, noun) }
      guard document.tokens[t].pos == .adjective else { return nil }
    }
    return nil
  }

  private func phraseEnd(after start: Int) -> Int {
    var end = start
    while end < document.tokens.count, end < start + 2 {
      let word = NameFolding.fold(document.tokens[end].folded)
      guard NameLexicon.shared.demonyms[word] != nil else { break }
      end += 1
    }
    // "de Corea del Norte".
    if end + 1 < document.tokens.count, ["de", "of"].contains(document.tokens[end].folded),
      let place = document.mentions.first(where: {
        $0.tokens.lowerBound == end + 1 && $0.type != .person
      })
    {
      end = min(place.tokens.upperBound, document.tokens.count)
    }
    return end
  }

  private func choose(
    _ noun: RoleLexicon.Noun, _ country: String?, at place: Int, _ persons: [Person]
  ) -> Int? {
    let fitting = persons.filter { person in
      person.roles.contains { role in
        let isSame =
          role.noun.lemma == noun.lemma
          || (role.noun.group == noun.group && !noun.group.isEmpty
            && !Self.loose.contains(noun.group))
        guard isSame else { return false }
        if let a = role.noun.isFeminine, let b = noun.isFeminine, a != b { return false }
        if let country, let other = role.country { return country == other }
        return country == nil || person.roles.contains { $0.country == country }
      }
    }
    if fitting.count == 1 { return fitting[0].entity }
    let sentence = document.tokens[place].sentence
    var best: (place: Int, entity: Int)?
    for person in fitting {
      guard let last = person.places.last(where: { $0 < place }),
        document.tokens[last].sentence >= sentence - 1
      else { continue }
      if best.map({ last > $0.place }) ?? true { best = (last, person.entity) }
    }
    return best?.entity
  }

  /// Classes whose nouns do not stand for one another.
  private static let loose: Set<String> = [
    "relative", "resident", "victim", "witness", "worker", "official", "expert", "businessperson",
    "director", "performer", "sportsperson", "student", "scientist", "owner",
  ]
}
