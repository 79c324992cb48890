/// Writes TIMEX3 values.
enum TimeValue {
  static func two(_ n: Int) -> String { n < 10 && n >= 0 ? "0\(n)" : "\(n)" }

  static func year(_ n: Int) -> String {
    let digits = String(n)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func week(_ day: CalendarDay) -> String {
    let week = day.isoWeek
    return year(week.year) + "-W" + two(week.week)
  }

  static func month(_ day: CalendarDay) -> String {
    let c = day.components
    return year(c.year) + "-" + two(c.month)
  }

  static func reference(_ sign: Int) -> String {
    sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF"
  }

  static func season(_ n: Int) -> String { ["SP", "SU", "FA", "WI"][max(0, min(3, n - 1))] }

  static func part(_ part: TimeForm.DayPart) -> String {
    switch part {
    case .morning, .smallHours: "MO"
    case .noon: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night, .midnight: "NI"
    }
  }

  /// `T23:11`, `TMO`: what stands behind the day.
  static func clock(_ form: TimeForm) -> String {
    guard var hour = form.hour else { return form.part.map { "T" + part($0) } ?? "" }
    var afternoon = form.meridiem == 2
    switch form.part {
    case .afternoon, .evening: afternoon = true
    case .night: afternoon = hour >= 6
    case .noon: afternoon = hour < 6
    default: break
    }
    if afternoon, hour < 12 { hour += 12 }
    if form.meridiem == 1 || form.part == .smallHours, hour == 12 { hour = 0 }
    if form.part == .night, form.hour == 12 { hour = 24 }
    var minute = form.minute ?? 0
    if minute < 0 {
      minute += 60
      hour = (hour + 23) % 24
    }
    var value = "T" + two(hour) + ":" + two(minute)
    if let second = form.second { value += ":" + two(second) }
    return form.isUniversal ? value + "Z" : value
  }

  /// The value of a quantity: `P4Y`, `PT15M`, `PXD`.
  static func duration(_ form: TimeForm) -> String {
    guard let unit = form.unit else { return "PXD" }
    let amount = form.amount
    if amount == 0, form.hasHalf {
      switch unit {
      case .minute: return "PT30S"
      case .hour: return "PT30M"
      case .day: return "PT12H"
      case .month: return "P15D"
      case .year: return "P6M"
      case .decade: return "P5Y"
      case .century: return "P50Y"
      default: break
      }
    }
    func quantity(_ factor: Int = 1) -> String {
      guard let amount else { return "X" }
      if let decimals = form.decimals { return "\(amount).\(decimals)" }
      if !form.hasHalf { return "\(amount * factor)" }
      return factor % 2 == 0 ? "\(amount * factor + factor / 2)" : "\(amount * factor).5"
    }
    switch unit {
    case .second: return "PT\(quantity())S"
    case .minute: return "PT\(quantity())M"
    case .hour:
      if let extra = form.extraMinutes { return "PT\(quantity())H\(extra)M" }
      return "PT\(quantity())H"
    case .day: return "P\(quantity())D"
    case .weekend: return "P\(quantity())WE"
    case .week: return "P\(quantity())W"
    case .fortnight: return "P\(quantity(2))W"
    case .month: return "P\(quantity())M"
    case .quarter: return "P\(quantity(3))M"
    case .half: return "P\(quantity(6))M"
    case .year: return "P\(quantity())Y"
    case .decade: return "P\(quantity(10))Y"
    case .century: return "P\(quantity(100))Y"
    }
  }

  /// The value of a quantity between two others: `P3M/P4M`. The first may leave its unit to the last.
  static func span(_ form: TimeForm) -> String {
    form.bounds.map { bound in
      var one = bound
      if one.unit == nil { one.unit = form.bounds.last?.unit }
      return duration(one)
    }.joined(separator: "/")
  }

  /// The value that holds whenever the text was written.
  static func unanchored(_ form: TimeForm, _ kind: TimeExpression.Kind) -> String {
    if form.isSpan { return span(form) }
    if !form.bounds.isEmpty {
      var shared = form
      shared.bounds = []
      return form.bounds.map {
        var bound = shared
        bound.merge($0)
        return unanchored(bound, .date)
      }.joined(separator: "/")
    }
    if let reference = form.reference { return self.reference(reference.rawValue) }
    switch kind {
    case .duration: return duration(form)
    case .set: return recurring(form)
    case .date, .time: break
    }
    let clock = clock(form)
    if form.namesTimeOfDay, !form.namesDay { return "XXXX-XX-XX" + clock }
    if form.unit == .weekend { return "XXXX-WXX-WE" }
    if let unit = form.unit, let shift = form.shift {
      if unit == .day, form.namesTimeOfDay { return "XXXX-XX-XX" + clock }
      return reference(shift)
    }
    if form.unit != nil, form.amount != nil || form.direction != nil {
      return reference(form.direction?.rawValue ?? 0)
    }
    if let century = form.century { return two(century - 1) }
    if let decade = form.decade { return decade > 99 ? "\(decade)" : "XX\(decade)" }
    let year = form.year.map { self.year($0) } ?? "XXXX"
    if let week = form.week {
      return form.isOfPeriod || week > 53 ? year + "-WXX" : year + "-W" + two(week)
    }
    if let quarter = form.quarter { return year + "-Q" + (quarter == 9 ? "X" : "\(quarter)") }
    if let half = form.half {
      if form.unit == .fortnight, let month = form.month { return year + "-" + two(month) }
      return year + "-H\(half)"
    }
    if let season = form.season { return year + "-" + self.season(season) }
    if let index = form.holiday {
      guard index < Holiday.all.count else { return year }
      if case .fixed(let month, let day) = Holiday.all[index].rule {
        return year + "-" + two(month) + "-" + two(day) + clock
      }
      return (form.year.flatMap { Holiday.all[index].day(in: $0)?.description } ?? year + "-XX-XX")
        + clock
    }
    if let weekday = form.weekday, form.day == nil { return "XXXX-WXX-\(weekday)" + clock }
    if let day = form.day {
      return year + "-" + (form.month.map { two($0) } ?? "XX") + "-" + two(day) + clock
    }
    if let month = form.month { return year + "-" + two(month) }
    return year
  }

  private static func recurring(_ form: TimeForm) -> String {
    if form.unit == .weekend { return "XXXX-WXX-WE" }
    if let weekday = form.weekday { return "XXXX-WXX-\(weekday)" + clock(form) }
    if let month = form.month {
      return "XXXX-" + two(month) + (form.day.map { "-" + two($0) } ?? "")
    }
    if let season = form.season { return "XXXX-" + self.season(season) }
    if form.namesTimeOfDay { return "XXXX-XX-XX" + clock(form) }
    var one = form
    one.amount = form.amount ?? 1
    return duration(one)
  }
}
