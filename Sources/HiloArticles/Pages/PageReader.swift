/// Makes an article of an HTML page: its metadata and the text of its body.
enum PageReader {
  /// The page's bytes as valid UTF-8. The charset that the page names counts where the bytes leave
  /// it open.
  static func decode(_ bytes: [UInt8]) throws(Rejection) -> [UInt8] {
    try TextDecoder.decode(bytes, declared: charset(of: bytes))
  }

  private static func charset(of bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    guard let place = start.firstRange(of: "charset=") else { return nil }
    let label = start[place.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return label.isEmpty ? nil : String(label)
  }

  /// The fields of `bytes`, valid UTF-8.
  static func fields(of bytes: [UInt8]) -> Result<ArticleFields, Rejection> {
    guard let tree = PageTree(bytes) else {
      return .failure(Rejection(.malformed, detail: "no HTML could be made out in it"))
    }
    let metadata = PageMetadata(of: tree)
    var fields = metadata.fields
    var body = PageBody(of: tree, title: fields.title).paragraphs.joined(separator: "\n\n")
    // Where the elements hold far less than what the page says that its article is, the latter.
    if let stated = metadata.articleBody, body.utf8.count * 2 < stated.utf8.count {
      body = PageBody.paragraphs(ofStated: stated).joined(separator: "\n\n")
    }
    guard !body.isEmpty else {
      return .failure(
        Rejection(.noText, detail: "no article could be found in the page; save its text instead"))
    }
    fields.body = body
    return .success(fields)
  }
}
