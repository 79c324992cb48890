internal import HiloText

/// What a record, a page or a header says of an article, before it becomes one.
struct ArticleFields {
  var id: String?
  var url: String?
  var outlet: String?
  /// A domain that stands in for the outlet where nothing better is known.
  var domain: String?
  var title: String?
  var body: String?
  var authors: [String] = []
  var language: String?
  /// The date as it was written, and that of the last change.
  var date: String?
  var modified: String?
  /// What a page says beyond; see ``ArticleDetails``.
  var details = ArticleDetails()

  /// The names under which crawlers and people give each field, the best first. The names are
  /// those of the public output formats of news-please, fundus, trafilatura and newspaper4k, of
  /// schema.org, and of headers as people write them in Spanish and English.
  enum Name {
    static let id = ["id", "article_id", "doc_id", "uuid"]
    static let url = [
      "url", "link", "canonical_url", "canonical_link", "permalink", "requested_url",
    ]
    static let outlet = [
      "outlet", "publisher", "sitename", "site_name", "site", "medio", "periodico", "newspaper",
      "media", "source_name", "outlet_name", "provider",
    ]
    static let domain = [
      "source_domain", "hostname", "source-hostname", "domain", "source_url", "source", "fuente",
    ]
    static let title = [
      "title", "headline", "titulo", "titular", "title_page", "headtitle",
    ]
    static let body = [
      "text", "maintext", "plaintext", "plain_text", "body", "content", "articlebody",
      "article_text", "full_text", "fulltext", "raw_text", "texto", "cuerpo", "contenido",
    ]
    static let authors = ["authors", "author", "byline", "autor", "autores", "autora"]
    static let language = ["language", "lang", "meta_lang", "inlanguage", "idioma", "lengua"]
    static let date = [
      "date_publish", "publishing_date", "published", "published_at", "date_published",
      "publish_date", "publication_date", "pub_date", "pubdate", "datepublished", "date", "fecha",
      "fecha_publicacion", "publicado", "timestamp",
    ]
    /// Every one of them.
    static let all = Set(id + url + outlet + domain + title + body + authors + language + date)
  }

  /// `name` as the lists above write it: lower case without accents, spaces as underscores.
  static func key(_ name: some StringProtocol) -> String {
    Folding.folded(Folding.lower(name)).replacing(" ", with: "_")
  }
}

extension ArticleFields {
  /// Makes the article: text, title, outlet, date.
  ///
  /// The text is the title, a blank line and the body, unless the body already opens with the
  /// title. Nothing of the body is changed.
  func article(id: String, source: String) throws(Rejection) -> Article {
    let title = self.title.map { collapsed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let body = self.body ?? ""
    guard body.utf8.contains(where: { $0 > 0x20 }) else {
      throw Rejection(.noText, detail: "it has a title at most, but no text")
    }
    var text = body
    var opensWithTitle = false
    if let title {
      switch opening(of: body, with: title) {
      case .paragraph: opensWithTitle = true
      case .runsOn: break
      case .none:
        text = title + "\n\n" + body
        opensWithTitle = true
      }
    }
    guard text.utf8.count <= Limits.text else {
      throw Rejection.tooLarge(text.utf8.count, limit: Limits.text)
    }
    let domain =
      self.domain.flatMap { WebAddress.host(of: $0) } ?? url.flatMap { WebAddress.host(of: $0) }
    let declared = language.flatMap { LanguageName.language($0) }
    let published =
      date.flatMap { MetadataDate.read($0, language: declared) }
      ?? url.flatMap { WebAddress.date(in: $0) }
    return Article(
      id: id, source: source, url: url, outlet: outlet.map { collapsed($0) } ?? domain,
      title: title,
      authors: authors, declaredLanguage: declared, text: SourceText(text),
      opensWithTitle: opensWithTitle, published: published,
      details: filled(published: published, language: declared, outlet: outlet ?? domain))
  }

  /// The details, with the origins of the fields that bear none yet.
  private func filled(published: PublicationDate?, language: Language?, outlet: String?)
    -> ArticleDetails
  {
    var details = details
    if let modified = modified.flatMap({ MetadataDate.read($0, language: language) }) {
      // A change before the publication is a mistake, and none at all where both are one.
      let isLater = published.map { modified.isAfter($0) } ?? true
      if isLater { details.modified = modified }
    }
    if details.modified == nil { details.origins[.modified] = nil }
    func origin(_ field: ArticleDetails.Field, _ isKnown: Bool, _ origin: ArticleDetails.Origin) {
      if isKnown, details.origins[field] == nil { details.origins[field] = origin }
    }
    if published?.basis == .url { details.origins[.published] = .address }
    origin(.published, published != nil, .record)
    origin(.modified, details.modified != nil, .record)
    if self.outlet == nil, outlet != nil { details.origins[.outlet] = .address }
    origin(.outlet, outlet != nil, .record)
    origin(.title, title != nil, .record)
    origin(.authors, !authors.isEmpty, .record)
    origin(.language, language != nil, .record)
    origin(.url, url != nil, .record)
    origin(.text, true, .record)
    return details
  }

  private enum Opening { case paragraph, runsOn, none }

  /// Whether `body` opens with `title`, letter for letter but for white space.
  private func opening(of body: String, with title: String) -> Opening {
    var wanted = title.utf8.makeIterator()
    var next = wanted.next()
    var rest = body.utf8[...]
    while let b = rest.first, b <= 0x20 || b == UInt8(ascii: "#") { rest = rest.dropFirst() }
    while let want = next {
      guard let b = rest.first else { return .none }
      if want == 0x20 {
        guard b <= 0x20 else { return .none }
        while let b = rest.first, b <= 0x20 { rest = rest.dropFirst() }
      } else {
        guard b == want else { return .none }
        rest = rest.dropFirst()
      }
      next = wanted.next()
    }
    while let b = rest.first, b == 0x20 || b == 0x09 || b == UInt8(ascii: ".") {
      rest = rest.dropFirst()
    }
    guard let after = rest.first else { return .paragraph }
    if after == 0x0A || after == 0x0D { return .paragraph }
    // A long title that the text runs on from is still the text's own opening.
    return title.utf8.count >= 40 ? .runsOn : .none
  }

  private func collapsed(_ text: String) -> String {
    isCollapsed(text)
      ? text : text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  /// Whether it is sure that no white space of `text` is to be changed.
  private func isCollapsed(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for b in text.utf8 {
      // What may open a space beyond ASCII is looked at more closely.
      if b < 0x20 || b == 0x20 && before == 0x20 || b == 0xC2 || b == 0xE1 || b == 0xE3
        || before == 0xE2 && b <= 0x81
      {
        return false
      }
      before = b
    }
    return before != 0x20
  }
}
