internal import HiloText

/// A quantity as an article states it, with what it counts or measures and what its clause is about.
struct NumberClaim: Sendable {
  let article: Int
  let language: Language
  let quantity: Quantity
  /// What the counted noun stands for, or what a length or mass is of; empty where nothing says so.
  let head: [ArticleTerms.Term]
  /// The clause's other words.
  let context: [ArticleTerms.Term]
  /// The verb above it.
  let predicate: [ArticleTerms.Term]
  /// What the clause says; its core is the noun with the verb above.
  let vector: PassageVector
  /// The noun as the text writes it, with its complement: for show.
  let label: String
  /// The number with its noun.
  let passage: Passage
  /// The clause looks ahead ("durará", "could take").
  let isForeseen: Bool
  let isHeadline: Bool
  /// Its sentence in the document, and where in the article that stands, from 0 to 1.
  let sentence: Int
  let position: Double
  /// A part of something counted elsewhere: "quince de sus barcos", "61 de los cuales".
  let isPart: Bool
  /// Of what a later text counts anew, up or down: the dead, the displaced.
  let grows: Bool
  /// Of what was done at one time by so many: those who marched, those who signed.
  let isOnce: Bool
  /// Which way it says that a thing moved ("rise", "drop"); empty for a level and for what does not move.
  let moves: String
  /// It says where a thing stands: "sube al 12 %".
  let isLevel: Bool
  /// What it is a part of by its own words: 12 of "four of the twelve", 0 for none.
  let whole: Double
  /// Words beside the number say that it went up or down.
  let isChanged: Bool
  /// Words beside it say that it is what it is so far.
  let isRunning: Bool
  /// It points at those already told of: "los dos países", "ambos".
  let isDefinite: Bool
  /// What the lists know it to measure.
  let measurement: Measurement?
  /// No noun follows: "en total eran 422".
  var isBare: Bool { quantity.kind == "count" && head.isEmpty }

  var place: Mirrors.Place { Mirrors.Place(article: article, sentence: sentence) }
}

/// Finds the quantities of an article and what they belong to, wherever they stand in the clause: no
/// list says what can be counted.
struct NumberClaimReader {
  let terms: ArticleTerms
  private let events: EventLexicon
  private let numbers: NumberReader
  private let counted: CountedNouns?
  private let changed: SignWords?
  private let running: SignWords?
  private let measures: MeasureReader?

  init?(_ terms: ArticleTerms, _ measures: MeasureReader?) {
    guard let events = EventLexicon.of(terms.document.language),
      let numbers = NumberReader(terms.document)
    else { return nil }
    self.terms = terms
    self.events = events
    self.numbers = numbers
    self.measures = measures
    counted = CountedNouns.of(terms.document.language)
    changed = SignWords.of(terms.document.language, .changed)
    running = SignWords.of(terms.document.language, .running)
  }

  private var document: Document { terms.document }

  /// The claims in order of the text; linear in its length.
  func read() -> [NumberClaim] {
    let looksAhead = Foresight(terms, events).ahead
    let quantities = numbers.read()
    return quantities.indices.compactMap { claim(quantities, $0, looksAhead) }
  }

  /// The telling numbers beside `quantities[index]` in its sentence: clauses that share one speak of
  /// one thing.
  private func numbers(beside index: Int, in quantities: [Quantity]) -> [ArticleTerms.Term] {
    let sentence = document.tokens[quantities[index].tokens.lowerBound].sentence
    return (max(0, index - 2)...min(quantities.count - 1, index + 2)).compactMap { k in
      let other = quantities[k]
      guard k != index, document.tokens[other.tokens.lowerBound].sentence == sentence,
        Quantity.isTelling(other.value), other.value < 4e9
      else { return nil }
      return ArticleTerms.numbers + Int(other.value)
    }
  }

