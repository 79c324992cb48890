import HiloText

/// Which country an article speaks of where: by the countries, cities and demonyms around.
///
/// "El ministerio" of an article is that of the country in question: the one named with it, else
/// the one named in the same sentence or the sentence before, if it is one, else the article's.
struct CountryContext {
  private struct Evidence {
    var token: Int
    var sentence: Int
    var country: String
    var weight: Double
  }

  private let document: Document
  private let lexicon: NameLexicon
  private var evidence: [Evidence] = []
  /// The country that the article speaks of most, if one stands out.
  private(set) var principal: String?

  /// Reads the evidence of `document`, whose names are `names`.
  init(document: Document, names: some Sequence<(NamedMention, NameForm)>, lexicon: NameLexicon) {
    self.document = document
    self.lexicon = lexicon
    var covered = [Bool](repeating: false, count: document.tokens.count)
    for (named, form) in names {
      let tokens = named.mention.tokens.clamped(to: 0..<document.tokens.count)
      for i in tokens { covered[i] = true }
      guard let first = tokens.first else { continue }
      if let country = form.country {
        add(first, country, form.isCountry ? 1 : 0.5)
      } else if named.type == .location, let place = lexicon.place(form.joined) {
        add(first, place.country, 0.4)
      }
    }
    for (i, token) in document.tokens.enumerated() where !covered[i] {
      // "North Korean" is two words.
      if let country = demonym(at: i, token) { add(i, country, 1) }
    }
    evidence.sort { $0.token < $1.token }
    var scores: [String: Double] = [:]
    for item in evidence {
      let kind =
        document.sentences.indices.contains(item.sentence)
        ? document.sentences[item.sentence].kind : .prose
      scores[item.country, default: 0] += item.weight * (kind == .headline ? 2 : 1)
    }
    let ranked = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    if let top = ranked.first, top.value >= 1.4,
      ranked.count < 2 || top.value >= 1.4 * ranked[1].value
    {
      principal = top.key
    }
  }

  private func demonym(at i: Int, _ token: Token) -> String? {
    switch token.shape {
    case .lower, .capitalized, .upper: break
    default: return nil
    }
    if token.lower.utf8.count < 4 { return nil }
    if let country = lexicon.demonyms[NameFolding.fold(token.folded)] {
      if i > 0, let wide = lexicon.demonyms[document.tokens[i - 1].folded + " " + token.folded] {
        return wide
      }
      return country
    }
    if i > 0, token.shape == .capitalized {
      return lexicon.demonyms[document.tokens[i - 1].folded + " " + token.folded]
    }
    return nil
  }

  private mutating func add(_ token: Int, _ country: String, _ weight: Double) {
    evidence.append(
      Evidence(
        token: token, sentence: Int(document.tokens[token].sentence), country: country,
        weight: weight))
  }

  /// The country of the office named at `tokens`, and whether the text attaches it to the name.
  func country(ofOfficeAt tokens: Range<Int>) -> (country: String?, isCertain: Bool) {
    guard let first = tokens.first, first < document.tokens.count else { return (nil, false) }
    let sentence = Int(document.tokens[first].sentence)
    let low = firstEvidence(atOrAfter: first - 2)
    // "Ministerio de Defensa ruso", "… de Corea del Sur"; "Spain's Interior Ministry".
    for item in evidence[low...] {
      if item.token > tokens.upperBound + 3 { break }
      if item.sentence != sentence { continue }
      if item.token >= tokens.upperBound, isAttached(tokens.upperBound..<item.token) {
        return (item.country, true)
      }
      if item.token < first, isAdjacent(item.token, first) { return (item.country, true) }
    }
    for back in 0...1 {
      var only: String?
      var several = false
      var i = firstEvidence(atOrAfter: sentenceStart(sentence - back))
      while i < evidence.count, evidence[i].sentence <= sentence - back {
        if evidence[i].sentence == sentence - back, evidence[i].weight >= 1 {
          if let known = only, known != evidence[i].country { several = true }
          only = evidence[i].country
        }
        i += 1
      }
      if let only, !several { return (only, false) }
    }
    return (principal, false)
  }

  private func sentenceStart(_ sentence: Int) -> Int {
    document.sentences.indices.contains(sentence)
      ? document.sentences[sentence].tokens.lowerBound : 0
  }

  private func firstEvidence(atOrAfter token: Int) -> Int {
    var (low, high) = (0, evidence.count)
    while low < high {
      let middle = (low + high) / 2
      if evidence[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Only small words stand between the name and the country.
  private func isAttached(_ gap: Range<Int>) -> Bool {
    gap.allSatisfy {
      let word = document.tokens[$0].folded
      return lexicon.particles.contains(word) || word == "of" || word == "the"
        || lexicon.concepts[word]?.isOffice == true
    }
  }

  /// The country's word stands right before the name ("Moroccan", "Spain's").
  private func isAdjacent(_ token: Int, _ first: Int) -> Bool {
    (token + 1..<max(first, token + 1)).allSatisfy {
      ["'s", "’s", "s", "'", "’"].contains(document.tokens[$0].folded)
    }
  }
}
