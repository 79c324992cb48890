public import HiloStories

/// A dossier as Markdown.
public struct MarkdownView: Sendable {
  /// Makes the view.
  public init(language: InterfaceLanguage) {}

  /// The dossier to read.
  public func render(_ dossier: Dossier) -> String {
    dossier.stories.map { $0.title + "\n" }.joined()
  }
}
