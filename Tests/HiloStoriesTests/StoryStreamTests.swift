import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

@Suite struct StoryStreamTests {
  /// Titles as they come: the day, the story and the words. Some stories share a place, a person or a kind
  /// of happening.
  private static let titles: [(day: Double, story: String, title: String)] = [
    (0.1, "ferry", "Un transbordador con 212 pasajeros encalla frente a la isla de Sarmiento"),
    (0.2, "strike", "Los maquinistas del metro de Alcira convocan una huelga para el jueves"),
    (0.3, "ferry", "Evacuados los pasajeros del transbordador encallado en Sarmiento"),
    (0.4, "fire", "Un incendio arrasa el mercado viejo de Villamar"),
    (
      0.5, "mayor",
      "La alcaldesa de Villamar, Elvira Santacruz, dimite por el contrato de la basura"
    ),
    (0.6, "fire", "Los bomberos dan por apagado el incendio del mercado viejo de Villamar"),
    (
      0.7, "ferry",
      "La naviera culpa a la niebla del accidente del transbordador de Sarmiento | Diario Costa"
    ),
    (0.8, "wheat", "El precio del trigo cae por tercera semana gracias a la cosecha del sur"),
    (0.9, "strike", "Huelga de maquinistas: el metro de Alcira fija servicios mínimos del 40 %"),
    (1.1, "mayor", "Santacruz dimite: el contrato de la basura acaba con la alcaldesa de Villamar"),
    (1.2, "fire", "Las cámaras apuntan a un incendio provocado en el mercado de Villamar"),
    (1.3, "teachers", "Los maestros de Alcira irán a la huelga en septiembre por los horarios"),
    (1.4, "ferry", "Remolcado a puerto el transbordador que encalló en la isla de Sarmiento"),
    (1.5, "wheat", "La buena cosecha hunde el precio del trigo"),
    (1.6, "teachers", "Huelga de maestros en Alcira: piden otros horarios para septiembre"),
    (1.7, "vaccine", "La agencia del medicamento aprueba la primera vacuna contra el dengue"),
    (1.8, "mayor", "¿Quién es Elvira Santacruz, la alcaldesa que dimite por la basura?"),
    (1.9, "strike", "El metro de Alcira y los maquinistas firman un acuerdo y evitan la huelga"),
    (2.1, "vaccine", "Aprobada la vacuna del dengue: cuándo llegará y quién podrá ponérsela"),
    (2.2, "fire", "Detenido un hombre por el incendio del mercado viejo de Villamar - La Hoja"),
    (2.3, "vaccine", "Vacuna contra el dengue: las claves de la aprobación"),
  ]

  private func article(_ title: String, day: String? = nil) -> AnnotatedArticle {
    let published = day.flatMap { CalendarDay(iso: $0) }.map {
      PublicationDate(range: DateRange($0), basis: .metadata)
    }
    let text = SourceText(title)
    return AnnotatedArticle(
      article: Article(
        id: title, source: title, title: title, text: text, opensWithTitle: true,
        published: published),
      document: Analyzer(parts: .none).read(text, language: .spanish, hasTitle: true))
  }

  /// The stories of the articles after all merging.
  private func stories(_ articles: [(article: AnnotatedArticle, time: Double?)]) -> [Int] {
    var stream = StoryStream()
    var stories: [Int] = []
    for (article, time) in articles {
      let placement = stream.add(article, at: time)
      stories = stories.map { placement.merged.contains($0) ? placement.story : $0 }
      stories.append(placement.story)
    }
    return stories
  }

  @Test func titlesFindTheirStories() {
    let found = stories(Self.titles.map { (article($0.title), $0.day) })
    // Pairs of titles of one story that are together, and of those together that are of one story.
    var (right, given, made) = (0, 0, 0)
    for (i, a) in Self.titles.enumerated() {
      for (j, b) in Self.titles.enumerated() where j < i {
        let (same, together) = (a.story == b.story, found[i] == found[j])
        right += same && together ? 1 : 0
        given += same ? 1 : 0
        made += together ? 1 : 0
      }
    }
    #expect(Double(right) >= 0.75 * Double(made), "\(right) of \(made) together: \(found)")
    #expect(Double(right) >= 0.95 * Double(given), "\(right) of \(given) found: \(found)")
  }

