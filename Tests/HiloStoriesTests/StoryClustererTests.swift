import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

@Suite struct StoryClustererTests {
  private let ferry = """
    El transbordador Alborada encalló anoche frente a la isla de Sarmiento con 212 pasajeros a \
    bordo. La guardia costera evacuó a todos en seis horas y no hubo heridos, según la naviera.
    """

  @Test func aCopyIsFoundThoughCutAndReordered() {
    let other = """
      La guardia costera evacuó a todos en seis horas y no hubo heridos, según la naviera. El \
      transbordador Alborada encalló anoche frente a la isla de Sarmiento.
      """
    let strange =
      "El precio del trigo bajó por tercera semana por la buena cosecha del sur del país."
    let articles = [ferry, strange, other].map { AnnotatedArticle.sample($0) }
    let clusters = StoryClusterer().cluster(articles, linking: Linker().link(articles))
    #expect(clusters.map(\.articles) == [[0, 2], [1]])
    #expect(clusters.first?.duplicates == [[0, 2]])
  }

  private let dam: [(String, EntityType)] = [
    ("Valdoro", .location), ("Elvira Santacruz", .person), ("Hidro Valdoro", .organization),
    ("Río Canela", .location), ("Tomás Buendía", .person), ("Carina Olmos", .person),
  ]

  /// Five articles on one dam, in two languages and over six weeks, and one on another affair of
  /// the same company and the same mayor.
  private var damArticles: [AnnotatedArticle] {
    let dam = self.dam
    func article(
      _ title: String, _ text: String, _ day: String, _ language: Language = .spanish
    ) -> AnnotatedArticle {
      .sample(text, names: dam, language: language, title: title, day: day, id: day)
    }
    return [
      article(
        "Una grieta en la presa de Valdoro obliga a evacuar el pueblo de Río Canela",
        """
        Los 840 vecinos de Río Canela dejaron sus casas de madrugada por una grieta en la presa de \
        Valdoro. La alcaldesa, Elvira Santacruz, pidió calma. La empresa Hidro Valdoro aseguró que \
        el muro aguanta y que el embalse se vacía poco a poco. El ingeniero Tomás Buendía \
        calculó que el agua tardará diez días en bajar.
        """, "2019-03-02"),
      article(
        "Hidro Valdoro abre las compuertas de la presa agrietada",
        """
        Hidro Valdoro abrió ayer las compuertas de la presa de Valdoro para bajar el nivel del \
        embalse. Los vecinos de Río Canela siguen evacuados. Según el ingeniero Tomás Buendía, la \
        grieta mide once metros. La alcaldesa Elvira Santacruz reclamó a la empresa un plan de obras.
        """, "2019-03-04"),
      article(
        "Cracked dam at Valdoro: engineers empty the reservoir",
        """
        Engineers were emptying the reservoir behind the cracked Valdoro dam on Tuesday, while the \
        840 residents of Río Canela stayed evacuated. Tomás Buendía said the water would take ten \
        days to fall. The mayor, Elvira Santacruz, asked Hidro Valdoro for a plan of works.
        """, "2019-03-05", .english),
      article(
        "Los vecinos de Río Canela vuelven a casa seis semanas después",
        """
        Los vecinos de Río Canela regresaron a sus casas seis semanas después de que una grieta en \
        la presa de Valdoro obligara a evacuar el pueblo. Hidro Valdoro ha vaciado el embalse y \
        reparado el muro, informó el ingeniero Tomás Buendía. La alcaldesa, Elvira Santacruz, los \
        recibió en la plaza.
        """, "2019-04-14"),
      article(
        "Los empleados de Hidro Valdoro votan una huelga por los turnos",
        """
        Los empleados de Hidro Valdoro votarán el jueves una huelga contra los nuevos turnos de \
        noche. La delegada sindical, Carina Olmos, acusó a la dirección de recortar descansos y de \
        no pagar las horas extra. «Queremos un convenio», dijo Olmos. La compañía respondió que \
        negociará los salarios en otoño. La grieta de la presa no tiene que ver, añadió.
        """, "2019-03-06"),
    ]
  }

