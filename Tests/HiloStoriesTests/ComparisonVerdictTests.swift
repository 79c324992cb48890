import Testing

@testable import HiloStories

/// How values that two texts give of one thing stand to each other: a line a rule.
@Suite struct ComparisonVerdictTests {
  /// The first text is of Monday 3 June 2024, the second of Thursday 6 June.
  static let later: [(String, String, Comparison.Verdict?)] = [
    // So many at one time: another day does not change it.
    (
      "Unas 300 personas marcharon por el molino.", "Por el molino marcharon 450 personas.",
      .conflict
    ),
    ("Firmaron la carta 38 molineros.", "La carta la firmaron 44 molineros.", .conflict),
    // Of months each outlet has its own; a day told later is another.
    (
      "El fallo sobre el molino de Lleida se conocerá en julio.",
      "El fallo sobre el molino de Lleida se conocerá en agosto.", .conflict
    ),
    // The text says that it changed.
    (
      "El contrato del faro vale 300 euros por noche.",
      "El contrato del faro sube a 340 euros por noche.", .update
    ),
    // What is so only so far.
    (
      "Las dragas han retirado hasta ahora 27.000 metros cúbicos de arena del molino.",
      "Las dragas retiraron 30.000 metros cúbicos de arena del molino.", .update
    ),
    // Four of the twelve: the part is compared, not the twelve.
    (
      "Aprobó cuatro de las doce asignaturas.", "Aprobó cinco de las doce asignaturas.", .conflict
    ),
    // What the dead of one nation are is no figure for all.
    ("Hubo 41 muertos.", "Son siete los portugueses muertos.", nil),
    // Where it came to, no bound.
    (
      "Las reservas del molino suman 1.500 millones de euros.",
      "Las reservas del molino repuntaron hasta los 1.900 millones de euros.", .update
    ),
    // Where it stands is not how much it rose.
    ("La acción del molino subió un 5 %.", "La acción del molino subió al 12 %.", nil),
  ]

  /// Both texts are of Monday 3 June 2024.
  static let sameDay: [(String, String, Comparison.Verdict?)] = [
    ("El fuego quemó unas 600 hectáreas.", "El fuego quemó cerca de 700 hectáreas.", .conflict),
    (
      "El faro se apagó hacia las 15:30 de ayer en la barra.",
      "El faro se apagó sobre las 16:15 de ayer en la barra.", .conflict
    ),
    (
      "El ferri encalló ayer a las 21:40 en la barra.",
      "El ferri encalló ayer a las 20:40, hora de Túnez, en la barra.", .agree
    ),
    (
      "La tregua del molino empezará a las 00:00 del domingo.",
      "La tregua del molino empezará a las 24:00 del sábado.", .agree
    ),
    (
      "El consejo del molino votará el préstamo a mediados de julio en Lleida.",
      "El consejo del molino votará el préstamo a finales de julio en Lleida.", .conflict
    ),
    // Two outlets of one day, and none says that it was put off.
    (
      "La junta del molino se reunirá el martes 11 de junio en Lleida.",
      "La junta del molino se reunirá el miércoles 12 de junio en Lleida.", .conflict
    ),
    // What stands at a place says more exactly where; a word for the place itself does not.
    (
      "Detuvieron al molinero Ruiz en el aeropuerto de Guayaquil.",
      "El molinero Ruiz fue detenido en Guayaquil.", .refine
    ),
    (
      "Detuvieron al molinero Ruiz en la ciudad de Guayaquil.",
      "El molinero Ruiz fue detenido en Guayaquil.", .agree
    ),
    // The end of a year is its last quarter.
    (
      "El molino cerrará la compra del horno a finales de 2025.",
      "El molino cerrará la compra del horno en septiembre de 2025.", .conflict
    ),
    // One end of two spans is the same, the other is not.
    (
      "El pozo perdía entre 13 y 14 litros por hora.",
      "El pozo perdía entre 13 y 15 litros por hora.", .conflict
    ),
    (
      "El traspaso del molino costó nueve millones de euros.",
      "El traspaso del molino costó ocho millones y medio de euros.", .conflict
    ),
  ]

  @Test(arguments: later)
  func ofALaterDay(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    let found = ComparisonTests.compared([("2024-06-03", a), ("2024-06-06", b)])
    #expect(found.first?.verdict == verdict, "\(a) / \(b): \(found)")
  }

  @Test(arguments: sameDay)
  func ofOneDay(_ a: String, _ b: String, _ verdict: Comparison.Verdict?) {
    let found = ComparisonTests.compared([("2024-06-03", a), ("2024-06-03", b)])
    #expect(found.first?.verdict == verdict, "\(a) / \(b): \(found)")
  }

  /// Rival causes of one thing, in other words for what they caused.
  @Test func rivalCauses() {
    let found = ComparisonTests.compared([
      ("2024-06-03", "La firma atribuye el apagado del motor a un error de programación."),
      (
        "2024-06-06",
        "La investigación señala que el apagado del motor obedeció a un fallo de la válvula."
      ),
    ])
    #expect(found.contains { $0.attribute == .other && $0.verdict == .conflict })
  }

  /// What goes back to a value given before did not change.
  @Test func goesBack() {
    #expect(NumberSeries.goesBack([11, 9, 11]))
    #expect(!NumberSeries.goesBack([9, 11, 11, 14]))
  }

  /// Two that say the very same agree, whatever a third says less exactly.
  @Test func exactOnesAgree() {
    let found = ComparisonTests.compared([
      ("2024-06-03", "El derrumbe de la cantera ocurrió ayer a las 14:10."),
      ("2024-06-03", "El derrumbe ocurrió a las 14:10 de ayer en la cantera."),
      ("2024-06-03", "El derrumbe de la cantera ocurrió ayer por la tarde."),
    ])
    #expect(found.contains { $0.verdict == .agree && $0.values.count == 2 })
  }

  /// A person where a text told anew has another; the day on which one thing was said.
  @Test func swappedPeopleAndDays() {
    let found = ComparisonTests.compared([
      (
        "2024-06-03",
        """
        El molino de Arbeca ardió el lunes durante la feria de la harina. Moderará la asamblea de los \
        molineros la periodista Carmen Ibáñez. El alcalde Rogelio Pinós calificó el viernes de vergüenza \
        la subasta del silo. Los bomberos de Lleida rescataron a una cigüeña del tejado.
        """
      ),
      (
        "2024-06-03",
        """
        El fuego devoró el lunes el molino de Arbeca en plena feria de la harina. Moderará la asamblea de \
        los molineros el periodista Raúl Ferrer. El alcalde Rogelio Pinós tildó el sábado de vergüenza la \
        subasta del silo. Una cigüeña fue rescatada del tejado por los bomberos de Lleida.
        """
      ),
    ])
    #expect(
      found.contains {
        $0.attribute == .participant && $0.verdict == .conflict
          && $0.values.map(\.value) == ["Carmen Ibáñez", "Raúl Ferrer"]
      })
    #expect(
      found.contains {
        $0.attribute == .date && $0.verdict == .conflict
          && $0.values.map(\.value) == ["2024-05-31", "2024-06-01"]
      })
  }
}
