// Subjects: who stands before or after a verb of saying.

extension StatementScan {
  /// The subject that stands after the verb that ends before `i`.
  func subject(after i: Int, limit: Int, anything: Bool) -> SubjectFinding {
    var j = i
    while j < limit {
      if quotationAt[j] >= 0, mentionAt[j] < 0 { return .none }
      if isMark(j, .open) {
        while j < limit, !isMark(j, .close) { j += 1 }
        j += 1
        continue
      }
      if isPunctuation(j) { return .none }
      let kind = lists(j)
      if mentionAt[j] < 0 {
        if kind.contains(.that) || kind.contains(.relative) || kind.contains(.coordination) {
          return .none
        }
        if kind.contains(.preposition) || kind.contains(.of) || kind.contains(.to) {
          guard let phrase = nounPhrase(at: j + 1, limit: limit) else {
            j += 1
            continue
          }
          if kind.contains(.from), let speaker = body(phrase) {
            // "explican desde el ayuntamiento"
            return .speaker(speaker, end: phrase.tokens.upperBound)
          }
          j = phrase.tokens.upperBound
          continue
        }
        if kind.contains(.pronoun) && !kind.contains(.determiner) {
          return pronoun(at: j).map { .speaker($0, end: j + 1) } ?? .none
        }
        if kind.contains(.adverb) && !kind.contains(.determiner) {
          j += 1
          continue
        }
        if isInfinitive(j) || isFinite(j) { return .none }
      }
      guard let phrase = nounPhrase(at: j, limit: limit) else {
        j += 1
        continue
      }
      if isTime(phrase) {
        j = phrase.tokens.upperBound
        continue
      }
      let hasDeterminer = lists(j).contains(.determiner)
      if phrase.name == nil, !hasDeterminer, entries[phrase.head].noun == .none {
        // "pasadas las 19h30", "visiblemente molesto"
        j += 1
        continue
      }
      guard var speaker = speaker(phrase, anything: anything) else { return .thing }
      var end = phrase.tokens.upperBound
      if phrase.name == nil || entries[phrase.head].noun == .person,
        let name = apposedName(after: end, limit: limit),
        phrase.name == nil || document.mentions[phrase.name ?? 0].type != .person
      {
        speaker = Speaker(
          kind: .named, passage: document.mentions[name].passage, mention: name)
        end = document.mentions[name].tokens.upperBound
      }
      return .speaker(speaker, end: end)
    }
    return .none
  }

  /// The body that a phrase names; nil for a place or a person.
  private func body(_ phrase: NounPhrase) -> Speaker? {
    let isBody =
      phrase.name.map { document.mentions[$0].type == .organization }
      ?? (entries[phrase.head].noun == .group)
    return isBody ? speaker(phrase, anything: false) : nil
  }

  /// The person's name in ", Name," after a description that ends before `i`.
  func apposedName(after i: Int, limit: Int) -> Int? {
    guard isMark(i, .comma), i + 1 < limit, mentionAt[i + 1] >= 0 else { return nil }
    let index = Int(mentionAt[i + 1])
    let end = document.mentions[index].tokens.upperBound
    guard document.mentions[index].type == .person,
      document.mentions[index].tokens.lowerBound == i + 1,
      end >= limit || isPunctuation(end) || lists(end).contains(.preposition)
        || lists(end).contains(.coordination) || lists(end).contains(.adverb)
    else { return nil }
    return index
  }

