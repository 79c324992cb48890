import Foundation
import HiloText
import Testing

@testable import HiloArticles

/// Pages in the markup that outlets use, with articles of our own: `Pages/*.html`, and what is in
/// each in `Pages/expected.jsonl`.
@Suite struct PageLayoutTests {
  struct Layout: CustomTestStringConvertible, Sendable {
    var line: String
    var testDescription: String { file }
    var file: String { member("file")?.text ?? "" }
    func member(_ name: String) -> JSONValue? {
      try? JSONParser.parse(Array(line.utf8))[name]
    }
    func strings(_ name: String) -> [String] {
      member(name)?.elements?.compactMap(\.text) ?? []
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Pages")
  static let layouts: [Layout] = {
    let text = try? String(
      contentsOf: folder.appendingPathComponent("expected.jsonl"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map { Layout(line: String($0)) }
  }()

  @Test func thereAreFortyOfThem() { #expect(Self.layouts.count >= 40) }

  @Test(arguments: layouts) func layout(_ layout: Layout) throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(layout.file))
    let result = Result { () throws(Rejection) in
      try ArticleExtractor().extract(Resource(bytes: Array(data), source: layout.file))
    }
    if case .bool(true) = layout.member("rejected") {
      guard case .failure(let rejection) = result else {
        Issue.record("it was read")
        return
      }
      #expect(rejection.cause == .noText)
      return
    }
    let article = try result.get()
    let details = article.details
    func moment(_ date: PublicationDate?) -> String? {
      date.flatMap { $0.instant ?? $0.range.day?.description }
    }
    #expect(article.title == layout.member("title")?.text)
    #expect(article.authors == layout.strings("authors"))
    #expect(article.outlet == layout.member("outlet")?.text)
    #expect(details.section == layout.member("section")?.text)
    #expect(moment(article.published) == layout.member("published")?.text)
    #expect(moment(details.modified) == layout.member("modified")?.text)
    #expect(article.declaredLanguage?.rawValue == layout.member("language")?.text)
    #expect(article.url == layout.member("url")?.text)
    #expect(details.kind.rawValue == layout.member("kind")?.text)
    let wall: Bool? = if case .bool(let wall) = layout.member("paywall") { wall } else { nil }
    #expect(details.isPaywalled == wall)
    // What is marked as boilerplate is left out of what is read.
    let marked = BoilerplateFinder(language: article.declaredLanguage ?? .spanish)
      .find(in: article.text, authors: article.authors)
    checkBody(
      article.body.filter { part in !marked.contains { $0.passage == part.passage } }
        .map { article.text[$0.passage] }, layout)
    // What is known says where from.
    for (field, isKnown) in [
      (ArticleDetails.Field.title, article.title != nil), (.authors, !article.authors.isEmpty),
      (.outlet, article.outlet != nil), (.section, details.section != nil),
      (.published, article.published != nil), (.modified, details.modified != nil),
      (.url, article.url != nil), (.text, true),
    ] {
      #expect((details.origins[field] != nil) == isKnown, "\(field)")
    }
  }

  private func checkBody(_ paragraphs: [String], _ layout: Layout) {
    let first = layout.member("first")?.text ?? ""
    // A star: something may stand before it.
    if first.hasPrefix("*") {
      #expect(paragraphs.contains(String(first.dropFirst())))
    } else {
      #expect(paragraphs.first == first)
    }
    #expect(paragraphs.last == layout.member("last")?.text)
    for text in layout.strings("absent") {
      #expect(!paragraphs.contains { $0.contains(text) }, "\(text)")
    }
    for text in layout.strings("present") { #expect(paragraphs.contains(text), "\(text)") }
  }
}

@Suite struct PageMetadataTests {
  @Test(arguments: [
    (#"{"a": [1, 2,], "b": "c",}"#, "c"),
    ("{\"b\": \"uno\ndos\"}", "uno dos"),
    (#"{"b": "dijo "basta", y salió"}"#, #"dijo "basta", y salió"#),
    (#"{"b": "O\'Higgins"}"#, "O'Higgins"),
    (#"<!-- {"b": "c"} -->"#, "c"),
    ("//<![CDATA[\n{\"b\": \"c\"}\n//]]>", "c"),
    (#"{"a": 1 /* nota */, "b": "c"};"#, "c"),
    (#"{"a": "1" "b": "c"}"#, "c"),
    (#"{"a": 1} {"b": "c"}"#, "c"),
  ])
  func brokenLinkedData(script: String, value: String) {
    #expect(JSONParser.lenient(Array(script.utf8)).compactMap { $0["b"]?.text }.first == value)
  }

  @Test(arguments: [
    ("Por Ana Ruiz", ["Ana Ruiz"]),
    ("Por: Ana Ruiz y Juan de la Peña", ["Ana Ruiz", "Juan de la Peña"]),
    ("By Jo Harlan and Pete Okoro, staff writers", ["Jo Harlan", "Pete Okoro"]),
    ("Ana Ruiz | Madrid", ["Ana Ruiz"]),
    ("Ana Ruiz, corresponsal en Lima", ["Ana Ruiz"]),
    ("https://diario.example/autor/ana", []),
    ("@anaruiz", []), ("admin", []), ("Redacción", []), ("", []), ("12 de marzo de 2021", []),
  ])
  func bylines(text: String, names: [String]) {
    #expect(BylineReader.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("12/09/2023 · Actualizado a las 18:40 CEST", "2023-09-12", "2023-09-12T18:40:00+02:00"),
      (
        "Publicado: 4 mar 2021 - 08:10 Actualizado: 5 mar 2021 - 09:00", "2021-03-04T08:10:00",
        "2021-03-05T09:00:00"
      ),
      ("Updated March 5, 2021 at 6:10 p.m.", nil, "2021-03-05T18:10:00"),
      ("mar 12 sep 2023", "2023-09-12", nil),
      ("Lectura de 4 minutos", nil, nil),
    ] as [(String, String?, String?)])
  func dateLines(text: String, published: String?, modified: String?) {
    func moment(_ text: String?) -> String? {
      text.flatMap { MetadataDate.read($0) }
        .flatMap { $0.instant ?? $0.range.day?.description }
    }
    let line = DateLine(text)
    #expect(moment(line.published) == published)
    #expect(moment(line.modified) == modified)
  }
}

@Suite struct HTMLScannerTests {
  private func text(_ html: String) -> String {
    guard let tree = PageTree(Array(html.utf8)) else { return "" }
    return PageBlocks(of: tree, foreign: tree.nodes.map { _ in false }).blocks
      .map { String(describing: $0.tag) }.joined(separator: " ") + ": "
      + tree.text(of: 0)
  }

  @Test(arguments: [
    ("<p>uno<p>dos", "paragraph paragraph: uno dos"),
    ("<ul><li>uno<li>dos</ul>", "item item: uno dos"),
    ("<table><tr><td>uno<td>dos<tr><td>tres</table>", "cell cell cell: uno dos tres"),
    ("<a href=x><div>uno</a>dos</div><p>tres", "division division paragraph: uno dos tres"),
    (
      "<p>a &lt; b &amp;&ntilde;&#241;&#xF1;&nbsp;&hellip; &nada; R&D",
      "paragraph: a < b &ñññ … &nada; R&D"
    ),
    ("<p>uno<!-- <p>no --> dos<![CDATA[ tres]]>", "paragraph: uno dos tres"),
    ("<script>if (a<b) '</p>'</script><style>p{}</style><p>uno", "paragraph: uno"),
    ("<p>uno <b>d</b>os</p></div></td>", "paragraph: uno dos"),
    ("<div>1 < 2 y 3 > 2</div>", "division: 1 < 2 y 3 > 2"),
    ("<p>cora\u{AD}zón\u{200B}", "paragraph: corazón"),
    ("<script>nunca se cierra <p>uno</p>", "html paragraph: nunca se cierra uno"),
    ("<!-- nunca se cierra <p>uno</p>", "html: uno"),
  ])
  func trees(html: String, expected: String) { #expect(text(html) == expected) }
}
