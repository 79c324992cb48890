import HiloStories

/// A name in a text: a mention of an entity of gold or of the dossier.
struct ScoredName {
  var article: String
  var range: Range<Int>
  var entity: String
  var type: String
}

extension DossierScorer {
  /// Which gold entity each entity of the dossier is, by the most of its mentions.
  func scoreNames(_ figures: inout [String: Double]) -> [String: String] {
    let (wanted, found) = (goldNames(), foundNames())
    let spans = { (names: [ScoredName]) in Set(names.map { "\($0.article) \($0.range)" }) }
    func measure(_ hits: Int) -> Double {
      Measure(hits: hits, found: found.count, wanted: wanted.count).f1
    }
    figures["mentions.strict"] = measure(spans(wanted).intersection(spans(found)).count)
    let pairs = match(wanted.count, found.count, threshold: 0.5) { g, f in
      wanted[g].article == found[f].article ? overlap(wanted[g].range, found[f].range) : 0
    }
    figures["mentions.overlap"] = measure(pairs.count)
    figures["mentions.type_accuracy"] =
      Double(pairs.count { wanted[$0.gold].type == found[$0.found].type })
      / Double(max(1, pairs.count))
    figures["entities.bcubed"] =
      bCubed(
        gold: Dictionary(uniqueKeysWithValues: wanted.indices.map { ($0, wanted[$0].entity) }),
        found: Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, found[$0.found].entity) })
      ).f1
    return links(pairs.map { (found[$0.found].entity, wanted[$0.gold].entity) })
  }

  /// The gold entity that most mentions of each found entity speak for; the first of those level.
  private func links(_ votes: [(found: String, gold: String)]) -> [String: String] {
    var counts: [String: [(gold: String, count: Int)]] = [:]
    for vote in votes {
      let place = counts[vote.found]?.firstIndex { $0.gold == vote.gold }
      if let place {
        counts[vote.found]?[place].count += 1
      } else {
        counts[vote.found, default: []].append((vote.gold, 1))
      }
    }
    return counts.compactMapValues { tally in
      let most = tally.map(\.count).max()
      return tally.first { $0.count == most }?.gold
    }
  }

  private func foundNames() -> [ScoredName] {
    var names: [ScoredName] = []
    var seen: Set<String> = []
    for entity in dossier.entities {
      for mention in entity.mentions where mention.kind == "name" && texts[mention.article] != nil {
        let key = "\(mention.article) \(mention.start) \(mention.end)"
        guard seen.insert(key).inserted else { continue }
        names.append(
          ScoredName(
            article: mention.article, range: mention.start..<mention.end, entity: entity.id,
            type: entity.type))
      }
    }
    return names
  }

  /// Every place where a listed form stands as a whole word, longer forms first.
  func goldNames() -> [ScoredName] {
    var names: [ScoredName] = []
    for (article, text) in texts.sorted(by: { $0.key < $1.key }) {
      let listed = gold.entities.flatMap { entity in
        (entity.surfaces[article] ?? []).map { (Array($0.unicodeScalars), entity) }
      }
      let forms = listed.enumerated()
        .sorted { ($1.element.0.count, $0.offset) < ($0.element.0.count, $1.offset) }
        .map(\.element)
      var taken = [Bool](repeating: false, count: text.count)
      for (form, entity) in forms where !form.isEmpty && form.count <= text.count {
        for start in 0...text.count - form.count
        where text[start] == form[0] && text[start..<start + form.count].elementsEqual(form) {
          let end = start + form.count
          let isWhole =
            (start == 0 || !isWord(text[start - 1])) && (end == text.count || !isWord(text[end]))
          guard isWhole, !taken[start..<end].contains(true) else { continue }
          for i in start..<end { taken[i] = true }
          names.append(
            ScoredName(article: article, range: start..<end, entity: entity.id, type: entity.type))
        }
      }
    }
    return names
  }
}