  @Test func theOrderWithinADayChangesLittle() {
    let found = stories(Self.titles.map { (article($0.title), $0.day) })
    let count = Set(found).count
    for days in [[0.0, 1, 2]] {
      let reversed = days.flatMap { day in Self.titles.filter { Int($0.day) == Int(day) }.reversed()
      }
      let other = stories(reversed.map { (article($0.title), $0.day) })
      #expect(abs(Set(other).count - count) <= 1)
    }
  }

  @Test func whatIsToldWeeksLaterIsAnotherStory() {
    let title = "Un incendio arrasa el mercado viejo de Villamar"
    let articles = [0.0, 1, 2, 30].map { (article: article(title), time: Optional($0)) }
    #expect(stories(articles) == [0, 0, 0, 1])
  }

  @Test func theDayIsThatOfTheArticle() {
    let title = "Un incendio arrasa el mercado viejo de Villamar"
    let days = ["2019-03-01", "2019-03-02", "2019-06-01", "2019-06-02"]
    #expect(stories(days.map { (article(title, day: $0), nil) }) == [0, 0, 1, 1])
    #expect(stories([(article(title), nil), (article(title), nil)]) == [0, 0])
  }

  @Test func anArticleThatTiesTwoStoriesMakesThemOne() {
    var stream = StoryStream()
    // Background, so that the words of the story are rare ones.
    for (n, other) in Self.titles.enumerated() where other.story != "fire" {
      _ = stream.add(article("\(other.title) \(n + 70)"), at: 0)
    }
    let first = stream.add(article("Arde el mercado viejo de Villamar"), at: 0)
    let second = stream.add(article("Llamas en los puestos de Villamar: bomberos heridos"), at: 0)
    #expect(first.isNew && second.isNew)
    let bridge = stream.add(
      article("Arde el mercado viejo de Villamar: llamas en los puestos y bomberos heridos"), at: 0)
    #expect(bridge.story == first.story)
    #expect(bridge.merged == [second.story])
    let next = stream.add(article("Llamas en los puestos de Villamar: bomberos heridos"), at: 0)
    #expect(next.story == first.story)
  }

  @Test func oldStoriesAreLetGo() {
    var stream = StoryStream(window: 2)
    for day in 0..<100 {
      for n in 0..<5 {
        _ = stream.add(
          article("suceso\(day * 5 + n) lugar\(day * 5 + n) nombre\(n)"), at: Double(day))
      }
    }
    #expect(stream.liveStories <= 15)
  }

  /// A made-up word for a number, with a stem of its own.
  private func word(_ number: Int) -> String {
    let consonants = Array("bdfglmnprst")
    let (a, b, c) = (number % 11, number / 11 % 11, number / 121 % 11)
    let (v, w) = (number / 1331 % 5, number / 6655 % 5)
    let vowels = Array("aeiou")
    return String([consonants[a], vowels[v], consonants[b], vowels[w], consonants[c], "i"])
  }

  @Test func aWordInEveryStoryDoesNotStopTheStream() {
    var stream = StoryStream()
    let placed = (0..<2300).map { n in
      stream.add(article("Villamar \(word(n)) \(word(n + 3000)) \(word(n + 7000))"), at: 0).story
    }
    #expect(Set(placed).count > 2000)
    let placement = stream.add(article("Villamar \(word(2234)) \(word(9234))"), at: 0)
    #expect(!placement.isNew && placement.story == placed[2234])
  }

  @Test func emptyAndStrangeTitles() {
    #expect(
      stories([(article(""), nil), (article("¡?"), 3), (article("a b c"), -5)]) == [0, 1, 2])
  }

  @Test func theSameTwice() {
    let articles = Self.titles.map { (article: article($0.title), time: Optional($0.day)) }
    #expect(stories(articles) == stories(articles))
  }
}
