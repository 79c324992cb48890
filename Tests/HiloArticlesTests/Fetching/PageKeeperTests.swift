import HiloTestSupport
import Foundation
import Testing

@testable import HiloArticles

@Suite struct PageKeeperTests {
  @Test(arguments: [
    ("", "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), ("abc", "VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"),
    (String(repeating: "a", count: 119), "52LRAZNKUAL6AYZKRSTMO65TX6FR37CW"),
  ])
  func digests(text: String, expected: String) {
    #expect(SHA1.base32(SHA1.digest(text.utf8)) == expected)
  }

  /// The records of an archive: their header fields and blocks.
  static func records(_ path: String) throws -> [(head: String, block: [UInt8])] {
    var rest = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var records: [(String, [UInt8])] = []
    while !rest.isEmpty {
      // Each record is a gzip member: the next begins where packing the same again ends.
      let whole = try ContentCoding.undone("gzip", rest, limit: 1 << 20)
      let length = WARCWriter.packed(whole).count
      let text = String(decoding: whole, as: UTF8.self)
      let end = try #require(text.firstRange(of: "\r\n\r\n"))
      let head = String(text[..<end.lowerBound])
      #expect(whole.suffix(4) == [13, 10, 13, 10])
      records.append((head, Array(whole[(head.utf8.count + 4)..<(whole.count - 4)])))
      rest.removeFirst(length)
    }
    return records
  }

  static func field(_ name: String, _ head: String) -> String? {
    head.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }

  @Test func whatWasOnTheWireIsKept() async throws {
    let server = try WebServer(FetcherTests.answers)
    defer { server.stop() }
    let folder = try Folder()
    let keeper = try PageKeeper(folder: folder.path + "/kept", software: "Hilo")
    let fetcher = Fetcher(policy: testPolicy(), keeper: keeper)
    for target in ["/moved", "/gzip", "/chunked"] {
      _ = try await fetcher.fetch(server.url(target)).get()
    }
    keeper.close()
    let records = try Self.records(keeper.path)
    #expect(
      records.map { Self.field("WARC-Type", $0.head) } == ["warcinfo"]
        + [
          "response", "request", "response", "request", "response", "request", "response",
          "request",
        ])
    #expect(Set(records.map { Self.field("WARC-Record-ID", $0.head) }).count == records.count)
    for record in records {
      #expect(record.head.hasPrefix("WARC/1.1\r\n"))
      #expect(Self.field("Content-Length", record.head) == "\(record.block.count)")
      #expect(
        Self.field("WARC-Block-Digest", record.head)
          == "sha1:" + SHA1.base32(SHA1.digest(record.block)))
      #expect(
        try #require(Self.field("WARC-Date", record.head)).wholeMatch(
          of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    }
    let responses = records.filter { Self.field("WARC-Type", $0.head) == "response" }
    #expect(
      responses.map { Self.field("WARC-Target-URI", $0.head) }
        == ["/moved", "/page", "/gzip", "/chunked"].map { server.url($0) })
    #expect(Self.field("WARC-IP-Address", responses[0].head) == "127.0.0.1")
    // Packed as it came, chunks and all.
    #expect(
      responses[2].block.suffix(FetcherTests.packedPage.count).elementsEqual(
        FetcherTests.packedPage))
    #expect(String(decoding: responses[3].block, as: UTF8.self).contains("5\r\nHola,\r\n7;x=y"))
    let request = try #require(records.last)
    #expect(
      String(decoding: request.block, as: UTF8.self).hasPrefix(
        "GET /chunked HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nUser-Agent: Hilo"))
  }

  @Test func whatDidNotChangeIsNotSentAgain() async throws {
    let server = try WebServer { request in
      if request.head.contains("If-None-Match: \"v1\"\r\n"),
        request.head.contains("If-Modified-Since: Tue,")
      {
        return [.text("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n")]
      }
      return [
        .ok(harbourPage, fields: ["ETag: \"v1\"", "Last-Modified: Tue, 12 Sep 2023 06:00:00 GMT"])
      ]
    }
    defer { server.stop() }
    let folder = try Folder()
    var seen: [[UInt8]] = []
    for _ in 0..<3 {
      let keeper = try PageKeeper(folder: folder.path, software: "Hilo")
      let fetcher = Fetcher(policy: testPolicy(), keeper: keeper)
      let resource = try await fetcher.fetch(server.url("/a")).get()
      #expect(resource.mediaType == "text/html")
      seen.append(resource.bytes)
      keeper.close()
    }
    #expect(Set(seen).count == 1)
    #expect(seen[0].elementsEqual(harbourPage.utf8))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count == 4 && files.last == "index.cdxj")
    let revisits = try files.dropLast().flatMap { try Self.records(folder.path + "/" + $0) }
      .filter { Self.field("WARC-Type", $0.head) == "revisit" }
    try #require(revisits.count == 2)
    #expect(Self.field("WARC-Profile", revisits[0].head)?.hasSuffix("server-not-modified") == true)
    let index = try String(contentsOfFile: folder.path + "/index.cdxj", encoding: .utf8)
    #expect(index.hasPrefix("1,0,0,127:\(server.port))/a "))
    #expect(index.split(separator: "\n").count == 1)
  }

  @Test func aSpoiltCopyIsFetchedAnew() async throws {
    let server = try WebServer { _ in [.ok(harbourPage, fields: ["ETag: \"v1\""])] }
    defer { server.stop() }
    let folder = try Folder()
    let first = try PageKeeper(folder: folder.path, software: "Hilo")
    _ = try await Fetcher(policy: testPolicy(), keeper: first).fetch(server.url("/a")).get()
    first.close()
    try Data("no archive".utf8).write(to: URL(fileURLWithPath: first.path))
    let second = try PageKeeper(folder: folder.path, software: "Hilo")
    let again = try await Fetcher(policy: testPolicy(), keeper: second).fetch(server.url("/a"))
      .get()
    #expect(again.bytes.elementsEqual(harbourPage.utf8))
  }

  @Test func aFolderThatCannotBeIsNamed() throws {
    let folder = try Folder()
    let file = try folder.write("file", "x")
    #expect(throws: Rejection.self) { try PageKeeper(folder: file, software: "Hilo") }
    #expect(throws: Rejection.self) {
      try PageKeeper(folder: folder.path + "/a/b", software: "Hilo")
    }
  }

  @Test func nothingIsWrittenAfterTheEnd() async throws {
    let server = try WebServer(FetcherTests.answers)
    defer { server.stop() }
    let folder = try Folder()
    let keeper = try PageKeeper(folder: folder.path, software: "Hilo")
    keeper.close()
    let result = await Fetcher(policy: testPolicy(), keeper: keeper).fetch(server.url("/page"))
    #expect(throws: Rejection.self) { try result.get() }
    #expect(try Self.records(keeper.path).count == 1)
  }
}
