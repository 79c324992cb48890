internal import HiloStories
internal import HiloText

/// What a chapter comes to at a glance: what is settled, what is open, what is disputed.
struct Glance: Sendable {
  /// Happenings that the articles report as facts.
  var settled: [Happening] = []
  /// Happenings announced, expected or possible.
  var open: [Happening] = []
  /// Where the articles contradict each other or part, the gravest first.
  var disputed: [Dispute] = []

  /// A point in dispute.
  enum Dispute: Sendable {
    /// A happening that some tell and some deny.
    case happening(Happening)
    /// Values that differ: a comparison, as an index into the dossier's.
    case comparison(Int)
  }

  /// Sorts out the happenings and comparisons of `chapter`.
  init(_ chapter: Chapter, happenings: [Happening], in edition: Edition) {
    var conflicts: [Dispute] = []
    var differences: [Dispute] = []
    var inConflict: Set<String> = []
    for index in chapter.comparisons {
      let comparison = edition.dossier.comparisons[index]
      guard comparison.sure else { continue }
      switch Verdict(rawValue: comparison.verdict) {
      case .conflict:
        conflicts.append(.comparison(index))
        if let event = comparison.event, comparison.attribute == "outcome" {
          inConflict.insert(event)
        }
      case .differ: differences.append(.comparison(index))
      default: break
      }
    }
    var contested: [Dispute] = []
    for happening in happenings {
      if happening.status == .denied || happening.isContested
        || inConflict.contains(happening.event.id)
      {
        contested.append(.happening(happening))
      } else if happening.status.isFact {
        settled.append(happening)
      } else {
        open.append(happening)
      }
    }
    disputed = conflicts + contested + differences
  }
}

extension Happening {
  /// Whether it was announced for days that are past at the last report, and nobody tells that it
  /// took place.
  func isOverdue(_ chapter: Chapter, in edition: Edition) -> Bool {
    guard status == .planned || status == .confirmed || status == .expected else { return false }
    // What may tell of it may tell that it came about.
    guard let latest = period.latest, event.time?.sure ?? false, doubts.isEmpty else {
      return false
    }
    // The reports of its own story count: a related one may be much later.
    let lead = chapter.articles.prefix(chapter.leadCount)
    let isLead = tellings.contains { lead.contains($0.article) }
    let own = isLead ? lead : chapter.articles.dropFirst(chapter.leadCount)
    let last = own.compactMap { edition.articles[$0].published.earliest }.max()
    return last.map { $0 > latest } ?? false
  }

  /// When it was last told of, where it stood open then and later articles of the chapter leave it at that.
  func lastTold(_ chapter: Chapter, in edition: Edition) -> Period? {
    guard status != .occurred, !status.isNegative else { return nil }
    let told = tellings.map { edition.articles[$0.article].published }
    guard let last = told.max(by: { ($0.anchor?.number ?? 0) < ($1.anchor?.number ?? 0) }),
      let end = last.latest, last.anchor != nil,
      chapter.articles.contains(where: {
        edition.articles[$0].published.earliest.map { $0 > end } ?? false
      })
    else { return nil }
    return last
  }

  /// Whether it lies well before the first report: background.
  func isBackground(_ chapter: Chapter, in edition: Edition) -> Bool {
    guard let latest = period.latest, status.isFact || status.isNegative else { return false }
    let first = chapter.articles.prefix(chapter.leadCount)
      .compactMap { edition.articles[$0].published.anchor }.min()
    return first.map { latest.adding(31) < $0 } ?? false
  }
}
