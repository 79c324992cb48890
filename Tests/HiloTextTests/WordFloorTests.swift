import Testing

@testable import HiloText

/// Verbs as the later stages need them, in sentences of ours: mood and tense of the marked word.
@Suite struct WordFloorTests {
  private static let cases: [(String, Features.Mood?, Features.Tense?, String)] = [
    ("El presidente ⟦viajará⟧ mañana a Lima.", .indicative, .future, "viajar"),
    ("El ministro ⟦podría⟧ dimitir.", .conditional, nil, "poder"),
    ("Los vecinos ⟦pidieron⟧ ayuda.", .indicative, .past, "pedir"),
    ("La banda ⟦ha⟧ vuelto.", .indicative, .present, "haber"),
    ("Espera que la lluvia ⟦cese⟧ pronto.", .subjunctive, .present, "cesar"),
    ("La empresa ⟦fabricaba⟧ zapatos.", .indicative, .imperfect, "fabricar"),
    ("Los satélites ⟦despegarán⟧ en mayo.", .indicative, .future, "despegar"),
    ("Los satelites despegaran si ⟦pudieran⟧ hacerlo.", .subjunctive, .imperfect, "poder"),
    ("Las partes ⟦firmarían⟧ la paz.", .conditional, nil, "firmar"),
    ("El juez ⟦dictó⟧ sentencia.", .indicative, .past, "dictar"),
    ("La red ⟦abarataría⟧ los billetes.", .conditional, nil, "abaratar"),
    ("El club ⟦fichará⟧ a dos delanteros.", .indicative, .future, "fichar"),
  ]

  @Test func verbsAreRightAtLeastElevenTimesInTwelve() {
    var right = 0
    for (marked, mood, tense, lemma) in Self.cases {
      let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
      let word = marked.split(separator: "⟦")[1].split(separator: "⟧")[0].lowercased()
      let document = Analyzer().read(text, language: .spanish)
      let token = document.tokens.first { $0.lower == word }
      if token?.features.mood == mood, tense == nil || token?.features.tense == tense,
        token?.lemma == lemma
      {
        right += 1
      }
    }
    #expect(right >= 11)
  }

  @Test func aTextWithoutAccentsIsRead() {
    let text = """
      El presidente llego ayer a la capital y anuncio que el gobierno aprobara una ley. Segun el \
      ministro, la medida podria entrar en vigor en enero. Tambien explico que las empresas deberan \
      pagar mas impuestos durante los proximos años.
      """
    let document = Analyzer().read(text, language: .spanish)
    func token(_ word: String) -> Token? { document.tokens.first { $0.lower == word } }
    #expect(token("podria")?.lemma == "poder")
    #expect(token("podria")?.features.mood == .conditional)
    #expect(token("deberan")?.features.tense == .future)
    #expect(token("segun")?.lemma == "según")
    #expect(token("llego")?.lemma == "llegar")
  }
}
