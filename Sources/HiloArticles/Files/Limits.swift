/// The bounds within which sources are read; what lies beyond is rejected, by name.
public enum Limits {
  /// Bytes of one text or Markdown file, and of one article's text.
  public static let text = 4 << 20
  /// Bytes of one HTML page.
  public static let page = 16 << 20
  /// Bytes of one JSON file that is not one record a line.
  public static let json = 256 << 20
  /// Bytes of one feed or sitemap.
  public static let feed = 64 << 20
  /// Items read of one feed or sitemap: as many as a sitemap may have.
  public static let feedItems = 50_000
  /// Bytes of one line of JSON Lines.
  public static let record = 16 << 20
  /// Bytes of standard input that is not one record a line.
  public static let input = 64 << 20
  /// How deep JSON values may nest.
  public static let jsonDepth = 128
  /// How deep the elements of a page may nest.
  public static let pageDepth = 512
  /// Attributes of one element that are read for certain.
  public static let pageAttributes = 256
  /// How deep folders may nest.
  public static let folderDepth = 64
  /// Files read from one folder and the folders in it.
  public static let files = 500_000
  /// Lines of `key: value` that a text may open with.
  public static let headerLines = 40
  /// Bytes of one record of a WARC file that is taken in whole, and of one mail.
  public static let message = 64 << 20
  /// Bytes of the header of a record, an answer or a mail.
  public static let messageHeader = 256 << 10
  /// Parts of one mail or saved page.
  public static let parts = 2000
  /// How deep the parts of a mail may nest.
  public static let partDepth = 16
  /// How deep archives may nest.
  public static let archiveDepth = 4
  /// Bytes of an archive that lies within another one and cannot be read as a stream.
  public static let innerArchive = 256 << 20
  /// Bytes that any archive may unpack to before ``expansion`` is looked at.
  public static let unpacked = 64 << 20
  /// How many times its own size an archive may unpack to.
  public static let expansion = 250
  /// Messages on single records of one archive; the others are counted in one.
  public static let reports = 20
}
