public import HiloArticles
public import HiloStories
internal import HiloText

/// Where a stream has put an article, as one line of JSON.
public struct StreamView: Sendable {
  /// Makes the view.
  public init() {}

  /// The line, ended by a line break.
  public func render(_ entry: NewsStream.Entry, of article: Article) -> [UInt8] {
    var writer = JSONWriter()
    writer.line {
      $0.field("id", article.id)
      $0.field("source", article.source)
      $0.field("title", article.title)
      $0.field("published", article.published?.range.earliest?.description)
      $0.field("story", "h\(entry.story)")
      $0.field("new", .boolean(entry.isNew))
      $0.field("known", .boolean(entry.isKnown))
      $0.field("likeness", .hundredths(Int((entry.likeness * 100).rounded())))
      $0.strings("merged", entry.merged.map { "h\($0)" })
      $0.field("storyTitle", entry.title)
      $0.strings("keywords", entry.keywords)
      $0.field("articles", entry.articles)
      if let original = entry.copyOf {
        $0.line("copyOf") {
          $0.field("id", original)
          $0.field("share", .hundredths(Int((entry.share * 100).rounded())))
        }
      } else {
        $0.field("copyOf", .null)
      }
    }
    writer.end()
    return writer.bytes
  }
}
