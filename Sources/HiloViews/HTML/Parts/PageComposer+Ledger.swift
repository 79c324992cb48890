internal import HiloStories
internal import HiloText

/// How sure, article by article: happenings against articles.
extension PageComposer {
  /// A column of the ledger.
  struct Column {
    /// The articles that it stands for.
    let articles: [Int]
    /// Its head.
    let head: Node
    /// What it is called where the table becomes cards.
    let name: String
    /// Whether it begins the articles of another story.
    let beginsStory: Bool
  }

  /// A run of rows under one heading.
  private struct Group {
    let title: String?
    let language: String?
    let happenings: [Happening]
    let hidden: [Happening]

    /// Shows the `most` weightiest that several articles tell; those of one article only as far as
    /// there are few others.
    init(title: String?, language: String?, happenings: [Happening], most: Int, least: Int) {
      self.title = title
      self.language = language
      let shared = happenings.filter { $0.tellings.count > 1 }.prefix(most)
      let alone = happenings.filter { $0.tellings.count < 2 }
        .prefix(max(0, min(most, least) - shared.count))
      let shown = Set(shared.map(\.index)).union(alone.map(\.index))
      self.happenings = happenings.filter { shown.contains($0.index) }
      hidden = happenings.filter { !shown.contains($0.index) }
    }
  }

  /// The ledger; nil without happenings.
  func ledger(_ desk: Desk) -> Node? {
    guard !desk.happenings.isEmpty else { return nil }
    let columns = columns(desk)
    let groups = groups(desk)
    let hidden = groups.flatMap(\.hidden)
    return .group([
      key(),
      element(.table, .class("ledger \(desk.layout)"), .role("table")) {
        element(.caption, .class("sr")) { phrases["ledger.caption"] }
        element(.colgroup) {
          element(.col, .class("h"))
          columns.map { _ in element(.col) }
          element(.col, .class("z"))
        }
        element(.thead, .role("rowgroup")) {
          element(.tr, .role("row")) {
            element(.th, .role("columnheader"), .other("scope", "col")) {
              phrases["ledger.happening"]
            }
            for column in columns {
              element(
                .th, .role("columnheader"), .other("scope", "col"),
                column.beginsStory ? .class("gap") : nil
              ) { column.head }
            }
            element(.th, .role("columnheader"), .other("scope", "col"), .class("z")) {
              phrases["ledger.stands"]
            }
          }
        }
        element(.tbody, .role("rowgroup")) {
          for group in groups where !group.happenings.isEmpty {
            if let title = group.title {
              element(.tr, .class("grp"), .role("row")) {
                element(
                  .th, .role("rowheader"), .other("scope", "rowgroup"),
                  .other("colspan", "\(columns.count + 2)")
                ) {
                  element(.span, group.language.map { .lang($0) }) { title }
                }
              }
            }
            for happening in group.happenings { row(happening, columns, desk) }
          }
        }
      },
      hidden.isEmpty
        ? .empty
        : element(.details, .class("rest")) {
          element(.summary) { phrases.count("more.happenings", hidden.count) }
          element(.ul, .class("brief")) { for happening in hidden { brief(happening, desk) } }
        },
    ])
  }

  /// The signs for status, explained.
  private func key() -> Node {
    element(.ul, .class("scale"), .label(phrases["ledger.key"])) {
      for status in Status.key {
        element(.li, status == .postponed ? .class("apart") : nil) { chip(status) }
      }
    }
  }

  private func groups(_ desk: Desk) -> [Group] {
    let lead = desk.happenings.prefix(desk.chapter.leadEventCount)
    let rest = desk.happenings.dropFirst(desk.chapter.leadEventCount)
    let current = lead.filter { !$0.isBackground(desk.chapter, in: edition) }
    let background = lead.filter { $0.isBackground(desk.chapter, in: edition) }
    let related = desk.chapter.stories.dropFirst().map { dossier.stories[$0].title }
    return [
      Group(title: nil, language: nil, happenings: Array(current), most: 16, least: 9),
      Group(
        title: phrases["ledger.background"], language: nil, happenings: Array(background), most: 8,
        least: 4),
      Group(
        title: related.count == 1
          ? phrases("ledger.related", Clip.line(related[0], most: 90)) : phrases["ledger.others"],
        language: nil, happenings: Array(rest), most: 10, least: 6),
    ]
  }

