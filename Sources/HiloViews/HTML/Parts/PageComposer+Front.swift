internal import HiloStories

/// The front of a page with several stories: what there is, each line leading to its chapter.
extension PageComposer {
  /// The list of stories.
  func front(_ desks: [Desk]) -> Node {
    let axis = TimeAxis(
      publications: desks.flatMap { $0.chapter.articles.map { edition.articles[$0].published } })
    return element(.header, .class("front")) {
      element(.h1) { pageTitle }
      element(.p, .class("dek")) { phrases["front.how"] }
      element(.nav, .label(phrases["front.list"])) {
        element(.ol, .class("index")) {
          for desk in desks { entry(desk, axis) }
        }
      }
    }
  }

  private func entry(_ desk: Desk, _ axis: TimeAxis) -> Node {
    let articles = desk.chapter.articles.map { edition.articles[$0] }
    let span = span(articles)
    let outlets = unique(articles.compactMap(\.article.outlet))
    return element(.li) {
      element(.a, .href("story-\(desk.number + 1)")) {
        element(.b, desk.chapter.stories.isEmpty ? nil : .lang(desk.language)) {
          title(of: desk.chapter)
        }
      }
      for story in desk.chapter.stories.dropFirst() {
        element(.p, .class("with")) {
          "+ "
          element(.span, .lang(desk.language)) {
            Clip.line(dossier.stories[story].title, most: 110)
          }
        }
      }
      element(.p, .class("quiet")) {
        dotted([
          phrases.count("articles", articles.count), phrases.period(span),
          outlets.prefix(4).joined(separator: ", ")
            + (outlets.count > 4 ? " " + phrases.count("more", outlets.count - 4) : ""),
        ])
      }
      tally(desk)
      axis.strip(span)
    }
  }

  /// How many happenings stand at each status, and what is in dispute.
  private func tally(_ desk: Desk) -> Node {
    element(.p, .class("tallies")) {
      for status in Status.allCases.reversed() {
        let n = desk.happenings.filter { $0.status == status }.count
        if n > 0 {
          element(.span, .class("t \(status.rawValue)")) {
            Glyph.use(status)
            "\(n) "
            unseen(phrases.word("status", status.rawValue))
          }
        }
      }
      if !desk.glance.disputed.isEmpty {
        element(.span, .class("t dis")) {
          Glyph.use("conflict")
          phrases.count("front.disputed", desk.glance.disputed.count)
        }
      }
    }
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
