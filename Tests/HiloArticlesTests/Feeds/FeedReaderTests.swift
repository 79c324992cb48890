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
    let items = (0..<70).map { "<item><title>\($0)</title></item>" }.joined()
    let resource = Resource(bytes: Array(rss(items).utf8), source: "feed")
    let feed = try FeedReader.read(resource, limit: 50)
    #expect(feed.items.count == 50)
    #expect(feed.leftOut == 20)
    #expect(try FeedReader.read(resource).items.count == 70)
  }

  /// What would take a careless reader for ever, or all memory: an opening and what follows it.
  @Test(arguments: [
    ("<rss><channel>", "<item>", 20_000), ("<rss><channel><item>", "<title>", 20_000),
    ("<rss><channel><item><title>", "<![CDATA[", 20_000), ("<rss><channel>", "<!--", 100_000),
    ("<rss><channel><item ", "a=\"b\" ", 50_000), ("<rss><channel><item ", "a=\"", 50_000),
    ("<rss><channel><item><description>", "<div>", 30_000),
    ("<rss><channel><item><title>", "&amp;", 50_000),
    ("<rss><channel><item><title>&", "amp;", 50_000),
    ("<feed>", "<x xml:base=\"a/\">", 20_000), ("", "<", 200_000), ("", "&", 200_000),
    ("<!DOCTYPE a [", "<!ENTITY a \"&a;&a;\">", 20_000),
  ])
  func isDoneSoon(start: String, part: String, times: Int) {
    let begin = ContinuousClock.now
    _ = try? Self.read(start + String(repeating: part, count: times))
    #expect(ContinuousClock.now - begin < .seconds(15))
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
