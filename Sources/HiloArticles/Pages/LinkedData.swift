/// The linked data of a page (JSON-LD, schema.org) as far as they tell of its article.
///
/// Sites ship them broken: each script is read strictly, else leniently (``JSONParser``).
struct LinkedData {
  /// The objects about the article, the best first.
  private(set) var articles: [JSONValue] = []
  /// The page as such (`WebPage`), where dates may stand too.
  private(set) var page: JSONValue?
  /// The name of the second of its bread crumbs: the section, after the start page.
  private(set) var crumb: String?

  private var named: [String: JSONValue] = [:]

  /// Reads `scripts`.
  init(_ scripts: [[UInt8]]) {
    for script in scripts {
      for value in Self.values(in: script) { collect(value, depth: 0) }
    }
  }

  /// Puts first the article that `isWanted` of the page says most for.
  mutating func prefer(_ likeness: (JSONValue) -> Int) {
    guard articles.count > 1 else { return }
    let ranked = articles.enumerated().sorted {
      let (a, b) = (likeness($0.element), likeness($1.element))
      return a != b ? a > b : $0.offset < $1.offset
    }
    articles = ranked.map(\.element)
  }

  private static func values(in script: [UInt8]) -> [JSONValue] {
    guard script.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
      // Escaped as if it were text.
      guard script.contains(UInt8(ascii: "&")) else { return [] }
      let resolved = Self.resolved(script)
      return resolved.contains(UInt8(ascii: "{")) ? values(in: resolved) : []
    }
    if let value = try? JSONParser.parse(script) { return [value] }
    let isEscaped = script.withUnsafeBufferPointer {
      ByteSearch.contains("{&quot;", $0) || ByteSearch.contains("&quot;@type", $0)
    }
    return JSONParser.lenient(isEscaped ? Self.resolved(script) : script)
  }

  private static func resolved(_ script: [UInt8]) -> [UInt8] {
    Array(PageReferences.resolved(String(decoding: script, as: UTF8.self)).utf8)
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 6 else { return }
    switch value {
    case .array(let elements): for element in elements { collect(element, depth: depth + 1) }
    case .object:
      if let id = value["@id"]?.text, value["name"] != nil, named[id] == nil { named[id] = value }
      if let graph = value["@graph"] { collect(graph, depth: depth + 1) }
      let types = Self.types(of: value)
      if types.contains(where: Self.isArticle) {
        articles.append(value)
      } else if types.contains(where: { $0.hasSuffix("WebPage") || $0.hasSuffix("ItemPage") }) {
        if page == nil { page = value }
        if let main = value["mainEntity"] { collect(main, depth: depth + 1) }
      } else if types.contains("BreadcrumbList") {
        readCrumbs(value)
      }
    default: break
    }
  }

  /// The types of an object, without what comes before the name.
  static func types(of value: JSONValue) -> [String] {
    var types = value["@type"]?.elements?.compactMap(\.text) ?? []
    if let type = value["@type"]?.text { types.append(type) }
    return types.map { String($0.split(separator: "/").last ?? "") }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
      || type == "ImageGallery" || type == "MediaGallery"
  }

  private mutating func readCrumbs(_ list: JSONValue) {
    guard crumb == nil, let items = list["itemListElement"]?.elements, items.count >= 2 else {
      return
    }
    let names = items.map { $0["name"]?.text ?? $0["item"]?["name"]?.text }
    // The last is the article itself.
    if items.count >= 3 { crumb = names[1].map(PageReferences.resolved) }
  }

  /// The text of `value`, of its name where it is an object, or of the object that its id refers to.
  func name(of value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.text {
      return text.holdsAddress ? nil : PageReferences.resolved(text)
    }
    if let elements = value.elements { return elements.lazy.compactMap { name(of: $0) }.first }
    if let text = value["name"]?.text { return PageReferences.resolved(text) }
    if let text = value["name"]?.elements?.first?.text { return PageReferences.resolved(text) }
    return value["@id"]?.text.flatMap { named[$0]?["name"]?.text }
      .map(PageReferences.resolved)
  }

  /// The names of the authors in `value`, people before organisations.
  func authors(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    if let elements = value.elements {
      let people = elements.filter { !isOrganisation($0) }
      return (people.isEmpty ? elements : people).flatMap { authors($0) }
    }
    guard let name = name(of: value) else {
      // A list of names in one object.
      return value["name"]?.elements?.compactMap(\.text).flatMap { BylineReader.names(in: $0) }
        ?? []
    }
    if let names = value["name"]?.elements {
      return names.compactMap(\.text).flatMap { BylineReader.names(in: $0) }
    }
    return BylineReader.names(in: name)
  }

  private func isOrganisation(_ value: JSONValue) -> Bool {
    Self.types(of: value).contains { $0.hasSuffix("Organization") }
  }

  /// The title of an article.
  static func title(_ article: JSONValue) -> String? {
    (article["headline"]?.text ?? article["name"]?.text ?? article["alternativeHeadline"]?.text)
      .map { PageReferences.resolved($0).trimmed }
  }

  /// The address that an article says is its own.
  static func address(of article: JSONValue) -> String? {
    let main = article["mainEntityOfPage"]
    return [
      article["url"]?.text, main?["@id"]?.text, main?["url"]?.text, main?.text,
      article["@id"]?.text,
    ]
    .lazy.compactMap { $0 }.first { $0.holdsAddress }
  }

  /// Whether reading `article` needs no payment; nil when it does not say.
  static func isFree(_ article: JSONValue) -> Bool? {
    func truth(_ value: JSONValue?) -> Bool? {
      switch value {
      case .bool(let value): return value
      case .string(let text):
        switch text.trimmed.lowercased().split(separator: "/").last {
        case "true", "1": return true
        case "false", "0": return false
        default: return nil
        }
      default: return nil
      }
    }
    if let own = truth(article["isAccessibleForFree"]) { return own }
    let parts = article["hasPart"]?.elements ?? article["hasPart"].map { [$0] } ?? []
    return parts.contains { truth($0["isAccessibleForFree"]) == false } ? false : nil
  }
}
