public import HiloStories

/// A dossier as one self-contained page: nothing in it is loaded from elsewhere.
///
/// Every line of the page is a link to the passage that it rests on. Readable and complete without
/// script.
public struct HTMLView: Sendable {
  /// The language of the words around the articles' own.
  public var language: InterfaceLanguage

  /// Makes the view.
  public init(language: InterfaceLanguage) { self.language = language }

  /// The page, UTF-8. The same dossier gives the same bytes.
  public func render(_ dossier: Dossier) -> [UInt8] {
    var writer = HTMLWriter()
    writer.raw("<!doctype html>\n")
    writer.write(PageComposer(Edition(dossier), language: language).page())
    writer.raw("\n")
    return writer.bytes
  }
}
