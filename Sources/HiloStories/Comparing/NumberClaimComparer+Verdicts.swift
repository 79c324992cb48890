extension NumberClaimComparer {
  /// How the values of one thing stand to each other, in the order of their articles' time.
  ///
  /// Values apart are an update where one was foreseen and the other came, where the thing is one that
  /// grows or a later text says that it went up or down, and where a count only rises; but what goes back
  /// to a value given before, and what was done at one time by so many, is a conflict.
  func verdict(_ values: [NumberClaim]) -> Comparison.Verdict {
    let relations = relations(values)
    if !relations.isApart { return relations.isContained ? .refine : .agree }
    let kind = values[0].quantity.kind
    if kind == "percent", values.allSatisfy({ !$0.moves.isEmpty }) { return .update }
    // Where an article without a day stands among them is not known.
    let dated = values.filter { published[$0.article] != nil }
    let numbers = dated.map(\.quantity.value)
    guard Set(values.map { published[$0.article] ?? -1 }).count > 1,
      !NumberSeries.goesBack(numbers)
    else { return .conflict }
    // What was foreseen, and what it came to.
    if kind != "count", values[0].isForeseen, values.contains(where: { !$0.isForeseen }) {
      return .update
    }
    guard Set(dated.map { published[$0.article] }).count > 1, Set(numbers).count > 1 else {
      return .conflict
    }
    if kind == "count", values.contains(where: \.grows) { return .update }
    if values.contains(where: { $0.isOnce || $0.whole > 0 }) { return .conflict }
    if NumberSeries.isToldChanged(
      dated.map { ($0.quantity.value, published[$0.article] ?? 0, $0.isChanged) })
    {
      return .update
    }
    let rises = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    let canGrow = kind == "count" || kind == "volume" || kind == "mass" || kind == "area"
    // "cuarenta aldeas", "42 aldeas": a slip rather than growth.
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
    guard canGrow, rises, kind != "count" || high >= NumberSeries.revision * low else {
      return .conflict
    }
    return .update
  }

  private func relations(_ values: [NumberClaim]) -> (isApart: Bool, isContained: Bool) {
    var isContained = false
    var isApart = false
    let told = values.map(\.quantity).distinct(by: \.normalised)
    for i in told.indices {
      for j in told.indices where j > i {
        switch told[i].relation(to: told[j]) {
        case .same: break
        case .contained:
          if told[i].value != told[j].value || told[i].upper != told[j].upper { isContained = true }
        case .apart: isApart = true
        }
      }
    }
    return (isApart, isContained)
  }
}

/// What the values that texts give of one thing one after the other do.
enum NumberSeries {
  /// How many times the smaller the larger is at least where a figure grew or was revised: a nearer one is
  /// a slip.
  static let revision = 1.08

  /// A value comes back after another was given.
  static func goesBack(_ values: [Double]) -> Bool {
    var told: [Double] = []
    for value in values where told.last != value {
      if told.contains(value) { return true }
      told.append(value)
    }
    return false
  }

  /// A text of a later day gives another value and says that it went up or down.
  static func isToldChanged(_ values: [(value: Double, day: Int, isChanged: Bool)]) -> Bool {
    values.contains { last in
      last.isChanged && values.contains { $0.value != last.value && $0.day < last.day }
    }
  }
}
