import HiloText

/// Finds rewrites that keep no runs of words: the same facts in the same order, in other words.
///
/// The sentences of two articles are paired by what they speak of (names, numbers, and words by their
/// meaning or dictionary form); the pairs that rise in both are weighed by how alike they are. The whole
/// is the share of the two texts that has its counterpart, less what was changed in it (Dice). Two reports
/// that were written each on its own tell much the same facts, but not sentence by sentence in one order.
struct Rewrites: Sendable {
  /// The share from which on one text is a rewrite of the other. Rewrites seen reach 0.43 and more,
  /// independent reports of one happening 0.17, of one topic 0.19.
  static let threshold = 0.3
  /// How alike two articles must be, as stories go, to be laid side by side, and with how many, the likest
  /// first, an article is.
  private static let (leastLikeness, mostCompared): (Float, Int) = (0.3, 16)
  /// As many sentences must meet in order: fewer are a quotation.
  private static let leastSentences = 4
  /// How alike two sentences are that meet, and how few words are no sentence to go by.
  private static let (leastAlike, leastWords) = (0.3, 3)

  /// The pairs among `edges` of which one is a rewrite of the other. An article is compared with sixteen
  /// others at most, each time in the number of their sentences that share a word.
  func pairs(
    of articles: [AnnotatedArticle], edges: [SimilarityGraph.Edge]
  ) -> [(first: Int, second: Int, share: Double)] {
    var numbers: [String: Int32] = [:]
    var read: [Int: [[Int32]]] = [:]
    var compared = [Int](repeating: 0, count: articles.count)
    var found: [(first: Int, second: Int, share: Double)] = []
    let likely = edges.filter {
      $0.similarity >= Self.leastLikeness && !$0.isCopy
        && articles[$0.first].document.language == articles[$0.second].document.language
    }
    for edge in likely.sorted(by: Self.isLiker) {
      guard max(compared[edge.first], compared[edge.second]) < Self.mostCompared else { continue }
      for a in [edge.first, edge.second] {
        compared[a] += 1
        if read[a] == nil { read[a] = Self.sentences(of: articles[a].document, &numbers) }
      }
      let share = Self.share(read[edge.first] ?? [], read[edge.second] ?? [])
      if share >= Self.threshold { found.append((edge.first, edge.second, share)) }
    }
    return found
  }

  private static func isLiker(_ a: SimilarityGraph.Edge, _ b: SimilarityGraph.Edge) -> Bool {
    a.similarity != b.similarity
      ? a.similarity > b.similarity : (a.first, a.second) < (b.first, b.second)
  }

  /// How much of two texts, given by the contents of their sentences, stands in both in one order, 0 to 1;
  /// 0 where too few sentences meet.
  static func share(_ a: [[Int32]], _ b: [[Int32]]) -> Double {
    let pairs = SentenceAligner(original: a, copy: b, least: leastAlike)
      .pairs(canJoinOriginal: { _ in false }, canJoinCopy: { _ in false })
    guard pairs.count >= leastSentences else { return 0 }
    // The heaviest run of pairs that rises in both texts.
    var heaviest: [Double] = []
    for (i, pair) in pairs.enumerated() {
      let (x, y) = (a[pair.original.lowerBound], b[pair.copy.lowerBound])
      let before = pairs[..<i].indices
        .filter { pairs[$0].original.lowerBound < pair.original.lowerBound }
        .map { heaviest[$0] }.max()
      heaviest.append(
        (before ?? 0) + SentenceAligner.likeness(x, y) * Double(x.count + y.count))
    }
    let total = (a + b).reduce(0) { $0 + $1.count }
    return (heaviest.max() ?? 0) / Double(total)
  }

  /// What the sentences of an article's running text speak of, each thing once a sentence, as numbers.
  static func sentences(of document: Document, _ numbers: inout [String: Int32]) -> [[Int32]] {
    let lexicon = ConceptLexicon.of(document.language)
    var sentences: [[Int32]] = []
    for sentence in document.sentences
    where sentence.kind != .headline && !document.isBoilerplate(sentence.passage) {
      var contents: [Int32] = []
      for t in sentence.tokens {
        guard let content = content(at: t, in: document, lexicon) else { continue }
        let next = Int32(numbers.count)
        let number = numbers[content] ?? next
        if number == next { numbers[content] = next }
        if !contents.contains(number) { contents.append(number) }
      }
      if contents.count >= leastWords { sentences.append(contents) }
    }
    return sentences
  }

  /// What a word stands for: its meaning where the lists know it, else its dictionary form; nil for
  /// words that only join others.
  private static func content(
    at t: Int, in document: Document, _ lexicon: ConceptLexicon?
  ) -> String? {
    let token = document.tokens[t]
    switch token.shape {
    case .punctuation: return nil
    case .digits, .alphanumeric: return token.folded
    default: break
    }
    switch token.pos {
    case .noun, .verb, .adjective, .properNoun, .adverb, .numeral, .other: break
    default: return nil
    }
    guard token.folded.utf8.count > 2 else { return nil }
    if let concept = lexicon?.hit(at: t, in: document)?.concepts.first { return "=\(concept)" }
    return Folding.folded(token.lemma)
  }
}
