import Foundation
import HiloText
import Testing

@testable import HiloArticles

@Suite struct WebArchiveTests {
  /// Three pages in the three ways in which web archives are written.
  @Test(arguments: ["plain", "member each", "one member"])
  func pagesOfAllRecords(way: String) throws {
    let records = (1...3).map { Maker.answer($0) }
    let bytes: [UInt8] =
      switch way {
      case "plain": records.flatMap { $0 }
      case "member each": records.flatMap { Maker.packed($0) }
      default: Maker.packed(records.flatMap { $0 })
      }
    let folder = try Folder()
    let name = way == "plain" ? "c.warc" : "c.warc.gz"
    let path = try folder.write(name, bytes)
    let found = readings(path)
    #expect(found.compactMap(\.rejection).isEmpty)
    let articles = found.compactMap(\.article)
    #expect(articles.map(\.url) == (1...3).map { "https://elfaro.example/nota/\($0)" })
    #expect(articles.map(\.source) == (1...3).map { "\(path)#\($0)" })
    #expect(articles.map(\.outlet) == ["elfaro.example", "elfaro.example", "elfaro.example"])
    // The day of the visit is not that of publication.
    #expect(articles.allSatisfy { $0.published == nil })
    #expect(articles[0].text.string.contains(Maker.paragraphs[2]))
  }

  static let page = Array(Maker.page(1).utf8)
  static let html = "Content-Type: text/html"
  /// A body as it was sent, and the header lines that say how.
  static let bodies: [(name: String, header: String, body: [UInt8])] = [
    ("gzip", html + "\r\nContent-Encoding: gzip", Maker.packed(page)),
    ("zlib", html + "\r\nContent-Encoding: deflate", Maker.packed(page, windowBits: 15)),
    ("bare deflate", html + "\r\nContent-Encoding: deflate", Maker.packed(page, windowBits: -15)),
    ("unpacked already", html + "\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", page),
    ("br, unpacked already", html + "\r\nContent-Encoding: br", page),
    ("chunks", html + "\r\nTransfer-Encoding: chunked", chunks(page)),
    (
      "chunks of gzip", html + "\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
      chunks(Maker.packed(page))
    ),
    ("chunks cut off", html + "\r\nTransfer-Encoding: chunked", Array(chunks(page).dropLast(5))),
    ("no type", "Server: x", page),
    ("XHTML", "Content-Type: application/xhtml+xml", page),
    ("Latin-1", "Content-Type: text/html; charset=ISO-8859-1", latin1(page)),
    ("Latin-1 called UTF-8", "Content-Type: text/html; charset=utf-8", latin1(page)),
  ]

