/// Reads the numbers that patterns ask for, in digits and in words.
struct NumberReader: Sendable {
  private let cardinal: Int?
  private let multiplier: Int?
  private let joiner: Int?
  private let firstDay: Int?
  private let roman: Int?

  init(lexicon: TimeLexicon) {
    cardinal = lexicon.classNames["cardinal"]
    multiplier = lexicon.classNames["multiplier"]
    joiner = lexicon.classNames["joiner"]
    firstDay = lexicon.classNames["firstday"]
    roman = lexicon.classNames["roman"]
  }

  /// Where the number that `element` asks for ends when it begins at token `i`; `i` when none does.
  /// Its parts go into `form`, its value into `field` where that is given.
  func end(
    of element: NumberElement, at i: Int, _ limit: Int, _ field: TimeField?, _ form: inout TimeForm,
    in scanner: TimeScanner
  ) -> Int {
    let numeral = scanner.numeral(i)
    func put(_ value: Int, _ standard: TimeField) { (field ?? standard).set(value, in: &form) }
    switch element {
    case .number:
      if let numeral {
        guard numeral.kind == .integer || numeral.kind == .decimal && field == nil else { return i }
        put(numeral.first, .amount)
        if numeral.kind == .decimal {
          form.hasHalf = numeral.second == 5 && numeral.third == 1
          form.decimals = form.hasHalf ? nil : numeral.decimals
        }
        return i + 1
      }
      let (value, end) = words(at: i, limit, scanner)
      if end > i { put(value, .amount) }
      return end
    case .digits:
      guard let numeral, numeral.kind == .integer else { return i }
      put(numeral.first, .amount)
      return i + 1
    case .day, .plainday:
      if let numeral {
        guard numeral.kind == .integer || numeral.kind == .ordinal, numeral.digits <= 2,
          (1...31).contains(numeral.first)
        else { return i }
        put(numeral.first, .day)
        // "1.º", "1 º"
        return i + 1
      }
      if element == .day, let firstDay,
        let value = scanner.grammar.lexicon.value(firstDay, scanner.symbols[i])
      {
        put(value, .day)
        return i + 1
      }
      let (value, end) = words(at: i, limit, scanner)
      // An article is no day: "an April report".
      guard end > i, (1...31).contains(value), scanner.document.tokens[i].lower.utf8.count > 2
      else { return i }
      put(value, .day)
      return end
    case .year, .fullyear:
      if let numeral {
        guard numeral.kind == .integer, numeral.digits == 4, (1000...2150).contains(numeral.first)
        else { return i }
        put(numeral.first, .year)
        return i + 1
      }
      guard element == .year else { return i }
      let (value, end) = words(at: i, limit, scanner)
      guard end > i + 1, (1400...2150).contains(value) else { return i }
      put(value, .year)
      return end
    case .hour:
      if let numeral {
        guard numeral.kind == .integer, numeral.digits <= 2, numeral.first <= 24 else { return i }
        put(numeral.first, .hour)
        return i + 1
      }
      guard let cardinal,
        let value = scanner.grammar.lexicon.value(cardinal, scanner.symbols[i]), value <= 24
      else { return i }
      put(value, .hour)
      return i + 1
    case .minute:
      if let numeral {
        guard numeral.kind == .integer, numeral.digits <= 2, numeral.first < 60 else { return i }
        put(numeral.first, .minute)
        return i + 1
      }
      let (value, end) = words(at: i, limit, scanner)
      guard end > i, value < 60 else { return i }
      put(value, .minute)
      return end
    case .hours:
      guard let numeral, numeral.kind == .hours, numeral.first <= 24 else { return i }
      put(numeral.first, .hour)
      return i + 1
    case .clock:
      guard let numeral, numeral.kind == .clock else { return i }
      form.hour = numeral.first
      form.minute = numeral.second
      if numeral.third > 0 { form.second = numeral.third }
      return i + 1
    case .clockmeridiem:
      guard let numeral, numeral.kind == .clockWithMeridiem, numeral.second < 60 else { return i }
      (form.hour, form.minute, form.meridiem) = (numeral.first, numeral.second, numeral.third)
      if numeral.fourth > 0 { form.second = numeral.fourth }
      return i + 1
    case .clockhalf:
      guard let numeral, numeral.kind == .clockHalf else { return i }
      (form.hour, form.minute, form.meridiem) = (numeral.first, 0, numeral.third)
      return i + 1
    case .clockrange:
      guard let numeral, numeral.kind == .clockRange else { return i }
      form.bounds = [(numeral.first, numeral.second), (numeral.third, numeral.fourth)].map {
        var bound = TimeForm()
        (bound.hour, bound.minute) = $0
        return bound
      }
      if numeral.digits > 0 { form.bounds[1].meridiem = numeral.digits }
      return i + 1
    case .dayandclock:
      guard let numeral, numeral.kind == .dayAndClock,
        CalendarDay(year: numeral.first, month: numeral.second, day: numeral.third) != nil
      else { return i }
      (form.year, form.month, form.day) = (numeral.first, numeral.second, numeral.third)
      (form.hour, form.minute) = (numeral.fourth / 3600, numeral.fourth / 60 % 60)
      if numeral.fourth % 60 > 0 { form.second = numeral.fourth % 60 }
      return i + 1
    case .monthyear: return monthAndYear(numeral, &form) ? i + 1 : i
    case .namedday:
      guard let numeral, numeral.kind == .namedDay else { return i }
      (form.day, form.month) = (numeral.first, numeral.second)
      return i + 1
    case .monthrange:
      guard let numeral, numeral.kind == .monthRange else { return i }
      form.bounds = [numeral.first, numeral.second].map {
        var bound = TimeForm()
        bound.month = $0
        return bound
      }
      return i + 1
    case .amountunit:
      guard let numeral, numeral.kind == .quantity else { return i }
      form.unit = TimeForm.Unit(rawValue: numeral.second)
      if numeral.first >= 0 { form.amount = numeral.first }
      return i + 1
    case .edgeyear:
      guard let numeral, numeral.kind == .edgeYear else { return i }
      (form.year, form.modifier) = (numeral.first, TimeForm.Modifier(rawValue: numeral.second))
      return i + 1
    case .quarteryear:
      guard let numeral, numeral.kind == .quarter else { return i }
      (form.year, form.quarter) = (numeral.first, numeral.second)
      return i + 1
    case .date, .monthdate:
      guard let numeral, numeral.kind == .date else { return i }
      var (month, day) = (numeral.second, numeral.third)
      if element == .monthdate, numeral.digits == 0 { swap(&month, &day) }
      if month > 12, day <= 12 { swap(&month, &day) }
      guard CalendarDay(year: numeral.first, month: month, day: day) != nil else { return i }
      (form.year, form.month, form.day) = (numeral.first, month, day)
      return i + 1
    case .sureday:
      // "22/04", "4/22": one is no month, and it is no fraction.
      guard let numeral, numeral.kind == .dayAndMonth,
        numeral.digits == 2 && numeral.third == 2
          || numeral.second > 12, max(numeral.first, numeral.second) > 12,
        min(numeral.first, numeral.second) <= 12
      else { return i }
      let (day, month) =
        numeral.first > 12 ? (numeral.first, numeral.second) : (numeral.second, numeral.first)
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return i }
      (form.month, form.day) = (month, day)
      return i + 1
    case .daymonth, .monthday:
      guard let numeral, numeral.kind == .dayAndMonth else { return i }
      var (day, month) = (numeral.first, numeral.second)
      if element == .monthday { swap(&day, &month) }
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return i }
      (form.month, form.day) = (month, day)
      return i + 1
    case .years:
      guard let numeral, numeral.kind == .range, numeral.digits == 4,
        (1400...2150).contains(numeral.first), numeral.third == 4 || numeral.third == 2
      else { return i }
      let last =
        numeral.third == 4 ? numeral.second : numeral.first / 100 * 100 + numeral.second
      guard last > numeral.first, last < 2150 else { return i }
      form.bounds = [numeral.first, last].map {
        var bound = TimeForm()
        bound.year = $0
        return bound
      }
      return i + 1
    case .days:
      guard let numeral, numeral.kind == .range, numeral.digits <= 2, numeral.third <= 2,
        (1...31).contains(numeral.first), (1...31).contains(numeral.second),
        numeral.first < numeral.second
      else { return i }
      form.bounds = [numeral.first, numeral.second].map {
        var bound = TimeForm()
        bound.day = $0
        return bound
      }
      return i + 1
    case .decades:
      guard let numeral, numeral.kind == .decade else { return i }
      put(numeral.first < 100 ? 190 + numeral.first / 10 : numeral.first / 10, .decade)
      return i + 1
    case .decade:
      var value = 0
      var end = i + 1
      if let numeral {
        guard numeral.kind == .decade || numeral.kind == .integer, numeral.first % 10 == 0 else {
          return i
        }
        value = numeral.first
      } else {
        (value, end) = words(at: i, limit, scanner)
      }
      switch value {
      case 10...90 where value % 10 == 0: put(190 + value / 10, .decade)
      case 1500...2090 where value % 10 == 0: put(value / 10, .decade)
      default: return i
      }
      return end
    case .roman:
      guard let roman, scanner.document.tokens[i].shape.isCapitalized,
        let value = scanner.grammar.lexicon.value(roman, scanner.symbols[i])
      else { return i }
      put(value, .century)
      return i + 1
    }
  }

  /// "11/2016", "11-2016", "2016-03"; not the two years of "2010-12".
  private func monthAndYear(_ numeral: Numeral?, _ form: inout TimeForm) -> Bool {
    guard let numeral, numeral.kind == .dayAndMonth || numeral.kind == .range else { return false }
    var (month, year) = (numeral.first, numeral.second)
    if month > 31 { swap(&month, &year) }
    guard (1...12).contains(month), (1900...2150).contains(year) else { return false }
    if numeral.kind == .range, numeral.digits == 4, numeral.third == 2, month > year % 100 {
      return false
    }
    (form.month, form.year) = (month, year)
    return true
  }

  /// A cardinal number in words: "treinta y cinco", "dos mil veintitrés", "two hundred and ten".
  private func words(at i: Int, _ limit: Int, _ scanner: TimeScanner) -> (value: Int, end: Int) {
    guard let cardinal else { return (0, i) }
    var (total, group, end, last) = (0, 0, i, Int.max)
    var j = i
    while j < limit {
      let symbol = scanner.symbols[j]
      if let multiplier, let value = scanner.grammar.lexicon.value(multiplier, symbol),
        end == j || j == i
      {
        if value == 100 {
          group = max(group, 1) * 100
          last = 100
        } else {
          total += max(group, 1) * value
          group = 0
          last = Int.max
        }
        j += 1
        end = j
        continue
      }
      if let value = scanner.grammar.lexicon.value(cardinal, symbol) {
        // "veinte dos" is no number, "ciento dos" and "treinta y dos" are.
        let fits =
          last == Int.max || (last >= 100 && value < 100)
          || (last >= 20 && last < 100 && value < 10)
        guard fits else { break }
        group += value
        last = value
        j += 1
        end = j
        continue
      }
      if let joiner, scanner.grammar.lexicon.value(joiner, symbol) != nil, end == j, j > i,
        j + 1 < limit,
        last >= 20, last != Int.max || total > 0,
        scanner.grammar.lexicon.value(cardinal, scanner.symbols[j + 1]) != nil
      {
        j += 1
        continue
      }
      break
    }
    return (total + group, end)
  }
}
