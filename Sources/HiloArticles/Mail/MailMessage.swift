/// A message in MIME (RFC 5322, RFC 2045–2047, RFC 2557): a mail or a saved page, taken apart.
struct MailMessage {
  /// A part that holds no others.
  struct Part {
    var header: HeaderLines
    var type: HeaderValue
    /// Its bytes in the message, still encoded.
    var body: Range<Int>
    /// The header of the part around it that is `multipart/related`, where there is one.
    var isWithinRelated: Bool

    /// Whether it is to be shown rather than saved.
    var isInline: Bool {
      HeaderValue(header["content-disposition"] ?? "").value != "attachment"
    }
    /// The address of what it holds.
    var address: String? { header["content-location"].map { EncodedWords.decoded($0) } }
  }

  /// The header of the whole.
  let header: HeaderLines
  /// The type of the whole.
  let type: HeaderValue
  /// The parts that hold no others, in order.
  private(set) var parts: [Part] = []
  /// Whether there were more parts than are read, or they nest too deep.
  private(set) var isCutShort = false
  private let bytes: [UInt8]

  /// Takes `bytes` apart.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let end =
      HeaderLines.end(in: bytes, from: 0, to: min(bytes.count, Limits.messageHeader))
      ?? (bytes.count, bytes.count)
    header = HeaderLines(bytes[..<end.header])
    type = HeaderValue(header["content-type"] ?? "text/plain")
    add(header, end.body..<bytes.count, depth: 0, isWithinRelated: false)
  }

  private mutating func add(
    _ header: HeaderLines, _ body: Range<Int>, depth: Int, isWithinRelated: Bool
  ) {
    let type = HeaderValue(header["content-type"] ?? "text/plain")
    guard type.value.hasPrefix("multipart/") else {
      parts.append(Part(header: header, type: type, body: body, isWithinRelated: isWithinRelated))
      return
    }
    guard depth < Limits.partDepth else {
      isCutShort = true
      return
    }
    let isRelated = isWithinRelated || type.value == "multipart/related"
    for part in ranges(in: body, boundary: type["boundary"]) {
      guard parts.count < Limits.parts else {
        isCutShort = true
        return
      }
      let end =
        opensWithBlankLine(part)
        ?? HeaderLines.end(
          in: bytes, from: part.lowerBound, to: min(part.upperBound, part.lowerBound + 1 << 16))
        ?? (part.lowerBound, part.lowerBound)
      add(
        HeaderLines(bytes[part.lowerBound..<end.header]), end.body..<part.upperBound,
        depth: depth + 1, isWithinRelated: isRelated)
    }
  }

  /// A part may have no header at all: its blank line comes first.
  private func opensWithBlankLine(_ part: Range<Int>) -> (header: Int, body: Int)? {
    let i = part.lowerBound
    if bytes[part].starts(with: [0x0A]) { return (i, i + 1) }
    if bytes[part].starts(with: [0x0D, 0x0A]) { return (i, i + 2) }
    return nil
  }

  /// The parts between the lines that open with `boundary`; where none is named, with what the first
  /// line that opens with two hyphens has.
  private func ranges(in body: Range<Int>, boundary: String?) -> [Range<Int>] {
    var mark: [UInt8]? = boundary.flatMap { $0.isEmpty ? nil : Array("--\($0)".utf8) }
    var ranges: [Range<Int>] = []
    var start: Int?
    var line = body.lowerBound
    while line < body.upperBound {
      let end = bytes[line..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      let next = min(end + 1, body.upperBound)
      defer { line = next }
      guard end - line > 2, bytes[line] == 0x2D, bytes[line + 1] == 0x2D else { continue }
      if mark == nil {
        var guess = bytes[line..<end]
        while let last = guess.last, last <= 0x20 { guess.removeLast() }
        if guess.count > 6 { mark = Array(guess) }
      }
      guard let mark, bytes[line..<end].starts(with: mark) else { continue }
      let rest = bytes[(line + mark.count)..<end]
      let isLast = rest.starts(with: [0x2D, 0x2D])
      // Another boundary may begin with the letters of this one.
      guard isLast || rest.allSatisfy({ $0 <= 0x20 }) else { continue }
      if let start, ranges.count <= Limits.parts {
        ranges.append(start..<max(start, trimmed(line, after: start)))
      }
      start = isLast ? nil : next
      if isLast { break }
    }
    if let start { ranges.append(start..<body.upperBound) }
    return ranges
  }

  /// The end of a part before the boundary at `line`, to which the line break before belongs.
  private func trimmed(_ line: Int, after start: Int) -> Int {
    var end = line
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  // MARK: - Contents

  /// The bytes of `part`, its transfer encoding undone.
  func content(of part: Part) -> [UInt8] {
    let encoding = HeaderValue(part.header["content-transfer-encoding"] ?? "").value
    switch encoding {
    case "base64": return TransferEncoding.base64(bytes[part.body])
    case "quoted-printable": return TransferEncoding.quotedPrintable(bytes[part.body])
    default: return Array(bytes[part.body])
    }
  }
}
