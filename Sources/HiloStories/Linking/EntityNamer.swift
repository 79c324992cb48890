import HiloText

/// Chooses the best form of an entity's name for show.
///
/// Of a person the full form used most; of an organisation the long form rather than the acronym;
/// of a place the form used most. A form in capitals only when there is no other.
struct EntityNamer {
  private let articles: [AnnotatedArticle]
  private let names: NamedMentions

  init(articles: [AnnotatedArticle], names: NamedMentions) {
    self.articles = articles
    self.names = names
  }

  /// The best form among the mentions `group`.
  func name(of group: [Int], type: EntityType) -> String {
    struct Candidate {
      var text: String
      var count = 0
      var first: Int
      var words: Int
      var isAcronym: Bool
      var isShouted: Bool
    }
    var candidates: [String: Candidate] = [:]
    var sounds: [[Int32]: Int] = [:]
    for i in group {
      let named = names[i]
      let text = articles[named.article].document[named.mention.passage]
      let form = names.form(i)
      candidates[
        text,
        default: Candidate(
          text: text, first: i, words: type == .person ? form.person.count : form.words.count,
          isAcronym: form.isAcronym, isShouted: isShouted(text))
      ].count += 1
      sounds[form.person, default: 0] += 1
    }
    func rank(_ c: Candidate) -> (Int, Int, Int, Int) {
      let isFull: Int
      switch type {
      case .person: isFull = c.words > 1 ? 1 : 0
      case .organization, .miscellaneous:
        // A full form that hardly anybody uses is none.
        isFull = c.isAcronym ? 0 : c.words > 1 && c.count * 10 >= group.count ? 2 : 1
      case .location: isFull = c.isAcronym ? 0 : 1
      }
      return (c.isShouted && !c.isAcronym ? 0 : 1, isFull, c.count, -c.first)
    }
    return candidates.values.max { rank($0) < rank($1) }?.text ?? ""
  }

  private func isShouted(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.isLowercase }
  }
}
