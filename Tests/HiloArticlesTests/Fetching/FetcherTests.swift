import HiloTestSupport
import Foundation
import Synchronization
import Testing

@testable import HiloArticles

/// A page as servers give it, of our own making.
let harbourPage = """
  <!DOCTYPE html><html lang="es"><head><title>El puerto abre de noche</title>
  <meta property="article:published_time" content="2023-09-12T08:00:00+02:00"></head><body><article>
  <h1>El puerto abre de noche</h1>
  <p>El puerto de Villamar abrirá también de noche desde octubre, anunció el martes la alcaldesa Rosa Luján.</p>
  <p>La lonja cerrará dos horas más tarde y habrá un autobús más, según el pleno del ayuntamiento.</p>
  </article></body></html>
  """

/// A quick policy for servers of our own.
func testPolicy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
  var policy = FetchPolicy()
  policy.allowsPrivate = true
  policy.ignoresRobots = true
  policy.usesProxy = false
  policy.delay = 0
  policy.backoff = 0.02
  policy.connectTimeout = 30
  policy.timeout = 30
  change(&policy)
  return policy
}

/// A server that plays a hostile internet.
@Suite struct FetcherTests {
  static let bomb = Data(WARCWriter.packed([UInt8](repeating: 0x61, count: 8 << 20)))
  static let packedPage = Data(WARCWriter.packed(Array(harbourPage.utf8)))
  /// "Hola, mundo." as brotli writes it without packing it.
  static let brotli = Data([0x8B, 0x05, 0x80] + Array("Hola, mundo.".utf8) + [0x03])

