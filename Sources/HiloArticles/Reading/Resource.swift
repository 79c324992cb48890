/// Bytes that may hold articles, with what is known of where they come from: a file, the answer of
/// a web server, an entry of an archive, a part of a mail.
public struct Resource: Sendable {
  /// The bytes, with every transfer and content encoding undone.
  public var bytes: [UInt8]
  /// What to call it before the user: a path, an address, or the path of an archive and what is
  /// within ("crawl.warc.gz#17").
  public var source: String
  /// The address that it answers to, where it came from the web or says that it did.
  public var url: String?
  /// The media type that was declared, lower case without parameters ("text/html").
  public var mediaType: String?
  /// The charset that was declared, as it was written.
  public var charset: String?

  /// Makes a resource.
  public init(
    bytes: [UInt8], source: String, url: String? = nil, mediaType: String? = nil,
    charset: String? = nil
  ) {
    self.bytes = bytes
    self.source = source
    self.url = url
    self.mediaType = mediaType
    self.charset = charset
  }
}
