import HiloTestSupport
import HiloText
import Testing

/// Statements in a text whose contents are marked in order: `"Ana dijo que ⟦no va⟧."`.
struct StatementCase: Sendable, CustomTestStringConvertible {
  let marked: String
  /// The words that name each one's speaker; nil where nobody is named.
  let speakers: [String?]
  let style: Statement.Style

  init(_ marked: String, _ speakers: String?..., style: Statement.Style = .indirect) {
    self.marked = marked
    self.speakers = speakers
    self.style = style
  }

  var testDescription: String { marked }

  /// Checks that the text read as `language` gives these statements and no others.
  func check(_ language: Language) {
    let text = MarkedText(marked)
    let document = Analyzer().read(text.text, language: language)
    let found = document.statements
    #expect(
      found.map { document[$0.content.reduce($0.content[0]) { $0.union($1) }] } == text.words)
    #expect(found.map { $0.speaker.passage.map { document[$0] } } == speakers)
    #expect(found.allSatisfy { $0.style == style })
  }
}

@Suite struct StatementExtractorTests {
  @Test(arguments: [
    StatementCase("La ministra Elena Robles afirmó que ⟦el plan sigue en pie⟧.", "Elena Robles"),
    StatementCase("La exministra Elena Robles negó ⟦haber firmado el contrato⟧.", "Elena Robles"),
    StatementCase("Según el informe, ⟦el puente no era seguro⟧.", "el informe"),
    StatementCase("⟦El puente no era seguro⟧, según el informe.", "el informe"),
    StatementCase("Se informa que ⟦el tren llegará tarde⟧.", nil),
    StatementCase("Trascendió que ⟦el club venderá al portero⟧.", nil),
    StatementCase("⟦El puente se cerrará el lunes⟧, informó el ayuntamiento.", "el ayuntamiento"),
    StatementCase("Los vecinos creen que ⟦nadie los escucha⟧.", "Los vecinos"),
    StatementCase(
      "«⟦No vamos a ceder⟧», dijo la alcaldesa Elena Robles.", "Elena Robles", style: .direct),
    StatementCase(
      "La alcaldesa Elena Robles advirtió: “⟦No vamos a ceder ni un metro⟧”.", "Elena Robles",
      style: .direct),
    StatementCase(
      "—⟦No queda nada —dijo Elena Robles, maestra—. Se lo llevó el río⟧.", "Elena Robles",
      style: .direct),
    StatementCase(
      "El portavoz dijo que ⟦la obra es “un disparate” y una pena⟧.", "El portavoz", style: .mixed),
  ])
  func finds(expected: StatementCase) { expected.check(.spanish) }

  @Test(arguments: [
    "El Gobierno ha confirmado la reunión.", "Se espera que llueva el martes.",
    "Cabe destacar que el tren llegó tarde.", "El anuncio sorprendió a todos.",
    "La película «El viento y la noche» se estrena hoy.", "",
  ])
  func leavesAlone(text: String) {
    #expect(Analyzer().read(text, language: .spanish).statements.isEmpty)
  }
}
