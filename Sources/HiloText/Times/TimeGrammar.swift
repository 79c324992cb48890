/// The rules of a language compiled for the scanner: nodes that point to the next, and for each word
/// the rules that can begin with it.
struct TimeGrammar: Sendable {
  /// Where a matched element puts its value.
  enum Slot: Sendable {
    case form
    case first
    case last
  }

  /// What an element of a pattern is matched against.
  enum Element: Sendable {
    case word(Int32)
    case oneOf(Int)
    case lexical(Int, TimeField?)
    case category(Int)
    case number(NumberElement, TimeField?)
  }

  /// One step of a pattern.
  enum Step: Sendable {
    case element(Element, Slot)
    case split(Int)
    case not(Element)
    case open
    case close
    case check(TimeGuard)
    case accept
  }

  /// A step and the node after it.
  struct Node: Sendable {
    var step: Step
    var next: Int
  }

  private(set) var nodes: [Node] = []
  private(set) var rules: [TimeRule] = []
  /// The rules of each category that other rules refer to.
  private(set) var categories: [[Int]] = []
  private var categoryNames: [String: Int] = [:]
  private(set) var lexicon: TimeLexicon
  /// For each symbol the rules that stand alone and can begin with it.
  private(set) var starts: [[Int32]] = []
  /// The rules that stand alone and can begin with digits.
  private(set) var numeralStarts: [Int32] = []
  /// The rules' first nodes, apart from the rules so that trying one copies nothing.
  private(set) var entries: [Int] = []
  /// Sets of words that patterns name, and, once all are known, which symbol is in which.
  private var wordSets: [Set<Int32>] = []
  private var membership: [Bool] = []
  private(set) var prefixes = TimePrefixes()
  /// What in the data could not be read: names of rules and why. Empty in a program that passes its tests.
  private(set) var faults: [String] = []

  init(pack: LanguagePack) {
    lexicon = TimeLexicon(rows: pack.rows("times/words"))
    let rows = pack.rows("times/rules").filter { $0.count >= 3 }
    for row in rows where !row[0].hasPrefix("+") && categoryNames[row[0]] == nil {
      categoryNames[row[0]] = categories.count
      categories.append([])
      if NumberElement(rawValue: row[0]) != nil || lexicon.classNames[row[0]] != nil {
        faults.append("category \(row[0]) is the name of a class")
      }
    }
    for row in rows { add(row) }
    entries = rules.map(\.entry)
    lexicon.freeze()
    let width = lexicon.symbols.count
    membership = Array(repeating: false, count: wordSets.count * width)
    for (index, set) in wordSets.enumerated() {
      for symbol in set { membership[index * width + Int(symbol)] = true }
    }
    collectStarts()
    prefixes = TimePrefixes(self)
  }

  /// Whether `symbol` is one of the words of set `index`.
  @inline(__always)
  func isMember(_ symbol: Int32, of index: Int) -> Bool {
    symbol >= 0 && membership[index * lexicon.width + Int(symbol)]
  }

  /// The words of set `index`.
  func words(of index: Int) -> Set<Int32> { wordSets[index] }

  private mutating func wordElement(_ words: [String]) -> Element {
    if words.count == 1 { return .word(lexicon.symbol(for: words[0])) }
    wordSets.append(Set(words.map { lexicon.symbol(for: $0) }))
    return .oneOf(wordSets.count - 1)
  }

  private mutating func add(_ row: [String]) {
    let findsAlone = row[0].hasPrefix("+")
    let name = findsAlone ? String(row[0].dropFirst()) : row[0]
    var rule = TimeRule(
      category: name, findsAlone: findsAlone, pattern: row[1], kind: nil, meaning: TimeForm(),
      examples: Array(row.dropFirst(3)))
    for word in row[2].split(separator: " ") {
      let parts = word.split(separator: "=").map(String.init)
      if word == "NONE" {
        rule.isIdiom = true
      } else if parts.count == 1, let kind = TimeExpression.Kind(rawValue: parts[0]) {
        rule.kind = kind
      } else if parts.count == 2, let field = TimeField(rawValue: parts[0]),
        let value = Int(parts[1]) ?? TimeLexicon.constants[parts[1]]
      {
        field.set(value, in: &rule.meaning)
      } else if word != "-" {
        faults.append("\(row[0]): \(word)")
      }
    }
    nodes.append(Node(step: .accept, next: -1))
    var parser = PatternParser(row[1])
    rule.entry = compile(parser.sequence(), before: nodes.count - 1)
    if !parser.isAtEnd { faults.append("\(row[0]): \(row[1])") }
    if !findsAlone, let index = categoryNames[name] { categories[index].append(rules.count) }
    rules.append(rule)
  }

