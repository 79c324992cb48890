public import HiloStories

/// Measures a dossier against hand-made answers.
///
/// Mentions count by span and type, entities by B³ over the matched mentions, times as in TempEval,
/// statements by overlap of their content (Dice of at least 0.5) and then by speaker. Gold events
/// and comparisons are the important ones, not all, so for those only recall is measured.
public struct DossierScorer {
  private let gold: GoldAnswers
  private let dossier: Dossier
  private let texts: [String: [Unicode.Scalar]]

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

  // MARK: Names

  private struct Name: Hashable {
    var article: String
    var range: Range<Int>
    var entity: String
    var type: String
  }

  /// Which gold entity each entity of the dossier is, by the most of its mentions.
  private func scoreNames(_ figures: inout [String: Double]) -> [String: String] {
    let wanted = goldNames()
    var found: [Name] = []
    var seen: Set<String> = []
    for entity in dossier.entities {
      for mention in entity.mentions where mention.kind == "name" && texts[mention.article] != nil {
        guard seen.insert("\(mention.article) \(mention.start) \(mention.end)").inserted else { continue }
        found.append(
          Name(
            article: mention.article, range: mention.start..<mention.end, entity: entity.id,
            type: entity.type))
      }
    }
    let spans = { (names: [Name]) in Set(names.map { "\($0.article) \($0.range)" }) }
    figures["mentions.strict"] =
      Measure(
        hits: spans(wanted).intersection(spans(found)).count, found: found.count,
        wanted: wanted.count
      ).f1
    let pairs = match(wanted.count, found.count, threshold: 0.5) { g, f in
      wanted[g].article == found[f].article ? overlap(wanted[g].range, found[f].range) : 0
    }
    figures["mentions.type_accuracy"] =
      Double(pairs.count { wanted[$0.gold].type == found[$0.found].type })
      / Double(max(1, pairs.count))
    figures["entities.bcubed"] =
      bCubed(
        gold: Dictionary(uniqueKeysWithValues: wanted.indices.map { ($0, wanted[$0].entity) }),
        found: Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, found[$0.found].entity) })
      ).f1
    var votes: [String: [String: Int]] = [:]
    for pair in pairs { votes[found[pair.found].entity, default: [:]][wanted[pair.gold].entity, default: 0] += 1 }
    return votes.compactMapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
  }

  /// Every place where a listed form stands as a whole word, longer forms first.
  private func goldNames() -> [Name] {
    var names: [Name] = []
    for (article, text) in texts.sorted(by: { $0.key < $1.key }) {
      let forms = gold.entities.flatMap { entity in
        (entity.surfaces[article] ?? []).map { (Array($0.unicodeScalars), entity) }
      }.sorted { ($1.0.count, $0.1.id) < ($0.0.count, $1.1.id) }
      var taken = [Bool](repeating: false, count: text.count)
      for (form, entity) in forms where !form.isEmpty {
        for start in 0...max(0, text.count - form.count)
        where start + form.count <= text.count && text[start..<start + form.count].elementsEqual(form) {
          let end = start + form.count
          let isWhole =
            (start == 0 || !isWord(text[start - 1])) && (end == text.count || !isWord(text[end]))
          guard isWhole, !taken[start..<end].contains(true) else { continue }
          for i in start..<end { taken[i] = true }
          names.append(
            Name(article: article, range: start..<end, entity: entity.id, type: entity.type))
        }
      }
    }
    return names
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  // MARK: Times

  private func scoreTimes(_ figures: inout [String: Double]) {
    let wanted = sortedArticles.flatMap { id, article in article.times.map { (id, $0) } }
    let found = dossier.times.filter { texts[$0.article] != nil }
    let pairs = match(wanted.count, found.count, threshold: 0.01) { g, f in
      wanted[g].0 == found[f].article
        ? overlap(wanted[g].1.start..<wanted[g].1.end, found[f].start..<found[f].end) : 0
    }
    let strict = pairs.count {
      wanted[$0.gold].1.start == found[$0.found].start && wanted[$0.gold].1.end == found[$0.found].end
    }
    let right = pairs.count {
      let (want, got) = (wanted[$0.gold].1, found[$0.found].value)
      return got == want.value || (want.accept ?? []).contains(got)
    }
    figures["times.strict"] = Measure(hits: strict, found: found.count, wanted: wanted.count).f1
    figures["times.value"] = Measure(hits: right, found: found.count, wanted: wanted.count).f1
  }

  private var sortedArticles: [(String, GoldAnswers.Article)] {
    gold.articles.filter { texts[$0.key] != nil }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: Statements

  private func scoreStatements(_ figures: inout [String: Double], _ links: [String: String]) {
    let wanted = sortedArticles.flatMap { id, article in article.statements.map { (id, $0) } }
    let found = dossier.statements.filter { texts[$0.article] != nil }
    let contents = found.map { statement in
      (statement.content.map(\.start).min() ?? 0)..<(statement.content.map(\.end).max() ?? 0)
    }
    let pairs = match(wanted.count, found.count, threshold: 0.5) { g, f in
      let content = wanted[g].1.content
      return wanted[g].0 == found[f].article ? overlap(content.start..<content.end, contents[f]) : 0
    }
    let spoken = pairs.count {
      isSpeaker(found[$0.found], of: wanted[$0.gold].1, links)
    }
    let styled = pairs.count { wanted[$0.gold].1.style == found[$0.found].style }
    figures["statements"] = Measure(hits: pairs.count, found: found.count, wanted: wanted.count).f1
    figures["statements.with_speaker"] =
      Measure(hits: spoken, found: found.count, wanted: wanted.count).f1
    figures["statements.style_accuracy"] = Double(styled) / Double(max(1, pairs.count))
  }

  private func isSpeaker(
    _ statement: Dossier.Statement, of want: GoldAnswers.Statement, _ links: [String: String]
  ) -> Bool {
    guard let speaker = want.speaker else { return statement.speaker.start == nil }
    if let entity = statement.speaker.entity, links[entity] == speaker { return true }
    guard let start = statement.speaker.start, let end = statement.speaker.end,
      let text = texts[statement.article]
    else { return false }
    let got = folded(words(text, start..<end))
    let forms = gold.entities.first { $0.id == speaker }.map { entity in
      entity.surfaces.values.flatMap { $0 } + [entity.id]
    }
    return (forms ?? [speaker]).map(folded).contains { form in
      !got.isEmpty && (contains(got, form) || (got.joined().count >= 4 && contains(form, got)))
    }
  }

  private func folded(_ text: String) -> [String] {
    text.lowercased().replacing("-", with: " ").unicodeScalars
      .split { !isWord($0) && $0.value < 0x300 }.map { String($0) }
  }

  private func contains(_ whole: [String], _ part: [String]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { Array(whole[$0..<$0 + part.count]) == part }
  }

  // MARK: Events and comparisons

  private func scoreEvents(_ figures: inout [String: Double]) {
    let wanted = gold.events.enumerated().flatMap { index, event in
      event.mentions.filter { texts[$0.article] != nil }.map { (index, $0) }
    }
    let found = dossier.events.flatMap { event in
      event.mentions.filter { texts[$0.article] != nil }.map { (event, $0) }
    }
    let pairs = match(wanted.count, found.count, threshold: 0.5) { g, f in
      guard wanted[g].1.article == found[f].1.article else { return 0 }
      let want = wanted[g].1.start..<wanted[g].1.end
      let got = found[f].1.start..<found[f].1.end
      return max(share(of: want, in: got), share(of: got, in: want) * 0.9) + overlap(want, got) / 10
    }
    let all = Double(max(1, wanted.count))
    figures["events.mention_recall"] = Double(pairs.count) / all
    let right = pairs.count { wanted[$0.gold].1.status == found[$0.found].1.status }
    figures["events.status_recall"] = Double(right) / all
    figures["events.bcubed"] =
      bCubed(
        gold: Dictionary(uniqueKeysWithValues: wanted.indices.map { ($0, wanted[$0].0) }),
        found: Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, found[$0.found].0.id) })
      ).f1
    let dated = gold.events.indices.filter { gold.events[$0].time != nil }
    let known = dated.count { index in
      pairs.contains {
        wanted[$0.gold].0 == index
          && (found[$0.found].0.time?.value ?? "").hasPrefix(gold.events[index].time ?? " ")
      }
    }
    figures["events.date_recall"] = Double(known) / Double(max(1, dated.count))
  }

  private func scoreComparisons(_ figures: inout [String: Double]) {
    var (found, verdicts) = (0, 0)
    var used: Set<String> = []
    for want in gold.comparisons {
      var best: (comparison: Dossier.Comparison, count: Int)?
      for comparison in dossier.comparisons where !used.contains(comparison.id) {
        let articles = want.values.filter { value in
          comparison.values.contains { got in
            guard got.article == value.article else { return false }
            let (a, b) = (value.start..<value.end, got.start..<got.end)
            return share(of: a, in: b) >= 0.3 || share(of: b, in: a) >= 0.8
          }
        }.map(\.article)
        let count = Set(articles).count
        if count > (best?.count ?? 1) { best = (comparison, count) }
      }
      if let best {
        used.insert(best.comparison.id)
        found += 1
        if best.comparison.verdict == want.verdict { verdicts += 1 }
      }
    }
    let all = Double(max(1, gold.comparisons.count))
    figures["comparisons.recall"] = Double(found) / all
    figures["comparisons.verdict_recall"] = Double(verdicts) / all
  }

  // MARK: Articles

  private func scoreArticles(_ figures: inout [String: Double]) {
    var within = 0
    for (id, article) in gold.articles {
      guard let got = dossier.articles.first(where: { $0.id == id })?.published,
        let earliest = got.earliest, earliest >= article.published.earliest ?? ""
      else { continue }
      if let latest = article.published.latest, (got.latest ?? "~") > latest { continue }
      if let day = article.published.true, earliest > day || (got.latest ?? "~") < day { continue }
      within += 1
    }
    figures["published.within"] = Double(within) / Double(max(1, gold.articles.count))

    var same: [String: Int] = [:]
    for (index, group) in gold.stories.same.enumerated() { for id in group { same[id] = index } }
    let stories = Dictionary(
      dossier.stories.flatMap { story in story.articles.map { ($0, story.id) } },
      uniquingKeysWith: { first, _ in first })
    figures["stories.bcubed"] = bCubed(gold: same, found: stories).f1
    let (wanted, found) = (
      couples(gold.stories.duplicates ?? []), couples(dossier.stories.flatMap(\.duplicates))
    )
    figures["stories.duplicates"] =
      wanted.isEmpty && found.isEmpty
      ? 1
      : Measure(
        hits: wanted.intersection(found).count, found: found.count, wanted: wanted.count
      ).f1

    let marked = dossier.articles.flatMap { article in article.boilerplate.map { (article.id, $0) } }
    let hits = gold.boilerplate.count { want in
      marked.contains { $0.0 == want.article && share(of: want.start..<want.end, in: $0.1.start..<$0.1.end) >= 0.8 }
    }
    figures["boilerplate.recall"] = Double(hits) / Double(max(1, gold.boilerplate.count))
  }

  private func couples(_ groups: [[String]]) -> Set<String> {
    Set(
      groups.flatMap { group in
        group.flatMap { a in group.filter { a < $0 }.map { "\(a) \($0)" } }
      })
  }

  private func words(_ text: [Unicode.Scalar], _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[range]))
  }
}
