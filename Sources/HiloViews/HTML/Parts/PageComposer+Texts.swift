internal import HiloStories

/// The articles' texts, whole, with what the page cites marked in them.
extension PageComposer {
  /// The texts of a chapter. To be composed after everything that cites.
  func texts(_ desk: Desk) -> Node {
    let suffix = "\(desk.number + 1)"
    return .group([
      element(.fieldset, .class("layers")) {
        element(.legend, .class("sr")) { phrases["texts.layers"] }
        for layer in ["ev", "say", "cue", "time"] {
          element(.label) {
            element(
              .input, .other("type", "checkbox"), .class("l-\(layer)"), .id("l-\(layer)-\(suffix)"),
              .flag("checked"))
            phrases["texts.layer.\(layer)"]
          }
        }
      },
      .group(desk.chapter.articles.map { text($0, cited: cites.passages(of: $0)) }),
    ])
  }

  private func text(_ position: Int, cited: [CitedPassage]) -> Node {
    let copy = edition.articles[position]
    let article = copy.article
    var highlighter = Highlighter(marks(position, cited: cited))
    let id = "text-\(copy.siglum)"
    let body = copy.text.paragraphs.enumerated().map { i, paragraph in
      self.paragraph(i + 1, paragraph.range, copy, position, &highlighter)
    }
    return element(
      .article, .class("text"), .id(id), .labelled(by: id + "-h"),
      .other("data-siglum", copy.siglum), .other("data-outlet", outlet(copy)),
      .other("data-when", published(copy)), .other("data-file", article.id)
    ) {
      element(.header) {
        element(.heading(level + 2), .id(id + "-h")) {
          element(.span, .class("sig")) { copy.siglum }
          " "
          outlet(copy)
        }
        element(.p) {
          dotted([
            published(copy), basis(copy), phrases.word("language", article.language),
            article.authors.isEmpty ? nil : phrases.list(article.authors),
          ])
        }
        element(.p, .class("path")) {
          if let url = article.url, let link = Attribute.href(web: url) {
            element(.a, link, .other("rel", "noreferrer external")) { element(.bdi) { url } }
          } else {
            element(.bdi) { article.source }
          }
        }
        if !article.analysed { element(.p, .class("finding")) { phrases["texts.unanalysed"] } }
      }
      if let title = separateTitle(article) {
        element(.p, .class("own-title"), .lang(article.language)) { title }
      }
      element(.div, .class("body"), .id(id + "-body")) { body }
      if !highlighter.broken.isEmpty { targets(highlighter.broken) }
    }
  }

  /// The title, when it is not part of the text.
  private func separateTitle(_ article: Dossier.Article) -> String? {
    guard let title = article.title, !title.isEmpty else { return nil }
    let start = Clip.line(String(article.text.prefix(title.count + 80)), most: title.count + 80)
    return start.hasPrefix(Clip.line(title, most: title.count + 1)) ? nil : title
  }

  /// Marks all pieces of a passage that crosses another when it is the target.
  private func targets(_ anchors: [String]) -> Node {
    // Anchors are letters, figures and hyphens: nothing in them has a meaning in a style sheet.
    let rules = anchors.map {
      "body:has([id=\"\($0)\"]:target) [data-p=\"\($0)\"]{background:var(--mark);color:var(--mark-ink)}"
    }
    return .embedded(.style, Array(rules.joined().utf8))
  }

  private func paragraph(
    _ number: Int, _ range: Range<Int>, _ copy: Edition.Copy, _ position: Int,
    _ highlighter: inout Highlighter
  ) -> Node {
    let boilerplate = copy.article.boilerplate.first {
      min($0.end, range.upperBound) - max($0.start, range.lowerBound) > range.count / 2
    }
    let uses = cites.uses(article: position, in: range)
    let words = highlighter.nodes(range) { copy.text.slice($0, $1) }
    let title = copy.article.title ?? ""
    let isTitle =
      number == 1 && !title.isEmpty
      && Clip.line(copy.text.slice(range.lowerBound, range.upperBound), most: 400)
        == Clip.line(title, most: 400)
    return element(.div, .class("par"), .id("\(copy.siglum)-\(number)")) {
      element(
        .a, .class("n"), .href("\(copy.siglum)-\(number)"),
        .label(phrases("paragraph", "\(number)"))
      ) { "¶\(number)" }
      element(
        .p, .class(boilerplate != nil ? "bp" : isTitle ? "hd" : ""), .lang(copy.article.language),
        .other("dir", "auto")
      ) { words }
      if !uses.isEmpty || boilerplate != nil {
        element(.div, .class("back")) {
          if let boilerplate {
            element(.span, .class("tag")) { phrases.word("boilerplate", boilerplate.kind) }
          }
          for use in uses.prefix(8) {
            element(.a, .href(use.anchor)) {
              Glyph.use(use.glyph)
              element(.span, use.language.map { .lang($0) }) { Clip.line(use.label, most: 60) }
            }
          }
          if uses.count > 8 { more(uses.count - 8) }
        }
      }
    }
  }

  /// What is marked in an article: what the page cites, and the layers a reader can switch.
  private func marks(_ position: Int, cited: [CitedPassage]) -> [Highlighter.Mark] {
    let id = edition.articles[position].article.id
    let count = edition.articles[position].text.count
    var marks: [Highlighter.Mark] = cited.map {
      Highlighter.Mark(range: $0.start..<$0.end, anchor: $0.anchor, layers: [])
    }
    func add(_ start: Int, _ end: Int, _ layer: String) {
      let start = max(0, min(start, count))
      marks.append(
        Highlighter.Mark(range: start..<max(start, min(end, count)), anchor: nil, layers: [layer]))
    }
    for mention in layered.mentions[id] ?? [] { add(mention.start, mention.end, "ev") }
    for index in layered.statements[id] ?? [] {
      let statement = dossier.statements[index]
      for part in statement.content { add(part.start, part.end, "say") }
      if let cue = statement.cue { add(cue.start, cue.end, "cue") }
    }
    for index in layered.times[id] ?? [] {
      add(dossier.times[index].start, dossier.times[index].end, "time")
    }
    return marks
  }
}

/// What the layers of the texts show, by article.
struct Layers {
  var mentions: [String: [Dossier.Span]] = [:]
  var statements: [String: [Int]] = [:]
  var times: [String: [Int]] = [:]

  /// Gathers it from `dossier`.
  init(_ dossier: Dossier) {
    for event in dossier.events {
      for mention in event.mentions {
        mentions[mention.article, default: []].append(
          Dossier.Span(start: mention.start, end: mention.end))
      }
    }
    for (i, statement) in dossier.statements.enumerated() {
      statements[statement.article, default: []].append(i)
    }
    for (i, time) in dossier.times.enumerated() { times[time.article, default: []].append(i) }
  }
}
