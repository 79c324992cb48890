internal import CLibXML
internal import Foundation

/// Hands a page to libxml2's HTML parser and what that tells of it to a ``PageTreeBuilder``.
///
/// The parser's SAX interface is used, so that neither a document nor strings are made. libxml2 up
/// to 2.13 knows HTML 4; what that leaves wrong in the text of pages of today is mended before it
/// reads (``PageReducer``: scripts, comments, attributes), here (characters by name, declarations)
/// and in the builder (where elements end).
struct PageParser {
  private var context: htmlParserCtxtPtr?
  private var builder = PageTreeBuilder()
  /// Whether an ampersand was given of which it is not known yet whether it opens a reference.
  private var hasAmpersand = false

  private init() {}

  /// The tree of `bytes`, valid UTF-8.
  static func tree(of bytes: [UInt8]) -> PageTree {
    let reduced = PageReducer(bytes)
    var parser = PageParser()
    withUnsafeMutablePointer(to: &parser) { parser in
      run(on: reduced.markup, data: UnsafeMutableRawPointer(parser)) {
        $0 = handler
      } started: {
        parser.pointee.context = $0
      }
    }
    parser.flush()
    return parser.builder.finished(reduced.linkedData)
  }

  /// Has libxml2 read `bytes`, valid UTF-8, and tell the handler that `prepare` sets what is in
  /// them, with `data`.
  static func run(
    on bytes: [UInt8], data: UnsafeMutableRawPointer, prepare: (inout htmlSAXHandler) -> Void,
    started: (htmlParserCtxtPtr) -> Void = { _ in }
  ) {
    let made = bytes.withUnsafeBytes { buffer in
      htmlCreateMemoryParserCtxt(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
    }
    guard let context = made else { return }
    defer { htmlFreeParserCtxt(context) }
    // Implied elements are left out: a page without `body` is none the worse for it.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    // The bytes are UTF-8, whatever the page says of itself.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    var handler = htmlSAXHandler()
    prepare(&handler)
    context.pointee.sax.pointee = handler
    context.pointee.userData = data
    started(context)
    htmlParseDocument(context)
  }

  /// The parser that `data` is; nothing is counted or checked, as this is asked for every tag.
  private static func parser(
    _ data: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<PageParser>? {
    data?.assumingMemoryBound(to: PageParser.self)
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    // Errors come to `serror` only so.
    handler.initialized = hilo_xml_sax2_magic()
    handler.startElement = { PageParser.parser($0)?.pointee.start($1, $2) }
    handler.endElement = { data, _ in PageParser.parser(data)?.pointee.end() }
    handler.characters = { PageParser.parser($0)?.pointee.characters($1, $2) }
    handler.ignorableWhitespace = { PageParser.parser($0)?.pointee.characters($1, $2) }
    handler.comment = { data, _ in PageParser.parser(data)?.pointee.comment() }
    handler.serror = { data, error in PageParser.parser(data)?.pointee.failure(error) }
    return handler
  }

  // MARK: - What libxml2 tells

  private mutating func start(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name else { return }
    flush()
    let word = UnsafeBufferPointer(start: name, count: strlen(name))
    if !builder.start(word, attributes) { forgetLast() }
  }

  private mutating func end() {
    flush()
    builder.end()
  }

  private mutating func comment() {
    flush()
    builder.breakText()
  }

  private mutating func characters(_ start: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let start, count > 0, !builder.isIgnoring else { return }
    let text = UnsafeBufferPointer(start: start, count: Int(count))
    if hasAmpersand {
      hasAmpersand = false
      if let scalar = reference(text) { return builder.text(scalar.utf8Bytes) }
      builder.text([UInt8(ascii: "&")])
    }
    guard count == 1 else { return builder.text(text) }
    switch start[0] {
    case UInt8(ascii: "<") where passOverDeclaration(): break
    case UInt8(ascii: "&"): hasAmpersand = true
    default: builder.text(text)
    }
  }

  private mutating func failure(_ error: UnsafePointer<xmlError>?) {
    // An end tag that libxml2 does not follow, as what is open in its element weighs more (HTML 4
    // has no `section`) or as it is not open at all.
    guard let error, error.pointee.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue),
      let name = error.pointee.str1
    else { return }
    flush()
    let length = strlen(name)
    name.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      builder.strayEnd(UnsafeBufferPointer(start: bytes, count: length))
    }
  }

  private mutating func flush() {
    guard hasAmpersand else { return }
    hasAmpersand = false
    if !builder.isIgnoring { builder.text([UInt8(ascii: "&")]) }
  }

  // MARK: - Where libxml2 is led

  /// Takes the element that just started off libxml2's own stack, so that no end tag is looked for
  /// among more open elements than ``Limits/pageDepth``.
  private mutating func forgetLast() {
    guard let context else { return }
    let depth = context.pointee.nameNr - 1
    guard depth > 0, let names = context.pointee.nameTab else { return }
    names[Int(depth)] = nil
    context.pointee.nameNr = depth
    context.pointee.name = names[Int(depth) - 1]
  }

  /// Where libxml2 reads, and what is left; nil in versions that read otherwise (2.14 on, which
  /// know HTML 5 and need no leading).
  private var rest: UnsafeBufferPointer<UInt8>? {
    guard hilo_xml_reads_in_place() != 0, let input = context?.pointee.input,
      let place = input.pointee.cur, let end = input.pointee.end, end > place
    else { return nil }
    return UnsafeBufferPointer(start: place, count: end - place)
  }

  private func move(by count: Int) { context?.pointee.input.pointee.cur += count }

  /// Passes over `<![if …]>`, `<?`, and the marks of a section of characters, which HTML 4 gives as
  /// text; says whether there was one.
  private mutating func passOverDeclaration() -> Bool {
    guard let rest, rest.count > 1, rest[0] == UInt8(ascii: "<"),
      rest[1] == UInt8(ascii: "!") || rest[1] == UInt8(ascii: "?")
    else { return false }
    builder.breakText()
    // libxml2 goes on after the byte at which it is left.
    if rest.starts(with: "<![CDATA[".utf8), let end = RawText.endOfSection(in: rest, from: 9) {
      if end > 9 { builder.text(UnsafeBufferPointer(rebasing: rest[9..<end])) }
      move(by: end + 2)
    } else {
      move(by: ByteSearch.find(UInt8(ascii: ">"), in: rest, from: 1) ?? rest.count - 1)
    }
    return true
  }

  /// The character that `name` stands for, of which libxml2 made nothing: those of HTML 5, and those
  /// of HTML 4 without semicolon.
  private mutating func reference(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard name.count <= 20, let rest, name.allSatisfy({ $0.isLetterOrDigit }) else { return nil }
    let isClosed = rest[0] == UInt8(ascii: ";")
    let word = String(decoding: name, as: UTF8.self)
    guard isClosed else {
      guard let known = htmlEntityLookup(word), known.pointee.value < 0x100 else { return nil }
      return Unicode.Scalar(known.pointee.value)
    }
    guard let value = PageText.references[word] else { return nil }
    move(by: 1)
    return Unicode.Scalar(value)
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Bytes: [UInt8] { Array(String(self).utf8) }
}