  // MARK: Columns

  private func columns(_ desk: Desk) -> [Column] {
    let articles = desk.chapter.articles
    guard desk.layout == .days else {
      let axis = TimeAxis(publications: articles.map { edition.articles[$0].published })
      return articles.enumerated().map { i, article in
        let copy = edition.articles[article]
        return Column(
          articles: [article],
          head: desk.layout == .words ? wideHead(copy, article, axis) : siglum(article),
          name: dotted([copy.siglum + " " + (copy.article.outlet ?? ""), published(copy)]),
          beginsStory: i == desk.chapter.leadCount && i > 0)
      }
    }
    let stretches = DayColumns.of(articles, in: edition)
    let years = Set(stretches.compactMap { $0.period.latest?.components.year })
    let year = years.count == 1 ? years.first.map { " \($0)" } ?? "" : ""
    return stretches.map { stretch in
      let name = phrases.period(stretch.period)
      // One year for all columns goes without saying.
      let short = !year.isEmpty && name.hasSuffix(year) ? String(name.dropLast(year.count)) : name
      return Column(
        articles: stretch.articles,
        head: .group([
          element(.b) { short },
          element(.small) { phrases.count("articles", stretch.articles.count) },
        ]), name: name, beginsStory: false)
    }
  }

  private func wideHead(_ copy: Edition.Copy, _ article: Int, _ axis: TimeAxis) -> Node {
    .group([
      siglum(article),
      element(.b, copy.article.outlet == nil ? .class("quiet") : nil) { outlet(copy) },
      element(.small) { published(copy) },
      axis.strip(copy.published),
      element(.small) { basis(copy) ?? "" },
    ])
  }

  // MARK: Rows

  private func row(_ happening: Happening, _ columns: [Column], _ desk: Desk) -> Node {
    element(.tr, .role("row"), .id("happening-\(happening.index + 1)")) {
      element(.th, .role("rowheader"), .other("scope", "row")) {
        element(.b, .lang(desk.language)) { Clip.line(happening.event.label, most: 110) }
        element(.small) {
          dotted([type(happening), when(happening)])
          if let place = edition.entity(happening.event.place) {
            " · "
            element(.span, .lang(desk.language)) { place.name }
          }
        }
      }
      for column in columns { cell(happening, column, desk) }
      element(.td, .role("cell"), .class("z"), .other("data-a", phrases["ledger.stands"])) {
        chip(happening.status)
        element(.span, .class("note")) { finding(happening, desk.chapter) }
      }
    }
  }

  private func cell(_ happening: Happening, _ column: Column, _ desk: Desk) -> Node {
    let tellings = happening.tellings.filter { column.articles.contains($0.article) }
    let gap = column.beginsStory ? " gap" : ""
    let doubtful = happening.doubtful(in: column.articles)
    guard !tellings.isEmpty || !doubtful.isEmpty else {
      return element(.td, .role("cell"), .class("none" + gap)) { unseen(phrases["ledger.silent"]) }
    }
    return element(
      .td, .role("cell"), .other("data-a", column.name), gap.isEmpty ? nil : .class("gap")
    ) {
      if !tellings.isEmpty {
        switch desk.layout {
        case .words: told(tellings[0], happening, desk)
        case .shapes: shape(tellings[0], happening, desk)
        case .days: counted(tellings, happening, desk)
        }
      }
      if !doubtful.isEmpty { self.doubtful(doubtful, isAlone: tellings.isEmpty, happening, desk) }
    }
  }

