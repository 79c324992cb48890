/// The text of marked-up news bodies, in XHTML or NITF: there all of it is the article, so that
/// nothing has to be found.
enum Markup {
  /// The paragraphs of `html`, parted by blank lines; nil when it holds none.
  static func text(ofHTML html: String) -> String? {
    XMLTree(html: html).flatMap { text(of: [$0.root]) }
  }

  /// The paragraphs below `elements`, parted by blank lines; nil when they hold none.
  static func text(of elements: [XMLElement]) -> String? {
    var paragraphs: [String] = []
    var pending = ""
    func close() {
      let words = pending.split(whereSeparator: { $0.isWhitespace })
      if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
      pending = ""
    }
    for element in elements {
      element.walk { event in
        switch event {
        case .text(let text): pending += text
        case .open(let element):
          let name = element.name.lowercased()
          if passedOver.contains(name) { return false }
          if !inline.contains(name) { close() }
        case .close(let element):
          if !inline.contains(element.name.lowercased()) { close() }
        }
        return true
      }
      close()
    }
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  /// Elements within a paragraph, of HTML and of NITF (which marks people, places and money).
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font",
    "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "chron", "classifier", "copyrite", "event", "function", "lang",
    "location", "money", "num", "object.title", "org", "person", "postaddr", "pronounce", "virtloc",
    "city", "country", "region", "state", "sublocation", "name.given", "name.family", "frac",
    "alt-code",
  ]
  /// Elements whose text is no part of the article's.
  private static let passedOver: Set<String> = [
    "script", "style", "head", "figure", "figcaption", "media", "media-caption", "media-metadata",
    "noscript", "iframe", "svg", "button", "form", "template", "del",
  ]
}
