import Foundation
import HiloText
import Testing

/// The code of the library's documentation, run. ``everySnippetIsHere()`` holds both together.
@Suite struct DocumentationTests {
  /// Gathers what a snippet prints.
  final class Printed {
    var lines: [String] = []
    func callAsFunction(_ items: Any...) {
      lines.append(items.map { "\($0)" }.joined(separator: " "))
    }
  }

  @Test func frontPage() {
    let print = Printed()
    let analyzer = Analyzer()
    let document = analyzer.read("El Kremlin confirma que Kim Jong-un verá a Vladimir Putin.")
    for mention in document.mentions {
      print(document[mention.passage], mention.type.rawValue)
    }
    #expect(print.lines == ["Kremlin ORG", "Kim Jong-un PER", "Vladimir Putin PER"])
  }

  @Test func gettingStarted() {
    let print = Printed()
    let analyzer = Analyzer()
    let document = analyzer.read(
      "El alcalde quiso decírselo el martes. «No hay agua del río», dijo Ana Ruiz en Cuenca.")
    print(document.language)
    for sentence in document.sentences {
      let words = sentence.tokens.map { document.tokens[$0].lower }
      print(words.joined(separator: " "))
    }
    let wanted = document.tokens[2]
    print(wanted.lemma, wanted.pos.tag, wanted.features)
    for sentence in document.sentences {
      for token in document.tokens[sentence.tokens] where token.relation == .nsubj {
        print(token.lower, "←", document.tokens[Int(token.head)].lower)
      }
    }
    for mention in document.mentions {
      print(document[mention.passage], mention.type.rawValue)
    }
    if let pack = LanguagePack.of(document.language), let day = CalendarDay(iso: "2024-03-08") {
      let times = TimeTagger(pack: pack).resolve(
        document.times, in: document, anchor: DateRange(day))
      for time in times { print(document[time.passage], time.value) }
    }
    for statement in document.statements {
      let speaker = statement.speaker.mention.map { document[document.mentions[$0].passage] }
      print(speaker ?? "?", statement.content.map { document[$0] })
    }
    #expect(
      print.lines == [
        "es",
        "el alcalde quiso decir se lo el martes .",
        "« no hay agua de el río » , dijo ana ruiz en cuenca .",
        "querer VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
        "alcalde ← quiso", "ana ← dijo",
        "Ana Ruiz PER", "Cuenca LOC",
        "el martes 2024-03-05",
        "Ana Ruiz [\"No hay agua del río\"]",
      ])
  }

  @Test func offsets() {
    let print = Printed()
    let text = SourceText("¿Año 😊? Sí.")
    let smile = Passage(start: 7, end: 11)
    print(text[smile], text.scalarOffset(of: smile.start), text.scalarOffset(of: smile.end))
    #expect(print.lines == ["😊 5 6"])
  }

  @Test func parts() {
    let print = Printed()
    let names = Analyzer(parts: [.names])
    let document = names.read("Ana Ruiz dimitió ayer en Cuenca.")
    print(document.mentions.count, document.times.count)
    print(Analyzer.Parts.statements.withNeeds == [.words, .names, .statements])
    let splitter = Analyzer(parts: .none)
    print(splitter.read("Llegó el Sr. Gómez. Llovía.").sentences.count)
    let analyzer = Analyzer()
    let text = SourceText("El río creció durante la noche y el alcalde cerró los dos puentes.")
    let language = analyzer.language(of: text, declared: Language(rawValue: "es-MX"))
    print(language, analyzer.read(text, language: language).tokens.count)
    #expect(print.lines == ["2 0", "true", "2", "es 14"])
  }

  @Test func everySnippetIsHere() throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let here = try Self.lines(String(contentsOfFile: #filePath, encoding: .utf8)[...])
    var pages = ["README.md", "README.es.md"]
    let catalogue = "Sources/HiloText/HiloText.docc"
    pages += try FileManager.default.contentsOfDirectory(
      atPath: repository.appendingPathComponent(catalogue).path
    ).sorted().map { "\(catalogue)/\($0)" }
    var count = 0
    for page in pages {
      let text = try String(contentsOf: repository.appendingPathComponent(page), encoding: .utf8)
      for part in text.components(separatedBy: "```swift\n").dropFirst() {
        let snippet = Self.lines(
          part.prefix(upTo: part.range(of: "```")?.lowerBound ?? part.endIndex))
        let found = here.indices.contains { here[$0...].starts(with: snippet) }
        #expect(found, "\(page): \(snippet)")
        count += 1
      }
    }
    #expect(count >= 14)
  }

  /// The lines of code without imports, indentation and remarks.
  private static func lines(_ code: Substring) -> [String] {
    code.split(separator: "\n").map { line in
      let code = line.range(of: " // ").map { line[..<$0.lowerBound] } ?? line
      return code.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty && !$0.hasPrefix("import ") && !$0.hasPrefix("//") }
  }
}
