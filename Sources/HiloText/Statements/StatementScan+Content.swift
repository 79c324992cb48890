extension StatementScan {
  /// Where the clause that begins at `start` ends, as the token after its last. `past` says that
  /// the cue stands in the past, so that a narrator's verb in the past ends what was said.
  func contentEnd(from start: Int, limit: Int, past: Bool, perfect: Bool = false) -> Int {
    var k = start
    var depth = 0
    var ownPast: Bool?
    while k < limit {
      let quotation = quotationAt[k]
      if quotation >= 0, mentionAt[k] < 0 {
        k = max(k + 1, min(limit, quotations[Int(quotation)].tokens.upperBound))
        if ownPast == nil { ownPast = false }
        continue
      }
      if isMark(k, .open) { depth += 1 }
      if isMark(k, .close) {
        if depth == 0 { break }
        depth -= 1
      }
      if depth > 0 {
        k += 1
        continue
      }
      if isMark(k, .semicolon) || isMark(k, .colon) { break }
      if ownPast == nil, mentionAt[k] < 0, isFinite(k) {
        ownPast = isPast(k) && !lists(k).contains(.auxiliary)
      }
      let isComma = isMark(k, .comma)
      if k > start, isComma || lists(k).contains(.coordination) || lists(k).contains(.trailing) {
        let next = isComma ? k + 1 : k
        if endsContent(
          at: next, comma: isComma, limit: limit, past: past, perfect: perfect,
          ownPast: ownPast ?? false)
        {
          break
        }
      }
      if k > start, mentionAt[k] < 0, namesSource(at: k), let (source, _) = sourcePhrase(at: k),
        source.isFree || isMark(k - 1, .comma),
        !(source.follower == .verb && lists(k - 2).contains(.that))
      {
        break
      }
      k += 1
    }
    // Marks and dangling words at the end are no part of it.
    while k > start {
      if isMark(
        k - 1, [.stop, .comma, .semicolon, .colon, .dash, .exclamation, .question, .ellipsis]),
        quotationAt[k - 1] < 0
      {
        if isMark(k - 1, [.exclamation, .question]) { break }
        k -= 1
      } else if quotationAt[k - 1] < 0, mentionAt[k - 1] < 0,
        lists(k - 1).contains(.coordination) || lists(k - 1).contains(.that)
      {
        k -= 1
      } else {
        break
      }
    }
    return k
  }

  /// Whether the words from `i` (after a comma or at a conjunction) take the word from the speaker.
  private func endsContent(
    at i: Int, comma: Bool, limit: Int, past: Bool, perfect: Bool, ownPast: Bool
  ) -> Bool {
    guard i < limit else { return true }
    if namesSource(at: i) { return true }
    var j = i
    let joins = lists(j).contains(.coordination) || lists(j).contains(.trailing)
    if joins {
      j += 1
      guard j < limit else { return true }
      if lists(j).contains(.that) { return false }
      // "y esto podría …": the narrator looks back.
      if comma, lists(j).contains(.lookBack) { return true }
    } else if !comma {
      return false
    }
    if comma, !joins {
      // ", lo que sugiere", ", dijo X", ", sugiriendo que"
      if lists(j + 1).contains(.that), lists(j).contains(.neuter) { return true }
      if let group = verbGroup(from: j, frames: [.aside, .that]) {
        if group.tense == .gerund { return true }
        if group.tense.isFinite, !group.isNegated, lists(j - 2).isDisjoint(with: [.that]) {
          if case .speaker = subject(after: group.main + 1, limit: limit, anything: false) {
            return true
          }
          // "…”, dijo."
          if i > 1, quotationAt[i - 2] >= 0, quotations[Int(quotationAt[i - 2])].close == i - 2,
            group.main + 1 >= limit || isMark(group.main + 1, [.stop, .comma])
          {
            return true
          }
        }
      }
      return false
    }
    if let group = verbGroup(from: j, frames: [.that, .quote, .infinitive]), group.tense.isFinite,
      past == (group.tense == .past) || group.tense == .present && !past
    {
      if introducesWords(group, limit: limit) { return true }
    }
    // The narrator goes on with a verb of the cue's own tense that is not that of the content.
    var m = j
    var steps = 0
    while m < limit, steps < 4,
      lists(m).contains(.clitic) || lists(m).contains(.adverb) || lists(m).contains(.negation)
    {
      if perfect, lists(m).contains(.auxiliary) { return true }
      m += 1
      steps += 1
    }
    if perfect, lists(m).contains(.auxiliary) { return comma || !ownPast }
    if past, !ownPast, isPast(m), tokens[m].shape == .lower { return true }
    if comma, past, !ownPast, lists(i).contains(.trailing) || lists(i).contains(.coordination) {
      // ", pero el fiscal rechazó …"
      for k in m..<min(limit, m + 8) {
        if isPunctuation(k) || lists(k).contains(.that) { break }
        if isFinite(k) { return isPast(k) && !lists(k).contains(.auxiliary) }
      }
    }
    return false
  }

  /// Whether a cue verb is followed by something said: a clause, a quotation or an infinitive.
  private func introducesWords(_ group: VerbGroup, limit: Int) -> Bool {
    var j = group.main + 1
    while j < min(limit, group.main + 12) {
      if lists(j).contains(.that) || isMark(j, .colon) { return true }
      if quotationAt[j] >= 0 { return true }
      if isMark(j, [.comma, .stop, .semicolon]) || isFinite(j) { return false }
      j += 1
    }
    return false
  }

  /// What the words of a told clause are made of: direct when they are one quotation (then without
  /// its marks), mixed when they hold one.
  func shape(_ range: Range<Int>) -> (Range<Int>, Statement.Style) {
    var range = range
    if let last = range.last, quotationAt[last] >= 0 {
      let quotation = quotations[Int(quotationAt[last])]
      if quotation.tokens.upperBound > range.upperBound,
        quotation.tokens.lowerBound >= range.lowerBound
      {
        range = range.lowerBound..<quotation.tokens.upperBound
      }
      if quotation.tokens.lowerBound <= range.lowerBound,
        quotation.tokens.upperBound >= range.upperBound,
        !quotation.content.isEmpty
      {
        return (quotation.content, .direct)
      }
    }
    for i in range where quotationAt[i] >= 0 {
      let quotation = quotations[Int(quotationAt[i])]
      if !isTitle(quotation) { return (range, .mixed) }
    }
    return (range, .indirect)
  }

  /// Whether a quotation is the name of something and not somebody's words.
  func isTitle(_ quotation: Quotation) -> Bool {
    let words = quotation.content
    if words.allSatisfy({ mentionAt[$0] >= 0 }) { return true }
    return words.count <= 5
      && words.allSatisfy {
        tokens[$0].shape.isCapitalized || lists($0).contains(.of) || lists($0).contains(.determiner)
      }
      && tokens[words.lowerBound].shape.isCapitalized && words.count > 1
  }

  /// Where the told clause that ends at `end` begins in its unit: after a dateline, after what was
  /// said before it, after a colon or semicolon.
  func contentStart(before end: Int, unit: Unit) -> Int {
    var start = datelineEnd(unit)
    for draft in drafts.reversed() {
      let reach = max(draft.span.upperBound, draft.cue?.upperBound ?? 0)
      if reach < unit.tokens.lowerBound { break }
      if reach < end, reach > start { start = reach }
    }
    var k = end - 1
    while k > start {
      if isMark(k, .semicolon), quotationAt[k] < 0 {
        start = k + 1
        break
      }
      k -= 1
    }
    while start < end, isPunctuation(start), quotationAt[start] < 0,
      !isMark(start, [.openQuestion, .openExclamation])
    {
      start += 1
    }
    if start > unit.tokens.lowerBound, start < end,
      lists(start).contains(.coordination) || lists(start).contains(.trailing)
    {
      start += 1
    }
    return start
  }

  /// The token after "Rabat, 9 sep (Agencia).- " at a unit's start.
  func datelineEnd(_ unit: Unit) -> Int {
    let first = unit.tokens.lowerBound
    guard first < tokens.count, tokens[first].shape.isCapitalized else { return first }
    for k in first + 1..<max(first + 1, min(unit.tokens.upperBound - 1, first + 16)) {
      if isDash(k) || isMark(k, [.hyphen, .stopDash]) {
        if k + 1 < unit.tokens.upperBound, tokens[k + 1].isSpaced || isMark(k, .stopDash),
          !hasFiniteVerb(first..<k)
        {
          return k + 1
        }
        return first
      }
    }
    return first
  }

  /// Whether a quotation begins a sentence's words, so that what follows it may be its cue.
  func opensClause(_ quotation: Quotation, unit: Unit) -> Bool {
    let open = quotation.tokens.lowerBound
    if open <= unit.tokens.lowerBound + 2 { return true }
    if isMark(
      open - 1,
      [.colon, .semicolon, .stop, .dash, .hyphen, .openQuestion, .openExclamation, .stopDash])
    {
      return true
    }
    if tokens[open - 1].sentence != tokens[open].sentence { return true }
    // After a cue's subject: the second part of a broken quotation.
    return isMark(open - 1, .comma) && open - 2 >= 0
      && drafts.last.map { $0.cue?.upperBound ?? 0 > unit.tokens.lowerBound } ?? false
  }
}
