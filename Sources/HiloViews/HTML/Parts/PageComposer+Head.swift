internal import HiloStories

/// The head of the page and of each chapter.
extension PageComposer {
  /// One sentence on the page, for search engines and previews.
  var summary: String {
    dotted([
      phrases.count("articles", edition.articles.count),
      phrases.count("happenings", dossier.events.count),
      phrases.count("statements", dossier.statements.count),
    ])
  }

  /// The line at the top.
  func masthead() -> Node {
    element(.div, .class("wrap mast")) {
      element(.b) {
        element(.svg, .other("viewBox", "0 0 38 14"), .hidden) {
          element(
            .path, .other("d", "M2 7h9"), .other("stroke", "currentColor"),
            .other("stroke-width", "2.5"), .other("stroke-dasharray", ".1 4.2"),
            .other("stroke-linecap", "round"))
          element(
            .path, .other("d", "M12 7h14"), .other("stroke", "currentColor"),
            .other("stroke-width", "2.5"))
          element(
            .circle, .other("cx", "31"), .other("cy", "7"), .other("r", "6"),
            .other("fill", "currentColor"))
        }
        "Hilo"
      }
      element(.span) { phrases["masthead.what"] }
      element(.span, .class("how")) { phrases["masthead.how"] }
    }
  }

  /// What stands in for a page when there is no article.
  func nothing() -> Node {
    element(.header, .class("head")) {
      element(.h1) { phrases["nothing"] }
      element(.p, .class("dek")) { phrases["nothing.why"] }
    }
  }

  /// The title of a chapter, a sentence of facts, its sources, and what it comes to.
  func chapterHead(_ desk: Desk) -> Node {
    element(.header, .class("head")) {
      element(.div, .class("top")) {
        element(.div) {
          titleLine(desk)
          element(.p, .class("dek")) {
            element(.b) { dek(desk.chapter).count }
            dek(desk.chapter).rest
          }
          facts(desk)
        }
        sourceList(desk)
      }
      links(desk)
      glance(desk)
    }
  }

  private func titleLine(_ desk: Desk) -> Node {
    let story = desk.chapter.stories.first.map { dossier.stories[$0] }
    let cite = story?.titleCite.flatMap { edition.passage($0.article, $0.start, $0.end) }
    if let cite { cites.add(cite) }
    let isOwn = story.map { $0.title.isEmpty } ?? true
    return element(
      .heading(level), .class("title"), .id("title-\(desk.number + 1)"),
      isOwn ? nil : .lang(cite.map { edition.language($0) } ?? desk.language)
    ) {
      if let cite {
        element(.a, .href(cite.anchor)) { title(of: desk.chapter) }
      } else {
        title(of: desk.chapter)
      }
    }
  }

  private func facts(_ desk: Desk) -> Node {
    let named = Set(desk.chapter.articles.compactMap { edition.articles[$0].article.outlet }).count
    let known = desk.chapter.articles.filter { edition.articles[$0].article.outlet != nil }.count
    let rows = [
      (phrases["fact.happenings"], phrases.number(desk.happenings.count)),
      (phrases["fact.statements"], phrases.number(desk.chapter.statements.count)),
      (
        phrases["fact.speakers"],
        phrases.number(desk.voices.filter { $0.entity != nil }.count)
      ),
      (phrases["fact.comparisons"], phrases.number(desk.chapter.comparisons.count)),
      (
        phrases["fact.outlets"],
        known == desk.chapter.articles.count
          ? phrases.number(named)
          : phrases(
            "fact.known", phrases.number(known), phrases.number(desk.chapter.articles.count))
      ),
    ]
    return element(.dl, .class("facts")) {
      for row in rows {
        element(.div) {
          element(.dt) { row.0 }
          element(.dd) { row.1 }
        }
      }
    }
  }

