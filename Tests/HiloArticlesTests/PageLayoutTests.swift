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

@Suite struct PageParserTests {
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
    // As browsers have it, what is never closed takes the rest of the page.
    ("<p>uno</p><script>nunca se cierra <p>dos</p>", "paragraph: uno"),
    ("<p>uno</p><!-- nunca se cierra <p>dos</p>", "paragraph: uno"),
    // What HTML 5 added ends a paragraph, and is ended across what is open in it.
    ("<p>uno<section>dos</section><p>tres", "paragraph section paragraph: uno dos tres"),
    ("<p>uno<figure><figcaption>dos</figcaption></figure>", "paragraph caption: uno dos"),
    ("<main><section><div>uno</section> dos</main>", "division main: uno dos"),
    ("<div><article><div>uno</article><p>dos</div>", "division paragraph: uno dos"),
    ("<p>uno<wbr>dos<p>tres", "paragraph paragraph: unodos tres"),
    ("<div><embed src=x><p>uno</p></div>", "paragraph: uno"),
    ("<mi-caja><p>uno</p></mi-caja><p>dos", "paragraph paragraph: uno dos"),
    ("<h2>uno<h3>dos</h3><div>tres</div>", "heading heading division: uno dos tres"),
    ("<h2>uno</h3><div>dos</div>", "heading division: uno dos"),
    ("<ul><li><span>uno<li>dos</ul>", "item item: uno dos"),
    ("<head><title>uno</title><section>dos</section>", "title section: uno dos"),
    // No end tag within leaves what is not read open.
    ("<noscript><div></noscript><p>uno", "paragraph: uno"),
    ("<template><div><p>no</template><p>uno", "paragraph: uno"),
    ("<svg><title>no</title><path d='M0'/></svg><p>uno", "paragraph: uno"),
    ("<iframe src=x></iframe><textarea><p>no</textarea><p>uno", "paragraph: uno"),
    ("<script>var a = '<p></div></scrip>' + \"</b>\";</script><p>uno", "paragraph: uno"),
    ("<script>var ñ = 'año ñ';</script><style>ñ{}</style ><p>uno", "paragraph: uno"),
    // Marks of conditions and instructions are no text.
    ("<p>uno<![if !IE]> dos<![endif]> tres", "paragraph: uno dos tres"),
    ("<p>uno<?xml version=1?> dos<!-- > --> tres", "paragraph: uno dos tres"),
    (
      "<p>&period;&comma;&#150;&#x80;&ntilde &copy; &gbreve; R&amp;star",
      "paragraph: .,–€ñ © ğ R&star"
    ),
    ("<p>a &amp;lt; b&", "paragraph: a &lt; b&"),
    ("<b>uno</b> <i>dos</i>", "html: uno dos"),
    ("<p>u\0no<p clas\0s='a\0b'>dos", "paragraph paragraph: u no dos"),
    ("<meta charset=iso-8859-1><p>ñandú €", "paragraph: ñandú €"),
  ])
  func trees(html: String, expected: String) { #expect(text(html) == expected) }

  @Test(arguments: ["<html ⚡ lang=es>", "<html amp>", "<html lang=\"es\" ⚡>"])
  func ampPages(html: String) {
    #expect(PageTree(Array((html + "<body><p>uno").utf8))?.isAMP == true)
    #expect(PageTree(Array("<html lang=es><body>⚡".utf8))?.isAMP == false)
  }

  @Test func linkedDataIsWhole() {
    let data =
      #"{"a": "<b>x</b> <\/script> </div> &quot;", "b": "\#(String(repeating: "ñ", count: 5000))"}"#
    let page = "<script>x</script><script type='application/LD+JSON'>\(data)</script><p>uno"
    #expect(PageTree(Array(page.utf8))?.linkedData == [Array(data.utf8)])
  }

  /// What would take time or memory without end: `#` is another number each time.
  @Test(arguments: [
    (" a#", "<p", ">x</p>"), ("<b>", "", ""), ("</i>", String(repeating: "<b>", count: 2000), ""),
    ("<!", "", ""), ("<![CDATA[", "", ""), ("</", "", ""), ("<a ", "", ""), ("<script>", "", ""),
    ("<!--", "", ""), ("&", "", ""), ("<div><a>", "", ""), ("<a><div></a>", "", ""),
    ("<noscript><div></noscript>", "", ""), ("<p>", "", ""), ("\0", "", "<p>a"),
  ])
  func endlessPages(unit: String, before: String, after: String) {
    var page = before
    for i in 0..<20_000 { page += unit.replacing("#", with: "\(i)") }
    page += after + "<p>fin"
    let time = ContinuousClock().measure { _ = PageTree(Array(page.utf8)) }
    #expect(time < .seconds(60))
  }

  @Test func textsOfSixteenMegabytes() {
    let word = "palabra "
    let page = "<p>" + String(repeating: word, count: Limits.page / word.utf8.count - 10)
    let tree = PageTree(Array((page + "</p><p>fin").utf8))
    #expect(tree?.text(of: 0).hasSuffix("palabra fin") == true)
    #expect((tree?.bytes.count ?? 0) > Limits.page - 200)
  }
}
