internal import HiloText

/// Fills what the metadata left open from what readers see over the article: the line that names
/// who wrote it, the line that says when.
struct PageSurroundings {
  private let tree: PageTree
  /// The node of the page's heading, and that at which the article's text begins.
  private let heading: Int
  private let start: Int

  /// Looks at `tree`, the text of whose article begins at node `start`.
  init(of tree: PageTree, bodyStart start: Int) {
    self.tree = tree
    self.start = start
    heading =
      tree.nodes[..<start].lastIndex { $0.tag == .heading1 && !$0.isHidden } ?? 0
  }

  /// Fills what `fields` lack.
  func complete(_ fields: inout ArticleFields) {
    if fields.authors.isEmpty, let names = authors(outlet: fields.outlet) {
      fields.authors = names
      fields.details.origins[.authors] = .byline
    }
    if fields.date == nil || fields.modified == nil { readDates(&fields) }
  }

  /// Whether node `i` stands in a part of the page that is about something else.
  private func isElsewhere(_ i: Int) -> Bool {
    var i = i
    while i >= 0 {
      let node = tree.nodes[i]
      switch node.tag {
      case .navigation, .footer, .aside, .form: return true
      default: break
      }
      if node.isHidden || node.names.contains(.comment) || node.names.contains(.teaser) {
        return true
      }
      i = Int(node.parent)
    }
    return false
  }

  // MARK: - Authors

  private func authors(outlet: String?) -> [String]? {
    var later: [String]?
    for (i, node) in tree.nodes.enumerated() {
      let isNamed = node.names.contains(.author) || node.property == .author
      guard isNamed, Int(node.end) - i < 60, !isElsewhere(i) else { continue }
      let names = BylineReader.people(
        BylineReader.names(in: tree.text(of: i, limit: 300)), outlet: outlet)
      guard !names.isEmpty else { continue }
      if i >= heading, i <= start { return names }
      // A box about the author at the end.
      if later == nil, i > start { later = names }
    }
    return lines().lazy.map {
      BylineReader.people(BylineReader.names(in: $0.text, isByline: false), outlet: outlet)
    }.first { !$0.isEmpty } ?? later
  }

  /// The short texts between the heading and the article.
  private func lines() -> [(text: String, node: Int)] {
    var lines: [(String, Int)] = []
    var i = heading
    while i < start {
      let node = tree.nodes[i]
      // The innermost blocks: those that hold texts themselves.
      if node.tag.isBlock, node.tag != .heading1, !node.isHidden, holdsText(i) {
        let text = tree.text(of: i, limit: 200)
        if (4...160).contains(text.utf8.count), !isElsewhere(i) { lines.append((text, i)) }
      }
      i += 1
    }
    return lines
  }

  private func holdsText(_ i: Int) -> Bool {
    guard Int(tree.nodes[i].end) - i < 60 else { return false }
    var k = i + 1
    while k < Int(tree.nodes[i].end) {
      let node = tree.nodes[k]
      if node.tag.isBlock { return false }
      if node.tag == .text, node.count > 1 { return true }
      k += 1
    }
    return false
  }

  // MARK: - Dates

  private func readDates(_ fields: inout ArticleFields) {
    var published: (text: String, origin: ArticleDetails.Origin)?
    var modified: (text: String, origin: ArticleDetails.Origin)?
    var weaker: (text: String, origin: ArticleDetails.Origin)?
    for (i, node) in tree.nodes.enumerated() {
      let isTime = node.tag == .time
      guard isTime || node.names.contains(.date) && Int(node.end) - i < 30, !node.isHidden else {
        continue
      }
      let shown = tree.text(of: i, limit: 160)
      let value = isTime && node.count > 0 ? tree.value(of: i) : shown
      guard value.utf8.count < 120 else { continue }
      let origin = isTime ? ArticleDetails.Origin.timeElement : .text
      let isUpdate =
        node.names.contains(.updated) || node.property == .modified || isCalledUpdate(i)
      let isInPlace = i >= heading && i <= start || tree.isInside(.article, i)
      if isTime, node.count > 0 {
        guard MetadataDate.read(value) != nil, !isElsewhere(i) else { continue }
        if isUpdate {
          if modified == nil { modified = (value, origin) }
        } else if isInPlace || node.property == .published || node.names.contains(.published) {
          if published == nil { published = (value, origin) }
        } else if weaker == nil {
          weaker = (value, origin)
        }
      } else {
        guard !isElsewhere(i) else { continue }
        let line = DateLine(value)
        if let date = line.published, isInPlace || weaker == nil {
          if isUpdate, line.modified == nil {
            if modified == nil { modified = (date, origin) }
          } else if isInPlace {
            if published == nil { published = (date, origin) }
          } else {
            weaker = (date, origin)
          }
        }
        if isInPlace, modified == nil, let date = line.modified { modified = (date, origin) }
      }
    }
    if published == nil || modified == nil {
      for line in lines() {
        let dates = DateLine(line.text)
        if published == nil, let date = dates.published { published = (date, .text) }
        if modified == nil, let date = dates.modified { modified = (date, .text) }
      }
    }
    if fields.date == nil, let found = published ?? weaker ?? modified {
      fields.date = found.text
      fields.details.origins[.published] = found.origin
    }
    if fields.modified == nil, let modified {
      fields.modified = modified.text
      fields.details.origins[.modified] = modified.origin
    }
  }

  /// Whether the text right before element `i`, or around it, says that it is about an update.
  private func isCalledUpdate(_ i: Int) -> Bool {
    let parent = Int(tree.nodes[i].parent)
    guard parent >= 0, Int(tree.nodes[parent].end) - parent < 20 else { return false }
    var before = ""
    for k in parent..<i where tree.nodes[k].tag == .text { before += tree.value(of: k) }
    return DateLine.lastCue(in: before) == .updated
  }
}

/// A line about when an article appeared and when it was changed.
struct DateLine {
  private(set) var published: String?
  private(set) var modified: String?

  /// Reads `text` ("12/09/2023 · Actualizado a las 18:40").
  init(_ text: String) {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
    for (cue, part) in Self.parts(text) {
      guard let date = MetadataDate.read(part) else { continue }
      let isDay = date.range.day != nil
      switch cue {
      case .updated:
        if isDay {
          modified = date.instant ?? part
        }
      default: if isDay, published == nil { published = date.instant ?? part }
      }
    }
    if let published, modified == nil,
      let late = Self.parts(text).first(where: { $0.cue == .updated })?.part,
      let day = MetadataDate.read(published)?.range.day, let clock = Self.clock(late)
    {
      modified = "\(day)T\(clock)"
    }
  }

  /// The clock time in `text`.
  private static func clock(_ text: String) -> String? {
    MetadataDate.read("2000-01-01 " + text.drop { !$0.isNumber })?.instant
      .map { String($0.dropFirst(11)) }
  }

  /// The last word in `text` that says which date follows.
  static func lastCue(in text: String) -> BylineWords.Class? { parts(text).last?.cue }

  /// `text` cut before each word that says which date follows.
  private static func parts(_ text: String) -> [(cue: BylineWords.Class?, part: String)] {
    var parts: [(cue: BylineWords.Class?, part: String)] = [(nil, "")]
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      let cue: BylineWords.Class? =
        BylineWords.isWhole(word, .updated)
        ? .updated : BylineWords.isWhole(word, .published) ? .published : nil
      if let cue { parts.append((cue, "")) } else { parts[parts.count - 1].part += word + " " }
    }
    return parts.map { ($0.cue, $0.part.trimmed) }
  }
}
