internal import HiloText
internal import Foundation

/// What speaks for and against two figures' being of one thing, whatever their values.
///
/// As in the linking of records (I. Fellegi and A. Sunter, "A Theory for Record Linkage", 1969), no rule
/// decides: each likeness and unlikeness weighs what stories with answers say that it does.
struct NumberPair {
  /// The names of the features, in the order of ``values``.
  static let names = [
    "money", "percent", "duration", "amount", "equal", "telling", "equal-small", "near", "ratio",
    "noun", "noun-weight", "nouns-apart", "one-bare", "across", "shared", "part", "terms",
    "verb", "verb-weight", "entity", "number", "languages", "headline", "moves", "level-apart",
    "part-apart", "whole", "grows", "one-grows", "once", "one-once", "days", "elsewhere", "nearest",
    "only", "crowd", "position", "small", "unit-noun", "equal-duration", "duration-shared",
    "entity-shared", "measure", "measures-apart", "one-measure", "owner", "owners-apart", "twin",
    "counted-measure", "clauses", "cores", "core-clause",
  ]

  /// The values of the features, as many as there are ``names``; filled by ``read(_:_:in:)``.
  var values: [Float] { features.all }
  private var features = FeatureValues(count: names.count)

  /// How many times the smaller figure the larger of one thing is at most.
  static let most = 10.0
  /// From how many on a bare number may be a sum of which no currency is said.
  private static let sum = 1e5
  /// Up to how many are told of every other thing.
  private static let few = 12.0
  /// What the clauses of one or two of a kind must share.
  private static let told = 0.9

  /// Whether the two can be of one thing at all: figures of one unit, or a sum and a bare number, of two
  /// articles and of one size.
  static func fits(_ i: Int, _ j: Int, in table: NumberClaimTable) -> Bool {
    let (a, b) = (table.facts[i], table.facts[j])
    guard a.article != b.article else { return false }
    let isOneUnit =
      a.unit == b.unit
      || a.kind == .money && b.isBare && b.value >= sum
      || b.kind == .money && a.isBare && a.value >= sum
    return isOneUnit && min(a.value, b.value) > 0
      && max(a.value, b.value) <= most * min(a.value, b.value) && !areOpposed(a, b)
      && !areFewOfTwo(i, j, in: table)
  }

  /// One rose and the other fell, or one says where a thing stands and the other by how much it moved.
  private static func areOpposed(_ a: NumberFacts, _ b: NumberFacts) -> Bool {
    a.kind == .percent
      && (a.isLevel != b.isLevel || a.moves != nil && b.moves != nil && a.moves != b.moves)
  }

  /// "tres hijos", "tres olivos": so few of two things of which nothing is said alike; "los dos países" every
  /// text has.
  private static func areFewOfTwo(_ i: Int, _ j: Int, in table: NumberClaimTable) -> Bool {
    let (a, b) = (table.facts[i], table.facts[j])
    if a.kind == .duration {
      // "un día", "dos días"
      let least = min(a.value / a.factor, b.value / b.factor)
      return least <= 2 && !table.contexts[i].shares(with: table.contexts[j])
    }
    guard a.kind == .count, a.value == b.value, a.value <= few, !a.isBare, !b.isBare else {
      return false
    }
    if a.value == 2, a.isDefinite, b.isDefinite { return true }
    let isNoun = table.heads[i].shares(with: table.heads[j])
    if isNoun, a.value > 2 { return false }
    let shared = table.contexts[i].common(
      table.contexts[j], sameLanguage: a.language == b.language
    ).shared
    return isNoun ? shared < told : shared == 0
  }

  /// Reads the features of the figures `i` and `j` of `table`, which must fit.
  mutating func read(_ i: Int, _ j: Int, in table: NumberClaimTable) {
    features.restart()
    let (a, b) = (table.facts[i], table.facts[j])
    let isMoney = a.kind == .money || b.kind == .money
    features.add(isMoney)
    features.add(a.kind == .percent)
    features.add(a.kind == .duration)
    features.add(!isMoney && a.kind == .other)
    readValues(a, b)
    let words = readWords(i, j, in: table)
    readNatures(a, b)
    readRivals(i, j, words, in: table)
    readMeasures(a, b, areTwins: table.areTwins(i, j))
    features.add(table.vectors.likeness(i, j))
  }

  /// What two clauses have in common.
  private struct Words {
    var isNoun: Bool
    var shared: Double
    var entities: Double
  }

  private mutating func readValues(_ a: NumberFacts, _ b: NumberFacts) {
    let isEqual = a.value == b.value
    let ratio = abs(log(a.value / b.value))
    features.add(isEqual)
    features.add(isEqual && isTelling(a))
    features.add(isEqual && a.value <= 2)
    features.add(!isEqual && ratio <= 0.1)
    features.add(ratio)
  }

