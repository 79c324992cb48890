internal import HiloText

/// Finds the places that more than one article of a story names, and what they say is there.
///
/// Places that everybody names all the time (the countries of the story) tell nothing and are left
/// out: a place counts when the articles name it seldom.
struct PlaceComparer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  /// The most comparisons of this kind for each article.
  private static let perArticle = 2

  /// The comparisons for the articles of one story.
  func compare(_ cluster: [Int]) -> [(comparison: Comparison, weight: Double)] {
    located(cluster) + shared(cluster)
  }

  /// "El epicentro se localizó en …": the place that stands by a word for one.
  private func located(_ cluster: [Int]) -> [(comparison: Comparison, weight: Double)] {
    var found: [String: [(article: Int, entity: Int, passage: Passage)]] = [:]
    for article in cluster {
      let document = articles[article].document
      guard let lexicon = EventLexicon.of(document.language) else { continue }
      for (index, mention) in document.mentions.enumerated() where mention.type == .location {
        guard let entity = entity(article, index) else { continue }
        let sentence = document.sentences[Int(document.tokens[mention.tokens.lowerBound].sentence)]
        var k = mention.tokens.lowerBound - 1
        let limit = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 6)
        while k >= limit, document.tokens[k].shape != .punctuation {
          if let roles = lexicon.entry(document.tokens[k].folded)?.roles, roles.contains(.located) {
            // The first letters are alike in the languages ("epicentro", "epicentre").
            let key = String(document.tokens[k].folded.prefix(7))
            let passage = Passage(
              start: Int(document.tokens[k].start), end: mention.passage.end)
            if !(found[key] ?? []).contains(where: { $0.article == article }) {
              found[key, default: []].append((article, entity, passage))
            }
            break
          }
          k -= 1
        }
      }
    }
    return found.keys.sorted().compactMap { key in
      let values = (found[key] ?? []).sorted { order.place[$0.article] < order.place[$1.article] }
      guard Set(values.map(\.article)).count > 1 else { return nil }
      let verdict: Comparison.Verdict =
        Set(values.map(\.entity)).count == 1 ? .agree : .refine
      return (
        comparison(values.map { ($0.article, $0.entity, $0.passage) }, verdict, subject: key),
        4 + Double(values.count)
      )
    }
  }

  private func shared(_ cluster: [Int]) -> [(comparison: Comparison, weight: Double)] {
    var places: [Int: [(article: Int, passage: Passage)]] = [:]
    var inside: Set<Int> = []
    for article in cluster {
      let document = articles[article].document
      for (index, mention) in document.mentions.enumerated() where mention.type == .location {
        guard let entity = entity(article, index), !document.isBoilerplate(mention.passage),
          linking.entities[entity].type == .location, !isCountry(entity, document.language)
        else { continue }
        if isInside(mention, document) { inside.insert(entity) }
        places[entity, default: []].append((article, mention.passage))
      }
    }
    var result: [(comparison: Comparison, weight: Double)] = []
    for entity in places.keys.sorted() {
      let all = places[entity] ?? []
      let named = Set(all.map(\.article))
      guard named.count > 1, inside.contains(entity) else {
        continue
      }
      var first: [(Int, Int, Passage)] = []
      for value in all.sorted(by: {
        ($0.article, $0.passage) < ($1.article, $1.passage)
      }) where !first.contains(where: { $0.0 == value.article }) {
        first.append((value.article, entity, value.passage))
      }
      first.sort { order.place[$0.0] < order.place[$1.0] }
      // What half of the articles name says less of any two of them.
      let isCommon = named.count * 2 > cluster.count + 2
      result.append(
        (
          comparison(first, .agree, subject: nil),
          (isCommon ? 0.1 : 1.2) + 0.3 * Double(named.count)
        ))
    }
    return Array(result.prefix(Self.perArticle * cluster.count))
  }

  /// That two articles name one country says nothing.
  private func isCountry(_ entity: Int, _ language: Language) -> Bool {
    EventLabeler.countries(of: language).contains(
      Folding.folded(Folding.lower(linking.entities[entity].name)))
  }

  /// A word for where ("en", "in") stands just before.
  private func isInside(_ mention: Mention, _ document: Document) -> Bool {
    guard let lexicon = EventLexicon.of(document.language) else { return false }
    var k = mention.tokens.lowerBound - 1
    let limit = max(0, mention.tokens.lowerBound - 5)
    while k >= limit {
      let roles = lexicon.entry(document.tokens[k].folded)?.roles ?? []
      if roles.contains(.inside) || roles.contains(.preposition) { return true }
      guard
        document.tokens[k].pos == .determiner || document.tokens[k].pos == .noun
          || document.tokens[k].pos == .adjective
      else { return false }
      k -= 1
    }
    return false
  }

  private func entity(_ article: Int, _ mention: Int) -> Int? {
    guard linking.entityOfMention.indices.contains(article),
      linking.entityOfMention[article].indices.contains(mention)
    else { return nil }
    return linking.entityOfMention[article][mention]
  }

  private func comparison(
    _ values: [(Int, Int, Passage)], _ verdict: Comparison.Verdict, subject: String?
  ) -> Comparison {
    Comparison(
      event: nil, attribute: .place, subject: subject, verdict: verdict,
      values: values.map {
        Comparison.Value(
          value: linking.entities[$0.1].name, citation: Citation(article: $0.0, passage: $0.2))
      })
  }
}
