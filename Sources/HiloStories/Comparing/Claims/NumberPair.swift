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
    "counted-measure",
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
    let (a, b) = (table.claims[i], table.claims[j])
    guard a.article != b.article else { return false }
    let (x, y) = (a.quantity, b.quantity)
    let isOneUnit =
      x.kind == y.kind && x.unit == y.unit
      || x.kind == "money" && b.isBare && y.value >= sum
      || y.kind == "money" && a.isBare && x.value >= sum
    return isOneUnit && min(x.value, y.value) > 0
      && max(x.value, y.value) <= most * min(x.value, y.value) && !areOpposed(a, b)
      && !areFewOfTwo(a, b, table.weights)
  }

  /// One rose and the other fell, or one says where a thing stands and the other by how much it moved.
  private static func areOpposed(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    a.quantity.kind == "percent"
      && (a.isLevel != b.isLevel || !a.moves.isEmpty && !b.moves.isEmpty && a.moves != b.moves)
  }

  /// "tres hijos", "tres olivos": so few of two things of which nothing is said alike; "los dos países" every
  /// text has.
  private static func areFewOfTwo(
    _ a: NumberClaim, _ b: NumberClaim, _ weights: TermWeights
  ) -> Bool {
    if a.quantity.kind == "duration" {
      // "un día", "dos días"
      let least = min(
        a.quantity.value / a.quantity.factor, b.quantity.value / b.quantity.factor)
      return least <= 2 && !a.context.contains(where: b.context.contains)
    }
    guard a.quantity.kind == "count", a.quantity.value == b.quantity.value,
      a.quantity.value <= few, !a.isBare, !b.isBare
    else { return false }
    if a.quantity.value == 2, a.isDefinite, b.isDefinite { return true }
    let isNoun = a.head.contains(where: b.head.contains)
    if isNoun, a.quantity.value > 2 { return false }
    let shared = weights.likeness(a.context, b.context, sameLanguage: a.language == b.language)
      .shared
    return isNoun ? shared < told : shared == 0
  }

  /// Reads the features of the figures `i` and `j` of `table`, which must fit.
  mutating func read(_ i: Int, _ j: Int, in table: NumberClaimTable) {
    features.restart()
    let (a, b) = (table.claims[i], table.claims[j])
    let kind = a.quantity.kind
    let isMoney = kind == "money" || b.quantity.kind == "money"
    features.add(isMoney)
    features.add(kind == "percent")
    features.add(kind == "duration")
    features.add(!isMoney && kind != "count" && kind != "percent" && kind != "duration")
    readValues(a, b)
    let words = readWords(a, b, in: table)
    readNatures(a, b, in: table)
    readRivals(i, j, words, in: table)
    readMeasures(a, b, in: table)
  }

  /// What two clauses have in common.
  private struct Words {
    var isNoun: Bool
    var shared: Double
    var entities: Double
  }

  private mutating func readValues(_ a: NumberClaim, _ b: NumberClaim) {
    let (x, y) = (a.quantity.value, b.quantity.value)
    let isEqual = x == y
    let ratio = abs(log(x / y))
    features.add(isEqual)
    features.add(isEqual && isTelling(a.quantity))
    features.add(isEqual && x <= 2)
    features.add(!isEqual && ratio <= 0.1)
    features.add(ratio)
  }

  /// A number that two texts do not share by chance.
  private func isTelling(_ quantity: Quantity) -> Bool {
    let value = quantity.value / quantity.factor
    return value != value.rounded() || Quantity.isTelling(value)
  }

  private mutating func readWords(
    _ a: NumberClaim, _ b: NumberClaim, in table: NumberClaimTable
  ) -> Words {
    let weights = table.weights
    let nouns = a.head.filter(b.head.contains)
    let isNoun = !nouns.isEmpty
    let isCount = a.quantity.kind == "count" && b.quantity.kind == "count"
    features.add(isNoun)
    features.add(nouns.map { weights[$0] }.max() ?? 0)
    features.add(isCount && !a.head.isEmpty && !b.head.isEmpty && !isNoun)
    features.add(a.isBare != b.isBare)
    let across =
      a.head.filter(b.context.contains).map { weights[$0] }.reduce(0, +)
      + b.head.filter(a.context.contains).map { weights[$0] }.reduce(0, +)
    features.add(min(across, 2))
    let common = weights.common(a.context, b.context, sameLanguage: a.language == b.language)
    let shared = min(common.shared, 4)
    features.add(shared)
    features.add(common.part)
    features.add(Double(min(common.count, 5)))
    let verbs = a.predicate.filter(b.predicate.contains)
    features.add(!verbs.isEmpty)
    features.add(min(verbs.map { weights[$0] }.reduce(0, +), 1.5))
    let names = weights.names(a.context, b.context)
    let entities = min(names.entities, 2)
    features.add(entities)
    features.add(names.hasNumber)
    features.add(a.language != b.language)
    return Words(isNoun: isNoun, shared: shared, entities: entities)
  }

  private mutating func readNatures(
    _ a: NumberClaim, _ b: NumberClaim, in table: NumberClaimTable
  ) {
    features.add(a.isHeadline || b.isHeadline)
    features.add(!a.moves.isEmpty && a.moves == b.moves)
    features.add(a.isLevel != b.isLevel)
    features.add(a.isPart != b.isPart)
    features.add(a.whole > 0 && a.whole == b.whole)
    features.add(a.grows && b.grows)
    features.add(a.grows != b.grows)
    features.add(a.isOnce && b.isOnce)
    features.add(a.isOnce != b.isOnce)
    let days = [a, b].map { table.published[$0.article] }
    features.add(days[0].flatMap { x in days[1].map { log1p(Double(abs(x - $0))) } } ?? log1p(2))
  }

  /// Whether other figures of the two articles go better with either.
  private mutating func readRivals(
    _ i: Int, _ j: Int, _ words: Words, in table: NumberClaimTable
  ) {
    let (a, b) = (table.claims[i], table.claims[j])
    let isEqual = a.quantity.value == b.quantity.value
    // Those of the one article that are like the figure of the other.
    let near = table.claims(of: b.article, like: a)
    let far = table.claims(of: a.article, like: b)
    func isToldThere(_ claim: NumberClaim, _ others: [Int]) -> Bool {
      others.contains {
        let other = table.claims[$0]
        return other.quantity.value == claim.quantity.value
          && (claim.quantity.kind != "count" || other.head.contains(where: claim.head.contains))
      }
    }
    func isNearest(_ own: NumberClaim, _ claim: NumberClaim, _ others: [Int]) -> Bool {
      func gap(_ x: NumberClaim) -> Double { abs(log(x.quantity.value / own.quantity.value)) }
      let least = others.map { gap(table.claims[$0]) }.min()
      return least.map { gap(claim) <= $0 + 1e-9 } ?? false
    }
    func isOnly(_ claim: NumberClaim, _ others: [Int]) -> Bool {
      let isCount = claim.quantity.kind == "count"
      let like = others.map { table.claims[$0] }.filter {
        !isCount || $0.head.contains(where: claim.head.contains)
      }
      return !like.isEmpty && like.allSatisfy { $0.quantity.value == like[0].quantity.value }
    }
    features.add(!isEqual && (isToldThere(a, near) || isToldThere(b, far)))
    features.add(isNearest(a, b, near) && isNearest(b, a, far))
    features.add((words.isNoun || a.quantity.kind != "count") && isOnly(a, near) && isOnly(b, far))
    features.add(log1p(Double(near.count)) + log1p(Double(far.count)))
    features.add(Double(abs(a.position - b.position)))
    features.add(min(a.quantity.value, b.quantity.value) <= 2)
    let isDuration = a.quantity.kind == "duration"
    features.add(words.isNoun && a.quantity.kind != "count")
    features.add(isDuration && isEqual)
    features.add(isDuration ? words.shared : 0)
    features.add(words.shared * words.entities)
  }

  private mutating func readMeasures(
    _ a: NumberClaim, _ b: NumberClaim, in table: NumberClaimTable
  ) {
    let (x, y) = (a.measurement, b.measurement)
    let isOne = x != nil && x?.measure == y?.measure
    features.add(isOne)
    features.add(x != nil && y != nil && !isOne)
    features.add((x != nil) != (y != nil))
    let owners = (x?.owner, y?.owner)
    let isOwned = owners.0 != nil && owners.1 != nil
    features.add(isOwned && owners.0 == owners.1)
    features.add(isOwned && owners.0 != owners.1)
    features.add(table.twins.contains(a, b))
    features.add(isOne && a.quantity.kind == "count")
  }
}

/// The figures of one story, for comparing many pairs of them.
struct NumberClaimTable {
  let claims: [NumberClaim]
  let weights: TermWeights
  /// The day of publication of each article.
  let published: [Int?]
  let twins: MirroredNumbers
  private var ofUnit: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let article: Int
    let kind: String
    let unit: String
  }

  /// Lays out `claims`, whose order stays.
  init(
    _ claims: [NumberClaim], weights: TermWeights, published: [Int?], twins: MirroredNumbers
  ) {
    self.claims = claims
    self.weights = weights
    self.published = published
    self.twins = twins
    for (index, claim) in claims.enumerated() where claim.quantity.value > 0 {
      ofUnit[Self.key(claim.article, claim), default: []].append(index)
    }
  }

  private static func key(_ article: Int, _ claim: NumberClaim) -> Key {
    Key(article: article, kind: claim.quantity.kind, unit: claim.quantity.unit)
  }

  /// The figures of `article` in the unit of `claim`.
  func claims(of article: Int, like claim: NumberClaim) -> [Int] {
    ofUnit[Self.key(article, claim)] ?? []
  }
}
