import Foundation
import HiloArticles
import HiloText

/// The hand-made answers of one story, as far as training asks for them.
struct StoryAnswers: Decodable {
  /// Passages of one happening.
  struct Event: Decodable { var mentions: [Span] }

  /// What several articles say of one thing.
  struct Comparison: Decodable {
    var attribute: String
    var verdict: String
    var values: [Span]
  }

  /// A passage, in Unicode scalars of the article's text.
  struct Span: Decodable {
    var article: String
    var start: Int
    var end: Int
    /// How sure a happening is there.
    var status: String?

    /// Whether a passage of the same article, in bytes of `text`, means this value, as the public scorer
    /// has it.
    func isMeant(by passage: Passage, in text: SourceText) -> Bool {
      let from = text.scalarOffset(of: passage.start)
      let to = text.scalarOffset(of: passage.end)
      let common = Double(min(to, end) - max(from, start))
      return common > 0
        && (common >= 0.3 * Double(to - from) || common >= 0.8 * Double(end - start))
    }
  }

  var events: [Event]
  var comparisons: [Comparison]

  /// Reads the file at `path`.
  init(path: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The articles at `path`, a file or folder, in its order.
  static func articles(at path: String) -> [Article] {
    var articles: [Article] = []
    var reader = ArticleReader()
    reader.read(path) { if case .article(let article) = $0 { articles.append(article) } }
    return articles
  }

  /// The place of each of `articles` by its identifier.
  static func places(of articles: [Article]) -> [String: Int] {
    Dictionary(articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a file of answers is called.
enum AnswerFile {
  /// The name of the file at `path` without its ending.
  static func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}
