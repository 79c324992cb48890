import HiloText
import Testing

@testable import HiloArticles

/// Feeds as sources of articles, and feeds without measure.
@Suite struct FeedReaderTests {
  static func read(_ text: String) throws -> Feed {
    try FeedReader.read(Resource(bytes: Array(text.utf8), source: "feed"))
  }

  @Test func aFileGivesItsItemsAsArticles() throws {
    let folder = try Folder()
    let text = rss(
      "<item><title>Abre el puerto</title><link>/1</link><description>El puerto abre hoy.</description><pubDate>mar, 12 sep 2023 08:00:00 +0200</pubDate><author>Ana Ruiz</author></item><item><title>Sin texto</title><link>/2</link></item>",
      head: "<link>https://faro.example/</link><language>es-ES</language>")
    for name in ["faro.xml", "faro.rss", "faro"] {
      let found = readings(try folder.write(name, text))
      let article = try #require(found.first?.article)
      #expect(article.text.string == "Abre el puerto\n\nEl puerto abre hoy.")
      #expect(article.url == "https://faro.example/1")
      #expect(article.outlet == "El Faro")
      #expect(article.authors == ["Ana Ruiz"])
      #expect(article.declaredLanguage == .spanish)
      #expect(article.published?.instant == "2023-09-12T08:00:00+02:00")
      #expect(article.opensWithTitle)
      #expect(found.count == 2)
      #expect(found[1].rejection?.detail.hasPrefix("1 of 2 items have no text in the feed") == true)
    }
  }

  @Test func aJSONFeedIsNoListOfRecords() throws {
    let folder = try Folder()
    let file = try folder.write(
      "f.json",
      #"{"version":"https://jsonfeed.org/version/1.1","title":"Faro","items":[{"id":"1","title":"A","content_html":"<p>Llueve en la costa.</p>"}]}"#
    )
    let found = readings(file)
    #expect(found.map { $0.article?.text.string } == ["A\n\nLlueve en la costa."])
  }

  @Test func aPageUnderTheExtensionOfFeedsIsRead() throws {
    let folder = try Folder()
    let page =
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Nieve</title></head><body><h1>Nieve</h1><p>La nieve cortó ayer las dos carreteras que llevan a la sierra, según la Guardia Civil.</p></body></html>"
    let found = readings(try folder.write("nieve.xml", page))
    #expect(found.first?.article?.title == "Nieve")
    let other = readings(try folder.write("otro.xml", "<receta><paso>Amasar.</paso></receta>"))
    #expect(other.first?.rejection?.detail.hasPrefix("no feed") == true)
  }

  @Test func moreItemsThanMayBeAreCounted() throws {
    var items = ""
    for i in 0..<(Limits.feedItems + 1000) { items += "<item><title>\(i)</title></item>" }
    let feed = try Self.read(rss(items))
    #expect(feed.items.count == Limits.feedItems)
    #expect(feed.leftOut == 1000)
  }

  /// What would take a careless reader for ever, or all memory.
  @Test(arguments: [
    "<rss><channel>" + String(repeating: "<item>", count: 50_000),
    "<rss><channel><item>" + String(repeating: "<title>", count: 50_000),
    "<rss><channel><item><title>" + String(repeating: "<![CDATA[", count: 50_000),
    "<rss><channel>" + String(repeating: "<!--", count: 100_000),
    "<rss><channel><item " + String(repeating: "a=\"b\" ", count: 50_000) + ">",
    "<rss><channel><item " + String(repeating: "a=\"", count: 50_000),
    "<rss><channel><item><description>" + String(repeating: "<div>", count: 100_000),
    "<rss><channel><item><title>" + String(repeating: "&amp;", count: 100_000) + "lt;",
    "<rss " + (0..<5000).map { "xmlns:a\($0)=\"b\" " }.joined() + "><channel>",
    "<feed>" + String(repeating: "<x xml:base=\"a/\">", count: 20_000),
    String(repeating: "<", count: 200_000), String(repeating: "&", count: 200_000),
  ])
  func isDoneSoon(text: String) {
    let start = ContinuousClock.now
    _ = try? Self.read(text)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func sniffingLeavesOtherThingsAlone() {
    for text in [
      "<!doctype html><p>rss", "<html>", "{\"items\":[]}", "rss", "<p>a", "<!-- <rss> --><html>",
    ] {
      #expect(!FeedReader.isLikely(text.utf8), "\(text)")
    }
    for text in [
      "<rss>", "\n<?xml version='1.0'?><!-- x --><feed>", "<rdf:RDF ", "<OPML>", "<urlset>",
    ] {
      #expect(FeedReader.isLikely((text + " >").utf8), "\(text)")
    }
  }
}
