import Foundation
import HiloStories
import Testing

@Suite struct BadInputTests {
  static let good = "El ministro Iván Rojas dimitió el lunes 4 de marzo de 2024 en Quito."

  @Test func aMissingFileIsNamedAndTheRestGoesOn() throws {
    let folder = try Folder()
    let path = try folder.write("uno.txt", Self.good)
    let missing = folder["no-such.txt"].path
    let outcome = try Program.run(["report", path, missing, "--format", "json"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(missing))
    let dossier = try JSONDecoder().decode(Dossier.self, from: Data(outcome.output.utf8))
    #expect(dossier.articles.count == 1)
    #expect(dossier.rejected.map(\.source) == [missing])
  }

  @Test func nothingUsableIsStatusOne() throws {
    let folder = try Folder()
    try folder.write("vacio.txt", "")
    let outcome = try Program.run(["report", folder.url.path])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("vacio.txt"))
  }

  @Test func aFolderWithoutArticlesSaysSo() throws {
    let folder = try Folder()
    let outcome = try Program.run(["report", folder.url.path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(folder.url.path))
  }

  @Test func brokenLinesAreNamedByNumber() throws {
    let folder = try Folder()
    var lines = (1...9).map { "{\"id\": \"a\($0)\", \"text\": \"\(Self.good)\"}" }
    lines[6] = "{\"id\": \"a7\", \"text\": "
    let path = try folder.write("seis.jsonl", lines.joined(separator: "\n"))
    let outcome = try Program.run(["report", path, "--format", "json"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("7"))
    let dossier = try JSONDecoder().decode(Dossier.self, from: Data(outcome.output.utf8))
    #expect(dossier.articles.count == 8)
  }

  @Test func binaryIsRejected() throws {
    let folder = try Folder()
    let path = try folder.write(
      "foto.txt", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
    let outcome = try Program.run(["report", path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("foto.txt"))
  }

  @Test func aWrongCommandLineIsStatusTwo() throws {
    #expect(try Program.run(["report"]).status == 2)
    #expect(try Program.run(["report", "x", "--format", "pdf"]).status == 2)
    #expect(try Program.run(["report", "x", "--as-of", "ayer"]).status == 2)
    #expect(try Program.run(["repot", "x"]).status == 2)
    #expect(try Program.run(["--help"]).status == 0)
    #expect(try Program.run(["--version"]).status == 0)
  }

  @Test func aPlaceThatCannotBeWrittenIsToldBeforeTheWork() throws {
    let folder = try Folder()
    let path = try folder.write("uno.txt", Self.good)
    let nowhere = folder["no/such/folder/story.html"].path
    let outcome = try Program.run(["report", path, "-o", nowhere])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(nowhere))
    #expect(try Program.run(["report", path, "-o", folder.url.path]).status == 2)
  }

  @Test func anEarlierFileIsReplacedWhole() throws {
    let folder = try Folder()
    let path = try folder.write("uno.txt", Self.good)
    let target = try folder.write("story.json", String(repeating: "x", count: 1_000_000))
    #expect(try Program.run(["report", path, "-o", target]).status == 0)
    let text = try String(contentsOfFile: target, encoding: .utf8)
    #expect(text.hasPrefix("{") && !text.contains("xxx"))
  }
}
