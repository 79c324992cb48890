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

  /// What a record is to the reader of an archive.
  enum Entry {
    case page(Resource)
    case feed(Resource)
    /// An address that leads on.
    case moved(String, to: String)
    /// A page that is in an earlier archive and did not change.
    case revisit(String)
  }

  /// Whether it can be of use, as far as its header lines tell.
  var isOfUse: Bool {
    if type == "warcinfo" { return true }
    guard let address, address.hasPrefix("http://") || address.hasPrefix("https://") else {
      return false
    }
    switch type {
    case "response", "revisit": return mediaType == "application/http"
    case "resource": return Self.pages.contains(mediaType) && !WebAddress.isFrontPage(address)
    case "conversion":
      return (mediaType == "text/plain" || Self.pages.contains(mediaType))
        && !WebAddress.isFrontPage(address)
    default: return false
    }
  }

  /// Whether the answer that the block opens with can be of use, by its status and media type; in an
  /// archive that Hilo kept (`isOwn`) whatever its type.
  func isOfUse(answer opening: ArraySlice<UInt8>, isOwn: Bool) -> Bool {
    guard let answer = WebAnswer(opening) else { return false }
    if answer.leadsOn { return true }
    return answer.status == 200
      && (isOwn || isPage(answer) || Self.isFeed(answer.mediaType))
  }

  private func isPage(_ answer: WebAnswer) -> Bool {
    (answer.mediaType.isEmpty || Self.pages.contains(answer.mediaType))
      && !(address.map { WebAddress.isFrontPage($0) } ?? true)
  }

  private static let pages: Set<String> = ["text/html", "application/xhtml+xml"]

  private static func isFeed(_ type: String) -> Bool {
    ["application/xml", "text/xml", "application/rss+xml", "application/atom+xml"].contains(type)
      || ["application/rdf+xml", "application/feed+json"].contains(type)
  }

  /// Whether it says that Hilo made the archive.
  var isOfHilo: Bool {
    HeaderLines(block[...])["software"]?.split(separator: " ").first == "Hilo"
  }

  /// What is in it; nil when that is of no use.
  ///
  /// Throws what is wrong with an answer that cannot be unpacked.
  func entry(in source: String, isOwn: Bool) throws(Rejection) -> Entry? {
    guard let address, type != "warcinfo" else { return nil }
    var resource = Resource(
      bytes: block, source: "\(source)#\(number)", url: address, mediaType: mediaType)
    guard type == "response" || type == "revisit" else {
      return block.isEmpty ? nil : .page(resource)
    }
    guard let answer = WebAnswer(block[...]) else { return nil }
    if let target = answer.location {
      return WebLocation(address)?.resolving(target).map { .moved(address, to: $0.description) }
    }
    if type == "revisit" {
      return isOwn || Self.pages.contains(answer.mediaType) ? .revisit(address) : nil
    }
    resource.bytes = try answer.body(of: block)
    resource.charset = answer.charset
    resource.mediaType = answer.mediaType.isEmpty ? nil : answer.mediaType
    if resource.bytes.isEmpty { return nil }
    if isOwn || Self.isFeed(answer.mediaType), FeedReader.isLikely(resource) {
      return .feed(resource)
    }
    if isOwn { return .page(resource) }
    guard isPage(answer) else { return nil }
    if answer.mediaType.isEmpty {
      guard case .page = SourceFormat.sniffed(resource.bytes.prefix(512)) else { return nil }
      resource.mediaType = "text/html"
    }
    return .page(resource)
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
