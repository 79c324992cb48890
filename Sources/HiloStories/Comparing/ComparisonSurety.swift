internal import HiloText

/// Whether the values of a comparison are surely of one thing: what that rests on is as sure for each value as for all.
///
/// Figures and times by how likely the models hold each value to be of one thing with the others
/// (``NumberPair``, ``TimePair``), what happenings give by whether its mentions are surely of that happening.
struct ComparisonSurety {
  /// The log odds that each value must have on average with those of other articles. Of comparisons of labelled stories that
  /// teach nothing 89 % of the times and all of the figures so sure are right, of those less sure half and five in six
  /// (Documentation/Events.md).
  private static let least: Float = 0.5
  /// The log odds of two that cannot be of one thing.
  private static let never: Float = -3
  /// So many others are asked about each value.
  private static let asked = 8

  /// How likely two times, and two figures, are of one thing; nil where nothing tells.
  let times: (Citation, Citation) -> Float?
  let numbers: (Citation, Citation) -> Float?

  /// Whether the values of `comparison`, found as `origin` says, are surely of one thing; `event` is the happening that they
  /// are of, where they are of one.
  func isSure(_ comparison: Comparison, origin: ComparisonCandidate.Origin, event: Event?) -> Bool {
    switch comparison.attribute {
    case .date: return areLikely(comparison.values, times)
    case .number where origin == .figure: return areLikely(comparison.values, numbers)
    // One name of a place in two texts says little.
    case .place where event == nil: return false
    default: break
    }
    guard let event, origin == .happening else { return true }
    let sure = Set(event.sureMentions.map(\.citation))
    let others = event.mentions.map(\.citation).filter { !sure.contains($0) }
    return comparison.values.allSatisfy { value in
      sure.contains { $0.holds(value.citation) } || !others.contains { $0.holds(value.citation) }
    }
  }

  private func areLikely(_ values: [Comparison.Value], _ likeness: (Citation, Citation) -> Float?)
    -> Bool
  {
    values.allSatisfy { value in
      let others = values.filter { $0.citation.article != value.citation.article }.prefix(
        Self.asked)
      let sum = others.reduce(Float(0)) {
        $0 + (likeness(value.citation, $1.citation) ?? Self.never)
      }
      return !others.isEmpty && sum >= Self.least * Float(others.count)
    }
  }
}

extension Citation {
  /// `other` stands in it.
  fileprivate func holds(_ other: Citation) -> Bool {
    article == other.article && passage.contains(other.passage)
  }
}
