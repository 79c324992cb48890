internal import HiloArticles
internal import HiloText

/// Makes an event of the mentions that tell of it.
struct EventComposer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  let dates: [PublicationDate?]
  let labeler: EventLabeler

  func compose(_ group: StoryEvents.Group) -> Event {
    let mentions = group.members.sorted { a, b in
      a.citation.article != b.citation.article
        ? order.place[a.citation.article] < order.place[b.citation.article]
        : a.citation.passage < b.citation.passage
    }
    let sure = mentions.filter(\.isSure)
    let type = commonest(sure.map(\.type)) ?? mentions[0].type
    let participants = self.participants(group)
    let place =
      commonest(sure.compactMap(\.place))
      ?? participants.first {
        // "bloquea el canal de Suez": the place is the object.
        linking.entities[$0].type == .location && labeler.isPlaced(type)
      }
    let time = self.time(mentions)
    var event = Event(
      type: type, label: "", participants: participants, place: place, time: time?.value,
      range: time?.range ?? .unknown, status: status(sure), mentions: mentions)
    event.isTimeSure = time.map { isGiven($0, by: sure) } ?? false
    event.label = labeler.label(of: event)
    return event
  }

  /// Those that a fair share of the mentions name, the most named first.
  private func participants(_ group: StoryEvents.Group) -> [Int] {
    let most = group.participants.values.max() ?? 0
    let kept = group.participants.filter { $0.value * 3 >= most }
    return kept.keys.sorted { a, b in
      let (x, y) = (kept[a] ?? 0, kept[b] ?? 0)
      if x != y { return x > y }
      let (m, n) = (group.agents[a] ?? 0, group.agents[b] ?? 0)
      return m != n ? m > n : a < b
    }.prefix(6).map { $0 }
  }

  /// The value that most mentions give as fine as a day, of two days foreseen and even the later article's; a
  /// coarser one where no mention gives a day.
  private func time(_ mentions: [EventMention]) -> TimeExpression? {
    var best: (score: Double, mention: EventMention, time: TimeExpression)?
    let candidates = mentions.compactMap { mention -> (EventMention, TimeExpression)? in
      guard mention.status != .denied, let time = time(of: mention) else { return nil }
      guard time.range.earliest != nil, time.range.latest != nil, !time.value.hasPrefix("P"),
        !time.value.hasPrefix("XXXX"), !time.value.hasSuffix("_REF"),
        !isTooLate(time, for: mention), !isBound(time, in: mention.citation.article)
      else { return nil }
      return (mention, time)
    }
    let evidence = DayEvidence(
      candidates, isMoved: mentions.contains { $0.status == .postponed }, order: order)
    for (mention, time) in candidates {
      let score = evidence.score(mention, time)
      // Of two days foreseen, for which as much speaks, the later article's holds.
      let isNewer =
        best.map {
          score == $0.score && mention.status == .planned && $0.mention.status == .planned
            && order.place[mention.citation.article] > order.place[$0.mention.citation.article]
        } ?? false
      if score > best?.score ?? 0 || isNewer { best = (score, mention, time) }
    }
    guard let best = best?.time else { return container(mentions) }
    // What is said of it comes before what is only named beside it.
    return finest(of: candidates.map(\.1), in: best.range)
      ?? finest(of: mentions.compactMap(beside), in: best.range) ?? best
  }

  /// Whether one of `mentions` says `time`, or no less exactly when.
  private func isGiven(_ time: TimeExpression, by mentions: [EventMention]) -> Bool {
    mentions.contains { mention in
      [self.time(of: mention), beside(mention)].contains { own in
        own.map { time.range.intersection($0.range) == $0.range } ?? false
      }
    }
  }

  /// Of `times` the finest within `range`: "en septiembre de 2022" for "en 2022".
  private func finest(of times: [TimeExpression], in range: DateRange) -> TimeExpression? {
    times.filter {
      range.intersection($0.range) == $0.range
        && ($0.range.dayCount ?? 400) * 2 < range.dayCount ?? 400
    }.min { ($0.range.dayCount ?? 400) < ($1.range.dayCount ?? 400) }
  }

  /// It says only before which day: "antes del 28 de julio".
  private func isBound(_ time: TimeExpression, in article: Int) -> Bool {
    let document = articles[article].document
    guard let first = time.tokens.first, let lexicon = EventLexicon.of(document.language) else {
      return false
    }
    let sentence = document.sentences[Int(document.tokens[first].sentence)].tokens
    let word = (sentence.lowerBound..<first).last { k in
      let token = document.tokens[k]
      return token.pos != .determiner && !token.isContinuation
        && lexicon.entry(token.folded)?.roles.contains(.linker) != true
    }
    return word.flatMap { lexicon.entry(document.tokens[$0].folded)?.roles.contains(.until) }
      ?? false
  }

  /// What has happened did not happen after its article appeared: the time is of something else.
  private func isTooLate(_ time: TimeExpression, for mention: EventMention) -> Bool {
    guard mention.status == .occurred || mention.status == .ongoing,
      let start = time.range.earliest,
      let today = dates[mention.citation.article]?.range.latest
    else { return false }
    return start > today
  }

  /// When `mention` says that it is; of what is put off, the last of the days that it names.
  private func time(of mention: EventMention) -> TimeExpression? {
    let times = articles[mention.citation.article].document.times
    guard let index = mention.time else { return nil }
    guard mention.status == .postponed else { return times[index] }
    let named = times.filter {
      $0.range.dayCount ?? 400 <= 31
        && (mention.citation.passage.contains($0.passage) || follows($0, mention))
    }
    return named.max {
      ($0.range.earliest?.number ?? 0) < ($1.range.earliest?.number ?? 0)
    } ?? times[index]
  }

  /// `time` follows what `mention` says in its sentence, as the day to which it is put off ("se aplaza, de momento, al 12
  /// de octubre", "will now be held on May 3").
  private func follows(_ time: TimeExpression, _ mention: EventMention) -> Bool {
    let document = articles[mention.citation.article].document
    return !time.tokens.isEmpty && time.passage.start >= mention.citation.passage.end
      && document.tokens[time.tokens.lowerBound].sentence
        == document.tokens[mention.trigger].sentence
  }

  /// The day that is named around `mention`, which says none.
  private func beside(_ mention: EventMention) -> TimeExpression? {
    mention.container.map { articles[mention.citation.article].document.times[$0] }
  }

  /// The day that most articles name around a happening of which none says when.
  private func container(_ mentions: [EventMention]) -> TimeExpression? {
    var articles: [Int: Set<Int>] = [:]
    var first: [Int: TimeExpression] = [:]
    for mention in mentions {
      guard let time = beside(mention), let day = time.range.earliest?.number else { continue }
      articles[day, default: []].insert(mention.citation.article)
      if first[day] == nil { first[day] = time }
    }
    let best = articles.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return best.flatMap { first[$0.key] }
  }

  /// Where the latest article leaves it: the furthest that it goes there.
  private func status(_ mentions: [EventMention]) -> EventStatus {
    guard let last = mentions.map({ order.place[$0.citation.article] }).max() else {
      return .possible
    }
    let latest = mentions.filter { order.place[$0.citation.article] == last }.map(\.status)
    let weight: [EventStatus] = [
      .cancelled, .occurred, .ongoing, .denied, .postponed, .confirmed, .planned, .expected,
      .proposed, .possible,
    ]
    var best = latest[0]
    var most = 0
    for status in weight {
      let count = latest.filter { $0 == status }.count
      if count > most {
        most = count
        best = status
      }
    }
    return best
  }

  private func commonest<T: Hashable & Comparable>(_ values: [T]) -> T? {
    var counts: [T: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
