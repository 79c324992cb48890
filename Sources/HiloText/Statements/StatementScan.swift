/// The state of one document's search for statements: its words as the lexicon sees them, its
/// quotations, and what has been found so far.
struct StatementScan {
  /// A stretch of text that is searched as one: a sentence, or several that one quotation joins.
  struct Unit {
    var tokens: Range<Int>
    var paragraph: Int
    var isHeadline: Bool
  }

  /// A statement while it is being built, in token indices.
  struct Draft {
    var speaker: Speaker
    var cue: Range<Int>?
    var parts: [Range<Int>]
    var style: Statement.Style
    var stance: Statement.Stance
    var via: Speaker?
    var unit: Int

    var span: Range<Int> { (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0) }
  }

  let document: Document
  let lexicon: StatementLexicon
  let tokens: [Token]
  let entries: [WordEntry]
  /// The kind of punctuation mark that each token is, if any.
  let marks: [Marks]
  /// Whether a tagger has been over the text.
  let hasTags: Bool
  /// The name mention that each token belongs to, or -1.
  let mentionAt: [Int32]
  var quotations: [Quotation] = []
  /// The quotation that each token belongs to, marks included, or -1.
  var quotationAt: [Int32]
  /// Quotations that a direct statement has taken.
  var taken: [Bool] = []
  /// Tokens that already serve as cue.
  var used: [Bool]
  var units: [Unit] = []
  var drafts: [Draft] = []
  /// Who was spoken of last as somebody that may speak.
  var salient: Speaker?
  /// Whether the one spoken of last is a person who said something, and in which paragraph.
  var hasWord = false
  var wordAt = 0
  /// The last of them that is one.
  var salientSingular: Speaker?
  /// The last of them that are several.
  var salientPlural: Speaker?
  /// What paragraphs that open with somebody's label and a colon are labelled, folded, with how
  /// many there are of each.
  var labels: [String: Int] = [:]
  /// Whether the bearer of a name, by its words, is a woman, where the text says so.
  var isWoman: [String: Bool] = [:]
  /// Roles and kinds by which named ones have been introduced, in order of the text.
  var links: [(row: Int32, mention: Int32, at: Int)] = []

  init(document: Document, lexicon: StatementLexicon) {
    self.document = document
    self.lexicon = lexicon
    tokens = document.tokens
    var accents = 0
    var tagged = false
    for token in tokens {
      if token.lower.utf8.count != token.folded.utf8.count { accents += 1 }
      if token.pos != .other { tagged = true }
    }
    hasTags = tagged
    let accented = accents * 200 >= tokens.count
    let blank = WordEntry()
    marks = tokens.map { $0.shape == .punctuation || $0.shape == .symbol ? Marks($0.lower) : [] }
    entries = tokens.map { lexicon.entry($0, accented: accented) ?? blank }
    var mentionAt = [Int32](repeating: -1, count: tokens.count)
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name {
      for i in mention.tokens.clamped(to: 0..<tokens.count) { mentionAt[i] = Int32(index) }
    }
    self.mentionAt = mentionAt
    quotationAt = [Int32](repeating: -1, count: tokens.count)
    used = [Bool](repeating: false, count: tokens.count)
    findQuotations()
    findUnits()
    findLinks()
    findGenders()
    findLabels()
  }

  private mutating func findQuotations() {
    var open: (found: Quotation, paragraph: Range<Int>)?
    var start = 0
    while start < document.sentences.count {
      var end = start + 1
      let paragraph = document.sentences[start].paragraph
      while end < document.sentences.count, document.sentences[end].paragraph == paragraph {
        end += 1
      }
      let range =
        document.sentences[start].tokens.lowerBound..<document.sentences[end - 1].tokens.upperBound
      if !range.isEmpty {
        var found = QuotationFinder.find(in: tokens, range)
        if let left = open {
          // What one paragraph leaves open and the next one closes is one quotation.
          if let first = found.first, first.open == nil, let close = first.close,
            close - left.found.content.lowerBound < Self.longestJoined
          {
            found[0] = Quotation(
              open: left.found.open, close: close, content: left.found.content.lowerBound..<close)
          } else {
            add([left.found], left.paragraph)
          }
          open = nil
        }
        if let last = found.last, last.close == nil {
          open = (last, range)
          found.removeLast()
        }
        add(found, range)
      }
      start = end
    }
    if let open { add([open.found], open.paragraph) }
    taken = [Bool](repeating: false, count: quotations.count)
  }

  /// No quotation that runs over a paragraph's end is longer.
  private static let longestJoined = 400

  private mutating func add(_ found: [Quotation], _ paragraph: Range<Int>) {
    for var quotation in found {
      if quotation.close == nil {
        // A quotation that was not closed before the end of the paragraph before runs on here.
        let limit = sentenceEnd(quotation.content.lowerBound)
        if quotation.content.lowerBound < limit, limit < quotation.content.upperBound {
          let isLong = quotation.open == paragraph.lowerBound
          if !isLong { quotation.content = quotation.content.lowerBound..<limit }
        }
        if let stop = asideAfterUnclosed(quotation.content) {
          quotation.content = quotation.content.lowerBound..<stop
        }
      }
      if quotation.open == nil, let close = quotation.close {
        let sentence = document.sentences[Int(tokens[close].sentence)].tokens
        quotation.content = sentence.lowerBound..<close
      }
      guard !quotation.content.isEmpty else { continue }
      let index = Int32(quotations.count)
      for i in quotation.tokens { quotationAt[i] = index }
      quotations.append(quotation)
    }
  }

