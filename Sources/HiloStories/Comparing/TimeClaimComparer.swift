internal import HiloText

/// A time that an article gives, with what its clause is about.
struct TimeClaim: Sendable {
  let article: Int
  let language: Language
  let time: TimeExpression
  /// The words of its clause.
  let context: [ArticleTerms.Term]
  /// The verb above it, and the nouns that it hangs on.
  let core: [ArticleTerms.Term]
  let zone: String
  /// How many minutes its hour may be off.
  let slack: ClosedRange<Int>
  /// The clause looks ahead ("comenzará").
  let isForeseen: Bool
  /// It is when somebody said something.
  let isTold: Bool
  let isHeadline: Bool
  /// Its sentence in the document.
  let sentence: Int
  /// Its words with the verb that they belong to, when it stands near.
  let passage: Passage
  /// The verb's or noun's written form, for show.
  let label: String
}

/// Finds the times of an article that stand with something that happens; those of who said it when are
/// left out.
struct TimeClaimReader {
  let terms: ArticleTerms
  private let foresight: Foresight
  private let numbers: NumberReader?

  init?(_ terms: ArticleTerms) {
    guard let events = EventLexicon.of(terms.document.language) else { return nil }
    self.terms = terms
    foresight = Foresight(terms, events)
    numbers = NumberReader(terms.document)
  }

  private var document: Document { terms.document }

  /// The claims in order of the text.
  func read() -> [TimeClaim] { document.times.compactMap(claim) }

  private func claim(_ time: TimeExpression) -> TimeClaim? {
    guard time.kind == .date || time.kind == .time, time.value != "PRESENT_REF",
      time.range.earliest != nil || TimeRelation.clock(time) != nil
        || time.value.hasSuffix("_REF"), !time.tokens.isEmpty
    else { return nil }
    let sentence = document.sentences[Int(document.tokens[time.tokens.lowerBound].sentence)]
    guard !document.isBoilerplate(sentence.passage),
      time.tokens.upperBound <= sentence.tokens.upperBound
    else { return nil }
    let verb = terms.governor[time.tokens.lowerBound]
    guard !isSaidFiner(time, sentence, verb) else { return nil }
    // "dijo el lunes" is the day of the telling.
    let isTold = verb >= 0 && terms.isCue[verb]
    let core = core(of: time, verb)
    guard isTold || !core.terms.isEmpty else { return nil }
    let clause = terms.clause(around: time.tokens, reach: 10)
    return TimeClaim(
      article: terms.article, language: document.language, time: time,
      context: terms.context(clause, except: time.tokens)
        .merged(with: terms.speaker(at: time.tokens.lowerBound)), core: core.terms,
      zone: TimeRelation.zone(of: time, in: document),
      slack: TimeRelation.slack(of: time, in: document, numbers),
      isForeseen: foresight.ahead[time.tokens.lowerBound], isTold: isTold,
      isHeadline: sentence.kind == .headline,
      sentence: Int(document.tokens[time.tokens.lowerBound].sentence), passage: time.passage,
      label: core.label)
  }

  /// "ocurrió ayer en la cantera a las 15:40": the hour of the same clause says the day as well.
  private func isSaidFiner(_ time: TimeExpression, _ sentence: Sentence, _ verb: Int) -> Bool {
    guard time.range.dayCount == 1, !time.value.contains("T") else { return false }
    return document.times.contains { other in
      other.value.hasPrefix(time.value + "T") && !other.tokens.isEmpty
        && sentence.tokens.contains(other.tokens.lowerBound)
        && terms.governor[other.tokens.lowerBound] == verb
    }
  }