  /// The subject before the verb group that begins at `v`, within a clause that may not reach back
  /// beyond `lower`.
  func subject(before v: Int, lower: Int, anything: Bool) -> SubjectFinding {
    var end = v
    while end > lower, mentionAt[end - 1] < 0,
      !lists(end - 1).isDisjoint(with: [.adverb, .negation])
        || lists(end - 1).contains(.title) && lists(end - 2).contains(.pronoun)
    { end -= 1 }
    var passedComma = false
    var hops = 0
    var below: Speaker?
    if end > lower, mentionAt[end - 1] < 0 {
      let kind = lists(end - 1)
      if kind.contains(.pronoun), !kind.contains(.determiner), !kind.contains(.relative) {
        return pronoun(at: end - 1).map { .speaker($0, end: end) } ?? .none
      }
      if kind.contains(.determiner), lists(end - 2).isDisjoint(with: [.preposition, .of]),
        kind.isDisjoint(with: [.definite, .clitic, .of]), tokens[end - 1].pos != .numeral
      {
        // "Some say", "Muchos creen"
        return .speaker(
          Speaker(kind: .anonymous, passage: tokens[end - 1].passage), end: end)
      }
      if kind.contains(.relative) {
        // "el ministro, que aseguró que": the one before; "en el que asegura": not that one.
        return antecedent(of: end - 1, lower: lower)
      }
    }
    while end > lower, hops < 6 {
      hops += 1
      if isMark(end - 1, .comma) || isDash(end - 1) || isMark(end - 1, .close) {
        if isMark(end - 1, .close) {
          var open = end - 1
          while open > lower, !isMark(open, .open) { open -= 1 }
          end = open
        } else {
          end -= 1
        }
        passedComma = true
        continue
      }
      // The stretch back to the comma before.
      var start = end
      while start > lower, !isClauseEdge(start - 1, passedComma: passedComma) { start -= 1 }
      guard start < end else { break }
      if !passedComma, closesRelative(start, end: end, lower: lower) {
        // "Los mensajes que se han encontrado anuncian": over the relative clause.
        end = start - 1
        continue
      }
      let opensRelative = lists(start).contains(.relative) && mentionAt[start] < 0
      if let found = lastPhrase(in: start..<end) {
        let phrase = found.phrase
        let whole = found.isWhole
        let isBareRole =
          phrase.name == nil && entries[phrase.head].noun == .person
          && !lists(phrase.tokens.lowerBound).contains(.determiner)
        if !opensRelative, !passedComma || whole {
          if let speaker = speaker(phrase, anything: anything) {
            // An apposition: the name before it, or the role before a name.
            if phrase.name != nil, document.mentions[phrase.name ?? 0].type == .person {
              return .speaker(speaker, end: phrase.tokens.upperBound)
            }
            if let name = phrase.name, document.mentions[name].type == .location, passedComma,
              isMark(start - 1, .comma)
            {
              // "X, profesor en la Universidad de Y, Escocia, …": a place after the one who speaks.
              below = below ?? speaker
              end = start
              continue
            }
            if let before = nameEnding(at: start, lower: lower), isBareRole || passedComma {
              let mention = document.mentions[before]
              return .speaker(
                Speaker(
                  kind: mention.type == .person ? .named : .organization, passage: mention.passage,
                  mention: before), end: phrase.tokens.upperBound)
            }
            if isBareRole || phrase.name == nil, passedComma, isMark(start - 1, .comma) {
              // "El político, dirigente de X, …": what stands before rules.
              below = below ?? speaker
              end = start
              continue
            }
            return .speaker(speaker, end: phrase.tokens.upperBound)
          }
          if !passedComma { return .thing }
        }
      }
      if !passedComma, hasFiniteVerb(start..<end), !opensRelative { return .none }
      if !isMark(start - 1, .comma) && !isDash(start - 1) { break }
      end = start
    }
    return below.map { .speaker($0, end: v) } ?? .none
  }

  /// Whether a stretch is a relative clause that stands between a subject and its verb: a relative
  /// pronoun before it, by its tag, and a verb of its own within.
  private func closesRelative(_ start: Int, end: Int, lower: Int) -> Bool {
    let i = start - 1
    guard hasTags, i > lower, lists(i).contains(.relative), tokens[i].pos == .pronoun,
      mentionAt[i] < 0, !isMark(i - 1, .comma), !lists(i - 1).contains(.determiner),
      lists(i - 1).isDisjoint(with: [.preposition, .of])
    else { return false }
    return hasFiniteVerb(start..<end)
  }

  /// Whether the verb at `i` follows a relative pronoun, by its tag where the word may also bring a
  /// clause, with nothing but small words between.
  func followsRelative(_ i: Int, from start: Int) -> Bool {
    var j = i - 1
    while j > start,
      !lists(j).isDisjoint(with: [.clitic, .negation, .auxiliary]), mentionAt[j] < 0,
      !lists(j).contains(.relative)
    {
      j -= 1
    }
    guard j >= start, lists(j).contains(.relative) else {
      // "a la que los socios acusan": a subject between.
      return insideRelative(i, from: start)
        && !(start..<i).contains { isFinite($0) && mentionAt[$0] < 0 }
    }
    return !lists(j).contains(.that) || hasTags && tokens[j].pos == .pronoun
  }

  /// A name (and nothing after it) that ends right before the comma at `i - 1`.
  func nameEnding(at i: Int, lower: Int) -> Int? {
    guard isMark(i - 1, .comma), i - 2 >= lower, mentionAt[i - 2] >= 0 else { return nil }
    let index = Int(mentionAt[i - 2])
    let mention = document.mentions[index]
    let before = mention.tokens.lowerBound - 1
    // "de Ocaña, gerente …" may speak of the one named; a place or body after "of" does not.
    if lists(before).contains(.of) || lists(before).contains(.preposition) { return nil }
    return index
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { quotationAt[$0] < 0 && isFinite($0) && mentionAt[$0] < 0 }
  }

