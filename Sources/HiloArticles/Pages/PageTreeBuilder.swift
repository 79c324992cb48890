internal import HiloText

/// Puts the tags of a page together to a tree, with the ends that HTML lets people leave out.
///
/// The rules of the HTML standard (13.2.6) that change where text stands: paragraphs, list items
/// and cells end by themselves, an end tag closes what is open within its element, a link that is
/// closed across blocks leaves them open. What it does not do, as no text depends on it: foster
/// parents, the formatting that browsers open anew.
struct PageTreeBuilder {
  private struct Open {
    var node: Int32
    var tag: PageTag
    var name: UInt64
    /// Whether nothing within it is kept.
    var isIgnored: Bool
  }

  private var tree = PageTree()
  private var open: [Open] = []
  /// Open elements beyond the depth that is kept, of which only the ends are counted.
  private var beyond = 0

  /// Makes a builder with the root element open.
  init() {
    push(.html, [], 0..<0)
    open.append(Open(node: 0, tag: .html, name: 0, isIgnored: false))
  }

  private var isIgnoring: Bool { open.last?.isIgnored ?? false }

  /// The tree, all its elements closed.
  consuming func finished() -> PageTree {
    while !open.isEmpty { closeLast() }
    return tree
  }

  // MARK: - What the scanner tells

  /// A text that stands at `range`.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !isIgnoring else { return }
    let start = tree.bytes.count
    appendText(UnsafeBufferPointer(rebasing: bytes[range]))
    guard tree.bytes.count > start else { return }
    if tree.bytes.count > start + 1 || tree.bytes[start] != 0x20 {
      if open.last?.tag == .head { closeLast() }
    }
    push(.text, [], start..<tree.bytes.count)
  }

  /// An element whose content is no markup.
  mutating func raw(
    _ tag: PageTag, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [HTMLScanner.Attribute],
    content: Range<Int>
  ) {
    switch tag {
    case .script:
      guard tree.linkedData.count < 64,
        attributes.contains(where: { $0.name == .type && holds("ld+json", bytes, $0.value) })
      else { return }
      tree.linkedData.append(String(decoding: bytes[content], as: UTF8.self))
    case .title where !isIgnoring:
      let start = tree.bytes.count
      appendText(UnsafeBufferPointer(rebasing: bytes[content]))
      push(.title, [], start..<start)
      let node = tree.nodes.count - 1
      push(.text, [], start..<tree.bytes.count, parent: Int32(node))
      tree.nodes[node].end = Int32(tree.nodes.count)
    default: break
    }
  }

  /// The start of an element.
  mutating func start(
    _ tag: PageTag, name: UInt64, _ bytes: UnsafeBufferPointer<UInt8>,
    _ attributes: [HTMLScanner.Attribute], isVoid: Bool
  ) {
    switch tag {
    case .html:
      for attribute in attributes {
        if attribute.name == .language, tree.language == nil {
          tree.language = string(bytes, attribute.value)
        }
        if attribute.name == .amp { tree.isAMP = true }
      }
      return
    case .link: return readLink(bytes, attributes)
    case .meta: return readMeta(bytes, attributes)
    case .body: if open.contains(where: { $0.tag == .body }) { return }
    case .head: if tree.nodes.count > 1 { return }
    default: break
    }
    if !isIgnoring {
      if tag != .head, open.last?.tag == .head { closeLast() }
      closeImplied(tag, name)
    }
    let isIgnored = isIgnoring || tag == .ignored
    guard !isVoid || tag == .lineBreak || tag == .rule else { return }
    if !isVoid, open.count >= Limits.pageDepth {
      beyond += 1
      return
    }
    let index = Int32(tree.nodes.count)
    if !isIgnored { element(tag, bytes, attributes) }
    if !isVoid {
      open.append(
        Open(node: isIgnored ? -1 : index, tag: tag, name: name, isIgnored: isIgnored))
    }
  }

  /// The end of an element.
  mutating func end(_ tag: PageTag, name: UInt64) {
    if tag == .html || tag == .body || tag == .script || tag == .raw { return }
    if beyond > 0 {
      beyond -= 1
      return
    }
    let isHeading = tag == .heading || tag == .heading1
    var k = open.count - 1
    var hasBlock = false
    while k > 0 {
      let candidate = open[k]
      if candidate.name == name
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
    while open.count > k { closeLast() }
  }

  // MARK: - The elements that are open

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    if last.node >= 0 { tree.nodes[Int(last.node)].end = Int32(tree.nodes.count) }
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
      if let last = open.last, last.tag == .heading || last.tag == .heading1 { closeLast() }
    default: break
    }
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
    guard k > 0 else { return }
    while open.count > k { closeLast() }
  }

  /// Closes the link at `place` and opens the elements within it anew outside of it.
  private mutating func closeLink(at place: Int) {
    let inner = Array(open[(place + 1)...])
    while open.count > place { closeLast() }
    for element in inner.prefix(8) {
      var copy = element
      if element.node >= 0 {
        copy.node = Int32(tree.nodes.count)
        var node = tree.nodes[Int(element.node)]
        node.parent = parent
        node.end = copy.node + 1
        tree.nodes.append(node)
      }
      open.append(copy)
    }
  }

  private var parent: Int32 { open.last { $0.node >= 0 }?.node ?? -1 }

  private mutating func push(
    _ tag: PageTag, _ names: ElementNames, _ range: Range<Int>, property: PageProperty = .none,
    parent given: Int32? = nil
  ) {
    tree.nodes.append(
      PageTree.Node(
        parent: given ?? parent, end: Int32(tree.nodes.count + 1), tag: tag, property: property,
        names: names, start: Int32(range.lowerBound), count: Int32(range.count)))
  }
}

