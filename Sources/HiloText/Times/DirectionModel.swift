/// A second opinion on whether a time expression lies before or after the day of writing, learned from marked
/// stories: what ``TenseFinder`` reads is one feature among the words around it.
///
/// Learned by `hilo-train directions`; read from `Models/times/direction-weights.bin` (``HashedModel``), whose
/// classes are past and future.
package struct DirectionModel: Sendable {
  /// The model of the program.
  static let shared = DirectionModel(DataFile.named("times/direction-weights.bin"))
  /// Past and future.
  package static let classes = 2
  /// By how much, in logits, the other direction must be likelier than the one read; less where none is read.
  package static func margin(isRead: Bool) -> Float { isRead ? 1 : 0.5 }

  private let model: HashedModel

  init(_ file: DataFile?) { model = HashedModel(file, classes: Self.classes) }

  /// The direction of the expression at tokens `span`, of which the rules read `rule`.
  func revised(
    _ rule: TimeForm.Direction?, of span: Range<Int>, _ form: TimeForm, in document: Document
  ) -> TimeForm.Direction? {
    guard model.isKnown, form.isOpen else { return rule }
    let scores = model.scores(Self.features(of: span, form, rule: rule, in: document))
    let lead = scores[1] - scores[0]
    guard abs(lead) > Self.margin(isRead: rule != nil) else { return rule }
    return lead > 0 ? .future : .past
  }

  /// What a feature says.
  private enum Kind: UInt32 {
    case rule, ruleByForm, headline, form
    case before, after, pairBefore, pairAfter, nearBefore, nearAfter, farBefore, farAfter
    case verbBefore, verbAfter, tenseBefore, tenseAfter, head, headForm, headWord
  }

  private static let seed: UInt32 = 41
  private static let edge = ByteHash.of("an edge", seed: seed)
  private static let digits = ByteHash.of("digits", seed: seed)
  private static let near = 4
  private static let far = 12
  private static let heads = 3

  /// The features of the expression at tokens `span`; time: the words of its sentence.
  package static func features(
    of span: Range<Int>, _ form: TimeForm, rule: TimeForm.Direction?, in document: Document
  ) -> [UInt32] {
    guard let first = span.first, first < document.tokens.count else { return [] }
    let index = Int(document.tokens[first].sentence)
    guard index < document.sentences.count else { return [] }
    let tokens = document.sentences[index].tokens
    let language = ByteHash.of(document.language.rawValue, seed: seed)
    var all: [UInt32] = []
    func add(_ kind: Kind, _ a: UInt32, _ b: UInt32 = 0) {
      all.append(ByteHash.feature(seed, kind.rawValue, a, b, language))
    }
    func word(_ k: Int) -> UInt32 {
      guard tokens.contains(k) else { return edge }
      let token = document.tokens[k]
      return token.shape == .digits ? digits : ByteHash.of(token.folded, seed: seed)
    }
    func lemma(_ k: Int) -> UInt32 {
      let token = document.tokens[k]
      return token.lemma.isEmpty ? word(k) : ByteHash.of(token.lemma, seed: seed)
    }
    /// Its verb form, mood and tense, and whether an auxiliary stands before it.
    func tense(_ k: Int) -> UInt32 {
      let features = document.tokens[k].features
      guard let form = features.verbForm else { return 0 }
      let isCompound = k > tokens.lowerBound && document.tokens[k - 1].pos == .auxiliary
      return UInt32(form.rawValue) + 8 * UInt32(features.mood?.rawValue ?? 0)
        + 64 * UInt32(features.tense?.rawValue ?? 0) + (isCompound ? 512 : 0)
    }
    let read = UInt32(bitPattern: Int32(rule?.rawValue ?? 2))
    let shape: UInt32 =
      (form.weekday == nil ? 0 : 1) + (form.day == nil ? 0 : 2) + (form.month == nil ? 0 : 4)
      + (form.direction == .this ? 8 : 0)
    let isHeadline: UInt32 = document.sentences[index].kind == .headline ? 1 : 0
    add(.rule, read)
    add(.ruleByForm, read, shape)
    add(.headline, read, isHeadline)
    add(.form, shape, isHeadline)
    let (start, end) = (span.lowerBound, span.upperBound)
    for step in 1...3 {
      add(.before, word(start - step), UInt32(step))
      add(.after, word(end + step - 1), UInt32(step))
    }
    add(.pairBefore, word(start - 2), word(start - 1))
    add(.pairAfter, word(end), word(end + 1))
    for k in max(tokens.lowerBound, start - far)..<max(start, tokens.lowerBound) {
      add(.farBefore, lemma(k))
      if k >= start - near { add(.nearBefore, lemma(k)) }
    }
    for k in end..<max(end, min(tokens.upperBound, end + far)) {
      add(.farAfter, lemma(k))
      if k < end + near { add(.nearAfter, lemma(k)) }
    }
    func isFinite(_ k: Int) -> Bool { document.tokens[k].features.verbForm == .finite }
    if let k = (tokens.lowerBound..<max(start, tokens.lowerBound)).last(where: isFinite) {
      let isApart: UInt32 = document.tokens[k..<start].contains { $0.lower == "," } ? 1 : 0
      add(.verbBefore, lemma(k), tense(k))
      add(.tenseBefore, tense(k), isApart)
    }
    if let k = (end..<max(end, tokens.upperBound)).first(where: isFinite) {
      let isApart: UInt32 = document.tokens[end..<k].contains { $0.lower == "," } ? 1 : 0
      add(.verbAfter, lemma(k), tense(k))
      add(.tenseAfter, tense(k), isApart)
    }
    // What the expression hangs on, and what that hangs on.
    var below = span.first { !span.contains(Int(document.tokens[$0].head)) } ?? first
    for level in 0..<heads {
      let head = Int(document.tokens[below].head)
      guard tokens.contains(head), head != below, !span.contains(head) else { break }
      let depth = UInt32(level)
      add(.head, lemma(head), depth)
      add(.headForm, tense(head), depth + 4 * UInt32(document.tokens[below].relation.rawValue))
      add(.headWord, word(head), tense(head))
      below = head
    }
    return all
  }
}