  private func claim(
    _ quantities: [Quantity], _ position: Int, _ looksAhead: [Bool]
  ) -> NumberClaim? {
    let quantity = quantities[position]
    let tokens = quantity.tokens
    let index = Int(document.tokens[tokens.lowerBound].sentence)
    let sentence = document.sentences[index]
    guard !document.isBoilerplate(sentence.passage), !isLabel(quantity, sentence.tokens) else {
      return nil
    }
    let clause = terms.clause(around: tokens, reach: 10)
    let part = self.whole(position, quantities)
    let noun = headNoun(part > 0 ? quantities[position + 1] : quantity, sentence.tokens)
    var whole = tokens
    if let noun, noun.upperBound - tokens.lowerBound <= 8 {
      whole = min(tokens.lowerBound, noun.lowerBound)..<max(tokens.upperBound, noun.upperBound)
    }
    var head = noun.map { Set($0.flatMap { terms.terms[$0] }).sorted() } ?? []
    if let noun, let counted {
      head = head.merged(with: noun.flatMap { counted[document.tokens[$0]] })
    }
    let verb = terms.governor[tokens.lowerBound]
    let told = verb >= 0 && !terms.isCue[verb] ? [verb] : []
    let isLevel = numbers.isLevel(quantity, sentence.tokens)
    let beside = around(tokens, 8, sentence.tokens)
    return NumberClaim(
      article: terms.article, language: document.language, quantity: quantity, head: head,
      context: terms.context(clause, except: noun ?? tokens)
        .merged(
          with: numbers(beside: position, in: quantities) + terms.speaker(at: tokens.lowerBound)
            + parts(of: verb, except: whole)),
      predicate: told.flatMap { terms.terms[$0] },
      vector: terms.words.vector(of: clause, core: Array(noun ?? 0..<0) + told),
      label: label(noun, quantity, clause), passage: document.passage(of: whole),
      isForeseen: looksAhead[tokens.lowerBound], isHeadline: sentence.kind == .headline,
      sentence: index,
      position: Double(index) / Double(max(1, document.sentences.count - 1)),
      isPart: part == 0
        && (isPart(after: tokens.upperBound, sentence.tokens)
          || document.nationals(in: whole, of: sentence.tokens)
            .contains { document.tokens[$0].pos == .noun }),
      grows: stands(.grows, within: 4, tokens, sentence.tokens),
      isOnce: stands(.once, within: 7, tokens, sentence.tokens),
      moves: isLevel ? "" : measure(.moves, within: 4, tokens, sentence.tokens, "percent") ?? "",
      isLevel: isLevel,
      whole: part,
      isChanged: changed?.stand(in: beside, document, sentence.tokens) ?? false,
      isRunning: running?.stand(in: beside, document, sentence.tokens) ?? false,
      isDefinite: isDefinite(tokens.lowerBound, sentence.tokens),
      measurement: measures?.measurement(of: quantity))
  }

  /// What the subject and the object of the verb at `verb` stand for, however far they are.
  private func parts(of verb: Int, except range: Range<Int>) -> [ArticleTerms.Term] {
    guard verb >= 0, !terms.isCue[verb] else { return [] }
    return terms.parts(of: verb).flatMap { range.contains($0) ? [] : terms.terms[$0] }
  }

  /// A determiner stands before the number at `k` or is the number: "los dos", "ambos", but not "otros dos".
  private func isDefinite(_ k: Int, _ sentence: Range<Int>) -> Bool {
    [k, k - 1].contains {
      guard sentence.contains($0), let roles = events.entry(document.tokens[$0].folded)?.roles
      else { return false }
      return roles.contains(.determiner) && !roles.contains(.another)
    }
  }

  /// The count that this one is a part of, where it follows at once: "cuatro de las doce".
  private func whole(_ position: Int, _ quantities: [Quantity]) -> Double {
    guard position + 1 < quantities.count else { return 0 }
    let (part, next) = (quantities[position], quantities[position + 1])
    let between = part.tokens.upperBound..<max(part.tokens.upperBound, next.tokens.lowerBound)
    guard part.kind == "count", next.kind == "count", part.value < next.value,
      let first = between.first, between.count < 3, isOf(first),
      between.dropFirst().allSatisfy({ document.tokens[$0].pos == .determiner })
    else { return 0 }
    return next.value
  }

  /// Whether a word of a counted measure of that nature stands beside the number.
  private func stands(
    _ nature: NumberLexicon.Nature, within reach: Int, _ tokens: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    measure(nature, within: reach, tokens, sentence, "count") != nil
  }

  /// The first measure of that nature of which a word stands beside the number.
  private func measure(
    _ nature: NumberLexicon.Nature, within reach: Int, _ tokens: Range<Int>,
    _ sentence: Range<Int>, _ kind: String
  ) -> String? {
    for k in around(tokens, reach, sentence) {
      let token = document.tokens[k]
      for word in [token.folded, Folding.folded(token.lemma)] {
        let found = numbers.lexicon.measures[word]?.first {
          $0.nature == nature && $0.kind == kind && $0.rest.isEmpty
        }
        if let found { return found.name }
      }
    }
    return nil
  }

  private func around(_ tokens: Range<Int>, _ reach: Int, _ sentence: Range<Int>) -> Range<Int> {
    (tokens.lowerBound - reach..<tokens.upperBound + reach).clamped(to: sentence)
  }

  /// A number that names rather than counts: one in brackets, a list's, a part of a code, "número 7".
  private func isLabel(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    guard quantity.kind == "count" else { return false }
    let i = quantity.tokens.lowerBound
    if i > sentence.lowerBound, isNamed(i, next: quantity.tokens.upperBound, sentence) {
      return true
    }
    let next = quantity.tokens.upperBound
    if i == sentence.lowerBound, next < sentence.upperBound,
      document.tokens[next].shape == .punctuation
    {
      return true
    }
    return i > sentence.lowerBound && document.tokens[i - 1].shape == .symbol
  }

