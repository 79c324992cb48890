import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// How someone left an office: two texts a line, and whether they contradict each other.
@Suite struct DepartureTests {
  static let cases: [(String, String, Bool)] = [
    (
      "El ministro Julio Amado renunció el lunes por motivos de salud.",
      "El presidente Óscar Ixcot destituyó el lunes a Julio Amado.", true
    ),
    // Nobody is named in the clause: who is meant stands before it, or speaks.
    (
      "El ministro Julio Amado cayó el lunes. El presidente Óscar Ixcot lo destituyó por la tarde.",
      "El ministro Julio Amado dimitió el lunes para no estorbar la investigación.", true
    ),
    (
      "«Renuncié para no firmar lo que no creía», dijo Gabriela Roldán.",
      "La directora Gabriela Roldán fue destituida el lunes.", true
    ),
    (
      "The chief executive, Camila Otero, was dismissed by the board on Tuesday.",
      "Camila Otero insistió en que se fue por voluntad propia.", true
    ),
    (
      "El Gobierno cesó ayer a Ramón Ugarte.",
      "La salida de Ramón Ugarte, dijo el portavoz, «fue a petición propia».", true
    ),
    // Both say the same; another left; whoever puts out does not leave.
    (
      "El ministro Julio Amado renunció el lunes.", "Julio Amado presentó el lunes su dimisión.",
      false
    ),
    (
      "El ministro Julio Amado renunció el lunes.",
      "El presidente Óscar Ixcot destituyó el lunes a Pedro Lima.", false
    ),
    (
      "El presidente Óscar Ixcot renunció el viernes.",
      "El presidente Óscar Ixcot destituyó el lunes a Pedro Lima.", false
    ),
    (
      "El presidente Óscar Ixcot renunció el viernes. Nada más se supo de él.",
      "Óscar Ixcot habló en la sede. Allí destituyeron a la directora de la agencia.", false
    ),
    // That he would be put out was denied before he went.
    (
      "El portavoz negó el lunes que Ramón Ugarte fuera a ser destituido.",
      "El Gobierno cesó el jueves a Ramón Ugarte.", false
    ),
  ]

  @Test(arguments: cases)
  func howOneLeft(_ a: String, _ b: String, _ isConflict: Bool) {
    let found = Self.compared([("2024-06-04", a), ("2024-06-05", b)])
      .filter { Set($0.values.map(\.value)) == ["resignation", "dismissal"] }
    #expect(!found.isEmpty == isConflict, "\(a) / \(b): \(found)")
    for comparison in found {
      #expect(comparison.verdict == .conflict && comparison.attribute == .outcome)
      #expect(Set(comparison.values.map(\.citation.article)).count == 2)
    }
  }

  /// All that is found to compare between the texts, happenings and all.
  private static func compared(_ texts: [(String, String)]) -> [Comparison] {
    var stages = EventStages(
      measuring: texts.enumerated().map { index, told in
        Article(
          id: "\(index)", source: "", text: SourceText(told.1),
          published: CalendarDay(iso: told.0).map {
            PublicationDate(range: DateRange($0), basis: .metadata)
          })
      })
    stages.extract()
    stages.claim()
    stages.link()
    stages.compare()
    return stages.comparisons
  }
}
