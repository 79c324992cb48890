internal import HiloText

/// A time that an article gives, with what its clause is about.
struct TimeClaim: Sendable {
  let article: Int
  let language: Language
  let time: TimeExpression
  let moment: TimeMoment
  /// The words of its clause.
  let context: [ArticleTerms.Term]
  /// The verb above it, and the nouns that it hangs on.
  let core: [ArticleTerms.Term]
  /// What its clause says; its core is those words.
  let vector: PassageVector
  let zone: String
  /// How many minutes its hour may be off.
  let slack: ClosedRange<Int>
  /// The clause looks ahead ("comenzará").
  let isForeseen: Bool
  /// It is when somebody said something.
  let isTold: Bool
  let isHeadline: Bool
  /// Its sentence in the document, and where in the article that stands, from 0 to 1.
  let sentence: Int
  let position: Double
  /// Its words with the verb that they belong to, when it stands near.
  let passage: Passage
  /// The verb's or noun's written form, for show.
  let label: String

  var place: Mirrors.Place { Mirrors.Place(article: article, sentence: sentence) }
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
    // "del 10 al 13 de septiembre": a stretch between two days.
    let isStretch = time.kind == .duration && time.value.contains("/")
    guard time.kind == .date || time.kind == .time || isStretch, time.value != "PRESENT_REF",
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
    let coreTerms = Set(core.places.flatMap { terms.terms[$0] }).sorted()
    guard isTold || !coreTerms.isEmpty else { return nil }
    let clause = terms.clause(around: time.tokens, reach: 10)
    return TimeClaim(
      article: terms.article, language: document.language, time: time,
      moment: TimeMoment(time),
      context: terms.context(clause, except: time.tokens)
        .merged(with: terms.speaker(at: time.tokens.lowerBound)), core: coreTerms,
      vector: terms.words.vector(of: clause, core: core.places),
      zone: TimeRelation.zone(of: time, in: document),
      slack: TimeRelation.slack(of: time, in: document, numbers),
      isForeseen: foresight.ahead[time.tokens.lowerBound], isTold: isTold,
      isHeadline: sentence.kind == .headline,
      sentence: Int(document.tokens[time.tokens.lowerBound].sentence),
      position: Double(document.tokens[time.tokens.lowerBound].sentence)
        / Double(max(1, document.sentences.count - 1)), passage: time.passage,
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
  private func core(of time: TimeExpression, _ verb: Int) -> (places: [Int], label: String) {
    var places: Set<Int> = []
    var label = ""
    var k = Int(document.tokens[time.tokens.upperBound - 1].head)
    var steps = 0
    while k >= 0, steps < 4, !time.tokens.contains(k) {
      if !terms.terms[k].isEmpty, document.tokens[k].pos != .adverb, !terms.isCue[k] {
        places.insert(k)
        if label.isEmpty { label = document.tokens[k].lower }
      }
      if document.tokens[k].pos == .verb { break }
      k = Int(document.tokens[k].head)
      steps += 1
    }
    if verb >= 0, !terms.isCue[verb] {
      places.insert(verb)
      if label.isEmpty { label = document.tokens[verb].lower }
      places.formUnion(terms.parts(of: verb).filter { !time.tokens.contains($0) })
    }
    return (places.sorted(), label)
  }
}

/// Compares when articles say that one thing happens, where no list knows the happening: which times are of
/// one thing a model learned from stories with answers says (``TimePair``).
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
  var model = LogisticModel.times

  /// `claims`, all of one story, and which of them are of one thing.
  func linked(_ claims: [TimeClaim]) -> StoryClaims.Linked<TimeClaimTable> {
    let table = table(sorted(claims))
    return StoryClaims.Linked(table: table, groups: linked(table))
  }

  /// How likely the times at two places are of one thing, as log odds; nil where nothing tells.
  func likeness(in table: TimeClaimTable) -> (Citation, Citation) -> Float? {
    ClaimLinkage.likeness(
      of: table.claims.map { Citation(article: $0.article, passage: $0.passage) },
      score: score(in: table))
  }

