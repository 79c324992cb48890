import Testing

@testable import HiloText

@Suite struct NameRecognizerTests {
  /// Texts with their names in ⟦…|TYPE⟧.
  static let spanish = [
    "El presidente de ⟦Argentina|LOC⟧, ⟦Javier Milei|PER⟧, viajó a ⟦Madrid|LOC⟧.",
    "La ⟦ONU|ORG⟧ pidió calma a los gobiernos de la región.",
    "La empresaria ⟦Lucía Fernández|PER⟧ dirige desde 2019 el hospital.",
    "Miles de personas salieron a las calles de ⟦Bogotá|LOC⟧ y de ⟦Medellín|LOC⟧.",
    "Ayer no hubo clases. Mañana tampoco.",
    "El ⟦Banco de España|ORG⟧ rebajó su previsión.",
    "Segun el ministro, ⟦Peru|LOC⟧ recibira ayuda de la ⟦Union Europea|ORG⟧.",
  ]

  /// What the whole document and its layout give away.
  static let documents = [
    "⟦Lima|LOC⟧, 3 may (⟦Andina|ORG⟧).- El ministro de Defensa viajó a ⟦Chile|LOC⟧.",
    "El ⟦Instituto Nacional de Estadística|ORG⟧ (⟦INE|ORG⟧) publicó los datos. El ⟦INE|ORG⟧ calló.",
    "La escritora ⟦Marta Quiroga|PER⟧ ganó. ⟦Quiroga|PER⟧ vive en ⟦Sevilla|LOC⟧.",
    "La constructora ⟦Obrasol|ORG⟧ cayó en bolsa. Los accionistas de ⟦Obrasol|ORG⟧ protestan.",
    "El paso de la ⟦tormenta Adela|MISC⟧ dejó daños en ⟦Galicia|LOC⟧.",
    "La alcaldesa de ⟦Toledo|LOC⟧ ⟦Ana Ruiz|PER⟧ dimitió.",
  ]

  /// Nouns beside a name say what it is, whoever bears it.
  static let company = [
    // Right before it.
    "El carguero ⟦Nordlys|MISC⟧ encalló. Nadie abandonó el ⟦Nordlys|MISC⟧.",
    "La naviera ⟦Marbella Lines|ORG⟧ no respondió.",
    // Past an adjective.
    "La constructora peruana ⟦Tarumba|ORG⟧ quebró. El juez citó a ⟦Tarumba|ORG⟧.",
    // Past a noun that describes it.
    "El buque de rescate ⟦Doña Urraca|MISC⟧ llegó de noche.",
    // In apposition.
    "⟦Velmont Hagen|ORG⟧, la empresa propietaria del barco, guardó silencio.",
    // With the number of a model.
    "El helicóptero ⟦Rescate 305|MISC⟧ trasladó a los heridos.",
    // What nothing else knows.
    "La avería de la tuneladora ⟦TX90|MISC⟧ paró la obra.",
    // In apposition before it.
    "Declaró su empresa, ⟦Velmont Hagen|ORG⟧, que paga las multas.",
    // The noun of another.
    "⟦Marta Iriarte|PER⟧, cuya empresa quebró, calló. A ⟦Marta Iriarte|PER⟧ la vio el juez.",
    // A person has no acronym.
    "⟦Karl Brenner Maritime|ORG⟧ (⟦KBM|ORG⟧) gestiona la nave.",
  ]

  @Test(arguments: company) func knowsANameByItsCompany(_ marked: String) {
    findsNames(marked)
  }

  /// Words that are part of the names of places and events, and where they are not.
  static let leading = [
    "El ferri cruzó el ⟦mar Egeo|LOC⟧ de noche.",
    "Doblaron el ⟦cabo de Hornos|LOC⟧ en enero.",
    "Los mineros de la ⟦mina Santa Inés|LOC⟧ volvieron al trabajo.",
    "El canal de ⟦WhatsApp|MISC⟧ del sindicato se llenó de quejas.",
    "La ⟦operación Candil|MISC⟧ terminó con tres detenidos.",
    "⟦Quito|LOC⟧.- La lluvia dejó sin luz a miles de familias.",
  ]

  @Test(arguments: leading) func findsWhereNamesBegin(_ marked: String) {
    findsNames(marked)
  }

  @Test(arguments: documents) func agreesThroughoutADocument(_ marked: String) {
    findsNames(marked)
  }

  /// English, with little data: the plain cases.
  static let english = [
    "President ⟦Emmanuel Macron|PER⟧ arrived in ⟦Berlin|LOC⟧ on Monday.",
    "The ⟦European Union|ORG⟧ and ⟦Brazil|LOC⟧ signed the deal.",
  ]

  @Test(arguments: english) func findsEnglishNames(_ marked: String) {
    let (text, names) = Self.parse(marked)
    let document = Analyzer().read(text, language: .english)
    let found = document.mentions.map { document[$0.passage] + "|" + $0.type.rawValue }
    #expect(found == names)
  }

  @Test(arguments: spanish) func findsNames(_ marked: String) {
    let (text, names) = Self.parse(marked)
    let document = Analyzer().read(text, language: .spanish)
    let found = document.mentions.map { document[$0.passage] + "|" + $0.type.rawValue }
    #expect(found == names)
  }

  /// The text without marks, and what is marked in it.
  static func parse(_ marked: String) -> (String, [String]) {
    var text = ""
    var names: [String] = []
    for (index, part) in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0, let close = part.firstIndex(of: "⟧") else {
        text += part
        continue
      }
      names.append(String(part[..<close]))
      text += part[..<close].split(separator: "|")[0] + part[part.index(after: close)...]
    }
    return (text, names)
  }

  @Test(arguments: [
    "", "a", "\n\n", "«", "¡¡¡", "A", "🙂 É\u{301}",
    "Un informe del Laboratorio de Inmunología y del de Vacunas de la Universidad.",
  ])
  func bearsOddTexts(_ text: String) {
    let document = Analyzer().read(text, language: .spanish)
    for mention in document.mentions {
      #expect(document.text.passage.contains(mention.passage))
    }
    #expect(document.mentions.count <= document.tokens.count)
  }

  @Test func mentionsAreInOrderAndApart() {
    let text = String(repeating: "María López viajó de Lima a Quito con la ONU. ", count: 50)
    let first = Analyzer().read(text, language: .spanish).mentions
    let second = Analyzer().read(text, language: .spanish).mentions
    #expect(first == second)
    #expect(first.count >= 150)
    for (a, b) in zip(first, first.dropFirst()) { #expect(a.passage.end <= b.passage.start) }
  }

  @Test func bearsALongSentence() {
    let text = String(repeating: "Pedro de la Fuente y ", count: 4_000)
    let document = Analyzer().read(text, language: .spanish)
    #expect(document.mentions.allSatisfy { $0.tokens.count < 100 })
  }
}
