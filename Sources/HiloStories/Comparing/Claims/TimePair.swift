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
    "apart-behind", "days-behind", "clauses", "cores", "core-clause", "apart-clauses",
  ]

  /// The values of the features, as many as there are ``names``; filled by ``read(_:_:in:)``.
  var values: [Float] { features.all }
  private var features = FeatureValues(count: names.count)

  /// A day that lies more than so many days from its article: two texts do not name it by chance.
  static let far = 10

  /// Whether the times `i` and `j` of `table` can be of one thing at all: two articles', not both vague ("soon",
  /// "lately"), and what is vague on the side of its article on which the other lies.
  static func fits(_ i: Int, _ j: Int, in table: TimeClaimTable) -> Bool {
    let (a, b) = (table.facts[i], table.facts[j])
    guard a.article != b.article else { return false }
    switch (a.moment.isVague, b.moment.isVague) {
    case (false, false): return !areHoursOfTwoDays(a, b)
    case (true, true): return false
    case (true, false): return isOnSide(b, of: a)
    case (false, true): return isOnSide(a, of: b)
    }
  }

  /// Two hours that both lie behind, more than a day apart, are never of one thing: what was put off has one
  /// of them ahead, and a slip of one day is told from another's hour by the words.
  private static func areHoursOfTwoDays(_ a: TimeFacts, _ b: TimeFacts) -> Bool {
    a.moment.clock != nil && b.moment.clock != nil && a.isPast && b.isPast
      && a.moment.gap(to: b.moment) > 1
  }

  private static func isOnSide(_ claim: TimeFacts, of vague: TimeFacts) -> Bool {
    guard let today = vague.published, let first = claim.moment.first,
      let last = claim.moment.last
    else { return false }
    return vague.moment.isAhead ? last >= today : first <= today
  }

  /// Reads the features of the times `i` and `j` of `table`, which must fit.
  mutating func read(_ i: Int, _ j: Int, in table: TimeClaimTable) {
    features.restart()
    let (a, b) = (table.facts[i], table.facts[j])
    let relation = TimeRelation.between(
      a.moment, b.moment, zoned: a.zone != b.zone, slack: (a.slack, b.slack))
    readTimes(a, b, relation)
    let core = readWords(i, j, in: table)
    readStandings(a, b, relation)
    features.add(table.areTwins(i, j))
    features.add(
      relation != .same && (table.isToldElsewhere(i, in: b) || table.isToldElsewhere(j, in: a)))
    features.add(a.crowd + b.crowd)
    features.add(abs(a.position - b.position))
    features.add(a.isFar != b.isFar)
    features.add(a.isFar && b.isFar)
    let isApart = relation == .apart
    features.add(isApart ? core.shared : 0)
    features.add(isApart ? core.core : 0)
    features.add(isApart && a.moment.clock != nil && b.moment.clock != nil)
    features.add((a.moment.first == nil) != (b.moment.first == nil))
    // What came on two days is two things.
    let isBehind =
      isApart && !a.isAhead && !b.isAhead && !a.isForeseen && !b.isForeseen
    features.add(isBehind)
    features.add(isBehind && a.moment.gap(to: b.moment) > 1)
    let likeness = table.vectors.likeness(i, j)
    features.add(likeness)
    features.add(isApart ? likeness.wholes : 0)
  }

  private mutating func readTimes(
    _ a: TimeFacts, _ b: TimeFacts, _ relation: Quantity.Relation
  ) {
    let least = min(a.moment.fineness, b.moment.fineness)
    let isEven = a.moment.fineness == b.moment.fineness
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
    features.add(isSame && least == 3 && (a.isFar || b.isFar))
    features.add(isSame && least < 3)
    let gap = a.moment.gap(to: b.moment)
    let isYear = least == 1 && isEven
    features.add(isApart && gap == 0)
    features.add(isApart && gap == 1)
    features.add(isApart && (2...7).contains(gap))
    features.add(isApart && (8...31).contains(gap))
    features.add(isApart && gap > 31 && !isYear)
    features.add(isApart && isYear)
    features.add(isApart && least == 2 && isEven)
  }

  private mutating func readWords(
    _ i: Int, _ j: Int, in table: TimeClaimTable
  ) -> (shared: Double, core: Double) {
    let isOneLanguage = table.facts[i].language == table.facts[j].language
    let common = table.contexts[i].common(table.contexts[j], sameLanguage: isOneLanguage)
    let shared = min(common.shared, 4)
    features.add(shared)
    features.add(common.part)
    features.add(Double(min(common.count, 5)))
    let core = table.cores[i].common(table.cores[j], sameLanguage: isOneLanguage)
    features.add(min(core.shared, 2))
    features.add(core.part)
    features.add(core.count > 0)
    let across =
      WeightedTerms.across(table.cores[i], into: table.contexts[j], except: table.cores[j])
      + WeightedTerms.across(table.cores[j], into: table.contexts[i], except: table.cores[i])
    features.add(min(across, 2))
    features.add(min(common.entities, 2))
    features.add(common.hasNumber)
    features.add(!isOneLanguage)
    return (shared, min(core.shared, 2))
  }

  private mutating func readStandings(
    _ a: TimeFacts, _ b: TimeFacts, _ relation: Quantity.Relation
  ) {
    features.add(a.isForeseen && b.isForeseen)
    features.add(a.isForeseen != b.isForeseen)
    features.add(a.isAhead != b.isAhead)
    features.add(a.isAhead && b.isAhead)
    features.add(a.isTold != b.isTold)
    features.add(a.isTold && b.isTold)
    features.add(a.isHeadline || b.isHeadline)
    features.add(a.zone != b.zone)
    features.add(a.isOwnDay || b.isOwnDay)
    features.add(a.isOwnDay && b.isOwnDay)
    var days: Int?
    if let x = a.published, let y = b.published { days = abs(x - y) }
    let last = (a.published ?? 0) <= (b.published ?? 0) ? b : a
    let isApart = relation == .apart
    features.add(last.isMoved && days ?? 0 > 0)
    features.add(isApart && (last.isMoved || last.isPlanned))
    let gap = log1p(Double(days ?? 2))
    features.add(gap)
    features.add(isApart ? gap : 0)
  }
}
