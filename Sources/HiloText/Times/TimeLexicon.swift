/// The words that time expressions are made of, each with the classes it belongs to.
///
/// Read from `times/words.txt` of a language pack: `class`, `value`, words. Words are looked up
/// without accents. Every word of the rules gets a symbol too, so that matching compares integers.
struct TimeLexicon: Sendable {
  /// The symbol of a word that no rule knows.
  static let unknown: Int32 = -1

  private(set) var symbols: [String: Int32] = [:]
  /// For each class the value it gives to each of its symbols.
  private(set) var classes: [[Int32: Int]] = []
  private(set) var classNames: [String: Int] = [:]

  init(rows: [[String]]) {
    for row in rows where row.count >= 3 {
      let index = classIndex(row[0])
      guard let value = Int(row[1]) ?? Self.constants[row[1]] else { continue }
      for word in row[2].split(separator: " ") {
        let symbol = symbol(for: String(word))
        classes[index][symbol] = value
      }
    }
    addHyphenatedNumbers()
  }

  /// Names of values in the data files.
  static let constants: [String: Int] = [
    "second": 0, "minute": 1, "hour": 2, "day": 3, "weekend": 4, "week": 5, "fortnight": 6,
    "month": 7, "quarter": 8, "half": 9, "year": 10, "decade": 11, "century": 12,
    "MO": 1, "MI": 2, "AF": 3, "EV": 4, "NI": 5, "MN": 6, "DT": 7,
    "more": 1, "less": 2, "about": 3, "start": 4, "middle": 5, "end": 6,
    "past": -1, "this": 0, "present": 0, "future": 1,
    "spring": 1, "summer": 2, "autumn": 3, "winter": 4, "am": 1, "pm": 2,
  ]

  private mutating func classIndex(_ name: String) -> Int {
    if let index = classNames[name] { return index }
    classNames[name] = classes.count
    classes.append([:])
    return classes.count - 1
  }

  /// The symbol of `word`, made when it is new.
  mutating func symbol(for word: String) -> Int32 {
    let key = Folding.folded(Folding.lower(word))
    if let known = symbols[key] { return known }
    let symbol = Int32(symbols.count)
    symbols[key] = symbol
    return symbol
  }

  /// "twenty-one" and its like, from the words for tens and units.
  private mutating func addHyphenatedNumbers() {
    guard let index = classNames["cardinal"] else { return }
    let words = symbols.compactMap { word, symbol in classes[index][symbol].map { (word, $0) } }
    for (ten, tens) in words where tens >= 20 && tens < 100 && tens % 10 == 0 {
      for (unit, units) in words where (1...9).contains(units) {
        classes[index][symbol(for: ten + "-" + unit)] = tens + units
      }
    }
  }

  /// The words of class `index`.
  func words(of index: Int) -> Dictionary<Int32, Int>.Keys { classes[index].keys }

  /// Lays the values out flat, once all symbols are known.
  mutating func freeze() {
    width = symbols.count
    flat = Array(repeating: Self.none, count: classes.count * width)
    for (index, values) in classes.enumerated() {
      for (symbol, value) in values { flat[index * width + Int(symbol)] = Int16(clamping: value) }
    }
    numberWords = Array(repeating: false, count: width)
    for name in ["cardinal", "multiplier", "firstday", "roman", "decadeword"] {
      guard let index = classNames[name] else { continue }
      for symbol in classes[index].keys { numberWords[Int(symbol)] = true }
    }
  }

  private static let none = Int16.min
  private var flat: [Int16] = []
  private var numberWords: [Bool] = []
  /// How many symbols there are.
  private(set) var width = 0

  /// The value that class `index` gives to `symbol`; nil when it is not of the class.
  @inline(__always)
  func value(_ index: Int, _ symbol: Int32) -> Int? {
    guard symbol >= 0 else { return nil }
    let value = flat[index * width + Int(symbol)]
    return value == Self.none ? nil : Int(value)
  }

  /// Whether a number in words can begin with `symbol`.
  @inline(__always)
  func opensNumber(_ symbol: Int32) -> Bool { symbol >= 0 && numberWords[Int(symbol)] }
}
