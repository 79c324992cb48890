import Foundation
import HiloArticles
import HiloTestSupport
import HiloText
import Testing

@testable import HiloStories

/// Happenings that no list of types names.
@Suite struct OpenEventTests {
  @Test(arguments: OpenEventCase.spanish)
  func inSpanish(_ marked: String, _ expected: EventStatus) { check(marked, expected, .spanish) }

  @Test(arguments: OpenEventCase.english)
  func inEnglish(_ marked: String, _ expected: EventStatus) { check(marked, expected, .english) }

  @Test(arguments: OpenEventCase.none)
  func statesAreNone(_ marked: String) {
    let line = MarkedText(marked)
    let found = mentions(line.text, marked.hasPrefix("The ") ? .english : .spanish)
    #expect(found.isEmpty, "\(marked): \(found.map(\.type))")
  }

  @Test func caseCount() {
    let lists = [EventStatusTests.spanish, EventStatusTests.plain, EventStatusTests.english]
    let count = (lists + [OpenEventCase.spanish, OpenEventCase.english]).map(\.count)
      .reduce(OpenEventCase.none.count, +)
    #expect(count >= 330)
  }

  /// Two outlets tell one thing in words that share a meaning, and a third another thing.
  @Test func wordsOfOneMeaningAreOneHappening() throws {
    let dossier = dossier([
      "Un mercante queda atravesado en la ría\n\nVIGO.- El mercante Bellatrix quedó atravesado el martes en la ría de Vigo, según la autoridad portuaria.",
      "El Bellatrix encalla en Vigo\n\nEl mercante Bellatrix encalló el martes en la ría de Vigo cuando salía del puerto.",
      "Freighter aground in Vigo\n\nThe freighter Bellatrix ran aground in the Vigo estuary on Tuesday, the port authority said.",
    ])
    let event = try #require(dossier.events.first { $0.type == "accident" })
    #expect(Set(event.mentions.map(\.article)).count == 3)
    #expect(event.status == "occurred")
  }

  @Test func aSecondOneIsAnother() {
    let dossier = dossier([
      "Una explosión sacude el puerto\n\nUna explosión sacudió el lunes el puerto de Lirios y dejó tres heridos.",
      "Otra explosión en el puerto\n\nUna segunda explosión sacudió el martes el puerto de Lirios, donde el lunes hubo tres heridos.",
    ])
    let explosions = dossier.events.filter { event in
      event.mentions.contains { mention in
        dossier.articles.first { $0.id == mention.article }.map {
          Array($0.text.unicodeScalars)[mention.start..<mention.end].map(String.init).joined()
            .contains("explosión")
        } ?? false
      }
    }
    #expect(explosions.count > 1)
  }

  /// A label is what the texts themselves say where no noun of theirs names the happening.
  @Test func labelsAreTheTextsOwnWords() throws {
    let dossier = dossier([
      "Las grúas levantan el vagón del Duero\n\nSORIA.- Dos grúas levantaron el domingo el vagón caído al Duero.",
      "Sacan el vagón del río\n\nEl domingo, dos grúas levantaron el vagón que cayó al Duero en Soria.",
    ])
    let event = try #require(
      dossier.events.first { $0.label.contains("vagón") && $0.mentions.count > 1 })
    let texts = dossier.articles.map { $0.text.lowercased() }
    #expect(texts.contains { $0.contains(event.label.lowercased()) })
  }

  /// A label begins where its clause does, with who does what; a clause with a subject of its own stands alone.
  @Test func labelsAreWholeClauses() {
    let dossier = dossier([
      "Naufragio en Cabo Blanco\n\nLUGO.- La búsqueda se suspendió en Lugo y seguirá el lunes en Burela.",
      "Relevo en Lugo\n\nMarta Rey deja la alcaldía de Lugo y Pedro Sanz asume el cargo el lunes.",
    ])
    let labels = dossier.events.map(\.label)
    #expect(!labels.contains { $0.hasPrefix("Seguirá") || $0.hasPrefix("Y ") })
    #expect(!labels.contains { $0.contains("Marta") && $0.contains("Pedro") })
    #expect(!labels.isEmpty)
  }

  /// A subject that stands apart is given with an ellipsis, and no other words than the article's.
  @Test func labelsHaveTheirSubject() {
    let dossier = dossier([
      "Naufragio en Cabo Blanco\n\nLUGO.- La búsqueda se suspendió el domingo en Lugo por el temporal y seguirá el lunes en Burela."
    ])
    let labels = dossier.events.map(\.label)
    #expect(labels.contains { $0.hasPrefix("La búsqueda … ") && $0.contains("seguirá el lunes") })
    for label in labels where label.contains("…") {
      for part in label.components(separatedBy: " … ") {
        #expect(dossier.articles[0].text.lowercased().contains(part.lowercased()))
      }
    }
  }

  /// What depends on another clause is no label where a clause of its own tells it.
  @Test func labelsStandByThemselves() {
    let dossier = dossier([
      "El puente\n\nSORIA.- El alcalde celebró que las dos grúas levantaran el lunes el puente de Soria.",
      "El puente\n\nSORIA.- Dos grúas levantaron el lunes el puente de Soria.",
    ])
    let labels = dossier.events.filter { $0.mentions.count > 1 }.map(\.label)
    #expect(!labels.isEmpty)
    #expect(!labels.contains { $0.contains("levantaran") })
  }

  /// Of what is told twice, the label says what the happening came to.
  @Test func labelsSayHowItStands() {
    let dossier = dossier([
      "Reunión en Soria\n\nSORIA.- El alcalde de Soria, Juan Mora, se reunirá el jueves con los vecinos del barrio del río.",
      "Vecinos\n\nSORIA.- El alcalde de Soria, Juan Mora, se reunió el jueves con los vecinos del barrio del río.",
    ])
    let event = dossier.events.first { $0.mentions.count > 1 && $0.status == "occurred" }
    #expect(event?.label.contains("reunió") == true)
  }

  private func dossier(_ texts: [String]) -> Dossier {
    DossierBuilder().build(
      texts.enumerated().map { index, text in
        Article(
          id: "a\(index)", source: "a\(index)",
          title: text.split(separator: "\n").first.map(String.init),
          text: SourceText(text), opensWithTitle: true,
          published: CalendarDay(iso: "2024-05-0\(index + 7)").map {
            PublicationDate(range: DateRange($0), basis: .metadata)
          })
      })
  }

  private func check(_ marked: String, _ expected: EventStatus, _ language: Language) {
    let line = MarkedText(marked)
    let document = Analyzer().read(line.text, language: language)
    let found = mentions(line.text, language).filter {
      line.passages[0].overlaps(document.tokens[$0.trigger].passage)
        || $0.citation.passage.contains(line.passages[0])
    }
    #expect(found.first?.status == expected, "\(marked): \(found.map(\.status))")
  }

  private func mentions(_ text: String, _ language: Language) -> [EventMention] {
    let document = Analyzer().read(text, language: language)
    let article = AnnotatedArticle(
      article: Article(id: "a", source: "a", text: document.text), document: document)
    return EventExtractor().extract(
      from: [article], linking: Linking(entities: [], entityOfMention: []))
  }
}
