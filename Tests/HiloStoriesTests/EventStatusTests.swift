import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// One line a case: the trigger stands in marks, then what the words say of it.
@Suite struct EventStatusTests {
  static let spanish: [(String, EventStatus)] = [
    // Tense.
    ("El ministro ⟦viajó⟧ a Lima.", .occurred),
    ("El ministro ⟦viajará⟧ a Lima el lunes.", .planned),
    ("El ministro ha ⟦viajado⟧ a Lima.", .occurred),
    ("El ministro había ⟦viajado⟧ a Lima.", .occurred),
    ("La alcaldesa ⟦dimitió⟧ ayer.", .occurred),
    ("La alcaldesa ⟦dimitirá⟧ mañana.", .planned),
    ("La alcaldesa va a ⟦dimitir⟧.", .planned),
    ("La alcaldesa iba a ⟦dimitir⟧ en marzo.", .planned),
    ("El juicio ⟦comenzará⟧ en otoño.", .planned),
    ("El detenido fue ⟦condenado⟧ a tres años.", .occurred),
    ("El detenido será ⟦juzgado⟧ en mayo.", .planned),
    ("El presidente acaba de ⟦dimitir⟧.", .occurred),
    ("Los obreros están ⟦negociando⟧ con la empresa.", .ongoing),
    ("Los obreros siguen ⟦negociando⟧ con la empresa.", .ongoing),
    // Auxiliaries.
    ("El papa podría ⟦visitar⟧ Cuba.", .possible),
    ("El papa puede ⟦visitar⟧ Cuba.", .possible),
    ("El papa planea ⟦visitar⟧ Cuba.", .planned),
    ("El papa prevé ⟦visitar⟧ Cuba.", .planned),
    ("El papa espera ⟦visitar⟧ Cuba.", .expected),
    ("El papa quiere ⟦visitar⟧ Cuba.", .possible),
    ("El papa tiene previsto ⟦visitar⟧ Cuba.", .planned),
    ("El testigo deberá ⟦comparecer⟧ ante el juez.", .planned),
    ("El fiscal pidió ⟦detener⟧ al empresario.", .proposed),
    ("El fiscal propuso ⟦indultar⟧ al preso.", .proposed),
    ("El diputado negó haber ⟦cobrado⟧ 3.000 euros.", .denied),
    ("El diputado descartó ⟦dimitir⟧.", .denied),
    ("El diputado no descarta ⟦dimitir⟧.", .possible),
    ("El gobierno estudia ⟦prohibir⟧ los patinetes.", .possible),
    // Conditional of rumour and supposition.
    ("El capo habría ⟦muerto⟧ en la sierra.", .possible),
    ("El rey ⟦abdicaría⟧ en primavera, según la prensa.", .possible),
    ("Habrían ⟦detenido⟧ a dos personas.", .possible),
    // Clauses.
    ("Se espera que el papa ⟦visite⟧ Cuba.", .expected),
    ("Se prevé que el juez ⟦dimita⟧.", .expected),
    ("Es posible que el juez ⟦dimita⟧.", .possible),
    ("Es probable que el juez ⟦dimita⟧.", .possible),
    ("Puede que el juez ⟦dimita⟧.", .possible),
    ("La oposición pide que el ministro ⟦dimita⟧.", .proposed),
    ("La oposición exigió que el ministro ⟦dimitiera⟧.", .proposed),
    ("El portavoz negó que el ministro ⟦dimitiera⟧.", .denied),
    ("El portavoz negó que el ministro haya ⟦dimitido⟧.", .denied),
    ("El portavoz desmintió que el ministro vaya a ⟦dimitir⟧.", .denied),
    ("El club confirmó que el delantero ⟦fichará⟧ por el Betis.", .confirmed),
    ("El portavoz dijo que el ministro ⟦dimitirá⟧.", .planned),
    ("El portavoz dijo que el ministro ⟦dimitió⟧.", .occurred),
    ("Trascendió que el ministro podría ⟦dimitir⟧.", .possible),
    ("Se especula que el ministro ⟦dimitirá⟧.", .possible),
    ("Si el ministro ⟦dimite⟧, habrá elecciones.", .possible),
    // Negation.
    ("El ministro no ⟦dimitirá⟧.", .denied),
    ("El ministro no ha ⟦dimitido⟧.", .denied),
    ("El equipo ya no ⟦viajará⟧ a Lima.", .cancelled),
    ("Nadie ⟦protestó⟧.", .denied),
    // Nouns.
    ("La posible ⟦visita⟧ del papa inquieta a Cuba.", .possible),
    ("Crecen los rumores de una ⟦fusión⟧ de los dos bancos.", .possible),
    ("La posibilidad de un ⟦acuerdo⟧ se aleja.", .possible),
    ("La próxima ⟦reunión⟧ será en Roma.", .planned),
    ("La ⟦reunión⟧ prevista para el lunes se hará en Roma.", .planned),
    ("La ⟦reunión⟧ se celebró en Roma.", .occurred),
    ("La ⟦reunión⟧ se celebrará en Roma.", .planned),
    ("La ⟦reunión⟧ fue aplazada.", .postponed),
    ("La ⟦reunión⟧ fue cancelada.", .cancelled),
    ("La ⟦reunión⟧ ha sido suspendida hasta mayo.", .postponed),
    ("El ministro canceló la ⟦reunión⟧.", .cancelled),
    ("El ministro aplazó la ⟦reunión⟧.", .postponed),
    ("El Vaticano confirmó la ⟦reunión⟧.", .confirmed),
    ("El Vaticano desmintió la ⟦reunión⟧.", .denied),
    ("El Vaticano niega cualquier ⟦contacto⟧ con la guerrilla.", .denied),
    ("Se espera un ⟦acuerdo⟧ en Ginebra.", .expected),
    ("Los sindicatos convocaron una ⟦huelga⟧.", .planned),
    ("La ⟦huelga⟧ está convocada para el jueves.", .planned),
    ("Las ⟦negociaciones⟧ están en curso.", .ongoing),
    ("Las ⟦negociaciones⟧ siguen en marcha.", .ongoing),
    ("Tras una ⟦audiencia⟧ de tres horas, el juez decidió.", .occurred),
    ("El ministro propuso una ⟦reunión⟧ con los alcaldes.", .proposed),
    ("El líder realizará una ⟦visita⟧ a Roma.", .planned),
    ("El líder realizó una ⟦visita⟧ a Roma.", .occurred),
    ("El líder podría realizar una ⟦visita⟧ a Roma.", .possible),
    ("El partido ha propuesto un ⟦referéndum⟧.", .proposed),
    ("El banco estudia la ⟦compra⟧ de su rival.", .possible),
    ("El banco retiró la ⟦oferta⟧.", .cancelled),
    ("Tras la ⟦visita⟧ que realizará el rey, habrá otra.", .planned),
    ("Durante la ⟦cumbre⟧ se firmará un convenio.", .planned),
    ("Tras la ⟦cumbre⟧ se firmó un convenio.", .occurred),
    ("Kim Jong Un planea ⟦viajar⟧ a Rusia.", .planned),
  ]

