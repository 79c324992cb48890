import CZLib
import Foundation

/// A web archive of made-up pages, as large as is wanted: some hundred different records over and over,
/// each in a gzip member of its own, as crawls of the news have them.
///
/// A page has what pages of newspapers have: some 25 kB of scripts, menus and lists of other articles
/// around an article of 600 words. To four pages there are a request, an answer that is no page and a
/// picture.
struct SyntheticWebArchive {
  /// The records, packed, and how long they are unpacked.
  private let members: [(packed: [UInt8], count: Int)]

  /// Makes `pages` different pages from `seed`.
  init(pages: Int = 256, seed: UInt64 = 1) {
    var random = SplitMix64(seed: seed)
    let words = SyntheticWords(count: 8000, random: &random)
    var members: [(packed: [UInt8], count: Int)] = []
    func add(_ record: [UInt8]) { members.append((Self.packed(record), record.count)) }
    for number in 0..<pages {
      let address =
        "https://diario\(number % 40).example/2023/10/\(10 + number % 20)/nota-\(number)"
      add(Self.record("request", address, Array("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8)))
      let page = Self.page(number, words, &random)
      add(
        Self.answer(
          address, Array(page.utf8), "200 OK\r\nContent-Type: text/html; charset=utf-8"))
      guard number % 4 == 0 else { continue }
      add(
        Self.answer(
          address + "/no", Array("<p>No.".utf8), "404 Not Found\r\nContent-Type: text/html"))
      let picture = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      add(Self.answer(address + ".jpg", picture, "200 OK\r\nContent-Type: image/jpeg"))
    }
    self.members = members
  }

  /// Writes records to `path` until they are `count` bytes long when unpacked; says how many records
  /// there are and how many bytes packed and unpacked.
  func write(_ count: Int, to path: String) throws -> (records: Int, packed: Int, unpacked: Int) {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    var (records, packed, unpacked) = (0, 0, 0)
    while unpacked < count {
      let member = members[records % members.count]
      try file.write(contentsOf: member.packed)
      records += 1
      packed += member.packed.count
      unpacked += member.count
    }
    return (records, packed, unpacked)
  }

  // MARK: - Pages

  private static func page(_ number: Int, _ words: SyntheticWords, _ random: inout SplitMix64)
    -> String
  {
    func sentence(_ count: Int) -> String {
      let text = (0..<count).map { _ in words.words[words.draw(&random)] }.joined(separator: " ")
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
    let title = String(sentence(9).dropLast())
    var html =
      "<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"utf-8\"><title>\(title)</title>"
    html +=
      "<meta property=\"article:published_time\" content=\"2023-10-\(10 + number % 20)\"><script>"
    for _ in 0..<600 { html += "a[\(random.below(9999))]={k:\"\(random.next())\"};" }
    html += "</script></head><body><nav><ul>"
    for i in 0..<80 {
      html += "<li class=\"menu__item\"><a href=\"/s/\(i)\">\(sentence(2))</a></li>"
    }
    html += "</ul></nav><main><article class=\"story\"><h1>\(title)</h1>"
    for _ in 0..<12 { html += "<p class=\"story__text\">\(sentence(25)) \(sentence(25))</p>\n" }
    html += "</article><aside class=\"related\">"
    for i in 0..<40 {
      html += "<div class=\"card\"><a href=\"/n/\(i)\"><h3>\(sentence(10))</h3></a></div>"
    }
    return html + "</aside></main><footer><p>Diario</p></footer></body></html>"
  }

  // MARK: - Records

  private static func answer(_ address: String, _ body: [UInt8], _ header: String) -> [UInt8] {
    record("response", address, Array("HTTP/1.1 \(header)\r\n\r\n".utf8) + body)
  }

  private static func record(_ type: String, _ address: String, _ block: [UInt8]) -> [UInt8] {
    let header =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\n"
      + "WARC-Date: 2023-10-31T00:00:00Z\r\nContent-Type: application/http; msgtype=\(type)\r\n"
      + "Content-Length: \(block.count)\r\n\r\n"
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    hilo_deflate_init(&stream, 6, 31)
    defer { deflateEnd(&stream) }
    var input = bytes
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))) + 64)
    input.withUnsafeMutableBufferPointer { source in
      out.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
      }
    }
    return Array(out.prefix(Int(stream.total_out)))
  }
}
