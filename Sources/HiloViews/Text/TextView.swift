public import HiloStories

/// A dossier as a summary to read on a terminal: a screen or two for five articles.
public struct TextView: Sendable {
  /// The language of the words around the articles' own.
  public var language: InterfaceLanguage
  /// The columns of the terminal; less than 40 count as 40.
  public var width: Int
  /// Whether to use colours and weights.
  public var colour: Bool

  /// Makes the view.
  public init(language: InterfaceLanguage, width: Int = 80, colour: Bool = false) {
    self.language = language
    self.width = width
    self.colour = colour
  }

  /// The summary, ended by a line break. The same dossier gives the same text.
  public func render(_ dossier: Dossier) -> String {
    var composer = TextComposer(
      Edition(dossier), language: language, width: min(max(width, 40), 120), colour: colour)
    return composer.compose()
  }
}
