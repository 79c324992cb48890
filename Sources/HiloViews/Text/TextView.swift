public import HiloStories

/// A dossier as Text.
public struct TextView: Sendable {
  /// Makes the view.
  public init(language: InterfaceLanguage, width: Int, colour: Bool) {}

  /// The dossier to read.
  public func render(_ dossier: Dossier) -> String {
    dossier.stories.map { $0.title + "\n" }.joined()
  }
}
