import HiloTestSupport
import HiloText
import Testing

/// Statements in a text whose contents are marked in order: `"Ana dijo que ⟦no va⟧."`.
struct StatementCase: Sendable {
  let marked: String
  /// The words that name each one's speaker; nil where nobody is named.
  let speakers: [String?]
  let style: Statement.Style

  init(_ marked: String, _ speakers: String?..., style: Statement.Style = .indirect) {
    self.marked = marked
    self.speakers = speakers
    self.style = style
  }

  /// Whether the text, read as `language`, gives these statements and no others.
  func holds(_ language: Language) -> Bool {
    let text = MarkedText(marked)
    let document = Analyzer().read(text.text, language: language)
    let found = document.statements
    return found.map { document[$0.content.reduce($0.content[0]) { $0.union($1) }] } == text.words
      && found.map { $0.speaker.passage.map { document[$0] } } == speakers
      && found.allSatisfy { $0.style == style }
  }
}

@Suite struct StatementExtractorTests {
  /// Tags and names come from models: a line that falls to a new one belongs in
  /// ``StatementCase/unreadSpanish`` or ``StatementCase/unreadEnglish``.
  @Test(arguments: [
    ("Spanish", StatementCase.spanish, Language.spanish),
    ("Spanish, none", StatementCase.spanishNone, .spanish),
    ("English", StatementCase.english, .english),
    ("English, none", StatementCase.englishNone, .english),
    ("Spanish shapes", StatementCase.spanishShapes, .spanish),
    ("Spanish shapes, none", StatementCase.shapesNone, .spanish),
    ("English shapes", StatementCase.englishShapes, .english),
    ("English shapes, none", StatementCase.englishShapesNone, .english),
  ])
  func readsTheTable(name: String, cases: [StatementCase], language: Language) {
    let failed = cases.filter { !$0.holds(language) }.map(\.marked)
    #expect(failed == [], "\(name)")
  }

  @Test func doesNotReadYet() {
    for (lines, language) in [
      (StatementCase.unreadSpanish, Language.spanish), (StatementCase.unreadEnglish, .english),
    ] {
      for line in lines {
        withKnownIssue { #expect(line.holds(language), "\(line.marked)") }
      }
    }
  }

  @Test func holdsFourHundredLines() {
    let tables = [
      StatementCase.spanish, StatementCase.english, StatementCase.spanishShapes,
      StatementCase.englishShapes,
    ]
    let lookalikes = [
      StatementCase.spanishNone, StatementCase.englishNone, StatementCase.shapesNone,
      StatementCase.englishShapesNone,
    ]
    let none = lookalikes.reduce(0) { $0 + $1.count }
    #expect(none >= 150)
    #expect(tables.reduce(none) { $0 + $1.count } >= 425)
  }

  @Test func keepsThePronounThatStandsForTheSpeaker() throws {
    let document = Analyzer().read(
      "Ellen Ford went home. She said the port was safe.", language: .english)
    let speaker = try #require(document.statements.first?.speaker)
    #expect(speaker.passage.map { document[$0] } == "Ellen Ford")
    #expect(speaker.pronoun.map { document[$0] } == "She")
  }

  @Test func namesWhoRelays() throws {
    let document = Analyzer().read(
      "El técnico avanzó que la delantera no jugará, según la agencia Meridiano.",
      language: .spanish)
    let statement = try #require(document.statements.first)
    let via = try #require(statement.via?.passage)
    #expect(document[via].contains("Meridiano"))
  }

  @Test func linksWhatStandsWithin() throws {
    let document = Analyzer().read(
      "El fiscal afirmó que el tesorero le dijo que no había dinero.", language: .spanish)
    try #require(document.statements.count == 2)
    #expect(document.statements[1].parent == 0)
  }

  @Test func resolvesRolesAndDroppedSubjects() throws {
    let document = Analyzer().read(
      """
      La jueza Rosa Medina suspendió la vista. La magistrada explicó que faltaba un perito. \
      Añadió que la vista será el lunes.
      """, language: .spanish)
    try #require(document.statements.count == 2)
    for statement in document.statements {
      let mention = try #require(statement.speaker.mention)
      #expect(document[document.mentions[mention].passage] == "Rosa Medina")
    }
  }

  @Test func leavesBoilerplateOut() {
    let text = SourceText(
      "El juez dijo que no irá.\n\nEl diario informa que usted puede suscribirse.")
    let all = Analyzer().read(text, language: .spanish)
    #expect(all.statements.count == 2)
    let trimmed = Analyzer().read(
      text, language: .spanish, boilerplate: [Passage(start: 26, end: text.count)])
    #expect(trimmed.statements.count == 1)
  }

  /// Odd text neither crashes nor yields passages outside of it, and twice gives the same.
  @Test(arguments: [
    "", "«", "»", "dijo", "según", "—", "— dijo —", "\"\"", "que que que", "«a» «b» «",
    "a ser dicho",
    "Según", "Según,", "según según según X", "X dijo que", "X dijo que.", "dijo: \"", "…", "”“”“",
    "—¿Qué? —dijo", "Dijo X que según Y que Z dijo que según W", "said that said that \"said",
  ])
  func survives(text: String) {
    for language in [Language.spanish, .english] {
      let document = Analyzer().read(text, language: language)
      for statement in document.statements {
        for passage in statement.content
          + [statement.cue, statement.speaker.passage].compactMap(\.self)
        {
          #expect(passage.start >= 0 && passage.end <= document.text.count && !passage.isEmpty)
        }
      }
      #expect(Analyzer().read(text, language: language).statements == document.statements)
    }
  }

  @Test func staysLinear() {
    let text = String(repeating: "dijo que según «el ministro, ", count: 1_000)
    #expect(Analyzer().read(text, language: .spanish).statements.count >= 0)
  }
}
