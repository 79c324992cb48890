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
  /// How deep folders may nest.
  public static let folderDepth = 64
  /// Files read from one folder and the folders in it.
  public static let files = 500_000
  /// Lines of `key: value` that a text may open with.
  public static let headerLines = 40
}
