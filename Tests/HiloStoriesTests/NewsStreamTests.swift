import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// The stream of a newsroom: state between runs, copies, articles that come twice.
@Suite struct NewsStreamTests {
  static let texts: [(id: String, day: String?, text: String)] = [
    (
      "a", "2024-03-01",
      "Encalla un transbordador en Sarmiento\n\nEl transbordador Alborada encalló anoche frente a la isla de Sarmiento con 212 pasajeros a bordo. La guardia costera evacuó a todos en seis horas y no hubo heridos, según la naviera."
    ),
    ("b", "2024-03-01", "El precio del trigo cae por la buena cosecha del sur"),
    (
      "c", "2024-03-01",
      "Susto en el mar\n\nLa guardia costera evacuó a todos en seis horas y no hubo heridos, según la naviera. El transbordador Alborada encalló anoche frente a la isla de Sarmiento."
    ),
    (
      "d", nil,
      "El transbordador Alborada, encallado frente a la isla de Sarmiento, sin heridos"
    ),
    ("e", "2024-03-02", "La cosecha del sur hunde el precio del trigo"),
    ("f", "2024-03-20", "El precio del trigo cae por la buena cosecha del sur del país"),
  ]

  static let articles: [AnnotatedArticle] = texts.map { id, day, text in
    let source = SourceText(text)
    let published = day.flatMap { CalendarDay(iso: $0) }.map {
      PublicationDate(range: DateRange($0), basis: .metadata)
    }
    return AnnotatedArticle(
      article: Article(
        id: id, source: id, text: source, opensWithTitle: true, published: published),
      document: Analyzer(parts: .none).read(source, language: .spanish, hasTitle: true))
  }

  @Test func articlesFindStoriesAndOriginals() throws {
    var stream = NewsStream()
    let entries = Self.articles.map { stream.add($0) }
    #expect(entries.map(\.story) == [1, 2, 1, 1, 2, 3])
    #expect(entries.map(\.isNew) == [true, true, false, false, false, true])
    #expect(entries.map(\.copyOf) == [nil, nil, "a", nil, nil, nil])
    #expect(entries.map(\.articles) == [1, 1, 2, 3, 2, 1])
    #expect(entries[2].share > 0.7)
    let title = try #require(entries[3].title)
    let isHeadline = [0, 2, 3].contains { Self.texts[$0].text.hasPrefix(title) }
    #expect(isHeadline, "\(title)")
    #expect(entries[3].keywords.contains("transbordador"))
    #expect(entries[3].keywords.contains("Sarmiento"))
  }

  @Test func aStreamInTwoRunsIsAStreamInOne() throws {
    var whole = NewsStream()
    let expected = Self.articles.map { whole.add($0) }
    for cut in 0...Self.articles.count {
      var first = NewsStream()
      var entries = Self.articles[..<cut].map { first.add($0) }
      var second = try NewsStream(state: first.state)
      entries += Self.articles[cut...].map { second.add($0) }
      #expect(entries == expected)
      #expect(second.state == whole.state)
    }
  }

  @Test func anArticleThatComesAgainIsKnown() {
    var stream = NewsStream()
    let first = Self.articles.map { stream.add($0) }
    let state = stream.state
    let again = Self.articles.map { stream.add($0) }
    #expect(again.map(\.isKnown) == again.map { _ in true })
    #expect(again.map(\.story) == first.map(\.story))
    #expect(stream.state == state)
  }

  @Test func wordsAreShownAsTheyAreWrittenWithinASentence() {
    var stream = NewsStream()
    let entry = Self.articles.prefix(1).map { stream.add($0) }[0]
    #expect(entry.keywords.contains("transbordador"), "\(entry.keywords)")
  }

  @Test func brokenStateIsAnErrorAndNoCrash() throws {
    var stream = NewsStream()
    for article in Self.articles { _ = stream.add(article) }
    let state = stream.state
    #expect(throws: StreamStateError.foreign) { try NewsStream(state: []) }
    #expect(throws: StreamStateError.foreign) { try NewsStream(state: Array("{}".utf8)) }
    var other = state
    other[12] = 4
    #expect(throws: StreamStateError.version(2)) { try NewsStream(state: other) }
    for end in stride(from: 13, to: state.count, by: 97) {
      #expect(throws: StreamStateError.self) { try NewsStream(state: Array(state[..<end])) }
    }
    for place in stride(from: 13, to: state.count, by: 61) {
      var broken = state
      broken[place] ^= 0x55
      #expect(throws: StreamStateError.damaged) { try NewsStream(state: broken) }
    }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, Int.max, Int.min])
  func numbersComeBack(_ number: Int) throws {
    var writer = StateWriter()
    writer.write(number)
    var reader = StateReader(writer.bytes[...])
    #expect(try reader.int() == number)
    #expect(reader.isAtEnd)
    #expect(throws: StreamStateError.damaged) { try reader.int() }
  }

  @Test func whatIsPastTheWindowIsLetGo() {
    var window = CopyWindow()
    let runs = TextRuns(Self.articles[0].document)
    for day in 0..<2000 {
      let found = window.find(runs, after: Double(day) - 3.5)
      #expect((found == nil) == (day == 0))
      if let found { #expect(found.text.time >= Double(day) - 3.5) }
      window.keep(.init(id: "\(day)", time: Double(day), story: 0, origin: ""))
    }
    #expect(window.texts.count < 1100)
  }
}
