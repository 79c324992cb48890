internal import CLibXML

/// A page's elements and texts, flat and in order of the page, freed of libxml2.
struct PageTree {
  /// An element or a text.
  struct Node {
    /// The parent, or -1.
    var parent: Int32
    /// The node after the last one below it.
    var end: Int32
    var depth: Int32
    var tag: PageTag
    /// What stands in a text, script or the attributes of a `meta`, `link` or `time`.
    var text: String
    /// Class, id, role and itemprop of an element, lower case, as words.
    var hints: String
    /// Whether the page hides it.
    var isHidden: Bool
  }

  /// In order; the first is the root.
  private(set) var nodes: [Node] = []
  /// The page's own statements on itself: (name or property or itemprop, content).
  private(set) var metas: [(name: String, content: String)] = []
  /// The language of the root element.
  private(set) var language: String?
  /// The address that it calls canonical.
  private(set) var canonical: String?
  /// The scripts of type `application/ld+json`.
  private(set) var linkedData: [String] = []

  /// Parses `bytes`, valid UTF-8; nil when there is nothing to parse.
  init?(_ bytes: [UInt8]) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    language = Self.attribute("lang", of: root) ?? Self.attribute("xml:lang", of: root)
    add(root)
  }

  /// Walks the tree without recursion: hostile pages nest without end.
  private mutating func add(_ root: xmlNodePtr) {
    var open: [Int32] = []
    var current: xmlNodePtr? = root
    while let node = current {
      let index = Int32(nodes.count)
      let isKept = append(node, parent: open.last ?? -1, depth: Int32(open.count))
      if isKept, open.count < Limits.pageDepth, node.pointee.type == XML_ELEMENT_NODE,
        let child = node.pointee.children
      {
        open.append(index)
        current = child
        continue
      }
      var up: xmlNodePtr? = node
      while let here = up {
        if here == root {
          up = nil
          break
        }
        if let next = here.pointee.next {
          up = next
          break
        }
        if let last = open.popLast() { nodes[Int(last)].end = Int32(nodes.count) }
        up = here.pointee.parent
      }
      current = up
    }
    while let last = open.popLast() { nodes[Int(last)].end = Int32(nodes.count) }
  }

  /// Adds `node`; false when what is below it is of no use.
  private mutating func append(_ node: xmlNodePtr, parent: Int32, depth: Int32) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = node.pointee.content.map { String(cString: $0) } ?? ""
      guard !text.isEmpty else { return false }
      push(PageTag.text, text: text, parent: parent, depth: depth)
      return false
    case XML_ELEMENT_NODE: break
    default: return false
    }
    let name = node.pointee.name.map { String(cString: $0) } ?? ""
    let tag = PageTag(name)
    switch tag {
    case .script:
      if Self.attribute("type", of: node)?.contains("ld+json") == true, linkedData.count < 32 {
        linkedData.append(Self.content(of: node))
      }
      return false
    case .ignored: return false
    case .meta:
      let content = Self.attribute("content", of: node) ?? ""
      for key in ["property", "name", "itemprop"] {
        if let name = Self.attribute(key, of: node) { metas.append((name.lowercased(), content)) }
      }
      return false
    case .link:
      if Self.attribute("rel", of: node)?.lowercased() == "canonical", canonical == nil {
        canonical = Self.attribute("href", of: node)
      }
      return false
    default: break
    }
    var hints = ""
    for key in ["class", "id", "role", "itemprop", "data-component", "data-testid", "aria-label"] {
      if let value = Self.attribute(key, of: node) { hints += " " + value.prefix(200) }
    }
    var text = ""
    if tag == .time {
      text = Self.attribute("datetime", of: node) ?? ""
    } else if tag == .anchor {
      text = Self.attribute("href", of: node) ?? ""
    }
    let style = Self.attribute("style", of: node)?.lowercased().filter { $0 != " " } ?? ""
    let isHidden =
      style.contains("display:none") || style.contains("visibility:hidden")
      || Self.attribute("hidden", of: node) != nil
      || Self.attribute("aria-hidden", of: node) == "true"
    push(
      tag, text: text, hints: hints.lowercased(), isHidden: isHidden, parent: parent, depth: depth)
    return true
  }

  private mutating func push(
    _ tag: PageTag, text: String, hints: String = "", isHidden: Bool = false, parent: Int32,
    depth: Int32
  ) {
    nodes.append(
      Node(
        parent: parent, end: Int32(nodes.count + 1), depth: depth, tag: tag, text: text,
        hints: hints,
        isHidden: isHidden))
  }

  private static func attribute(_ name: String, of node: xmlNodePtr) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { hilo_xml_free(value) }
    return String(cString: value)
  }

  private static func content(of node: xmlNodePtr) -> String {
    guard let value = xmlNodeGetContent(node) else { return "" }
    defer { hilo_xml_free(value) }
    return String(cString: value)
  }

  /// The text below node `index`, white space made one space.
  func text(of index: Int) -> String {
    var words: [Substring] = []
    var i = index
    while i < Int(nodes[index].end) {
      if nodes[i].tag == .text { words += nodes[i].text.split(whereSeparator: { $0.isWhitespace }) }
      i += 1
    }
    return words.joined(separator: " ")
  }
}

