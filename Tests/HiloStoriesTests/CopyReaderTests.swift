import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// A copy beside its original, and which of several is the original.
@Suite struct CopyReaderTests {
  private static let wire = """
    La presa de Valdoro perdió anoche 12 millones de litros. La alcaldesa Elvira Santacruz pidió calma \
    a los vecinos. «El muro aguanta», aseguró el ingeniero Tomás Buendía. La empresa reparará la grieta \
    el lunes. Nadie resultó herido.
    """

  /// What becomes of the sentences of the wire: each kind by its letter (s same, m same but moved, c
  /// changed, a added, o left out), with the stakes of the changes.
  static let copies: [(text: String, lines: String)] = [
    (wire, "s s s s s"),
    // Cut.
    (
      "La presa de Valdoro perdió anoche 12 millones de litros. La alcaldesa Elvira Santacruz pidió calma a los vecinos.",
      "s s o o o"
    ),
    // A number, a day, a name, a denial.
    (wire.replacing("12 millones", with: "21 millones"), "c[number] s s s s"),
    (wire.replacing("el lunes", with: "el martes"), "s s s c[time] s"),
    (wire.replacing("Tomás Buendía", with: "Carlos Olmos"), "s s c[name] s s"),
    (wire.replacing("reparará", with: "no reparará"), "s s s c[negation] s"),
    // The same number in words is none.
    (wire.replacing("12 millones", with: "doce millones"), "c[words] s s s s"),
    // Case, accents and punctuation do not count.
    (
      wire.replacing("calma a los", with: "calma, a los").replacing("presa", with: "Presa"),
      "s s s s s"
    ),
    // Reordered, with another lead.
    (
      "Susto en el valle de Canela. Nadie resultó herido. La presa de Valdoro perdió anoche 12 millones de litros. La alcaldesa Elvira Santacruz pidió calma a los vecinos. La empresa reparará la grieta el lunes.",
      "a m s s o s"
    ),
    // One sentence made two.
    (
      wire.replacing(
        "a los vecinos. «El", with: "a los vecinos. La policía cortó la carretera. «El"),
      "s s a s s s"
    ),
  ]

  private func articles(_ texts: [String]) -> [AnnotatedArticle] {
    let analyzer = Analyzer()
    return texts.enumerated().map { i, text in
      let source = SourceText(text)
      return AnnotatedArticle(
        article: Article(id: "\(i)", source: "\(i)", text: source),
        document: analyzer.read(source, language: .spanish))
    }
  }

  @Test(arguments: copies.indices) func sentencesStandSideBySide(_ row: Int) throws {
    let (text, expected) = Self.copies[row]
    let articles = articles([Self.wire, text])
    let reader = CopyReader(
      articles: articles, linking: Linker().link(articles), dates: [nil, nil])
    let copy = CopyComparison(
      original: 0, copy: 1, articles: articles, linking: Linker().link(articles)
    ).read()
    let lines = copy.lines.map { line in
      let letter = String(line.kind.rawValue.prefix(1))
      let stakes = line.changes.map(\.kind.rawValue).joined(separator: ",")
      return (line.isMoved ? (letter == "s" ? "m" : letter + "m") : letter)
        + (stakes.isEmpty ? "" : "[\(stakes)]")
    }
    #expect(lines.joined(separator: " ") == expected, "\(text)")
    #expect(reader.original(of: [0, 1]) != nil)
  }

  @Test func statementsLeadToTheirOrigin() throws {
    let articles = articles([
      Self.wire,
      Self.wire.replacing("12", with: "14") + " «Fue un milagro», dijo la vecina Carina Olmos.",
    ])
    let copy = CopyComparison(
      original: 0, copy: 1, articles: articles, linking: Linker().link(articles)
    ).read()
    let statements = articles[1].document.statements
    #expect(copy.originOfStatement.count == statements.count)
    for (statement, origin) in zip(statements, copy.originOfStatement) {
      let words = articles[1].document[try #require(statement.content.first)]
      let there = origin.flatMap { articles[0].document.statements[$0].content.first }.map {
        articles[0].document[$0]
      }
      #expect(there == (words.contains("milagro") ? nil : words))
    }
    #expect(copy.originOfStatement.compactMap { $0 }.isEmpty == false)
  }

  @Test func theAgencysOwnTextIsTheOriginElseTheEarliestElseTheFullest() {
    let cut = "La presa de Valdoro perdió anoche 12 millones de litros. Nadie resultó herido."
    var articles = articles([cut, Self.wire, Self.wire + " La carretera sigue cortada."])
    func origin(_ dates: [String?]) -> Int? {
      CopyReader(
        articles: articles, linking: Linker().link(articles),
        dates: dates.map { day in
          day.flatMap { CalendarDay(iso: String($0.prefix(10))) }.map {
            PublicationDate(
              range: DateRange($0), instant: (day ?? "").count > 10 ? day : nil, basis: .metadata)
          }
        }
      ).original(of: [0, 1, 2])
    }
    #expect(origin([nil, nil, nil]) == 2)
    #expect(origin(["2024-03-02", "2024-03-02", "2024-03-01"]) == 2)
    #expect(origin(["2024-03-01", "2024-03-02", "2024-03-02"]) == 0)
    #expect(
      origin(["2024-03-01T10:00:00Z", "2024-03-01T11:30:00+02:00", "2024-03-01T10:00:00Z"]) == 1)
    articles[1].article.outlet = "Agencia EFE"
    #expect(origin(["2024-03-01", "2024-03-02", "2024-03-02"]) == 1)
  }

  @Test(arguments: [
    ([0, 1, 2, 3], [true, true, true, true]), ([3, 0, 1, 2], [false, true, true, true]),
    ([0, 3, 1, 2], [true, false, true, true]), ([], []),
  ]) func whatWasMovedIsWhatIsOutOfOrder(_ numbers: [Int], _ inOrder: [Bool]) {
    #expect(CopyComparison.inOrder(numbers) == inOrder)
  }
}

/// Words that took the place of others.
@Suite struct WordDifferenceTests {
  /// Two runs of letters and what changed: "b/x" for b that became x.
  static let rows: [(String, String, String)] = [
    ("a b c", "a b c", ""), ("a b c", "a x c", "b/x"), ("a b c", "a c", "b/"),
    ("a c", "a b c", "/b"), ("", "a", "/a"), ("a", "", "a/"), ("a b", "c d", "a b/c d"),
    ("a b c d", "x b c y", "a/x d/y"),
    // A slight word between two changes is part of them.
    ("a b o c d", "a x o y d", "b o c/x o y"),
  ]

  @Test(arguments: rows) func changesAreFound(_ first: String, _ second: String, _ expected: String)
  {
    func words(_ text: String) -> [Int32] {
      text.split(separator: " ").map { Int32($0.unicodeScalars.first?.value ?? 0) }
    }
    func text(_ words: ArraySlice<Int32>) -> String {
      words.map { String(UnicodeScalar(UInt8($0))) }.joined(separator: " ")
    }
    let (a, b) = (words(first), words(second))
    let found = WordDifference.changes(from: a, to: b) { $0 == 0x6F }.map {
      text(a[$0.first]) + "/" + text(b[$0.second])
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func endlessSentencesAreOneChange() {
    let long = (0..<3000).map { Int32($0) }
    let changes = WordDifference.changes(from: [-1] + long, to: long.reversed() + [-2])
    #expect(changes == [.init(first: 0..<3001, second: 0..<3001)])
  }
}
