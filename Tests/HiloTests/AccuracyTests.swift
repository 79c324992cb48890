import Foundation
import HiloArticles
import HiloStories
import HiloTestSupport
import Testing

/// How well the bundled stories are understood, against answers made by hand: no figure may fall.
///
/// The answers were made by reading, before any program's answers were seen. A floor is the figure
/// measured, less 0.02, rounded down; it rises when the figure does.
@Suite struct AccuracyTests {
  /// Both stories at once, so that keeping them apart is part of the task.
  static let dossier: Dossier = {
    var articles: [Article] = []
    var reader = ArticleReader()
    reader.read(repository.appendingPathComponent("Examples").path) { reading in
      if case .article(let article) = reading { articles.append(article) }
    }
    return DossierBuilder(threads: 2).build(articles)
  }()

  static func scorer(_ story: String) throws -> DossierScorer {
    let file = repository.appendingPathComponent("Tests/HiloTests/Gold/\(story).json")
    let gold = try JSONDecoder().decode(GoldAnswers.self, from: try Data(contentsOf: file))
    return DossierScorer(gold: gold, dossier: dossier)
  }

  @Test(arguments: ["mina-san-jose", "canal-de-suez"])
  func theAnswersFitTheArticles(_ story: String) throws {
    #expect(try Self.scorer(story).misfits == [])
  }

  @Test(arguments: ["mina-san-jose", "canal-de-suez"])
  func noFigureFallsBelowItsFloor(_ story: String) throws {
    let figures = try Self.scorer(story).score()
    #expect(Set(figures.keys) == Set(Self.floors.keys))
    for (name, floor) in Self.floors {
      let least = story == "mina-san-jose" ? floor.mine : floor.canal
      #expect(try #require(figures[name]) >= least, "\(name) of \(story)")
    }
  }

  /// By figure: for the mine and for the canal.
  static let floors: [String: (mine: Double, canal: Double)] = [
    "boilerplate.precision": (0.98, 0.98),
    "boilerplate.recall": (0.98, 0.98),
    "comparisons.recall": (0.75, 0.90),
    "comparisons.verdict_recall": (0.52, 0.62),
    "entities.bcubed": (0.95, 0.91),
    "events.bcubed": (0.62, 0.70),
    "events.date_recall": (0.88, 0.74),
    "events.mention_recall": (0.88, 0.90),
    "events.status_accuracy": (0.90, 0.83),
    "events.status_recall": (0.81, 0.75),
    "mentions.overlap": (0.97, 0.95),
    "mentions.strict": (0.96, 0.94),
    "mentions.type_accuracy": (0.98, 0.92),
    "published.within": (0.98, 0.86),
    "statements": (0.91, 0.96),
    "statements.content_overlap": (0.97, 0.98),
    "statements.style_accuracy": (0.98, 0.98),
    "statements.with_speaker": (0.91, 0.94),
    "stories.bcubed": (0.99, 0.99),
    "stories.duplicates": (0.99, 0.99),
    "times.overlap": (0.98, 0.98),
    "times.strict": (0.98, 0.98),
    "times.type_accuracy": (0.98, 0.96),
    "times.value": (0.94, 0.98),
  ]
}
