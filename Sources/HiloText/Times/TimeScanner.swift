/// Matches the rules of a grammar against the tokens of a document.
///
/// One pass: a word that no rule begins with costs one look-up. Memory does not depend on the text
/// beyond one integer a token.
struct TimeScanner {
  /// An expression found.
  struct Candidate {
    var start: Int
    var end: Int
    var rule: Int
    var form: TimeForm
  }

  private struct State {
    var position: Int
    var start = -1
    var end = -1
    var form: TimeForm
  }

  let grammar: TimeGrammar
  let document: Document
  let symbols: [Int32]
  private let probe: TimeProbe
  private let guards: TimeGuards
  private var limit = 0

  init(grammar: TimeGrammar, words: TimeGuards, document: Document) {
    self.grammar = grammar
    probe = grammar.probe
    self.document = document
    guards = words
    let table = grammar.lexicon.symbols
    var symbols: [Int32] = []
    symbols.reserveCapacity(document.tokens.count)
    for token in document.tokens {
      symbols.append(token.shape == .digits ? -1 : table[token.folded] ?? -1)
    }
    self.symbols = symbols
  }

  /// All expressions, leftmost and then longest first, none overlapping another.
  mutating func scan() -> [Candidate] {
    var found: [Candidate] = []
    var best: [Candidate] = []
    for bounds in paragraphs() {
      limit = bounds.upperBound
      found.removeAll(keepingCapacity: true)
      for i in bounds {
        let symbol = symbols[i]
        if symbol >= 0 {
          for rule in grammar.starts[Int(symbol)] { attempt(Int(rule), at: i, &found) }
        }
        if symbol < 0, Numeral.opens(document.tokens[i]) {
          for rule in grammar.numeralStarts { attempt(Int(rule), at: i, &found) }
        }
      }
      found.sort { ($0.start, $1.end, $0.rule) < ($1.start, $0.end, $1.rule) }
      var end = bounds.lowerBound
      for candidate in found where candidate.start >= end {
        best.append(candidate)
        end = candidate.end
      }
    }
    return best
  }

  private func paragraphs() -> [Range<Int>] {
    var out: [Range<Int>] = []
    var current = -1
    for sentence in document.sentences where !sentence.tokens.isEmpty {
      if sentence.paragraph == current, let last = out.last {
        out[out.count - 1] = last.lowerBound..<sentence.tokens.upperBound
      } else {
        out.append(sentence.tokens)
        current = sentence.paragraph
      }
    }
    return out
  }

  private func attempt(_ index: Int, at i: Int, _ found: inout [Candidate]) {
    let entry = grammar.entries[index]
    guard reach(entry, from: i, at: i, depth: 0) >= 0,
      var state = match(entry, State(position: i, form: TimeForm()), depth: 0)
    else { return }
    if state.start < 0 { state.start = i }
    if state.end < 0 { state.end = state.position }
    // "del viernes": the article is no printed word of its own.
    while state.start < state.end, document.tokens[state.start].isContinuation { state.start += 1 }
    guard state.start < state.end else { return }
    state.form.merge(grammar.rules[index].meaning)
    found.append(
      Candidate(start: state.start, end: state.end, rule: index, form: state.form))
  }

  /// Where the pattern from node `entry` on ends when it is matched from token `position`, or -1: the
  /// same answer as ``match(_:_:depth:)`` gives, without the values. `first` is where it began.
  private func reach(_ entry: Int, from first: Int, at position: Int, depth: Int) -> Int {
    var i = position
    var index = entry
    while true {
      let node = probe.nodes[index]
      switch node.kind {
      case .accept: return i
      case .pass: break
      case .split:
        let end = reach(Int(node.next), from: first, at: i, depth: depth)
        if end >= 0 { return end }
        index = Int(node.argument)
        continue
      case .check:
        guard let check = node.check,
          guards.allows(check, at: i, from: first, limit, in: self)
        else { return -1 }
      case .single, .category, .number:
        let end = i < limit ? end(of: node, at: i, depth: depth) : -1
        if node.isNegated {
          if end >= 0 { return -1 }
        } else {
          guard end >= 0 else { return -1 }
          i = end
        }
      }
      index = Int(node.next)
    }
  }

