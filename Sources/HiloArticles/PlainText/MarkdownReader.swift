internal import CCMark

/// Makes an article of a Markdown file: its plain text, with the paragraphs as they were.
enum MarkdownReader {
  /// The fields of `bytes`, valid UTF-8.
  static func fields(of bytes: [UInt8]) -> Result<ArticleFields, Rejection> {
    let (header, body) = HeaderReader.split(String(decoding: bytes, as: UTF8.self))
    var fields = header ?? ArticleFields()
    let blocks = blocks(of: String(body))
    if fields.title == nil {
      fields.title = blocks.first.flatMap {
        $0.isHeading ? $0.text : TitleFinder.title(of: String(body.prefix(2000)))
      }
    }
    fields.body = blocks.map(\.text).joined(separator: "\n\n")
    return .success(fields)
  }

  /// A paragraph, heading or item.
  struct Block {
    var text: String
    var isHeading: Bool
  }

  /// The blocks of the Markdown `source` (CommonMark), without marks, pictures and raw HTML.
  static func blocks(of source: String) -> [Block] {
    var blocks: [Block] = []
    var text = ""
    var image = 0
    let utf8 = Array(source.utf8)
    let document = utf8.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let document else { return [] }
    defer { cmark_node_free(document) }
    guard let iterator = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(iterator) }
    func close(isHeading: Bool = false) {
      let line = text.trimmed
      text = ""
      if !line.isEmpty { blocks.append(Block(text: line, isHeading: isHeading)) }
    }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      let isEntering = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if image == 0, let literal = cmark_node_get_literal(node) {
          text += String(cString: literal)
        }
      case CMARK_NODE_SOFTBREAK: if image == 0 { text += " " }
      case CMARK_NODE_LINEBREAK: if image == 0 { text += "\n" }
      case CMARK_NODE_IMAGE: image += isEntering ? 1 : -1
      case CMARK_NODE_CODE_BLOCK:
        close()
        if let literal = cmark_node_get_literal(node) { text = String(cString: literal) }
        close()
      case CMARK_NODE_HEADING: close(isHeading: !isEntering)
      case CMARK_NODE_PARAGRAPH: if !isEntering { close() }
      case CMARK_NODE_ITEM: if isEntering { text = "- " }
      default: break
      }
    }
    close()
    return blocks
  }
}
