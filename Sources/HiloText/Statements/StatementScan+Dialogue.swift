extension StatementScan {
  /// Speech after a dash: "—Perdí a diez familiares —dijo X, agricultor—. Aquí no ha llegado nadie."
  mutating func findDialogue(_ unitIndex: Int) {
    let unit = units[unitIndex]
    let first = unit.tokens.lowerBound
    guard first + 3 < unit.tokens.upperBound,
      isDash(first) || isMark(first, .hyphen) && !tokens[first + 1].isSpaced,
      quotationAt[first] < 0
    else { return }
    // The speech may go on in the sentences after, to the paragraph's end.
    var limit = unit.tokens.upperBound
    var last = unitIndex
    while last + 1 < units.count, units[last + 1].paragraph == unit.paragraph,
      !isDash(units[last + 1].tokens.lowerBound)
    {
      last += 1
      limit = units[last].tokens.upperBound
    }
    var cue: VerbGroup?
    var speaker: Speaker?
    var parts: [Range<Int>] = []
    var start = first + 1
    var k = start
    while k < limit {
      guard isDash(k) || isMark(k, .hyphen), k + 1 < limit else {
        k += 1
        continue
      }
      let group = verbGroup(from: k + 1, frames: .quote)
      guard let group, group.tense.isFinite,
        tokens[k].isSpaced || isMark(k - 1, [.question, .exclamation, .ellipsis])
      else {
        k += 1
        continue
      }
      parts.append(trimmed(start..<k))
      if cue == nil {
        cue = group
        var end = k + 1
        while end < limit, !(isDash(end) || isMark(end, .hyphen)), !isMark(end, .stop) { end += 1 }
        if case .speaker(let found, _) = subject(after: group.main + 1, limit: end, anything: true)
        {
          speaker = found
        } else {
          speaker = dropped(before: first, unit: unitIndex, verb: finite(group))
        }
        for j in group.tokens { used[j] = true }
      }
      // To the incise's end.
      var end = k + 1
      while end < limit, !isDash(end), !isMark(end, .hyphen),
        !(isMark(end, .stop) && tokens[min(end + 1, tokens.count - 1)].isSpaced)
      { end += 1 }
      if end < limit, isDash(end) || isMark(end, .hyphen) {
        start = end + 1
        while start < limit, isPunctuation(start),
          !isMark(start, [.openQuestion, .openExclamation])
        { start += 1 }
        k = start
      } else {
        start = limit
        k = limit
      }
    }
    guard let cue, let speaker else { return }
    if start < limit { parts.append(trimmed(start..<limit)) }
    parts = parts.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    let index = Int32(quotations.count)
    quotations.append(Quotation(open: first, close: nil, content: parts[0]))
    taken.append(true)
    for j in first..<limit where quotationAt[j] < 0 { quotationAt[j] = index }
    note(
      Draft(
        speaker: speaker, cue: cue.tokens, parts: parts, style: .direct, stance: cue.verb.stance,
        via: nil, unit: unitIndex))
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isMark(end - 1, [.comma, .semicolon, .dash, .stop]) {
      end -= 1
    }
    return range.lowerBound..<end
  }
}
