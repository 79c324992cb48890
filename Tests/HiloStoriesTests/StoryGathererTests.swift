import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Stories that go on, beside others of their kind in the same days. The texts are our own.
@Suite struct StoryGathererTests {
  private struct Sample: Sendable {
    var day: String
    var title: String
    var text: String
  }

  /// The stories of `samples`, read as `hilo report` reads them.
  private func clusters(_ samples: [Sample]) -> [StoryCluster] {
    let articles = samples.enumerated().map { i, sample in
      Article(
        id: "\(i)", source: "\(i)", title: sample.title,
        text: SourceText(sample.title + "\n\n" + sample.text), opensWithTitle: true,
        published: CalendarDay(iso: sample.day).map {
          PublicationDate(range: DateRange($0), basis: .metadata)
        })
    }
    let annotated = DossierBuilder().annotate(articles)
    return StoryClusterer().cluster(annotated, linking: Linker().link(annotated))
  }

  private static let accidents: [Sample] = [
    .init(
      day: "2021-05-04", title: "Choque de trenes en Quebrada Honda deja cuatro muertos",
      text: """
        Cuatro personas murieron el martes al chocar un tren de pasajeros de Ferrosur con \
        uno de carga cerca de Quebrada Honda. Los bomberos rescataron a treinta heridos, que \
        fueron llevados al hospital de Talmeo. La intendenta Rebeca Unzaga suspendió las \
        clases. Se desconoce la causa del choque.
        """),
    .init(
      day: "2021-05-11", title: "La fiscal Mora Iriarte interroga al señalero de Talmeo",
      text: """
        La fiscal Mora Iriarte interrogó durante cuatro horas al señalero de la estación de \
        Talmeo, Saúl Berrocal, por lo ocurrido en Quebrada Honda. Berrocal dijo que el \
        semáforo estaba apagado desde abril y que Ferrosur lo sabía. La empresa respondió \
        que nadie le avisó. Su abogado pidió un peritaje.
        """),
    .init(
      day: "2021-05-20", title: "Paran los ferroviarios y cae el gerente de Ferrosur",
      text: """
        El gerente de Ferrosur, Ignacio Lezama, renunció ayer en medio de una huelga de \
        ferroviarios que pide señales nuevas. El sindicato de Saúl Berrocal reunió a mil \
        personas frente a la sede. La intendenta Rebeca Unzaga prometió dinero para los \
        semáforos de Talmeo y de Quebrada Honda.
        """),
    .init(
      day: "2021-05-07",
      title: "Descarrila un tren nocturno en Vilar do Monte y mueren nueve viajeros",
      text: """
        Nueve viajeros murieron en la noche del jueves al descarrilar un tren de la compañía \
        Lusovía junto a Vilar do Monte. Los bomberos sacaron a cincuenta heridos, que fueron \
        trasladados al hospital de Bragança. El ministro Duarte Falcão decretó tres días de \
        luto. Se desconoce la causa.
        """),
    .init(
      day: "2021-05-13",
      title: "El juez Teles Pimenta llama a declarar al maquinista del tren de Vilar do Monte",
      text: """
        El juez Teles Pimenta llamó a declarar al maquinista, Nuno Sarmento, que conducía el \
        tren de Lusovía. Según la caja negra iba a 130 por hora. Sarmento dijo que el freno \
        no respondió en la bajada de Vilar do Monte. La empresa negó fallos.
        """),
    .init(
      day: "2021-05-24", title: "Huelga de maquinistas de Lusovía y dimisión en el ministerio",
      text: """
        El ministro Duarte Falcão dimitió el domingo, en vísperas de la huelga de \
        maquinistas de Lusovía en apoyo a Nuno Sarmento. El juez Teles Pimenta había pedido \
        al ministerio los informes de la vía. El sindicato quiere frenos nuevos antes del \
        verano.
        """),
  ]

