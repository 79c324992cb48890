public import HiloArticles
import HiloText

/// Turns articles into annotated ones: the part of the way on which no article needs another.
public struct Annotator: Sendable {
  private let analyzer = Analyzer()

  /// Makes an annotator.
  public init() {}

  /// The article with its text annotated. Times are not resolved yet: that takes the story.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let language = LanguageIdentifier().identify(
      article.text, declared: article.declaredLanguage)
    let boilerplate = BoilerplateFinder(language: language).find(
      in: article.text, authors: article.authors)
    let document = analyzer.read(
      article.text, language: language, hasTitle: article.opensWithTitle,
      boilerplate: boilerplate.map(\.passage))
    return AnnotatedArticle(
      article: article, document: document, boilerplate: boilerplate,
      isAnalysed: LanguagePack.of(document.language) != nil)
  }
}
