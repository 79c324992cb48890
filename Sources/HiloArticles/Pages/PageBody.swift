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

  /// A run of text without a block boundary in it.
  struct Block {
    var text: String
    /// The element that holds it.
    var parent: Int
    var tag: PageTag
    /// Characters, and those of them within links.
    var count: Int
    var linked: Int
    /// Whether an element around it calls itself something other than article.
    var isForeign: Bool
  }

  /// Finds the body of `tree`, whose title is `title`.
  init(of tree: PageTree, title: String?) {
    var blocks = Self.blocks(of: tree)
    Self.markTeasers(&blocks)
    guard let root = Self.root(of: blocks, in: tree) else { return }
    let inside = blocks.filter { $0.parent >= root && $0.parent < Int(tree.nodes[root].end) }
    paragraphs = Self.kept(inside, title: title)
  }

  /// The paragraphs of a body that linked data give as one string.
  static func paragraphs(ofStated text: String) -> [String] {
    text.split(whereSeparator: { $0.isNewline }).map { $0.trimmed }.filter { !$0.isEmpty }
  }

  // MARK: - Blocks

  private static func blocks(of tree: PageTree) -> [Block] {
    let nodes = tree.nodes
    let foreign = PageHints.foreign(tree)
    var blocks: [Block] = []
    var text = ""
    var count = 0
    var linked = 0
    var owner = -1
    var breaks = 0

    func close() {
      if owner >= 0, count > 0 {
        blocks.append(
          Block(
            text: text, parent: owner, tag: nodes[owner].tag, count: count, linked: linked,
            isForeign: foreign[owner]))
      }
      text = ""
      count = 0
      linked = 0
      owner = -1
    }
    // The nearest element around each node whose text is apart, and whether a link is around it.
    var blockOf = [Int](repeating: 0, count: nodes.count)
    var isLinked = [Bool](repeating: false, count: nodes.count)
    for (i, node) in nodes.enumerated() {
      let parent = Int(node.parent)
      blockOf[i] = node.tag.isBlock || parent < 0 ? i : blockOf[parent]
      isLinked[i] = node.tag == .anchor || parent >= 0 && isLinked[parent]
      if node.tag == .lineBreak {
        breaks += 1
        if breaks >= 2 { close() } else if !text.isEmpty { text += " " }
        continue
      }
      guard node.tag == .text else {
        if node.tag.isBlock { close() }
        continue
      }
      if blockOf[i] != owner { close() }
      let words = node.text.split(whereSeparator: { $0.isWhitespace })
      guard !words.isEmpty else {
        if !text.isEmpty, text.last != " " { text += " " }
        continue
      }
      breaks = 0
      owner = blockOf[i]
      if node.text.first?.isWhitespace == true, !text.isEmpty, text.last != " " { text += " " }
      text += words.joined(separator: " ")
      if node.text.last?.isWhitespace == true { text += " " }
      let characters = words.reduce(0) { $0 + $1.count }
      count += characters
      if isLinked[i] { linked += characters }
    }
    close()
    for i in blocks.indices { blocks[i].text = blocks[i].text.trimmed }
    return blocks
  }

  /// Makes foreign what stands in a row of linked headings with a text or two under each: lists
  /// of other articles.
  private static func markTeasers(_ blocks: inout [Block]) {
    let linked = blocks.indices.filter {
      blocks[$0].tag == .heading && blocks[$0].linked * 10 >= blocks[$0].count * 8
    }
    var run = 0
    for (k, i) in linked.enumerated() {
      let next = k + 1 < linked.count ? linked[k + 1] : nil
      if let next, next - i <= 5 {
        for j in i..<next { blocks[j].isForeign = true }
        run = next - i
      } else if run > 0 {
        for j in i..<min(i + run, blocks.count) { blocks[j].isForeign = true }
        run = 0
      }
    }
  }

  // MARK: - The element that holds the article

  /// How much `block` speaks for (or against) the elements around it, in characters.
  private static func worth(of block: Block) -> Double {
    let n = Double(block.count)
    if block.isForeign { return -0.1 * n }
    let linkShare = Double(block.linked) / n
    switch block.tag {
    case .heading1, .heading, .caption, .title: return 0
    default: break
    }
    if linkShare > 0.5 { return -1.0 * n }
    let isProse = block.count >= 80 || block.count >= 25 && endsSentence(block.text)
    guard isProse else { return -0.5 * n }
    let share = max(0, 1 - 1.5 * linkShare)
    switch block.tag {
    case .paragraph, .quote: return n * share
    case .item, .cell: return 0.4 * n * share
    default: return 0.8 * n * share
    }
  }

  private static func root(of blocks: [Block], in tree: PageTree) -> Int? {
    let nodes = tree.nodes
    var worth = [Double](repeating: 0, count: nodes.count)
    for block in blocks {
      let value = Self.worth(of: block)
      var i = block.parent
      while i >= 0 {
        worth[i] += value
        i = Int(nodes[i].parent)
      }
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
    return best
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"”»’')]".contains($0) }) else { return false }
    return ".?!…:;".contains(last)
  }

  // MARK: - What is kept of it

  private static func kept(_ blocks: [Block], title: String?) -> [String] {
    let title = title.map { Folding.lower($0) }
    var kept: [Block] = []
    for block in blocks where !block.isForeign {
      switch block.tag {
      case .heading1, .caption, .title: continue
      default: break
      }
      let linkShare = Double(block.linked) / Double(max(1, block.count))
      if linkShare > 0.6, block.tag != .paragraph || block.linked == block.count || linkShare > 0.8
      {
        continue
      }
      if let title, Folding.lower(block.text) == title { continue }
      // Markup that was shown as text.
      if block.text.hasPrefix("<") { continue }
      kept.append(block)
    }
    func isProse(_ block: Block) -> Bool {
      block.tag != .heading && (block.count >= 60 || block.count >= 20 && endsSentence(block.text))
    }
    // Bylines and dates before the first paragraph, headings and shreds after the last.
    guard let first = kept.firstIndex(where: isProse), let last = kept.lastIndex(where: isProse)
    else {
      return kept.map(\.text)
    }
    var out: [String] = []
    for (i, block) in kept.enumerated() where i >= first && i <= last {
      // A heading that no text of its own follows leads to something else.
      if block.tag == .heading, i + 1 > last || kept[i + 1].tag == .heading { continue }
      if !isProse(block), block.tag != .heading, block.tag != .item, block.tag != .quote,
        block.tag != .cell, block.tag != .paragraph
      {
        continue
      }
      out.append(block.text)
    }
    return out
  }
}