  /// A number that two texts do not share by chance.
  private func isTelling(_ claim: NumberFacts) -> Bool {
    let value = claim.value / claim.factor
    return value != value.rounded() || Quantity.isTelling(value)
  }

  private mutating func readWords(_ i: Int, _ j: Int, in table: NumberClaimTable) -> Words {
    let (a, b) = (table.facts[i], table.facts[j])
    let (left, right) = (table.heads[i], table.heads[j])
    let nouns = left.common(right, sameLanguage: true)
    let isNoun = nouns.count > 0
    let isCount = a.kind == .count && b.kind == .count
    features.add(isNoun)
    features.add(nouns.most)
    features.add(isCount && !left.terms.isEmpty && !right.terms.isEmpty && !isNoun)
    features.add(a.isBare != b.isBare)
    let across =
      WeightedTerms.across(left, into: table.contexts[j], except: nil)
      + WeightedTerms.across(right, into: table.contexts[i], except: nil)
    features.add(min(across, 2))
    let common = table.contexts[i].common(
      table.contexts[j], sameLanguage: a.language == b.language)
    let shared = min(common.shared, 4)
    features.add(shared)
    features.add(common.part)
    features.add(Double(min(common.count, 5)))
    let verbs = table.predicates[i].common(table.predicates[j], sameLanguage: true)
    features.add(verbs.count > 0)
    features.add(min(verbs.shared, 1.5))
    let entities = min(common.entities, 2)
    features.add(entities)
    features.add(common.hasNumber)
    features.add(a.language != b.language)
    return Words(isNoun: isNoun, shared: shared, entities: entities)
  }

  private mutating func readNatures(_ a: NumberFacts, _ b: NumberFacts) {
    features.add(a.isHeadline || b.isHeadline)
    features.add(a.moves != nil && a.moves == b.moves)
    features.add(a.isLevel != b.isLevel)
    features.add(a.isPart != b.isPart)
    features.add(a.whole > 0 && a.whole == b.whole)
    features.add(a.grows && b.grows)
    features.add(a.grows != b.grows)
    features.add(a.isOnce && b.isOnce)
    features.add(a.isOnce != b.isOnce)
    var days = 2
    if let x = a.published, let y = b.published { days = abs(x - y) }
    features.add(log1p(Double(days)))
  }

  /// Whether other figures of the two articles go better with either.
  private mutating func readRivals(
    _ i: Int, _ j: Int, _ words: Words, in table: NumberClaimTable
  ) {
    let (a, b) = (table.facts[i], table.facts[j])
    let isEqual = a.value == b.value
    // Those of the one article that are like the figure of the other.
    let near = table.claims(of: b.article, like: a)
    let far = table.claims(of: a.article, like: b)
    func isToldThere(_ k: Int, _ others: [Int]) -> Bool {
      others.contains {
        table.facts[$0].value == table.facts[k].value
          && (table.facts[k].kind != .count || table.heads[$0].shares(with: table.heads[k]))
      }
    }
    func isNearest(_ own: NumberFacts, _ claim: NumberFacts, _ others: [Int]) -> Bool {
      func gap(_ x: NumberFacts) -> Double { abs(log(x.value / own.value)) }
      var least = Double.infinity
      for other in others { least = min(least, gap(table.facts[other])) }
      return !others.isEmpty && gap(claim) <= least + 1e-9
    }
    func isOnly(_ k: Int, _ others: [Int]) -> Bool {
      let isCount = table.facts[k].kind == .count
      var value: Double?
      for other in others where !isCount || table.heads[other].shares(with: table.heads[k]) {
        if let value, table.facts[other].value != value { return false }
        value = table.facts[other].value
      }
      return value != nil
    }
    features.add(!isEqual && (isToldThere(i, near) || isToldThere(j, far)))
    features.add(isNearest(a, b, near) && isNearest(b, a, far))
    features.add((words.isNoun || a.kind != .count) && isOnly(i, near) && isOnly(j, far))
    features.add(log1p(Double(near.count)) + log1p(Double(far.count)))
    features.add(Double(abs(a.position - b.position)))
    features.add(min(a.value, b.value) <= 2)
    let isDuration = a.kind == .duration
    features.add(words.isNoun && a.kind != .count)
    features.add(isDuration && isEqual)
    features.add(isDuration ? words.shared : 0)
    features.add(words.shared * words.entities)
  }

  private mutating func readMeasures(_ a: NumberFacts, _ b: NumberFacts, areTwins: Bool) {
    let isOne = a.measure != nil && a.measure == b.measure
    features.add(isOne)
    features.add(a.measure != nil && b.measure != nil && !isOne)
    features.add((a.measure != nil) != (b.measure != nil))
    let isOwned = a.owner != nil && b.owner != nil
    features.add(isOwned && a.owner == b.owner)
    features.add(isOwned && a.owner != b.owner)
    features.add(areTwins)
    features.add(isOne && a.kind == .count)
  }
}
