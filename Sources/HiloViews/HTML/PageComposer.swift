internal import HiloStories
internal import HiloText

/// Composes the page of an edition.
struct PageComposer: Captioning {
  /// What is shown.
  let edition: Edition
  /// The words around it.
  let phrases: Phrases
  /// What is cited so far.
  let cites = CiteRegister()
  /// What the layers of the texts show.
  let layered: Layers

  /// Makes a composer.
  init(_ edition: Edition, language: InterfaceLanguage) {
    self.edition = edition
    phrases = .of(language)
    layered = Layers(edition.dossier)
  }

  /// Whether there are several chapters, each under its own heading.
  var hasSeveral: Bool { edition.chapters.count > 1 }
  /// The level of a chapter's own heading.
  var level: Int { hasSeveral ? 2 : 1 }

  /// The whole page.
  func page() -> Node {
    let title = pageTitle
    // The texts come last: only then is it known which of their passages are cited.
    let desks = edition.chapters.indices.map {
      Desk(edition.chapters[$0], number: $0, in: edition)
    }
    let frontPage = hasSeveral ? front(desks) : .empty
    let heads = desks.map { chapterHead($0) }
    let bodies = desks.map { body($0) }
    let chapters = desks.indices.map { i in
      chapter(desks[i], head: heads[i], body: bodies[i] + [Section("texts", texts(desks[i]))])
    }
    return element(.html, .lang(phrases.language.rawValue)) {
      element(.head) {
        element(.meta, .other("charset", "utf-8"))
        element(
          .meta, .other("name", "viewport"),
          .other("content", "width=device-width, initial-scale=1"))
        element(.meta, .other("name", "referrer"), .other("content", "no-referrer"))
        element(.title) { title + " · Hilo" }
        element(.meta, .other("name", "description"), .other("content", summary))
        Node.embedded(.style, Self.file("views/page.css"))
      }
      element(.body) {
        element(.a, .class("skip"), .href("main")) { phrases["skip"] }
        Glyph.symbols
        masthead()
        element(.main, .id("main"), .class("wrap")) {
          frontPage
          if edition.chapters.isEmpty { nothing() }
          chapters
          rejected()
        }
        element(.footer, .class("colophon")) {
          element(.div, .class("wrap")) { phrases["colophon"] }
        }
        panel()
        Node.embedded(.script, Self.file("views/page.js"))
      }
    }
  }

  /// The sections of a chapter that have something to show, but for its texts.
  private func body(_ desk: Desk) -> [Section] {
    [
      Section("ledger", ledger(desk)), Section("timeline", timeline(desk)),
      Section("compare", comparisons(desk)), Section("said", statements(desk)),
      Section("actors", actors(desk)), Section("sources", sources(desk)),
    ].filter { $0.content != nil }
  }

  /// One chapter: its head, its navigation, its sections.
  private func chapter(_ desk: Desk, head: Node, body: [Section]) -> Node {
    return element(
      .article, .class("chapter"), .id("story-\(desk.number + 1)"),
      .labelled(by: "title-\(desk.number + 1)")
    ) {
      head
      element(.nav, .class("toc"), .label(phrases("toc", title(of: desk.chapter)))) {
        element(.ul) {
          for section in body {
            element(.li) {
              element(.a, .href(desk.anchor(section.name))) { phrases["nav.\(section.name)"] }
            }
          }
        }
      }
      for section in body {
        element(
          .section, .class(section.name), .id(desk.anchor(section.name)),
          .labelled(by: desk.anchor(section.name) + "-h")
        ) {
          element(.header) {
            element(.heading(level + 1), .class("t"), .id(desk.anchor(section.name) + "-h")) {
              phrases["section.\(section.name)"]
            }
            element(.p) { lead(section.name, desk) }
          }
          section.content ?? .empty
        }
      }
    }
  }

  private func lead(_ section: String, _ desk: Desk) -> String {
    let key = "lead.\(section)"
    if section == "ledger", desk.layout != .words { return phrases[key + ".\(desk.layout)"] }
    return phrases[key]
  }

  private struct Section {
    let name: String
    let content: Node?
    init(_ name: String, _ content: Node?) {
      self.name = name
      self.content = content
    }
  }

  private static func file(_ name: String) -> [UInt8] {
    DataFile.named(name).map { Array($0.bytes) } ?? []
  }
}

/// A chapter with what several of its sections need.
struct Desk {
  /// How the ledger is laid out.
  enum Layout {
    /// A column for each article, with the words.
    case words
    /// A column for each article, with shapes only.
    case shapes
    /// A column for each stretch of days.
    case days
  }

  let chapter: Chapter
  let number: Int
  let happenings: [Happening]
  let glance: Glance
  let voices: [Voice]
  /// The language that most of its articles are written in: that of labels and names.
  let language: String
  let layout: Layout

  /// The most columns of shapes.
  static let mostShapes = 24

  init(_ chapter: Chapter, number: Int, in edition: Edition) {
    self.chapter = chapter
    self.number = number
    happenings = chapter.events.map { Happening($0, in: edition, order: chapter.articles) }
    glance = Glance(chapter, happenings: happenings, in: edition)
    voices = Voice.of(chapter, in: edition)
    var counts: [String: Int] = [:]
    for article in chapter.articles {
      counts[edition.articles[article].article.language, default: 0] += 1
    }
    language = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
    layout =
      chapter.articles.count <= Chapter.widest
      ? .words : chapter.articles.count <= Self.mostShapes ? .shapes : .days
  }

  /// The anchor of a section.
  func anchor(_ section: String) -> String { "\(section)-\(number + 1)" }
}
