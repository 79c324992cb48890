internal import HiloText

/// Finds the article's own text in a page.
///
/// The page is cut into blocks of text. A block of prose speaks for the elements that hold it, a
/// short or link-ridden one against them; the element for which most speaks holds the article.
/// Within it, blocks in elements that call themselves something else (`related`, `share`,
/// `comments` …), captions and lists of links are left out.
struct PageBody {
  /// The article's paragraphs, headings within the text included, its title not.
  private(set) var paragraphs: [String] = []
  /// What each of them is.
  private(set) var kinds: [ArticleDetails.Paragraph] = []
  /// The node at which the text begins.
  private(set) var start = 0
  /// The last short lines before the text, after the page's heading where that comes first.
  private(set) var before: [String] = []
  /// Whether the page leads to articles more than it is one.
  private(set) var isList = false

  /// Where the text begins in the bytes of `page`.
  private var opening = 0
  private let tree: PageTree
  private var page: PageBlocks

  /// Finds the body of `tree`, whose title is `title`.
  init(of tree: PageTree, title: String?) {
    self.tree = tree
    page = PageBlocks(of: tree, foreign: PageHints.foreign(tree))
    page.markTeasers(tree)
    guard let root = root() else { return }
    leaveOutOtherArticles(root)
    let inside = page.blocks.filter { $0.parent >= root && $0.parent < Int(tree.nodes[root].end) }
    keep(inside, title: title)
    let heading = tree.nodes[..<start].lastIndex { $0.tag == .heading1 } ?? 0
    let opening = opening
    before = page.blocks.filter {
      $0.parent > heading && $0.range.lowerBound < opening && (4...160).contains($0.range.count)
        && $0.tag != .title
    }.suffix(12).map { page.text($0) }
  }

  /// The paragraphs of a body that linked data give as one string.
  static func paragraphs(ofStated text: String) -> [String] {
    text.split(whereSeparator: { $0.isNewline }).map { $0.trimmed }.filter { !$0.isEmpty }
  }

  // MARK: - The element that holds the article

  /// How much `block` speaks for (or against) the elements around it, in characters.
  private func worth(of block: PageBlocks.Block) -> Double {
    let n = Double(block.count)
    if block.isForeign { return -0.1 * n }
    let linkShare = Double(block.linked) / n
    switch block.tag {
    case .heading1, .heading, .caption, .title: return 0
    default: break
    }
    if linkShare > 0.5 { return -1 * n }
    let isProse = block.count >= 80 || block.count >= 25 && page.endsSentence(block)
    guard isProse else {
      // Lists and tables have short lines; those of menus are links.
      return (block.tag == .item || block.tag == .cell ? -0.1 : -0.5) * n
    }
    let share = max(0, 1 - 1.5 * linkShare)
    switch block.tag {
    case .paragraph, .quote: return n * share
    case .item, .cell: return 0.4 * n * share
    default: return 0.8 * n * share
    }
  }

  private func root() -> Int? {
    let nodes = tree.nodes
    var worth = [Double](repeating: 0, count: nodes.count)
    for block in page.blocks { worth[block.parent] += self.worth(of: block) }
    for i in nodes.indices.reversed() {
      let parent = Int(nodes[i].parent)
      if parent >= 0 { worth[parent] += worth[i] }
    }
    var best: Int?
    var bestWorth = 0.0
    for i in nodes.indices where worth[i] > 0 && nodes[i].tag != .text {
      let value = worth[i] * PageHints.favour(nodes[i])
      // Of equals the innermost, which comes last.
      if value >= bestWorth {
        best = i
        bestWorth = value
      }
    }
    return best.map { container(of: $0) }
  }

  /// Makes foreign what stands in an `article` element beside that of the page's first heading:
  /// other articles, as a list of what to read next holds them in full.
  private mutating func leaveOutOtherArticles(_ root: Int) {
    let nodes = tree.nodes
    func article(around node: Int) -> Int? {
      var i = node
      while i >= 0 {
        if nodes[i].tag == .article { return i }
        i = Int(nodes[i].parent)
      }
      return nil
    }
    guard let heading = nodes.indices.first(where: { nodes[$0].tag == .heading1 }),
      let own = article(around: heading)
    else { return }
    func isOwn(_ node: Int) -> Bool { node >= own && node < Int(nodes[own].end) }
    let prose = page.blocks.reduce(0) {
      $0 + (isOwn($1.parent) && !$1.isForeign && isProse($1) ? $1.count : 0)
    }
    guard prose >= 300 else { return }
    for i in page.blocks.indices where !isOwn(page.blocks[i].parent) {
      let parent = page.blocks[i].parent
      guard parent >= root, let other = article(around: parent),
        !(other < own && own < nodes[other].end)
      else { continue }
      page.blocks[i].isForeign = true
    }
  }

  /// The innermost element around `node` that can hold more than one paragraph.
  private func container(of node: Int) -> Int {
    var i = node
    while i > 0 {
      switch tree.nodes[i].tag {
      case .paragraph, .heading, .heading1, .item, .list, .quote, .cell, .row, .table, .inline,
        .anchor, .time, .pre:
        i = Int(tree.nodes[i].parent)
      default: return i
      }
    }
    return i
  }
}

// MARK: - What is kept of it

