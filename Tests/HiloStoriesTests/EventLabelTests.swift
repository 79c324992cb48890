import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// What happenings are called: whom and where a label may name, and clauses that do not stand alone.
@Suite struct EventLabelTests {
  /// A text, and a label that one of its happenings has.
  static let has: [(String, String)] = [
    // What a verb of a relative clause does something to, and who does it.
    (
      "El Bellatrix espera en una dársena de piedra que construyeron en 1998 los vecinos de Soria.",
      "Una dársena de piedra que construyeron en 1998 los vecinos de Soria"
    ),
    (
      "La alcaldesa, que recorrió el barrio el lunes, pidió calma.",
      "La alcaldesa … recorrió el barrio el lunes"
    ),
    // What is told in the subjunctive begins with what governs it, and ends with the pronoun of its verb.
    (
      "El ministro Juan Mora descartó que la presa de Soria vaya a cerrarse.",
      "El ministro Juan Mora descartó que la presa de Soria vaya a cerrarse"
    ),
    // With whom, where nobody says who.
    (
      "El fracaso de las negociaciones con Bolivia en 2019 ha dejado a Soria sin aliados.",
      "Negociación con Bolivia"
    ),
    ("Comenzó la visita del presidente Juan Mora.", "Visita de Juan Mora"),
  ]

  /// A text, and what none of its happenings may be called: whoever is only named beside, asked for it or tells of it.
  static let hasNot: [(String, String)] = [
    (
      "El ministro quiso despejar las dudas a la salida de una reunión en el Minem.",
      "Reunión de Minem"
    ),
    ("El alcalde Pedro Salas denunció un fraude en las oficinas del tribunal.", "Fraude de Pedro"),
    (
      "El fracaso de las negociaciones con Bolivia en 2019 ha dejado a Soria sin aliados.",
      "en Soria"
    ),
    ("La presidenta Ana Ruiz suspendió el viaje del gerente.", "Viaje de Ana Ruiz"),
  ]

  @Test(arguments: has)
  func isCalled(_ text: String, _ label: String) {
    let labels = labels(of: text)
    #expect(labels.contains(label), "\(text): \(labels)")
  }

  @Test(arguments: hasNot)
  func isNotCalled(_ text: String, _ words: String) {
    let labels = labels(of: text)
    #expect(!labels.isEmpty)
    #expect(!labels.contains { $0.contains(words) }, "\(text): \(labels)")
  }

  private func labels(of text: String) -> [String] {
    let article = Article(
      id: "a", source: "a", title: "Crónica", text: SourceText("Crónica\n\n\(text)"),
      opensWithTitle: true,
      published: CalendarDay(iso: "2024-06-06").map {
        PublicationDate(range: DateRange($0), basis: .metadata)
      })
    return DossierBuilder().build([article]).events.map(\.label)
  }
}
