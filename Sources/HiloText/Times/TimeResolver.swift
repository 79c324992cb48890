/// Gives time expressions the values they have in a text written on one known day.
///
/// Expressions are taken in the order of the text: "al día siguiente" counts from the day named
/// before, a clock time at night belongs to the night named before, one of the past to the past day
/// that its sentence or the one before names.
struct TimeResolver {
  /// A value and the days it covers.
  struct Resolution {
    var value: String
    var range: DateRange
  }

  let anchor: CalendarDay
  let document: Document
  private let year: Int
  private let month: Int

  init(anchor: CalendarDay, document: Document) {
    self.anchor = anchor
    self.document = document
    let c = anchor.components
    (year, month) = (c.year, c.month)
  }

  /// The resolution of an expression that needs no anchor; nil when it needs one.
  static func absolute(_ time: TimeExpression) -> Resolution? {
    guard time.kind == .date || time.kind == .time || !time.form.bounds.isEmpty else {
      return nil
    }
    let form = time.form
    guard form.reference == nil else { return nil }
    let isAbsolute =
      form.bounds.isEmpty
      ? form.year != nil || form.century != nil || (form.decade ?? 0) > 99
      : form.bounds.allSatisfy { ($0.year ?? form.year) != nil }
    guard isAbsolute, let day = CalendarDay(year: 2000, month: 1, day: 1) else { return nil }
    let resolver = TimeResolver(
      anchor: day,
      document: Document(
        text: SourceText(""), language: .undetermined, sentences: [], tokens: []))
    var memory = Memory()
    return resolver.resolve(form, time.kind, &memory)
  }

  /// What was named before.
  struct Memory {
    var day: CalendarDay?
    var year: Int?
    var night: CalendarDay?
    /// The last day that was told of as past, and the sentence that names it.
    var told: (day: CalendarDay, sentence: Int)?
    /// The sentence of the expression at hand.
    var sentence = 0
  }

  /// The resolutions of `times`, index by index.
  func resolve(_ times: [TimeExpression]) -> [Resolution] {
    var memory = Memory()
    return times.map { time in
      memory.sentence = sentence(of: time)
      let out = resolve(time.form, time.kind, &memory)
      if time.kind == .date || time.kind == .time {
        if let day = out.range.day, time.form.namesDay || time.form.isAnaphoric {
          memory.day = day
          let isPast = (time.form.direction ?? time.form.expectation) == .past || day < anchor
          if !time.form.isAside {
            memory.told = isPast && day <= anchor ? (day, memory.sentence) : nil
          }
          if time.form.part == .night || time.form.part == .evening { memory.night = day }
        } else if let earliest = out.range.earliest, time.form.year != nil {
          memory.year = earliest.components.year
        }
      }
      return out
    }
  }

  private func sentence(of time: TimeExpression) -> Int {
    let first = time.tokens.lowerBound
    return first < document.tokens.count ? Int(document.tokens[first].sentence) : 0
  }

  private func resolve(
    _ form: TimeForm, _ kind: TimeExpression.Kind, _ memory: inout Memory
  ) -> Resolution {
    if form.isSpan { return Resolution(value: TimeValue.span(form), range: .unknown) }
    if form.bounds.count == 2, kind != .set { return interval(form, &memory) }
    if let reference = form.reference {
      return Resolution(
        value: TimeValue.reference(reference.rawValue), range: open(reference.rawValue))
    }
    switch kind {
    case .duration:
      return Resolution(
        value: TimeValue.duration(form),
        range: form.direction.map { open($0.rawValue) } ?? .unknown)
    case .set: return Resolution(value: TimeValue.unanchored(form, .set), range: .unknown)
    case .date, .time: break
    }
    if form.namesTimeOfDay {
      let day = day(form, memory) ?? implied(form, memory)
      return Resolution(value: day.description + TimeValue.clock(form), range: DateRange(day))
    }
    if form.isAnaphoric, form.direction == .past, form.unit == .day,
      memory.day.map({ anchor.number - $0.number < Self.bygone }) ?? true
    {
      // "aquel día" looks past the days of the news.
      return Resolution(value: TimeValue.reference(-1), range: open(-1))
    }
    if form.namesDay, let day = day(form, memory) {
      let length = form.holiday.map { Holiday.all[$0].days } ?? 1
      if length > 1 {
        return Resolution(
          value: day.description + "/" + day.adding(length - 1).description,
          range: DateRange(earliest: day, latest: day.adding(length - 1)))
      }
      return Resolution(value: day.description, range: DateRange(day))
    }
    if form.unit == .weekend { return weekend(form) }
    if let unit = form.unit, let shift = form.shift { return period(unit, shift, form, memory) }
    if let unit = form.unit, let direction = form.direction {
      guard let amount = form.amount else {
        return Resolution(
          value: TimeValue.reference(direction.rawValue), range: open(direction.rawValue))
      }
      return period(unit, amount * direction.rawValue, form, memory)
    }
    return calendar(form, memory)
  }

