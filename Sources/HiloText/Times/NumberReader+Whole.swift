// Numbers that one token holds whole: dates, clock times, ranges, quantities.

extension NumberReader {
  /// Whether `numeral` is what `element` asks for; its parts go into `form`.
  func readsWhole(_ numeral: Numeral, as element: NumberElement, _ form: inout TimeForm) -> Bool {
    switch element {
    case .clock:
      guard numeral.kind == .clock else { return false }
      form.hour = numeral.first
      form.minute = numeral.second
      if numeral.third > 0 { form.second = numeral.third }
      return true
    case .clockmeridiem:
      guard numeral.kind == .clockWithMeridiem, numeral.second < 60 else { return false }
      (form.hour, form.minute, form.meridiem) = (numeral.first, numeral.second, numeral.third)
      if numeral.fourth > 0 { form.second = numeral.fourth }
      return true
    case .clockhalf:
      guard numeral.kind == .clockHalf else { return false }
      (form.hour, form.minute, form.meridiem) = (numeral.first, 0, numeral.third)
      return true
    case .clockrange:
      guard numeral.kind == .clockRange else { return false }
      form.bounds = [(numeral.first, numeral.second), (numeral.third, numeral.fourth)].map {
        var bound = TimeForm()
        (bound.hour, bound.minute) = $0
        return bound
      }
      if numeral.digits > 0 { form.bounds[1].meridiem = numeral.digits }
      return true
    case .dayandclock:
      guard numeral.kind == .dayAndClock,
        CalendarDay(year: numeral.first, month: numeral.second, day: numeral.third) != nil
      else { return false }
      (form.year, form.month, form.day) = (numeral.first, numeral.second, numeral.third)
      (form.hour, form.minute) = (numeral.fourth / 3600, numeral.fourth / 60 % 60)
      if numeral.fourth % 60 > 0 { form.second = numeral.fourth % 60 }
      return true
    case .monthyear: return monthAndYear(numeral, &form)
    case .namedday:
      guard numeral.kind == .namedDay else { return false }
      (form.day, form.month) = (numeral.first, numeral.second)
      return true
    case .monthrange:
      guard numeral.kind == .monthRange else { return false }
      form.bounds = ends(numeral.first, numeral.second, \.month)
      return true
    case .amountunit:
      guard numeral.kind == .quantity else { return false }
      form.unit = TimeForm.Unit(rawValue: numeral.second)
      if numeral.first >= 0 { form.amount = numeral.first }
      return true
    case .edgeyear:
      guard numeral.kind == .edgeYear else { return false }
      (form.year, form.modifier) = (numeral.first, TimeForm.Modifier(rawValue: numeral.second))
      return true
    case .quarteryear:
      guard numeral.kind == .quarter else { return false }
      (form.year, form.quarter) = (numeral.first, numeral.second)
      return true
    case .date, .monthdate:
      guard numeral.kind == .date else { return false }
      var (month, day) = (numeral.second, numeral.third)
      if element == .monthdate, numeral.digits == 0 { swap(&month, &day) }
      if month > 12, day <= 12 { swap(&month, &day) }
      guard CalendarDay(year: numeral.first, month: month, day: day) != nil else { return false }
      (form.year, form.month, form.day) = (numeral.first, month, day)
      return true
    case .sureday:
      // "22/04", "4/22": one is no month, and it is no fraction.
      guard numeral.kind == .dayAndMonth,
        numeral.digits == 2 && numeral.third == 2
          || numeral.second > 12, max(numeral.first, numeral.second) > 12,
        min(numeral.first, numeral.second) <= 12
      else { return false }
      let (day, month) =
        numeral.first > 12 ? (numeral.first, numeral.second) : (numeral.second, numeral.first)
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return false }
      (form.month, form.day) = (month, day)
      return true
    case .daymonth, .monthday:
      guard numeral.kind == .dayAndMonth else { return false }
      var (day, month) = (numeral.first, numeral.second)
      if element == .monthday { swap(&day, &month) }
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return false }
      (form.month, form.day) = (month, day)
      return true
    case .years:
      guard numeral.kind == .range, numeral.digits == 4,
        (1400...2150).contains(numeral.first), numeral.third == 4 || numeral.third == 2
      else { return false }
      let last =
        numeral.third == 4 ? numeral.second : numeral.first / 100 * 100 + numeral.second
      guard last > numeral.first, last < 2150 else { return false }
      form.bounds = ends(numeral.first, last, \.year)
      return true
    case .days:
      guard numeral.kind == .range, numeral.digits <= 2, numeral.third <= 2,
        (1...31).contains(numeral.first), (1...31).contains(numeral.second),
        numeral.first < numeral.second
      else { return false }
      form.bounds = ends(numeral.first, numeral.second, \.day)
      return true
    default: return false
    }
  }

  /// The two ends of an interval.
  private func ends(
    _ first: Int, _ last: Int, _ part: WritableKeyPath<TimeForm, Int?>
  ) -> [TimeForm] {
    [first, last].map {
      var bound = TimeForm()
      bound[keyPath: part] = $0
      return bound
    }
  }

  /// "11/2016", "11-2016", "2016-03"; not the two years of "2010-12".
  private func monthAndYear(_ numeral: Numeral, _ form: inout TimeForm) -> Bool {
    guard numeral.kind == .dayAndMonth || numeral.kind == .range else { return false }
    var (month, year) = (numeral.first, numeral.second)
    if month > 31 { swap(&month, &year) }
    guard (1...12).contains(month), (1900...2150).contains(year) else { return false }
    if numeral.kind == .range, numeral.digits == 4, numeral.third == 2, month > year % 100 {
      return false
    }
    (form.month, form.year) = (month, year)
    return true
  }
}
