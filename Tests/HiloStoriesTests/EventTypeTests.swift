import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// What a word tells depends on the words around it: the trigger in marks, its type or none.
@Suite struct EventTypeTests {
  static let spanish: [(String, String?)] = [
    ("El carguero ⟦encalló⟧ el lunes frente a Cádiz.", "accident"),
    ("Un camión volcado ⟦bloquea⟧ la autopista del norte.", "blockage"),
    ("Los obreros ⟦desbloquearon⟧ el túnel de Isla Verde.", "clearance"),
    ("Un desprendimiento ⟦atrapó⟧ a dos espeleólogos.", "entrapment"),
    ("El aeropuerto de Lima ⟦reabrió⟧ sus pistas.", "opening"),
    ("La policía ⟦detuvo⟧ a tres sospechosos.", "arrest"),
    ("Los lectores se ⟦detienen⟧ en los detalles.", "other"),
    ("El tribunal leyó el ⟦fallo⟧ ayer.", "sentence"),
    ("El retraso se debió a un ⟦fallo⟧ del motor.", nil),
    ("El ministro ⟦llegó⟧ a Quito el martes.", "travel"),
    ("La noticia ⟦llegó⟧ a Quito el martes.", "other"),
    ("La alcaldesa se ⟦encontró⟧ con el ministro en Sevilla.", "meeting"),
    ("El ejército hará unas ⟦maniobras⟧ con la armada en Rota.", "exercise"),
    ("El médico recomienda ⟦ejercicio⟧ a diario.", nil),
    ("Cada ⟦viaje⟧ a Marte dura meses.", nil),
    ("La ley ⟦entró⟧ ayer en vigor.", nil),
  ]
  static let english: [(String, String?)] = [
    ("A freighter ⟦ran⟧ aground off Malta on Monday.", "accident"),
    ("A lorry ⟦blocked⟧ the tunnel for hours.", "blockage"),
    ("Fog ⟦trapped⟧ six climbers on the ridge.", "entrapment"),
    ("The museum will ⟦reopen⟧ its doors on Friday.", "opening"),
  ]

  @Test(arguments: spanish)
  func inSpanish(_ marked: String, _ type: String?) {
    check(marked, type, .spanish)
  }

  @Test(arguments: english)
  func inEnglish(_ marked: String, _ type: String?) {
    check(marked, type, .english)
  }

  private func check(_ marked: String, _ type: String?, _ language: Language) {
    let line = MarkedText(marked)
    let document = Analyzer().read(line.text, language: language)
    let article = AnnotatedArticle(
      article: Article(id: "a", source: "a", text: document.text), document: document)
    let found = EventExtractor().extract(
      from: [article], linking: Linking(entities: [], entityOfMention: [])
    ).first { line.passages[0].overlaps(document.tokens[$0.trigger].passage) }
    #expect(found?.type == type, "\(marked): \(found?.type ?? "none")")
  }
}