  static let answers: @Sendable (WebServer.Request) -> [WebServer.Step] = { request in
    switch request.target {
    case "/page": [.ok(harbourPage)]
    case "/latin":
      [.ok(Data([0x3C, 0x70, 0x3E, 0x61, 0xF1, 0x6F]), type: "text/html; charset=\"ISO-8859-1\"")]
    case "/gzip": [.ok(packedPage, fields: ["Content-Encoding: gzip"])]
    case "/plain-as-gzip": [.ok(harbourPage, fields: ["Content-Encoding: gzip"])]
    case "/brotli": [.ok(brotli, type: "text/plain", fields: ["Content-Encoding: br"])]
    case "/broken-brotli": [.ok("Hola", fields: ["Content-Encoding: br"])]
    case "/unknown-coding": [.ok("Hola", fields: ["Content-Encoding: rot13"])]
    case "/bomb": [.ok(bomb, fields: ["Content-Encoding: gzip"])]
    case "/half-gzip": [.ok(packedPage.dropLast(20), fields: ["Content-Encoding: gzip"])]
    case "/broken-gzip":
      [
        .ok(
          Data([0x1F, 0x8B] + [UInt8](repeating: 7, count: 90)), fields: ["Content-Encoding: gzip"])
      ]
    case "/chunked":
      [
        .text(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHola,\r\n7;x=y\r\n mundo.\r\n0\r\nX: y\r\n\r\n"
        )
      ]
    case "/chunked-cut": [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\nHola")]
    case "/drip":
      [.text("HTTP/1.1 200 OK\r\n\r\n"), .repeat(Data("a".utf8), times: 2000, pause: 0.05)]
    case "/endless":
      [.text("HTTP/1.1 200 OK\r\n\r\n"), .repeat(Data(repeating: 97, count: 1 << 16), times: 1000)]
    case "/endless-header":
      [
        .text("HTTP/1.1 200 OK\r\n"),
        .repeat(Data("X-Largo: \(String(repeating: "a", count: 900))\r\n".utf8), times: 2000),
      ]
    case "/huge-field":
      [.text("HTTP/1.1 200 OK\r\nX: \(String(repeating: "a", count: 200_000))\r\n\r\nHola")]
    case "/silence": [.wait(1.5)]
    case "/hang-up": []
    case "/garbage": [.text("buenos días\r\n\r\n")]
    case "/too-short": [.text("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nHola")]
    case "/too-long": [.text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHola, mundo.")]
    case "/no-length": [.text("HTTP/1.1 200 OK\r\n\r\nHola, mundo.")]
    case "/negative": [.text("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nHola")]
    case "/empty": [.ok("")]
    case "/no-content": [.text("HTTP/1.1 204 No Content\r\n\r\n")]
    case "/teapot": [.ok("x", status: "418 I'm a teapot")]
    case "/missing": [.missing]
    case "/forbidden": [.ok("x", status: "403 Forbidden")]
    case "/continue":
      [.text("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHola")]
    case "/loop": [.moved("/loop2")]
    case "/loop2": [.moved("/loop")]
    case let path where path.hasPrefix("/deep"):
      [.moved("/deep\((Int(path.dropFirst(5)) ?? 0) + 1)")]
    case "/moved": [.moved("/folder/../page")]
    case "/moved-308": [.moved("page", status: "308 Permanent Redirect")]
    case "/moved-303": [.moved("?x", status: "303 See Other")]
    case "/moved-303?x", "/?x": [.ok("Hola")]
    case "/moved-nowhere": [.ok("", status: "302 Found")]
    case "/to-file": [.moved("file:///etc/passwd")]
    case "/to-gopher": [.moved("gopher://127.0.0.1/")]
    case "/to-password": [.moved("http://ana:clave@127.0.0.1/")]
    case "/flaky":
      request.earlier == 0 ? [.ok("x", status: "500 Internal Server Error")] : [.ok("Hola")]
    case "/flaky-line": request.earlier < 2 ? [] : [.ok("Hola")]
    case "/always-busy": [.ok("x", status: "503 Service Unavailable")]
    case "/busy":
      request.earlier == 0
        ? [.ok("x", status: "429 Too Many", fields: ["Retry-After: 0"])] : [.ok("Hola")]
    case "/busy-long": [.ok("x", status: "429 Too Many", fields: ["Retry-After: 86400"])]
    case "/agent": [.ok(request.head)]
    default: [.missing]
    }
  }

  /// What each target gives: the beginning of its content, or ! and a part of the reason.
  @Test(arguments: [
    ("/page", "<!DOCTYPE html>"), ("/gzip", "<!DOCTYPE html>"),
    ("/plain-as-gzip", "<!DOCTYPE html>"),
    ("/brotli", "Hola, mundo."), ("/broken-brotli", "! packed answer is broken"),
    ("/unknown-coding", "! rot13"), ("/bomb", "! unpacks to more than"),
    ("/half-gzip", "! packed answer is broken"), ("/broken-gzip", "! packed answer is broken"),
    ("/chunked", "Hola, mundo."), ("/chunked-cut", "! the connection failed"),
    ("/drip", "! no whole answer in time"), ("/endless", "! more than 512 kB"),
    ("/endless-header", "! its header"), ("/huge-field", "! its header"),
    ("/silence", "! no whole answer in time"),
    ("/hang-up", "! the connection failed"), ("/garbage", "! not answer in HTTP"),
    ("/too-short", "! the connection failed"), ("/too-long", "Hola"),
    ("/no-length", "Hola, mundo."),
    ("/negative", "! not answer in HTTP"), ("/empty", "! empty"), ("/no-content", "! empty"),
    ("/teapot", "! 418"),
    ("/missing", "! no such page"), ("/forbidden", "! save the page from your browser"),
    ("/continue", "Hola"), ("/loop", "! in a circle"), ("/deep", "! more than 4 times"),
    ("/moved", "<!DOCTYPE html>"), ("/moved-308", "<!DOCTYPE html>"), ("/moved-303", "Hola"),
    ("/moved-nowhere", "! not where to"), ("/to-file", "! no web address to fetch"),
    ("/to-gopher", "! no web address to fetch"), ("/to-password", "! no web address to fetch"),
    ("/flaky", "Hola"), ("/flaky-line", "Hola"), ("/always-busy", "! out of order (503)"),
    ("/busy", "Hola"), ("/busy-long", "! asks to wait 86400 seconds"),
  ])
  func hostileInternet(target: String, expected: String) async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let policy = testPolicy {
      // Only where the time must run out: a machine may be busy with other tests.
      $0.timeout = expected.contains("in time") ? 0.6 : 30
      $0.wireLimit = 512 << 10
      $0.bodyLimit = 1 << 20
      $0.redirects = 4
      $0.retries = 2
    }
    let result = await Fetcher(policy: policy).fetch(server.url(target))
    switch result {
    case .success(let resource):
      let text = String(decoding: resource.bytes.prefix(40), as: UTF8.self)
      #expect(text.hasPrefix(expected), "\(text)")
    case .failure(let rejection):
      #expect(expected.hasPrefix("!"), "\(rejection)")
      #expect(rejection.detail.contains(expected.dropFirst(2)), "\(rejection)")
    }
  }

  @Test func charsetMediaTypeAndAddressComeAlong() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let resource = try await Fetcher(policy: testPolicy()).fetch(server.url("/latin")).get()
    #expect(resource.mediaType == "text/html")
    #expect(resource.charset == "ISO-8859-1")
    let moved = try await Fetcher(policy: testPolicy()).fetch(server.url("/moved")).get()
    #expect(moved.source == server.url("/moved"))
    #expect(moved.url == server.url("/page"))
  }