  private static let elections: [Sample] = [
    .init(
      day: "2019-10-06", title: "Altamira Sosa gana la primera vuelta en Costa Verde",
      text: """
        La senadora Altamira Sosa ganó ayer la primera vuelta de las presidenciales de Costa \
        Verde con el 41 % de los votos. El ministro Porfirio Lagunas, del Partido Colono, \
        sacó el 33 %. Los dos irán a segunda vuelta el 27 de octubre. La Junta Electoral \
        contó el 96 % de las mesas.
        """),
    .init(
      day: "2019-10-10", title: "Lagunas impugna mesas en la provincia de Arenales",
      text: """
        El Partido Colono impugnó ayer 300 mesas de Arenales. Porfirio Lagunas dijo que hubo \
        votos dobles. La Junta Electoral, que preside Yolanda Cepeda, respondió que las \
        actas están firmadas. Altamira Sosa lo llamó una excusa de perdedor.
        """),
    .init(
      day: "2019-10-12", title: "Yolanda Cepeda rechaza el recurso y confirma la segunda vuelta",
      text: """
        La Junta Electoral rechazó por cinco votos a dos el recurso del Partido Colono. \
        Yolanda Cepeda confirmó que Altamira Sosa y Porfirio Lagunas se medirán el 27 de \
        octubre. En Arenales hubo protestas y doce detenidos.
        """),
    .init(
      day: "2019-10-06", title: "El liberal Jan Kowarik, el más votado en Morlania",
      text: """
        El liberal Jan Kowarik fue ayer el más votado en las parlamentarias de Morlania, con \
        el 29 % de los votos. El bloque de la primera ministra Dita Havelin se quedó en el \
        27 %. La Comisión de Comicios contó el 99 % de las mesas. La participación fue del \
        61 %.
        """),
    .init(
      day: "2019-10-09", title: "Havelin intenta formar gobierno en Morlania sin Kowarik",
      text: """
        La primera ministra Dita Havelin se reunió ayer con los campesinos de Petr Zeman \
        para formar gobierno sin Jan Kowarik. El partido de Zeman tiene once escaños. \
        Kowarik denunció un pacto de perdedores y pidió al presidente Oto Brandl que lo \
        llame primero.
        """),
    .init(
      day: "2019-10-12", title: "Brandl encarga el gobierno a Kowarik tras el portazo de Zeman",
      text: """
        El presidente Oto Brandl encargó ayer a Jan Kowarik que forme gobierno. Petr Zeman \
        rompió las conversaciones con Dita Havelin por el precio del gas. Havelin pasará a \
        la oposición, anunció en Morlania.
        """),
  ]

  private static let spill: [Sample] = [
    .init(
      day: "2022-03-15",
      title: "Un vertido tiñe de naranja el río Lorbes y deja sin agua a tres pueblos",
      text: """
        El río Lorbes amaneció ayer de color naranja por un vertido de la mina de cobre de \
        Pedralta. La rotura de una balsa soltó unos 20.000 metros cúbicos de lodo, según la \
        Confederación. Los alcaldes de tres pueblos cortaron el agua potable y repartieron \
        garrafas en las plazas. La directora de la mina, Rosa Quintela, pidió perdón y \
        prometió limpiar las orillas en un mes. «No sabemos todavía por qué cedió el muro», \
        reconoció. La Guardia Civil tomó muestras y abrió diligencias por un delito \
        ambiental. En 2009 otra balsa de la misma empresa ya se había roto sin daños. Los \
        pescadores calculan que tardarán diez años en volver las truchas.
        """),
    .init(
      day: "2022-03-15", title: "Lodo minero en el Lorbes: tres municipios sin agua",
      text: """
        El Lorbes apareció este lunes teñido de naranja tras un escape en la mina de cobre \
        de Pedralta. Al romperse una balsa salieron cerca de 25.000 metros cúbicos de lodos, \
        de acuerdo con la Confederación. Los regidores de tres municipios suspendieron el \
        agua potable y entregaron garrafas a los vecinos. La responsable de la mina, Rosa \
        Quintela, se disculpó y aseguró que limpiará las orillas en cinco semanas. «No \
        sabemos todavía por qué cedió el muro», admitió. La Guardia Civil recogió muestras y \
        ha abierto diligencias por delito contra el medio ambiente. Ya en 2008 se rompió \
        otra balsa de esta empresa, aquella vez sin daños. Según los pescadores, las truchas \
        tardarán una década en regresar.
        """),
    .init(
      day: "2022-03-15",
      title: "Los ganaderos del Lorbes llevan sus vacas al monte por el lodo de Pedralta",
      text: """
        En la ribera del Lorbes nadie bebe ya del río. Los ganaderos subieron ayer \
        quinientas vacas al monte, lejos del lodo naranja que bajó de madrugada desde \
        Pedralta. La mina, que da trabajo a ochenta familias de la comarca, paró su planta \
        por orden de la Junta. Su directora, Rosa Quintela, dijo a los alcaldes que el muro \
        de la balsa había pasado la revisión en enero. Los ecologistas recuerdan que la \
        empresa pagó una multa por la rotura de 2009. La Guardia Civil interroga desde ayer \
        a dos ingenieros. Mientras tanto, los camiones de Protección Civil llevan garrafas a \
        tres pueblos y los pescadores recogen truchas muertas.
        """),
  ]

