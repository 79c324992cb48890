import Foundation
import HiloArticles
import HiloStories
import HiloText

/// Made-up stories whose happenings are told in many ways, for learning which words tell one and the same
/// (`Training/Tellings`).
///
/// A file holds stories one after the other: a line `# what the story is about`, then for each happening a
/// line `= what happens` and a line for each telling: the language's code, a tab and the words.
struct Tellings {
  /// A story: its tellings, by the keys of their words, and the happening of each.
  struct Story {
    fileprivate(set) var tellings: [[UInt32]] = []
    fileprivate(set) var happenings: [Int] = []
  }

  /// What is wrong with a file.
  struct Fault: LocalizedError {
    let file: String
    let line: Int
    let text: String
    var errorDescription: String? {
      "\(file):\(line): \(text). Write '# story', '= happening' or 'LANGUAGE<tab>words'."
    }
  }

  private(set) var stories: [Story] = []

  /// Reads and annotates the files at `paths`.
  init(_ paths: [String]) throws {
    var texts: [Article] = []
    var happenings = 0
    var happening: Int?
    for path in paths {
      let lines = try String(contentsOfFile: path, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        func fault(_ text: String) -> Fault { Fault(file: path, line: index + 1, text: text) }
        if line.hasPrefix("#") {
          stories.append(Story())
          happening = nil
        } else if line.hasPrefix("=") {
          happenings += 1
          happening = happenings
        } else {
          let parts = line.split(separator: "\t")
          guard parts.count == 2 else { throw fault("not a language, a tab and words") }
          guard !stories.isEmpty, let happening else { throw fault("a telling of no happening") }
          stories[stories.count - 1].happenings.append(happening)
          texts.append(
            Article(
              id: "\(texts.count)", source: path,
              declaredLanguage: Language(rawValue: String(parts[0])),
              text: SourceText(String(parts[1]))))
        }
      }
    }
    var words = DossierBuilder().annotate(texts).map { annotated in
      WordKeys(annotated.document).keys(in: annotated.document.tokens.indices)
    }[...]
    for index in stories.indices {
      let count = stories[index].happenings.count
      stories[index].tellings = Array(words.prefix(count))
      words = words.dropFirst(count)
    }
    stories.removeAll { $0.tellings.isEmpty }
  }
}
