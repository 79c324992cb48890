import Foundation
import HiloText
import Testing

@testable import HiloArticles

@Suite struct NewsFormatTests {
  static let text = Maker.paragraphs[0] + "\n\n" + Maker.paragraphs[1]
  static let xhtml =
    "<div><p>\(Maker.paragraphs[0])</p><figure>No.</figure><p>\(Maker.paragraphs[1].replacing("Rosa", with: "<b>Rosa</b>"))</p></div>"

  /// The same item as the versions of ninjs write it.
  static let ninjs = [
    #"{"uri":"urn:agencia:1","type":"text","pubstatus":"usable","versioncreated":"2023-10-10T08:00:00Z","language":"es","headline":"Villaseca reforma","byline":"Ana Ruiz","body_xhtml":"\#(xhtml)","provider":"Agencia Sur"}"#,
    #"{"uri":"urn:agencia:1","firstcreated":"2023-10-10T08:00:00Z","language":"es","headline":"Villaseca reforma","byline":"Ana Ruiz","body_text":"\#(text.replacing("\n", with: "\\n"))","copyrightholder":"Agencia Sur"}"#,
    #"{"uri":"urn:agencia:1","standard":{"name":"ninjs","version":"2.0"},"firstcreated":"2023-10-10T08:00:00Z","versioncreated":"2023-10-12T08:00:00Z","language":"es","headlines":[{"role":"short","value":"Corto"},{"role":"main","value":"Villaseca reforma"}],"byline":"Ana Ruiz","bodies":[{"contenttype":"text/html","value":"\#(xhtml)"}],"infosources":[{"name":"Agencia Sur"}]}"#,
    #"{"uri":"urn:agencia:1","standard":{"name":"ninjs","version":"3.0"},"contentcreated":"2023-10-10T08:00:00Z","language":"es","headlines":[{"value":"Villaseca reforma"}],"people":[{"name":"Eva Gil"},{"name":"Ana Ruiz","rels":["author"]}],"bodies":[{"value":"\#(text.replacing("\n", with: "\\n"))"}],"provider":{"name":"Agencia Sur"}}"#,
  ]

  static func newsItem(_ prefix: String = "", status: String = "stat:usable", content: String)
    -> String
  {
    let p = prefix.isEmpty ? "" : prefix + ":"
    return """
      <\(p)newsItem xmlns\(prefix.isEmpty ? "" : ":" + prefix)="http://iptc.org/std/nar/2006-10-01/" guid="urn:agencia:1" xml:lang="es">
      <\(p)itemMeta><\(p)itemClass qcode="ninat:text"/><\(p)provider><\(p)name>Agencia Sur</\(p)name></\(p)provider>
      <\(p)versionCreated>2023-10-12T08:00:00Z</\(p)versionCreated><\(p)firstCreated>2023-10-10T08:00:00Z</\(p)firstCreated>
      <\(p)pubStatus qcode="\(status)"/></\(p)itemMeta>
      <\(p)contentMeta><\(p)headline>Villaseca reforma</\(p)headline><\(p)by>Ana Ruiz</\(p)by></\(p)contentMeta>
      <\(p)contentSet>\(content)</\(p)contentSet></\(p)newsItem>
      """
  }
  static let nitf = """
    <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="es"><head><docdata><doc-id id-string="urn:agencia:1"/>
    <date.issue norm="20231010T080000Z"/></docdata><pubdata name="Agencia Sur"/></head><body><body.head>
    <hedline><hl1>Villaseca reforma</hl1></hedline><byline>Por <person>Ana Ruiz</person></byline></body.head>
    <body.content><block><p>\(Maker.paragraphs[0])</p><media><media-caption>No.</media-caption></media>
    <p>\(Maker.paragraphs[1].replacing("Rosa Quintana", with: "<person>Rosa Quintana</person>"))</p></block></body.content></body></nitf>
    """

