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
  let year: Int
  let month: Int

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
    guard form.reference == nil, !form.isSamePeriod else { return nil }
    let isAbsolute =
      form.bounds.isEmpty
      ? form.year != nil || form.century != nil || (form.decade ?? 0) > 99
      : form.bounds.allSatisfy { ($0.year ?? form.year) != nil }
        // "entre marzo y mayo de 2021": the first has its year from the last.
        || form.bounds[0].month != nil && form.bounds.last?.year != nil
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
    /// The last month, quarter, half or season named, with its year, and the sentence that names it.
    var period: (form: TimeForm, sentence: Int)?
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
        }
        if let earliest = out.range.earliest, time.form.year != nil {
          memory.year = earliest.components.year
        }
        if !time.form.isSamePeriod, let earliest = out.range.earliest {
          remember(time.form, earliest, &memory)
        }
      }
      return out
    }
  }

  /// Keeps a part of a year for "el mismo periodo del año anterior".
  private func remember(_ form: TimeForm, _ earliest: CalendarDay, _ memory: inout Memory) {
    var part = TimeForm()
    (part.month, part.quarter, part.half) = (form.month, form.quarter, form.half)
    part.season = form.season
    if form.unit == .month, form.shift != nil { part.month = earliest.components.month }
    guard !part.isEmpty, form.day == nil, form.unit != .fortnight else { return }
    part.year = earliest.components.year
    memory.period = (part, memory.sentence)
  }

  /// The part of a year named in this sentence or the one before, moved to the year that is told.
  private func samePeriod(_ form: TimeForm, _ memory: Memory) -> Resolution? {
    guard let (part, sentence) = memory.period, memory.sentence - sentence <= 3,
      let year = part.year
    else { return nil }
    var moved = part
    moved.year = form.year ?? year + (form.shift ?? 0)
    return calendar(moved, memory)
  }

  func sentence(of time: TimeExpression) -> Int {
    let first = time.tokens.lowerBound
    return first < document.tokens.count ? Int(document.tokens[first].sentence) : 0
  }

  func resolve(
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
      let named = day(form, memory)
      // "30 de febrero": a day that the calendar lacks.
      if named == nil, form.day != nil {
        return Resolution(value: TimeValue.unanchored(form, kind), range: .unknown)
      }
      let day = named ?? implied(form, memory)
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
      // "la semana del 18"
      if form.unit == .week, form.shift == nil { return week(of: day) }
      return Resolution(value: day.description, range: DateRange(day))
    }
    if form.unit == .weekend { return weekend(form) }
    if form.isSamePeriod, let same = samePeriod(form, memory) { return same }
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
  static let bygone = 14

  func open(_ sign: Int) -> DateRange {
    sign < 0
      ? DateRange(latest: anchor) : sign > 0 ? DateRange(earliest: anchor) : DateRange(anchor)
  }

  /// The day of a clock time or part of the day that names none.
  func implied(_ form: TimeForm, _ memory: Memory) -> CalendarDay {
    if let night = memory.night, let hour = form.hour, hour >= 18 || form.meridiem == 2 {
      return night
    }
    if form.expectation == .past, form.isNarrated, let told = memory.told,
      memory.sentence - told.sentence <= 1
    {
      return told.day
    }
    // "volverá a las dos de la madrugada": the small hours of the day of writing are over.
    return form.expectation == .future && isSmall(form) ? anchor.adding(1) : anchor
  }

  /// It lies between midnight and dawn; "las 12 de la mañana" are noon, "12 a.m." is midnight.
  private func isSmall(_ form: TimeForm) -> Bool {
    guard let hour = form.hour, form.part != .smallHours else { return form.part == .smallHours }
    return form.part == .morning && hour < Self.dawn
      || form.meridiem == 1 && hour % 12 < Self.dawn
  }

  /// The hour at which the small hours end.
  private static let dawn = 6

  // MARK: Days

  func day(_ form: TimeForm, _ memory: Memory) -> CalendarDay? {
    if form.unit == .day, let shift = form.shift {
      return ((form.isAnaphoric ? memory.day : nil) ?? anchor).adding(shift)
    }
    var form = form
    if form.unit == .year, let shift = form.shift, form.isAnaphoric,
      let told = memory.year ?? memory.day?.components.year
    {
      // "el 4 de mayo de ese año"
      form.year = told + shift
    }
    if let index = form.holiday { return holiday(index, form) }
    switch (form.weekday, form.day, form.month) {
    case (_, let day?, let month?): return date(day, month, form)
    case (let weekday, let day?, nil): return dayOfMonth(day, weekday, form)
    case (let weekday?, nil, _): return self.weekday(weekday, form)
    default: return nil
    }
  }

  func weekday(_ weekday: Int, _ form: TimeForm) -> CalendarDay {
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
  func date(_ day: Int, _ month: Int, _ form: TimeForm) -> CalendarDay? {
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
    return choose(all, form, within: 270)
  }

  func dayOfMonth(_ day: Int, _ weekday: Int?, _ form: TimeForm) -> CalendarDay? {
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

  func holiday(_ index: Int, _ form: TimeForm) -> CalendarDay? {
    guard index < Holiday.all.count else { return nil }
    let feast = Holiday.all[index]
    if let year = form.year { return feast.day(in: year) }
    if form.unit == .year, let shift = form.shift { return feast.day(in: year + shift) }
    return choose((-2...2).compactMap { feast.day(in: year + $0) }, form, within: 250)
  }

  func nearest(_ days: [CalendarDay]) -> CalendarDay? {
    days.min { abs($0.number - anchor.number) < abs($1.number - anchor.number) }
  }

  /// The day that direction or tense ask for; the nearest when they ask for none, or for one more
  /// than `limit` days away.
  func choose(_ days: [CalendarDay], _ form: TimeForm, within limit: Int) -> CalendarDay? {
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
}