  /// How likely two times of `table` are of one thing, by their places, the first before the second; nil where they
  /// cannot be.
  private func score(in table: TimeClaimTable) -> (Int, Int) -> Float? {
    var pair = TimePair()
    return { i, j in
      guard TimePair.fits(i, j, in: table) else { return nil }
      guard !isOddMinute(table.claims[i], table.claims[j]) else { return ClaimLinkage.sure }
      pair.read(i, j, in: table)
      return model.score(pair.values)
    }
  }

  /// The comparisons among claims of one story.
  func compare(
    _ linked: StoryClaims.Linked<TimeClaimTable>
  ) -> [(comparison: Comparison, weight: Double)] {
    let claims = linked.table.claims
    var groupOf = claims.indices.map { (score: Float(0), members: [$0]) }
    for group in linked.groups { for k in group.members { groupOf[k] = group } }
    let left = left(claims)
    return linked.groups.flatMap { group in
      // Of one article the time that it gives first.
      comparisons(of: group.members.map { claims[$0] }.distinct(by: \.article)).filter {
        // That two texts know the day that holds no more is no agreement on when it is.
        $0.verdict != .agree
          || Set($0.values.filter { !left.contains($0.citation) }.map(\.citation.article)).count > 1
      }.map { ($0, Double(group.score)) }
    } + putOff(claims, groupOf)
  }

  /// The days from which a thing is put off, of two days in a sentence that puts it off.
  private func left(_ claims: [TimeClaim]) -> Set<Citation> {
    var result: Set<Citation> = []
    for pair in movedPairs(claims) where moved.contains(claims[pair[0]].place) {
      let (a, b) = (claims[pair[0]], claims[pair[1]])
      let first =
        (a.time.range.earliest?.number ?? 0) < (b.time.range.earliest?.number ?? 0) ? a : b
      result.insert(Citation(article: first.article, passage: first.passage))
    }
    return result
  }

  /// The two times, of unlike days, of each sentence that says that a thing was put off, or foreseen for a day and came in the
  /// end; in order.
  private func movedPairs(_ claims: [TimeClaim]) -> [[Int]] {
    var ofSentence: [Mirrors.Place: [Int]] = [:]
    for (index, claim) in claims.enumerated() where TimeRelation.day(of: claim.time) != nil {
      guard !claim.isTold else { continue }
      if moved.contains(claim.place) || planned.contains(claim.place) {
        ofSentence[claim.place, default: []].append(index)
      }
    }
    return ofSentence.values.filter { pair in
      pair.count == 2
        && TimeRelation.day(of: claims[pair[0]].time) != TimeRelation.day(of: claims[pair[1]].time)
    }.sorted { $0[0] < $1[0] }
  }

  /// `claims` in the order of their articles and of the text.
  func sorted(_ claims: [TimeClaim]) -> [TimeClaim] {
    claims.sorted {
      $0.article != $1.article
        ? order.place[$0.article] < order.place[$1.article] : $0.passage < $1.passage
    }
  }

  func table(_ claims: [TimeClaim]) -> TimeClaimTable {
    TimeClaimTable(
      claims, weights: weights, published: published, moved: moved, planned: planned,
      twins: mirrored(claims))
  }

  /// Which times of `table` are of one thing, by their places, and how likely the likest two are.
  func linked(_ table: TimeClaimTable) -> [(score: Float, members: [Int])] {
    let claims = table.claims
    let score = score(in: table)
    let keys = claims.map { claim in
      ClaimLinkage.keys(claim.core.merged(with: claim.context), weights)
        + [claim.time.value.utf8.reduce(1 << 40) { ($0 &* 31) &+ Int($1) } | 1 << 62]
    }
    let pairs = ClaimLinkage.candidates(keys).compactMap { i, j in
      score(i, j).map { (score: $0, a: i, b: j) }
    }
    return ClaimLinkage(
      threshold: model.threshold, articles: claims.map(\.article), score: score
    ).groups(pairs) { claims[$0].time.value != claims[$1].time.value }
  }

  /// Two texts do not give one minute of a day by chance that is no full or half hour.
  private func isOddMinute(_ a: TimeClaim, _ b: TimeClaim) -> Bool {
    guard a.time.value == b.time.value, a.time.value.contains(":"),
      TimeRelation.day(of: a.time) != nil, let minutes = TimeRelation.clock(a.time)
    else { return false }
    return minutes % 30 != 0
  }

