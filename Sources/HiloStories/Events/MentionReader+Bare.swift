internal import HiloArticles
internal import HiloText

/// What is told without a verb of doing: when a thing is, and headlines of nouns.
extension MentionReader {
  /// A state's verb and a time right after it say when something is: "el nuevo intento será el viernes",
  /// "the results are due on Monday".
  mutating func readDates(_ sentence: Sentence, from: Int) {
    for i in sentence.tokens
    where text.words[i].isVerb && text.words[i].tense.isFinite && text.has(.state, i)
      && !governors.contains(i)
    {
      let due = dueStatus(after: i, sentence)
      guard let time = dateStart(after: due?.at ?? i, sentence) else { continue }
      var judged = status.verb(at: i)
      if let due, judged.status != .denied { judged.status = due.status }
      guard judged.status != nil else { continue }
      let reader = ClauseReader(text: text, sentence: sentence)
      let clause =
        reader.subjectStart(
          before: judged.span.lowerBound)..<max(time + 1, reader.complementEnd(after: time))
      let passage = document.passage(of: clause)
      guard
        !mentions[from...].contains(where: { overlap($0.citation.passage, passage) })
      else { continue }
      append(type: Self.openType, trigger: i, span: clause, judged: judged, sentence)
    }
  }

  /// The word after the verb at `i` that says that something is due, and what it says.
  private func dueStatus(after i: Int, _ sentence: Sentence) -> (status: EventStatus, at: Int)? {
    for k in i + 1..<max(i + 1, min(sentence.tokens.upperBound, i + 3)) {
      if text.isStop(k) { return nil }
      if case .status(let status)? = text.entry(k)?.governor { return (status, k) }
    }
    return nil
  }

  /// The time that stands right after `i`, a preposition and an article aside.
  private func dateStart(after i: Int, _ sentence: Sentence) -> Int? {
    for k in i + 1..<max(i + 1, min(sentence.tokens.upperBound, i + 4)) {
      if text.words[k].time >= 0 {
        return document.times[text.words[k].time].kind == .duration ? nil : k
      }
      guard
        text.words[k].roles.contains(.preposition) || text.words[k].roles.contains(.determiner)
      else { return nil }
    }
    return nil
  }

  /// A headline tells a happening in each of its parts: where none was read, the part is one.
  mutating func readHeadline(_ sentence: Sentence, from: Int) {
    guard sentence.kind == .headline else { return }
    var start = sentence.tokens.lowerBound
    for k in sentence.tokens where text.isStop(k) || k + 1 == sentence.tokens.upperBound {
      let end = text.isStop(k) ? k : k + 1
      defer { start = k + 1 }
      guard end - start > 3 else { continue }
      let part = start..<end
      let passage = document.passage(of: part)
      guard
        !mentions[from...].contains(where: { overlap($0.citation.passage, passage) }),
        let trigger = head(of: part)
      else { continue }
      var judged =
        text.words[trigger].isVerb
        ? status.verb(at: trigger)
        : StatusReader.Judgement(status: nil, cue: nil, span: part, governor: nil)
      if let moved = status.moved(trigger, end), judged.status == nil || judged.status == .occurred
      {
        judged.status = moved
      }
      // "Ever Given still stuck"
      if part.contains(where: { text.entry($0)?.adverb == .ongoing }) { judged.status = .ongoing }
      append(
        type: text.meantType(trigger) ?? Self.openType, trigger: trigger, span: part,
        judged: judged, sentence)
    }
  }

  /// The finite verb of a headline's part, else its participle, else its first noun; nil where it names
  /// nobody and nothing. Of "could face" and "to cut" it is the infinitive.
  private func head(of part: Range<Int>) -> Int? {
    let first = part.first {
      text.words[$0].isVerb
        && !(text.words[$0].tense.isFinite && document.tokens[$0].pos == .auxiliary)
    }
    if let first, text.words[first].tense == .infinitive, text.lexicon.hasBareInfinitive,
      text.isAfterAuxiliary(first)
    {
      return first
    }
    let verb =
      part.first { text.words[$0].isVerb && text.words[$0].tense.isFinite }
      ?? part.first { text.words[$0].isVerb && text.words[$0].tense == .participle }
    if let verb { return verb }
    let isTelling = part.contains {
      text.words[$0].mention >= 0 || document.tokens[$0].shape == .digits
    }
    guard isTelling else { return nil }
    return part.first { document.tokens[$0].pos == .noun && text.words[$0].mention < 0 }
  }

  /// `span` without the dash of a dateline before it and a quotation mark at its end that none within opens.
  func trimmed(_ span: Range<Int>) -> Range<Int> {
    var (low, high) = (span.lowerBound, span.upperBound)
    while low < high, document.tokens[low].shape == .punctuation, !text.isQuote(low),
      document.tokens[low].lower != "¿", document.tokens[low].lower != "¡",
      document.tokens[low].lower != "("
    {
      low += 1
    }
    if high - low > 1, text.isQuote(high - 1),
      !(low..<(high - 1)).contains(where: { text.isQuote($0) })
    {
      high -= 1
    }
    return low..<max(low, high)
  }

  /// `span` with the pronouns written in one with its last word: "cerrarse".
  func withPronouns(_ span: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    var end = span.upperBound
    while end < sentence.tokens.upperBound, document.tokens[end].pos == .pronoun,
      document.tokens[end].start == document.tokens[end - 1].end
    {
      end += 1
    }
    return span.lowerBound..<end
  }

  /// "…, extremo que la empresa desmiente": a verb of denying whose object is what was told.
  func isDenyingRelative(_ i: Int, _ sentence: Sentence) -> Bool {
    guard text.words[i].isVerb, text.words[i].tense.isFinite, let last = mentions.last,
      last.trigger >= sentence.tokens.lowerBound,
      case .status(.denied)? = text.verb(i)?.object,
      i + 1 >= sentence.tokens.upperBound || text.isStop(i + 1)
    else { return false }
    var k = i - 1
    while k > sentence.tokens.lowerBound, k > i - 6 {
      if text.words[k].roles.contains(.complementizer) {
        return document.tokens[k - 1].pos == .noun || text.isStop(k - 1)
      }
      if text.words[k].isVerb || text.isStop(k) { return false }
      k -= 1
    }
    return false
  }
}
