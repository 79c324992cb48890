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
    // Asides in brackets, denials of a rumour, what there is none of, what nobody wills.
    ("Llegó después de que el Comité Rural (CR) ⟦bloqueara⟧ la carretera.", .occurred),
    ("El portavoz descartó la posibilidad de una ⟦visita⟧ del papa.", .denied),
    ("El portavoz desmintió el rumor de que el juez ⟦dimitió⟧.", .denied),
    ("Corrió el bulo de que la presa había ⟦cedido⟧.", .denied),
    ("Corrió el rumor de que el juez ⟦dimitió⟧.", .possible),
    ("No hay ninguna ⟦visita⟧ prevista.", .denied),
    ("El puente se ⟦derrumbará⟧ con la próxima crecida.", .expected),
    // A refusal has happened; so has what was agreed on, and a law that was annulled.
    ("El consejo rechazó la ⟦oferta⟧ del banco búlgaro.", .occurred),
    ("El consejo rechazará la ⟦oferta⟧ del banco búlgaro.", .planned),
    ("Los dos bandos pactaron una ⟦tregua⟧ el lunes.", .occurred),
    ("Los dos bandos pactarán una ⟦tregua⟧ el lunes.", .planned),
    ("El tribunal anuló la ⟦ley⟧ de aguas.", .occurred),
    // None at all of those who would do it.
    ("Ningún alumno resultó ⟦intoxicado⟧.", .denied),
    ("Ni el alcalde ni la ministra han ⟦viajado⟧ a Lima.", .denied),
    ("El sismo sacudió la costa sin que nadie ⟦muriera⟧.", .denied),
    // What was to be is no more; what was decided is done.
    (
      "El ⟦simulacro⟧ de evacuación previsto para hoy fue cancelado a causa de la lluvia.",
      .cancelled
    ),
    ("Los organizadores decidieron cancelar la ⟦marcha⟧.", .cancelled),
    ("El ministro promete cancelar la ⟦marcha⟧.", .planned),
    (
      "La ⟦asamblea⟧, fijada en un principio para el 15, se celebrará finalmente el 29.", .postponed
    ),
    // What is promised is to come; of a relative clause nobody asks anything.
    ("La senadora ⟦prometió⟧ más ambulancias.", .planned),
    ("El fiscal pide doce años para el conductor que ⟦atropelló⟧ a dos ciclistas.", .occurred),
    // A question, and a condition without a word for one.
    ("¿⟦Dimitirá⟧ el ministro?", .possible),
    ("De ⟦ganar⟧ las elecciones el domingo, el alcalde bajaría los impuestos.", .possible),
    ("El cantante confirmó en sus redes que ⟦acudirá⟧ a Lima.", .confirmed),
    // It goes on.
    ("Los obreros siguen en ⟦huelga⟧.", .ongoing),
    // Denied is what is said of it.
    ("El laboratorio descartó que el ⟦incendio⟧ haya destruido las muestras.", .occurred),
    // Called to it.
    ("El sindicato llamó a una ⟦asamblea⟧ para mañana.", .planned),
    ("La consejera citó a los gremios a una ⟦reunión⟧ el jueves.", .planned),
    // Put off without a word for it, and a relative clause that no comma closes.
    ("El ⟦juicio⟧ queda para el 23 de junio.", .postponed),
    // First person.
    ("⟦Renuncié⟧ ayer al cargo.", .occurred),
    // What a storm does is nobody's plan.
    ("El huracán ⟦azotará⟧ la costa el sábado.", .expected),
    // What somebody is made to do, and had to do.
    ("El incendio obligó a ⟦evacuar⟧ la aldea.", .occurred),
    ("La lluvia obligará a ⟦evacuar⟧ la aldea.", .planned),
    ("El testigo tuvo que ⟦comparecer⟧ ante el juez.", .occurred),
    ("El testigo tendrá que ⟦comparecer⟧ ante el juez.", .planned),
    // Into force: a step, and then a state.
    ("El ⟦acuerdo⟧ de paz entró en vigor ayer.", .occurred),
    ("El ⟦acuerdo⟧ de paz entrará en vigor el 1 de mayo.", .planned),
    // The infinitive as what is spoken of.
    ("⟦Rescatar⟧ el barco puede llevar semanas.", .possible),
    ("⟦Rescatar⟧ el barco costó seis días.", .occurred),
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
    // More of each.
    ("El alcalde ⟦inauguró⟧ el puente.", .occurred),
    ("El alcalde ⟦inaugurará⟧ el puente.", .planned),
    ("El alcalde ⟦inauguraría⟧ el puente en mayo.", .possible),
    ("El puente se ⟦inaugurará⟧ en mayo.", .planned),
    ("El puente fue ⟦inaugurado⟧ en mayo.", .occurred),
    ("El puente será ⟦inaugurado⟧ en mayo.", .planned),
    ("El puente no fue ⟦inaugurado⟧.", .denied),
    ("El puente podría ser ⟦inaugurado⟧ en mayo.", .possible),
    ("La policía ⟦detuvo⟧ a tres hombres.", .occurred),
    ("La policía no ⟦detuvo⟧ a nadie.", .denied),
    ("La policía habría ⟦detenido⟧ al sospechoso.", .possible),
    ("La policía busca ⟦detener⟧ al sospechoso.", .possible),
    ("La policía logró ⟦detener⟧ al sospechoso.", .occurred),
    ("Tres hombres han sido ⟦detenidos⟧.", .occurred),
    ("Tres hombres fueron ⟦rescatados⟧ del pozo.", .occurred),
    ("Los bomberos intentan ⟦rescatar⟧ a tres hombres.", .possible),
    ("Los bomberos esperan ⟦rescatar⟧ a tres hombres.", .expected),
    ("Los bomberos podrán ⟦rescatar⟧ a tres hombres.", .possible),
    ("El juez podría ⟦absolver⟧ al acusado.", .possible),
    ("El juez decidió ⟦absolver⟧ al acusado.", .planned),
    ("El juez prometió ⟦investigar⟧ el caso.", .planned),
    ("El juez rechazó ⟦investigar⟧ el caso.", .denied),
    ("El juez sigue ⟦investigando⟧ el caso.", .ongoing),
    ("El juez está ⟦investigando⟧ el caso.", .ongoing),
    ("El juez podría estar ⟦investigando⟧ el caso.", .possible),
    ("El juez confirmó que ⟦investigará⟧ el caso.", .confirmed),
    ("El juez negó que ⟦investigue⟧ el caso.", .denied),
    ("El juez aseguró que ⟦investigará⟧ el caso.", .planned),
    ("El juez aseguró que no ⟦investigará⟧ el caso.", .denied),
    ("El gobierno anunció que ⟦derogará⟧ la norma.", .planned),
    ("El gobierno propuso ⟦derogar⟧ la norma.", .proposed),
    ("El gobierno planteó ⟦derogar⟧ la norma.", .possible),
    ("El gobierno prevé ⟦derogar⟧ la norma.", .planned),
    ("El gobierno pretende ⟦derogar⟧ la norma.", .planned),
    ("Se rumorea que el gobierno ⟦derogará⟧ la norma.", .possible),
    ("Es probable que el gobierno ⟦derogue⟧ la norma.", .possible),
    ("Los médicos piden que el gobierno ⟦derogue⟧ la norma.", .proposed),
    ("El gobierno nunca ⟦derogó⟧ la norma.", .denied),
    ("El gobierno tampoco ⟦derogará⟧ la norma.", .denied),
    ("El gobierno ya ha ⟦derogado⟧ la norma.", .occurred),
    ("El gobierno acaba de ⟦derogar⟧ la norma.", .occurred),
    ("Al ⟦derogar⟧ la norma, el gobierno cumplió.", .occurred),
    ("La ⟦votación⟧ quedó aplazada.", .postponed),
    ("La ⟦votación⟧ ha sido pospuesta.", .postponed),
    ("La ⟦votación⟧, prevista para el lunes, fue suspendida.", .postponed),
    ("La ⟦votación⟧, que fue cancelada, era clave.", .cancelled),
    ("La ⟦votación⟧ se celebrará el lunes.", .planned),
    ("La ⟦votación⟧ tuvo lugar el lunes.", .occurred),
    ("La ⟦votación⟧ tendrá lugar el lunes.", .planned),
    ("La ⟦votación⟧ podría celebrarse el lunes.", .possible),
    ("La ⟦votación⟧ está prevista para el lunes.", .planned),
    ("La ⟦votación⟧ sigue en marcha.", .ongoing),
    ("La ⟦votación⟧ está en el aire.", .possible),
    ("El club aplazó la ⟦votación⟧.", .postponed),
    ("El club suspendió la ⟦votación⟧.", .postponed),
    ("El club anuló la ⟦votación⟧.", .cancelled),
    ("El club convocó una ⟦votación⟧.", .planned),
    ("El club pidió una ⟦votación⟧.", .proposed),
    ("El club espera una ⟦votación⟧ reñida.", .expected),
    ("El club descarta una ⟦votación⟧.", .denied),
    ("El club no descarta una ⟦votación⟧.", .possible),
    ("El club celebró la ⟦votación⟧ el lunes.", .occurred),
    ("El club celebrará la ⟦votación⟧ el lunes.", .planned),
    ("La ⟦votación⟧ aplazada inquieta al club.", .postponed),
    ("La eventual ⟦votación⟧ inquieta al club.", .possible),
    ("El plan de ⟦evacuación⟧ está listo.", .planned),
    ("La propuesta de ⟦referéndum⟧ divide al país.", .proposed),
    ("La cancelación de la ⟦cumbre⟧ sorprendió.", .cancelled),
    ("El aplazamiento de la ⟦cumbre⟧ sorprendió.", .postponed),
    ("El riesgo de ⟦huelga⟧ crece.", .possible),
    ("No hubo ⟦acuerdo⟧ anoche.", .denied),
    ("Hubo ⟦acuerdo⟧ anoche.", .occurred),
    ("Habrá ⟦acuerdo⟧ pronto.", .planned),
    ("No hay ⟦acuerdo⟧ todavía.", .denied),
    // What stands above, beside and after, and what speakers reckon and confirm.
    ("Los vecinos pudieron ⟦viajar⟧ el martes a Lugo.", .occurred),
    ("Los buzos intentarán ⟦rescatar⟧ al capitán mañana.", .planned),
    ("El alcalde no ⟦dimitirá⟧ antes del lunes.", .planned),
    ("La alcaldesa convocó a los gremios a una ⟦reunión⟧ en Lugo.", .planned),
    ("El gremio convocó para el jueves a las siete una ⟦protesta⟧ en Lugo.", .planned),
    ("Los peritos calculan que el juez ⟦dimitirá⟧ en mayo.", .expected),
    ("El ⟦incendio⟧, fuera de control, avanza hacia Lugo.", .ongoing),
    ("El ⟦incendio⟧ superaba ayer las mil hectáreas.", .ongoing),
    ("La ⟦misa⟧ que iba a oficiarse hoy ha sido aplazada al sábado.", .postponed),
    ("El fiscal ⟦investigará⟧ el caso en mayo, confirmó el juez.", .confirmed),
    ("Hubo avisos antes del ⟦alud⟧ de Lugo.", .occurred),
    ("Los gremios prorrogaron la ⟦tregua⟧ un mes.", .occurred),
    ("El convenio fue firmado en la ⟦cumbre⟧ de Lugo.", .occurred),
    ("La ⟦huelga⟧ empezó con 640 bodas suspendidas.", .occurred),
    ("El club promete ⟦anular la fusión⟧.", .planned),
    ("La ⟦huelga⟧ cumple su tercer día en Bilbao.", .ongoing),
    ("La ⟦huelga⟧ entra en su segunda semana.", .ongoing),
    ("El fiscal desmintió la existencia de un ⟦acuerdo⟧.", .denied),
    ("El club renunció a la ⟦compra⟧ del delantero.", .cancelled),
    ("No habrá ⟦elecciones⟧ anticipadas.", .denied),
    ("La ⟦fiesta⟧ se aparca hasta mayo.", .postponed),
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
    ("If ⟦convicted⟧, Altamirano could spend seven years in prison.", .possible),
    // The past of which the participle is alike; one after "and"; an adjective to the tagger.
    ("Nobody fled when a crane ⟦toppled⟧ on to a row of cars.", .occurred),
    ("Prices could ⟦double⟧ this winter in Peru.", .possible),
    ("The road will be ⟦shut⟧ overnight.", .planned),
    ("The Federal Reserve is widely expected to ⟦raise⟧ rates.", .expected),
    ("The airline denied it was planning to ⟦close⟧ its base.", .denied),
    ("Analysts expect the ruling party to ⟦lose⟧ its majority.", .expected),
    ("Curators hope the show will ⟦draw⟧ record crowds.", .expected),
    (
      "Deportation ⟦flights⟧ scheduled for this week have been scrapped following a ruling.",
      .cancelled
    ),
    ("Ministers have dropped plans to ⟦close⟧ the base.", .cancelled),
    ("No deal was ⟦signed⟧.", .denied),
    ("The two banks are in ⟦talks⟧ over a merger.", .ongoing),
    ("The inquest into the ferry ⟦sinking⟧ opened on Monday.", .occurred),
    ("The army denied shelling the hospital, where nine patients were ⟦killed⟧.", .occurred),
    // A gerund after a verb that says how sure; what had to be done.
    ("The ministry is considering ⟦closing⟧ the border.", .possible),
    ("The minister suggested ⟦extending⟧ the ceasefire in May.", .proposed),
    ("The plane had to ⟦land⟧ in Recife.", .occurred),
    ("The plane has to ⟦land⟧ in Recife.", .planned),
    ("The ⟦trial⟧ was adjourned until May.", .postponed),
    ("The minister hopes to ⟦resign⟧ in May.", .expected),
    ("Divers were still ⟦searching⟧ the harbour.", .ongoing),
    ("The minister warned of ⟦sanctions⟧.", .possible),
    ("Ana Ruiz is tipped to ⟦resign⟧ in May.", .expected),
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
    ("The envoy urged both sides to ⟦meet⟧ in Rome.", .proposed),
    ("The union called for a ⟦strike⟧ on Friday.", .proposed),
    ("The ⟦hearing⟧ was to have been held on Monday but was put off.", .postponed),
    ("Gales made the minister put off until Friday his ⟦trip⟧ to Rome.", .postponed),
    ("The ⟦strike⟧ enters its second week.", .ongoing),
    ("Sailings were likely to ⟦restart⟧ on Tuesday.", .expected),
    ("A committee recommended that the levy be ⟦abolished⟧.", .proposed),
    ("The carmaker shelved the ⟦launch⟧ of its pick-up.", .postponed),
    ("Two fishermen are feared to have ⟦drowned⟧.", .possible),
  ]

  /// Headlines, whose verbs look like nouns or leave their auxiliary out.
  static let headlines: [(Language, String, EventStatus)] = [
    (.english, "Zelensky ⟦cancels⟧ visit to Budapest", .cancelled),
    (.english, "Eurostar ⟦delays⟧ second Amsterdam service until March", .postponed),
    (.english, "Steelmaker to ⟦axe⟧ 3,000 jobs", .planned),
    (.english, "Toy maker could ⟦face⟧ fine over data leak", .possible),
    (.spanish, "Cancelado el ⟦desfile⟧ militar de Managua", .cancelled),
    (.spanish, "⟦Buscan⟧ a un senderista perdido en la sierra de Gredos", .ongoing),
    (.spanish, "⟦Detienen⟧ a un senderista perdido en la sierra de Gredos", .occurred),
  ]

  @Test(arguments: headlines)
  func inHeadlines(_ language: Language, _ marked: String, _ expected: EventStatus) {
    let line = MarkedText(marked)
    let body = language == .english ? "The text goes on here." : "El texto sigue aquí."
    let document = Analyzer().read(
      "\(line.text)\n\n\(body)", language: language, hasTitle: true)
    let article = AnnotatedArticle(
      article: Article(id: "a", source: "a", text: document.text), document: document)
    let found = EventExtractor().extract(
      from: [article], linking: Linking(entities: [], entityOfMention: [])
    ).filter { line.passages[0].overlaps(document.tokens[$0.trigger].passage) }
    #expect(found.first?.status == expected, "\(marked): \(found.map(\.status))")
  }

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
    // The word's own mention goes before one whose clause only holds it ("promete anular la fusión").
    let own = mentions.filter {
      line.passages[0].overlaps(document.tokens[$0.trigger].passage)
    }
    let found =
      own.isEmpty ? mentions.filter { $0.citation.passage.contains(line.passages[0]) } : own
    #expect(found.first?.status == expected, "\(marked): \(found.map(\.status))")
  }
}
