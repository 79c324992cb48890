import Foundation
import Testing

@Suite struct AnnotateTests {
  /// A record as it is written, as far as the tests ask.
  struct Record: Decodable {
    struct Span: Decodable {
      var start: Int
      var end: Int
    }
    struct Token: Decodable {
      var form: String
      var start: Int
      var end: Int
      var lemma: String?
      var upos: String?
      var head: Int?
      var deprel: String?
      var continues: Bool?
    }
    struct Sentence: Decodable {
      var start: Int
      var end: Int
      var kind: String
      var tokens: [Int]
    }
    struct Mention: Decodable {
      var start: Int
      var end: Int
      var type: String
      var tokens: [Int]?
    }
    struct Time: Decodable {
      var start: Int
      var end: Int
      var value: String
    }
    struct Speaker: Decodable { var mention: Int? }
    struct Statement: Decodable {
      var id: String
      var speaker: Speaker
      var cue: Span?
      var content: [Span]
    }
    var id: String
    var source: String
    var language: String
    var analysed: Bool
    var text: String
    var sentences: [Sentence]?
    var tokens: [Token]?
    var mentions: [Mention]?
    var times: [Time]?
    var statements: [Statement]?

    func words(_ start: Int, _ end: Int) -> String {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
    }
  }

  static let news = """
    {"id": "uno", "title": "Dimite el ministro", "date": "2024-03-08", "text": "El ministro Iván Rojas, del sur, quiso decírselo ayer. «No puedo más», dijo Ana Ruiz en Quito."}

    """

  static func annotate(_ arguments: [String] = [], _ input: String) throws -> Program.Outcome {
    try Program.run(["annotate"] + arguments, input: Data(input.utf8))
  }

  static func records(_ outcome: Program.Outcome) throws -> [Record] {
    try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }

