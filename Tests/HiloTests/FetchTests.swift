import Foundation
import HiloStories
import HiloTestSupport
import Testing

/// `hilo report` with web addresses, against servers of this machine.
@Suite struct FetchTests {
  static func page(_ day: Int) -> String {
    """
    <!DOCTYPE html><html lang="es"><head><title>Cierra la mina de Hoyas, día \(day)</title>
    <meta property="article:published_time" content="2024-03-0\(day)T08:00:00+01:00"></head><body>
    <article><h1>Cierra la mina de Hoyas, día \(day)</h1>
    <p>La mina de Hoyas cerrará el 5 de abril de 2024, anunció la ministra Clara Soto el día \(day).</p>
    <p>Los 120 trabajadores recibirán ayudas, según la empresa Minera del Sur.</p>
    </article></body></html>
    """
  }

  static func server() throws -> WebServer {
    try WebServer { request in
      switch request.target {
      case "/1", "/2":
        request.head.contains("If-None-Match: \"1\"")
          ? [.text("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n")]
          : [.ok(page(request.target == "/1" ? 1 : 2), fields: ["ETag: \"1\""])]
      case "/rss":
        [
          .ok(
            "<rss version=\"2.0\"><channel><title>El Faro</title><item><title>Uno</title><link>/1</link></item>"
              + "<item><title>Dos</title><link>/2</link><description>La mina cierra en abril.</description></item></channel></rss>",
            type: "text/xml")
        ]
      case "/robots.txt":
        [.ok("User-agent: *\nDisallow: /cerrado", type: "text/plain")]
      case "/drip":
        [.text("HTTP/1.1 200 OK\r\n\r\n"), .repeat(Data("a".utf8), times: 2000, pause: 0.05)]
      default: [.missing]
      }
    }
  }

  static let quick = ["--delay", "0", "--timeout", "30", "--format", "json"]

