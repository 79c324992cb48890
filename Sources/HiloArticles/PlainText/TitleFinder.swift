/// Tells whether the first line of a plain text is its title.
enum TitleFinder {
  /// The longest line, in characters, that is taken for a title.
  static let longest = 180

  /// The first line of `text` when it looks like a title: short, without a full stop, and not the
  /// beginning of a wrapped paragraph.
  static func title(of text: String) -> String? {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })[...]
    while let first = lines.first, first.allSatisfy({ $0.isWhitespace }) { lines.removeFirst() }
    guard let first = lines.popFirst() else { return nil }
    let hasBlankLine = lines.first?.allSatisfy { $0.isWhitespace } ?? false
    guard let next = lines.first(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
    var title = first.trimmed
    if title.hasPrefix("# ") { title = title.dropFirst(2).trimmed }
    guard looksLikeTitle(title) else { return nil }
    if !hasBlankLine, continues(title, in: next.trimmed) { return nil }
    return title
  }

  private static func looksLikeTitle(_ line: String) -> Bool {
    guard (8...longest).contains(line.count), let first = line.first, let last = line.last else {
      return false
    }
    guard line.contains(" "), first.isLetter || first.isNumber || "¿¡«“\"'‘(".contains(first) else {
      return false
    }
    if first.isLetter && first.isLowercase { return false }
    if ".,;:—–-/…".contains(last) { return false }
    // Addresses and handles belong to no title.
    return !line.contains("@") && !line.contains("://") && !line.contains(" | ")
  }

  /// Whether the line after looks like the same paragraph, wrapped.
  private static func continues(_ line: String, in next: String) -> Bool {
    guard let first = next.first else { return false }
    if first.isLetter && first.isLowercase { return true }
    return line.count > 50 && abs(line.count - next.count) < 16 && next.last != "."
  }
}
