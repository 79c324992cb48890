import ArgumentParser
import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Measures linking and clustering on articles whose names, entities and stories are known.
///
/// Each line of the file is an article: `{"id", "title", "text", "language", "published", "outlet",
/// "story", "mentions": [{"start", "end", "type", "entity", "kind"}]}`, offsets in code points of the text.
/// Mentions of `kind` "nominal" and "pronoun" are not given to the linker but asked for: one that it leads
/// nowhere is an entity of its own.
struct EvaluateLinking: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linking",
    abstract: "Link the given names and cluster the articles; print B³ against the given answers.")

  @Argument(help: "The articles, one JSON object a line.")
  var file: String

  @Flag(help: "Print the entities and stories that are torn or run together.")
  var misses = false

  @Flag(
    help: "Give the linker all mentions, of whatever kind, as they are bounded; count all of them.")
  var given = false

  func run() async throws {
    let records = try LabelledArticle.read(file)
    if given { return GivenMentionReport(records: records, misses: misses).print() }
    let annotated = records.map(\.annotated)
    let clock = ContinuousClock()
    var linking = Linking(entities: [], entityOfMention: [])
    let linkTime = clock.measure { linking = Linker().link(annotated.map(\.article)) }

    var gold: [String] = []
    var predicted: [String] = []
    var words: [String] = []
    for (a, (article, entities, _)) in annotated.enumerated() {
      for (i, entity) in entities.enumerated() where !entity.isEmpty {
        gold.append(entity)
        predicted.append(linking.entityOfMention[a][i].map(String.init) ?? "none \(a) \(i)")
        words.append(article.document[article.document.mentions[i].passage])
      }
    }
    print("articles \(records.count), names \(gold.count), entities \(Set(gold).count)")
    print("entities.bcubed \(BCubed(gold: gold, predicted: predicted)), \(linkTime)")
    if misses { printMisses(gold, predicted, words) }
    printAll(gold, predicted, annotated, linking)
    if misses {
      for entity in linking.entities.prefix(60) {
        let nominal = entity.references.filter { $0.kind != .name }.map {
          annotated[$0.citation.article].article.document[$0.citation.passage]
        }
        print(
          "  =", entity.type.rawValue, entity.name, entity.references.count, entity.aliases,
          entity.roles.map(\.text), nominal)
      }
    }

    guard records.contains(where: { $0.story != nil }) else { return }
    var clusters: [StoryCluster] = []
    let clusterTime = clock.measure {
      clusters = StoryClusterer().cluster(annotated.map(\.article), linking: linking)
    }
    var story = [String](repeating: "", count: records.count)
    for (number, cluster) in clusters.enumerated() {
      for a in cluster.articles { story[a] = String(number) }
    }
    print(
      "stories.bcubed \(BCubed(gold: records.map { $0.story ?? "" }, predicted: story)),",
      "\(clusters.count) for \(Set(records.map { $0.story ?? "" }).count), \(clusterTime)")
    if misses {
      let titler = StoryTitler(articles: annotated.map(\.article), linking: linking)
      for cluster in clusters.prefix(60) {
        let ids = cluster.articles.map { records[$0].id }
        print(
          "  story", ids, "copies", cluster.duplicates.map { $0.map { records[$0].id } },
          cluster.related.map { "\($0.cluster) \($0.reason.rawValue)" },
          titler.title(of: cluster).text, titler.keywords(of: cluster))
      }
      for (a, record) in records.enumerated().prefix(60) {
        let credits = CreditFinder().credits(of: annotated[a].article)
        if !credits.isEmpty { print("  credits", record.id, credits) }
      }
    }
  }

  /// The figures with descriptions and pronouns, where the file has any.
  private func printAll(
    _ gold: [String], _ predicted: [String], _ annotated: [LabelledArticle.Annotated],
    _ linking: Linking
  ) {
    var (all, found) = (gold, predicted)
    var resolved = 0
    for (a, article) in annotated.enumerated() {
      for (i, other) in article.others.enumerated() {
        let entity = linking.entity(at: Citation(article: a, passage: other.passage))
        if entity != nil { resolved += 1 }
        all.append(other.entity)
        found.append(entity.map(String.init) ?? "other \(a) \(i)")
      }
    }
    guard all.count > gold.count else { return }
    print(
      "with \(all.count - gold.count) descriptions and pronouns, \(resolved) of them led to an entity:",
      BCubed(gold: all, predicted: found))
  }

  private func printMisses(_ gold: [String], _ predicted: [String], _ words: [String]) {
    var parts: [String: [String: [String: Int]]] = [:]
    var mixes: [String: [String: [String: Int]]] = [:]
    for i in gold.indices {
      parts[gold[i], default: [:]][predicted[i], default: [:]][words[i], default: 0] += 1
      mixes[predicted[i], default: [:]][gold[i], default: [:]][words[i], default: 0] += 1
    }
    for (entity, pieces) in parts.sorted(by: { $0.key < $1.key }) where pieces.count > 1 {
      print(
        "  torn", entity,
        pieces.sorted { $0.key < $1.key }.map {
          $0.value.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        })
    }
    for (_, pieces) in mixes.sorted(by: { $0.key < $1.key }) where pieces.count > 1 {
      print(
        "  mixed", pieces.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.keys.sorted())" })
    }
  }
}