  /// Where an unclosed quotation ends before ", dijo …".
  private func asideAfterUnclosed(_ content: Range<Int>) -> Int? {
    for i in content where tokens[i].lower == "," && i + 1 < content.upperBound {
      if let verb = verbGroup(from: i + 1, frames: .aside), verb.tense.isFinite { return i }
    }
    return nil
  }

  private func sentenceEnd(_ i: Int) -> Int {
    i < tokens.count ? document.sentences[Int(tokens[i].sentence)].tokens.upperBound : tokens.count
  }

  /// No unit is longer, so that a text without a sentence's end costs no more than another.
  private static let longestUnit = 1_000

  private mutating func findUnits() {
    for (index, sentence) in document.sentences.enumerated() where !sentence.tokens.isEmpty {
      var first = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      let isHeadline = sentence.kind == .headline || index == 0
      if var last = units.last, first > 0, quotationAt[first] >= 0,
        quotationAt[first] == quotationAt[first - 1],
        end - last.tokens.lowerBound <= Self.longestUnit
      {
        last.tokens = last.tokens.lowerBound..<end
        units[units.count - 1] = last
        continue
      }
      while first < end {
        let next = min(end, first + Self.longestUnit)
        units.append(
          Unit(tokens: first..<next, paragraph: sentence.paragraph, isHeadline: isHeadline))
        first = next
      }
    }
  }

  // MARK: Words

  func lists(_ i: Int) -> WordLists {
    i >= 0 && i < entries.count ? entries[i].lists : []
  }

  func isMark(_ i: Int, _ marks: Marks) -> Bool {
    i >= 0 && i < self.marks.count && !self.marks[i].isDisjoint(with: marks)
  }

  func isPunctuation(_ i: Int) -> Bool {
    i < 0 || i >= tokens.count
      || tokens[i].shape == .punctuation && !isMark(i, [.percent, .other, .apostrophe, .hyphen])
  }

  /// Whether the word stands in quotation marks, and not for being a name.
  func isQuoted(_ i: Int) -> Bool {
    i >= 0 && i < quotationAt.count && quotationAt[i] >= 0 && mentionAt[i] < 0
  }

  func isDash(_ i: Int) -> Bool { isMark(i, .dash) }

  func isTerminal(_ i: Int) -> Bool {
    isMark(i, [.stop, .exclamation, .question, .ellipsis, .semicolon]) || i >= tokens.count
  }

  /// Whether the word is a finite verb, by its tag or, without one, by the lists.
  func isFinite(_ i: Int) -> Bool {
    guard i >= 0, i < tokens.count, tokens[i].shape == .lower || tokens[i].shape == .capitalized
    else { return false }
    if entries[i].lists.contains(.finite) || entries[i].lists.contains(.auxiliary) {
      // "The union's": a possessive that looks like a verb.
      return !(hasTags && tokens[i].pos == .particle && entries[i].lists.contains(.possessiveMark))
    }
    if hasTags {
      let token = tokens[i]
      guard token.pos == .verb || token.pos == .auxiliary else { return false }
      return token.features.verbForm == .finite || token.features.verbForm == nil
    }
    if entries[i].verb >= 0, entries[i].tense.isFinite, entries[i].noun == .none,
      !lists(i - 1).contains(.determiner)
    {
      return true
    }
    guard tokens[i].shape == .lower, tokens[i].lower.utf8.count > 4, mentionAt[i] < 0 else {
      return false
    }
    return lexicon.finiteEndings.contains { tokens[i].lower.hasSuffix($0) }
  }

  /// Whether the word is a verb in the simple past.
  func isPast(_ i: Int) -> Bool {
    guard i >= 0, i < tokens.count else { return false }
    if entries[i].lists.contains(.past) { return true }
    if entries[i].verb >= 0, entries[i].tense == .past { return isVerb(i) }
    if hasTags {
      let token = tokens[i]
      return (token.pos == .verb || token.pos == .auxiliary) && token.features.tense == .past
        && token.features.verbForm == .finite
    }
    guard tokens[i].shape == .lower, tokens[i].lower.utf8.count > 3 else { return false }
    return lexicon.pastEndings.contains { tokens[i].lower.hasSuffix($0) }
  }

  /// Whether the word is an infinitive.
  func isInfinitive(_ i: Int) -> Bool {
    guard i < tokens.count else { return false }
    if entries[i].verb >= 0, entries[i].tense == .infinitive { return true }
    if hasTags {
      if tokens[i].features.verbForm == .infinitive
        || lists(i - 1).contains(.to) && tokens[i].pos == .verb
      {
        return true
      }
      // No name is written so: a tagger's slip.
      guard tokens[i].pos == .properNoun, mentionAt[i] < 0 else { return false }
    }
    guard tokens[i].shape == .lower, !lists(i - 1).contains(.determiner), entries[i].noun == .none,
      lists(i).isDisjoint(with: [.adverb, .determiner])
    else { return false }
    let word = tokens[i].folded
    return word.utf8.count > 2 && lexicon.infinitiveEndings.contains { word.hasSuffix($0) }
  }

  /// Whether the word is a gerund, by its tag.
  func isGerund(_ i: Int) -> Bool {
    guard i < tokens.count else { return false }
    if tokens[i].features.verbForm == .gerund { return true }
    return tokens[i].shape == .lower && tokens[i].lower.utf8.count > 4
      && lexicon.gerundEndings.contains { tokens[i].lower.hasSuffix($0) }
  }
}
