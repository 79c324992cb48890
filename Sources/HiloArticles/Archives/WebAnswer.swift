/// The answer of a web server as archives keep it: status line, header lines, body (RFC 9112).
struct WebAnswer {
  /// The status code.
  let status: Int
  /// The media type that it declares, lower case without parameters; empty when it declares none.
  let mediaType: String
  /// The charset that it declares.
  let charset: String?
  private let header: HeaderLines
  private let bodyStart: Int

  /// Reads the answer that `bytes` open with; nil when they open with none.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    let whole = bytes.startIndex == 0 ? Array(bytes.prefix(Limits.messageHeader)) : Array(bytes)
    // An answer without blank line is all header.
    let end = HeaderLines.end(in: whole, from: 0, to: whole.count) ?? (whole.count, whole.count)
    let lineEnd = whole.firstIndex(of: 0x0A) ?? whole.count
    let words = whole[..<lineEnd].split(separator: 0x20)
    guard words.count > 1, let code = Int(String(decoding: words[1].prefix(3), as: UTF8.self))
    else { return nil }
    status = code
    header = HeaderLines(whole[min(lineEnd + 1, end.header)..<end.header])
    let type = HeaderValue(header["content-type"] ?? "")
    mediaType = type.value
    charset = type["charset"]
    bodyStart = end.body
  }

  /// Whether it leads on to another address.
  var leadsOn: Bool { [301, 302, 303, 307, 308].contains(status) }

  /// Where it leads on to, as the server wrote it; nil where it does not.
  var location: String? { leadsOn ? header["location"] : nil }

  /// The body in `bytes`, from which the answer was read, unpacked.
  ///
  /// Archives often keep the header lines of a body that they have unpacked: what is not packed as
  /// they say is taken as it is.
  func body(of bytes: [UInt8]) throws(Rejection) -> [UInt8] {
    var body = Array(bytes[bodyStart...])
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.unchunked(body) ?? body
    }
    let codings = (header["content-encoding"] ?? "").split(separator: ",").map {
      $0.trimmed.lowercased()
    }
    for coding in codings.reversed().prefix(4) {
      body = Self.decoded(body, coding) ?? body
      guard body.count <= Limits.page else { throw Rejection.tooLarge(nil, limit: Limits.page) }
    }
    return body
  }

  // MARK: - Encodings

  private static func decoded(_ body: [UInt8], _ coding: String) -> [UInt8]? {
    switch coding {
    case "gzip", "x-gzip":
      return body.starts(with: [0x1F, 0x8B])
        ? Inflater.unpacked(body, .gzip, limit: Limits.page) : nil
    case "deflate":
      // Servers disagree on whether the wrapping belongs to it.
      guard looksPacked(body) else { return nil }
      return Inflater.unpacked(body, .zlib, limit: Limits.page)
        ?? Inflater.unpacked(body, .none, limit: Limits.page)
    case "br": return looksPacked(body) ? unpackedBrotli(body) : nil
    default: return nil
    }
  }

  /// Whether `body` does not open as a page does.
  private static func looksPacked(_ body: [UInt8]) -> Bool {
    body.first { $0 > 0x20 } != UInt8(ascii: "<")
  }

  /// Bytes that end too soon give what they hold.
  private static func unpackedBrotli(_ bytes: [UInt8]) -> [UInt8]? {
    let out = Brotli.all(bytes, limit: Limits.page).bytes
    return out.isEmpty ? nil : out
  }

  /// The chunks of `body` put together; nil when it is not written in chunks.
  static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(body.count)
    var i = 0
    while let (size, start) = chunkSize(body, at: i) {
      if size == 0 { return out }
      let end = min(body.count, start + size)
      out += body[start..<end]
      // A body that is cut off, or that ends without the last empty chunk, holds what it holds.
      i = end
      if i < body.count, body[i] == 0x0D { i += 1 }
      if i < body.count, body[i] == 0x0A { i += 1 }
      if i >= body.count { return out }
    }
    return out.isEmpty ? nil : out
  }

  /// The size that stands in hexadecimal digits at `start`, and where the line ends.
  private static func chunkSize(_ body: [UInt8], at start: Int) -> (size: Int, end: Int)? {
    var (size, i) = (0, start)
    while i < body.count, i - start < 8,
      let digit = Character(Unicode.Scalar(body[i])).hexDigitValue
    {
      size = size << 4 | digit
      i += 1
    }
    guard i > start else { return nil }
    // Extensions after a semicolon, padding.
    let lineEnd = body[i...].prefix(256).firstIndex(of: 0x0A)
    guard let lineEnd, i == lineEnd || [0x0D, 0x20, 0x3B, 0x09].contains(body[i]) else {
      return nil
    }
    return (size, lineEnd + 1)
  }
}
