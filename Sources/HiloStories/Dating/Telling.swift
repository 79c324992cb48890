import HiloText

/// The words of a story as numbers, with how much each says.
///
/// Terms hold across inflections and languages (see ``StoryTerms``); a type of happening is a term too
/// ("#disaster"), so that "seísmo" and "earthquake" meet.
struct TermTable {
  private var numbers: [String: Int32] = [:]
  private(set) var weights: [Float] = []

  /// What a word can say at most: past that, rarity tells nothing more.
  private static let mostWeight: Float = 6
  private static let typeWeight: Float = 2.5

  mutating func number(ofWord folded: String) -> Int32 {
    let term = StoryTerms.shared.term(NameFolding.fold(folded))
    return number(of: term) {
      min(Self.mostWeight, Float(StoryTerms.shared.weight(of: term)))
    }
  }

  mutating func number(ofType type: String) -> Int32 {
    number(of: "#" + EventType.named(type).group) { Self.typeWeight }
  }

  private mutating func number(of term: String, weight: () -> Float) -> Int32 {
    if let known = numbers[term] { return known }
    let new = Int32(weights.count)
    numbers[term] = new
    weights.append(weight())
    return new
  }
}

/// What is told around a time expression: the terms of its sentence, but those that say when.
struct Telling {
  /// A term and how near it stands.
  struct Part {
    var term: Int32
    var nearness: Float
    /// It names the happening: a verb that says something, or a noun for a happening.
    var isTrigger: Bool
  }

  /// How alike two are.
  struct Likeness {
    /// The weight of what both tell.
    var weight: Float = 0
    /// Its share of the shorter one's.
    var share: Float = 0
    /// The weight of what names the happening in both.
    var trigger: Float = 0
  }

  /// By term.
  private(set) var parts: [Part] = []
  private(set) var weight: Float = 0

  /// From how many tokens away a word is no longer near.
  private static let near = 8
  /// The longest sentence that is read, in tokens to each side.
  private static let reach = 40

  init() {}

  /// What is told around tokens `span`, or only after them; `owners` says to which time expression each
  /// token is nearest, by its first token.
  init(
    around span: Range<Int>, in document: Document, owners: TimeOwners, onlyAfter: Bool = false,
    _ table: inout TermTable
  ) {
    let sentence = Int(document.tokens[span.lowerBound].sentence)
    guard sentence < document.sentences.count else { return }
    let light = DatingLexicon.all[document.language]?.light ?? []
    let events = EventLexicon.of(document.language)
    let window = document.sentences[sentence].tokens.clamped(
      to: max(0, span.lowerBound - Self.reach)..<span.upperBound + Self.reach)
    var found: [Part] = []
    for i in window where !owners.isTime[i] && (!onlyAfter || i >= span.upperBound) {
      let token = document.tokens[i]
      guard token.folded.utf8.count > 2, token.shape != .punctuation else { continue }
      let distance = i < span.lowerBound ? span.lowerBound - i : i - span.upperBound + 1
      let isOwn = onlyAfter || owners.owner[i] == Int32(span.lowerBound)
      if onlyAfter, distance > Self.near { break }
      let nearness: Float = !isOwn ? 0.25 : distance <= Self.near ? 1 : 0.5
      var isTrigger = false
      switch token.pos {
      case .verb: isTrigger = isOwn && !light.contains(token.lemma)
      case .noun, .properNoun, .adjective, .numeral, .other: break
      default: continue
      }
      if !light.contains(token.lemma), let entry = events?.entry(token.folded) {
        let type =
          token.pos == .verb
          ? entry.readings.first.flatMap { events?.verbs[$0.verb].senses.first?.type }
          : token.pos == .noun ? entry.nouns.first { $0.rest.isEmpty }?.type : nil
        if let type, !EventType.named(type).isSlight {
          isTrigger = isOwn
          found.append(
            Part(term: table.number(ofType: type), nearness: nearness, isTrigger: isOwn))
        }
      }
      let word = token.pos == .verb && !token.lemma.isEmpty ? token.lemma : token.folded
      found.append(
        Part(
          term: table.number(ofWord: Folding.folded(word)), nearness: nearness,
          isTrigger: isTrigger))
    }
    found.sort { ($0.term, $1.nearness) < ($1.term, $0.nearness) }
    for part in found {
      if let last = parts.last, last.term == part.term {
        if part.isTrigger { parts[parts.count - 1].isTrigger = true }
      } else {
        parts.append(part)
        weight += table.weights[Int(part.term)] * part.nearness
      }
    }
  }

  /// How alike what the two tell is, by one pass over both.
  func likeness(to other: Telling, _ table: TermTable) -> Likeness {
    var likeness = Likeness()
    var (i, j) = (0, 0)
    while i < parts.count, j < other.parts.count {
      let (a, b) = (parts[i], other.parts[j])
      if a.term < b.term {
        i += 1
      } else if b.term < a.term {
        j += 1
      } else {
        let weight = table.weights[Int(a.term)] * min(a.nearness, b.nearness)
        likeness.weight += weight
        if a.isTrigger, b.isTrigger { likeness.trigger += weight }
        i += 1
        j += 1
      }
    }
    likeness.share = likeness.weight / max(1, min(weight, other.weight))
    return likeness
  }
}

/// Which tokens of a document belong to its time expressions, and for the others which of the
/// expressions of their sentence is the nearest.
struct TimeOwners {
  private(set) var isTime: [Bool]
  /// The first token of the nearest expression; -1 where the sentence has none.
  private(set) var owner: [Int32]

  /// A word is told of the expression after it rather than of the one before it: so much nearer counts
  /// what stands after.
  private static let pull = 2

  /// Reads `times`, in the order of the text. Linear in the tokens.
  init(_ times: [TimeExpression], in document: Document) {
    isTime = [Bool](repeating: false, count: document.tokens.count)
    owner = [Int32](repeating: -1, count: document.tokens.count)
    for time in times {
      for i in time.tokens { isTime[i] = true }
    }
    var k = 0
    for sentence in document.sentences {
      var last: TimeExpression?
      while k < times.count, times[k].tokens.lowerBound < sentence.tokens.lowerBound { k += 1 }
      for i in sentence.tokens {
        while k < times.count, times[k].tokens.upperBound <= i {
          last = times[k]
          k += 1
        }
        let next =
          k < times.count && sentence.tokens.contains(times[k].tokens.lowerBound) ? times[k] : nil
        switch (last, next) {
        case (let a?, let b?):
          let back = (i - a.tokens.upperBound + 1) * Self.pull
          owner[i] = Int32(
            back <= b.tokens.lowerBound - i ? a.tokens.lowerBound : b.tokens.lowerBound)
        case (let a?, nil): owner[i] = Int32(a.tokens.lowerBound)
        case (nil, let b?): owner[i] = Int32(b.tokens.lowerBound)
        case (nil, nil): break
        }
      }
    }
  }
}
