internal import HiloText
internal import Yams

/// Reads the header that a text or Markdown file may open with: YAML between `---` lines, or a few
/// lines of `key: value` before a blank one.
enum HeaderReader {
  /// The fields of the header, and the text after it; fields nil when there is no header, which is
  /// the case too when it names no field that an article has.
  static func split(_ text: String) -> (fields: ArticleFields?, body: Substring) {
    if let front = frontMatter(text) { return (front.fields, front.body) }
    if let lines = headerLines(text) { return (lines.fields, lines.body) }
    return (nil, text[...])
  }

  private static func frontMatter(_ text: String) -> (fields: ArticleFields, body: Substring)? {
    guard text.hasPrefix("---") else { return nil }
    var rest = text[...]
    guard nextLine(&rest).trimmed == "---" else { return nil }
    let start = rest.startIndex
    var count = 0
    while !rest.isEmpty, count < Limits.headerLines * 5 {
      let lineStart = rest.startIndex
      let line = nextLine(&rest).trimmed
      count += 1
      guard line == "---" || line == "..." else { continue }
      guard let fields = yaml(String(text[start..<lineStart])) else { return nil }
      return (fields, dropBlankLines(rest))
    }
    return nil
  }

  /// The fields of a YAML mapping, values taken as they are written.
  private static func yaml(_ text: String) -> ArticleFields? {
    // Aliases could blow a few lines up to gigabytes; headers have no use for them.
    guard text.utf8.count < 1 << 16, !hasAlias(text), let node = try? Yams.compose(yaml: text),
      case .mapping(let mapping) = node
    else { return lines(of: text) }
    var members: [JSONValue.Member] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      members.append(JSONValue.Member(name: name, value: json(value, depth: 0)))
    }
    return known(members)
  }

  /// Whether a value begins with the mark of an alias.
  private static func hasAlias(_ text: String) -> Bool {
    var before: UInt8 = 0x0A
    for b in text.utf8 {
      if b == UInt8(ascii: "*"), before <= 0x20 || before == UInt8(ascii: "[") || before == 0x2C {
        return true
      }
      before = b
    }
    return false
  }

  private static func json(_ node: Node, depth: Int) -> JSONValue {
    guard depth < 8 else { return .null }
    switch node {
    case .scalar(let scalar): return .string(scalar.string)
    case .sequence(let sequence):
      return .array(sequence.prefix(100).map { json($0, depth: depth + 1) })
    case .mapping(let mapping):
      return .object(
        mapping.prefix(100).compactMap { pair in
          pair.key.scalar.map {
            JSONValue.Member(name: $0.string, value: json(pair.value, depth: depth + 1))
          }
        })
    default: return .null
    }
  }

  /// YAML that its parser refuses (`title: Uno: dos`) is read line by line.
  private static func lines(of text: String) -> ArticleFields? {
    known(text.split(whereSeparator: { $0.isNewline }).compactMap { member($0) })
  }

  private static func headerLines(_ text: String) -> (fields: ArticleFields, body: Substring)? {
    var rest = text[...]
    var members: [JSONValue.Member] = []
    while !rest.isEmpty, members.count < Limits.headerLines {
      let line = nextLine(&rest)
      let trimmed = line.trimmed
      if trimmed.isEmpty || trimmed == "---" { break }
      guard let member = member(line),
        ArticleFields.Name.all.contains(ArticleFields.key(member.name))
      else { return nil }
      members.append(member)
    }
    guard !members.isEmpty, let fields = known(members) else { return nil }
    let body = dropBlankLines(rest)
    return body.isEmpty ? nil : (fields, body)
  }

  private static func member(_ line: Substring) -> JSONValue.Member? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon].trimmed
    guard (2...24).contains(name.count), name.first?.isLetter == true else { return nil }
    var value = line[line.index(after: colon)...].trimmed
    for quote in ["\"", "'"]
    where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
    }
    return JSONValue.Member(name: name, value: .string(value))
  }

  private static func known(_ members: [JSONValue.Member]) -> ArticleFields? {
    guard members.contains(where: { ArticleFields.Name.all.contains(ArticleFields.key($0.name)) })
    else {
      return nil
    }
    var fields = RecordReader.fields(of: .object(members))
    fields?.body = nil
    return fields
  }

  private static func nextLine(_ rest: inout Substring) -> Substring {
    let line = rest.prefix { !$0.isNewline }
    rest = rest[line.endIndex...]
    if !rest.isEmpty { rest.removeFirst() }
    return line
  }

  private static func dropBlankLines(_ text: Substring) -> Substring {
    var rest = text
    while !rest.isEmpty {
      var after = rest
      guard nextLine(&after).allSatisfy({ $0.isWhitespace }) else { break }
      rest = after
    }
    return rest
  }
}
