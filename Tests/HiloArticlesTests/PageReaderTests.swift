import HiloText
import Testing

@testable import HiloArticles

@Suite struct PageReaderTests {
  static let prose = (1...5).map {
    "El párrafo número \($0) cuenta con calma lo que pasó en la presa, quién lo vio y qué se hará."
  }

  private func article(_ html: String) throws -> Article {
    let folder = try Folder()
    return try #require(readings(try folder.write("p.html", html)).first?.article)
  }

  @Test func theBodyWithoutWhatSurroundsIt() throws {
    let article = try article(
      """
      <!DOCTYPE html><html lang="es"><head><title>La presa resistió | El Valle</title>
      <meta property="og:site_name" content="El Valle">
      <link rel="canonical" href="https://elvalle.example/2021/03/04/presa"></head><body>
      <nav><ul><li><a href="/">Inicio</a></li><li><a href="/d">Deportes de todo el valle</a></li></ul></nav>
      <div class="wrap"><h1>La presa resistió</h1><div class="byline">Por Ana Ruiz</div>
      <div class="txt"><p>\(Self.prose[0])</p><p>\(Self.prose[1]) <a href="/x">Un enlace</a>.</p>
      <figure><figcaption>La presa, vista desde el pueblo el día de la crecida.</figcaption></figure>
      <div class="related"><p>Otra noticia que nada tiene que ver con esta, pero que es larga.</p></div>
      <h2>Lo que viene</h2><p>\(Self.prose[2])</p><p>\(Self.prose[3])<br><br>\(Self.prose[4])</p></div>
      <div id="comments"><p>Soy un vecino y opino que todo esto se pudo evitar hace muchos años.</p></div>
      </div><footer>Aviso legal. El Valle, diario independiente de la comarca desde 1901.</footer>
      <script>var a = "<p>" + 1;</script></body></html>
      """)
    let body = [
      Self.prose[0], Self.prose[1] + " Un enlace.", "Lo que viene", Self.prose[2], Self.prose[3],
      Self.prose[4],
    ]
    #expect(article.text.string == (["La presa resistió"] + body).joined(separator: "\n\n"))
    #expect(article.title == "La presa resistió")
    #expect(article.outlet == "El Valle")
    #expect(article.url == "https://elvalle.example/2021/03/04/presa")
    #expect(article.published?.basis == .url)
    #expect(article.published?.range.day?.description == "2021-03-04")
    #expect(article.declaredLanguage == .spanish)
  }

  @Test(arguments: [
    #"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"La presa &quot;resistió&quot;","datePublished":"2021-03-04T08:00:00+01:00","author":[{"@type":"Person","name":"Ana Ruiz"}],"publisher":{"name":"El Valle"}}]}</script>"#,
    #"<meta property="og:title" content="La presa &quot;resistió&quot;"><meta property="article:published_time" content="2021-03-04T08:00:00+01:00"><meta name="author" content="Ana Ruiz"><meta property="og:site_name" content="El Valle">"#,
  ])
  func whatThePageSaysOfItself(head: String) throws {
    let article = try article(
      "<html><head>\(head)</head><body><article><p>\(Self.prose.joined(separator: "</p><p>"))</p></article></body></html>"
    )
    #expect(article.title == "La presa \"resistió\"")
    #expect(article.published?.instant == "2021-03-04T08:00:00+01:00")
    #expect(article.published?.basis == .metadata)
    #expect(article.authors == ["Ana Ruiz"])
    #expect(article.outlet == "El Valle")
  }

  @Test func theTextOfLinkedDataStandsInForAnEmptyPage() throws {
    let article = try article(
      #"<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"La presa","articleBody":"\#(Self.prose.joined(separator: " "))"}</script></head><body><div id="app"></div></body></html>"#
    )
    #expect(article.text.string == "La presa\n\n" + Self.prose.joined(separator: " "))
  }

  @Test func aPageWithoutTextIsRejected() throws {
    let folder = try Folder()
    for (i, html) in ["<html></html>", "<html><body><nav><a href=x>y</a></nav></body></html>"]
      .enumerated()
    {
      #expect(readings(try folder.write("\(i).html", html)).first?.rejection?.cause == .noText)
    }
  }

  @Test func pagesThatNestWithoutEndAreRead() throws {
    let folder = try Folder()
    for tag in ["div", "b", "table", "a", "ul><li"] {
      let html = String(repeating: "<\(tag)>", count: 40_000) + "<p>" + Self.prose[0]
      #expect(readings(try folder.write("deep.html", html)).count == 1)
    }
  }

  @Test func markdownLosesItsMarks() throws {
    let folder = try Folder()
    let source = """
      ---
      date: 2021-03-04
      ---
      # La presa *resistió*

      El agua **bajó** ayer, [dijo](https://a.example) el
      alcalde.

      ![foto](a.jpg)

      - Uno
      - Dos

      > «Fue una noche larga».
      """
    let article = try #require(readings(try folder.write("a.md", source)).first?.article)
    #expect(
      article.text.string
        == "La presa resistió\n\nEl agua bajó ayer, dijo el alcalde.\n\n- Uno\n\n- Dos\n\n«Fue una noche larga»."
    )
    #expect(article.title == "La presa resistió")
    #expect(article.published?.range.day?.description == "2021-03-04")
  }
}
