import HiloText

/// Lays a copy beside its original.
struct CopyComparison {
  private let original: Int
  private let copy: Int
  private let linking: Linking
  private let originalDocument: Document
  private let copyDocument: Document
  private let originalWords: CopiedWords
  private let copyWords: CopiedWords
  private let isSlight: [Bool]
  private let originalQuantities: [Quantity]
  private let copyQuantities: [Quantity]

  init(original: Int, copy: Int, articles: [AnnotatedArticle], linking: Linking) {
    self.original = original
    self.copy = copy
    self.linking = linking
    originalDocument = articles[original].document
    copyDocument = articles[copy].document
    var numbers = CopiedWords.Numbers()
    originalWords = CopiedWords(originalDocument, numbers: &numbers)
    copyWords = CopiedWords(copyDocument, numbers: &numbers)
    isSlight = numbers.isSlight
    originalQuantities = NumberReader(originalDocument)?.read() ?? []
    copyQuantities = NumberReader(copyDocument)?.read() ?? []
  }

  func read() -> CopiedText {
    let pairs = SentenceAligner(original: originalWords.words, copy: copyWords.words).pairs(
      canJoinOriginal: { canJoin($0, of: originalWords, in: originalDocument) },
      canJoinCopy: { canJoin($0, of: copyWords, in: copyDocument) })
    var lines = lines(pairs)
    insertOmitted(&lines, pairs)
    return CopiedText(
      original: original, article: copy, lines: lines.map(\.line),
      originOfStatement: StatementOrigins(
        original: originalDocument, copy: copyDocument, lines: lines.map(\.line)
      ).find())
  }

  /// Two sentences of running text can be parts of one; a title and a lead cannot.
  private func canJoin(_ i: Int, of words: CopiedWords, in document: Document) -> Bool {
    guard i + 1 < words.sentences.count else { return false }
    return document.sentences[words.sentences[i]].kind == .prose
      && document.sentences[words.sentences[i + 1]].kind == .prose
  }

  // MARK: Lines

  private typealias Placed = (line: CopiedText.Line, original: Range<Int>?)

  /// The sentences of the copy.
  private func lines(_ pairs: [SentenceAligner.Pair]) -> [Placed] {
    let inOrder = Self.inOrder(pairs.map(\.original.lowerBound))
    var lines: [Placed] = []
    var (c, p) = (0, 0)
    while c < copyWords.sentences.count {
      guard p < pairs.count, pairs[p].copy.lowerBound <= c else {
        lines.append(
          (.init(kind: .added, passage: passage(c..<c + 1, copyWords, copyDocument)), nil))
        c += 1
        continue
      }
      let pair = pairs[p]
      let changes = changes(pair)
      lines.append(
        (
          .init(
            kind: changes.isEmpty ? .same : .changed, isMoved: !inOrder[p],
            passage: passage(pair.copy, copyWords, copyDocument),
            origin: passage(pair.original, originalWords, originalDocument), changes: changes),
          pair.original
        ))
      c = pair.copy.upperBound
      p += 1
    }
    return lines
  }

  /// Puts each sentence that is left out after the line of the one before it in the original.
  private func insertOmitted(_ lines: inout [Placed], _ pairs: [SentenceAligner.Pair]) {
    var isTaken = [Bool](repeating: false, count: originalWords.sentences.count)
    for pair in pairs { for o in pair.original { isTaken[o] = true } }
    var after: [Int: [Placed]] = [:]
    var last = -1
    for o in isTaken.indices {
      if isTaken[o] {
        last = o
      } else {
        let origin = passage(o..<o + 1, originalWords, originalDocument)
        after[last, default: []].append((.init(kind: .omitted, origin: origin), o..<o + 1))
      }
    }
    lines =
      (after[-1] ?? [])
      + lines.flatMap { placed in
        [placed] + (placed.original.flatMap { after[$0.upperBound - 1] } ?? [])
      }
  }

  private func passage(_ range: Range<Int>, _ words: CopiedWords, _ document: Document) -> Passage {
    let first = document.sentences[words.sentences[range.lowerBound]].passage
    return first.union(document.sentences[words.sentences[range.upperBound - 1]].passage)
  }

  /// Which of `numbers` are part of a longest run of them that rises: the others were moved.
  static func inOrder(_ numbers: [Int]) -> [Bool] {
    // The places of the least ends of rising runs, by length (Fredman, Discrete Mathematics 1975).
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (i, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[i] = ends[low - 1] }
      if low == ends.count { ends.append(i) } else { ends[low] = i }
    }
    var isIn = [Bool](repeating: false, count: numbers.count)
    var i = ends.last ?? -1
    while i >= 0 {
      isIn[i] = true
      i = before[i]
    }
    return isIn
  }

  // MARK: Words

  private func changes(_ pair: SentenceAligner.Pair) -> [CopiedText.Change] {
    let (first, second) = (originalWords.run(pair.original), copyWords.run(pair.copy))
    return WordDifference.changes(from: first.words, to: second.words) { isSlight[Int($0)] }.map {
      CopiedText.Change(
        kind: kind(tokens(first.tokens, $0.first), tokens(second.tokens, $0.second)),
        passage: Self.passage(second.passages, $0.second),
        origin: Self.passage(first.passages, $0.first))
    }
  }

  private static func passage(_ passages: [Passage], _ range: Range<Int>) -> Passage {
    if range.isEmpty {
      // Between two words: before the next one, or after the last.
      let place =
        range.lowerBound < passages.count
        ? passages[range.lowerBound].start : passages.last?.end ?? 0
      return Passage(start: place, end: place)
    }
    return Passage(
      start: passages[range.lowerBound].start, end: passages[range.upperBound - 1].end)
  }

  private func tokens(_ tokens: [Range<Int>], _ range: Range<Int>) -> Range<Int> {
    range.isEmpty
      ? 0..<0 : tokens[range.lowerBound].lowerBound..<tokens[range.upperBound - 1].upperBound
  }

  /// What is at stake where `first` of the original became `second`.
  private func kind(_ first: Range<Int>, _ second: Range<Int>) -> CopiedText.Change.Kind {
    func differ<Value: Hashable>(_ a: Set<Value>, _ b: Set<Value>) -> Bool {
      !a.isEmpty && !b.isEmpty && a != b
    }
    if differ(Self.values(originalQuantities, first), Self.values(copyQuantities, second)) {
      return .number
    }
    if differ(Self.times(originalDocument, first), Self.times(copyDocument, second)) {
      return .time
    }
    if differ(entities(original, originalDocument, first), entities(copy, copyDocument, second)) {
      return .name
    }
    return Self.negations(originalDocument, first) != Self.negations(copyDocument, second)
      ? .negation : .words
  }

  private static func values(_ quantities: [Quantity], _ range: Range<Int>) -> Set<String> {
    Set(quantities.filter { $0.tokens.overlaps(range) }.map(\.normalised))
  }

  private static func times(_ document: Document, _ range: Range<Int>) -> Set<String> {
    Set(document.times.filter { $0.tokens.overlaps(range) }.map(\.value))
  }

  private func entities(_ article: Int, _ document: Document, _ range: Range<Int>) -> Set<Int> {
    guard linking.entityOfMention.indices.contains(article) else { return [] }
    let entities = linking.entityOfMention[article]
    return Set(
      document.mentions.indices.filter {
        document.mentions[$0].tokens.overlaps(range) && $0 < entities.count
      }.compactMap { entities[$0] })
  }

  private static func negations(_ document: Document, _ range: Range<Int>) -> Int {
    range.count { document.tokens[$0].features.isNegative }
  }
}
