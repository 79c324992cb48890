internal import HiloArticles
internal import HiloText

/// What the statement around a mention does to its status, and what the present tense means.
extension MentionReader {
  /// The status after what the statement around it does, and what the present tense means here.
  func vouched(
    _ judged: StatusReader.Judgement, _ mention: EventMention, _ sentence: Sentence
  ) -> EventStatus {
    let result = isLongPast(judged, mention) ? .occurred : stated(judged.status, mention)
    if let result { return result }
    if !judged.isPast, isAhead(mention) { return .planned }
    if sentence.kind == .headline || sentence.kind == .heading {
      let verb = mention.trigger
      return text.has(.lasts, verb) && text.words[verb].tense == .present ? .ongoing : .occurred
    }
    // "cut 62 jobs in 2022": the present of what was past already is none.
    if isOver(mention) { return .occurred }
    let lasts = mention.type == Self.openType || Self.lasting.contains(mention.type)
    return lasts && (text.words[mention.trigger].isVerb || judged.isImperfective)
      ? .ongoing : .occurred
  }

  /// Its time had ended before the article's day: "la primera vuelta, el 24 de abril".
  func isPast(_ mention: EventMention) -> Bool {
    guard let time = mention.time, let day = published?.range.earliest,
      let latest = document.times[time].range.latest
    else { return false }
    return latest < day
  }

  /// The same, and the time is no time since when.
  private func isOver(_ mention: EventMention) -> Bool {
    guard isPast(mention), let index = mention.time,
      let first = document.times[index].tokens.first
    else { return false }
    return !(max(0, first - 2)..<first).contains {
      text.words[$0].roles.contains(.since) && !text.words[$0].roles.contains(.inside)
    }
  }

  /// What was thought of in a year or month before the article's came to that: "exploraron una fusión en
  /// 2021".
  private func isLongPast(_ judged: StatusReader.Judgement, _ mention: EventMention) -> Bool {
    guard let status = judged.status, [.possible, .planned].contains(status),
      let governor = judged.governor, text.words[governor].isVerb,
      text.words[governor].tense == .past, let time = mention.time
    else { return false }
    return document.times[time].value.count <= 7 && isPast(mention)
  }

  /// The status `read` as the statement that holds the mention leaves it.
  private func stated(_ read: EventStatus?, _ mention: EventMention) -> EventStatus? {
    guard let index = mention.statement else { return read }
    let statement = document.statements[index]
    let isVerb = text.words[mention.trigger].isVerb
    // "descartó que el incendio haya destruido las muestras": the fire was.
    if statement.stance == .denies, !isVerb, isPointing(mention.trigger),
      read == nil || read == .occurred, isSubject(mention.trigger)
    {
      return read
    }
    // "denied shelling the hospital, where nine were killed": told besides.
    if statement.stance == .denies, isVerb, isAside(mention.trigger, statement) { return read }
    switch (statement.stance, read) {
    case (.confirms, .planned), (.confirms, .expected), (.confirms, .possible):
      if statement.style != .direct { return .confirmed }
    case (.denies, .occurred), (.denies, .ongoing), (.denies, .planned), (.denies, nil):
      if statement.style == .indirect { return .denied }
    case (.proposes, nil): return .proposed
    // What a noun names is there for who reckons or fears something of it.
    case (.speculates, .occurred) where isVerb, (.speculates, nil) where isVerb,
      (.speculates, .ongoing) where isVerb:
      if statement.style != .direct { return .possible }
    case (.speculates, .planned): return .expected
    case (_, .planned), (_, .expected):
      if statement.style != .direct, isConfirming(statement) { return .confirmed }
    default: break
    }
    return read
  }

  /// A relative clause after a comma holds the word at `i` within the content of `statement`.
  private func isAside(_ i: Int, _ statement: Statement) -> Bool {
    guard let first = statement.content.first.map({ document.tokens(in: $0) })?.first, first < i
    else { return false }
    var k = i - 1
    while k > first {
      if text.isStop(k) { return false }
      if text.words[k].roles.contains(.complementizer) || text.words[k].roles.contains(.boundary) {
        return document.tokens[k - 1].lower == ","
          && document.tokens[k].pos != .subordinatingConjunction
      }
      k -= 1
    }
    return false
  }

  /// The noun at `i` is the subject of a verb that tells of more than that it is or comes about.
  private func isSubject(_ i: Int) -> Bool {
    let token = document.tokens[i]
    guard token.relation == .nsubj, token.head >= 0, text.words[Int(token.head)].isVerb else {
      return false
    }
    return text.lexicon.stillness(of: document.tokens[Int(token.head)].lemma) == nil
      && text.verb(Int(token.head))?.object == nil
  }

  /// The words that attribute `statement` say that who speaks confirms it: "según confirmó el juez".
  private func isConfirming(_ statement: Statement) -> Bool {
    guard let cue = statement.cue else { return false }
    return document.tokens(in: cue).contains { text.verb($0)?.clause == .status(.confirmed) }
  }

  /// Happenings that last, so that the present tense tells of them as going on.
  private static let lasting: Set<String> = [
    "negotiation", "protest", "investigation", "strike", "war", "dispute", "exercise", "disaster",
    "blockage", "closure", "outage", "epidemic", "entrapment", "works", "travel", "inspection",
  ]

  /// Its time lies after the article's day.
  private func isAhead(_ mention: EventMention) -> Bool {
    guard let time = mention.time, let day = published?.range.latest,
      let earliest = document.times[time].range.earliest
    else { return false }
    return earliest > day
  }
}
