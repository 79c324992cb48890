internal import HiloArticles
public import HiloStories
public import HiloText

/// An annotated text as one JSON object on one line.
///
/// Offsets count Unicode code points of `text`, as in the dossier; `tokens` of a sentence, a name or
/// a time are the first index and the one after the last in the list of tokens, and so is `head`
/// an index into it, null for the root of a sentence. What is unknown is null; of the lists only
/// those that were asked for are written.
public struct AnnotationView: Sendable {
  private let parts: Analyzer.Parts
  private let isTokenized: Bool

  /// Makes a view of `parts`; sentences and tokens are shown too where `isTokenized`.
  public init(parts: Analyzer.Parts = .all, isTokenized: Bool = true) {
    self.parts = parts
    self.isTokenized = isTokenized
  }

  /// The object in UTF-8, ended by a line break. Linear in the text.
  public func render(_ annotated: AnnotatedArticle) -> [UInt8] {
    let (article, document) = (annotated.article, annotated.document)
    var writer = JSONWriter()
    writer.line { writer in
      writer.field("id", article.id)
      writer.field("source", article.source)
      writer.field("title", article.title)
      writer.field("language", document.language.rawValue)
      writer.field("analysed", .boolean(annotated.isAnalysed))
      if let published = article.published?.range {
        writer.line("published") {
          $0.field("earliest", published.earliest?.description)
          $0.field("latest", published.latest?.description)
        }
      } else {
        writer.field("published", .null)
      }
      writer.field("text", document.text.string)
      if isTokenized { write(annotated, to: &writer) }
      if parts.contains(.names) {
        writer.array("mentions", document.mentions) { write($1, of: document, to: &$0) }
      }
      if parts.contains(.times) {
        writer.array("times", document.times) { write($1, of: document, to: &$0) }
      }
      if parts.contains(.statements) {
        writer.array("statements", Array(document.statements.enumerated())) {
          write($1.element, number: $1.offset, of: document, to: &$0)
        }
        writer.array("boilerplate", annotated.boilerplate) { writer, part in
          writer.line {
            span(part.passage, of: document, to: &$0)
            $0.field("kind", part.kind.rawValue)
          }
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  private func write(_ annotated: AnnotatedArticle, to writer: inout JSONWriter) {
    let document = annotated.document
    writer.array("sentences", document.sentences) { writer, sentence in
      writer.line {
        span(sentence.passage, of: document, to: &$0)
        $0.field("kind", String(describing: sentence.kind))
        $0.field("paragraph", sentence.paragraph)
        $0.range("tokens", sentence.tokens)
      }
    }
    let hasTags = parts.contains(.words) && annotated.isAnalysed
    // The same few come again and again.
    var features: [Features: String] = [Features(): ""]
    let hasTrees = parts.contains(.syntax) && annotated.isAnalysed
    func written(_ set: Features) -> String {
      if let known = features[set] { return known }
      let text = set.description
      features[set] = text
      return text
    }
    writer.array("tokens", Array(document.tokens.indices)) { writer, index in
      let token = document.tokens[index]
      writer.line {
        $0.field("form", document.form(of: index))
        span(token.passage, of: document, to: &$0)
        // Part of the printed word before: "el" of "del".
        if token.isContinuation { $0.field("continues", .boolean(true)) }
        if hasTags {
          $0.field("lemma", token.lemma)
          $0.field("upos", token.pos.tag)
          $0.field("feats", token.features == Features() ? nil : written(token.features))
        }
        if hasTrees {
          $0.field("head", token.head < 0 ? nil : Int(token.head))
          $0.field("deprel", token.arcLabel)
        }
      }
    }
  }

  private func write(_ mention: Mention, of document: Document, to writer: inout JSONWriter) {
    writer.line {
      span(mention.passage, of: document, to: &$0)
      $0.field("type", mention.type.rawValue)
      $0.field("kind", mention.kind.rawValue)
      if isTokenized { $0.range("tokens", mention.tokens) }
    }
  }

  private func write(_ time: TimeExpression, of document: Document, to writer: inout JSONWriter) {
    writer.line {
      span(time.passage, of: document, to: &$0)
      $0.field("type", time.kind.rawValue)
      $0.field("value", time.value)
      $0.field("earliest", time.range.earliest?.description)
      $0.field("latest", time.range.latest?.description)
      if isTokenized { $0.range("tokens", time.tokens) }
    }
  }

  private func write(
    _ statement: Statement, number: Int, of document: Document, to writer: inout JSONWriter
  ) {
    writer.line {
      $0.field("id", "s\(number + 1)")
      $0.line("speaker") {
        let speaker = statement.speaker
        $0.field("mention", speaker.mention)
        $0.field("kind", speaker.kind.rawValue)
        $0.field("start", speaker.passage.map { document.text.scalarOffset(of: $0.start) })
        $0.field("end", speaker.passage.map { document.text.scalarOffset(of: $0.end) })
      }
      write("cue", statement.cue, of: document, to: &$0)
      $0.array("content", statement.content) { writer, part in
        writer.line { span(part, of: document, to: &$0) }
      }
      $0.field("style", statement.style.rawValue)
      $0.field("stance", statement.stance.rawValue)
      write("viaSpan", statement.via?.passage, of: document, to: &$0)
      $0.field("parent", statement.parent.map { "s\($0 + 1)" })
    }
  }

  private func write(
    _ key: String, _ passage: Passage?, of document: Document, to writer: inout JSONWriter
  ) {
    guard let passage else { return writer.field(key, .null) }
    writer.line(key) { span(passage, of: document, to: &$0) }
  }

  private func span(_ passage: Passage, of document: Document, to writer: inout JSONWriter) {
    writer.field("start", document.text.scalarOffset(of: passage.start))
    writer.field("end", document.text.scalarOffset(of: passage.end))
  }
}
