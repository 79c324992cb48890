/// What the parser looks at when it chooses its next move, and when it labels an arc, as hashes.
package enum ParserFeatures {
  /// How many features a state has.
  package static let count = 60

  /// Writes the features of `state` to `out`.
  package static func extract(
    _ state: borrowing ParserState, into out: UnsafeMutablePointer<UInt32>
  ) {
    let none = state.count + 1
    let size = state.stack.count
    let s0 = size > 0 ? Int(state.stack[size - 1]) : none
    let s1 = size > 1 ? Int(state.stack[size - 2]) : none
    let s2 = size > 2 ? Int(state.stack[size - 3]) : none
    let b0 = state.next
    let b1 = b0 + 1 <= state.count ? b0 + 1 : none
    let b2 = b0 + 2 <= state.count ? b0 + 2 : none
    let s0c = state.children[s0]
    let s1c = state.children[s1]
    let b0c = state.children[b0]
    let (S0, S1, S2) = (state.atoms[s0], state.atoms[s1], state.atoms[s2])
    let (B0, B1, B2) = (state.atoms[b0], state.atoms[b1], state.atoms[b2])
    let s0l = state.atoms[Int(s0c.left)]
    let s0r = state.atoms[Int(s0c.right)]
    let s1l = state.atoms[Int(s1c.left)]
    let s1r = state.atoms[Int(s1c.right)]
    let b0l = state.atoms[Int(b0c.left)]
    let s0lLabel = UInt32(state.labels[Int(s0c.left)])
    let s0rLabel = UInt32(state.labels[Int(s0c.right)])
    let s1rLabel = UInt32(state.labels[Int(s1c.right)])
    let b0lLabel = UInt32(state.labels[Int(b0c.left)])
    let s0Set = UInt32(truncatingIfNeeded: s0c.labels ^ (s0c.labels >> 32))
    let s1Set = UInt32(truncatingIfNeeded: s1c.labels ^ (s1c.labels >> 32))
    let b0Set = UInt32(truncatingIfNeeded: b0c.labels ^ (b0c.labels >> 32))
    let near = distance(s0, b0, none)
    let far = distance(s1, s0, none)
    let marks = s0 == none ? 9 : UInt32(min(state.marksBefore[b0] - state.marksBefore[s0], 3))
    let verbs = s0 == none ? 9 : UInt32(min(state.verbsBefore[b0] - state.verbsBefore[s0], 3))
    let marks1 = s1 == none ? 9 : UInt32(min(state.marksBefore[s0] - state.marksBefore[s1], 3))
    let verbs1 = s1 == none ? 9 : UInt32(min(state.verbsBefore[s0] - state.verbsBefore[s1], 3))
    var k = 0
    @inline(__always)
    func put(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      var h = (UInt32(k) &+ 1) &* 0x9E37_79B1
      h = (h ^ a) &* 0x85EB_CA6B
      h ^= h >> 13
      h = (h ^ b) &* 0xC2B2_AE35
      h ^= h >> 16
      h = (h ^ c) &* 0x27D4_EB2F
      h ^= h >> 15
      h = (h ^ d) &* 0x1656_67B1
      h ^= h >> 14
      out[k] = h == 0 ? 1 : h
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
    assert(k == count)
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
  package static let labelCount = 30

  /// Writes the features of the arc from `head` to `word` to `out`, before it is made.
  package static func extractLabel(
    _ state: borrowing ParserState, word: Int, head: Int, into out: UnsafeMutablePointer<UInt32>
  ) {
    let none = state.count + 1
    let (D, H) = (state.atoms[word], state.atoms[head])
    let d = state.children[word]
    let h = state.children[head]
    let isLeft: UInt32 = word < head ? 1 : 2
    let first = state.atoms[Int(d.left)]
    let second = state.atoms[Int(d.secondLeft)]
    let last = state.atoms[Int(d.right)]
    let firstLabel = UInt32(state.labels[Int(d.left)])
    let before = state.atoms[word > 0 ? word - 1 : none]
    let after = state.atoms[min(word + 1, state.count)]
    let set = UInt32(truncatingIfNeeded: d.labels ^ (d.labels >> 32))
    let headSet = UInt32(truncatingIfNeeded: h.labels ^ (h.labels >> 32))
    let sibling = state.atoms[Int(word < head ? h.left : h.right)]
    let siblingLabel = UInt32(state.labels[Int(word < head ? h.left : h.right)])
    let near = distance(min(word, head), max(word, head), none) | isLeft << 8
    var k = 0
    @inline(__always)
    func put(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ e: UInt32 = 0) {
      var x = (UInt32(k) &+ 101) &* 0x9E37_79B1 ^ (isLeft &* 0x68E3_1DA4)
      x = (x ^ a) &* 0x85EB_CA6B
      x ^= x >> 13
      x = (x ^ b) &* 0xC2B2_AE35
      x ^= x >> 16
      x = (x ^ c) &* 0x27D4_EB2F
      x ^= x >> 15
      x = (x ^ e) &* 0x1656_67B1
      x ^= x >> 14
      out[k] = x
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
    assert(k == labelCount)
  }
}
