import Testing

@testable import HiloText

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    ("Llegó ayer. Se fue hoy.", ["Llegó ayer.", "Se fue hoy."]),
    (
      "MADRID, 3 Sep. (Agencia) - El rey viaja. Vuelve hoy.",
      ["MADRID, 3 Sep. (Agencia) - El rey viaja.", "Vuelve hoy."]
    ),
    ("Lima, 9 sep (Diario).- El tren paró.", ["Lima, 9 sep (Diario).- El tren paró."]),
    (
      "San José, 3 de mayo (Diario). El tren paró.", ["San José, 3 de mayo (Diario). El tren paró."]
    ),
    ("«Vendré. Lo prometo», dijo Ana.", ["«Vendré.", "Lo prometo», dijo Ana."]),
    ("¿Vendrá?, preguntó. ¡Sí!", ["¿Vendrá?, preguntó.", "¡Sí!"]),
    ("«¿Vendrá?» preguntó Ana.", ["«¿Vendrá?» preguntó Ana."]),
    (
      "El Sr. Gómez y J. Pérez viven en EE. UU. desde mayo.",
      ["El Sr. Gómez y J. Pérez viven en EE. UU. desde mayo."]
    ),
    ("Vive en EE. UU. El martes vuelve.", ["Vive en EE. UU.", "El martes vuelve."]),
    ("Dijo que no. Ana sí.", ["Dijo que no.", "Ana sí."]),
    ("Todo terminó.El juez salió.", ["Todo terminó.", "El juez salió."]),
    ("1. Llegó Ana.", ["1. Llegó Ana."]),
    ("Pues… no sé... Ya veremos.", ["Pues… no sé...", "Ya veremos."]),
    ("Sube el pan\r\nLlegó Ana.\r\n", ["Sube el pan", "Llegó Ana."]),
  ])
  func splits(text: String, expected: [String]) {
    let document = Analyzer().read(text, language: .spanish)
    #expect(document.sentences.map { document[$0.passage] } == expected)
  }

  @Test func kindsAreTold() {
    let text = """
      Sube el precio del pan en la capital

      Los panaderos culpan a la harina.
      Qué dice el gremio
      • Que falta trigo
      - Que sobra gente
      Fin de la nota, según Ana.
      """
    let document = Analyzer().read(text, language: .spanish)
    #expect(
      document.sentences.map(\.kind)
        == [.headline, .prose, .heading, .listItem, .listItem, .prose])
  }

  @Test func wrappedLinesAreOneParagraph() {
    let text = "El ministro que había llegado de la capital del país\nanunció ayer la medida."
    #expect(Analyzer().read(text, language: .spanish).sentences.count == 1)
  }
}
