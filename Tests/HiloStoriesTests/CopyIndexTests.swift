import HiloText
import Testing

@testable import HiloStories

@Suite struct CopyIndexTests {
  private let flood = """
    El río Arana se desbordó de madrugada y cortó la carretera de Olmedilla durante nueve horas. Los \
    bomberos sacaron en lancha a catorce vecinos y a dos perros. El alcalde cerró la escuela y pidió a \
    la gente que no baje a los sótanos hasta que la compañía eléctrica revise las cajas de luz.
    """
  private let road = """
    La autopista del norte tendrá dos carriles más antes del verano, anunció la consejera de Obras. La \
    obra costará treinta millones y obligará a cortar el túnel de Peñalba por las noches. Los \
    transportistas temen colas y piden que se abra el paso viejo mientras duren los trabajos.
    """

  private func runs(_ text: String) -> TextRuns {
    var text = text
    return text.withUTF8 { TextRuns(bytes: $0) }
  }

  /// What the last of `texts` is a copy of.
  private func copies(_ texts: [String]) -> [Int] {
    var index = CopyIndex()
    return texts.map { index.add(runs($0)) }.last?.map(\.text) ?? []
  }

  @Test func whatCountsAsACopy() {
    let sentences = flood.split(separator: ". ").map(String.init)
    let cases: [(name: String, text: String, isCopy: Bool)] = [
      ("the same", flood, true),
      ("capitals, no accents", flood.uppercased().replacing("Í", with: "I"), true),
      ("other signs", flood.replacing(". ", with: "; ").replacing("nueve", with: "«nueve»"), true),
      ("sentences moved", sentences.reversed().joined(separator: ". "), true),
      ("the first half", sentences.prefix(2).joined(separator: ". "), true),
      ("the last half", sentences.suffix(2).joined(separator: ". "), true),
      ("within a longer text", road + " " + flood + " " + road.replacing("a", with: "e"), true),
      (
        "some words put otherwise",
        flood.replacing("vecinos", with: "personas")
          .replacing("carretera", with: "ruta").replacing("compañía", with: "empresa"), true
      ),
      ("another text", road, false),
      ("a quotation of it", road + " " + sentences[1].prefix(48), false),
      ("a set phrase of it", "El alcalde cerró la escuela y pidió calma.", false),
      ("nothing", "", false),
      ("a word", "río", false),
    ]
    for (name, text, isCopy) in cases {
      #expect(copies([flood, text]) == (isCopy ? [0] : []), "\(name)")
      #expect(copies([text, flood]) == (isCopy ? [0] : []), "\(name), the other way round")
    }
  }

  @Test func marksAndSpellingsOfOneLetterAreOne() {
    #expect(runs("el niño cogió").hashes == runs("el nin\u{303}o cogio\u{301}").hashes)
    #expect(runs("niño\u{A0}CÓDIGO").hashes == runs("nino, código…").hashes)
    #expect(runs("sub\u{AD}marino azul").hashes == runs("submarino azul").hashes)
    #expect(runs("uno dos tres").hashes != runs("uno tres dos").hashes)
    #expect(runs("\u{C3}").hashes.count <= 1)
    #expect(runs("  …—. ").hashes.isEmpty)
  }

  @Test func theRunsRiseAndStandOnce() {
    let hashes = runs(String(repeating: flood + " ", count: 40)).hashes
    #expect(zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 })
    #expect(hashes.count <= runs(flood).hashes.count + 3)
  }

  @Test func aReportInManyPapersIsNoSetPhrase() {
    var index = CopyIndex()
    for paper in 0..<200 {
      let copies = index.add(runs(flood + " Redacción \(paper)."))
      #expect(copies.count >= min(paper, 1))
      #expect(copies.count == paper || paper >= 64)
    }
    #expect(index.count == 200)
  }

  @Test func whatManyPapersSayAtTheirEndTiesNone() {
    // Each text shares a long notice with all others, which is most of a short text.
    let notice = (0..<16).map { "aviso\($0) legal" }.joined(separator: " ")
    var index = CopyIndex()
    var found = 0
    for paper in 0..<300 {
      let own = (0..<60).map { "palabra\(paper * 60 + $0)" }.joined(separator: " ")
      found += index.add(runs(own + " " + notice)).count
    }
    #expect(found == 0)
  }

  @Test func theSameTwice() {
    let texts = (0..<60).map { $0 % 3 == 0 ? flood + " \($0)" : "\(road) \($0 % 7)" }
    var (first, second) = (CopyIndex(), CopyIndex())
    for text in texts { #expect(first.add(runs(text)) == second.add(runs(text))) }
  }
}
