/// A page's elements and texts, flat and in order of the page.
///
/// Texts stand in one array of bytes, white space made one space; nodes point into it.
struct PageTree {
  /// An element or a text.
  struct Node {
    /// The parent, or -1.
    var parent: Int32
    /// The node after the last one below it.
    var end: Int32
    var tag: PageTag
    /// What it states by `itemprop`.
    var property: PageProperty
    /// What its names say of it.
    var names: ElementNames
    /// Where in ``PageTree/bytes`` its text stands, or, of an element, the value of the attribute
    /// that matters: `href`, `datetime`, `content`.
    var start: Int32
    var count: Int32

    /// Whether the page hides it.
    var isHidden: Bool { names.contains(.hidden) }
  }

  /// In order; the first is the root.
  var nodes: [Node] = []
  /// What the nodes point into: valid UTF-8.
  var bytes: [UInt8] = []
  /// The page's own statements on itself: (name or property or itemprop, content).
  var metas: [(name: String, content: String)] = []
  /// The language of the root element.
  var language: String?
  /// The address that it calls canonical.
  var canonical: String?
  /// The address of its AMP version; whether it is one itself.
  var ampAddress: String?
  var isAMP = false
  /// The scripts of type `application/ld+json`.
  var linkedData: [[UInt8]] = []

  /// Parses `bytes`, valid UTF-8; nil when there is nothing to parse.
  init?(_ bytes: [UInt8]) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    self = PageParser.tree(of: bytes)
  }

  /// Without anything in it.
  init() {}

  /// The text or attribute of node `index`.
  func value(of index: Int) -> String {
    String(decoding: range(of: index), as: UTF8.self)
  }

  /// The bytes of the text or attribute of node `index`.
  func range(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return bytes[Int(node.start)..<Int(node.start + node.count)]
  }

  /// The text below node `index`, white space made one space; no more than `limit` bytes of it.
  /// Between blocks of text stands a space, or `mark`.
  func text(of index: Int, limit: Int = .max, mark: UInt8 = UInt8(ascii: " ")) -> String {
    var out: [UInt8] = []
    var i = index
    while i < Int(nodes[index].end), out.count < limit {
      if nodes[i].tag == .text {
        for b in range(of: i) where b != 0x20 || out.last != 0x20 && !out.isEmpty { out.append(b) }
      } else if nodes[i].tag.isBlock || nodes[i].tag == .lineBreak, let last = out.last,
        last != mark
      {
        out.append(mark)
      }
      i += 1
    }
    return String(decoding: out, as: UTF8.self).trimmed
  }

  /// Whether node `index` stands within an element of `tag`.
  func isInside(_ tag: PageTag, _ index: Int) -> Bool {
    var parent = Int(nodes[index].parent)
    while parent >= 0 {
      if nodes[parent].tag == tag { return true }
      parent = Int(nodes[parent].parent)
    }
    return false
  }
}

/// What microdata (and the like) call the content of an element.
enum PageProperty: UInt8 {
  case none, articleBody, author, published, modified, headline, name, publisher, section, other

  private static let table = ByteTable([
    ("articlebody", 1), ("author", 2), ("creator", 2), ("datepublished", 3), ("datecreated", 3),
    ("datemodified", 4), ("dateupdated", 4), ("headline", 5), ("name", 6), ("publisher", 7),
    ("articlesection", 8),
  ])

  /// The property that `value` of an `itemprop` names; of several the first that is known.
  init(_ value: UnsafeBufferPointer<UInt8>) {
    self = .other
    var start = 0
    for i in 0...value.count where i == value.count || value[i] <= 0x20 {
      let word = UnsafeBufferPointer(rebasing: value[start..<i])
      if let known = PageProperty(rawValue: UInt8(truncatingIfNeeded: Self.table.value(word))),
        known != .none
      {
        self = known
        return
      }
      start = i + 1
    }
  }
}
