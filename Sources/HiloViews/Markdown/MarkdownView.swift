public import HiloStories

/// A dossier as Markdown (CommonMark with the tables of GitHub): all its findings, each with the
/// words that it rests on.
public struct MarkdownView: Sendable {
  /// The language of the words around the articles' own.
  public var language: InterfaceLanguage

  /// Makes the view.
  public init(language: InterfaceLanguage) { self.language = language }

  /// The document, ended by a line break. The same dossier gives the same text.
  public func render(_ dossier: Dossier) -> String {
    var composer = MarkdownComposer(Edition(dossier), language: language)
    return composer.compose()
  }
}
