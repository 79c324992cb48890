// Periods: weeks, months, seasons and what is wider than a day.

extension TimeResolver {
  func weekend(_ form: TimeForm) -> Resolution {
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
  func period(
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
      // A whole year that is told of as past is over: in January it is the last one.
      if form.isWhole, form.expectation == .past, month <= 2, shift == 0 { dated.year = year - 1 }
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

  func years(_ first: Int, _ last: Int) -> DateRange {
    DateRange(
      earliest: CalendarDay(year: first, month: 1, day: 1),
      latest: CalendarDay(year: last, month: 12, day: 31))
  }

  func months(_ year: Int, _ month: Int, _ count: Int, _ suffix: String?) -> Resolution {
    let first = CalendarDay(year: year, month: month, day: 1)
    let after = first?.adding(months: count)
    return Resolution(
      value: TimeValue.year(year) + (suffix ?? "-" + TimeValue.two(month)),
      range: DateRange(earliest: first, latest: after?.adding(-1)))
  }

  /// Months, quarters, seasons, years, decades and centuries.
  func calendar(_ form: TimeForm, _ memory: Memory) -> Resolution {
    if let century = form.century {
      return Resolution(
        value: TimeValue.two(century - 1),
        range: years((century - 1) * 100 + 1, century * 100))
    }
    if let decade = form.decade {
      return Resolution(value: "\(decade)", range: years(decade * 10, decade * 10 + 9))
    }
    if let week = form.week { return self.week(week, form) }
    if var quarter = form.quarter {
      if quarter == 9 {
        guard form.year != nil else { return period(.quarter, -1, TimeForm(), memory) }
        quarter = 4
      }
      let year = form.year ?? quarterYear(quarter * 3 - 2, form)
      return months(year, quarter * 3 - 2, 3, "-Q\(quarter)")
    }
    if form.unit == .fortnight, let half = form.half, let month = form.month {
      return fortnight(half, of: month, form.year ?? yearOf(month: month, form))
    }
    if var half = form.half {
      if half == 9 {
        guard form.year != nil else { return period(.half, -1, TimeForm(), memory) }
        half = 2
      }
      return months(form.year ?? yearOf(month: half * 6 - 5, form), half * 6 - 5, 6, "-H\(half)")
    }
    if let season = form.season {
      let start = [3, 6, 9, 12][max(0, min(3, season - 1))]
      let year = form.year ?? seasonYear(start, form)
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

  /// The year of a season that begins in month `start`: the one it is now, else the one that fits.
  private func seasonYear(_ start: Int, _ form: TimeForm) -> Int {
    let since = (month - start + 12) % 12
    guard form.direction == nil, form.shift == nil, since < 3 else {
      return yearOf(month: start, form)
    }
    return month < start ? year - 1 : year
  }

  /// The year of a quarter that begins in month `start`. Firms report on a quarter soon after it: one
  /// that ended half a year ago is not meant where the next one is near.
  private func quarterYear(_ start: Int, _ form: TimeForm) -> Int {
    let told = yearOf(month: start, form)
    let since = (year - told) * 12 + month - start
    return form.direction == nil && form.shift == nil && since > 8 ? told + 1 : told
  }

  /// The week of `day`, from Monday to Sunday.
  func week(of day: CalendarDay) -> Resolution {
    let monday = day.adding(1 - day.weekday)
    return Resolution(
      value: TimeValue.week(day), range: DateRange(earliest: monday, latest: monday.adding(6)))
  }

  /// The nth week of a month or a year. A week belongs to the period that its Thursday lies in, as
  /// ISO 8601 has it for years.
  private func week(_ n: Int, _ form: TimeForm) -> Resolution {
    let within = form.month.map { form.year ?? yearOf(month: $0, form) } ?? form.year ?? year
    let first = CalendarDay(year: within, month: form.month ?? 1, day: 1)
    let isLast = n == 9 && form.isOfPeriod
    guard let first, isLast || (1...53).contains(n) else {
      return Resolution(value: TimeValue.unanchored(form, .date), range: .unknown)
    }
    if isLast {
      let end = first.adding(months: form.month == nil ? 12 : 1).adding(-1)
      return week(of: end.adding(-((end.weekday - 4 + 7) % 7)))
    }
    return week(of: first.adding((4 - first.weekday + 7) % 7 + 7 * (n - 1)))
  }

  /// The first or the second half of a month.
  func fortnight(_ half: Int, of month: Int, _ year: Int) -> Resolution {
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
  func yearOf(month wanted: Int, _ form: TimeForm) -> Int {
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

  func interval(_ form: TimeForm, _ memory: inout Memory) -> Resolution {
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
    if first.meridiem == nil, let from = first.hour, let half = last.meridiem, let to = last.hour {
      // "de 9 a 4 de la tarde" begins before noon.
      first.meridiem = from <= 12 && from % 12 >= to % 12 ? 3 - half : half
    }
    if first.part == .afternoon, let from = first.hour, let to = last.hour, from < 12,
      from % 12 > to % 12
    {
      first.part = .morning
    }
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
