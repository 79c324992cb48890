/// One request and its answer, as both were on the wire.
struct Exchange: Sendable {
  /// What was asked for.
  var location: WebLocation
  /// The request's lines, up to the empty one.
  var request: [UInt8] = []
  /// The answer's status line and fields, up to the empty one.
  var head: [UInt8] = []
  /// What followed, with every coding still on it.
  var body: [UInt8] = []
  /// The server's address.
  var peer: String?
  /// When, in seconds since 1970.
  var time = 0

  /// The status that the first line gives.
  var status: Int {
    let line = head.prefix { $0 != 0x0A }
    let parts = line.split(separator: 0x20)
    return parts.count > 1 ? Int(String(decoding: parts[1].prefix(3), as: UTF8.self)) ?? 0 : 0
  }

  /// The value of the field called `name` (lower case); several of one name parted by commas.
  func field(_ name: String) -> String? {
    var values: [String] = []
    for line in head.split(separator: 0x0A).dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      guard String(decoding: line[..<colon], as: UTF8.self).lowercased() == name else { continue }
      values.append(String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed)
    }
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The media type, lower case without parameters, and the charset that the answer declares.
  var mediaType: (type: String?, charset: String?) {
    guard let field = field("content-type") else { return (nil, nil) }
    let parts = field.split(separator: ";").map { $0.trimmed }
    let charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
      .map { $0.dropFirst(8).filter { $0 != "\"" && $0 != "'" } }
    return (parts.first?.lowercased(), charset.map { String($0) })
  }

  /// The body with all codings undone, `limit` bytes at most.
  func content(limit: Int) throws(Rejection) -> [UInt8] {
    var bytes = body
    if let coding = field("transfer-encoding"), coding.lowercased().contains("chunked") {
      bytes = WebAnswer.unchunked(bytes) ?? bytes
    }
    let codings = (field("content-encoding") ?? "").lowercased().split(separator: ",")
    guard codings.count <= 4 else {
      throw Rejection(.malformed, detail: "the server packed its answer more than four times over")
    }
    for coding in codings.reversed() {
      bytes = try ContentCoding.undone(coding.trimmed, bytes, limit: limit)
    }
    return bytes
  }
}
