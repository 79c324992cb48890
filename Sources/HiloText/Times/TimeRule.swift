/// A rule for time expressions: a name, a pattern over words, and what it means; with its examples.
///
/// Rules are read from `times/rules.txt` of a language pack, one a line, in tab-separated columns:
/// category, pattern, meaning, examples.
///
/// - The **category** names the rule for other rules (`<clocktime>`); with a `+` before it the rule
///   finds expressions by itself, and the name is for the reader.
/// - A **pattern** is a row of items: a word; `one|other`; `<class>` of `times/words.txt`, `<category>`
///   of this file or a number (`<number>`, `<day>`, `<year>` …); `<class:field>` to fill another
///   field; `first:<…>` and `last:<…>` for the ends of an interval; `(…)` a group, `(…/…)` one of
///   several; `?` after an item that may be missing; `!` before one that must not follow; `[` and `]`
///   where the expression begins and ends within the pattern; `@guard` a condition of the program.
/// - The **meaning** is the TIMEX3 type and the fields that the words do not fill by themselves:
///   `DATE unit=day shift=-1`. `NONE` instead of a type is for phrases that only look like a time
///   ("de la noche a la mañana"): what they cover is none.
struct TimeRule: Sendable {
  var category: String
  var findsAlone: Bool
  var pattern: String
  var kind: TimeExpression.Kind?
  /// What the pattern covers is no time expression.
  var isIdiom = false
  var meaning: TimeForm
  /// Where the pattern begins among the grammar's nodes.
  var entry = 0
  /// Sentences with the expression in brackets, `⟦…⟧ value`, for the tests.
  var examples: [String]
}

/// A field of ``TimeForm`` that a rule fills.
enum TimeField: String, CaseIterable, Sendable {
  case year, month, day, weekday, quarter, half, season, decade, century, holiday, part, hour,
    minute
  case second, meridiem, unit, amount, shift, direction, expectation, reference, modifier, extra
  case universal, anaphoric, halves, week, weekof, same, whole, none

  func set(_ value: Int, in form: inout TimeForm) {
    switch self {
    case .year: form.year = value
    case .month: form.month = value
    case .day: form.day = value
    case .weekday: form.weekday = value
    case .quarter: form.quarter = value
    case .half: form.half = value
    case .season: form.season = value
    case .decade: form.decade = value
    case .century: form.century = value
    case .holiday: form.holiday = value
    case .part: form.part = TimeForm.DayPart(rawValue: value)
    case .hour: form.hour = value
    case .minute: form.minute = value
    case .second: form.second = value
    case .meridiem: form.meridiem = value
    case .unit: form.unit = TimeForm.Unit(rawValue: value)
    case .amount: form.amount = value
    case .shift: form.shift = value
    case .direction: form.direction = TimeForm.Direction(rawValue: value)
    case .expectation: form.expectation = TimeForm.Direction(rawValue: value)
    case .reference: form.reference = TimeForm.Reference(rawValue: value)
    case .modifier: form.modifier = TimeForm.Modifier(rawValue: value)
    case .extra: form.extraMinutes = value
    case .universal: form.isUniversal = value != 0
    case .anaphoric: form.isAnaphoric = value != 0
    case .halves: form.hasHalf = value != 0
    case .week: form.week = value
    case .weekof: (form.week, form.isOfPeriod) = (value, true)
    case .whole: form.isWhole = value != 0
    case .same: form.isSamePeriod = value != 0
    // A number that a pattern reads past.
    case .none: break
    }
  }
}

extension TimeForm {
  /// Fills in what `other` names.
  mutating func merge(_ other: TimeForm) {
    if let x = other.year { year = x }
    if let x = other.month { month = x }
    if let x = other.day { day = x }
    if let x = other.weekday { weekday = x }
    if let x = other.quarter { quarter = x }
    if let x = other.half { half = x }
    if let x = other.season { season = x }
    if let x = other.decade { decade = x }
    if let x = other.century { century = x }
    if let x = other.holiday { holiday = x }
    if let x = other.part { part = x }
    if let x = other.hour { hour = x }
    if let x = other.minute { minute = x }
    if let x = other.second { second = x }
    if let x = other.meridiem { meridiem = x }
    if let x = other.unit { unit = x }
    if let x = other.amount { amount = x }
    if let x = other.shift { shift = x }
    if let x = other.direction { direction = x }
    if let x = other.expectation { expectation = x }
    if let x = other.reference { reference = x }
    if let x = other.modifier { modifier = x }
    if let x = other.extraMinutes { extraMinutes = x }
    if other.isUniversal { isUniversal = true }
    if other.isAnaphoric { isAnaphoric = true }
    if other.hasHalf { hasHalf = true }
    if let x = other.decimals { decimals = x }
    if let x = other.week { week = x }
    if other.isOfPeriod { isOfPeriod = true }
    if other.isSamePeriod { isSamePeriod = true }
    if other.isWhole { isWhole = true }
    if !other.bounds.isEmpty { bounds = other.bounds }
  }
}
