import HiloArticles
import HiloText

/// Writes an account down as the public value: ids for indices, code points for bytes.
struct DossierWriter {
  let account: Account
  let rejected: [Dossier.Rejected]

  private var articles: [AnnotatedArticle] { account.articles }

  func write() -> Dossier {
    Dossier(
      articles: articles.indices.map(article),
      entities: account.linking.entities.enumerated().map { entity($0.offset, $0.element) },
      times: articles.indices.flatMap(times),
      statements: articles.indices.flatMap(statements),
      events: account.events.enumerated().map { event($0.offset, $0.element) },
      comparisons: account.comparisons.enumerated().map { comparison($0.offset, $0.element) },
      stories: account.clusters.enumerated().map { story($0.offset, $0.element) },
      rejected: rejected)
  }

  // MARK: Names of things

  private func id(_ article: Int) -> String { articles[article].article.id }
  private func entityID(_ index: Int) -> String { "e\(index + 1)" }
  private func eventID(_ index: Int) -> String { "v\(index + 1)" }
  private func storyID(_ index: Int) -> String { "h\(index + 1)" }

  private func statementID(_ article: Int, _ index: Int) -> String {
    "s\(firstStatement[article] + index + 1)"
  }

  /// How many statements the articles before each one hold.
  private let firstStatement: [Int]
  /// For each article the one that it is a copy of, itself where it is none.
  private let original: [Int]
  /// For each copy its original and which statements of that its own repeat.
  private let origins: [Int: (article: Int, statements: [Int?])]
  private let titler: StoryTitler

  init(account: Account, rejected: [Dossier.Rejected]) {
    self.account = account
    self.rejected = rejected
    var count = 0
    firstStatement = account.articles.map { article in
      defer { count += article.document.statements.count }
      return count
    }
    var original = Array(account.articles.indices)
    var origins: [Int: (article: Int, statements: [Int?])] = [:]
    for copy in account.copies.joined() {
      original[copy.article] = copy.original
      origins[copy.article] = (copy.original, copy.originOfStatement)
    }
    self.original = original
    self.origins = origins
    titler = StoryTitler(articles: account.articles, linking: account.linking)
  }

  // MARK: Places

  private func span(_ article: Int, _ passage: Passage) -> Dossier.Span {
    let text = articles[article].document.text
    return Dossier.Span(
      start: text.scalarOffset(of: passage.start), end: text.scalarOffset(of: passage.end))
  }

  private func cite(_ citation: Citation) -> Dossier.Cite {
    let span = span(citation.article, citation.passage)
    return Dossier.Cite(article: id(citation.article), start: span.start, end: span.end)
  }

  // MARK: Parts

  private func article(_ index: Int) -> Dossier.Article {
    let (article, document) = (articles[index].article, articles[index].document)
    let date = account.dates[index]
    return Dossier.Article(
      id: article.id, source: article.source, url: article.url, outlet: article.outlet,
      title: article.title, authors: article.authors, language: document.language.rawValue,
      analysed: articles[index].isAnalysed,
      published: date.map { date in
        Dossier.Published(
          earliest: date.range.earliest?.description, latest: date.range.latest?.description,
          instant: date.instant, basis: date.basis.rawValue,
          evidence: date.evidence.map { cite(Citation(article: index, passage: $0)) }
            + date.witnesses.map { cite(Citation(article: $0.article, passage: $0.passage)) })
      },
      text: document.text.string,
      boilerplate: articles[index].boilerplate.map {
        let span = span(index, $0.passage)
        return Dossier.Boilerplate(start: span.start, end: span.end, kind: $0.kind.rawValue)
      },
      credits: CreditFinder().credits(of: articles[index]))
  }

  private func entity(_ index: Int, _ entity: Entity) -> Dossier.Entity {
    Dossier.Entity(
      id: entityID(index), type: entity.type.rawValue, name: entity.name, aliases: entity.aliases,
      roles: entity.roles.map { role in
        let cite = cite(role.citation)
        return Dossier.Role(
          text: role.text, article: cite.article, start: cite.start, end: cite.end)
      },
      mentions: entity.references.map { reference in
        let cite = cite(reference.citation)
        return Dossier.Mention(
          article: cite.article, start: cite.start, end: cite.end, kind: reference.kind.rawValue)
      })
  }

  private func times(_ index: Int) -> [Dossier.Time] {
    articles[index].document.times.map { time in
      let span = span(index, time.passage)
      return Dossier.Time(
        article: id(index), start: span.start, end: span.end, type: time.kind.rawValue,
        value: time.value, earliest: time.range.earliest?.description,
        latest: time.range.latest?.description)
    }
  }

