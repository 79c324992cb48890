import HiloArticles
import HiloText

/// The bounds on one article's day of publication, and the passages they rest on.
struct ArticleClues {
  let index: Int
  let known: CalendarDay?
  private let document: Document
  private let times: [TimeExpression]
  /// The days it can be, as far as told.
  private(set) var range: DateRange
  /// The bounds that rest on the article itself.
  private(set) var ownRange: DateRange
  /// The passages that bound it.
  private(set) var evidence: [Passage] = []
  /// The passages of other articles that do.
  private(set) var witnesses: [Citation] = []
  /// Whether another article bounds it.
  private(set) var usesOthers = false
  /// The last day of what it announces.
  private(set) var lastPlan: CalendarDay?
  /// The last day of all that it foresees, months and feasts too.
  private(set) var horizon: CalendarDay?
  /// The lower bound is an evening or night of the past: the text is no earlier than that.
  var startsAtNight: Bool {
    guard let day = range.earliest else { return false }
    return nights.contains(day.weekday)
  }
  /// The weekdays of whose night it tells as past.
  private var nights: Set<Int> = []
  /// It speaks of what comes in the next days.
  private(set) var looksAhead = false
  /// The days that it names, in the order of the text.
  private(set) var mentions: [DayMention] = []
  /// How long ago it says that happenings were.
  private(set) var elapsed: [Elapsed] = []
  /// The days of the calendar among them.
  var knownDays: [CalendarDay] { mentions.compactMap { $0.fixed?.earliest } }

  /// The most days of one article that are compared with those of others.
  private static let mostMentions = 32

  /// Reads `article`, the `member`th of its story, whose dates without a year lie near `pivot`.
  init(
    _ article: AnnotatedArticle, index: Int, member: Int, pivot: CalendarDay, known: CalendarDay?,
    _ table: inout TermTable
  ) {
    self.index = index
    self.known = known
    document = article.document
    range = known.map { DateRange($0) } ?? .unknown
    ownRange = range
    let document = article.document
    times = TimeResolution.resolve(document.times, in: document, on: pivot)
      .filter { !document.isBoilerplate($0.passage) }
    looksAhead = times.contains {
      ($0.kind == .duration && $0.form.direction == .future && ($0.form.unit ?? .year) < .week)
        || ($0.form.reference == .future && $0.form.unit == nil)
    }
    readMentions(member, &table)
  }

  /// Finds the days that the article names.
  private mutating func readMentions(_ member: Int, _ table: inout TermTable) {
    let owners = TimeOwners(times, in: document)
    let body = document.sentences.firstIndex { $0.kind == .prose } ?? 0
    func isHead(_ time: TimeExpression) -> Bool {
      Int(document.tokens[time.tokens.lowerBound].sentence) <= body + 1
    }
    for time in times where time.kind != .set && mentions.count < Self.mostMentions {
      guard !Dateline.isDateline(time, document) else { continue }
      if let weekday = time.form.weekday, time.form.part == .night || time.form.part == .evening,
        (time.form.direction == .past ? .past : time.form.expectation) == .past
      {
        nights.insert(weekday)
      }
      let isCalendar =
        time.form.bounds.isEmpty
        ? time.form.day != nil && time.form.month != nil
        : time.form.bounds.contains { $0.day != nil }
      let offset =
        time.kind == .duration
        ? nil : time.form.dayOffset(isSure: TenseCheck.isSure(time, document))
      guard isCalendar || offset != nil else { continue }
      if isCalendar, (time.range.dayCount ?? 99) > 14 { continue }
      mentions.append(
        DayMention(
          member: member, passage: time.passage, offset: isCalendar ? nil : offset,
          weekday: time.form.weekday, fixed: isCalendar ? time.range : nil,
          telling: Telling(around: time.tokens, in: document, owners: owners, &table)))
    }
    for time in times where time.kind == .duration && elapsed.count < Self.mostMentions {
      guard let count = ElapsedReader.count(of: time, in: document) else { continue }
      let sentence = document.tokens[time.tokens.lowerBound].sentence
      elapsed.append(
        Elapsed(
          member: member, passage: time.passage, days: count.days, slack: count.slack,
          telling: Telling(
            around: time.tokens, in: document, owners: owners, onlyAfter: !count.isSoFar, &table),
          partner: mentions.firstIndex {
            let tokens = document.tokens(in: $0.passage)
            return $0.offset != nil && !tokens.isEmpty
              && document.tokens[tokens.lowerBound].sentence == sentence
          }, isSoFar: count.isSoFar, isHead: isHead(time)))
    }
  }

