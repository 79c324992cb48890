import HiloText

/// Finds the roles that a text gives the persons it names: "el ministro de Defensa ruso, X", "X,
/// portavoz de Y", "the bank's founder, X".
struct RoleFinder {
  /// A role as it stands in the text.
  struct Found {
    /// The mention that it describes, as an index into the document's.
    var mention: Int
    /// The noun at its head.
    var noun: RoleLexicon.Noun
    /// Its words.
    var tokens: Range<Int>
    /// The country in it.
    var country: String?
  }

  private let document: Document
  private let roles: RoleLexicon
  private let names: NameLexicon
  /// For each token the mention that it belongs to, or -1.
  private let mentionAt: [Int32]

  init(document: Document, roles: RoleLexicon = .shared, names: NameLexicon = .shared) {
    self.document = document
    self.roles = roles
    self.names = names
    var mentionAt = [Int32](repeating: -1, count: document.tokens.count)
    for (i, mention) in document.mentions.enumerated() where mention.kind == .name {
      for t in mention.tokens.clamped(to: 0..<mentionAt.count) { mentionAt[t] = Int32(i) }
    }
    self.mentionAt = mentionAt
  }

  /// The roles of the persons among the mentions, by place.
  func find() -> [Found] {
    var found: [Found] = []
    for (i, mention) in document.mentions.enumerated()
    where mention.type == .person && mention.kind == .name && !mention.tokens.isEmpty
      && mention.tokens.upperBound <= document.tokens.count
    {
      if let role = before(i, mention) { found.append(role) }
      if let role = after(i, mention) { found.append(role) }
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "el portavoz del Kremlin, X": the first noun of a role before the comma; without a comma the
  /// last, for "el portavoz del presidente X" speaks of the president.
  private func before(_ index: Int, _ mention: Mention) -> Found? {
    let sentence = document.sentences[Int(document.tokens[mention.tokens.lowerBound].sentence)]
    var end = mention.tokens.lowerBound
    let hasComma = end > sentence.tokens.lowerBound && document.tokens[end - 1].folded == ","
    if hasComma { end -= 1 }
    // "el abogado de X" is another's role.
    if !hasComma, end > sentence.tokens.lowerBound, links(document.tokens[end - 1]) { return nil }
    var start: Int?
    var noun: RoleLexicon.Noun?
    var i = end - 1
    while i >= sentence.tokens.lowerBound, i > end - 16 {
      let token = document.tokens[i]
      if ends(token) { break }
      let owner = mentionAt[i]
      if owner >= 0 {
        if document.mentions[Int(owner)].type == .person { break }
        i -= 1
        continue
      }
      if let here = roles.noun(at: i, in: document), i + here.length <= end {
        start = i
        noun = here
        if !hasComma { break }
      }
      i -= 1
    }
    guard let start, let noun else { return nil }
    return role(index, noun, widened(start, in: sentence)..<end)
  }

  /// "X, portavoz del Kremlin,"; "X, the founder of Y".
  private func after(_ index: Int, _ mention: Mention) -> Found? {
    let sentence = document.sentences[Int(document.tokens[mention.tokens.lowerBound].sentence)]
    var i = mention.tokens.upperBound
    guard i + 1 < sentence.tokens.upperBound, document.tokens[i].folded == "," else { return nil }
    i += 1
    if isDeterminer(document.tokens[i]) { i += 1 }
    let first = i
    var noun: RoleLexicon.Noun?
    var last = min(first + 4, sentence.tokens.upperBound)
    while i < last {
      if mentionAt[i] >= 0 {
        if document.mentions[Int(mentionAt[i])].type == .person { return nil }
        i += 1
        last = min(max(last, i + 2), sentence.tokens.upperBound)
        continue
      }
      if ends(document.tokens[i]) { return nil }
      if let here = roles.noun(at: i, in: document) {
        noun = here
        i += here.length
        break
      }
      if document.tokens[i].pos == .adposition { return nil }
      i += 1
    }
    guard let noun else { return nil }
    while i < sentence.tokens.upperBound, i < first + 18 {
      let token = document.tokens[i]
      if mentionAt[i] < 0, ends(token) { break }
      // "X, the contractor Y and …" is a list.
      if mentionAt[i] >= 0, document.mentions[Int(mentionAt[i])].type == .person {
        if !links(document.tokens[i - 1]) { return nil }
      }
      i += 1
    }
    return role(index, noun, first..<i)
  }

  private func role(_ index: Int, _ noun: RoleLexicon.Noun, _ tokens: Range<Int>) -> Found? {
    guard !tokens.isEmpty else { return nil }
    return Found(mention: index, noun: noun, tokens: tokens, country: country(in: tokens))
  }

  /// The country named among the tokens, by name or demonym.
  func country(in tokens: Range<Int>) -> String? {
    for i in tokens {
      let word = NameFolding.fold(document.tokens[i].folded)
      if let code = names.demonyms[word] { return code }
      if i + 1 < tokens.upperBound,
        let code = names.demonyms[word + " " + document.tokens[i + 1].folded]
      {
        return code
      }
      let owner = mentionAt[i]
      if owner >= 0, document.mentions[Int(owner)].tokens.lowerBound == i {
        let key = NameLexicon.key(document[document.mentions[Int(owner)].passage])
        if let code = names.countries[key] ?? names.seats[key] { return code }
      }
    }
    return nil
  }

  /// What stands before the noun and belongs to it: "Spanish foreign minister", "Tarsis chairman".
  private func widened(_ start: Int, in sentence: Sentence) -> Int {
    var i = start
    while i > sentence.tokens.lowerBound {
      let token = document.tokens[i - 1]
      let owner = mentionAt[i - 1]
      if owner >= 0 {
        if document.mentions[Int(owner)].type == .person { break }
        // A Spanish name before the noun belongs to another phrase.
        if token.pos == .adposition || document.language == .spanish { break }
        i -= 1
        continue
      }
      guard
        token.pos == .adjective || token.pos == .noun || token.folded == "'s"
          || token.folded == "’s",
        !isDeterminer(token), !ends(token)
      else { break }
      if token.pos == .noun, document.language == .spanish { break }
      i -= 1
    }
    return i
  }

  private func links(_ token: Token) -> Bool {
    token.pos == .adposition || ["de", "del", "of", "a", "to"].contains(token.folded)
      || (token.isContinuation && token.folded == "el")
  }

  private func isDeterminer(_ token: Token) -> Bool {
    token.pos == .determiner || Self.determiners.contains(token.folded)
  }

  private static let determiners: Set<String> = [
    "el", "la", "los", "las", "un", "una", "su", "the", "a", "an", "its", "his", "her", "their",
  ]

  /// A token that no role reaches across.
  private func ends(_ token: Token) -> Bool {
    switch token.pos {
    case .verb:
      // "el recién nombrado ministro", "the ousted leader".
      return token.features.verbForm != .participle
    case .auxiliary, .subordinatingConjunction, .pronoun, .interjection: return true
    default: break
    }
    switch token.shape {
    case .punctuation: return !(token.folded == "'" || token.folded == "’" || token.folded == "-")
    case .symbol: return true
    default: return false
    }
  }
}