  /// "el servicio 112", "según el 911": digits after a noun or a singular article, and no noun after.
  private func isNamed(_ i: Int, next: Int, _ sentence: Range<Int>) -> Bool {
    guard document.tokens[i].shape == .digits,
      next >= sentence.upperBound || document.tokens[next].shape == .punctuation
    else { return false }
    let before = document.tokens[i - 1]
    return before.pos == .noun
      || before.pos == .determiner && before.features.number == .singular
  }

  /// The noun that is counted or measured, with a second noun that a unit is of ("metros cúbicos de
  /// arena", "400 metros de eslora"); nil for none.
  private func headNoun(_ quantity: Quantity, _ sentence: Range<Int>) -> Range<Int>? {
    if quantity.kind == "duration" { return nil }
    var k = quantity.tokens.upperBound
    let limit = min(sentence.upperBound, k + 4)
    let isCount = quantity.kind == "count"
    // After a unit the noun hangs on "de" or "of", or follows the hyphened number at once.
    if !isCount, k < limit {
      let isHyphened = document.tokens[k - 1].folded.utf8.contains(0x2D)
      if document.tokens[k].pos == .adposition {
        guard isOf(k) else { return nil }
      } else if !isHyphened {
        return before(quantity, sentence)
      }
    }
    while k < limit {
      let token = document.tokens[k]
      switch token.pos {
      case .noun where token.shape != .symbol:
        var end = k + 1
        // "container ships", "water bombers": the last noun is the head.
        while end < limit, document.tokens[end].pos == .noun,
          document.tokens[end - 1].relation == .compound
        {
          end += 1
        }
        return end - 1..<end
      case .adjective, .determiner, .adverb: k += 1
      case .adposition where k == quantity.tokens.upperBound && isOf(k): k += 1
      case .verb where token.features.verbForm == .participle && isCount: k += 1
      default: return isCount ? nil : before(quantity, sentence)
      }
    }
    return nil
  }

  /// "un buque de 400 metros", "a depth of 624 metres": the noun that the measure hangs on.
  private func before(_ quantity: Quantity, _ sentence: Range<Int>) -> Range<Int>? {
    var k = quantity.tokens.lowerBound - 1
    guard k > sentence.lowerBound, isOf(k) else { return nil }
    k -= 1
    let limit = max(sentence.lowerBound, k - 3)
    while k >= limit {
      switch document.tokens[k].pos {
      case .noun: return k..<k + 1
      case .adjective: k -= 1
      default: return nil
      }
    }
    return nil
  }

  /// A preposition that hangs one noun on another ("de", "of"): such as the lists call a linker.
  private func isOf(_ k: Int) -> Bool {
    let roles = events.entry(document.tokens[k].folded)?.roles ?? []
    return roles.contains(.linker) && roles.contains(.preposition) && !roles.contains(.inside)
  }

  /// "quince de sus barcos", "dos de ellos".
  private func isPart(after k: Int, _ sentence: Range<Int>) -> Bool {
    guard k + 1 < sentence.upperBound, isOf(k) else { return false }
    return document.tokens[k + 1].pos == .determiner || document.tokens[k + 1].pos == .pronoun
  }

  /// The verb at `verb` with what stands before it in its clause, the number aside: "Egipto pierde".
  private func subject(of verb: Int, _ quantity: Quantity, _ clause: Range<Int>) -> String {
    var start = max(clause.lowerBound, verb - 5)
    if quantity.tokens.lowerBound < verb { start = max(start, quantity.tokens.upperBound) }
    if let stop = (start..<verb).last(where: { document.tokens[$0].shape == .punctuation }) {
      start = stop + 1
    }
    return document.text[document.passage(of: start..<(verb + 1))]
  }

  /// What to call it: the noun as written, else the verb over it or the nearest noun.
  private func label(_ noun: Range<Int>?, _ quantity: Quantity, _ clause: Range<Int>) -> String {
    if let noun {
      var end = noun.upperBound
      if end + 1 < clause.upperBound, isOf(end), document.tokens[end + 1].pos == .noun { end += 2 }
      return document.text[document.passage(of: noun.lowerBound..<end)]
    }
    // What it hangs on in the tree: "oxígeno para 48 horas", "durará 48 horas".
    var above = Int(document.tokens[quantity.tokens.upperBound - 1].head)
    var steps = 0
    while above >= 0, steps < 4 {
      let token = document.tokens[above]
      if !quantity.tokens.contains(above), !terms.isCue[above], clause.contains(above),
        token.pos == .noun || token.pos == .verb
      {
        return token.pos == .noun ? token.lower : subject(of: above, quantity, clause)
      }
      above = Int(token.head)
      steps += 1
    }
    var best: Int?
    for k in clause where document.tokens[k].pos == .noun && !quantity.tokens.contains(k) {
      guard !terms.terms[k].isEmpty else { continue }
      let distance = abs(k - quantity.tokens.lowerBound)
      if best.map({ distance < abs($0 - quantity.tokens.lowerBound) }) ?? true { best = k }
    }
    return best.map { document.tokens[$0].lower } ?? quantity.kind
  }
}
