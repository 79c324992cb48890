internal import HiloText

/// Compares figures: which of them are of one thing a model learned from stories with answers says
/// (``NumberPair``).
struct NumberClaimComparer {
  let order: ArticleOrder
  /// The day of publication of each article.
  let published: [Int?]
  /// For each article that copies another, which.
  let copies: [Int: Int]
  let weights: TermWeights
  /// Sentences of articles that are one text told anew.
  var mirrors = Mirrors()
  var model = LogisticModel.numbers

  /// `claims`, all of one story, and which of them are of one thing.
  func linked(_ claims: [NumberClaim]) -> StoryClaims.Linked<NumberClaimTable> {
    let table = table(sorted(claims))
    return StoryClaims.Linked(table: table, groups: linked(table))
  }

  /// The comparisons among claims of one story.
  func compare(
    _ linked: StoryClaims.Linked<NumberClaimTable>
  ) -> [(comparison: Comparison, weight: Double)] {
    linked.groups.flatMap { group in
      comparisons(of: group.members.map { linked.table.claims[$0] }).map {
        ($0, Double(group.score))
      }
    }
  }

  /// `claims` in the order of their articles and of the text.
  func sorted(_ claims: [NumberClaim]) -> [NumberClaim] {
    claims.sorted {
      $0.article != $1.article
        ? place(of: $0) < place(of: $1) : $0.passage < $1.passage
    }
  }

  func table(_ claims: [NumberClaim]) -> NumberClaimTable {
    NumberClaimTable(
      claims, weights: weights, published: published,
      twins: MirroredNumbers(claims, mirrors, weights))
  }

  /// How likely the figures at two places are of one thing, as log odds; nil where they cannot be.
  func likeness(in table: NumberClaimTable) -> (Citation, Citation) -> Float? {
    ClaimLinkage.likeness(
      of: table.claims.map { Citation(article: $0.article, passage: $0.passage) },
      score: score(in: table))
  }

  /// How likely two figures of `table` are of one thing, by their places, the first before the second; nil where they
  /// cannot be.
  private func score(in table: NumberClaimTable) -> (Int, Int) -> Float? {
    var pair = NumberPair()
    return { i, j in
      guard NumberPair.fits(i, j, in: table) else { return nil }
      guard !isOfOneWhole(table.claims[i], table.claims[j]) else { return ClaimLinkage.sure }
      pair.read(i, j, in: table)
      return model.score(pair.values)
    }
  }

  /// Which figures of `table` are of one thing, by their places, and how likely the likest two are.
  func linked(_ table: NumberClaimTable) -> [(score: Float, members: [Int])] {
    let claims = table.claims
    let score = score(in: table)
    var pairs: [ClaimLinkage.Pair] = []
    for (i, j) in ClaimLinkage.candidates(claims.map(keys)) {
      if let score = score(i, j) {
        pairs.append((score, i, j))
      } else if isContrast(claims[i], claims[j]) {
        pairs.append((ClaimLinkage.sure, i, j))
      }
    }
    return ClaimLinkage(
      threshold: model.threshold, articles: claims.map(\.article), score: score
    ).groups(pairs) { i, j in
      claims[i].quantity.value != claims[j].quantity.value && !isContrast(claims[i], claims[j])
    }
  }

  /// "cuatro de las doce", "cinco de las doce": parts of one whole.
  private func isOfOneWhole(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    a.whole > 5 && a.whole == b.whole
  }

  /// What the figures of a large story are looked up by: words of weight and the value.
  private func keys(_ claim: NumberClaim) -> [Int] {
    ClaimLinkage.keys(claim.head.merged(with: claim.context), weights)
      + [Int(bitPattern: UInt(claim.quantity.value.bitPattern) ^ UInt(1 << 62))]
  }

  /// Its article's place in time; those without a day come last.
  private func place(of claim: NumberClaim) -> Int {
    order.place[claim.article] + (published[claim.article] == nil ? order.place.count : 0)
  }

  /// What a text foresaw and what came, set against each other: "iba a durar 48 horas, terminó en 22".
  private func isContrast(_ a: NumberClaim, _ b: NumberClaim) -> Bool {
    a.article == b.article && a.sentence == b.sentence && a.isForeseen != b.isForeseen
      && a.quantity.kind == "duration" && b.quantity.kind == "duration"
  }

  // MARK: What is said

  /// One figure for each article; two where it sets them against each other.
  func values(of members: [NumberClaim]) -> [NumberClaim] {
    var values: [NumberClaim] = []
    for claim in members {
      // The text of an article is more exact than its headline.
      if let known = values.firstIndex(where: { $0.article == claim.article }) {
        if isContrast(values[known], claim) {
          values.append(claim)
          continue
        }
        if values[known].isHeadline, !claim.isHeadline { values[known] = claim }
        continue
      }
      values.append(claim)
    }
    return values
  }

  private func comparisons(of members: [NumberClaim]) -> [Comparison] {
    let values = values(of: members)
    guard Set(values.map(\.article)).count > 1 else { return [] }
    let verdict = verdict(values)
    var result = [comparison(values, verdict)]
    guard verdict != .agree, values.count > 2 else { return result }
    let foreseen = values.filter(\.isForeseen)
    if foreseen.count > 1, foreseen.count < values.count, Set(foreseen.map(\.article)).count > 1,
      values[0].quantity.kind != "count"
    {
      result += comparisons(of: foreseen)
    }
    for value in Set(values.map(\.quantity.value)).sorted() {
      let same = values.filter { $0.quantity.value == value }
      guard Set(same.map { copies[$0.article] ?? $0.article }).count > 1, same.count < values.count
      else { continue }
      result.append(comparison(same, .agree))
    }
    return result
  }

  private func comparison(
    _ values: [NumberClaim], _ verdict: Comparison.Verdict
  ) -> Comparison {
    let named = values.first { !$0.isBare } ?? values[0]
    return Comparison(
      event: nil, attribute: .number, subject: named.label, verdict: verdict,
      values: values.map {
        Comparison.Value(
          value: $0.quantity.normalised,
          citation: Citation(article: $0.article, passage: $0.passage))
      })
  }
}
