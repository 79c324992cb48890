import HiloTestSupport
import Testing

@testable import HiloText

@Suite struct TimeTaggerTests {
  /// Written on Wednesday, 6 March 2024.
  static let lines: [(String, [String])] = [
    ("El concejal dimitió ⟦el martes⟧ y volverá ⟦el lunes⟧.", ["2024-03-05", "2024-03-11"]),
    ("La feria, prevista para ⟦el viernes⟧, se suspendió.", ["2024-03-08"]),
    ("La obra empezó en ⟦octubre⟧ y acabará en ⟦junio⟧.", ["2023-10", "2024-06"]),
    ("Cortarán la calle de ⟦14:00 a 16:30⟧.", ["2024-03-06T14:00/2024-03-06T16:30"]),
    ("El tren salió ⟦anoche⟧ a ⟦las 22.40⟧.", ["2024-03-05TNI", "2024-03-05T22:40"]),
    ("Se vera ⟦el proximo miercoles⟧ segun el alcalde.", ["2024-03-13"]),
    ("Un hombre de 45 años y una niña de 7 años cayeron al río.", []),
    ("Marta Ruiz, de 34 años, ganó por 3-2 el set.", []),
    ("Murió a los 85 años en su casa.", []),
    ("Subió un 12 % y vendió 2.023 coches.", []),
    ("La cadena 2M emite desde el kilómetro 1990.", []),
    ("Cobran 1.450 euros por 6,8 toneladas.", []),
    ("Plácido Domingo cantó en la ópera.", []),
    ("Vivió en Salta ⟦tres años⟧; ⟦dos días⟧ después volvió.", ["P3Y", "P2D"]),
    ("Ocurrió ⟦el 29 de febrero⟧.", ["2024-02-29"]),
    ("Llueve ⟦cada tarde⟧ en la costa.", ["XXXX-XX-XXTAF"]),
    ("Cerraron ⟦el Jueves Santo de 2025⟧.", ["2025-04-17"]),
    ("Un segundo incendio obligó a huir; otro ardió ⟦un segundo⟧.", ["PT1S"]),
    (
      "El silo ardió ⟦el lunes⟧. El fuego empezó a ⟦las 07:40⟧ hora local.",
      ["2024-03-04", "2024-03-04T07:40"]
    ),
    (
      "Están aislados desde ⟦ayer⟧. La riada llegó pasadas ⟦las 14:00 horas⟧.",
      ["2024-03-05", "2024-03-05T14:00"]
    ),
    (
      "El pleno, que se suspendió ⟦el lunes⟧, empezó a ⟦las 12.15 horas⟧.",
      ["2024-03-04", "2024-03-06T12:15"]
    ),
    (
      "Lo pidió ⟦ayer⟧. La acción subía un 9 % a ⟦las 9.30 horas⟧.",
      ["2024-03-05", "2024-03-06T09:30"]
    ),
    ("La directora descartó abrir el museo antes del ⟦jueves⟧.", ["2024-03-07"]),
    ("Hasta ⟦ahora⟧ se hablaba de ⟦mediados de mayo⟧.", ["PRESENT_REF", "2024-05"]),
  ]

  static let englishLines: [(String, [String])] = [
    ("A second storm hit the port and lasted ⟦a second⟧.", ["PT1S"]),
    ("She ruled out opening the bridge before ⟦Friday⟧.", ["2024-03-08"]),
    ("The most likely day was ⟦Thursday⟧.", ["2024-03-07"]),
    (
      "The barn burned on ⟦Monday⟧. Crews arrived at ⟦4:30 a.m.⟧",
      ["2024-03-04", "2024-03-04T04:30"]
    ),
  ]

  @Test(arguments: englishLines)
  func englishExpressionsAndValues(_ line: String, _ values: [String]) throws {
    try expectTimes(line, values, on: CalendarDay(year: 2024, month: 3, day: 6), .english)
  }

  @Test(arguments: lines)
  func expressionsAndValues(_ line: String, _ values: [String]) throws {
    try expectTimes(line, values, on: CalendarDay(year: 2024, month: 3, day: 6))
  }

  @Test func withoutADayTheFormStays() throws {
    try expectTimes(
      "⟦El lunes⟧ habló ⟦esta mañana⟧ de ⟦la semana pasada⟧ y de ⟦2019⟧.",
      ["XXXX-WXX-1", "XXXX-XX-XXTMO", "PAST_REF", "2019"], on: nil)
  }

  @Test func anIntervalGivesWhatHoldsForAllItsDays() throws {
    let document = Analyzer().read(
      "El festival será este mes y empezó el lunes.", language: .spanish)
    let tagger = TimeTagger(pack: try #require(LanguagePack.of(.spanish)))
    let anchor = DateRange(
      earliest: CalendarDay(year: 2024, month: 3, day: 12),
      latest: CalendarDay(year: 2024, month: 3, day: 20))
    let times = tagger.resolve(document.times, in: document, anchor: anchor)
    #expect(times.map(\.value) == ["2024-03", "2024-03"])
    #expect(times.last?.range.earliest == CalendarDay(year: 2024, month: 3, day: 11))
  }

  @Test(arguments: ["", ".", "el", "El 99 de abril de 99999", "12/13/2014/15 24:99 de la", "⟦"])
  func oddTextsDoNoHarm(_ text: String) {
    for time in Analyzer().read(text, language: .spanish).times {
      #expect(time.passage.end <= text.utf8.count)
    }
  }

  @Test func easterFollowsTheMoon() {
    let days = [2000: "2000-04-23", 2008: "2008-03-23", 2024: "2024-03-31", 2038: "2038-04-25"]
    for (year, day) in days { #expect(Holiday.easter(in: year)?.description == day) }
  }
}
