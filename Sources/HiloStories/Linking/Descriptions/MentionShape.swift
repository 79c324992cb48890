import HiloText

/// A place in an article that may speak of somebody or something, taken apart for linking.
struct MentionShape {
  /// What stands before the noun.
  enum Determination { case definite, demonstrative, possessive, indefinite, none }

  /// Its tokens, without a preposition in front ("del índice" opens with "el").
  var tokens: Range<Int>
  /// The token that the others depend on.
  var head: Int
  /// How it speaks.
  var kind: Mention.Kind
  /// What it speaks of.
  var type: EntityType
  /// The name in it, if it has one of its own: "Aer Lingus" of "the airline Aer Lingus".
  var name: Range<Int>?
  /// Several are joined by "and": no member of theirs is it.
  var isGroup = false
  /// It speaks of more than one.
  var isPlural = false
  /// The gender that its words show.
  var gender: Features.Gender?
  /// It is the speaker or somebody of theirs: "we", "our".
  var isFirstPerson = false
  /// It opens a clause about what stands before: "which", "cuyo".
  var isRelative = false
  /// What stands before the noun.
  var determination = Determination.none
  /// The noun at the head, as its class or its dictionary form.
  var noun = ""
  /// The words of content, sorted, by class or dictionary form, the head's among them.
  var content: [String] = []
  /// The country in it.
  var country: String?
}

extension MentionShape {
  /// Whether it says no more than the country: "el gobierno ruso", "British", "the White House".
  func isOnly(_ country: String) -> Bool {
    if name != nil { return content.isEmpty || content.allSatisfy(Self.isStateWord) }
    return content.allSatisfy {
      $0 == "@" + country || Self.isStateWord($0) || NameLexicon.shared.countries[$0] == country
    }
  }

  /// Whether it says the same in another article: "cars", "stock markets around the world", hardly "the new
  /// aircraft".
  var isGeneral: Bool {
    // There is one.
    if content == ["#world"] { return true }
    return switch determination {
    case .possessive, .demonstrative: false
    case .definite: content.count >= 2
    case .indefinite: content.count >= 3
    case .none: !isPlural || content.count >= 2
    }
  }

  private static func isStateWord(_ word: String) -> Bool {
    word == "#government" || word == "#country"
  }
}

/// Takes places of one document apart.
struct MentionShaper {
  private let document: Document
  private let nouns = DescriptionNouns.shared
  private let names = NameLexicon.shared
  private let roles = RoleLexicon.shared
  /// Words that are the names of organisations or places, folded.
  private let others: Set<String>
  /// For each token the name that the document's own analysis found there, or -1.
  private let nameAt: [Int32]

  init(document: Document, others: Set<String> = []) {
    self.document = document
    self.others = others
    var nameAt = [Int32](repeating: -1, count: document.tokens.count)
    for (i, mention) in document.mentions.enumerated() where mention.kind == .name {
      for t in mention.tokens.clamped(to: 0..<nameAt.count) { nameAt[t] = Int32(i) }
    }
    self.nameAt = nameAt
  }

  /// The shape of `passage`, which speaks of something of `type`; nil where it holds no word.
  func shape(_ passage: Passage, type: EntityType) -> MentionShape? {
    let all = document.tokens(in: passage)
    var first = all.lowerBound
    // "del índice", "to the bank".
    while first + 1 < all.upperBound, document.tokens[first].pos == .adposition { first += 1 }
    guard first < all.upperBound else { return nil }
    let tokens = first..<all.upperBound
    guard let head = head(of: tokens) else { return nil }
    var shape = MentionShape(tokens: tokens, head: head, kind: .nominal, type: type)
    shape.determination = determination(of: tokens, head)
    shape.isGroup = isGroup(tokens, head)
    let features = document.tokens[head].features
    shape.isPlural = shape.isGroup || features.number == .plural
    shape.gender = features.gender
    if isPronoun(tokens, head) {
      shape.kind = .pronoun
      shape.isFirstPerson = features.person == .first
      shape.isRelative = isRelative(head)
      return shape
    }
    if !shape.isGroup, let whole = name(in: tokens, head, type),
      let name = own(whole, type, isAlone: tokens == whole)
    {
      shape.name = name
      let isBeside = (whole.lowerBound..<whole.upperBound).contains(head)
      if isBeside, name.contains(head) || type != .person { shape.kind = .name }
      // "Tolvar Airlines" is one.
      if shape.kind == .name, type != .miscellaneous { shape.isPlural = false }
    }
    shape.noun = nouns.key(of: head, in: document)
    shape.content = content(of: tokens, shape.name)
    shape.country = RoleFinder(document: document).country(in: tokens)
    return shape
  }

