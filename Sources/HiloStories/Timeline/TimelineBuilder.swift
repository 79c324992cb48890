internal import HiloText

/// A dated happening of a story.
public struct TimelineEntry: Sendable, Hashable {
  /// How finely its date is known.
  public enum Precision: String, Sendable {
    case day, month, year, range
  }
  /// ISO 8601, as fine as known: `2023-09-12`, `2023-09`, `2023`, or `A/B`.
  public var date: String
  /// How finely the date is known.
  public var precision: Precision
  /// The happening, an index into the events.
  public var event: Int
}

/// Puts the happenings of each story in order of their dates.
public struct TimelineBuilder: Sendable {
  /// Makes a builder.
  public init() {}

  /// For each cluster its dated happenings, the earliest first, the weightier first on one date.
  /// Happenings without a date are left out.
  public func timelines(
    of events: [Event], clusters: [StoryCluster], ranks: [Int]
  ) -> [[TimelineEntry]] {
    let story = EventRanker.stories(of: events, clusters: clusters)
    var timelines = [[TimelineEntry]](repeating: [], count: clusters.count)
    for (index, event) in events.enumerated() where story[index] >= 0 {
      guard let (date, precision) = date(of: event) else { continue }
      timelines[story[index]].append(
        TimelineEntry(date: date, precision: precision, event: index))
    }
    return timelines.map { entries in
      entries.sorted { a, b in
        let (x, y) = (start(events[a.event]), start(events[b.event]))
        return x != y
          ? x < y
          : ranks[a.event] != ranks[b.event]
            ? ranks[a.event] < ranks[b.event] : a.event < b.event
      }
    }
  }

  private func start(_ event: Event) -> Int { event.range.earliest?.number ?? Int.max }

  private func date(of event: Event) -> (String, TimelineEntry.Precision)? {
    guard let earliest = event.range.earliest, let latest = event.range.latest else { return nil }
    if earliest == latest { return (earliest.description, .day) }
    let (first, last) = (earliest.description, latest.description)
    let next = CalendarDay(number: latest.number + 1).description
    if first.hasSuffix("-01"), next.hasSuffix("-01") {
      if first.prefix(7) == last.prefix(7) { return (String(first.prefix(7)), .month) }
      if first.hasSuffix("-01-01"), next.hasSuffix("-01-01"), first.prefix(4) == last.prefix(4) {
        return (String(first.prefix(4)), .year)
      }
    }
    return ("\(first)/\(last)", .range)
  }
}
