import Foundation
import Testing

/// `hilo follow`, run as a newsroom runs it.
@Suite struct FollowTests {
  struct Line: Decodable {
    struct Copy: Decodable {
      var id: String
      var share: Double
    }
    var id: String
    var title: String?
    var published: String?
    var story: String
    var new: Bool
    var known: Bool
    var likeness: Double
    var storyTitle: String?
    var keywords: [String]
    var articles: Int
    var copyOf: Copy?
  }

  static let news: [String] = [
    #"{"id": "a", "date": "2024-03-01", "title": "Encalla un transbordador en Sarmiento", "text": "El transbordador Alborada encalló anoche frente a la isla de Sarmiento con 212 pasajeros. La guardia costera evacuó a todos en seis horas y no hubo heridos."}"#,
    #"{"id": "b", "text": "El precio del trigo cae por la buena cosecha"}"#,
    #"{"id": "c", "date": "2024-03-02", "title": "Susto en el mar", "text": "La guardia costera evacuó a todos en seis horas y no hubo heridos. El transbordador Alborada encalló anoche frente a la isla de Sarmiento con 212 pasajeros."}"#,
    #"{"id": "d", "date": "2024-03-02", "text": "La buena cosecha hunde el precio del trigo"}"#,
  ]

  private func follow(_ lines: some Sequence<String>, _ arguments: [String] = []) throws
    -> Program.Outcome
  {
    let input = lines.map { $0 + "\n" }.joined()
    return try Program.run(["follow"] + arguments, input: Data(input.utf8))
  }

  private func lines(_ outcome: Program.Outcome) throws -> [Line] {
    try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  @Test func eachArticleHasItsLine() throws {
    let outcome = try follow(Self.news)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let lines = try lines(outcome)
    try #require(lines.map(\.id) == ["a", "b", "c", "d"])
    #expect(lines.map(\.story) == ["h1", "h2", "h1", "h2"])
    #expect(lines.map(\.new) == [true, true, false, false])
    #expect(lines[2].copyOf?.id == "a")
    #expect(lines[3].articles == 2 && lines[3].published == "2024-03-02")
    #expect(lines[3].storyTitle?.contains("trigo") == true)
  }

  @Test func twoRunsWithStateAreOneRun() throws {
    let folder = try Folder()
    let whole = try follow(Self.news, ["--state", folder["whole"].path])
    var output = ""
    for line in Self.news {
      output += try follow([line], ["--state", folder["parts"].path]).output
    }
    #expect(output == whole.output)
    #expect(try Data(contentsOf: folder["parts"]) == Data(contentsOf: folder["whole"]))
    let again = try follow(Self.news, ["--state", folder["parts"].path])
    #expect(try lines(again).map(\.known) == [true, true, true, true])
    #expect(try Data(contentsOf: folder["parts"]) == Data(contentsOf: folder["whole"]))
  }

  @Test func brokenStateIsNamedAndLeftAlone() throws {
    let folder = try Folder()
    let state = try folder.write("state", "no state")
    let outcome = try follow(Self.news, ["--state", state])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("name another file"))
    #expect(try String(contentsOfFile: state, encoding: .utf8) == "no state")
    _ = try follow(Self.news, ["--state", folder["other"].path])
    var bytes = try Data(contentsOf: folder["other"])
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: folder["other"])
    let damaged = try follow(Self.news, ["--state", folder["other"].path])
    #expect(damaged.status == 2 && damaged.errors.contains("damaged"))
    #expect(try Data(contentsOf: folder["other"]) == bytes)
  }

  @Test func stoppingLosesNothing() throws {
    let folder = try Folder()
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["follow", "--state", folder["state"].path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    for line in Self.news[..<2] {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }
    // Both lines have come out before it is stopped.
    var printed = Data()
    while printed.count(where: { $0 == 0x0A }) < 2 {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      printed += more
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let rest = try follow(Self.news[2...], ["--state", folder["state"].path])
    #expect(
      String(decoding: printed, as: UTF8.self) + rest.output == (try follow(Self.news).output))
  }

  @Test func wrongUseIsNamed() throws {
    #expect(try follow(Self.news, ["--window", "0"]).status == 2)
    #expect(try follow(Self.news, ["--state", "/nowhere/at/all"]).status == 2)
    #expect(try follow([], []).status == 1)
    let outcome = try follow(["{\"id\": 1"] + Self.news)
    #expect(outcome.status == 3 && outcome.errors.contains("line 1"))
  }
}
