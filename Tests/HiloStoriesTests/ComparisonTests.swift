import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// Two texts of one story a line, and how what they state stands to each other.
@Suite struct ComparisonTests {
  /// The first text is of Monday 3 June 2024, the second of the same day.
  static let sameDay: [(String, String, Comparison.Verdict?)] = [
    ("Once grúas levantan el puente.", "Trabajan once grúas en el puente.", .agree),
    ("Once grúas levantan el puente.", "Trabajan catorce grúas en el puente.", .conflict),
    ("Unos 300 camiones cruzaron el puente.", "Cruzaron el puente 296 camiones.", .refine),
    // Both rounded to the hundred: two numbers all the same.
    (
      "Unos 4.600 estibadores fueron llamados al paro.",
      "Unos 4.200 estibadores fueron llamados al paro.", .conflict
    ),
    // Nouns that count the same.
    ("El hospital aplazó 437 operaciones.", "El hospital aplazó 437 cirugías.", .agree),
    ("El pueblo perdió 30 comercios.", "El pueblo perdió 30 tiendas.", .agree),
    // Ages, by the name that they follow.
    (
      "Marta Lozano, de 41 años, dirige el faro.",
      "El faro lo dirige Marta Lozano, de 43 años.", .conflict
    ),
    (
      "Marta Lozano, panadera de 41 años, abrió la tienda.",
      "La tienda la abrió Marta Lozano, 41, según su vecina.", .agree
    ),
    ("Marta Lozano, 41, abrió la tienda.", "Marta Lozano, tras 43 años de espera, habló.", nil),
    ("El faro mide 47 metros de altura.", "Un faro de 47 metros domina la costa.", .agree),
    (
      "El túnel costará 35 millones de euros al municipio.",
      "El túnel costará 41 millones de euros al municipio.", .conflict
    ),
    (
      "El pozo perdía entre 13 y 14 litros por hora.",
      "El pozo perdía entre 14 y 15 litros por hora.", .conflict
    ),
    (
      "La niebla tiene reservas de agua para 48 horas en el faro.",
      "Hay reservas de agua para 72 horas en el faro.", .conflict
    ),
    ("El globo voló 17 días.", "El globo cayó tras 17 días.", .agree),
    ("Un barco de 47 metros encalló.", "The 47-metre ship ran aground.", .agree),
    ("Llevaba 37 pasajeros.", "The bus carried 37 passengers.", .agree),
    ("Llevaba 37 pasajeros.", "Llevaba 37 kilos de pescado.", nil),
    ("Participan dos países.", "Votaron dos concejales.", nil),
    // Those already told of are no count.
    (
      "La presa une a los dos países vecinos.", "La presa acerca a ambos países vecinos.", nil
    ),
    ("Tiene tres hijos.", "Plantó tres olivos.", nil),
    ("Tardó un día.", "Durmió dos días.", nil),
    ("Corrió 5 kilómetros.", "El pantano queda a 90 kilómetros.", nil),
    ("Hubo 41 muertos.", "Son 43 los muertos.", .conflict),
    ("La magnitud fue de 6,1.", "El sismo tuvo una magnitud de 6,4.", .conflict),
    (
      "El derrumbe ocurrió hacia las 14:30 de ayer en la cantera.",
      "El derrumbe de la cantera ocurrió ayer a las 14:45.", .refine
    ),
    (
      "El derrumbe ocurrió a las 14:10 de ayer en la cantera.",
      "El derrumbe de la cantera ocurrió ayer a las 15:40.", .conflict
    ),
    (
      "El ferri encalló el domingo en la barra del puerto.",
      "El ferri encalló ayer en la barra del puerto.", .agree
    ),
    // Rounded, and not.
    ("Obtuvo el 41 % de los votos.", "Obtuvo el 41,3 % de los votos.", .refine),
    ("Obtuvo el 41 % de los votos.", "Obtuvo el 41,8 % de los votos.", .conflict),
    // A number that names is no count.
    ("Avisó al servicio 112.", "Viajaban 112 personas en el ferri.", nil),
    ("La policía capturó a 37 personas.", "Hay 37 detenidos.", .agree),
    ("Dio 15 días hábiles de plazo.", "The company got 15 working days.", .agree),
    ("El tren iba a 137 km/h.", "El tren circulaba a 137 kilómetros por hora.", .agree),
  ]

