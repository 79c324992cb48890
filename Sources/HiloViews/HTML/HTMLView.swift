public import HiloStories

/// A dossier as one self-contained page.
public struct HTMLView: Sendable {
  /// Makes the view.
  public init(language: InterfaceLanguage) {}

  /// The page, UTF-8.
  public func render(_ dossier: Dossier) -> [UInt8] {
    Array("<!doctype html><title>Hilo</title>".utf8)
  }
}
