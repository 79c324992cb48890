public import HiloStories
public import HiloText

/// The ways in which an annotated text can be written down for other programs.
public enum AnnotationFormat: String, Sendable, CaseIterable {
  /// One JSON object a text, on one line.
  case jsonl
  /// The words by the line, after Universal Dependencies 2.
  case conllu
}

/// Writes `article` down in `format`, as UTF-8: of its annotations those in `parts`, and of CoNLL-U
/// those that it has a column for. The same article gives the same bytes. Linear in the text.
///
/// `isTokenized` says whether tokens and sentences are written where `parts` holds no words.
public func render(
  _ article: AnnotatedArticle, as format: AnnotationFormat, parts: Analyzer.Parts,
  isTokenized: Bool = true
) -> [UInt8] {
  switch format {
  case .jsonl: AnnotationView(parts: parts, isTokenized: isTokenized).render(article)
  case .conllu: ConlluView(parts: parts).render(article)
  }
}
