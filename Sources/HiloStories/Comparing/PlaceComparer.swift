internal import HiloText

/// Finds the places that more than one article of a story names, and what they say is there.
///
/// That two articles name one place says nothing by itself, unless hardly any do: they agree on it where
/// the clauses around tell of like things. Countries are left out.
struct PlaceComparer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  let weights: TermWeights
  /// What the clauses around two namings must share for one and the same thing to be there.
  private static let least = 0.9
  /// A place that is named so seldom is a part of what happened, not of the country around it.
  private static let seldom = 3
  /// Namings of a place that are compared with each other.
  private static let most = 24
  /// The most words for what is at a place.
  private static let siteReach = 6
  /// The most comparisons of this kind for each article.
  private static let perArticle = 2

  /// The comparisons for the articles of one story.
  func compare(_ terms: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    located(terms.map(\.article)) + shared(terms)
  }

  /// "El epicentro se localizó en …": the place that stands by a word for one.
  private func located(_ cluster: [Int]) -> [(comparison: Comparison, weight: Double)] {
    var found: [String: [(article: Int, entity: Int, passage: Passage)]] = [:]
    for article in cluster {
      let document = articles[article].document
      guard let lexicon = EventLexicon.of(document.language) else { continue }
      for (index, mention) in document.mentions.enumerated() where mention.type == .location {
        guard let entity = linking.entity(ofMention: index, in: article) else { continue }
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

  /// A place named in an article, with what its clause tells of.
  private struct Naming {
    var article: Int
    var passage: Passage
    var language: Language
    var context: [ArticleTerms.Term]
    /// The words for what is there: "el aeropuerto de", with the name; nil where the name stands alone.
    var site: Passage?
  }

  private func shared(_ cluster: [ArticleTerms]) -> [(comparison: Comparison, weight: Double)] {
    var places: [Int: [Naming]] = [:]
    var inside: Set<Int> = []
    for terms in cluster {
      let document = terms.document
      for (index, mention) in document.mentions.enumerated() where mention.type == .location {
        guard let entity = linking.entity(ofMention: index, in: terms.article),
          !document.isBoilerplate(mention.passage),
          linking.entities[entity].type == .location, !isCountry(entity, document.language),
          !document.isDateline(mention)
        else { continue }
        if isInside(mention, document) { inside.insert(entity) }
        guard places[entity]?.count ?? 0 < Self.most else { continue }
        let clause = terms.clause(around: mention.tokens, reach: 10)
        places[entity, default: []].append(
          Naming(
            article: terms.article, passage: mention.passage, language: document.language,
            context: terms.context(clause, except: mention.tokens), site: site(mention, document)))
      }
    }
    var result: [(comparison: Comparison, weight: Double)] = []
    for entity in places.keys.sorted() where inside.contains(entity) {
      let (group, likeness) = alike(places[entity] ?? [])
      guard group.count > 1 else { continue }
      let told = group.sorted { order.place[$0.article] < order.place[$1.article] }
      // "en Guayaquil", "en el aeropuerto de Guayaquil": the one says more exactly where.
      let isRefined = (group[0].site == nil) != (group[1].site == nil)
      let values = told.map { ($0.article, entity, $0.site ?? $0.passage) }
      result.append(
        (
          comparison(values, isRefined ? .refine : .agree, subject: nil),
          0.5 + 0.3 * Double(values.count) + 0.3 * min(likeness, 4)
        ))
    }
    return Array(result.prefix(Self.perArticle * cluster.count))
  }

  /// The words from a word for where to the name that tell of something at the place: "en |la plaza de toros de
  /// Algeciras|"; nil where the name stands alone or after a word for a town or region.
  private func site(_ mention: Mention, _ document: Document) -> Passage? {
    guard let lexicon = EventLexicon.of(document.language) else { return nil }
    let sentence = document.sentences[Int(document.tokens[mention.tokens.lowerBound].sentence)]
    func roles(_ k: Int) -> EventLexicon.Role {
      lexicon.entry(document.tokens[k].folded)?.roles ?? []
    }
    let link = mention.tokens.lowerBound - 1
    guard link > sentence.tokens.lowerBound, roles(link).contains(.preposition),
      !roles(link).contains(.inside)
    else { return nil }
    var k = link - 1
    var hasNoun = false
    while k > sentence.tokens.lowerBound, link - k <= Self.siteReach {
      if roles(k).contains(.inside) {
        return hasNoun
          ? Passage(start: Int(document.tokens[k + 1].start), end: mention.passage.end) : nil
      }
      let token = document.tokens[k]
      if lexicon.entry(token.folded)?.topics.contains(.region) == true { return nil }
      switch token.pos {
      case .noun, .properNoun: hasNoun = true
      case .determiner, .adjective, .adposition: break
      default: return nil
      }
      k -= 1
    }
    return nil
  }

  /// First the two namings in two articles whose clauses have most in common, then of each other article the one
  /// that has most in common with these, however little: where two tell that something is there, a third that names
  /// the place mostly does too, in other words, though not what there; and how much the two share.
  private func alike(_ namings: [Naming]) -> ([Naming], likeness: Double) {
    func likeness(_ a: Naming, _ b: Naming) -> Double {
      weights.likeness(a.context, b.context, sameLanguage: a.language == b.language).shared
    }
    let least = namings.count <= Self.seldom ? 0 : Self.least
    var best: (likeness: Double, pair: [Naming])?
    for (index, a) in namings.enumerated() {
      for b in namings[(index + 1)...] where a.article != b.article {
        let found = likeness(a, b)
        if found >= least, found > best?.likeness ?? -1 { best = (found, [a, b]) }
      }
    }
    guard var group = best?.pair, let most = best?.likeness else { return ([], 0) }
    let pair = group
    let others = namings.filter { naming in !pair.contains { $0.article == naming.article } }
    for (_, own) in Dictionary(grouping: others, by: \.article).sorted(by: { $0.key < $1.key }) {
      func closeness(_ naming: Naming) -> Double {
        pair.reduce(0) { max($0, likeness($1, naming)) }
      }
      // The first of those as close.
      var likest = (closeness: -1.0, naming: own[0])
      for naming in own where closeness(naming) > likest.closeness {
        likest = (closeness(naming), naming)
      }
      likest.naming.site = nil
      group.append(likest.naming)
    }
    return (group, most)
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
