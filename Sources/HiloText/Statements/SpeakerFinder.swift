/// A run of words that names somebody or something.
struct NounPhrase {
  var tokens: Range<Int>
  /// The noun that rules it.
  var head: Int
  /// The name that it is or gives, not one that stands in a phrase with "of".
  var name: Int?
  /// The first name after "of" in it.
  var owner: Int?
}

/// What stands where a subject stands.
enum SubjectFinding {
  case speaker(Speaker, end: Int)
  /// Something that cannot speak.
  case thing
  case none
}

extension StatementScan {
  /// The noun phrase that begins at `i`; nil when none does.
  func nounPhrase(at i: Int, limit: Int) -> NounPhrase? {
    var j = i
    var phrase = NounPhrase(tokens: i..<i, head: -1, name: nil, owner: nil)
    while j < limit, lists(j).contains(.determiner), mentionAt[j] < 0 { j += 1 }
    if j < limit, j > i, lists(j).contains(.of) { j += 1 }  // "parte de los …"
    while j < limit, lists(j).contains(.determiner), mentionAt[j] < 0 { j += 1 }
    var afterOf = false
    let begin = j
    while j < limit {
      if mentionAt[j] >= 0 {
        let index = Int(mentionAt[j])
        if phrase.head >= 0, !afterOf, phrase.name == nil, entries[phrase.head].noun != .person,
          begin == i
            || document.mentions[index].type == .person
              && entries[phrase.head].noun != .none
        {
          // "por teléfono Juan Gil", "en la radio Juan Gil": the name is no part of the phrase.
          break
        }
        // "al diario Granma Luis Gil": somebody else.
        if let name = phrase.name, !afterOf, document.mentions[index].type == .person,
          document.mentions[name].tokens.upperBound == j
        {
          break
        }
        let end = min(limit, document.mentions[index].tokens.upperBound)
        if afterOf {
          if phrase.owner == nil { phrase.owner = index }
        } else if phrase.name.map({ document.mentions[$0].type == .location }) ?? true
          || document.mentions[index].type == .person
        {
          // "the US carmaker Ford": the place only says which.
          phrase.name = index
        }
        if phrase.head < 0 { phrase.head = j }
        j = max(end, j + 1)
        if !afterOf, phrase.name == index, i < end, document.mentions[index].type != .person,
          j < limit, mentionAt[j] < 0, entries[j].noun != .none,
          !isFinite(j), phrase.head < end, phrase.head >= document.mentions[index].tokens.lowerBound
        {
          // "a Bloomberg poll": the noun after a name rules it.
          phrase.owner = index
          phrase.name = nil
          phrase.head = j
          j += 1
        }
        afterOf = false
        // "X y Z", two names as one.
        if lists(j).contains(.coordination), j + 1 < limit, mentionAt[j + 1] >= 0, i == begin {
          j += 1
        }
        // "(CSEM)": a name's short form.
        if isMark(j, .open), j + 2 < limit, isMark(j + 2, .close) { j += 3 }
        continue
      }
      let token = tokens[j]
      if isPunctuation(j) || token.shape == .symbol || token.shape == .punctuation { break }
      let kind = lists(j)
      if kind.contains(.of) {
        guard phrase.head >= 0, j + 1 < limit, !isPunctuation(j + 1) || quotationAt[j + 1] >= 0,
          !lists(j + 1).contains(.that), !isInfinitive(j + 1)
        else { break }
        afterOf = true
        j += 1
        continue
      }
      if kind.contains(.determiner) {
        guard afterOf || j == begin else { break }
        j += 1
        continue
      }
      if kind.contains(.title),
        entries[j].noun == .none || j + 1 < limit && mentionAt[j + 1] >= 0
      {
        j += 1
        continue
      }
      if kind.contains(.coordination) {
        // "fuentes estadounidenses y aliados"
        guard phrase.head >= 0, j + 1 < limit, entries[j + 1].noun != .none, !isFinite(j + 1),
          verbGroup(main: j + 1) == nil
        else { break }
        j += 1
        continue
      }
      if !kind.isDisjoint(with: [.preposition, .relative, .clitic, .adverb, .boundary, .negation])
        && entries[j].noun == .none
      {
        break
      }
      if isFinite(j) || !entries[j].lists.isDisjoint(with: [.saidBy, .relayed]) && phrase.head >= 0
      {
        break
      }
      if entries[j].verb >= 0, entries[j].noun == .none, verbGroup(main: j) != nil { break }
      if phrase.head >= 0, entries[j].noun == .none, isInfinitive(j) { break }
      if hasTags {
        switch token.pos {
        case .verb, .auxiliary, .adposition, .adverb, .subordinatingConjunction, .pronoun:
          if entries[j].noun == .none {
            if phrase.head < 0 { return nil }
            phrase.tokens = i..<j
            return phrase
          }
        default: break
        }
      }
      if phrase.head < 0
        || !afterOf && phrase.name == nil && entries[j].noun == .person
          && entries[phrase.head].noun == .group && phrase.head == j - 1
        || (!afterOf && entries[phrase.head].noun == .none && phrase.name == nil
          && entries[j].noun != .none
          && (!hasTags || tokens[phrase.head].pos != .noun || tokens[j].pos == .noun))
      {
        phrase.head = j
      }
      if afterOf { afterOf = entries[j].noun != .none ? true : afterOf }
      j += 1
    }
    guard phrase.head >= 0 else { return nil }
    // "una persona cercana al grupo"
    if j > i, lists(j - 1).contains(.near), j < limit,
      !lists(j).isDisjoint(with: [.preposition, .of, .to, .with]),
      let other = nounPhrase(at: j + 1, limit: limit)
    {
      j = other.tokens.upperBound
    }
    // A lone determiner or a dangling "of" at the end is none of it.
    while j > phrase.head + 1,
      lists(j - 1).contains(.of) || lists(j - 1).contains(.coordination)
        || lists(j - 1).contains(.determiner) && mentionAt[j - 1] < 0
    { j -= 1 }
    phrase.tokens = i..<j
    return phrase
  }

