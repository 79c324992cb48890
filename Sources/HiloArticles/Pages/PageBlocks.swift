/// A page cut into runs of text without a block boundary in them.
struct PageBlocks {
  /// One such run.
  struct Block {
    /// Where it stands in ``PageBlocks/bytes``.
    var range: Range<Int>
    /// The element that holds it.
    var parent: Int
    var tag: PageTag
    /// Characters but spaces, and those of them within links.
    var count: Int
    var linked: Int
    /// Whether it, or an element around it, is something other than the article.
    var isForeign: Bool
  }

  var blocks: [Block] = []
  /// What the blocks point into: valid UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Cuts `tree`; `foreign` says of each of its nodes whether it is something other than the
  /// article.
  init(of tree: PageTree, foreign: [Bool]) {
    bytes.reserveCapacity(tree.bytes.count)
    let nodes = tree.nodes
    // The nearest element around each node whose text is apart, and whether a link is around it.
    var blockOf = [Int32](repeating: 0, count: nodes.count)
    var isLinked = [Bool](repeating: false, count: nodes.count)
    var open = Open(start: 0)
    for i in nodes.indices {
      let parent = Int(nodes[i].parent)
      let tag = nodes[i].tag
      blockOf[i] = tag.isBlock || parent < 0 ? Int32(i) : blockOf[parent]
      isLinked[i] = tag == .anchor || parent >= 0 && isLinked[parent]
      switch tag {
      case .lineBreak:
        open.breaks += 1
        // A line in type of its own, as old pages set titles and bylines, is one by itself.
        let isLine = !open.isDirect && open.count > 0 && open.count < 160
        if open.breaks >= 2 || isLine { close(&open, nodes, foreign) } else { space(open) }
      case .text:
        let owner = Int(blockOf[i])
        if owner != open.owner { close(&open, nodes, foreign) }
        if add(tree, i, to: &open, isLinked: isLinked[i]) {
          open.owner = owner
          open.breaks = 0
          open.isDirect = open.isDirect || parent == owner
        }
      default: if tag.isBlock { close(&open, nodes, foreign) }
      }
    }
    close(&open, nodes, foreign)
  }

  /// The text of `block`.
  func text(_ block: Block) -> String { String(decoding: bytes[block.range], as: UTF8.self) }

  private struct Open {
    var start: Int
    var owner = -1
    var count = 0
    var linked = 0
    var breaks = 0
    /// Whether some of its text stands in no element within its own.
    var isDirect = false
  }

  private mutating func space(_ open: Open) {
    if bytes.count > open.start, bytes.last != 0x20 { bytes.append(0x20) }
  }

  /// Adds text node `i`; false when there is nothing but white space in it.
  private mutating func add(_ tree: PageTree, _ i: Int, to open: inout Open, isLinked: Bool) -> Bool
  {
    var count = 0
    let node = tree.nodes[i]
    var k = Int(node.start)
    let end = k + Int(node.count)
    if k < end, tree.bytes[k] == 0x20 {
      space(open)
      k += 1
    }
    while k < end {
      let b = tree.bytes[k]
      bytes.append(b)
      if b > 0x20, b & 0xC0 != 0x80 { count += 1 }
      k += 1
    }
    open.count += count
    if isLinked { open.linked += count }
    return count > 0
  }

  private mutating func close(_ open: inout Open, _ nodes: [PageTree.Node], _ foreign: [Bool]) {
    if open.owner >= 0, open.count > 0 {
      var end = bytes.count
      while end > open.start, bytes[end - 1] == 0x20 { end -= 1 }
      blocks.append(
        Block(
          range: open.start..<end, parent: open.owner, tag: nodes[open.owner].tag,
          count: open.count, linked: open.linked, isForeign: foreign[open.owner]))
    }
    open = Open(start: bytes.count)
  }

  /// Makes foreign what stands in a row of linked headings with a text or two under each: lists
  /// of other articles.
  mutating func markTeasers(_ tree: PageTree) {
    // In one list: no more than some levels below the same element, which is not the whole page.
    func lists(around block: Int) -> [Int] {
      var (i, lists) = (blocks[block].parent, [Int]())
      while i > 0, lists.count < 8 {
        let tag = tree.nodes[i].tag
        if lists.count > 1, tag == .body || tag == .main || tag == .html { break }
        lists.append(i)
        i = Int(tree.nodes[i].parent)
      }
      return lists
    }
    func isNear(_ a: Int, _ b: Int) -> Bool {
      let others = lists(around: b)
      return lists(around: a).contains { others.contains($0) }
    }
    let linked = blocks.indices.filter {
      blocks[$0].tag == .heading && blocks[$0].linked * 10 >= blocks[$0].count * 8
    }
    var run = 0
    for (k, i) in linked.enumerated() {
      let next = k + 1 < linked.count ? linked[k + 1] : nil
      if let next, next - i <= 5, isNear(i, next) {
        for j in i..<next { blocks[j].isForeign = true }
        run = next - i
      } else if run > 0 {
        for j in i..<min(i + run, blocks.count) { blocks[j].isForeign = true }
        run = 0
      }
    }
  }

  /// Whether `block` ends as a sentence does.
  func endsSentence(_ block: Block) -> Bool {
    var end = block.range.upperBound
    while end > block.range.lowerBound {
      let b = bytes[end - 1]
      // Quotation marks and brackets after the stop: " ' ) ] and, in UTF-8, ” ’ ».
      if b == 0x22 || b == 0x27 || b == 0x29 || b == 0x5D {
        end -= 1
      } else if end - 3 >= block.range.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        b == 0x9D || b == 0x99
      {
        end -= 3
      } else if end - 2 >= block.range.lowerBound, bytes[end - 2] == 0xC2, b == 0xBB {
        end -= 2
      } else {
        break
      }
    }
    guard end > block.range.lowerBound else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      return true
    case 0xA6:
      return end - 3 >= block.range.lowerBound && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
    default: return false
    }
  }
}
