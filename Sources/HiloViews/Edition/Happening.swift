internal import HiloStories

/// A happening with its mentions put in order: by article, in the article by firmness.
struct Happening: Sendable {
  /// Its place among the dossier's events: what its anchor is made of.
  let index: Int
  /// The happening.
  let event: Dossier.Event
  /// Where the latest reports leave it.
  let status: Status
  /// When.
  let period: Period
  /// What each article surely says of it, in the order of the chapter's articles.
  let tellings: [Telling]
  /// By article, what may be of it or of another, in order of the text.
  let doubts: [Int: [CitedPassage]]

  /// What one article says of it.
  struct Telling: Sendable {
    /// The article, by its place in the edition.
    let article: Int
    /// The passages by status, the firmest first, each in order of the text.
    let shades: [Shade]
    /// All passages in order of the text.
    var passages: [CitedPassage] {
      shades.flatMap(\.passages).sorted { $0.start < $1.start }
    }
  }

  /// The passages of one article that give one status.
  struct Shade: Sendable {
    let status: Status
    let passages: [CitedPassage]
  }

  /// Puts the mentions of event `index` in order.
  init(_ index: Int, in edition: Edition, order: [Int]) {
    let event = edition.dossier.events[index]
    self.index = index
    self.event = event
    status = Status(rawValue: event.status) ?? .possible
    period = Period(earliest: event.time?.earliest, latest: event.time?.latest)
    var byArticle: [Int: [(Status, CitedPassage)]] = [:]
    var doubts: [Int: [CitedPassage]] = [:]
    for mention in event.mentions {
      guard let passage = edition.passage(mention.article, mention.start, mention.end) else {
        continue
      }
      guard mention.sure else {
        doubts[passage.article, default: []].append(passage)
        continue
      }
      byArticle[passage.article, default: []].append(
        (Status(rawValue: mention.status) ?? .possible, passage))
    }
    self.doubts = doubts.mapValues { $0.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
    let known = Set(order)
    let rest = byArticle.keys.filter { !known.contains($0) }.sorted()
    tellings = (order + rest).compactMap { article in
      guard let mentions = byArticle[article] else { return nil }
      let shades = Status.allCases.reversed().compactMap { status -> Shade? in
        var passages = mentions.filter { $0.0 == status }.map(\.1)
        passages.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        return passages.isEmpty ? nil : Shade(status: status, passages: passages)
      }
      return Telling(article: article, shades: shades)
    }
  }

  /// The passages that best show where it stands: of each article the first that gives the status
  /// where it stands, or else its firmest.
  var bestPassages: [CitedPassage] {
    let exact = tellings.compactMap { telling in
      telling.shades.first { $0.status == status }?.passages.first
    }
    return exact.isEmpty ? tellings.compactMap { $0.shades.first?.passages.first } : exact
  }

  /// The passages that may be of it or of another, in order of `articles`.
  func doubtful(in articles: [Int]) -> [CitedPassage] { articles.flatMap { doubts[$0] ?? [] } }

  /// Whether what is told by some is denied by some.
  var isContested: Bool {
    let statuses = Set(tellings.flatMap { $0.shades.map(\.status) })
    return statuses.contains(.denied) && statuses.contains { !$0.isNegative }
  }
}
