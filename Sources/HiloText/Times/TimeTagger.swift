import Synchronization

/// Finds the time expressions of a document and gives them TIMEX3 values.
///
/// Finding needs no date: ``tag(_:)`` gives each expression its form and the value that holds
/// whenever it was written (`XXXX-WXX-2`, `PAST_REF`). Once the day of publication is known,
/// ``resolve(_:in:anchor:)`` fills in the calendar. What no rule can place gets `PAST_REF`,
/// `PRESENT_REF` or `FUTURE_REF`, never a guess.
///
/// Rules and words are data (`times/rules.txt`, `times/words.txt`), see ``TimeRule``.
public struct TimeTagger: Sendable {
  private let grammar: TimeGrammar
  private let guards: TimeGuards
  private let tense: TenseFinder

  /// The tagger of a language; its rules are read once for the whole program.
  public init(pack: LanguagePack) {
    self = Self.read.withLock { taggers in
      if let tagger = taggers[pack.language] { return tagger }
      let tagger = TimeTagger(reading: pack)
      taggers[pack.language] = tagger
      return tagger
    }
  }

  private init(reading pack: LanguagePack) {
    grammar = TimeGrammar(pack: pack)
    guards = TimeGuards(lexicon: grammar.lexicon)
    tense = TenseFinder(pack: pack)
  }

  /// Those that were asked for so far.
  private static let read = Mutex<[Language: TimeTagger]>([:])

  /// The rules, for those who check them.
  var rules: [TimeRule] { grammar.rules }
  /// What in the rules could not be read.
  var faults: [String] { grammar.faults }

  /// The time expressions of `document` in the order of its text, none overlapping another, each
  /// with the value it has whatever the day of writing. Linear in the text.
  public func tag(_ document: Document) -> [TimeExpression] {
    var scanner = TimeScanner(grammar: grammar, words: guards, document: document)
    return scanner.scan().map { candidate in
      var form = candidate.form
      let span = candidate.start..<candidate.end
      let kind = grammar.rules[candidate.rule].kind ?? .date
      if form.expectation == nil, form.reference == nil,
        kind == .date || kind == .time || !form.bounds.isEmpty
      {
        form.expectation = DirectionModel.shared.revised(
          tense.direction(around: span, in: document), of: span, form, in: document)
        (form.isNarrated, form.isAside) = tense.narration(around: span, in: document)
      }
      return TimeExpression(
        passage: passage(of: span, in: document), tokens: span, kind: kind, form: form,
        value: TimeValue.unanchored(form, kind))
    }
  }

  /// The passage of `span`, without the full stop of an abbreviated month that ends a dateline
  /// ("Lima, 6 mar.-").
  private func passage(of span: Range<Int>, in document: Document) -> Passage {
    var passage = document.passage(of: span)
    if span.upperBound < document.tokens.count, !document.tokens[span.upperBound].isSpaced,
      document.tokens[span.upperBound].shape == .punctuation, passage.count > 1,
      document.text.bytes[passage.end - 1] == 0x2E,
      document.tokens[span.upperBound - 1].shape == .lower,
      document.tokens[span.upperBound - 1].lower.utf8.count < 6
    {
      let next = document.tokens[span.upperBound].lower.utf8.first
      if next == 0x2D || next == 0xE2 { passage.end -= 1 }
    }
    return passage
  }

  /// `times` with the values and days that they have in a text of `document` written within
  /// `anchor`.
  ///
  /// Where the anchor is one day, so are they resolved, and where the text states another day of
  /// writing near it (``Dateline``), on that one. Where it is an interval, an expression gets the
  /// value that holds for all its days, else the next wider one that does (for a day the month or
  /// the week, for a week the month, for a month the year), else stays as ``tag(_:)`` left it.
  public func resolve(
    _ times: [TimeExpression], in document: Document, anchor: DateRange
  ) -> [TimeExpression] {
    var anchor = anchor
    if let published = anchor.day,
      let stated = Dateline.statedDay(times, in: document, published: published)
    {
      anchor = DateRange(stated)
    }
    let first = anchor.earliest.map { TimeResolver(anchor: $0, document: document).resolve(times) }
    let last =
      anchor.latest == anchor.earliest
      ? first : anchor.latest.map { TimeResolver(anchor: $0, document: document).resolve(times) }
    return times.indices.map { i in
      var time = times[i]
      let low = first?[i]
      let high = last?[i]
      let lone = TimeResolver.absolute(time)
      if let lone {
        (time.value, time.range) = (lone.value, lone.range)
      } else if let low, let high {
        time.range = DateRange(earliest: low.range.earliest, latest: high.range.latest)
        if low.value == high.value {
          time.value = low.value
        } else if time.kind == .date, time.range.earliest != nil, !low.value.contains("/"),
          let value = TimeValue.period(time.range, widerThan: low.value)
        {
          time.value = value
        }
      } else {
        time.range = DateRange(
          earliest: low?.range.earliest, latest: high?.range.latest)
      }
      return time
    }
  }
}

extension TimeValue {
  /// What is one step wider than `value` and holds all days of `range`: for a day the month or the
  /// week, for a week the month, for a month the year; nil where none does.
  fileprivate static func period(_ range: DateRange, widerThan value: String) -> String? {
    guard let first = range.earliest, let last = range.latest else { return nil }
    let isDay = value.utf8.count == 10 && CalendarDay(iso: value) != nil
    let isWeek = value.utf8.count == 8 && value.utf8.dropFirst(4).starts(with: "-W".utf8)
    if isDay || isWeek, month(first) == month(last) { return month(first) }
    if isDay, week(first) == week(last) { return week(first) }
    let (start, end) = (first.components.year, last.components.year)
    return value.utf8.count == 7 && start == end ? year(start) : nil
  }
}
