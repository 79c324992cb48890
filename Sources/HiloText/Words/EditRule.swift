/// How a form becomes its lemma: cut so many bytes from its end, then add a string.
///
///     EditRule(from: "anunció", to: "anunciar")  // cut "ó", add "ar"
package struct EditRule: Hashable, Sendable {
  /// Bytes to cut from the form's end.
  package var cut: Int
  /// What to add then.
  package var add: String

  /// Makes a rule.
  package init(cut: Int, add: String) {
    self.cut = cut
    self.add = add
  }

  /// The rule with the smallest cut that makes `lemma` of `form`.
  package init(from form: String, to lemma: String) {
    let a = Array(form.utf8)
    let b = Array(lemma.utf8)
    var common = 0
    while common < a.count, common < b.count, a[common] == b[common] { common += 1 }
    // Never within a code point.
    while common > 0, common < a.count, a[common] & 0xC0 == 0x80 { common -= 1 }
    while common > 0, common < b.count, b[common] & 0xC0 == 0x80 { common -= 1 }
    cut = a.count - common
    add = String(decoding: b[common...], as: UTF8.self)
  }
}
