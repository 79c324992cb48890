// The extent of a source phrase, and the words that it vouches for.

extension StatementScan {
  /// Takes appositions, participles and relative clauses after the speaker into the phrase, and
  /// finds who relays.
  func closeAppositions(_ found: inout Attribution, limit: Int) {
    var rounds = 0
    var isNamed = false
    while rounds < 3 {
      rounds += 1
      var j = found.end
      // "citadas por la agencia X", "divulgado este lunes"
      while j < limit, !isPunctuation(j), quotationAt[j] < 0, !isFinite(j) || mentionAt[j] >= 0,
        !lists(j).contains(.determiner) || j > found.end, j < found.end + 14
      {
        if lists(j).contains(.relayed) || lists(j).contains(.relay) {
          var k = j + 1
          while k < limit,
            lists(k).contains(.preposition) || lists(k).contains(.adverb) || lists(k).contains(.by)
          { k += 1 }
          if let phrase = nounPhrase(at: k, limit: limit), let via = speaker(phrase, anything: true)
          {
            if lists(j).contains(.relayed) {
              found.via = via
            } else {
              found.via = found.speaker
              found.speaker = via
            }
            found.end = phrase.tokens.upperBound
            j = found.end
            continue
          }
        }
        if lists(j).contains(.relative) { break }
        j += 1
      }
      if j >= limit || isPunctuation(j) || lists(j).contains(.relative) {
        found.end = max(found.end, j)
      }
      // "un informe que encargó X, …": to the clause's comma.
      if rounds == 1, found.end < limit, lists(found.end).contains(.relative) {
        var k = found.end
        while k < limit, !isMark(k, [.comma, .semicolon, .stop, .colon]) { k += 1 }
        found.end = k
      }
      guard isMark(found.end, .comma), found.end + 1 < limit else { return }
      let next = found.end + 1
      if rounds == 1, let name = apposedName(after: found.end, limit: limit),
        found.speaker.mention.map({ document.mentions[$0].passage != found.speaker.passage })
          ?? true
      {
        let mention = document.mentions[name]
        found.speaker = Speaker(kind: .named, passage: mention.passage, mention: name)
        found.end = mention.tokens.upperBound
        isNamed = true
        continue
      }
      // "directora del centro", "reputado psicólogo"
      let head = tokens[next].pos == .adjective && next + 1 < limit ? next + 1 : next
      let isBareRole =
        mentionAt[next] < 0 && !lists(next).contains(.determiner)
        && (entries[head].noun == .person || entries[head].noun == .group)
      let isRole =
        !isNamed && found.speaker.kind == .named && lists(next).contains(.determiner)
        && next + 1 < limit
        && entries[next + 1].noun == .person && !entries[next + 1].isPlural
        && found.speaker.mention.map { document.mentions[$0].passage } == found.speaker.passage
      let isRelative = lists(next).contains(.relative) && mentionAt[next] < 0
      let isParticiple = lists(next).contains(.relayed) || lists(next).contains(.relay)
      let isPlace = lists(next).contains(.of) && found.speaker.kind == .named
      guard isBareRole && !isNamed || isRole || isRelative || isParticiple || isPlace else {
        return
      }
      if isParticiple {
        found.end = next
        continue
      }
      var k = next + 1
      while k < limit, !isMark(k, [.comma, .semicolon, .stop, .colon]),
        quotationAt[k] < 0 || mentionAt[k] >= 0
      {
        k += 1
      }
      found.end = k
    }
  }