  @Test func addressesAndPathsMixed() throws {
    let server = try Self.server()
    defer { server.stop() }
    let folder = try Folder()
    let path = try folder.write(
      "uno.txt", "Una noticia del disco\n\nLa mina de Hoyas no abrirá más.")
    let outcome = try Program.run(
      [
        "report", server.url("/2"), path, server.url("/missing"), server.url("/cerrado"),
        "--allow-private",
      ]
        + Self.quick)
    #expect(outcome.status == 3)
    let dossier = try ReportTests.dossier(outcome)
    #expect(
      dossier.articles.map(\.title) == ["Cierra la mina de Hoyas, día 2", "Una noticia del disco"])
    #expect(dossier.articles[0].url == server.url("/2"))
    #expect(outcome.errors.contains("hilo: fetching \(server.url("/2"))\n"))
    #expect(outcome.errors.contains("\(server.url("/missing")): there is no such page (404)"))
    #expect(outcome.errors.contains("--ignore-robots"))
    #expect(!server.requests.contains("/cerrado"))
  }

  @Test func whatIsKeptGivesTheSameAgain() throws {
    let server = try Self.server()
    defer { server.stop() }
    let folder = try Folder()
    let arguments =
      ["report", server.url("/rss"), "--allow-private", "--follow", "--keep", folder["kept"].path]
      + Self.quick
    let first = try Program.run(arguments)
    let again = try Program.run(arguments)
    #expect(first.status == 0)
    #expect(first.output == again.output)
    #expect(try ReportTests.dossier(first).articles.count == 2)
    #expect(first.errors.contains("what was fetched is kept in"))
    #expect(again.errors.contains("/1 has not changed: the kept copy is used"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder["kept"].path)
    #expect(files.count { $0.hasSuffix(".warc.gz") } == 2)
    #expect(files.contains("index.cdxj"))
  }

  /// A feed whose pages lead on, come late, are packed or are in the feed itself, and pages beside it.
  static let crawl: @Sendable (WebServer.Request) -> [WebServer.Step] = { request in
    let whole = String(repeating: "El pleno aprobó el 3 de mayo de 2024 las cuentas. ", count: 14)
    let items = [
      ("Uno", "/lleva", ""), ("Entera", "/entera", "<content:encoded>\(whole)</content:encoded>"),
      ("Dos", "/2", "<description>La mina cierra.</description>"),
    ].map {
      "<item><title>\($0.0)</title><link>\($0.1)</link>\($0.2)</item>"
    }
    switch request.target {
    case "/rss":
      return [
        .ok(
          "<rss version=\"2.0\"><channel><title>El Faro</title><item><title>Sin enlace</title>"
            + "<description>Llueve en Hoyas.</description></item>" + items.joined()
            + "</channel></rss>", type: "application/rss+xml")
      ]
    case "/lleva": return [.wait(0.2), .moved("/1")]
    case "/1", "/2", "/3": return [.ok(page(Int(request.target.dropFirst()) ?? 0))]
    case "/": return [.wait(0.3), .ok(page(4))]
    case "/nota.txt": return [.ok("La mina de Hoyas no abrirá más.", type: "text/plain")]
    case "/robots.txt": return [.ok("User-agent: *\nDisallow: /cerrado", type: "text/plain")]
    default: return [.missing]
    }
  }

  /// The dossier without the places where its articles were read.
  static func sourceless(_ outcome: Program.Outcome) throws -> Data {
    func bare(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(bare) }
      guard var object = value as? [String: Any] else { return value }
      object["source"] = nil
      return object.mapValues(bare)
    }
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try JSONSerialization.data(withJSONObject: bare(value), options: [.sortedKeys])
  }

  @Test(arguments: [true, false])
  func whatIsKeptIsReadOfflineAsItWasFetched(follows: Bool) throws {
    let server = try WebServer(Self.crawl)
    defer { server.stop() }
    let folder = try Folder()
    let kept = folder["kept"].path
    let fetched = try Program.run(
      ["report"] + ["/", "/rss", "/nota.txt", "/3"].map { server.url($0) }
        + ["--allow-private", "--keep", kept] + (follows ? ["--follow"] : []) + Self.quick)
    let asked = server.requests.count
    let files = try FileManager.default.contentsOfDirectory(atPath: kept)
    let archive = try #require(files.first { $0.hasSuffix(".warc.gz") })
    #expect(try ReportTests.dossier(fetched).articles.count == (follows ? 7 : 6))
    for place in [kept, kept + "/" + archive] {
      let offline = try Program.run(["report", place, "--format", "json"])
      #expect(offline.status == fetched.status)
      if follows { #expect(try Self.sourceless(offline) == Self.sourceless(fetched)) }
      let (ours, theirs) = (try ReportTests.dossier(offline), try ReportTests.dossier(fetched))
      #expect(ours.articles.map(\.id) == theirs.articles.map(\.id))
      #expect(ours.articles.map(\.url) == theirs.articles.map(\.url))
      #expect(ours.rejected.map(\.reason) == theirs.rejected.map(\.reason))
    }
    // The same again from a second run into the same folder is not given twice.
    _ = try Program.run(
      ["report", server.url("/3"), "--allow-private", "--keep", kept] + Self.quick)
    let both = try ReportTests.dossier(Program.run(["report", kept, "--format", "json"]))
    #expect(both.articles.count == (follows ? 7 : 6))
    #expect(both.rejected.count == (follows ? 0 : 1))
    #expect(server.requests.count == asked + 2)
  }

  @Test func extractTakesAddressesToo() throws {
    let server = try Self.server()
    defer { server.stop() }
    let arguments = ["--allow-private", "--delay", "0", "--format", "json"]
    let outcome = try Program.run(["extract", server.url("/1")] + arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Cierra la mina de Hoyas, día 1"))
    let refused = try Program.run(["extract", server.url("/1"), "--quiet"])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--allow-private permits that"))
  }

  @Test func aFeedOnDiskNeedsNoNetwork() throws {
    let server = try Self.server()
    defer { server.stop() }
    let folder = try Folder()
    let feed =
      "<rss version=\"2.0\"><channel><title>El Faro</title><link>\(server.url("/"))</link>"
      + "<item><title>Uno</title><link>/1</link><description>La mina cierra en abril, dijo la ministra.</description></item></channel></rss>"
    let path = try folder.write("faro.xml", feed)
    let offline = try Program.run(["report", path, "--allow-private"] + Self.quick)
    #expect(offline.status == 0)
    #expect(try ReportTests.dossier(offline).articles.map(\.title) == ["Uno"])
    #expect(offline.errors.isEmpty)
    #expect(server.requests.isEmpty)
    let followed = try Program.run(["report", path, "--allow-private", "--follow"] + Self.quick)
    #expect(
      try ReportTests.dossier(followed).articles.map(\.title) == ["Cierra la mina de Hoyas, día 1"])
  }

  @Test func privateAddressesNeedAWord() throws {
    let server = try Self.server()
    defer { server.stop() }
    let outcome = try Program.run(["report", server.url("/1"), "--quiet"] + Self.quick)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("--allow-private permits that"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(server.requests.isEmpty)
  }

  @Test func interruptedItStopsAtOnceAndTheArchiveIsWhole() throws {
    let server = try Self.server()
    defer { server.stop() }
    let folder = try Folder()
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = [
      "report", server.url("/1"), server.url("/drip"), "--allow-private", "--ignore-robots",
      "--delay", "0",
      "--keep", folder["kept"].path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let start = ContinuousClock.now
    while !server.requests.contains("/drip"), ContinuousClock.now - start < .seconds(40) {
      Thread.sleep(forTimeInterval: 0.02)
    }
    Thread.sleep(forTimeInterval: 0.3)
    process.interrupt()
    let interrupted = ContinuousClock.now
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(ContinuousClock.now - interrupted < .seconds(20))
    let index = try String(
      contentsOf: folder["kept"].appendingPathComponent("index.cdxj"), encoding: .utf8)
    #expect(index.contains(server.url("/1")))
    #expect(!index.contains("/drip"))
  }

  @Test(arguments: [["--delay", "-1"], ["--limit", "-1"], ["--timeout", "0"]])
  func boundsOfOptions(arguments: [String]) throws {
    #expect(try Program.run(["report", "x"] + arguments).status == 2)
  }

  @Test func aFolderThatCannotBeMadeIsNamedBeforeTheWork() throws {
    let folder = try Folder()
    let file = try folder.write("a", "x")
    let outcome = try Program.run(["report", file, "--keep", file + "/b"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--keep: could not make the folder"))
  }
}