  /// Compiles `items` so that the last leads to node `next`; returns the first node.
  private mutating func compile(_ items: [PatternParser.Item], before next: Int) -> Int {
    var next = next
    for item in items.reversed() { next = compile(item, before: next) }
    return next
  }

  private mutating func append(_ step: Step, _ next: Int) -> Int {
    nodes.append(Node(step: step, next: next))
    return nodes.count - 1
  }

  private mutating func compile(_ item: PatternParser.Item, before next: Int) -> Int {
    switch item {
    case .word(let words): return append(.element(wordElement(words), .form), next)
    case .reference(let name, let field, let slot):
      guard let element = element(name, field) else { return next }
      return append(.element(element, slot), next)
    case .optional(let inner):
      return append(.split(next), compile(inner, before: next))
    case .choice(let options):
      var entry = compile(options[options.count - 1], before: next)
      for option in options.dropLast().reversed() {
        let first = compile(option, before: next)
        entry = append(.split(entry), first)
      }
      return entry
    case .not(let inner):
      switch inner {
      case .word(let words): return append(.not(wordElement(words)), next)
      case .reference(let name, let field, _):
        guard let element = element(name, field) else { return next }
        return append(.not(element), next)
      default: return next
      }
    case .open: return append(.open, next)
    case .close: return append(.close, next)
    case .check(let name):
      guard let check = TimeGuard(rawValue: name) else {
        faults.append("guard \(name)")
        return next
      }
      return append(.check(check), next)
    }
  }

  private mutating func element(_ name: String, _ field: String?) -> Element? {
    let chosen = field.flatMap { TimeField(rawValue: $0) }
    if let field, chosen == nil { faults.append("field \(field)") }
    if let index = categoryNames[name] { return .category(index) }
    if let number = NumberElement(rawValue: name) { return .number(number, chosen) }
    if let index = lexicon.classNames[name] {
      return .lexical(index, chosen ?? TimeField(rawValue: name))
    }
    faults.append("element \(name)")
    return nil
  }

  private mutating func collectStarts() {
    starts = Array(repeating: [], count: lexicon.symbols.count)
    for (index, rule) in rules.enumerated() where rule.findsAlone {
      var symbols: Set<Int32> = []
      var numerals = false
      var seen: Set<Int> = []
      firsts(of: rule.entry, &symbols, &numerals, &seen)
      for symbol in symbols { starts[Int(symbol)].append(Int32(index)) }
      if numerals { numeralStarts.append(Int32(index)) }
    }
  }

  private func firsts(
    of node: Int, _ symbols: inout Set<Int32>, _ numerals: inout Bool, _ seen: inout Set<Int>
  ) {
    guard node >= 0, seen.insert(node).inserted else { return }
    let next = nodes[node].next
    switch nodes[node].step {
    case .element(let element, _):
      switch element {
      case .word(let word): symbols.insert(word)
      case .oneOf(let index): symbols.formUnion(wordSets[index])
      case .lexical(let index, _): symbols.formUnion(lexicon.words(of: index))
      case .category(let index):
        for rule in categories[index] { firsts(of: rules[rule].entry, &symbols, &numerals, &seen) }
      case .number(let number, _):
        numerals = true
        for name in number.wordClasses {
          if let index = lexicon.classNames[name] { symbols.formUnion(lexicon.words(of: index)) }
        }
      }
    case .split(let other):
      firsts(of: next, &symbols, &numerals, &seen)
      firsts(of: other, &symbols, &numerals, &seen)
    case .not, .open, .close, .check: firsts(of: next, &symbols, &numerals, &seen)
    case .accept: break
    }
  }
}

/// The numbers that a pattern can ask for; see ``TimeScanner`` for what each takes.
enum NumberElement: String, Sendable {
  case number, day, year, fullyear, hour, minute, clock, date, daymonth, years, days, decade, roman
  case monthdate, monthday, decades, plainday, clockmeridiem, monthyear
  case hours, digits, clockhalf, clockrange, dayandclock, namedday, monthrange, quarteryear
  case sureday, amountunit, edgeyear

  /// The word classes that such a number can begin with.
  var wordClasses: [String] {
    switch self {
    case .number, .hour, .minute: ["cardinal", "multiplier"]
    case .day: ["cardinal", "firstday"]
    case .plainday: ["cardinal"]
    case .year: ["cardinal", "multiplier"]
    case .decade: ["cardinal", "decadeword"]
    case .roman: ["roman"]
    case .fullyear, .clock, .date, .daymonth, .years, .days, .hours, .digits, .monthdate, .monthday,
      .decades, .clockmeridiem, .monthyear, .clockhalf, .clockrange, .dayandclock, .namedday,
      .monthrange, .quarteryear, .sureday, .amountunit,
      .edgeyear:
      []
    }
  }
}
