public import HiloArticles

/// How an article alone is written.
public enum ExtractFormat: String, Sendable, CaseIterable {
  /// Plain text: title, who and when, paragraphs.
  case text
  /// CommonMark, headings, lists and quotations kept as such.
  case markdown
  /// One JSON object a line, each field with its origin.
  case json
}

/// The article in UTF-8, as `format` says, ended by a line break; after the first of several
/// (`isFirst` false) with what parts it from the one before. Linear in its text.
public func render(_ article: Article, as format: ExtractFormat, isFirst: Bool = true) -> [UInt8] {
  let view = ExtractView(article)
  switch format {
  case .json: return view.json()
  case .text: return Array(((isFirst ? "" : "\n\n") + view.plain()).utf8)
  case .markdown: return Array(((isFirst ? "" : "\n---\n\n") + view.markdown()).utf8)
  }
}