// MARK: - What elements bear

extension PageTreeBuilder {
  private mutating func element(
    _ tag: PageTag, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [HTMLScanner.Attribute]
  ) {
    var names: ElementNames = []
    var property = PageProperty.none
    var range = 0..<0
    for attribute in attributes {
      let value = UnsafeBufferPointer(rebasing: bytes[attribute.value])
      switch attribute.name {
      case .id, .names: names.formUnion(ElementNames.read(value))
      case .itemprop:
        property = PageProperty(value)
        names.formUnion(ElementNames.read(value))
      case .style:
        if hides(value) { names.insert(.hidden) }
      case .hidden: names.insert(.hidden)
      case .ariaHidden: if equals("true", value) { names.insert(.hidden) }
      case .rel: if tag == .anchor, equals("author", value) { property = .author }
      case .datetime where tag == .time, .href where tag == .anchor, .content:
        let start = tree.bytes.count
        appendText(value)
        range = start..<tree.bytes.count
      default: break
      }
    }
    push(tag, names, range, property: property)
  }

  private func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var compact: [UInt8] = []
    for b in style.prefix(400) where b > 0x20 { compact.append(b | 0x20) }
    // The bit that makes small letters leaves ":" and "-" as they are.
    return contains("display:none", compact) || contains("visibility:hidden", compact)
  }

  private func contains(_ part: StaticString, _ bytes: [UInt8]) -> Bool {
    let n = part.utf8CodeUnitCount
    guard bytes.count >= n else { return false }
    for start in 0...bytes.count - n where bytes[start] == part.utf8Start[0] {
      if (0..<n).allSatisfy({ bytes[start + $0] == part.utf8Start[$0] }) { return true }
    }
    return false
  }

  private func holds(
    _ part: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    contains(part, bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }

  private func equals(_ word: StaticString, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.count == word.utf8CodeUnitCount
      && value.indices.allSatisfy { value[$0] | 0x20 == word.utf8Start[$0] }
  }

  /// The value of an attribute as a string.
  private func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    CharacterReferences.resolved(String(decoding: bytes[range], as: UTF8.self)).trimmed
  }

  private mutating func readLink(
    _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [HTMLScanner.Attribute]
  ) {
    guard let rel = attributes.first(where: { $0.name == .rel }),
      let href = attributes.first(where: { $0.name == .href })
    else { return }
    switch string(bytes, rel.value).lowercased() {
    case "canonical": if tree.canonical == nil { tree.canonical = string(bytes, href.value) }
    case "amphtml": tree.ampAddress = string(bytes, href.value)
    default: break
    }
  }

  private mutating func readMeta(
    _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [HTMLScanner.Attribute]
  ) {
    guard let content = attributes.first(where: { $0.name == .content }) else { return }
    let value = string(bytes, content.value)
    for attribute in attributes {
      switch attribute.name {
      case .property, .name:
        tree.metas.append((string(bytes, attribute.value).lowercased(), value))
      case .itemprop:
        tree.metas.append((string(bytes, attribute.value).lowercased(), value))
        // Within an element it speaks of that.
        if !isIgnoring, open.count > 1 {
          let start = tree.bytes.count
          appendText(UnsafeBufferPointer(rebasing: bytes[content.value]))
          push(
            .meta, [], start..<tree.bytes.count,
            property: PageProperty(UnsafeBufferPointer(rebasing: bytes[attribute.value])))
        }
      default: break
      }
    }
  }

  /// Adds `value` to the tree's bytes: references resolved, runs of white space made one space,
  /// soft hyphens and spaces without width left out.
  private mutating func appendText(_ value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(UInt8(ascii: "&")) else { return appendCollapsed(value) }
    var resolved: [UInt8] = []
    resolved.reserveCapacity(value.count)
    var i = 0
    while i < value.count {
      if value[i] == UInt8(ascii: "&") {
        i = CharacterReferences.appendReference(value, at: i, to: &resolved)
      } else {
        resolved.append(value[i])
        i += 1
      }
    }
    resolved.withUnsafeBufferPointer { appendCollapsed($0) }
  }

  private mutating func appendCollapsed(_ value: UnsafeBufferPointer<UInt8>) {
    var i = 0
    var isSpace = false
    while i < value.count {
      let b = value[i]
      if b > 0x20, b < 0x80 {
        tree.bytes.append(b as UInt8)
        isSpace = false
        i += 1
        continue
      }
      let (width, kind) = Self.space(value, at: i)
      switch kind {
      case .space:
        if !isSpace { tree.bytes.append(UInt8(ascii: " ")) }
        isSpace = true
      case .nothing: break
      case .letter:
        tree.bytes.append(contentsOf: value[i..<i + width])
        isSpace = false
      }
      i += width
    }
  }

  private enum SpaceKind { case space, nothing, letter }

  /// How many bytes the character at `i` has, and whether it is white space.
  private static func space(_ value: UnsafeBufferPointer<UInt8>, at i: Int) -> (Int, SpaceKind) {
    let b = value[i]
    if b <= 0x20 { return (1, .space) }
    if b < 0xE0 {
      guard i + 1 < value.count else { return (1, .nothing) }
      if b == 0xC2, value[i + 1] == 0xA0 { return (2, .space) }
      if b == 0xC2, value[i + 1] == 0xAD { return (2, .nothing) }
      return (b < 0xC0 ? 1 : 2, .letter)
    }
    let width = b < 0xF0 ? 3 : 4
    guard i + width <= value.count else { return (value.count - i, .nothing) }
    guard width == 3 else { return (4, .letter) }
    switch (b, value[i + 1], value[i + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return (3, .space)
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return (3, .nothing)
    default: return (3, .letter)
    }
  }
}
