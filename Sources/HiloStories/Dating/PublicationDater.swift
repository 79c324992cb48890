public import HiloArticles
public import HiloText

/// Tells when articles were published: by their metadata or address where they have any, else by
/// their own text, else by what they and the other articles of their story say.
///
/// In order: the date that the article came with; "Publicado el …" and datelines ("Lima, 4 mar
/// (Crónica).-"); otherwise bounds. What an article tells as past is not later than the article,
/// what it announces is not earlier; a weekday with its day of the month tells the year; the
/// happenings that the other articles of the story date bound this one too. The result is an
/// interval that is open where nothing bounds it, with the passages of the article that do; nil
/// where nothing is known at all.
public struct PublicationDater: Sendable {
  private let asOf: CalendarDay?

  /// With `asOf` no article is taken to be later than that day.
  public init(asOf: CalendarDay? = nil) { self.asOf = asOf }

  /// The publication dates of `articles`, index by index. `stories` are the groups that tell of the
  /// same happening, as indices into `articles`; an article in none stands alone.
  public func dates(of articles: [AnnotatedArticle], stories: [[Int]]) -> [PublicationDate?] {
    var dates = articles.map(\.article.published)
    let lexicons = DatingLexicon.all
    for i in articles.indices where dates[i] == nil {
      dates[i] = DatelineReader(lexicons).date(of: articles[i])
    }
    var isGrouped = Array(repeating: false, count: articles.count)
    for story in stories { for i in story { isGrouped[i] = true } }
    let groups = stories + articles.indices.filter { !isGrouped[$0] }.map { [$0] }
    for group in groups where group.contains(where: { dates[$0]?.range.day == nil }) {
      StoryDater(articles: articles, members: group.sorted(), asOf: asOf).date(&dates)
    }
    return dates
  }
}

/// What the dater knows of languages.
struct DatingLexicon: Sendable {
  /// Words that announce a date of publication.
  let published: Set<String>
  /// Verbs that say little by themselves ("llevar", "realizar").
  let light: Set<String>

  /// By language.
  static let all: [Language: DatingLexicon] = {
    var all: [Language: DatingLexicon] = [:]
    for language in [Language.spanish, .english] {
      guard let pack = LanguagePack.of(language) else { continue }
      all[language] = DatingLexicon(
        published: Set(pack.rows("times/published").map { Folding.folded($0[0]) }),
        light: Set(
          pack.rows("times/tense").filter { $0.count > 1 && $0[0] == "light" }.flatMap {
            $0[1].split(separator: " ").map(String.init)
          }))
    }
    return all
  }()
}
