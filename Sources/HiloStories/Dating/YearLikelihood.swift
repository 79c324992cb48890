import HiloText

/// How likely a year is the year of writing, given the years that the texts name.
///
/// News name recent years more often than others, and rarely in full the very year they are written in.
/// The tables are shares of 204 and 86 Spanish articles of 2020 and 2021 by how many years before the
/// writing their newest year of each kind lies, smoothed by hand; what stands behind "desde" or "por
/// última vez en" says nothing but that it is past.
struct YearLikelihood {
  /// A year and how it is named.
  private struct Naming: Hashable {
    var year: Int
    var hasMonth: Bool
  }

  /// Shares by the number of years before the writing, the last one for each year beyond.
  private static let bare: [Double] = [
    0.14, 0.23, 0.10, 0.09, 0.05, 0.05, 0.023, 0.023, 0.023, 0.01, 0.01, 0.01, 0.006,
  ]
  private static let withMonth: [Double] = [
    0.17, 0.30, 0.17, 0.05, 0.05, 0.05, 0.015, 0.015, 0.01, 0.005, 0.005, 0.005, 0.004,
  ]
  /// How sure a year must be, against the others that fit.
  private static let least = 0.7

  private var newest: Set<Naming> = []

  /// Takes in the years that `document` names.
  mutating func read(_ document: Document) {
    let far = DatingLexicon.all[document.language]?.far ?? []
    var best: Naming?
    for time in document.times where time.form.expectation != .future {
      let before = max(0, time.tokens.lowerBound - 4)..<time.tokens.lowerBound
      guard !document.isBoilerplate(time.passage),
        !document.tokens[before].contains(where: { far.contains($0.folded) })
      else { continue }
      for form in time.form.bounds.isEmpty ? [time.form] : time.form.bounds {
        guard let year = form.year, year > best?.year ?? 0 else { continue }
        best = Naming(year: year, hasMonth: form.month != nil)
      }
    }
    // The same year twice is mostly one article written from another.
    if let best { newest.insert(best) }
  }

  /// The likeliest of `years`; nil where none is sure enough.
  func choose(among years: [Int]) -> Int? {
    let weights = years.map { year in
      newest.reduce(1.0) { product, naming in
        let table = naming.hasMonth ? Self.withMonth : Self.bare
        let gap = year - naming.year
        return gap < 0 ? 0 : product * table[min(gap, table.count - 1)]
      }
    }
    let total = weights.reduce(0, +)
    guard let best = weights.indices.max(by: { weights[$0] < weights[$1] }), total > 0,
      weights[best] >= Self.least * total
    else { return nil }
    return years[best]
  }
}
