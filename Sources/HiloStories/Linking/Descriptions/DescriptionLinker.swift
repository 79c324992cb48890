import HiloText

/// Links within one article what stands for the same beside or without a name: appositions
/// ("X, presidente de Y"), copulas ("X es el mayor banco"), relative clauses, descriptions that go
/// back ("la compañía") and pronouns.
///
/// Grammar first (`linkBeside`), then from the front to the back of the text each place that stands
/// for something to what best fits by type, number, gender, class of the noun, distance and how much the
/// article speaks of it (`linkBack`). The order is that of H. Lee et al. (Computational Linguistics
/// 39(4), 2013); the weights are our own.
struct DescriptionLinker {
  let document: Document
  let shapes: [MentionShape]
  /// The node of each shape among the sets.
  let nodes: [Int]
  /// Only what fits without doubt is led back.
  let isStrict: Bool
  let nouns = DescriptionNouns.shared
  private let byHead: [Int: [Int]]
  private let byTokens: [Range<Int>: [Int]]

  init(document: Document, shapes: [MentionShape], nodes: [Int], isStrict: Bool = false) {
    self.isStrict = isStrict
    self.document = document
    self.shapes = shapes
    self.nodes = nodes
    var byHead: [Int: [Int]] = [:]
    var byTokens: [Range<Int>: [Int]] = [:]
    for (i, shape) in shapes.enumerated() {
      byHead[shape.head, default: []].append(i)
      byTokens[shape.tokens, default: []].append(i)
    }
    self.byHead = byHead
    self.byTokens = byTokens
  }

  // MARK: Beside one another

  /// Unites what grammar makes one.
  func linkBeside(_ sets: inout UnionFind, named: inout [Int: String]) {
    for i in shapes.indices {
      for j in byHead[shapes[i].head] ?? [] where j > i { unite(i, j, &sets, &named) }
      linkParts(of: i, &sets, &named)
      let token = document.tokens[shapes[i].head]
      switch token.relation {
      case .appos: uniteHeads(i, Int(token.head), &sets, &named)
      case .flat, .compound:
        // "(presidente) Obama": the name behind the noun.
        if shapes[i].kind == .name, Int(token.head) < shapes[i].head {
          uniteHeads(i, Int(token.head), &sets, &named)
        }
      default: break
      }
      if shapes[i].kind == .nominal { linkSubject(of: i, &sets, &named) }
      if shapes[i].isRelative { linkAntecedent(of: i, &sets, &named) }
    }
  }

  private func uniteHeads(
    _ i: Int, _ head: Int, _ sets: inout UnionFind, _ named: inout [Int: String]
  ) {
    for j in byHead[head] ?? [] where j != i { unite(i, j, &sets, &named) }
  }

  /// Unites two of one type, unless one is a group and the other is not, or both bear names of their own.
  func unite(_ i: Int, _ j: Int, _ sets: inout UnionFind, _ named: inout [Int: String]) {
    let (a, b) = (shapes[i], shapes[j])
    guard a.type == b.type, a.isGroup == b.isGroup || a.kind == .pronoun || b.kind == .pronoun
    else { return }
    let (x, y) = (sets.root(nodes[i]), sets.root(nodes[j]))
    if x == y { return }
    if let m = named[x], let n = named[y], m != n { return }
    let name = named[x] ?? named[y]
    sets.union(x, y)
    if let name { named[sets.root(x)] = name }
  }

  /// "[[Apple CEO] [Steve Jobs]]", "[[X], [the Y]]": two parts that make up a whole of their type.
  private func linkParts(of i: Int, _ sets: inout UnionFind, _ named: inout [Int: String]) {
    let whole = shapes[i]
    guard !whole.isGroup, whole.tokens.count > 1 else { return }
    for end in whole.tokens.dropFirst() {
      for a in byTokens[whole.tokens.lowerBound..<end] ?? [] {
        var next = end
        while next < whole.tokens.upperBound, document.tokens[next].shape == .punctuation {
          next += 1
        }
        guard next < whole.tokens.upperBound else { continue }
        var last = whole.tokens.upperBound
        while last > next, document.tokens[last - 1].shape == .punctuation { last -= 1 }
        for b in byTokens[next..<last] ?? []
        where shapes[a].type == whole.type && shapes[b].type == whole.type {
          unite(a, b, &sets, &named)
          unite(i, a, &sets, &named)
        }
      }
    }
  }

  /// "X es el mayor banco": what the noun is said of.
  private func linkSubject(of i: Int, _ sets: inout UnionFind, _ named: inout [Int: String]) {
    let head = shapes[i].head
    let sentence = document.sentences[Int(document.tokens[head].sentence)].tokens
    var subject: Int?
    var isCopula = false
    for t in sentence where Int(document.tokens[t].head) == head {
      if document.tokens[t].relation == .cop { isCopula = true }
      if document.tokens[t].relation == .nsubj { subject = t }
    }
    guard isCopula, let subject else { return }
    for j in byHead[subject] ?? [] where shapes[j].isPlural == shapes[i].isPlural {
      unite(i, j, &sets, &named)
    }
  }

  /// "X, which …": the noun whose clause the pronoun opens, else what ends right before it.
  private func linkAntecedent(of i: Int, _ sets: inout UnionFind, _ named: inout [Int: String]) {
    var t = shapes[i].head
    for _ in 0..<6 {
      let token = document.tokens[t]
      guard token.head >= 0 else { break }
      t = Int(token.head)
      if token.relation == .acl, let all = byHead[t] {
        let fitting = all.filter { shapes[$0].type == shapes[i].type }
        for j in fitting { unite(i, j, &sets, &named) }
        if !fitting.isEmpty { return }
      }
    }
    let start = shapes[i].tokens.lowerBound
    let before = shapes.indices.filter {
      let end = shapes[$0].tokens.upperBound
      return end <= start && end >= start - 2 && shapes[$0].type == shapes[i].type
    }
    if let j = before.max(by: { shapes[$0].tokens.upperBound < shapes[$1].tokens.upperBound }) {
      unite(i, j, &sets, &named)
    }
  }
}
