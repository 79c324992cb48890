public import HiloArticles
internal import HiloText

/// Finds the happenings that articles tell of: their type, who takes part, where, when, and how
/// sure each is.
///
/// A happening is found by its trigger, a verb or noun of the language's lists; the words around it
/// give the rest. Method and types: Documentation/Events.md. Pure; articles may be read in parallel
/// with ``extract(from:index:references:published:)``.
public struct EventExtractor: Sendable {
  /// Whether the learned second opinion on how sure each is counts (``StatusModel``).
  private let revises: Bool

  /// Makes an extractor.
  public init() { self.init(revises: true) }

  init(revises: Bool) { self.revises = revises }

  /// The event mentions of all articles, in order of articles and place.
  public func extract(
    from articles: [AnnotatedArticle], linking: Linking, dates: [PublicationDate?] = []
  ) -> [EventMention] {
    let references = ReferenceIndex(linking, articles: articles.count)
    return articles.indices.flatMap { index in
      extract(
        from: articles[index], index: index, references: references,
        published: index < dates.count ? dates[index] : nil)
    }
  }

  /// The event mentions of one article; `index` is its place in the list that `references` is of.
  public func extract(
    from article: AnnotatedArticle, index: Int, references: ReferenceIndex,
    published: PublicationDate? = nil
  ) -> [EventMention] {
    var mentions: [EventMention] = []
    read(article, index: index, references: references, published: published) {
      mention, features, text in
      var mention = mention
      if revises, let (status, word) = StatusModel.shared.revised(mention, by: features, in: text) {
        mention.status = status
        mention.statusCue = word.map { article.document.tokens[$0].passage }
      }
      mentions.append(mention)
    }
    return mentions
  }

  /// Gives each mention that the rules find in `article`, with its features and the words of the article, to `body`.
  func read(
    _ article: AnnotatedArticle, index: Int, references: ReferenceIndex,
    published: PublicationDate?, _ body: (EventMention, [StatusFeatures.Feature], EventText) -> Void
  ) {
    let document = article.document
    guard article.isAnalysed, !document.tokens.isEmpty,
      let lexicon = EventLexicon.of(document.language)
    else { return }
    let text = EventText(document, lexicon: lexicon)
    var reader = MentionReader(
      text: text, article: index, references: references, published: published)
    var features = StatusFeatures(text, published: published?.range ?? .unknown)
    for mention in reader.read() {
      features.read(mention)
      body(mention, features.all, text)
    }
  }
}

/// The entities that stand at each place of each article.
public struct ReferenceIndex: Sendable {
  struct Reference: Sendable {
    var passage: Passage
    var entity: Int
    var type: EntityType
    var kind: Mention.Kind
  }
  private let byArticle: [[Reference]]

  /// Sorts the references of `linking` by article and place.
  public init(_ linking: Linking, articles: Int) {
    var byArticle = [[Reference]](repeating: [], count: articles)
    for (index, entity) in linking.entities.enumerated() {
      for reference in entity.references where reference.citation.article < articles {
        byArticle[reference.citation.article].append(
          Reference(
            passage: reference.citation.passage, entity: index, type: entity.type,
            kind: reference.kind))
      }
    }
    self.byArticle = byArticle.map { $0.sorted { $0.passage < $1.passage } }
  }

  /// The references of `article` that lie in `passage`, in order.
  func references(of article: Int, in passage: Passage) -> ArraySlice<Reference> {
    guard article < byArticle.count else { return [] }
    let list = byArticle[article]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].passage.start >= passage.start { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < list.count, list[end].passage.start < passage.end { end += 1 }
    return list[low..<end]
  }
}
