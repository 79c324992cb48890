internal import Foundation

/// The attributes of elements that matter for reading a page.
enum PageAttribute: UInt32 {
  case id = 1, names, itemprop, style, hidden, ariaHidden, datetime, href, content, property, name,
    rel, type, language, amp,
    /// The number of ``ElementMarks``; no page can set it.
    marks

  private static let table = ByteTable(
    [
      (.id, "id"), (.names, "class"), (.names, "role"), (.names, "data-component"),
      (.names, "data-testid"), (.names, "aria-label"), (.names, "aria-labelledby"),
      (.itemprop, "itemprop"), (.style, "style"),
      (.hidden, "hidden"), (.ariaHidden, "aria-hidden"), (.datetime, "datetime"), (.href, "href"),
      (.content, "content"), (.property, "property"), (.name, "name"), (.rel, "rel"),
      (.type, "type"), (.language, "lang"), (.language, "xml:lang"), (.amp, "amp"),
      (.marks, "marks"),
    ].map { (attribute: PageAttribute, name: String) in (name, attribute.rawValue) })

  /// The attribute called so, whatever the case of its letters; nil for those of which nothing is
  /// read.
  init?(_ name: UnsafeBufferPointer<UInt8>) { self.init(rawValue: Self.table.value(name)) }

  /// One attribute of an element, while that is being read.
  struct Value {
    var name: PageAttribute
    /// Its references are resolved.
    var bytes: UnsafeBufferPointer<UInt8>

    /// The value as a string.
    var string: String { String(decoding: bytes, as: UTF8.self).trimmed }
  }

  /// Those known of names and values in turn, after which nothing follows.
  static func read(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, into values: inout [Value])
  {
    values.removeAll(keepingCapacity: true)
    guard let list else { return }
    var i = 0
    while let name = list[i] {
      let value = list[i + 1]
      i += 2
      let length = strlen(name)
      guard length <= 16, let known = PageAttribute(UnsafeBufferPointer(start: name, count: length))
      else { continue }
      values.append(
        Value(
          name: known,
          bytes: UnsafeBufferPointer(start: value, count: value.map { strlen($0) } ?? 0)))
    }
  }
}
