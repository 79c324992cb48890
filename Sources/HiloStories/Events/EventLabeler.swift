internal import HiloArticles
internal import HiloText

/// Names a happening: "Reunión de Kim Jong-un y Vladimir Putin", "Viaje de Evo Morales a Copiapó".
///
/// In the language of most of the story's articles, from the list `events/labels.txt`; with the noun
/// that the texts use most where there is one ("Terremoto"), else with the type's own.
struct EventLabeler {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let language: Language

  /// A labeler for the story of `members`.
  init(articles: [AnnotatedArticle], linking: Linking, members: [Int]) {
    self.articles = articles
    self.linking = linking
    var counts: [Language: Int] = [:]
    for member in members where Self.words[articles[member].document.language] != nil {
      counts[articles[member].document.language, default: 0] += 1
    }
    language =
      counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .spanish
  }

  func label(
    type: String, participants: [Int], place: Int?, mentions: [EventMention]
  ) -> String {
    let words = Self.words[language] ?? Labels()
    let row = words.rows[type] ?? Labels.Row(noun: type)
    // Where the texts have no noun for it, their own clause says it better than the type's.
    let own = type == MentionReader.openType ? nil : commonNoun(type, mentions)
    if own == nil, let clause = clause(of: mentions) { return clause }
    let noun = own ?? row.noun
    var label = noun.prefix(1).uppercased() + noun.dropFirst()
    let who = named(participants, row, place, words)
    if !who.isEmpty {
      label += " \(words.of) " + who.joined(separator: " \(words.and) ")
    }
    if who.isEmpty, place == nil || row.at == "-", let clause = clause(of: mentions) {
      return clause
    }
    if let place, label.count < 60, row.at != "-", linking.entities[place].type == .location {
      label += " \(row.at) \(linking.entities[place].name)"
    }
    return label
  }

  /// The words of a mention that tell the happening: a headline's before others, in the story's
  /// language, neither cut short nor long.
  private func clause(of mentions: [EventMention]) -> String? {
    var best: (score: Int, text: String)?
    for mention in mentions {
      let article = articles[mention.citation.article]
      let document = article.document
      let text = article.article.text[unbroken(mention, document)]
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      var score = -abs(text.count - 50)
      if document.language != language { score -= 100 }
      let sentence = Int(document.tokens[mention.trigger].sentence)
      if document.sentences[sentence].kind == .headline { score += 30 }
      if !mention.participants.isEmpty { score += 10 }
      if mention.status == .denied { score -= 20 }
      if !isClause(mention, document) { score -= 25 }
      if score > (best?.score ?? Int.min) { best = (score, text) }
    }
    guard let text = best?.text, let first = text.first else { return nil }
    return first.uppercased() + text.dropFirst()
  }

  /// The longest that a label becomes by what stands before a mention's passage, in bytes.
  private static let longest = 110

  /// The passage of a mention, from where its clause begins: one that begins in the middle of it ("a la
  /// exalcaldesa de haber movido dinero") has left out who does what.
  private func unbroken(_ mention: EventMention, _ document: Document) -> Passage {
    let passage = mention.citation.passage
    let trigger = document.tokens[mention.trigger].pos
    guard trigger == .verb || trigger == .auxiliary,
      let first = document.tokens(in: passage).first,
      let lexicon = EventLexicon.of(document.language)
    else { return passage }
    let sentence = document.sentences[Int(document.tokens[first].sentence)]
    let cues = document.statements.compactMap(\.cue)
    let isPredicate = [.verb, .auxiliary].contains(document.tokens[first].pos)
    var start = first
    while start > sentence.tokens.lowerBound {
      let before = document.tokens[start - 1]
      guard before.shape != .punctuation, !before.passage.isEmpty,
        before.pos != .subordinatingConjunction,
        // What has a subject of its own is a clause of its own.
        before.pos != .coordinatingConjunction || isPredicate,
        !cues.contains(where: { $0.overlaps(before.passage) })
      else { break }
      // What stands before is a clause on the subject, not its clause ("quien resulte electo tomará …").
      if before.features.pronounType == .relative
        || lexicon.entry(before.folded)?.roles.contains(.complementizer) == true
      {
        return passage
      }
      start -= 1
    }
    while start < first, document.tokens[start].pos == .coordinatingConjunction { start += 1 }
    let whole = Passage(start: Int(document.tokens[start].start), end: passage.end)
    return whole.count <= Self.longest ? whole : passage
  }

