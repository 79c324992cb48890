internal import HiloStories
internal import HiloText

/// A story as it is shown, with the small ones that hang together with it.
struct Chapter: Sendable {
  /// Its stories, as indices into the dossier's; the first gives the title. Empty for the articles
  /// that no story holds.
  var stories: [Int] = []
  /// Its articles, as indices into the dossier's, story by story in order of time.
  var articles: [Int] = []
  /// How many of the articles belong to the first story.
  var leadCount = 0
  /// Its happenings, as indices into the dossier's, story by story, the weightiest first.
  var events: [Int] = []
  /// How many of the happenings belong to the first story.
  var leadEventCount = 0
  /// Its comparisons, as indices into the dossier's, the gravest first.
  var comparisons: [Int] = []
  /// Its statements, as indices into the dossier's, in order of the articles.
  var statements: [Int] = []

  /// As many columns as the ledger shows with words.
  static let widest = 7

  /// Gathers stories into chapters and hands each what belongs to it.
  static func gather(
    _ dossier: Dossier, copies: [Edition.Copy], articleIndex: [String: Int]
  ) -> [Chapter] {
    let members = dossier.stories.map { story in
      byTime(story.articles.compactMap { articleIndex[$0] }, copies: copies)
    }
    var chapters = group(dossier.stories, members: members)
    var chapterOf = [Int?](repeating: nil, count: copies.count)
    for (c, chapter) in chapters.enumerated() {
      for article in chapter.articles { chapterOf[article] = chapterOf[article] ?? c }
    }
    let left = copies.indices.filter { chapterOf[$0] == nil }
    if !left.isEmpty {
      for article in left { chapterOf[article] = chapters.count }
      chapters.append(Chapter(articles: byTime(left, copies: copies), leadCount: left.count))
    }
    hand(dossier, to: &chapters, chapterOf: chapterOf, articleIndex: articleIndex)
    return chapters
  }

  /// Puts each story in a chapter, together with the stories related to it while the ledger stays
  /// narrow enough to show words.
  private static func group(_ stories: [Dossier.Story], members: [[Int]]) -> [Chapter] {
    let index = Dictionary(
      stories.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var relatives = [[Int]](repeating: [], count: stories.count)
    for (i, story) in stories.enumerated() {
      for other in story.related.compactMap({ index[$0.story] }) where other != i {
        if !relatives[i].contains(other) { relatives[i].append(other) }
        if !relatives[other].contains(i) { relatives[other].append(i) }
      }
    }
    let order = stories.indices.sorted {
      (members[$1].count, $0) < (members[$0].count, $1)
    }
    var isTaken = [Bool](repeating: false, count: stories.count)
    var placed: Set<Int> = []
    var chapters: [Chapter] = []
    for lead in order where !isTaken[lead] {
      var chapter = Chapter()
      for story in [lead] + relatives[lead].sorted() where !isTaken[story] {
        let fresh = members[story].filter { !placed.contains($0) }
        if story != lead, chapter.articles.count + fresh.count > widest { continue }
        isTaken[story] = true
        placed.formUnion(fresh)
        chapter.stories.append(story)
        chapter.articles += fresh
        if story == lead { chapter.leadCount = fresh.count }
      }
      if !chapter.articles.isEmpty { chapters.append(chapter) }
    }
    return chapters
  }

  /// Hands happenings, comparisons and statements to the chapters that hold most of their articles.
  private static func hand(
    _ dossier: Dossier, to chapters: inout [Chapter], chapterOf: [Int?], articleIndex: [String: Int]
  ) {
    var leads: Set<Int> = []
    for chapter in chapters { leads.formUnion(chapter.articles.prefix(chapter.leadCount)) }
    func home(_ articles: [String]) -> (chapter: Int, isLead: Bool)? {
      var counts: [Int: Int] = [:]
      var leading = 0
      for article in articles.compactMap({ articleIndex[$0] }) {
        if let chapter = chapterOf[article] { counts[chapter, default: 0] += 1 }
        if leads.contains(article) { leading += 1 }
      }
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        return nil
      }
      return (best.key, 2 * leading >= articles.count)
    }
    var lesser = [[Int]](repeating: [], count: chapters.count)
    for (i, event) in dossier.events.enumerated() {
      guard let home = home(event.mentions.map(\.article)) else { continue }
      if home.isLead {
        chapters[home.chapter].events.append(i)
      } else {
        lesser[home.chapter].append(i)
      }
    }
    for (i, comparison) in dossier.comparisons.enumerated() {
      guard let home = home(comparison.values.map(\.article)) else { continue }
      chapters[home.chapter].comparisons.append(i)
    }
    for (i, statement) in dossier.statements.enumerated() {
      guard let home = home([statement.article]) else { continue }
      chapters[home.chapter].statements.append(i)
    }
    for c in chapters.indices {
      let weight = { (i: Int) in (dossier.events[i].rank, i) }
      chapters[c].events.sort { weight($0) < weight($1) }
      chapters[c].leadEventCount = chapters[c].events.count
      chapters[c].events += lesser[c].sorted { weight($0) < weight($1) }
      let gravity = { (i: Int) in
        let comparison = dossier.comparisons[i]
        return (comparison.sure ? 0 : 1, Verdict(rawValue: comparison.verdict)?.order ?? 9, i)
      }
      chapters[c].comparisons.sort { gravity($0) < gravity($1) }
    }
  }

  /// `articles` by the time of publication; those without one last, else in the order given.
  private static func byTime(_ articles: [Int], copies: [Edition.Copy]) -> [Int] {
    articles.enumerated().sorted { a, b in
      let (p, q) = (copies[a.element].published, copies[b.element].published)
      guard let x = p.anchor else { return q.anchor == nil && a.offset < b.offset }
      guard let y = q.anchor else { return true }
      let (i, j) = (
        copies[a.element].article.published?.instant ?? "",
        copies[b.element].article.published?.instant ?? ""
      )
      let (u, v) = (p.latest?.number ?? Int.max, q.latest?.number ?? Int.max)
      return (x.number, u, i, a.offset) < (y.number, v, j, b.offset)
    }.map(\.element)
  }
}
