import Foundation
import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// Words that only point to a happening told before, and what two texts say around one.
@Suite struct PointerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: Language
    var text: String
    /// The words that tell of a happening, and those that point to one.
    var named: String
    var pointing: String
    var isSame: Bool
    var testDescription: String { "\(named) | \(pointing)" }
  }

  static let cases = [
    Case(
      language: .spanish,
      text:
        "La audiencia contra Olmedo se celebrará el jueves en Soria. Su abogado confirmó que la acusada acudirá a la cita.",
      named: "La audiencia contra Olmedo", pointing: "acudirá a la cita", isSame: true),
    Case(
      language: .spanish,
      text: "Dos trenes chocaron el martes cerca de Ornedo. El siniestro ocurrió a las 7.40.",
      named: "Dos trenes chocaron", pointing: "El siniestro ocurrió", isSame: true),
    // It says itself of what it is.
    Case(
      language: .spanish,
      text:
        "El juicio contra Olmedo empezó el martes en Soria. El proceso de venta de Absorkia se cerró en marzo.",
      named: "El juicio contra Olmedo", pointing: "El proceso de venta", isSame: false),
    // A hearing is no tragedy.
    Case(
      language: .spanish,
      text:
        "La vista contra Olmedo se celebró el jueves en Soria. La tragedia ocurrió en 2019 en Lugo.",
      named: "La vista contra Olmedo", pointing: "La tragedia ocurrió", isSame: false),
    Case(
      language: .spanish,
      text:
        "La junta de Ebroluz se iba a celebrar el martes en Teruel. El presidente la aplazó hasta el viernes.",
      named: "La junta de Ebroluz", pointing: "la aplazó", isSame: true),
    Case(
      language: .english,
      text:
        "Two trains collided near Ornedo on Tuesday. The incident happened at 7:40 a.m.",
      named: "Two trains collided", pointing: "The incident happened", isSame: true),
    Case(
      language: .english,
      text:
        "The hearing was to be held in Leeds on Tuesday but was put off until Friday.",
      named: "The hearing", pointing: "was put off", isSame: true),
  ]

  @Test(arguments: cases)
  func whatPointsToAHappeningIsOfIt(_ item: Case) throws {
    let account = Self.account([item.text], item.language)
    let groups = account.events.map { event in
      event.mentions.map { account.articles[0].document.text[$0.citation.passage] }
    }
    let named = try #require(
      groups.firstIndex { $0.contains { Self.meet($0, item.named, in: item.text) } })
    let isSame = groups[named].contains { Self.meet($0, item.pointing, in: item.text) }
    #expect(isSame == item.isSame, "\(groups)")
  }

  /// Of two talks by other people each keeps what it is for.
  @Test func purposesAreComparedOfTheSamePeople() throws {
    let account = Self.account([
      "La presidenta Elena Ortiz viajará el martes a Lima con el objetivo de impulsar el comercio de cobre. El canciller Bruno Vidal visitó Quito en julio en un intento de vender dos barcos.",
      "La reunión entre Elena Ortiz y Raúl Cano tendrá lugar el martes en Lima. El enfoque principal de las conversaciones será el fortalecimiento de los vínculos culturales.",
    ])
    let found = account.comparisons.filter { $0.attribute == .purpose }
    let values = try #require(found.first).values.map(\.value)
    #expect(found.count == 1)
    #expect(values.count == 2)
    #expect(values.contains { $0.contains("impulsar") })
    #expect(values.contains { $0.contains("fortalecimiento") })
  }

  /// "Recently" is no other time than the month that another text gives, nor the year than its month.
  @Test(arguments: [("recientemente", "en marzo de 2025"), ("en 2019", "en abril de 2019")])
  func coarseTimesAreRefined(_ coarse: String, _ fine: String) throws {
    let account = Self.account(
      [coarse, fine].map {
        "El canciller Bruno Vidal visitó \($0) Quito para vender dos barcos a Ecuador."
      })
    let found = account.comparisons.filter { $0.attribute == .date }
    #expect(found.map(\.verdict) == [.refine])
  }

  /// "Hace dos semanas" is a week; the day named beside it is the day.
  @Test func theDayNamedBesideMakesAWeekFiner() throws {
    let account = Self.account([
      "El consejo destituyó la semana pasada a Camila Otero, presidenta de Caribluz, en Cali.",
      "Camila Otero dejó de volar el martes 13 de mayo. El consejo destituyó a Camila Otero, presidenta de Caribluz, en Cali.",
    ])
    let event = try #require(account.events.first { $0.mentions.count > 1 })
    #expect(event.time == "2025-05-13")
  }

  /// What was on a day before the article's is not to come, whatever is said of the next of its kind.
  @Test func whatWasOnAnEarlierDayIsOver() throws {
    let text =
      "La segunda vuelta se celebrará el 25 de mayo. En la primera vuelta, el 4 de mayo, Quiroga sacó el 38 %."
    let account = Self.account([text])
    let mentions = account.events.flatMap(\.mentions).filter {
      account.articles[0].document.text[$0.citation.passage].contains("primera vuelta")
    }
    #expect(mentions.map(\.status) == [.occurred])
  }

  /// What is found in `texts`, each an article of one day.
  private static func account(_ texts: [String], _ language: Language = .spanish) -> Account {
    let day = CalendarDay(iso: "2025-05-20").map {
      PublicationDate(range: DateRange($0), basis: .metadata)
    }
    let builder = DossierBuilder()
    return builder.account(
      of: builder.annotate(
        texts.enumerated().map { index, text in
          Article(
            id: "\(index)", source: "\(index)", declaredLanguage: language,
            text: SourceText(text), published: day)
        }))
  }

  /// Whether the passages `a` and `b` of `text` have more than half of the shorter in common.
  private static func meet(_ a: String, _ b: String, in text: String) -> Bool {
    guard let x = text.range(of: a), let y = text.range(of: b) else { return false }
    let low = max(x.lowerBound, y.lowerBound)
    let high = min(x.upperBound, y.upperBound)
    guard low < high else { return false }
    return 2 * text.distance(from: low, to: high) > min(a.count, b.count)
  }
}
