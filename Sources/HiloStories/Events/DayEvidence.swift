internal import HiloText

/// What the times that mentions of one happening give say together of its day: how often each day is given, to which
/// it was put off, on which it came about.
struct DayEvidence {
  typealias Candidate = (mention: EventMention, time: TimeExpression)

  private let order: ArticleOrder
  /// Some mention says that it was put off.
  private let isMoved: Bool
  /// The place of the last article, and the latest beginning of a time.
  private let last: Int
  private let latest: CalendarDay?
  /// The day to which it was put off.
  private let target: CalendarDay?
  /// The last day on which it is said to have come about, by number: what was foreseen for days before holds no more.
  private let came: Int?
  /// How often, and in how many articles, each day is given.
  private var given: [Substring: (count: Int, articles: Set<Int>)] = [:]

  init(_ candidates: [Candidate], isMoved: Bool, order: ArticleOrder) {
    self.order = order
    self.isMoved = isMoved
    last = candidates.map { order.place[$0.mention.citation.article] }.max() ?? 0
    latest = candidates.compactMap(\.time.range.earliest).max()
    target = candidates.filter {
      $0.mention.status == .postponed && $0.time.range.dayCount ?? 400 <= 10
        && Self.isLater($0.time, than: candidates)
    }.compactMap(\.time.range.earliest).max()
    came = candidates.filter { $0.mention.status == .occurred && $0.time.range.dayCount == 1 }
      .compactMap(\.time.range.earliest?.number).max()
    for (mention, time) in candidates {
      given[time.value.prefix(10), default: (0, [])].count += 1
      given[time.value.prefix(10)]?.articles.insert(mention.citation.article)
    }
  }

  /// How much speaks for `time`, which `mention` gives.
  func score(_ mention: EventMention, _ time: TimeExpression) -> Double {
    let days = time.range.dayCount ?? 400
    var score = days == 1 ? 2.0 : days <= 10 ? 1.2 : days <= 31 ? 0.8 : 0.2
    if let agreeing = given[time.value.prefix(10)] {
      score += 0.6 * Double(agreeing.articles.count) + 0.2 * Double(agreeing.count)
    }
    switch mention.status {
    case .occurred: score += 0.8
    case .planned, .confirmed:
      let isOver = came.map { (time.range.latest?.number ?? $0) < $0 - 1 } ?? false
      score += isOver ? -1 : 0.2
    default: break
    }
    // Once put off, the later day holds.
    if isMoved { score += order.place[mention.citation.article] == last ? 1.5 : 0 }
    if isMoved, time.range.earliest == latest { score += 1.5 }
    // What says that it is put off says until when; what it was to be on before holds no more, however often it
    // was told.
    if let target, let end = time.range.latest {
      if mention.status == .postponed, days <= 10, end >= target { score += 3 }
      let isOutdated = mention.status != .occurred && mention.status != .ongoing
      if isOutdated, end < target { score -= 2 }
    }
    return score
  }

  /// `time` lies after that of another mention.
  private static func isLater(_ time: TimeExpression, than candidates: [Candidate]) -> Bool {
    guard let start = time.range.earliest else { return false }
    return candidates.contains { $0.time.range.latest.map { $0 < start } ?? false }
  }
}
