internal import HiloText

/// Names a happening: "Reunión de Kim Jong-un y Vladimir Putin".
///
/// In the language of the article that tells most of it, from the list `events/labels.txt`.
struct EventLabeler {
  let articles: [AnnotatedArticle]
  let linking: Linking

  func label(
    type: String, participants: [Int], place: Int?, mentions: [EventMention]
  ) -> String {
    var counts: [Language: Int] = [:]
    for mention in mentions {
      counts[articles[mention.citation.article].document.language, default: 0] += 1
    }
    let language = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    let words = Self.words[language ?? .spanish] ?? Labels()
    let noun = words.nouns[type] ?? type
    let who = participants.prefix(2).map { linking.entities[$0].name }
    var label = noun.prefix(1).uppercased() + noun.dropFirst()
    if !who.isEmpty {
      label += " \(words.of) " + who.joined(separator: " \(words.and) ")
    }
    if let place, label.count < 60, !participants.contains(place) {
      label += " \(words.at) \(linking.entities[place].name)"
    }
    return label
  }

  private struct Labels {
    var nouns: [String: String] = [:]
    var of = "·"
    var and = "·"
    var at = "·"
  }

  private static let words: [Language: Labels] = {
    var result: [Language: Labels] = [:]
    for language in [Language.spanish, .english] {
      guard let pack = LanguagePack.of(language) else { continue }
      var labels = Labels()
      for row in pack.rows("events/labels") where row.count >= 2 {
        switch row[0] {
        case "(of)": labels.of = row[1]
        case "(and)": labels.and = row[1]
        case "(at)": labels.at = row[1]
        default: labels.nouns[row[0]] = row[1]
        }
      }
      result[language] = labels
    }
    return result
  }()
}
