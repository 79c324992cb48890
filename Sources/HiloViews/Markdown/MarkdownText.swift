/// Words within Markdown.
enum MarkdownText {
  /// `words` without what Markdown or HTML in it would take for markup, also at the start of a line.
  static func escape(_ words: String) -> String {
    var result = ""
    for character in TerminalText.harmless(words) {
      if "\\`*_[]<>|~#&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The same for words that open a line: a dash or a number there would open a list.
  static func escapeLine(_ words: String) -> String {
    let text = escape(words)
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 9, let mark = text.dropFirst(digits.count).first,
      mark == "." || mark == ")"
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}
