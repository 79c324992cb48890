internal import HiloText

/// Reads the dates that metadata give, in ISO 8601 and the other forms in use.
enum MetadataDate {
  /// The date of publication that `text` names; nil when it names none for sure.
  ///
  /// Understands ISO 8601 whole or in part (`2023-09-09T07:40:00+01:00`, `2023-09`, `20230909`),
  /// RFC 5322 (`Sat, 09 Sep 2023 07:40:00 GMT`) with years of two digits too, days in words
  /// (`9 de septiembre de 2023`, `September 9, 2023`), `09/09/2023`, and seconds or milliseconds
  /// since 1970. Of two numbers that could each be the month the first is the day, except in
  /// English, where it stays open. Of two words that could each name the month (`mar, 12 sep 2023`)
  /// the last does: the first is the day of the week.
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
      // As RFC 822 wrote years; what they mean is RFC 5322's word.
      if n.count == 2, n[1].digits == 2, n[0].digits <= 2 {
        return CalendarDay(
          year: n[1].value + (n[1].value < 50 ? 2000 : 1900), month: month, day: n[0].value
        ).map { DateRange($0) }
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
      guard n[2].digits == 4 || n[2].digits == 2 && parts.hasSlashes else { return nil }
      let (a, b) = (first.value, n[1].value)
      let year = n[2].value + (n[2].digits == 4 ? 0 : n[2].value < 50 ? 2000 : 1900)
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
    /// Whether a slash parts the first two.
    var hasSlashes = false
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
            if let year = Self.yearAtTheEnd(bytes), !numbers.contains(where: { $0.digits == 4 }) {
              numbers.append((year, 4))
            }
            break
          }
          numbers.append((value, digits))
          if i < bytes.count, bytes[i] == 0x2F { hasSlashes = true }
        } else if bytes[i] >= 0x80 || bytes[i] | 0x20 >= 0x61 && bytes[i] | 0x20 <= 0x7A {
          let start = i
          while i < bytes.count,
            bytes[i] >= 0x80 || bytes[i] | 0x20 >= 0x61 && bytes[i] | 0x20 <= 0x7A
          {
            i += 1
          }
          // A short weekday can look like a month ("mar 12 sep 2023"): what follows the day counts.
          if month == nil
            || isMonthFirst && (numbers.isEmpty || numbers.count == 1 && numbers[0].digits <= 2)
          {
            let word = String(decoding: bytes[start..<i], as: UTF8.self)
            if let found = MonthNames.number(of: word) {
              month = found
              isMonthFirst = numbers.isEmpty
            }
          }
        } else {
          i += 1
        }
      }
    }

    /// The year that C's `ctime` writes after the clock.
    private static func yearAtTheEnd(_ bytes: [UInt8]) -> Int? {
      let end = bytes.suffix(5)
      guard end.count == 5, end.first == 0x20 else { return nil }
      return Int(String(decoding: end.dropFirst(), as: UTF8.self))
    }

    /// `hh:mm[:ss]` with an offset, the name of a zone, a half of the day or nothing after it.
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
      if let half = Self.half(&rest) { hour = hour % 12 + half }
      let clock = "\(two(hour)):\(two(minute)):\(two(second))"
      rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "(") }
      if let first = rest.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A {
        let name = rest.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        guard let zone = ZoneNames.minutes(of: String(decoding: name, as: UTF8.self)) else {
          return clock
        }
        rest = rest.dropFirst(name.count)
        // "GMT+2" is no zone but an offset.
        if zone != 0 || rest.first != UInt8(ascii: "+") && rest.first != UInt8(ascii: "-") {
          let size = abs(zone)
          return clock + (zone < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60)
        }
      }
      guard let sign = rest.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
        let hours = number(), hours <= 14
      else { return clock }
      if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
      let minutes = number() ?? 0
      return clock + (sign == UInt8(ascii: "+") ? "+" : "-") + two(hours) + ":"
        + two(min(minutes, 59))
    }

    /// Takes `am`, `p.m.` or `p. m.` off `rest`: the hours that it adds.
    private static func half(_ rest: inout ArraySlice<UInt8>) -> Int? {
      var letters: [UInt8] = []
      var i = rest.startIndex
      while i < rest.endIndex, letters.count < 2 {
        if rest[i] | 0x20 >= 0x61, rest[i] | 0x20 <= 0x7A {
          letters.append(rest[i] | 0x20)
        } else if rest[i] != 0x20, rest[i] != UInt8(ascii: ".") {
          return nil
        }
        i += 1
      }
      let isWord = i < rest.endIndex && rest[i] | 0x20 >= 0x61 && rest[i] | 0x20 <= 0x7A
      guard letters.count == 2, letters[1] == UInt8(ascii: "m"), !isWord,
        letters[0] == UInt8(ascii: "a") || letters[0] == UInt8(ascii: "p")
      else { return nil }
      rest = rest[i...].drop { $0 == UInt8(ascii: ".") }
      return letters[0] == UInt8(ascii: "p") ? 12 : 0
    }
  }
}

/// Abbreviations of time zones.
enum ZoneNames {
  /// The offset from UTC that `name` stands for; nil when it is no known zone.
  static func minutes(of name: String) -> Int? { table[name.uppercased()] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for language in KnownLanguages.all {
      for row in DataFile.named("\(language)/articles/zones.txt")?.rows ?? [] {
        guard row.count == 2, let offset = Int(row[1]) else { continue }
        table[String(row[0])] = offset
      }
    }
    return table
  }()
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
