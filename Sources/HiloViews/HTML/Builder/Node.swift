/// A piece of a page. Text is escaped when it is written: there is no way to put markup in it.
indirect enum Node: Sendable {
  /// An element with its attributes and what it holds.
  case element(Tag, [Attribute], [Node])
  /// Words.
  case text(String)
  /// Pieces one after another.
  case group([Node])
  /// A style sheet or script that is part of the program.
  case embedded(Tag, [UInt8])

  /// Nothing.
  static let empty = Node.group([])
}

/// The elements that pages are made of.
enum Tag: String, Sendable {
  case html, head, body, meta, title, style, script, main, header, footer, nav, aside, section
  case article, div, h1, h2, h3, h4, h5, h6, p, ul, ol, li, dl, dt, dd, blockquote, q, figure
  case figcaption, table, caption, colgroup, col, thead, tbody, tr, th, td, a, b, i, em, small, span
  case time, abbr, bdi, mark, del, ins, details, summary, fieldset, legend, label, input, button, br
  case svg, g, defs, symbol, use, path, circle, rect, line, text, tspan, desc

  /// Whether it holds nothing and is never closed.
  var isVoid: Bool { self == .meta || self == .col || self == .input || self == .br }

  /// The heading of `level`, 1 to 6.
  static func heading(_ level: Int) -> Tag {
    [.h1, .h2, .h3, .h4, .h5, .h6][max(0, min(level, 6) - 1)]
  }
}

/// An attribute of an element. Its value is escaped when it is written.
struct Attribute: Sendable {
  /// Its name: always a word of the program.
  let name: StaticString
  /// Its value; nil for an attribute that is there or not.
  let value: String?

  /// Any attribute but a link, a script or a style.
  static func other(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name: name, value: value)
  }
  /// An attribute that is there or not.
  static func flag(_ name: StaticString) -> Attribute { Attribute(name: name, value: nil) }
  static func `class`(_ value: String) -> Attribute { Attribute(name: "class", value: value) }
  static func id(_ value: String) -> Attribute { Attribute(name: "id", value: value) }
  static func lang(_ value: String) -> Attribute { Attribute(name: "lang", value: value) }
  static func role(_ value: String) -> Attribute { Attribute(name: "role", value: value) }
  static func label(_ value: String) -> Attribute { Attribute(name: "aria-label", value: value) }
  static func labelled(by id: String) -> Attribute {
    Attribute(name: "aria-labelledby", value: id)
  }
  static let hidden = Attribute(name: "aria-hidden", value: "true")
  /// A link to an anchor of the same page.
  static func href(_ anchor: String) -> Attribute { Attribute(name: "href", value: "#" + anchor) }
  /// A link to a page of the web; nil for what is no web address.
  static func href(web address: String) -> Attribute? {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return Attribute(name: "href", value: address)
  }
  /// A length or place in a drawing, in its units, to a tenth.
  static func length(_ name: StaticString, _ value: Double) -> Attribute {
    Attribute(name: name, value: Geometry.number(value))
  }
}

/// Numbers as drawings write them.
enum Geometry {
  /// `value` to a tenth, without idle zeros: the same on every machine.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + (part == 0 ? "\(whole)" : "\(whole).\(part)")
  }
}

/// Makes an element.
func element(
  _ tag: Tag, _ attributes: Attribute?..., @NodeBuilder content: () -> Node = { .empty }
) -> Node {
  .element(tag, attributes.compactMap { $0 }, [content()])
}

/// Lets elements be written as they nest.
@resultBuilder enum NodeBuilder {
  static func buildExpression(_ node: Node) -> Node { node }
  static func buildExpression(_ text: String) -> Node { .text(text) }
  static func buildExpression(_ nodes: [Node]) -> Node { .group(nodes) }
  static func buildBlock(_ nodes: Node...) -> Node { nodes.count == 1 ? nodes[0] : .group(nodes) }
  static func buildOptional(_ node: Node?) -> Node { node ?? .empty }
  static func buildEither(first node: Node) -> Node { node }
  static func buildEither(second node: Node) -> Node { node }
  static func buildArray(_ nodes: [Node]) -> Node { .group(nodes) }
}
