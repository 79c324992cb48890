internal import HiloText

/// How a language writes numbers, units and what they count, from `events/numbers`, `units` and
/// `measures`.
struct NumberLexicon: Sendable {
  struct Unit: Sendable {
    var kind: String
    var name: String
    var factor: Double
    var rest: [String]
  }
  /// What can be counted.
  struct Measure: Sendable {
    var name: String
    var kind: String
    var nature: Nature
    var rest: [String]
  }
  /// How two values of one measure stand to each other.
  enum Nature: String, Sendable {
    case grows, moves, settles, revised, fixed, once, varied
  }

  private(set) var decimal: UInt8 = 0x2C
  private(set) var joiners: Set<String> = []
  /// Words for half of what a multiplier says, after a joiner: "ocho millones y medio".
  private(set) var halves: Set<String> = []
  /// Words between the two ends of a span: by the word before its first end ("entre … y"); "" for those
  /// that need none but a unit after them ("36 a 48 horas").
  private(set) var spans: [String: Set<String>] = [:]
  /// Words between two ends that need neither: "tres o cuatro".
  private(set) var either: Set<String> = []
  /// Words after a number that stand for those counted: "nine others".
  private(set) var rest: Set<String> = []
  private(set) var values: [String: Double] = [:]
  private(set) var multipliers: [String: Double] = [:]
  private(set) var approximations: [String: [(rest: [String], precision: Quantity.Precision)]] = [:]
  private(set) var units: [String: [Unit]] = [:]
  private(set) var measures: [String: [Measure]] = [:]

  static func of(_ language: Language) -> NumberLexicon? { all[language] }

  private static let all: [Language: NumberLexicon] = {
    var result: [Language: NumberLexicon] = [:]
    for pack in LanguagePack.all { result[pack.language] = NumberLexicon(pack: pack) }
    return result
  }()

  private init(pack: LanguagePack) {
    let inflector = Inflector(pack: pack)
    for row in pack.rows("events/numbers") where row.count >= 2 { add(number: row, pack) }
    for row in pack.rows("events/units") where row.count >= 4 {
      for word in Self.list(row[3]) {
        let parts = word.contains(" ") ? pack.phraseWords(word) : [word]
        guard let first = parts.first else { continue }
        let unit = Unit(
          kind: row[0], name: row[1], factor: Double(row[2]) ?? 1, rest: Array(parts.dropFirst()))
        units[first, default: []].append(unit)
      }
    }
    for key in units.keys { units[key]?.sort { $0.rest.count > $1.rest.count } }
    for row in pack.rows("events/measures") where row.count >= 4 {
      for word in Self.list(row[3]) {
        let parts = word.contains(" ") ? pack.phraseWords(word) : [word]
        guard let first = parts.first else { continue }
        let measure = Measure(
          name: row[0], kind: row[1], nature: Nature(rawValue: row[2]) ?? .fixed,
          rest: Array(parts.dropFirst()))
        let forms = Set(
          Inflector.genders(of: first) + Inflector.numbers(of: first)
            + inflector.forms(of: first).map { Folding.folded($0.0) })
        for form in forms { measures[form, default: []].append(measure) }
      }
    }
  }

  private mutating func add(number row: [String], _ pack: LanguagePack) {
    let precisions: [String: Quantity.Precision] = [
      "about": .about, "least": .least, "over": .over, "under": .under, "most": .most,
    ]
    switch row[0] {
    case "decimal": decimal = row[1].utf8.first ?? decimal
    case "rest": rest.formUnion(Self.list(row[1]))
    case "half": halves.formUnion(Self.list(row[1]))
    case "joiner": joiners.formUnion(Self.list(row[1]))
    case "either": either.formUnion(Self.list(row[1]))
    case "span":
      for item in Self.list(row[1]) {
        let parts = item.split(separator: "=").map(String.init)
        guard parts.count == 2 else { continue }
        spans[parts[0] == "_" ? "" : parts[0], default: []].insert(parts[1])
      }
    case "value", "times":
      for item in Self.list(row[1]) {
        let parts = item.split(separator: "=")
        guard parts.count == 2, let value = Double(String(parts[1])) else { continue }
        if row[0] == "value" {
          values[String(parts[0])] = value
        } else {
          multipliers[String(parts[0])] = value
        }
      }
    default:
      guard let precision = precisions[row[0]] else { return }
      for phrase in Self.list(row[1]) {
        // Kept from the last word, since a phrase is looked for before its number.
        let parts = pack.phraseWords(phrase)
        guard let last = parts.last else { continue }
        approximations[last, default: []].append((Array(parts.dropLast().reversed()), precision))
      }
    }
  }

  private static func list(_ column: String) -> [String] {
    column.split(separator: ",").map { Folding.folded(String($0.drop { $0 == " " })) }
      .filter { !$0.isEmpty }
  }
}
