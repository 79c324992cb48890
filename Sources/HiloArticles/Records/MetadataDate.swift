internal import HiloText

/// Reads the dates that metadata give, in ISO 8601 and the other forms in use.
enum MetadataDate {
  /// The date of publication that `text` names; nil when it names none for sure.
  ///
  /// Understands ISO 8601 whole or in part (`2023-09-09T07:40:00+01:00`, `2023-09`, `20230909`),
  /// RFC 5322 (`Sat, 09 Sep 2023 07:40:00 GMT`), days in words (`9 de septiembre de 2023`,
  /// `September 9, 2023`), `09/09/2023`, and seconds or milliseconds since 1970. Of two numbers
  /// that could each be the month the first is the day, except in English, where it stays open.
  static func read(_ text: String, language: Language? = nil) -> PublicationDate? {
    let parts = Parts(text)
    // Placeholders such as 0001-01-01 are no dates.
    guard let range = range(parts, language: language),
      (range.earliest?.components.year).map({ (1600...2200).contains($0) }) == true
    else { return nil }
    guard let day = range.day else { return PublicationDate(range: range, basis: .metadata) }
    return PublicationDate(
      range: range, instant: parts.clock.map { "\(day)T\($0)" }, basis: .metadata)
  }

  private static func range(_ parts: Parts, language: Language?) -> DateRange? {
    let n = parts.numbers
    if let month = parts.month {
      // A day and a year beside the month's name, in either order.
      if let year = n.first(where: { $0.digits == 4 })?.value,
        let day = n.first(where: { $0.digits <= 2 })?.value
      {
        return CalendarDay(year: year, month: month, day: day).map { DateRange($0) }
      }
      return n.first { $0.digits == 4 }.flatMap { self.month(month, of: $0.value) }
    }
    guard let first = n.first else { return nil }
    switch (first.digits, n.count) {
    case (4, 3...):
      return CalendarDay(year: first.value, month: n[1].value, day: n[2].value).map {
        DateRange($0)
      }
    case (4, 2): return month(n[1].value, of: first.value)
    case (4, 1): return year(first.value)
    case (8, _):
      return CalendarDay(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100
      ).map { DateRange($0) }
    case (14, _):
      let day = first.value / 1_000_000
      return CalendarDay(year: day / 10_000, month: day / 100 % 100, day: day % 100).map {
        DateRange($0)
      }
    case (9...10, 1): return DateRange(CalendarDay(number: first.value / 86_400))
    case (12...13, 1): return DateRange(CalendarDay(number: first.value / 86_400_000))
    case (1...2, 3...):
      guard n[2].digits == 4 else { return nil }
      let (a, b, year) = (first.value, n[1].value, n[2].value)
      if b > 12 { return CalendarDay(year: year, month: a, day: b).map { DateRange($0) } }
      if a <= 12, a != b, language == .english { return nil }
      return CalendarDay(year: year, month: b, day: a).map { DateRange($0) }
    default: return nil
    }
  }

  private static func month(_ month: Int, of year: Int) -> DateRange? {
    guard let low = CalendarDay(year: year, month: month, day: 1) else { return nil }
    return DateRange(earliest: low, latest: low.adding(months: 1).adding(-1))
  }

  private static func year(_ year: Int) -> DateRange? {
    guard (1900...2100).contains(year) else { return nil }
    return DateRange(
      earliest: CalendarDay(year: year, month: 1, day: 1),
      latest: CalendarDay(year: year, month: 12, day: 31))
  }
}

extension MetadataDate {
  /// The numbers and words of a date, and its clock time.
  private struct Parts {
    /// The numbers of the date, in order, with how many digits they were written.
    var numbers: [(value: Int, digits: Int)] = []
    /// The month, when a word names it.
    var month: Int?
    /// Clock time and offset in ISO 8601, when both could be read or no offset stands there.
    var clock: String?