extension PageBody {
  private func isProse(_ block: PageBlocks.Block) -> Bool {
    block.tag != .heading
      && (block.count >= 60 || block.count >= 20 && page.endsSentence(block))
  }

  private mutating func keep(_ blocks: [PageBlocks.Block], title: String?) {
    let title = title.map { Folding.lower($0) }
    let kept = blocks.filter { isCandidate($0, title: title) }
    guard let first = kept.firstIndex(where: { isProse($0) && !isDated($0) }),
      let last = kept.lastIndex(where: isProse)
    else {
      for block in kept { add(block) }
      isList = leadsElsewhere(kept)
      return
    }
    guard first <= last else { return }
    let (start, end) = (firstBlock(kept, first), ending(kept, last))
    var row = -1
    for i in start...end {
      let block = kept[i]
      // A heading that no text of its own follows leads to something else.
      if block.tag == .heading, i == end || kept[i + 1].tag == .heading { continue }
      if i >= first, i <= last, !isProse(block), !isPart(block) { continue }
      // The cells of a row are one line.
      let inRow = block.tag == .cell ? Int(tree.nodes[block.parent].parent) : -1
      if inRow >= 0, inRow == row, block.count < 80 {
        paragraphs[paragraphs.count - 1] += " | " + page.text(block)
        kinds[kinds.count - 1] = .row
      } else {
        add(block)
      }
      row = block.count < 80 ? inRow : -1
    }
    isList = leadsElsewhere(kept)
  }

  private mutating func add(_ block: PageBlocks.Block) {
    if paragraphs.isEmpty {
      start = block.parent
      opening = block.range.lowerBound
    }
    paragraphs.append(page.text(block))
    kinds.append(kind(of: block))
  }

  private func kind(of block: PageBlocks.Block) -> ArticleDetails.Paragraph {
    if block.tag == .heading { return .heading }
    var i = block.parent
    for _ in 0..<4 where i > 0 {
      switch tree.nodes[i].tag {
      case .item: return .item
      case .quote: return .quote
      case .article, .section, .main: return .prose
      default: i = Int(tree.nodes[i].parent)
      }
    }
    return .prose
  }

  /// Whether the page has many linked headings and less prose than they have text.
  private func leadsElsewhere(_ kept: [PageBlocks.Block]) -> Bool {
    let headlines = page.blocks.filter {
      $0.linked * 10 >= $0.count * 8 && $0.count >= 20
        && ($0.tag == .heading || $0.tag == .heading1)
    }
    guard headlines.count >= 6 else { return false }
    let prose = kept.reduce(0) { $0 + (isProse($1) ? $1.count : 0) }
    return prose < headlines.reduce(0) { $0 + $1.count }
  }

  /// Whether `block` can be a part of the article at all.
  private func isCandidate(_ block: PageBlocks.Block, title: String?) -> Bool {
    guard !block.isForeign else { return false }
    switch block.tag {
    case .heading1, .caption, .title: return false
    default: break
    }
    let linkShare = Double(block.linked) / Double(max(1, block.count))
    if linkShare > 0.6, block.tag != .paragraph || block.linked == block.count || linkShare > 0.8 {
      return false
    }
    if let title, block.range.count < title.utf8.count + 8,
      Folding.lower(page.text(block)) == title
    {
      return false
    }
    return !isMarkup(block)
  }

  /// Whether it is markup that was shown as text.
  private func isMarkup(_ block: PageBlocks.Block) -> Bool {
    let start = block.range.lowerBound
    guard page.bytes[start] == UInt8(ascii: "<"), block.range.count > 1 else { return false }
    let next = page.bytes[start + 1]
    return next < 0x80 && next > 0x20
  }

  /// Whether a short block belongs to the text by the element that it is.
  private func isPart(_ block: PageBlocks.Block) -> Bool {
    switch block.tag {
    case .heading, .item, .quote, .cell, .paragraph: true
    default: false
    }
  }

  /// The first block of the article: the first of prose, or short ones before it that stand beside
  /// it. Bylines and dates are none.
  private func firstBlock(_ kept: [PageBlocks.Block], _ first: Int) -> Int {
    var start = first
    let host = container(of: kept[first].parent)
    while start > 0 {
      let block = kept[start - 1]
      guard isPart(block), block.linked == 0, container(of: block.parent) == host,
        !isDated(block), BylineReader.names(in: page.text(block), isByline: false).isEmpty
      else { break }
      start -= 1
    }
    return start
  }

  /// The last block of the article: the last of prose, or short ones after it that stand beside it.
  private func ending(_ kept: [PageBlocks.Block], _ last: Int) -> Int {
    var end = last
    let host = container(of: kept[last].parent)
    while end + 1 < kept.count {
      let block = kept[end + 1]
      guard isPart(block), block.linked * 3 <= block.count, container(of: block.parent) == host,
        !isDated(block)
      else { break }
      end += 1
    }
    // What leads to something that is not there.
    while end > last, page.bytes[kept[end].range.upperBound - 1] == UInt8(ascii: ":") { end -= 1 }
    return end
  }

  /// Whether it is a line about when the article appeared.
  private func isDated(_ block: PageBlocks.Block) -> Bool {
    block.count < 100 && !page.endsSentence(block)
      && MetadataDate.read(page.text(block))?.range.day != nil
  }
}
