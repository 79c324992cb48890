/// Reads news items in the IPTC's XML: NewsML-G2 (`newsItem`, alone or in a `newsMessage`) and NITF.
enum NewsXML {
  /// What an XML document is, by its outermost element.
  enum Kind {
    /// Of the IPTC.
    case news
    /// XHTML.
    case page
    /// RSS, Atom or RDF.
    case feed
    /// Sitemaps, indexes and whatever else.
    case other
  }

  /// What the XML that `start` opens is; nil when it opens none.
  static func kind(of start: some Collection<UInt8>) -> Kind? {
    guard let name = rootName(Array(start.prefix(8192))) else { return nil }
    switch name {
    case "newsitem", "newsmessage", "packageitem", "knowledgeitem", "conceptitem", "catalogitem",
      "planningitem", "nitf":
      return .news
    case "html": return .page
    case "rss", "feed", "rdf": return .feed
    default: return .other
    }
  }

  /// The name of the outermost element, lower case without prefix, behind declarations and comments.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while i < bytes.count {
      while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
      guard i + 1 < bytes.count, bytes[i] == UInt8(ascii: "<") else { return nil }
      if bytes[i + 1] == UInt8(ascii: "?") || bytes[i + 1] == UInt8(ascii: "!") {
        let isComment = bytes[i...].starts(with: Array("<!--".utf8))
        guard let end = end(ofDeclaration: bytes, from: i + 2, isComment: isComment) else {
          return nil
        }
        i = end
        continue
      }
      let name = bytes[(i + 1)...].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      let whole = String(decoding: name, as: UTF8.self).lowercased()
      return whole.split(separator: ":").last.map(String.init)
    }
    return nil
  }

  private static func end(ofDeclaration bytes: [UInt8], from start: Int, isComment: Bool) -> Int? {
    var i = start
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: ">"),
        !isComment || bytes[i - 1] == 0x2D && bytes[i - 2] == 0x2D
      {
        return i + 1
      }
      i += 1
    }
    return nil
  }

  /// The items in `bytes`; those that hold no text of an article are passed over where others do.
  static func records(of bytes: [UInt8]) -> Result<[JSONRecords.Record], Rejection> {
    guard let tree = XMLTree(xml: bytes) else {
      return .failure(Rejection(.malformed, detail: "broken XML: nothing could be made out in it"))
    }
    return withExtendedLifetime(tree) {
      let elements = tree.root.all(["newsItem", "nitf"])
      let all = elements.compactMap { element in
        element.name == "nitf" ? NITF.fields(of: element) : newsItem(element)
      }
      guard !all.isEmpty else {
        let detail = "it lists or describes items of news, but holds the text of none"
        return .failure(Rejection(.noText, detail: detail))
      }
      return .success(
        all.enumerated().map { index, fields in
          JSONRecords.Record(fields: fields, number: index + 1, isOnly: all.count == 1)
        })
    }
  }

  /// The fields of a `newsItem`; nil when it is none of text (a picture, a video).
  private static func newsItem(_ item: XMLElement) -> Result<ArticleFields, Rejection>? {
    let meta = item.first("itemMeta")
    let content = item.first("contentMeta")
    let kind = meta?.first("itemClass")?.attribute("qcode") ?? ""
    let isOther = ["picture", "video", "audio", "graphic", "animation"].contains {
      kind.hasSuffix(":" + $0)
    }
    if isOther { return nil }
    if let status = NewsStatus.rejection(meta?.first("pubStatus")?.attribute("qcode")) {
      return .failure(status)
    }
    var fields = inlineFields(item) ?? ArticleFields()
    fields.id = item.attribute("guid") ?? fields.id
    if let link = item.attribute("guid"), link.hasPrefix("http") { fields.url = link }
    fields.title = content?.first("headline")?.text ?? fields.title ?? meta?.first("title")?.text
    fields.outlet =
      name(meta?.first("provider")) ?? name(content?.first("infoSource")) ?? fields.outlet
    if let by = content?.first("by")?.text {
      fields.authors = [by]
    } else if let creator = name(content?.first("creator")), fields.authors.isEmpty {
      fields.authors = [creator]
    }
    fields.language = content?.first("language")?.attribute("tag") ?? item.attribute("lang")
    let dates = [
      meta?.first("firstCreated"), content?.first("contentCreated"), meta?.first("versionCreated"),
    ]
    fields.date = dates.lazy.compactMap { $0?.text }.first ?? fields.date
    guard fields.body != nil else {
      let detail = "an item of NewsML without text in its contentSet"
      return .failure(Rejection(.noText, detail: detail))
    }
    return .success(fields)
  }

  /// The text in the item's `contentSet`: NITF or XHTML within XML, or plain.
  private static func inlineFields(_ item: XMLElement) -> ArticleFields? {
    for content in item.first("contentSet")?.children ?? [] {
      if content.name == "inlineXML" {
        if let nitf = content.first("nitf"), case .success(let fields) = NITF.fields(of: nitf) {
          return fields
        }
        var fields = ArticleFields()
        fields.body = Markup.text(of: content.children)
        if fields.body != nil { return fields }
      } else if content.name == "inlineData" {
        let isMarkup = content.attribute("contenttype")?.contains("html") == true
        let text = content.content.trimmed
        var fields = ArticleFields()
        fields.body = isMarkup ? Markup.text(ofHTML: text) : text.isEmpty ? nil : text
        if fields.body != nil { return fields }
      }
    }
    return nil
  }

  /// The name that an element gives, in a child, in itself or in its code.
  private static func name(_ element: XMLElement?) -> String? {
    guard let element else { return nil }
    if let name = element.first("name")?.text ?? element.text { return name }
    if let literal = element.attribute("literal") { return literal }
    return element.attribute("qcode")?.split(separator: ":").last.map(String.init)
  }
}

/// Reads NITF, the IPTC's older XML for one article.
enum NITF {
  /// The fields of the element `nitf`.
  static func fields(of nitf: XMLElement) -> Result<ArticleFields, Rejection> {
    var fields = ArticleFields()
    let head = nitf.first("body", "body.head")
    let data = nitf.first("head", "docdata")
    if let status = NewsStatus.rejection(data?.attribute("management-status")) {
      return .failure(status)
    }
    fields.id = data?.first("doc-id")?.attribute("id-string")
    fields.title = head?.first("hedline", "hl1")?.text ?? nitf.first("head", "title")?.text
    let byline = head?.first("byline")
    fields.authors = (byline?.first("person") ?? byline)?.text.map { [$0] } ?? []
    fields.outlet =
      nitf.first("head", "pubdata")?.attribute("name") ?? head?.first("distributor")?.text
    fields.date =
      data?.first("date.issue")?.attribute("norm")
      ?? nitf.first("head", "pubdata")?.attribute("date.publication")
      ?? head?.first("dateline", "story.date")?.attribute("norm")
    fields.language = nitf.attribute("lang")
    fields.body = nitf.first("body", "body.content").flatMap { Markup.text(of: [$0]) }
    guard fields.body != nil else {
      return .failure(Rejection(.noText, detail: "NITF without text in its body.content"))
    }
    return .success(fields)
  }
}
