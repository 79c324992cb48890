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
  private let guards: TimeGuards
  private var limit = 0

  init(grammar: TimeGrammar, words: TimeGuards, document: Document) {
    self.grammar = grammar
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
    let rule = grammar.rules[index]
    guard
      var state = match(rule.entry, State(position: i, form: TimeForm()), depth: 0)
    else { return }
    if state.start < 0 { state.start = i }
    if state.end < 0 { state.end = state.position }
    // "del viernes": the article is no printed word of its own.
    while state.start < state.end, document.tokens[state.start].isContinuation { state.start += 1 }
    guard state.start < state.end else { return }
    state.form.merge(rule.meaning)
    found.append(
      Candidate(start: state.start, end: state.end, rule: index, form: state.form))
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
      guard depth < 8 else { return false }
      var best: (end: Int, form: TimeForm)?
      for index in grammar.categories[category] {
        let rule = grammar.rules[index]
        guard
          let inner = match(rule.entry, State(position: i, form: TimeForm()), depth: depth + 1),
          inner.position > best?.end ?? i
        else { continue }
        var form = inner.form
        form.merge(rule.meaning)
        best = (inner.position, form)
      }
      guard let best else { return false }
      state.position = best.end
      put(best.form, slot, &state)
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
