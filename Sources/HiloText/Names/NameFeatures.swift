/// The features of a token, as 32-bit keys of the model's table.
package struct NameFeatures {
  private let signals: NameSignals
  private let tokens: [Token]
  /// The stretch that each token stands in; -1 for none.
  private var stretch: [Int32]
  private var stretches: [Stretch] = []

  /// Features of the tokens of `document`.
  package init(_ document: Document, _ signals: NameSignals) {
    self.signals = signals
    tokens = document.tokens
    stretch = [Int32](repeating: -1, count: tokens.count)
    findStretches(document)
  }

  @inline(__always)
  private static func key(_ template: UInt64, _ value: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: NameHash.mixed(value &+ template &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }

  /// Writes the features of token `i`, in the sentence of the tokens `sentence`, to `out`.
  package func write(_ i: Int, in sentence: Range<Int>, to out: inout [UInt32]) {
    let s = signals
    out.removeAll(keepingCapacity: true)
    func put(_ template: UInt64, _ value: UInt64) { out.append(Self.key(template, value)) }
    // Words around, with marks for the sentence's edges.
    func word(_ offset: Int) -> UInt64 {
      sentence.contains(i + offset) ? s.word[i + offset] : UInt64(bitPattern: Int64(offset))
    }
    func shape(_ offset: Int) -> UInt64 {
      sentence.contains(i + offset) ? UInt64(s.shape[i + offset]) : 31
    }
    let (w0, a1, b1, a2, b2) = (word(0), word(-1), word(1), word(-2), word(2))
    put(1, w0)
    put(2, a1)
    put(3, b1)
    put(4, a2)
    put(5, b2)
    put(6, NameHash.join(a1, w0))
    put(7, NameHash.join(w0, b1))
    put(8, NameHash.join(a2, a1))
    put(9, NameHash.join(b1, b2))
    // Shapes.
    let (s0, sa, sb) = (shape(0), shape(-1), shape(1))
    put(10, s0)
    put(11, sa << 5 | s0)
    put(12, s0 << 5 | sb)
    put(13, sa << 10 | s0 << 5 | sb)
    put(14, shape(-2) << 10 | sa << 5 | s0)
    put(15, s0 << 10 | sb << 5 | shape(2))
    put(16, NameHash.join(a1, s0))
    put(17, NameHash.join(b1, s0))
    // Beginnings and ends of the word.
    affixes(i, put)
    // Where it stands.
    let place =
      (s.opensSentence[i] ? 1 : 0) | UInt64(s.shouting[i]) << 1 | (s.quoted[i] ? 8 : 0)
      | (sentence.count < 12 ? 16 : 0)
    put(30, place << 5 | s0)
    put(31, UInt64(s.elsewhere[i]) << 6 | (s.opensSentence[i] ? 32 : 0) | UInt64(s.shouting[i]))
    put(32, UInt64(s.elsewhere[i]) << 12 | place << 5 | s0)
    lists(i, sentence, put)
    surroundings(i, sentence, put)
  }

  private func affixes(_ i: Int, _ put: (UInt64, UInt64) -> Void) {
    let folded = tokens[i].folded
    folded.utf8.withContiguousStorageIfAvailable { bytes in
      let n = bytes.count
      for length in 2...4 where length <= n {
        put(17 + UInt64(length), NameHash.of(bytes, 0..<length))
        put(21 + UInt64(length), NameHash.of(bytes, n - length..<n))
      }
    }
  }

  /// What the lists say of the token and those beside it.
  private func lists(_ i: Int, _ sentence: Range<Int>, _ put: (UInt64, UInt64) -> Void) {
    let s = signals
    func each(_ template: UInt64, _ kinds: NameKinds, _ more: UInt64 = 0) {
      var bits = kinds.rawValue
      while bits != 0 {
        put(template, UInt64(bits.trailingZeroBitCount) | more << 8)
        bits &= bits - 1
      }
    }
    each(40, s.single[i], UInt64(s.shape[i]))
    each(41, s.runOpening[i])
    each(42, s.runInside[i])
    put(43, UInt64(s.single[i].rawValue))
    put(44, UInt64(s.runOpening[i].rawValue) << 32 | UInt64(s.runInside[i].rawValue))
    let before = sentence.contains(i - 1) ? i - 1 : -1
    let after = sentence.contains(i + 1) ? i + 1 : -1
    if before >= 0 {
      each(45, s.single[before])
      put(46, UInt64(s.single[before].rawValue) << 32 | UInt64(s.single[i].rawValue))
      each(47, s.runOpening[before].union(s.runInside[before]))
    }
    if after >= 0 {
      each(48, s.single[after])
      put(49, UInt64(s.single[after].rawValue) << 32 | UInt64(s.single[i].rawValue))
      each(50, s.runOpening[after].union(s.runInside[after]))
    }
    if sentence.contains(i - 2) { each(51, s.single[i - 2].union(s.runInside[i - 2])) }
    if sentence.contains(i + 2) { each(52, s.single[i + 2]) }
  }

  /// The run of words that the token stands in, and the words before and after it.
  private func surroundings(_ i: Int, _ sentence: Range<Int>, _ put: (UInt64, UInt64) -> Void) {
    let s = signals
    // Back over what may be the same name.
    var start = i
    var strong = 0
    var nearest = -1
    while start > sentence.lowerBound, s.role[start - 1] != .idle, i - start < 8 {
      start -= 1
      if s.role[start] == .strong {
        strong += 1
        if nearest < 0 { nearest = start }
      }
    }
    var end = i + 1
    var following = -1
    while end < sentence.upperBound, s.role[end] != .idle, end - i < 8 {
      if s.role[end] == .strong, following < 0 { following = end }
      end += 1
    }
    put(60, s.word[start])
    put(61, NameHash.join(s.word[start], UInt64(min(i - start, 4))))
    put(62, UInt64(min(strong, 4)) << 8 | UInt64(min(end - i, 5)) << 4 | UInt64(s.role[i].rawValue))
    let opener = start > sentence.lowerBound ? s.word[start - 1] : 1
    put(63, NameHash.join(opener, UInt64(min(strong, 2))))
    put(64, end < sentence.upperBound ? s.word[end] : 2)
    let openerKinds = start > sentence.lowerBound ? s.single[start - 1] : []
    put(65, UInt64(openerKinds.rawValue) << 3 | UInt64(min(strong, 2)))
    put(66, UInt64(s.single[start].rawValue) << 3 | UInt64(min(i - start, 4)))
    if nearest >= 0 {
      put(67, NameHash.join(s.word[nearest], s.word[i]))
      put(68, NameHash.join(UInt64(s.single[nearest].rawValue), UInt64(s.single[i].rawValue)))
    }
    if following >= 0 {
      put(69, NameHash.join(s.word[i], s.word[following]))
      put(70, NameHash.join(UInt64(s.single[following].rawValue), UInt64(s.single[i].rawValue)))
    }
    // The nearest words before and after that carry meaning.
    var j = start - 1
    while j >= sentence.lowerBound, j > start - 5, s.shape[j] != 2 { j -= 1 }
    if j >= sentence.lowerBound, j > start - 5 {
      put(71, s.word[j])
      put(73, UInt64(s.single[j].rawValue) << 3 | UInt64(min(start - j, 4)))
    }
    j = end
    while j < sentence.upperBound, j < end + 4, s.shape[j] != 2 { j += 1 }
    if j < sentence.upperBound, j < end + 4 {
      put(72, s.word[j])
      put(74, UInt64(s.single[j].rawValue) << 3 | UInt64(min(j - end, 4)))
    }
    company(i, sentence, put)
  }

  /// The nouns beside the stretch of capitalised words that the token stands in or follows.
  private func company(_ i: Int, _ sentence: Range<Int>, _ put: (UInt64, UInt64) -> Void) {
    var company: Stretch
    if stretch[i] >= 0 {
      company = stretches[Int(stretch[i])]
    } else if i > sentence.lowerBound, stretch[i - 1] >= 0 {
      company = stretches[Int(stretch[i - 1])]
      company.tokens = company.tokens.lowerBound..<i + 1
      company.after = after(i + 1, sentence)
    } else {
      return
    }
    if company.before.word != 0 {
      let isWhole: UInt64 =
        (i == company.tokens.lowerBound ? 1 : 0) | (i + 1 == company.tokens.upperBound ? 2 : 0)
      put(80, company.before.word)
      put(81, company.before.kinds)
      put(82, company.before.kinds | isWhole)
    }
    if company.after.word != 0 {
      put(83, company.after.word)
      put(84, company.after.kinds)
    }
  }

  /// The noun that is said of a name which ends before token `end`.
  private func after(_ end: Int, _ sentence: Range<Int>) -> (word: UInt64, kinds: UInt64) {
    guard let noun = NameCompany(tokens: tokens, signals: signals).after(end, in: sentence) else {
      return (0, 0)
    }
    return (signals.word[noun.token], kinds(noun.token))
  }

  private func kinds(_ i: Int) -> UInt64 {
    UInt64(signals.single[i].intersection(NameCompany.kinds).rawValue) << 3
  }

  /// Capitalised words that follow one another, links between them included, and what the nouns
  /// beside them are (0 where there is none).
  private struct Stretch {
    var tokens: Range<Int>
    var before: (word: UInt64, kinds: UInt64) = (0, 0)
    var after: (word: UInt64, kinds: UInt64) = (0, 0)
  }

  private mutating func findStretches(_ document: Document) {
    let s = signals
    let company = NameCompany(tokens: tokens, signals: s)
    for sentence in document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        guard s.role[i] == .strong else {
          i += 1
          continue
        }
        var end = i + 1
        while end < sentence.tokens.upperBound, end - i < 16 {
          if s.role[end] == .strong {
            end += 1
          } else if end + 1 < sentence.tokens.upperBound, s.single[end].contains(.link),
            s.role[end + 1] == .strong
          {
            end += 2
          } else {
            break
          }
        }
        var found = Stretch(tokens: i..<end)
        if let noun = company.before(i, in: sentence.tokens) {
          let linked: UInt64 = noun.isLinked ? 4 : 0
          found.before = (NameHash.join(s.word[noun.token], linked), kinds(noun.token) | linked)
        }
        found.after = after(end, sentence.tokens)
        for j in i..<end { stretch[j] = Int32(stretches.count) }
        stretches.append(found)
        i = end
      }
    }
  }
}