  /// What the time is of: the verb over it, its subject and objects, and the nouns between.
  private func core(of time: TimeExpression, _ verb: Int) -> (
    terms: [ArticleTerms.Term], label: String
  ) {
    var found: Set<ArticleTerms.Term> = []
    var label = ""
    var k = Int(document.tokens[time.tokens.upperBound - 1].head)
    var steps = 0
    while k >= 0, steps < 4, !time.tokens.contains(k) {
      if !terms.terms[k].isEmpty, document.tokens[k].pos != .adverb, !terms.isCue[k] {
        found.formUnion(terms.terms[k])
        if label.isEmpty { label = document.tokens[k].lower }
      }
      if document.tokens[k].pos == .verb { break }
      k = Int(document.tokens[k].head)
      steps += 1
    }
    if verb >= 0, !terms.isCue[verb] {
      found.formUnion(terms.terms[verb])
      if label.isEmpty { label = document.tokens[verb].lower }
    }
    return (found.sorted(), label)
  }
}

/// Compares when articles say that one thing happens, where no list knows the happening: times whose
/// clauses share what happens and something more.
///
/// Each claim is asked against those that share one of the rarer words of its core: linear in the claims
/// but for words that many share, which are passed over.
struct TimeClaimComparer {
  let order: ArticleOrder
  /// The day of publication of each article.
  let published: [Int?]
  let weights: TermWeights
  /// Sentences of articles that are one text told anew.
  var mirrors = Mirrors()
  /// Sentences that tell of a thing put off: another text's day for it is another day.
  var moved: Set<Mirrors.Place> = []
  /// Sentences that tell of a thing foreseen for a day, or come in the end.
  var planned: Set<Mirrors.Place> = []
  /// The most claims that a word may bring together.
  private static let crowd = 60

