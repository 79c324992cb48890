internal import HiloText

/// Fills what the metadata left open from what readers see over the article: the line that names
/// who wrote it, the line that says when.
struct PageSurroundings {
  private let tree: PageTree
  /// The node of the page's heading, and that at which the article's text begins.
  private let heading: Int
  private let start: Int
  /// The short lines between the two.
  private let lines: [String]

  /// Looks at `tree`, the text of whose article begins at node `start`, after `lines`.
  init(of tree: PageTree, bodyStart start: Int, lines: [String]) {
    self.tree = tree
    self.start = start
    self.lines = lines
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
    var above: [String] = []
    var later: [String]?
    for i in tree.nodes.indices where isAuthor(i) {
      // Of nested elements the innermost, unless they are but a part of the line.
      let hasInner = (i + 1..<Int(tree.nodes[i].end)).contains { isAuthor($0) }
      guard !hasInner, !isElsewhere(i) else { continue }
      let text = tree.text(of: i, limit: 300, mark: UInt8(ascii: "|"))
      let names = BylineReader.people(BylineReader.names(in: text), outlet: outlet)
      if i >= heading, i <= start {
        for name in names where !above.contains(name) { above.append(name) }
      } else if i > start, later == nil, !names.isEmpty {
        // A box about the author at the end.
        later = names
      }
    }
    if !above.isEmpty { return BylineReader.people(above, outlet: outlet) }
    return lines.lazy.map {
      BylineReader.people(BylineReader.names(in: $0, isByline: false), outlet: outlet)
    }.first { !$0.isEmpty } ?? later
  }

  private func isAuthor(_ i: Int) -> Bool {
    let node = tree.nodes[i]
    return (node.names.contains(.author) || node.property == .author)
      && !node.names.contains(.place) && Int(node.end) - i < 60 && node.tag != .meta
  }

  // MARK: - Dates

  private typealias Found = (text: String, origin: ArticleDetails.Origin)

  private func readDates(_ fields: inout ArticleFields) {
    var published: Found?
    var modified: Found?
    var weaker: Found?
    func take(_ line: DateLine, _ origin: ArticleDetails.Origin, isInPlace: Bool) {
      if let date = line.published {
        if isInPlace, published == nil { published = (date, origin) }
        if weaker == nil { weaker = (date, origin) }
      }
      if isInPlace, modified == nil, let date = line.modified { modified = (date, origin) }
    }
    // What is written for machines before what is written for readers.
    for i in tree.nodes.indices where tree.nodes[i].tag == .time && tree.nodes[i].count > 0 {
      guard MetadataDate.read(tree.value(of: i)) != nil, !isElsewhere(i) else { continue }
      take(
        DateLine(tree.value(of: i), isUpdate: isUpdate(i)), .timeElement, isInPlace: isInPlace(i))
    }
    for i in tree.nodes.indices where isDate(i) && !isElsewhere(i) {
      let text = tree.text(of: i, limit: 160)
      guard text.utf8.count < 120 else { continue }
      take(
        DateLine(text, isUpdate: isUpdate(i)), tree.nodes[i].tag == .time ? .timeElement : .text,
        isInPlace: isInPlace(i))
    }
    for line in lines { take(DateLine(line, isUpdate: false), .text, isInPlace: true) }
    if fields.date == nil, let found = published ?? weaker ?? modified {
      fields.date = found.text
      fields.details.origins[.published] = found.origin
    }
    if fields.modified == nil, let modified {
      fields.modified = modified.text
      fields.details.origins[.modified] = modified.origin
    }
  }

  private func isDate(_ i: Int) -> Bool {
    let node = tree.nodes[i]
    return node.tag == .time && node.count == 0
      || node.names.contains(.date) && node.tag != .time && Int(node.end) - i < 30
  }

  private func isInPlace(_ i: Int) -> Bool {
    i >= heading && i <= start || tree.isInside(.article, i) || tree.nodes[i].property == .published
  }

  private func isUpdate(_ i: Int) -> Bool {
    let node = tree.nodes[i]
    return node.property == .modified || isCalledUpdate(i)
      || node.names.contains(.updated) && !node.names.contains(.published)
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

  /// Reads `text` ("12/09/2023 · Actualizado a las 18:40"). A date before which no word says what it
  /// is is that of publication, or of a change where the line `isUpdate`.
  init(_ text: String, isUpdate: Bool = false) {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
    let parts = Self.parts(text)
    for (cue, part) in parts {
      guard let date = MetadataDate.read(part), date.range.day != nil else { continue }
      if cue == .updated || cue == nil && isUpdate {
        modified = modified ?? date.instant ?? part
      } else {
        published = published ?? date.instant ?? part
      }
    }
    if let published, modified == nil,
      let late = parts.first(where: { $0.cue == .updated })?.part,
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
