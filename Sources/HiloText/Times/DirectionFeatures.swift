/// What the words around a time expression say of its direction, as features of a learner (``DirectionModel``).
struct DirectionFeatures {
  /// What a feature says.
  private enum Kind: UInt32 {
    case rule, ruleByForm, headline, form
    case before, after, pairBefore, pairAfter, nearBefore, nearAfter, farBefore, farAfter
    case verbBefore, verbAfter, tenseBefore, tenseAfter, head, headForm, headWord
  }

  private static let seed: UInt32 = 41
  private static let edge = ByteHash.of("an edge", seed: seed)
  private static let digits = ByteHash.of("digits", seed: seed)
  /// How many words before and after are looked at.
  private static let near = 4
  private static let far = 12
  /// Governors above one another.
  private static let heads = 3

  private let document: Document
  private let language: UInt32
  private let span: Range<Int>
  /// Those of its sentence.
  private let tokens: Range<Int>
  private var all: [UInt32] = []

  /// The features of the expression at tokens `span`, of which the rules read `rule`; time: the words of its sentence.
  static func read(
    _ span: Range<Int>, _ form: TimeForm, rule: TimeForm.Direction?, in document: Document
  ) -> [UInt32] {
    guard let first = span.first, first < document.tokens.count else { return [] }
    let index = Int(document.tokens[first].sentence)
    guard index < document.sentences.count else { return [] }
    let sentence = document.sentences[index]
    var features = DirectionFeatures(document, span, sentence.tokens)
    features.readForm(form, rule, isHeadline: sentence.kind == .headline)
    features.readNeighbours()
    features.readVerbs()
    features.readGovernors(first)
    return features.all
  }

  private init(_ document: Document, _ span: Range<Int>, _ tokens: Range<Int>) {
    self.document = document
    self.span = span
    self.tokens = tokens
    language = ByteHash.of(document.language.rawValue, seed: Self.seed)
  }

  private mutating func add(_ kind: Kind, _ a: UInt32, _ b: UInt32 = 0) {
    all.append(ByteHash.feature(Self.seed, kind.rawValue, a, b, language))
  }

  private func word(_ k: Int) -> UInt32 {
    guard tokens.contains(k) else { return Self.edge }
    let token = document.tokens[k]
    return token.shape == .digits ? Self.digits : ByteHash.of(token.folded, seed: Self.seed)
  }

  private func lemma(_ k: Int) -> UInt32 {
    let token = document.tokens[k]
    return token.lemma.isEmpty ? word(k) : ByteHash.of(token.lemma, seed: Self.seed)
  }

  /// The verb form, mood and tense of the word at `k`, and whether an auxiliary stands before it.
  private func tense(_ k: Int) -> UInt32 {
    let features = document.tokens[k].features
    guard let form = features.verbForm else { return 0 }
    let isCompound = k > tokens.lowerBound && document.tokens[k - 1].pos == .auxiliary
    return UInt32(form.rawValue) + 8 * UInt32(features.mood?.rawValue ?? 0)
      + 64 * UInt32(features.tense?.rawValue ?? 0) + (isCompound ? 512 : 0)
  }

  /// What the expression names, and what the rules read.
  private mutating func readForm(
    _ form: TimeForm, _ rule: TimeForm.Direction?, isHeadline: Bool
  ) {
    let read = UInt32(bitPattern: Int32(rule?.rawValue ?? 2))
    let shape: UInt32 =
      (form.weekday == nil ? 0 : 1) + (form.day == nil ? 0 : 2) + (form.month == nil ? 0 : 4)
      + (form.direction == .this ? 8 : 0)
    let headline: UInt32 = isHeadline ? 1 : 0
    add(.rule, read)
    add(.ruleByForm, read, shape)
    add(.headline, read, headline)
    add(.form, shape, headline)
  }

  /// The words beside the expression, in their order and as a heap.
  private mutating func readNeighbours() {
    let (start, end) = (span.lowerBound, span.upperBound)
    for step in 1...3 {
      add(.before, word(start - step), UInt32(step))
      add(.after, word(end + step - 1), UInt32(step))
    }
    add(.pairBefore, word(start - 2), word(start - 1))
    add(.pairAfter, word(end), word(end + 1))
    for k in max(tokens.lowerBound, start - Self.far)..<max(start, tokens.lowerBound) {
      let lemma = lemma(k)
      add(.farBefore, lemma)
      if k >= start - Self.near { add(.nearBefore, lemma) }
    }
    for k in end..<max(end, min(tokens.upperBound, end + Self.far)) {
      let lemma = lemma(k)
      add(.farAfter, lemma)
      if k < end + Self.near { add(.nearAfter, lemma) }
    }
  }

  /// The finite verbs next to the expression, and whether a comma parts them from it.
  private mutating func readVerbs() {
    let (start, end) = (span.lowerBound, span.upperBound)
    func isFinite(_ k: Int) -> Bool { document.tokens[k].features.verbForm == .finite }
    func isApart(_ between: Range<Int>) -> UInt32 {
      document.tokens[between].contains { $0.lower == "," } ? 1 : 0
    }
    if let k = (tokens.lowerBound..<max(start, tokens.lowerBound)).last(where: isFinite) {
      add(.verbBefore, lemma(k), tense(k))
      add(.tenseBefore, tense(k), isApart(k..<start))
    }
    if let k = (end..<max(end, tokens.upperBound)).first(where: isFinite) {
      add(.verbAfter, lemma(k), tense(k))
      add(.tenseAfter, tense(k), isApart(end..<k))
    }
  }

  /// What the expression hangs on, and what that hangs on.
  private mutating func readGovernors(_ first: Int) {
    var below = span.first { !span.contains(Int(document.tokens[$0].head)) } ?? first
    for level in 0..<Self.heads {
      let head = Int(document.tokens[below].head)
      guard tokens.contains(head), head != below, !span.contains(head) else { return }
      let depth = UInt32(level)
      add(.head, lemma(head), depth)
      add(.headForm, tense(head), depth + 4 * UInt32(document.tokens[below].relation.rawValue))
      add(.headWord, word(head), tense(head))
      below = head
    }
  }
}
