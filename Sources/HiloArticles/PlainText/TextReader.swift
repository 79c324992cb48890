internal import HiloText

/// Makes an article of a plain text file.
enum TextReader {
  /// The article of `bytes`, valid UTF-8: the whole of it is the text, but for a header.
  static func fields(of bytes: [UInt8]) -> ArticleFields {
    let text = String(decoding: bytes, as: UTF8.self)
    let (header, body) = HeaderReader.split(text)
    var fields = header ?? ArticleFields()
    fields.body = String(body)
    if fields.title == nil { fields.title = TitleFinder.title(of: String(body.prefix(2000))) }
    return fields
  }
}
