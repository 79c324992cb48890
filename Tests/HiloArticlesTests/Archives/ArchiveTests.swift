import Foundation
import HiloText
import Testing

@testable import HiloArticles

@Suite struct ArchiveTests {
  static let text = "Reabre el puente viejo\n\nEl tráfico volvió ayer al puente."

  @Test func whatFoldersHoldArchivesMayHold() throws {
    let folder = try Folder()
    let page = Array(Maker.page(4).utf8)
    let entries: [(String, [UInt8])] = [
      ("a/nota.html", page), ("a/nota_archivos/marco.html", page),
      ("README.md", Array("Lee.".utf8)),
      ("__MACOSX/._b.txt", [1, 2]), ("foto.jpg", [1]), ("b.txt", Array(Self.text.utf8)),
      ("c.jsonl", Array(#"{"id":"uno","text":"El río subió."}"#.utf8)),
      ("d.warc.gz", Maker.packed(Maker.answer(7))), ("e.eml", Array(Maker.newsletter.utf8)),
      ("f.json", Array("{".utf8)), ("../../g.txt", Array(Self.text.utf8)),
    ]
    for (name, bytes) in [
      ("x.zip", Maker.archive(.zip, entries)), ("x.tar", Maker.archive(.tar, entries)),
      ("x.tar.gz", Maker.packed(Maker.archive(.tar, entries))),
      ("x.tgz", Maker.packed(Maker.archive(.tar, entries))),
    ] {
      let path = try folder.write(name, bytes)
      let result = readings(path)
      #expect(
        result.compactMap(\.article?.source).map { $0.replacing(path, with: "") }
          == ["#a/nota.html", "#b.txt", "#c.jsonl", "#d.warc.gz#1", "#e.eml", "#../../g.txt"],
        "\(name)")
      #expect(result.compactMap(\.rejection).map(\.cause) == [.malformed], "\(name)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/../../g.txt"))
  }

  @Test func packedFilesAreWhatTheyUnpackTo() throws {
    let folder = try Folder()
    for (name, bytes) in [
      ("a.txt.gz", Maker.packed(Self.text.utf8)), ("b.html.gz", Maker.packed(Maker.page(1).utf8)),
      ("c.gz", Maker.packed(Maker.page(1).utf8)), ("saved.html", Maker.packed(Maker.page(1).utf8)),
      ("d.jsonl.gz", Maker.packed(#"{"text":"El río subió."}"#.utf8)),
      ("e.txt", Maker.packed("El río ".utf8) + Maker.packed("subió ayer.".utf8)),
    ] {
      let result = readings(try folder.write(name, bytes))
      #expect(result.count == 1 && result[0].article != nil, "\(name): \(result)")
    }
    var reader = ArticleReader()
    var texts: [String] = []
    let lines = try folder.write("f.txt.gz", Maker.packed("Uno.\nDos.\n".utf8))
    reader.read(lines, as: .lines) { texts.append($0.article?.text.string ?? "-") }
    #expect(texts == ["Uno.", "Dos."])
  }

  @Test func aCutOffFileGivesWhatItHolds() throws {
    let folder = try Folder()
    let lines = (1...400).map {
      "{\"id\":\"n\($0)\",\"text\":\"El río subió \($0 * 7919) metros.\"}\n"
    }
    let bytes = Maker.packed(lines.joined().utf8)
    let result = readings(try folder.write("a.jsonl.gz", Array(bytes.dropLast(bytes.count / 3))))
    #expect(result.compactMap(\.article).count > 100)
    #expect(
      result.compactMap(\.rejection).contains { $0.detail.contains("the file ends within it") })
  }

  @Test func theListOfACollectionSaysWhichArePages() throws {
    let folder = try Folder()
    let web = (1...4).flatMap { Maker.packed(Maker.answer($0)) }
    let list =
      #"{"format":"json-pages-1.0"}"# + "\n" + #"{"url":"https://elfaro.example/nota/2#a"}"# + "\n"
    func collection(_ list: String?) -> [UInt8] {
      Maker.archive(
        .zip,
        [("archive/data.warc.gz", web)]
          + (list.map { [("pages/pages.jsonl", Array($0.utf8))] } ?? [])
          + [("datapackage.json", Array("{}".utf8)), ("indexes/index.cdx", [1])])
    }
    let listed = readings(try folder.write("a.wacz", collection(list)))
    #expect(listed.compactMap(\.article?.url) == ["https://elfaro.example/nota/2"])
    #expect(listed.count == 1)
    #expect(readings(try folder.write("b.wacz", collection(nil))).compactMap(\.article).count == 4)
  }

  @Test func archivesDoNotNestWithoutEnd() throws {
    var bytes = Maker.zip("a.txt", Self.text)
    for depth in 1...10 { bytes = Maker.archive(.zip, [("z\(depth).zip", bytes)]) }
    let folder = try Folder()
    let result = readings(try folder.write("deep.zip", bytes))
    #expect(result.map(\.rejection?.cause) == [.tooLarge])
    let gzips = (1...10).reduce(Array(Self.text.utf8)) { bytes, _ in Maker.packed(bytes) }
    #expect(readings(try folder.write("deep.gz", gzips)).map(\.rejection?.cause) == [.tooLarge])
  }

  @Test func anEntryThatUnpacksToTooMuchLeavesTheOthers() throws {
    let blank = [UInt8](repeating: 0x20, count: Limits.unpacked + (16 << 20))
    let bytes = Maker.archive(.zip, [("bomb.jsonl", blank), ("b.txt", Array(Self.text.utf8))])
    #expect(bytes.count < 1 << 20)
    let folder = try Folder()
    let result = readings(try folder.write("bomb.zip", bytes))
    #expect(result.compactMap(\.article?.id) == ["b"])
    #expect(result.contains { $0.rejection?.cause == .tooLarge })
  }

  @Test func whatCannotBeOpenedIsNamed() throws {
    let folder = try Folder()
    let zip = Maker.zip("a.txt", Self.text)
    let cases: [(String, [UInt8], Rejection.Cause)] = [
      (
        "encrypted.zip", Maker.archive(.encryptedZip, [("a.txt", Array(Self.text.utf8))]),
        .unreadable
      ),
      ("empty.zip", [], .empty), ("no.zip", Array("nada".utf8), .malformed),
      ("cut.zip", Array(zip.prefix(40)), .malformed),
      ("none.zip", Maker.zip("a.jpg", "x"), .noText),
      ("cut.gz", Array(Maker.packed(Self.text.utf8).prefix(12)), .malformed),
    ]
    for (name, bytes, cause) in cases {
      let result = readings(try folder.write(name, bytes))
      #expect(result.map(\.rejection?.cause) == [cause], "\(name): \(result)")
    }
  }

  @Test func archivesInFoldersAreRead() throws {
    let folder = try Folder()
    try folder.write("a.zip", Maker.zip("x.txt", Self.text))
    try folder.write("nota.html", Maker.page(1))
    try folder.write("nota_files/frame.html", Maker.page(2))
    try folder.write("sueltos_files/suelto.html", Maker.page(3))
    #expect(readings(folder.path).map { $0.article?.id } == ["x", "nota", "suelto"])
  }

  static let addresses: [(head: String, address: String?)] = [
    (
      "<!-- saved from url=(0030)https://elfaro.example/nota/12 -->",
      "https://elfaro.example/nota/12"
    ),
    (
      "<!--\n Page saved with SingleFile \n url: https://elfaro.example/b \n saved date: x -->",
      "https://elfaro.example/b"
    ),
    ("<base href=\"https://elfaro.example/c/d\">", "https://elfaro.example/c/d"),
    ("<base href=\"https://elfaro.example/\">", nil),
    ("<!-- url: https://elfaro.example/e -->", nil),
  ]
  @Test(arguments: 0..<addresses.count)
  func savedPagesNameTheirAddress(index: Int) throws {
    let (head, address) = Self.addresses[index]
    let folder = try Folder()
    let path = try folder.write("p.html", Maker.page(1, head: head))
    #expect(readings(path).first?.article?.url == address)
  }

  @Test func resourcesAreReadByWhatTheyAre() {
    let page = Array(Maker.page(1).utf8)
    let cases: [(Resource, String?)] = [
      (
        Resource(
          bytes: page, source: "x", url: "https://elfaro.example/a.php", mediaType: "text/html"),
        "https://elfaro.example/a.php"
      ),
      (Resource(bytes: page, source: "https://elfaro.example/b.php?c=d"), nil),
      (
        Resource(
          bytes: page, source: "x", url: "https://elfaro.example/c", mediaType: "text/plain"),
        "https://elfaro.example/c"
      ),
      (
        Resource(
          bytes: Maker.packed(Maker.answer(3)), source: "https://elfaro.example/w.warc.gz",
          mediaType: "application/octet-stream"), "https://elfaro.example/nota/3"
      ),
      (
        Resource(bytes: Maker.zip("a.txt", Self.text), source: "x", mediaType: "application/zip"),
        nil
      ),
      (
        Resource(bytes: Array(Maker.savedPage().utf8), source: "x", mediaType: "multipart/related"),
        "https://elfaro.example/nota/9"
      ),
      (
        Resource(
          bytes: Array(#"{"text":"El río subió."}"#.utf8), source: "x",
          mediaType: "application/ld+json"), nil
      ),
    ]
    for (resource, address) in cases {
      var found: [Reading] = []
      var reader = ArticleReader()
      reader.read(resource) { found.append($0) }
      #expect(found.count == 1 && found[0].article != nil, "\(resource.source): \(found)")
      #expect(found.first?.article?.url == address)
    }
    var reader = ArticleReader()
    reader.read(Resource(bytes: [1], source: "x", mediaType: "image/png")) {
      #expect($0.rejection?.cause == .unsupported)
    }
  }
}
