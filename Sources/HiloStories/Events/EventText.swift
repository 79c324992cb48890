internal import HiloText

/// A document's words with what the lists say of each: the ground on which triggers, statuses and
/// passages are read.
struct EventText {
  /// One word.
  struct Word {
    /// Its entry in the lexicon; -1 for none.
    var entry = -1
    /// It is a verb here.
    var isVerb = false
    /// The verb of the lists that it is a form of; -1 for none.
    var verb = -1
    /// Its form, for a verb.
    var tense = VerbTense.present
    /// What it does as a small word.
    var roles: EventLexicon.Role = []
    /// It is part of a phrase that names no happening ("de acuerdo con").
    var isIdiom = false
    /// The name mention that covers it, as an index; -1 for none.
    var mention = -1
    /// The time expression that covers it, as an index; -1 for none.
    var time = -1
    /// The first concept of the word or phrase that begins here; -1 for none.
    var concept = -1
    /// Its last token beyond this one.
    var conceptReach = 0
  }

  let document: Document
  let lexicon: EventLexicon
  private(set) var words: [Word]
  /// The text leaves its accents out.
  let isUnaccented: Bool
  private var often: EventLexicon.Topic = []

  /// Reads the words of `document`.
  init(_ document: Document, lexicon: EventLexicon) {
    self.document = document
    self.lexicon = lexicon
    words = Array(repeating: Word(), count: document.tokens.count)
    isUnaccented = lexicon.hasAccents && !document.tokens.contains { $0.lower != $0.folded }
    for (index, mention) in document.mentions.enumerated() {
      for i in mention.tokens where i < words.count { words[i].mention = index }
    }
    for (index, time) in document.times.enumerated() {
      for i in time.tokens where i < words.count { words[i].time = index }
    }
    for i in words.indices { read(i) }
    if let concepts = ConceptLexicon.of(document.language) {
      for i in words.indices where words[i].mention < 0 && words[i].time < 0 {
        guard let hit = concepts.hit(at: i, in: document) else { continue }
        words[i].concept = hit.concepts[0]
        words[i].conceptReach = hit.length - 1
      }
    }
    for i in words.indices where words[i].entry >= 0 { markIdioms(i) }
    countTopics()
  }

  /// Words of `topic` stand often in the text.
  func isOften(_ topic: EventLexicon.Topic) -> Bool { often.contains(topic) }

  /// The topics of more than two words of the text.
  private mutating func countTopics() {
    // Seen once, seen twice.
    var seen: [EventLexicon.Topic] = [[], []]
    for word in words where word.entry >= 0 {
      let topics = lexicon[word.entry].topics
      guard !topics.isEmpty else { continue }
      often.formUnion(topics.intersection(seen[1]))
      seen[1].formUnion(topics.intersection(seen[0]))
      seen[0].formUnion(topics)
    }
  }

  /// The token at `i`.
  func token(_ i: Int) -> Token { document.tokens[i] }

  /// The lists' entry of the word at `i`.
  func entry(_ i: Int) -> EventLexicon.Entry? {
    words[i].entry >= 0 ? lexicon[words[i].entry] : nil
  }

  /// What the lists say of the verb at `i`.
  func verb(_ i: Int) -> EventLexicon.Verb? {
    words[i].verb >= 0 ? lexicon.verbs[words[i].verb] : nil
  }

  /// Whether the word at `i` plays that part.
  func has(_ role: EventLexicon.Role, _ i: Int) -> Bool {
    words[i].roles.contains(role)
      || (words[i].verb >= 0 && lexicon.verbs[words[i].verb].roles.contains(role))
  }

  /// The verb at `i` does that.
  func has(_ trait: EventLexicon.Trait, _ i: Int) -> Bool {
    verb(i)?.traits.contains(trait) == true
  }

  /// The word at `i` stands in a headline.
  func isInHeadline(_ i: Int) -> Bool {
    document.sentences[Int(document.tokens[i].sentence)].kind == .headline
  }

  /// A mark that ends a clause: any punctuation but those within words and quotation marks.
  func isStop(_ i: Int) -> Bool {
    let token = document.tokens[i]
    guard token.shape == .punctuation else { return false }
    switch token.lower {
    case "\"", "“", "”", "«", "»", "'", "’", "‘", "-", "%", "&", "/": return false
    default: return true
    }
  }

  /// Where the short bracket that closes at `k` opens, at `first` or after it: "la Comisión (CNMV)"; nil where
  /// none closes there.
  func opening(of k: Int, from first: Int) -> Int? {
    guard first < k, document.tokens[k].lower == ")" else { return nil }
    return (first..<k).last { document.tokens[$0].lower == "(" }
  }

  /// A quotation mark.
  func isQuote(_ i: Int) -> Bool {
    guard document.tokens[i].shape == .punctuation else { return false }
    switch document.tokens[i].lower {
    case "\"", "“", "”", "«", "»", "'", "’", "‘": return true
    default: return false
    }
  }

