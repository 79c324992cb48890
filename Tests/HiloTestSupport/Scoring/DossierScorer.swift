public import HiloStories

/// Measures a dossier against hand-made answers.
///
/// Mentions count by span and type, entities by B³ over the matched mentions, times as in TempEval,
/// statements by overlap of their content (Dice of at least 0.5) and then by speaker. Gold events
/// and comparisons are the important ones, not all, so for those only recall is measured.
public struct DossierScorer {
  let gold: GoldAnswers
  let dossier: Dossier
  /// The texts of the articles that gold has answers for, in code points.
  let texts: [String: [Unicode.Scalar]]

  /// Takes the answers and what was found.
  public init(gold: GoldAnswers, dossier: Dossier) {
    self.gold = gold
    self.dossier = dossier
    texts = Dictionary(
      uniqueKeysWithValues: dossier.articles.filter { gold.articles[$0.id] != nil }.map {
        ($0.id, Array($0.text.unicodeScalars))
      })
  }

  /// Where the answers' own words do not stand in the texts: empty when the answers fit.
  public var misfits: [String] {
    var out: [String] = []
    func check(_ article: String, _ start: Int, _ end: Int, _ text: String) {
      guard let scalars = texts[article], start < end, end <= scalars.count,
        words(scalars, start..<end) == text
      else { return out.append("\(article) \(start): \(text)") }
    }
    for (id, article) in gold.articles {
      for time in article.times { check(id, time.start, time.end, time.text) }
      for statement in article.statements {
        check(id, statement.content.start, statement.content.end, statement.content.text)
      }
    }
    for mention in gold.events.flatMap(\.mentions) {
      check(mention.article, mention.start, mention.end, mention.text)
    }
    for value in gold.comparisons.flatMap(\.values) {
      check(value.article, value.start, value.end, value.text)
    }
    for part in gold.boilerplate { check(part.article, part.start, part.end, part.text) }
    let named = Set(goldNames().map { "\($0.article) \($0.entity)" })
    for entity in gold.entities {
      for article in entity.surfaces.keys where !named.contains("\(article) \(entity.id)") {
        out.append("\(article): \(entity.id)")
      }
    }
    return out.sorted()
  }

  /// Every figure by its name: `mentions.strict`, `statements.with_speaker` …
  public func score() -> [String: Double] {
    var figures: [String: Double] = [:]
    let links = scoreNames(&figures)
    scoreTimes(&figures)
    scoreStatements(&figures, links)
    scoreEvents(&figures)
    scoreComparisons(&figures)
    scoreArticles(&figures)
    return figures
  }

  /// The articles that gold has answers for and the dossier holds, by id.
  var sortedArticles: [(String, GoldAnswers.Article)] {
    gold.articles.filter { texts[$0.key] != nil }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  func words(_ text: [Unicode.Scalar], _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[range]))
  }

  func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