  /// So many days ago a day is no news any more.
  private static let bygone = 14

  private func open(_ sign: Int) -> DateRange {
    sign < 0
      ? DateRange(latest: anchor) : sign > 0 ? DateRange(earliest: anchor) : DateRange(anchor)
  }

  /// The day of a clock time or part of the day that names none.
  private func implied(_ form: TimeForm, _ memory: Memory) -> CalendarDay {
    if let night = memory.night, let hour = form.hour, hour >= 18 || form.meridiem == 2 {
      return night
    }
    if form.expectation == .past, form.isNarrated, let told = memory.told,
      memory.sentence - told.sentence <= 1
    {
      return told.day
    }
    return anchor
  }

  // MARK: Days

  private func day(_ form: TimeForm, _ memory: Memory) -> CalendarDay? {
    if form.unit == .day, let shift = form.shift {
      return ((form.isAnaphoric ? memory.day : nil) ?? anchor).adding(shift)
    }
    if let index = form.holiday { return holiday(index, form) }
    switch (form.weekday, form.day, form.month) {
    case (_, let day?, let month?): return date(day, month, form)
    case (let weekday, let day?, nil): return dayOfMonth(day, weekday, form)
    case (let weekday?, nil, _): return self.weekday(weekday, form)
    default: return nil
    }
  }

  private func weekday(_ weekday: Int, _ form: TimeForm) -> CalendarDay {
    if let shift = form.shift, form.unit == .week {
      return anchor.adding(7 * shift + weekday - anchor.weekday)
    }
    let back = (anchor.weekday - weekday + 7) % 7
    let ahead = (weekday - anchor.weekday + 7) % 7
    switch (form.direction, form.expectation) {
    case (.past, _): return anchor.adding(back == 0 ? -7 : -back)
    case (.future, _): return anchor.adding(ahead == 0 ? 7 : ahead)
    case (.this, nil), (.this, .this): return anchor.adding(back < ahead ? -back : ahead)
    // "este miércoles" is never almost a week away, whatever the tense seems to be.
    case (.this, .past) where back > 4 && ahead < 3: return anchor.adding(ahead)
    case (.this, .future) where ahead > 4 && back < 3: return anchor.adding(-back)
    case (_, .future): return anchor.adding(ahead)
    default: return anchor.adding(-back)
    }
  }

  /// Day and month; without a year the nearest that fits the tense and the weekday.
  private func date(_ day: Int, _ month: Int, _ form: TimeForm) -> CalendarDay? {
    if let year = form.year { return CalendarDay(year: year, month: month, day: day) }
    if form.unit == .year, let shift = form.shift {
      return CalendarDay(year: year + shift, month: month, day: day)
    }
    let all = (-6...6).compactMap { CalendarDay(year: year + $0, month: month, day: day) }
    if let weekday = form.weekday,
      let fit = nearest(all.filter { $0.weekday == weekday }),
      abs(fit.number - anchor.number) < 1300
    {
      return fit
    }
    return choose(all, form, within: 200)
  }

  private func dayOfMonth(_ day: Int, _ weekday: Int?, _ form: TimeForm) -> CalendarDay? {
    if form.unit == .month, let shift = form.shift {
      let c = anchor.adding(months: shift).components
      return CalendarDay(year: c.year, month: c.month, day: day)
    }
    let all = (-12...12).compactMap { shift -> CalendarDay? in
      let total = year * 12 + month - 1 + shift
      return CalendarDay(year: total / 12, month: total % 12 + 1, day: day)
    }
    if let weekday, let fit = nearest(all.filter { $0.weekday == weekday }) { return fit }
    return choose(all, form, within: 31)
  }

