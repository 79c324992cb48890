package import HiloArticles
package import HiloText

/// The event mentions of some articles with what the rules say of how sure each is and the features of a
/// second opinion, for training and measuring it (`hilo-train statuses`).
package struct StatusSample: Sendable {
  /// A mention.
  package struct Mention: Sendable {
    /// The article's place in the list.
    package var article: Int
    /// The clause or noun phrase that tells it, and the word that names it, in bytes of the article's text.
    package var passage: Passage
    package var trigger: Passage
    /// What the rules say of it.
    package var rule: EventStatus
    /// By how much, in logits, another status must be likelier.
    package var margin: Float
    /// The numbers of its features.
    package var features: [UInt32]
  }

  /// The mentions, article by article.
  package private(set) var mentions: [Mention] = []
  /// The annotated texts, in the order given.
  package let texts: [SourceText]

  /// Reads the mentions of `articles`, taken as one story.
  package init(_ articles: [Article]) {
    let builder = DossierBuilder()
    let account = builder.account(of: builder.annotate(articles))
    let references = ReferenceIndex(account.linking, articles: account.articles.count)
    texts = account.articles.map(\.document.text)
    for (index, article) in account.articles.enumerated() {
      EventExtractor(revises: false).read(
        article, index: index, references: references, published: account.dates[index]
      ) { mention, features, text in
        let document = article.document
        mentions.append(
          Mention(
            article: index, passage: mention.citation.passage,
            trigger: document.tokens[mention.trigger].passage, rule: mention.status,
            margin: StatusModel.margin(mention, in: text),
            features: features.map(\.number)))
      }
    }
  }
}
