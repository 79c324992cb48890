internal import HiloStories
internal import HiloText

/// Composes the summary for a terminal.
struct TextComposer: Captioning {
  let edition: Edition
  let phrases: Phrases
  private let width: Int
  private let style: TerminalStyle
  private var lines: [String] = []

  /// As many chapters as are told in full.
  private static let mostChapters = 3
  /// As many articles as the tracks show.
  private static let mostTracks = 12

  init(_ edition: Edition, language: InterfaceLanguage, width: Int, colour: Bool) {
    self.edition = edition
    phrases = .of(language)
    self.width = width
    style = TerminalStyle(colour: colour)
  }

  /// The whole summary.
  mutating func compose() -> String {
    if edition.chapters.count != 1 {
      add(TerminalText.wrap(pageTitle, width).map { style($0, .bold) })
    }
    for (number, chapter) in edition.chapters.prefix(Self.mostChapters).enumerated() {
      if number > 0 || edition.chapters.count > 1 {
        add([""])
        add([style(String(repeating: "─", count: width), .faint)])
      }
      self.chapter(Desk(chapter, number: number, in: edition))
    }
    others()
    rejected()
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Lines

  private mutating func add(_ new: [String]) { lines += new }

  private mutating func heading(_ key: String, note: String = "") {
    let title = phrases[key].uppercased()
    let room = width - TerminalText.columns(title) - 2
    add([
      "",
      style(title, .bold)
        + (note.isEmpty ? "" : "  " + style(TerminalText.cut(note, room), .faint)),
    ])
  }

  /// `text`, from elsewhere, on one line.
  private func clean(_ text: String) -> String {
    TerminalText.harmless(Clip.line(text, most: 400))
  }

  /// Lines of which the first opens with `lead`, `columns` wide, and the others are indented as far.
  private func hanging(_ lead: String, _ columns: Int, _ text: String, most: Int = 2) -> [String] {
    var wrapped = TerminalText.wrap(text, width - columns)
    if wrapped.count > most {
      let rest = wrapped[(most - 1)...].joined(separator: " ")
      wrapped = Array(wrapped[..<(most - 1)]) + [TerminalText.cut(rest, width - columns)]
    }
    let indent = String(repeating: " ", count: columns)
    return wrapped.enumerated().map { ($0 == 0 ? lead : indent) + $1 }
  }

  private func cites(_ passages: [CitedPassage], most: Int = 4) -> String {
    var seen: Set<String> = []
    let names = passages.map(\.name).filter { seen.insert($0).inserted }
    return names.prefix(most).joined(separator: " ")
      + (names.count > most ? " " + phrases.count("more", names.count - most) : "")
  }

  // MARK: Parts

  private mutating func chapter(_ desk: Desk) {
    add(TerminalText.wrap(clean(title(of: desk.chapter)), width).map { style($0, .bold) })
    let dek = dek(desk.chapter)
    add(TerminalText.wrap(dek.count + dek.rest, width))
    for (story, related) in desk.kin(in: edition) {
      let why = related.map { " (\(clean(reason($0))))" } ?? ""
      add(hanging("+ ", 2, clean(dossier.stories[story].title) + why))
    }
    sources(desk)
    copies(desk)
    happenings(desk)
    timeline(desk)
    disputes(desk)
    voices(desk)
  }

  private mutating func sources(_ desk: Desk) {
    heading("text.sources")
    let shown = desk.chapter.articles.count > Self.mostTracks ? 8 : desk.chapter.articles.count
    let copies = desk.chapter.articles.prefix(shown).map { edition.articles[$0] }
    let names = copies.map { clean(outlet($0)) }
    let dates = copies.map { published($0) }
    let column = min(width / 3, names.map { TerminalText.columns($0) }.max() ?? 0)
    let date = min(width / 3, dates.map { TerminalText.columns($0) }.max() ?? 0)
    let letters = (copies.map { $0.siglum.count }.max() ?? 1) + 2
    for (copy, (name, when)) in zip(copies, zip(names, dates)) {
      let note = dated(copy) ?? (copy.article.analysed ? "" : phrases["texts.unanalysed"])
      let room = width - letters - column - date - 6
      add(
        [
          "  " + TerminalText.fit(copy.siglum, letters)
            + (copy.article.outlet == nil
              ? style(TerminalText.fit(name, column), .faint) : TerminalText.fit(name, column))
            + "  " + TerminalText.fit(when, date)
            + (room > 8 ? "  " + style(TerminalText.cut(note, room), .faint) : "").trimmedEnd
        ].map(\.trimmedEnd))
    }
    if desk.chapter.articles.count > shown {
      add([
        "  " + style(phrases.count("more.articles", desk.chapter.articles.count - shown), .faint)
      ])
    }
  }

  /// What copies have made of their originals, and which numbers, names or days they have changed.
  private mutating func copies(_ desk: Desk) {
    let copies = desk.copies(in: edition)
    for copy in copies.prefix(4) {
      add(hanging("  ", 2, summary(copy)))
      for change in copy.graveChanges.prefix(3) {
        add(hanging("    " + style("≠", .faint) + " ", 6, clean(caption(change)), most: 1))
      }
    }
    if copies.count > 4 { add(["  " + style(phrases.count("more", copies.count - 4), .faint)]) }
  }

  /// How the day of an article is known, with the passages that it follows from.
  private func dated(_ copy: Edition.Copy) -> String? {
    let bounds = datingPassages(copy)
    return basis(copy).map { bounds.isEmpty ? $0 : $0 + ": " + cites(bounds) }
  }

  /// The happenings with their status from article to article.
  private mutating func happenings(_ desk: Desk) {
    guard !desk.happenings.isEmpty else { return }
    let columns =
      desk.chapter.articles.count <= Self.mostTracks ? desk.chapter.articles : []
    let size = (columns.map { edition.articles[$0].siglum.count }.max() ?? 1) + 1
    let track = columns.count * size
    let room = width - track - 4
    let head = columns.map { TerminalText.fit(edition.articles[$0].siglum, size) }.joined()
      .trimmedEnd
    heading("text.happenings")
    if !columns.isEmpty {
      let last = lines.removeLast()
      let title = TerminalText.columns(phrases["text.happenings"])
      add([last + String(repeating: " ", count: max(1, room + 4 - title)) + style(head, .faint)])
    }
    let shown = columns.isEmpty ? 8 : 12
    for happening in desk.happenings.prefix(shown) {
      let facts = dotted([
        phrases.word("status", happening.status.rawValue),
        happening.period.isUnknown ? nil : when(happening),
        edition.entity(happening.event.place).map { clean($0.name) },
        columns.isEmpty ? phrases.count("finding.articles", happening.tellings.count) : nil,
      ])
      let sign = style(TerminalStyle.sign(happening.status), TerminalStyle.ink(happening.status))
      var row = "  " + TerminalText.fit(clean(happening.event.label), room)
      if !columns.isEmpty {
        row += "  "
        for article in columns {
          let telling = happening.tellings.first { $0.article == article }
          let status = telling?.shades.first?.status
          let sign = status.map { style(TerminalStyle.sign($0), TerminalStyle.ink($0)) }
          let silent = happening.doubts[article] == nil ? "·" : "?"
          row += (sign ?? style(silent, .faint)) + String(repeating: " ", count: size - 1)
        }
      }
      add([row.trimmedEnd, "    " + sign + " " + style(TerminalText.cut(facts, width - 6), .faint)])
    }
    if desk.happenings.count > shown {
      add(["  " + style(phrases.count("more.happenings", desk.happenings.count - shown), .faint)])
    }
  }

  private mutating func timeline(_ desk: Desk) {
    let dated = desk.happenings.filter { !$0.period.isUnknown }
    guard !dated.isEmpty else { return }
    heading("section.timeline")
    let shown = dated.sorted { ($0.event.rank, $0.index) < ($1.event.rank, $1.index) }.prefix(8)
      .sorted { a, b in
        (a.period.anchor?.number ?? 0, a.index) < (b.period.anchor?.number ?? 0, b.index)
      }
    let column = min(width / 3, shown.map { TerminalText.columns(when($0)) }.max() ?? 0)
    for happening in shown {
      let sign = style(TerminalStyle.sign(happening.status), TerminalStyle.ink(happening.status))
      let text = clean(happening.event.label) + "  " + cites(happening.bestPassages, most: 3)
      add(
        hanging(
          "  " + TerminalText.fit(when(happening), column) + "  " + sign + " ", column + 6, text))
    }
    if dated.count > shown.count {
      add(["  " + style(phrases.count("more.happenings", dated.count - shown.count), .faint)])
    }
  }

  private mutating func disputes(_ desk: Desk) {
    let all = desk.chapter.comparisons.map { dossier.comparisons[$0] }
    let comparisons = all.filter(\.sure)
    let doubtful = all.count - comparisons.count
    let parting = comparisons.filter { $0.verdict != Verdict.agree.rawValue }
    guard !all.isEmpty else { return }
    let tally = Verdict.allCases.compactMap { verdict -> String? in
      let n = comparisons.count { $0.verdict == verdict.rawValue }
      return n > 0 ? "\(n) \(phrases.word("verdict", verdict.rawValue))" : nil
    }
    heading("section.compare", note: tally.joined(separator: ", "))
    for comparison in parting.prefix(6) {
      let verdict = Verdict(rawValue: comparison.verdict)
      let ink = TerminalStyle.ink(verdict)
      let word = phrases.word("verdict", comparison.verdict)
      let question = TerminalText.cut(
        clean(question(comparison)), width - TerminalText.columns(word) - 6)
      add([
        "  " + style(TerminalStyle.sign(verdict), ink) + " " + question + "  " + style(word, ink)
      ])
      for group in ValueGroup.of(comparison, in: edition).prefix(4) {
        add(
          hanging(
            "      ", 6, clean(shown(group, of: comparison)) + "  " + cites(group.passages),
            most: 1))
      }
    }
    if parting.count > 6 {
      add(["  " + style(phrases.count("more.comparisons", parting.count - 6), .faint)])
    }
    if doubtful > 0 {
      let note = TerminalText.cut(phrases.count("compare.doubtful", doubtful), width - 2)
      add(["  " + style(note, .faint)])
    }
  }

  private mutating func voices(_ desk: Desk) {
    guard !desk.voices.isEmpty else { return }
    heading("section.said")
    for voice in desk.voices.prefix(5) {
      let name = voice.name.map { clean($0) } ?? phrases["said.nobody"]
      let role = voice.entity?.roles.first.map { ", " + clean($0.text) } ?? ""
      let count = " (\(phrases.number(voice.statements.count)))"
      let room = width - 2 - TerminalText.columns(count)
      let line = TerminalText.cut(name + role, room)
      add([
        "  " + style(line, voice.name == nil ? .faint : .bold) + style(count, .faint)
      ])
      // Their own words say most.
      let best =
        voice.statements.first { dossier.statements[$0].style == "direct" } ?? voice.statements[0]
      add(quotation(dossier.statements[best]))
    }
    if desk.voices.count > 5 {
      let rest = desk.voices.dropFirst(5)
      add([
        "  "
          + style(
            phrases.count(
              "more.speakers", rest.count,
              phrases.count("statements", rest.reduce(0) { $0 + $1.statements.count })), .faint)
      ])
    }
  }

  private func quotation(_ statement: Dossier.Statement) -> [String] {
    let parts = statement.content.compactMap {
      edition.passage(statement.article, $0.start, $0.end)
    }
    guard let first = parts.first else { return [] }
    let words = parts.map { clean(edition.words($0)) }.joined(separator: " […] ")
    let quoted = statement.style == "direct" ? phrases("text.quote", words) : words
    let lead = "    " + style(first.name, .faint) + " "
    return hanging(lead, 5 + TerminalText.columns(first.name), quoted, most: 2)
  }

  /// The chapters that are not told in full.
  private mutating func others() {
    let rest = edition.chapters.dropFirst(Self.mostChapters)
    guard !rest.isEmpty else { return }
    add(["", style(String(repeating: "─", count: width), .faint)])
    for chapter in rest.prefix(12) {
      let facts = dotted([
        phrases.count("articles", chapter.articles.count),
        phrases.period(span(chapter.articles.map { edition.articles[$0] })),
      ])
      let room = width - TerminalText.columns(facts) - 2
      add([
        TerminalText.fit(clean(title(of: chapter)), room) + "  " + style(facts, .faint)
      ])
    }
    if rest.count > 12 { add([style(phrases.count("more.stories", rest.count - 12), .faint)]) }
  }

  private mutating func rejected() {
    guard !dossier.rejected.isEmpty else { return }
    add(["", style(phrases.count("rejected", dossier.rejected.count), .bold)])
    for source in dossier.rejected.prefix(8) {
      add(
        hanging(
          "  ", 2, clean(source.source) + ": " + clean(phrases.word("reject", source.reason))))
    }
    if dossier.rejected.count > 8 {
      add(["  " + style(phrases.count("more", dossier.rejected.count - 8), .faint)])
    }
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
