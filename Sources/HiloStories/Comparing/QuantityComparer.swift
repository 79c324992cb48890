internal import HiloText

/// Compares what different articles state of one measure.
struct QuantityComparer {
  let order: ArticleOrder
  /// Copies of one text count as one source, but show as values of their own.
  let published: [Int?]
  /// For each article that copies another, which.
  let copies: [Int: Int]

  private func original(_ article: Int) -> Int { copies[article] ?? article }

  /// Measures that hold unlike things: only the same noun is compared.
  static let broad: Set<String> = [
    "crowd", "vehicles", "homes", "countries", "goals", "workers",
  ]
  /// How many times the smaller of two figures for one thing the larger may be.
  private static let factor = 4.0
  /// Up to how many times the smaller of two sums the larger is, so that they need nothing else alike.
  private static let close = 1.6

  /// The comparisons among the measurements of one story, the better founded first.
  func compare(_ measurements: [Measurement]) -> [(comparison: Comparison, weight: Double)] {
    var groups: [String: [Measurement]] = [:]
    for measurement in measurements {
      // What no list knows, and classes of unlike things, are compared by what their clauses say.
      if isLoose(measurement) { continue }
      var key = measurement.measure + "|" + measurement.quantity.kind
      if measurement.quantity.kind == "money" { key += "|" + measurement.quantity.unit }
      if measurement.quantity.kind == "percent" || measurement.measure == "distance"
        || measurement.measure == "share price"
      {
        key += "|" + (measurement.ownerName ?? "")
      }
      if Self.broad.contains(measurement.measure) { key += "|" + measurement.noun }
      groups[key, default: []].append(measurement)
    }
    var result: [(Comparison, Double)] = []
    for key in groups.keys.sorted() {
      let group = (groups[key] ?? []).sorted {
        $0.article != $1.article
          ? order.place[$0.article] < order.place[$1.article] : $0.passage < $1.passage
      }
      result += compare(group: group)
    }
    return result.sorted { $0.1 > $1.1 }.map { (comparison: $0.0, weight: $0.1) }
  }

  private func compare(group: [Measurement]) -> [(Comparison, Double)] {
    guard Set(group.map(\.article)).count > 1 else { return [] }
    let group = alike(group)
    guard Set(group.map(\.article)).count > 1 else { return [] }
    let isListed = group[0].measure != group[0].quantity.kind || group[0].owner != nil
    var result: [(Comparison, Double)] = []
    let main = representatives(group)
    if main.count > 1 {
      let verdict = verdict(main)
      // Numbers of unknown things that have nothing to do with each other are no comparison.
      if isListed || verdict == .agree {
        result.append((comparison(main, verdict), weight(main, verdict)))
      }
    }
    // Those that agree among themselves where others do not.
    if main.count > 2, result.last?.0.verdict == .conflict {
      for value in Set(main.map(\.quantity.value)).sorted() {
        let alike = main.filter { $0.quantity.value == value }
        guard Set(alike.map { original($0.article) }).count > 1, alike.count < main.count else {
          continue
        }
        result.append((comparison(alike, .agree), weight(alike, .agree)))
      }
    }
    // What one source is said to have stated.
    for source in Set(group.compactMap(\.source)).sorted() {
      let own = representatives(group.filter { $0.source == source })
      guard own.count > 1, verdict(own) != verdict(main), verdict(own) != .agree else {
        continue
      }
      let verdict = verdict(own)
      result.append((comparison(own, verdict), weight(own, verdict) - 1))
    }
    return result
  }

  /// Its measure is a class of nouns or a noun that no list knows.
  private func isLoose(_ measurement: Measurement) -> Bool {
    Self.broad.contains(measurement.measure) || !measurement.isListed
  }

  /// Those of a group that can be figures for one thing. What grows or moves may be any size; of other
  /// things only figures of one size are, and of lengths and sums only those that the texts say more
  /// alike of than the noun, but for sums that hardly differ.
  private func alike(_ group: [Measurement]) -> [Measurement] {
    let first = group[0]
    // What a price did on one day is not what it did in another week.
    if first.nature == .moves { return group.filter { one in group.contains { isNear($0, one) } } }
    guard first.nature != .grows else { return group }
    let needsMore = first.quantity.kind == "distance" || first.quantity.kind == "duration"
    let isSum = first.quantity.kind == "money" || first.quantity.kind == "percent"
    return group.filter { one in
      group.contains { other in
        if other.article == one.article {
          // A text that sets two sources against each other.
          return other.source != nil && one.source != nil && other.source != one.source
        }
        if other.quantity.value == one.quantity.value { return true }
        let (low, high) = (
          min(other.quantity.value, one.quantity.value),
          max(other.quantity.value, one.quantity.value)
        )
        guard low > 0, high / low <= Self.factor else { return false }
        guard needsMore || isSum && high / low > Self.close else { return true }
        return !one.near.isDisjoint(with: other.near)
      }
    }
  }