  private func holiday(_ index: Int, _ form: TimeForm) -> CalendarDay? {
    guard index < Holiday.all.count else { return nil }
    let feast = Holiday.all[index]
    if let year = form.year { return feast.day(in: year) }
    if form.unit == .year, let shift = form.shift { return feast.day(in: year + shift) }
    return choose((-2...2).compactMap { feast.day(in: year + $0) }, form, within: 250)
  }

  private func nearest(_ days: [CalendarDay]) -> CalendarDay? {
    days.min { abs($0.number - anchor.number) < abs($1.number - anchor.number) }
  }

  /// The day that direction or tense ask for; the nearest when they ask for none, or for one more
  /// than `limit` days away.
  private func choose(_ days: [CalendarDay], _ form: TimeForm, within limit: Int) -> CalendarDay? {
    switch form.direction ?? .this {
    case .past: return days.last { $0 < anchor }
    case .future: return days.first { $0 > anchor }
    case .this: break
    }
    let expected: CalendarDay? =
      switch form.expectation ?? .this {
      case .past: days.last { $0 <= anchor }
      case .future: days.first { $0 >= anchor }
      case .this: nil
      }
    if let expected, abs(expected.number - anchor.number) <= limit { return expected }
    return nearest(days)
  }

  // MARK: Periods

  private func weekend(_ form: TimeForm) -> Resolution {
    var shift = form.shift ?? 0
    if form.shift == nil {
      switch (form.direction, form.expectation) {
      case (.past, _): shift = anchor.weekday == 7 ? -1 : -1
      case (.future, _): shift = anchor.weekday >= 6 ? 1 : 0
      case (.this, .past), (nil, .past), (nil, nil): shift = anchor.weekday >= 6 ? 0 : -1
      default: shift = 0
      }
    }
    let saturday = anchor.adding(7 * shift + 6 - anchor.weekday)
    return Resolution(
      value: TimeValue.week(saturday) + "-WE",
      range: DateRange(earliest: saturday, latest: saturday.adding(1)))
  }

  /// The period `shift` units from the anchor, or from what was named before.
  private func period(
    _ unit: TimeForm.Unit, _ shift: Int, _ form: TimeForm, _ memory: Memory
  ) -> Resolution {
    let base = (form.isAnaphoric ? memory.day : nil) ?? anchor
    switch unit {
    case .second, .minute, .hour: return Resolution(value: base.description, range: DateRange(base))
    case .day:
      let day = base.adding(shift)
      return Resolution(value: day.description, range: DateRange(day))
    case .weekend, .week, .fortnight:
      let day = base.adding(7 * shift * (unit == .fortnight ? 2 : 1))
      let monday = day.adding(1 - day.weekday)
      return Resolution(
        value: TimeValue.week(day), range: DateRange(earliest: monday, latest: monday.adding(6)))
    case .month:
      if form.month != nil { break }
      let c = base.adding(months: shift).components
      return months(c.year, c.month, 1, nil)
    case .quarter:
      let total = base.components.year * 4 + (base.components.month - 1) / 3 + shift
      return months(total / 4, total % 4 * 3 + 1, 3, "-Q\(total % 4 + 1)")
    case .half:
      let total = base.components.year * 2 + (base.components.month - 1) / 6 + shift
      return months(total / 2, total % 2 * 6 + 1, 6, "-H\(total % 2 + 1)")
    case .year:
      var dated = form
      let from = form.isAnaphoric ? memory.year ?? memory.day?.components.year : nil
      dated.year = (from ?? base.components.year) + shift
      (dated.unit, dated.shift) = (nil, nil)
      (dated.amount, dated.direction) = (nil, nil)
      return calendar(dated, memory)
    case .decade:
      let decade = base.components.year / 10 + shift
      return Resolution(value: "\(decade)", range: years(decade * 10, decade * 10 + 9))
    case .century:
      let century = (base.components.year - 1) / 100 + shift
      return Resolution(
        value: TimeValue.two(century), range: years(century * 100 + 1, century * 100 + 100))
    }
    return calendar(form, memory)
  }

  private func years(_ first: Int, _ last: Int) -> DateRange {
    DateRange(
      earliest: CalendarDay(year: first, month: 1, day: 1),
      latest: CalendarDay(year: last, month: 12, day: 31))
  }

  private func months(_ year: Int, _ month: Int, _ count: Int, _ suffix: String?) -> Resolution {
    let first = CalendarDay(year: year, month: month, day: 1)
    let after = first?.adding(months: count)
    return Resolution(
      value: TimeValue.year(year) + (suffix ?? "-" + TimeValue.two(month)),
      range: DateRange(earliest: first, latest: after?.adding(-1)))
  }

