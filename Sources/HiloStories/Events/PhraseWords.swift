internal import HiloText

extension LanguagePack {
  /// The syntactic words of a phrase of the lists, folded, contractions taken apart as the tokenizer
  /// does: "al menos" is `a`, `el`, `menos`.
  func phraseWords(_ phrase: String) -> [String] {
    var contractions: [String: [String]] = [:]
    for row in rows("words/contractions") where row.count >= 3 {
      contractions[Folding.folded(row[0])] = [Folding.folded(row[1]), Folding.folded(row[2])]
    }
    return phrase.split(separator: " ").flatMap { word -> [String] in
      let folded = Folding.folded(String(word))
      return contractions[folded] ?? [folded]
    }
  }
}
