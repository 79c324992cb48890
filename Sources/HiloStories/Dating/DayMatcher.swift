import HiloText

/// Finds which days that the articles of a story name are days of the same happening, by what is told
/// of them.
///
/// An inverted index of the words that name happenings gives the candidates; each word's list and each
/// day's matches are bounded, so that the work is linear in the days named.
struct DayMatcher {
  /// Two days of one happening, one of them counted from its article's own day.
  struct Match {
    var other: Int
    /// How sure.
    var strength: Float
    /// How much the words weigh that name the happening in both.
    var trigger: Float
  }

  /// The most days a word is looked up under.
  private static let mostPerWord = 48

  let mentions: [DayMention]
  /// For each mention, those of other articles that seem to be of the same happening, the surest first.
  let matches: [[Match]]
  /// For each count of days since a happening, the mentions that may date it.
  let elapsedMatches: [[Match]]

  /// Matches the mentions of the members that `isOpen` says are to be dated with all others.
  init(
    _ mentions: [DayMention], _ elapsed: [Elapsed], isOpen: [Bool], _ table: TermTable
  ) {
    self.mentions = mentions
    var byWord = [[Int32]](repeating: [], count: table.weights.count)
    for (index, mention) in mentions.enumerated() {
      for part in mention.telling.parts where part.isTrigger {
        if byWord[Int(part.term)].count < Self.mostPerWord {
          byWord[Int(part.term)].append(Int32(index))
        }
      }
    }
    var matches = [[Match]](repeating: [], count: mentions.count)
    var seen = [Int32](repeating: -1, count: mentions.count)
    for (index, mention) in mentions.enumerated()
    where mention.offset != nil && isOpen[mention.member] {
      for part in mention.telling.parts where part.isTrigger {
        for other in byWord[Int(part.term)] where seen[Int(other)] != Int32(index) {
          seen[Int(other)] = Int32(index)
          let candidate = mentions[Int(other)]
          guard candidate.member != mention.member else { continue }
          guard let match = Self.match(mention, candidate, Int(other), table) else { continue }
          matches[index].append(match)
        }
      }
      matches[index].sort { ($0.strength, $1.other) > ($1.strength, $0.other) }
    }
    self.matches = matches
    elapsedMatches = elapsed.enumerated().map { index, span in
      let mark = Int32(mentions.count + index)
      var found: [Match] = []
      for part in span.telling.parts where part.isTrigger {
        for other in byWord[Int(part.term)] where seen[Int(other)] != mark {
          seen[Int(other)] = mark
          let likeness = span.telling.likeness(to: mentions[Int(other)].telling, table)
          found.append(
            Match(other: Int(other), strength: likeness.weight, trigger: likeness.trigger))
        }
      }
      return found.sorted { ($0.strength, $1.other) > ($1.strength, $0.other) }
    }
  }

  /// Whether two mentions seem to be of one happening; nil when not.
  private static func match(
    _ a: DayMention, _ b: DayMention, _ other: Int, _ table: TermTable
  ) -> Match? {
    if let one = a.weekday, let other = b.weekday, one != other { return nil }
    let likeness = a.telling.likeness(to: b.telling, table)
    return Match(
      other: other, strength: likeness.weight * likeness.share, trigger: likeness.trigger)
  }
}