  @Test func saysWhoItIs() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let seen = try await Fetcher(policy: testPolicy()).fetch(server.url("/agent")).get()
    let head = String(decoding: seen.bytes, as: UTF8.self)
    #expect(head.contains("User-Agent: Hilo ("))
    #expect(head.contains("Accept-Encoding: gzip, deflate, br\r\n"))
    #expect(!head.contains("Cookie"))
  }

  @Test func retriesAreCounted() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    _ = await Fetcher(policy: testPolicy { $0.retries = 2 }).fetch(server.url("/always-busy"))
    #expect(server.requests == ["/always-busy", "/always-busy", "/always-busy"])
    _ = await Fetcher(policy: testPolicy()).fetch(server.url("/missing"))
    #expect(server.requests.count == 4)
  }

  @Test func privateAddressesAreNotEvenContacted() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let fetcher = Fetcher(policy: testPolicy { $0.allowsPrivate = false })
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"] {
      let result = await fetcher.fetch("http://\(host):\(server.port)/page")
      guard case .failure(let rejection) = result else {
        Issue.record("\(host) was fetched")
        continue
      }
      #expect(
        rejection.detail.contains("--allow-private") || rejection.detail.contains("connection"),
        "\(host): \(rejection)")
    }
    #expect(server.requests.isEmpty)
  }

  @Test func aRedirectToAPrivateAddressIsRefused() async throws {
    // The first server stands for the open internet: only its own port is let through, as a
    // policy cannot tell two servers of one machine apart.
    let inner = try WebServer(Self.answers)
    defer { inner.stop() }
    let place = inner.url("/page")
    let outer = try WebServer { _ in [.moved(place)] }
    defer { outer.stop() }
    let fetcher = Fetcher(
      policy: testPolicy { policy in
        policy.allowsPrivate = false
        policy.exemptPorts = [outer.port]
      })
    let result = await fetcher.fetch(outer.url("/"))
    guard case .failure(let rejection) = result else {
      Issue.record("it was fetched")
      return
    }
    #expect(rejection.detail.contains("127.0.0.1, an address of a private network"))
    #expect(outer.requests == ["/"])
    #expect(inner.requests.isEmpty)
  }

  @Test(arguments: [
    "ftp://faro.example/a", "file:///etc/passwd", "faro", "http://", "http://ana:b@faro.example/",
    "https://faro.example:0/",
  ])
  func onlyWebAddresses(address: String) async {
    let result = await Fetcher(policy: testPolicy()).fetch(address)
    #expect(throws: Rejection.self) { try result.get() }
  }

  @Test func stopsAtOnce() throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let location = try #require(WebLocation(server.url("/drip")))
    let begin = ContinuousClock.now
    let result = Transfer.perform(location, policy: testPolicy { $0.timeout = 90 }) {
      ContinuousClock.now - begin > .milliseconds(100)
    }
    guard case .failure(.stopped) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(ContinuousClock.now - begin < .seconds(30))
  }

  @Test func nothingBeginsAfterTheStop() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let fetcher = Fetcher(policy: testPolicy())
    fetcher.stop()
    let ended = await fetcher.fetch(server.url("/drip"))
    #expect(throws: Rejection(.unreadable, detail: "stopped")) { try ended.get() }
  }

  @Test func pausesBetweenRequestsToOneHost() async throws {
    let server = try WebServer(Self.answers)
    defer { server.stop() }
    let fetcher = Fetcher(policy: testPolicy { $0.delay = 0.15 })
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = await fetcher.fetch(server.url("/page")) } }
    }
    #expect(ContinuousClock.now - start >= .milliseconds(450))
  }

  @Test func waitsGrowAndAreTheSameOnEveryRun() {
    let policy = FetchPolicy()
    let waits = (1...4).map { policy.wait(before: $0, "https://faro.example/") }
    #expect(waits == (1...4).map { policy.wait(before: $0, "https://faro.example/") })
    for (i, wait) in waits.enumerated() {
      let middle = Double(1 << i)
      #expect(wait >= middle * 0.75 && wait <= middle * 1.25)
    }
    #expect(Fetcher.seconds("120", now: 0) == 120)
    #expect(Fetcher.seconds("Thu, 01 Jan 1970 00:02:00 GMT", now: 60) == 60)
    #expect(Fetcher.seconds("pronto", now: 0) == nil)
  }
}
