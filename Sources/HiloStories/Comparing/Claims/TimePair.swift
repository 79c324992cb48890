internal import Foundation
internal import HiloText

/// What speaks for and against two times' being of one thing, whether they are alike or not: weighed as
/// figures are (``NumberPair``).
struct TimePair {
  /// The names of the features, in the order of ``values``.
  static let names = [
    "same", "contained", "as-fine", "hours", "days", "months", "years", "vague", "same-hour",
    "same-far-day", "same-span", "apart-hours", "apart-one", "apart-week", "apart-month",
    "apart-far", "apart-years", "apart-months", "shared", "part", "terms", "core", "core-part",
    "core-any", "across", "entity", "number", "languages", "both-foreseen", "one-foreseen",
    "one-ahead", "both-ahead", "one-told", "both-told", "headline", "zones", "one-own-day",
    "both-own-day", "moved", "planned", "gap", "apart-gap", "twin", "elsewhere", "crowd",
    "position", "one-far", "both-far", "apart-shared", "apart-core", "apart-clocks", "one-vague",
    "apart-behind", "days-behind",
  ]

  /// The values of the features, as many as there are ``names``; filled by ``read(_:_:in:)``.
  var values: [Float] { features.all }
  private var features = FeatureValues(count: names.count)

  /// A day that lies more than so many days from its article: two texts do not name it by chance.
  private static let far = 10

  /// Whether the times `i` and `j` of `table` can be of one thing at all: two articles', not both vague ("soon",
  /// "lately"), and what is vague on the side of its article on which the other lies.
  static func fits(_ i: Int, _ j: Int, in table: TimeClaimTable) -> Bool {
    let (a, b) = (table.claims[i], table.claims[j])
    guard a.article != b.article else { return false }
    switch (isVague(a), isVague(b)) {
    case (false, false): return !areHoursOfTwoDays(a, b, in: table)
    case (true, true): return false
    case (true, false): return isOnSide(b, of: a, table.published[a.article])
    case (false, true): return isOnSide(a, of: b, table.published[b.article])
    }
  }

  /// Two hours that both lie behind, more than a day apart, are never of one thing: what was put off has one
  /// of them ahead, and a slip of one day is told from another's hour by the words.
  private static func areHoursOfTwoDays(
    _ a: TimeClaim, _ b: TimeClaim, in table: TimeClaimTable
  ) -> Bool {
    guard TimeRelation.clock(a.time) != nil, TimeRelation.clock(b.time) != nil, !a.isForeseen,
      !b.isForeseen, gap(a, b) > 1
    else { return false }
    return [a, b].allSatisfy { claim in
      guard let day = claim.time.range.latest?.number else { return false }
      return table.published[claim.article].map { day <= $0 } ?? false
    }
  }

  private static func isVague(_ claim: TimeClaim) -> Bool { claim.time.value.hasSuffix("_REF") }

  private static func isOnSide(_ claim: TimeClaim, of vague: TimeClaim, _ today: Int?) -> Bool {
    guard let today, let first = claim.time.range.earliest?.number,
      let last = claim.time.range.latest?.number
    else { return false }
    return vague.time.value.hasPrefix("FUTURE") ? last >= today : first <= today
  }

  /// Reads the features of the times `i` and `j` of `table`, which must fit.
  mutating func read(_ i: Int, _ j: Int, in table: TimeClaimTable) {
    features.restart()
    let (a, b) = (table.claims[i], table.claims[j])
    let relation = TimeClaimComparer.relation(a, b)
    let places = [Standing(a, table), Standing(b, table)]
    readTimes(a, b, relation, places)
    let core = readWords(a, b, in: table)
    readStandings(a, b, relation, places, in: table)
    features.add(table.areTwins(i, j))
    features.add(
      relation != .same && (table.isToldElsewhere(i, in: b) || table.isToldElsewhere(j, in: a)))
    features.add(log1p(Double(table.count(a))) + log1p(Double(table.count(b))))
    features.add(abs(a.position - b.position))
    features.add(places[0].isFar != places[1].isFar)
    features.add(places[0].isFar && places[1].isFar)
    let isApart = relation == .apart
    features.add(isApart ? core.shared : 0)
    features.add(isApart ? core.core : 0)
    features.add(isApart && TimeRelation.clock(a.time) != nil && TimeRelation.clock(b.time) != nil)
    features.add((a.time.range.earliest == nil) != (b.time.range.earliest == nil))
    // What came on two days is two things.
    let isBehind = isApart && places.allSatisfy { !$0.isAhead } && !a.isForeseen && !b.isForeseen
    features.add(isBehind)
    features.add(isBehind && Self.gap(a, b) > 1)
  }

  /// How a time lies to the day of its article.
  private struct Standing {
    var published: Int?
    var isFar = false
    var isOwnDay = false
    var isAhead = false

    init(_ claim: TimeClaim, _ table: TimeClaimTable) {
      published = table.published[claim.article]
      guard let published, let first = claim.time.range.earliest?.number else { return }
      let last = claim.time.range.latest?.number ?? first
      isFar = abs(first - published) > TimePair.far
      isOwnDay = first == published && last == published
      isAhead = last > published
    }
  }