  /// The articles with the days within which they appeared, drawn on one axis.
  private func sourceList(_ desk: Desk) -> Node {
    let axis = TimeAxis(publications: desk.chapter.articles.map { edition.articles[$0].published })
    let shown = desk.chapter.articles.count > 10 ? 8 : desk.chapter.articles.count
    func row(_ article: Int) -> Node {
      let copy = edition.articles[article]
      return element(.li) {
        element(.a, .href("text-\(copy.siglum)")) {
          element(.span, .class("sig")) { copy.siglum }
          element(.b, .class(copy.article.outlet == nil ? "quiet" : "")) { outlet(copy) }
          element(.span) { published(copy) }
          axis.strip(copy.published)
        }
      }
    }
    return element(.div, .class("srcs")) {
      element(.ol, .label(phrases["sources.list"])) {
        desk.chapter.articles.prefix(shown).map(row)
      }
      if desk.chapter.articles.count > shown {
        element(.details) {
          element(.summary) { phrases.count("more.articles", desk.chapter.articles.count - shown) }
          element(.ol) { desk.chapter.articles.dropFirst(shown).map(row) }
        }
      }
    }
  }

  /// The related stories: those in this chapter are named, others linked.
  private func links(_ desk: Desk) -> Node {
    let inside = desk.chapter.stories.dropFirst().map { dossier.stories[$0] }
    var outside: [(Int, Dossier.Related)] = []
    for story in desk.chapter.stories {
      for related in dossier.stories[story].related {
        guard let chapter = edition.chapterPosition(ofStory: related.story),
          chapter != desk.number, !outside.contains(where: { $0.0 == chapter })
        else { continue }
        outside.append((chapter, related))
      }
    }
    guard !inside.isEmpty || !outside.isEmpty else { return .empty }
    let reasons = Dictionary(
      desk.chapter.stories.first.map { dossier.stories[$0].related.map { ($0.story, $0) } }
        ?? [], uniquingKeysWith: { a, _ in a })
    return element(.p, .class("kin")) {
      element(.b) { phrases["related"] + " " }
      for (i, story) in inside.enumerated() {
        if i > 0 { "; " }
        element(.span, .lang(desk.language)) { Clip.line(story.title, most: 90) }
        if let related = reasons[story.id] { why(related) }
      }
      for (i, other) in outside.enumerated() {
        if i > 0 || !inside.isEmpty { "; " }
        element(.a, .href("story-\(other.0 + 1)"), .lang(desk.language)) {
          Clip.line(title(of: edition.chapters[other.0]), most: 90)
        }
        why(other.1)
      }
    }
  }

  /// Why a story hangs together with another, with the passages that name whom they share.
  private func why(_ related: Dossier.Related) -> Node {
    .group([
      .text(" (\(reason(related)) "),
      citeList(
        related.evidence.compactMap { edition.passage($0.article, $0.start, $0.end) }, most: 2),
      .text(")"),
    ])
  }

  /// The sources that gave no article.
  func rejected() -> Node {
    guard !dossier.rejected.isEmpty else { return .empty }
    return element(.section, .class("rejected"), .id("rejected"), .labelled(by: "rejected-h")) {
      element(.h2, .class("t"), .id("rejected-h")) {
        phrases.count("rejected", dossier.rejected.count)
      }
      element(.ul) {
        for source in dossier.rejected {
          element(.li) {
            element(.bdi, .class("path")) { source.source }
            element(.span) { phrases.word("reject", source.reason) }
          }
        }
      }
    }
  }

  /// The panel in which the script shows a passage.
  func panel() -> Node {
    element(
      .aside, .class("foot"), .id("foot"), .flag("hidden"), .label(phrases["panel"]),
      .other("data-copied", phrases["panel.copied"])
    ) {
      element(.div, .class("wrap")) {
        element(.p, .class("ctx")) {}
        element(.div) {
          element(
            .dl, .other("data-article", phrases["panel.article"]),
            .other("data-when", phrases["panel.when"]),
            .other("data-place", phrases["panel.place"])
          ) {}
          element(.div, .class("act")) {
            element(.a, .class("btn"), .href("main")) { phrases["panel.text"] }
            element(.button, .other("type", "button"), .flag("data-copy")) { phrases["panel.copy"] }
            element(.button, .other("type", "button"), .flag("data-close")) {
              phrases["panel.close"]
            }
          }
        }
        element(.p, .class("sr"), .role("status")) {}
      }
    }
  }
}
