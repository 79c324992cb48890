/// For each rule the words that can stand second in it.
///
/// Most rules begin with an article or a preposition, and most articles and prepositions begin no
/// time expression: a look at the next word spares the attempt.
struct TimePrefixes: Sendable {
  private var bits: [UInt64] = []
  private var stride = 0
  private var flags: [Flags] = []

  private struct Flags: OptionSet {
    let rawValue: UInt8
    /// Digits can stand second.
    static let numeral = Flags(rawValue: 1)
    /// One word is enough, or anything can follow.
    static let anything = Flags(rawValue: 2)
  }

  init() {}

  init(_ grammar: TimeGrammar) {
    stride = (grammar.lexicon.width + 63) / 64
    bits = Array(repeating: 0, count: grammar.rules.count * stride)
    flags = Array(repeating: [], count: grammar.rules.count)
    for (rule, item) in grammar.rules.enumerated() where item.findsAlone {
      var seen: Set<[Int]> = []
      for first in Self.terminals([item.entry], grammar) {
        guard let rest = first.rest else {
          flags[rule].insert(.anything)
          continue
        }
        if case .number = first.element {
          add(first.element, rule, grammar)
          addJoiners(rule, grammar)
        }
        guard seen.insert(rest).inserted else { continue }
        for second in Self.terminals(rest, grammar) {
          guard second.rest != nil else {
            flags[rule].insert(.anything)
            continue
          }
          add(second.element, rule, grammar)
        }
      }
    }
  }

  /// Whether the word after the first lets `rule` go on.
  @inline(__always)
  func allows(_ rule: Int, _ symbol: Int32, isNumeral: Bool) -> Bool {
    let flag = flags[rule]
    if flag.contains(.anything) || isNumeral && flag.contains(.numeral) { return true }
    guard symbol >= 0 else { return false }
    return bits[rule * stride + Int(symbol) / 64] >> UInt64(Int(symbol) % 64) & 1 == 1
  }

  private mutating func add(_ symbol: Int32, _ rule: Int) {
    bits[rule * stride + Int(symbol) / 64] |= 1 << UInt64(Int(symbol) % 64)
  }

  private mutating func addJoiners(_ rule: Int, _ grammar: TimeGrammar) {
    guard let index = grammar.lexicon.classNames["joiner"] else { return }
    for symbol in grammar.lexicon.words(of: index) { add(symbol, rule) }
  }

  private mutating func add(_ element: TimeGrammar.Element, _ rule: Int, _ grammar: TimeGrammar) {
    switch element {
    case .word(let word): add(word, rule)
    case .oneOf(let index): for word in grammar.words(of: index) { add(word, rule) }
    case .lexical(let index, _):
      for word in grammar.lexicon.words(of: index) { add(word, rule) }
    case .number(let number, _):
      flags[rule].insert(.numeral)
      for name in number.wordClasses {
        guard let index = grammar.lexicon.classNames[name] else { continue }
        for word in grammar.lexicon.words(of: index) { add(word, rule) }
      }
    case .category: break
    }
  }

  /// The elements that can come next where `stack` holds the nodes to go on with, each with what
  /// comes after it; an entry without a rest says that the pattern can end here.
  private static func terminals(_ stack: [Int], _ grammar: TimeGrammar)
    -> [(element: TimeGrammar.Element, rest: [Int]?)]
  {
    var out: [(element: TimeGrammar.Element, rest: [Int]?)] = []
    var open = [stack]
    var seen: Set<[Int]> = []
    while let current = open.popLast() {
      guard seen.insert(current).inserted, current.count < 10 else { continue }
      guard let node = current.last else {
        out.append((.word(-1), nil))
        continue
      }
      let below = Array(current.dropLast())
      let next = grammar.nodes[node].next
      switch grammar.nodes[node].step {
      case .accept: open.append(below)
      case .split(let other):
        open.append(below + [next])
        open.append(below + [other])
      case .not, .open, .close, .check: open.append(below + [next])
      case .element(.category(let category), _):
        for rule in grammar.categories[category] {
          open.append(below + [next, grammar.entries[rule]])
        }
      case .element(let element, _): out.append((element, below + [next]))
      }
    }
    return out
  }
}
