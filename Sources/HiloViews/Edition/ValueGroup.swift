internal import HiloStories
internal import HiloText

/// The passages of a comparison that give the same value.
struct ValueGroup: Sendable {
  /// The value, as the comparison has it.
  let value: String
  /// The passages in order of time.
  var passages: [CitedPassage]

  /// The values of `comparison` in order of time, each once.
  static func of(_ comparison: Dossier.Comparison, in edition: Edition) -> [ValueGroup] {
    var groups: [ValueGroup] = []
    let values = comparison.values.enumerated().compactMap { i, value in
      edition.passage(value.article, value.start, value.end).map { (i, value.value, $0) }
    }
    let ordered = values.sorted { a, b in
      let p = edition.articles[a.2.article].published.anchor?.number ?? Int.max
      let q = edition.articles[b.2.article].published.anchor?.number ?? Int.max
      return (p, a.0) < (q, b.0)
    }
    for (_, value, passage) in ordered {
      if let known = groups.firstIndex(where: { $0.value == value }) {
        groups[known].passages.append(passage)
      } else {
        groups.append(ValueGroup(value: value, passages: [passage]))
      }
    }
    return groups
  }
}
