internal import HiloText

/// What speaks for and against two mentions' telling of one happening.
///
/// The features are those of event coreference (A. Cybulska and P. Vossen, "Translating Granularity of
/// Event Slots into Features for Event Coreference Resolution", EVENTS 2015: action, participants,
/// time, place, and the discourse around them), with what news is built like: headline, lead and
/// background stand at like places in all reports.
struct MentionPair {
  /// The names of the features, in the order of ``values``.
  static let names = [
    "lemma", "predicate", "predicate-weight", "both-open", "one-open", "type", "other-group",
    "many", "content", "content-count", "content-rarest", "content-weight", "meaning", "crossed",
    "words", "words-count", "participants", "participant", "strangers", "nobody", "agent",
    "other-agent", "place", "other-place", "day", "meeting-ranges", "next-day", "days", "far-days",
    "told-next-day", "told-days", "told-far-days", "implied-day", "implied-far", "published",
    "number", "other-number", "certainty", "denied",
    "article", "sentence", "next-sentence", "copies", "one-headline", "leads", "one-lead",
    "headline-lead", "pointing", "background", "another", "nouns", "position", "context", "family",
    "hangs-on", "object-predicate", "subject", "object", "figure", "figures", "moment", "moments",
    "near-figure", "near-moment", "outlived", "passages", "actions", "action-passage",
  ]

  /// The values of the features, as many as there are ``names``; filled by ``read(_:_:in:)``.
  var values: [Float] { features.all }
  private var features = FeatureValues(count: names.count)

  /// The first tenths of a text, where what it is about is told.
  static let lead: Float = 0.15
  /// Days after which all articles have heard of what came about.
  private static let late = 1

  /// Reads the features of the mentions `i` and `j` of `table`.
  mutating func read(_ i: Int, _ j: Int, in table: MentionTable) {
    features.restart()
    let a = table.facts[i]
    let b = table.facts[j]
    readActions(i, j, a, b, in: table)
    readWords(i, j, in: table)
    readParts(i, j, a, b, in: table)
    readTimes(a, b)
    readNumbers(i, j, a, b, in: table)
    readPlaces(a, b)
    readSyntax(i, j, in: table)
    readClaims(i, j, in: table)
    features.add(isOutlived(a, by: b) || isOutlived(b, by: a))
    features.add(table.vectors.likeness(i, j))
  }

  private mutating func readActions(
    _ i: Int, _ j: Int, _ a: MentionFacts, _ b: MentionFacts, in table: MentionTable
  ) {
    let predicate = table.common(.predicate, i, .predicate, j)
    features.add(a.lemma == b.lemma)
    features.add(predicate.count > 0)
    features.add(predicate.rarest)
    features.add(a.isOpen && b.isOpen)
    features.add(a.isOpen != b.isOpen)
    features.add(!a.isOpen && a.type == b.type)
    features.add(!a.isOpen && !b.isOpen && a.group != b.group)
    features.add(a.isMany || b.isMany)
  }

  private mutating func readWords(_ i: Int, _ j: Int, in table: MentionTable) {
    func dice(_ list: MentionTable.List, _ common: MentionTable.Common) -> Float {
      let total = table.total(list, i) + table.total(list, j)
      return total > 0 ? 2 * common.weight / total : 0
    }
    let content = table.common(.content, i, .content, j)
    features.add(dice(.content, content))
    features.add(Float(min(content.count, 4)))
    features.add(content.rarest)
    features.add(content.weight)
    features.add(dice(.meaning, table.common(.meaning, i, .meaning, j)))
    features.add(
      table.common(.predicate, i, .content, j).count > 0
        || table.common(.content, i, .predicate, j).count > 0)
    let words = table.common(.words, i, .words, j).count
    let all = table.count(.words, i) + table.count(.words, j) - words
    features.add(Float(words) / Float(max(1, all)))
    features.add(Float(min(words, 5)))
  }

  private mutating func readParts(
    _ i: Int, _ j: Int, _ a: MentionFacts, _ b: MentionFacts, in table: MentionTable
  ) {
    let shared = table.common(.participants, i, .participants, j).count
    features.add(Float(min(shared, 3)))
    features.add(shared > 0)
    features.add(
      table.count(.actors, i) > 0 && table.count(.actors, j) > 0
        && table.common(.actors, i, .actors, j).count == 0)
    features.add(table.count(.participants, i) == 0 || table.count(.participants, j) == 0)
    features.add(a.agent >= 0 && a.agent == b.agent)
    features.add(a.agent >= 0 && b.agent >= 0 && a.agent != b.agent)
    features.add(a.place >= 0 && a.place == b.place)
    features.add(a.place >= 0 && b.place >= 0 && a.place != b.place)
  }

