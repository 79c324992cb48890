internal import HiloArticles
internal import HiloText

/// An article alone, with what the page says of it.
struct ExtractView {
  private let article: Article
  private let language: Language
  private let boilerplate: [Boilerplate]
  private let paragraphs: [Article.Paragraph]

  /// Makes a view of `article`.
  init(_ article: Article) {
    self.article = article
    language = LanguageIdentifier().identify(article.text, declared: article.declaredLanguage)
    boilerplate = BoilerplateFinder(language: language)
      .find(in: article.text, authors: article.authors)
    paragraphs = article.body
  }

  // MARK: - Text

  /// The paragraphs to be read: without boilerplate.
  private var clean: [(kind: ArticleDetails.Paragraph, text: String)] {
    paragraphs.compactMap { paragraph in
      var passage = paragraph.passage
      if let part = boilerplate.first(where: { touches($0.passage, passage) }) {
        // At the end of a paragraph stands what may be left out without the rest.
        passage.end = part.passage.start
      }
      guard passage.start < passage.end else { return nil }
      let text = article.text[passage].trimmingSpace
      return text.isEmpty ? nil : (paragraph.kind, text)
    }
  }

  private func touches(_ a: Passage, _ b: Passage) -> Bool {
    a.start < b.end && b.start < a.end
  }

  /// Who published it, who wrote it and when.
  private var byline: [String] {
    [
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "), article.outlet,
      article.details.section, article.published.flatMap(Self.day),
    ].compactMap { $0 }
  }

  /// As plain text.
  func plain() -> String {
    var parts: [String] = []
    if let title = article.title { parts.append(TerminalText.harmless(title)) }
    if !byline.isEmpty { parts.append(TerminalText.harmless(byline.joined(separator: " · "))) }
    var text = parts.joined(separator: "\n")
    var before: ArticleDetails.Paragraph?
    for (kind, words) in clean {
      text += kind == before && (kind == .item || kind == .row) ? "\n" : text.isEmpty ? "" : "\n\n"
      text += (kind == .item ? "- " : "") + TerminalText.harmless(words)
      before = kind
    }
    return text + "\n"
  }

  /// As CommonMark.
  func markdown() -> String {
    var text = article.title.map { "# \(MarkdownText.escape($0))\n" } ?? ""
    if !byline.isEmpty {
      text +=
        (text.isEmpty ? "" : "\n") + "*\(MarkdownText.escape(byline.joined(separator: " · ")))*\n"
    }
    if let url = article.url { text += "\n<\(url)>\n" }
    var before: ArticleDetails.Paragraph?
    for (kind, words) in clean {
      let escaped = MarkdownText.escapeLine(words)
      let isTight = kind == before && kind == .item
      switch kind {
      case .heading: text += "\n## \(escaped)\n"
      case .item: text += (isTight ? "" : "\n") + "- \(escaped)\n"
      case .quote: text += (before == .quote ? ">\n" : "\n") + "> \(escaped)\n"
      case .prose, .row: text += "\n\(escaped)\n"
      }
      before = kind
    }
    return text
  }

  // MARK: - JSON

  /// As one JSON object on one line.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.line { writer in
      writer.field("id", article.id)
      writer.field("source", article.source)
      field(.title, article.title, &writer)
      writer.line("authors") {
        $0.strings("value", article.authors)
        $0.field("origin", origin(.authors))
      }
      field(.outlet, article.outlet, &writer)
      field(.section, article.details.section, &writer)
      field(.published, article.published.flatMap(Self.moment), &writer)
      field(.modified, article.details.modified.flatMap(Self.moment), &writer)
      writer.line("language") {
        $0.field("value", language == .undetermined ? nil : language.rawValue)
        let isStated = article.declaredLanguage == language
        $0.field("origin", isStated ? origin(.language) : ArticleDetails.Origin.text.rawValue)
      }
      field(.url, article.url, &writer)
      writer.line("paywall") {
        $0.field("value", article.details.isPaywalled.map { .boolean($0) } ?? .null)
        $0.field("origin", origin(.paywall))
      }
      field(.kind, article.details.kind.rawValue, &writer)
      field(.text, clean.map(\.text).joined(separator: "\n\n"), &writer)
      writer.array("paragraphs", paragraphs) { writer, paragraph in
        writer.line {
          $0.field("kind", paragraph.kind.rawValue)
          $0.field("text", article.text[paragraph.passage])
          let part = boilerplate.first { touches($0.passage, paragraph.passage) }
          $0.field("boilerplate", part?.kind.rawValue)
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  private func origin(_ field: ArticleDetails.Field) -> String? {
    article.details.origins[field]?.rawValue
  }

  private func field(
    _ field: ArticleDetails.Field, _ value: String?, _ writer: inout JSONWriter
  ) {
    writer.line(field.rawValue) {
      $0.field("value", value)
      $0.field("origin", value == nil ? nil : origin(field))
    }
  }

  /// The moment as far as it is known: with the time of day, a day, or the days between which it
  /// lies, in ISO 8601.
  private static func moment(_ date: PublicationDate) -> String? { date.instant ?? day(date) }

  private static func day(_ date: PublicationDate) -> String? {
    if let day = date.range.day { return day.description }
    guard let first = date.range.earliest, let last = date.range.latest else { return nil }
    return "\(first)/\(last)"
  }
}

extension String {
  /// Without white space at the ends.
  fileprivate var trimmingSpace: String {
    var rest = self[...]
    while let c = rest.first, c.isWhitespace { rest.removeFirst() }
    while let c = rest.last, c.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
