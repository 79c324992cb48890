internal import HiloStories

/// Who said what.
extension PageComposer {
  private static let mostVoices = 14
  private static let mostStatements = 6

  /// The statements by speaker; nil without any.
  func statements(_ desk: Desk) -> Node? {
    guard !desk.voices.isEmpty else { return nil }
    let shown = desk.voices.prefix(Self.mostVoices)
    let rest = desk.voices.dropFirst(Self.mostVoices)
    return .group([
      .group(shown.map { voice($0, desk) }),
      rest.isEmpty
        ? .empty
        : element(.details, .class("rest")) {
          element(.summary) {
            phrases.count(
              "more.speakers", rest.count,
              phrases.count("statements", rest.reduce(0) { $0 + $1.statements.count }))
          }
          rest.map { voice($0, desk) }
        },
    ])
  }

  private func voice(_ voice: Voice, _ desk: Desk) -> Node {
    let hidden = voice.statements.dropFirst(Self.mostStatements)
    return element(.section, .class("spk")) {
      element(.div) {
        element(
          .heading(level + 2), voice.name == nil ? .class("nobody") : .lang(voice.language)
        ) { voice.name.map { Clip.line($0, most: 90) } ?? phrases["said.nobody"] }
        if let role = voice.entity?.roles.first,
          let passage = edition.passage(role.article, role.start, role.end)
        {
          element(.p) {
            element(.span, .lang(voice.language)) { Clip.line(role.text, most: 120) }
            " "
            cite(passage)
          }
        }
        element(.p, .class("kind")) {
          dotted([
            voice.name == nil ? nil : phrases.word("speaker", voice.kind),
            phrases.count("statements", voice.statements.count),
          ])
        }
      }
      element(.div) {
        voice.statements.prefix(Self.mostStatements).map { say($0, voice, desk) }
        if !hidden.isEmpty {
          element(.details) {
            element(.summary) { phrases.count("more.statements", hidden.count) }
            hidden.map { say($0, voice, desk) }
          }
        }
      }
    }
  }

  /// One statement with its cue, its stance and who relays it.
  private func say(_ index: Int, _ voice: Voice, _ desk: Desk) -> Node {
    let statement = dossier.statements[index]
    let language = edition.copy(statement.article)?.article.language ?? "und"
    let parts = statement.content.compactMap {
      edition.passage(statement.article, $0.start, $0.end)
    }
    let use = CiteRegister.Use(
      glyph: "said", label: voice.name ?? phrases["said.nobody"],
      language: voice.name == nil ? nil : voice.language, anchor: "statement-\(index + 1)")
    return element(.div, .class("say \(statement.style)"), .id("statement-\(index + 1)")) {
      element(.blockquote, .lang(language)) {
        for (i, part) in parts.enumerated() {
          if i > 0 { " […] " }
          quotation(part, marksQuotes: statement.style == "mixed")
        }
      }
      element(.p, .class("by")) {
        for part in parts.prefix(1) { cite(part, use: use) }
        " "
        if let cue = cue(statement) {
          element(.i, .lang(language)) { cue }
          " "
        }
        if statement.stance != "asserts" {
          element(.span, .class("stance \(statement.stance)")) {
            phrases.word("stance", statement.stance)
          }
        }
        element(.span) { phrases.word("style", statement.style) }
        if let via = via(statement) {
          element(.span) {
            phrases["said.via"] + " "
            element(.span, .lang(language)) { via }
          }
        }
        if let parent = edition.statementPosition(statement.parent) {
          element(.a, .href("statement-\(parent + 1)")) { phrases["said.within"] }
        }
        if let origin = edition.statementPosition(statement.copyOf) {
          element(.a, .href("statement-\(origin + 1)")) {
            phrases("said.copied", edition.copy(dossier.statements[origin].article)?.siglum ?? "")
          }
        }
      }
    }
  }

  private func cue(_ statement: Dossier.Statement) -> String? {
    guard let cue = statement.cue,
      let passage = edition.passage(statement.article, cue.start, cue.end)
    else { return nil }
    return words(passage, most: 60)
  }

  private func via(_ statement: Dossier.Statement) -> String? {
    if let entity = edition.entity(statement.via) { return entity.name }
    guard let span = statement.viaSpan,
      let passage = edition.passage(statement.article, span.start, span.end)
    else { return nil }
    return words(passage, most: 60)
  }

  /// The words of a statement, what stands in quotation marks within set off.
  private func quotation(_ passage: CitedPassage, marksQuotes: Bool) -> Node {
    let text = Clip.line(edition.words(passage), most: 900)
    guard marksQuotes else { return .text(text) }
    var nodes: [Node] = []
    var run = ""
    var close: Character?
    for character in text {
      if let mark = close {
        run.append(character)
        if character == mark {
          nodes.append(element(.em) { run })
          run = ""
          close = nil
        }
      } else if let mark = Self.quotes[character] {
        nodes.append(.text(run))
        run = String(character)
        close = mark
      } else {
        run.append(character)
      }
    }
    nodes.append(.text(run))
    return .group(nodes)
  }

  private static let quotes: [Character: Character] = [
    "«": "»", "“": "”", "\"": "\"", "‘": "’", "„": "“",
  ]
}
