/// Rules on where names begin and end.
struct NameExtents {
  let context: NameContext

  /// `drafts` with titles cut off, ministers' portfolios left out, names that only stand side by
  /// side split, and the words that belong to a name drawn in.
  func mended(_ drafts: [NameDraft]) -> [NameDraft] {
    joined(drafts.flatMap { split($0) }).compactMap { trimmed($0) }.map { numbered(extended($0)) }
  }

  /// "Santa Bárbara de Yauca", of which "Santa" was taken for a name by itself.
  private func joined(_ drafts: [NameDraft]) -> [NameDraft] {
    var out: [NameDraft] = []
    for draft in drafts {
      if let last = out.last, last.tokens.count == 1,
        last.tokens.upperBound == draft.tokens.lowerBound,
        context.signals.single[last.tokens.lowerBound].contains(.placeHead),
        context.document.tokens[last.tokens.lowerBound].shape == .capitalized,
        context.signals.single[last.tokens.lowerBound]
          .isDisjoint(with: [.country, .city, .forename])
      {
        let type =
          draft.type == NameDraft.person ? NameDraft.location : draft.type
        out[out.count - 1] = context.draft(
          last.tokens.lowerBound..<draft.tokens.upperBound, type: type)
      } else {
        out.append(draft)
      }
    }
    return out
  }

  /// "Ministerio de Salud de Chile" is two names, "Consejo de Seguridad de la Casa Blanca" too.
  private func split(_ draft: NameDraft) -> [NameDraft] {
    let range = draft.tokens
    guard draft.type == NameDraft.organization, range.count >= 3 else { return [draft] }
    let places: NameKinds = [.country, .city, .place]
    let separable = context.lists.separable.contains(context.folded(range.lowerBound))
    var previous = -1
    for i in range.dropFirst(1).dropLast() where context.folded(i) == context.lists.of {
      var tail = i + 1
      while tail < range.upperBound - 1, context.lists.links.contains(context.folded(tail)) {
        tail += 1
      }
      let kinds = context.kinds(tail..<range.upperBound)
      // "Universidad del Sur de Lima": two places, of which the second tells where the thing is.
      // In "del Laboratorio de Inmunología y del de Vacunas" the second opens at the third "de".
      let twice =
        previous > 0 && previous < i && !context.kinds(previous..<i).isDisjoint(with: places)
      previous = tail
      let isCountry =
        separable
        ? !kinds.isDisjoint(with: [.country, .place]) : twice && !kinds.isDisjoint(with: places)
      guard separable || twice else { continue }
      guard isCountry || (kinds.contains(.organization) && range.upperBound - tail >= 2) else {
        continue
      }
      return [
        context.draft(range.lowerBound..<i, type: draft.type),
        context.draft(
          tail..<range.upperBound,
          type: isCountry ? NameDraft.location : NameDraft.organization),
      ]
    }
    return [draft]
  }

  /// Without titles in front of a person; nil for the portfolio of a minister.
  private func trimmed(_ draft: NameDraft) -> NameDraft? {
    var range = draft.tokens
    let signals = context.signals
    if draft.type != NameDraft.person, signals.single[range.lowerBound].contains(.portfolio),
      followsRole(range.lowerBound)
    {
      // "ministro de Defensa de Rusia": the country stays.
      for i in range where context.kinds(i..<range.upperBound).contains(.country) {
        return context.draft(i..<range.upperBound, type: NameDraft.location)
      }
      return nil
    }
    if range.count == 1, isCommon(range.lowerBound) { return nil }
    // "ONG Ayuda en Acción": a kind of thing in capitals is no part of the name.
    if range.count > 2, signals.single[range.lowerBound].contains(.common),
      (8...9).contains(signals.shape[range.lowerBound])
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    if draft.type == NameDraft.person, !isThing(range.lowerBound) {
      while range.count > 1, signals.single[range.lowerBound].contains(.title),
        !signals.single[range.lowerBound].contains(.forename)
      {
        range = range.lowerBound + 1..<range.upperBound
      }
    }
    // "La" of "La ONU", at the beginning of a sentence.
    if range.count > 1, signals.opensSentence[range.lowerBound],
      context.lists.links.contains(context.folded(range.lowerBound)),
      context.kinds(range).isDisjoint(with: [.outlet, .city, .town, .place]),
      !context.kinds(range.lowerBound + 1..<range.upperBound)
        .isDisjoint(with: [.organization, .country, .place])
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    guard range != draft.tokens else { return draft }
    return context.draft(range, type: draft.type)
  }

