public import HiloArticles
public import HiloText

/// An article with its annotated text.
public struct AnnotatedArticle: Sendable {
  /// The article.
  public var article: Article
  /// Its text with words, names, times and statements.
  public var document: Document
  /// What of its text is no part of the article itself.
  public var boilerplate: [Boilerplate]
  /// Whether its language is analysed; otherwise it is read, grouped and listed only.
  public var isAnalysed: Bool

  /// Puts the two together.
  public init(
    article: Article, document: Document, boilerplate: [Boilerplate] = [], isAnalysed: Bool = true
  ) {
    self.article = article
    self.document = document
    self.boilerplate = boilerplate
    self.isAnalysed = isAnalysed
  }
}

/// A passage of one of a list of articles.
public struct Citation: Hashable, Sendable, Comparable {
  /// The article, as an index into the list that was given.
  public var article: Int
  /// Where in its text.
  public var passage: Passage

  /// Makes a citation.
  public init(article: Int, passage: Passage) {
    self.article = article
    self.passage = passage
  }

  /// By article, then by place.
  public static func < (a: Citation, b: Citation) -> Bool {
    (a.article, a.passage) < (b.article, b.passage)
  }
}
