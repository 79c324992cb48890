internal import HiloText

/// A quantity with what it counts or measures.
struct Measurement: Sendable {
  var quantity: Quantity
  /// What is measured: "dead", "magnitude", "stake"; the counted noun where no list knows it.
  var measure: String
  var nature: NumberLexicon.Nature
  /// The list of measures knows it.
  var isListed: Bool
  /// The word that says what is counted.
  var noun: String
  /// The same as the text writes it: "mineros".
  var written: String
  /// The words of weight beside the number: two numbers of one noun are of one thing only where
  /// something else is said alike.
  var near: Set<String>
  /// Its words with those that say what it counts.
  var passage: Passage
  /// The entity whose measure it is, or from which it is taken, where that matters.
  var owner: Int?
  /// Its name, folded, which holds also where the linker has two of it.
  var ownerName: String?
  /// It stands in the headline.
  var isHeadline: Bool
  /// Who says so: an entity.
  var source: Int?
  var article: Int
  /// Names and entities beside it, to tell two measures of one kind apart.
  var context: Set<Int>
  /// Words of weight in its sentence.
  var words: Set<String>
  var sentence: Int
  /// Words beside the number say that it went up or down.
  var isChanged = false
}

/// Tells what the numbers of an article count or measure.
struct MeasureReader {
  let article: Int
  let document: Document
  let references: ReferenceIndex
  let linking: Linking
  private let numbers: NumberReader
  private let lexicon: NumberLexicon
  private let changed: SignWords?
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
    changed = SignWords.of(document.language, .changed)
    var cues = [Bool](repeating: false, count: document.tokens.count)
    for statement in document.statements {
      for passage in [statement.cue, statement.speaker.passage].compactMap({ $0 }) {
        for k in document.tokens(in: passage) { cues[k] = true }
      }
    }
    self.cues = cues
  }

  /// The measurements in order.
  func read() -> [Measurement] {
    numbers.read().compactMap(measurement)
  }

  private func measurement(_ quantity: Quantity) -> Measurement? {
    let tokens = quantity.tokens
    let index = Int(document.tokens[tokens.lowerBound].sentence)
    let sentence = document.sentences[index]
    guard !document.isBoilerplate(sentence.passage) else { return nil }
    guard !isPart(tokens, sentence.tokens, isCount: quantity.kind == "count") else { return nil }
    var measure = ""
    var isListed = false
    var nature = NumberLexicon.Nature.fixed
    var reach = tokens
    var noun = ""
    var written = ""
    let counted =
      quantity.kind == "count" ? self.noun(after: tokens.upperBound, sentence.tokens) : nil
    // "cuatro perros" are dogs, whatever else is counted beside them.
    let isOther =
      counted.map {
        hit(at: $0, kind: "count", sentence.tokens) == nil && !isPeople($0)
          && !lexicon.rest.contains(document.tokens[$0].folded)
          && document.tokens[$0].pos == .noun && $0 == tokens.upperBound
      } ?? false
    if !isOther, let found = nearest(quantity, sentence.tokens) {
      measure = found.measure.name
      isListed = true
      nature = found.measure.nature
      // "ambos países"
      if QuantityComparer.broad.contains(measure), isSmall(quantity) { return nil }
      noun = document.tokens[found.at].lemma
      written = document.tokens[found.at].lower
      let whole = min(tokens.lowerBound, found.at)..<max(tokens.upperBound, found.end)
      if whole.count <= tokens.count + 6 { reach = whole }
    } else if quantity.kind == "count" {
      // The counted noun itself.
      guard let counted, !isSmall(quantity) else { return nil }
      measure =
        document.tokens[counted].lemma.isEmpty
        ? document.tokens[counted].folded : document.tokens[counted].lemma
      reach = tokens.lowerBound..<(counted + 1)
      noun = measure
      written = document.tokens[counted].lower
    } else {
      measure = quantity.kind
    }
    // "siete los marroquíes fallecidos" are not all of them.
    if nature == .grows, quantity.kind == "count", isOfNation(reach, sentence.tokens) { return nil }
    let (owner, end) = owner(of: measure, quantity, reach, sentence.tokens)
    if let end { reach = reach.lowerBound..<max(reach.upperBound, end) }
    let around = references.references(of: article, in: sentence.passage)
    return Measurement(
      quantity: quantity, measure: measure, nature: nature, isListed: isListed, noun: noun,
      written: written,
      near: near(reach, sentence.tokens, noun, except: tokens),
      passage: document.passage(of: reach),
      owner: owner,
      ownerName: owner.map { Folding.folded(Folding.lower(linking.entities[$0].name)) },
      isHeadline: sentence.kind == .headline, source: source(of: quantity, sentence),
      article: article,
      context: Set(around.map(\.entity)), words: words(of: sentence), sentence: index,
      isChanged: isChanged(tokens, sentence.tokens))
  }

  /// The words of weight within a clause's reach of `tokens`, `noun` and the number aside.
  private func near(
    _ tokens: Range<Int>, _ sentence: Range<Int>, _ noun: String, except number: Range<Int>
  ) -> Set<String> {
    let reach =
      max(
        sentence.lowerBound, tokens.lowerBound - 8)..<min(
        sentence.upperBound, tokens.upperBound + 8)
    var words: Set<String> = []
    for i in reach where document.tokens[i].folded.utf8.count > 4 && !number.contains(i) {
      let token = document.tokens[i]
      guard token.pos == .noun || token.pos == .verb || token.pos == .adjective else { continue }
      let lemma = Folding.folded(token.lemma.isEmpty ? token.lower : token.lemma)
      if lemma != Folding.folded(noun) { words.insert(lemma) }
    }
    return words
  }

  private func isChanged(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let reach = (tokens.lowerBound - 8..<tokens.upperBound + 8).clamped(to: sentence)
    return changed?.stand(in: reach, document, sentence) ?? false
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

  /// A word for people of one nation stands among its words or right after.
  private func isOfNation(_ reach: Range<Int>, _ sentence: Range<Int>) -> Bool {
    (reach.lowerBound..<min(sentence.upperBound, reach.upperBound + 1)).contains {
      NameLexicon.shared.demonyms[document.tokens[$0].folded] != nil
    }
  }

  private func isPeople(_ k: Int) -> Bool {
    EventLexicon.of(document.language)?.entry(document.tokens[k].folded)?.roles.contains(.people)
      == true
  }

  /// One or two in words ("los dos líderes") are seldom a figure.
  private func isSmall(_ quantity: Quantity) -> Bool { quantity.value <= 2 }

  private func words(of sentence: Sentence) -> Set<String> {
    var words: Set<String> = []
    for i in sentence.tokens where document.tokens[i].folded.utf8.count > 4 {
      words.insert(
        document.tokens[i].lemma.isEmpty ? document.tokens[i].folded : document.tokens[i].lemma)
    }
    return words
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

  private func noun(after k: Int, _ sentence: Range<Int>) -> Int? {
    var k = k
    while k < min(sentence.upperBound, k + 3) {
      switch document.tokens[k].pos {
      case .noun: return k
      case .adjective, .adposition, .determiner: k += 1
      default: return nil
      }
    }
    return nil
  }

  /// The place that a distance is taken from, the party whose share it is.
  private func owner(
    of measure: String, _ quantity: Quantity, _ reach: Range<Int>, _ sentence: Range<Int>
  ) -> (Int?, Int?) {
    let after =
      quantity.tokens.upperBound..<min(sentence.upperBound, quantity.tokens.upperBound + 7)
    if quantity.kind == "distance", measure == "distance", !after.isEmpty {
      let found = references.references(of: article, in: document.passage(of: after))
      if let place = found.first(where: { $0.type == .location }) {
        return (place.entity, document.tokens(in: place.passage).upperBound)
      }
    }
    guard quantity.kind == "percent" || measure == "share price" else { return (nil, nil) }
    let before = sentence.lowerBound..<reach.lowerBound
    guard !before.isEmpty else { return (nil, nil) }
    let found = references.references(of: article, in: document.passage(of: before))
    return (found.last { $0.type == .organization || $0.type == .person }?.entity, nil)
  }

  /// Who states it: the speaker of the statement around it, or the organisation that its clause opens
  /// with.
  private func source(of quantity: Quantity, _ sentence: Sentence) -> Int? {
    let passage = document.tokens[quantity.tokens.lowerBound].passage
    for statement in document.statements
    where statement.content.contains(where: { $0.contains(passage) }) {
      if let mention = statement.speaker.mention {
        return linking.entity(ofMention: mention, in: article)
      }
    }
    // "El Servicio Geológico registró 6,8": an organisation before the number in its own clause.
    let before = document.tokens[sentence.tokens.lowerBound..<quantity.tokens.lowerBound]
    guard let first = before.first else { return nil }
    let left = Passage(start: Int(first.start), end: Int(passage.start))
    let near = references.references(of: article, in: left).last { $0.type == .organization }
    if let near, passage.start - near.passage.end < 90 { return near.entity }
    let right = Passage(
      start: passage.end, end: max(passage.end, min(sentence.passage.end, passage.end + 60)))
    return references.references(of: article, in: right).first { $0.type == .organization }?.entity
  }
}
