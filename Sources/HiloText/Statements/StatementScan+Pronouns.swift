// Pronouns: whom they stand for.

extension StatementScan {
  /// Who a pronoun stands for: the last one spoken of who fits in gender and number.
  func pronoun(at i: Int) -> Speaker? {
    var found = antecedent(at: i)
    found?.pronoun = tokens[i].passage
    return found
  }

  private func antecedent(at i: Int) -> Speaker? {
    let kind = lists(i)
    if kind.contains(.pluralPronoun) {
      if let salient, isPlural(salient) || salient.kind == .organization { return salient }
      return salientPlural ?? salient
    }
    if kind.contains(.thingPronoun) {
      if let salient, salient.kind != .named { return salient }
      for link in links.reversed() where link.at < i {
        let mention = document.mentions[Int(link.mention)]
        guard mention.type == .organization else { continue }
        return Speaker(kind: .organization, passage: mention.passage, mention: Int(link.mention))
      }
      return nil
    }
    let feminine = kind.contains(.femininePronoun)
    if let salient, salient.kind != .organization, !isPlural(salient),
      fits(salient, feminine: feminine)
    {
      return salient
    }
    if let salientSingular, salientSingular.kind != .organization,
      fits(salientSingular, feminine: feminine)
    {
      return salientSingular
    }
    for link in links.reversed() where link.at < i {
      let mention = document.mentions[Int(link.mention)]
      guard mention.type == .person else { continue }
      let speaker = Speaker(kind: .named, passage: mention.passage, mention: Int(link.mention))
      if fits(speaker, feminine: feminine) { return speaker }
    }
    return salient
  }

  /// Whether nothing speaks against a speaker's being a woman, or a man.
  func fits(_ speaker: Speaker, feminine: Bool) -> Bool {
    guard let index = speaker.mention else {
      guard let passage = speaker.passage,
        let noun = document.tokens(in: passage).first(where: { entries[$0].noun == .person })
      else { return true }
      return !entries[noun].hasGender || entries[noun].isFeminine == feminine
    }
    let range = document.mentions[index].tokens
    guard let first = range.first, let last = range.last, last < tokens.count else { return true }
    if let known = isWoman[tokens[last].folded] { return known == feminine }
    let name = tokens[first]
    if lists(first).contains(.feminineName) { return feminine }
    if lists(first).contains(.masculineName) { return !feminine }
    guard range.count > 1 else { return true }
    if name.folded.hasSuffix("a") { return feminine }
    if name.folded.hasSuffix("o") { return !feminine }
    return true
  }

  /// Notes what titles, roles and forenames tell of the bearers of surnames.
  mutating func findGenders() {
    for mention in document.mentions where mention.kind == .name && mention.type == .person {
      guard let first = mention.tokens.first, let last = mention.tokens.last, last < tokens.count
      else { continue }
      var feminine: Bool?
      for i in [first, first - 1] where i >= 0 && feminine == nil {
        if lists(i).contains(.feminineTitle) || lists(i).contains(.feminineName) && i == first {
          feminine = true
        } else if lists(i).contains(.masculineTitle)
          || lists(i).contains(.masculineName) && i == first
        {
          feminine = false
        } else if i < first, entries[i].hasGender, entries[i].noun == .person {
          feminine = entries[i].isFeminine
        }
      }
      if feminine == nil, mention.tokens.count > 1 {
        if tokens[first].folded.hasSuffix("a") { feminine = true }
        if tokens[first].folded.hasSuffix("o") { feminine = false }
      }
      // Two of one name, a woman and a man, are told apart by nothing here: the first rules.
      if let feminine, isWoman[tokens[last].folded] == nil {
        isWoman[tokens[last].folded] = feminine
      }
    }
  }

  /// Whom a relative pronoun at `i` speaks of: "el ministro, que aseguró que", "habló con el juez,
  /// quien dijo que". "en el que asegura" is not that one.
  func antecedent(of i: Int, lower: Int) -> SubjectFinding {
    var end = i
    if lists(end - 1).contains(.determiner) || lists(end - 1).contains(.preposition) {
      return .none
    }
    let afterComma = isMark(end - 1, .comma)
    if afterComma { end -= 1 }
    var start = end
    while start > lower, !isClauseEdge(start - 1, passedComma: false) { start -= 1 }
    guard start < end else { return .none }
    if !afterComma, lists(i).contains(.that) {
      // "dos demandas que piden": what stands right before it, whether it can speak or not.
      guard let found = lastPhrase(in: start..<end, isNearest: true) else { return .none }
      return speaker(found.phrase, anything: false).map {
        .speaker($0, end: found.phrase.tokens.upperBound)
      } ?? .thing
    }
    // "quien" takes the nearest; "que" what the clause is about, if that can speak.
    for anywhere in lists(i).contains(.that) ? [false, true] : [true] {
      guard let found = lastPhrase(in: start..<end, anywhere: anywhere) else { continue }
      if let speaker = speaker(found.phrase, anything: false) {
        return .speaker(speaker, end: found.phrase.tokens.upperBound)
      }
    }
    return .none
  }
}