/// The time expressions of a text whose direction their surroundings decide, for training and measuring it
/// (`hilo-train directions`).
package struct DirectionSample: Sendable {
  /// An expression.
  package struct Expression: Sendable {
    /// In bytes of the text.
    package var passage: Passage
    /// What the rules read.
    package var rule: TimeForm.Direction?
    /// Whether it names a day of the week, and no day of a month.
    package var isWeekday: Bool
    /// The numbers of its features.
    package var features: [UInt32]
  }

  /// In the order of the text.
  package let expressions: [Expression]

  /// Reads the expressions of `document`, whose language has `pack`.
  package init(_ document: Document, pack: LanguagePack) {
    self.init(document, times: TimeTagger(pack: pack).tag(document), pack: pack)
  }

  private init(_ document: Document, times: [TimeExpression], pack: LanguagePack) {
    let tense = TenseFinder(pack: pack)
    expressions = times.compactMap { time in
      guard time.form.isOpen else { return nil }
      let rule = tense.direction(around: time.tokens, in: document)
      return Expression(
        passage: time.passage, rule: rule,
        isWeekday: time.form.weekday != nil && time.form.day == nil,
        features: DirectionModel.features(of: time.tokens, time.form, rule: rule, in: document))
    }
  }

  /// The day on which the examples of the rules are read.
  package static let exampleDay = CalendarDay(year: 2024, month: 3, day: 6)

  /// The expressions of the examples that the rules of `pack` give, each with its value.
  package static func examples(
    of pack: LanguagePack, reading: (String) -> Document
  ) -> [(expression: Expression, value: String)] {
    let tagger = TimeTagger(pack: pack)
    return tagger.rules.flatMap(\.examples).flatMap { example in
      let parts = example.split(separator: "|").map(String.init)
      let document = reading(
        (parts.first ?? "").filter { $0 != "⟦" && $0 != "⟧" })
      let times = tagger.tag(document)
      // The values stand in the order of the text; one that is not found leaves no telling which is whose.
      guard times.count == parts.count - 1 else {
        return [(expression: Expression, value: String)]()
      }
      return zip(times, parts.dropFirst()).flatMap { time, value in
        Self(document, times: [time], pack: pack).expressions.map { ($0, value) }
      }
    }
  }
}

extension TimeForm {
  /// Its words leave open on which side of the day of writing it lies.
  fileprivate var isOpen: Bool {
    reference == nil && direction != .past && direction != .future && year == nil
      && (weekday != nil || day != nil || month != nil)
  }
}
