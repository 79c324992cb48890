internal import Foundation

extension NumberClaimComparer {
  /// How the values of one thing stand to each other, in the order of their articles' time.
  ///
  /// Values apart are a conflict where all are of one day. Where a later day gives another, the words may say
  /// that the thing changed, or was foreseen and came, or the votes are counted on: an update. Else stories
  /// with answers teach by ``NumberSeries`` whether it changed or one of the texts is wrong.
  func verdict(_ values: [NumberClaim]) -> Comparison.Verdict {
    let relations = relations(values)
    if !relations.isApart { return relations.isContained ? .refine : .agree }
    guard let series = series(values) else { return .conflict }
    return series.isToldChanged || LogisticModel.updates.score(series.features) > 0
      ? .update : .conflict
  }

  /// What the values do from day to day; nil where only one day gives any.
  func series(_ values: [NumberClaim]) -> NumberSeries? {
    // Where an article without a day stands among them is not known.
    let dated = values.compactMap { claim in
      published[claim.article].map { NumberSeries.Value(claim: claim, day: $0) }
    }
    guard Set(dated.map(\.day)).count > 1, Set(dated.map(\.claim.quantity.value)).count > 1 else {
      return nil
    }
    let places = dated.map(\.claim.place)
    let isRetold = places.contains { place in
      mirrors.beside[place]?.contains(where: places.contains) ?? false
    }
    return NumberSeries(dated, isRetold: isRetold)
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

/// What the values that texts give of one thing one after the other do: whether the thing changed, or the
/// texts differ about it, shows in that.
struct NumberSeries {
  /// A figure, and the day of its article.
  struct Value {
    let claim: NumberClaim
    let day: Int
  }

  /// The names of the features.
  static let names = [
    "rises", "falls", "back", "grows", "grows-rising", "once", "changed", "foreseen-first",
    "retold",
    "ratio", "one-day", "span", "step", "values", "articles", "money", "percent", "duration",
    "amount", "count-rising", "count-falling", "revised", "fixed", "moves", "whole", "near",
    "small",
    "headline", "foreseen",
  ]

  /// By the order of ``names``.
  let features: [Float]
  /// The words say that the thing changed.
  let isToldChanged: Bool

  /// From how many times the smaller on the larger is more than a slip.
  private static let near = 0.1

  /// The values `told`, in the order of time, of two days or more. `isRetold`: two stand in one sentence of a
  /// text told anew.
  init(_ told: [Value], isRetold: Bool) {
    let claims = told.map(\.claim)
    isToldChanged = Self.isToldChanged(told)
    let numbers = claims.map(\.quantity.value)
    let pairs = zip(told, told.dropFirst())
    let rises = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    let falls = !rises && zip(numbers, numbers.dropFirst()).allSatisfy { $0 >= $1 }
    let natures = Set(claims.compactMap { $0.measurement?.nature })
    let grows = claims.contains(where: \.grows) || natures.contains(.grows)
    let kind = claims[0].quantity.kind
    let ratio = log((numbers.max() ?? 1) / max(numbers.min() ?? 1, 1e-9))
    let isOneDay = told.contains { one in
      told.contains {
        $0.day == one.day && $0.claim.quantity.value != one.claim.quantity.value
      }
    }
    let days = told.map(\.day)
    let steps = pairs.filter { $0.claim.quantity.value != $1.claim.quantity.value }
      .map { abs($1.day - $0.day) }
    var values = FeatureValues(count: Self.names.count)
    values.add(rises)
    values.add(falls)
    values.add(Self.goesBack(numbers))
    values.add(grows)
    values.add(grows && rises)
    values.add(claims.contains(where: \.isOnce) || natures.contains(.once))
    values.add(claims.dropFirst().contains(where: \.isChanged))
    values.add(claims[0].isForeseen && claims.contains { !$0.isForeseen })
    values.add(isRetold)
    values.add(min(ratio, 4))
    values.add(isOneDay)
    values.add(log1p(Double((days.max() ?? 0) - (days.min() ?? 0))))
    values.add(log1p(Double(steps.max() ?? 0)))
    values.add(Double(min(Set(numbers).count, 6)))
    values.add(Double(min(claims.count, 8)))
    values.add(kind == "money")
    values.add(kind == "percent")
    values.add(kind == "duration")
    values.add(!["count", "money", "percent", "duration"].contains(kind))
    values.add(kind == "count" && rises)
    values.add(kind == "count" && falls)
    values.add(natures.contains(.revised))
    values.add(natures.contains(.fixed))
    values.add(natures.contains(.moves))
    values.add(claims.contains { $0.whole > 0 })
    values.add(ratio < Self.near)
    values.add((numbers.max() ?? 0) <= 12)
    values.add(claims.contains(where: \.isHeadline))
    values.add(claims.allSatisfy(\.isForeseen))
    features = values.all
  }

  /// A text of a later day gives another figure and says that it went up or down, or gives how long a thing
  /// lasted that was foreseen; partial counts of a vote go on.
  private static func isToldChanged(_ told: [Value]) -> Bool {
    let isLate = { (one: Value, other: Value) in
      one.day > other.day && one.claim.quantity.value != other.claim.quantity.value
    }
    return told.contains { last in
      let (claim, kind) = (last.claim, last.claim.quantity.kind)
      return told.contains {
        isLate(last, $0)
          && (claim.isChanged || claim.measurement?.nature == .settles
            || $0.claim.isRunning && $0.claim.quantity.value < claim.quantity.value
            || kind == "duration" && $0.claim.isForeseen && !claim.isForeseen)
      }
    }
  }

  /// A value comes back after another was given.
  static func goesBack(_ values: [Double]) -> Bool {
    var told: [Double] = []
    for value in values where told.last != value {
      if told.contains(value) { return true }
      told.append(value)
    }
    return false
  }
}
