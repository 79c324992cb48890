// Nouns that hold what somebody says: "la advertencia de X de que …", "X's promise to …".

extension StatementScan {
  /// "la advertencia de X de que …", "su promesa de bajar …", "X's claim that …"
  mutating func findNominal(at i: Int, unitIndex: Int) -> Bool {
    let limit = units[unitIndex].tokens.upperBound
    let nominal = lexicon.nominals[Int(entries[i].nominal)]
    let owner = possessor(of: i)
    guard
      owner != nil || lists(i - 1).contains(.determiner) || lists(i - 1).contains(.of)
        || isMark(i - 1, .comma)
    else { return false }
    var speaker: Speaker? = owner
    guard
      let start = nominalClause(
        after: i, frames: nominal.frames, limit: limit, speaker: &speaker)
    else { return false }
    if speaker == nil, lists(i - 1).contains(.possessive) {
      speaker = dropped(before: i, unit: unitIndex)
    }
    let end = nominalEnd(from: start, limit: limit)
    guard end > start + 1, let speaker, speaker.passage != nil else { return false }
    let (words, style) = shape(start..<end)
    finish(
      Draft(
        speaker: speaker, cue: i..<i + 1, parts: [words], style: style, stance: nominal.stance,
        via: nil, unit: unitIndex))
    return true
  }

  /// Where the clause begins that the noun at `i` brings; finds whose it is on the way.
  private func nominalClause(
    after i: Int, frames: CueFrames, limit: Int, speaker: inout Speaker?
  ) -> Int? {
    var j = i + 1
    for _ in 0..<5 {
      guard j + 2 < limit else { return nil }
      if lists(j).contains(.of) {
        if lists(j + 1).contains(.that) { return frames.contains(.ofThat) ? j + 2 : nil }
        if frames.contains(.ofInfinitive), isInfinitive(j + 1) {
          return speaker != nil || lists(i - 1).contains(.possessive) ? j + 1 : nil
        }
      }
      if frames.contains(.that), lists(j).contains(.that) { return j + 1 }
      if frames.contains(.toInfinitive), lists(j).contains(.to), isInfinitive(j + 1) {
        return speaker != nil || lists(i - 1).contains(.possessive) ? j + 1 : nil
      }
      if lists(j).contains(.of) || lists(j).contains(.preposition),
        let phrase = nounPhrase(at: j + 1, limit: limit)
      {
        if speaker == nil { speaker = self.speaker(phrase, anything: false) }
        j = phrase.tokens.upperBound
      } else if lists(j).isDisjoint(with: [.of, .preposition, .that, .coordination]),
        !isPunctuation(j), !isFinite(j)
      {
        j += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whom a possessive before the noun at `i` names: "Trump's false claim".
  private func possessor(of i: Int) -> Speaker? {
    var j = i - 1
    while j > i - 3, j > 0, !lists(j).contains(.possessiveMark), !isPunctuation(j) { j -= 1 }
    guard j > 0, lists(j).contains(.possessiveMark) else { return nil }
    if mentionAt[j - 1] >= 0 {
      let index = Int(mentionAt[j - 1])
      let mention = document.mentions[index]
      return Speaker(
        kind: mention.type == .person ? .named : .organization, passage: mention.passage,
        mention: index)
    }
    guard entries[j - 1].noun != .none else { return nil }
    return Speaker(kind: .anonymous, passage: tokens[j - 1].passage)
  }

  /// Where the clause of a noun ends: at its frame's own verb, or at a comma.
  private func nominalEnd(from start: Int, limit: Int) -> Int {
    let end = contentEnd(from: start, limit: limit, past: false)
    var verb: Int? = isInfinitive(start) ? start : nil
    for k in start..<end where quotationAt[k] < 0 {
      if isFinite(k), mentionAt[k] < 0, k == start || !lists(k - 1).contains(.relative),
        !lists(k).contains(.auxiliary) || verb == nil || !(k > 0 && isFinite(k - 1))
      {
        if let verb, k > verb + 1 || !lists(verb).contains(.auxiliary),
          !(verb + 1..<k).contains(where: {
            !lists($0).isDisjoint(with: [.relative, .coordination, .boundary])
          })
        {
          return k
        }
        verb = k
      }
      if isMark(k, .comma), k - start > 2 { return k }
    }
    return end
  }
}
