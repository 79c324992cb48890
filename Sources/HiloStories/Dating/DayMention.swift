import HiloText

/// A day that an article names: one of the calendar ("el 8 de septiembre") or one that counts from the
/// article's own ("ayer", "el viernes").
struct DayMention {
  /// The article, by its place among the members.
  let member: Int
  let passage: Passage
  /// Days from the article's own to this one; nil where it is a day of the calendar.
  let offset: ClosedRange<Int>?
  /// Its weekday (1 for Monday), where the words say one.
  let weekday: Int?
  /// The day of the calendar, or those that it can be.
  let fixed: DateRange?
  /// What is told of it.
  let telling: Telling

  /// The days it can be if its article is of `range`; nil where one side is open.
  func days(_ range: DateRange) -> ClosedRange<CalendarDay>? {
    if let fixed {
      guard let low = fixed.earliest, let high = fixed.latest else { return nil }
      return low...high
    }
    guard let offset, var low = range.earliest?.adding(offset.lowerBound),
      var high = range.latest?.adding(offset.upperBound)
    else { return nil }
    guard let weekday else { return low...high }
    low = low.adding((weekday - low.weekday + 7) % 7)
    high = high.adding(-((high.weekday - weekday + 7) % 7))
    return low <= high ? low...high : nil
  }

  /// The days that the article can be of if this is one of `days`; nil where none fits.
  func article(for days: ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>? {
    guard let offset else { return nil }
    var (low, high) = (days.lowerBound, days.upperBound)
    if let weekday {
      low = low.adding((weekday - low.weekday + 7) % 7)
      high = high.adding(-((high.weekday - weekday + 7) % 7))
      guard low <= high else { return nil }
    }
    return low.adding(-offset.upperBound)...high.adding(-offset.lowerBound)
  }
}

extension TimeForm {
  /// How many days from the day of writing the day lies that this names; nil where it names none, or
  /// one of the calendar.
  ///
  /// A weekday of the past was at most six days before, one to come is at most six days after, "el
  /// viernes pasado" is not the same day, "este martes" no more than two days ago. Where the tense is
  /// not sure (`isSure`), it may be either.
  func dayOffset(isSure: Bool) -> ClosedRange<Int>? {
    guard !isAnaphoric, bounds.isEmpty, reference == nil, day == nil, month == nil, year == nil,
      holiday == nil
    else { return nil }
    if let weekday, (1...7).contains(weekday) {
      if unit == .week, let shift {
        guard abs(shift) < 9 else { return nil }
        return (7 * shift - 6)...(7 * shift + 6)
      }
      guard unit == nil || shift == nil else { return nil }
      switch (direction, isSure ? expectation : nil) {
      case (.past, _): return -7 ... -1
      case (.future, _): return 1...9
      case (.this, .past): return -2...0
      case (.this, .future): return 0...6
      case (.this, _): return -2...6
      case (nil, .past): return -6...0
      case (nil, .future): return 0...6
      default: return -6...6
      }
    }
    guard let unit else { return nil }
    if unit == .day, let shift { return abs(shift) < 60 ? shift...shift : nil }
    guard let amount, let direction, direction != .this, !hasHalf, (1...60).contains(amount)
    else { return nil }
    let sign = direction.rawValue
    switch unit {
    case .day: return (sign * amount - 1)...(sign * amount + 1)
    case .week where amount < 9: return (sign * 7 * amount - 3)...(sign * 7 * amount + 3)
    case .month where amount < 13:
      return (sign * 30 * amount - 10 - amount)...(sign * 30 * amount + 10 + amount)
    default: return nil
    }
  }
}

/// So many days from a happening to a day of the article: "tres días después del seísmo", "lleva cinco
/// días cortado".
struct Elapsed {
  let member: Int
  let passage: Passage
  /// Days since the happening, give or take `slack`.
  let days: Int
  let slack: Int
  /// What is told of the happening.
  let telling: Telling
  /// The day of the article that is so far from it, as a place among its mentions; nil for none named.
  let partner: Int?
  /// It counts up to the day of writing.
  let isSoFar: Bool
  /// It stands in the head of the article: title or first sentences.
  let isHead: Bool
}
