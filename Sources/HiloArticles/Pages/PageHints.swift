/// What of a page is something other than its article, as its elements say.
enum PageHints {
  /// For each node whether it, or an element around it, is something other than the article.
  static func foreign(_ tree: PageTree) -> [Bool] {
    let nodes = tree.nodes
    var foreign = [Bool](repeating: false, count: nodes.count)
    let lengths = proseLengths(tree)
    let all = lengths.first ?? 0
    for i in nodes.indices {
      let parent = Int(nodes[i].parent)
      if parent >= 0, foreign[parent] {
        // What calls itself the article's body is believed even where it stands oddly.
        foreign[i] = !isSureBody(nodes[i]) || lengths[i] == 0
        continue
      }
      guard nodes[i].tag != .text else { continue }
      // An element that holds most of the page's prose is not what its name says.
      foreign[i] =
        isForeign(nodes[i], prose: Int(lengths[i])) && (lengths[i] * 2 < all || isSure(nodes[i]))
    }
    return foreign
  }

  /// The bytes of prose below each node: long texts outside of links.
  static func proseLengths(_ tree: PageTree) -> [Int32] {
    let nodes = tree.nodes
    var lengths = [Int32](repeating: 0, count: nodes.count)
    for i in nodes.indices.reversed() {
      let parent = Int(nodes[i].parent)
      if nodes[i].tag == .text, nodes[i].count > 40, parent >= 0, nodes[parent].tag != .anchor {
        lengths[i] = nodes[i].count
      }
      if parent >= 0 { lengths[parent] += lengths[i] }
    }
    for i in nodes.indices where nodes[i].tag == .text { lengths[i] = 0 }
    return lengths
  }

  private static func isSureBody(_ node: PageTree.Node) -> Bool {
    node.property == .articleBody || node.names.contains(.sureBody)
  }

  private static func isSure(_ node: PageTree.Node) -> Bool {
    node.tag == .navigation || node.tag == .footer || node.names.contains(.comment)
  }

  private static func isForeign(_ node: PageTree.Node, prose: Int) -> Bool {
    if node.isHidden { return true }
    switch node.tag {
    case .navigation, .footer, .aside, .form, .figure: return true
    case .body, .html, .article, .main: return false
    default: break
    }
    // The article behind a barrier bears its name too; the barrier itself says little.
    if node.names.contains(.barrier), prose < 400 { return true }
    return node.names.contains(.foreign)
  }

  /// By how much an element's name speaks for its holding the article.
  static func favour(_ node: PageTree.Node) -> Double {
    let favour: Double
    switch node.tag {
    case .article: favour = 1.1
    case .main: favour = 1.02
    case .body, .html: favour = 0.9
    case .paragraph, .item, .cell, .row, .inline, .anchor, .heading, .heading1: favour = 0.7
    default: favour = 1
    }
    return node.names.contains(.body) || node.property == .articleBody ? favour * 1.2 : favour
  }
}
