import HiloStories

extension DossierScorer {
  /// Days of publication, stories, copies and boilerplate.
  func scoreArticles(_ figures: inout [String: Double]) {
    let within = gold.articles.count { id, article in
      let got = dossier.articles.first { $0.id == id }?.published
      return isWithin(got, article.published)
    }
    figures["published.within"] = Double(within) / Double(max(1, gold.articles.count))

    var same: [String: Int] = [:]
    for (index, group) in gold.stories.same.enumerated() {
      for id in group where texts[id] != nil { same[id] = index }
    }
    let stories = Dictionary(
      dossier.stories.flatMap { story in story.articles.map { ($0, story.id) } },
      uniquingKeysWith: { $1 })
    figures["stories.bcubed"] = bCubed(gold: same, found: stories).f1
    let wanted = couples(gold.stories.duplicates ?? [])
    let found = couples(dossier.stories.flatMap(\.duplicates))
    figures["stories.duplicates"] =
      Measure(hits: wanted.intersection(found).count, found: found.count, wanted: wanted.count).f1
    scoreBoilerplate(&figures)
  }

  /// No wider than the articles allow, and holding the true day where gold knows it.
  private func isWithin(_ got: Dossier.Published?, _ want: GoldAnswers.Published) -> Bool {
    guard let earliest = got?.earliest, earliest >= want.earliest ?? "" else { return false }
    let latest = got?.latest ?? "~"  // after every date
    if let limit = want.latest, latest > limit { return false }
    if let day = want.true, earliest > day || latest < day { return false }
    return true
  }

  private func scoreBoilerplate(_ figures: inout [String: Double]) {
    let found = dossier.articles.filter { texts[$0.id] != nil }.flatMap { article in
      article.boilerplate.map { (article: article.id, range: $0.start..<$0.end) }
    }
    let wanted = gold.boilerplate.map { (article: $0.article, range: $0.start..<$0.end) }
    let recalled = wanted.count { want in
      found.contains { $0.article == want.article && share(of: want.range, in: $0.range) >= 0.8 }
    }
    let right = found.count { got in
      wanted.contains { $0.article == got.article && share(of: got.range, in: $0.range) >= 0.5 }
    }
    figures["boilerplate.recall"] = Double(recalled) / Double(max(1, wanted.count))
    figures["boilerplate.precision"] = Double(right) / Double(max(1, found.count))
  }

  /// The pairs of articles that stand in one group.
  private func couples(_ groups: [[String]]) -> Set<String> {
    let known = groups.map { group in group.filter { texts[$0] != nil } }
    return Set(
      known.flatMap { group in
        group.flatMap { a in group.filter { a < $0 }.map { "\(a) \($0)" } }
      })
  }
}
