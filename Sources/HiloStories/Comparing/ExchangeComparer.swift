internal import HiloText

/// Compares what articles say that one side gives another: "Corea del Norte vendería munición a Rusia", "a cambio,
/// recibiría alimentos".
///
/// The words of giving, getting and of a return are the language's (rows "gives", "gift", "gets", "return",
/// "including", "toward" and "source" of `events/phrases.txt`). Both sides must be named; what is given in return for
/// something goes the other way. Linear in the words.
struct ExchangeComparer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  let weights: TermWeights
  /// For each article that copies another, which.
  let copies: [Int: Int]

  /// Who gives and who gets.
  private struct Sides: Hashable {
    var giver: Int
    var receiver: Int

    var swapped: Sides { Sides(giver: receiver, receiver: giver) }
  }

  private struct Claim {
    var article: Int
    var sentence: Int
    var sides: Sides
    var goods: Range<Int>
    var terms: [ArticleTerms.Term]
    /// It is said that something is given for it.
    var isReturned: Bool
    /// It says one by one what is given.
    var isListed: Bool
  }

  /// Which part of the shorter of two lists of goods is in the longer, at least, where they are the same, and
  /// where the one says more exactly what the other says.
  private static let part = (same: 0.8, within: 0.45)
  /// How much they share to be of one kind.
  private static let shared = 0.3
  /// How many sentences after a gift its return is told.
  private static let near = 2

  /// The comparisons for the articles whose terms are given.
  func compare(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    var groups: [Sides: [Claim]] = [:]
    for claim in terms.flatMap(read) { groups[claim.sides, default: []].append(claim) }
    return groups.keys.sorted { ($0.giver, $0.receiver) < ($1.giver, $1.receiver) }.compactMap {
      comparison(groups[$0] ?? [])
    }
  }

  // MARK: Reading

  private func read(_ terms: ArticleTerms) -> [Claim] {
    guard let reader = ExchangeReader(terms, linking) else { return [] }
    var claims: [Claim] = []
    for (index, sentence) in terms.document.sentences.enumerated()
    where !terms.document.isBoilerplate(sentence.passage) {
      let isReturn = reader.opensWithReturn(sentence.tokens)
      let last = claims.last.flatMap { index - $0.sentence <= Self.near ? $0 : nil }
      for i in sentence.tokens {
        guard let found = reader.gift(at: i, sentence.tokens) else { continue }
        var sides: Sides?
        if let giver = found.giver, let receiver = found.receiver {
          sides = Sides(giver: giver, receiver: receiver)
        } else if isReturn {
          // Who gets something in return is who gave.
          sides = last?.sides.swapped
        }
        guard let sides, sides.giver != sides.receiver else { continue }
        let claim = Claim(
          article: terms.article, sentence: index, sides: sides, goods: found.goods,
          terms: terms.context(found.goods, except: 0..<0).filter { $0 >= 0 },
          isReturned: isReturn || found.inReturn != nil, isListed: found.isListed)
        guard !claim.terms.isEmpty else { continue }
        claims.append(claim)
        if let inReturn = found.inReturn {
          var other = claim
          other.sides = sides.swapped
          other.goods = inReturn
          other.terms = terms.context(inReturn, except: 0..<0).filter { $0 >= 0 }
          other.isListed = false
          if !other.terms.isEmpty { claims.append(other) }
        }
      }
    }
    return claims
  }

  // MARK: Comparing

  private func comparison(_ claims: [Claim]) -> (comparison: Comparison, weight: Double)? {
    // Of one article what says it one by one, else what comes first.
    let sorted = claims.sorted {
      $0.article != $1.article
        ? order.place[$0.article] < order.place[$1.article]
        : $0.isListed != $1.isListed ? $0.isListed : $0.goods.lowerBound < $1.goods.lowerBound
    }
    let values = sorted.distinct(by: \.article)
    guard Set(values.map { copies[$0.article] ?? $0.article }).count > 1 else { return nil }
    let shares = values.dropFirst().map {
      weights.likeness(
        $0.terms, values[0].terms, sameLanguage: language($0) == language(values[0]))
    }
    let isAlike = shares.allSatisfy { $0.shared >= Self.shared }
    // Two gifts that have nothing in common are one thing where they are told as an exchange.
    guard isAlike || values.contains(where: \.isReturned) else { return nil }
    let isSame = isAlike && shares.allSatisfy { $0.part >= Self.part.same }
    let isWithin = isAlike && shares.allSatisfy { $0.part >= Self.part.within }
    let sides = values[0].sides
    return (
      Comparison(
        event: nil, attribute: .other,
        subject: "\(linking.entities[sides.giver].name) → \(linking.entities[sides.receiver].name)",
        verdict: isSame ? .agree : isWithin ? .refine : .differ,
        values: values.map {
          let document = articles[$0.article].document
          let passage = document.passage(of: $0.goods)
          return Comparison.Value(
            value: document.text[passage],
            citation: Citation(article: $0.article, passage: passage))
        }), 3.4 + 0.3 * Double(values.count)
    )
  }

  private func language(_ claim: Claim) -> Language { articles[claim.article].document.language }
}
