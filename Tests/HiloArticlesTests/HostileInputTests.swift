import HiloText
import Testing

@testable import HiloArticles

/// A small generator of the same numbers on every run (xorshift64*).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

@Suite struct HostileInputTests {
  static let seeds: [(name: String, text: String)] = [
    (
      "a.txt", "Título: Uno\nFecha: 2021-03-04\n\nEl río bajó. Síguenos en @rio o en rio@a.example."
    ),
    ("b.md", "---\ntitle: Uno\nlist: [a, {b: c}]\n---\n# Uno\n\n> *dos* [tres](x)\n\n- cuatro"),
    (
      "c.json",
      #"{"articles":[{"title":"Uno","body":{"sections":[{"paragraphs":["El río \u00e9 \ud83d\ude00"]}]},"date":1614853230}]}"#
    ),
    ("d.jsonl", #"{"id":7,"text":"El río bajó.","url":"https://a.example/2021/03/04/x"}"# + "\n"),
    (
      "e.html",
      #"<html><head><script type="application/ld+json">{"@type":"NewsArticle"}</script></head><body><p class="x">El río &eacute; bajó ayer por la tarde, dijo el alcalde.</p></body></html>"#
    ),
  ]

  @Test(arguments: 0..<5)
  func damagedFilesNeverCrash(seed: Int) throws {
    let folder = try Folder()
    var dice = Dice(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
    let (name, text) = Self.seeds[seed]
    for _ in 0..<150 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let i = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes[i] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: i)
        case 2: bytes.removeSubrange(i..<min(bytes.count, i + 5))
        default: bytes.insert(contentsOf: bytes[i...].prefix(20), at: i)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let result = readings(try folder.write(name, bytes))
      #expect(!result.isEmpty)
      for article in result.compactMap(\.article) {
        #expect(TextDecoder.isUTF8(article.text.bytes))
        for language in [Language.spanish, .english] {
          for found in BoilerplateFinder(language: language).find(in: article.text) {
            #expect(article.text.passage.contains(found.passage))
            #expect(!found.passage.isEmpty)
          }
        }
      }
    }
  }

  @Test func jsonThatNestsWithoutEndIsRefused() throws {
    let folder = try Folder()
    for open in ["[", "{\"a\":"] {
      let path = try folder.write("deep.json", String(repeating: open, count: 100_000))
      #expect(readings(path).first?.rejection?.cause == .malformed)
    }
  }

  @Test func yamlThatMultipliesItselfStaysSmall() throws {
    let folder = try Folder()
    var yaml = "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghij", "abcdefghi") {
      let items = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      yaml += "\(name): &\(name) [\(items)]\n"
    }
    let path = try folder.write("bomb.md", yaml + "---\nEl río bajó ayer.")
    #expect(readings(path).count == 1)
    let deep = "---\na: " + String(repeating: "[", count: 60_000) + "\n---\nEl río bajó ayer."
    #expect(readings(try folder.write("deep.md", deep)).count == 1)
  }

  @Test func theSameBytesOnEveryReading() throws {
    let folder = try Folder()
    for (name, text) in Self.seeds { try folder.write(name, text) }
    func all() -> [String] {
      readings(folder.path).map { reading in
        reading.article.map { "\($0.id) \($0.title ?? "") \($0.text.string)" } ?? "\(reading)"
      }
    }
    #expect(all() == all())
    #expect(all().count == 5)
  }
}
