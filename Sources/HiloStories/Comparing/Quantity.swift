internal import HiloText

/// A number that a text states, with what it counts.
struct Quantity: Sendable {
  /// How exact the words say it is.
  enum Precision: Sendable, Hashable {
    case exact, about, least, over, under, most
  }
  /// The value in the unit, or the count.
  var value: Double
  /// How exact.
  var precision: Precision
  /// The kind of the unit: "count", "money", "percent" …
  var kind: String
  /// The unit: "EUR", "%"; empty for a count.
  var unit: String
  /// Its words, with unit and approximation.
  var tokens: Range<Int>

  /// What the words allow it to be.
  var interval: ClosedRange<Double> {
    let v = abs(value)
    switch precision {
    case .exact: return value...value
    case .about: return (value - 0.08 * v)...(value + 0.08 * v)
    case .least, .over: return value...(value + 0.35 * v)
    case .under, .most: return (value - 0.35 * v)...value
    }
  }

  /// The value as the dossier writes it: "4200000000 EUR", ">=296", "~80000 m".
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
    if kind == "duration", abs(value) < 1 {
      let hours = value * 24
      return hours < 1
        ? sign + Self.write((hours * 60).rounded()) + " min"
        : sign + Self.write((hours * 10).rounded() / 10) + " h"
    }
    return sign + Self.write(value) + (unit.isEmpty ? "" : unit == "%" ? "%" : " " + unit)
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
  /// How two values of one thing stand to each other.
  enum Relation: Sendable {
    case same, contained, apart
  }

  /// Whether the two say the same, one holds the other, or they exclude each other.
  func relation(to other: Quantity) -> Relation {
    guard kind == other.kind, unit == other.unit || unit.isEmpty || other.unit.isEmpty else {
      return .apart
    }
    if value == other.value {
      return precision == other.precision ? .same : .contained
    }
    if precision == .exact, other.precision == .exact { return .apart }
    return interval.overlaps(other.interval) ? .contained : .apart
  }
}