  private mutating func readTimes(_ a: MentionFacts, _ b: MentionFacts) {
    let isTimed = a.days != nil && b.days != nil
    if let x = a.days, let y = b.days {
      let gap = max(y.lowerBound - x.upperBound, x.lowerBound - y.upperBound)
      let isNarrow = max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound) <= 3
      features.add(gap <= 0 && isNarrow)
      features.add(gap <= 0 && !isNarrow)
      features.add(gap == 1)
      features.add(gap >= 2 && gap <= 10)
      features.add(gap > 10)
      // Plans move; what came about did so once.
      let isTold = a.status.kind == EventStatus.occurred.kind && a.status.kind == b.status.kind
      features.add(isTold && gap == 1)
      features.add(isTold && gap >= 2 && gap <= 10)
      features.add(isTold && gap > 10)
    } else {
      for _ in 0..<8 { features.add(false) }
    }
    // What came about and bears no time did so shortly before its article.
    var gap: Int?
    if !isTimed, let x = a.impliedDays, let y = b.impliedDays {
      gap = max(y.lowerBound - x.upperBound, x.lowerBound - y.upperBound)
    }
    features.add(gap.map { $0 <= 0 } ?? false)
    features.add(gap.map { $0 > 3 } ?? false)
    if let x = a.published, let y = b.published {
      features.add(Float(min(abs(x - y), 10)) / 10)
    } else {
      features.add(false)
    }
  }

  private mutating func readNumbers(
    _ i: Int, _ j: Int, _ a: MentionFacts, _ b: MentionFacts, in table: MentionTable
  ) {
    let shared = table.common(.numbers, i, .numbers, j).count
    let both = table.count(.numbers, i) > 0 && table.count(.numbers, j) > 0
    features.add(shared > 0)
    features.add(both && shared == 0)
    features.add(a.status.kind == b.status.kind)
    features.add((a.status == .denied) != (b.status == .denied))
  }

  private mutating func readPlaces(_ a: MentionFacts, _ b: MentionFacts) {
    let isSame = a.article == b.article
    let steps = abs(a.sentence - b.sentence)
    let leads = (a.position < Self.lead, b.position < Self.lead)
    features.add(isSame)
    features.add(isSame && steps == 0)
    features.add(isSame && steps == 1)
    features.add(!isSame && a.original >= 0 && a.original == b.original)
    features.add(a.isHeading != b.isHeading)
    features.add(leads.0 && leads.1)
    features.add(leads.0 != leads.1)
    features.add(isSame && (a.isHeading && leads.1 || b.isHeading && leads.0))
    features.add(a.isAnaphoric || b.isAnaphoric)
    features.add(a.isBackground == b.isBackground)
    features.add(a.isAnother != b.isAnother)
    features.add(!a.isVerb && !b.isVerb)
    features.add(abs(a.position - b.position))
  }

  private mutating func readSyntax(_ i: Int, _ j: Int, in table: MentionTable) {
    func meet(_ a: MentionTable.List, _ b: MentionTable.List) -> Bool {
      table.common(a, i, b, j).count > 0 || a != b && table.common(b, i, a, j).count > 0
    }
    let context = table.total(.context, i) + table.total(.context, j)
    features.add(context > 0 ? 2 * table.common(.context, i, .context, j).weight / context : 0)
    features.add(meet(.families, .families))
    features.add(meet(.heads, .predicate))
    features.add(meet(.objects, .predicate))
    features.add(meet(.subjects, .subjects))
    features.add(meet(.objects, .objects))
  }

  /// `a` came about before the article of `b` was written, to which its own lies ahead still.
  private func isOutlived(_ a: MentionFacts, by b: MentionFacts) -> Bool {
    guard a.isTold, b.isAhead, let days = a.days ?? a.impliedDays, let today = b.published
    else { return false }
    return days.upperBound < today - Self.late
  }

  /// Figures and times that are of one thing.
  private mutating func readClaims(_ i: Int, _ j: Int, in table: MentionTable) {
    for list in [MentionTable.List.figures, .moments] {
      let shared = table.common(list, i, list, j).count
      features.add(shared > 0)
      features.add(Float(min(shared, 2)))
    }
    for list in [MentionTable.List.nearFigures, .nearMoments] {
      features.add(table.common(list, i, list, j).count > 0)
    }
  }
}

extension MentionFacts {
  /// It came about, or is under way.
  fileprivate var isTold: Bool { status.kind == EventStatus.occurred.kind }
  /// It is thought of or to come.
  fileprivate var isAhead: Bool { status.kind <= EventStatus.planned.kind }
}

extension EventStatus {
  /// Statuses that one and the same report may give: thought of, to come, called off, denied, come
  /// about.
  fileprivate var kind: Int {
    switch self {
    case .possible, .proposed: 0
    case .expected, .planned, .confirmed: 1
    case .postponed, .cancelled: 2
    case .denied: 3
    case .ongoing, .occurred: 4
    }
  }
}
