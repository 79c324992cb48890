import HiloStories

extension DossierScorer {
  func scoreTimes(_ figures: inout [String: Double]) {
    let wanted = sortedArticles.flatMap { id, article in article.times.map { (id, $0) } }
    let found = dossier.times.filter { texts[$0.article] != nil }
    let pairs = match(wanted.count, found.count, threshold: 0.01) { g, f in
      wanted[g].0 == found[f].article
        ? overlap(wanted[g].1.start..<wanted[g].1.end, found[f].start..<found[f].end) : 0
    }
    func measure(_ hits: Int) -> Double {
      Measure(hits: hits, found: found.count, wanted: wanted.count).f1
    }
    figures["times.overlap"] = measure(pairs.count)
    figures["times.strict"] = measure(
      pairs.count {
        let (want, got) = (wanted[$0.gold].1, found[$0.found])
        return want.start == got.start && want.end == got.end
      })
    figures["times.value"] = measure(
      pairs.count {
        let (want, got) = (wanted[$0.gold].1, found[$0.found].value)
        return got == want.value || (want.accept ?? []).contains(got)
      })
    figures["times.type_accuracy"] =
      Double(pairs.count { wanted[$0.gold].1.type == found[$0.found].type })
      / Double(max(1, pairs.count))
  }
}
