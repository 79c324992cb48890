internal import HiloText

/// Compares whom articles name as the first or the last to do something: "Ana Ruiz será la primera en
/// bajar", "the last out was Ana Ruiz".
struct RankComparer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  let weights: TermWeights
  /// The most words between the rank and the name.
  private static let reach = 10

  private struct Claim {
    var article: Int
    var rank: String
    var person: Int
    var context: [ArticleTerms.Term]
    var passage: Passage
    var label: String
  }

  /// The comparisons for the articles whose terms are given.
  func compare(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    var byRank: [String: [Claim]] = [:]
    for claim in terms.flatMap(read) { byRank[claim.rank, default: []].append(claim) }
    return byRank.keys.sorted().flatMap { group(byRank[$0] ?? []) }
  }

  private func read(_ terms: ArticleTerms) -> [Claim] {
    let document = terms.document
    guard let ranks = RankWords.of(document.language) else { return [] }
    let people = document.mentions.indices.filter { document.mentions[$0].type == .person }
    guard !people.isEmpty else { return [] }
    var claims: [Claim] = []
    for i in document.tokens.indices {
      guard let rank = ranks.ranks[document.tokens[i].folded],
        let (mention, entity) = person(near: i, people, terms)
      else { continue }
      let name = document.mentions[mention].tokens
      let whole = min(i, name.lowerBound)..<max(i + 1, name.upperBound)
      let clause = terms.clause(around: whole, reach: 6)
      claims.append(
        Claim(
          article: terms.article, rank: rank, person: entity,
          context: terms.context(clause, except: name), passage: document.passage(of: whole),
          label: label(i, document)))
    }
    return claims
  }

  /// The person that the rank at `i` is told of: the nearest in its sentence.
  private func person(
    near i: Int, _ people: [Int], _ terms: ArticleTerms
  ) -> (mention: Int, entity: Int)? {
    let document = terms.document
    var best: (distance: Int, mention: Int)?
    for index in people {
      let tokens = document.mentions[index].tokens
      guard document.tokens[tokens.lowerBound].sentence == document.tokens[i].sentence,
        !tokens.contains(i)
      else { continue }
      let distance = tokens.lowerBound > i ? tokens.lowerBound - i : i - tokens.upperBound + 1
      if distance <= Self.reach, best.map({ distance < $0.distance }) ?? true {
        best = (distance, index)
      }
    }
    guard let best, let entity = linking.entity(ofMention: best.mention, in: terms.article)
    else { return nil }
    return (best.mention, entity)
  }

  private func label(_ i: Int, _ document: Document) -> String {
    let next = i + 1 < document.tokens.count && document.tokens[i + 1].pos == .noun ? i + 2 : i + 1
    return document.text[document.passage(of: i..<next)]
  }

  /// Claims of one rank: of one person they agree; of two, where the clauses are alike, they conflict.
  private func group(_ claims: [Claim]) -> [(comparison: Comparison, weight: Double)] {
    var groups: [[Claim]] = []
    for claim in claims.prefix(400) {
      let at = groups.firstIndex { group in
        group.prefix(4).contains { isSame($0, claim) }
      }
      if let at { groups[at].append(claim) } else { groups.append([claim]) }
    }
    return groups.compactMap { group in
      var values: [Claim] = []
      for claim in group.sorted(by: { order.place[$0.article] < order.place[$1.article] })
      where !values.contains(where: { $0.article == claim.article }) { values.append(claim) }
      guard values.count > 1 else { return nil }
      let isAgreed = Set(values.map(\.person)).count == 1
      return (
        Comparison(
          event: nil, attribute: .participant, subject: values[0].label,
          verdict: isAgreed ? .agree : .conflict,
          values: values.map {
            Comparison.Value(
              value: linking.entities[$0.person].name,
              citation: Citation(article: $0.article, passage: $0.passage))
          }), 3 + 0.4 * Double(values.count)
      )
    }
  }

  private func isSame(_ a: Claim, _ b: Claim) -> Bool {
    let sameLanguage =
      articles[a.article].document.language == articles[b.article].document.language
    let (shared, part) = weights.likeness(a.context, b.context, sameLanguage: sameLanguage)
    if a.person == b.person { return shared >= (sameLanguage ? 0.3 : 0) }
    return shared >= 1.3 && part >= 0.5
  }
}

/// The words for the first and the last, from the rows "rank" of `events/phrases.txt`.
struct RankWords: Sendable {
  /// By folded word: "first", "last".
  private(set) var ranks: [String: String] = [:]

  static func of(_ language: Language) -> RankWords? { all[language] }

  private static let all: [Language: RankWords] = {
    var result: [Language: RankWords] = [:]
    for pack in LanguagePack.all {
      var words = RankWords()
      for row in pack.rows("events/phrases") where row.count >= 3 && row[0] == "rank" {
        for word in row[2].split(separator: ",") {
          words.ranks[Folding.folded(String(word.drop { $0 == " " }))] = row[1]
        }
      }
      result[pack.language] = words
    }
    return result
  }()
}