  @Test func aRecordHoldsWhatTheTextHolds() throws {
    let outcome = try Self.annotate([], Self.news)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let record = try #require(try Self.records(outcome).first)
    #expect(record.id == "uno" && record.language == "es" && record.analysed)
    #expect(record.sentences?.map(\.kind) == ["headline", "prose", "prose"])
    let tokens = try #require(record.tokens)
    #expect(tokens.map(\.form).contains("decir"))
    #expect(tokens.filter { $0.continues == true }.map(\.form) == ["el", "se", "lo"])
    #expect(tokens.filter { $0.deprel == "root" }.count == 3)
    #expect(tokens.allSatisfy { $0.upos != nil && $0.lemma != nil })
    #expect(
      record.mentions?.map { record.words($0.start, $0.end) } == [
        "Iván Rojas", "Ana Ruiz", "Quito",
      ])
    #expect(record.times?.map(\.value) == ["2024-03-07"])
    let statement = try #require(record.statements?.first)
    #expect(statement.id == "s1" && statement.speaker.mention == 1)
    #expect(statement.content.map { record.words($0.start, $0.end) } == ["No puedo más"])
  }

  @Test func offsetsCountCodePoints() throws {
    let text = "¿Año 😊? e\u{301}. Llegó Iva\u{301}n Rojas a Bogota\u{301} 👩‍👩‍👧 ayer."
    let outcome = try Self.annotate(["--from", "lines"], text + "\r\n")
    let record = try #require(try Self.records(outcome).first)
    #expect(record.text == text)
    for token in record.tokens ?? [] where token.continues == nil {
      #expect(record.words(token.start, token.end) == token.form)
    }
    let names = record.mentions?.map { Array(record.words($0.start, $0.end).unicodeScalars) }
    #expect(names?.first == Array("Iva\u{301}n Rojas".unicodeScalars))
    #expect(record.times?.map { record.words($0.start, $0.end) } == ["ayer"])
  }

  @Test func orderAndBytesAreTheSameWithAnyNumberOfThreads() throws {
    var input = ""
    for i in 0..<400 {
      // Texts of very different length, so that threads finish out of turn.
      let text = String(
        repeating: "El juez Iván Rojas visitó el puente del río. ", count: i % 7 == 0 ? 30 : 1)
      input += "{\"id\": \"n\(i)\", \"text\": \"\(text)\"}\n"
    }
    for format in ["jsonl", "conllu"] {
      let one = try Self.annotate(["--threads", "1", "--to", format], input)
      let four = try Self.annotate(["--threads", "4", "--to", format], input)
      #expect(one.status == 0 && one.output == four.output)
      if format == "jsonl" {
        #expect(try Self.records(one).map(\.id) == (0..<400).map { "n\($0)" })
      }
    }
  }

  @Test func aBadLineIsNamedAndTheStreamGoesOn() throws {
    let long = String(repeating: "x", count: 17 << 20)
    let input =
      "{\"id\": \"a\", \"text\": \"Llueve.\"}\n{\"id\": \n{\"id\": \"c\"}\n"
      + "{\"text\": \"\(long)\"}\n"
      + "\n{\"id\": \"e\", \"text\": \"Nieva.\"}"
    let outcome = try Self.annotate([], input)
    #expect(outcome.status == 3)
    #expect(try Self.records(outcome).map(\.id) == ["a", "e"])
    for line in ["-: line 2: broken JSON", "-: line 3: no text", "-: line 4: more than 16 MB"] {
      #expect(outcome.errors.contains(line), "\(outcome.errors)")
    }
    let folder = try Folder()
    let path = try folder.write("uno.jsonl", input)
    #expect(try Program.run(["annotate", path]).errors.contains("\(path): line 2: broken JSON"))
  }

  @Test func nothingUsableIsStatusOne() throws {
    for input in ["", "\n \n", "{\"a\": 1}\n"] {
      let outcome = try Self.annotate([], input)
      #expect(outcome.status == 1 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
    #expect(try Program.run(["annotate", "no-such.txt"]).status == 1)
  }

  @Test(arguments: [
    ["--only", "verbs"], ["--only", ","], ["--to", "xml"], ["--threads", "0"],
    ["--to", "conllu", "--only", "times"], ["--language", "Spanish!"],
  ])
  func aWrongCommandLineIsStatusTwo(arguments: [String]) throws {
    #expect(try Self.annotate(arguments, "Hola.").status == 2)
  }

  @Test func onlyWhatIsAskedForIsWritten() throws {
    let names = try #require(
      try Self.records(try Self.annotate(["--only", "names"], Self.news)).first)
    #expect(names.tokens == nil && names.times == nil && names.statements == nil)
    #expect(names.mentions?.count == 3 && names.mentions?.first?.tokens == nil)
    let words = try #require(
      try Self.records(try Self.annotate(["--only", "words, times"], Self.news)).first)
    #expect(words.tokens?.first?.upos == "VERB" && words.tokens?.first?.deprel == nil)
    #expect(words.times?.count == 1 && words.mentions == nil)
    let plain = try #require(
      try Self.records(try Self.annotate(["--only", "sentences"], Self.news)).first)
    #expect(plain.sentences?.count == 3 && plain.tokens?.first?.upos == nil)
  }

  @Test func textsComeByTheLineOrWhole() throws {
    let input = "Llueve en Quito.\n\nNieva en Lima.\n"
    let lines = try Self.records(try Self.annotate(["--from", "lines"], input))
    #expect(lines.map(\.text) == ["Llueve en Quito.", "Nieva en Lima."])
    #expect(lines.map(\.id) == ["stdin-1", "stdin-3"])
    let whole = try Self.records(try Self.annotate(["--from", "text"], "date: ayer\n" + input))
    #expect(whole.map(\.text) == ["date: ayer\n" + input])
    #expect(try Self.records(try Self.annotate([], input)).map(\.text) == [input])
  }

  @Test func conlluIsValid() throws {
    let texts = [
      "Dijo que «no». ¿Quiso decírselo del todo, Del Río? DEL SUR AL NORTE.",
      "¿Año 😊? e\u{301}, n\u{303} y 👩‍👩‍👧\tfin\u{A0}de  línea\u{0} nula\u{7}.\r\nOtra\u{200B}línea \u{AD}partida",
      "MADRID, 3 Sep. (Diario) - El rey viaja a EE. UU. | _ # * 3,5 % — «», 1.º",
      "O río medrou durante a noite e o alcalde mandou pechar as dúas pontes da vila.",
      "The king can't say he's gone. Don't.", "…", "\u{301}",
    ]
    var input = ""
    for (i, text) in texts.enumerated() {
      let record = ["id": "a/b \(i)", "text": text]
      input += String(decoding: try JSONEncoder().encode(record), as: UTF8.self) + "\n"
    }
    let output = try Self.annotate(["--to", "conllu", "--language", "es"], input).output
    let check = ConlluCheck(output)
    #expect(check.faults == [] && check.sentences.count > texts.count)
    #expect(
      check.sentences.flatMap(\.rows).contains { $0[0].contains("-") && $0[1] == "decírselo" })
    let bare = try Self.annotate(["--to", "conllu", "--only", "names"], input + Self.news).output
    #expect(ConlluCheck(bare, hasTree: false).faults == [])
    #expect(bare.contains("Name=B-PER") && bare.contains("Name=I-PER"))
    let stories = try Program.run(["annotate", "--to", "conllu", ReportTests.examples])
    let whole = ConlluCheck(stories.output)
    #expect(whole.faults.prefix(5) == [] && whole.sentences.count > 200)
  }

  @Test func aReaderThatHasSeenEnoughIsNoFailure() throws {
    let folder = try Folder()
    let line = "{\"text\": \"El juez Iván Rojas visitó el puente del río.\"}\n"
    let path = try folder.write("uno.jsonl", String(repeating: line, count: 2000))
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "\"$0\" annotate \"$1\" 2>\"$2\" | head -n 1", Program.executable.path, path,
      folder["err"].path,
    ]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(output.last == 0x0A && output.filter { $0 == 0x0A }.count == 1)
    #expect(try Data(contentsOf: folder["err"]).isEmpty)
  }
}
