internal import HiloText

/// Tells the title of an article from what sites add to it: the outlet's name after a bar or dash.
enum PageTitle {
  /// Whether two titles have at least half of the words of the shorter one in common.
  static func isLike(_ a: String, _ b: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(
        Folding.folded(Folding.lower(text)).split { !$0.isLetter && !$0.isNumber }
          .filter { $0.utf8.count > 2 }.map(String.init))
    }
    let (left, right) = (words(a), words(b))
    let shorter = min(left.count, right.count)
    return shorter > 0 && left.intersection(right).count * 2 >= shorter
  }

  /// The marks between a title and the outlet's name.
  private static let marks = [" | ", " - ", " – ", " — ", " · ", " » ", " :: ", " • "]

  /// The parts of a page's title between such marks.
  static func parts(of title: String) -> [String] {
    for mark in marks {
      let parts = cut(title, at: mark)
      if parts.count > 1 { return parts.map { $0.trimmed } }
    }
    return title.isEmpty ? [] : [title]
  }

  /// The parts of `title` around `mark`, empty ones left out.
  private static func cut(_ title: String, at mark: String) -> [String] {
    var (title, mark) = (title, mark)
    return title.withUTF8 { bytes in
      mark.withUTF8 { mark in
        var parts: [String] = []
        var (start, i) = (0, 0)
        func add(_ end: Int) {
          if start < end { parts.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
        }
        while let space = ByteSearch.find(0x20, in: bytes, from: i) {
          i = space + 1
          if ByteSearch.holds(mark, bytes, at: space) {
            add(space)
            i = space + mark.count
            start = i
          }
        }
        add(bytes.count)
        return parts
      }
    }
  }

  /// What stands after the last mark of a page's title, where the article's stands before it.
  static func suffix(of pageTitle: String, after title: String?) -> String? {
    guard let title else { return nil }
    func isName(_ text: String) -> Bool {
      (2...40).contains(text.count) && !BylineWords.key(title).contains(BylineWords.key(text))
    }
    let parts = parts(of: pageTitle)
    if parts.count > 1, let last = parts.last {
      if isLike(parts[0], title), isName(last) { return last }
      return isLike(last, title) && isName(parts[0]) ? parts[0] : nil
    }
    // "Outlet: title", as of blogs.
    guard pageTitle.hasSuffix(": " + title) else { return nil }
    return [String(pageTitle.dropLast(title.count + 2))].first(where: isName)
  }

  /// `title` without the outlet's name after a bar or dash.
  static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    for mark in marks {
      let parts = cut(title, at: mark)
      guard parts.count > 1, let last = parts.last else { continue }
      let isOutlet =
        outlet.map { BylineWords.key($0) == BylineWords.key(last) } ?? (mark == " | ")
      if isOutlet { return parts.dropLast().joined(separator: mark) }
    }
    return title
  }
}
