public import Foundation
public import HiloStories

/// A dossier as JSON: the public result.
public struct JSONView {
  /// Makes the view.
  public init() {}

  /// The dossier in JSON, keys sorted, so that the same dossier gives the same bytes.
  public func render(_ dossier: Dossier) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(dossier)
  }
}
