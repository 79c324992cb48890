import Foundation
import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// Which mentions of two articles tell of one happening.
@Suite struct CoreferenceTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    /// Title and text of each.
    var first: (title: String, text: String)
    var second: (title: String, text: String)
    /// The words that tell of a happening in each.
    var passages: (String, String)
    var isSame: Bool
    var testDescription: String { "\(passages.0) | \(passages.1)" }
  }

  static let pairs = [
    // The one that another text calls the second is another, articles or not.
    Pair(
      first: (
        "El segundo lanzamiento del Cierzo",
        "El segundo lanzamiento del cohete Cierzo se demora hasta 2026, según la empresa de Teruel."
      ),
      second: (
        "Despega el Cierzo",
        "El lanzamiento del cohete Cierzo, ayer en Teruel, fue seguido por dos mil personas."
      ),
      passages: ("El segundo lanzamiento del cohete Cierzo", "El lanzamiento del cohete Cierzo"),
      isSame: false),
    Pair(
      first: (
        "La jueza aplazó el juicio contra Marta Olmedo",
        "El exalcalde irá a juicio. El tribunal de Soria decidió este martes posponer la vista contra Marta Olmedo, que iba a comenzar mañana."
      ),
      second: (
        "Aplazan la vista oral de Olmedo",
        "La vista contra Marta Olmedo no empezará mañana: el tribunal de Soria la ha retrasado hasta el 3 de junio."
      ),
      passages: ("posponer la vista", "la ha retrasado"), isSame: true),
    Pair(
      first: (
        "Dimite el consejero Ramiro Cuesta",
        "El consejero de Transportes, Ramiro Cuesta, presentó ayer su dimisión tras el informe sobre los trenes."
      ),
      second: (
        "Cuesta deja el cargo",
        "Ramiro Cuesta abandonó el lunes la Consejería de Transportes, una semana después del informe sobre los trenes."
      ),
      passages: ("presentó ayer su dimisión", "abandonó el lunes la Consejería"), isSame: true),
    Pair(
      first: (
        "Absorkia compra Lumina",
        "Absorkia comprará la eléctrica Lumina por 900 millones de euros, anunció este miércoles."
      ),
      second: (
        "Absorkia to acquire Lumina",
        "Absorkia said on Wednesday it would take over the utility Lumina for 900 million euros."
      ),
      passages: ("comprará la eléctrica Lumina", "it would take over the utility Lumina"),
      isSame: true),
    Pair(
      first: (
        "Dos explosiones en el puerto de Almar",
        "Una explosión hirió el martes a cuatro estibadores en el puerto de Almar."
      ),
      second: (
        "Nuevo estallido en Almar",
        "Una segunda explosión destruyó el jueves un depósito vacío en el puerto de Almar."
      ),
      passages: ("hirió el martes a cuatro estibadores", "destruyó el jueves un depósito"),
      isSame: false),
    Pair(
      first: (
        "El ministro viaja a Lima",
        "El ministro Óscar Brenes viajó el lunes a Lima para firmar el acuerdo pesquero."
      ),
      second: (
        "La ministra va a Quito",
        "La ministra Elsa Duarte viajó el miércoles a Quito para visitar a los damnificados."
      ),
      passages: ("viajó el lunes a Lima", "viajó el miércoles a Quito"), isSame: false),
    Pair(
      first: (
        "Detenido el dueño de la mina",
        "La policía detuvo este viernes a Hugo Salas, dueño de la mina, por el derrumbe."
      ),
      second: (
        "Detienen a un sindicalista",
        "Agentes arrestaron el domingo al sindicalista Pedro Lario durante una protesta por los salarios."
      ),
      passages: ("detuvo este viernes a Hugo Salas", "arrestaron el domingo al sindicalista"),
      isSame: false),
  ]

  @Test(arguments: pairs)
  func mentionsComeTogetherWhereTheyTellOfOneHappening(_ pair: Pair) throws {
    let articles = [
      Self.article(pair.first.title, pair.first.text, day: "2025-05-20"),
      Self.article(pair.second.title, pair.second.text, day: "2025-05-21"),
    ]
    let builder = DossierBuilder()
    let account = builder.account(of: builder.annotate(articles))
    let first = try #require(event(of: pair.passages.0, in: 0, account))
    let second = try #require(event(of: pair.passages.1, in: 1, account))
    #expect((first == second) == pair.isSame)
  }

  /// One sentence tells both, one after the other, of one who acts.
  @Test func whatVerbsJoinIsTwoHappenings() throws {
    let builder = DossierBuilder()
    let account = builder.account(
      of: builder.annotate([
        Self.article(
          "Ortiz en Soria",
          "La presidenta Elena Ortiz decretó el lunes la emergencia en Soria y retrasó su viaje a Soria.",
          day: "2025-05-20")
      ]))
    let first = try #require(event(of: "decretó el lunes la emergencia", in: 0, account))
    let second = try #require(event(of: "retrasó su viaje", in: 0, account))
    #expect(first != second)
  }

  static func article(_ title: String, _ text: String, day: String) -> Article {
    Article(
      id: title, source: title, title: title, text: SourceText("\(title)\n\n\(text)"),
      opensWithTitle: true,
      published: CalendarDay(iso: day).map {
        PublicationDate(range: DateRange($0), basis: .metadata)
      })
  }

  /// The event whose mention covers most of `words` in the article `article`.
  private func event(of words: String, in article: Int, _ account: Account) -> Int? {
    let text = account.articles[article].document.text.string
    guard let range = text.range(of: words) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let end = start + words.utf8.count
    var best: (length: Int, event: Int)?
    for (index, event) in account.events.enumerated() {
      for mention in event.mentions where mention.citation.article == article {
        let passage = mention.citation.passage
        let common = min(end, passage.end) - max(start, passage.start)
        if common > best?.length ?? 0 { best = (common, index) }
      }
    }
    return best?.event
  }

  /// A figure or time belongs to a mention that holds it, and one within reach is near.
  @Test func claimsAreMarkedWhereTheyStand() throws {
    let texts = [
      "El incendio de Almar quemó 3.450 hectáreas de pinar el lunes.",
      "En Almar ardieron 3.450 hectáreas de pinar, según la alcaldía.",
    ]
    let builder = DossierBuilder()
    let account = builder.account(
      of: builder.annotate(texts.map { Self.article("Arde Almar", $0, day: "2025-05-20") }))
    let surroundings = StoryClaims.Surroundings(
      account.articles, linking: account.linking, clusters: [], dates: account.dates)
    let marks = ClaimMarks(StoryClaims([0, 1], in: surroundings))
    let places = try texts.indices.map { index -> Passage in
      let text = account.articles[index].document.text.string
      let range = try #require(text.range(of: "3.450 hectáreas"))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Passage(start: start, end: start + "3.450 hectáreas de pinar".utf8.count)
    }
    let first = marks.claims(in: places[0], of: 0).figures
    let second = marks.claims(in: places[1], of: 1).figures
    #expect(first.inside.count == 1 && first.inside == second.inside)
    let beside = Passage(start: places[0].start - 12, end: places[0].start - 1)
    let near = marks.claims(in: beside, of: 0).figures
    #expect(near.inside.isEmpty && near.near == first.inside)
    #expect(marks.claims(in: Passage(start: 0, end: 1), of: 2).figures.near.isEmpty)
  }

  /// Each feature has a value, and the model that ships a weight for each.
  @Test func theModelKnowsEachFeature() throws {
    #expect(MentionPair().values.count == MentionPair.names.count)
    #expect(Set(MentionPair.names).count == MentionPair.names.count)
    let rows = try #require(DataFile.named("common/events/coreference.txt")).rows
    let named = Set(rows.map { $0[0] }).subtracting(["bias", "threshold"])
    #expect(named == Set(MentionPair.names))
  }

  /// Groups hold every mention once, in order, whether the story fits one block or not.
  @Test func everyMentionIsInOneGroup() {
    let articles = (0..<24).map { k in
      Self.article(
        "El puerto de Almar cierra por la huelga (\(k))",
        "El puerto de Almar cerró el lunes por la huelga de los estibadores. El ministro Óscar Brenes viajó a Almar y se reunió con \(k + 2) delegados. La policía detuvo a un manifestante. El alcalde pidió calma y anunció una reunión para el jueves. Un barco con trigo quedó atrapado en la dársena. La naviera presentó una queja ante el tribunal.",
        day: "2025-05-20")
    }
    let sample = CoreferenceSample(articles)
    #expect(sample.mentions.count > MentionLinkage.block / 2)
    let model = LogisticModel.coreference
    let groups = sample.groups(
      weights: model.weights, bias: model.bias, threshold: model.threshold)
    #expect(groups.flatMap { $0 }.sorted() == Array(sample.mentions.indices))
    #expect(groups.allSatisfy { $0 == $0.sorted() })
  }

  /// What is said of a happening rests on those of its mentions that are surely of it, and of each some are.
  @Test func aHappeningIsByItsSureMentions() {
    let articles = [
      Self.article(
        "El puerto de Almar cierra por la huelga",
        "El puerto de Almar cerró el lunes por la huelga de los estibadores. El ministro Óscar Brenes viajó a Almar y se reunió con los delegados. La policía detuvo a un manifestante.",
        day: "2025-05-20"),
      Self.article(
        "Cierra el puerto de Almar",
        "El puerto de Almar cerró el lunes por la huelga de los estibadores. Brenes se reunió el martes con los delegados. Un barco con trigo quedó atrapado en la dársena.",
        day: "2025-05-21"),
      Self.article(
        "Un barco, atrapado en Almar",
        "Un barco con trigo quedó atrapado en la dársena de Almar. Las terminales siguen cerradas. Una reunión del ministro no dio resultado.",
        day: "2025-05-22"),
    ]
    let account = account(articles)
    #expect(account.events.contains { $0.mentions.contains { !$0.isSure } })
    #expect(account.events.contains { Set($0.sureMentions.map(\.citation.article)).count > 1 })
    for event in account.events {
      let sure = event.sureMentions
      #expect(!sure.isEmpty)
      #expect(sure.contains { $0.status == event.status })
      #expect(sure.contains { $0.type == event.type })
      #expect(
        event.participants.allSatisfy { who in sure.contains { $0.participants.contains(who) } })
      if event.time == nil { #expect(!event.isTimeSure) }
    }
    // So does what they are compared by.
    let surety = ComparisonSurety(times: { _, _ in nil }, numbers: { _, _ in nil })
    for event in account.events {
      for mention in event.mentions {
        let comparison = Comparison(
          event: 0, attribute: .outcome, verdict: .update,
          values: [Comparison.Value(value: "occurred", citation: mention.citation)])
        let isSure = surety.isSure(comparison, origin: .happening, event: event)
        let twice = event.mentions.count { $0.citation == mention.citation } > 1
        #expect(twice || isSure == mention.isSure)
      }
    }
  }

  /// A place that two texts only name is not surely one thing's; figures and times are by how likely they are.
  @Test func comparisonsAreSureOrNot() {
    let account = account([
      Self.article(
        "El puerto de Almar cierra por la huelga",
        "El puerto de Almar cerró el lunes 19 de mayo por la huelga de 340 estibadores.",
        day: "2025-05-20"),
      Self.article(
        "Cierra el puerto de Almar",
        "El puerto de Almar cerró el lunes 19 de mayo por la huelga de 410 estibadores.",
        day: "2025-05-20"),
    ])
    #expect(
      account.comparisons.contains {
        $0.attribute == .number && $0.verdict == .conflict && $0.isSure
      })
    for comparison in account.comparisons where comparison.attribute == .place {
      #expect(comparison.event != nil || !comparison.isSure)
    }
  }

  private func account(_ articles: [Article]) -> Account {
    let builder = DossierBuilder()
    return builder.account(of: builder.annotate(articles))
  }
}
