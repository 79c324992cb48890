/// The patterns of a grammar in a flat form that only answers how far a match reaches.
///
/// Most attempts to match fail; asking here first, before any value is put together, makes them
/// cheap. Single words are tested by one bit.
struct TimeProbe: Sendable {
  /// What a node asks.
  enum Kind: UInt8, Sendable {
    case accept, split, pass, check, single, category, number
  }

  struct Node: Sendable {
    var kind: Kind
    /// The element must not stand here.
    var isNegated = false
    /// A row of the word sets, a category, or for ``Kind/split`` the other node.
    var argument: Int32 = 0
    var next: Int32
    var check: TimeGuard?
    var number: NumberElement?
  }

  private(set) var nodes: [Node] = []
  private var bits: [UInt64] = []
  private var stride = 1
  /// For each category the row of the words that it can begin with.
  private(set) var categoryRows: [Int32] = []
  /// For each category whether it can begin with digits.
  private(set) var categoryTakesDigits: [Bool] = []

  /// The probe of a grammar without rules.
  init() {}

  init(_ grammar: TimeGrammar) {
    stride = max(1, (grammar.lexicon.symbols.count + 63) / 64)
    for node in grammar.nodes { nodes.append(flat(node, grammar)) }
    for index in grammar.categories.indices {
      let (symbols, numerals) = grammar.firsts(ofCategory: index)
      categoryRows.append(row(of: symbols))
      categoryTakesDigits.append(numerals)
    }
  }

  private mutating func flat(_ node: TimeGrammar.Node, _ grammar: TimeGrammar) -> Node {
    let next = Int32(node.next)
    switch node.step {
    case .accept: return Node(kind: .accept, next: next)
    case .split(let other): return Node(kind: .split, argument: Int32(other), next: next)
    case .open, .close: return Node(kind: .pass, next: next)
    case .check(let check): return Node(kind: .check, next: next, check: check)
    case .element(let element, _): return flat(element, next, grammar)
    case .not(let element):
      var node = flat(element, next, grammar)
      node.isNegated = true
      return node
    }
  }

  private mutating func flat(
    _ element: TimeGrammar.Element, _ next: Int32, _ grammar: TimeGrammar
  ) -> Node {
    switch element {
    case .word(let word): Node(kind: .single, argument: row(of: [word]), next: next)
    case .words(let words): Node(kind: .single, argument: row(of: words), next: next)
    case .lexical(let index, _):
      Node(kind: .single, argument: row(of: Set(grammar.lexicon.classes[index].keys)), next: next)
    case .category(let index): Node(kind: .category, argument: Int32(index), next: next)
    case .number(let number, _):
      Node(
        kind: .number, argument: row(of: grammar.firsts(of: number)), next: next, number: number)
    }
  }

  private mutating func row(of symbols: Set<Int32>) -> Int32 {
    let row = bits.count / stride
    bits.append(contentsOf: repeatElement(0, count: stride))
    for symbol in symbols { bits[row * stride + Int(symbol) / 64] |= 1 << UInt64(symbol % 64) }
    return Int32(row)
  }

  /// Whether the set in `row` holds `symbol`; a negative symbol is in none.
  @inline(__always)
  func holds(_ row: Int32, _ symbol: Int32) -> Bool {
    symbol >= 0 && bits[Int(row) * stride + Int(symbol) >> 6] >> UInt64(symbol & 63) & 1 == 1
  }
}
