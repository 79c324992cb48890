import HiloText

/// Links what has no name in two articles that tell the same of the same names: a text and its
/// translation or rewrite, or two reports of one happening. "The antenna" of the one is "la antena" of the
/// other, where each has one.
struct CounterpartLinker {
  let linkers: [DescriptionLinker]

  /// What an article speaks of without a name.
  private struct Nameless {
    var root: Int
    var type: EntityType
    var nouns: Set<String>
    var content: Set<String>
    /// The named that its sentences speak of.
    var company: Set<Int> = []
  }

  /// The share of the names of the article with fewer that both must bear, and how many at least.
  private static let share = 0.8
  private static let fewest = 2
  /// Names in more articles than this say little of a pair, and would make the work quadratic.
  private static let widest = 40

  func link(_ sets: inout UnionFind, _ named: inout [Int: String]) {
    var articlesOf: [Int: Set<Int>] = [:]
    for (a, linker) in linkers.enumerated() {
      for node in linker.nodes { articlesOf[sets.root(node), default: []].insert(a) }
    }
    for (a, b) in pairs(&sets, named) {
      let (ours, theirs) = (nameless(a, &sets, named), nameless(b, &sets, named))
      for (i, j) in Self.matches(ours, theirs) {
        let (x, y) = (sets.root(i), sets.root(j))
        // Two of one article stay two.
        guard x != y, let xs = articlesOf[x], let ys = articlesOf[y], xs.isDisjoint(with: ys) else {
          continue
        }
        sets.union(x, y)
        articlesOf[sets.root(x)] = xs.union(ys)
      }
    }
  }

  /// The pairs of articles that share most names.
  private func pairs(_ sets: inout UnionFind, _ named: [Int: String]) -> [(Int, Int)] {
    var articlesOf: [Int: [Int]] = [:]
    var counts = [Int](repeating: 0, count: linkers.count)
    for (a, linker) in linkers.enumerated() {
      let roots = Set(linker.nodes.map { sets.root($0) }.filter { named[$0] != nil })
      counts[a] = roots.count
      for root in roots.sorted() { articlesOf[root, default: []].append(a) }
    }
    var shared: [Int: Int] = [:]
    for (_, articles) in articlesOf where articles.count <= Self.widest {
      for (i, a) in articles.enumerated() {
        for b in articles[(i + 1)...] { shared[a * linkers.count + b, default: 0] += 1 }
      }
    }
    return shared.filter { key, count in
      let smaller = max(counts[key / linkers.count], counts[key % linkers.count])
      return count >= Self.fewest && Double(count) >= Self.share * Double(smaller)
    }.keys.sorted().map { ($0 / linkers.count, $0 % linkers.count) }
  }

  private func nameless(
    _ a: Int, _ sets: inout UnionFind, _ named: [Int: String]
  ) -> [Nameless] {
    var inSentence: [Int32: Set<Int>] = [:]
    for (shape, node) in zip(linkers[a].shapes, linkers[a].nodes)
    where named[sets.root(node)] != nil {
      inSentence[linkers[a].document.tokens[shape.head].sentence, default: []]
        .insert(sets.root(node))
    }
    var position: [Int: Int] = [:]
    var found: [Nameless] = []
    for (shape, node) in zip(linkers[a].shapes, linkers[a].nodes) where shape.kind != .pronoun {
      let root = sets.root(node)
      if named[root] != nil { continue }
      let at = position[root] ?? found.count
      if at == found.count {
        position[root] = at
        found.append(Nameless(root: root, type: shape.type, nouns: [], content: []))
      }
      found[at].nouns.insert(shape.noun)
      found[at].content.formUnion(shape.content)
      let sentence = linkers[a].document.tokens[shape.head].sentence
      found[at].company.formUnion(inSentence[sentence] ?? [])
    }
    return found
  }

  /// Pairs that are each other's likest by their words, and share the noun or half of the words.
  private static func matches(_ ours: [Nameless], _ theirs: [Nameless]) -> [(Int, Int)] {
    func best(_ one: Nameless, _ others: [Nameless]) -> (index: Int, isClear: Bool)? {
      var (top, next, index) = (0.0, 0.0, -1)
      for (i, other) in others.enumerated() where other.type == one.type {
        let likeness = likeness(one, other)
        if likeness > top {
          (next, top, index) = (top, likeness, i)
        } else {
          next = max(next, likeness)
        }
      }
      return index < 0 || top < 0.5 ? nil : (index, top > next)
    }
    var matches: [(Int, Int)] = []
    for (i, one) in ours.enumerated() {
      guard let there = best(one, theirs), there.isClear,
        let back = best(theirs[there.index], ours), back.isClear, back.index == i
      else { continue }
      matches.append((one.root, theirs[there.index].root))
    }
    return matches
  }

  private static func likeness(_ a: Nameless, _ b: Nameless) -> Double {
    if a.root == b.root { return 3 }
    let common = a.content.intersection(b.content)
    let isNumber = common.contains {
      $0.utf8.count > 1 && $0.utf8.allSatisfy(DescriptionNouns.isDigit)
    }
    return share(a.content, b.content) + 0.5 * share(a.company, b.company)
      + (a.nouns.isDisjoint(with: b.nouns) ? 0 : 0.5) + (isNumber ? 0.5 : 0)
  }

  private static func share<Element>(_ a: Set<Element>, _ b: Set<Element>) -> Double {
    let common = a.intersection(b).count
    return common == 0 ? 0 : Double(common) / Double(a.count + b.count - common)
  }
}