  /// The second text is of Thursday 6 June 2024.
  static let later: [(String, String, Comparison.Verdict?)] = [
    ("Once grúas levantan el puente.", "Trabajan catorce grúas en el puente.", .update),
    ("Al puente llegaron 34 camiones.", "Al puente llegaron 33 camiones.", .conflict),
    (
      "Han retirado 27.000 metros cúbicos de lodo.",
      "Han retirado 30.000 metros cúbicos de lodo.", .update
    ),
    (
      "El vertido ha cubierto 120 hectáreas de marisma.",
      "El vertido ha cubierto 190 hectáreas de marisma.", .update
    ),
    (
      "La obra del canal durará 14 días, según la alcaldía.",
      "La obra del canal, según la alcaldía, duró 19 días.", .update
    ),
    ("El faro mide 47 metros de altura.", "El faro mide 49 metros de altura.", .conflict),
    (
      "La subasta de los cuadros comenzará el viernes en Lugo.",
      "La subasta de los cuadros comenzará el sábado en Lugo.", .update
    ),
    (
      "La subasta de los cuadros comenzará esta semana en Lugo.",
      "La subasta de los cuadros comenzó el miércoles en Lugo.", .refine
    ),
  ]

  /// The first text is of Monday 3 June 2024, the second of Thursday 6 June: bid higher, and a slip.
  static let revised: [(String, String, Comparison.Verdict?)] = [
    ("Pagará 14 euros por acción.", "Pagará 17 euros por acción.", .update)
  ]

  @Test(arguments: revised)
  func revisedLater(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    check(a, b, verdict, day: "2024-06-06")
  }

  @Test(arguments: sameDay)
  func ofOneDay(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    check(a, b, verdict, day: "2024-06-03")
  }

  @Test(arguments: later)
  func ofALaterDay(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    check(a, b, verdict, day: "2024-06-06")
  }

