// Words with a label instead of a cue: headlines ("X: habrá paro"), transcripts and interviews
// ("PÉREZ: …", "R. …"), and quotations that somebody signs ("«…» — X").

extension StatementScan {
  /// A label at a line's start: its words and where what it labels begins.
  private struct Label {
    var tokens: Range<Int>
    /// The mark after it, or itself where it holds the mark ("R.").
    var cue: Range<Int>
    var rest: Int
  }

  /// The longest label, in words.
  private static let longestLabel = 9

  /// The label with which the line from `first` opens: capitalized words, or a short form of a
  /// closed list ("R"), up to a colon.
  private func label(at first: Int, limit: Int) -> Label? {
    if !lists(first).isDisjoint(with: [.answer, .question]), tokens[first].lower.hasSuffix("."),
      first + 1 < limit
    {
      return Label(tokens: first..<first + 1, cue: first..<first + 1, rest: first + 1)
    }
    let marks: Marks =
      lists(first).isDisjoint(with: [.answer, .question])
      ? .colon : [.colon, .stop, .stopDash, .dash]
    var k = first
    while k < min(limit, first + Self.longestLabel), !isMark(k, marks) {
      if isPunctuation(k), !isMark(k, [.open, .close, .stop]) { return nil }
      if quotationAt[k] >= 0, mentionAt[k] < 0 { return nil }
      if mentionAt[k] < 0, isFinite(k), !tokens[k].shape.isCapitalized { return nil }
      k += 1
    }
    guard k > first, k + 1 < limit, isMark(k, marks) else { return nil }
    var rest = k + 1
    while rest < limit, isMark(rest, [.dash, .hyphen, .stop, .stopDash]) { rest += 1 }
    return rest < limit ? Label(tokens: first..<k, cue: k..<k + 1, rest: rest) : nil
  }

  private func text(_ range: Range<Int>) -> String {
    range.map { tokens[$0].folded }.joined(separator: " ")
  }

  /// The tokens from `first` to the end of its paragraph.
  private func line(from unit: Int) -> Range<Int> {
    var last = unit
    while last + 1 < units.count, units[last + 1].paragraph == units[unit].paragraph { last += 1 }
    return units[unit].tokens.lowerBound..<units[last].tokens.upperBound
  }

  /// Counts the labels of the document's lines.
  mutating func findLabels() {
    for unit in units.indices
    where unit == 0 || units[unit - 1].paragraph != units[unit].paragraph {
      let first = units[unit].tokens.lowerBound
      guard tokens[first].shape.isCapitalized else { continue }
      if let label = label(at: first, limit: line(from: unit).upperBound) {
        labels[text(label.tokens), default: 0] += 1
      }
    }
  }

  /// What a label at the start of a paragraph gives to somebody.
  mutating func findLabelled(_ unitIndex: Int) {
    let unit = units[unitIndex]
    guard unitIndex == 0 || units[unitIndex - 1].paragraph != unit.paragraph,
      tokens[unit.tokens.lowerBound].shape.isCapitalized
    else { return }
    if unit.isHeadline {
      findHeadline(unit, unitIndex)
    } else {
      findTranscript(unitIndex)
    }
  }

  /// "X: texto" and "Texto: X" as a headline.
  private mutating func findHeadline(_ unit: Unit, _ unitIndex: Int) {
    let range = unit.tokens
    let colons = range.filter { isMark($0, .colon) && quotationAt[$0] < 0 }
    guard colons.count == 1, let colon = colons.first else { return }
    var end = range.upperBound
    while end > range.lowerBound, isMark(end - 1, .stop) { end -= 1 }
    let before = range.lowerBound..<colon
    let after = colon + 1..<max(colon + 1, end)
    for (label, rest) in [(before, after), (after, before)]
    where label.count <= Self.longestLabel && rest.count >= 3 {
      guard let speaker = headlineSpeaker(label),
        hasFiniteVerb(rest) || rest.contains(where: { quotationAt[$0] >= 0 })
          || speaker.kind == .document && label == before
      else { continue }
      let (words, style) = shape(rest)
      if style == .direct { continue }  // A quotation after a colon has its own rule.
      finish(
        Draft(
          speaker: speaker, cue: colon..<colon + 1, parts: [words], style: style, stance: .asserts,
          via: nil, unit: unitIndex))
      return
    }
  }