  /// Takes it that the article is of one of `days`, unless that contradicts what is known: then false.
  mutating func isWithin(_ days: ClosedRange<CalendarDay>, _ passage: Passage, _ other: Citation)
    -> Bool
  {
    guard
      range.contains(days.lowerBound) || range.contains(days.upperBound)
        || (range.earliest.map { days.contains($0) } ?? false)
    else { return false }
    let before = range
    notBefore(days.lowerBound, nil)
    notAfter(days.upperBound, nil)
    if range != before {
      if !evidence.contains(passage) { evidence.append(passage) }
      if !witnesses.contains(other) { witnesses.append(other) }
    }
    return true
  }

  /// Narrows the range to days on which "este martes" can be written of a past Tuesday.
  mutating func tighten() {
    for mention in mentions {
      guard let weekday = mention.weekday, mention.offset == -2...0,
        let low = range.earliest, let high = range.latest, high.number - low.number < 22
      else { continue }
      func fits(_ day: CalendarDay) -> Bool { (day.weekday - weekday + 7) % 7 <= 2 }
      let days = (low.number...high.number).map { CalendarDay(number: $0) }
      guard let first = days.first(where: fits), let last = days.last(where: fits) else { continue }
      notBefore(first, mention.passage)
      notAfter(last, mention.passage)
    }
  }

  /// Takes it that the article appeared not more than `days` before or after one with the same text.
  mutating func isCopy(of other: ArticleClues, within days: Int) {
    guard known == nil else { return }
    if let first = other.range.earliest { notBefore(first.adding(-days), nil) }
    if let last = other.range.latest { notAfter(last.adding(days), nil) }
  }

  /// Takes it that the article is not earlier than `day`, unless that contradicts what is known.
  mutating func notBefore(_ day: CalendarDay, _ passage: Passage?) {
    guard range.latest.map({ day <= $0 }) ?? true else { return }
    if range.earliest.map({ day > $0 }) ?? true {
      range.earliest = day
      note(passage)
      if passage != nil { ownRange.earliest = day }
    }
  }

  /// Takes it that the article is not later than `day`, unless that contradicts what is known.
  mutating func notAfter(_ day: CalendarDay, _ passage: Passage?) {
    guard range.earliest.map({ day >= $0 }) ?? true else { return }
    if range.latest.map({ day < $0 }) ?? true {
      range.latest = day
      note(passage)
      if passage != nil { ownRange.latest = day }
    }
  }

  private mutating func note(_ passage: Passage?) {
    guard let passage else {
      usesOthers = true
      return
    }
    if !evidence.contains(passage) { evidence.append(passage) }
  }

  /// The bounds of the dates that the article gives with day and month, or month alone.
  mutating func applyOwnDates() {
    if let line = times.first(where: { Dateline.isDateline($0, document) }),
      let day = line.range.day
    {
      notBefore(day, line.passage)
      notAfter(day, line.passage)
      return
    }
    for time in times where !time.form.bounds.isEmpty || time.form.day != nil {
      guard time.form.month != nil || time.form.bounds.contains(where: { $0.month != nil }),
        let first = time.range.earliest, let last = time.range.latest
      else { continue }
      // "was to begin on October 14" is past in form only.
      switch TenseCheck.isSure(time, document) ? time.form.expectation : nil {
      case .past: notBefore(time.form.bounds.isEmpty ? first : last, time.passage)
      case .future:
        lastPlan = max(lastPlan ?? last, last)
        // An interval that lies ahead has not begun.
        notAfter(time.form.bounds.isEmpty ? last : first.adding(-1), time.passage)
      default: break
      }
    }
    for time in times where time.form.day == nil && time.form.month != nil && time.kind == .date {
      guard time.form.bounds.isEmpty, let first = time.range.earliest, let last = time.range.latest
      else { continue }
      if time.form.direction == .past || time.form.year != nil && time.form.expectation != .future {
        notBefore(last.adding(1), time.passage)
      } else if time.form.expectation == .past {
        notBefore(first, time.passage)
      } else if time.form.expectation == .future, time.form.year != nil {
        notAfter(last, time.passage)
      }
    }
    for time in times where time.form.expectation == .future || time.form.direction == .future {
      guard let end = time.range.latest, let start = time.range.earliest,
        end.number - start.number < 93
      else { continue }
      horizon = max(horizon ?? end, end)
    }
    applyCurrentMonth()
  }

  /// "este mes" in an article whose plans all lie in one month: it is that month.
  private mutating func applyCurrentMonth() {
    guard let current = times.first(where: { $0.form.unit == .month && $0.form.shift == 0 }),
      let plan = lastPlan, range.latest.map({ plan.number - $0.number < 32 }) ?? true
    else { return }
    let c = plan.components
    guard let first = CalendarDay(year: c.year, month: c.month, day: 1) else { return }
    notBefore(first, current.passage)
    notAfter(first.adding(months: 1).adding(-1), current.passage)
  }
}