  /// The token whose own head lies outside; of several the first noun.
  private func head(of tokens: Range<Int>) -> Int? {
    var found: Int?
    for t in tokens where document.tokens[t].pos != .punctuation {
      let head = Int(document.tokens[t].head)
      if tokens.contains(head) { continue }
      switch document.tokens[t].pos {
      case .noun, .properNoun, .pronoun: return t
      case .adposition, .coordinatingConjunction: continue
      default: found = found ?? t
      }
    }
    return found ?? tokens.first
  }

  private func determination(of tokens: Range<Int>, _ head: Int) -> MentionShape.Determination {
    guard let first = tokens.first, first < head || tokens.count == 1 else { return .none }
    for t in first..<max(head, first + 1) {
      let features = document.tokens[t].features
      if features.isPossessive { return .possessive }
      if features.pronounType == .demonstrative { return .demonstrative }
      if features.isDefinite { return .definite }
      if features.isIndefinite { return .indefinite }
      if document.tokens[t].pos != .adjective { break }
    }
    return .none
  }

  /// "GM and Chrysler": something hangs on the head by a conjunction.
  private func isGroup(_ tokens: Range<Int>, _ head: Int) -> Bool {
    tokens.contains {
      // "GM and Chrysler", however it was parsed.
      if document.tokens[$0].pos == .coordinatingConjunction, $0 > tokens.lowerBound,
        $0 + 1 < tokens.upperBound, nameAt[$0] < 0, isNameLike($0 - 1), isNameLike($0 + 1)
      {
        return $0 == head + 1 || front(of: tokens, head).contains($0)
      }
      return $0 > head && Int(document.tokens[$0].head) == head
        && document.tokens[$0].relation == .conj
        && (document.tokens[$0].pos == .noun || document.tokens[$0].pos == .properNoun)
    }
  }

  private func isPronoun(_ tokens: Range<Int>, _ head: Int) -> Bool {
    guard tokens.count <= 2 else { return false }
    let token = document.tokens[head]
    switch token.pos {
    case .pronoun: return true
    case .determiner, .subordinatingConjunction, .adposition, .particle: return tokens.count == 1
    case .adjective: return tokens.count == 1 && token.features.isPossessive
    default: return false
    }
  }

  private func isRelative(_ t: Int) -> Bool {
    let token = document.tokens[t]
    return token.features.pronounType == .relative || token.features.pronounType == .interrogative
      || token.pos == .subordinatingConjunction
  }

  // MARK: The name in it

  /// The name that the place has for what it speaks of: at its head, or beside a noun at the head.
  private func name(in tokens: Range<Int>, _ head: Int, _ type: EntityType) -> Range<Int>? {
    // "the Fono line", "la marca Fono" are no Fono.
    if type == .miscellaneous, nouns.isOfMany(nouns.key(of: head, in: document)) { return nil }
    let front = front(of: tokens, head)
    if isNameLike(head) || nameAt[head] >= 0 { return run(at: head, front, type) }
    // "the airline Aer Lingus", "jets Airbus A320", "the code name « Darwin »".
    var next = head + 1
    while next < front.upperBound,
      document.tokens[next].pos == .adjective && !isNameLike(next) || isQuote(next)
    {
      next += 1
    }
    if next < front.upperBound, isNameLike(next), !isAttached(next, to: head) {
      return run(at: next, front, type)
    }
    // "A320 jets", "the Nasdaq index": only of a kind of thing, for "Apple products" is not Apple.
    guard type == .miscellaneous, nouns.type(of: head, in: document) == .miscellaneous,
      head > front.lowerBound, isNameLike(head - 1)
    else { return nil }
    return run(at: head - 1, front.lowerBound..<head, type)
  }

  /// The name less what is no part of it: the office before a person ("Apple CEO"), the maker and the kind
  /// of a thing ("Airbus A320 jets"), and nil where no more is left.
  private func own(_ name: Range<Int>, _ type: EntityType, isAlone: Bool) -> Range<Int>? {
    var (low, high) = (name.lowerBound, name.upperBound)
    switch type {
    case .person:
      for t in name where roles.noun(at: t, in: document) != nil { low = t + 1 }
      while low < high - 1, isOthers(low) { low += 1 }
      if !isAlone, high == low + 1, isOthers(low) { return nil }
    case .miscellaneous:
      for t in name.dropLast() where ["'s", "’s"].contains(document.tokens[t].folded) {
        low = t + 1
      }
      for t in low..<high
      where t > low && t + 1 < high && document.tokens[t].pos == .adposition && isOthers(t + 1) {
        high = t
        break
      }
      while low < high, isOthers(low) { low += 1 }
      while high > low, isKind(high - 1) { high -= 1 }
      while low < high, isKind(low) { low += 1 }
    default: break
    }
    return low < high ? low..<high : nil
  }

