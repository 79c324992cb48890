import HiloText

/// Finds whom an article credits as its origin: the agency of its dateline or signature, the outlet
/// that it says it took its information from.
///
///     credits(of: "Lima, 3 may (EFE).- …")  // ["EFE"]
public struct CreditFinder: Sendable {
  private static let agencies: [String: String] = {
    var known: [String: String] = [:]
    for pack in LanguagePack.all {
      for row in pack.rows("articles/agencies") {
        for name in row { known[NameLexicon.key(name)] = row[0] }
      }
    }
    return known
  }()

  private static let cues: [[String]] = {
    var cues: [[String]] = []
    for pack in LanguagePack.all {
      for row in pack.rows("articles/credit-cues") {
        cues.append(NameFolding.words(row[0]))
      }
    }
    return cues
  }()

  /// Makes a finder.
  public init() {}

  /// Whether an outlet of this name is a news agency.
  func isAgency(_ outlet: String) -> Bool { Self.agencies[NameLexicon.key(outlet)] != nil }

  /// The agencies and outlets that `article` credits, in order, each once.
  public func credits(of article: AnnotatedArticle) -> [String] {
    let document = article.document
    var found: [String] = []
    func add(_ name: String) {
      let name = Self.agencies[NameLexicon.key(name)] ?? name
      if !name.isEmpty, !found.contains(name) { found.append(name) }
    }
    let last = document.sentences.last?.paragraph ?? 0
    for (s, sentence) in document.sentences.enumerated() {
      let isOpening = sentence.paragraph <= 3
      let isClosing = sentence.paragraph >= last - 2
      guard isOpening || isClosing else { continue }
      for name in bracketed(document, sentence, isDateline: isOpening) { add(name) }
      for name in afterCue(document, sentence) { add(name) }
      // A line of its own: "EFE", "Redacción / Agencias".
      let isLine =
        sentence.tokens.count <= 6
        && (s == 0 || document.sentences[s - 1].paragraph != sentence.paragraph)
      if isLine, isSignature(document, sentence.tokens) {
        for name in listed(document, sentence.tokens) { add(name) }
      }
    }
    return found
  }

  /// "(EFE).-" in the opening, "(Reuters) abc/de" in a line that signs.
  private func bracketed(_ document: Document, _ sentence: Sentence, isDateline: Bool) -> [String] {
    var found: [String] = []
    let tokens = sentence.tokens
    let reach = min(tokens.upperBound, tokens.lowerBound + 16)
    var i = tokens.lowerBound
    while i < reach {
      if document.tokens[i].folded == "(" {
        var end = i + 1
        while end < tokens.upperBound, end < i + 7, document.tokens[end].folded != ")" { end += 1 }
        if end < tokens.upperBound, document.tokens[end].folded == ")", end > i + 1,
          document.tokens[i + 1].shape != .lower, document.tokens[i + 1].shape != .digits
        {
          let name = document[document.passage(of: i + 1..<end)]
          let words = NameFolding.words(name)
          if Self.cues.contains(where: { words.starts(with: $0) }) {
            i = end
            continue
          }
          let isKnown = Self.agencies[NameLexicon.key(name)] != nil
          let isSigned = isDateline && opensText(document, after: end)
          let signsOff = !isDateline && i == tokens.lowerBound && tokens.count <= 8
          if isKnown || isSigned || signsOff { found.append(name) }
        }
        i = end
      }
      i += 1
    }
    return found
  }

  /// A dash follows the bracket, as after a dateline: ".-", ". —", " -".
  private func opensText(_ document: Document, after bracket: Int) -> Bool {
    for t in bracket + 1..<min(bracket + 3, document.tokens.count) {
      let word = document.tokens[t].folded
      if word.utf8.contains(0x2D) || word.contains("—") || word.contains("–") { return true }
      if word != "." { return false }
    }
    return false
  }

  /// "Con información de AFP y Reuters".
  private func afterCue(_ document: Document, _ sentence: Sentence) -> [String] {
    let tokens = sentence.tokens
    for start in tokens.prefix(4) {
      for cue in Self.cues where start + cue.count < tokens.upperBound {
        guard
          cue.indices.allSatisfy({
            NameFolding.fold(document.tokens[start + $0].folded) == cue[$0]
          })
        else { continue }
        var names: [String] = []
        var first: Int?
        var i = start + cue.count
        while i <= tokens.upperBound {
          let isPart =
            i < tokens.upperBound
            && (document.tokens[i].shape.isCapitalized || document.tokens[i].shape == .mixed
              || document.tokens[i].shape == .alphanumeric)
          let isSmall =
            i + 1 < tokens.upperBound && first != nil
            && ["de", "del", "el", "la"].contains(document.tokens[i].folded)
            && document.tokens[i + 1].shape.isCapitalized
          if isPart || isSmall {
            if first == nil { first = i }
          } else {
            if let begin = first { names.append(document[document.passage(of: begin..<i)]) }
            first = nil
            if i < tokens.upperBound,
              ![",", "y", "e", "and", "la", "el", "los", "las", ":", "the", "agencia", "/"]
                .contains(
                  document.tokens[i].folded)
            {
              break
            }
          }
          i += 1
        }
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  /// The line names nobody but the desk and agencies.
  private func isSignature(_ document: Document, _ tokens: Range<Int>) -> Bool {
    var known = Set<Int>()
    for i in tokens {
      let token = document.tokens[i]
      if token.shape == .punctuation || token.shape == .symbol
        || Self.desks.contains(NameFolding.fold(token.folded))
      {
        known.insert(i)
        continue
      }
      for end in stride(from: min(i + 4, tokens.upperBound), to: i, by: -1) {
        let name = document[document.passage(of: i..<end)]
        if Self.agencies[NameLexicon.key(name)] != nil {
          known.formUnion(i..<end)
          break
        }
      }
    }
    return known.count == tokens.count
  }

  private static let desks: Set<String> = {
    var words = Set<String>()
    for pack in LanguagePack.all {
      for word in pack.words("articles/desk-words") {
        words.formUnion(NameFolding.words(word))
      }
    }
    return words
  }()

  /// The known agencies named in a short line.
  private func listed(_ document: Document, _ tokens: Range<Int>) -> [String] {
    var found: [String] = []
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      var matched = 1
      for length in stride(from: min(4, tokens.upperBound - i), through: 1, by: -1) {
        let name = document[document.passage(of: i..<i + length)]
        if let agency = Self.agencies[NameLexicon.key(name)] {
          found.append(agency)
          matched = length
          break
        }
      }
      i += matched
    }
    return found
  }
}
