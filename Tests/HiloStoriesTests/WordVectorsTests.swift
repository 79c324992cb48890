import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// What words mean by their vectors: what tells one happening is more alike than what tells another.
struct WordVectorsTests {
  private static func document(_ text: String, _ language: Language) -> Document {
    DossierBuilder().annotate([
      Article(id: "a", source: "a", declaredLanguage: language, text: SourceText(text))
    ])[0].document
  }

  private static func vector(_ text: String, _ language: Language) -> [Float] {
    let document = document(text, language)
    return WordVectors.shared.sum(WordKeys(document).keys(in: document.tokens.indices))
  }

  /// The cosine of what two texts say.
  private static func likeness(
    _ a: String, _ b: String, _ languages: (Language, Language) = (.spanish, .spanish)
  ) -> Float {
    let (x, y) = (vector(a, languages.0), vector(b, languages.1))
    func dot(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    return dot(x, y) / (dot(x, x) * dot(y, y)).squareRoot()
  }

  /// A telling, another of the same happening in other words, and one of another happening of such a story.
  private static let tellings: [(first: String, same: String, other: String)] = [
    ("Reabre el puerto.", "Vuelven a operar los muelles.", "Multan al capitán."),
    ("El ministro dejó el cargo.", "Su renuncia fue aceptada.", "El ministro viajó a la costa."),
    ("Se salió de las vías.", "El descarrilamiento del tren.", "La fiscal abrió una causa."),
    ("El juez lo mandó a prisión.", "Quedó encarcelado.", "Declaró durante tres horas."),
    ("Los médicos van al paro.", "La huelga de los sanitarios.", "Inauguran el hospital."),
    (
      "Retiran el queso del mercado.", "La alerta alimentaria por el producto.", "Murió un anciano."
    ),
    ("Suspenden la búsqueda.", "Los rastreos se interrumpieron.", "Hallaron un bote."),
  ]

  @Test(arguments: tellings)
  func tellingsOfOneHappeningAreAlike(_ telling: (first: String, same: String, other: String)) {
    #expect(
      Self.likeness(telling.first, telling.same) > Self.likeness(telling.first, telling.other))
  }

  @Test func bothLanguagesAreOneSpace() {
    let languages = (Language.spanish, Language.english)
    #expect(
      Self.likeness("Liberan a los rehenes.", "The captives were freed.", languages)
        > Self.likeness("Liberan a los rehenes.", "The captives were seen on video.", languages))
    #expect(
      Self.likeness("Sube los tipos de interés.", "It raised rates.", languages)
        > Self.likeness("Sube los tipos de interés.", "It sold its branches.", languages))
  }

  @Test func namesNumbersAndTimesHaveNoKeys() {
    let document = Self.document("María Soto ganó 300 votos el lunes.", .spanish)
    let words = WordKeys(document)
    let keyed = document.tokens.indices.filter { !words.keys(in: $0..<$0 + 1).isEmpty }
    #expect(keyed.map { document.tokens[$0].folded } == ["gano", "votos"])
  }

  @Test func formsOfOneWordHaveOneKey() {
    let document = Self.document("Negociaron ayer. Negocian hoy.", .spanish)
    let words = WordKeys(document)
    let verbs = document.tokens.indices.filter { document.tokens[$0].pos == .verb }
    #expect(verbs.count == 2)
    #expect(words.keys(in: verbs[0]..<verbs[0] + 1) == words.keys(in: verbs[1]..<verbs[1] + 1))
  }

  @Test func unknownWordsAddNothing() {
    #expect(WordVectors.shared.sum([]).allSatisfy { $0 == 0 })
    #expect(WordVectors.shared.sum([1, 2]).allSatisfy { $0 == 0 })
    #expect(WordVectors.shared.width > 0 && WordVectors.shared.width % 8 == 0)
  }

  @Test func aFileOfAnotherFormHasNoVectors() {
    let file = DataFile.named("common/events/families.txt")
    #expect(file != nil)
    #expect(WordVectors(file).width == 0)
    #expect(WordVectors(file).sum([1, 2, 3]).isEmpty)
    #expect(WordVectors(nil).sum([1]).isEmpty)
  }

  @Test func likenessesLieBetweenMinusOneAndOne() {
    let vectors = Self.tellings.flatMap { [$0.first, $0.same, $0.other] }
      .map { Self.vector($0, .spanish) }
    let all = vectors + [[Float](repeating: 0, count: vectors[0].count)]
    let passages = PassageVectors(
      zip(all, all.reversed()).map { PassageVector(whole: $0, core: $1) })
    for i in 0...vectors.count {
      for j in 0...vectors.count {
        let likeness = passages.likeness(i, j)
        let other = passages.likeness(j, i)
        for (value, same) in [
          (likeness.wholes, other.wholes), (likeness.cores, other.cores),
          (likeness.crossed, other.crossed),
        ] {
          #expect(abs(value) <= 1.001)
          #expect(value == same)
        }
      }
    }
    #expect(abs(passages.likeness(0, 0).wholes - 1) < 0.001)
  }

  /// Two passages alone are no opposites for want of others.
  @Test func twoAlikeStayAlike() {
    let vectors = ["Reabre el puerto.", "Reabre el puerto pesquero."].map {
      Self.vector($0, .spanish)
    }
    #expect(
      PassageVectors(vectors.map { PassageVector(whole: $0, core: $0) }).likeness(0, 1).wholes > 0.5
    )
  }
}
