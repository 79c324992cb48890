/// A page read back: as strict as the pages that Hilo writes, which close every element.
final class PageReader {
  /// An element with what it holds.
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Child] = []
    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    enum Child {
      case element(Element)
      case text(String)
    }

    /// The words in it.
    var text: String {
      children.map { child in
        switch child {
        case .element(let element): element.text
        case .text(let text): text
        }
      }.joined()
    }

    /// All elements within, itself first, in the order of the page.
    var all: [Element] {
      [self]
        + children.flatMap { child -> [Element] in
          if case .element(let element) = child { element.all } else { [] }
        }
    }

    /// Its classes.
    var classes: Set<String> {
      Set((attributes["class"] ?? "").split(separator: " ").map { String($0) })
    }
  }

  /// What is wrong with a page.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private static let void: Set<String> = ["meta", "col", "input", "br"]
  private static let raw: Set<String> = ["style", "script"]
  private let bytes: [UInt8]
  private var place = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads `page`; throws where elements do not nest or close.
  static func read(_ page: [UInt8]) throws -> Element {
    let reader = PageReader(page)
    let root = Element(name: "", attributes: [:])
    var open = [root]
    while reader.place < reader.bytes.count {
      if reader.bytes[reader.place] == UInt8(ascii: "<") {
        try reader.tag(&open)
      } else {
        let text = reader.take { $0 != UInt8(ascii: "<") }
        open[open.count - 1].children.append(.text(try unescape(text)))
      }
    }
    guard open.count == 1 else { throw Fault(description: "not closed: \(open.map(\.name))") }
    return root
  }

  private func tag(_ open: inout [Element]) throws {
    let inner = take { $0 != UInt8(ascii: ">") }.dropFirst()
    place += 1
    if inner.hasPrefix("!doctype") { return }
    if inner.hasPrefix("/") {
      guard open.count > 1, open.removeLast().name == inner.dropFirst() else {
        throw Fault(description: "closes out of order: \(inner)")
      }
      return
    }
    let name = String(inner.prefix { $0 != " " })
    let element = Element(
      name: name, attributes: try Self.attributes(inner.dropFirst(name.count)))
    open[open.count - 1].children.append(.element(element))
    if Self.void.contains(name) { return }
    if Self.raw.contains(name) {
      let end = Array("</\(name)>".utf8)
      var stop = place
      while stop + end.count <= bytes.count, Array(bytes[stop..<(stop + end.count)]) != end {
        stop += 1
      }
      element.children = [.text(String(decoding: bytes[place..<stop], as: UTF8.self))]
      place = stop + end.count
      return
    }
    open.append(element)
  }

  private func take(while test: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, test(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func attributes(_ text: Substring) throws -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let name = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(name.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        let quoted = rest.dropFirst(2)
        guard let end = quoted.firstIndex(of: "\"") else {
          throw Fault(description: "open attribute: \(name)")
        }
        value = try unescape(String(quoted[..<end]))
        rest = quoted[quoted.index(after: end)...]
      }
      guard attributes.updateValue(value, forKey: name) == nil else {
        throw Fault(description: "twice: \(name)")
      }
      rest = rest.drop { $0 == " " }
    }
    return attributes
  }

  private static func unescape(_ text: String) throws -> String {
    guard text.unicodeScalars.contains("&") else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    let names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#13": "\r",
    ]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      guard scalar == "&" else {
        result.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }))
      guard let known = names[name] else { throw Fault(description: "unknown: &\(name)") }
      result.append(known)
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
    }
    return String(result)
  }
}
