internal import HiloArticles
internal import HiloText

/// Compares what different articles say of one happening: when, where, and how it stands.
struct EventComparer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  /// The day of publication of each article.
  let published: [Int?]
  /// What tells mentions brought together by too little.
  let filter: OutcomeFilter
  /// How likely two times are of one thing; nil where nothing tells.
  let likeness: (Citation, Citation) -> Float?
  /// Sentences that tell of a thing put off, and of one that was foreseen for a day or came in the end.
  let moved: Set<Mirrors.Place>
  let planned: Set<Mirrors.Place>

  /// The comparisons of the event numbered `index`.
  func compare(_ event: Event, _ index: Int) -> [(comparison: Comparison, weight: Double)] {
    let members = event.mentions.sorted { a, b in
      a.citation.article != b.citation.article
        ? order.place[a.citation.article] < order.place[b.citation.article]
        : a.citation.passage < b.citation.passage
    }
    guard Set(members.map(\.citation.article)).count > 1 else { return [] }
    return dates(event, index, members) + places(event, index, members)
      + outcomes(event, index, members) + participants(event, index, members)
  }

  // MARK: Dates

  private struct Dated {
    let article: Int
    var time: TimeExpression { didSet { moment = TimeMoment(time) } }
    let status: EventStatus
    var zone = ""
    var slack = 0...0
    private(set) var moment: TimeMoment

    init(article: Int, time: TimeExpression, status: EventStatus) {
      self.article = article
      self.time = time
      self.status = status
      moment = TimeMoment(time)
    }
  }

  private func dates(
    _ event: Event, _ index: Int, _ members: [EventMention]
  ) -> [(comparison: Comparison, weight: Double)] {
    guard event.type != "price" else { return [] }
    var dated: [Dated] = []
    let others = otherDays(members)
    let isMoved = !others.isEmpty || event.mentions.contains { $0.status == .postponed }
    let isTold = members.contains { $0.status == .occurred && $0.time != nil }
    for mention in members {
      guard let time = mention.time, mention.status != .denied else { continue }
      // "Was still aground on Wednesday": a moment at which it lasted, not when it happened.
      if isTold, mention.status == .ongoing { continue }
      let article = mention.citation.article
      let expression = articles[article].document.times[time]
      // "Now", and a weekday of no known week, are no times to compare.
      guard expression.value != "PRESENT_REF", !expression.value.hasPrefix("XXXX") else {
        continue
      }
      if let known = dated.firstIndex(where: { $0.article == article }) {
        // One value for each article, the finest; both where the date was moved.
        if dated.contains(where: { $0.article == article && $0.time.value == expression.value }) {
          continue
        }
        if isMoved, expression.range.dayCount == 1, dated[known].time.range.dayCount == 1,
          expression.range != dated[known].time.range,
          dated.filter({ $0.article == article }).count < 2
        {
          dated.append(Dated(article: article, time: expression, status: mention.status))
          continue
        }
        if TimeRelation.fineness(expression) > TimeRelation.fineness(dated[known].time) {
          dated[known].time = expression
        }
        continue
      }
      dated.append(Dated(article: article, time: expression, status: mention.status))
    }
    dropTellings(&dated)
    for other in others where !dated.contains(where: { $0.time == other.time }) {
      let last = dated.lastIndex { order.place[$0.article] <= order.place[other.article] }
      dated.insert(other, at: (last ?? -1) + 1)
    }
    for k in dated.indices {
      let document = articles[dated[k].article].document
      dated[k].zone = TimeRelation.zone(of: dated[k].time, in: document)
      dated[k].slack = TimeRelation.slack(of: dated[k].time, in: document)
    }
    if !isMoved { dated = related(dated) }
    dated = alike(dated)
    guard Set(dated.map(\.article)).count > 1 else { return [] }
    let verdict = verdict(dated, event)
    // Three days of which no text says that one became another are most often of several happenings.
    let isMixed = verdict == .conflict && Set(dated.compactMap(day)).count > 2
    var result = isMixed ? [] : told(dated, verdict, index, less: 0)
    // A happening that was moved: those that give one day are compared among themselves too.
    if verdict == .update || verdict == .conflict {
      for day in Set(dated.compactMap(day)).sorted() {
        let same = dated.filter { self.day($0) == day }
        guard Set(same.map(\.article)).count > 1, same.count < dated.count else { continue }
        result += told(same, self.verdict(same, event), index, less: 0.5)
      }
    }
    if let moment = moment(dated), moment.count < dated.count {
      result.append((comparison(moment, .agree, index), weight(dated.count, verdict) + 3.1))
    }
    return result
  }

  /// Of two days of one article the day of its publication is that of the telling: "citó este lunes a la vista
  /// del miércoles".
  private func dropTellings(_ dated: inout [Dated]) {
    let all = dated
    dated.removeAll { one in
      one.time.range.dayCount == 1 && one.time.range.earliest?.number == published[one.article]
        && all.contains {
          $0.article == one.article && day($0) != day(one)
            && ($0.time.range.earliest?.number ?? 0) > (published[one.article] ?? 0)
        }
    }
  }

  /// What the texts say of when, and, where they say it more and less exactly, what the exact ones say.
  private func told(
    _ dated: [Dated], _ verdict: Comparison.Verdict, _ index: Int, less: Double
  ) -> [(comparison: Comparison, weight: Double)] {
    let weight = weight(dated.count, verdict) - less
    let all = (comparison: comparison(dated, verdict, index), weight: weight)
    guard verdict == .refine,
      let finest = TimeRelation.finest(dated, \.time, \.article, relation)
    else { return [all] }
    return [all, (comparison(finest, .agree, index), weight + 1.1)]
  }

  /// The other day of each sentence that gives two days and says that what was of one was put off to the
  /// other: "la vista, prevista para el martes, será el viernes".
  private func otherDays(_ members: [EventMention]) -> [Dated] {
    members.compactMap { mention in
      let article = mention.citation.article
      let document = articles[article].document
      let sentence = Int(document.tokens[mention.trigger].sentence)
      let place = Mirrors.Place(article: article, sentence: sentence)
      guard moved.contains(place) || planned.contains(place), let time = mention.time,
        let day = TimeRelation.day(of: document.times[time])
      else { return nil }
      let days = document.times.filter {
        !$0.tokens.isEmpty && TimeRelation.day(of: $0) != nil
          && document.sentences[sentence].tokens.contains($0.tokens.lowerBound)
      }
      let other = days.filter { TimeRelation.day(of: $0) != day }
      guard other.count == 1, days.count == 2 else { return nil }
      return Dated(article: article, time: other[0], status: .postponed)
    }.distinct(by: \.time)
  }

  /// Without those that are apart from all others and whose sentence has too little in common with
  /// theirs: another happening.
  private func related(_ dated: [Dated]) -> [Dated] {
    dated.filter { one in
      dated.contains { other in
        other.article != one.article
          && (relation(one, other) != .apart
            || filter.isRelated(citation(one), citation(other), least: needed(one, other)))
      }
    }
  }

  /// The least log odds by which a time of a happening goes with another's that it does not fit: that both are told of
  /// one happening speaks for it already. One that it fits it goes with.
  private static let least: Float = -1
  /// Other articles' times that one is asked about at most.
  private static let asked = 24

  /// Without those that go with no other article's: of another happening. The two days of a sentence that
  /// puts a thing off stay together.
  private func alike(_ dated: [Dated]) -> [Dated] {
    let kept = dated.indices.filter { isAlike(dated[$0], to: dated) }
    return dated.indices.filter { k in
      kept.contains(k)
        || kept.contains { dated[$0].article == dated[k].article && areOfOneSentence(dated, k, $0) }
    }.map { dated[$0] }
  }

  /// It goes with another article's, or nothing tells.
  private func isAlike(_ one: Dated, to all: [Dated]) -> Bool {
    var asked = 0
    for other in all where other.article != one.article && asked < Self.asked {
      guard let likeness = likeness(citation(one), citation(other)) else { continue }
      asked += 1
      if likeness >= Self.least || relation(one, other) != .apart { return true }
    }
    return asked == 0
  }

  private func areOfOneSentence(_ dated: [Dated], _ a: Int, _ b: Int) -> Bool {
    let tokens = articles[dated[a].article].document.tokens
    guard let x = dated[a].time.tokens.first, let y = dated[b].time.tokens.first else {
      return false
    }
    return tokens[x].sentence == tokens[y].sentence
  }

  /// How much the sentences of two times that are apart must share: what was foreseen may have been moved, what
  /// came on two days is two things.
  private func needed(_ a: Dated, _ b: Dated) -> Double {
    let came: Set<EventStatus> = [.occurred, .ongoing]
    return came.contains(a.status) && came.contains(b.status) && day(a) != day(b)
      ? OutcomeFilter.around : 0.6
  }

  private func citation(_ dated: Dated) -> Citation {
    Citation(article: dated.article, passage: dated.time.passage)
  }

  /// The first hour that another article gives by the clock of another zone, with all that give it;
  /// nil for none.
  private func moment(_ dated: [Dated]) -> [Dated]? {
    let clocks = dated.filter { TimeRelation.clock($0.time) != nil && $0.time.value.contains(":") }
    for one in clocks {
      let same = clocks.filter {
        $0.time.value == one.time.value || relation(one, $0) == .same
      }
      if Set(same.map(\.article)).count > 1, Set(same.map(\.time.value)).count > 1 { return same }
    }
    return nil
  }

  private func relation(_ a: Dated, _ b: Dated) -> Quantity.Relation {
    TimeRelation.between(
      a.moment, b.moment, zoned: a.zone != b.zone, slack: (a.slack, b.slack))
  }

  /// A day foreseen, and another that a later text gives.
  private func isMoved(_ dated: [Dated]) -> Bool {
    let ahead: Set<EventStatus> = [.possible, .proposed, .expected, .planned, .confirmed]
    return dated.contains { first in
      guard ahead.contains(first.status), let then = published[first.article],
        TimeRelation.fineness(first.time) > 1
      else { return false }
      return dated.contains { last in
        guard let now = published[last.article], now > then,
          TimeRelation.fineness(last.time) > 1
        else { return false }
        let days = (day(first), day(last))
        return days.0 != nil && days.1 != nil
          ? days.0 != days.1 : relation(first, last) == .apart
      }
    }
  }

  private func day(_ dated: Dated) -> String? { TimeRelation.day(of: dated.time) }

  private func verdict(_ dated: [Dated], _ event: Event) -> Comparison.Verdict {
    var apart = false
    var contained = false
    let told = dated.distinct { TimeRelation.key($0.time) + "|\($0.zone)|\($0.slack)" }
    for i in told.indices {
      for j in told.indices where j > i {
        switch relation(told[i], told[j]) {
        case .same: break
        case .contained: contained = true
        case .apart: apart = true
        }
      }
    }
    if !apart { return contained ? .refine : .agree }
    if event.mentions.contains(where: { $0.status == .postponed })
      || dated.contains(where: { $0.status == .postponed }),
      Set(dated.compactMap(day)).count > 1
    {
      return .update
    }
    return isMoved(dated) ? .update : .conflict
  }

  private func comparison(
    _ dated: [Dated], _ verdict: Comparison.Verdict, _ index: Int
  ) -> Comparison {
    Comparison(
      event: index, attribute: .date, verdict: verdict,
      values: dated.map {
        Comparison.Value(
          value: $0.time.value, citation: Citation(article: $0.article, passage: $0.time.passage))
      })
  }

  private func weight(_ count: Int, _ verdict: Comparison.Verdict) -> Double {
    let base: Double
    switch verdict {
    case .conflict, .update: base = 4.5
    case .refine: base = 4
    case .differ: base = 3
    case .agree: base = 3.5
    }
    return base + Double(count)
  }
}
