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

  /// What to call `event`, whose other parts are known: a noun with who or where, where that says all, else
  /// the best clause of its mentions.
  func label(of event: Event) -> String {
    let words = Self.words[language] ?? Labels()
    let row = words.rows[event.type] ?? Labels.Row(noun: event.type)
    let clause = clause(of: event)
    // Where the texts have no noun for it, their own clause says it better than the type's.
    let own =
      event.type == MentionReader.openType ? nil : commonNoun(event.type, event.sureMentions)
    let (who, isThere, isJoined) = named(event, row, words)
    // A noun and those who take part do not say what each did, unless that is plain from the type.
    let isPlain: Bool =
      switch row.count {
      case 0: isThere
      case 1 where !row.isOfPeople: who.count == 1 && isNamed(event)
      default: who.count == row.count
      }
    if let clause, own == nil || !isPlain && clause.isGood { return clause.text }
    var label = Self.opened(own ?? row.noun)
    if !who.isEmpty {
      label += " \(isJoined ? words.with : words.of) " + who.joined(separator: " \(words.and) ")
    }
    if who.isEmpty, !isThere || row.at == "-", let clause { return clause.text }
    if let place = event.place, isThere, label.count < 60, row.at != "-",
      linking.entities[place].type == .location
    {
      label += " \(row.at) \(linking.entities[place].name)"
    }
    return label
  }

  /// The story has a name for it: most mentions are nouns and name the same one who takes part.
  private func isNamed(_ event: Event) -> Bool {
    guard let first = event.participants.first else { return false }
    let mentions = event.sureMentions
    let nouns = mentions.count {
      articles[$0.citation.article].document.tokens[$0.trigger].pos == .noun
    }
    let named = mentions.count { $0.participants.contains(first) }
    return nouns > 2 && nouns * 2 > mentions.count && named * 2 > mentions.count
  }

  private static func opened(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The words of a mention that tell the happening: in the story's language, with who does it, neither
  /// cut short nor long, saying what the happening says of when and how sure; a headline's before others.
  private func clause(of event: Event) -> (text: String, isGood: Bool)? {
    var best: (score: Int, text: String)?
    for mention in event.sureMentions.prefix(Self.most) {
      let article = mention.citation.article
      let document = articles[article].document
      let clause = LabelClause(mention, document) { token in
        mention.participants.contains { names($0, document.tokens[token].passage, in: article) }
      }
      var score = -abs(clause.text.count - 50)
      if document.language != language { score -= 100 }
      let sentence = Int(document.tokens[mention.trigger].sentence)
      if document.sentences[sentence].kind == .headline { score += 30 }
      if !clause.isClause { score -= 25 }
      if clause.isClause, clause.hasSubject { score += 25 }
      if clause.passages.count > 1 { score -= 8 }
      if clause.isIndirect { score -= 20 }
      if clause.isTorn || clause.isDependent { score -= 30 }
      if mention.status == event.status { score += 15 }
      if mention.type == event.type { score += 10 }
      if let time = mention.time, let value = event.time {
        score += document.times[time].value == value ? 8 : -20
      }
      score +=
        8
        * event.participants.prefix(2).count { participant in
          clause.passages.contains { names(participant, $0, in: article) }
        }
      if score > (best?.score ?? Int.min) { best = (score, clause.text) }
    }
    return best.map { (Self.opened($0.text), $0.score >= Self.good) }
  }

  private func names(_ entity: Int, _ passage: Passage, in article: Int) -> Bool {
    linking.entities[entity].references.contains {
      $0.citation.article == article && $0.citation.passage.overlaps(passage)
    }
  }

  /// The most mentions of a happening of which the words are weighed.
  private static let most = 48
  /// The score from which a clause says more than a noun does.
  private static let good = 20

  /// Places are named with happenings of `type` as where they are, never as those who act.
  func isPlaced(_ type: String) -> Bool {
    guard let row = Self.words[language]?.rows[type] else { return false }
    return row.count == 0
  }

  /// The names of countries in `language`, folded.
  static func countries(of language: Language) -> Set<String> { words[language]?.countries ?? [] }

  /// Who is named, of those that the texts say do or undergo it: persons before organisations, countries only where
  /// they act; and whether they say that it is where the event has it.
  private func named(
    _ event: Event, _ row: Labels.Row, _ words: Labels
  ) -> (who: [String], isThere: Bool, isJoined: Bool) {
    var acting: Set<Int> = []
    var joining: Set<Int> = []
    var isThere = false
    for mention in event.sureMentions.prefix(Self.most) where mention.type == event.type {
      let document = articles[mention.citation.article].document
      let own = Self.words[document.language] ?? words
      let participants = LabelParticipants(
        document: document, linking: linking, article: mention.citation.article,
        owning: own.owning, joining: own.joining)
      if let place = event.place, !isThere {
        let at = [own.rows[event.type]?.at, own.at].compactMap { $0 }
        isThere = participants.places(of: mention, at: Set(at)).contains(place)
      }
      guard row.count > 0 else { continue }
      acting.formUnion(participants.acting(in: mention, withObject: row.isOfPeople))
      if row.count > 1 { joining.formUnion(participants.joining(in: mention)) }
    }
    guard row.count > 0 else { return ([], isThere, false) }
    func all(_ type: EntityType) -> [Int] {
      event.participants.filter {
        linking.entities[$0].type == type && $0 != event.place
          && (acting.contains($0) || joining.contains($0))
      }
    }
    var chosen = all(.person) + (row.isOfPeople ? [] : all(.organization))
    if row.count == 1, chosen.count > 1 { chosen = [chosen[0]] }
    if chosen.isEmpty, row.isOfStates {
      chosen = all(.location).filter {
        words.countries.contains(Folding.folded(Folding.lower(linking.entities[$0].name)))
      }
    }
    // Of talks with somebody, of whom nobody says who holds them.
    let isJoined = chosen.count == 1 && !acting.contains(chosen[0])
    return (chosen.prefix(row.count).map { linking.entities[$0].name }, isThere, isJoined)
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
    var owning: Set<String> = []
    var joining: Set<String> = []
    /// The first of them.
    var with = "·"
    var and = "·"
    var at: String?
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
        case "(at)": labels.at = row[1]
        case "(owning)": labels.owning = Set(row[1].split(separator: " ").map(String.init))
        case "(joining)":
          labels.joining = Set(row[1].split(separator: " ").map(String.init))
          labels.with = row[1].split(separator: " ").first.map(String.init) ?? labels.of
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