  func isTime(_ phrase: NounPhrase) -> Bool {
    phrase.name == nil && entries[phrase.head].noun == .none
      && (lists(phrase.head).contains(.time) || tokens[phrase.head].shape == .digits)
  }

  /// The speaker that a noun phrase names; nil when it is something that cannot speak. With
  /// `anything` any noun will do.
  func speaker(_ phrase: NounPhrase, anything: Bool) -> Speaker? {
    // The article of "al" is no word of its own in the text.
    let first = tokens[phrase.tokens.lowerBound]
    let isJoined = phrase.tokens.count > 1 && first.passage.count < first.lower.utf8.count
    let passage = document.passage(
      of: isJoined ? phrase.tokens.dropFirst() : phrase.tokens)
    if let name = phrase.name {
      let mention = document.mentions[name]
      let kind: Speaker.Kind = mention.type == .person ? .named : .organization
      let isPair =
        phrase.tokens.upperBound > mention.tokens.upperBound
        && lists(mention.tokens.upperBound).contains(.coordination)
      return Speaker(
        kind: entries[phrase.head].noun == .document ? .document : kind,
        passage: isPair ? passage : mention.passage, mention: name)
    }
    let entry = entries[phrase.head]
    switch entry.noun {
    case .none where meansPerson(phrase.head):
      return Speaker(kind: .anonymous, passage: passage)
    case .none where isUnknownName(phrase.head):
      return Speaker(kind: .organization, passage: passage)
    case .none:
      guard anything, !isTime(phrase), tokens[phrase.head].shape != .digits else { return nil }
      return Speaker(kind: .anonymous, passage: passage)
    case .person, .source:
      if let resolved = resolve(phrase) {
        return Speaker(kind: .named, passage: passage, mention: resolved)
      }
      return Speaker(kind: .anonymous, passage: passage)
    case .group:
      let resolved = phrase.owner == nil ? resolve(phrase) : nil
      return Speaker(kind: .organization, passage: passage, mention: resolved)
    case .document:
      return Speaker(kind: .document, passage: passage, mention: phrase.owner)
    }
  }

