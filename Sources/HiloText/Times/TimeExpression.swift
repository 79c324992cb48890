/// A time expression in a text, after TIMEX3 of TimeML.
public struct TimeExpression: Sendable, Hashable {
  /// The TIMEX3 type.
  public enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Where it stands.
  public var passage: Passage
  /// Its tokens, as indices into the document's.
  public var tokens: Range<Int>
  /// The TIMEX3 type.
  public var kind: Kind
  /// What it means, before the article's date is known; resolved by ``TimeTagger``.
  public var form: TimeForm
  /// The TIMEX3 value: `2023-09-12`, `P4Y`, `PAST_REF` …
  public var value: String
  /// The days that it covers, as far as known.
  public var range: DateRange

  /// Makes a time expression.
  public init(
    passage: Passage, tokens: Range<Int>, kind: Kind, form: TimeForm, value: String,
    range: DateRange = .unknown
  ) {
    self.passage = passage
    self.tokens = tokens
    self.kind = kind
    self.form = form
    self.value = value
    self.range = range
  }
}
