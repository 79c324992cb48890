internal import HiloStories
internal import HiloText

/// A dossier made ready to be shown: its articles lettered in order of time, its stories gathered
/// into chapters, and everything found by what it belongs to.
struct Edition: Sendable {
  /// What is shown.
  let dossier: Dossier
  /// The articles as they were given, each with its text and letter.
  let articles: [Copy]
  /// The stories, the largest first; small ones that hang together stand in one chapter.
  let chapters: [Chapter]

  private let articleIndex: [String: Int]
  private let entityIndex: [String: Int]
  private let eventIndex: [String: Int]
  private let statementIndex: [String: Int]
  private let storyChapter: [String: Int]
  /// Which names each chapter holds.
  let names: [[NamePresence]]

  /// An article with its text and letter.
  struct Copy: Sendable {
    /// The article.
    let article: Dossier.Article
    /// Its text.
    let text: ArticleText
    /// Its letter: A … Z, AA, AB …
    var siglum: String
    /// When it was published.
    let published: Period

    /// A passage of it, when it stands at `position` of the edition; nil when nothing lies in it.
    func passage(_ position: Int, _ start: Int, _ end: Int) -> CitedPassage? {
      let end = min(max(end, 0), text.count)
      let start = min(max(start, 0), end)
      guard start < end else { return nil }
      return CitedPassage(
        article: position, siglum: siglum, start: start, end: end,
        paragraph: text.paragraphNumber(at: start))
    }
  }

  /// Makes `dossier` ready. Linear in its size but for sorting.
  init(_ dossier: Dossier) {
    self.dossier = dossier
    var articleIndex: [String: Int] = [:]
    for (i, article) in dossier.articles.enumerated() where articleIndex[article.id] == nil {
      articleIndex[article.id] = i
    }
    self.articleIndex = articleIndex
    entityIndex = Dictionary(
      dossier.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    eventIndex = Dictionary(
      dossier.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var copies = dossier.articles.map { article in
      Copy(
        article: article, text: ArticleText(article.text), siglum: "",
        published: Period(
          earliest: article.published?.earliest, latest: article.published?.latest))
    }
    chapters = Chapter.gather(dossier, copies: copies, articleIndex: articleIndex)
    for (i, article) in chapters.flatMap(\.articles).enumerated() {
      copies[article].siglum = Self.siglum(i)
    }
    articles = copies
    statementIndex = Dictionary(
      dossier.statements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var storyChapter: [String: Int] = [:]
    for (c, chapter) in chapters.enumerated() {
      for story in chapter.stories { storyChapter[dossier.stories[story].id] = c }
    }
    self.storyChapter = storyChapter
    names = NamePresence.byChapter(
      dossier, chapters: chapters, copies: copies, articleIndex: articleIndex)
  }

  /// The place of the statement called `id`.
  func statementPosition(_ id: String?) -> Int? { id.flatMap { statementIndex[$0] } }
  /// The chapter that the story called `id` stands in.
  func chapterPosition(ofStory id: String) -> Int? { storyChapter[id] }

  /// The article called `id`.
  func copy(_ id: String) -> Copy? { articleIndex[id].map { articles[$0] } }
  /// The place of the article called `id`.
  func position(_ id: String) -> Int? { articleIndex[id] }
  /// The entity called `id`.
  func entity(_ id: String?) -> Dossier.Entity? {
    id.flatMap { entityIndex[$0] }.map { dossier.entities[$0] }
  }
  /// The event called `id`.
  func event(_ id: String?) -> Dossier.Event? {
    id.flatMap { eventIndex[$0] }.map { dossier.events[$0] }
  }

  /// A passage of an article, with what is needed to name it; nil when nothing lies in it.
  func passage(_ article: String, _ start: Int, _ end: Int) -> CitedPassage? {
    guard let position = articleIndex[article] else { return nil }
    return articles[position].passage(position, start, end)
  }

  /// The words of a passage.
  func words(_ passage: CitedPassage) -> String {
    articles[passage.article].text.slice(passage.start, passage.end)
  }

  /// The language of a passage's article.
  func language(_ passage: CitedPassage) -> String { articles[passage.article].article.language }

  /// The letters of article number `i` in order of time.
  static func siglum(_ i: Int) -> String {
    var letters = ""
    var n = i + 1
    while n > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (n - 1) % 26))) + letters
      n = (n - 1) / 26
    }
    return letters
  }
}

/// A passage named by its article's letter and its paragraph: A¶3.
struct CitedPassage: Hashable, Sendable {
  /// The article, by its place in the edition.
  var article: Int
  /// The article's letter.
  var siglum: String
  /// Its code points.
  var start: Int
  var end: Int
  /// The number of its paragraph.
  var paragraph: Int

  /// Its name: A¶3.
  var name: String { "\(siglum)¶\(paragraph)" }
  /// Its anchor on the page.
  var anchor: String { "\(siglum)\(start)-\(end)" }
}