  /// One text told anew: what stands in one place is of one thing, whatever it is called.
  @Test func toldAnew() {
    let found = Self.compared([
      (
        "2024-06-03",
        """
        El molino de Arbeca ardió el lunes durante la feria de la harina. En el silo dormían 64 \
        jornaleros, contó el alcalde Rogelio Pinós. El molino, levantado en 1911, muele trigo de la \
        comarca. Los bomberos de Lleida rescataron a una cigüeña del tejado.
        """
      ),
      (
        "2024-06-03",
        """
        El fuego devoró el lunes el molino de Arbeca en plena feria de la harina. Eran 58, según el \
        alcalde Rogelio Pinós, los jornaleros del silo. El molino, construido en 1914, muele el trigo \
        de la comarca. Una cigüeña fue rescatada del tejado por los bomberos de Lleida.
        """
      ),
    ])
    #expect(found.contains { $0.verdict == .conflict && $0.values.map(\.value) == ["64", "58"] })
    #expect(
      found.contains { $0.verdict == .conflict && $0.values.map(\.value) == ["1911", "1914"] })
  }

  /// What cannot both be true at one place of a text told anew: a place, a kinship, which of a row.
  @Test func swapped() {
    let found = Self.compared([
      (
        "2024-06-03",
        """
        El molino de Arbeca ardió el lunes durante la feria de la harina. El alcalde Rogelio Pinós citó \
        a los molineros a una asamblea el jueves en Tarragona. La grieta apareció en la segunda planta \
        del silo. El molino es de su hermano, Martín Pinós, que vive en la comarca. Los bomberos \
        rescataron a una cigüeña del tejado.
        """
      ),
      (
        "2024-06-03",
        """
        El fuego devoró el lunes el molino de Arbeca en plena feria de la harina. El alcalde Rogelio \
        Pinós convocó a los molineros a una asamblea el jueves en Barcelona. La grieta surgió en la \
        primera planta del silo. El molino pertenece a su primo, Martín Pinós, que vive en la comarca. \
        Una cigüeña fue rescatada del tejado por los bomberos.
        """
      ),
    ])
    func holds(_ values: [String]) -> Bool {
      found.contains { $0.verdict == .conflict && $0.values.map(\.value) == values }
    }
    #expect(holds(["Tarragona", "Barcelona"]))
    #expect(holds(["2", "1"]))
    #expect(holds(["brother", "cousin"]))
  }

  /// What is left on two sides in unequal numbers is told by what stands around it; of equal ones the
  /// likest go together.
  @Test func matchedByWhatIsAround() {
    func likeness(_ a: Int, _ b: Int) -> Double {
      let near = 1 / Double(1 + abs(a - b))
      return a == 40 ? near + 0.5 : near
    }
    let pairs: [(Int, Int)] = Mirrors.matched(
      [3, 40, 70], [41], isEqual: { $0 == $1 }, fits: { _, _ in true }, likeness: likeness)
    #expect(pairs.map { $0.0 } == [40])
    #expect(pairs.map { $0.1 } == [41])
    let equal: [(Int, Int)] = Mirrors.matched(
      [5, 5], [5], isEqual: { $0 == $1 }, fits: { _, _ in false }, likeness: { _, _ in 0 })
    #expect(equal.count == 1)
  }

  /// Of three hours of one day the two that agree are a comparison too.
  @Test func theHoursThatAgree() {
    let found = Self.compared([
      ("2024-06-03", "El derrumbe de la cantera ocurrió ayer a las 14:10."),
      ("2024-06-03", "El derrumbe ocurrió a las 14:10 de ayer en la cantera."),
      ("2024-06-03", "El derrumbe ocurrió ayer en la cantera a las 15:40."),
    ])
    #expect(found.contains { $0.verdict == .conflict && $0.values.count == 3 })
    #expect(found.contains { $0.verdict == .agree && $0.values.count == 2 })
  }

  /// The partial counts of one vote follow one another.
  @Test func votesCounted() {
    let found = Self.compared([
      ("2024-06-03", "Lozano aventaja a su rival en 41.300 votos."),
      ("2024-06-05", "Lozano aventaja a su rival en 38.700 votos."),
    ])
    #expect(found.first?.verdict == .update)
  }

  /// Two hours that both lie behind, days apart, are of two things; one still ahead may have been put off.
  @Test func hoursOfTwoPastDays() {
    let past = Self.compared([
      ("2024-06-03", "El barco encalló en el canal el domingo a las 7:40."),
      ("2024-06-11", "El barco salió del canal el lunes 10 de junio a las 15:05."),
    ])
    #expect(!past.contains { $0.attribute == .date && $0.verdict == .conflict })
    let moved = Self.compared([
      ("2024-06-03", "El barco saldrá del canal el jueves 6 de junio a las 7:40."),
      ("2024-06-05", "El barco saldrá del canal el sábado 8 de junio a las 15:05."),
    ])
    #expect(moved.contains { $0.attribute == .date })
  }

  @Test func whoIsFirst() {
    let found = Self.compared([
      ("2024-06-03", "Marta Lozano será la primera en bajar a la cueva."),
      ("2024-06-04", "Marta Lozano fue la primera en bajar a la cueva."),
    ])
    #expect(found.contains { $0.attribute == .participant && $0.verdict == .agree })
  }

  @Test func aPartThatAgrees() {
    let found = Self.compared([
      ("2024-06-03", "Once camiones cruzaron el puente."),
      ("2024-06-03", "Cruzaron el puente once camiones."),
      ("2024-06-05", "Cruzaron el puente catorce camiones."),
    ])
    #expect(found.contains { [.update, .conflict].contains($0.verdict) && $0.values.count == 3 })
    #expect(found.contains { $0.verdict == .agree && $0.values.count == 2 })
  }

  /// What came is set against what was foreseen, also within one text.
  @Test func foreseenAndActual() {
    let found = Self.compared([
      ("2024-06-03", "La faena durará entre 36 y 48 horas, según el capataz."),
      ("2024-06-06", "La faena iba a durar hasta 48 horas y terminó en poco más de 22."),
    ])
    #expect(found.contains { $0.verdict == .update && $0.values.count == 3 })
  }

  /// Those at one gathering are counted by many names, and travellers are passengers.
  @Test func oneThingByTwoNouns() {
    let crowd = Self.compared([
      ("2024-06-03", "Unos 2.000 hinchas marcharon el sábado en Lugo."),
      ("2024-06-04", "A la marcha de Lugo acudieron 900 vecinos, según la Policía."),
    ])
    #expect(crowd.contains { $0.attribute == .number && $0.verdict == .conflict })
    let exact = Self.compared([
      ("2024-06-03", "El tren llevó el año pasado a 7,3 millones de pasajeros."),
      ("2024-06-04", "Fueron 7,3 millones de viajeros los que subieron al tren."),
    ])
    #expect(exact.contains { $0.attribute == .number && $0.verdict == .agree })
  }

  /// Of sums with little else alike, two that lie near each other and far from all others are of one thing.
  @Test func sumsThatLieAlone() {
    let found = Self.compared([
      ("2024-06-03", "La mina perdió 11 millones de euros. El alcalde cobró 300 euros."),
      ("2024-06-03", "La mina dejó nueve millones de euros en números rojos."),
    ])
    #expect(found.contains { $0.attribute == .number && $0.verdict == .conflict })
  }

  /// A third text that names the place joins the two that tell the same of it, by its likest naming.
  @Test func aPlaceThatThreeName() {
    let found = Self.compared([
      ("2024-06-03", "La carreta se hundió en Comillas. Comillas vive de la pesca."),
      ("2024-06-03", "Una carreta cargada se hundió en Comillas el domingo."),
      ("2024-06-03", "En Comillas nadie quiso hablar. Los vecinos de Comillas sacaron la carreta."),
    ])
    let places = found.filter { $0.attribute == .place }
    #expect(places.count == 1)
    #expect(Set(places.first?.values.map(\.citation.article) ?? []) == [0, 1, 2])
    #expect(places.first?.verdict == .agree)
  }

  @Test func theSameTwice() {
    let texts = Self.sameDay.flatMap { [("2024-06-03", $0.0), ("2024-06-05", $0.1)] }
    let first = Self.compared(texts).map(\.values)
    #expect(first == Self.compared(texts).map(\.values))
    #expect(first.count <= Comparer.perArticle * texts.count)
  }

  private func check(_ a: String, _ b: String, _ verdict: Comparison.Verdict?, day: String) {
    let found = Self.compared([("2024-06-03", a), (day, b)])
    #expect(found.first?.verdict == verdict, "\(a) / \(b): \(found)")
    for comparison in found { #expect(Set(comparison.values.map(\.citation.article)).count > 1) }
  }

  /// The comparisons of `texts`, a day and a text each, taken as one story.
  static func compared(_ texts: [(String, String)]) -> [Comparison] {
    var articles: [AnnotatedArticle] = []
    for (index, (day, text)) in texts.enumerated() {
      let published = CalendarDay(iso: day).map {
        PublicationDate(range: DateRange($0), basis: .metadata)
      }
      // Too short to tell the language from.
      let language = text.hasPrefix("The ") ? Language.english : .spanish
      var document = Analyzer().read(text, language: language)
      if let pack = LanguagePack.of(document.language) {
        document.times = TimeTagger(pack: pack).resolve(
          document.times, in: document, anchor: published?.range ?? .unknown)
      }
      articles.append(
        AnnotatedArticle(
          article: Article(
            id: "\(index)", source: "", text: SourceText(text), published: published),
          document: document))
    }
    let linking = Linker().link(articles)
    return Comparer().compare(
      events: [], articles: articles, linking: linking,
      clusters: [StoryCluster(articles: Array(articles.indices))],
      dates: articles.map(\.article.published))
  }
}
