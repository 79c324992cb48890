import Foundation
import HiloArticles
import HiloStories
import HiloTestSupport
import Testing

/// Thirty-four more stories, invented and written by hands that did not know the program, with answers for
/// their happenings, comparisons, entities, copies and grouping: what to expect on texts that no rule was
/// made for.
///
/// The first eighteen were looked at while rules were mended (the last six of them late), and teach which
/// mentions come together (`hilo-train events`); with six more, read last, they teach which claims are of one
/// thing, which changed and which comparisons count (`hilo-train claims`, `updates`, `ranking`); of the unread
/// ones nobody who mends has read a line, and they teach nothing; the last four have answers as sparse as those of
/// the four real sets, fifteen happenings and comparisons each. Floors are of the means of a group, less 0.02, rounded down; they rise when the
/// means do.
@Suite struct StorySetTests {
  struct Group: Sendable, CustomTestStringConvertible {
    var name: String
    var stories: [String]
    var floors: [String: Double]
    var testDescription: String { name }
  }

  static let groups = [
    Group(
      name: "read",
      stories: [
        "tren-lena", "segunda-vuelta", "cierre-planta", "huelga-sanidad", "ministro-master",
        "naufragio-ferri", "huracan-leandro", "tregua-fergana", "vacuna-dengue", "cohete-galerna",
        "juicio-banca", "opa-acero",
      ],
      floors: [
        "events.mention_recall": 0.81,
        "events.status_accuracy": 0.82,
        "events.bcubed": 0.63,
        "events.date_recall": 0.77,
        "comparisons.recall": 0.64,
        "comparisons.verdict_recall": 0.50,
        "stories.bcubed": 1,
        "stories.duplicates": 1,
      ]),
    Group(
      name: "read late",
      stories: [
        "incendio-valdemayor", "club-barrancas", "crisis-balsana", "aurora-del-sur",
        "crisis-boliviano", "secuestro-mauritania",
      ],
      floors: [
        "events.mention_recall": 0.84,
        "events.status_accuracy": 0.85,
        "events.bcubed": 0.68,
        "events.date_recall": 0.83,
        "comparisons.recall": 0.67,
        "comparisons.verdict_recall": 0.51,
        "stories.bcubed": 1,
        "stories.duplicates": 1,
      ]),
    Group(
      name: "read last",
      stories: [
        "visita-coipasa", "inundacion-sula", "tribunal-aguas", "fusion-aerea", "amano-tomebamba",
        "apagon-norte",
      ],
      floors: [
        "events.mention_recall": 0.81,
        "events.status_accuracy": 0.84,
        "events.bcubed": 0.62,
        "events.date_recall": 0.65,
        "comparisons.recall": 0.73,
        "comparisons.verdict_recall": 0.58,
        "stories.bcubed": 1,
        "stories.duplicates": 1,
      ]),
    Group(
      name: "unread",
      stories: [
        "volcan-quilmahue", "secuestro-echegaray", "paz-paraguay", "corrida-lempira",
        "paro-trenes", "brote-queso",
      ],
      floors: [
        "events.mention_recall": 0.78,
        "events.status_accuracy": 0.83,
        "events.bcubed": 0.59,
        "events.date_recall": 0.64,
        "comparisons.recall": 0.56,
        "comparisons.verdict_recall": 0.46,
        "stories.bcubed": 1,
        "stories.duplicates": 1,
      ]),
    Group(
      name: "unread, sparse",
      stories: ["puerto-bloqueado", "museo-istmo", "cumbre-golfo", "banco-meridiano"],
      floors: [
        "events.mention_recall": 0.84,
        "events.status_accuracy": 0.85,
        "events.bcubed": 0.68,
        "events.date_recall": 0.75,
        "comparisons.recall": 0.68,
        "comparisons.verdict_recall": 0.48,
        "stories.bcubed": 1,
        "stories.duplicates": 1,
      ]),
  ]

  @Test(arguments: groups)
  func noMeanFallsBelowItsFloor(_ group: Group) throws {
    var sums: [String: Double] = [:]
    for story in group.stories {
      let (figures, articles, dossier) = try Self.figures(of: story)
      for name in group.floors.keys { sums[name, default: 0] += try #require(figures[name]) }
      // No flood.
      #expect(dossier.events.count <= 6 * articles)
      #expect(dossier.comparisons.count <= 5 * articles)
    }
    for (name, floor) in group.floors.sorted(by: { $0.key < $1.key }) {
      let mean = (sums[name] ?? 0) / Double(group.stories.count)
      #expect(mean >= floor, "\(name) of the \(group.name) stories")
    }
  }

  private static func figures(
    of story: String
  ) throws -> (figures: [String: Double], articles: Int, dossier: Dossier) {
    let folder = repository.appendingPathComponent("Tests/HiloTests")
    var articles: [Article] = []
    var reader = ArticleReader()
    reader.read(folder.appendingPathComponent("Stories/\(story).jsonl").path) { reading in
      if case .article(let article) = reading { articles.append(article) }
    }
    let file = folder.appendingPathComponent("Gold/\(story).json")
    let gold = try JSONDecoder().decode(GoldAnswers.self, from: try Data(contentsOf: file))
    let dossier = DossierBuilder(threads: 2).build(articles)
    let scorer = DossierScorer(gold: gold, dossier: dossier)
    #expect(scorer.misfits == [])
    return (scorer.score(), articles.count, dossier)
  }
}
