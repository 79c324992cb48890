import HiloText
import Testing

@testable import HiloArticles

@Suite struct ExamplesTests {
  static let examples =
    #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/" + $1 } + "/Examples"

  @Test func theBundledStoriesAreReadWhole() {
    let all = readings(Self.examples)
    let articles = all.compactMap(\.article)
    #expect(articles.count == all.count)
    #expect(articles.count == 18)
    #expect(Set(articles.map(\.id)).count == 18)
    #expect(articles.filter { $0.published == nil }.map(\.outlet) == [nil, nil])
    #expect(articles.allSatisfy { $0.title != nil && $0.opensWithTitle })
    let identifier = LanguageIdentifier()
    let languages = articles.map { identifier.identify($0.text, declared: $0.declaredLanguage) }
    #expect(languages.count { $0 == .english } == 3)
    #expect(languages.count { $0 == .spanish } == 15)
  }

  @Test func theirLastLinesAreNotTheStory() {
    let found = readings(Self.examples).compactMap(\.article).flatMap { article in
      BoilerplateFinder(language: LanguageIdentifier().identify(article.text))
        .find(in: article.text, authors: article.authors).map { article.text[$0.passage] }
    }
    #expect(found.contains("Sign up for our weekend newsletter."))
    #expect(found.contains("(Cardón) pvl/msr"))
    #expect(
      found.contains("¿Trabajas en un puerto afectado? Escríbenos a cuaderno@abordo.example."))
    #expect(!found.contains { $0.contains("FE DE ERRORES") || $0.contains("Correction") })
  }
}
