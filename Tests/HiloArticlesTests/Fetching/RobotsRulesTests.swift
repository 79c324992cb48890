import HiloTestSupport
import Testing

@testable import HiloArticles

@Suite struct RobotsRulesTests {
  @Test(arguments: [
    ("", "/a", true),
    ("User-agent: *\nDisallow: /", "/a", false),
    ("User-agent: *\nDisallow: /", "/robots.txt", true),
    ("User-agent: *\nDisallow:", "/a", true),
    ("User-agent: *\nDisallow: /a", "/ab", false),
    ("User-agent: *\nDisallow: /a/", "/a", true),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
    ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false),
    ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
    ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false),
    ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true),
    ("User-agent: *\nDisallow: /a*c", "/abbbc/d", false),
    ("User-agent: *\nDisallow: /a*c", "/abbb", true),
    ("User-agent: *\nDisallow: *?*s=", "/a?q=1&s=2", false),
    ("User-agent: *\nDisallow: /a$", "/a", false),
    ("User-agent: *\nDisallow: /a$", "/ab", true),
    ("User-agent: Hilo\nDisallow: /", "/a", false),
    ("User-agent: hilo/2.0\nDisallow: /", "/a", false),
    ("User-agent: Hilos\nDisallow: /", "/a", true),
    ("User-agent: Otro\nDisallow: /", "/a", true),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Hilo\nAllow: /", "/a", true),
    ("User-agent: Otro\nUser-agent: Hilo\nDisallow: /a", "/a", false),
    ("User-agent: Hilo\nDisallow: /a\nUser-agent: Hilo\nDisallow: /b", "/a", false),
    ("User-agent: Hilo\nUser-agent: *\nDisallow: /a", "/a", false),
    ("Disallow: /", "/a", true),
    ("user-agent : *\n  DISALLOW : /a  # todo", "/a", false),
    (
      "\u{FEFF}User-agent: Otro\r\nDisallow: /b\r\n\r\nUser-agent: *\r\nDisallow: /a\r\n", "/a",
      false
    ),
    ("User-agent: *\nSitemap: https://faro.example/s.xml\nDisallow: /a", "/a", false),
    ("User-agent: *\nDisallow: /año", "/a%C3%B1o", false),
    ("User-agent: *\nDisallow: /a%C3%B1o", "/a%c3%b1o/x", false),
    ("User-agent: *\nDisallow: /%61b", "/ab", false),
    ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
    ("<html><body>Disallow: /</body></html>", "/a", true),
  ])
  func allows(file: String, target: String, expected: Bool) {
    #expect(RobotsRules(Array(file.utf8), for: "Hilo").allows(target) == expected)
  }

  @Test func aServerThatCannotSayForbidsAll() {
    #expect(!RobotsRules.closed.allows("/a"))
    #expect(RobotsRules.open.allows("/a"))
  }

  @Test func starsWithoutEndAreSoonDone() {
    let pattern = String(repeating: "/*a", count: 300)
    let rules = RobotsRules(Array("User-agent: *\nDisallow: \(pattern)b".utf8), for: "Hilo")
    #expect(rules.allows(String(repeating: "/a", count: 2000)))
  }

  @Test func pausesThatAreAskedForAreBounded() {
    #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: 5".utf8), for: "Hilo").delay == 5)
    #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: 9000".utf8), for: "Hilo").delay == 30)
    #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: -1".utf8), for: "Hilo").delay == nil)
  }

  static func server(_ robots: WebServer.Step) throws -> WebServer {
    try WebServer { $0.target == "/robots.txt" ? [robots] : [.ok("Hola")] }
  }

  @Test(arguments: [
    (WebServer.Step.ok("User-agent: *\nDisallow: /a", type: "text/plain"), false),
    (.ok("User-agent: *\nDisallow: /b", type: "text/plain"), true),
    (.missing, true), (.ok("x", status: "403 Forbidden"), true),
    (.ok("x", status: "503 Service Unavailable"), false),
    (.ok(String(repeating: "# nada\n", count: 200_000), type: "text/plain"), true),
  ])
  func isAskedFirst(robots: WebServer.Step, expected: Bool) async throws {
    let server = try Self.server(robots)
    defer { server.stop() }
    let fetcher = Fetcher(policy: testPolicy { $0.ignoresRobots = false })
    let result = await fetcher.fetch(server.url("/a"))
    #expect(((try? result.get()) != nil) == expected)
    #expect(server.requests == (expected ? ["/robots.txt", "/a"] : ["/robots.txt"]))
    if case .failure(let rejection) = result {
      #expect(rejection.detail.contains("--ignore-robots"))
    }
    _ = await fetcher.fetch(server.url("/c"))
    #expect(server.requests.count { $0 == "/robots.txt" } == 1)
  }
}
