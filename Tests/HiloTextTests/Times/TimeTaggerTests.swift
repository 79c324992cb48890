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
    ("El ministro citó a los sindicatos a una reunión ⟦el jueves⟧.", ["2024-03-07"]),
    ("La jueza convocó ⟦el lunes⟧ a las partes.", ["2024-03-04"]),
    ("El ministro ha convocado a los sindicatos a una reunión ⟦el jueves⟧.", ["2024-03-07"]),
    ("El tribunal aplazó la vista al ⟦jueves⟧.", ["2024-03-07"]),
    ("El fiscal pidió que se reunieran ⟦el viernes⟧.", ["2024-03-08"]),
    ("Los vecinos se reunieron ⟦el viernes⟧.", ["2024-03-01"]),
    ("Un camión volcó a ⟦las 21.40 horas de anoche⟧.", ["2024-03-05T21:40"]),
    ("Hasta ⟦ahora⟧ se hablaba de ⟦mediados de mayo⟧.", ["PRESENT_REF", "2024-05"]),
    (
      "La balacera ocurrió a eso de ⟦las 3 y cuarto de la madrugada del domingo 3 de marzo⟧.",
      ["2024-03-03T03:15"]
    ),
    (
      "Los colegios reabrirán por turnos entre ⟦el 11 y el 15 de marzo⟧.",
      ["2024-03-11/2024-03-15"]
    ),
    (
      "Fue capturado ⟦antier⟧ en Cúcuta y trasladado en ⟦la tarde de ayer⟧.",
      ["2024-03-04", "2024-03-05TAF"]
    ),
    (
      "El partido, suspendido ⟦anoche⟧, se reanudará ⟦hoy a las 20.30⟧.",
      ["2024-03-05TNI", "2024-03-06T20:30"]
    ),
    (
      "La ley, aprobada ⟦el pasado diciembre⟧, rige desde ⟦el 1 de julio próximo⟧.",
      ["2023-12", "2024-07-01"]
    ),
    // The small hours that lie ahead are those of the next day.
    ("La luz volverá del todo a ⟦las dos de la madrugada⟧.", ["2024-03-07T02:00"]),
    ("El tren descarriló a ⟦las dos de la madrugada⟧.", ["2024-03-06T02:00"]),
    ("El acto empezará a ⟦las 12 de la mañana⟧.", ["2024-03-06T12:00"]),
    ("La ayuda vencía ⟦este jueves⟧ y sigue hasta ⟦fin de año⟧.", ["2024-03-07", "2024"]),
    (
      "Abre de ⟦martes a domingo⟧ de ⟦9 a 14 horas⟧.",
      ["XXXX-WXX-2/XXXX-WXX-7", "2024-03-06T09:00/2024-03-06T14:00"]
    ),
    (
      "Los planes anunciados en ⟦enero⟧ recortan plazas para ⟦2026⟧.", ["2024-01", "2026"]
    ),
    ("El Barcelona ganó 3-1 en el minuto 90 y manda desde la jornada 5.", []),
    ("La sentencia 12/2015 y la ley 11-2016 dicen lo mismo.", []),
    ("No se hace de la noche a la mañana ni día a día.", []),
    ("Bajó en ⟦el último semestre⟧ y en ⟦la última mitad de 2022⟧.", ["2023-H2", "2022-H2"]),
    ("No hay quinto trimestre ni tercer semestre.", []),
    ("Las conversaciones están en curso y es demasiado pronto para saber más.", []),
    ("Los niños de 12 a 15 años y los pacientes de 9 años esperan.", []),
    ("Casi llegan a 1000 las quejas por el Nokia 2110.", []),
    ("Una paciente de unos cuarenta años y un obrero de 50 años enfermaron.", []),
    ("⟦El 30 de febrero de 2019⟧ no existe.", ["2019-02"]),
  ]

  static let englishLines: [(String, [String])] = [
    ("A second storm hit the port and lasted ⟦a second⟧.", ["PT1S"]),
    ("She ruled out opening the bridge before ⟦Friday⟧.", ["2024-03-08"]),
    ("The most likely day was ⟦Thursday⟧.", ["2024-03-07"]),
    // What was done by then lies behind, what is to be done by then ahead.
    ("It was fully restored by ⟦3:20 a.m. on Monday⟧.", ["2024-03-04T03:20"]),
    ("The road will reopen by ⟦Monday⟧.", ["2024-03-11"]),
    ("The 27-year-old boxer and a 60-year-old nurse met.", []),
    ("It cut a quarter of its staff on Black Friday.", []),
    ("A ⟦2013⟧ memo and his ⟦1995⟧ tax form surfaced.", ["2013", "1995"]),
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

  /// Read on Wednesday, 6 March 2024.
  static let datelines: [(String, [String])] = [
    ("Lima, ⟦5 mar⟧ (Crónica).- El alcalde dimitió ⟦hoy⟧.", ["2024-03-05", "2024-03-05"]),
    (
      "El alcalde dimite\n⟦4 de marzo de 2024⟧\nEl alcalde dimitió ⟦ayer⟧ en Lima.",
      ["2024-03-04", "2024-03-03"]
    ),
    ("Lima, ⟦5 feb⟧ (Crónica).- El alcalde dimitió ⟦hoy⟧.", ["2024-02-05", "2024-03-06"]),
  ]

  @Test(arguments: datelines)
  func daysCountFromTheDateline(_ line: String, _ values: [String]) throws {
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
