// Digits that stand together with more digits or with the name of a month.

extension Numeral {
  /// A run of digits and the bytes up to the next.
  private struct Run {
    var value = 0
    var digits = 0
    var mark: [UInt8] = []
  }

  /// Reads four runs of digits and more: two clock times, or a day with its clock time.
  init?(parsingLong bytes: UnsafeBufferPointer<UInt8>) {
    var runs: [Run] = []
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        if runs.last?.mark.isEmpty != true { runs.append(Run()) }
        guard runs[runs.count - 1].digits < 4 else { return nil }
        runs[runs.count - 1].value = runs[runs.count - 1].value * 10 + Int(byte - 0x30)
        runs[runs.count - 1].digits += 1
      } else if !runs.isEmpty {
        runs[runs.count - 1].mark.append(byte)
      }
    }
    if runs.count == 4 {
      self.init(clocks: runs)
    } else if runs.count == 5 || runs.count == 6 {
      self.init(dayAndClock: runs)
    } else {
      return nil
    }
  }

  /// "8:00-13:30", "9.30-4.30pm".
  private init?(clocks runs: [Run]) {
    let (colon, stop): ([UInt8], [UInt8]) = ([0x3A], [0x2E])
    guard runs[0].mark == runs[2].mark, runs[0].mark == colon || runs[0].mark == stop,
      runs[1].mark == [0x2D], runs[1].digits == 2, runs[3].digits == 2, runs[0].value <= 24,
      runs[2].value <= 24, runs[1].value < 60, runs[3].value < 60
    else { return nil }
    let half: Int
    switch String(decoding: runs[3].mark, as: UTF8.self) {
    case "", "h", "hs", "hrs": half = 0
    case "am": half = 1
    case "pm": half = 2
    default: return nil
    }
    self.init(
      kind: .clockRange, first: runs[0].value, second: runs[1].value, third: runs[2].value,
      digits: half, separator: runs[0].mark[0])
    fourth = runs[3].value
  }

  /// "2016-12-16T12:23:59".
  private init?(dayAndClock runs: [Run]) {
    guard runs[0].digits == 4, runs[0].mark == [0x2D], runs[1].mark == [0x2D],
      runs[2].mark == [0x74], runs[3].mark == [0x3A], runs[3].value <= 24, runs[4].value < 60
    else { return nil }
    self.init(
      kind: .dayAndClock, first: runs[0].value, second: runs[1].value, third: runs[2].value,
      digits: 4, separator: 0x2D)
    fourth = (runs[3].value * 60 + runs[4].value) * 60 + (runs.count > 5 ? runs[5].value : 0)
  }

  /// Reads a word whose parts hyphens join, one of them at least a month by its name or a quarter:
  /// "05-ago-2016", "1-ene", "abril-junio", "2019-T1", "1T21".
  init?(compound word: String, in lexicon: TimeLexicon) {
    let parts = word.utf8.split(separator: 0x2D, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count <= 3 else { return nil }
    if parts.count == 1 {
      self.init(quarterAndYear: word, in: lexicon)
      return
    }
    func value(_ class: String, _ part: String) -> Int? {
      guard let index = lexicon.classNames[`class`], let symbol = lexicon.symbols[part] else {
        return nil
      }
      return lexicon.value(index, symbol)
    }
    let months = parts.map { value("month", $0) ?? value("monthabbr", $0) }
    let numbers = parts.map { $0.utf8.count <= 4 ? Int($0) : nil }
    if let amount = numbers[0] ?? value("cardinal", parts[0]), let unit = value("unit1", parts[1]) {
      guard parts.count == 2 || value("lasting", parts[2]) != nil else { return nil }
      self.init(kind: .quantity, first: amount, second: unit, digits: 0)
      return
    }
    if parts.count == 2, value("lasting", parts[1]) != nil {
      let one = value("unit1", parts[0])
      guard let unit = one ?? value("units", parts[0]) else { return nil }
      self.init(kind: .quantity, first: one == nil ? -1 : 1, second: unit, digits: 0)
      return
    }
    if let edge = value("edge", parts[0]), let year = numbers[1], parts.count == 2,
      (1400...2150).contains(year)
    {
      self.init(kind: .edgeYear, first: year, second: edge, digits: 4)
      return
    }
    func isDay(_ number: Int) -> Bool { (1...31).contains(number) }
    func isYear(_ number: Int) -> Bool { (1400...2150).contains(number) }
    switch (parts.count, numbers[0], months[0], numbers[1], months[1]) {
    case (2, let day?, _, _, let month?) where isDay(day):
      self.init(kind: .namedDay, first: day, second: month, digits: 2)
    case (2, _, let month?, let year?, _) where isYear(year):
      self.init(kind: .dayAndMonth, first: month, second: year, digits: 2)
    case (2, _, let first?, _, let last?):
      self.init(kind: .monthRange, first: first, second: last, digits: 0)
    case (2, let year?, _, _, _) where isYear(year):
      guard let quarter = value("quartersign", parts[1]) else { return nil }
      self.init(kind: .quarter, first: year, second: quarter, digits: 4)
    case (3, let day?, _, _, let month?):
      guard let last = numbers[2] else { return nil }
      if isDay(day), isYear(last) || parts[2].utf8.count == 2 {
        let year = isYear(last) ? last : last + (last < 50 ? 2000 : 1900)
        self.init(kind: .date, first: year, second: month, third: day, digits: 0)
      } else if isYear(day), isDay(last) {
        self.init(kind: .date, first: day, second: month, third: last, digits: 4)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// "1T21": the sign of a quarter and two digits of a year.
  private init?(quarterAndYear word: String, in lexicon: TimeLexicon) {
    guard word.utf8.count == 4, let index = lexicon.classNames["quartersign"],
      let symbol = lexicon.symbols[String(word.prefix(2))],
      let quarter = lexicon.value(index, symbol), let year = Int(word.suffix(2))
    else { return nil }
    self.init(kind: .quarter, first: 2000 + year, second: quarter, digits: 2)
  }
}
