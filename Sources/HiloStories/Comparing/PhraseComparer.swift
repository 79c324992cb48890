internal import HiloText

/// Compares what articles say around one journey or meeting beside its time and place: what for
/// ("con el objetivo de …"), how one travels ("a bordo de un tren …"), which way ("a través de …").
///
/// The words that open such a phrase are the language's (`events/phrases.txt`); the phrase goes on to
/// the end of its complements.
struct PhraseComparer {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let order: ArticleOrder
  /// For each article that copies another, which.
  let copies: [Int: Int]

  private struct Found {
    var article: Int
    var attribute: Comparison.Attribute
    var passage: Passage
    var told: Told
    /// Words of weight, cut to their first letters so that number and gender do not count.
    var words: Set<String>
    var head: String
  }

  /// The happening that a sentence tells of, and who takes part in it, as far as the sentence names them.
  private struct Told {
    var event: Int
    var actors: Set<Int>
  }

  /// The comparisons for the events of one story.
  func compare(_ events: [(index: Int, event: Event)]) -> [(comparison: Comparison, weight: Double)]
  {
    var bySentence: [Int: [Int: Told]] = [:]
    for (index, event) in events where EventType.named(event.type).isEncounter {
      for mention in event.mentions {
        let article = mention.citation.article
        let sentence = Int(articles[article].document.tokens[mention.trigger].sentence)
        if bySentence[article]?[sentence] == nil {
          bySentence[article, default: [:]][sentence] = Told(
            event: index, actors: actors(mention.participants, else: event))
        }
      }
    }
    var found: [Found] = []
    for article in bySentence.keys.sorted(by: { order.place[$0] < order.place[$1] }) {
      let document = articles[article].document
      guard let lexicon = EventLexicon.of(document.language),
        let cues = PhraseCues.of(document.language)
      else { continue }
      let text = EventText(document, lexicon: lexicon)
      let sentences = document.sentences
      let own = bySentence[article] ?? [:]
      for index in Set(own.keys.flatMap { [$0, $0 + 1] }).sorted() where index < sentences.count {
        // "El objetivo de las conversaciones": of those named in the sentence before.
        let before = own[index - 1]
        guard var told = own[index] ?? before else { continue }
        if told.actors.isEmpty, let before { told.actors = before.actors }
        read(
          text, sentences[index], cues, article, told, isOwn: own[index] != nil, &found)
      }
    }
    return group(found)
  }

  /// Reads the phrases of `sentence`, which tells of `told` itself or follows the one that does: then only what says so
  /// by a noun ("el objetivo de la cita es …") is of it.
  private func read(
    _ text: EventText, _ sentence: Sentence, _ cues: PhraseCues, _ article: Int, _ told: Told,
    isOwn: Bool, _ found: inout [Found]
  ) {
    let tokens = text.document.tokens
    var i = sentence.tokens.lowerBound
    while i < sentence.tokens.upperBound {
      guard let (attribute, length) = cues.match(at: i, tokens, sentence.tokens),
        isOwn || text.words[i].roles.contains(.determiner)
      else {
        i += 1
        continue
      }
      var start = i
      var end = ClauseReader(text: text, sentence: sentence).complementEnd(after: i + length)
      var head = ""
      switch attribute {
      case .other:
        // Only what carries: "en su tren blindado".
        guard let vehicle = vehicle(after: i + length, text, sentence) else {
          i += 1
          continue
        }
        head = tokens[vehicle].lemma
        end = min(end, vehicle + 6)
      case .route:
        // A place must be named.
        guard let place = (i + length..<max(i + length, end)).first(where: { isPlace($0, text) })
        else {
          i += 1
          continue
        }
        head = tokens[place].folded
        end = place + 1
        while end < sentence.tokens.upperBound, text.words[end].mention >= 0,
          text.words[end].mention == text.words[place].mention
        {
          end += 1
        }
        start = max(sentence.tokens.lowerBound, i - 3)
      default:
        // "el objetivo de la cumbre es …": what follows the verb.
        if text.words[i].roles.contains(.determiner) {
          let reach = i + length..<min(sentence.tokens.upperBound, i + length + 8)
          if let verb = reach.first(where: { text.words[$0].isVerb }), text.has(.state, verb) {
            end = ClauseReader(text: text, sentence: sentence).complementEnd(after: verb + 1)
          } else {
            end = i
          }
        }
        guard end > i + length + 1 else {
          i += 1
          continue
        }
      }
      end = max(end, i + length)
      let words = Set(
        (i + length..<end).map { tokens[$0].folded }.filter { $0.utf8.count > 4 }
          .map { String($0.prefix(6)) })
      found.append(
        Found(
          article: article, attribute: attribute, passage: text.document.passage(of: start..<end),
          told: told, words: words, head: head))
      i = end
    }
  }

