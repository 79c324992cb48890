public import HiloArticles
public import HiloText

/// Turns articles into annotated ones: the part of the way on which no article needs another.
public struct Annotator: Sendable {
  private let analyzer: Analyzer

  /// Makes an annotator of `parts`. Boilerplate is looked for where statements are wanted, from
  /// which it is kept out.
  public init(parts: Analyzer.Parts = .all) { analyzer = Analyzer(parts: parts) }

  /// The article with its text annotated, in `language` or that which the article says or its text
  /// shows. Times are not resolved: that takes the day of publication, which the article may not
  /// know, see ``annotateAlone(_:language:)``.
  public func annotate(_ article: Article, language: Language? = nil) -> AnnotatedArticle {
    let language =
      language ?? analyzer.language(of: article.text, declared: article.declaredLanguage)
    let boilerplate =
      analyzer.parts.contains(.statements)
      ? BoilerplateFinder(language: language).find(in: article.text, authors: article.authors) : []
    let document = analyzer.read(
      article.text, language: language, hasTitle: article.opensWithTitle,
      boilerplate: boilerplate.map(\.passage))
    return AnnotatedArticle(
      article: article, document: document, boilerplate: boilerplate,
      isAnalysed: LanguagePack.of(document.language) != nil)
  }

  /// The same for an article that stands by itself: times are resolved against the date that it
  /// bears; where it bears none, only those that need none get their days.
  public func annotateAlone(_ article: Article, language: Language? = nil) -> AnnotatedArticle {
    var annotated = annotate(article, language: language)
    if !annotated.document.times.isEmpty, let pack = LanguagePack.of(annotated.document.language) {
      annotated.document.times = TimeTagger(pack: pack).resolve(
        annotated.document.times, in: annotated.document,
        anchor: article.published?.range ?? .unknown
      )
    }
    return annotated
  }
}
