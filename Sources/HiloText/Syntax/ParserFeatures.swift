/// What the parser looks at when it chooses its next move, and when it labels an arc, as hashes.
package enum ParserFeatures {
  /// How many features a state has.
  package static let count = 83

  /// Writes the features of `state` to `out`; `states` holds the states of its stack.
  package static func extract(
    _ state: borrowing ParserState, _ atoms: UnsafePointer<ParserSentence.Atom>, _ count: Int,
    _ states: UnsafePointer<ParserState>, into out: UnsafeMutablePointer<UInt32>
  ) {
    let none = count + 1
    let s0c = state.top
    var s1c = ParserState.Frame(word: none, none: none)
    var s2 = none
    if state.below >= 0 {
      let second = states[Int(state.below)]
      s1c = second.top
      if second.below >= 0 { s2 = Int(states[Int(second.below)].top.word) }
    }
    let b0c = state.next
    let s0 = Int(s0c.word)
    let s1 = Int(s1c.word)
    let b0 = Int(b0c.word)
    let b1 = b0 + 1 <= count ? b0 + 1 : none
    let b2 = b0 + 2 <= count ? b0 + 2 : none
    let (S0, S1, S2) = (atoms[s0], atoms[s1], atoms[s2])
    let (B0, B1, B2) = (atoms[b0], atoms[b1], atoms[b2])
    let s0l = atoms[Int(s0c.left)]
    let s0r = atoms[Int(s0c.right)]
    let s1l = atoms[Int(s1c.left)]
    let s1r = atoms[Int(s1c.right)]
    let b0l = atoms[Int(b0c.left)]
    let s0lLabel = UInt32(s0c.leftLabel)
    let s0rLabel = UInt32(s0c.rightLabel)
    let s1rLabel = UInt32(s1c.rightLabel)
    let b0lLabel = UInt32(b0c.leftLabel)
    let s0Set = s0c.labels
    let s1Set = s1c.labels
    let b0Set = b0c.labels
    let near = distance(s0, b0, none)
    let far = distance(s1, s0, none)
    let marks = s0 == none ? 9 : UInt32(min(B0.marksBefore - S0.marksBefore, 3))
    let verbs = s0 == none ? 9 : UInt32(min(B0.verbsBefore - S0.verbsBefore, 3))
    let marks1 = s1 == none ? 9 : UInt32(min(S0.marksBefore - S1.marksBefore, 3))
    let verbs1 = s1 == none ? 9 : UInt32(min(S0.verbsBefore - S1.verbsBefore, 3))
    // The marks after a word are those before the word that follows.
    let s0After = s0 < count ? atoms[s0 + 1].marks : 7
    let s1After = s1 < count ? atoms[s1 + 1].marks : 7
    // And those between the subtrees.
    let m0 = atoms[Int(b0c.edge)].marks
    let m1 = atoms[Int(s0c.edge)].marks
    let brackets: UInt32 = (S0.bracket == B0.bracket ? 1 : 2) | (S1.bracket == S0.bracket ? 4 : 8)
    var k = 0
    @inline(__always)
    func put(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      let seed = (UInt32(k) &+ 1) &* 0x9E37_79B1
      let value = ByteHash.feature(seed, a, b, c, d)
      out[k] = value == 0 ? 1 : value
      k += 1
    }
    put(0)
    put(S0.word, S0.pos)
    put(S0.tag)
    put(B0.word, B0.pos)
    put(B0.tag)
    put(S1.word, S1.pos)
    put(S1.tag)
    put(B1.word, B1.pos)
    put(B1.tag)
    put(B2.word)
    put(B2.pos)
    put(S2.word)
    put(S2.pos)
    // Pairs.
    put(S0.word, S0.pos, B0.word, B0.pos)
    put(S0.word, S0.pos, B0.pos)
    put(S0.pos, B0.word, B0.pos)
    put(S0.pos, B0.pos)
    put(S0.tag, B0.tag)
    put(B0.pos, B1.pos)
    put(B0.word, B1.pos)
    put(S0.pos, S1.pos)
    put(S1.word, S1.pos, S0.pos)
    put(S1.pos, S0.word, S0.pos)
    put(S1.word, S0.word)
    put(S1.tag, S0.tag)
    put(S1.pos, B0.word)
    put(S1.word, B0.pos)
    // Triples.
    put(B0.pos, B1.pos, B2.pos)
    put(S0.pos, B0.pos, B1.pos)
    put(S0.word, B0.pos, B1.pos)
    put(S1.pos, S0.pos, B0.pos)
    put(S1.word, S0.pos, B0.pos)
    put(S1.pos, S0.word, B0.pos)
    put(S1.pos, S0.pos, B0.word)
    put(S2.pos, S1.pos, S0.pos)
    put(S2.pos, S1.pos, S0.pos, B0.pos)
    put(S0.pos, s0r.pos, B0.pos)
    put(S0.pos, s0l.pos, B0.pos)
    put(S0.pos, B0.pos, b0l.pos)
    put(S1.pos, s1r.pos, S0.pos)
    put(S1.pos, s1l.pos, S0.pos)
    put(S1.pos, S0.pos, s0l.pos)
    put(S1.pos, S0.pos, s0l.word)
    put(S1.word, S0.pos, s0l.word)
    put(S0.pos, B0.pos, s0l.word)
    put(S0.pos, s0lLabel, s0rLabel, B0.pos)
    put(S1.pos, s1rLabel, S0.pos)
    put(b0lLabel, B0.pos, S0.pos)
    // Dependents so far.
    put(S0.word, s0Set)
    put(S0.pos, s0Set, B0.pos)
    put(S1.pos, s1Set, S0.pos)
    put(S1.word, s1Set)
    put(B0.pos, b0Set, S0.pos)
    put(S0.pos, UInt32(s0c.rightCount), UInt32(s0c.leftCount), B0.pos)
    // Distance, and what stands between.
    put(S0.pos, B0.pos, near, marks)
    put(S0.word, near, B0.pos)
    put(S1.pos, S0.pos, far, marks1)
    put(S0.pos, B0.pos, marks, verbs)
    put(S1.pos, S0.pos, marks1, verbs1)
    put(S1.pos, S0.pos, B0.pos, marks << 8 | marks1)
    // Marks and brackets.
    put(m0, S0.pos, B0.pos)
    put(s0After, S0.pos, B0.pos)
    put(m0, m1, S0.pos, S1.pos)
    put(m0, m1, S0.pos, B0.pos)
    put(m0, B0.word, S0.pos)
    put(m0, S0.word, B0.pos)
    put(m1, S1.pos, S0.word)
    put(m1, S1.pos, S0.pos, s1After)
    put(m0, s0Set, S0.pos)
    put(m0, s0After, S0.pos, S1.pos)
    put(m0, m1, s1Set, S1.pos)
    put(B0.pos, B1.pos, B1.marks, S0.pos)
    put(brackets, S0.pos, B0.pos)
    put(brackets, S1.pos, S0.pos, m0)
    // Words with the words that they are known for.
    put(S0.word, B0.word, B1.word)
    put(S0.word, B0.word, B2.word)
    put(S1.word, B0.word, B1.pos)
    put(S1.word, S0.word, B0.word)
    put(S0.word, B0.word, S1.pos)
    put(B0.word, B1.word)
    put(S1.word, s1Set, B0.word)
    put(S1.pos, S0.pos, s0r.pos, B0.pos)
    put(S1.pos, s1r.word, S0.pos, B0.pos)
    assert(k == Self.count)
  }

  @inline(__always)
  private static func distance(_ a: Int, _ b: Int, _ none: Int) -> UInt32 {
    if a == none || b == none { return 31 }
    let d = b - a
    switch d {
    case ..<5: return UInt32(max(d, 0))
    case ..<7: return 5
    case ..<11: return 6
    case ..<21: return 7
    default: return 8
    }
  }

  /// How many features an arc has.
  package static let labelCount = 33

  /// Writes the features of the arc from `h` to `d` to `out`, before it is made.
  package static func extractLabel(
    _ d: ParserState.Frame, _ h: ParserState.Frame, _ atoms: UnsafePointer<ParserSentence.Atom>,
    _ count: Int, into out: UnsafeMutablePointer<UInt32>
  ) {
    let none = count + 1
    let word = Int(d.word)
    let head = Int(h.word)
    let (D, H) = (atoms[word], atoms[head])
    let isLeft: UInt32 = word < head ? 1 : 2
    let first = atoms[Int(d.left)]
    let second = atoms[Int(d.secondLeft)]
    let last = atoms[Int(d.right)]
    let firstLabel = UInt32(d.leftLabel)
    let before = atoms[word > 0 ? word - 1 : none]
    let after = atoms[min(word + 1, count)]
    let set = d.labels
    let headSet = h.labels
    let sibling = atoms[Int(word < head ? h.left : h.right)]
    let siblingLabel = UInt32(word < head ? h.leftLabel : h.rightLabel)
    let near = distance(min(word, head), max(word, head), none) | isLeft << 8
    var k = 0
    @inline(__always)
    func put(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ e: UInt32 = 0) {
      let seed = (UInt32(k) &+ 101) &* 0x9E37_79B1 ^ (isLeft &* 0x68E3_1DA4)
      out[k] = ByteHash.feature(seed, a, b, c, e)
      k += 1
    }
    put(0)
    put(D.word, D.pos)
    put(H.word, H.pos)
    put(D.tag)
    put(D.pos, H.pos)
    put(D.tag, H.tag)
    put(D.pos, H.word)
    put(D.word, H.pos)
    put(D.word, H.word)
    put(D.pos, H.pos, near)
    put(D.pos, first.word)
    put(D.pos, first.word, H.pos)
    put(D.pos, first.word, H.word)
    put(D.pos, first.pos, H.pos, second.pos)
    put(D.pos, second.word, H.pos)
    put(D.pos, firstLabel, H.pos)
    put(D.pos, set)
    put(D.pos, set, H.pos)
    put(D.pos, H.pos, headSet)
    put(D.pos, H.word, headSet)
    put(D.word, headSet)
    put(D.pos, H.pos, before.pos)
    put(D.pos, H.pos, before.word)
    put(D.pos, H.pos, after.pos)
    put(D.pos, H.pos, after.word)
    put(D.pos, H.pos, sibling.word)
    put(D.pos, H.pos, siblingLabel)
    put(D.pos, last.pos, H.pos)
    put(D.word, near)
    put(first.word, second.word, D.pos, H.pos)
    put(D.pos, H.pos, D.marks, after.marks)
    put(D.tag, H.word, D.marks)
    put(D.pos, H.pos, first.pos, D.bracket == H.bracket ? 1 : 2)
    assert(k == labelCount)
  }
}