  /// The passages of a cell that may be of this happening or of another, each only as a sign that leads to it.
  private func doubtful(
    _ passages: [CitedPassage], isAlone: Bool, _ happening: Happening, _ desk: Desk
  ) -> Node {
    // Where letters alone have room, beside one that is sure nothing more is said.
    guard desk.layout == .words || isAlone else { return .empty }
    guard desk.layout == .words else {
      cites.add(passages[0], use: use(happening, desk))
      return element(.a, .class("m doubt"), .href(passages[0].anchor)) {
        element(.span, .hidden) { "?" }
        unseen(phrases["ledger.perhaps"] + ", " + spoken(passages[0]))
      }
    }
    return element(.span, .class("also")) {
      phrases[isAlone ? "ledger.perhaps" : "ledger.perhaps.also"] + " "
      citeList(passages, most: 4, use: use(happening, desk))
    }
  }

  /// A link from the ledger to a passage.
  private func mention(
    _ passage: CitedPassage, _ status: Status, _ happening: Happening, _ desk: Desk,
    isLesser: Bool = false, @NodeBuilder content: () -> Node
  ) -> Node {
    cites.add(passage, use: use(happening, desk))
    return element(
      .a, .class(isLesser ? "m lo" : "m"), .href(passage.anchor),
      .other("data-s", phrases.word("status", status.rawValue)), content: content)
  }

  /// The words of one article: the firmest status as a band, the others below it.
  private func told(_ telling: Happening.Telling, _ happening: Happening, _ desk: Desk) -> Node {
    let first = telling.shades[0]
    let others = Array(first.passages.dropFirst())
    return .group([
      mention(first.passages[0], first.status, happening, desk) {
        chip(first.status)
        element(.span, .class("w")) {
          element(.q, .lang(edition.language(first.passages[0]))) {
            words(first.passages[0], most: 110)
          }
          " "
          element(.span, .class("n")) { "¶\(first.passages[0].paragraph)" }
        }
      },
      others.isEmpty
        ? .empty
        : element(.span, .class("also")) {
          phrases["also"] + " "
          citeList(others, most: 5, use: use(happening, desk))
        },
      .group(
        telling.shades.dropFirst().map { shade in
          mention(shade.passages[0], shade.status, happening, desk, isLesser: true) {
            chip(shade.status)
            element(.span, .class("n")) { "¶\(shade.passages[0].paragraph)" }
          }
        }),
    ])
  }

  /// One article's firmest status as a shape.
  private func shape(_ telling: Happening.Telling, _ happening: Happening, _ desk: Desk) -> Node {
    let shade = telling.shades[0]
    return mention(shade.passages[0], shade.status, happening, desk) {
      element(.span, .class("st \(shade.status.rawValue)")) {
        Glyph.use(shade.status)
        unseen(
          phrases.word("status", shade.status.rawValue) + ", " + spoken(shade.passages[0]))
      }
      element(.span, .class("tag"), .hidden) { edition.articles[telling.article].siglum }
    }
  }

  /// How many articles of a stretch of days give each status.
  private func counted(_ tellings: [Happening.Telling], _ happening: Happening, _ desk: Desk)
    -> Node
  {
    .group(
      Status.allCases.reversed().compactMap { status in
        let telling = tellings.filter { $0.shades.first?.status == status }
        guard let first = telling.first?.shades.first?.passages.first else { return nil }
        return mention(first, status, happening, desk) {
          element(.span, .class("st \(status.rawValue)")) {
            Glyph.use(status)
            phrases.number(telling.count) + " "
            unseen(phrases.word("status", status.rawValue))
          }
        }
      })
  }

  /// A happening on one line.
  private func brief(_ happening: Happening, _ desk: Desk) -> Node {
    element(.li, .id("happening-\(happening.index + 1)")) {
      chip(happening.status)
      " "
      element(.b, .lang(desk.language)) { Clip.line(happening.event.label, most: 110) }
      " "
      element(.span, .class("quiet")) { dotted([type(happening), when(happening)]) + " " }
      citeList(happening.bestPassages, most: 6, use: use(happening, desk))
    }
  }
}