  private mutating func readTimes(
    _ a: TimeClaim, _ b: TimeClaim, _ relation: Quantity.Relation, _ places: [Standing]
  ) {
    let fine = (TimeRelation.fineness(a.time), TimeRelation.fineness(b.time))
    let least = min(fine.0, fine.1)
    let isEven = fine.0 == fine.1
    let isSame = relation == .same
    let isApart = relation == .apart
    features.add(isSame)
    features.add(relation == .contained)
    features.add(isEven)
    features.add(least >= 4)
    features.add(least == 3)
    features.add(least == 2)
    features.add(least == 1)
    features.add(least == 0)
    features.add(isSame && least >= 4)
    features.add(isSame && least == 3 && places.contains(where: \.isFar))
    features.add(isSame && least < 3)
    let gap = Self.gap(a, b)
    let isYear = least == 1 && isEven
    features.add(isApart && gap == 0)
    features.add(isApart && gap == 1)
    features.add(isApart && (2...7).contains(gap))
    features.add(isApart && (8...31).contains(gap))
    features.add(isApart && gap > 31 && !isYear)
    features.add(isApart && isYear)
    features.add(isApart && least == 2 && isEven)
  }

  /// Days between the two; 0 where they meet or one is unknown.
  private static func gap(_ a: TimeClaim, _ b: TimeClaim) -> Int {
    guard let x = a.time.range.earliest?.number, let y = b.time.range.earliest?.number else {
      return 0
    }
    let ends = (a.time.range.latest?.number ?? x, b.time.range.latest?.number ?? y)
    return max(0, x - ends.1, y - ends.0)
  }

  private mutating func readWords(
    _ a: TimeClaim, _ b: TimeClaim, in table: TimeClaimTable
  ) -> (shared: Double, core: Double) {
    let weights = table.weights
    let isOneLanguage = a.language == b.language
    let common = weights.common(a.context, b.context, sameLanguage: isOneLanguage)
    let shared = min(common.shared, 4)
    features.add(shared)
    features.add(common.part)
    features.add(Double(min(common.count, 5)))
    let core = weights.common(a.core, b.core, sameLanguage: isOneLanguage)
    features.add(min(core.shared, 2))
    features.add(core.part)
    features.add(core.count > 0)
    let across =
      a.core.filter { b.context.contains($0) && !b.core.contains($0) }.map { weights[$0] }
      .reduce(0, +)
      + b.core.filter { a.context.contains($0) && !a.core.contains($0) }.map { weights[$0] }
      .reduce(0, +)
    features.add(min(across, 2))
    let names = weights.names(a.context, b.context)
    features.add(min(names.entities, 2))
    features.add(names.hasNumber)
    features.add(!isOneLanguage)
    return (shared, min(core.shared, 2))
  }

  private mutating func readStandings(
    _ a: TimeClaim, _ b: TimeClaim, _ relation: Quantity.Relation, _ places: [Standing],
    in table: TimeClaimTable
  ) {
    features.add(a.isForeseen && b.isForeseen)
    features.add(a.isForeseen != b.isForeseen)
    features.add(places[0].isAhead != places[1].isAhead)
    features.add(places[0].isAhead && places[1].isAhead)
    features.add(a.isTold != b.isTold)
    features.add(a.isTold && b.isTold)
    features.add(a.isHeadline || b.isHeadline)
    features.add(a.zone != b.zone)
    features.add(places[0].isOwnDay || places[1].isOwnDay)
    features.add(places[0].isOwnDay && places[1].isOwnDay)
    var days: Int?
    if let x = places[0].published, let y = places[1].published { days = abs(x - y) }
    let last = (places[0].published ?? 0) <= (places[1].published ?? 0) ? b : a
    let place = Mirrors.Place(article: last.article, sentence: last.sentence)
    let isMoved = table.moved.contains(place)
    let isApart = relation == .apart
    features.add(isMoved && days ?? 0 > 0)
    features.add(isApart && (isMoved || table.planned.contains(place)))
    let gap = log1p(Double(days ?? 2))
    features.add(gap)
    features.add(isApart ? gap : 0)
  }
}

/// The times of one story, for comparing many pairs of them.
struct TimeClaimTable {
  let claims: [TimeClaim]
  let weights: TermWeights
  /// The day of publication of each article.
  let published: [Int?]
  /// Sentences that tell of a thing put off, and of one foreseen for a day.
  let moved: Set<Mirrors.Place>
  let planned: Set<Mirrors.Place>
  private var twins: Set<Pair> = []
  private var values: [Int: Set<Substring>] = [:]
  private var counts: [Int: Int] = [:]

  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  /// Lays out `claims`, whose order stays; `twins` are the places of those that stand for each other in a text
  /// told anew.
  init(
    _ claims: [TimeClaim], weights: TermWeights, published: [Int?],
    moved: Set<Mirrors.Place>, planned: Set<Mirrors.Place>, twins: [(a: Int, b: Int)]
  ) {
    self.claims = claims
    self.weights = weights
    self.published = published
    self.moved = moved
    self.planned = planned
    for pair in twins { self.twins.insert(Pair(a: pair.a, b: pair.b)) }
    for claim in claims {
      values[claim.article, default: []].insert(claim.time.value.prefix(10))
      counts[claim.article, default: 0] += 1
    }
  }

  func areTwins(_ i: Int, _ j: Int) -> Bool { twins.contains(Pair(a: min(i, j), b: max(i, j))) }

  /// Whether the article of `other` gives the time `i` as well.
  func isToldElsewhere(_ i: Int, in other: TimeClaim) -> Bool {
    values[other.article]?.contains(claims[i].time.value.prefix(10)) ?? false
  }

  /// How many times the claim's article gives.
  func count(_ claim: TimeClaim) -> Int { counts[claim.article] ?? 0 }
}
