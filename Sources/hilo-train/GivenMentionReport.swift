import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Measures linking where every mention is given, as the gold bounds it: names, descriptions and
/// pronouns alike (B³ over all of them, within and across articles and languages).
struct GivenMentionReport {
  /// A mention with what is known and what was found.
  private struct Item {
    var words: String
    var kind: Mention.Kind
    var type: EntityType
    var gold: String
    var found: String
    var article: Int
  }

  let records: [LabelledArticle]
  let misses: Bool

  func print() {
    var articles: [AnnotatedArticle] = []
    var mentions: [[GivenMention]] = []
    var gold: [[String]] = []
    for record in records {
      let byteOf = record.byteOf
      var bare = record
      bare.mentions = nil
      articles.append(bare.annotated.article)
      let known = (record.mentions ?? []).filter { $0.start < $0.end && $0.end < byteOf.count }
      mentions.append(
        known.map {
          GivenMention(
            passage: Passage(start: byteOf[$0.start], end: byteOf[$0.end]),
            type: EntityType(rawValue: $0.type) ?? .miscellaneous)
        })
      gold.append(known.map(\.entity))
    }
    var linking = Linking(entities: [], entityOfMention: [])
    let time = ContinuousClock().measure { linking = Linker().link(articles, mentions: mentions) }
    let items = items(articles, mentions, gold, linking)
    Swift.print(
      "articles \(records.count), mentions \(items.count), entities \(Set(items.map(\.gold)).count)"
    )
    let sizes = Dictionary(grouping: items, by: \.gold).mapValues(\.count)
    report("all", items)
    report("in chains of two and more", items.filter { (sizes[$0.gold] ?? 0) > 1 })
    let bearers = Set(items.filter { $0.kind == .name }.map(\.gold))
    report("of what has a name", items.filter { bearers.contains($0.gold) })
    for kind in [Mention.Kind.name, .nominal, .pronoun] {
      report("those by \(kind.rawValue)", items.filter { $0.kind == kind })
    }
    Swift.print("linked in \(time)")
    if misses { printMisses(items) }
  }

  private func items(
    _ articles: [AnnotatedArticle], _ mentions: [[GivenMention]], _ gold: [[String]],
    _ linking: Linking
  ) -> [Item] {
    var kinds: [Citation: Mention.Kind] = [:]
    for reference in linking.entities.flatMap(\.references) {
      kinds[reference.citation] = reference.kind
    }
    var items: [Item] = []
    for (a, row) in mentions.enumerated() {
      for (i, mention) in row.enumerated() {
        items.append(
          Item(
            words: articles[a].document[mention.passage],
            kind: kinds[Citation(article: a, passage: mention.passage)] ?? .nominal,
            type: mention.type, gold: gold[a][i],
            found: linking.entityOfMention[a][i].map(String.init) ?? "none \(a) \(i)", article: a))
      }
    }
    return items
  }

  private func report(_ name: String, _ items: [Item]) {
    let score = BCubed(gold: items.map(\.gold), predicted: items.map(\.found))
    Swift.print("\(name): \(items.count) mentions, \(score)")
  }

  private func printMisses(_ items: [Item]) {
    for item in items {
      Swift.print(
        "M", item.article, records[item.article].id, item.kind.rawValue, item.type.rawValue,
        item.gold,
        item.found, item.words, separator: "\t")
    }
  }
}
