import HiloText

/// Links what stands in the same place of two articles of which one is a translation or close rewrite of the
/// other: "the new air giant" is "el nuevo gigante del aire" though no list knows either.
///
/// The sentences are paired first, by a heaviest rising run of pairs (as sentences of translations are aligned
/// since W. A. Gale and K. W. Church, Computational Linguistics 19(1), 1993, but by the words that two
/// languages have in common: names, numbers, concepts and words of one root); then the mentions of one type
/// within each pair of sentences, the likest first. What is so paired becomes one before anything is led
/// back, so that what the one text says more clearly holds for the other. Linear in the words of all texts;
/// in two texts that share many words, the product of their sentences.
struct ParallelLinker {
  let linkers: [DescriptionLinker]

  /// The share of the rarer words of the text with fewer that two must share to be compared.
  private static let candidateShare = 0.2
  /// Words in more texts than this say little of a pair, and would make the work quadratic.
  private static let widest = 40
  /// Longer texts, by the product of their sentences, are not compared.
  private static let largest = 1 << 20
  /// The least likeness of two sentences.
  private static let sentenceBar = 0.15
  /// The least likeness of two texts, over the sentences of the longer one.
  private static let textBar = 0.28
  /// The least likeness of two mentions, and of two with names of their own ("the Air Force", "las Fuerzas
  /// Aéreas").
  private static let mentionBar = 0.3
  private static let nameBar = 0.8

  /// Two articles, by number, and what each speaks of, by its root.
  private struct Pair {
    var a: Int
    var b: Int
    var ours: Set<Int>
    var theirs: Set<Int>
  }

  /// Unites what stands for each other.
  func link(_ sets: inout UnionFind, _ named: inout [Int: String]) {
    let texts = linkers.indices.map(sentences)
    for (a, b) in candidates(texts) {
      let aligned = Self.align(texts[a], texts[b])
      let likeness = aligned.reduce(0) {
        $0 + Self.dice(texts[a][$1.0].words, texts[b][$1.1].words)
      }
      let length = Double(max(texts[a].count, texts[b].count))
      guard !aligned.isEmpty, likeness >= Self.textBar * length else { continue }
      let pair = Pair(
        a: a, b: b, ours: Set(linkers[a].nodes.map { sets.root($0) }),
        theirs: Set(linkers[b].nodes.map { sets.root($0) }))
      var matches: [(Int, Int)] = []
      for (s, t) in aligned {
        matches += self.matches(pair, texts[a][s], texts[b][t], &sets, named)
      }
      unite(matches, &sets, &named)
    }
  }

  /// The pairs of texts that share enough of the words that few texts have.
  private func candidates(_ texts: [[Sentence]]) -> [(Int, Int)] {
    var textsOf: [String: [Int]] = [:]
    for (a, text) in texts.enumerated() {
      let words = text.reduce(into: Set<String>()) { $0.formUnion($1.words) }
      for word in words { textsOf[word, default: []].append(a) }
    }
    var counts = [Int](repeating: 0, count: texts.count)
    var shared: [Int: Int] = [:]
    for (_, holders) in textsOf where holders.count <= Self.widest {
      for (i, a) in holders.enumerated() {
        counts[a] += 1
        for b in holders[(i + 1)...] { shared[a * linkers.count + b, default: 0] += 1 }
      }
    }
    return shared.filter { key, count in
      let fewer = min(counts[key / linkers.count], counts[key % linkers.count])
      return Double(count) >= Self.candidateShare * Double(fewer)
    }.keys.sorted().map { ($0 / linkers.count, $0 % linkers.count) }.filter {
      texts[$0].count * texts[$1].count <= Self.largest
    }
  }

  // MARK: Sentences

  /// A sentence with the keys of its words and the mentions whose head is in it.
  struct Sentence {
    var tokens: Range<Int>
    var words: Set<String>
    var shapes: [Int]
  }

  private func sentences(of a: Int) -> [Sentence] {
    let document = linkers[a].document
    var sentences = document.sentences.map {
      Sentence(tokens: $0.tokens, words: words(of: $0.tokens, in: document, a), shapes: [])
    }
    for (i, shape) in linkers[a].shapes.enumerated() {
      sentences[Int(document.tokens[shape.head].sentence)].shapes.append(i)
    }
    return sentences.filter { !$0.words.isEmpty }
  }

  private func words(of tokens: Range<Int>, in document: Document, _ a: Int) -> Set<String> {
    var words = Set<String>()
    for t in tokens {
      switch document.tokens[t].pos {
      case .noun, .adjective, .properNoun, .numeral, .verb, .other:
        words.insert(linkers[a].nouns.key(of: t, in: document))
      default: break
      }
    }
    return words
  }

