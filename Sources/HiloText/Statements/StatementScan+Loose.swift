// Quotations that are a verb's object, or stand alone.

extension StatementScan {
  /// Quotations that are a verb's object without a colon ("pidió «…»"), and those that stand alone
  /// after their speaker has been named.
  mutating func findLooseQuotations(_ unitIndex: Int) {
    let unit = units[unitIndex]
    var i = unit.tokens.lowerBound
    while let index = nextQuotation(&i, before: unit.tokens.upperBound) {
      let quotation = quotations[index]
      if taken[index] || isInsideDraft(quotation.tokens) { continue }
      let open = quotation.tokens.lowerBound
      if quotation.content.count >= 3, open > unit.tokens.lowerBound, !isTitle(quotation) {
        if let group = cueVerb(before: open, lower: unit.tokens.lowerBound),
          group.tense.isFinite || group.tense == .gerund, !used[group.main], !group.isPassive
        {
          let speaker =
            self.speaker(
              of: group, lower: unit.tokens.lowerBound, limit: open, unitIndex: unitIndex,
              anything: true)
            ?? dropped(before: group.tokens.lowerBound, unit: unitIndex, verb: finite(group))
          let cue = Cue(
            tokens: group.tokens, speaker: speaker, stance: group.verb.stance,
            end: quotation.tokens.upperBound)
          take(index, cue, unit: unit, unitIndex: unitIndex)
          continue
        }
      }
      // A quotation that fills its unit.
      var start = unit.tokens.lowerBound
      while start < open, lists(start).contains(.coordination) { start += 1 }
      var end = quotation.tokens.upperBound
      while end < unit.tokens.upperBound, isPunctuation(end), quotationAt[end] < 0 { end += 1 }
      guard start == open, end == unit.tokens.upperBound, quotation.content.count >= 4,
        !unit.isHeadline, !isHeading(quotation, unit: unit)
      else { continue }
      taken[index] = true
      if let last = drafts.indices.last, drafts[last].unit == unitIndex - 1,
        drafts[last].style == .direct,
        unitIndex > 0,
        units[unitIndex - 1].paragraph == unit.paragraph
          || continuesParagraph(quotation, after: drafts[last])
      {
        drafts[last].parts.append(quotation.content)
        drafts[last].unit = unitIndex
        continue
      }
      guard unitIndex > 0, units[unitIndex - 1].paragraph >= unit.paragraph - 1 else { continue }
      if let cue = cueAtEnd(of: unitIndex - 1) {
        note(
          Draft(
            speaker: cue.speaker, cue: cue.tokens, parts: [trimmed(quotation.content)],
            style: .direct, stance: cue.stance, via: nil, unit: unitIndex))
        continue
      }
      guard let salient, quotation.open != nil else { continue }
      note(
        Draft(
          speaker: salient, cue: nil, parts: [quotation.content], style: .direct, stance: .asserts,
          via: nil, unit: unitIndex))
    }
  }

  /// The cue of a unit that ends with a colon: "Los autores explicaron:", "Según el estudio:".
  private func cueAtEnd(of index: Int) -> Cue? {
    let unit = units[index]
    let colon = unit.tokens.upperBound - 1
    guard isMark(colon, .colon), colon > unit.tokens.lowerBound, !isQuoted(colon) else {
      return nil
    }
    return cue(beforeColon: colon, unit: unit, unitIndex: index)
  }

  /// Whether a few quoted words without an end mark fill a paragraph, as headings do.
  private func isHeading(_ quotation: Quotation, unit: Unit) -> Bool {
    let last = quotation.content.upperBound - 1
    let end = unit.tokens.upperBound - 1
    return quotation.content.count < 9
      && !isMark(last, [.stop, .exclamation, .question, .ellipsis])
      && !isMark(end, [.stop, .exclamation, .question, .ellipsis])
  }

  /// Whether a quotation takes up one that the paragraph before left open.
  func continuesParagraph(_ quotation: Quotation, after draft: Draft) -> Bool {
    guard let last = draft.parts.last?.last, quotationAt[last] >= 0 else { return false }
    return quotations[Int(quotationAt[last])].close == nil
      && units[draft.unit].paragraph == Int(
        document.sentences[Int(tokens[quotation.tokens.lowerBound].sentence)].paragraph) - 1
  }

  func isInsideDraft(_ range: Range<Int>) -> Bool {
    for draft in drafts.reversed().prefix(6)
    where draft.span.lowerBound <= range.lowerBound && range.upperBound <= draft.span.upperBound + 1
    {
      return true
    }
    return false
  }

  /// The verb before a quotation that it brings with a comma or none, over whom it was said to and
  /// when: "told the paper on Monday, “…”".
  private func cueVerb(before open: Int, lower: Int) -> VerbGroup? {
    var j = open - 1
    if isMark(j, .comma) { j -= 1 }
    let hasComma = j < open - 1
    for k in stride(from: j, to: max(lower - 1, j - 10), by: -1) {
      if k < j, !hasComma { return nil }
      if let group = verbGroup(main: k), group.verb.frames.contains(.quote) { return group }
      if isPunctuation(k) || quotationAt[k] >= 0 || lists(k).contains(.that) { return nil }
      if mentionAt[k] < 0, isFinite(k) { return nil }
    }
    return nil
  }
}
