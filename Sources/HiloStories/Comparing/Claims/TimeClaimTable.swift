internal import Foundation
internal import HiloText

/// What is known of a time beside its words, laid flat.
struct TimeFacts: Sendable {
  let article: Int
  let moment: TimeMoment
  let isForeseen: Bool
  let isTold: Bool
  let isHeadline: Bool
  let slack: ClosedRange<Int>
  let position: Double
  /// The day of its article.
  let published: Int?
  /// Its sentence tells of a thing put off, or foreseen for a day.
  let isMoved: Bool
  let isPlanned: Bool
  /// Which language, and which zone: numbers of their table.
  fileprivate(set) var language = 0
  fileprivate(set) var zone = 0
  /// The logarithm of one more than the times that its article gives.
  fileprivate(set) var crowd = 0.0

  init(_ claim: TimeClaim, published: Int?, isMoved: Bool, isPlanned: Bool) {
    article = claim.article
    moment = claim.moment
    isForeseen = claim.isForeseen
    isTold = claim.isTold
    isHeadline = claim.isHeadline
    slack = claim.slack
    position = claim.position
    self.published = published
    self.isMoved = isMoved
    self.isPlanned = isPlanned
  }

  /// It lies many days from its article.
  var isFar: Bool {
    guard let published, let first = moment.first else { return false }
    return abs(first - published) > TimePair.far
  }

  /// It is the day of its article.
  var isOwnDay: Bool {
    published != nil && moment.first == published && (moment.last ?? published) == published
  }

  /// It ends after the day of its article.
  var isAhead: Bool {
    guard let published, let first = moment.first else { return false }
    return (moment.last ?? first) > published
  }

  /// It had ended when it was told.
  var isPast: Bool {
    guard !isForeseen, let last = moment.last, let published else { return false }
    return last <= published
  }
}

/// The times of one story, for comparing many pairs of them.
struct TimeClaimTable {
  let claims: [TimeClaim]
  /// By the order of ``claims``.
  let facts: [TimeFacts]
  let contexts: [WeightedTerms]
  /// How alike the clauses are, and what the claims hang on.
  let vectors: PassageVectors
  let cores: [WeightedTerms]
  private var twins: Set<Pair> = []
  private var values: [Int: Set<UInt64>] = [:]

  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  /// Lays out `claims`, whose order stays; `twins` are the places of those that stand for each other in a text
  /// told anew, `moved` and `planned` the sentences that tell of a thing put off, and of one foreseen for a day,
  /// `published` the day of publication of each article.
  init(
    _ claims: [TimeClaim], weights: TermWeights, published: [Int?],
    moved: Set<Mirrors.Place>, planned: Set<Mirrors.Place>, twins: [(a: Int, b: Int)]
  ) {
    self.claims = claims
    contexts = claims.map { weights.weighted($0.context) }
    vectors = PassageVectors(claims.map(\.vector))
    cores = claims.map { weights.weighted($0.core) }
    for pair in twins { self.twins.insert(Pair(a: pair.a, b: pair.b)) }
    var counts: [Int: Int] = [:]
    for claim in claims { counts[claim.article, default: 0] += 1 }
    var names = NameNumbers()
    var facts: [TimeFacts] = []
    for claim in claims {
      var one = TimeFacts(
        claim, published: published[claim.article], isMoved: moved.contains(claim.place),
        isPlanned: planned.contains(claim.place))
      one.language = names.number(of: claim.language.rawValue)
      one.zone = names.number(of: claim.zone)
      one.crowd = log1p(Double(counts[claim.article] ?? 0))
      values[claim.article, default: []].insert(one.moment.start)
      facts.append(one)
    }
    self.facts = facts
  }

  func areTwins(_ i: Int, _ j: Int) -> Bool {
    !twins.isEmpty && twins.contains(Pair(a: min(i, j), b: max(i, j)))
  }

  /// Whether the article of `other` gives the time `i` as well.
  func isToldElsewhere(_ i: Int, in other: TimeFacts) -> Bool {
    values[other.article]?.contains(facts[i].moment.start) ?? false
  }
}
