import Foundation
import HiloStories

extension DossierScorer {
  /// `links` tells which gold entity each entity of the dossier is.
  func scoreStatements(_ figures: inout [String: Double], _ links: [String: String]) {
    let wanted = sortedArticles.flatMap { id, article in article.statements.map { (id, $0) } }
    let found = dossier.statements.filter { texts[$0.article] != nil }
    let contents = found.map { statement in
      (statement.content.map(\.start).min() ?? 0)..<(statement.content.map(\.end).max() ?? 0)
    }
    func likeness(_ g: Int, _ f: Int) -> Double {
      let content = wanted[g].1.content
      return wanted[g].0 == found[f].article ? overlap(content.start..<content.end, contents[f]) : 0
    }
    let pairs = match(wanted.count, found.count, threshold: 0.5, score: likeness)
    func measure(_ hits: Int) -> Double {
      Measure(hits: hits, found: found.count, wanted: wanted.count).f1
    }
    figures["statements"] = measure(pairs.count)
    figures["statements.with_speaker"] = measure(
      pairs.count { isSpeaker(found[$0.found], of: wanted[$0.gold].1, links) })
    let matched = Double(max(1, pairs.count))
    figures["statements.style_accuracy"] =
      Double(pairs.count { wanted[$0.gold].1.style == found[$0.found].style }) / matched
    figures["statements.content_overlap"] =
      pairs.map { likeness($0.gold, $0.found) }.reduce(0, +) / matched
  }

  /// Whether the speaker found is the one wanted: the same entity, or words that hold one of its
  /// forms or stand in one.
  private func isSpeaker(
    _ statement: Dossier.Statement, of want: GoldAnswers.Statement, _ links: [String: String]
  ) -> Bool {
    guard let speaker = want.speaker else { return statement.speaker.start == nil }
    let entity = gold.entities.first { $0.id == speaker }
    if entity != nil, let id = statement.speaker.entity, links[id] == speaker { return true }
    guard let start = statement.speaker.start, let end = statement.speaker.end,
      let text = texts[statement.article]
    else { return false }
    let got = folded(words(text, start..<end))
    let forms = entity.map { $0.surfaces.values.flatMap { $0 } + [$0.id] } ?? [speaker]
    return forms.map(folded).contains { form in
      !form.isEmpty && !got.isEmpty
        && (contains(got, form)
          || got.joined(separator: " ").unicodeScalars.count >= 4 && contains(form, got))
    }
  }

  /// The words of a text without case, accents and hyphens.
  private func folded(_ text: String) -> [String] {
    let plain = text.decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.canonicalCombiningClass == .notReordered }
    return String(String.UnicodeScalarView(plain)).lowercased()
      .split { $0.isWhitespace || $0 == "-" }.map { String($0) }
  }

  /// Whether the words of `part` stand together in `whole`.
  private func contains(_ whole: [String], _ part: [String]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains {
      whole[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
