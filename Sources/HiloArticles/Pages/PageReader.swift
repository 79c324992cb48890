/// Makes an article of an HTML page.
enum PageReader {
  /// The page's bytes as valid UTF-8.
  static func decode(_ bytes: [UInt8]) throws(Rejection) -> [UInt8] {
    try TextDecoder.decode(bytes)
  }

  /// The fields of `bytes`, valid UTF-8.
  static func fields(of bytes: [UInt8]) -> Result<ArticleFields, Rejection> {
    .failure(Rejection(.unsupported, detail: "Hilo does not read pages yet"))
  }
}