  /// The comparisons among `claims`, all of one story.
  func compare(_ claims: [TimeClaim]) -> [(comparison: Comparison, weight: Double)] {
    let claims = claims.sorted {
      $0.article != $1.article
        ? order.place[$0.article] < order.place[$1.article] : $0.passage < $1.passage
    }
    var pairs = pairs(claims) + mirrored(claims)
    pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.a, $0.b) < ($1.a, $1.b) }
    var root = Array(claims.indices)
    var members = claims.indices.map { [$0] }
    for pair in pairs {
      let (a, b) = (root[pair.a], root[pair.b])
      guard a != b else { continue }
      let articles = Set(members[a].map { claims[$0].article })
      guard !members[b].contains(where: { articles.contains(claims[$0].article) }) else { continue }
      for k in members[b] { root[k] = a }
      members[a] += members[b]
      members[b] = []
    }
    let groups = root.map { members[$0] }
    return members.filter { $0.count > 1 }.flatMap { group in
      comparisons(of: group.sorted().map { claims[$0] })
    } + putOff(claims, groups)
  }

  /// "La vista del martes se aplaza al viernes": the two days of a sentence that puts a thing off are one
  /// thing's, with all that other texts say of either.
  private func putOff(
    _ claims: [TimeClaim], _ groups: [[Int]]
  ) -> [(comparison: Comparison, weight: Double)] {
    var ofSentence: [Mirrors.Place: [Int]] = [:]
    for (index, claim) in claims.enumerated() where TimeRelation.day(of: claim.time) != nil {
      let place = Mirrors.Place(article: claim.article, sentence: claim.sentence)
      guard !claim.isTold else { continue }
      if moved.contains(place) || planned.contains(place) {
        ofSentence[place, default: []].append(index)
      }
    }
    return ofSentence.values.filter { $0.count == 2 }.sorted { $0[0] < $1[0] }.compactMap { pair in
      let days = pair.map { TimeRelation.day(of: claims[$0].time) }
      guard days[0] != days[1] else { return nil }
      let values = Set(groups[pair[0]] + groups[pair[1]]).sorted().map { claims[$0] }
        .distinct { "\($0.article)|\(TimeRelation.day(of: $0.time) ?? "")" }
      guard Set(values.map(\.article)).count > 1 else { return nil }
      return (comparison(values, .update), 4 + 0.4 * Double(values.count))
    }
  }

  private func pairs(_ claims: [TimeClaim]) -> [(score: Double, a: Int, b: Int)] {
    var holders: [ArticleTerms.Term: [Int]] = [:]
    for (index, claim) in claims.enumerated() where !claim.isTold {
      for term in claim.context { holders[term, default: []].append(index) }
    }
    var pairs: [(score: Double, a: Int, b: Int)] = []
    var first: [String: Int] = [:]
    for (index, claim) in claims.enumerated() where !claim.isTold {
      // Two texts do not give one odd minute, or one day far off, by chance.
      if isTelling(claim) {
        if let known = first[claim.time.value] {
          if claims[known].article != claim.article { pairs.append((1, known, index)) }
        } else {
          first[claim.time.value] = index
        }
      }
      var asked: Set<Int> = []
      // What was put off is told in other words than before.
      let place = Mirrors.Place(article: claim.article, sentence: claim.sentence)
      for term in moved.contains(place) ? claim.context : claim.core {
        guard let near = holders[term], near.count <= Self.crowd else { continue }
        for other in near where claims[other].article != claim.article {
          guard asked.insert(other).inserted, let score = score(claim, claims[other]) else {
            continue
          }
          pairs.append((score, min(index, other), max(index, other)))
        }
      }
    }
    return pairs
  }

  /// Times of sentences that are one told anew.
  private func mirrored(_ claims: [TimeClaim]) -> [(score: Double, a: Int, b: Int)] {
    var places: [Mirrors.Place: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      let place = Mirrors.Place(article: claim.article, sentence: claim.sentence)
      places[place, default: []].append(index)
    }
    return mirrors.pairs.flatMap { pair in
      Mirrors.matched(
        places[pair.a] ?? [], places[pair.b] ?? [],
        isEqual: { claims[$0].time.value == claims[$1].time.value },
        fits: {
          claims[$0].isTold == claims[$1].isTold
            && abs(TimeRelation.fineness(claims[$0].time) - TimeRelation.fineness(claims[$1].time))
              < 2
        }, likeness: { around(claims[$0], claims[$1]) }
      ).map { (score: 3, a: min($0, $1), b: max($0, $1)) }
    }
  }

  /// How much what stands around two times has in common, what they are of most.
  private func around(_ a: TimeClaim, _ b: TimeClaim) -> Double {
    let sameLanguage = a.language == b.language
    return weights.likeness(a.context, b.context, sameLanguage: sameLanguage).part
      + weights.likeness(a.core, b.core, sameLanguage: sameLanguage).shared
  }

  private func relation(_ a: TimeClaim, _ b: TimeClaim) -> Quantity.Relation {
    TimeRelation.between(
      a.time, b.time, zoned: a.zone != b.zone, slack: (a.slack, b.slack))
  }

  /// It lay ahead when it was told: of what was past the day is not put off.
  private func isAhead(_ claim: TimeClaim) -> Bool {
    guard let told = published[claim.article], let last = claim.time.range.latest?.number else {
      return true
    }
    return last >= told
  }

  /// The later of two days is told as the one that a thing was put off to.
  private func isMoved(_ a: TimeClaim, _ b: TimeClaim) -> Bool {
    guard let x = published[a.article], let y = published[b.article], x != y else { return false }
    let last = x < y ? b : a
    return moved.contains(Mirrors.Place(article: last.article, sentence: last.sentence))
  }

  /// A day foreseen, and another within a month that a later text gives.
  private func isOvertaken(_ a: TimeClaim, _ b: TimeClaim) -> Bool {
    guard let x = published[a.article], let y = published[b.article], x != y,
      let i = a.time.range.earliest?.number, let j = b.time.range.earliest?.number
    else { return false }
    return (x < y ? a : b).isForeseen && abs(i - j) <= 31
  }

  private func isTelling(_ claim: TimeClaim) -> Bool {
    if let minutes = TimeRelation.clock(claim.time), TimeRelation.day(of: claim.time) != nil,
      claim.time.value.contains(":")
    {
      return minutes % 30 != 0
    }
    return isFar(claim) && TimeRelation.fineness(claim.time) == 3
  }

  /// A day that lies more than so many days from the article: two texts do not name it by chance.
  private func isFar(_ claim: TimeClaim, by least: Int = 10) -> Bool {
    guard let day = claim.time.range.earliest?.number, claim.time.range.dayCount == 1,
      let published = published[claim.article]
    else { return false }
    return abs(day - published) > least
  }

  /// How sure it is that two claims are of one thing; nil where it is not.
  private func score(_ a: TimeClaim, _ b: TimeClaim) -> Double? {
    let (shared, part) = weights.likeness(
      a.context, b.context, sameLanguage: a.language == b.language)
    let core = weights.likeness(a.core, b.core, sameLanguage: a.language == b.language).shared
    let relation = relation(a, b)
    let fine = min(TimeRelation.fineness(a.time), TimeRelation.fineness(b.time))
    let needed: Double
    switch relation {
    case .same: needed = fine >= 4 || isFar(a, by: 4) ? 0.4 : 0.9
    case .contained: needed = fine == 0 ? 1.1 : 0.9
    case .apart: needed = isOvertaken(a, b) && core >= 0.5 ? 1.3 : 1.6
    }
    if relation == .apart, isMoved(a, b), shared >= 0.9, part >= 0.25 { return shared + core }
    // More than one word alike: "comenzó" alone begins many things.
    guard shared + core * 0.5 >= needed, part >= (relation == .apart ? 0.35 : 0.2),
      relation == .same || shared >= 1.05
    else { return nil }
    guard relation != .apart || core > 0.3 else { return nil }
    return shared + core + part
  }

  private func comparisons(of values: [TimeClaim]) -> [(comparison: Comparison, weight: Double)] {
    var isContained = false
    var isApart = false
    let told = values.distinct { TimeRelation.key($0.time) + "|\($0.zone)|\($0.slack)" }
    for i in told.indices {
      for j in told.indices where j > i {
        switch relation(told[i], told[j]) {
        case .same: break
        case .contained: isContained = true
        case .apart: isApart = true
        }
      }
    }
    let verdict: Comparison.Verdict
    if isApart {
      let days = Set(values.map { published[$0.article] ?? -1 })
      let isNews = values[0].isForeseen || isMoved(values[0], values[values.count - 1])
      verdict = days.count > 1 && isNews && isAhead(values[0]) ? .update : .conflict
    } else {
      verdict = isContained ? .refine : .agree
    }
    let sources = Double(values.count)
    let weight = (isApart ? 3.4 : isContained ? 3.2 : 2.6) + 0.4 * sources
    var result = [(comparison: comparison(values, verdict), weight: weight)]
    if verdict == .refine,
      let finest = TimeRelation.finest(values, \.time, \.article, relation)
    {
      result.append((comparison(finest, .agree), weight + 1.1))
    }
    if isApart, values.count > 2 {
      let days = Set(values.compactMap { TimeRelation.day(of: $0.time) }).sorted()
      // Of one day the hours.
      let keys = days.count > 1 ? days : Set(values.map(\.time.value)).sorted()
      for key in keys {
        let same = values.filter {
          days.count > 1 ? TimeRelation.day(of: $0.time) == key : $0.time.value == key
        }
        guard same.count > 1, same.count < values.count else { continue }
        result += comparisons(of: same)
      }
    }
    return result
  }

  private func comparison(
    _ values: [TimeClaim], _ verdict: Comparison.Verdict
  ) -> Comparison {
    Comparison(
      event: nil, attribute: .date, subject: values[0].label, verdict: verdict,
      values: values.map {
        Comparison.Value(
          value: $0.time.value, citation: Citation(article: $0.article, passage: $0.passage))
      })
  }
}
