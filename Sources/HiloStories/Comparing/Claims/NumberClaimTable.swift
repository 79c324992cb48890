internal import HiloText

/// What is known of a figure beside its words, laid flat; names are numbers of their table.
struct NumberFacts: Sendable {
  /// The kinds that are told apart.
  enum Kind { case count, money, percent, duration, other }

  let article: Int
  let value: Double
  let factor: Double
  let kind: Kind
  let isBare: Bool
  let isDefinite: Bool
  let isHeadline: Bool
  let isPart: Bool
  let grows: Bool
  let isOnce: Bool
  let isLevel: Bool
  let whole: Double
  let position: Double
  /// The day of its article.
  let published: Int?
  fileprivate(set) var language = 0
  fileprivate(set) var unit = 0
  fileprivate(set) var moves: Int?
  fileprivate(set) var measure: Int?
  fileprivate(set) var owner: Int?

  init(_ claim: NumberClaim, published: Int?) {
    article = claim.article
    value = claim.quantity.value
    factor = claim.quantity.factor
    switch claim.quantity.kind {
    case "count": kind = .count
    case "money": kind = .money
    case "percent": kind = .percent
    case "duration": kind = .duration
    default: kind = .other
    }
    isBare = claim.isBare
    isDefinite = claim.isDefinite
    isHeadline = claim.isHeadline
    isPart = claim.isPart
    grows = claim.grows
    isOnce = claim.isOnce
    isLevel = claim.isLevel
    whole = claim.whole
    position = claim.position
    self.published = published
  }
}

/// The figures of one story, for comparing many pairs of them.
struct NumberClaimTable {
  let claims: [NumberClaim]
  /// By the order of ``claims``.
  let facts: [NumberFacts]
  let heads: [WeightedTerms]
  let contexts: [WeightedTerms]
  /// How alike the clauses are, and what the claims hang on.
  let vectors: PassageVectors
  let predicates: [WeightedTerms]
  private let twins: MirroredNumbers
  private var ofUnit: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let article: Int
    let unit: Int
  }

  /// Lays out `claims`, whose order stays; `published` is the day of publication of each article.
  init(
    _ claims: [NumberClaim], weights: TermWeights, published: [Int?], twins: MirroredNumbers
  ) {
    self.claims = claims
    self.twins = twins
    heads = claims.map { weights.weighted($0.head) }
    contexts = claims.map { weights.weighted($0.context) }
    vectors = PassageVectors(claims.map(\.vector))
    predicates = claims.map { weights.weighted($0.predicate.sorted()) }
    var names = NameNumbers()
    facts = claims.map { claim in
      var one = NumberFacts(claim, published: published[claim.article])
      one.language = names.number(of: claim.language.rawValue)
      one.unit = names.number(of: claim.quantity.kind + "|" + claim.quantity.unit)
      one.moves = claim.moves.isEmpty ? nil : names.number(of: claim.moves)
      one.measure = claim.measurement.map { names.number(of: $0.measure) }
      one.owner = claim.measurement?.owner.map { names.number(of: $0) }
      return one
    }
    for (index, one) in facts.enumerated() where one.value > 0 {
      ofUnit[Key(article: one.article, unit: one.unit), default: []].append(index)
    }
  }

  /// The figures of `article` in the unit of `claim`.
  func claims(of article: Int, like claim: NumberFacts) -> [Int] {
    ofUnit[Key(article: article, unit: claim.unit)] ?? []
  }

  func areTwins(_ i: Int, _ j: Int) -> Bool { twins.contains(claims[i], claims[j]) }
}