  private func vehicle(after k: Int, _ text: EventText, _ sentence: Sentence) -> Int? {
    (k..<min(sentence.tokens.upperBound, k + 3)).first {
      text.entry($0)?.topics.contains(.vehicle) == true && text.token($0).pos == .noun
    }
  }

  private func isPlace(_ k: Int, _ text: EventText) -> Bool {
    text.words[k].mention >= 0
      && text.document.mentions[text.words[k].mention].type == .location
  }

  /// One comparison for each attribute and each set of phrases that share a happening or who takes part.
  private func group(_ found: [Found]) -> [(comparison: Comparison, weight: Double)] {
    var result: [(comparison: Comparison, weight: Double)] = []
    for attribute in [Comparison.Attribute.purpose, .other, .route] {
      var groups: [[Found]] = []
      for item in found where item.attribute == attribute {
        let at = groups.firstIndex { group in
          group.contains {
            $0.told.event == item.told.event || !item.told.actors.isDisjoint(with: $0.told.actors)
          }
        }
        if let at { groups[at].append(item) } else { groups.append([item]) }
      }
      for group in groups {
        var values: [Found] = []
        for item in group where !values.contains(where: { $0.article == item.article }) {
          values.append(item)
        }
        guard Set(values.map { copies[$0.article] ?? $0.article }).count > 1 else { continue }
        result.append((comparison(values), 3.2 + 0.3 * Double(values.count)))
      }
    }
    return result
  }

  /// Those of `named` who are no places; where there are none those of the whole happening.
  private func actors(_ named: [Int], else event: Event) -> Set<Int> {
    let own = named.filter(linking.isActor)
    return Set(own.isEmpty ? event.participants.filter(linking.isActor) : own)
  }

  private func comparison(_ values: [Found]) -> Comparison {
    let isSame: Bool
    if values[0].attribute == .purpose {
      isSame = values.dropFirst().allSatisfy {
        2 * $0.words.intersection(values[0].words).count
          >= min($0.words.count, values[0].words.count)
      }
    } else {
      isSame = Set(values.map(\.head)).count == 1
    }
    return Comparison(
      event: values[0].told.event, attribute: values[0].attribute,
      verdict: isSame ? .agree : .differ,
      values: values.map {
        Comparison.Value(
          value: articles[$0.article].document.text[$0.passage],
          citation: Citation(article: $0.article, passage: $0.passage))
      })
  }
}

/// The words that open a phrase of purpose, of means or of way, from `events/phrases.txt`.
struct PhraseCues: Sendable {
  private var cues: [String: [(rest: [String], attribute: Comparison.Attribute)]] = [:]

  static func of(_ language: Language) -> PhraseCues? { all[language] }

  private static let all: [Language: PhraseCues] = {
    var result: [Language: PhraseCues] = [:]
    for pack in LanguagePack.all { result[pack.language] = PhraseCues(pack: pack) }
    return result
  }()

  private init(pack: LanguagePack) {
    let attributes: [String: Comparison.Attribute] = [
      "purpose": .purpose, "means": .other, "route": .route,
    ]
    for row in pack.rows("events/phrases") where row.count >= 2 {
      guard let attribute = attributes[row[0]] else { continue }
      for phrase in row[1].split(separator: ",") {
        let words = pack.phraseWords(String(phrase))
        guard let first = words.first else { continue }
        cues[first, default: []].append((Array(words.dropFirst()), attribute))
      }
    }
    for key in cues.keys { cues[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The cue that begins at `i` and how many words it has; the longest wins.
  func match(
    at i: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> (Comparison.Attribute, Int)? {
    guard let candidates = cues[tokens[i].folded] else { return nil }
    for (rest, attribute) in candidates where i + rest.count < sentence.upperBound {
      if rest.indices.allSatisfy({ tokens[i + 1 + $0].folded == rest[$0] }) {
        return (attribute, 1 + rest.count)
      }
    }
    return nil
  }
}
