import HiloArticles
import HiloText

/// Reads the date of publication where the text itself states it whole: "Publicado el 4 de marzo de
/// 2024", or a dateline with its year.
struct DatelineReader {
  private let lexicons: [Language: DatingLexicon]

  init(_ lexicons: [Language: DatingLexicon]) { self.lexicons = lexicons }

  /// The stated date; nil when the text states none, or leaves the year open.
  func date(of article: AnnotatedArticle) -> PublicationDate? {
    let document = article.document
    for time in document.times {
      guard time.form.year != nil, time.form.day != nil, time.form.month != nil else { continue }
      let isStated =
        isAnnounced(time, document) || Dateline.isDateline(time, document)
        || Dateline.standsAlone(time, document)
      guard isStated,
        let range = TimeResolution.absolute(time, in: document), range.day != nil
      else { continue }
      return PublicationDate(range: range, basis: .text, evidence: [time.passage])
    }
    return nil
  }

  private func isAnnounced(_ time: TimeExpression, _ document: Document) -> Bool {
    guard let lexicon = lexicons[document.language] else { return false }
    let words = max(0, time.tokens.lowerBound - 3)..<time.tokens.lowerBound
    return document.tokens[words].contains { lexicon.published.contains($0.folded) }
  }
}

/// The days of time expressions on supposed days of writing.
enum TimeResolution {
  /// The days of an expression that needs no anchor.
  static func absolute(_ time: TimeExpression, in document: Document) -> DateRange? {
    guard let pack = LanguagePack.of(document.language) else { return nil }
    let resolved = TimeTagger(pack: pack).resolve([time], in: document, anchor: .unknown)
    return resolved.first.map(\.range)
  }

  /// `times` as if written on `day`.
  static func resolve(_ times: [TimeExpression], in document: Document, on day: CalendarDay)
    -> [TimeExpression]
  {
    guard let pack = LanguagePack.of(document.language) else { return times }
    return TimeTagger(pack: pack).resolve(times, in: document, anchor: DateRange(day))
  }
}
