internal import HiloStories
internal import HiloText

/// Composes the Markdown of an edition.
struct MarkdownComposer: Captioning {
  let edition: Edition
  let phrases: Phrases
  private var text = ""

  init(_ edition: Edition, language: InterfaceLanguage) {
    self.edition = edition
    phrases = .of(language)
  }

  /// The whole document.
  mutating func compose() -> String {
    let several = edition.chapters.count > 1
    if edition.chapters.count != 1 {
      heading(1, pageTitle)
      for chapter in edition.chapters {
        line(
          "- \(escape(title(of: chapter))) (\(phrases.count("articles", chapter.articles.count)))")
      }
    }
    for (number, chapter) in edition.chapters.enumerated() {
      self.chapter(Desk(chapter, number: number, in: edition), level: several ? 2 : 1)
    }
    if !dossier.rejected.isEmpty {
      heading(2, phrases.count("rejected", dossier.rejected.count))
      for source in dossier.rejected {
        line("- \(escape(source.source)): \(escape(phrases.word("reject", source.reason)))")
      }
    }
    text += "\n---\n\n\(escape(phrases["colophon"]))\n"
    return text
  }

  // MARK: Lines

  private mutating func line(_ words: String) {
    // One blank line is enough, wherever it comes from.
    text +=
      (words.hasPrefix("\n") && text.hasSuffix("\n\n") ? words.dropFirst() : words[...]) + "\n"
  }

  private mutating func heading(_ level: Int, _ words: String) {
    if !text.isEmpty { text += "\n" }
    text +=
      String(repeating: "#", count: level) + " " + escape(Clip.line(words, most: 400)) + "\n\n"
  }

  /// `words` on one line, without what Markdown or HTML in it would take for markup.
  private func escape(_ words: String) -> String {
    MarkdownText.escape(Clip.line(words, most: 2000))
  }

  private func cite(_ passage: CitedPassage) -> String { "**\(passage.name)**" }

  private func cites(_ passages: [CitedPassage], most: Int = 8) -> String {
    var seen: Set<String> = []
    let fresh = passages.filter { seen.insert($0.name).inserted }
    return fresh.prefix(most).map(cite).joined(separator: " ")
      + (fresh.count > most ? " " + phrases.count("more", fresh.count - most) : "")
  }

  private func quote(_ passage: CitedPassage, most: Int = 200) -> String {
    phrases("text.quote", escape(Clip.line(edition.words(passage), most: most)))
  }

  // MARK: Parts

  private mutating func chapter(_ desk: Desk, level: Int) {
    heading(level, title(of: desk.chapter))
    let dek = dek(desk.chapter)
    line("**\(dek.count)**\(escape(dek.rest))")
    for (story, related) in desk.kin(in: edition) {
      let why = related.map { " (\(escape(reason($0))))" } ?? ""
      line("\n\(phrases["related"]) \(escape(dossier.stories[story].title))\(why)")
    }
    sources(desk, level + 1)
    happenings(desk, level + 1)
    timeline(desk, level + 1)
    comparisons(desk, level + 1)
    voices(desk, level + 1)
    actors(desk, level + 1)
    copies(desk, level + 1)
  }

  private mutating func sources(_ desk: Desk, _ level: Int) {
    heading(level, phrases["text.sources"])
    line(
      "| | \(phrases["markdown.outlet"]) | \(phrases["panel.when"]) | \(phrases["markdown.title"]) | \(phrases["markdown.source"]) |"
    )
    line("|---|---|---|---|---|")
    for article in desk.chapter.articles {
      let copy = edition.articles[article]
      let bounds = datingPassages(copy)
      let basis = basis(copy).map { " (\($0)\(bounds.isEmpty ? "" : ": \(cites(bounds))"))" } ?? ""
      let when = published(copy)
      let note = copy.article.analysed ? "" : " · " + phrases["texts.unanalysed"]
      line(
        "| \(copy.siglum) | \(escape(outlet(copy))) | \(escape(when))\(basis) | \(escape(copy.article.title ?? "")) | \(escape((copy.article.url ?? copy.article.source) + note)) |"
      )
    }
  }

  private mutating func happenings(_ desk: Desk, _ level: Int) {
    guard !desk.happenings.isEmpty else { return }
    heading(level, phrases["section.ledger"])
    track(desk)
    for happening in desk.happenings {
      let place = edition.entity(happening.event.place)?.name
      let facts = dotted([type(happening), when(happening), place])
      line(
        "\n**\(escape(happening.event.label))** · \(sign(happening.status)) · \(escape(facts)). \(escape(finding(happening, desk.chapter)))\n"
      )
      for telling in happening.tellings.prefix(12) {
        for shade in telling.shades {
          let passage = shade.passages[0]
          line(
            "- \(cite(passage)) \(sign(shade.status)): \(quote(passage)) \(cites(Array(shade.passages.dropFirst())))"
              .trimmed)
        }
      }
      if happening.tellings.count > 12 {
        line("- \(phrases.count("more.articles", happening.tellings.count - 12))")
      }
      let doubtful = happening.doubtful(in: desk.chapter.articles)
      if !doubtful.isEmpty {
        line("- \(phrases["ledger.perhaps.also"]): \(cites(doubtful))")
      }
    }
  }