  /// Where the element that `node` asks for ends when it stands at token `i`, or -1.
  private func end(of node: TimeProbe.Node, at i: Int, depth: Int) -> Int {
    switch node.kind {
    case .single: return probe.holds(node.argument, symbols[i]) ? i + 1 : -1
    case .category: return longest(Int(node.argument), at: i, depth: depth)?.end ?? -1
    case .number:
      guard let number = node.number,
        probe.holds(node.argument, symbols[i]) || Numeral.opens(document.tokens[i])
      else { return -1 }
      var form = TimeForm()
      let end = guards.numbers.end(of: number, at: i, limit, nil, &form, in: self)
      return end > i ? end : -1
    default: return -1
    }
  }

  /// The rule of `category` that reaches furthest from token `i`, the first of equals.
  private func longest(_ category: Int, at i: Int, depth: Int) -> (rule: Int, end: Int)? {
    guard depth < 8,
      probe.holds(probe.categoryRows[category], symbols[i])
        || probe.categoryTakesDigits[category] && Numeral.opens(document.tokens[i])
    else { return nil }
    var best: (rule: Int, end: Int)?
    for rule in grammar.categories[category] {
      let end = reach(grammar.entries[rule], from: i, at: i, depth: depth + 1)
      if end > best?.end ?? i { best = (rule, end) }
    }
    return best
  }

  private func match(_ entry: Int, _ initial: State, depth: Int) -> State? {
    var state = initial
    var node = entry
    while true {
      let next = grammar.nodes[node].next
      switch grammar.nodes[node].step {
      case .accept: return state
      case .split(let other):
        if let whole = match(next, state, depth: depth) { return whole }
        node = other
        continue
      case .not(let element):
        var trial = state
        if take(element, .form, &trial, depth: depth) { return nil }
      case .open: state.start = state.position
      case .close: state.end = state.position
      case .check(let check):
        guard guards.allows(check, at: state.position, from: initial.position, limit, in: self)
        else { return nil }
      case .element(let element, let slot):
        guard take(element, slot, &state, depth: depth) else { return nil }
      }
      node = next
    }
  }

  /// Whether `element` stands at the state's position; moves the state behind it.
  private func take(
    _ element: TimeGrammar.Element, _ slot: TimeGrammar.Slot, _ state: inout State, depth: Int
  ) -> Bool {
    let i = state.position
    guard i < limit else { return false }
    switch element {
    case .word(let word):
      guard symbols[i] == word else { return false }
      state.position = i + 1
      return true
    case .words(let words):
      guard symbols[i] >= 0, words.contains(symbols[i]) else { return false }
      state.position = i + 1
      return true
    case .lexical(let index, let field):
      guard let value = grammar.lexicon.value(index, symbols[i]) else { return false }
      state.position = i + 1
      put(value, field, slot, &state)
      return true
    case .number(let element, let field):
      var form = TimeForm()
      let end = guards.numbers.end(of: element, at: i, limit, field, &form, in: self)
      guard end > i else { return false }
      state.position = end
      put(form, slot, &state)
      return true
    case .category(let category):
      guard let (rule, end) = longest(category, at: i, depth: depth),
        let inner = match(
          grammar.entries[rule], State(position: i, form: TimeForm()), depth: depth + 1)
      else { return false }
      var form = inner.form
      form.merge(grammar.rules[rule].meaning)
      state.position = end
      put(form, slot, &state)
      return true
    }
  }

  private func put(
    _ value: Int, _ field: TimeField?, _ slot: TimeGrammar.Slot, _ state: inout State
  ) {
    guard let field else { return }
    if case .form = slot {
      field.set(value, in: &state.form)
    } else {
      var form = TimeForm()
      field.set(value, in: &form)
      put(form, slot, &state)
    }
  }

  private func put(_ form: TimeForm, _ slot: TimeGrammar.Slot, _ state: inout State) {
    switch slot {
    case .form: state.form.merge(form)
    case .first: state.form.bounds = [form]
    case .last: state.form.bounds.append(form)
    }
  }
}

extension Numeral {
  /// Whether `token` opens with a digit.
  static func opens(_ token: Token) -> Bool {
    token.shape == .digits || token.shape == .alphanumeric
  }
}
