import Foundation
import Testing

@Suite struct ExtractTests {
  static let page = """
    <!DOCTYPE html><html lang="es"><head><title>El faro se apaga | La Ribera</title>
    <meta property="article:published_time" content="2021-03-04T08:00:00+01:00"></head><body>
    <nav><a href="/">Portada de hoy</a></nav><article><h1>El faro se apaga</h1>
    <p class="byline">Por Ana Ruiz</p><div class="article-body">
    <p>El faro del cabo dejará de alumbrar el viernes, después de ciento doce años de servicio.</p>
    <h2>Lo que viene</h2><ul><li>Un museo del mar</li><li>Una escuela de vela</li></ul>
    <p>Los vecinos, que se enteraron por una nota clavada en la puerta, piden que se conserve *todo*.</p>
    <blockquote><p>Nadie nos preguntó nada, y la luz era de todos los que vivimos aquí.</p></blockquote>
    <p>Suscríbete a nuestro boletín para recibir más noticias como esta.</p>
    </div></article></body></html>
    """

  private func write(_ names: [String]) throws -> Folder {
    let folder = try Folder()
    for name in names { try Data(Self.page.utf8).write(to: folder[name]) }
    return folder
  }

  @Test func text() throws {
    let folder = try write(["a.html"])
    let run = try Program.run(["extract", "a.html"], folder: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output == """
        El faro se apaga
        Ana Ruiz · La Ribera · 2021-03-04

        El faro del cabo dejará de alumbrar el viernes, después de ciento doce años de servicio.

        Lo que viene

        - Un museo del mar
        - Una escuela de vela

        Los vecinos, que se enteraron por una nota clavada en la puerta, piden que se conserve *todo*.

        Nadie nos preguntó nada, y la luz era de todos los que vivimos aquí.

        """)
  }

  @Test func markdownByTheNameOfTheFile() throws {
    let folder = try write(["a.html"])
    let run = try Program.run(["extract", "a.html", "-o", "a.md"], folder: folder.url)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(
      try String(contentsOf: folder["a.md"], encoding: .utf8) == """
        # El faro se apaga

        *Ana Ruiz · La Ribera · 2021-03-04*

        El faro del cabo dejará de alumbrar el viernes, después de ciento doce años de servicio.

        ## Lo que viene

        - Un museo del mar
        - Una escuela de vela

        Los vecinos, que se enteraron por una nota clavada en la puerta, piden que se conserve \\*todo\\*.

        > Nadie nos preguntó nada, y la luz era de todos los que vivimos aquí.

        """)
  }

  struct Record: Decodable {
    struct Field: Decodable {
      var value: String?
      var origin: String?
    }
    struct Names: Decodable {
      var value: [String]
      var origin: String?
    }
    struct Paragraph: Decodable {
      var kind: String
      var boilerplate: String?
    }
    var title: Field
    var authors: Names
    var outlet: Field
    var published: Field
    var modified: Field
    var language: Field
    var paragraphs: [Paragraph]
  }

  @Test func anObjectALineWithOrigins() throws {
    let folder = try write(["a.html", "b.html"])
    let run = try Program.run(
      ["extract", "a.html", "b.html", "--format", "json"], folder: folder.url)
    #expect(run.status == 0)
    let records = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
    #expect(records.count == 2)
    let first = try #require(records.first)
    #expect(first.title.value == "El faro se apaga" && first.title.origin == "h1")
    #expect(first.authors.value == ["Ana Ruiz"] && first.authors.origin == "byline")
    #expect(first.outlet.value == "La Ribera" && first.outlet.origin == "title-suffix")
    #expect(first.published.value == "2021-03-04T08:00:00+01:00")
    #expect(first.published.origin == "open-graph")
    #expect(first.modified.value == nil && first.modified.origin == nil)
    #expect(first.language.value == "es" && first.language.origin == "html")
    #expect(
      first.paragraphs.map(\.kind)
        == ["prose", "heading", "item", "item", "prose", "quote", "prose"])
    #expect(first.paragraphs.last?.boilerplate == "promotion")
  }

  @Test func fromStandardInput() throws {
    let run = try Program.run(["extract", "-"], input: Data(Self.page.utf8))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("El faro se apaga\n"))
  }

  @Test func whatIsNoArticle() throws {
    let folder = try write(["a.html"])
    try Data("<html><body><nav><a href=x>y</a></nav></body></html>".utf8)
      .write(to: folder["b.html"])
    let some = try Program.run(["extract", "a.html", "b.html"], folder: folder.url)
    #expect(some.status == 3)
    #expect(some.errors.contains("b.html: no article could be found"))
    #expect(try Program.run(["extract", "b.html"], folder: folder.url).status == 1)
    #expect(try Program.run(["extract"]).status == 2)
    #expect(try Program.run(["extract", "a.html", "-f", "pdf"], folder: folder.url).status == 2)
  }
}
