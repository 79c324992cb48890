extension ArticleReader {
  /// Reads a mail, with those that it encloses, or a page that a browser saved as one file.
  mutating func readMail(
    _ stream: any ByteStream, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    switch Result(catching: { () throws(Rejection) in
      let bytes = try stream.all(limit: Limits.message)
      // What is binary in its first bytes, or UTF-16, is no message.
      _ = try TextDecoder.decode(Array(bytes.prefix(1 << 12)))
      return bytes
    }) {
    case .failure(let reason): try body(.rejected(source: origin.source, reason: reason))
    case .success(let bytes): try readMail(bytes, id: origin.stem, origin, body)
    }
  }

  private mutating func readMail(
    _ bytes: [UInt8], id: String, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    let mail = MailReader(bytes)
    if let problem = mail.problem { try body(.rejected(source: origin.source, reason: problem)) }
    if mail.isSavedPage, let page = mail.savedPage(source: origin.source) {
      var inner = origin
      (inner.url, inner.charset) = (page.url, page.charset)
      try readContent(MemoryBytes(page.bytes), as: .page, inner, body)
      return
    }
    let enclosed = mail.enclosed
    if enclosed.isEmpty || mail.hasOwnText { try give(mail.fields(), id: id, origin, body) }
    guard origin.depth < Limits.archiveDepth else { return }
    for (index, bytes) in enclosed.enumerated() {
      var inner = origin
      inner.source = "\(origin.source)#\(index + 1)"
      inner.depth += 1
      try readMail(bytes, id: "\(id)-\(index + 1)", inner, body)
    }
  }

  /// Reads mails that stand one after the other, each behind a line that opens with "From " (RFC
  /// 4155). Memory holds one mail.
  mutating func readMailbox(
    _ stream: any ByteStream, _ origin: Origin, _ body: (Reading) throws -> Void
  ) rethrows {
    var lines = LineReader(file: stream, start: [])
    var box = Mailbox()
    var tally = Tally()
    var number = 0
    while let mail = box.next(&lines) {
      number += 1
      var inner = origin
      inner.source = "\(origin.source)#\(number)"
      switch mail {
      case .failure(let reason):
        try tally.take(.rejected(source: inner.source, reason: reason), body)
      case .success(let bytes):
        try readMail(bytes, id: "\(origin.stem)-\(number)", inner) { try tally.take($0, body) }
      }
    }
    if number == 0 {
      try rejectEmpty(origin, body)
    } else {
      try tally.close(origin.source, what: "mails", body)
    }
  }
}

/// Cuts a mailbox into its mails.
struct Mailbox {
  private var mail: [UInt8] = []
  private var isWithin = false
  private var isTooLarge = false
  private var isBlankBefore = true

  /// The next mail, or why it cannot be read; nil at the end.
  mutating func next(_ lines: inout LineReader) -> Result<[UInt8], Rejection>? {
    while let line = lines.next() {
      guard case .success(let line) = line else {
        isTooLarge = true
        continue
      }
      let opens = isBlankBefore && line.starts(with: Array("From ".utf8))
      isBlankBefore = line.isEmpty || line == [0x0D]
      if opens {
        defer { begin() }
        if isWithin { return take() }
        continue
      }
      // What stands before the first mail is none.
      guard isWithin, !isTooLarge else { continue }
      let quotes = line.prefix { $0 == 0x3E }.count
      let isQuoted = quotes > 0 && line.dropFirst(quotes).starts(with: Array("From ".utf8))
      mail += isQuoted ? line.dropFirst() : line[...]
      mail.append(0x0A)
      if mail.count > Limits.message { isTooLarge = true }
    }
    guard isWithin else { return nil }
    isWithin = false
    return take()
  }

  private mutating func begin() {
    (mail, isWithin, isTooLarge) = ([], true, false)
  }

  private func take() -> Result<[UInt8], Rejection> {
    isTooLarge ? .failure(Rejection.tooLarge(nil, limit: Limits.message)) : .success(mail)
  }
}