  /// The heaviest rising run of pairs of like sentences; what lies between two such pairs is paired in order if
  /// both texts have as much of it.
  static func align(_ ours: [Sentence], _ theirs: [Sentence]) -> [(Int, Int)] {
    let (n, m) = (ours.count, theirs.count)
    if n == 0 || m == 0 { return [] }
    var best = [Double](repeating: 0, count: (n + 1) * (m + 1))
    var like = [Double](repeating: 0, count: n * m)
    for i in (0..<n).reversed() {
      for j in (0..<m).reversed() {
        like[i * m + j] = dice(ours[i].words, theirs[j].words)
        let skip = max(best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1])
        let pair = like[i * m + j] + best[(i + 1) * (m + 1) + j + 1]
        best[i * (m + 1) + j] = like[i * m + j] < sentenceBar ? skip : max(skip, pair)
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    var open = (0, 0)
    func close(_ i: Int, _ j: Int) {
      guard i - open.0 == j - open.1 else { return }
      for k in 0..<(i - open.0) { pairs.append((open.0 + k, open.1 + k)) }
    }
    while i < n, j < m {
      let here = best[i * (m + 1) + j]
      let pair = like[i * m + j] + best[(i + 1) * (m + 1) + j + 1]
      if like[i * m + j] >= sentenceBar, here == pair {
        close(i, j)
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
        open = (i, j)
      } else if here == best[(i + 1) * (m + 1) + j] {
        i += 1
      } else {
        j += 1
      }
    }
    close(n, m)
    return pairs
  }

  private static func dice(_ a: Set<String>, _ b: Set<String>) -> Double {
    2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  // MARK: Mentions

  /// Pairs of nodes that stand for each other, each mention in one pair at most.
  private func matches(
    _ pair: Pair, _ ours: Sentence, _ theirs: Sentence, _ sets: inout UnionFind,
    _ named: [Int: String]
  ) -> [(Int, Int)] {
    let (left, right) = (linkers[pair.a], linkers[pair.b])
    var found: [(likeness: Double, i: Int, j: Int)] = []
    for i in ours.shapes {
      for j in theirs.shapes where left.shapes[i].type == right.shapes[j].type {
        let (x, y) = (sets.root(left.nodes[i]), sets.root(right.nodes[j]))
        var bar = Self.mentionBar
        if let m = named[x], let n = named[y], m != n {
          // What either text names besides is another.
          if pair.ours.contains(y) || pair.theirs.contains(x) { continue }
          bar = Self.nameBar
        }
        let likeness =
          likeness(left.shapes[i], ours, right.shapes[j], theirs) + (x == y ? 2 : 0)
        if likeness >= bar { found.append((likeness, i, j)) }
      }
    }
    found.sort { ($1.likeness, $0.i, $0.j) < ($0.likeness, $1.i, $1.j) }
    var (taken, given) = (Set<Int>(), Set<Int>())
    var pairs: [(Int, Int)] = []
    for one in found where !taken.contains(one.i) && !given.contains(one.j) {
      taken.insert(one.i)
      given.insert(one.j)
      pairs.append((left.nodes[one.i], right.nodes[one.j]))
    }
    return pairs
  }

  /// By noun and words, how it speaks, how long it is and how far into the sentence it stands.
  private func likeness(
    _ one: MentionShape, _ ours: Sentence, _ other: MentionShape, _ theirs: Sentence
  ) -> Double {
    var likeness = 0.5 * Self.ratio(one.tokens.count, other.tokens.count)
    if one.kind == other.kind { likeness += 0.5 }
    if one.isGroup != other.isGroup { likeness -= 1 }
    if one.isPlural != other.isPlural { likeness -= 0.3 }
    if !one.noun.isEmpty {
      if one.noun == other.noun {
        likeness += 1
      } else if DescriptionNouns.shared.agree(one.noun, other.noun) {
        likeness += 0.5
      }
    }
    if !one.content.isEmpty || !other.content.isEmpty {
      likeness += Self.dice(Set(one.content), Set(other.content))
    }
    return likeness - 1.2 * abs(Self.position(one, ours) - Self.position(other, theirs))
  }

  private static func ratio(_ a: Int, _ b: Int) -> Double { Double(min(a, b)) / Double(max(a, b)) }

  private static func position(_ shape: MentionShape, _ sentence: Sentence) -> Double {
    Double(shape.head - sentence.tokens.lowerBound) / Double(sentence.tokens.count)
  }

  // MARK: Sets

  /// Unites the sets of what is paired, if half of the places that one of them has there stand where the
  /// other's do.
  private func unite(
    _ matches: [(Int, Int)], _ sets: inout UnionFind, _ named: inout [Int: String]
  ) {
    var votes: [[Int]: Int] = [:]
    var (ofOurs, ofTheirs) = ([Int: Int](), [Int: Int]())
    for (i, j) in matches {
      let (x, y) = (sets.root(i), sets.root(j))
      votes[[x, y], default: 0] += 1
      ofOurs[x, default: 0] += 1
      ofTheirs[y, default: 0] += 1
    }
    let order = votes.sorted {
      ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1])
    }
    for (pair, count) in order {
      let (x, y) = (sets.root(pair[0]), sets.root(pair[1]))
      if x == y || 2 * count < min(ofOurs[pair[0]] ?? 0, ofTheirs[pair[1]] ?? 0) { continue }
      // Two names become one only where they stand for each other themselves.
      if let m = named[x], let n = named[y], m != n,
        named[pair[0]] == nil || named[pair[1]] == nil
      {
        continue
      }
      let name = named[x] ?? named[y]
      sets.union(x, y)
      if let name { named[sets.root(x)] = name }
    }
  }
}
