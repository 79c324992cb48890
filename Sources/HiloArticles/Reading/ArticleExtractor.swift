/// Takes the article out of a page: its text without what stands around it, and what the page says
/// of it.
///
///     let article = try ArticleExtractor().extract(html, url: "https://…")
///     article.title, article.authors, article.details.section, article.details.origins[.title]
///
/// Nothing is fetched, and scripts are not run. A page of news takes one to two milliseconds and
/// memory of some times its size; extractors can be used from several threads.
public struct ArticleExtractor: Sendable {
  /// Makes an extractor.
  public init() {}

  /// The article of the page `html`, which was found at `url`.
  ///
  /// - Throws: ``Rejection`` where no article could be found.
  public func extract(_ html: String, url: String? = nil) throws(Rejection) -> Article {
    try extract(
      Resource(
        bytes: Array(html.utf8), source: url ?? "page", url: url, mediaType: "text/html",
        charset: "utf-8"))
  }

  /// The article of the page that `resource` holds.
  ///
  /// - Throws: ``Rejection`` where its bytes are no text, or hold no article.
  public func extract(_ resource: Resource) throws(Rejection) -> Article {
    guard resource.bytes.count <= Limits.page else {
      throw Rejection.tooLarge(resource.bytes.count, limit: Limits.page)
    }
    let bytes = try PageReader.decode(resource.bytes, charset: resource.charset)
    let fields = try PageReader.fields(of: bytes, address: resource.url).get()
    return try fields.article(
      id: fields.url.map { ArticleIdentifiers.hash($0) } ?? "page", source: resource.source)
  }
}