  @Test func oneHappeningIsOneStoryAcrossWeeksAndLanguages() {
    let articles = damArticles
    let clusters = StoryClusterer().cluster(articles, linking: Linker().link(articles))
    #expect(clusters.map(\.articles) == [[0, 1, 2, 3], [4]])
    #expect(clusters.last?.related == [.init(cluster: 0, reason: .sameActors, entities: [0])])
  }

  @Test func theTitleIsInTheLanguageOfMostArticles() {
    let articles = damArticles
    let titler = StoryTitler(articles: articles, linking: Linker().link(articles))
    for order in [[0, 1, 2], [2, 0, 1], [2, 3, 1]] {
      let title = titler.title(of: StoryCluster(articles: order))
      #expect(title.citation?.article != 2)
      #expect(articles.compactMap(\.article.title).contains(title.text))
    }
    #expect(titler.title(of: StoryCluster(articles: [2])).citation?.article == 2)
  }

  @Test func aCopyIsFoundThoughItHasLostItsAccents() {
    let other = """
      El transbordador Alborada encallo anoche frente a la isla de Sarmiento con 212 pasajeros a \
      bordo. La guardia costera evacuo a todos en seis horas. No hubo heridos, segun la naviera.
      """
    let articles = [ferry, other].map { AnnotatedArticle.sample($0) }
    let clusters = StoryClusterer().cluster(articles, linking: Linker().link(articles))
    #expect(clusters.map(\.duplicates) == [[[0, 1]]])
  }

  @Test func lightlyEditedReportsDoNotShutOutTheOthers() {
    // 0 to 3 all but the same, 4 and 5 as like them as they are like each other.
    var edges: [SimilarityGraph.Edge] = []
    for a in 0..<6 {
      for b in a + 1..<6 {
        edges.append(.init(first: a, second: b, similarity: b < 4 ? 0.9 : 0.36))
      }
    }
    let linkage = AverageLinkage(threshold: 0.2, relative: 0.66)
    #expect(linkage.groups(fullness: .init(repeating: 1, count: 6), edges: edges) == [Array(0..<6)])
  }

  @Test func aCloseGroupAsksMoreThanTheThreshold() {
    var edges: [SimilarityGraph.Edge] = []
    for a in 0..<5 {
      for b in a + 1..<5 {
        edges.append(.init(first: a, second: b, similarity: b < 4 ? 0.6 : 0.28))
      }
    }
    let linkage = AverageLinkage(threshold: 0.2, relative: 0.66)
    #expect(
      linkage.groups(fullness: .init(repeating: 1, count: 5), edges: edges) == [[0, 1, 2, 3], [4]])
  }

  @Test func everyArticleIsInOneStory() {
    let articles = (0..<80).map {
      AnnotatedArticle.sample("Noticia número \($0) sobre el asunto \($0 % 7) de la semana.")
    }
    let clusters = StoryClusterer().cluster(articles, linking: Linker().link(articles))
    #expect(clusters.flatMap(\.articles).sorted() == Array(0..<80))
  }

  @Test func nothingGivesNothing() {
    #expect(StoryClusterer().cluster([], linking: Linker().link([])).isEmpty)
    let empty = [AnnotatedArticle.sample("")]
    let clusters = StoryClusterer().cluster(empty, linking: Linker().link(empty))
    #expect(clusters.map(\.articles) == [[0]])
    #expect(
      StoryTitler(articles: empty, linking: Linker().link(empty))
        .title(of: clusters[0]).citation == nil)
  }

  @Test func logarithm() {
    #expect(abs(Double.log(1)) < 1e-12)
    #expect(abs(Double.log(10) - 2.302_585_092_994_046) < 1e-9)
    #expect(abs(Double.log(0.3) + 1.203_972_804_325_936) < 1e-9)
  }
}

@Suite struct CreditFinderTests {
  @Test(arguments: [
    ("Lima, 3 may (EFE).- El tren no salió.", ["EFE"]),
    (
      "El tren no salió ayer de la estación.\n\nCon información de AFP y Reuters.",
      ["AFP", "Reuters"]
    ),
    ("Redacción / Agencia EFE\n\nEl tren no salió ayer de la estación.", ["EFE"]),
    ("El tren (azul) no salió.", [String]()),
  ])
  func credits(_ text: String, _ expected: [String]) {
    #expect(CreditFinder().credits(of: .sample(text)) == expected)
  }
}
