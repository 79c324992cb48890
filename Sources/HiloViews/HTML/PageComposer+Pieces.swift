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
