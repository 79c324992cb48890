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
    let scores = model.scores(DirectionFeatures.read(span, form, rule: rule, in: document))
    let lead = scores[1] - scores[0]
    guard abs(lead) > Self.margin(isRead: rule != nil) else { return rule }
    return lead > 0 ? .future : .past
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
        features: DirectionFeatures.read(time.tokens, time.form, rule: rule, in: document))
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
