import Testing

@testable import HiloText

@Suite struct FoldingTests {
  /// Over bytes, letters are made small as the standard library does.
  @Test func lowersAsTheLibraryDoes() {
    for value in UInt32(0x20)...0x24F where value != 0xAD {
      let letter = String(Unicode.Scalar(value)!)
      for word in [letter, "A" + letter, letter + "Z", "É\(letter)×", "—\(letter)”"] {
        #expect(Folding.lower(word) == word.lowercased(), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    ("ÑANDÚ “Ü” – ÇA ×÷ß", "ñandú “ü” – ça ×÷ß"), ("ΑΣ", "ασ"), ("E\u{301}L", "él"),
    ("MA\u{AD}DRID\u{200E}", "madrid"), ("…A", "…a"), ("", ""),
  ])
  func lowers(word: String, expected: String) { #expect(Folding.lower(word) == expected) }

  @Test(arguments: [
    ("según", "segun"), ("averigüe", "averigue"), ("año", "año"), ("façade", "façade"),
    ("peru", "peru"),
  ])
  func folds(word: String, expected: String) { #expect(Folding.folded(word) == expected) }
}
