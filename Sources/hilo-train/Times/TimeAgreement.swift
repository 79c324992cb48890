import HiloText

/// Compares a time expression with the answer of a recogniser's test set, whose values are not quite
/// TIMEX3: ranges are `(start,end,length)` with an end that is no longer in them, days without a year
/// stay open (`XXXX-10-02`), full hours are written `T20`.
struct TimeAgreement {
  /// What the comparison comes to.
  enum Verdict: Equatable {
    case right, wrong
    /// The set counts something else than TIMEX3 does, and why.
    case otherConvention(String)
  }

  let time: TimeExpression
  /// The day of reading.
  let day: CalendarDay?

  /// The verdict on an answer with `meanings` in whose text lie `expressions` of ours.
  func verdict(_ meanings: [TimeCase.Meaning], expressions: Int) -> Verdict {
    if expressions > 1 { return .otherConvention("one answer for two expressions") }
    if meanings.contains(where: agrees) { return .right }
    let timexes = meanings.compactMap(\.timex)
    if timexes.contains(where: { $0.hasPrefix("FY") || $0.hasPrefix("SY") || $0.contains("BD") }) {
      return .otherConvention("fiscal and school years, working days")
    }
    if meanings.contains(where: { $0.value?.hasSuffix("23:59:59") == true }) {
      return .otherConvention("a day's end as its last second")
    }
    if time.form.century != nil { return .otherConvention("centuries that begin with a year 00") }
    if time.kind == .duration, meanings.contains(where: isDistance) {
      return .otherConvention("“in two weeks” as a day; here it is a length")
    }
    if time.form.amount != nil, time.form.direction != nil, time.kind == .date,
      timexes.contains(where: { $0.hasPrefix("(") })
    {
      return .otherConvention("“dentro de” as the whole time from now on")
    }
    if time.kind == .duration, time.form.unit != nil, time.form.amount == nil {
      return .otherConvention("“some” and “several” as three")
    }
    if time.form.shift == 0, meanings.contains(where: isRest) {
      return .otherConvention("the rest of a period as a range from the day of reading")
    }
    if let unit = time.form.unit, unit < .day,
      time.form.amount != nil || time.form.shift != nil || time.form.direction != nil
    {
      return .otherConvention("counted from the hour of writing")
    }
    return .wrong
  }

  /// Whether the answer is the day that lies the expression's length ahead or behind.
  private func isDistance(_ meaning: TimeCase.Meaning) -> Bool {
    guard let day, let amount = time.form.amount, let unit = time.form.unit,
      let wanted = meaning.value.flatMap({ CalendarDay(iso: String($0.prefix(10))) })
    else { return false }
    return [amount, -amount].contains { n in
      switch unit {
      case .day: day.adding(n) == wanted
      case .week: day.adding(7 * n) == wanted
      case .month: day.adding(months: n) == wanted
      case .year: day.adding(months: 12 * n) == wanted
      default: false
      }
    }
  }

  /// Whether the answer is a range that begins on the day of reading.
  private func isRest(_ meaning: TimeCase.Meaning) -> Bool {
    guard let day, let timex = meaning.timex else { return false }
    return timex.hasPrefix("(" + day.description)
  }

  private func agrees(_ meaning: TimeCase.Meaning) -> Bool {
    if let timex = meaning.timex, agrees(timex: timex) { return true }
    if let value = meaning.value, agrees(value: value) { return true }
    if let start = meaning.start, let end = meaning.end { return spans(start, end) }
    return false
  }

  private func agrees(timex: String) -> Bool {
    if timex.hasPrefix("(") {
      let parts = timex.dropFirst().dropLast().split(separator: ",").map(String.init)
      guard parts.count == 3 else { return false }
      if time.kind == .duration, time.form.bounds.isEmpty {
        return Length(parts[2]).map { $0 == Length(time.value) } ?? false
      }
      return spans(parts[0], parts[1])
    }
    if let length = Length(timex), length == Length(time.value) { return true }
    return Self.fits(timex, time.value)
  }