  private func statements(_ index: Int) -> [Dossier.Statement] {
    articles[index].document.statements.enumerated().map { number, statement in
      let speaker = statement.speaker.passage.map { span(index, $0) }
      return Dossier.Statement(
        id: statementID(index, number), article: id(index),
        speaker: Dossier.Speaker(
          entity: entity(of: statement.speaker, in: index).map(entityID),
          kind: statement.speaker.kind.rawValue, start: speaker?.start, end: speaker?.end),
        cue: statement.cue.map { span(index, $0) },
        content: statement.content.map { span(index, $0) },
        style: statement.style.rawValue, stance: statement.stance.rawValue,
        via: statement.via.flatMap { entity(of: $0, in: index) }.map(entityID),
        viaSpan: statement.via?.passage.map { span(index, $0) },
        parent: statement.parent.map { statementID(index, $0) },
        copyOf: origins[index].flatMap { origin in
          origin.statements[number].map { statementID(origin.article, $0) }
        })
    }
  }

  /// The entity that a speaker is: that of the name it goes back to, or that whose name or
  /// description the words are.
  private func entity(of speaker: Speaker, in article: Int) -> Int? {
    if let mention = speaker.mention,
      account.linking.entityOfMention[article].indices.contains(mention)
    {
      return account.linking.entityOfMention[article][mention]
    }
    // Without a name of its own a speaker is an entity only where the linker says so.
    guard let passage = speaker.passage, speaker.kind != .anonymous, speaker.kind != .document
    else { return nil }
    return account.linking.entity(at: Citation(article: article, passage: passage))
  }

  private func event(_ index: Int, _ event: Event) -> Dossier.Event {
    Dossier.Event(
      id: eventID(index), type: event.type, label: event.label,
      participants: event.participants.map(entityID), place: event.place.map(entityID),
      time: event.time.map {
        Dossier.TimeValue(
          value: $0, earliest: event.range.earliest?.description,
          latest: event.range.latest?.description, sure: event.isTimeSure)
      },
      status: event.status.rawValue,
      independent: independent(Set(event.sureMentions.map(\.citation.article))),
      rank: account.ranks[index],
      mentions: event.mentions.map { mention in
        let cite = cite(mention.citation)
        return Dossier.EventMention(
          article: cite.article, start: cite.start, end: cite.end, status: mention.status.rawValue,
          statusCue: mention.statusCue.map { span(mention.citation.article, $0) },
          statement: mention.statement.map { statementID(mention.citation.article, $0) },
          sure: mention.isSure)
      })
  }

  private func comparison(_ index: Int, _ comparison: Comparison) -> Dossier.Comparison {
    Dossier.Comparison(
      id: "c\(index + 1)", event: comparison.event.map(eventID),
      attribute: comparison.attribute.rawValue, subject: comparison.subject,
      verdict: comparison.verdict.rawValue,
      values: comparison.values.map { value in
        let cite = cite(value.citation)
        return Dossier.ComparedValue(
          value: value.value, article: cite.article, start: cite.start, end: cite.end)
      },
      sure: comparison.isSure)
  }

  private func story(_ index: Int, _ cluster: StoryCluster) -> Dossier.Story {
    let title = titler.title(of: cluster)
    return Dossier.Story(
      id: storyID(index), title: title.text, titleCite: title.citation.map(cite),
      articles: cluster.articles.map(id), duplicates: cluster.duplicates.map { $0.map(id) },
      copies: account.copies[index].map(copy),
      independent: independent(Set(cluster.articles)),
      keywords: titler.keywords(of: cluster),
      related: cluster.related.map { relation in
        let other = account.clusters[relation.cluster]
        return Dossier.Related(
          story: storyID(relation.cluster), reason: relation.reason.rawValue,
          entities: relation.entities.map(entityID),
          evidence: relation.entities.first.map { entity in
            [cluster, other].compactMap { firstMention(of: entity, in: $0) }
          } ?? [])
      },
      timeline: account.timelines[index].map {
        Dossier.TimelineEntry(
          date: $0.date, precision: $0.precision.rawValue, event: eventID($0.event))
      })
  }

  private func copy(_ copy: CopiedText) -> Dossier.Copy {
    Dossier.Copy(
      original: id(copy.original), article: id(copy.article),
      credits: CreditFinder().credits(of: articles[copy.article]),
      sentences: copy.lines.map { line in
        Dossier.CopiedSentence(
          kind: line.kind.rawValue, moved: line.isMoved,
          passage: line.passage.map { span(copy.article, $0) },
          of: line.origin.map { span(copy.original, $0) },
          changes: line.changes.map {
            Dossier.CopyChange(
              kind: $0.kind.rawValue, passage: span(copy.article, $0.passage),
              of: span(copy.original, $0.origin))
          })
      })
  }

  /// Where the articles of `cluster` first name an entity.
  private func firstMention(of entity: Int, in cluster: StoryCluster) -> Dossier.Cite? {
    let members = Set(cluster.articles)
    return account.linking.entities[entity].references.first {
      $0.kind == .name && members.contains($0.citation.article)
    }.map { cite($0.citation) }
  }

  /// How many of the articles are not copies of another of them.
  private func independent(_ articles: Set<Int>) -> Int { Set(articles.map { original[$0] }).count }
}
