internal import HiloText

/// What the list of measures knows of a figure.
struct Measurement: Sendable {
  /// What is measured: "dead", "magnitude", "stake".
  var measure: String
  var nature: NumberLexicon.Nature
  /// The name of the entity whose measure it is, or from which it is taken, where that matters; folded, which
  /// holds also where the linker has two of it.
  var owner: String?
}

/// Tells what the numbers of an article count or measure.
struct MeasureReader {
  let article: Int
  let document: Document
  let references: ReferenceIndex
  let linking: Linking
  private let numbers: NumberReader
  private let lexicon: NumberLexicon
  /// For each token, whether it is of the words that attribute a statement.
  private let cues: [Bool]

  init?(_ article: Int, _ document: Document, _ references: ReferenceIndex, _ linking: Linking) {
    guard let numbers = NumberReader(document) else { return nil }
    self.article = article
    self.numbers = numbers
    self.document = document
    self.references = references
    self.linking = linking
    lexicon = numbers.lexicon
    var cues = [Bool](repeating: false, count: document.tokens.count)
    for statement in document.statements {
      for passage in [statement.cue, statement.speaker.passage].compactMap({ $0 }) {
        for k in document.tokens(in: passage) { cues[k] = true }
      }
    }
    self.cues = cues
  }

  /// What a figure of the article counts or measures; nil where the list does not know.
  func measurement(of quantity: Quantity) -> Measurement? {
    let tokens = quantity.tokens
    let sentence = document.sentences[Int(document.tokens[tokens.lowerBound].sentence)]
    let isCount = quantity.kind == "count"
    guard !document.isBoilerplate(sentence.passage),
      !isPart(tokens, sentence.tokens, isCount: isCount),
      !isCount || !isOfOthers(tokens.upperBound, sentence.tokens),
      let found = nearest(quantity, sentence.tokens)
    else { return nil }
    let whole = min(tokens.lowerBound, found.at)..<max(tokens.upperBound, found.end)
    let reach = whole.count <= tokens.count + 6 ? whole : tokens
    // "siete los marroquíes fallecidos" are not all of them.
    if found.measure.nature == .grows, isCount,
      !document.nationals(in: reach, of: sentence.tokens).isEmpty
    {
      return nil
    }
    let owner = owner(of: found.measure.name, quantity, reach, sentence.tokens)
    return Measurement(
      measure: found.measure.name, nature: found.measure.nature,
      owner: owner.map { Folding.folded(Folding.lower(linking.entities[$0].name)) })
  }

  /// "cuatro perros" are dogs, whatever else is counted beside them: a noun that no list knows follows at `k`.
  private func isOfOthers(_ k: Int, _ sentence: Range<Int>) -> Bool {
    guard k < sentence.upperBound, document.tokens[k].pos == .noun else { return false }
    return hit(at: k, kind: "count", sentence) == nil && !isPeople(k)
      && !lexicon.rest.contains(document.tokens[k].folded)
  }

  /// "1.404 de ellos": a part of what was counted before.
  private func isPart(
    _ tokens: Range<Int>, _ sentence: Range<Int>, isCount: Bool
  ) -> Bool {
    let k = tokens.upperBound
    guard k + 1 < sentence.upperBound, let events = EventLexicon.of(document.language) else {
      return false
    }
    let roles = events.entry(document.tokens[k].folded)?.roles ?? []
    guard roles.contains(.preposition) else { return false }
    // "cinco de los fallecidos" are not all of them.
    return events.entry(document.tokens[k + 1].folded)?.roles.contains(.them) == true
      || isCount && roles.contains(.linker) && !roles.contains(.inside)
        && document.tokens[k + 1].pos == .determiner
  }

  private func isPeople(_ k: Int) -> Bool {
    EventLexicon.of(document.language)?.entry(document.tokens[k].folded)?.roles.contains(.people)
      == true
  }

  private typealias Hit = (measure: NumberLexicon.Measure, at: Int, end: Int)

  /// The nearest word that says what the number measures: after it first, then before, within the
  /// clause.
  private func nearest(_ quantity: Quantity, _ sentence: Range<Int>) -> Hit? {
    var best: (distance: Int, hit: Hit)?
    let isLevel = numbers.isLevel(quantity, sentence)
    func look(_ k: Int, _ distance: Int) {
      guard !cues[k], let hit = hit(at: k, kind: quantity.kind, sentence) else { return }
      // How much a thing rose is said right beside; "baja al 69 %" says where it stands.
      if hit.measure.nature == .moves, isLevel || distance > 6 { return }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, hit) }
    }
    var k = quantity.tokens.upperBound
    var cost = 0
    while k < min(sentence.upperBound, quantity.tokens.upperBound + 9) {
      cost += stop(k)
      if cost >= 40 || isNumber(k) { break }
      look(k, k - quantity.tokens.upperBound + cost)
      k += 1
    }
    k = quantity.tokens.lowerBound - 1
    cost = 0
    while k >= max(sentence.lowerBound, quantity.tokens.lowerBound - 16) {
      cost += stop(k)
      if cost >= 40 { break }
      if isNumber(k) { cost += 12 }
      look(k, quantity.tokens.lowerBound - 1 - k + cost + 1)
      k -= 1
    }
    return best?.hit
  }

  private func isNumber(_ k: Int) -> Bool {
    document.tokens[k].shape == .digits || document.tokens[k].shape == .alphanumeric
  }

  private func stop(_ k: Int) -> Int {
    guard document.tokens[k].shape == .punctuation else { return 0 }
    switch document.tokens[k].lower {
    case ";", ":", ".", "—": return 40
    case ",", "(", ")": return 4
    default: return 0
    }
  }

  private func hit(at k: Int, kind: String, _ sentence: Range<Int>) -> Hit? {
    let token = document.tokens[k]
    guard token.shape != .punctuation else { return nil }
    for key in [token.folded, Folding.folded(token.lemma)] {
      for measure in lexicon.measures[key] ?? [] where measure.kind == kind {
        guard k + measure.rest.count < sentence.upperBound else { continue }
        var fits = true
        for (offset, word) in measure.rest.enumerated()
        where document.tokens[k + 1 + offset].folded != word { fits = false }
        if fits { return (measure, k, k + 1 + measure.rest.count) }
      }
    }
    return nil
  }

  /// The place that a distance is taken from, the party whose share it is: an entity.
  private func owner(
    of measure: String, _ quantity: Quantity, _ reach: Range<Int>, _ sentence: Range<Int>
  ) -> Int? {
    if quantity.kind == "distance", measure == "distance" {
      let after =
        quantity.tokens.upperBound..<min(sentence.upperBound, quantity.tokens.upperBound + 7)
      guard !after.isEmpty else { return nil }
      return references.references(of: article, in: document.passage(of: after))
        .first { $0.type == .location }?.entity
    }
    let before = sentence.lowerBound..<reach.lowerBound
    guard quantity.kind == "percent" || measure == "share price", !before.isEmpty else {
      return nil
    }
    return references.references(of: article, in: document.passage(of: before))
      .last { $0.type == .organization || $0.type == .person }?.entity
  }
}

extension Document {
  /// The words for people of one nation among the tokens `reach` of `sentence` and right after: "siete los
  /// marroquíes fallecidos".
  func nationals(in reach: Range<Int>, of sentence: Range<Int>) -> [Int] {
    (reach.lowerBound..<min(sentence.upperBound, reach.upperBound + 1)).filter {
      NameLexicon.shared.demonyms[tokens[$0].folded] != nil
    }
  }
}
