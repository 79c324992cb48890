import HiloText

/// Matches the full names of persons across articles.
///
/// Names with the same words by sound are one person; a name with fewer words is that of the one
/// person of a longer name who bears them all in order, and nobody's where several do.
struct PersonMatcher {
  private let names: NamedMentions

  init(names: NamedMentions) { self.names = names }

  /// Unites the mentions of the same person by full name.
  func match(_ sets: inout UnionFind, open: [Int]) {
    var first: [[Int32]: Int] = [:]
    for (i, named) in names.all.enumerated() where named.type == .person {
      let person = names.forms[named.form].person
      guard person.count > 1 else { continue }
      if let other = first[person] { sets.union(i, other) } else { first[person] = i }
    }
    // From long to short, each to the longer ones that share its first or last pair.
    let sequences = first.sorted { ($1.key.count, $0.value) < ($0.key.count, $1.value) }
    var byPair: [UInt64: [Int]] = [:]
    for (position, (person, mention)) in sequences.enumerated() {
      var roots = Set<Int>()
      var bearer: Int?
      for candidate in byPair[Self.pair(person[0], person[person.count - 1])] ?? [] {
        let long = sequences[candidate].key
        if long.count > person.count, Self.isShorter(person, of: long),
          !Self.isFront(person, of: long, isName: { first[$0] != nil })
        {
          roots.insert(sets.root(sequences[candidate].value))
          bearer = sequences[candidate].value
        }
      }
      if roots.count == 1, let bearer { sets.union(mention, bearer) }
      for i in person.indices {
        for j in person.indices where j > i && person.count <= 8 {
          byPair[Self.pair(person[i], person[j]), default: []].append(position)
        }
      }
    }
    matchRotations(first, &sets)
    matchTransliterations(sequences.map(\.value), &sets)
  }

  /// "Moon Jae-in" and "Jae-in Moon": the family name first or last, of names that open with no forename
  /// that lists know.
  private func matchRotations(_ first: [[Int32]: Int], _ sets: inout UnionFind) {
    for (person, i) in first.sorted(by: { $0.value < $1.value })
    where !names.form(i).startsWithForename {
      let turned = Array(person.dropFirst() + person.prefix(1))
      if turned != person, let j = first[turned], !names.form(j).startsWithForename {
        sets.union(i, j)
      }
    }
  }

  /// "Oleksandr Hrytsenko" and "Alexander Gritsenko": full names of one outline in different articles.
  ///
  /// An article spells a person in one way: who stand side by side in one are two people. So are those
  /// whose forenames differ in gender.
  private func matchTransliterations(_ people: [Int], _ sets: inout UnionFind) {
    var byOutline: [String: [Int]] = [:]
    for i in people {
      let outline = NameFolding.outline(personWords(i))
      if outline.utf8.count >= Self.shortestOutline { byOutline[outline, default: []].append(i) }
    }
    var articlesOf: [Int: Set<Int>] = [:]
    if byOutline.contains(where: { $0.value.count > 1 }) {
      for (i, named) in names.all.enumerated() where named.type == .person {
        if names.form(i).person.count > 1 {
          articlesOf[sets.root(i), default: []].insert(named.article)
        }
      }
    }
    for (_, all) in byOutline.sorted(by: { $0.key < $1.key }) where all.count > 1 {
      for (position, i) in all.enumerated() {
        for j in all[..<position] {
          let (a, b) = (sets.root(i), sets.root(j))
          let (x, y) = (articlesOf[a] ?? [], articlesOf[b] ?? [])
          if a == b || !x.isDisjoint(with: y) || isOtherGender(i, j) { continue }
          sets.union(a, b)
          articlesOf[min(a, b)] = x.union(y)
        }
      }
    }
  }

  /// The consonants that a name needs for its outline to say who it is.
  private static let shortestOutline = 6

  private func personWords(_ i: Int) -> [String] {
    let form = names.form(i)
    return Array(form.hasTitle ? form.words.dropFirst() : form.words[...])
  }

  /// "Mario" and "María": one ends in an a, the other does not.
  private func isOtherGender(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (personWords(i)[0], personWords(j)[0])
    return a.hasSuffix("a") != b.hasSuffix("a")
  }

  private static func pair(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }

  /// Whether `long` is two names run together, of which `short` is the first: "(alcalde de) Puerto
  /// Alto Ana Ruiz" taken for one name. The person stands last.
  static func isFront(_ short: [Int32], of long: [Int32], isName: ([Int32]) -> Bool) -> Bool {
    long.count >= short.count + 2 && long.starts(with: short)
      && isName(Array(long.dropFirst(short.count)))
  }

  /// Whether the words of `short` come in this order in `long`.
  static func isShorter(_ short: [Int32], of long: [Int32]) -> Bool {
    var i = 0
    for word in long where i < short.count && word == short[i] { i += 1 }
    return i == short.count
  }
}
