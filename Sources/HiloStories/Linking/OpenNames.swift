import HiloText

/// Explains by the other articles the names that their own article leaves open: a person by family
/// name alone, an acronym without its long form, an office without a country.
///
/// Each goes to the bearer of the name in the articles that share most other names with its own,
/// rare names counting most.
struct OpenNames {
  private let names: NamedMentions
  private let articleCount: Int

  init(names: NamedMentions, articleCount: Int) {
    self.names = names
    self.articleCount = articleCount
  }

  /// Unites the `open` names with those that explain them.
  func resolve(_ open: [Int], _ sets: inout UnionFind) {
    if open.isEmpty { return }
    let isOpen = Set(open)
    // Which sets each article speaks of, and in how many articles each set is.
    var setsOf: [[Int]] = []
    var frequency: [Int: Int] = [:]
    for range in names.ofArticle {
      let roots = Set(range.filter { !isOpen.contains($0) }.map { sets.root($0) }).sorted()
      setsOf.append(roots)
      for root in roots { frequency[root, default: 0] += 1 }
    }
    var bearers: [String: [Int: Set<Int>]] = [:]
    for (i, named) in names.all.enumerated() where !isOpen.contains(i) {
      for key in explainedKeys(i) {
        bearers[key, default: [:]][sets.root(i), default: []].insert(named.article)
      }
    }
    func similarity(_ a: Int, _ b: Int) -> Double {
      var (i, j) = (0, 0)
      var sum = 0.0
      let (x, y) = (setsOf[a], setsOf[b])
      while i < x.count, j < y.count {
        if x[i] == y[j] {
          let count = Double(frequency[x[i]] ?? 1)
          sum += max(0.05, 1 / count - 1 / Double(articleCount + 1))
          i += 1
          j += 1
        } else if x[i] < y[j] {
          i += 1
        } else {
          j += 1
        }
      }
      return sum
    }
    var alone: [String: Int] = [:]
    var unions: [(Int, Int)] = []
    for i in open {
      let key = openKey(i)
      let candidates = bearers[key] ?? [:]
      var ranked: [(root: Int, score: Double)] = []
      for (root, articles) in candidates.sorted(by: { $0.key < $1.key }) {
        var best = 0.0
        for article in articles.sorted().prefix(50) {
          best = max(best, similarity(names[i].article, article))
        }
        ranked.append((root, best))
      }
      ranked.sort { ($1.score, $0.root) < ($0.score, $1.root) }
      if let top = ranked.first, top.score > 0 || (ranked.count == 1 && articleCount <= 20),
        ranked.count == 1 || top.score > ranked[1].score
      {
        unions.append((i, top.root))
      } else if let other = alone[key] {
        unions.append((i, other))
      } else {
        alone[key] = i
      }
    }
    for (a, b) in unions { sets.union(a, b) }
  }

  /// The key under which an open name is asked for.
  private func openKey(_ i: Int) -> String {
    let form = names.form(i)
    if names[i].type == .person { return "P \(form.person.first ?? -1)" }
    if form.isOffice { return "O " + form.key }
    return "A " + form.joined
  }

  /// The keys of open names that a settled name explains.
  private func explainedKeys(_ i: Int) -> [String] {
    let form = names.form(i)
    if names[i].type == .person {
      return form.person.count > 1 ? form.person.dropFirst().map { "P \($0)" } : []
    }
    if form.isOffice { return ["O " + form.key] }
    if form.words.count > 1, form.startsWithKind {
      return ["A " + form.joined, "A " + form.words[0]]
    }
    return ["A " + form.joined]
  }
}
