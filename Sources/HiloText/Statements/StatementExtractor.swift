/// Finds who said what in an annotated text.
///
/// Every kind of report is looked for: words in quotation marks and after dashes, clauses that a
/// verb of saying brings ("X negó haber …"), words that "según" and its like vouch for, and reports
/// that nobody signs ("se informa que"). The languages' cues, frames and speakers are lists; tags
/// and names are used where they are there.
///
/// Linear in the text but for the short windows around each cue.
public struct StatementExtractor: Sendable {
  private let lexicon: StatementLexicon

  /// Makes an extractor with the lists of `pack`.
  public init(pack: LanguagePack) {
    lexicon = StatementLexicon.of(pack)
  }

  /// The statements of `document` in the order of their words. What stands in boilerplate is left
  /// out.
  public func extract(from document: Document) -> [Statement] {
    guard !document.tokens.isEmpty else { return [] }
    var scan = StatementScan(document: document, lexicon: lexicon)
    for unit in scan.units.indices {
      scan.findLabelled(unit)
      scan.findDialogue(unit)
      scan.findQuoted(unit)
      let sources = scan.findSources(unit)
      scan.findReported(unit)
      scan.placeSources(sources, unit)
      scan.findLooseQuotations(unit)
      scan.noteTopic(unit)
    }
    return scan.result()
  }
}

extension StatementScan {
  /// Remembers whom a unit speaks of, for the subjects that later ones leave out.
  mutating func noteTopic(_ unit: Int) {
    guard !drafts.suffix(8).contains(where: { $0.unit == unit && $0.speaker.passage != nil }),
      let topic = clefted(in: units[unit])
        ?? topic(of: unit, before: units[unit].tokens.upperBound) ?? opener(of: units[unit]),
      topic.kind != .document
    else { return }
    // A body that acts does not take the word from the person who has it.
    if topic.kind != .named, hasWord, units[unit].paragraph - wordAt < 3 { return }
    remember(topic)
  }

  /// The person with whose name a unit begins, for a verb that a tagger misses.
  private func opener(of unit: Unit) -> Speaker? {
    let first = datelineEnd(unit)
    guard first < unit.tokens.upperBound, quotationAt[first] < 0,
      let phrase = nounPhrase(at: first, limit: unit.tokens.upperBound), let name = phrase.name,
      document.mentions[name].type == .person
    else { return nil }
    return speaker(phrase, anything: false)
  }

  /// The statements found, in the order of the text, each once.
  func result() -> [Statement] {
    let sorted = drafts.enumerated().sorted {
      ($0.element.span.lowerBound, -$0.element.span.upperBound, $0.offset)
        < ($1.element.span.lowerBound, -$1.element.span.upperBound, $1.offset)
    }.map(\.element)
    var kept: [Draft] = []
    for draft in sorted where !draft.span.isEmpty {
      if let last = kept.last, last.span == draft.span { continue }
      if document.isBoilerplate(document.passage(of: draft.span)) { continue }
      kept.append(draft)
    }
    var statements: [Statement] = []
    for (index, draft) in kept.enumerated() {
      var parent: Int?
      for other in stride(from: index - 1, through: max(0, index - 8), by: -1)
      where kept[other].span.lowerBound <= draft.span.lowerBound
        && draft.span.upperBound <= kept[other].span.upperBound
      {
        parent = other
        break
      }
      statements.append(
        Statement(
          speaker: draft.speaker, cue: draft.cue.map { document.passage(of: $0) },
          content: draft.parts.filter { !$0.isEmpty }.map { document.passage(of: $0) },
          style: draft.style, stance: draft.stance, via: draft.via, parent: parent))
    }
    return statements
  }
}
