internal import HiloText

/// What must stand with a trigger for it to count.
extension MentionReader {
  /// Whether the words around the trigger at `i` hold what the lists ask for.
  func meets(
    _ need: EventLexicon.Need, _ i: Int, _ clause: Range<Int>, _ sentence: Sentence
  ) -> Bool {
    switch need {
    case .nothing, .of, .phrase: return true
    case .firm:
      return !text.words[i].isVerb
        || clause.contains { text.words[$0].mention >= 0 || text.words[$0].time >= 0 }
    case .name:
      return clause.contains { text.words[$0].mention >= 0 } || !entities(in: clause).isEmpty
    case .place:
      return clause.contains { k in
        k > i && text.words[k].mention >= 0
          && document.mentions[text.words[k].mention].type == .location
      } || entities(in: clause).contains { $0.type == .location && $0.kind != .name }
        || clause.contains { $0 > i && text.words[$0].time >= 0 }
        || document.tokens.count > i + 2 && clause.contains(i + 2)
          && text.words[i + 1].roles.contains(.inside)
          && (i + 1..<clause.upperBound).contains { text.words[$0].mention >= 0 }
    case .with:
      // "se encontró con el alcalde", not "lo encontró con vida".
      guard isReflexive(i, sentence) else { return false }
      return clause.contains { k in
        k > i && k < i + 4 && text.words[k].roles.contains(.with) && namesPeople(k + 1, sentence)
      }
    case .against:
      // "el partido contra …", not the party.
      return clause.contains { text.words[$0].roles.contains(.against) }
    case .reflexive: return isReflexive(i, sentence)
    case .transitive: return !isReflexive(i, sentence) || isPersonal(i + 1, sentence)
    case .person:
      guard !isReflexive(i, sentence) || isPersonal(i + 1, sentence) else { return false }
      return clause.contains { k in
        k != i && (text.entry(k)?.topics.contains(.people) == true || isPersonal(k, sentence))
      } || entities(in: clause).contains { $0.type == .person }
        || text.words[i].tense == .participle
          && subject(of: i, sentence).map { isPeople($0) } == true
    case .court: return isAbout(.court, sentence)
    case .military: return isAbout(.military, sentence)
    case .game: return isAbout(.game, sentence)
    case .market:
      return meets(.amount, i, clause, sentence)
        && (isAbout(.market, sentence)
          || entities(in: clause).contains { $0.type == .organization })
    case .amount:
      // A price or a share: a currency or a percentage beside a number.
      let reach = clause.lowerBound..<min(sentence.tokens.upperBound, clause.upperBound + 2)
      return reach.contains { k in
        text.words[k].roles.contains(.amount)
          && (document.tokens[max(0, k - 1)].shape == .digits
            || document.tokens[min(k + 1, document.tokens.count - 1)].shape == .digits
            || document.tokens[max(0, k - 2)].shape == .digits)
      }
    case .number:
      // Money, not doses.
      return clause.contains { !text.words[$0].roles.isDisjoint(with: [.money, .amount]) }
    case .object:
      return clause.upperBound > i + 1 || text.words[i].tense == .participle
    }
  }

  /// Words of `topic` stand in the sentence, or often in the article.
  func isAbout(_ topic: EventLexicon.Topic, _ sentence: Sentence) -> Bool {
    if sentence.tokens.contains(where: { text.entry($0)?.topics.contains(topic) == true }) {
      return true
    }
    return text.isOften(topic)
  }

  /// "se", "me" or an enclitic of theirs stands with the verb at `i`.
  func isReflexive(_ i: Int, _ sentence: Sentence) -> Bool {
    if i + 1 < sentence.tokens.upperBound, text.document.tokens[i + 1].isContinuation,
      text.entry(i + 1)?.topics.contains(.reflexive) == true
    {
      return true
    }
    var k = i - 1
    while k >= sentence.tokens.lowerBound, k > i - 5 {
      if text.entry(k)?.topics.contains(.reflexive) == true { return true }
      guard text.words[k].isVerb || text.words[k].roles.contains(.clitic) else { return false }
      k -= 1
    }
    return false
  }

  /// "a" before people at `k`.
  func isPersonal(_ k: Int, _ sentence: Sentence) -> Bool {
    k < sentence.tokens.upperBound && text.entry(k)?.topics.contains(.personal) == true
      && namesPeople(k + 1, sentence)
  }

  /// A person's name or a noun for people, articles and numbers aside, stands at `k`.
  private func namesPeople(_ k: Int, _ sentence: Sentence) -> Bool {
    let end = min(sentence.tokens.upperBound, k + 4)
    var k = k
    while k < end {
      if isPeople(k) { return true }
      let token = text.document.tokens[k]
      guard
        token.pos == .determiner || token.pos == .adjective || token.shape == .digits
          || token.pos == .numeral || text.words[k].roles.contains(.determiner)
      else { return false }
      k += 1
    }
    return false
  }

  /// The word at `k` names people.
  func isPeople(_ k: Int) -> Bool {
    let mention = text.words[k].mention
    if mention >= 0 {
      let type = text.document.mentions[mention].type
      return type == .person || type == .organization
    }
    return text.entry(k)?.topics.contains(.people) == true
  }

  /// The subject of the verb at `i`, as the parser has it.
  func subject(of i: Int, _ sentence: Sentence) -> Int? {
    let tokens = text.document.tokens
    let low = max(sentence.tokens.lowerBound, i - 30)
    let high = min(sentence.tokens.upperBound, i + 15)
    return (low..<high).first { tokens[$0].relation == .nsubj && Int(tokens[$0].head) == i }
  }

  /// Nothing but people and vehicles travel: "la noticia llegó" is no journey.
  func canTravel(_ i: Int, _ sentence: Sentence) -> Bool {
    guard let subject = subject(of: i, sentence), text.document.tokens[subject].pos == .noun,
      text.words[subject].mention < 0,
      !(min(subject, i)..<max(subject, i)).contains(where: text.isStop)
    else { return true }
    return text.entry(subject)?.topics.isDisjoint(with: .movers) == false
  }
}