  /// Of two articles that came out no more than a day apart, as far as is known.
  private func isNear(_ a: Measurement, _ b: Measurement) -> Bool {
    guard a.article != b.article else { return false }
    guard let x = published[a.article], let y = published[b.article] else { return true }
    return abs(x - y) <= 1
  }

  /// One value for each article, two where it gives two that differ and a source each.
  private func representatives(_ group: [Measurement]) -> [Measurement] {
    var kept: [Measurement] = []
    for measurement in group {
      // The text of an article is more exact than its headline.
      if measurement.isHeadline,
        group.contains(where: { $0.article == measurement.article && !$0.isHeadline })
      {
        continue
      }
      let same = kept.filter { $0.article == measurement.article }
      if same.isEmpty {
        kept.append(measurement)
      } else if same.count < 3,
        same.allSatisfy({ $0.quantity.relation(to: measurement.quantity) == .apart }),
        measurement.source != nil
      {
        kept.append(measurement)
      }
    }
    return Set(kept.map(\.article)).count > 1 ? kept : []
  }

  private func verdict(_ values: [Measurement]) -> Comparison.Verdict {
    var relations: Set<Int> = []
    let told = values.map(\.quantity).distinct(by: \.normalised)
    for i in told.indices {
      for j in told.indices where j > i {
        switch told[i].relation(to: told[j]) {
        case .same: relations.insert(0)
        case .contained: relations.insert(1)
        case .apart: relations.insert(2)
        }
      }
    }
    if !relations.contains(2) {
      // "296" and "al menos 296" are the same number.
      let equal = Set(values.map(\.quantity.value)).count == 1
      return equal || !relations.contains(1) ? .agree : .refine
    }
    let days = Set(values.map { published[$0.article] ?? -1 })
    let goesBack = !days.contains(-1) && NumberSeries.goesBack(values.map(\.quantity.value))
    switch values[0].nature {
    case .grows where goesBack: return .conflict
    case .grows:
      // The dead are counted by the hour.
      let isSoon = values[0].quantity.kind == "count" && Set(values.map(\.article)).count > 1
      return days.count > 1 || isSoon ? .update : .conflict
    case .moves: return .update
    // Partial counts of one vote: of one day they are in conflict.
    case .settles: return days.count > 1 && !days.contains(-1) ? .update : .conflict
    case .revised: return isRevised(values) ? .update : .conflict
    case .varied: return .differ
    case .fixed, .once: return isToldChanged(values) && !goesBack ? .update : .conflict
    }
  }

  private func isToldChanged(_ values: [Measurement]) -> Bool {
    NumberSeries.isToldChanged(
      values.compactMap { value in
        published[value.article].map { (value.quantity.value, $0, value.isChanged) }
      })
  }

  /// A later day gives another figure, farther off than a slip, and none goes back to an earlier one.
  private func isRevised(_ values: [Measurement]) -> Bool {
    let days = values.map { published[$0.article] ?? -1 }
    let figures = values.map(\.quantity.value)
    guard Set(days).count > 1, !days.contains(-1), !NumberSeries.goesBack(figures) else {
      return false
    }
    return figures.indices.dropFirst().allSatisfy { i in
      let (low, high) = (min(figures[i - 1], figures[i]), max(figures[i - 1], figures[i]))
      return low == high
        || low > 0 && high / low >= NumberSeries.revision && days[i] > days[i - 1]
    }
  }

  private func comparison(
    _ values: [Measurement], _ verdict: Comparison.Verdict
  ) -> Comparison {
    Comparison(
      event: nil, attribute: .number,
      subject: isLoose(values[0]) ? values[0].written : values[0].measure, verdict: verdict,
      values: values.map {
        Comparison.Value(
          value: $0.quantity.normalised,
          citation: Citation(article: $0.article, passage: $0.passage))
      })
  }

  private func weight(_ values: [Measurement], _ verdict: Comparison.Verdict) -> Double {
    let sources = Double(Set(values.map(\.article)).count)
    let base: Double
    switch verdict {
    case .conflict: base = 5
    case .update: base = 5
    case .differ: base = 3
    case .refine: base = 3
    case .agree: base = 2.5
    }
    let isCrowd = values[0].measure == "crowd" || values[0].quantity.kind == "duration"
    return base + sources - (isCrowd ? 2.5 : 0)
  }
}
