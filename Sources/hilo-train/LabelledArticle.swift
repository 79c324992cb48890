import Foundation
import HiloArticles
import HiloStories
import HiloText

/// An article with known names, entities and story.
struct LabelledArticle: Decodable {
  struct Name: Decodable {
    var start: Int
    var end: Int
    var type: String
    var entity: String
    /// "name" or nothing, "nominal" or "pronoun".
    var kind: String?
  }
  /// The article with the names as given and the entity of each, and the other mentions that are asked for.
  typealias Annotated = (
    article: AnnotatedArticle, entities: [String], others: [(passage: Passage, entity: String)]
  )
  var id: String
  var title: String?
  var text: String
  var language: String
  var published: String?
  var outlet: String?
  var story: String?
  var mentions: [Name]?

  static func read(_ path: String) throws -> [LabelledArticle] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 0x0A).map {
      try JSONDecoder().decode(LabelledArticle.self, from: Data($0))
    }
  }

  /// The byte at which each code point of the text begins, and the number of bytes.
  var byteOf: [Int] {
    var byteOf: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      byteOf.append(offset)
      offset += UTF8.width(scalar)
    }
    return byteOf + [offset]
  }

  /// The article as it is given to the linker.
  var annotated: Annotated {
    let source = SourceText(text)
    let known = Language(rawValue: language)
    var document = Analyzer().read(source, language: known, hasTitle: title != nil)
    let byteOf = byteOf
    var entities: [String] = []
    var others: [(passage: Passage, entity: String)] = []
    if let mentions {
      document.mentions = []
      for name in mentions.sorted(by: { $0.start < $1.start }) where name.end < byteOf.count {
        let passage = Passage(start: byteOf[name.start], end: byteOf[name.end])
        let tokens = document.tokens(in: passage)
        guard !tokens.isEmpty else { continue }
        if let kind = name.kind, kind != "name" {
          others.append((passage, name.entity))
          continue
        }
        document.mentions.append(
          Mention(
            passage: passage, tokens: tokens,
            type: EntityType(rawValue: name.type) ?? .miscellaneous))
        entities.append(name.entity)
      }
    }
    let day = published.flatMap { CalendarDay(iso: $0) }
    let article = Article(
      id: id, source: id, outlet: outlet, title: title, declaredLanguage: known, text: source,
      opensWithTitle: title != nil,
      published: day.map { PublicationDate(range: DateRange($0), basis: .metadata) })
    return (AnnotatedArticle(article: article, document: document), entities, others)
  }
}
