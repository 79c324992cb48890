internal import CLibXML

/// A document in XML, or a piece of HTML, in libxml2's memory.
final class XMLTree {
  private let document: xmlDocPtr
  /// The outermost element.
  let root: XMLElement

  /// Parses `bytes` as XML, mending what is broken; entities are not resolved and nothing is fetched.
  init?(xml bytes: [UInt8]) {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    let parsed = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        nil, Int32(options))
    }
    guard let parsed else { return nil }
    guard let root = xmlDocGetRootElement(parsed) else {
      xmlFreeDoc(parsed)
      return nil
    }
    document = parsed
    self.root = XMLElement(root)
  }

  /// Parses `text` as HTML.
  init?(html text: String) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let bytes = Array(text.utf8)
    let parsed = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        "UTF-8", Int32(options))
    }
    guard let parsed else { return nil }
    guard let root = xmlDocGetRootElement(parsed) else {
      xmlFreeDoc(parsed)
      return nil
    }
    document = parsed
    self.root = XMLElement(root)
  }

  deinit { xmlFreeDoc(document) }
}

/// An element of an ``XMLTree``, to be used while that is held. Names are without prefix, so that it
/// does not matter which one a document chose for a namespace.
struct XMLElement {
  fileprivate let node: xmlNodePtr

  fileprivate init(_ node: xmlNodePtr) { self.node = node }

  /// The name without prefix.
  var name: String { Self.localName(node) }

  fileprivate static func localName(_ node: xmlNodePtr) -> String {
    let name = node.pointee.name.map { String(cString: $0) } ?? ""
    // Where the prefix is declared nowhere, libxml2 leaves it on.
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// The elements directly below.
  var children: [XMLElement] {
    var out: [XMLElement] = []
    var child = node.pointee.children
    while let here = child {
      if here.pointee.type == XML_ELEMENT_NODE { out.append(XMLElement(here)) }
      child = here.pointee.next
    }
    return out
  }

  /// The first element below called `name`, by the path of names that lead there.
  func first(_ path: String...) -> XMLElement? {
    var here: XMLElement? = self
    for name in path { here = here?.children.first { $0.name == name } }
    return here
  }

  /// All elements called one of `names` below this one and this one itself, in order, those within
  /// one of them left out.
  func all(_ names: Set<String>) -> [XMLElement] {
    var out: [XMLElement] = []
    walk { event in
      guard case .open(let element) = event, names.contains(element.name) else { return true }
      out.append(element)
      return false
    }
    return out
  }

  /// The value of the attribute called `name`, whatever its prefix.
  func attribute(_ name: String) -> String? {
    var attribute = node.pointee.properties
    while let here = attribute {
      if let found = here.pointee.name.map({ String(cString: $0) }), found == name {
        return here.pointee.children?.pointee.content.map { String(cString: $0) }
      }
      attribute = here.pointee.next
    }
    return nil
  }

  /// The text below, as it stands.
  var content: String {
    var out = ""
    walk { event in
      if case .text(let text) = event { out += text }
      return true
    }
    return out
  }

  /// The text below, white space made one space; nil when there is none.
  var text: String? {
    let words = content.split(whereSeparator: { $0.isWhitespace })
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// What a walk comes by.
  enum Event {
    case open(XMLElement)
    case close(XMLElement)
    case text(String)
  }

  /// Goes through what is below and the element itself without recursion; `visit` says of an element
  /// that opens whether to go into it.
  func walk(_ visit: (Event) -> Bool) {
    var current: xmlNodePtr? = node
    while let here = current {
      var isEntered = false
      switch here.pointee.type {
      case XML_ELEMENT_NODE: isEntered = visit(.open(XMLElement(here)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = here.pointee.content { _ = visit(.text(String(cString: content))) }
      default: break
      }
      if isEntered, let child = here.pointee.children {
        current = child
        continue
      }
      current = next(after: here, isEntered: isEntered, visit)
    }
  }

  private func next(after start: xmlNodePtr, isEntered: Bool, _ visit: (Event) -> Bool)
    -> xmlNodePtr?
  {
    var here = start
    var closes = isEntered
    while true {
      if closes { _ = visit(.close(XMLElement(here))) }
      if here == node { return nil }
      if let next = here.pointee.next { return next }
      guard let parent = here.pointee.parent else { return nil }
      here = parent
      closes = true
    }
  }
}
