import HiloText

/// Leads the statements of a copy to those of the original that they repeat.
struct StatementOrigins {
  let original: Document
  let copy: Document
  /// The sentences of the two side by side.
  let lines: [CopiedText.Line]

  /// The least share of their words that the two must have in common (Dice).
  private static let least = 0.5

  /// For each statement of the copy the statement of the original; nil for none. Linear in the statements
  /// but for several in one sentence.
  func find() -> [Int?] {
    var isTaken = [Bool](repeating: false, count: original.statements.count)
    return copy.statements.map { statement in
      guard let content = Self.passage(statement) else { return nil }
      var best: (index: Int, likeness: Double)?
      for line in lines {
        guard let passage = line.passage, let origin = line.origin, passage.overlaps(content) else {
          continue
        }
        for (i, other) in original.statements.enumerated() where !isTaken[i] {
          guard let there = Self.passage(other), there.overlaps(origin) else { continue }
          let likeness = likeness(statement, other)
          if likeness >= (best?.likeness ?? Self.least) {
            if best.map({ likeness > $0.likeness }) ?? true { best = (i, likeness) }
          }
        }
      }
      if let best { isTaken[best.index] = true }
      return best?.index
    }
  }

  private static func passage(_ statement: Statement) -> Passage? {
    statement.content.dropFirst().reduce(statement.content.first) { $0?.union($1) }
  }

  private func likeness(_ a: Statement, _ b: Statement) -> Double {
    let (first, second) = (words(a, of: copy), words(b, of: original))
    let common = first.intersection(second).count
    return 2 * Double(common) / Double(max(1, first.count + second.count))
  }

  private func words(_ statement: Statement, of document: Document) -> Set<String> {
    Set(
      statement.content.flatMap { document.tokens(in: $0) }.filter {
        document.tokens[$0].shape != .punctuation
      }.map { document.tokens[$0].folded })
  }
}