  /// "La vista del martes se aplaza al viernes": the two days of a sentence that puts a thing off are one
  /// thing's, with all that other texts say of either.
  private func putOff(
    _ claims: [TimeClaim], _ groups: [(score: Float, members: [Int])]
  ) -> [(comparison: Comparison, weight: Double)] {
    movedPairs(claims).compactMap { pair in
      let whole = (groups[pair[0]], groups[pair[1]])
      let values = Set(whole.0.members + whole.1.members).sorted().map { claims[$0] }
        .distinct { "\($0.article)|\(TimeRelation.day(of: $0.time) ?? "")" }
      guard Set(values.map(\.article)).count > 1 else { return nil }
      return (comparison(values, .update), Double(max(whole.0.score, whole.1.score)))
    }
  }

  /// Times of sentences that are one told anew.
  private func mirrored(_ claims: [TimeClaim]) -> [(a: Int, b: Int)] {
    var places: [Mirrors.Place: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      places[claim.place, default: []].append(index)
    }
    return mirrors.pairs.flatMap { pair in
      Mirrors.matched(
        places[pair.a] ?? [], places[pair.b] ?? [],
        isEqual: { claims[$0].time.value == claims[$1].time.value },
        fits: {
          claims[$0].isTold == claims[$1].isTold
            && abs(claims[$0].moment.fineness - claims[$1].moment.fineness) < 2
        }, likeness: { around(claims[$0], claims[$1]) }
      ).map { (a: min($0, $1), b: max($0, $1)) }
    }
  }

  /// How much what stands around two times has in common, what they are of most.
  private func around(_ a: TimeClaim, _ b: TimeClaim) -> Double {
    let sameLanguage = a.language == b.language
    return weights.likeness(a.context, b.context, sameLanguage: sameLanguage).part
      + weights.likeness(a.core, b.core, sameLanguage: sameLanguage).shared
  }

  static func relation(_ a: TimeClaim, _ b: TimeClaim) -> Quantity.Relation {
    TimeRelation.between(
      a.moment, b.moment, zoned: a.zone != b.zone, slack: (a.slack, b.slack))
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
    return moved.contains((x < y ? b : a).place)
  }

  /// What lay ahead was told of another day in a text of a later one.
  private func isNews(_ a: TimeClaim, _ b: TimeClaim) -> Bool {
    let days = (published[a.article] ?? -1, published[b.article] ?? -1)
    guard days.0 != days.1, isAhead(a) else { return false }
    if isMoved(a, b) { return true }
    // Of months and parts of a year each outlet has its own.
    let isExact = a.moment.fineness > 2 || b.moment.fineness > 2
    return a.isForeseen && isExact
  }

  /// Texts of one day give the two, and none says that the thing was put off: one is wrong.
  private func isOfOneDay(_ a: TimeClaim, _ b: TimeClaim) -> Bool {
    guard let x = published[a.article], x == published[b.article], a.article != b.article else {
      return false
    }
    return !moved.contains(a.place) && !moved.contains(b.place)
  }

  private func comparisons(of values: [TimeClaim]) -> [Comparison] {
    var isContained = false
    var apart: [(TimeClaim, TimeClaim)] = []
    let told = values.distinct {
      TimeRelation.key($0.time) + "|\($0.zone)|\($0.slack)|\(published[$0.article] ?? -1)"
    }
    for i in told.indices {
      for j in told.indices where j > i {
        switch Self.relation(told[i], told[j]) {
        case .same: break
        case .contained: isContained = true
        case .apart: apart.append((told[i], told[j]))
        }
      }
    }
    let isApart = !apart.isEmpty
    let verdict: Comparison.Verdict =
      isApart
      ? apart.contains(where: isNews) && !apart.contains(where: isOfOneDay) ? .update : .conflict
      : isContained ? .refine : .agree
    var result = [comparison(values, verdict)]
    if verdict == .refine,
      let finest = TimeRelation.finest(values, \.time, \.article, Self.relation)
    {
      result.append(comparison(finest, .agree))
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
