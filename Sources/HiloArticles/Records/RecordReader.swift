internal import HiloText

/// Makes articles of JSON records as crawlers write them.
enum RecordReader {
  /// The fields of `record`; nil when it is no object.
  static func fields(of record: JSONValue) -> ArticleFields? {
    guard case .object(let members) = record else { return nil }
    // By folded name; the first of two that fold alike counts.
    var byName: [String: JSONValue] = [:]
    for member in members {
      let key = ArticleFields.key(member.name)
      if byName[key] == nil { byName[key] = member.value }
    }
    func first(_ names: [String]) -> String? {
      for name in names {
        if let value = byName[name], let text = scalar(value) { return text }
      }
      return nil
    }
    var fields = ArticleFields()
    fields.id = first(ArticleFields.Name.id)
    fields.url = first(ArticleFields.Name.url)
    fields.outlet = first(ArticleFields.Name.outlet)
    for name in ArticleFields.Name.domain {
      guard let text = byName[name].flatMap({ scalar($0) }) else { continue }
      if let host = WebAddress.host(of: text) {
        if fields.domain == nil { fields.domain = host }
        // trafilatura calls the page's address its source.
        if fields.url == nil, text.holdsAddress, name == "source" { fields.url = text }
      } else if fields.outlet == nil {
        fields.outlet = text
      }
    }
    if let outlet = fields.outlet, outlet.holdsAddress {
      fields.outlet = WebAddress.host(of: outlet)
    }
    fields.title =
      ArticleFields.Name.title.lazy.compactMap { byName[$0].flatMap { flattened($0) } }.first
    fields.body =
      ArticleFields.Name.body.lazy.compactMap { byName[$0].flatMap { flattened($0) } }.first
    fields.authors =
      ArticleFields.Name.authors.lazy.compactMap { byName[$0].map { names($0) } }
      .first { !$0.isEmpty } ?? []
    fields.language = first(ArticleFields.Name.language)
    fields.date = first(ArticleFields.Name.date)
    return fields
  }

  /// The text of a string, a number, or an object that wraps one (`{"$date": …}`, `{"name": …}`).
  private static func scalar(_ value: JSONValue) -> String? {
    switch value {
    case .string: return value.text
    case .number(let digits): return digits
    case .object:
      for name in ["name", "$date", "$oid", "value", "@value", "url"] {
        if let inner = value[name], !inner.isObject { return scalar(inner) }
      }
      return nil
    case .array(let elements): return elements.first.flatMap { $0.isObject ? nil : scalar($0) }
    case .null, .bool: return nil
    }
  }

  /// The text of a string, of a list of paragraphs, or of fundus' body: a summary and sections of
  /// headlines and paragraphs. Paragraphs are parted by a blank line.
  private static func flattened(_ value: JSONValue) -> String? {
    if let text = value.text { return text }
    var paragraphs: [String] = []
    collect(value, into: &paragraphs)
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  private static func collect(_ value: JSONValue, into paragraphs: inout [String]) {
    switch value {
    case .string: if let text = value.text { paragraphs.append(text) }
    case .array(let elements): for element in elements { collect(element, into: &paragraphs) }
    case .object:
      for name in ["summary", "headline", "heading", "sections", "paragraphs", "text", "content"] {
        if let part = value[name] { collect(part, into: &paragraphs) }
      }
    case .null, .bool, .number: break
    }
  }

  /// Author names, from a string, a list, or objects with a name.
  private static func names(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text):
      return text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
    case .array(let elements): return elements.flatMap { names($0) }
    case .object: return value["name"].map { names($0) } ?? []
    case .null, .bool, .number: return []
    }
  }
}

extension StringProtocol {
  /// Whether an address stands in it.
  var holdsAddress: Bool {
    var colon = 0
    for b in utf8 {
      switch b {
      case UInt8(ascii: ":"): colon = 1
      case UInt8(ascii: "/") where colon > 0:
        colon += 1
        if colon == 3 { return true }
      default: colon = 0
      }
    }
    return false
  }

  /// Without white space at the ends.
  var trimmed: String {
    // Most texts have none, and end in letters and signs of ASCII.
    if let start = first?.asciiValue, let end = last?.asciiValue, start > 0x20, end > 0x20 {
      return String(self)
    }
    var rest = self[...]
    while let c = rest.first, c.isWhitespace { rest.removeFirst() }
    while let c = rest.last, c.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
