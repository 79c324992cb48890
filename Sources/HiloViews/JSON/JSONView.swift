public import HiloStories

/// A dossier as JSON: the public result.
///
/// Keys stand in the order of the published format; what is unknown is written as `null`; the same
/// dossier gives the same bytes.
public struct JSONView: Sendable {
  /// Makes the view.
  public init() {}

  /// The dossier in JSON, UTF-8, ended by a line break. Linear in its size.
  public func render(_ dossier: Dossier) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("format", dossier.format)
      writer.array("articles", dossier.articles) { $0.write($1) }
      writer.array("entities", dossier.entities) { $0.write($1) }
      writer.array("times", dossier.times) { $0.write($1) }
      writer.array("statements", dossier.statements) { $0.write($1) }
      writer.array("events", dossier.events) { $0.write($1) }
      writer.array("comparisons", dossier.comparisons) { $0.write($1) }
      writer.array("stories", dossier.stories) { $0.write($1) }
      writer.array("rejected", dossier.rejected) { writer, rejected in
        writer.line {
          $0.field("source", rejected.source)
          $0.field("reason", rejected.reason)
        }
      }
    }
    writer.end()
    return writer.bytes
  }
}