  /// A noun for things that is no part of the name, by its small letter.
  private func isKind(_ t: Int) -> Bool {
    document.tokens[t].shape == .lower && nouns.type(of: t, in: document) == .miscellaneous
  }

  /// Whether the word at `t` is the name of a firm, place or person of its own.
  private func isOthers(_ t: Int) -> Bool {
    if document.tokens[t].shape == .punctuation { return true }
    if others.contains(NameFolding.fold(document.tokens[t].folded)) { return true }
    let word = NameFolding.fold(document.tokens[t].folded)
    return names.countries[word] != nil || names.demonyms[word] != nil
  }

  /// "(la sede) de X": a preposition stands between.
  private func isAttached(_ next: Int, to head: Int) -> Bool {
    (head + 1..<max(next, head + 1)).contains { document.tokens[$0].pos == .adposition }
  }

  /// The part before a comma, a bracket, a clause or a preposition behind the head.
  private func front(of tokens: Range<Int>, _ head: Int) -> Range<Int> {
    var end = tokens.lowerBound
    while end < tokens.upperBound {
      let token = document.tokens[end]
      if end > head {
        let isInName = nameAt[end] >= 0 && nameAt[end] == nameAt[end - 1]
        if !isInName, token.pos == .adposition || token.pos == .verb || token.pos == .auxiliary {
          break
        }
        if token.shape == .punctuation, !isQuote(end), token.folded != "-" { break }
        if isRelative(end), !isNameLike(end) { break }
      }
      end += 1
    }
    return tokens.lowerBound..<end
  }

  /// The words of the name around `at`: what the document's analysis took for one name, if any of
  /// this type, else the words written as names.
  private func run(at: Int, _ front: Range<Int>, _ type: EntityType) -> Range<Int>? {
    if nameAt[at] >= 0 {
      let own = document.mentions[Int(nameAt[at])]
      let clipped = own.tokens.clamped(to: front)
      if own.type == type || type != .miscellaneous, !clipped.isEmpty {
        // "iPhone 4": the number is part of the name of a thing.
        let next = clipped.upperBound
        let isNumbered =
          type == .miscellaneous && next < front.upperBound
          && document.tokens[next].shape == .digits
        return clipped.lowerBound..<(isNumbered ? next + 1 : next)
      }
    }
    var (low, high) = (at, at + 1)
    while low > front.lowerBound, isNameLike(low - 1), fits(low - 1, type) { low -= 1 }
    while high < front.upperBound,
      isNameLike(high) || isJoined(high, front) || document.tokens[high].shape == .digits
    {
      high += 1
    }
    return low..<high
  }

  /// A word before belongs to the name unless it is the name of something else.
  private func fits(_ t: Int, _ type: EntityType) -> Bool {
    guard nameAt[t] >= 0 else { return true }
    let other = document.mentions[Int(nameAt[t])].type
    return other == type || type == .miscellaneous && other == .organization
  }

  /// "-" or "&" within a name.
  private func isJoined(_ t: Int, _ front: Range<Int>) -> Bool {
    ["-", "&", "+"].contains(document.tokens[t].folded) && t + 1 < front.upperBound
      && isNameLike(t + 1)
  }

  private func isNameLike(_ t: Int) -> Bool {
    let token = document.tokens[t]
    switch token.pos {
    case .determiner, .adposition, .pronoun, .punctuation, .verb, .auxiliary, .adverb: return false
    default: break
    }
    if nameAt[t] >= 0 { return true }
    switch token.shape {
    case .lower, .punctuation, .symbol: return false
    // "the 787", hardly "the 78"; a version's "10.4".
    case .digits: return token.end - token.start >= 3 && token.relation != .nummod
    default: break
    }
    if token.pos == .properNoun { return true }
    let first = document.sentences[Int(token.sentence)].tokens.lowerBound
    return t > first && nouns.type(of: t, in: document) == nil
  }

  private func isQuote(_ t: Int) -> Bool {
    ["\"", "“", "”", "«", "»", "'", "‘", "’"].contains(document.tokens[t].folded)
  }

  // MARK: Words

  private func content(of tokens: Range<Int>, _ name: Range<Int>?) -> [String] {
    var words = Set<String>()
    for t in tokens where name?.contains(t) != true {
      switch document.tokens[t].pos {
      case .noun, .adjective, .properNoun, .numeral, .other:
        if let country = names.demonyms[NameFolding.fold(document.tokens[t].folded)] {
          words.insert("@" + country)
        } else {
          words.insert(nouns.key(of: t, in: document))
        }
      default: break
      }
    }
    return words.sorted()
  }
}
