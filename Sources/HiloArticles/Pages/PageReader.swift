/// Makes an article of an HTML page: its metadata and the text of its body.
enum PageReader {
  /// The page's bytes as valid UTF-8. The charset that the page names counts where the bytes leave
  /// it open.
  static func decode(_ bytes: [UInt8], charset: String? = nil) throws(Rejection) -> [UInt8] {
    try TextDecoder.decode(bytes, declared: charset ?? Self.charset(of: bytes))
  }

  private static func charset(of bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    guard let place = start.firstRange(of: "charset=") else { return nil }
    let label = start[place.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return label.isEmpty ? nil : String(label)
  }

  /// The fields of `bytes`, valid UTF-8, found at `address` where that is known.
  static func fields(of bytes: [UInt8], address: String? = nil) -> Result<ArticleFields, Rejection>
  {
    guard let tree = PageTree(bytes) else {
      return .failure(Rejection(.malformed, detail: "no HTML could be made out in it"))
    }
    let metadata = PageMetadata(of: tree, address: address)
    var fields = metadata.fields
    let found = PageBody(of: tree, title: fields.title)
    if found.isList, !metadata.saysArticle {
      return .failure(
        Rejection(
          .noText,
          detail: "it is a list of articles, not an article; give the pages that it leads to"))
    }
    var paragraphs = found.paragraphs
    fields.details.paragraphs = found.kinds
    fields.details.origins[.text] = .structure
    // Where the elements hold far less than what the page says that its article is, the latter.
    let length = paragraphs.reduce(0) { $0 + $1.utf8.count }
    if let stated = metadata.articleBody, length * 2 < stated.utf8.count {
      paragraphs = PageBody.paragraphs(ofStated: stated)
      fields.details.paragraphs = paragraphs.map { _ in .prose }
      fields.details.origins[.text] = .linkedData
    }
    guard !paragraphs.isEmpty else {
      return .failure(
        Rejection(.noText, detail: "no article could be found in the page; save its text instead"))
    }
    fields.body = paragraphs.joined(separator: "\n\n")
    PageSurroundings(of: tree, bodyStart: found.start, lines: found.before).complete(&fields)
    return .success(fields)
  }
}
