public import HiloStories

/// The ways in which a dossier can be shown.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// A summary to read on a terminal.
  case text
  /// The same and more in Markdown.
  case markdown
  /// One self-contained page.
  case html
  /// The dossier itself.
  case json
}

/// Shows `dossier` in `format`, as UTF-8. The same dossier gives the same bytes.
///
/// - Parameters:
///   - language: The language of the words around the articles' own; `json` has none.
///   - width: The columns of the terminal, for `text` only.
///   - colour: Whether the terminal shows colours, for `text` only.
public func render(
  _ dossier: Dossier, as format: OutputFormat, language: InterfaceLanguage, width: Int = 80,
  colour: Bool = false
) -> [UInt8] {
  switch format {
  case .text: Array(TextView(language: language, width: width, colour: colour).render(dossier).utf8)
  case .markdown: Array(MarkdownView(language: language).render(dossier).utf8)
  case .html: HTMLView(language: language).render(dossier)
  case .json: JSONView().render(dossier)
  }
}
