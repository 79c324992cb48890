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
      StoryTitler().title(
        of: clusters[0], articles: empty, linking: Linker().link(empty)
      ).citation == nil)
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