/// The kinds of element that matter for reading a page.
enum PageTag: UInt8 {
  case text, anchor, paragraph, heading1, heading, item, list, quote, cell, table, division,
    section,
    article, main, aside, navigation, header, footer, figure, caption, time, lineBreak, form,
    inline,
    pre, body, title, meta, link, script, ignored, other

  init(_ name: String) { self = Self.names[name.lowercased()] ?? .other }

  /// Whether its text is a paragraph apart from what stands before and after.
  var isBlock: Bool {
    switch self {
    case .paragraph, .heading1, .heading, .item, .list, .quote, .cell, .table, .division, .section,
      .article, .main, .aside, .navigation, .header, .footer, .figure, .caption, .form, .pre, .body,
      .other, .title:
      true
    default: false
    }
  }

  private static let names: [String: PageTag] = [
    "a": .anchor, "p": .paragraph, "h1": .heading1, "h2": .heading, "h3": .heading, "h4": .heading,
    "h5": .heading, "h6": .heading, "li": .item, "dd": .item, "dt": .item, "ul": .list, "ol": .list,
    "dl": .list, "blockquote": .quote, "q": .inline, "td": .cell, "th": .cell, "table": .table,
    "tbody": .table, "thead": .table, "tr": .table, "div": .division, "center": .division,
    "section": .section, "article": .article, "main": .main, "aside": .aside, "nav": .navigation,
    "menu": .navigation, "header": .header, "footer": .footer, "figure": .figure,
    "figcaption": .caption, "time": .time, "br": .lineBreak, "form": .form, "span": .inline,
    "b": .inline, "strong": .inline, "i": .inline, "em": .inline, "u": .inline, "small": .inline,
    "sup": .inline, "sub": .inline, "font": .inline, "abbr": .inline, "cite": .inline,
    "code": .inline,
    "mark": .inline, "ins": .inline, "s": .inline, "big": .inline, "wbr": .inline, "data": .inline,
    "acronym": .inline, "tt": .inline, "kbd": .inline, "dfn": .inline, "var": .inline,
    "bdi": .inline,
    "label": .ignored, "pre": .pre, "body": .body, "html": .body, "title": .title, "meta": .meta,
    "link": .link, "script": .script, "style": .ignored, "noscript": .ignored, "template": .ignored,
    "iframe": .ignored, "svg": .ignored, "button": .ignored, "select": .ignored, "option": .ignored,
    "textarea": .ignored, "input": .ignored, "object": .ignored, "embed": .ignored,
    "canvas": .ignored, "video": .ignored, "audio": .ignored, "map": .ignored, "del": .ignored,
    "dialog": .ignored, "math": .ignored, "img": .ignored, "picture": .ignored,
  ]
}
