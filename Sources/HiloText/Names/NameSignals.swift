/// What the recognizer knows of each token of a document before it decides: hashes, shapes, what
/// the lists say, and how the document writes the same word elsewhere.
package struct NameSignals: Sendable {
  /// What a token is to the recognizer.
  package enum Role: UInt8, Sendable {
    /// It can be no part of a name.
    case idle
    /// It may be part of a name between or after others: "de", a number.
    case inner
    /// It may open a name: it has a capital letter, or a letter with a digit.
    case strong
  }

  /// Hash of the folded word.
  package var word: [UInt64]
  /// What lists know of the token alone.
  package var single: [NameKinds]
  /// What lists know of runs of two words or more that the token opens.
  package var runOpening: [NameKinds]
  /// What lists know of such runs that it stands in, but does not open.
  package var runInside: [NameKinds]
  /// What the token may be.
  package var role: [Role]
  /// Details of its shape, 0 to 31.
  package var shape: [UInt8]
  /// How the document writes the word elsewhere: bit 0 in lower case, bits 1 and 2 how often with
  /// a capital within a sentence (0, 1, 2, 3 or more).
  package var elsewhere: [UInt8]
  /// The sentence has (nearly) no lower-case word of length, or a capital on every one.
  package var shouting: [UInt8]
  /// It is the first word of its sentence, quotation marks and dashes aside.
  package var opensSentence: [Bool]
  /// It stands within quotation marks in its sentence.
  package var quoted: [Bool]

  /// Looks at `document` with the lists of `gazetteer`.
  package init(_ document: Document, _ gazetteer: Gazetteer) {
    let tokens = document.tokens
    let count = tokens.count
    word = [UInt64](repeating: 0, count: count)
    single = [NameKinds](repeating: [], count: count)
    runOpening = single
    runInside = single
    role = [Role](repeating: .idle, count: count)
    shape = [UInt8](repeating: 0, count: count)
    elsewhere = shape
    shouting = shape
    opensSentence = [Bool](repeating: false, count: count)
    quoted = opensSentence
    for i in 0..<count {
      word[i] = NameHash.of(tokens[i].folded)
      shape[i] = Self.shape(of: tokens[i])
    }
    for sentence in document.sentences { markSentence(sentence.tokens, tokens) }
    lookUp(document, gazetteer)
    markElsewhere(tokens)
  }

  /// Details of a token's shape: the word shape, how long it is, whether it has a full stop.
  private static func shape(of token: Token) -> UInt8 {
    let length = token.folded.utf8.count
    let dotted = token.folded.utf8.last == 0x2E
    switch token.shape {
    case .lower: return length <= 3 ? 1 : 2
    case .capitalized: return dotted ? 3 : length == 1 ? 4 : length <= 3 ? 5 : 6
    case .upper:
      return dotted ? 7 : length <= 2 ? 8 : length == 3 ? 9 : length <= 5 ? 10 : 11
    case .mixed: return token.folded.utf8.contains(0x2D) ? 13 : 12
    case .digits: return length <= 2 ? 14 : length == 4 ? 15 : 16
    case .alphanumeric: return token.folded.utf8.contains(0x2D) ? 17 : 18
    case .punctuation:
      switch token.folded.utf8.first {
      case 0x2E: return 19
      case 0x2C: return 20
      case 0x28: return 21
      case 0x29: return 22
      case 0x22: return 23
      case 0x3A: return 24
      case 0x2D: return 25
      case 0x27: return 26
      default:
        switch token.folded {
        case "«", "“", "‘": return 27
        case "»", "”", "’": return 28
        case "—", "–": return 29
        default: return 29
        }
      }
    case .symbol: return 30
    }
  }

  private mutating func markSentence(_ range: Range<Int>, _ tokens: [Token]) {
    var long = 0
    var upper = 0
    var capital = 0
    var open = false
    var first = true
    for i in range {
      let s = shape[i]
      switch tokens[i].shape {
      case .capitalized, .upper, .mixed: role[i] = .strong
      case .alphanumeric:
        role[i] = .strong
      case .lower: role[i] = .idle
      default: role[i] = .idle
      }
      if tokens[i].isContinuation { role[i] = .idle }
      if (1...18).contains(s) {
        if s <= 13 || s >= 17 {
          opensSentence[i] = first
          first = false
        }
        if tokens[i].folded.utf8.count > 3 {
          long += 1
          if tokens[i].shape == .upper { upper += 1 }
          if tokens[i].shape.isCapitalized { capital += 1 }
        }
      }
      if s == 23 { open.toggle() }
      if s == 27 { open = true }
      if s == 28 { open = false }
      quoted[i] = open && s != 23
    }
    let loud: UInt8 =
      long >= 2 && upper * 10 >= long * 8 ? 2 : long >= 4 && capital * 10 >= long * 9 ? 1 : 0
    if loud > 0 { for i in range { shouting[i] = loud } }
    // What stands between two strong tokens may belong to a name, as may what follows one.
    var last = -1
    for i in range where role[i] == .strong {
      if last >= 0, i - last > 1, i - last <= 7, bridges(last + 1..<i, tokens) {
        for j in last + 1..<i { role[j] = .inner }
      }
      last = i
    }
    for i in range.dropFirst()
    where role[i] == .idle && role[i - 1] != .idle && (14...16).contains(shape[i]) {
      role[i] = .inner
    }
    // A word after a name: "Candida auris".
    for i in range.dropFirst() where role[i] == .idle && role[i - 1] == .strong && shape[i] == 2 {
      role[i] = .inner
    }
  }

  /// Whether a name may reach over these tokens.
  private func bridges(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    for i in range {
      switch shape[i] {
      case 1, 2, 14, 15, 16, 20, 25, 26, 23, 27, 28: continue
      case 30: continue
      case 19: if range.count > 1 { return false }
      case 29: if tokens[i].folded != "/" && tokens[i].folded != "'" { return false }
      default: return false
      }
    }
    return true
  }

  private mutating func lookUp(_ document: Document, _ gazetteer: Gazetteer) {
    for sentence in document.sentences {
      for i in sentence.tokens {
        let (kinds, opens) = gazetteer.kinds(word[i])
        single[i].formUnion(kinds)
        guard opens, shape[i] >= 2, shape[i] <= 18 else { continue }
        var key = word[i]
        let limit = min(sentence.tokens.upperBound, i + Gazetteer.longest)
        var best = 0
        var found: NameKinds = []
        for j in (i + 1)..<max(limit, i + 1) {
          key = NameHash.join(key, word[j])
          let kinds = gazetteer.kinds(key).kinds
          if !kinds.isEmpty {
            best = j
            found = kinds
          }
        }
        if best > 0 {
          runOpening[i].formUnion(found)
          for j in i + 1...best { runInside[j].formUnion(found) }
        }
      }
    }
  }

  private mutating func markElsewhere(_ tokens: [Token]) {
    // Open addressing over the strong words of the document.
    let strong = role.reduce(into: 0) { if $1 == .strong { $0 += 1 } }
    guard strong > 0 else { return }
    var bits = 4
    while 1 << bits < strong * 2 { bits += 1 }
    let mask = 1 << bits - 1
    var keys = [UInt64](repeating: 0, count: 1 << bits)
    var marks = [UInt8](repeating: 0, count: 1 << bits)
    func slot(_ key: UInt64) -> Int {
      var at = Int(truncatingIfNeeded: key) & mask
      while keys[at] != 0, keys[at] != key { at = (at + 1) & mask }
      return at
    }
    for i in 0..<tokens.count where role[i] == .strong {
      let at = slot(word[i])
      keys[at] = word[i]
      if shouting[i] == 0, !opensSentence[i], marks[at] >> 1 < 3 { marks[at] += 2 }
    }
    for i in 0..<tokens.count where tokens[i].shape == .lower {
      let at = slot(word[i])
      if keys[at] != 0 { marks[at] |= 1 }
    }
    for i in 0..<tokens.count where role[i] == .strong { elsewhere[i] = marks[slot(word[i])] }
  }
}