  /// Whether a word is one of those that often have a capital and are no names, such as "March".
  private func isCommon(_ i: Int) -> Bool {
    let kinds = context.signals.single[i]
    return kinds.contains(.common) && context.signals.shape[i] <= 6
      && kinds.isDisjoint(with: [.organization, .outlet, .thing, .place, .country, .city])
  }

  /// Whether a role and a preposition stand before: "ministro de", "secretaria española de la".
  func followsRole(_ i: Int) -> Bool {
    var j = i - 1
    guard j >= 0, context.lists.links.contains(context.folded(j)) else { return false }
    while j >= 0, context.lists.links.contains(context.folded(j)) { j -= 1 }
    for k in stride(from: j, through: max(0, j - 1), by: -1)
    where context.signals.single[k].contains(.role) {
      return true
    }
    return false
  }

  /// With the lower-case word that is part of the name: "río Ebro", "tormenta Filomena".
  private func extended(_ draft: NameDraft) -> NameDraft {
    var i = draft.tokens.lowerBound - 1
    while i > 0, i > draft.tokens.lowerBound - 3, context.lists.links.contains(context.folded(i)) {
      i -= 1
    }
    guard i >= 0,
      context.document.tokens[i].sentence
        == context.document.tokens[draft.tokens.lowerBound].sentence,
      let leading = context.lists.leading[context.folded(i)],
      i == draft.tokens.lowerBound - 1 ? leading.isBeside : leading.isLinked,
      context.document.tokens[i].shape == .lower
    else { return draft }
    let kinds = context.kinds(draft.tokens)
    if !kinds.isDisjoint(with: [.country, .organization, .outlet, .thing]) { return draft }
    return context.draft(i..<draft.tokens.upperBound, type: leading.type)
  }

  /// With the number after a thing: "el helicóptero Helimer 211", "la perforadora Strata 950".
  private func numbered(_ draft: NameDraft) -> NameDraft {
    let end = draft.tokens.upperBound
    let signals = context.signals
    guard end < signals.shape.count, (14...16).contains(signals.shape[end]),
      context.document.tokens[end].sentence
        == context.document.tokens[draft.tokens.lowerBound].sentence,
      !counts(end),
      isThing(draft.tokens.lowerBound)
    else { return draft }
    return context.draft(draft.tokens.lowerBound..<end + 1, type: NameDraft.thing)
  }

  /// Whether the number at token `i` counts what follows it: "20 personas", "40 %".
  private func counts(_ i: Int) -> Bool {
    guard i + 1 < context.document.tokens.count else { return false }
    let next = context.document.tokens[i + 1]
    return next.shape == .symbol || next.pos == .noun || next.pos == .adjective
      || (next.pos == .other && next.shape == .lower)
  }

  /// Whether a noun for a thing stands before the name that opens with token `i`.
  private func isThing(_ i: Int) -> Bool {
    let tokens = context.document.tokens
    let sentence = context.document.sentences[Int(tokens[i].sentence)].tokens
    guard
      let noun = NameCompany(tokens: tokens, signals: context.signals).before(i, in: sentence),
      !noun.isLinked
    else { return false }
    return context.signals.single[noun.token].intersection(NameCompany.naming) == .thingNoun
  }
}