  /// Months, quarters, seasons, years, decades and centuries.
  private func calendar(_ form: TimeForm, _ memory: Memory) -> Resolution {
    if let century = form.century {
      return Resolution(
        value: TimeValue.two(century - 1),
        range: years((century - 1) * 100 + 1, century * 100))
    }
    if let decade = form.decade {
      return Resolution(value: "\(decade)", range: years(decade * 10, decade * 10 + 9))
    }
    if var quarter = form.quarter {
      if quarter == 9 {
        guard form.year != nil else { return period(.quarter, -1, TimeForm(), memory) }
        quarter = 4
      }
      let year = form.year ?? yearOf(month: quarter * 3 - 2, form)
      return months(year, quarter * 3 - 2, 3, "-Q\(quarter)")
    }
    if form.unit == .fortnight, let half = form.half, let month = form.month {
      return fortnight(half, of: month, form.year ?? yearOf(month: month, form))
    }
    if let half = form.half {
      return months(form.year ?? yearOf(month: half * 6 - 5, form), half * 6 - 5, 6, "-H\(half)")
    }
    if let season = form.season {
      let start = [3, 6, 9, 12][max(0, min(3, season - 1))]
      let year = form.year ?? yearOf(month: start, form)
      let first = CalendarDay(year: year, month: start, day: 1)
      return Resolution(
        value: TimeValue.year(year) + "-" + TimeValue.season(season),
        range: DateRange(earliest: first, latest: first?.adding(months: 4)))
    }
    if let month = form.month {
      return months(form.year ?? yearOf(month: month, form), month, 1, nil)
    }
    if let year = form.year {
      return Resolution(value: TimeValue.year(year), range: years(year, year))
    }
    return Resolution(value: TimeValue.unanchored(form, .date), range: .unknown)
  }

  /// The first or the second half of a month.
  private func fortnight(_ half: Int, of month: Int, _ year: Int) -> Resolution {
    let first = CalendarDay(year: year, month: month, day: half == 1 ? 1 : 16)
    let last =
      half == 1
      ? first?.adding(14)
      : CalendarDay(year: year, month: month, day: 1)?.adding(months: 1).adding(-1)
    guard let first, let last else { return months(year, month, 1, nil) }
    return Resolution(
      value: first.description + "/" + last.description,
      range: DateRange(earliest: first, latest: last))
  }

  /// The year that a month without one lies in.
  private func yearOf(month wanted: Int, _ form: TimeForm) -> Int {
    if form.unit == .year, let shift = form.shift { return year + shift }
    switch (form.direction, form.expectation) {
    case (.past, _): return wanted < month ? year : year - 1
    case (.future, _): return wanted > month ? year : year + 1
    case (.this, _): return year
    case (nil, .past): return wanted <= month ? year : year - 1
    case (nil, .future): return wanted >= month ? year : year + 1
    default:
      if wanted - month > 6 { return year - 1 }
      if month - wanted > 6 { return year + 1 }
      return year
    }
  }

  // MARK: Intervals

  private func interval(_ form: TimeForm, _ memory: inout Memory) -> Resolution {
    var shared = form
    shared.bounds = []
    var last = shared
    last.merge(form.bounds[1])
    var first = shared
    first.merge(form.bounds[0])
    // "del 10 al 13 de septiembre": what the first leaves out it has from the last.
    if first.month == nil, first.day != nil { first.month = last.month }
    if first.year == nil { first.year = last.year }
    if first.part == nil, first.hour != nil { first.part = last.part }
    if first.meridiem == nil, first.hour != nil { first.meridiem = last.meridiem }
    let kind: TimeExpression.Kind = .date
    let high = resolve(last, kind, &memory)
    var low = resolve(first, kind, &memory)
    // "de noviembre a febrero": the first lies before the last.
    if let a = low.range.earliest, let b = high.range.latest, a > b {
      if first.year == nil || form.bounds[0].year == nil, first.month != nil {
        first.year = a.components.year - 1
        low = resolve(first, kind, &memory)
      } else if first.weekday != nil {
        low = Resolution(value: a.adding(-7).description, range: DateRange(a.adding(-7)))
      }
    }
    return Resolution(
      value: low.value + "/" + high.value,
      range: DateRange(earliest: low.range.earliest, latest: high.range.latest))
  }
}
