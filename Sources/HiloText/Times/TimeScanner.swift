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
  /// For each token its place among `numerals`; -1 for words.
  private let numeralIndex: [Int32]
  private let numerals: [Numeral]
  private let guards: TimeGuards
  private var limit = 0

  init(grammar: TimeGrammar, words: TimeGuards, document: Document) {
    self.grammar = grammar
    self.document = document
    guards = words
    let table = grammar.lexicon.symbols
    let count = document.tokens.count
    var symbols = [Int32](repeating: -1, count: count)
    var places = [Int32](repeating: -1, count: count)
    var numerals: [Numeral] = []
    for i in 0..<count {
      let shape = document.tokens[i].shape
      if shape != .digits { symbols[i] = table[document.tokens[i].folded] ?? -1 }
      guard let numeral = Self.numeral(document.tokens[i], symbols[i], grammar.lexicon) else {
        continue
      }
      places[i] = Int32(numerals.count)
      numerals.append(numeral)
    }
    self.symbols = symbols
    numeralIndex = places
    self.numerals = numerals
  }

  /// What `token` says in digits, or in digits and the name of a month.
  private static func numeral(_ token: Token, _ symbol: Int32, _ lexicon: TimeLexicon) -> Numeral? {
    let hasDigits = token.shape == .digits || token.shape == .alphanumeric
    if hasDigits, let numeral = Numeral(token.lower) { return numeral }
    guard symbol < 0, token.folded.utf8.count < 24,
      hasDigits || token.folded.utf8.contains(0x2D)
    else { return nil }
    return Numeral(compound: token.folded, in: lexicon)
  }

  /// What the digits of token `i` can be.
  @inline(__always)
  func numeral(_ i: Int) -> Numeral? {
    numeralIndex[i] < 0 ? nil : numerals[Int(numeralIndex[i])]
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
        let isNumeral = numeralIndex[i] >= 0
        guard symbol >= 0 || isNumeral else { continue }
        let next = i + 1 < limit ? symbols[i + 1] : -1
        let isNext = i + 1 < limit && numeralIndex[i + 1] >= 0
        if symbol >= 0 {
          for rule in grammar.starts[Int(symbol)]
          where grammar.prefixes.allows(Int(rule), next, isNumeral: isNext) {
            attempt(Int(rule), at: i, &found)
          }
        }
        if isNumeral, symbol < 0 {
          for rule in grammar.numeralStarts
          where grammar.prefixes.allows(Int(rule), next, isNumeral: isNext) {
            attempt(Int(rule), at: i, &found)
          }
        }
      }
      found.sort { ($0.start, $1.end, $0.rule) < ($1.start, $0.end, $1.rule) }
      var end = bounds.lowerBound
      for candidate in found where candidate.start >= end {
        if !grammar.rules[candidate.rule].isIdiom { best.append(candidate) }
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
    // Most attempts fail: recognise first, and make forms only then.
    guard recognize(entry, i, i, depth: 0) >= 0,
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
    case .oneOf(let set):
      guard grammar.isMember(symbols[i], of: set) else { return false }
      state.position = i + 1
      return true
    case .lexical(let index, let field):
      guard let value = grammar.lexicon.value(index, symbols[i]) else { return false }
      state.position = i + 1
      put(value, field, slot, &state)
      return true
    case .number(let element, let field):
      guard numeralIndex[i] >= 0 || grammar.lexicon.opensNumber(symbols[i]) else { return false }
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
        let entry = grammar.entries[index]
        let reached = recognize(entry, i, i, depth: depth + 1)
        guard reached > best?.end ?? i,
          let inner = match(entry, State(position: i, form: TimeForm()), depth: depth + 1)
        else { continue }
        var form = inner.form
        form.merge(grammar.rules[index].meaning)
        best = (inner.position, form)
      }
      guard let best else { return false }
      state.position = best.end
      put(best.form, slot, &state)
      return true
    }
  }

  /// Where the pattern from node `entry` ends when it matches at `position`; -1 when it does not.
  /// The same steps as ``match(_:_:depth:)``, without making forms.
  private func recognize(_ entry: Int, _ start: Int, _ first: Int, depth: Int) -> Int {
    var position = start
    var node = entry
    while true {
      let next = grammar.nodes[node].next
      switch grammar.nodes[node].step {
      case .accept: return position
      case .split(let other):
        let end = recognize(next, position, first, depth: depth)
        if end >= 0 { return end }
        node = other
        continue
      case .not(let element):
        if reach(element, position, depth: depth) >= 0 { return -1 }
      case .open, .close: break
      case .check(let check):
        guard guards.allows(check, at: position, from: first, limit, in: self) else { return -1 }
      case .element(let element, _):
        position = reach(element, position, depth: depth)
        if position < 0 { return -1 }
      }
      node = next
    }
  }

  /// Where `element` ends when it stands at `i`; -1 when it does not.
  private func reach(_ element: TimeGrammar.Element, _ i: Int, depth: Int) -> Int {
    guard i < limit else { return -1 }
    switch element {
    case .word(let word): return symbols[i] == word ? i + 1 : -1
    case .oneOf(let set): return grammar.isMember(symbols[i], of: set) ? i + 1 : -1
    case .lexical(let index, _):
      return grammar.lexicon.value(index, symbols[i]) == nil ? -1 : i + 1
    case .number(let element, let field):
      guard numeralIndex[i] >= 0 || grammar.lexicon.opensNumber(symbols[i]) else { return -1 }
      var form = TimeForm()
      let end = guards.numbers.end(of: element, at: i, limit, field, &form, in: self)
      return end > i ? end : -1
    case .category(let category):
      guard depth < 8 else { return -1 }
      var best = i
      for index in grammar.categories[category] {
        best = max(best, recognize(grammar.entries[index], i, i, depth: depth + 1))
      }
      return best > i ? best : -1
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
