/// Counts what became of the records of an archive of many, so that a crawl of fifty thousand pages
/// does not give as many messages.
struct Tally {
  private(set) var articles = 0
  /// What was given by another archive already.
  var repeated = 0
  /// Pages without an article: front pages, lists, pictures with a line below.
  private(set) var textless = 0
  /// What was told one by one, and what was not for its number.
  private var told = 0
  private var untold = 0

  /// Hands on an article, a break, or what is wrong with a record, up to ``Limits/reports`` of them.
  mutating func take(_ reading: Reading, _ body: (Reading) throws -> Void) rethrows {
    switch reading {
    case .article: articles += 1
    case .rejected(_, let reason) where reason.cause == .noText || reason.cause == .empty:
      textless += 1
      return
    case .rejected where told >= Limits.reports:
      untold += 1
      return
    case .rejected: told += 1
    }
    try body(reading)
  }

  /// Tells of what was not told, and of an archive without any article; `elsewhere` pages of it are in
  /// another one. What merely holds no article is no fault where others do.
  func close(
    _ source: String, what: String, elsewhere: Int = 0, _ body: (Reading) throws -> Void
  ) rethrows {
    var words: [String] = []
    if articles + repeated == 0, told == 0 { words.append("no article was found in it") }
    if textless > 0 {
      words.append("\(textless) of its \(articles + textless) \(what) hold no article")
    }
    if untold > 0 { words.append("\(untold) more records of it could not be read") }
    if elsewhere > 0 {
      words.append(
        "\(elsewhere) of its \(what) did not change since an earlier archive; give that too")
    }
    guard !words.isEmpty else { return }
    let cause: Rejection.Cause =
      untold > 0
      ? .malformed : articles + repeated == 0 ? .noText : elsewhere > 0 ? .missing : .passedOver
    let reason = Rejection(cause, detail: words.joined(separator: "; "))
    try body(.rejected(source: source, reason: reason))
  }
}
