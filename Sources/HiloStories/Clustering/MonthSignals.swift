import HiloText

/// The months that an article names, with or without a year.
///
/// Who writes "el 12 de septiembre" writes near that September; who writes "en septiembre de 2023"
/// looks back from afar. Two undated articles of which one does this and the other that of one
/// month were not written in the same days.
struct MonthSignals: Sendable {
  /// Months named with a day and no year.
  private(set) var near: Set<Int> = []
  /// Those days, by month and day.
  private(set) var days: Set<Int> = []
  /// Months named with a year and no day.
  private(set) var far: Set<Int> = []

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for pack in LanguagePack.all {
      for row in pack.rows("articles/months") {
        guard let number = Int(row[0]) else { continue }
        // Full names alone: "mar" and "may" are words too.
        for name in row.dropFirst() where name.utf8.count > 3 || name == "may" {
          months[Folding.folded(Folding.lower(name))] = number
        }
      }
    }
    return months
  }()

  /// Reads the months that `document` names.
  init(_ document: Document) {
    let tokens = document.tokens
    for (i, token) in tokens.enumerated() where token.shape != .digits {
      guard let month = Self.months[token.folded] else { continue }
      var hasYear = false
      for t in i + 1..<min(i + 5, tokens.count) {
        if Self.isYear(tokens[t].folded) { hasYear = true }
        if tokens[t].shape != .lower && tokens[t].shape != .digits && tokens[t].folded != "," {
          break
        }
      }
      var hasDay = false
      for t in max(0, i - 2)..<min(i + 2, tokens.count) {
        guard let day = Int(tokens[t].folded), (1...31).contains(day) else { continue }
        hasDay = true
        if !hasYear { days.insert(month * 32 + day) }
      }
      if hasYear, !hasDay { far.insert(month) }
      if hasDay, !hasYear { near.insert(month) }
    }
  }

  /// One looks back on a month from afar in which the other stands, and they have no day in common.
  func conflict(with other: MonthSignals) -> Bool {
    guard days.isDisjoint(with: other.days) else { return false }
    return !far.subtracting(near).isDisjoint(with: other.near)
      || !other.far.subtracting(other.near).isDisjoint(with: near)
  }

  private static func isYear(_ word: String) -> Bool {
    guard word.utf8.count == 4, let year = Int(word) else { return false }
    return (1900...2100).contains(year)
  }
}
