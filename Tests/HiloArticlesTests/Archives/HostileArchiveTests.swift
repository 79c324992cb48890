import HiloText
import Testing

@testable import HiloArticles

@Suite struct HostileArchiveTests {
  static let seeds: [(name: String, bytes: [UInt8])] = {
    let text = Array(ArchiveTests.text.utf8)
    let web = (1...3).map { Maker.answer($0) }
    return [
      ("a.warc", web.flatMap { $0 }), ("a.warc.gz", web.flatMap { Maker.packed($0) }),
      ("b.warc.gz", Maker.packed(web.flatMap { $0 })),
      (
        "c.warc",
        WebArchiveTests.bodies.flatMap {
          Maker.answer("https://a.example/b", $0.body, header: $0.header)
        }
      ),
      (
        "a.zip",
        Maker.archive(
          .zip,
          [("a.txt", text), ("b.zip", Maker.zip("c.txt", ArchiveTests.text)), ("d.warc", web[0])])
      ),
      (
        "a.tar.gz",
        Maker.packed(Maker.archive(.tar, [("a.txt", text), ("b.html", Array(Maker.page(1).utf8))]))
      ),
      (
        "a.wacz",
        Maker.archive(
          .zip,
          [
            ("archive/a.warc.gz", Maker.packed(web[0])),
            ("pages/pages.jsonl", Array(#"{"url":"https://elfaro.example/nota/1"}"#.utf8)),
            ("datapackage.json", text),
          ])
      ),
      ("a.jsonl.gz", Maker.packed(#"{"text":"El río bajó."}"#.utf8)),
      ("a.eml", Array(Maker.newsletter.utf8)),
      ("a.mhtml", Array(Maker.savedPage().utf8)),
      ("a.mbox", Array("From a\n\(Maker.newsletter)\nFrom b\n\(Maker.newsletter)".utf8)),
      ("a.json", Array(NewsFormatTests.ninjs[2].utf8)),
      ("a.xml", Array(NewsFormatTests.items[4].text.utf8)),
      ("a.nitf", Array(NewsFormatTests.nitf.utf8)),
    ]
  }()

  /// Files cut off at any place and with any bits turned give articles or reasons, and the same ones
  /// every time.
  @Test(arguments: 0..<seeds.count)
  func damagedArchivesNeverCrash(seed: Int) throws {
    let folder = try Folder()
    var dice = Dice(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
    let (name, whole) = Self.seeds[seed]
    for round in 0..<120 {
      var bytes = whole
      if round % 3 == 0 { bytes.removeLast(Int.random(in: 1...bytes.count, using: &dice)) }
      if round % 3 != 0 || round % 2 == 0, !bytes.isEmpty {
        for _ in 0..<Int.random(in: 1...8, using: &dice) {
          bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^=
            UInt8(1) << Int.random(in: 0..<8, using: &dice)
        }
      }
      if round % 5 == 4 {
        let at = Int.random(in: 0...bytes.count, using: &dice)
        bytes.insert(
          contentsOf: whole.prefix(Int.random(in: 0...whole.count, using: &dice)), at: at)
      }
      let path = try folder.write(name, bytes)
      let result = readings(path)
      #expect(!result.isEmpty)
      #expect(result.compactMap(\.article).allSatisfy { TextDecoder.isUTF8($0.text.bytes) })
      guard round % 10 == 0 else { continue }
      let again = readings(path)
      #expect(again.map(\.rejection) == result.map(\.rejection))
      #expect(again.map(\.article?.id) == result.map(\.article?.id))
      #expect(again.map(\.article?.text.string) == result.map(\.article?.text.string))
      #expect(again.map(\.article?.details) == result.map(\.article?.details))
    }
  }
}
