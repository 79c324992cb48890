import HiloArticles
import HiloText
import Testing

@testable import HiloStories

@Suite struct PublicationDaterTests {
  /// The ranges of articles with these texts, all of one story, as "earliest..latest basis".
  private func dates(_ texts: [String], asOf: CalendarDay? = nil) -> [String] {
    let articles = texts.enumerated().map { index, text in
      let source = SourceText(text)
      return AnnotatedArticle(
        article: Article(id: "\(index)", source: "", text: source),
        document: Analyzer().read(source, language: .spanish))
    }
    return PublicationDater(asOf: asOf).dates(of: articles, stories: [Array(texts.indices)]).map {
      guard let date = $0 else { return "-" }
      let ends = [date.range.earliest, date.range.latest].map { $0?.description ?? "" }
      return "\(ends[0])..\(ends[1]) \(date.basis.rawValue)"
    }
  }

  @Test func statedDates() {
    #expect(
      dates(["Publicado el 4 de marzo de 2024\nEl alcalde dimitió ayer."]) == [
        "2024-03-04..2024-03-04 text"
      ])
    #expect(
      dates(["Lima, 9 feb 2021 (Crónica).- El alcalde de Piura dimitió ayer."]) == [
        "2021-02-09..2021-02-09 text"
      ])
  }

  @Test func datelineTakesItsYearFromWeekdays() {
    // 12 August was a Monday in 2019 and 2024.
    #expect(
      dates([
        "Cuenca, 12 ago (Crónica).- El puente cayó este lunes. La obra se inauguró en 2016."
      ]) == ["2019-08-12..2019-08-12 text"])
  }

  @Test func pastAndPlannedDaysBound() {
    #expect(
      dates([
        "El equipo llegó a Salta el domingo 10 de septiembre y jugará el martes 12 de septiembre. "
          + "En 2022 perdió la final."
      ]) == ["2023-09-10..2023-09-12 text"])
  }

  @Test func namedYearsBound() {
    #expect(
      dates(["La presa se rompió en septiembre de 2023 y nadie la ha reparado."]) == [
        "2023-10-01.. text"
      ])
    #expect(
      dates(
        ["La presa se rompió en septiembre de 2023 y nadie la ha reparado."],
        asOf: CalendarDay(year: 2024, month: 5, day: 1)) == ["2023-10-01..2024-05-01 text"])
  }

  @Test func noEvidenceIsNoDate() {
    #expect(dates(["El alcalde dimitió ayer.", ""]) == ["-", "-"])
  }

  @Test func whatOneForeseesTheOtherTells() {
    let found = dates([
      "La ministra Salgado viajará a Potosí, donde la feria se celebrará del 10 al 13 de mayo. "
        + "Llegó al cargo en 2022.",
      "La ministra Salgado partió el domingo 7 de mayo por la noche. Se reunirá con el gobernador "
        + "el martes 9 de mayo. Salgado visitará la mina.",
      "La ministra Salgado ha llegado a Potosí. Salgado visitó la mina en la madrugada de hoy.",
    ])
    #expect(found[1] == "2023-05-07..2023-05-09 text")
    #expect(found[0].hasSuffix("2023-05-09 story"))
    #expect(found[2].hasPrefix("2023-05-0"), "\(found)")
  }

  /// What a second article must be of, when the first says that a bridge fell on Monday 12 August 2019.
  @Test(arguments: [
    ("El puente de Ayaza se derrumbó el lunes sobre el río.", "2019-08-12..2019-08-18 story"),
    ("El puente de Ayaza se derrumbó este lunes sobre el río.", "2019-08-12..2019-08-14 story"),
    (
      "Tres días después del derrumbe del puente de Ayaza, los vecinos cruzaron ayer el río.",
      "2019-08-15..2019-08-17 story"
    ),
  ])
  func aDayThatAnotherArticleDates(_ text: String, _ range: String) {
    let dated =
      "Lima, 12 ago (Crónica).- El puente de Ayaza se derrumbó este lunes sobre el río. "
      + "La obra se inauguró en mayo de 2018."
    #expect(dates([dated, text])[1] == range)
  }

  /// How near the years that a text names are to its own is a matter of how they are named.
  @Test(arguments: [
    ("La obra se inauguró en mayo de 2018.", "2019-08-12..2019-08-12 text"),
    ("Era el primer derrumbe desde 2018.", "2018-01-01.. text"),
  ])
  func aYearIsNearOrFar(_ background: String, _ range: String) {
    #expect(
      dates(["Lima, 12 ago (Crónica).- El puente cayó este lunes. " + background]) == [range])
  }

  @Test func metadataStay() {
    let day = CalendarDay(number: 19_000)
    let text = SourceText("Publicado el 4 de marzo de 2024.")
    let article = Article(
      id: "a", source: "", text: text,
      published: PublicationDate(range: DateRange(day), basis: .metadata))
    let dated = PublicationDater().dates(
      of: [AnnotatedArticle(article: article, document: Analyzer().read(text))], stories: [])
    #expect(dated.first??.range.day == day)
  }
}
