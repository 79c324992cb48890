import HiloText
import Testing

@testable import HiloStories

/// What one side gives another: two texts a line, and how what they say stands to each other.
@Suite struct ExchangeTests {
  static let cases: [(String, String, Comparison.Verdict?)] = [
    (
      "Perú vendió trigo a Chile.",
      "El ministro confirmó la venta de trigo por parte de Perú a Chile.",
      .agree
    ),
    (
      "Perú vendería a Chile trigo y cebada.", "Perú vendería trigo a Chile.", .agree
    ),
    // The one says more exactly what the other says.
    (
      "Perú entregará maquinaria agrícola a Chile.",
      "Perú entregará maquinaria a Chile, incluyendo tractores y cosechadoras.", .refine
    ),
    // What is given in return goes the other way.
    (
      "Perú venderá trigo a Chile. A cambio, Chile buscará vacunas.",
      "Chile enviará tractores a Perú.", .differ
    ),
    (
      "Perú venderá trigo a Chile a cambio de vacunas.", "Chile enviará tractores a Perú.", .differ
    ),
    // No side is named, or another; and gifts that nothing joins.
    ("Perú vendió trigo a Chile.", "Vendieron trigo a Chile.", nil),
    ("Perú vendió trigo a Chile.", "Bolivia vendió trigo a Chile.", nil),
    ("Perú vendió trigo a Chile.", "Perú donó vacunas a Chile.", nil),
    ("Perú vendió trigo a Chile.", "The ministry said Peru sold wheat to Chile.", .agree),
  ]

  @Test(arguments: cases)
  func whatEachSideGives(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    let found = ComparisonTests.compared([("2024-06-03", a), ("2024-06-03", b)])
      .filter { $0.attribute == .other && $0.subject?.contains("→") == true }
    #expect(found.first?.verdict == verdict, "\(a) / \(b): \(found)")
    for comparison in found { #expect(Set(comparison.values.map(\.citation.article)).count == 2) }
  }

  /// A word is found with its accents or without, and hardly another is.
  @Test func foldedWords() {
    let words = ["cancion", "avion", "huelga", "ñandu"]
    let list = FoldedWords(words)
    #expect(["canción", "cancion", "avión", "huelga", "ñandú"].allSatisfy(list.contains))
    let others = (0..<2000).map { "palabra\($0)" }
    #expect(others.filter(list.contains).isEmpty)
    #expect(!FoldedWords([]).contains("huelga"))
    for word in ["canción", "ñandú", "Düsseldorf", "œuvre", "", "日本"] {
      #expect(FoldedWords([Folding.folded(word)]).contains(word))
    }
  }
}
