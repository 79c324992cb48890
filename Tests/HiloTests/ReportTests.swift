import Foundation
import HiloStories
import Testing

@Suite struct ReportTests {
  static let examples = repository.appendingPathComponent("Examples").path

  static func dossier(_ outcome: Program.Outcome) throws -> Dossier {
    try JSONDecoder().decode(Dossier.self, from: Data(outcome.output.utf8))
  }

  @Test func sameBytesWithOneThreadAndMany() throws {
    let one = try Program.run(["report", Self.examples, "--format", "json", "--threads", "1"])
    let many = try Program.run(["report", Self.examples, "--format", "json", "--threads", "8"])
    let again = try Program.run(["report", Self.examples, "--format", "json", "--threads", "8"])
    #expect(one.status == 0)
    #expect(one.output.utf8.count > 10_000)
    #expect(one.output == many.output)
    #expect(many.output == again.output)
  }

  @Test func everyPassageLiesInItsText() throws {
    let dossier = try Self.dossier(
      try Program.run(["report", Self.examples, "--format", "json"]))
    let lengths = Dictionary(
      uniqueKeysWithValues: dossier.articles.map { ($0.id, $0.text.unicodeScalars.count) })
    func check(_ article: String, _ start: Int, _ end: Int) throws {
      let length = try #require(lengths[article])
      #expect(0 <= start && start < end && end <= length)
    }
    for entity in dossier.entities {
      for mention in entity.mentions { try check(mention.article, mention.start, mention.end) }
    }
    for time in dossier.times { try check(time.article, time.start, time.end) }
    for statement in dossier.statements {
      for part in statement.content { try check(statement.article, part.start, part.end) }
    }
    for event in dossier.events {
      for mention in event.mentions { try check(mention.article, mention.start, mention.end) }
    }
    for comparison in dossier.comparisons {
      #expect(Set(comparison.values.map(\.article)).count >= 2)
      for value in comparison.values { try check(value.article, value.start, value.end) }
    }
    #expect(!dossier.entities.isEmpty && !dossier.statements.isEmpty && !dossier.events.isEmpty)
    #expect(!dossier.comparisons.isEmpty && dossier.stories.count >= 2)
  }

  @Test func offsetsHoldWithAccentsEmojiAndLineEnds() throws {
    let folder = try Folder()
    let text =
      "Cae 😊 un puente en Bogota\u{301}\r\n\r\nEl ministro Iva\u{301}n Rojas dijo el lunes que «nadie murió» 👩‍👩‍👧.\r\n"
    let path = try folder.write("uno.txt", text)
    let dossier = try Self.dossier(try Program.run(["report", path, "--format", "json"]))
    let article = try #require(dossier.articles.first)
    let scalars = Array(article.text.unicodeScalars)
    #expect(article.text == text)
    let names = dossier.entities.flatMap(\.mentions).map {
      String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
    #expect(names.contains("Iva\u{301}n Rojas"))
    let times = dossier.times.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
    #expect(times == ["el lunes"])
  }

  @Test(arguments: ["html", "md", "json", "txt"])
  func theFileNameTellsTheFormat(suffix: String) throws {
    let folder = try Folder()
    let place = folder["story.\(suffix)"]
    let outcome = try Program.run(["report", Self.examples, "-o", place.path])
    #expect(outcome.status == 0)
    let text = try String(contentsOf: place, encoding: .utf8)
    switch suffix {
    case "html": #expect(text.hasPrefix("<!doctype html>") || text.hasPrefix("<!DOCTYPE html>"))
    case "md": #expect(text.hasPrefix("# "))
    case "json": #expect(text.hasPrefix("{"))
    default: #expect(!text.contains("\u{1B}"))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(left == ["story.\(suffix)"])
  }

  @Test func pipedTextIsPlain() throws {
    let outcome = try Program.run(["report", Self.examples, "--language", "es"])
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func readsRecordsFromStandardInput() throws {
    let record = """
      {"id": "a", "title": "Dimite el ministro", "text": "El ministro Iván Rojas dimitió ayer.", "date": "2024-03-08"}

      """
    let outcome = try Program.run(
      ["report", "-", "--format", "json"], input: Data(record.utf8))
    let dossier = try Self.dossier(outcome)
    #expect(dossier.articles.map(\.id) == ["a"])
    #expect(dossier.times.map(\.value) == ["2024-03-07"])
  }
}
