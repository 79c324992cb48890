/// How sure a happening is, as it is shown: in rising order of firmness.
enum Status: String, CaseIterable, Comparable, Sendable {
  case possible, proposed, expected, planned, confirmed, denied, postponed, cancelled, ongoing
  case occurred

  /// The order in which the key shows them: the way from rumour to fact, then the ways to fail.
  static let key: [Status] = [
    .possible, .proposed, .expected, .planned, .confirmed, .ongoing, .occurred, .postponed,
    .cancelled, .denied,
  ]

  /// Whether it is told as a fact.
  var isFact: Bool { self == .ongoing || self == .occurred }
  /// Whether it says that the happening is not, or will not be.
  var isNegative: Bool { self == .cancelled || self == .denied }

  /// By firmness.
  static func < (a: Status, b: Status) -> Bool { a.firmness < b.firmness }

  private var firmness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How the values of a comparison stand to each other; the gravest first.
enum Verdict: String, CaseIterable, Sendable {
  case conflict, differ, update, refine, agree

  /// The order in which they are shown.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
