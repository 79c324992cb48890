internal import HiloText

/// Compares happenings of opposed types that are told of one person or thing: whether someone resigned
/// or was dismissed, that who was arrested was set free later.
///
/// Which types are opposed, and how, is data (`common/events/opposites.txt`). Linear in the mentions but
/// for those of one opposed pair, of which at most ``most`` are asked.
struct OppositeComparer {
  let linking: Linking
  let order: ArticleOrder
  /// The day of publication of each article.
  let published: [Int?]
  /// What tells mentions that have too little in common.
  let filter: OutcomeFilter
  /// The most mentions of a type in a story that are set against those of the opposed one.
  private static let most = 60
  /// How much two clauses share where no person is named in both.
  private static let needed = 1.8

  private struct Told {
    var event: Int
    var mention: EventMention
  }

  /// The comparisons among the events of one story.
  func compare(_ events: [(index: Int, event: Event)]) -> [(comparison: Comparison, weight: Double)]
  {
    var ofType: [String: [Told]] = [:]
    for (index, event) in events {
      for mention in event.mentions {
        ofType[mention.type, default: []].append(Told(event: index, mention: mention))
      }
    }
    return Opposites.all.flatMap { pair in
      compare(ofType[pair.first] ?? [], ofType[pair.second] ?? [], pair)
    }
  }

  private func compare(
    _ first: [Told], _ second: [Told], _ pair: Opposites
  ) -> [(comparison: Comparison, weight: Double)] {
    let (left, right) = (
      Array(sorted(first).prefix(Self.most)), Array(sorted(second).prefix(Self.most))
    )
    var used: Set<Int> = []
    var result: [(comparison: Comparison, weight: Double)] = []
    for a in left where isFirst(a, pair) && !used.contains(a.event) {
      var values = [a]
      for b in right where fits(a, b, pair) && !values.contains(where: { isNear($0, b) }) {
        values.append(b)
      }
      guard values.count > 1 else { continue }
      for other in left
      where other.event == a.event && isFirst(other, pair) && !pair.needsPerson {
        if !values.contains(where: { $0.mention.citation.article == other.mention.citation.article }
        ) {
          values.append(other)
        }
      }
      let told = sorted(values)
      guard Set(told.map(\.mention.citation.article)).count > 1 else { continue }
      used.insert(a.event)
      let comparison = Comparison(
        event: a.event, attribute: .outcome, verdict: pair.verdict,
        values: told.map { Comparison.Value(value: $0.mention.type, citation: $0.mention.citation) }
      )
      result.append((comparison, (pair.verdict == .conflict ? 5 : 4.2)))
    }
    return result
  }

  /// It came about, or is to where the one follows the other.
  private func came(_ told: Told, _ pair: Opposites) -> Bool {
    switch told.mention.status {
    case .occurred, .ongoing, .confirmed: true
    case .planned: pair.verdict == .update
    default: false
    }
  }

  /// It came about, or was ruled out where that is what the other undoes.
  private func isFirst(_ told: Told, _ pair: Opposites) -> Bool {
    pair.isRuledOut ? told.mention.status == .denied : came(told, pair)
  }

  private func sorted(_ told: [Told]) -> [Told] {
    told.sorted { filter.precedes($0.mention.citation, $1.mention.citation, in: order) }
  }

  /// Whether `b` is told of whom or what `a` is told of, and at its time.
  private func fits(_ a: Told, _ b: Told, _ pair: Opposites) -> Bool {
    let (x, y) = (a.mention.citation.article, b.mention.citation.article)
    if pair.verdict == .update {
      guard let then = published[x], let now = published[y], then < now else { return false }
    }
    guard x != y || pair.verdict == .conflict, came(b, pair) else { return false }
    if a.event == b.event, !pair.needsPerson { return true }
    let people = a.mention.participants.filter { linking.entities[$0].type == .person }
    let theirs = b.mention.participants.filter { linking.entities[$0].type == .person }
    if !people.isEmpty, !theirs.isEmpty {
      return people.contains(where: theirs.contains)
    }
    return x != y && !pair.needsPerson
      && filter.isRelated(a.mention.citation, b.mention.citation, least: Self.needed)
  }

  /// Of one article and one type: said already.
  private func isNear(_ a: Told, _ b: Told) -> Bool {
    a.mention.citation.article == b.mention.citation.article && a.mention.type == b.mention.type
  }
}

/// Two types of happening that are opposed.
struct Opposites: Sendable {
  let verdict: Comparison.Verdict
  let first: String
  let second: String
  /// The first is one that was ruled out.
  let isRuledOut: Bool
  /// Only of a person named in both.
  let needsPerson: Bool

  /// In the order of the file.
  static let all: [Opposites] = (DataFile.named("common/events/opposites.txt")?.rows ?? [])
    .compactMap {
      row in
      guard row.count >= 3, let verdict = Comparison.Verdict(rawValue: row[0]) else { return nil }
      return Opposites(
        verdict: verdict, first: row[1], second: row[2],
        isRuledOut: row.count > 3 && row[3] == "denied",
        needsPerson: row.count > 3 && row[3] == "person")
    }
}
