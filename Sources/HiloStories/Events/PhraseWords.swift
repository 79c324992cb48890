internal import HiloText

extension LanguagePack {
  /// The syntactic words of a phrase of the lists, folded, contractions taken apart as the tokenizer
  /// does: "al menos" is `a`, `el`, `menos`.
  func phraseWords(_ phrase: String) -> [String] {
    let contractions = Contractions.byLanguage[language] ?? [:]
    return phrase.split(separator: " ").flatMap { word -> [String] in
      let folded = Folding.folded(String(word))
      return contractions[folded] ?? [folded]
    }
  }
}

/// The contractions of each language ("del" is `de`, `el`), read once.
private enum Contractions {
  static let byLanguage: [Language: [String: [String]]] = {
    var result: [Language: [String: [String]]] = [:]
    for pack in LanguagePack.all {
      for row in pack.rows("words/contractions") where row.count >= 3 {
        result[pack.language, default: [:]][Folding.folded(row[0])] = [
          Folding.folded(row[1]), Folding.folded(row[2]),
        ]
      }
    }
    return result
  }()
}
