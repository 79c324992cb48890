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

  private let tree: PageTree
  private var page: PageBlocks

  /// Finds the body of `tree`, whose title is `title`.
  init(of tree: PageTree, title: String?) {
    self.tree = tree
    page = PageBlocks(of: tree, foreign: PageHints.foreign(tree))
    page.markTeasers()
    guard let root = root() else { return }
    let inside = page.blocks.filter { $0.parent >= root && $0.parent < Int(tree.nodes[root].end) }
    paragraphs = kept(inside, title: title)
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
    if linkShare > 0.5 { return -1.0 * n }
    let isProse = block.count >= 80 || block.count >= 25 && page.endsSentence(block)
    guard isProse else { return -0.5 * n }
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
    return best
  }

  // MARK: - What is kept of it

  private func isProse(_ block: PageBlocks.Block) -> Bool {
    block.tag != .heading
      && (block.count >= 60 || block.count >= 20 && page.endsSentence(block))
  }

  private func kept(_ blocks: [PageBlocks.Block], title: String?) -> [String] {
    let title = title.map { Folding.lower($0) }
    var kept: [PageBlocks.Block] = []
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
      if let title, block.range.count < title.utf8.count + 8,
        Folding.lower(page.text(block)) == title
      {
        continue
      }
      // Markup that was shown as text.
      if page.bytes[block.range.lowerBound] == UInt8(ascii: "<") { continue }
      kept.append(block)
    }
    // Bylines and dates before the first paragraph, headings and shreds after the last.
    guard let first = kept.firstIndex(where: isProse), let last = kept.lastIndex(where: isProse)
    else {
      return kept.map { page.text($0) }
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
      out.append(page.text(block))
    }
    return out
  }
}
