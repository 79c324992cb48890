/// The text of a piece of HTML as it stands in a feed: no page, hence no search for the article in
/// it.
struct MarkupFragment {
  /// The paragraphs, white space made one space.
  private(set) var paragraphs: [String] = []
  /// Whether there was any element of HTML in it.
  private(set) var hasElements = false

  private var text: [UInt8] = []
  /// Letters of the paragraph so far, and those of them in links.
  private var count = 0
  private var linked = 0
  private var lines: [(text: String, isLink: Bool)] = []

  /// Reads `html`, valid UTF-8. What was escaped once too often is unescaped.
  init(_ html: String) {
    read(Array(html.utf8))
    if !hasElements, html.contains("&") {
      let once = MarkupReferences.decoded(html.utf8)
      if Self.holdsElements(once) {
        lines = []
        read(Array(once.utf8))
      }
    }
    // Links alone at the end lead on to the page, or to what else there is.
    while lines.count > 1, lines.last?.isLink == true { lines.removeLast() }
    paragraphs = lines.map(\.text)
  }

  /// Reads a text without markup.
  init(plain text: String) {
    for part in Self.blankLineParts(text) { add(line: part, isLink: false) }
    paragraphs = lines.map(\.text)
  }

  /// `text`, a title as feeds give it, without marks: escaped once, twice or not at all.
  static func plain(_ text: String) -> String {
    var current = text
    for _ in 0..<2 {
      guard current.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { break }
      let next = withoutElements(current)
      if next == current { break }
      current = next
    }
    return current.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  private static func withoutElements(_ text: String) -> String {
    var scanner = MarkupScanner(Array(text.utf8))
    var out: [UInt8] = []
    while let token = scanner.next() {
      switch token.kind {
      case .text: MarkupReferences.append(scanner.bytes[token.range], to: &out)
      case .literal: out += scanner.bytes[token.range]
      case .start, .end:
        guard let tag = tag(of: token, in: scanner) else {
          if token.kind == .start { out += scanner.bytes[token.range] }
          continue
        }
        if tag == .lineBreak || tag.isBlock { out.append(0x20) }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func holdsElements(_ text: String) -> Bool {
    var scanner = MarkupScanner(Array(text.utf8))
    while let token = scanner.next() {
      if token.kind == .start, tag(of: token, in: scanner) != nil { return true }
    }
    return false
  }

  /// The element of HTML that a tag is of; nil for what merely stands between angle brackets.
  private static func tag(of token: MarkupScanner.Token, in scanner: MarkupScanner) -> PageTag? {
    let whole = scanner.bytes[token.name]
    let name = whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
    let tag = name.withUnsafeBufferPointer { PageTag($0) }
    return tag == .other ? nil : tag
  }

  private mutating func read(_ bytes: [UInt8]) {
    var scanner = MarkupScanner(bytes)
    var links = 0
    var breaks = 0
    var skipped: (tag: PageTag, depth: Int)?
    while let token = scanner.next() {
      switch token.kind {
      case .text, .literal:
        guard skipped == nil else { continue }
        add(token, of: scanner, isLinked: links > 0)
        if bytes[token.range].contains(where: { $0 > 0x20 }) { breaks = 0 }
      case .start, .end:
        guard let tag = Self.tag(of: token, in: scanner) else {
          if skipped == nil, token.kind == .start { add(token, of: scanner, isLinked: links > 0) }
          continue
        }
        hasElements = true
        if let inside = skipped {
          guard tag == inside.tag, !token.isClosed else { continue }
          let depth = inside.depth + (token.kind == .start ? 1 : -1)
          skipped = depth == 0 ? nil : (tag, depth)
        } else if token.kind == .start, Self.isLeftOut(tag), !token.isClosed,
          !Self.isVoid(token, in: scanner)
        {
          skipped = (tag, 1)
        } else if tag == .anchor {
          links = token.kind == .start ? (token.isClosed ? links : 1) : 0
        } else if tag == .lineBreak {
          breaks += 1
          if breaks == 2 { close() } else { text.append(0x20) }
        } else if tag.isBlock {
          close()
        }
      }
    }
    close()
  }

  /// Of elements whose text is no part of the article's.
  private static func isLeftOut(_ tag: PageTag) -> Bool {
    tag == .script || tag == .raw || tag == .ignored || tag == .caption || tag == .title
  }

  private static func isVoid(_ token: MarkupScanner.Token, in scanner: MarkupScanner) -> Bool {
    let name = String(decoding: scanner.bytes[token.name], as: UTF8.self).lowercased()
    return ["img", "input", "embed", "meta", "link"].contains(name)
  }

  private mutating func add(
    _ token: MarkupScanner.Token, of scanner: MarkupScanner, isLinked: Bool
  ) {
    let piece = scanner.bytes[token.range]
    let before = text.count
    if token.kind == .text {
      MarkupReferences.append(piece, to: &text)
    } else {
      text += piece
    }
    let letters = text[before...].reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
    count += letters
    if isLinked { linked += letters }
  }

  private mutating func close() {
    defer {
      text = []
      count = 0
      linked = 0
    }
    guard count > 0 else { return }
    let whole = String(decoding: text, as: UTF8.self)
    let parts = hasElements ? [whole] : Self.blankLineParts(whole)
    for part in parts { add(line: part, isLink: linked == count) }
  }

  private mutating func add(line: String, isLink: Bool) {
    let line = line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    if !line.isEmpty { lines.append((line, isLink)) }
  }

  /// A blank line parts paragraphs where nothing else does.
  private static func blankLineParts(_ text: String) -> [String] {
    var parts: [String] = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) {
      if line.allSatisfy({ $0.isWhitespace }) {
        parts.append("")
      } else {
        parts[parts.count - 1] += line + " "
      }
    }
    return parts
  }
}
