import HiloStories

extension DossierScorer {
  func scoreEvents(_ figures: inout [String: Double]) {
    let wanted = gold.events.enumerated().flatMap { index, event in
      event.mentions.filter { texts[$0.article] != nil }.map { (index, $0) }
    }
    let found = dossier.events.flatMap { event in
      event.mentions.filter { texts[$0.article] != nil }.map { (event, $0) }
    }
    // A mention found may be a whole clause: it covers half of gold's passage or lies mostly in it.
    let pairs = match(wanted.count, found.count, threshold: 0.5) { g, f in
      guard wanted[g].1.article == found[f].1.article else { return 0 }
      return coverage(
        of: wanted[g].1.start..<wanted[g].1.end, by: found[f].1.start..<found[f].1.end)
    }
    let right = pairs.count { wanted[$0.gold].1.status == found[$0.found].1.status }
    let all = Double(max(1, wanted.count))
    figures["events.mention_recall"] = Double(pairs.count) / all
    figures["events.status_recall"] = Double(right) / all
    figures["events.status_accuracy"] = Double(right) / Double(max(1, pairs.count))
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

  /// A comparison is found when one of the dossier's, used once, holds its values in two articles
  /// or more.
  func scoreComparisons(_ figures: inout [String: Double]) {
    var (found, verdicts) = (0, 0)
    var used: Set<Int> = []
    for want in gold.comparisons {
      var best: (place: Int, count: Int)?
      for (place, comparison) in dossier.comparisons.enumerated() where !used.contains(place) {
        let articles = want.values.filter { value in
          comparison.values.contains { got in
            guard got.article == value.article else { return false }
            let (a, b) = (value.start..<value.end, got.start..<got.end)
            return share(of: a, in: b) >= 0.3 || share(of: b, in: a) >= 0.8
          }
        }.map(\.article)
        let count = Set(articles).count
        if count > (best?.count ?? 1) { best = (place, count) }
      }
      if let best {
        used.insert(best.place)
        found += 1
        if dossier.comparisons[best.place].verdict == want.verdict { verdicts += 1 }
      }
    }
    let all = Double(max(1, gold.comparisons.count))
    figures["comparisons.recall"] = Double(found) / all
    figures["comparisons.verdict_recall"] = Double(verdicts) / all
  }
}
