internal import HiloStories

/// A speaker with what the articles have them say.
struct Voice: Sendable {
  /// What sort of speaker it is: `named`, `organization`, `anonymous`, `document`.
  let kind: String
  /// Who, when it has a name.
  let entity: Dossier.Entity?
  /// The words that name the speaker where there is no entity; nil when nobody is named.
  let words: String?
  /// The language of those words.
  let language: String
  /// The statements in order of time, as indices into the dossier's.
  var statements: [Int]

  /// The best name; nil when nobody is named.
  var name: String? { entity?.name ?? words }

  /// The voices of `chapter`: those with a name first, the most quoted first; nobody's last.
  static func of(_ chapter: Chapter, in edition: Edition) -> [Voice] {
    var voices: [Voice] = []
    var index: [String: Int] = [:]
    let order = Dictionary(
      chapter.articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let statements = chapter.statements.sorted { a, b in
      let (x, y) = (edition.dossier.statements[a], edition.dossier.statements[b])
      let p = edition.position(x.article).flatMap { order[$0] } ?? 0
      let q = edition.position(y.article).flatMap { order[$0] } ?? 0
      return (p, x.content.first?.start ?? 0, a) < (q, y.content.first?.start ?? 0, b)
    }
    for i in statements {
      let statement = edition.dossier.statements[i]
      let entity = edition.entity(statement.speaker.entity)
      var words: String?
      if entity == nil, let start = statement.speaker.start, let end = statement.speaker.end,
        let passage = edition.passage(statement.article, start, end), start < end
      {
        words = edition.words(passage)
      }
      let key = entity.map { "e" + $0.id } ?? words.map { "w" + $0.lowercased() } ?? ""
      if let known = index[key] {
        voices[known].statements.append(i)
      } else {
        index[key] = voices.count
        voices.append(
          Voice(
            kind: statement.speaker.kind, entity: entity, words: words,
            language: edition.copy(statement.article)?.article.language ?? "und", statements: [i]))
      }
    }
    return voices.enumerated().sorted { a, b in
      (a.element.tier, -a.element.statements.count, a.offset)
        < (b.element.tier, -b.element.statements.count, b.offset)
    }.map(\.element)
  }

  private var tier: Int { entity != nil ? 0 : words != nil ? 1 : 2 }
}
