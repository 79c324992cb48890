import Foundation
import HiloStories
import HiloViews
import Testing

@Suite struct HTMLViewTests {
  private func page(
    _ dossier: Dossier, _ language: InterfaceLanguage = .spanish
  ) throws -> PageReader.Element {
    try PageReader.read(HTMLView(language: language).render(dossier))
  }

  private func dossiers() throws -> [Dossier] {
    let fixture = try Fixture.dossier()
    var bare = fixture
    (bare.comparisons, bare.statements, bare.events, bare.stories) = ([], [], [], [])
    (bare.entities, bare.times) = ([], [])
    var alone = fixture
    for i in alone.stories.indices { alone.stories[i].related = [] }
    return [
      fixture, bare, alone, Dossier(),
      Dossier(rejected: [.init(source: "a.jpg", reason: "binary")]), try Fixture.many(12),
      try Fixture.many(60),
    ]
  }

  @Test func elementsNestAndNoIdIsTwice() throws {
    for dossier in try dossiers() {
      let ids = try page(dossier).all.compactMap { $0.attributes["id"] }
      #expect(
        Set(ids).count == ids.count, "twice: \(ids.filter { id in ids.count { $0 == id } > 1 })")
      #expect(!ids.isEmpty)
    }
  }

  @Test func noAnchorIsDead() throws {
    for dossier in try dossiers() {
      let all = try page(dossier).all
      let ids = Set(all.compactMap { $0.attributes["id"] })
      let links = all.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
      for link in links { #expect(ids.contains(String(link.dropFirst())), "dead: \(link)") }
      for name in ["aria-labelledby", "for"] {
        for id in all.compactMap({ $0.attributes[name] }).flatMap({ $0.split(separator: " ") }) {
          #expect(ids.contains(String(id)), "nothing is called \(id)")
        }
      }
    }
  }

  @Test func nothingIsLoadedFromElsewhere() throws {
    var dossier = try Fixture.dossier()
    dossier.articles[0].url = "https://example.org/puente?a=\"1\"&b"
    dossier.articles[2].url = "javascript:alert(1)"
    for element in try page(dossier).all {
      #expect(element.attributes["src"] == nil)
      #expect(element.name != "link")
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
      if let href = element.attributes["href"], !href.hasPrefix("#") {
        #expect(element.name == "a" && href == dossier.articles[0].url)
      }
      if element.name == "style" {
        #expect(!element.text.contains("url(") && !element.text.contains("@import"))
      }
    }
  }

  @Test func eachCiteOpensExactlyItsCharacters() throws {
    for dossier in try dossiers() {
      let all = try page(dossier).all
      var texts: [String: [Unicode.Scalar]] = [:]
      for text in all where text.name == "article" && text.classes.contains("text") {
        let article = dossier.articles.first { $0.id == text.attributes["data-file"] }
        texts[text.attributes["data-siglum"] ?? ""] = Array((article?.text ?? "").unicodeScalars)
      }
      var pieces: [String: String] = [:]
      for element in all where element.name == "span" {
        for id in [element.attributes["id"], element.attributes["data-p"]].compactMap({ $0 }) {
          pieces[id, default: ""] += element.text
        }
      }
      var seen = 0
      for link in all.compactMap({ $0.attributes["href"] }) where link.hasPrefix("#") {
        let siglum = link.dropFirst().prefix { $0.isUppercase }
        let range = link.dropFirst(siglum.count + 1).split(separator: "-").compactMap { Int($0) }
        guard !siglum.isEmpty, range.count == 2 else { continue }
        let text = try #require(texts[String(siglum)])
        let words = String(String.UnicodeScalarView(text[range[0]..<range[1]]))
        #expect(pieces[String(link.dropFirst())] == words)
        seen += 1
      }
      if !dossier.events.isEmpty { #expect(seen > 0) }
    }
  }

  @Test func textsAreWhole() throws {
    let dossier = try Fixture.dossier()
    let all = try page(dossier).all
    for article in dossier.articles {
      let text = all.first { $0.attributes["data-file"] == article.id }
      let body = text?.all.first { $0.classes.contains("body") }
      let paragraphs = body?.all.filter { $0.name == "p" && $0.attributes["dir"] == "auto" } ?? []
      let control: (Unicode.Scalar) -> Unicode.Scalar = { $0.value == 1 ? "\u{FFFD}" : $0 }
      let whole = String(String.UnicodeScalarView(article.text.unicodeScalars.map(control)))
      #expect(Array(paragraphs.map(\.text).joined().utf8) == Array(whole.utf8))
      #expect(paragraphs.allSatisfy { $0.attributes["lang"] == article.language })
    }
  }

  @Test func markupInAnArticleIsWords() throws {
    let bytes = HTMLView(language: .english).render(try Fixture.dossier())
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.contains("&lt;script&gt;alert(\"x\")&lt;/script&gt; &amp; más."))
    #expect(html.contains("fotos/puente&lt;1&gt;.jpg"))
  }

  @Test func sameDossierGivesTheSameBytes() throws {
    for dossier in try dossiers() {
      #expect(
        HTMLView(language: .spanish).render(dossier) == HTMLView(language: .spanish).render(dossier)
      )
    }
  }

  @Test func headingsDoNotSkipALevel() throws {
    for dossier in try dossiers() {
      let levels = try page(dossier).all.compactMap { element in
        element.name.count == 2 && element.name.hasPrefix("h")
          ? Int(element.name.dropFirst()) : nil
      }
      #expect(levels.first == 1)
      #expect(levels.filter { $0 == 1 }.count == 1)
      for (a, b) in zip(levels, levels.dropFirst()) { #expect(b <= a + 1, "\(a) then \(b)") }
    }
  }

  @Test func everyWordOfHiloIsInTheTable() throws {
    for language in InterfaceLanguage.allCases {
      for dossier in try dossiers() {
        for element in try page(dossier, language).all {
          for case .text(let text) in element.children where element.name != "bdi" {
            // A key that the table lacks shows as itself: words joined by full stops.
            #expect(
              text.range(of: #"^[a-z]+(\.[a-z]+)+$"#, options: .regularExpression) == nil,
              "no phrase: \(text)")
          }
        }
      }
    }
  }

  @Test func columnsStayFewForManyArticles() throws {
    let shapes = try page(try Fixture.many(12)).all.first {
      $0.classes.contains("ledger") && $0.name == "table"
    }
    #expect(shapes?.classes.contains("shapes") == true)
    let days = try page(try Fixture.many(60)).all.first {
      $0.classes.contains("ledger") && $0.name == "table"
    }
    #expect(days?.classes.contains("days") == true)
    #expect(try #require(days).all.count { $0.name == "col" } <= 13)
  }

  @Test func rejectedSourcesAndUnanalysedArticlesAreNamed() throws {
    let root = try page(try Fixture.dossier(), .english)
    #expect(root.text.contains("fotos/puente<1>.jpg"))
    #expect(root.text.contains("Read and grouped, but not analysed"))
    #expect(root.text.contains("Outlet not named"))
  }
}
