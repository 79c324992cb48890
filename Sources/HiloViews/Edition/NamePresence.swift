internal import HiloStories

/// A name with the places where a chapter writes it.
struct NamePresence: Sendable {
  /// Who or what.
  let entity: Dossier.Entity
  /// Where the chapter's articles name it.
  var passages: [CitedPassage]

  /// The names of each chapter, in the dossier's order. Linear in the number of mentions.
  static func byChapter(
    _ dossier: Dossier, chapters: [Chapter], copies: [Edition.Copy], articleIndex: [String: Int]
  ) -> [[NamePresence]] {
    var chapterOf = [Int](repeating: 0, count: copies.count)
    for (c, chapter) in chapters.enumerated() {
      for article in chapter.articles { chapterOf[article] = c }
    }
    var names = [[NamePresence]](repeating: [], count: chapters.count)
    for entity in dossier.entities {
      var places: [Int: Int] = [:]
      for mention in entity.mentions where mention.kind == "name" {
        guard let position = articleIndex[mention.article],
          let passage = copies[position].passage(position, mention.start, mention.end)
        else { continue }
        let chapter = chapterOf[position]
        if let place = places[chapter] {
          names[chapter][place].passages.append(passage)
        } else {
          places[chapter] = names[chapter].count
          names[chapter].append(NamePresence(entity: entity, passages: [passage]))
        }
      }
    }
    return names
  }

  /// Those of `names` of one type, the most frequent first.
  static func ranked(_ names: [NamePresence], type: String) -> [NamePresence] {
    names.filter { $0.entity.type == type }.enumerated().sorted {
      (-$0.element.passages.count, $0.offset) < (-$1.element.passages.count, $1.offset)
    }.map(\.element)
  }
}