  static func chunks(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 300) {
      let chunk = bytes[start..<min(bytes.count, start + 300)]
      out += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + [0x0D, 0x0A]
    }
    return out + Array("0\r\n\r\n".utf8)
  }
  static func latin1(_ bytes: [UInt8]) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
  }

  @Test(arguments: 0..<bodies.count)
  func bodiesAreUnpacked(index: Int) throws {
    let (name, header, body) = Self.bodies[index]
    let folder = try Folder()
    let path = try folder.write(
      "c.warc", Maker.answer("https://elfaro.example/nota/1", body, header: header))
    let article = readings(path).first?.article
    #expect(article?.text.string.hasSuffix(Maker.paragraphs[2]) == true, "\(name)")
    #expect(article?.text.string.contains("alcaldesa, Rosa Quintana") == true, "\(name)")
  }

  @Test func recordsThatAreNoPagesArePassedOver() throws {
    let page = Array(Maker.page(1).utf8)
    let records = [
      Maker.record(
        "warcinfo", "", block: Array("software: x".utf8), mediaType: "application/warc-fields"),
      Maker.answer("https://elfaro.example/", page),
      Maker.answer(
        "https://elfaro.example/robots.txt", Array("User-agent: *".utf8),
        header: "Content-Type: text/plain"),
      Maker.answer(
        "https://elfaro.example/a.png", [UInt8](repeating: 7, count: 70_000),
        header: "Content-Type: image/png"),
      Maker.answer("https://elfaro.example/no", page, status: "404 Not Found"),
      Maker.answer("https://elfaro.example/otra", [], status: "301 Moved"),
      Maker.record(
        "request", "https://elfaro.example/nota/1", block: Array("GET / HTTP/1.1\r\n\r\n".utf8),
        mediaType: "application/http"),
      Maker.record(
        "revisit", "https://elfaro.example/nota/1", block: [], mediaType: "application/http"),
      Maker.answer(1),
      Maker.record(
        "resource", "https://elfaro.example/nota/2", block: page, mediaType: "text/html"),
      Maker.record(
        "conversion", "https://elfaro.example/nota/3", block: Array(Maker.paragraphs[0].utf8),
        mediaType: "text/plain"),
      Maker.record("resource", "urn:text:x", block: Array("Nada.".utf8), mediaType: "text/plain"),
    ]
    let folder = try Folder()
    let result = readings(try folder.write("c.warc.gz", records.flatMap { Maker.packed($0) }))
    #expect(result.compactMap(\.rejection).isEmpty)
    #expect(
      result.compactMap(\.article?.url) == (1...3).map { "https://elfaro.example/nota/\($0)" })
  }

  static func feed(_ items: [(link: String, text: String)]) -> [UInt8] {
    let items = items.map {
      "<item><title>T</title><link>\($0.link)</link><description>\($0.text)</description></item>"
    }
    return Array(
      ("<rss version=\"2.0\"><channel><title>El Faro</title>" + items.joined() + "</channel></rss>")
        .utf8)
  }

  /// A feed, an address of it that leads on, and pages before and behind it.
  @Test func aFeedAndThePagesBehindItAreGivenOnce() throws {
    let site = "https://elfaro.example"
    let feed = Self.feed([
      (site + "/nota/1", "Resumen."), (site + "/lleva", "Resumen."), (site + "/falta", "La lonja."),
      (site + "/nada", ""),
    ])
    let records = [
      Maker.answer(1),
      Maker.answer(site + "/rss", feed, header: "Content-Type: application/rss+xml"),
      Maker.answer(
        site + "/lleva", [], header: "Content-Type: text/html\r\nLocation: /nota/2",
        status: "301 Moved"),
      Maker.answer(2), Maker.answer(2), Maker.answer(3),
    ]
    let folder = try Folder()
    let result = readings(try folder.write("c.warc", records.flatMap { $0 }))
    #expect(
      result.compactMap(\.article?.url)
        == ["/nota/1", "/nota/2", "/nota/3", "/falta"].map { site + $0 })
    #expect(result.compactMap(\.rejection).isEmpty)
    #expect(Set(result.compactMap(\.article?.id)).count == 4)
  }

  /// Pages that did not change are in an earlier archive: given with it or missed.
  @Test func revisitsAreMissedOnlyWhereThePageIsNowhere() throws {
    let answer = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
    let revisit = Maker.record(
      "revisit", "https://elfaro.example/nota/1", block: answer, mediaType: "application/http")
    let folder = try Folder()
    _ = try folder.write("uno.warc", Maker.answer(1))
    let second = try folder.write("uno2.warc", revisit + Maker.answer(2))
    let both = readings(folder.path)
    #expect(both.compactMap(\.article).count == 2)
    #expect(both.compactMap(\.rejection).isEmpty)
    let alone = readings(second)
    #expect(alone.compactMap(\.article).count == 1)
    #expect(alone.last?.rejection?.cause == .missing)
    #expect(alone.last?.rejection?.isFault == true)
  }

  @Test func pagesWithoutArticleAreCountedInOneMessage() throws {
    let list = Array("<html><body><ul><li><a href=x>Uno</a></ul></body></html>".utf8)
    var records = Maker.answer(1)
    for i in 0..<30 { records += Maker.answer("https://elfaro.example/lista/\(i)", list) }
    let folder = try Folder()
    let result = readings(try folder.write("c.warc", records))
    #expect(result.count == 2)
    #expect(result.last?.rejection?.detail == "30 of its 31 pages hold no article")
    #expect(result.last?.rejection?.isFault == false)
  }

  /// Broken archives of pages 1 to 5, of which the third is damaged, and the pages that are left.
  static let broken: [(name: String, file: String, bytes: [UInt8], left: [Int])] = {
    let plain = (1...5).map { Maker.answer($0) }
    let packed = plain.map { Maker.packed($0) }
    func with(_ third: [UInt8], _ records: [[UInt8]]) -> [UInt8] {
      records[..<2].flatMap { $0 } + third + records[3...].flatMap { $0 }
    }
    let body = Array(Maker.page(3).utf8)
    func third(length: Int? = nil, end: String = "\r\n\r\n") -> [UInt8] {
      Maker.answer("https://elfaro.example/nota/3", body, length: length, end: end)
    }
    var flipped = packed[2]
    for i in flipped.count / 2..<flipped.count / 2 + 12 { flipped[i] ^= 0x5A }
    var checksum = packed[2]
    checksum[checksum.count - 6] ^= 0xFF
    return [
      ("member cut short", "c.warc.gz", with(Array(packed[2].dropLast(80)), packed), [1, 2, 4, 5]),
      ("member damaged", "c.warc.gz", with(flipped, packed), [1, 2, 4, 5]),
      ("checksum wrong", "c.warc.gz", with(checksum, packed), [1, 2, 4, 5]),
      (
        "garbage for a member", "c.warc.gz", with(Array("nada de nada".utf8), packed), [1, 2, 4, 5]
      ),
      (
        "length too great, packed", "c.warc.gz", with(Maker.packed(third(length: 90_000)), packed),
        [1, 2, 4, 5]
      ),
      ("length too great", "c.warc", with(third(length: 2000), plain), [1, 2, 4, 5]),
      ("length beyond the file", "c.warc", with(third(length: 90_000), plain), [1, 2, 4, 5]),
      ("length too small", "c.warc", with(third(length: 700), plain), [1, 2, 4, 5]),
      (
        "length no number", "c.warc",
        with(Array("WARC/1.0\r\nContent-Length: x\r\n\r\n".utf8), plain), [1, 2, 4, 5]
      ),
      (
        "header without end", "c.warc",
        with(
          Array("WARC/1.0\r\nWARC-Type: response\r\n".utf8)
            + [UInt8](repeating: 0x61, count: 300_000) + [0x0A], plain), [1, 2, 4, 5]
      ),
      (
        "garbage between records", "c.warc", with(Array("\r\nnada de nada\r\n\r\n".utf8), plain),
        [1, 2, 4, 5]
      ),
      ("file cut off", "c.warc.gz", Array(packed.flatMap { $0 }.dropLast(100)), [1, 2, 3, 4]),
      ("file cut off, plain", "c.warc", Array(plain.flatMap { $0 }.dropLast(100)), [1, 2, 3, 4]),
      (
        "first member damaged", "c.warc.gz", [0, 1, 2, 3] + packed[1...].flatMap { $0 },
        [2, 3, 4, 5]
      ),
    ]
  }()

  @Test(arguments: 0..<broken.count)
  func aBrokenRecordIsToldAndTheNextOneRead(index: Int) throws {
    let (name, file, bytes, left) = Self.broken[index]
    let folder = try Folder()
    let result = readings(try folder.write(file, bytes))
    #expect(
      result.compactMap(\.article?.url) == left.map { "https://elfaro.example/nota/\($0)" },
      "\(name)")
    let rejections = result.compactMap(\.rejection)
    #expect(rejections.count == 1, "\(name): \(rejections)")
    #expect(rejections.first?.cause == .malformed, "\(name)")
    #expect(rejections.first?.place?.contains("byte ") == true, "\(name)")
  }

  @Test func aRecordWithoutBlankLineBehindItIsRead() throws {
    let folder = try Folder()
    let body = Array(Maker.page(1).utf8)
    let path = try folder.write(
      "c.warc", Maker.answer("https://elfaro.example/nota/1", body, end: "") + Maker.answer(2))
    #expect(readings(path).compactMap(\.article).count == 2)
    #expect(readings(path).count == 2)
  }

  @Test func manyBrokenRecordsAreNotToldOneByOne() throws {
    var bytes: [UInt8] = []
    for i in 0..<50 {
      bytes += Maker.packed(Maker.answer(i)) + Array("basura".utf8)
    }
    let folder = try Folder()
    let result = readings(try folder.write("c.warc.gz", bytes))
    #expect(result.compactMap(\.article).count == 50)
    #expect(result.compactMap(\.rejection).count == Limits.reports + 1)
    #expect(result.last?.rejection?.detail == "30 more records of it could not be read")
  }

  @Test func aMemberThatUnpacksWithoutEndIsGivenUp() throws {
    let bomb = Maker.packed([UInt8](repeating: 0x20, count: Limits.unpacked + (8 << 20)))
    let folder = try Folder()
    let path = try folder.write(
      "c.warc.gz", Maker.packed(Maker.answer(1)) + bomb + Maker.packed(Maker.answer(2)))
    let result = readings(path)
    #expect(result.compactMap(\.article?.url).count == 2)
    #expect(result.compactMap(\.rejection).count >= 1)
  }
}