  /// The ledger as a table of signs, where the articles are few.
  private mutating func track(_ desk: Desk) {
    let articles = desk.chapter.articles
    guard articles.count <= 12 else { return }
    line(
      "| \(phrases["ledger.happening"]) | "
        + articles.map { edition.articles[$0].siglum }.joined(separator: " | ")
        + " | \(phrases["ledger.stands"]) |")
    line("|---|" + articles.map { _ in ":-:|" }.joined() + "---|")
    for happening in desk.happenings.prefix(20) {
      let cells = articles.map { article in
        happening.tellings.first { $0.article == article }?.shades.first
          .map { TerminalStyle.sign($0.status) } ?? (happening.doubts[article] == nil ? "" : "?")
      }
      line(
        "| \(escape(happening.event.label)) | " + cells.joined(separator: " | ")
          + " | \(sign(happening.status)) |")
    }
  }

  private func sign(_ status: Status) -> String {
    TerminalStyle.sign(status) + " " + phrases.word("status", status.rawValue)
  }

  private mutating func timeline(_ desk: Desk, _ level: Int) {
    let dated = desk.happenings.filter { !$0.period.isUnknown }.sorted { a, b in
      (a.period.anchor?.number ?? 0, a.index) < (b.period.anchor?.number ?? 0, b.index)
    }
    guard !dated.isEmpty else { return }
    heading(level, phrases["section.timeline"])
    for happening in dated {
      line(
        "- **\(escape(when(happening)))** \(escape(happening.event.label)) · \(sign(happening.status)) \(cites(happening.bestPassages))"
      )
    }
  }

  private mutating func comparisons(_ desk: Desk, _ level: Int) {
    guard !desk.chapter.comparisons.isEmpty else { return }
    heading(level, phrases["section.compare"])
    for index in desk.chapter.comparisons {
      let comparison = dossier.comparisons[index]
      let verdict = Verdict(rawValue: comparison.verdict)
      line(
        "\n**\(escape(question(comparison)))** · \(TerminalStyle.sign(verdict)) \(self.verdict(comparison))\n"
      )
      for group in ValueGroup.of(comparison, in: edition) {
        let quotes = group.passages.prefix(3).map { "\(cite($0)) \(quote($0, most: 140))" }
        let more = Array(group.passages.dropFirst(3))
        line(
          "- \(escape(shown(group, of: comparison))): \(quotes.joined(separator: "; ")) \(cites(more))"
            .trimmed)
      }
    }
  }

  private mutating func voices(_ desk: Desk, _ level: Int) {
    guard !desk.voices.isEmpty else { return }
    heading(level, phrases["section.said"])
    for voice in desk.voices {
      let name = voice.name ?? phrases["said.nobody"]
      let role = voice.entity?.roles.first.map { ", " + $0.text } ?? ""
      line("\n**\(escape(name))**\(escape(role)) (\(phrases.word("speaker", voice.kind)))\n")
      for index in voice.statements {
        let statement = dossier.statements[index]
        let parts = statement.content.compactMap {
          edition.passage(statement.article, $0.start, $0.end)
        }
        guard let first = parts.first else { continue }
        let words = parts.map { escape(Clip.line(edition.words($0), most: 600)) }
          .joined(separator: " \\[…\\] ")
        let facts = dotted([
          statement.stance == "asserts" ? nil : phrases.word("stance", statement.stance),
          phrases.word("style", statement.style),
        ])
        let quoted = statement.style == "direct" ? phrases("text.quote", words) : words
        line("- \(cite(first)) \(quoted) (\(escape(facts)))")
      }
    }
  }

  private mutating func actors(_ desk: Desk, _ level: Int) {
    let names = edition.names[desk.number]
    guard !names.isEmpty else { return }
    heading(level, phrases["section.actors"])
    for type in ["PER", "ORG", "LOC", "MISC"] {
      let named = NamePresence.ranked(names, type: type)
      guard !named.isEmpty else { continue }
      line("\n**\(phrases.word("type", type))**\n")
      for name in named.prefix(40) {
        let (entity, passages) = (name.entity, name.passages)
        let aliases = entity.aliases.filter { $0 != entity.name }.prefix(6)
        let also = aliases.isEmpty ? "" : " (\(aliases.joined(separator: ", ")))"
        let role = entity.roles.first.map { ": " + $0.text } ?? ""
        line(
          "- \(escape(entity.name + also + role)) · \(phrases.count("actors.count", passages.count)), \(cites(passages, most: 3))"
        )
      }
      if named.count > 40 { line("- \(phrases.count("more.names", named.count - 40))") }
    }
  }

  private mutating func copies(_ desk: Desk, _ level: Int) {
    let groups = desk.chapter.stories.flatMap { dossier.stories[$0].duplicates }
      .map { $0.compactMap { edition.copy($0)?.siglum } }.filter { $0.count > 1 }
    guard !groups.isEmpty else { return }
    heading(level, phrases["copies"])
    for group in groups { line("- \(group.joined(separator: ", "))") }
    for copy in desk.copies(in: edition) {
      line("\n\(escape(summary(copy)))\n")
      for item in copy.items.prefix(60) {
        if case .sentence(let kind, let isMoved, let passage, let pieces) = item {
          sentence(kind, isMoved, passage, pieces)
        }
      }
    }
  }
}

extension MarkdownComposer {
  /// One sentence of a copy: what is gone struck through, what is new in bold.
  fileprivate mutating func sentence(
    _ kind: String, _ isMoved: Bool, _ passage: CitedPassage, _ pieces: [CopiedArticle.Piece]
  ) {
    var words = ""
    for piece in pieces {
      let text = escape(Clip.line(piece.text, most: 400))
      if text.isEmpty { continue }
      if !words.isEmpty { words += " " }
      switch kind == "changed" ? piece.source : .both {
      case .both: words += text
      case .original: words += "~~\(text)~~"
      case .copy: words += "**\(text)**"
      }
    }
    let what = phrases["copyline.\(isMoved && kind == "same" ? "moved" : kind)"]
    line("- \(cite(passage)) \(what): \(words)")
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
