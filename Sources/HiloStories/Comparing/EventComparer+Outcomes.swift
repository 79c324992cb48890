internal import HiloText

extension EventComparer {
  /// How the happening stands, as the articles leave it.
  func outcomes(
    _ event: Event, _ index: Int, _ members: [EventMention]
  ) -> [(comparison: Comparison, weight: Double)] {
    var values: [EventMention] = []
    for mention in members {
      if let known = values.firstIndex(where: { $0.citation.article == mention.citation.article }) {
        if strength(mention.status) > strength(values[known].status) { values[known] = mention }
        continue
      }
      values.append(mention)
    }
    guard values.count > 1 else { return [] }
    let statuses = Set(values.map(\.status))
    var verdict = Comparison.Verdict.agree
    if statuses.count > 1 {
      verdict = isDisputed(members) && !isOvertaken(members) ? .conflict : .update
      if Set(statuses.map(\.rawValue)).isSubset(of: OutcomeFilter.foreseen) { verdict = .agree }
      guard verdict != .update || isNews(values) else { return [] }
      if verdict == .conflict {
        // Both sides, also where one article gives both.
        values = []
        for mention in members
        where !values.contains(where: {
          $0.citation.article == mention.citation.article && $0.status == mention.status
        }) {
          values.append(mention)
        }
        values = Array(values.prefix(12))
      }
    } else if statuses.isSubset(of: [.occurred, .ongoing]) {
      // That all tell of it is nothing to report.
      return []
    }
    let weight = verdict == .conflict ? 5.0 : verdict == .update ? 2.6 : 2.4
    return [
      (
        Comparison(
          event: index, attribute: .outcome, verdict: verdict,
          values: values.map {
            Comparison.Value(value: $0.status.rawValue, citation: $0.citation)
          }), weight + 0.5 * Double(Set(values.map(\.citation.article)).count)
      )
    ]
  }

  /// One denies what another tells: the same act or the same ones acting.
  private func isDisputed(_ members: [EventMention]) -> Bool {
    let denied = members.filter { $0.status == .denied }
    let told = members.filter { $0.status == .occurred || $0.status == .ongoing }
    return denied.contains { a in
      told.contains { b in
        lemma(a) == lemma(b) || filter.isOneAct(a, b)
          || a.participants.contains(where: b.participants.contains)
            && filter.shareWord(a.citation, b.citation)
      }
    }
  }

  /// All that deny it wrote days before the first that tells it: ruled out, and then come about.
  private func isOvertaken(_ members: [EventMention]) -> Bool {
    let told = members.filter { $0.status == .occurred || $0.status == .ongoing }
    let denied = members.filter { $0.status == .denied }
    let first = told.compactMap { published[$0.citation.article] }.min()
    let last = denied.compactMap { published[$0.citation.article] }.max()
    guard let first, let last else { return false }
    return last < first
  }

  private func lemma(_ mention: EventMention) -> String {
    articles[mention.citation.article].document.tokens[mention.trigger].lemma
  }

  /// From what is to come to what came, or did not: that a status changed says something.
  private func isNews(_ values: [EventMention]) -> Bool {
    let ahead: Set<EventStatus> = [
      .possible, .proposed, .expected, .planned, .confirmed, .denied, .postponed,
    ]
    guard let first = values.first(where: { ahead.contains($0.status) }),
      let last = values.last, last.citation.article != first.citation.article,
      last.status != first.status
    else { return false }
    // Of one day's texts none overtakes the other.
    let days = (published[first.citation.article], published[last.citation.article])
    if let then = days.0, let now = days.1, then == now { return false }
    return !["war", "attack", "price", "crime", "negotiation"].contains(last.type)
  }

  private func strength(_ status: EventStatus) -> Int {
    switch status {
    case .cancelled, .postponed: 6
    case .denied: 5
    case .confirmed: 4
    case .occurred: 4
    case .ongoing: 3
    case .planned: 2
    case .expected, .proposed: 1
    case .possible: 0
    }
  }
}
