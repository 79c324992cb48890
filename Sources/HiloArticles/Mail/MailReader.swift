internal import HiloText

/// Makes articles of mails (newsletters, above all) and of pages that a browser saved as one file.
///
/// Written here, not borrowed: of MIME only the parts, three encodings and the charsets of
/// `TextDecoder` are needed, and the bounds must be ours.
struct MailReader {
  private let message: MailMessage

  /// Reads `bytes`.
  init(_ bytes: [UInt8]) { message = MailMessage(bytes) }

  /// What was passed over for its number or depth; nil when nothing was.
  var problem: Rejection? {
    guard message.isCutShort else { return nil }
    return Rejection(
      .tooLarge,
      detail: "it has more than \(Limits.parts) parts, or they nest deeper than "
        + "\(Limits.partDepth); what lies beyond is passed over")
  }

  /// Whether it is a page that a browser saved: its root has an address (RFC 2557) or a browser's
  /// own header line says so. Its date is the day it was saved, and it has no sender.
  var isSavedPage: Bool {
    message.header["snapshot-content-location"] != nil
      || message.type.value == "multipart/related" && root?.address?.contains("://") == true
  }

  /// The mails that it holds as parts, whole: forwarded ones and digests.
  var enclosed: [[UInt8]] {
    message.parts.filter { $0.type.value == "message/rfc822" }.map { message.content(of: $0) }
  }

  /// Whether it has a text or page of its own.
  var hasOwnText: Bool {
    message.parts.contains { $0.type.value.hasPrefix("text/") && $0.isInline }
  }

  // MARK: - Saved pages

  /// The part that the others serve: the one that is named as such, or the first page.
  private var root: MailMessage.Part? {
    let pages = message.parts.filter { Self.isPage($0) }
    guard let start = message.type["start"] else { return pages.first }
    return pages.first { $0.header["content-id"] == start } ?? pages.first
  }

  private static func isPage(_ part: MailMessage.Part) -> Bool {
    ["text/html", "application/xhtml+xml"].contains(part.type.value)
  }

  /// The page that was saved; nil when none is in it.
  func savedPage(source: String) -> Resource? {
    guard let root else { return nil }
    let address = message.header["snapshot-content-location"] ?? root.address
    return Resource(
      bytes: message.content(of: root), source: source,
      url: address.flatMap { $0.hasPrefix("http") ? $0 : nil }, mediaType: "text/html",
      charset: root.type["charset"])
  }

  // MARK: - Mails

  /// What the mail's header and its text or page say.
  func fields() -> Result<ArticleFields, Rejection> {
    var fields = pageFields ?? ArticleFields()
    if fields.body == nil { fields.body = text }
    guard fields.body != nil else {
      return .failure(Rejection(.noText, detail: "no text and no page was found in the mail"))
    }
    if let subject { fields.title = subject }
    if let date = header("date") { fields.date = date }
    fields.language = header("content-language") ?? fields.language
    if let address = header("archived-at") {
      fields.url = address.trimmingCharacters { $0 == "<" || $0 == ">" }
    }
    addSender(to: &fields)
    return .success(fields)
  }

  private func header(_ name: String) -> String? {
    message.header[name].map { EncodedWords.decoded($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The subject, without the marks of replies and forwarding before it.
  private var subject: String? {
    guard var rest = header("subject").map({ $0[...] }) else { return nil }
    while let colon = rest.firstIndex(of: ":"),
      Self.replyMarks.contains(Folding.lower(rest[..<colon].trimmed))
    {
      rest = rest[rest.index(after: colon)...].drop { $0.isWhitespace }
    }
    return rest.isEmpty ? nil : String(rest)
  }

  private static let replyMarks: Set<String> = Set(
    KnownLanguages.all.flatMap { DataFile.named("\($0)/articles/reply-marks.txt")?.rows ?? [] }
      .compactMap(\.first))

  /// A mailing list's sender is an outlet, any other an author.
  private func addSender(to fields: inout ArticleFields) {
    guard let from = header("from") else { return }
    let (name, address) = Self.sender(from)
    let isList = ["list-id", "list-unsubscribe", "list-post"].contains { message.header[$0] != nil }
    guard isList else {
      if let name { fields.authors = [name] }
      return
    }
    fields.outlet = name ?? fields.outlet
    if let host = address?.split(separator: "@").last { fields.domain = String(host) }
  }

  /// Name and address of the first sender: `"Name" <address>`, `address (Name)`, `address`.
  static func sender(_ text: String) -> (name: String?, address: String?) {
    func named(_ name: some StringProtocol) -> String? {
      let bare = name.trimmed.trimmingCharacters { $0 == "\"" || $0 == "'" || $0.isWhitespace }
      return bare.isEmpty || bare.contains("@") ? nil : bare
    }
    if let open = text.firstIndex(of: "<") {
      let inner = text[text.index(after: open)...].prefix { $0 != ">" }
      return (named(text[..<open]), String(inner))
    }
    let address = text.prefix { $0 != "(" && $0 != "," }.trimmed
    let comment = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    guard address.contains("@") else { return (named(text), nil) }
    return (named(comment), address)
  }

  /// The fields of the first page that has an article.
  private var pageFields: ArticleFields? {
    for part in message.parts where Self.isPage(part) && part.isInline {
      guard let bytes = decoded(part), case .success(let fields) = PageReader.fields(of: bytes)
      else { continue }
      return fields
    }
    return nil
  }

  /// The plain texts, without what stands below the mark of a signature.
  private var text: String? {
    var texts: [String] = []
    for part in message.parts where part.type.value == "text/plain" && part.isInline {
      guard let bytes = decoded(part) else { continue }
      let isFlowed = part.type["format"]?.lowercased() == "flowed"
      let text = Self.lines(bytes, isFlowed: isFlowed).trimmed
      if !text.isEmpty { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// Lines up to the mark of a signature; flowed ones joined (RFC 3676, 4.2 and 4.3).
  private static func lines(_ bytes: [UInt8], isFlowed: Bool) -> String {
    var out = ""
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = line
      if line.last == 0x0D { line.removeLast() }
      if line.elementsEqual("-- ".utf8) { break }
      let isSoft = isFlowed && line.last == 0x20
      out += String(decoding: line, as: UTF8.self)
      if !isSoft { out += "\n" }
    }
    return out
  }

  private func decoded(_ part: MailMessage.Part) -> [UInt8]? {
    try? TextDecoder.decode(message.content(of: part), declared: part.type["charset"])
  }
}

extension String {
  /// Without the characters at its ends for which `isTrimmed` holds.
  fileprivate func trimmingCharacters(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let c = rest.first, isTrimmed(c) { rest.removeFirst() }
    while let c = rest.last, isTrimmed(c) { rest.removeLast() }
    return String(rest)
  }
}
