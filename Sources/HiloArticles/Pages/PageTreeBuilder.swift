internal import HiloText

/// Puts what libxml2 tells of a page together to a ``PageTree``.
///
/// libxml2 closes what it opens, so that elements always nest; it does so after HTML 4, which knows
/// neither `section` nor `wbr`. Where the HTML standard (13.2.6) ends an element elsewhere, and text
/// would stand in a wrong one, it is closed here, and what libxml2 still holds for open there counts
/// for nothing until its end. What is not done, as no text depends on it: foster parents, the
/// formatting that browsers open anew.
struct PageTreeBuilder {
  /// An element that libxml2 holds for open.
  private struct Open {
    /// What stands in it hangs on this node.
    var node: Int32
    /// Whether that is its own node, and open.
    var isOwn: Bool
    var tag: PageTag
    var name: UInt64
    /// Whether nothing within it is kept.
    var isIgnored: Bool
  }

  private var tree = PageTree()
  private var open: [Open] = []
  private var attributes: [PageAttribute.Value] = []
  /// The text that what comes next may go on with, or -1; whether it ends in white space.
  private var textNode = -1
  private var endsInSpace = false

  /// Makes a builder with the root element open.
  init() {
    push(.html, [], 0..<0)
    open.append(Open(node: 0, isOwn: true, tag: .html, name: 0, isIgnored: false))
  }

  /// Whether nothing of what stands here is kept.
  var isIgnoring: Bool { open[open.count - 1].isIgnored }

  /// The tree, all its elements closed, with the linked data that stood in the page.
  consuming func finished(_ linkedData: [[UInt8]]) -> PageTree {
    while open.count > 1 { end() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.linkedData = linkedData
    return tree
  }

  // MARK: - What the parser tells

  /// A text, which goes on with the one before it if nothing stood between them.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = tree.bytes.count
    if textNode < 0 { endsInSpace = false }
    PageText.append(bytes, to: &tree.bytes, isSpace: &endsInSpace)
    guard tree.bytes.count > start else { return }
    if textNode >= 0 {
      tree.nodes[textNode].count += Int32(tree.bytes.count - start)
    } else {
      textNode = tree.nodes.count
      push(.text, [], start..<tree.bytes.count)
    }
  }

  /// A text of some bytes.
  mutating func text(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { text($0) } }

  /// Something stands between the texts.
  mutating func breakText() { textNode = -1 }

  /// The start of an element; false when it lies deeper than is kept, and is to be forgotten.
  mutating func start(
    _ name: UnsafeBufferPointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    breakText()
    let element = PageElement(name)
    let (tag, isVoid) = (element.tag, element.isVoid)
    if open.count >= Limits.pageDepth { return false }
    PageAttribute.read(list, into: &attributes)
    switch tag {
    case .html: readRoot()
    case .link: readLink()
    case .meta: readMeta()
    default:
      if !isIgnoring {
        closeImplied(tag, element.hash)
        if !isVoid && tag != .ignored && tag != .raw || tag == .lineBreak || tag == .rule {
          return openElement(element)
        }
      }
    }
    // HTML 4 does not know all that have no end: what follows `<wbr>` does not stand in it.
    let isIgnored = !isVoid && (tag == .ignored || tag == .raw)
    open.append(
      Open(
        node: parent, isOwn: false, tag: isVoid || tag == .html ? .inline : tag,
        name: isVoid || tag == .html ? 0 : element.hash, isIgnored: isIgnoring || isIgnored))
    return true
  }

  private mutating func openElement(_ element: PageElement) -> Bool {
    let around = parent
    let index = Int32(tree.nodes.count)
    add(element.tag)
    open.append(
      element.isVoid
        ? Open(node: around, isOwn: false, tag: .inline, name: 0, isIgnored: false)
        : Open(node: index, isOwn: true, tag: element.tag, name: element.hash, isIgnored: false))
    return true
  }

  /// The end of the element that was opened last.
  mutating func end() {
    breakText()
    guard open.count > 1, let last = open.popLast() else { return }
    if last.isOwn { tree.nodes[Int(last.node)].end = Int32(tree.nodes.count) }
  }

  /// An end tag that libxml2 does not follow: what it closes after the HTML standard is closed.
  mutating func strayEnd(_ name: UnsafeBufferPointer<UInt8>) {
    breakText()
    let element = PageElement(name)
    let (tag, hash) = (element.tag, element.hash)
    if tag == .html || tag == .body || tag == .script { return }
    let isHeading = tag == .heading || tag == .heading1
    var k = open.count - 1
    var hasBlock = false
    while k > 0 {
      let candidate = open[k]
      if candidate.name == hash
        || isHeading && (candidate.tag == .heading || candidate.tag == .heading1)
      {
        break
      }
      // Nothing in a cell closes what the table stands in.
      if candidate.tag.isScope, tag != .table, tag != .row, tag != .cell { return }
      hasBlock = hasBlock || candidate.tag.isBlock
      k -= 1
    }
    guard k > 0 else { return }
    if hasBlock, tag == .inline { return }
    if hasBlock, tag == .anchor { return closeLink(at: k) }
    close(from: k)
  }

