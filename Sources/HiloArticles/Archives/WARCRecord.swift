/// One record of a web archive.
struct WARCRecord {
  /// Counted from 1, the broken ones too.
  var number: Int
  /// Where in the file it begins, or the gzip member that holds it.
  var offset: Int
  /// `response`, `resource`, `conversion`, `revisit`, `request`, `metadata`, `warcinfo` ….
  var type: String
  /// The address that it answers for.
  var address: String?
  /// What the record's block is.
  var mediaType: String
  /// Its bytes, where it may hold a page or a text; else none.
  var block: [UInt8] = []

  /// Reads the header lines of a record.
  init(number: Int, offset: Int, header: HeaderLines) {
    self.number = number
    self.offset = offset
    type = header["warc-type"]?.lowercased() ?? ""
    // WARC 1.0 was understood by some to want the address in angle brackets.
    address = header["warc-target-uri"].map { $0.trimmingAngles }
    mediaType = HeaderValue(header["content-type"] ?? "").value
  }

  /// Whether an article can be in it, as far as its header lines tell.
  var isOfUse: Bool {
    guard let address, address.hasPrefix("http://") || address.hasPrefix("https://"),
      !WebAddress.isFrontPage(address)
    else { return false }
    switch type {
    case "response": return mediaType == "application/http"
    case "resource": return Self.pages.contains(mediaType)
    case "conversion": return mediaType == "text/plain" || Self.pages.contains(mediaType)
    default: return false
    }
  }

  /// Whether an article can be in it, as far as the opening of its block tells: of an answer, the
  /// status and the media type.
  static func mayHoldPage(answer opening: ArraySlice<UInt8>) -> Bool {
    guard let answer = WebAnswer(opening) else { return false }
    return answer.status == 200 && (answer.mediaType.isEmpty || pages.contains(answer.mediaType))
  }

  private static let pages: Set<String> = ["text/html", "application/xhtml+xml"]

  /// The page or text in it; nil when it holds none.
  ///
  /// Throws what is wrong with an answer that cannot be unpacked.
  func resource(in source: String) throws(Rejection) -> Resource? {
    var resource = Resource(
      bytes: block, source: "\(source)#\(number)", url: address, mediaType: mediaType)
    guard type == "response" else { return block.isEmpty ? nil : resource }
    guard let answer = WebAnswer(block[...]) else { return nil }
    resource.bytes = try answer.body(of: block)
    resource.charset = answer.charset
    resource.mediaType = answer.mediaType
    if answer.mediaType.isEmpty {
      guard case .page = SourceFormat.sniffed(resource.bytes.prefix(512)) else { return nil }
      resource.mediaType = "text/html"
    }
    return resource.bytes.isEmpty ? nil : resource
  }
}

extension String {
  /// Without the angle brackets around it.
  fileprivate var trimmingAngles: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}

extension WebAddress {
  /// Whether `address` names a site as a whole: it has neither path nor query.
  static func isFrontPage(_ address: String) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    let rest = address[scheme.upperBound...]
    guard let end = rest.firstIndex(where: { $0 == "/" || $0 == "?" || $0 == "#" }) else {
      return true
    }
    return rest[end...] == "/"
  }
}
