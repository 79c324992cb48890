internal import HiloText

/// Dates and numbers in words.
extension Phrases {
  /// How much room a date may take.
  enum DateStyle {
    /// "12 de septiembre de 2023"
    case long
    /// "12 sep 2023"
    case short
  }

  /// A day.
  func day(_ day: CalendarDay, _ style: DateStyle = .short) -> String {
    let c = day.components
    return self(
      "date.day.\(style)", "\(c.day)",
      self("date.month.\(style)", month(c.month, style), "\(c.year)"))
  }

  /// Days within which something lies; `date.unknown` when nothing is known.
  func period(_ period: Period, _ style: DateStyle = .short) -> String {
    switch (period.earliest, period.latest) {
    case (nil, nil): self["date.unknown"]
    case (let from?, nil): self("date.since", day(from, style))
    case (nil, let to?): self("date.until", day(to, style))
    case (let from?, let to?): interval(from, to, style)
    }
  }

  /// A TIMEX3 value in words; the value itself where there are none for it.
  func timeValue(_ value: String) -> String {
    if value.hasPrefix("P"), let duration = duration(value) { return duration }
    if let word = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"].first(where: { $0 == value }) {
      return self.word("time", word)
    }
    guard let period = Period(value: value) else { return value }
    var text = self.period(period)
    if let mark = value.firstIndex(of: "T"), !value.contains("/") {
      let clock = value[value.index(after: mark)...]
      let part = self.word("time", "T" + clock)
      text += ", " + (part == "T" + clock ? String(clock.prefix(5)) : part)
    }
    return text
  }

  /// A whole number with its thousands set apart.
  func number(_ n: Int) -> String { grouped(String(n)) }

  /// A value that begins with a number ("4200000000 EUR", "~6.8", ">=296"), its digits set as the
  /// language does and millions written out; other values as they are.
  func quantity(_ value: String) -> String {
    // "13000000/14000000 USD": from one to the other.
    if let slash = value.firstIndex(of: "/"), value.first?.isNumber == true,
      value[value.index(after: slash)...].first?.isNumber == true
    {
      return quantity(String(value[..<slash])) + "–"
        + quantity(String(value[value.index(after: slash)...]))
    }
    let sign = Self.signs.first { value.hasPrefix($0.0) } ?? ("", "")
    let number = value.dropFirst(sign.0.count)
    let digits = number.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return value }
    let unit = number[digits.endIndex...].replacingSpaces
    if parts.count == 1, let n = Int(whole), let words = millions(n) {
      return sign.1 + words + unit
    }
    var text = grouped(String(whole))
    if parts.count == 2, !parts[1].isEmpty { text += self["number.point"] + parts[1] }
    return sign.1 + text + unit
  }

  private static let signs = [
    (">=", "≥\u{A0}"), ("<=", "≤\u{A0}"), (">", ">\u{A0}"), ("<", "<\u{A0}"), ("~", "≈\u{A0}"),
  ]

  /// "4.2 billion": a round number of millions with its word; nil for one that is not round.
  private func millions(_ n: Int) -> String? {
    let scales = self["number.scale"].split(separator: ";").map { $0.split(separator: " ") }
    for scale in scales.reversed() {
      guard scale.count == 3, let size = Int(scale[0]), n >= size else { continue }
      guard n % (size / 100) == 0 else { return nil }
      let hundredths = n / (size / 100) % 100
      var text = grouped(String(n / size))
      if hundredths > 0 {
        let figures = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
        text +=
          self["number.point"] + (figures.hasSuffix("0") ? String(figures.dropLast()) : figures)
      }
      return text + "\u{A0}" + (n == size ? scale[1] : scale[2])
    }
    return nil
  }

  private func grouped(_ digits: String) -> String {
    let negative = digits.hasPrefix("-")
    let figures = Array(negative ? digits.dropFirst() : digits[...])
    // Spanish sets four figures without a gap (Ortografía de la lengua española, 2010).
    guard figures.count > (language == .spanish ? 4 : 3) else { return digits }
    var text = negative ? "-" : ""
    for (i, figure) in figures.enumerated() {
      if i > 0, (figures.count - i) % 3 == 0 { text += self["number.group"] }
      text.append(figure)
    }
    return text
  }

  private func month(_ month: Int, _ style: DateStyle) -> String {
    let names = self["date.months.\(style)"].split(separator: " ")
    return names.count == 12 ? String(names[month - 1]) : "\(month)"
  }

  private func interval(_ from: CalendarDay, _ to: CalendarDay, _ style: DateStyle) -> String {
    let (a, b) = (from.components, to.components)
    if from == to { return day(from, style) }
    let endsMonth = b.day == CalendarDay.daysIn(month: b.month, year: b.year)
    if a.day == 1, endsMonth, a.year == b.year {
      if a.month == 1, b.month == 12 { return "\(a.year)" }
      if a.month == b.month {
        return self("date.month.\(style)", month(a.month, style), "\(a.year)")
      }
    }
    let last = day(to, style)
    if a.year == b.year, a.month == b.month { return "\(a.day)–\(last)" }
    if a.year == b.year {
      return self("date.day.\(style)", "\(a.day)", month(a.month, style)) + " – " + last
    }
    return day(from, style) + " – " + last
  }

  /// `P4Y`, `PXD`, `P1M`: some units of one kind; nil for others.
  private func duration(_ value: String) -> String? {
    let isTime = value.hasPrefix("PT")
    let body = value.dropFirst(isTime ? 2 : 1)
    guard let unit = body.last else { return nil }
    let name = (isTime ? "T" : "") + String(unit)
    let amount = body.dropLast()
    if amount == "X" {
      let some = "duration.some.\(name)"
      return self[some] == some ? nil : self[some]
    }
    guard let n = Int(amount), self["duration.\(name)"] != "duration.\(name)" else { return nil }
    return count("duration.\(name)", n)
  }
}

extension Substring {
  /// With spaces that do not break.
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
