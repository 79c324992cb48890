internal import HiloStories

/// Who leans on whom, and which articles are copies.
extension PageComposer {
  private static let mostOrigins = 9

  /// Origins and copies; nil for a single article that quotes nobody.
  func sources(_ desk: Desk) -> Node? {
    let isFlow = desk.chapter.articles.count <= 8 && desk.chapter.articles.count > 1
    guard desk.chapter.articles.count > 1, !desk.voices.isEmpty || desk.chapter.articles.count > 1
    else { return nil }
    return element(.div, .class("src")) {
      if !desk.voices.isEmpty {
        element(.div) {
          if isFlow { flow(desk) }
          origins(desk, isAlone: !isFlow)
        }
      }
      element(.div) {
        copies(desk)
        dating(desk)
      }
    }
  }

  // MARK: Origins

  private func flow(_ desk: Desk) -> Node {
    // The most quoted by name, the other names, sources without a name, nobody.
    let named = desk.voices.indices.filter { desk.voices[$0].entity != nil }
    let shown = named.count <= Self.mostOrigins ? named : Array(named.prefix(Self.mostOrigins - 1))
    var origins = shown.map { i in
      let voice = desk.voices[i]
      return FlowDrawing.Origin(name: voice.name ?? "", isNamed: true, language: voice.language)
    }
    let row = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    var groups: [String: Int] = [:]
    func place(_ i: Int) -> Int {
      if let known = row[i] { return known }
      let voice = desk.voices[i]
      let key =
        voice.entity != nil
        ? "sources.others" : voice.words != nil ? "sources.unnamed" : "said.nobody"
      if let known = groups[key] { return known }
      let name =
        key == "sources.others" ? phrases.count(key, named.count - shown.count) : phrases[key]
      groups[key] = origins.count
      origins.append(
        FlowDrawing.Origin(name: name, isNamed: voice.entity != nil, language: nil))
      return origins.count - 1
    }
    var relays: [String] = []
    var counts: [[Int]: Int] = [:]
    for (v, voice) in desk.voices.enumerated() {
      for index in voice.statements {
        let statement = dossier.statements[index]
        guard let article = edition.position(statement.article),
          let column = desk.chapter.articles.firstIndex(of: article)
        else { continue }
        var relay = -1
        if let name = edition.entity(statement.via)?.name {
          relay = relays.firstIndex(of: name) ?? relays.count
          if relay == relays.count { relays.append(name) }
        }
        counts[[place(v), relay, column], default: 0] += 1
      }
    }
    let flows = counts.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      FlowDrawing.Flow(
        origin: key[0], relay: key[1] < 0 ? nil : key[1], article: key[2], count: counts[key] ?? 0)
    }
    return element(.figure) {
      FlowDrawing(
        origins: origins, relays: relays,
        articles: desk.chapter.articles.map {
          (
            edition.articles[$0].siglum,
            edition.articles[$0].article.outlet ?? phrases["outlet.none"]
          )
        }, flows: flows, title: phrases["section.sources"], summary: phrases["sources.desc"],
        suffix: "\(desk.number + 1)"
      ).node
    }
  }

  /// The same in words.
  private func origins(_ desk: Desk, isAlone: Bool) -> Node {
    let list = element(.ol, .class("origins")) {
      for voice in desk.voices.prefix(isAlone ? 20 : 60) {
        element(.li) {
          element(.a, .href("statement-\(voice.statements[0] + 1)")) {
            element(.b, voice.name == nil ? nil : .lang(voice.language)) {
              voice.name.map { Clip.line($0, most: 60) } ?? phrases["said.nobody"]
            }
          }
          " "
          element(.span, .class("quiet")) {
            phrases.count("statements", voice.statements.count) + ", "
              + phrases.list(articles(of: voice).prefix(9).map { edition.articles[$0].siglum })
          }
        }
      }
    }
    guard !isAlone else { return list }
    return element(.details, .class("alt")) {
      element(.summary) { phrases["sources.text"] }
      list
    }
  }

  private func articles(of voice: Voice) -> [Int] {
    var seen: Set<Int> = []
    return voice.statements.compactMap { edition.position(dossier.statements[$0].article) }
      .filter { seen.insert($0).inserted }
  }

  // MARK: Copies

  private func copies(_ desk: Desk) -> Node {
    let groups = desk.chapter.stories.flatMap { dossier.stories[$0].duplicates }
      .map { $0.compactMap { edition.position($0) } }.filter { $0.count > 1 }
    return .group([
      element(.heading(level + 2)) { phrases["copies"] },
      element(.p) {
        groups.isEmpty
          ? phrases["copies.none"]
          : phrases.count("copies.some", groups.count)
      },
      groups.isEmpty
        ? .empty
        : element(.ul, .class("dups")) {
          for group in groups { copyGroup(group, desk) }
        },
      matrix(desk),
      credits(desk),
    ])
  }

  private func copyGroup(_ group: [Int], _ desk: Desk) -> Node {
    element(.li) {
      for article in group.prefix(12) {
        siglum(article)
        " "
      }
      if group.count > 12 { more(group.count - 12) }
      if let run = SharedRun.longest(
        edition.articles[group[0]].article, edition.articles[group[1]].article),
        let first = edition.passage(run.first.article, run.first.start, run.first.end),
        let second = edition.passage(run.second.article, run.second.start, run.second.end)
      {
        element(.p) {
          phrases.count("copies.run", run.words) + " "
          cite(first)
          " "
          cite(second)
        }
        element(.blockquote, .lang(edition.language(first))) { words(first, most: 180) }
      }
      for copy in desk.copies(in: edition) where group.contains(copy.article) { sideBySide(copy) }
    }
  }

  /// The longest run of words that each two articles share, where they are few.
  private func matrix(_ desk: Desk) -> Node {
    let articles = desk.chapter.articles
    guard articles.count > 2, articles.count <= Chapter.widest else { return .empty }
    let rows = articles.dropLast()
    let columns = Array(articles.dropFirst())
    return element(.table, .class("copies")) {
      element(.caption) { phrases["copies.matrix"] }
      element(.thead) {
        element(.tr) {
          element(.td) {}
          for column in columns {
            element(.th, .other("scope", "col")) { edition.articles[column].siglum }
          }
        }
      }
      element(.tbody) {
        for (i, row) in rows.enumerated() {
          element(.tr) {
            element(.th, .other("scope", "row")) { edition.articles[row].siglum }
            for (j, column) in columns.enumerated() {
              if j < i {
                element(.td) {}
              } else {
                run(row, column)
              }
            }
          }
        }
      }
    }
  }

  private func run(_ a: Int, _ b: Int) -> Node {
    let run = SharedRun.longest(edition.articles[a].article, edition.articles[b].article)
    guard let run, let passage = edition.passage(run.first.article, run.first.start, run.first.end)
    else { return element(.td) { "0" } }
    guard run.words > 3 else { return element(.td) { "\(run.words)" } }
    cites.add(passage)
    return element(.td, .class(run.words >= 12 ? "long" : "")) {
      element(.a, .href(passage.anchor), .class("m"), .label("\(run.words), \(spoken(passage))")) {
        "\(run.words)"
      }
    }
  }

  /// The days of articles without a date, with the passages that they follow from.
  private func dating(_ desk: Desk) -> Node {
    let inferred = desk.chapter.articles.filter { !datingPassages(edition.articles[$0]).isEmpty }
    guard !inferred.isEmpty else { return .empty }
    return .group([
      element(.heading(level + 2)) { phrases["dating"] },
      element(.p, .class("finding")) { phrases["dating.note"] },
      element(.ul, .class("credits")) {
        for article in inferred.prefix(20) {
          let copy = edition.articles[article]
          element(.li) {
            siglum(article)
            " " + published(copy) + " "
            citeList(datingPassages(copy), most: 8)
          }
        }
        if inferred.count > 20 { element(.li) { more(inferred.count - 20) } }
      },
    ])
  }

  /// The agencies that articles credit.
  private func credits(_ desk: Desk) -> Node {
    let credited = desk.chapter.articles.filter { !edition.articles[$0].article.credits.isEmpty }
    guard !credited.isEmpty else { return .empty }
    return .group([
      element(.heading(level + 2)) { phrases["credits"] },
      element(.ul, .class("credits")) {
        for article in credited.prefix(20) {
          element(.li) {
            siglum(article)
            " "
            phrases.list(edition.articles[article].article.credits.map { Clip.line($0, most: 60) })
          }
        }
      },
    ])
  }
}
