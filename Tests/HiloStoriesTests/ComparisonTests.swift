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
    ("Tiene tres hijos.", "Plantó tres olivos.", nil),
    ("Vendió 15 de sus barcas.", "Al menos 15 barcas esperan en la bahía.", nil),
    ("Tardó un día.", "Durmió dos días.", nil),
    ("Corrió 5 kilómetros.", "El pantano queda a 90 kilómetros.", nil),
    ("Hubo 41 muertos.", "Son 43 los muertos.", .update),
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

  @Test(arguments: sameDay)
  func ofOneDay(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    check(a, b, verdict, day: "2024-06-03")
  }

  @Test(arguments: later)
  func ofALaterDay(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    check(a, b, verdict, day: "2024-06-06")
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
    #expect(found.contains { $0.verdict == .update && $0.values.count == 3 })
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
