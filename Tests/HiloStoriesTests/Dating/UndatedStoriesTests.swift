import HiloArticles
import HiloText
import Testing

@testable import HiloStories

/// Whole little stories without dates: the true day must lie in what the dater says, whatever it can
/// and cannot narrow.
@Suite struct UndatedStoriesTests {
  /// A story, and the least number of its articles that must get a week or less: with all dates taken
  /// away, and with one at a time.
  struct Floor: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var allNarrow: Int
    var oneNarrow: Int
    var testDescription: String { name }
  }

  static let floors = [
    Floor(name: "storm", text: UndatedStories.storm, allNarrow: 4, oneNarrow: 3),
    Floor(name: "election", text: UndatedStories.election, allNarrow: 0, oneNarrow: 4),
    Floor(name: "strike", text: UndatedStories.strike, allNarrow: 0, oneNarrow: 2),
    Floor(name: "sentence", text: UndatedStories.sentence, allNarrow: 0, oneNarrow: 1),
    Floor(name: "final", text: UndatedStories.final, allNarrow: 0, oneNarrow: 2),
  ]

  private struct Written {
    var day: CalendarDay
    var article: AnnotatedArticle
  }

  private func read(_ story: String) -> [Written] {
    var written: [Written] = []
    var block: [Substring] = []
    var head: (day: CalendarDay, language: Language)?
    func close() {
      guard let head else { return }
      let text = SourceText(block.joined(separator: "\n"))
      written.append(
        Written(
          day: head.day,
          article: AnnotatedArticle(
            article: Article(id: "\(written.count)", source: "", text: text),
            document: Analyzer().read(text, language: head.language))))
    }
    for line in story.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("=== ") else {
        block.append(line)
        continue
      }
      close()
      let parts = line.split(separator: " ")
      block = []
      head = CalendarDay(iso: parts[1]).map { ($0, Language(rawValue: String(parts[2]))) }
    }
    close()
    return written
  }

  private func isNarrow(_ date: PublicationDate?) -> Bool {
    date?.range.dayCount.map { $0 <= 7 } ?? false
  }

  @Test(arguments: floors) func allUndated(_ floor: Floor) {
    let written = read(floor.text)
    let dates = PublicationDater().dates(
      of: written.map(\.article), stories: [Array(written.indices)])
    for (one, date) in zip(written, dates) {
      #expect(date?.range.contains(one.day) ?? true, "\(one.article.article.id) \(one.day)")
    }
    #expect(dates.count(where: isNarrow) >= floor.allNarrow)
  }

  @Test(arguments: floors) func oneUndated(_ floor: Floor) {
    let written = read(floor.text)
    #expect(written.count >= 5)
    var narrow = 0
    for i in written.indices {
      let articles = written.enumerated().map { j, one in
        var article = one.article
        if j != i {
          article.article.published = PublicationDate(range: DateRange(one.day), basis: .metadata)
        }
        return article
      }
      let date = PublicationDater().dates(of: articles, stories: [Array(articles.indices)])[i]
      #expect(date?.range.contains(written[i].day) ?? true, "\(i) \(written[i].day)")
      if isNarrow(date) { narrow += 1 }
    }
    #expect(narrow >= floor.oneNarrow)
  }
}
