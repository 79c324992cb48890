/// Reads the names of authors as feeds give them.
enum AuthorNames {
  /// The names in `leaf`: Atom's and FOAF's elements within, or the text.
  static func names(in leaf: FeedParser.Leaf) -> [String] {
    guard let markup = leaf.markup else { return names(in: leaf.text) }
    let inner = inner("name", of: markup).flatMap { names(in: $0) }
    return inner.isEmpty && !markup.contains("<email")
      ? names(in: MarkupFragment.plain(markup)) : inner
  }

  /// The names in a text: `ana@diario.example (Ana Ruiz)`, `Ana Ruiz <ana@…>`, `Ana Ruiz; Luis Mas`.
  static func names(in text: String) -> [String] {
    // What stands between angle brackets now is no element but an address.
    MarkupFragment.plain(text).replacing("<", with: "(").replacing(">", with: ")")
      .split(separator: ";").compactMap { name(String($0)) }
  }

  private static func name(_ text: String) -> String? {
    var outside = text
    var inside: String?
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      inside = text[text.index(after: open)..<close].trimmed
      outside = text[..<open] + " " + text[text.index(after: close)...]
    }
    outside = outside.trimmed
    // Of the two the one that is no mail address.
    for candidate in [outside, inside ?? ""] {
      if !candidate.isEmpty, !candidate.contains("@"), !candidate.contains("://"),
        candidate.contains(where: { $0.isLetter })
      {
        return candidate
      }
    }
    return nil
  }

  /// The texts of the elements within `markup` whose name, prefix aside, is `name`.
  static func inner(_ name: String, of markup: String) -> [String] {
    var scanner = MarkupScanner(Array(markup.utf8))
    var found: [String] = []
    var isOpen = false
    while let token = scanner.next(), found.count < 100 {
      switch token.kind {
      case .start, .end:
        let written = String(decoding: scanner.bytes[token.name], as: UTF8.self).lowercased()
        let local = written.split(separator: ":").last.map(String.init)
        isOpen = token.kind == .start && local == name && !token.isClosed
        if isOpen { found.append("") }
      case .text where isOpen:
        found[found.count - 1] += MarkupReferences.decoded(scanner.bytes[token.range])
      case .literal where isOpen:
        found[found.count - 1] += String(decoding: scanner.bytes[token.range], as: UTF8.self)
      case .text, .literal: break
      }
    }
    return found.filter { $0.utf8.contains { $0 > 0x20 } }
  }
}