  // MARK: - The elements that are open

  /// Closes what is open from `place` on; libxml2 ends it later.
  private mutating func close(from place: Int) {
    let around = open[place - 1]
    for k in (place..<open.count).reversed() {
      if open[k].isOwn { tree.nodes[Int(open[k].node)].end = Int32(tree.nodes.count) }
      open[k] = Open(
        node: around.node, isOwn: false, tag: .inline, name: 0, isIgnored: around.isIgnored)
    }
  }

  /// Closes what the start of `tag` closes.
  private mutating func closeImplied(_ tag: PageTag, _ name: UInt64) {
    if tag.endsParagraph { close({ $0.tag == .paragraph }, within: { $0.tag.isScope }) }
    switch tag {
    case .item:
      close({ $0.tag == .item && Self.isListItem($0.name) == Self.isListItem(name) }) {
        $0.tag.isScope || $0.tag == .list
      }
    case .cell: close({ $0.tag == .cell }, within: { $0.tag == .table || $0.tag == .row })
    case .row: close({ $0.tag == .row }, within: { $0.tag == .table })
    case .anchor: close({ $0.tag == .anchor }, within: { $0.tag.isBlock })
    case .heading, .heading1:
      // A heading within a heading ends it.
      let last = open[open.count - 1].tag
      if last == .heading || last == .heading1 { close(from: open.count - 1) }
    case .title, .ignored, .raw, .head: return
    default: break
    }
    // What is text ends the head.
    if open.count > 1, open[open.count - 1].tag == .head { close(from: open.count - 1) }
  }

  private static func isListItem(_ name: UInt64) -> Bool { name == listItem }
  private static let listItem: UInt64 = Array("li".utf8).withUnsafeBufferPointer(ByteTable.hash)

  /// Closes the innermost open element that is `wanted`, unless a `barrier` stands around what is
  /// open.
  private mutating func close(_ wanted: (Open) -> Bool, within barrier: (Open) -> Bool) {
    var k = open.count - 1
    while k > 0, !wanted(open[k]) {
      if barrier(open[k]) { return }
      k -= 1
    }
    if k > 0 { close(from: k) }
  }

  /// Closes the link at `place` and opens the elements within it anew outside of it.
  private mutating func closeLink(at place: Int) {
    let inner = Array(open[place...].dropFirst())
    close(from: place)
    var around = open[place].node
    for (k, element) in inner.enumerated() {
      open[place + 1 + k] = element
      if element.isOwn, k < 8 {
        var node = tree.nodes[Int(element.node)]
        node.parent = around
        around = Int32(tree.nodes.count)
        node.end = around + 1
        tree.nodes.append(node)
      } else {
        open[place + 1 + k].isOwn = false
      }
      open[place + 1 + k].node = around
    }
  }

  private var parent: Int32 { open.last?.node ?? -1 }

  private mutating func push(
    _ tag: PageTag, _ names: ElementNames, _ range: Range<Int>, property: PageProperty = .none
  ) {
    tree.nodes.append(
      PageTree.Node(
        parent: parent, end: Int32(tree.nodes.count + 1), tag: tag, property: property,
        names: names, start: Int32(range.lowerBound), count: Int32(range.count)))
  }
}

// MARK: - What elements bear

extension PageTreeBuilder {
  /// Adds an element with what its attributes say.
  private mutating func add(_ tag: PageTag) {
    var marks = ElementMarks()
    var range = 0..<0
    for attribute in attributes {
      switch attribute.name {
      case .marks: marks = ElementMarks(attribute.bytes)
      case .datetime, .content: range = append(attribute.bytes)
      default: break
      }
    }
    push(tag, marks.names, range, property: marks.property)
  }

  /// Adds the value of an attribute; gives where it stands.
  private mutating func append(_ value: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = tree.bytes.count
    var isSpace = false
    PageText.append(value, to: &tree.bytes, isSpace: &isSpace)
    return start..<tree.bytes.count
  }

  private func value(of name: PageAttribute) -> PageAttribute.Value? {
    attributes.first { $0.name == name }
  }

  private mutating func readRoot() {
    if tree.language == nil { tree.language = value(of: .language)?.string }
    if value(of: .amp) != nil { tree.isAMP = true }
  }

  private mutating func readLink() {
    guard let rel = value(of: .rel), let href = value(of: .href) else { return }
    switch rel.string.lowercased() {
    case "canonical": if tree.canonical == nil { tree.canonical = href.string }
    case "amphtml": tree.ampAddress = href.string
    default: break
    }
  }

  private mutating func readMeta() {
    guard let content = value(of: .content) else { return }
    let stated = content.string
    for attribute in attributes {
      switch attribute.name {
      case .property, .name: tree.metas.append((attribute.string.lowercased(), stated))
      case .itemprop:
        tree.metas.append((attribute.string.lowercased(), stated))
        // Within an element it speaks of that.
        if !isIgnoring, open.count > 1 {
          push(.meta, [], append(content.bytes), property: PageProperty(attribute.bytes))
        }
      default: break
      }
    }
  }
}