  /// Whether a word is a name that was not recognized, in capitals and no sentence's first: "the
  /// MSNBC".
  private func isUnknownName(_ i: Int) -> Bool {
    hasTags && tokens[i].shape == .upper && tokens[i].pos == .properNoun
      && tokens[i].lower.utf8.count > 2 && mentionAt[i] < 0
  }

  /// Whether an unlisted noun means people by its ending.
  func meansPerson(_ i: Int) -> Bool {
    guard tokens[i].shape == .lower, !hasTags || tokens[i].pos == .noun else { return false }
    let word = tokens[i].folded
    return lexicon.personEndings.contains { word.hasSuffix($0) }
  }

  /// The name that a definite description goes back to.
  func resolve(_ phrase: NounPhrase) -> Int? {
    let first = phrase.tokens.lowerBound
    guard lists(first).contains(.definite), !lists(first).contains(.possessive) else { return nil }
    let entry = entries[phrase.head]
    guard !entry.isPlural, entry.nounRow >= 0 else { return nil }
    for link in links.reversed()
    where link.at < first && link.row == entry.nounRow && agrees(link.mention, with: entry) {
      if entry.noun == .group && phrase.tokens.count > 3 { return nil }
      return Int(link.mention)
    }
    let isShort = phrase.tokens.count <= 3
    if entry.noun == .person, isShort, let salient, salient.kind == .named,
      let mention = salient.mention, document.mentions[mention].type == .person,
      fits(salient, feminine: entry.isFeminine), isNear(salient, first)
    {
      return mention
    }
    if entry.noun == .person, let others = lexicon.equivalents[entry.nounRow] {
      for link in links.reversed()
      where link.at < first && others.contains(link.row) && agrees(link.mention, with: entry) {
        return Int(link.mention)
      }
    }
    guard lists(phrase.head).contains(.anaphoric), isShort, entry.noun == .group else { return nil }
    if let salient, let mention = salient.mention, document.mentions[mention].type != .person,
      agrees(mention, entry.nounRow)
    {
      return mention
    }
    // The last body named before that may be called so.
    for index in document.mentions.indices.reversed()
    where document.mentions[index].tokens.upperBound <= first
      && document.mentions[index].type == .organization
    {
      if agrees(index, entry.nounRow) { return index }
    }
    return nil
  }

  /// Whether the gender of a noun for a person does not speak against a name.
  private func agrees(_ mention: Int32, with entry: WordEntry) -> Bool {
    guard entry.noun == .person, entry.hasGender else { return true }
    let speaker = Speaker(kind: .named, mention: Int(mention))
    return fits(speaker, feminine: entry.isFeminine)
  }

  /// Whether nothing that is said of a name speaks against calling it by the noun of `row`.
  func agrees(_ mention: Int, _ row: Int32) -> Bool {
    var known = false
    for link in links where Int(link.mention) == mention && link.row >= 0 {
      if link.row == row || lexicon.equivalents[row]?.contains(link.row) ?? false { return true }
      known = true
    }
    return !known
  }

  /// Whether a speaker was named in the same paragraph as the token at `i`.
  func isNear(_ speaker: Speaker, _ i: Int) -> Bool {
    guard let passage = speaker.passage else { return false }
    let token = document.tokens(in: passage).lowerBound
    guard token < tokens.count else { return false }
    return document.sentences[Int(tokens[token].sentence)].paragraph
      == document.sentences[Int(tokens[i].sentence)].paragraph
  }
}