  /// Finds the words that a source phrase vouches for, and notes the statement.
  mutating func place(_ found: Attribution, at i: Int, unit: Unit, unitIndex: Int) {
    let limit = unit.tokens.upperBound
    var clause = contentStart(before: i, unit: unit)
    // "…, un blindaje que, a juicio de X, …": what was said begins after it.
    let followsThat = isMark(i - 1, .comma) && lists(i - 2).contains(.that)
    // "… y, según X, …": it vouches for the second clause only.
    let joins = isMark(i - 1, .comma) && lists(i - 2).contains(.coordination)
    let isSubordinate =
      !lists(i - 1).isDisjoint(with: [.boundary, .that]) && mentionAt[max(i - 1, 0)] < 0
    if followsThat || joins || isSubordinate { clause = i }
    let before = clause..<max(clause, isMark(i - 1, [.comma, .open, .dash]) ? i - 1 : i)
    let hasComma = isMark(found.end, .comma)
    let rest = hasComma ? found.end + 1 : found.end
    let hasVerb = before.contains {
      isFinite($0) && mentionAt[$0] < 0 || quotationAt[$0] >= 0
    }
    var draft = Draft(
      speaker: found.speaker, cue: found.cue, parts: [], style: .indirect, stance: found.stance,
      via: found.via, unit: unitIndex)
    let isConnector = before.allSatisfy {
      isPunctuation($0)
        || !lists($0).isDisjoint(with: [
          .adverb, .boundary, .coordination, .trailing, .preposition, .that,
        ])
          && mentionAt[$0] < 0
    }
    for k in found.cue { used[k] = true }
    // A statement that ends right here is relayed by this source.
    for k in drafts.indices.reversed() {
      let draft = drafts[k]
      if draft.unit != unitIndex { break }
      if draft.cue != nil, draft.span.upperBound <= i, draft.span.upperBound >= i - 2 {
        let same = drafts[k].speaker.mention.map { $0 == found.speaker.mention } ?? false
        if !same, drafts[k].speaker.passage != found.speaker.passage {
          drafts[k].via = found.speaker
        }
        return
      }
    }
    if before.isEmpty || isConnector {
      guard rest < limit else { return }
      let end = contentEnd(from: rest, limit: limit, past: false)
      guard end > rest else { return }
      let (words, style) = shape(rest..<end)
      guard style == .direct || words.count >= 3 else { return }
      draft.parts = [words]
      draft.style = style
    } else if !hasComma, rest < limit, isFinite(rest), mentionAt[rest] < 0, !isMark(i - 1, .comma) {
      // "las razones según el doctor son dos": it stands within the subject.
      let first = before.last { isPunctuation($0) || lists($0).contains(.coordination) }
      let subject = (first.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound
      let end = contentEnd(from: rest, limit: limit, past: false)
      guard end > rest, !subject.isEmpty else { return }
      draft.parts = [subject, rest..<end]
      draft.style = shape(subject.lowerBound..<end).1 == .indirect ? .indirect : .mixed
    } else if hasVerb {
      // A statement that ends right here is relayed by this source.
      if hasComma, rest < limit, continues(rest, before: before) {
        let end = contentEnd(from: rest, limit: limit, past: false)
        draft.parts = end > rest ? [before, rest..<end] : [before]
        draft.style = shape(clause..<max(clause + 1, end)).1
      } else {
        let (words, style) = shape(before)
        draft.parts = [words]
        draft.style = style
      }
    } else {
      guard hasComma, rest < limit else {
        guard before.count >= 3 else { return }
        draft.parts = [before]
        note(draft)
        return
      }
      let end = contentEnd(from: rest, limit: limit, past: false)
      guard end > rest else { return }
      draft.parts = [before, rest..<end]
      draft.style = shape(clause..<end).1 == .indirect ? .indirect : .mixed
    }
    guard let first = draft.parts.first, !first.isEmpty else { return }
    if draft.style == .direct, let index = quotationIndex(first) {
      if taken[index] { return }
      taken[index] = true
    }
    note(draft)
  }

  /// Whether the sentence goes on with its own words after a source phrase in its midst.
  private func continues(_ i: Int, before: Range<Int>) -> Bool {
    // "se traducirán, según X, en …": the verb waits for what it governs.
    if let last = before.last, isFinite(last), mentionAt[last] < 0, !isPunctuation(i) {
      return true
    }
    guard mentionAt[i] < 0 else { return false }
    return lists(i).contains(.of) || lists(i).contains(.to)
      || isInfinitive(i)
  }
}
