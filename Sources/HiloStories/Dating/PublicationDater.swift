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
  /// same happening, `copies` those that are one text, as indices into `articles`; an article in none
  /// stands alone. `relations` are pairs of stories, as indices into `stories`, the second of which may
  /// date the first.
  public func dates(
    of articles: [AnnotatedArticle], stories: [[Int]], copies: [[Int]] = [],
    relations: [(Int, Int)] = []
  ) -> [PublicationDate?] {
    var dates = articles.map(\.article.published)
    let lexicons = DatingLexicon.all
    for i in articles.indices where dates[i] == nil {
      dates[i] = DatelineReader(lexicons).date(of: articles[i])
    }
    var isGrouped = Array(repeating: false, count: articles.count)
    for story in stories { for i in story { isGrouped[i] = true } }
    let groups = stories + articles.indices.filter { !isGrouped[$0] }.map { [$0] }
    for group in groups where group.contains(where: { dates[$0]?.range.day == nil }) {
      StoryDater(articles: articles, members: group.sorted(), asOf: asOf, copies: copies)
        .date(&dates)
    }
    // What stands alone may still tell of a happening that a related story dates.
    for (open, other) in relations where stories[open].allSatisfy({ dates[$0] == nil }) {
      let members = (stories[open] + stories[other]).sorted()
      StoryDater(articles: articles, members: members, asOf: asOf)
        .date(&dates, onlyOf: Set(stories[open]))
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

  /// Words behind a number of days that count from a happening ("después", "tras").
  let after: Set<String>
  /// Words before a number of days that count up to the day of writing ("lleva").
  let soFar: Set<String>
  /// Words before a year that may lie far back ("desde").
  let far: Set<String>
  /// Endings of verbs that can be of the past or of the future.
  let ambiguousEndings: [String]

  /// By language.
  static let all: [Language: DatingLexicon] = {
    var all: [Language: DatingLexicon] = [:]
    for pack in LanguagePack.all {
      func words(_ kind: String) -> Set<String> {
        Set(
          pack.rows("times/dating").filter { $0.count > 1 && $0[0] == kind }.flatMap {
            $0[1].split(separator: " ").map { Folding.folded(String($0)) }
          })
      }
      all[pack.language] = DatingLexicon(
        published: Set(pack.rows("times/published").map { Folding.folded($0[0]) }),
        light: Set(
          pack.rows("times/tense").filter { $0.count > 1 && $0[0] == "light" }.flatMap {
            $0[1].split(separator: " ").map(String.init)
          }),
        after: words("after"), soFar: words("so-far"), far: words("far"),
        ambiguousEndings: words("ambiguous-ending").sorted())
    }
    return all
  }()
}
