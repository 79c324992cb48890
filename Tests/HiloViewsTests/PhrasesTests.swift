import HiloText
import Testing

@testable import HiloViews

@Suite struct PhrasesTests {
  @Test func everyPhraseIsThereInBothLanguages() throws {
    let rows = try #require(DataFile.named("views/phrases.txt")).rows
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    for row in rows {
      #expect(row.count == 3, "\(row)")
      #expect(!row[1].isEmpty && !row[2].isEmpty)
      #expect(row[1].contains("|") == row[2].contains("|"), "\(row[0])")
      for blank in ["{a}", "{b}"] {
        #expect(row[1].contains(blank) == row[2].contains(blank), "\(row[0])")
      }
    }
  }

  @Test func everyStatusAndVerdictHasItsWord() {
    for language in InterfaceLanguage.allCases {
      let phrases = Phrases.of(language)
      for status in Status.allCases {
        #expect(phrases["status.\(status.rawValue)"] != "status.\(status.rawValue)")
      }
      for verdict in Verdict.allCases {
        #expect(phrases["why.\(verdict.rawValue)"] != "why.\(verdict.rawValue)")
      }
    }
  }

  @Test(arguments: [
    ("2023-09-12", "12 de septiembre de 2023", "12 September 2023"),
    ("2023-09", "septiembre de 2023", "September 2023"),
    ("2023", "2023", "2023"),
    ("2023-09-10/2023-09-13", "10–13 de septiembre de 2023", "10–13 September 2023"),
    (
      "2023-08-28/2023-09-09", "28 de agosto – 9 de septiembre de 2023",
      "28 August – 9 September 2023"
    ),
    (
      "2022-12-30/2023-01-02", "30 de diciembre de 2022 – 2 de enero de 2023",
      "30 December 2022 – 2 January 2023"
    ),
    ("2024-02-01/2024-02-29", "febrero de 2024", "February 2024"),
    (
      "2020-W53", "28 de diciembre de 2020 – 3 de enero de 2021",
      "28 December 2020 – 3 January 2021"
    ),
  ])
  func periodsAreWrittenOut(value: String, spanish: String, english: String) throws {
    let period = try #require(Period(value: value))
    #expect(Phrases.of(.spanish).period(period, .long) == spanish)
    #expect(Phrases.of(.english).period(period, .long) == english)
  }

  @Test func openPeriodsAreWrittenOut() {
    let day = CalendarDay(year: 2024, month: 3, day: 1)
    #expect(Phrases.of(.spanish).period(Period(day, nil)) == "desde 1 mar 2024")
    #expect(Phrases.of(.english).period(Period(nil, day)) == "until 1 Mar 2024")
    #expect(Phrases.of(.english).period(Period(nil, nil)) == "no date")
    for value in ["PXD", "FUTURE_REF", "XXXX-WXX-2", "", "20x3", "2023-13", "T12:00"] {
      #expect(Period(value: value) == nil)
    }
  }

  @Test(arguments: [
    ("2023-09-12T09:30", "12 sep 2023, 09:30", "12 Sep 2023, 09:30"),
    ("2023-09-12TMO", "12 sep 2023, por la mañana", "12 Sep 2023, in the morning"),
    ("P4Y", "4 años", "4 years"), ("PTXH", "unas horas", "some hours"),
    ("FUTURE_REF", "en el futuro", "in the future"), ("XXXX-WXX-2", "XXXX-WXX-2", "XXXX-WXX-2"),
  ])
  func timeValuesAreWrittenOut(value: String, spanish: String, english: String) {
    #expect(Phrases.of(.spanish).timeValue(value) == spanish)
    #expect(Phrases.of(.english).timeValue(value) == english)
  }

  @Test(arguments: [
    ("2901", "2901", "2,901"),
    ("4200000000 EUR", "4200\u{A0}millones\u{A0}EUR", "4.2\u{A0}billion\u{A0}EUR"),
    ("1000000", "1\u{A0}millón", "1\u{A0}million"),
    ("12345678", "12\u{202F}345\u{202F}678", "12,345,678"),
    ("~80000 m", "≈\u{A0}80\u{202F}000\u{A0}m", "≈\u{A0}80,000\u{A0}m"), ("6.8", "6,8", "6.8"),
    (
      "13000000/14000000 USD", "13\u{A0}millones–14\u{A0}millones\u{A0}USD",
      "13\u{A0}million–14\u{A0}million\u{A0}USD"
    ),
    ("36/48 h", "36–48\u{A0}h", "36–48\u{A0}h"),
    ("", "", ""), ("unos", "unos", "unos"), ("1.2.3", "1.2.3", "1.2.3"),
  ])
  func quantitiesAreSet(value: String, spanish: String, english: String) {
    #expect(Phrases.of(.spanish).quantity(value) == spanish)
    #expect(Phrases.of(.english).quantity(value) == english)
  }

  @Test func countsAgree() {
    #expect(Phrases.of(.spanish).count("articles", 1) == "1 artículo")
    #expect(Phrases.of(.english).count("articles", 12000) == "12,000 articles")
    #expect(Phrases.of(.english).list(["a", "b", "c"]) == "a, b and c")
    #expect(Phrases.of(.spanish).list([]).isEmpty)
  }
}
