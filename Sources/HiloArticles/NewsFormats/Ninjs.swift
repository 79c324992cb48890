/// Reads news items in the IPTC's JSON, ninjs 1, 2 and 3.
enum Ninjs {
  /// The fields of `item`; nil when it is no ninjs.
  static func fields(of item: JSONValue) -> Result<ArticleFields, Rejection>? {
    guard isNinjs(item) else { return nil }
    if let rejection = NewsStatus.rejection(item["pubstatus"]?.text) { return .failure(rejection) }
    var fields = RecordReader.fields(of: item) ?? ArticleFields()
    fields.id = item["uri"]?.text ?? fields.id
    fields.url = address(item)
    fields.title = title(item)
    fields.outlet =
      name(first(item, ["provider", "providers"])) ?? name(first(item, ["infosources"]))
      ?? first(item, ["copyrightholder"])?.text ?? fields.outlet
    fields.authors = authors(item)
    fields.language = first(item, ["language", "contentlanguage"])?.text
    fields.date = first(item, dates)?.text
    fields.body = body(item)
    guard fields.body != nil else {
      return .failure(
        Rejection(.noText, detail: "an item of ninjs without body_xhtml, body_text or bodies"))
    }
    return .success(fields)
  }

  private static let dates = [
    "firstpublished", "firstcreated", "contentcreated", "versioncreated", "versionpublished",
  ]

  /// Whether the names are those of ninjs rather than of a crawler.
  private static func isNinjs(_ item: JSONValue) -> Bool {
    guard case .object(let members) = item, item["uri"] != nil else { return false }
    let marks: Set<String> = [
      "pubstatus", "versioncreated", "firstcreated", "bodies", "headlines", "standard",
      "representationtype", "profile", "contentcreated",
    ]
    return members.contains { marks.contains($0.name) || $0.name.hasPrefix("body_") }
  }

  private static func first(_ item: JSONValue, _ names: [String]) -> JSONValue? {
    for name in names {
      guard let value = item[name] else { continue }
      if value.text != nil || value.isObject { return value }
      if let element = value.elements?.first { return element }
    }
    return nil
  }

  /// What an object names, or what stands there as a string.
  private static func name(_ value: JSONValue?) -> String? {
    value?.text ?? value?["name"]?.text ?? value?["literal"]?.text
  }

  /// The item's page on the web; its `uri` is often a name, not an address.
  private static func address(_ item: JSONValue) -> String? {
    let links = [item["url"], item["canonical"], item["slugline_url"], item["uri"]]
    return links.lazy.compactMap { $0?.text }.first { $0.hasPrefix("http") }
  }

  private static func title(_ item: JSONValue) -> String? {
    if let title = item["headline"]?.text { return title }
    let headlines = item["headlines"]?.elements ?? []
    let main = headlines.first { $0["role"]?.text?.hasSuffix("main") == true } ?? headlines.first
    if let title = main?["value"]?.text ?? main?.text { return title }
    return item.members.first { $0.name.hasPrefix("headline_") }?.value.text
      ?? item["title"]?.text
  }

  private static func authors(_ item: JSONValue) -> [String] {
    if let byline = item["byline"]?.text { return [byline] }
    let bylines = (item["bylines"]?.elements ?? []).compactMap { $0["value"]?.text ?? name($0) }
    if !bylines.isEmpty { return bylines }
    let people = item["person"]?.elements ?? item["people"]?.elements ?? []
    return people.filter { person in
      let roles = [person["rel"], person["role"]].compactMap { $0?.text } + strings(person["rels"])
      return roles.contains { $0.hasSuffix("author") || $0.hasSuffix("creator") }
    }.compactMap { name($0) }
  }

  private static func strings(_ value: JSONValue?) -> [String] {
    value?.elements?.compactMap(\.text) ?? []
  }

  private static func body(_ item: JSONValue) -> String? {
    for body in item["bodies"]?.elements ?? [] {
      guard let text = body["value"]?.text ?? body["content"]?.text else { continue }
      let type = (body["contenttype"] ?? body["format"])?.text ?? ""
      let isMarkup = type.contains("html") || type.contains("xml")
      if let text = isMarkup ? Markup.text(ofHTML: text) : text { return text }
    }
    for member in item.members where member.name.hasPrefix("body_") {
      guard let text = member.value.text else { continue }
      let isMarkup = member.name.contains("html") || member.name.contains("xml")
      if let text = isMarkup ? Markup.text(ofHTML: text) : text { return text }
    }
    guard let text = item["body"]?.text else { return nil }
    return text.contains("</") ? Markup.text(ofHTML: text) : text
  }
}

extension JSONValue {
  /// The members of an object.
  fileprivate var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
