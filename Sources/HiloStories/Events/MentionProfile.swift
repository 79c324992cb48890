internal import HiloArticles
internal import HiloText

/// What a mention has to go by when it is matched with others.
struct MentionProfile {
  var mention: EventMention
  var group: String
  var isMany: Bool
  /// The trigger's dictionary form.
  var lemma: String
  var participants: Set<Int>
  /// Those of them who are no places.
  var actors: Set<Int>
  /// The one who acts: the first person or organisation.
  var agent: Int?
  var range: DateRange
  /// Its time lies long before the article, or the words say that it is past.
  var isBackground: Bool
  /// It points back: "este encuentro", "la reunión".
  var isAnaphoric: Bool
  /// It is said to be one more of its kind: "un segundo derrumbe", "otra explosión".
  var isAnother: Bool
  /// The words of weight in its passage.
  var words: Set<String>
  /// What its verb or noun means: concepts, or the word itself where no concept has it.
  var predicate: Set<Int>
  /// The same of all content words of its passage, in rising order.
  var content: [Int]
  /// It is one of the happenings that no list knows.
  var isOpen: Bool { mention.type == MentionReader.openType }
  /// The day of its article.
  var published: DateRange
}

/// Makes the profiles of mentions.
struct MentionProfiler {
  let articles: [AnnotatedArticle]
  let linking: Linking
  let dates: [PublicationDate?]
  /// Days before its article from which a happening counts as background.
  private static let past = 40

  func profile(_ mention: EventMention) -> MentionProfile {
    let article = mention.citation.article
    let document = articles[article].document
    let type = EventType.named(mention.type)
    // Beside a denial the time is mostly that of the denial.
    let range =
      mention.status == .denied
      ? .unknown : mention.time.map { document.times[$0].range } ?? .unknown
    let published = (article < dates.count ? dates[article]?.range : nil) ?? .unknown
    var isBackground = false
    if let latest = range.latest, let day = published.earliest {
      isBackground = latest.number < day.number - Self.past
    }
    let agent = mention.participants.first { linking.entities[$0].type != .location }
    let tokens = document.tokens(in: mention.citation.passage)
    var words: Set<String> = []
    for i in tokens where document.tokens[i].folded.utf8.count > 3 {
      words.insert(document.tokens[i].folded)
    }
    let meaning = self.meaning(of: tokens, trigger: mention.trigger, document)
    let before = mention.trigger - 1
    let points =
      before >= tokens.lowerBound && document.tokens[before].pos == .determiner
      && (document.tokens[before].features.pronounType == .demonstrative
        || document.tokens[before].features.isDefinite)
    return MentionProfile(
      mention: mention, group: type.group, isMany: type.isMany,
      lemma: document.tokens[mention.trigger].lemma.isEmpty
        ? document.tokens[mention.trigger].folded : document.tokens[mention.trigger].lemma,
      participants: Set(mention.participants),
      actors: Set(mention.participants.filter { linking.entities[$0].type != .location }),
      agent: agent, range: range,
      isBackground: isBackground,
      isAnaphoric: points && document.tokens[mention.trigger].pos == .noun,
      isAnother: isAnother(mention.trigger, document), words: words,
      predicate: meaning.predicate, content: meaning.content.sorted(), published: published)
  }

  /// A word of counting on ("segundo", "otra") stands before the noun at `trigger`.
  private func isAnother(_ trigger: Int, _ document: Document) -> Bool {
    guard document.tokens[trigger].pos == .noun, let lexicon = EventLexicon.of(document.language)
    else { return false }
    let first = document.sentences[Int(document.tokens[trigger].sentence)].tokens.lowerBound
    return (max(first, trigger - 2)..<trigger).contains { k in
      lexicon.entry(document.tokens[k].folded)?.roles.contains(.another) == true
    }
  }

  /// What the content words of `tokens` mean, and what the one at `trigger` does.
  private func meaning(
    of tokens: Range<Int>, trigger: Int, _ document: Document
  ) -> (predicate: Set<Int>, content: Set<Int>) {
    let concepts = ConceptLexicon.of(document.language)
    let lexicon = EventLexicon.of(document.language)
    var predicate: Set<Int> = []
    var content: Set<Int> = []
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      let token = document.tokens[i]
      let isContent =
        token.pos == .noun || token.pos == .verb || token.pos == .adjective || i == trigger
      guard isContent || token.shape == .digits else {
        i += 1
        continue
      }
      var keys: [Int]
      var length = 1
      if let hit = concepts?.hit(at: i, in: document) {
        keys = hit.concepts
        length = hit.length
      } else {
        let word = token.lemma.isEmpty ? token.folded : token.lemma
        keys = [-1 - Int(ByteHash.of(word, seed: 7))]
      }
      let isStill = token.pos == .verb && lexicon?.stillness(of: token.lemma) != nil
      if (i..<(i + length)).contains(trigger) { predicate.formUnion(keys) }
      if !isStill { content.formUnion(keys) }
      i += length
    }
    return (predicate, content)
  }
}