  /// `2016-10-02`, `2016-10-02 20:00:00`, `20:00:00`.
  private func agrees(value: String) -> Bool {
    let parts = value.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
    guard let first = parts.first else { return false }
    if parts.count == 1, first.count == 10 {
      if time.range.day?.description == first, time.kind == .date { return true }
      // "dentro de dos semanas" is the week, not the day.
      guard let day = CalendarDay(iso: first), let unit = time.form.unit, unit >= .week,
        time.form.amount != nil, let low = time.range.earliest, let high = time.range.latest
      else { return false }
      return low <= day && day <= high
    }
    return Self.fits(parts.count == 1 ? "T" + first : first + "T" + parts[1], time.value)
  }

  /// Whether the expression covers the days from `start` to `end`, the last one in or out, or the
  /// hours between them.
  private func spans(_ start: String, _ end: String) -> Bool {
    let (start, end) = (Self.withT(start), Self.withT(end))
    if start.contains("T") || end.contains("T") {
      let ours = time.value.split(separator: "/").map(String.init)
      return ours.count == 2 && Self.fits(start, ours[0]) && Self.fits(end, ours[1])
    }
    guard let low = time.range.earliest, let high = time.range.latest else { return false }
    // "from 2014 to 2018" ends for the set where 2018 begins.
    let last = time.value.split(separator: "/").last.map(String.init) ?? ""
    let ends = [high.description, high.adding(1).description, last + "-01-01", last + "-01"]
    return Self.fits(start, low.description) && ends.contains { Self.fits(end, $0) }
  }

  private static func withT(_ text: String) -> String {
    let text = text.contains(":") && !text.contains("-") && !text.hasPrefix("T") ? "T" + text : text
    return text.split(separator: " ").joined(separator: "T")
  }

  /// Whether `ours` is what the answer's `template` leaves open or says: `X` stands for any digit,
  /// no day for any day.
  private static func fits(_ template: String, _ ours: String) -> Bool {
    let (theirDay, theirClock) = parts(template)
    let (ourDay, ourClock) = parts(ours)
    guard theirClock == ourClock else { return false }
    if theirDay.isEmpty || theirDay == ourDay { return true }
    if theirDay.hasPrefix("XXXX-WXX-"), let day = CalendarDay(iso: ourDay) {
      return theirDay.hasSuffix("-\(day.weekday)")
    }
    return theirDay.count == ourDay.count
      && zip(theirDay, ourDay).allSatisfy { $0 == "X" || $0 == $1 }
  }

  /// The day and the clock time of a value, the time with its minutes and without idle seconds.
  private static func parts(_ value: String) -> (day: String, clock: String?) {
    guard let t = value.firstIndex(of: "T") else { return (value, nil) }
    var clock = String(value[value.index(after: t)...])
    if clock.count == 2, clock.allSatisfy(\.isNumber) { clock += ":00" }
    if clock.count == 8, clock.hasSuffix(":00") { clock = String(clock.dropLast(3)) }
    return (String(value[..<t]), clock)
  }

  /// The length of an ISO 8601 duration, in months and seconds.
  struct Length: Equatable {
    var months = 0.0
    var seconds = 0.0

    init?(_ value: String) {
      guard value.hasPrefix("P"), value.count > 2 else { return nil }
      var isTime = false
      var number = ""
      for character in value.dropFirst() {
        if character == "T" {
          isTime = true
        } else if character.isNumber || character == "." {
          number.append(character)
        } else {
          guard let amount = Double(number) else { return nil }
          number = ""
          switch (character, isTime) {
          case ("Y", false): months += 12 * amount
          case ("M", false): months += amount
          case ("W", false): seconds += 7 * 86400 * amount
          case ("D", false): seconds += 86400 * amount
          case ("H", true): seconds += 3600 * amount
          case ("M", true): seconds += 60 * amount
          case ("S", true): seconds += amount
          default: return nil
          }
        }
      }
    }
  }
}
