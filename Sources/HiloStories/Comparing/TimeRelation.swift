internal import HiloText

/// How the times that two texts give stand to each other.
enum TimeRelation {
  /// How two times stand to each other; `zoned` when one is said to be of another zone: clock times
  /// whole hours apart are one then.
  ///
  /// `slack` is how many minutes the hour of each may be off by what its words say ("hacia las 14:30").
  static func between(
    _ a: TimeExpression, _ b: TimeExpression, zoned: Bool,
    slack: (ClosedRange<Int>, ClosedRange<Int>) = (0...0, 0...0)
  ) -> Quantity.Relation {
    if a.value == b.value { return .same }
    let hours = (clock(a), clock(b))
    if zoned, a.value.contains("T"), b.value.contains("T"), let x = a.range.earliest,
      let y = b.range.earliest, abs(x.number - y.number) <= 1
    {
      guard let x = hours.0, let y = hours.1 else { return .contained }
      if (x - y) % 60 == 0 { return .same }
    }
    if let x = hours.0, let y = hours.1, x != y {
      let (low, high) = (x + slack.0.lowerBound, x + slack.0.upperBound)
      let fits = low <= y + slack.1.upperBound && y + slack.1.lowerBound <= high
      guard fits, a.range.intersection(b.range) != nil || day(of: a) == nil || day(of: b) == nil
      else { return .apart }
      return .contained
    }
    guard a.range.earliest != nil, b.range.earliest != nil, a.range.latest != nil,
      b.range.latest != nil
    else { return .contained }
    guard a.range.intersection(b.range) != nil else { return .apart }
    // A part of a day lies within the day.
    if a.range == b.range, a.value.contains("T") == b.value.contains("T"), hours.0 == nil,
      hours.1 == nil
    {
      return .same
    }
    return .contained
  }

  /// The words after the time that say which zone's it is ("hora peninsular"); empty for none.
  static func zone(of time: TimeExpression, in document: Document) -> String {
    guard let lexicon = EventLexicon.of(document.language) else { return "" }
    var k = time.tokens.upperBound
    let limit = min(document.tokens.count, k + 4)
    while k < limit {
      if let roles = lexicon.entry(document.tokens[k].folded)?.roles, roles.contains(.zone) {
        return document.tokens[k].folded
      }
      k += 1
    }
    return ""
  }

  /// How many minutes before and after the hour of `time` its words allow: half an hour around "hacia",
  /// an hour after "pasadas".
  static func slack(of time: TimeExpression, in document: Document) -> ClosedRange<Int> {
    guard clock(time) != nil, let numbers = NumberReader(document) else { return 0...0 }
    let first = document.tokens[time.tokens.lowerBound]
    let sentence = document.sentences[Int(first.sentence)].tokens
    var start = time.tokens.lowerBound
    // The article belongs to the time: "pasadas | las 14:00".
    if document.tokens[start].pos == .determiner, start + 1 < sentence.upperBound { start += 1 }
    switch numbers.approximation(before: start, sentence).precision {
    case .exact: return 0...0
    case .about: return -30...30
    case .least, .over: return 0...60
    case .under, .most: return -60...0
    }
  }

  /// Minutes of the clock since midnight.
  static func clock(_ time: TimeExpression) -> Int? {
    guard let t = time.value.firstIndex(of: "T"), !time.value.hasPrefix("P") else { return nil }
    let parts = time.value[time.value.index(after: t)...].split(separator: ":")
    guard let hour = parts.first.flatMap({ Int($0.prefix(2)) }) else { return nil }
    return hour * 60 + (parts.count > 1 ? Int(parts[1].prefix(2)) ?? 0 : 0)
  }

  /// The day that the time's value gives; nil for a longer or an unknown one.
  static func day(of time: TimeExpression) -> String? {
    time.value.utf8.count >= 10 && time.value.first?.isNumber == true
      ? String(time.value.prefix(10)) : nil
  }

  /// How fine a time is: 4 a part of a day or an hour, 3 a day, 2 a month or less, 1 longer, 0 unknown.
  static func fineness(_ time: TimeExpression) -> Int {
    if time.value.contains("T"), !time.value.hasPrefix("P") { return 4 }
    guard let days = time.range.dayCount else { return 0 }
    return days == 1 ? 3 : days <= 31 ? 2 : 1
  }
}
