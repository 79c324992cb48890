import Foundation
import HiloText
import Testing

@testable import HiloArticles

@Suite struct ArticleReaderTests {
  @Test func aTextFileIsItsOwnText() throws {
    let folder = try Folder()
    let text =
      "Reabre el puente viejo tras la riada\r\n\r\nEl tráfico volvió ayer. ¿Año 😊? e\u{301}.\r\n"
    let path = try folder.write("puente.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let article = try #require(readings(path).first?.article)
    #expect(article.text.bytes == Array(text.utf8))
    #expect(article.title == "Reabre el puente viejo tras la riada")
    #expect(article.opensWithTitle)
    #expect(article.id == "puente")
    #expect(article.published == nil)
  }

  @Test func aFirstLineOfProseIsNoTitle() throws {
    let folder = try Folder()
    let path = try folder.write(
      "a.txt", "El puente reabrió ayer al tráfico.\nLos vecinos lo celebran.")
    let article = try #require(readings(path).first?.article)
    #expect(article.title == nil)
    #expect(!article.opensWithTitle)
  }

  @Test(arguments: [
    "---\ntitle: \"Reabre el puente\"\ndate: 2021-03-04\noutlet: El Faro\nlanguage: es-MX\n---\n\nEl tráfico volvió.",
    "Title: Reabre el puente\nFecha: 4 de marzo de 2021\nMedio: El Faro\nIdioma: español\n\nEl tráfico volvió.",
  ])
  func aHeaderIsNoPartOfTheText(file: String) throws {
    let folder = try Folder()
    let article = try #require(readings(try folder.write("a.txt", file)).first?.article)
    #expect(article.text.string == "Reabre el puente\n\nEl tráfico volvió.")
    #expect(article.title == "Reabre el puente")
    #expect(article.outlet == "El Faro")
    #expect(article.declaredLanguage == .spanish)
    #expect(article.published?.range.day?.description == "2021-03-04")
    #expect(article.published?.basis == .metadata)
  }

  @Test func recordsOfTheCommonCrawlers() throws {
    let folder = try Folder()
    let records = [
      // news-please
      #"{"title":"Sube el río","maintext":"El río subió.","date_publish":"2021-03-04 10:20:00","source_domain":"www.elfaro.example","language":"es","authors":["Ana Ruiz"],"url":"https://www.elfaro.example/rio"}"#,
      // fundus
      #"{"title":"Sube el río","body":{"summary":["El río subió."],"sections":[]},"publishing_date":"2021-03-04T10:20:00+01:00","publisher":"El Faro","lang":"es","authors":["Ana Ruiz"]}"#,
      // trafilatura
      #"{"title":"Sube el río","text":"El río subió.","date":"2021-03-04","sitename":"El Faro","hostname":"elfaro.example","source":"https://elfaro.example/rio","language":"es","author":"Ana Ruiz"}"#,
      // newspaper4k
      #"{"title":"Sube el río","text":"El río subió.","publish_date":"2021-03-04 10:20:00+01:00","source_url":"https://elfaro.example","meta_lang":"es","authors":["Ana Ruiz"],"url":"https://elfaro.example/rio"}"#,
    ]
    let path = try folder.write("crawl.jsonl", records.joined(separator: "\n"))
    let articles = readings(path).compactMap(\.article)
    #expect(articles.count == 4)
    for article in articles {
      #expect(article.text.string == "Sube el río\n\nEl río subió.")
      #expect(article.published?.range.day?.description == "2021-03-04")
      #expect(article.declaredLanguage == .spanish)
      #expect(article.authors == ["Ana Ruiz"])
    }
    #expect(articles.map(\.outlet) == ["elfaro.example", "El Faro", "El Faro", "elfaro.example"])
    #expect(articles[2].url == "https://elfaro.example/rio")
    #expect(Set(articles.map(\.id)).count == 4)
    #expect(articles[0].published?.instant == "2021-03-04T10:20:00")
    #expect(articles[1].published?.instant == "2021-03-04T10:20:00+01:00")
  }

  @Test func aBrokenLineLeavesTheOthers() throws {
    let folder = try Folder()
    var lines = (1...9).map { #"{"id":"a\#($0)","text":"El río subió otra vez."}"# }
    lines[6] = #"{"id":"a7","text":"El río"#
    let result = readings(try folder.write("a.jsonl", lines.joined(separator: "\n")))
    #expect(
      result.compactMap(\.article).map(\.id) == ["a1", "a2", "a3", "a4", "a5", "a6", "a8", "a9"])
    let rejection = try #require(result[6].rejection)
    #expect(rejection.cause == .malformed)
    #expect(rejection.place == "line 7")
  }

  @Test(arguments: [
    #"{"text":"Uno."}"#, #"[{"text":"Uno."}]"#, #"{"articles":[{"text":"Uno."}]}"#,
    "[\n{\"text\":\"Uno.\"}\n]\n",
  ])
  func jsonInItsShapes(json: String) throws {
    let folder = try Folder()
    let articles = readings(try folder.write("b.json", json)).compactMap(\.article)
    #expect(articles.map { $0.text.string } == ["Uno."])
  }

  @Test func foldersAreReadInOrderAndIdsAreUnique() throws {
    let folder = try Folder()
    for name in ["b/a.txt", "a.txt", "c.txt", "b/z.jpg", "README.md"] {
      try folder.write(name, "Un texto de prueba.")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b/loop", withDestinationPath: folder.path)
    #expect(readings(folder.path).map { $0.article?.id } == ["a", "a-2", "c"])
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/none", withIntermediateDirectories: true)
    mkfifo(folder.path + "/pipe.txt", 0o600)
    let cases: [(String, Rejection.Cause)] = [
      (folder.path + "/missing.txt", .missing),
      (folder.path + "/none", .noText),
      (folder.path + "/pipe.txt", .unsupported),
      ("/dev/null", .unsupported),
      (try folder.write("empty.txt", ""), .empty),
      (try folder.write("blank.txt", " \n\n"), .empty),
      (try folder.write("binary.txt", (0...255).map { UInt8($0) }), .binary),
      (try folder.write("page.pdf", "%PDF-1.4"), .unsupported),
      (try folder.write("really.txt", "%PDF-1.4 and the rest"), .binary),
      (try folder.write("broken.json", "{\n\"a\": }"), .malformed),
      (try folder.write("empty.jsonl", ""), .empty),
      (try folder.write("textless.json", #"{"title":"Nada"}"#), .noText),
      (
        try folder.write("long.txt", repeatElement(UInt8(ascii: "a"), count: Limits.text + 1)),
        .tooLarge
      ),
    ]
    for (path, cause) in cases {
      let result = readings(path)
      #expect(result.count == 1, "\(path)")
      #expect(result.first?.rejection?.cause == cause, "\(path)")
      #expect(result.first?.rejection?.detail.isEmpty == false)
    }
  }

  @Test func aLineLongerThanMayBeLeavesTheNext() throws {
    let folder = try Folder()
    let long = #"{"text":""# + String(repeating: "a", count: Limits.record + 10) + #""}"#
    let path = try folder.write(
      "a.jsonl", #"{"text":"Uno."}"# + "\n" + long + "\n" + #"{"text":"Tres."}"#)
    let result = readings(path)
    #expect(result.map { $0.article?.text.string } == ["Uno.", nil, "Tres."])
    #expect(result[1].rejection?.cause == .tooLarge)
    #expect(result[1].rejection?.place == "line 2")
  }
}
