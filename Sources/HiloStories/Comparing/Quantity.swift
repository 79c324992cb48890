internal import HiloText

/// A number that a text states, with what it counts.
struct Quantity: Sendable {
  /// How exact the words say it is.
  enum Precision: Sendable, Hashable {
    case exact, about, least, over, under, most
  }
  /// The value in the unit, or the count; of a span ("entre 13 y 14 millones") its lower end.
  var value: Double
  /// The upper end of a span; nil for one value.
  var upper: Double?
  /// How exact.
  var precision: Precision
  /// The kind of the unit: "count", "money", "percent" …
  var kind: String
  /// The unit: "EUR", "%"; empty for a count.
  var unit: String
  /// Its words, with unit and approximation.
  var tokens: Range<Int>
  /// What the written number was multiplied by for its unit: 1/24 for hours.
  var factor = 1.0

  /// What the words allow it to be.
  var interval: ClosedRange<Double> {
    if let upper, upper > value { return value...upper }
    let v = abs(value)
    switch precision {
    case .exact: return value...value
    case .about: return (value - slack)...(value + slack)
    case .least, .over: return value...(value + 0.35 * v)
    case .under, .most: return (value - 0.35 * v)...value
    }
  }

  /// How far the true value of an approximate one may be: a twelfth of it, and no farther than the last
  /// digit given, since "unos 9.600" and "unos 9.200" are two numbers.
  private var slack: Double {
    let v = abs(value)
    guard (v / factor).rounded() >= 100, let unit = lastDigit else { return 0.08 * v }
    return min(0.08 * v, unit)
  }

  /// What one more in the last digit given that is no nought would add; nil for a value with decimals.
  private var lastDigit: Double? {
    let written = abs(value / factor).rounded()
    guard written >= 1, abs(written - abs(value / factor)) < 1e-6 else { return nil }
    var unit = 1.0
    while written.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
    return unit * factor
  }

  /// Both are rounded, and differ by a digit of the coarser one: "unos 600" and "cerca de 700".
  private func isRoundedApart(_ other: Quantity) -> Bool {
    guard precision == .about, other.precision == .about, let mine = lastDigit,
      let theirs = other.lastDigit
    else { return false }
    return abs(value - other.value) >= max(mine, theirs) - 1e-9
  }

  /// The value as the dossier writes it: "4200000000 EUR", ">=296", "~80000 m", "36/48 h" for a span.
  var normalised: String {
    let sign: String
    switch precision {
    case .exact: sign = ""
    case .about: sign = "~"
    case .least: sign = ">="
    case .over: sign = ">"
    case .under: sign = "<"
    case .most: sign = "<="
    }
    let (scale, name) = shown
    let span = upper.map { "/" + Self.write(Self.rounded($0 * scale, scale)) } ?? ""
    return sign + Self.write(Self.rounded(value * scale, scale)) + span + name
  }

  /// What the value is multiplied by to be shown, and its unit: a stretch of less than two days that
  /// was given in hours or minutes is shown so, years and months too.
  private var shown: (scale: Double, name: String) {
    if kind == "duration", abs(upper ?? value) < 1 || factor < 0.1 && abs(upper ?? value) <= 3 {
      return abs(upper ?? value) * 24 < 1 ? (1440, " min") : (24, " h")
    }
    if kind == "duration", factor >= 30 { return factor >= 365 ? (1 / 365, " y") : (1 / 30, " mo") }
    return (1, unit.isEmpty ? "" : unit == "%" ? "%" : " " + unit)
  }

  /// Hours are shown to a tenth, minutes whole: their factors are no round numbers.
  private static func rounded(_ value: Double, _ scale: Double) -> Double {
    scale == 24 || scale < 1 ? (value * 10).rounded() / 10 : scale == 1440 ? value.rounded() : value
  }

  private static func write(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    // At most four decimals, none of them an idle zero.
    let scaled = (value * 10_000).rounded()
    guard abs(scaled) < 1e17 else { return String(value) }
    var text = String(Int(abs(scaled)))
    while text.count < 5 { text = "0" + text }
    var whole = String(text.dropLast(4))
    var part = String(text.suffix(4))
    while part.hasSuffix("0") { part.removeLast() }
    if value < 0 { whole = "-" + whole }
    return part.isEmpty ? whole : whole + "." + part
  }
}

extension Quantity {
  /// Whether `other`, given with decimals, is this whole number in full: 38 and 38.4 %.
  private func rounds(_ other: Quantity) -> Bool {
    guard kind == "percent", value == value.rounded(), other.value != other.value.rounded() else {
      return false
    }
    return other.value.rounded() == value
  }

  /// A number that two clauses do not share by chance.
  static func isTelling(_ value: Double) -> Bool {
    value > 12 && value.truncatingRemainder(dividingBy: 10) != 0
  }

  /// How two values of one thing stand to each other.
  enum Relation: Sendable {
    case same, contained, apart
  }

  /// Whether the two say the same, one holds the other, or they exclude each other.
  func relation(to other: Quantity) -> Relation {
    guard kind == other.kind, unit == other.unit || unit.isEmpty || other.unit.isEmpty else {
      return .apart
    }
    if value == other.value, upper == other.upper {
      return precision == other.precision ? .same : .contained
    }
    let isSpan = upper != nil || other.upper != nil
    if precision == .exact, other.precision == .exact, !isSpan {
      return rounds(other) || other.rounds(self) ? .contained : .apart
    }
    // Of the most that a thing can be each text has its own: "hasta cinco años", "hasta cuatro".
    if precision == .most, other.precision == .most, !isSpan { return .apart }
    let (a, b) = (interval, other.interval)
    // "entre 2019 y 2023", "entre 2018 y 2023": one end is the same, the other is not.
    if let upper, let end = other.upper, (value == other.value) != (upper == end) {
      return .apart
    }
    // Two spans that only touch ("13 a 14", "14 a 15") say different things.
    if upper != nil, other.upper != nil,
      a.upperBound == b.lowerBound || b.upperBound == a.lowerBound
    {
      return .apart
    }
    return a.overlaps(b) && (isSpan || !isRoundedApart(other)) ? .contained : .apart
  }
}
