/// Reads feeds and sitemaps in XML: what stands in which item, in one pass.
struct FeedParser {
  /// The text of one element.
  struct Leaf {
    var name: String
    var attributes: [(name: String, value: String)]
    /// References resolved, marks left out.
    var text: String
    /// With the marks within, as it was written; nil where there are none.
    var markup: String?
    /// The address that links in it are relative to, as the feed states it.
    var base: String?

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  private var scanner: MarkupScanner
  private var names = FeedNames()
  private var builder: FeedBuilder
  private let kind: Feed.Kind
  /// The addresses that `xml:base` states, of the elements that are open.
  private var bases: [(name: String, address: String)] = []

  /// Reads `bytes`, valid UTF-8, `limit` items of them at most; nil when no feed is in them.
  init?(_ bytes: [UInt8], limit: Int) {
    scanner = MarkupScanner(bytes)
    var kind: Feed.Kind?
    var tags = 0
    // Warnings of a program or a comment often stand before the root.
    while kind == nil, tags < 500, let token = scanner.next() {
      guard token.kind == .start else { continue }
      tags += 1
      let attributes = scanner.attributes(of: token)
      names.declare(attributes)
      kind = FeedElement.kind(root: names.name(bytes[token.name], attributes))
      if kind != nil, let base = attributes.first(where: { $0.name == "xml:base" }) {
        bases.append(("", base.value))
      }
    }
    guard let kind else { return nil }
    self.kind = kind
    builder = FeedBuilder(kind: kind, limit: limit)
  }

  /// The feed, read from the address `address`.
  mutating func feed(at address: String?) -> Feed {
    while let token = scanner.next() {
      switch token.kind {
      case .start: start(token)
      case .end: end(token)
      case .text, .literal: break
      }
    }
    return builder.feed(at: address)
  }

  private mutating func start(_ token: MarkupScanner.Token) {
    let attributes = scanner.attributes(of: token)
    names.declare(attributes)
    let name = names.name(scanner.bytes[token.name], attributes)
    let base = attributes.first { $0.name == "xml:base" }?.value
    if kind == .list {
      if name == "outline" { builder.outline(attributes) }
      if name == "title" { builder.add(leaf(name, token, attributes, .narrow)) }
      return
    }
    if FeedElement.isItem(name, in: kind) {
      builder.open()
      bases.removeAll { FeedElement.isItem($0.name, in: kind) }
      if let base { bases.append((name, base)) }
      if let about = attributes.first(where: { $0.name == "rdf:about" || $0.name == "about" }) {
        builder.about(about.value)
      }
      if token.isClosed { builder.close() }
    } else if FeedElement.isForeign(name) {
      if !token.isClosed { _ = leaf(name, token, attributes, .wide) }
    } else if let width = FeedElement.field(name) {
      var found = leaf(name, token, attributes, width)
      found.base = base ?? found.base
      builder.add(found)
    } else if let base {
      bases.append((name, base))
    } else if name == "feed" || name == "rss",
      let language = attributes.first(where: { $0.name == "xml:lang" })
    {
      builder.language(language.value)
    }
  }

  private mutating func end(_ token: MarkupScanner.Token) {
    let name = names.name(scanner.bytes[token.name])
    if FeedElement.isItem(name, in: kind) { builder.close() }
    if let open = bases.lastIndex(where: { $0.name == name }), !name.isEmpty {
      bases.removeSubrange(open...)
    }
  }

  // MARK: - Texts

  /// Reads on to the end of the element that `start` opened, or to where it must have ended.
  private mutating func leaf(
    _ name: String, _ start: MarkupScanner.Token, _ attributes: [(name: String, value: String)],
    _ width: FeedElement.Width
  ) -> Leaf {
    var leaf = Leaf(name: name, attributes: attributes, text: "", base: bases.last?.address)
    guard !start.isClosed else { return leaf }
    let written = scanner.bytes[start.name]
    var text: [UInt8] = []
    var markup: [UInt8] = []
    var hasMarkup = false
    var depth = 1
    reading: while true {
      let before = scanner
      guard let token = scanner.next() else { break }
      switch token.kind {
      case .text:
        MarkupReferences.append(scanner.bytes[token.range], to: &text)
        markup += scanner.bytes[token.range]
      case .literal:
        text += scanner.bytes[token.range]
        markup += scanner.bytes[token.range]
      case .start, .end:
        if scanner.bytes[token.name].elementsEqual(written) {
          if !token.isClosed { depth += token.kind == .start ? 1 : -1 }
          if depth == 0 { break reading }
        } else if ends(token, leaf: name, width) {
          scanner = before
          break reading
        }
        hasMarkup = true
        markup += scanner.bytes[token.range]
      }
      if markup.count > Limits.text { break }
    }
    leaf.text = String(decoding: text, as: UTF8.self)
    leaf.markup = hasMarkup ? String(decoding: markup, as: UTF8.self) : nil
    return leaf
  }

  /// Whether `token` tells that the element around it, which nobody closed, is over.
  private func ends(_ token: MarkupScanner.Token, leaf: String, _ width: FeedElement.Width) -> Bool
  {
    let name = names.name(scanner.bytes[token.name])
    if token.kind == .end { return FeedElement.isContainer(name) }
    if FeedElement.isItem(name, in: kind) || FeedElement.isUnmistakable(name) {
      // An Atom source and a foreign element hold such things themselves.
      return leaf != "source" && !FeedElement.isForeign(leaf) || name == "item" || name == "entry"
    }
    return width == .narrow && FeedElement.field(name) != nil
  }
}