  /// From the accident over the inquiry to strike and resignation, in two countries in one month.
  @Test func twoAccidentsInOneMonthAreTwoStories() {
    let found = clusters(Self.accidents)
    #expect(found.map(\.articles) == [[0, 1, 2], [3, 4, 5]])
    #expect(found.allSatisfy { $0.duplicates.isEmpty })
  }

  /// Vote, dispute and outcome, in two countries in one week.
  @Test func twoElectionsInOneWeekAreTwoStories() {
    let found = clusters(Self.elections)
    #expect(found.map(\.articles) == [[0, 1, 2], [3, 4, 5]])
    #expect(found.allSatisfy { $0.duplicates.isEmpty })
  }

  /// The same in other words and with other figures is a rewrite; another's report of it is none.
  @Test func aRewriteIsFoundAndAReportOfItsOwnIsNone() {
    let found = clusters(Self.spill)
    #expect(found.map(\.articles) == [[0, 1, 2]])
    #expect(found.map(\.duplicates) == [[[0, 1]]])
  }

  // MARK: Groups

  /// Vectors cannot be made up, so groups are of articles that name what `names` says and no more.
  private func gathered(_ texts: [String], names: [String], likeness: Float) -> [[Int]] {
    let articles = texts.map {
      AnnotatedArticle.sample($0, names: names.map { ($0, .person) })
    }
    let linking = Linker().link(articles)
    let vectors = ArticleVectors(articles, linking: linking)
    var edges: [SimilarityGraph.Edge] = []
    for b in texts.indices {
      for a in 0..<b { edges.append(.init(first: a, second: b, similarity: likeness)) }
    }
    return StoryGatherer(
      texts.indices.map { [$0] }, linking: linking, vectors: vectors, edges: edges,
      fullness: .init(repeating: 1, count: texts.count),
      days: .init(repeating: nil, count: texts.count)
    ).gathered()
  }

  @Test(arguments: [
    // Three rare names in common, and some likeness.
    ("Berta Zurriaga, Odón Quiñoy y Ximena Alborz.", Float(0.12), [[0, 1]]),
    // One name is not enough.
    ("Berta Zurriaga, Casto Vélez y Pura Monzó.", 0.12, [[0], [1]]),
    // Nor are names without any likeness besides.
    ("Berta Zurriaga, Odón Quiñoy y Ximena Alborz.", 0.05, [[0], [1]]),
  ])
  func groupsAreGatheredByWhomTheyAloneName(text: String, likeness: Float, expected: [[Int]]) {
    let names = [
      "Berta Zurriaga", "Odón Quiñoy", "Ximena Alborz", "Casto Vélez", "Pura Monzó",
    ]
    let first = "Hablaron Berta Zurriaga, Odón Quiñoy y Ximena Alborz."
    #expect(gathered([first, text], names: names, likeness: likeness) == expected)
  }

  @Test func whomAllNameTiesNobody() {
    let names = ["Berta Zurriaga", "Odón Quiñoy", "Ximena Alborz"]
    let text = "Hablaron Berta Zurriaga, Odón Quiñoy y Ximena Alborz."
    let found = gathered(
      .init(repeating: text, count: 12), names: names, likeness: 0.12)
    #expect(found == (0..<12).map { [$0] })
  }

  // MARK: Rewrites

  @Test(arguments: [
    // The same sentences; in another order; too few; half of each changed.
    ([[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]], 1.0),
    ([[10, 11, 12], [7, 8, 9], [4, 5, 6], [1, 2, 3]], 0.25),
    ([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 0.0),
    ([[1, 2, 33], [4, 5, 66], [7, 8, 99], [10, 11, 122]], 2.0 / 3),
  ])
  func whatStandsInOneOrderCounts(other: [[Int32]], share: Double) {
    let text: [[Int32]] = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
    #expect(abs(Rewrites.share(text, other) - share) < 0.001)
  }
}
