import Testing

@testable import HiloText

@Suite struct TaggerTests {
  /// The tags and lemmas of a sentence of ours: word/TAG/lemma.
  @Test(arguments: [
    (
      "El ministro anunció ayer la medida.",
      "El/DET/el ministro/NOUN/ministro anunció/VERB/anunciar"
    ),
    ("Las tropas despegarán mañana.", "Las/DET/el tropas/NOUN/tropa despegarán/VERB/despegar"),
    (
      "La empresa podría cerrar.",
      "La/DET/el empresa/NOUN/empresa podría/AUX/poder cerrar/VERB/cerrar"
    ),
  ])
  func tagsAndLemmas(text: String, expected: String) {
    let document = Analyzer().read(text, language: .spanish)
    let found = document.tokens.map { "\(document[$0.passage])/\($0.pos.tag)/\($0.lemma)" }
    #expect(found.joined(separator: " ").hasPrefix(expected))
  }

  /// A word never seen that ends as a verb does is none after an article.
  @Test(arguments: ["La ingeniera llegó tarde.", "El jefe de la naviera llegó tarde."])
  func noVerbAfterAnArticle(text: String) {
    let tokens = Analyzer().read(text, language: .spanish).tokens
    let last = tokens.lastIndex { $0.lower == "la" || $0.lower == "el" } ?? 0
    #expect(tokens[last + 1].pos == .noun)
    #expect(tokens.filter { $0.pos == .verb }.map(\.lower) == ["llegó"])
  }

  @Test func futureIsTold() {
    let document = Analyzer().read("Las tropas despegarán mañana.", language: .spanish)
    #expect(document.tokens[2].features.tense == .future)
    #expect(document.tokens[2].features.mood == .indicative)
  }
}
