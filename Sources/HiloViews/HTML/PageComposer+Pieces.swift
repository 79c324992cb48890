internal import HiloStories

/// The small pieces that every section is made of.
extension PageComposer {
  /// A link to a passage: A¶3.
  func cite(_ passage: CitedPassage, use: CiteRegister.Use? = nil) -> Node {
    cites.add(passage, use: use)
    return element(.a, .class("cite"), .href(passage.anchor), .label(spoken(passage))) {
      passage.name
    }
  }

  /// Links to passages, one a paragraph, the first `most` of them.
  func citeList(_ all: [CitedPassage], most: Int = 6, use: CiteRegister.Use? = nil) -> Node {
    var seen: Set<String> = []
    let passages = all.filter { seen.insert($0.name).inserted }
    return .group(
      passages.prefix(most).flatMap { [cite($0, use: use), Node.text(" ")] }
        + (passages.count > most ? [more(passages.count - most)] : []))
  }

  /// "and 12 more".
  func more(_ n: Int) -> Node { element(.span, .class("quiet")) { phrases.count("more", n) } }

  /// How a passage is read aloud.
  func spoken(_ passage: CitedPassage) -> String {
    phrases("cite.spoken", passage.siglum, "\(passage.paragraph)")
  }

  /// A status as shape, ink and word.
  func chip(_ status: Status) -> Node {
    element(.span, .class("st \(status.rawValue)")) {
      Glyph.use(status)
      phrases.word("status", status.rawValue)
    }
  }

  /// An article's letter, linked to its text.
  func siglum(_ article: Int) -> Node {
    let copy = edition.articles[article]
    return element(
      .a, .class("sig"), .href("text-\(copy.siglum)"), .label(phrases("siglum", copy.siglum))
    ) { copy.siglum }
  }

  /// Words for the eye that is not there.
  func unseen(_ text: String) -> Node { element(.span, .class("sr")) { text } }

  /// Who published an article, or that nobody says.
  func outlet(_ copy: Edition.Copy) -> String { copy.article.outlet ?? phrases["outlet.none"] }

  /// When an article was published.
  func published(_ copy: Edition.Copy) -> String { phrases.period(copy.published) }

  /// How that is known; nil when it is not.
  func basis(_ copy: Edition.Copy) -> String? {
    guard !copy.published.isUnknown, let basis = copy.article.published?.basis else { return nil }
    return phrases.word("basis", basis)
  }

  /// The words of a passage on one line, cut after `most` letters.
  func words(_ passage: CitedPassage, most: Int = 150) -> String {
    Clip.line(edition.words(passage), most: most)
  }

  /// What a happening is, for a way back to it.
  func use(_ happening: Happening, _ desk: Desk) -> CiteRegister.Use {
    CiteRegister.Use(
      glyph: happening.status.rawValue, label: happening.event.label, language: desk.language,
      anchor: "happening-\(happening.index + 1)")
  }

  /// The title of a chapter.
  func title(of chapter: Chapter) -> String {
    chapter.stories.first.map { dossier.stories[$0].title }.flatMap { $0.isEmpty ? nil : $0 }
      ?? phrases[chapter.stories.isEmpty ? "ungrouped" : "untitled"]
  }

  /// The most frequent outlet names and the like as one line: "date · place".
  func dotted(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The type of a happening in a word.
  func type(_ happening: Happening) -> String { phrases.word("event", happening.event.type) }

  /// When a happening is, or that no date is given.
  func when(_ happening: Happening) -> String {
    if let value = happening.event.time?.value, happening.period.isUnknown {
      return phrases.timeValue(value)
    }
    return phrases.period(happening.period)
  }
}

/// Words cut to a line.
enum Clip {
  /// `text` with its white space made single spaces and, beyond `most` letters, cut at a word's end.
  static func line(_ text: String, most: Int) -> String {
    var line = ""
    var count = 0
    var isAfterSpace = true
    for character in text {
      if character.isWhitespace {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !line.isEmpty {
        if count >= most { return line + "…" }
        line.append(" ")
        count += 1
      }
      isAfterSpace = false
      line.append(character)
      count += 1
      if count >= most + 40 { return line + "…" }
    }
    return line
  }
}
