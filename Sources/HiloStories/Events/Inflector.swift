internal import HiloText

/// Forms the written forms of verbs, nouns and adjectives from a language's table of endings.
///
/// The table (`events/endings.txt`) names, for each end of the infinitive and each form, what takes
/// that end's place; the longest end that the verb has wins, so that irregular families are rows like
/// the others.
struct Inflector {
  private var endings: [VerbTense: [String: [String]]] = [:]
  private var longest = 0

  /// Reads the endings of `pack`.
  init(pack: LanguagePack) {
    for row in pack.rows("events/endings") where row.count >= 3 {
      guard let tense = VerbTense(rawValue: row[1]) else { continue }
      let forms = row[2].split(separator: " ").map { $0 == "_" ? "" : String($0) }
      endings[tense, default: [:]][row[0] == "_" ? "" : row[0], default: []] += forms
      longest = max(longest, row[0].count)
    }
  }

  /// Every form of the verb with that infinitive.
  func forms(of infinitive: String) -> [(String, VerbTense)] {
    var result = [(infinitive, VerbTense.infinitive)]
    // A whole verb may stand in the table with a mark where its name is also an ending ("ir").
    let whole = infinitive + "_"
    for tense in VerbTense.allCases {
      guard let table = endings[tense] else { continue }
      if let forms = table[whole] {
        result += forms.map { ($0, tense) }
        continue
      }
      var end = infinitive
      var stem = ""
      while true {
        if let forms = table[end] {
          result += forms.map { (stem + $0, tense) }
          break
        }
        guard let first = end.first else { break }
        stem.append(first)
        end.removeFirst()
      }
    }
    return result
  }

  /// How regular verbs end in the past, where their participles end alike ("smashed"); nil where they do not.
  var sharedPast: String? {
    guard let past = endings[.past]?[""], past == endings[.participle]?[""] else { return nil }
    return past.first
  }

  /// The singular and the likely plurals of a noun.
  static func numbers(of noun: String) -> [String] {
    var forms = [noun, noun + "s", noun + "es"]
    if noun.hasSuffix("z") { forms.append(noun.dropLast() + "ces") }
    if noun.hasSuffix("y") { forms.append(noun.dropLast() + "ies") }
    return forms
  }

  /// The genders and numbers of an adjective, the likely ones.
  static func genders(of adjective: String) -> [String] {
    guard adjective.hasSuffix("o") else { return numbers(of: adjective) }
    let stem = adjective.dropLast()
    return [adjective, stem + "a", stem + "os", stem + "as"]
  }
}
