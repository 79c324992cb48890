/// What the tagger looks at when it chooses a word's tag: hashes that, with a tag, name a weight.
package enum TaggerFeatures {
  /// How many features a word has.
  package static let count = 34

  /// Writes the features of `forms[i]` to `out`; `last` and `beforeLast` are the tags (plus one)
  /// chosen for the two words before it, 0 before the sentence.
  @inline(__always)
  package static func extract(
    _ forms: UnsafeBufferPointer<WordForm>, _ i: Int, last: UInt32, beforeLast: UInt32,
    lastPos: UInt32, beforeLastPos: UInt32,
    into out: UnsafeMutablePointer<UInt32>
  ) {
    let form = forms[i]
    let w = form.word
    let (p1, a1, s1, m1, sh1) = neighbour(forms, i - 1)
    let (p2, _, _, _, _) = neighbour(forms, i - 2)
    let (n1, b1, t1, x1, sn1) = neighbour(forms, i + 1)
    let (n2, b2, _, _, _) = neighbour(forms, i + 2)
    _ = (a1, m1)
    var k = 0
    @inline(__always)
    func put(_ value: UInt32) {
      out[k] = ByteHash.pair(UInt32(k) &* 0x9E37_79B1 &+ 77, value)
      k += 1
    }
    put(0)
    put(w)
    put(p1)
    put(p2)
    put(n1)
    put(n2)
    put(last)
    put(ByteHash.pair(last, beforeLast))
    put(ByteHash.pair(last, w))
    put(ByteHash.pair(lastPos, beforeLastPos))
    put(ByteHash.pair(last, b1))
    put(ByteHash.pair(ByteHash.pair(last, b1), form.likeliest))
    put(ByteHash.pair(p1, w))
    put(ByteHash.pair(w, n1))
    put(b1)
    put(ByteHash.pair(b1, b2))
    put(ByteHash.pair(lastPos, n1))
    put(ByteHash.pair(p1, n1))
    put(form.endings.0)
    put(form.endings.1)
    put(form.endings.2)
    put(form.endings.3)
    put(form.endings.4)
    put(form.beginning)
    put(form.shape)
    put(ByteHash.pair(form.shape, last))
    put(ByteHash.pair(form.shape, sn1))
    put(ByteHash.pair(form.endings.1, last))
    put(ByteHash.pair(form.endings.2, b1))
    put(s1)
    put(t1)
    put(ByteHash.pair(form.endings.2, ByteHash.pair(form.shape, sh1)))
    put(ByteHash.pair(form.likeliest, x1))
    put(ByteHash.pair(ByteHash.pair(p1, p2), form.likeliest))
  }

  /// Word, likeliest tag, ending, short ending and shape of a neighbour.
  @inline(__always)
  private static func neighbour(
    _ forms: UnsafeBufferPointer<WordForm>, _ i: Int
  ) -> (UInt32, UInt32, UInt32, UInt32, UInt32) {
    guard i >= 0, i < forms.count else { return (1, 0, 1, 1, 99) }
    let form = forms[i]
    return (form.word, form.likeliest, form.endings.2, form.endings.1, form.shape)
  }

  /// The place of the weight of a feature under a tag, in a table of `mask` + 1 weights.
  @inline(__always)
  package static func place(_ feature: UInt32, _ tag: UInt32, _ mask: UInt32) -> Int {
    let h = (feature ^ (tag &* 0x9E37_79B1)) &* 0xC2B2_AE35
    return Int((h ^ (h >> 15)) & mask)
  }
}
