/// Makes an article of a Markdown file.
enum MarkdownReader {
  /// The fields of `bytes`, valid UTF-8.
  static func fields(of bytes: [UInt8]) -> Result<ArticleFields, Rejection> {
    .success(TextReader.fields(of: bytes))
  }
}
