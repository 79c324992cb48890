import HiloTestSupport
import Foundation
import HiloText
import Testing

@testable import HiloArticles

@Suite struct WebReaderTests {
  static func page(_ title: String) -> String {
    harbourPage.replacing("El puerto abre de noche", with: title)
      .replacing("Villamar", with: "Villamar, según \(title),")
  }

  static let answers: @Sendable (WebServer.Request) -> [WebServer.Step] = { request in
    let long = String(
      repeating: "El pleno aprobó las cuentas del año que viene sin cambios. ", count: 14)
    switch request.target {
    case "/a", "/b", "/c": return [.ok(page("Noticia \(request.target.dropFirst())"))]
    case "/slow": return [.wait(0.3), .ok(page("Noticia lenta"))]
    case "/undated":
      return [.ok(page("Noticia sin fecha").replacing("article:published_time", with: "x"))]
    case "/feed":
      return [
        .ok(
          rss(
            "<item><title>A</title><link>/a</link><description>Resumen de a.</description></item><item><title>Entera</title><link>/whole</link><description>&lt;p&gt;x&lt;/p&gt;</description><content:encoded>&lt;p&gt;\(long)&lt;/p&gt;</content:encoded></item><item><title>B</title><link>/b</link></item><item><title>Rota</title><link>/broken</link><description>Resumen de la rota.</description></item>",
            head: "<language>es</language>"), type: "application/rss+xml")
      ]
    case "/moved-feed": return [.moved("/feed")]
    case "/undated-feed":
      return [
        .ok(
          rss(
            "<item><title>U</title><link>/undated</link><pubDate>12 Sep 2023</pubDate></item>",
            head: ""))
      ]
    case "/opml":
      return [
        .ok(
          "<opml><body><outline text=\"F\" xmlUrl=\"/undated-feed\"/></body></opml>",
          type: "text/plain")
      ]
    case "/opml-loop":
      return [.ok("<opml><body><outline text=\"F\" xmlUrl=\"/opml-loop\"/></body></opml>")]
    case "/picture": return [.ok(Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]), type: "image/png")]
    case "/json":
      return [.ok(#"[{"title":"J","text":"Texto del registro."}]"#, type: "application/json")]
    default: return [.missing]
    }
  }

  /// What reading `sources` gives: titles, and ! and the source of what is rejected.
  func read(
    _ sources: [String], follows: Bool = false, limit: Int = 50, _ server: WebServer
  ) async -> (lines: [String], articles: [Article]) {
    var reader = ArticleReader()
    var web = WebReader(
      fetcher: Fetcher(policy: testPolicy { $0.parallelism = 3 }), follows: follows, limit: limit)
    var (lines, articles): ([String], [Article]) = ([], [])
    let sources = sources.map { $0.hasPrefix("/") && !$0.hasPrefix("/tmp") ? server.url($0) : $0 }
    await web.read(sources, with: &reader) { reading in
      switch reading {
      case .article(let article):
        lines.append(article.title ?? "-")
        articles.append(article)
      case .rejected(let source, let reason):
        let short = source.split(separator: "/").last.map(String.init) ?? source
        lines.append("! \(short): \(reason.detail.prefix(60))")
      }
    }
    return (lines, articles)
  }

  @Test func theOrderIsThatOfTheSources() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let folder = try Folder()
    let file = try folder.write(
      "uno.txt", "Título: Del disco\n\nUna noticia que estaba en el disco.")
    let (lines, articles) = await read(
      ["/slow", "/a", file, "/missing", "/b", "/json", "/picture"], server)
    #expect(
      lines.map { String($0.prefix(18)) } == [
        "Noticia lenta", "Noticia a", "Del disco", "! missing: there i", "Noticia b", "J",
        "! picture: Hilo do",
      ])
    #expect(articles[0].url == server.url("/slow"))
    #expect(articles[0].source == server.url("/slow"))
    #expect(articles[0].published?.range.day?.description == "2023-09-12")
    #expect(Set(articles.map(\.id)).count == articles.count)
  }

  @Test func aFeedGivesWhatItHas() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    for target in ["/feed", "/moved-feed"] {
      let (lines, articles) = await read([target], server)
      #expect(
        lines == [
          "A", "Entera", "Rota",
          "! \(target.dropFirst()): 1 of 4 items have no text in the feed; --follow fetches thei",
        ])
      #expect(articles[0].url == server.url("/a"))
      #expect(articles[0].outlet == "El Faro")
    }
    #expect(server.requests == ["/feed", "/moved-feed", "/feed"])
  }

  @Test func followedItemsAreTheirPages() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let (lines, articles) = await read(["/feed"], follows: true, server)
    #expect(
      lines == [
        "Noticia a", "Entera", "Noticia b",
        "! broken: there is no such page (404); check the address", "Rota",
      ])
    #expect(articles[0].text.string.contains("La lonja cerrará"))
    // What the feed holds whole is not asked for.
    #expect(Set(server.requests) == ["/feed", "/a", "/b", "/broken"])
  }

  @Test func theFeedTellsWhatThePageDoesNot() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let (_, articles) = await read(["/undated-feed"], follows: true, server)
    #expect(articles.map { $0.published?.range.day?.description } == ["2023-09-12"])
    #expect(articles.first?.outlet == "El Faro")
  }

  @Test func aSitemapOnDiskIsFollowedUpToTheLimit() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let folder = try Folder()
    let map = try folder.write(
      "mapa.xml",
      "<urlset>" + ["a", "b", "c"].map { "<url><loc>\(server.url("/" + $0))</loc></url>" }.joined()
        + "</urlset>")
    let offline = await read([map], server)
    #expect(
      offline.lines == ["! mapa.xml: 3 of 3 items have no text in the feed; --follow fetches thei"])
    #expect(server.requests.isEmpty)
    let two = await read([map], follows: true, limit: 2, server)
    #expect(
      two.lines == [
        "Noticia a", "Noticia b",
        "! mapa.xml: 1 more addresses in it were not followed: 2 is the most; --l",
      ])
    #expect(Set(server.requests) == ["/a", "/b"])
  }

  @Test func aListOfFeedsIsFollowedThrough() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let plain = await read(["/opml"], server)
    #expect(plain.lines.first?.hasPrefix("! opml: a list of 1 feeds, no article; --follow") == true)
    #expect(server.requests == ["/opml"])
    #expect(await read(["/opml"], follows: true, server).lines == ["Noticia sin fecha"])
    // One that names itself comes to an end.
    let loop = await read(["/opml-loop"], follows: true, server)
    #expect(loop.lines.count == 1 && loop.lines[0].hasPrefix("! "))
  }
}
