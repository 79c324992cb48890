import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Each case: articles, and the names that must be one entity or not.
@Suite struct LinkerTests {
  private func entity(_ name: String, _ articles: [AnnotatedArticle], _ a: Int, nth: Int = 0)
    -> Int?
  {
    let linking = Linker().link(articles)
    let document = articles[a].document
    let hits = document.mentions.indices.filter { document[document.mentions[$0].passage] == name }
    return hits.indices.contains(nth) ? linking.entityOfMention[a][hits[nth]] : nil
  }

  @Test func shortFormsGoToTheFullName() {
    let articles = [
      AnnotatedArticle.sample(
        "Lucas Ferreyra llegó tarde. Ferreyra no habló.",
        names: [("Lucas Ferreyra", .person), ("Ferreyra", .person)]),
      AnnotatedArticle.sample("Habló Ferreyra en la sala.", names: [("Ferreyra", .person)]),
    ]
    let first = entity("Lucas Ferreyra", articles, 0)
    #expect(first != nil)
    #expect(entity("Ferreyra", articles, 0) == first)
    #expect(entity("Ferreyra", articles, 1) == first)
  }

  @Test func twoOfOneSurnameStayTwo() {
    let articles = [
      AnnotatedArticle.sample(
        "Lucas Ferreyra llegó con Ana Ferreyra. Ferreyra saludó.",
        names: [("Lucas Ferreyra", .person), ("Ana Ferreyra", .person), ("Ferreyra", .person)])
    ]
    #expect(entity("Lucas Ferreyra", articles, 0) != entity("Ana Ferreyra", articles, 0))
    #expect(entity("Ferreyra", articles, 0) == entity("Ana Ferreyra", articles, 0))
  }

  @Test(arguments: [
    ("Nueva York", "New York", EntityType.location), ("Alemania", "Germany", .location),
    ("EE. UU.", "United States", .location), ("Londres", "London", .location),
    ("Cruz Roja", "Red Cross", .organization), ("OTAN", "NATO", .organization),
    ("Tribunal Penal Internacional", "International Criminal Court", .organization),
    ("Agencia Meteorológica Mundial", "World Meteorological Agency", .organization),
    ("Kiev", "Kyiv", .location), ("Serguéi Lavrov", "Sergey Lavrov", .person),
    ("Alto Egipto", "High Egypt", .location),
  ])
  func namesInTwoLanguages(_ spanish: String, _ english: String, _ type: EntityType) {
    let articles = [
      AnnotatedArticle.sample("Allí estuvo \(spanish) ayer.", names: [(spanish, type)]),
      AnnotatedArticle.sample(
        "There was \(english) too.", names: [(english, type)], language: .english),
    ]
    #expect(entity(spanish, articles, 0) == entity(english, articles, 1))
  }

  @Test func anAcronymGoesToTheNameThatDefinesIt() {
    let articles = [
      AnnotatedArticle.sample(
        "El Centro Andino de Glaciología peruano (CAG) midió. El CAG avisó.",
        names: [("Centro Andino de Glaciología", .organization), ("CAG", .organization)]),
      AnnotatedArticle.sample("Según el CAG, no nevó.", names: [("CAG", .organization)]),
    ]
    let center = entity("Centro Andino de Glaciología", articles, 0)
    #expect(center != nil)
    #expect(entity("CAG", articles, 0, nth: 1) == center)
    #expect(entity("CAG", articles, 1) == center)
  }

  @Test func aMinistryOfEachCountry() {
    let names: [(String, EntityType)] = [
      ("Ministerio de Hacienda", .organization), ("Chile", .location), ("Perú", .location),
      ("Hacienda", .organization),
    ]
    let articles = [
      AnnotatedArticle.sample(
        "El Ministerio de Hacienda de Chile subió la tasa. Hacienda lo explicó.", names: names),
      AnnotatedArticle.sample("El Ministerio de Hacienda peruano bajó la tasa.", names: names),
      AnnotatedArticle.sample("Chile paga. El Ministerio de Hacienda lo dijo.", names: names),
    ]
    let chile = entity("Ministerio de Hacienda", articles, 0)
    #expect(entity("Hacienda", articles, 0) == chile)
    #expect(entity("Ministerio de Hacienda", articles, 1) != chile)
    #expect(entity("Ministerio de Hacienda", articles, 2) == chile)
  }

  @Test func aPlaceOfTheNameOfAPersonStaysAPlace() {
    let articles = [
      AnnotatedArticle.sample(
        "Inés Toledo vive en Toledo. Toledo pintó el puente.",
        names: [("Inés Toledo", .person)])
    ]
    var article = articles[0]
    let text = article.document.text.string
    article.document = .with(names: [("Inés Toledo", .person), ("Toledo", .location)], in: text)
    let linking = Linker().link([article])
    #expect(linking.entityOfMention[0][0] != linking.entityOfMention[0][1])
  }

  @Test func shortFormsOfOrganizations() {
    let articles = [
      AnnotatedArticle.sample(
        "Banco Tarsis compró el Teatro de Lugo. Tarsis pagó; el Teatro cierra.",
        names: [
          ("Banco Tarsis", .organization), ("Tarsis", .organization),
          ("Teatro de Lugo", .location), ("Teatro", .location),
        ])
    ]
    #expect(entity("Banco Tarsis", articles, 0) == entity("Tarsis", articles, 0))
    #expect(entity("Teatro de Lugo", articles, 0) == entity("Teatro", articles, 0))
    #expect(entity("Teatro de Lugo", articles, 0) != entity("Tarsis", articles, 0))
  }

  @Test func everyNameIsInOneEntityAndFoundThere() {
    let articles = [
      AnnotatedArticle.sample(
        "Lucas Ferreyra visitó Kiev.", names: [("Lucas Ferreyra", .person), ("Kiev", .location)]),
      AnnotatedArticle.sample("", names: []),
      AnnotatedArticle.sample("Kyiv", names: [("Kyiv", .location)], language: .english),
    ]
    let linking = Linker().link(articles)
    #expect(linking.entities.count == 2)
    for (a, article) in articles.enumerated() {
      for (i, mention) in article.document.mentions.enumerated() {
        let entity = linking.entityOfMention[a][i]
        #expect(entity != nil)
        #expect(linking.entity(at: Citation(article: a, passage: mention.passage)) == entity)
      }
    }
    #expect(linking.entity(at: Citation(article: 9, passage: Passage(start: 0, end: 1))) == nil)
  }
}
