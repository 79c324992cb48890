internal import HiloStories

extension Desk {
  /// The stories that the first one of the chapter hangs together with: those beside it in the chapter, then
  /// those told elsewhere; with the reason where there is one.
  func kin(in edition: Edition) -> [(story: Int, related: Dossier.Related?)] {
    guard let first = chapter.stories.first else { return [] }
    let related = edition.dossier.stories[first].related
    let position = Dictionary(
      edition.dossier.stories.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    let beside = chapter.stories.dropFirst().map { story in
      (story, related.first { position[$0.story] == story })
    }
    let elsewhere = related.compactMap { other in position[other.story].map { ($0, other) } }
      .filter { !chapter.stories.contains($0.0) }
    return beside + elsewhere.map { ($0.0, Optional($0.1)) }
  }
}

extension Captioning {
  /// "same actors: Kim Jong-un, Vladímir Putin": why a story hangs together with another.
  func reason(_ related: Dossier.Related) -> String {
    let names = related.entities.compactMap { edition.entity($0)?.name }.prefix(3)
    let word = phrases.word("reason", related.reason)
    return names.isEmpty
      ? word : word + ": " + names.map { Clip.line($0, most: 40) }.joined(separator: ", ")
  }
}