  /// The type of happening that the word at `i` tells of by its meaning, where the lists do not know
  /// the word.
  func meantType(_ i: Int) -> String? {
    words[i].concept >= 0 ? ConceptLexicon.type(of: words[i].concept) : nil
  }

  /// The word before `i` reads as the opening of a noun phrase.
  func opensNoun(_ i: Int) -> Bool {
    guard i > 0, document.tokens[i - 1].sentence == document.tokens[i].sentence else {
      return false
    }
    let word = words[i - 1]
    if word.isVerb || word.mention >= 0 { return false }
    // "Un" within a sentence is part of a name.
    if document.tokens[i - 1].shape.isCapitalized, i > 1,
      document.tokens[i - 2].sentence == document.tokens[i].sentence
    {
      return false
    }
    if word.roles.contains(.determiner) || word.roles.contains(.preposition) { return true }
    switch document.tokens[i - 1].pos {
    case .determiner, .adposition, .adjective, .numeral: return true
    default: return document.tokens[i - 1].shape == .digits
    }
  }

  private mutating func markIdioms(_ i: Int) {
    for rest in lexicon[words[i].entry].idioms where i + rest.count < words.count {
      var fits = true
      for (offset, word) in rest.enumerated() where document.tokens[i + 1 + offset].folded != word {
        fits = false
        break
      }
      if fits { for k in i...(i + rest.count) { words[k].isIdiom = true } }
    }
  }

  private mutating func read(_ i: Int) {
    let token = document.tokens[i]
    let position = lexicon.position(token.folded)
    words[i].entry = position
    let tagged = token.pos == .verb || token.pos == .auxiliary
    guard position >= 0 else {
      // Not in the lists as it stands; the lemma may be.
      if isUnaidedPast(i) {
        return mark(i, .past, lexicon.verb(lemma: token.lemma))
      }
      if isUnderModal(i) { return mark(i, .infinitive) }
      guard tagged || isPerfectParticiple(i) else { return }
      if !tagged { return mark(i, .participle) }
      // An English headline hardly opens with a finite verb: "Verdict in murder trial", to the tagger one.
      if isFirst(i), lexicon.hasBareInfinitive, Self.tense(of: token) ?? .present == .present,
        isInHeadline(i)
      {
        return
      }
      return mark(i, Self.tense(of: token) ?? .present, lexicon.verb(lemma: token.lemma))
    }
    let entry = lexicon[position]
    // "sí" is no "si", "bajó" no "bajo".
    words[i].roles = token.lower == token.folded ? entry.roles : entry.accentedRoles
    guard !entry.readings.isEmpty else {
      if isUnderModal(i) { return mark(i, .infinitive) }
      guard tagged, let tense = Self.tense(of: token) else { return }
      let verb = lexicon.verb(lemma: token.lemma)
      let isPassive = verb.map { isHeadlinePassive(i, $0, tense) } ?? false
      return mark(i, isPassive ? .participle : tense, verb)
    }
    guard let reading = choose(entry.readings, at: i), isVerbHere(i, entry, reading) else { return }
    let isPassive = isHeadlinePassive(i, reading.verb, reading.tense)
    mark(i, isPassive ? .participle : reading.tense, reading.verb)
  }

  /// The word at `i` is a verb in that form, of the lists where `verb` says which.
  private mutating func mark(_ i: Int, _ tense: VerbTense, _ verb: Int? = nil) {
    words[i].isVerb = true
    words[i].tense = tense
    if let verb { words[i].verb = verb }
  }

  /// Whether a word that can be a verb or something else is a verb at `i`.
  private func isVerbHere(
    _ i: Int, _ entry: EventLexicon.Entry, _ reading: VerbReading
  ) -> Bool {
    let token = document.tokens[i]
    let isAuxiliary = !lexicon.verbs[reading.verb].roles.isEmpty
    if !words[i].roles.isEmpty, entry.nouns.isEmpty, !isAuxiliary { return false }
    if words[i].mention >= 0, token.shape.isCapitalized, token.pos == .properNoun { return false }
    switch token.pos {
    case .verb where !entry.nouns.isEmpty && followsHeadlineVerb(i): return false
    case .verb, .auxiliary: break
    case .other, .punctuation, .symbol:
      if !entry.nouns.isEmpty || entry.governor != nil { return !opensNoun(i) }
    case .adjective where reading.tense == .participle: break
    // "fuera de servicio", "bajo tierra"
    case .adverb, .adposition: return false
    default:
      // The lists know the form as a verb's alone and nothing before it opens a noun phrase.
      if entry.nouns.isEmpty, entry.governor == nil, entry.adjective == nil, entry.roles.isEmpty,
        reading.tense != .participle,
        token.pos != .properNoun || token.shape == .lower || isFirst(i),
        !opensNoun(i)
      {
        return true
      }
      if reading.tense == .infinitive, i > 0, words[i - 1].roles.contains(.linker),
        isAfterAuxiliary(i), token.pos != .properNoun, lexicon.omitsComplementizer
      {
        return true
      }
      if isHeadlineVerb(i, reading) { return true }
      // The tagger reads it as another part of speech: believed where the word is one of the lists'
      // nouns or the tense shows nothing.
      if isAuxiliary, token.pos == .determiner, isUnaccented, token.folded != token.lower {
        return true
      }
      if isUnaccented, isAuxiliary, token.pos == .determiner { return followsAsState(i) }
      return false
    }
    return true
  }