  /// The mention tells its happening by a finite verb or its group, and no "that" cuts its passage in two.
  private func isClause(_ mention: EventMention, _ document: Document) -> Bool {
    let token = document.tokens[mention.trigger]
    guard token.pos == .verb || token.pos == .auxiliary, let lexicon = EventLexicon.of(language)
    else { return false }
    return !document.tokens(in: mention.citation.passage).dropFirst().contains {
      lexicon.entry(document.tokens[$0].folded)?.roles.contains(.complementizer) == true
    }
  }

  /// Places are named with happenings of `type` as where they are, never as those who act.
  func isPlaced(_ type: String) -> Bool {
    guard let row = Self.words[language]?.rows[type] else { return false }
    return row.count == 0
  }

  /// The names of countries in `language`, folded.
  static func countries(of language: Language) -> Set<String> { words[language]?.countries ?? [] }

  /// Who is named: persons before organisations, countries only where they act.
  private func named(
    _ participants: [Int], _ row: Labels.Row, _ place: Int?, _ words: Labels
  ) -> [String] {
    guard row.count > 0 else { return [] }
    func all(_ type: EntityType) -> [Int] {
      participants.filter { linking.entities[$0].type == type && $0 != place }
    }
    var chosen = all(.person) + (row.isOfPeople ? [] : all(.organization))
    if row.count == 1, chosen.count > 1 { chosen = [chosen[0]] }
    if chosen.isEmpty, row.isOfStates {
      chosen = all(.location).filter {
        words.countries.contains(Folding.folded(Folding.lower(linking.entities[$0].name)))
      }
    }
    return chosen.prefix(row.count).map { linking.entities[$0].name }
  }

  /// The noun of the type that the story's mentions use most, where it is used more than any other.
  private func commonNoun(_ type: String, _ mentions: [EventMention]) -> String? {
    guard let lexicon = EventLexicon.of(language) else { return nil }
    var counts: [String: Int] = [:]
    for mention in mentions where mention.type == type {
      let document = articles[mention.citation.article].document
      guard document.language == language, document.tokens[mention.trigger].pos != .verb,
        let nouns = lexicon.entry(document.tokens[mention.trigger].folded)?.nouns
      else { continue }
      let noun = nouns.first { noun in
        noun.type == type && noun.need != .phrase
          && mention.trigger + noun.rest.count < document.tokens.count
          && noun.rest.indices.allSatisfy {
            document.tokens[mention.trigger + 1 + $0].folded == noun.rest[$0]
          }
      }
      if let noun { counts[noun.spelling, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private struct Labels {
    struct Row {
      var noun: String
      var at = "-"
      var count = 2
      /// Countries act.
      var isOfStates = false
      /// None but people suffer it or do it.
      var isOfPeople = false
    }
    var rows: [String: Row] = [:]
    var of = "·"
    var and = "·"
    var countries: Set<String> = []
  }

  private static let words: [Language: Labels] = {
    var result: [Language: Labels] = [:]
    for pack in LanguagePack.all {
      var labels = Labels()
      for row in pack.rows("events/labels") where row.count >= 2 {
        switch row[0] {
        case "(of)": labels.of = row[1]
        case "(and)": labels.and = row[1]
        default:
          labels.rows[row[0]] = Labels.Row(
            noun: row[1], at: row.count > 2 ? row[2] : "-",
            count: row.count > 3 ? Int(row[3]) ?? 1 : 1,
            isOfStates: row.count > 4 && row[4] == "states",
            isOfPeople: row.count > 4 && row[4] == "people")
        }
      }
      for row in pack.rows("names/countries") where row.count >= 2 {
        for name in row[1].split(separator: "|") {
          labels.countries.insert(Folding.folded(Folding.lower(String(name))))
        }
      }
      result[pack.language] = labels
    }
    return result
  }()
}
