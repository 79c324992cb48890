import HiloText

/// How well words are tagged and parsed, in shares of all words.
struct WordsScore: CustomStringConvertible {
  var words = 0
  var pos = 0
  var features = 0
  var lemmas = 0
  var errors: [String: Int] = [:]
  /// Each word whose part of speech is wrong, with the words around it.
  var places: [String] = []

  var description: String {
    func share(_ n: Int) -> String {
      let value = Int((Double(n) / Double(max(words, 1)) * 10_000).rounded())
      return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
    return "words \(words), UPOS \(share(pos)), features \(share(features)), lemma \(share(lemmas))"
  }

  /// Tags the words of `sentences` afresh and compares.
  static func measure(
    _ tagger: Tagger, _ sentences: [TreebankSentence], isAccentless: Bool
  ) -> WordsScore {
    var score = WordsScore()
    var forms: [WordForm] = []
    for sentence in sentences {
      var tokens = sentence.tokens()
      if isAccentless {
        for i in tokens.indices { tokens[i].lower = tokens[i].folded }
      }
      tagger.tag(&tokens, 0..<tokens.count, isAccentless: isAccentless, forms: &forms)
      for (i, (token, word)) in zip(tokens, sentence.words).enumerated() {
        guard let tag = word.tag else { continue }
        score.words += 1
        if token.pos == tag.pos {
          score.pos += 1
        } else {
          let kind = "\(tag.pos.tag)>\(token.pos.tag)"
          score.errors[kind, default: 0] += 1
          let before = sentence.words[max(i - 4, 0)..<i].map(\.form).joined(separator: " ")
          let after = sentence.words[(i + 1)..<min(i + 4, tokens.count)].map(\.form)
          score.places.append(
            "\(kind)\t\(before) [\(word.form)] \(after.joined(separator: " "))")
        }
        if token.features == tag.features { score.features += 1 }
        if token.lemma == word.lemma { score.lemmas += 1 }
      }
    }
    return score
  }
}