  /// The word opens its sentence, where any word bears a capital.
  private func isFirst(_ i: Int) -> Bool {
    words[i].mention < 0
      && document.sentences[Int(document.tokens[i].sentence)].tokens.lowerBound == i
  }

  /// "esta" before a participle or "en": the verb, its accent left out.
  private func followsAsState(_ i: Int) -> Bool {
    guard i + 1 < document.tokens.count, let next = lexicon.entry(document.tokens[i + 1].folded)
    else {
      return false
    }
    return next.readings.contains { $0.tense == .participle || $0.tense == .gerund }
  }

  /// The reading that the spelling, the tagger and the words around make the likeliest.
  private func choose(_ readings: [VerbReading], at i: Int) -> VerbReading? {
    let token = document.tokens[i]
    var candidates = readings.filter { $0.spelling == token.lower }
    // "renuncié" is no "renuncie": a form of another person, which the paradigm leaves out.
    if candidates.isEmpty, !isUnaccented, token.lower != token.folded, token.pos == .verb,
      let tagged = Self.tense(of: token), var reading = readings.first
    {
      // A tagger that has not met the form takes it for an infinitive at times.
      reading.tense = tagged.isFinite ? tagged : .past
      return reading
    }
    // "el reemplazo" is no "reemplazó".
    if candidates.isEmpty, !isUnaccented, i > 0, document.tokens[i - 1].features.isDefinite,
      document.tokens[i - 1].pos == .determiner
    {
      return nil
    }
    if candidates.isEmpty || isUnaccented { candidates = readings }
    if candidates.count == 1 { return candidates[0] }
    // "will be shut": forms that are alike are participles after the auxiliary.
    if lexicon.sharedPast != nil, isAfterPerfect(i),
      let participle = candidates.first(where: { $0.tense == .participle })
    {
      return participle
    }
    if !isUnaccented, candidates.allSatisfy({ $0.tense != .infinitive }) {
      let tagged = isUnaidedPast(i) ? .past : Self.tense(of: token)
      if let match = candidates.first(where: { $0.tense == tagged }) { return match }
    }
    return likeliest(of: candidates, at: i)
  }

  /// The reading that the words around make the likeliest.
  private func likeliest(of candidates: [VerbReading], at i: Int) -> VerbReading? {
    let subordinate = isSubordinate(i)
    let afterHave = isAfterPerfect(i)
    let afterAuxiliary = isAfterAuxiliary(i)
    func rank(_ reading: VerbReading) -> Int {
      switch reading.tense {
      case .participle: return afterHave ? -1 : 3
      case .subjunctive, .pastSubjunctive: return subordinate ? 0 : 7
      case .past: return 1
      case .future: return 2
      case .present: return 4
      case .imperfect: return 5
      case .infinitive: return afterAuxiliary ? -2 : 6
      default: return 6
      }
    }
    return candidates.min {
      let (a, b) = (rank($0), rank($1))
      if a != b { return a < b }
      // "fue" is of "ser" but before "a".
      let (x, y) = (suits($0, at: i), suits($1, at: i))
      return x != y ? x : $0.verb < $1.verb
    }
  }

  /// Of two verbs with one form, the auxiliary that fits the word after it.
  private func suits(_ reading: VerbReading, at i: Int) -> Bool {
    let roles = lexicon.verbs[reading.verb].roles
    let next = i + 1 < document.tokens.count ? lexicon.entry(document.tokens[i + 1].folded) : nil
    return roles.contains(next?.roles.contains(.linker) == true ? .going : .passive)
  }

  /// "si", "que", "para que" stand just before: the subjunctive is at home here.
  private func isSubordinate(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, j > i - 6, document.tokens[j].sentence == document.tokens[i].sentence {
      let roles = words[j].roles
      if roles.contains(.condition) || roles.contains(.complementizer) { return true }
      if words[j].isVerb { return false }
      j -= 1
    }
    return false
  }

  /// The form that the tagger's features tell.
  static func tense(of token: Token) -> VerbTense? {
    let features = token.features
    switch features.verbForm {
    case .infinitive: return .infinitive
    case .gerund: return .gerund
    // English has one form for the two: "are lifting".
    case .participle: return features.tense == .present ? .gerund : .participle
    case .finite, nil: break
    }
    switch features.mood {
    case .conditional: return .conditional
    case .subjunctive: return features.tense == .imperfect ? .pastSubjunctive : .subjunctive
    default: break
    }
    switch features.tense {
    case .present: return .present
    case .past, .pluperfect: return .past
    case .future: return .future
    case .imperfect: return .imperfect
    case nil: return features.verbForm == .finite ? .present : nil
    }
  }
}
