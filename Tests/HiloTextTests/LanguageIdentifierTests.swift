import HiloText
import Testing

@Suite struct LanguageIdentifierTests {
  /// Sentences of each language, some of them short, some without accents.
  static let corpus: [(String, String)] = [
    ("es", "El río creció durante la noche y el alcalde ordenó cerrar los dos puentes."),
    ("es", "El ministro dimitió ayer."),
    ("es", "Segun la policia, no habia nadie en la casa cuando empezo el incendio."),
    ("es", "¿Quién paga la factura de la sequía?"),
    ("es", "Sube el precio de la luz"),
    ("es", "EL GOBIERNO APRUEBA LA LEY DE VIVIENDA"),
    ("en", "The river rose overnight and the mayor closed both bridges."),
    ("en", "Minister resigns after a week of protests"),
    ("en", "Who pays for the drought?"),
    ("pt", "O rio subiu durante a noite e o prefeito mandou fechar as duas pontes da cidade."),
    ("pt", "Não há feridos, segundo os bombeiros."),
    ("ca", "El riu va créixer durant la nit i l'alcalde va ordenar tancar els dos ponts."),
    ("ca", "Els veïns demanen més autobusos"),
    ("gl", "O río medrou durante a noite e o alcalde mandou pechar as dúas pontes da vila."),
    ("gl", "Non hai feridos, segundo a Xunta"),
    ("fr", "La rivière a monté pendant la nuit et le maire a fait fermer les deux ponts."),
    ("fr", "Il n'y a pas de blessés, selon les pompiers."),
    ("it", "Il fiume è salito durante la notte e il sindaco ha fatto chiudere i due ponti."),
    ("it", "Non ci sono feriti, hanno detto i vigili del fuoco."),
    ("de", "Der Fluss stieg in der Nacht, und der Bürgermeister ließ beide Brücken sperren."),
    ("de", "Verletzte gibt es nach Angaben der Feuerwehr nicht."),
    ("eu", "Ibaiak gora egin zuen gauean, eta alkateak bi zubiak ixteko agindu zuen."),
    ("nl", "De rivier steeg in de nacht en de burgemeester liet beide bruggen sluiten."),
    ("ro", "Râul a crescut în timpul nopții, iar primarul a închis cele două poduri."),
    ("und", "1.234 56 %"), ("und", ""), ("und", "Reuters"), ("und", "東京で大雨が降った"),
  ]

  @Test(arguments: corpus)
  func languageOfASentence(language: String, text: String) {
    #expect(LanguageIdentifier().identify(text).rawValue == language)
  }

  @Test func whatAnArticleSaysIsBelievedWithinReason() {
    let identifier = LanguageIdentifier()
    let spanish = SourceText(
      String(repeating: "El río creció durante la noche y el alcalde ordenó cerrar. ", count: 5))
    #expect(identifier.identify(spanish, declared: .english) == .spanish)
    #expect(identifier.identify(spanish, declared: nil) == .spanish)
    #expect(identifier.identify(SourceText("Madrid"), declared: .english) == .english)
  }

  /// Of the sentences of ``LanguageSentences`` in each language, how many are told.
  @Test(arguments: [
    ("es", 30), ("en", 30), ("pt", 29), ("ca", 29), ("gl", 28), ("fr", 30), ("it", 30), ("de", 30),
  ])
  func singleSentencesAreTold(language: String, floor: Int) {
    let sentences = LanguageSentences.all.filter { $0.language == language }
    #expect(sentences.count == 30)
    let missed = sentences.filter { LanguageIdentifier().identify($0.text).rawValue != language }
    #expect(sentences.count - missed.count >= floor, "\(missed.map(\.text))")
  }

  /// The same for ``LanguageSentences/unseen``.
  @Test(arguments: [
    ("es", 12), ("en", 11), ("pt", 10), ("ca", 12), ("gl", 7), ("fr", 11), ("it", 12), ("de", 12),
  ])
  func unseenSentencesAreTold(language: String, floor: Int) {
    let sentences = LanguageSentences.unseen.filter { $0.language == language }
    #expect(sentences.count == 12)
    let told = sentences.filter { LanguageIdentifier().identify($0.text).rawValue == language }
    #expect(told.count >= floor)
  }
}