  static let plain: [(String, EventStatus)] = [
    ("El ministro ⟦viajara⟧ a Lima el lunes, segun fuentes.", .planned),
    ("La camara ⟦votara⟧ la ley este miercoles.", .planned),
    ("El papa podria ⟦visitar⟧ Cuba.", .possible),
    ("El alcalde ⟦dimitio⟧ ayer.", .occurred),
    ("La ⟦reunion⟧ esta convocada para el lunes.", .planned),
    ("Si el alcalde ⟦dimitiera⟧, habria elecciones.", .possible),
  ]

  static let english: [(String, EventStatus)] = [
    ("The minister ⟦resigned⟧ on Monday.", .occurred),
    ("The minister will ⟦resign⟧ on Monday.", .planned),
    ("The minister may ⟦resign⟧ on Monday.", .possible),
    ("The minister could ⟦resign⟧ soon.", .possible),
    ("The minister plans to ⟦resign⟧.", .planned),
    ("The minister is expected to ⟦resign⟧.", .expected),
    ("The minister has not ⟦resigned⟧.", .denied),
    ("The minister denied that he had ⟦resigned⟧.", .denied),
    ("The club confirmed that the striker will ⟦resign⟧.", .confirmed),
    ("She said the minister would ⟦resign⟧.", .planned),
    ("The ⟦meeting⟧ was postponed.", .postponed),
    ("The ⟦meeting⟧ was cancelled.", .cancelled),
    ("A possible ⟦meeting⟧ worries Rome.", .possible),
    ("The ⟦meeting⟧ will take place in Rome.", .planned),
    ("The ⟦talks⟧ are under way.", .ongoing),
    ("The union announced a ⟦strike⟧.", .planned),
    ("The government proposed a ⟦referendum⟧.", .proposed),
    ("The party expects an ⟦agreement⟧.", .expected),
  ]

  @Test(arguments: spanish)
  func inSpanish(_ marked: String, _ expected: EventStatus) { check(marked, expected, .spanish) }

  @Test(arguments: plain)
  func withoutAccents(_ marked: String, _ expected: EventStatus) {
    check(marked, expected, .spanish)
  }

  @Test(arguments: english)
  func inEnglish(_ marked: String, _ expected: EventStatus) { check(marked, expected, .english) }

  private func check(_ marked: String, _ expected: EventStatus, _ language: Language) {
    let line = MarkedText(marked)
    let document = Analyzer().read(line.text, language: language)
    let article = AnnotatedArticle(
      article: Article(id: "a", source: "a", text: document.text), document: document)
    let mentions = EventExtractor().extract(
      from: [article], linking: Linking(entities: [], entityOfMention: []))
    let found = mentions.filter {
      line.passages[0].overlaps(document.tokens[$0.trigger].passage)
        || $0.citation.passage.contains(line.passages[0])
    }
    #expect(found.first?.status == expected, "\(marked): \(found.map(\.status))")
  }
}