  /// Whether the word at `i` bounds the stretch that a subject may stand in.
  func isClauseEdge(_ i: Int, passedComma: Bool) -> Bool {
    if mentionAt[i] >= 0 { return false }
    if isPunctuation(i) { return !isMark(i, [.open, .close, .apostrophe]) }
    let kind = lists(i)
    if passedComma { return false }
    if kind.contains(.that) || kind.contains(.boundary) { return true }
    if kind.contains(.coordination) {
      return !(i + 1 < tokens.count && mentionAt[i + 1] >= 0 && i > 0 && mentionAt[i - 1] >= 0)
        && entries[min(i + 1, entries.count - 1)].noun == .none
    }
    return false
  }

  /// The last noun phrase of a stretch that stands in no phrase with a preposition, and whether it
  /// is, but for adverbs, the whole stretch.
  /// With `anywhere` those after prepositions count too, where they can speak; `isNearest` asks
  /// for the very last one.
  func lastPhrase(
    in range: Range<Int>, anywhere: Bool = false, isNearest: Bool = false
  ) -> (phrase: NounPhrase, isWhole: Bool)? {
    var j = range.lowerBound
    var last: NounPhrase?
    var others = false
    while j < range.upperBound {
      let kind = lists(j)
      if mentionAt[j] < 0 {
        if isPunctuation(j) || kind.contains(.adverb) && !kind.contains(.determiner)
          || kind.contains(.relative) || kind.contains(.coordination) || kind.contains(.boundary)
        {
          if kind.contains(.relative) { others = true }
          j += 1
          continue
        }
        if kind.contains(.preposition) || kind.contains(.of) || kind.contains(.to) {
          // After a noun phrase it belongs to that; before it is an adverbial.
          let phrase = nounPhrase(at: j + 1, limit: range.upperBound)
          if let phrase, isNearest || anywhere && speaker(phrase, anything: false) != nil {
            last = phrase
          }
          j = max(j + 1, phrase?.tokens.upperBound ?? j + 1)
          continue
        }
        if isInfinitive(j), last != nil, entries[j].noun == .none {
          // What follows is the infinitive's: "el proyecto para medir el impacto reveló".
          let object = nounPhrase(at: j + 1, limit: range.upperBound)
          j = max(j + 1, object?.tokens.upperBound ?? j + 1)
          continue
        }
        if isFinite(j) {
          last = nil
          others = true
          j += 1
          continue
        }
      }
      if let phrase = nounPhrase(at: j, limit: range.upperBound) {
        if isTime(phrase) {
          j = max(j + 1, phrase.tokens.upperBound)
          continue
        }
        if last == nil || isNearest || speaker(phrase, anything: false) != nil
          || speaker(last ?? phrase, anything: false) == nil
        {
          last = phrase
        }
        j = max(j + 1, phrase.tokens.upperBound)
      } else {
        j += 1
      }
    }
    return last.map { ($0, !others) }
  }

  // MARK: Roles

  /// Notes by which roles the named ones are introduced: "la jueza Irene Quispe", "Ana Gil, portavoz
  /// de …", "el banco Almenara".
  mutating func findLinks() {
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name {
      let first = mention.tokens.lowerBound
      let end = mention.tokens.upperBound
      guard first < tokens.count, !mention.tokens.isEmpty else { continue }
      var found: [(row: Int32, mention: Int32, at: Int)] = []
      // The name's own first word: "Banco Almenara", "Ministerio del Interior".
      for i in mention.tokens
      where entries[i].nounRow >= 0 && !entries[i].isPlural && mention.type != .person {
        found.append((entries[i].nounRow, Int32(index), first))
        break
      }
      var j = first - 1
      if isMark(j, .comma), mention.type == .person { j -= 1 }
      var steps = 0
      let directly = j == first - 1
      while j >= 0, steps < 14, tokens[j].sentence == tokens[first].sentence {
        if isPunctuation(j) || mentionAt[j] < 0 && isFinite(j) { break }
        let entry = entries[j]
        if entry.noun == .person, mention.type == .person {
          found.append((entry.nounRow, Int32(index), first))
        } else if entry.noun == .group, mention.type != .person, directly, steps == 0 {
          found.append((entry.nounRow, Int32(index), first))
        }
        if mention.type != .person { break }
        if lists(j).contains(.determiner), !lists(j - 1).contains(.of), mentionAt[j] < 0 { break }
        if directly, lists(j).contains(.preposition), !lists(j).contains(.of), steps == 0 { break }
        j -= 1
        steps += 1
      }
      if isMark(end, .comma) {
        var k = end + 1
        while k < tokens.count, lists(k).contains(.determiner) || lists(k).contains(.adverb) {
          k += 1
        }
        if k < tokens.count, entries[k].nounRow >= 0, mentionAt[k] < 0,
          entries[k].noun == .person && mention.type == .person
            || entries[k].noun == .group && mention.type != .person
        {
          found.append((entries[k].nounRow, Int32(index), first))
        }
      }
      if found.isEmpty, mention.type == .person { found.append((-1, Int32(index), first)) }
      links.append(contentsOf: found)
    }
  }
}