  static let items: [(name: String, text: String)] =
    ninjs.map { ("a.json", $0) } + [
      (
        "a.xml",
        newsItem(content: "<inlineXML contenttype=\"application/nitf+xml\">\(nitf)</inlineXML>")
      ),
      (
        "a.xml",
        newsItem(
          "n",
          content:
            "<n:inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>No</title></head><body>\(xhtml)</body></html></n:inlineXML>"
        )
      ),
      ("a.xml", newsItem(content: "<inlineData contenttype=\"text/plain\">\(text)</inlineData>")),
      (
        "a.xml",
        newsItem(content: "<inlineData contenttype=\"text/html\"><![CDATA[\(xhtml)]]></inlineData>")
      ),
      (
        "a.xml",
        "<?xml version=\"1.0\"?>\n<!-- <html> -->\n<newsMessage><itemSet>"
          + newsItem("n", content: "<n:inlineXML>\(nitf)</n:inlineXML>")
          + "<packageItem/><knowledgeItem/></itemSet></newsMessage>"
      ),
      ("a.nitf", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + nitf), ("a", nitf),
    ]

  @Test(arguments: 0..<items.count)
  func itemsOfAgencies(index: Int) throws {
    let (name, item) = Self.items[index]
    let folder = try Folder()
    let result = readings(try folder.write(name, item))
    #expect(result.count == 1)
    let article = try #require(result.first?.article, "\(result)")
    #expect(article.text.string == "Villaseca reforma\n\n" + Self.text)
    #expect(article.id == "urn:agencia:1")
    #expect(article.title == "Villaseca reforma")
    #expect(article.outlet == "Agencia Sur")
    #expect(article.authors == ["Ana Ruiz"])
    #expect(article.declaredLanguage == .spanish)
    #expect(article.published?.range.day?.description == "2023-10-10")
  }

  static let refused: [(name: String, text: String, cause: Rejection.Cause)] = [
    ("a.json", #"{"uri":"u","pubstatus":"canceled","headline":"x","body_text":"y"}"#, .unsupported),
    ("a.json", #"{"uri":"u","pubstatus":"withheld","headline":"x","body_text":"y"}"#, .unsupported),
    ("a.json", #"{"uri":"u","pubstatus":"usable","headline":"x"}"#, .noText),
    (
      "a.xml", newsItem(status: "stat:canceled", content: "<inlineXML>\(nitf)</inlineXML>"),
      .unsupported
    ),
    ("a.xml", newsItem(content: "<remoteContent href=\"x\"/>"), .noText),
    ("a.xml", "<packageItem guid=\"x\"><groupSet/></packageItem>", .noText),
    ("a.xml", "<nitf><body/></nitf>", .noText), ("a.xml", "<newsItem", .noText),
    ("a.xml", "<urlset><url/></urlset>", .empty), ("a.xml", "<receta><paso/></receta>", .malformed),
    ("a.xml", "nada", .malformed),
  ]
  @Test(arguments: 0..<refused.count)
  func itemsThatAreNoArticles(index: Int) throws {
    let (name, text, cause) = Self.refused[index]
    let folder = try Folder()
    let result = readings(try folder.write(name, text))
    #expect(result.map(\.rejection?.cause) == [cause], "\(text): \(result)")
  }

  @Test func entitiesAreNotMultiplied() throws {
    var doctype = "<!DOCTYPE nitf [<!ENTITY a \"xxxxxxxxxx\">"
    for (name, last) in zip("bcdefghij", "abcdefghi") {
      doctype += "<!ENTITY \(name) \"\(String(repeating: "&\(last);", count: 10))\">"
    }
    let folder = try Folder()
    let path = try folder.write(
      "a.xml",
      doctype + "]><nitf><body><body.content><p>El río &j; bajó.</p></body.content></body></nitf>")
    #expect(readings(path).first.map { ($0.article?.text.bytes.count ?? 0) < 100 } == true)
  }
}
