/// Where a text itself says on what day it was written: a dateline ("Lima, 4 mar (Crónica).-"), or a
/// date that is a line of its own near the start.
public enum Dateline {
  /// Whether `time` stands in a dateline: near the start of one of the first paragraphs, after a
  /// place and before a bracket or a dash.
  public static func isDateline(_ time: TimeExpression, _ document: Document) -> Bool {
    let sentence = Int(document.tokens[time.tokens.lowerBound].sentence)
    guard sentence < document.sentences.count, time.form.day != nil, time.form.month != nil else {
      return false
    }
    let paragraph = document.sentences[sentence].paragraph
    guard paragraph < 4,
      let first = document.sentences.firstIndex(where: { $0.paragraph == paragraph })
    else { return false }
    let start = document.sentences[first].tokens.lowerBound
    guard time.tokens.lowerBound > start, time.tokens.lowerBound - start < 9 else { return false }
    let opener = document.tokens[time.tokens.lowerBound - 1].lower
    guard opener == "," || opener == "(" || opener == "-" || opener == "–" || opener == "." else {
      return false
    }
    guard document.tokens[start].shape.isCapitalized, time.tokens.upperBound < document.tokens.count
    else { return false }
    let closer = document.tokens[time.tokens.upperBound].lower
    return closer == "(" || closer == ")" || closer.hasPrefix(".") || closer.hasPrefix("-")
      || closer == "–" || closer == "—" || closer == "/" || closer == ":"
  }

  /// Whether `time` is a line of its own near the start.
  public static func standsAlone(_ time: TimeExpression, _ document: Document) -> Bool {
    let sentence = Int(document.tokens[time.tokens.lowerBound].sentence)
    guard sentence < min(6, document.sentences.count) else { return false }
    return document.sentences[sentence].tokens.count <= time.tokens.count + 2
  }

  /// The day that the text says it was written on, when that is not `published`: a wire text that an
  /// outlet brings a day late, a page whose record bears the day of an update. Its "hoy" and "ayer"
  /// count from there.
  ///
  /// A whole date counts within 45 days of `published`, one without a year within the three days
  /// before; nil when the text states none.
  static func statedDay(
    _ times: [TimeExpression], in document: Document, published: CalendarDay
  ) -> CalendarDay? {
    for time in times.prefix(4) where time.kind == .date && time.form.month != nil {
      guard let day = time.form.day, let month = time.form.month, time.form.bounds.isEmpty else {
        continue
      }
      if let year = time.form.year {
        guard isDateline(time, document) || standsAlone(time, document),
          let stated = CalendarDay(year: year, month: month, day: day),
          abs(stated.number - published.number) <= 45
        else { continue }
        return stated
      }
      guard isDateline(time, document) else { continue }
      let year = published.components.year
      let stated = [year, year - 1].lazy.compactMap {
        CalendarDay(year: $0, month: month, day: day)
      }.first { $0 <= published }
      guard let stated, published.number - stated.number <= 3 else { continue }
      return stated
    }
    return nil
  }
}
