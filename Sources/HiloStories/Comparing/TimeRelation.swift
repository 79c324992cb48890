internal import HiloText

/// How the times that two texts give stand to each other.
enum TimeRelation {
  /// How two times stand to each other; `zoned` when one is said to be of another zone: clock times
  /// whole hours apart are one then.
  ///
  /// `slack` is how many minutes the hour of each may be off by what its words say ("hacia las 14:30").
  static func between(
    _ a: TimeMoment, _ b: TimeMoment, zoned: Bool,
    slack: (ClosedRange<Int>, ClosedRange<Int>) = (0...0, 0...0)
  ) -> Quantity.Relation {
    if a.value == b.value { return areEdges(a, b) ? .apart : .same }
    if isOneNight(a, b) || isOneNight(b, a) { return .contained }
    if let x = a.minute, let y = b.minute, x == y { return .same }
    let hours = (a.clock, b.clock)
    // "A las 18:45" of two texts: which day each means is not said.
    if let x = hours.0, x == hours.1, !a.namesDay || !b.namesDay { return .same }
    if zoned, a.hasHour, b.hasHour, let x = a.first, let y = b.first, abs(x - y) <= 1 {
      guard let x = hours.0, let y = hours.1 else { return .contained }
      if (x - y) % 60 == 0 { return .same }
    }
    if let x = hours.0, let y = hours.1, x != y {
      let (low, high) = (x + slack.0.lowerBound, x + slack.0.upperBound)
      // Of two that are about, none is farther off than about.
      let isNear =
        slack.0.contains(x - y) || slack.0 != slack.1
        || slack.0.lowerBound != -slack.0.upperBound
      let fits = low <= y + slack.1.upperBound && y + slack.1.lowerBound <= high && isNear
      guard fits, meet((a.first, a.last), (b.first, b.last)) || a.day == nil || b.day == nil
      else { return .apart }
      return .contained
    }
    guard a.first != nil, b.first != nil, a.last != nil, b.last != nil else { return .contained }
    guard meet(a.meant, b.meant), !a.sharesOneEnd(with: b) else { return .apart }
    // A part of a day lies within the day.
    if a.first == b.first, a.last == b.last, a.hasHour == b.hasHour, hours.0 == nil,
      hours.1 == nil
    {
      return .same
    }
    return .contained
  }

  /// Whether two stretches of days, open where an end is unknown, have a day in common.
  private static func meet(_ a: (Int?, Int?), _ b: (Int?, Int?)) -> Bool {
    if let last = a.1, let first = b.0, last < first { return false }
    if let last = b.1, let first = a.0, last < first { return false }
    return true
  }

  /// What a time says, with the part of the month or year that it means: two of one key are the same.
  static func key(_ time: TimeExpression) -> String {
    "\(time.value)|\(time.form.modifier?.rawValue ?? 0)"
  }

  /// Two different parts of one month or year: its middle and its end.
  private static func areEdges(_ a: TimeMoment, _ b: TimeMoment) -> Bool {
    guard let x = a.edge, let y = b.edge else { return false }
    return x != y
  }

  /// The hour with minutes of `b` is in the night that follows the day of `a`: "la noche del sábado" goes on
  /// to the small hours of Sunday.
  private static func isOneNight(_ a: TimeMoment, _ b: TimeMoment) -> Bool {
    guard a.isNight, let day = a.first, let minute = b.minute else { return false }
    return (20 * 60...30 * 60).contains(minute - day * 1440)
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
    return place(after: time.tokens.upperBound, in: document)
  }

  /// The place whose clock is said to be meant: "a las 20.40, hora de Túnez", "8.40 p.m. Tunis time".
  private static func place(after k: Int, in document: Document) -> String {
    guard k < document.tokens.count, let words = SignWords.of(document.language, .zone) else {
      return ""
    }
    let sentence = document.sentences[Int(document.tokens[k].sentence)].tokens
    let near = document.mentions.first {
      $0.type == .location && (k..<k + 5).contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= sentence.upperBound
    }
    guard let near, k <= near.tokens.upperBound else { return "" }
    let around = k..<min(sentence.upperBound, near.tokens.upperBound + 1)
    return words.stand(in: around, document, sentence)
      ? document.tokens[near.tokens.lowerBound].folded : ""
  }

  /// How many minutes before and after the hour of `time` its words allow: half an hour around "hacia",
  /// an hour after "pasadas".
  static func slack(
    of time: TimeExpression, in document: Document, _ known: NumberReader? = nil
  ) -> ClosedRange<Int> {
    guard clock(time) != nil, let numbers = known ?? NumberReader(document) else { return 0...0 }
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

  /// Of `times` those that say most exactly when, where two articles or more do and say the same: what
  /// others say less exactly takes nothing from that. Nil where these are all or none.
  static func finest<T>(
    _ times: [T], _ time: (T) -> TimeExpression, _ article: (T) -> Int,
    _ relation: (T, T) -> Quantity.Relation
  ) -> [T]? {
    let exact = times.map { clock(time($0)) == nil ? fineness(time($0)) : 5 }
    guard let top = exact.max(), top > 0 else { return nil }
    let finest = times.indices.filter { exact[$0] == top }.map { times[$0] }
    guard finest.count < times.count, Set(finest.map(article)).count > 1,
      finest.dropFirst().allSatisfy({ relation(finest[0], $0) == .same })
    else { return nil }
    return finest
  }

  /// How fine a time is: 4 a part of a day or an hour, 3 a day, 2 a month or less, 1 longer, 0 unknown.
  static func fineness(_ time: TimeExpression) -> Int {
    if time.value.contains("T"), !time.value.hasPrefix("P") { return 4 }
    guard let days = time.range.dayCount else { return 0 }
    return days == 1 ? 3 : days <= 31 ? 2 : 1
  }
}