    init(_ text: String) {
      let bytes = Array(text.utf8.prefix(80))
      var i = 0
      var isMonthFirst = false
      while i < bytes.count {
        if (0x30...0x39).contains(bytes[i]) {
          var (value, digits) = (0, 0)
          let start = i
          while i < bytes.count, digits < 15, (0x30...0x39).contains(bytes[i]) {
            value = value * 10 + Int(bytes[i] - 0x30)
            digits += 1
            i += 1
          }
          if digits <= 2, i < bytes.count, bytes[i] == UInt8(ascii: ":") {
            clock = Self.clock(bytes, at: start)
            break
          }
          numbers.append((value, digits))
        } else if bytes[i] >= 0x80 || bytes[i] | 0x20 >= 0x61 && bytes[i] | 0x20 <= 0x7A {
          let start = i
          while i < bytes.count,
            bytes[i] >= 0x80 || bytes[i] | 0x20 >= 0x61 && bytes[i] | 0x20 <= 0x7A
          {
            i += 1
          }
          // A short weekday can look like a month ("mar 12 sep 2023"): what follows the day counts.
          if month == nil || isMonthFirst && numbers.count == 1 && numbers[0].digits <= 2 {
            if let found = MonthNames.number(
              of: String(decoding: bytes[start..<i], as: UTF8.self))
            {
              month = found
              isMonthFirst = numbers.isEmpty
            }
          }
        } else {
          i += 1
        }
      }
    }

    /// `hh:mm[:ss]` with `Z`, an offset, `GMT` or nothing after it.
    private static func clock(_ bytes: [UInt8], at start: Int) -> String? {
      var rest = bytes[start...]
      func number() -> Int? {
        var (value, count) = (0, 0)
        while count < 2, let b = rest.first, (0x30...0x39).contains(b) {
          value = value * 10 + Int(b - 0x30)
          count += 1
          rest = rest.dropFirst()
        }
        return count > 0 ? value : nil
      }
      func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
      guard var hour = number(), hour < 24, rest.popFirst() == UInt8(ascii: ":"),
        let minute = number(), minute < 60
      else { return nil }
      var second = 0
      if rest.first == UInt8(ascii: ":") {
        rest = rest.dropFirst()
        second = min(number() ?? 0, 59)
        if rest.first == UInt8(ascii: ".") {
          rest = rest.dropFirst()
          rest = rest.drop { (0x30...0x39).contains($0) }
        }
      }
      rest = rest.drop { $0 == 0x20 }
      if hour <= 12, let half = rest.first.map({ $0 | 0x20 }),
        half == UInt8(ascii: "p") || half == UInt8(ascii: "a"),
        rest.dropFirst().first(where: { $0 != 0x2E && $0 != 0x20 }).map({ $0 | 0x20 })
          == UInt8(ascii: "m")
      {
        hour = hour % 12 + (half == UInt8(ascii: "p") ? 12 : 0)
      }
      let clock = "\(two(hour)):\(two(minute)):\(two(second))"
      switch rest.first {
      case nil: return clock
      case UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "G"), UInt8(ascii: "U"):
        return clock + "+00:00"
      case let sign? where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
        rest = rest.dropFirst()
        guard let hours = number(), hours <= 14 else { return clock }
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
        let minutes = number() ?? 0
        return clock + (sign == UInt8(ascii: "+") ? "+" : "-") + two(hours) + ":"
          + two(min(minutes, 59))
      default: return clock
      }
    }
  }
}

/// The names of the months in the languages of the packs, with their short forms.
enum MonthNames {
  /// The month (1–12) that `word` names; nil when it names none.
  static func number(of word: String) -> Int? { table[Folding.folded(Folding.lower(word))] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for language in KnownLanguages.all {
      for row in DataFile.named("\(language)/articles/months.txt")?.rows ?? [] {
        guard let number = row.first.flatMap({ Int($0) }) else { continue }
        for name in row.dropFirst() where table[Folding.folded(name)] == nil {
          table[Folding.folded(name)] = number
        }
      }
    }
    return table
  }()
}
