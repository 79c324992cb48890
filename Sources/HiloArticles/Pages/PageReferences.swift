internal import CLibXML

/// Resolves the character references of HTML in strings that are no markup: `&ntilde;`, `&#241;`.
enum PageReferences {
  /// `text` with its references resolved, as libxml2 resolves those in an attribute; some
  /// microseconds where there are any.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var page = Array("<i id=\"".utf8)
    for b in text.utf8 {
      switch b {
      case UInt8(ascii: "\""): page.append(contentsOf: "&quot;".utf8)
      case 0: page.append(UInt8(ascii: " "))
      default: page.append(b)
      }
    }
    page.append(contentsOf: "\">".utf8)
    var found: String?
    withUnsafeMutablePointer(to: &found) { found in
      PageParser.run(on: page, data: found) { handler in
        handler.startElement = { data, _, attributes in
          guard let data, let value = attributes?[1] else { return }
          data.assumingMemoryBound(to: String?.self).pointee = String(cString: value)
        }
      }
    }
    return found ?? text
  }
}