  /// Who or what speaks by the label of a headline: a person, or a noun that can speak, and nothing
  /// else beside it.
  private func headlineSpeaker(_ label: Range<Int>) -> Speaker? {
    guard let phrase = nounPhrase(at: label.lowerBound, limit: label.upperBound),
      phrase.tokens.upperBound == label.upperBound,
      let speaker = speaker(phrase, anything: false)
    else { return nil }
    if let name = phrase.name {
      guard document.mentions[name].type == .person,
        document.mentions[name].tokens.upperBound == label.upperBound
      else { return nil }
    }
    return speaker
  }

  /// A paragraph of a transcript or an interview: its label comes back in other paragraphs.
  private mutating func findTranscript(_ unitIndex: Int) {
    let range = line(from: unitIndex)
    guard let label = label(at: range.lowerBound, limit: range.upperBound),
      (labels[text(label.tokens)] ?? 0) >= 2
    else { return }
    let isAnswer = lists(label.tokens.lowerBound).contains(.answer)
    guard isAnswer || isSomebody(label.tokens) else { return }
    let speaker = isAnswer ? answerer() : labelled(label.tokens)
    guard let speaker else { return }
    var words = label.rest..<range.upperBound
    if quotationAt[words.lowerBound] >= 0 { return }  // The colon's own rule takes it.
    while let last = words.last, words.count > 1, isMark(last, [.stop, .comma]) {
      words = words.lowerBound..<last
    }
    guard words.count >= 3 else { return }
    let index = Int32(quotations.count)
    quotations.append(Quotation(open: nil, close: nil, content: words))
    taken.append(true)
    for i in words { quotationAt[i] = index }
    note(
      Draft(
        speaker: speaker, cue: label.cue,
        parts: [words], style: .direct, stance: .asserts, via: nil, unit: unitIndex))
  }

  /// Whether a label names a person: a name, a noun that can speak, or words in capitals.
  private func isSomebody(_ label: Range<Int>) -> Bool {
    if label.contains(where: { mentionAt[$0] >= 0 }) {
      return label.contains {
        mentionAt[$0] >= 0 && document.mentions[Int(mentionAt[$0])].type == .person
      }
    }
    if label.contains(where: { entries[$0].noun == .person }) { return true }
    return label.count <= 3
      && label.allSatisfy { tokens[$0].shape == .upper && tokens[$0].lower.utf8.count > 3 }
  }

  /// The one a transcript's label stands for: the last bearer of that name before, or itself.
  private func labelled(_ label: Range<Int>) -> Speaker {
    let passage = document.passage(of: label)
    let surname = tokens[label.upperBound - 1].folded
    for index in document.mentions.indices.reversed() {
      let mention = document.mentions[index]
      guard mention.type == .person, let last = mention.tokens.last, last < tokens.count,
        mention.tokens.lowerBound <= label.lowerBound, tokens[last].folded == surname
      else { continue }
      return Speaker(kind: .named, passage: passage, mention: index)
    }
    return Speaker(kind: .anonymous, passage: passage)
  }

  /// Who answers in an interview: the person named most often.
  private func answerer() -> Speaker? {
    var counts: [String: (count: Int, mention: Int)] = [:]
    for (index, mention) in document.mentions.enumerated()
    where mention.kind == .name && mention.type == .person {
      guard let last = mention.tokens.last, last < tokens.count else { continue }
      counts[tokens[last].folded, default: (0, index)].count += 1
    }
    guard
      let most = counts.values.min(by: { ($1.count, $0.mention) < ($0.count, $1.mention) })
    else { return nil }
    return Speaker(
      kind: .named, passage: document.mentions[most.mention].passage, mention: most.mention)
  }

  /// The name that signs a quotation and ends its line: "«…» — Rosa Díaz".
  func signature(at i: Int, limit: Int) -> Cue? {
    guard isDash(i - 1) || isMark(i - 1, .hyphen), mentionAt[i] >= 0 else { return nil }
    let index = Int(mentionAt[i])
    let mention = document.mentions[index]
    guard mention.type == .person, mention.tokens.lowerBound == i else { return nil }
    var end = mention.tokens.upperBound
    if end < limit, isMark(end, .comma) {
      // "…, vecina de Soria"
      while end < limit, !isMark(end, .stop) {
        if isFinite(end), mentionAt[end] < 0 { return nil }
        end += 1
      }
    }
    while end < limit, isMark(end, .stop) { end += 1 }
    guard end >= limit || tokens[end].sentence != tokens[i].sentence else { return nil }
    return Cue(
      tokens: i - 1..<i,
      speaker: Speaker(kind: .named, passage: mention.passage, mention: index),
      stance: .asserts, end: mention.tokens.upperBound)
  }
}
