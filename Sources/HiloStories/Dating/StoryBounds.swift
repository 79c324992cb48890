import HiloArticles
import HiloText

/// Bounds on articles' days by the happenings that other articles of their story date.
///
/// "El rey llegó el domingo" and, elsewhere, "el rey llegó el 10 de septiembre": the first was
/// written on that Sunday or within six days of it. The surest come first; one that contradicts what
/// is known is dropped.
struct StoryBounds {
  /// The days that an article can be of, by one day that it names.
  private struct Bound {
    var days: ClosedRange<CalendarDay>
    var strength: Float
    var passage: Passage
    var other: Citation
  }

  /// What two mentions must share to be of one happening: weight of the words times their share of
  /// the shorter one's, and the weight of what names the happening.
  private struct Limit {
    var strength: Float
    var trigger: Float

    /// Both name the weekday, or one names it and the other the day of the calendar.
    static let checked = Limit(strength: 2, trigger: 2)
    /// Only one names the weekday, on which the other's day falls.
    static let half = Limit(strength: 5, trigger: 4)
    /// "ayer" here and "hoy" there.
    static let bare = Limit(strength: 8, trigger: 6)
    /// The other is of a story that this one only hangs together with.
    static let apart = Limit(strength: 10, trigger: 6)
    /// "tres días después del seísmo" and the day of the seísmo.
    static let elapsed = Limit(strength: 0, trigger: 2)
  }
  /// Matches that are so much weaker than the best do not count.
  private static let nearlyBest: Float = 0.35
  /// Days farther apart than that are not one happening's.
  private static let mostSpread = 14

  /// How far apart copies of one text are published.
  private static let copying = 3

  let matcher: DayMatcher
  /// Members that are copies of one another.
  let copies: [(Int, Int)]
  let elapsed: [Elapsed]
  /// Articles that are no part of the story.
  let apart: Set<Int>
  let table: TermTable

  init(_ readings: [ArticleClues], copies: [(Int, Int)], apart: Set<Int>?, _ table: TermTable) {
    self.apart = apart ?? []
    self.copies = copies
    self.table = table
    elapsed = readings.filter { $0.known == nil }.flatMap(\.elapsed)
    matcher = DayMatcher(
      readings.flatMap(\.mentions), elapsed, isOpen: readings.map { $0.known == nil }, table)
  }

  /// Narrows the ranges of `readings` once; false when nothing changed.
  func narrow(_ readings: inout [ArticleClues]) -> Bool {
    let before = readings.map(\.range)
    var bounds = [[Bound]](repeating: [], count: readings.count)
    for (index, mention) in matcher.mentions.enumerated()
    where !matcher.matches[index].isEmpty {
      if let bound = bound(index, readings) { bounds[mention.member].append(bound) }
    }
    for index in elapsed.indices {
      if let bound = bound(elapsed: index, readings) {
        bounds[elapsed[index].member].append(bound)
      }
    }
    for k in readings.indices {
      for bound in bounds[k].sorted(by: { $0.strength > $1.strength }) {
        _ = readings[k].isWithin(bound.days, bound.passage, bound.other)
      }
    }
    for (a, b) in copies {
      readings[a].isCopy(of: readings[b], within: Self.copying)
      readings[b].isCopy(of: readings[a], within: Self.copying)
    }
    return readings.map(\.range) != before
  }

  /// What the matches of one day that an article names say of the article's own.
  private func bound(_ index: Int, _ readings: [ArticleClues]) -> Bound? {
    let mention = matcher.mentions[index]
    var found: Bound?
    for match in matcher.matches[index] {
      let other = matcher.mentions[match.other]
      if let best = found?.strength, match.strength < best * Self.nearlyBest { break }
      guard let days = other.days(readings[other.member].range),
        days.upperBound.number - days.lowerBound.number <= Self.mostSpread,
        let article = mention.article(for: days)
      else { continue }
      let limit =
        apart.isEmpty || apart.contains(readings[other.member].index)
        ? limit(mention, other) : .apart
      guard match.strength >= limit.strength, match.trigger >= limit.trigger else { continue }
      guard let known = found else {
        found = Bound(
          days: article, strength: match.strength, passage: mention.passage,
          other: Citation(article: readings[other.member].index, passage: other.passage))
        continue
      }
      // Several days that fit: any of them may be meant.
      found?.days =
        min(
          known.days.lowerBound, article.lowerBound)...max(
          known.days.upperBound, article.upperBound)
    }
    guard let bound = found,
      bound.days.upperBound.number - bound.days.lowerBound.number <= 2 * Self.mostSpread
    else { return nil }
    return bound
  }

  /// What two mentions must share.
  private func limit(_ a: DayMention, _ b: DayMention) -> Limit {
    if a.weekday != nil, b.weekday != nil || b.fixed != nil { return .checked }
    return a.weekday != nil || b.weekday != nil || b.fixed != nil ? .half : .bare
  }

  /// What "tres días después del seísmo" says of its article's day.
  private func bound(elapsed index: Int, _ readings: [ArticleClues]) -> Bound? {
    let best = matcher.elapsedMatches[index].lazy.compactMap {
      match -> (Float, ClosedRange<CalendarDay>, DayMention)? in
      let other = matcher.mentions[match.other]
      guard match.trigger >= Limit.elapsed.trigger,
        let days = other.days(readings[other.member].range),
        days.upperBound.number - days.lowerBound.number <= 1
      else { return nil }
      return (match.strength, days, other)
    }.first
    guard let (weight, since, dated) = best else { return nil }
    let span = elapsed[index]
    let day =
      since.lowerBound.adding(
        span.days - span.slack)...since.upperBound.adding(
        span.days + span.slack)
    let other = Citation(
      article: readings[dated.member].index, passage: dated.passage)
    if span.isSoFar {
      return Bound(days: day, strength: weight, passage: span.passage, other: other)
    }
    if let partner = span.partner {
      guard let days = readings[span.member].mentions[partner].article(for: day) else { return nil }
      return Bound(days: days, strength: weight * 2, passage: span.passage, other: other)
    }
    guard span.isHead else { return nil }
    return Bound(
      days: day.lowerBound...day.upperBound.adding(6), strength: weight,
      passage: span.passage, other: other)
  }
}
